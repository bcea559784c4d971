"""Finding the ink in a picture: a scan, a photo, a screenshot, an icon.

Whatever the size of the picture, it is first brought to one working size: a large one is averaged down, a
small one enlarged smoothly, so that its grey edges say where between two pixels a stroke ends.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from nn.ink.components import MOST_COMPONENTS, SPECK, Box, box_around, check_single, lines_beside
from nn.ink.errors import LARGEST_NUMBER, InkError, InkProblem
from nn.ink.handprint import is_dash
from nn.ink.morphology import Ink, connected_components, dilate, erode, framed
from nn.ink.resampling import resampling_weights

Floats = npt.NDArray[np.float64]

WORKING_SIDE = 128  # pixels, the larger side of the picture that is searched
SMALL_DIGIT = 0.4  # of the working side: a smaller digit is cut out and searched again
LIGHT_ROUNDS = 4  # in which the light on the paper is found
PAPER = 0.6  # of the pixels are taken for paper, those that are nearest to it
LEVELS = 256  # of darkness, between which the limit of ink is looked for
LIGHT_SAMPLES = 32  # pixels a side, from which the light is found
LEAST_CONTRAST = 0.02  # of the range of a picture: ink stands out by more from the light
LEAST_SEPARATION = 2.0  # distance of ink from paper, by the spread of both; noise alone has 1.3 to 1.8
DOT_FRACTION = 0.03  # of the picture's larger side
DOT_PIXELS = 1.5  # pixels of the picture
THIN = 0.07  # line width by the larger side of the ink box
MIDDLE_ALPHA = 0.5  # from here on, a pixel counts as opaque
BYTE_WHITE = 255


class FoundInk(NamedTuple):
    """The ink that was found in a picture, cut out, and what is known of it."""

    ink: Ink
    is_dash: bool  # see nn.ink.stages
    place: tuple[float, float, float, float]  # top, bottom, left, right, as fractions of the picture

    @property
    def touches_border(self) -> bool:
        """Whether the ink reaches the border of the picture."""
        top, bottom, left, right = self.place
        return min(top, left) <= 0 or max(bottom, right) >= 1


def ink_from_bitmap(bitmap: npt.ArrayLike) -> tuple[Ink, bool]:
    """Return the ink of a picture, cut out, and whether it is a dash (see nn.ink.stages)."""
    found = found_in_bitmap(bitmap)
    return found.ink, found.is_dash


def found_in_bitmap(bitmap: npt.ArrayLike) -> FoundInk:
    """Return the ink of a picture and what is known of it; InkError without any."""
    picture = without_alpha(check_bitmap(bitmap))
    ink, box = find_digit(resize(picture))
    place = place_of(box, ink.shape)
    size, pixel = max(box[1] - box[0], box[3] - box[2]), WORKING_SIDE / max(picture.shape[:2])
    if size <= max(DOT_FRACTION * WORKING_SIDE, DOT_PIXELS * pixel):
        raise InkError(InkProblem.TINY_PICTURE)
    if size < SMALL_DIGIT * WORKING_SIDE and pixel < 1:
        ink, box = find_digit(resize(surroundings(picture, ink.shape, box)))
    cut = ink[box[0] : box[1], box[2] : box[3]]
    return FoundInk(thicken(cut), is_dash(*cut.shape), place)


def find_digit(picture: Floats) -> tuple[Ink, Box]:
    """Return the ink of a digit in (height, width, colors) without specks, and the box around it."""
    ink = above_otsu_threshold(towards_ink(even_light(picture)))
    found = connected_components(ink)
    kept = found.sizes >= SPECK * found.sizes.max()
    kept &= ~lines_beside(found, kept)
    check_single(found, kept)
    if np.count_nonzero(kept) > MOST_COMPONENTS:
        raise InkError(InkProblem.ONLY_SPECKS)
    return np.append(kept, False)[found.labels], box_around(found, kept)


def place_of(box: Box, shape: tuple[int, ...]) -> tuple[float, float, float, float]:
    """Return a box as fractions of a picture."""
    (high, wide), (top, bottom, left, right) = shape, box
    return top / high, bottom / high, left / wide, right / wide


def surroundings(picture: Floats, seen: tuple[int, ...], box: Box) -> Floats:
    """Return the part of a picture around a box in its resized form, half as large again on each side."""
    margin = max(box[1] - box[0], box[3] - box[2]) / 2
    high, wide = picture.shape[0] / seen[0], picture.shape[1] / seen[1]
    top, left = max(0, int((box[0] - margin) * high)), max(0, int((box[2] - margin) * wide))
    return picture[top : int((box[1] + margin) * high) + 1, left : int((box[3] + margin) * wide) + 1]


def without_alpha(picture: npt.NDArray[np.generic]) -> npt.NDArray[Any]:
    """Return (height, width, colors): transparent ink is laid on paper that it stands out from."""
    if picture.shape[2] in (1, 3):
        return picture
    colors, alpha = picture[..., :-1], picture[..., -1:].astype(np.float64)
    if alpha.min() == alpha.max():
        return colors
    alpha = (alpha - min(alpha.min(), 0)) / alpha.max()
    return colors * alpha + _paper_behind(colors, alpha) * (1 - alpha)


def _paper_behind(colors: npt.NDArray[Any], alpha: Floats) -> npt.ArrayLike:
    """Return the color of the paper behind transparent colors."""
    white = BYTE_WHITE if colors.dtype == np.uint8 else max(colors.max(), 1)
    opaque = colors[alpha[..., 0] >= MIDDLE_ALPHA]
    if 2 * len(opaque) > alpha.size and np.ptp(opaque, axis=0).max() > white / 4:
        # A sheet with ink on it, and transparent only beside the sheet
        return np.median(opaque, axis=0)
    is_bright = (colors * alpha).sum() > white / 2 * alpha.sum() * colors.shape[2]
    return 0 if is_bright else white


def resize(picture: Floats, side: int = WORKING_SIDE) -> Floats:
    """Bring the larger side of (height, width, colors) to this size, aspect kept."""
    bin_size = max(1, max(picture.shape[:2]) // (2 * side))
    if bin_size > 1:
        picture = _bin(_bin(picture, bin_size).swapaxes(0, 1), bin_size).swapaxes(0, 1)
    factor = side / max(picture.shape[:2])
    high, wide = (max(1, round(factor * length)) for length in picture.shape[:2])
    # Row by row and color by color: two plain matrix products
    rows = np.tensordot(picture, resampling_weights(picture.shape[0], high), (0, 1))
    columns = np.tensordot(rows, resampling_weights(picture.shape[1], wide), (0, 1))
    return np.ascontiguousarray(columns.transpose(1, 2, 0))


def even_light(picture: Floats) -> Floats:
    """Subtract the paper and the light on it: a smooth surface through all pixels that are not ink.

    It is smooth, so some of the pixels are enough to find it.
    """
    y, x = (np.linspace(-1, 1, side) for side in picture.shape[:2])
    rows, columns = (np.linspace(0, len(v) - 1, min(len(v), LIGHT_SAMPLES)).astype(np.intp) for v in (y, x))
    light = fit_light(picture[rows[:, None], columns], _terms(y[rows], x[columns]))
    rest = picture - surface(light, y, x)
    span = np.ptp(picture, axis=(0, 1)).max()
    if not np.abs(rest).max() > max(LEAST_CONTRAST * span, 1e-9 * max(1.0, np.abs(picture).max())):
        raise InkError(InkProblem.EVEN_PICTURE)
    return rest


def fit_light(picture: Floats, terms: Floats) -> Floats:
    """Return the (6, colors) surface through the paper of a picture; terms: (pixels, 6).

    Paper is looked for among the pixels of the border first, then among all; ink is what lies far from it.
    """
    flat = picture.reshape(-1, picture.shape[2])
    paper_there = np.broadcast_to(_paper(picture), flat.shape)
    among = _border(picture).ravel()
    for _ in range(LIGHT_ROUNDS):
        distance = np.square(flat - paper_there).sum(axis=1)
        nearest = distance[among]
        place = round(PAPER * (len(nearest) - 1))
        limit = np.partition(nearest, place)[place]
        paper = (among & (distance <= limit))[:, None] * terms
        # Least squares by its normal equations: six of them, however many pixels
        light = np.linalg.lstsq(paper.T @ terms, paper.T @ flat, rcond=None)[0]
        paper_there = terms @ light
        among = np.ones_like(among)
    return light


def surface(light: Floats, y: Floats, x: Floats) -> Floats:
    """Return (len(y), len(x), colors): the surface of `fit_light` in every pixel."""
    one, by_x, by_y, by_xx, by_xy, by_yy = light[:, None, None]
    y, x = y[:, None, None], x[:, None]
    return one + y * (by_y + y * by_yy) + x * (by_x + y * by_xy + x * by_xx)


def _terms(y: Floats, x: Floats) -> Floats:
    """Return (pixels, 6): 1, x, y, x^2, xy, y^2 of each pixel."""
    y, x = np.broadcast_arrays(y[:, None], x)
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1).reshape(-1, 6)


def towards_ink(difference: Floats) -> Floats:
    """Return (height, width): how far each pixel's color lies from the paper's, on the way to the ink's."""
    distance = np.sqrt((difference**2).sum(axis=2))
    ink = difference[distance >= 0.7 * distance.max()].mean(axis=0)
    return difference @ (ink / (ink @ ink))


