"""What is measured on drawings: pen strokes, bitmaps, plain shapes, and the time that they take."""

from __future__ import annotations

import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from nn import Network, load_digits
from nn.arrays import Array
from nn.command_line.evaluate import ReadDigits, read_all
from nn.digits.evaluation import evaluate
from nn.digits.recognizer import are_sure, recognize, recognize_all
from nn.ink import Stages, stages_from_bitmap, stages_from_strokes
from nn.ink.augmentation import augment
from tests.bench.digits import pictures
from tests.bench.digits.figures import ALL, FIRST, NO_STROKES, Bitmaps, Confidence, Figures, Labels, Pens
from tests.bench.digits.learned import classical, confidence_rows
from tests.bench.digits.pictures import Bitmap, Floats

PEN = 2.6  # pixels, in bitmaps of 28x28
GREYS = {  # of paper and ink, and the noise
    "white on black": (0, 255, 0),
    "white on black, noisy": (0, 255, 20),
    "dark on grey paper, noisy": (215, 70, 10),
}
SKIPPED = {
    "box alone": ("stroke_width", "upright", "tilts"),
    "box and stroke width": ("upright", "tilts"),
    "box and slant": ("stroke_width", "tilts"),
    "all stages": ("tilts",),
}
MOST = 80  # per cent: more than this is most
ROUNDS, DRAWINGS = 7, 60  # of timing
MOST_MS, MOST_MS_OF_BITMAPS = 1.5, 3.0  # a drawing

Ours = dict[str, list[Network]]


def pen_strokes(ours: Ours, default: Network, pens: Pens | None) -> Iterator[Figures]:
    """Yield the share right of pen strokes, by the way to the image, and by what looks at it."""
    row = partial(Figures, "pen strokes of other people, % right")
    if pens is None:
        yield row("all ways", note=NO_STROKES)
        return
    for what, images in naive_images(pens).items():
        yield row(f"naive: {what}", (right_of_images(default, images, pens.labels),))
    for what, skip in SKIPPED.items():
        digits = read_strokes(pens, skip)
        yield row(f"the network that ships, {what}", right_of([default], digits))
        if what == "all stages":
            yield from (row(f"{name}, all stages", (share,)) for name, share in classical_rows(digits))
    digits = read_strokes(pens)
    for what, networks in ours.items():
        yield row(f"{what}, all stages, five copies", right_of(networks, digits), 95.5)


def naive_images(pens: Pens) -> dict[str, Array]:
    """Return (n, 64) images as apps make them that do not know how the digits were normalised."""
    paper = max(float(stroke.max()) for drawing in pens.drawings for stroke in drawing.strokes)
    canvases = [pictures.on_canvas(drawing.strokes, paper) for drawing in pens.drawings]
    ways: dict[str, Callable[[Floats], Floats]] = {
        "the whole canvas shrunk": pictures.shrunk,
        "cropped and stretched": lambda canvas: pictures.shrunk(pictures.cropped(canvas)),
        "MNIST's recipe, a digit of 20 in 28": lambda canvas: pictures.like_mnist(canvas, pictures.BOX),
        "MNIST's recipe, filling the image": lambda canvas: pictures.like_mnist(canvas, pictures.FIELD),
    }
    return {what: as_images(map(way, canvases)) for what, way in ways.items()}


def as_images(images: Iterator[Floats]) -> Array:
    """Return (n, 64) images of (8, 8) ones."""
    return np.array([image.reshape(-1) for image in images], np.float32)


def right_of_images(network: Network, images: Array, labels: Labels) -> float:
    """Return the percentage of (n, 64) images that a network gets right."""
    return float(100 * np.mean(network.predict(images) == labels))


def right_of(networks: Sequence[Network], digits: ReadDigits) -> tuple[float, ...]:
    """Return the percentage of digits that each network gets right."""
    evaluations = (evaluate(each, digits.copies, digits.labels, digits.unreadable) for each in networks)
    return tuple(100 * each.accuracy for each in evaluations)


def classical_rows(digits: ReadDigits) -> Iterator[tuple[str, float]]:
    """Yield what scikit-learn's models get right of normalised digits, in per cent."""
    count = len(digits.labels) + len(digits.unreadable)
    for learned, numbers in (("80 %", FIRST), ("all", ALL)):
        for name, model in classical(numbers).items():
            right = np.count_nonzero(model.predict(digits.copies[:, 0]) == digits.labels)
            yield f"{name}, learned {learned} of the digits", 100 * right / count


def read_strokes(pens: Pens, skip: Sequence[str] = ()) -> ReadDigits:
    """Take drawings through the stages."""
    return read_all(
        pens.drawings, pens.labels, lambda drawing: stages_from_strokes(drawing.strokes, skip=skip)
    )


def pen_confidence(default: Network, pens: Pens | None) -> Iterator[Figures]:
    """Yield how well the stored calibration fits pen strokes."""
    if pens is None:
        yield Figures("confidence, pen strokes, %", "all", note=NO_STROKES)
        return
    digits = read_strokes(pens)
    probabilities = recognize_all(default, digits.copies)
    is_sure = are_sure(probabilities, default.calibration)
    measured = Confidence.of(probabilities, digits.labels, is_sure)
    yield from confidence_rows("pen strokes", [measured], "the network that ships, as calibrated")


