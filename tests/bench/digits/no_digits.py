"""What is no digit, drawn by hand: how often it is answered as sure and usual, as if it were one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from nn import Network
from nn.digits.data import DigitData
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.recognizer import are_sure, recognize_all
from nn.ink import stages_from_strokes
from tests.bench.digits.figures import Figures
from tests.oddities import BOXES, CROSSES, LETTERS, SPIRALS, Strokes, as_by_hand, scribble, variants

EACH, SCRIBBLES = 40, 200
MOST = 8.0  # per cent of the letters


def no_digits(network: Network) -> Iterator[Figures]:
    """Yield the share of each kind that is told to be a digit, surely."""
    index = FamiliarityIndex.of(DigitData.standard())
    for name, drawings in kinds(np.random.default_rng(0)).items():
        told = told_as_digits(network, index, drawings)
        note = f"{len(drawings):,} of them"
        asked = MOST if name == "letters" else None
        yield Figures("no digits, sure and usual, %", name, (100 * told,), at_most=asked, note=note)


def kinds(generator: np.random.Generator) -> dict[str, list[Strokes]]:
    """Return drawings by their kind."""
    found = {"letters": [*hands(LETTERS, generator)]}
    for name, shapes in (("crosses", CROSSES), ("boxes", BOXES), ("spirals", SPIRALS)):
        found[name] = [*variants(shapes, EACH, generator)]
    return {**found, "scribbles": [scribble(generator) for _ in range(SCRIBBLES)]}


def hands(shapes: dict[str, Strokes], generator: np.random.Generator) -> Iterator[Strokes]:
    """Yield each shape in several hands."""
    for strokes in shapes.values():
        yield from (as_by_hand(strokes, generator) for _ in range(EACH))


def told_as_digits(network: Network, index: FamiliarityIndex, drawings: list[Strokes]) -> float:
    """Return the fraction that is answered as sure and usual, 0 to 1."""
    copies = np.array([stages_from_strokes(strokes).tilted_copies for strokes in drawings])
    comparisons = index.compare_all(copies[:, 0], drawings)
    return float(are_sure(recognize_all(network, copies), network.calibration, comparisons).mean())