def above_otsu_threshold(values: Floats) -> Ink:
    """Part ink from paper; InkError where the two are no further apart than in noise."""
    ink = np.asarray(values >= otsu_threshold(values))
    if not stands_out(values[ink], values[~ink]):
        raise InkError(InkProblem.NO_CONTRAST)
    return ink


def stands_out(ink: Floats, paper: Floats) -> bool:
    """Return whether the values of ink are further from those of paper than two parts of noise are."""
    if not ink.size or not paper.size:
        return False
    return bool(ink.mean() - paper.mean() > LEAST_SEPARATION * (ink.std() + paper.std()))


def otsu_threshold(values: Floats) -> float:
    """Return where the variance between what is below and above is largest (Otsu, 1979)."""
    low, span = values.min(), np.ptp(values) or 1
    # A third of the time that `np.histogram` takes, which looks at its edges once more.
    places = ((values - low) * (LEVELS / span)).astype(np.intp).ravel()
    counts = np.bincount(np.minimum(places, LEVELS - 1), minlength=LEVELS)
    edges = low + np.arange(LEVELS + 1) * (span / LEVELS)
    below, sums = np.cumsum(counts)[:-1], np.cumsum(counts * (edges[1:] + edges[:-1]) / 2)
    between = (sums[-1] * below / values.size - sums[:-1]) ** 2 / np.maximum(below * (values.size - below), 1)
    return float(edges[1 + between.argmax()])