def small_bitmaps(
    ours: Ours, default: Network, pens: Pens | None, bitmaps: Bitmaps | None
) -> Iterator[Figures]:
    """Yield the share right of pen strokes painted as small bitmaps, and of bitmaps in a file."""
    part = f"pen strokes as 28x28 bitmaps, pen of {PEN:g} pixels, % right"
    if pens is None:
        yield Figures(part, "all greys", note=NO_STROKES)
    else:
        painted = [pictures.small_picture(drawing.strokes, PEN) for drawing in pens.drawings]
        for what, greys in GREYS.items():
            generator = np.random.default_rng(0)
            images = [pictures.as_bitmap(picture, *greys, generator) for picture in painted]
            yield from bitmap_rows(part, f"{what}: ", ours, default, images, pens.labels)
    if bitmaps is None:
        yield Figures("bitmaps of a file, % right", "all", note="skipped: give --bitmaps FILE")
    else:
        yield from bitmap_rows(
            "bitmaps of a file, % right", "", ours, default, list(bitmaps.images), bitmaps.labels
        )


def bitmap_rows(
    part: str, what: str, ours: Ours, default: Network, images: list[Bitmap], labels: Labels
) -> Iterator[Figures]:
    """Yield the rows of bitmaps of one kind."""
    naive = as_images(pictures.shrunk(pictures.bright_on_dark(image)) for image in images)
    yield Figures(part, f"{what}naive, shrunk", (right_of_images(default, naive, labels),))
    digits = read_all(images, labels, stages_from_bitmap)
    note = f"{len(digits.unreadable)} of {len(labels):,} not readable" if len(digits.unreadable) else ""
    for name, networks in ours.items():
        yield Figures(part, f"{what}{name}", right_of(networks, digits), 89, note=note)


def plain_shapes(default: Network) -> Iterator[Figures]:
    """Yield the share right of plain shapes in all sizes, slants and pens; asked are most."""
    for name, (label, strokes) in pictures.SHAPES.items():
        drawn = (
            partial(stages_from_strokes, lines, pen=pen) for lines, pen in pictures.shape_strokes(strokes)
        )
        yield shape_row(f"{name}, strokes", default, label, drawn)
        painted = (partial(stages_from_bitmap, bitmap) for bitmap in pictures.shape_bitmaps(strokes))
        yield shape_row(f"{name}, bitmaps", default, label, painted)


def shape_row(what: str, network: Network, label: int, ways: Iterator[Callable[[], Stages]]) -> Figures:
    """Return the share right of one shape, and what else is answered."""
    answers = Counter(answered(network, way) for way in ways)
    wrong = [f"{count} called {other}" for other, count in answers.most_common() if other != str(label)]
    share = 100 * answers[str(label)] / answers.total()
    part = f"plain shapes, {answers.total()} of each, % right"
    return Figures(part, what, (share,), MOST, note=", ".join(wrong))


def answered(network: Network, way: Callable[[], Stages]) -> str:
    """Return the answer to a drawing, or that it cannot be read."""
    try:
        return str(recognize(network, way().tilted_copies).digit)
    except ValueError as error:
        return type(error).__name__


def speed(pens: Pens | None) -> Iterator[Figures]:
    """Yield how fast digits are varied and drawings normalised, on one core; spread over rounds."""
    images, generator = load_digits().images[FIRST], np.random.default_rng(0)
    row = partial(Figures, "speed on one core")
    seconds = [seconds_of(lambda: augment(images, generator)) for _ in range(ROUNDS)]
    yield row("variants a second", tuple(len(images) / each for each in seconds), 20_000)
    shapes = [strokes for _, strokes in pictures.SHAPES.values()]
    drawings = [drawing.strokes for drawing in pens.drawings[:DRAWINGS]] if pens else shapes
    bitmaps = {
        side: [pictures.on_white(strokes, side) for strokes in drawings] for side in (pictures.FIELD, 300)
    }
    note = "of pen strokes" if pens else "of plain shapes"
    ways = [("strokes", [partial(stages_from_strokes, each) for each in drawings])]
    ways += [
        (f"bitmaps {side}x{side}", [partial(stages_from_bitmap, each) for each in some])
        for side, some in bitmaps.items()
    ]
    for what, made in ways:
        most = MOST_MS if what == "strokes" else MOST_MS_OF_BITMAPS
        yield row(f"{what} to five copies, ms a drawing", milliseconds(made), at_most=most, note=note)


def milliseconds(ways: Sequence[Callable[[], Stages]]) -> tuple[float, ...]:
    """Return the median over drawings, for each round."""
    return tuple(
        1000 * statistics.median(seconds_of(partial(make_copies, way)) for way in ways) for _ in range(ROUNDS)
    )


def make_copies(way: Callable[[], Stages]) -> Array:
    """Return the tilted copies of a drawing."""
    return way().tilted_copies


def seconds_of(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
