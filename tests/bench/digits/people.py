"""What is asked of digits by people in general: pens, few points, bitmaps, and what is sure of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from nn import Network, default_network
from nn.arrays import Array
from nn.command_line.evaluate import ReadDigits, read_all
from nn.digits.data import CLASSES, DigitData
from nn.digits.evaluation import calibration_error
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.recognizer import are_sure, recognize_all
from nn.ink import Stages, stages_from_bitmap, stages_from_strokes
from nn.ink.files import Drawing
from tests.bench.digits.drawn import right_of
from tests.bench.digits.figures import Bitmaps, Figures, Labels, Pens

POINTS = 8
WORST_ASKED = 88  # of the bitmaps, of each digit
BEFORE = "before drawn digits: {}"


class Asked(NamedTuple):
    """What one set is asked for, and what the network that shipped before drawn digits reached."""

    right: float
    before: float
    sure: float
    sure_before: str
    most_off: float | None  # the calibration error


ASKED = {
    "pen strokes": Asked(98, 96.3, 90, "92, 98.9 right", 1),
    "pen strokes of eight points": Asked(92, 85.8, 75, "80, 92.7 right", None),
    "bitmaps": Asked(94, 89.3, 80, "84, 95.8 right", 1.5),
}


def people(ours: dict[str, list[Network]], pens: Pens | None, bitmaps: Bitmaps | None) -> Iterator[Figures]:
    """Yield what is read right of each set, the worst class, and what is sure and usual."""
    default, index = default_network(), FamiliarityIndex.of(DigitData.standard())
    for what, digits in sets(pens, bitmaps).items():
        asked = ASKED[what]
        for name, networks in ours.items():
            note = BEFORE.format(asked.before)
            yield Figures(
                "digits of people it never met, % right",
                f"{what}, {name}",
                right_of(networks, digits),
                asked.right,
                note=note,
            )
            yield worst_class(f"{what}, worst class, {name}", networks, digits)
        yield from sure_and_usual(default, index, what, digits)


class Way(NamedTuple):
    """Digits as they are told, what they are, and how they become stages."""

    samples: Sequence[Any]
    labels: Labels
    stages_of: Callable[[Any], Stages]


def sets(pens: Pens | None, bitmaps: Bitmaps | None) -> dict[str, ReadDigits]:
    """Return what is read, through all stages."""
    return {what: read_all(*way) for what, way in ways(pens, bitmaps).items()}


def ways(pens: Pens | None, bitmaps: Bitmaps | None) -> dict[str, Way]:
    """Return how each set is read."""
    found = {}
    if pens is not None:
        for what, of in (("pen strokes", list), ("pen strokes of eight points", of_eight_points)):
            found[what] = Way(pens.drawings, pens.labels, partial(stages_of_pen, of=of))
    if bitmaps is not None:
        found["bitmaps"] = Way(list(bitmaps.images), bitmaps.labels, stages_from_bitmap)
    return found


def stages_of_pen(drawing: Drawing, of: Callable[[Sequence[Array]], list[Array]]) -> Stages:
    """Return the stages of what becomes of a drawing's strokes."""
    return stages_from_strokes(of(drawing.strokes))


def of_eight_points(strokes: Sequence[Array]) -> list[Array]:
    """Return one line of eight points, evenly apart along all strokes, stretched to a square."""
    points = np.concatenate(strokes).astype(np.float64)
    way = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    places = np.linspace(0, way[-1], POINTS)
    few = np.stack([np.interp(places, way, axis) for axis in points.T], axis=1)
    return [100 * (few - few.min(axis=0)) / np.maximum(np.ptp(few, axis=0), 1e-9)]


def worst_class(what: str, networks: Sequence[Network], digits: ReadDigits) -> Figures:
    """Return what each network reads right of the digit that it reads worst."""
    shares = [right_by_class(network, digits) for network in networks]
    worst = tuple(100 * min(each) for each in shares)
    note = "the digit " + ", ".join(str(int(np.argmin(each))) for each in shares)
    asked = WORST_ASKED if what.startswith("bitmaps") else None
    return Figures("digits of people it never met, % right", what, worst, asked, note=note)


def right_by_class(network: Network, digits: ReadDigits) -> list[float]:
    """Return what is read right of each digit, 0 to 1."""
    right = recognize_all(network, digits.copies).argmax(axis=1) == digits.labels
    return [float(right[digits.labels == digit].mean()) for digit in range(CLASSES)]


def sure_and_usual(
    network: Network, index: FamiliarityIndex, what: str, digits: ReadDigits
) -> Iterator[Figures]:
    """Yield how many answers are sure, how many of these are right, and the calibration error."""
    part, asked = f"sure and usual, {what}, %", ASKED[what]
    probabilities = recognize_all(network, digits.copies)
    is_told = are_sure(probabilities, network.calibration, index.compare_all(digits.copies[:, 0]))
    right = right_among(probabilities, digits.labels, is_told)
    yield Figures(
        part, "answered", (float(100 * is_told.mean()),), asked.sure, note=f"sure before: {asked.sure_before}"
    )
    yield Figures(part, "right among these", (right,), 98)
    off = 100 * calibration_error(probabilities, digits.labels)
    yield Figures(part, "calibration error", (off,), at_most=asked.most_off)


def right_among(probabilities: Array, labels: Labels, chosen: npt.NDArray[np.bool_]) -> float:
    """Return the percentage of right answers among the chosen ones."""
    right = probabilities.argmax(axis=1)[chosen] == labels[chosen]
    return float(100 * right.mean()) if len(right) else 0.0