def thicken(ink: Ink) -> Ink:
    """Dilate lines so thin that they would fall between the samples of the 20x32 box."""
    # A line w wide and l long has w * l pixels, about 2 * l of them at its edges.
    while 2 * np.count_nonzero(ink) < THIN * max(ink.shape) * np.count_nonzero(ink & ~erode(ink)):
        ink = dilate(framed(ink))
    return ink


def check_bitmap(bitmap: npt.ArrayLike) -> Floats:
    """Return a picture as (height, width, channels); ValueError for what is none."""
    given = np.asarray(bitmap)
    if given.dtype.kind not in "buif":
        raise ValueError(f"bitmap must hold numbers, not {given.dtype}")
    picture = given[..., None] if given.ndim == 2 else given
    if picture.ndim != 3 or picture.size == 0 or picture.shape[2] > 4:
        raise ValueError(
            f"bitmap must have the shape (height, width) or (height, width, channels), not {given.shape}"
        )
    if given.dtype.kind == "f":
        wrong = picture[~(np.abs(picture.astype(np.float64)) < LARGEST_NUMBER)]
        if wrong.size:
            raise ValueError(f"bitmap must hold finite numbers below {LARGEST_NUMBER:g}, not {wrong[0]}")
    return picture


def _bin(picture: npt.NDArray[np.generic], size: int) -> Floats:
    """Return the mean of every `size` rows."""
    # One by one: `np.add.reduceat` would first copy the whole picture, eight bytes a number.
    starts = range(0, picture.shape[0], size)
    return np.stack([picture[start : start + size].mean(axis=0, dtype=np.float64) for start in starts])


def _paper(picture: Floats) -> Floats:
    """Return the color of most of the border."""
    # A border half ink, half paper is a tie: its first corner has the casting vote.
    votes = np.concatenate([picture[_border(picture)].repeat(2, axis=0), picture[:1, 0]])
    return np.median(votes, axis=0)


def _border(picture: Floats) -> Ink:
    """Mark the outermost pixels."""
    border = np.ones(picture.shape[:2], dtype=np.bool_)
    border[1:-1, 1:-1] = False
    return border
