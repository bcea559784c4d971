"""Reading pictures: two ways to find the ink, and the choice of the one that looks more like a digit."""

from __future__ import annotations

import copy
from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.digits.familiarity import Comparison, FamiliarityIndex
from nn.ink import InkError, InkProblem, Stages, stages_from_ink
from nn.ink.bitmaps import FoundInk, found_in_bitmap, thicken
from nn.ink.handprint import is_dash
from nn.ink.morphology import Ink, connected_components, is_blob
from nn.ink.second_reader import found_beside_others

SAME_PLACE = 0.025  # of the picture: both ways found ink in the same box, and the first sees it better
AT_BORDER = 1.5  # times as odd
# Ink so wide by its height may be two digits; so high, and by so much more usual, is each of them.
PAIR_ASPECT, PAIR_HEIGHT, PAIR_ODDNESS = 0.85, 0.7, 0.75
PATCH = 0.75  # of a box that is full
CUT_FROM, CUTS = 0.25, 8  # of the width, where it may be cut; places that are tried
TELLING = (InkProblem.SEVERAL_DIGITS, InkProblem.BESIDE_PAPER)


class Candidate(NamedTuple):
    """Ink that may be the digit of a picture, and how usual it is."""

    found: FoundInk
    comparison: Comparison

    @property
    def is_doubtful(self) -> bool:
        """Whether this may be something else than a digit."""
        return self.found.touches_border or self.comparison.is_unusual

    @property
    def oddness(self) -> float:
        """How far it is from the nearest digit; ink at the border is seldom one."""
        distance = self.comparison.distance
        return distance * AT_BORDER if self.found.touches_border else distance


def stages_from_picture(bitmap: npt.ArrayLike, index: FamiliarityIndex, skip: Collection[str] = ()) -> Stages:
    """Return every stage from the ink of a picture to its image; InkError if there is no digit."""
    ink, is_dash = find_ink(bitmap, index)
    return stages_from_ink(ink, is_dash=is_dash, skip=skip)


def find_ink(bitmap: npt.ArrayLike, index: FamiliarityIndex) -> tuple[Ink, bool]:
    """Return the ink of the digit in a picture, cut out, and whether it is a dash; InkError without one.

    The second way is tried where the first finds nothing, or ink that touches the border or is unusual.
    """
    first = _first(bitmap, index)
    is_clear = isinstance(first, Candidate) and not first.is_doubtful
    chosen = first if is_clear else _chosen(first, _second(bitmap, index))
    if isinstance(chosen, InkError):
        raise chosen
    if is_pair(chosen, index):
        raise InkError(InkProblem.SEVERAL_DIGITS, count=2)
    return chosen.found.ink, chosen.found.is_dash


def stages_in_row(error: InkError, skip: Collection[str] = ()) -> list[Stages]:
    """Return every stage of each digit where several stand side by side, from left to right.

    It is empty where they do not, or where one of them has too little ink to be read.
    """
    try:
        return [stages_from_ink(thicken(ink), is_dash=is_dash(*ink.shape), skip=skip) for ink in error.row]
    except InkError:
        return []


def is_patch(ink: Ink) -> bool:
    """Return whether ink is no line but nearly fills the box around it, like a part of a table."""
    return is_blob(ink) and float(ink.mean()) > PATCH


def is_pair(candidate: Candidate, index: FamiliarityIndex) -> bool:
    """Return whether wide, unusual ink falls into two usual digits where it is thin."""
    ink = candidate.found.ink
    high, wide = ink.shape
    if wide < PAIR_ASPECT * high or not candidate.comparison.is_unusual:
        return False
    limit = PAIR_ODDNESS * candidate.comparison.distance
    return any(
        _are_digits(_compared(ink[:, :place], high, index), _compared(ink[:, place:], high, index), limit)
        for place in _thin_places(ink)
    )


def _are_digits(one: Comparison | None, other: Comparison | None, limit: float) -> bool:
    """Return whether one of two parts is usual, and both together are within a distance from digits."""
    if one is None or other is None or (one.is_unusual and other.is_unusual):
        return False
    return (one.distance + other.distance) / 2 < limit


def _thin_places(ink: Ink) -> list[int]:
    """Return the columns in the middle of ink that hold the least of it, in one run at the most."""
    wide = ink.shape[1]
    places = np.arange(round(CUT_FROM * wide), round((1 - CUT_FROM) * wide))
    middle = ink[:, places].astype(np.int8)
    runs = np.count_nonzero(np.diff(middle, axis=0, prepend=0) == 1, axis=0)
    places, counts = places[runs <= 1], middle.sum(axis=0)[runs <= 1]
    return [int(place) for place in places[np.argsort(counts, kind="stable")[:CUTS]]]


def _compared(part: Ink, high: int, index: FamiliarityIndex) -> Comparison | None:
    """Return the comparison of a part of ink, None if it is much less high than the whole."""
    found = connected_components(part)
    if not len(found.sizes):
        return None
    ink = found.labels == found.sizes.argmax()
    ink = ink[ink.any(axis=1)][:, ink.any(axis=0)]
    if len(ink) < PAIR_HEIGHT * high or is_dash(*ink.shape):
        return None
    return index.compare(stages_from_ink(ink).image)


def _chosen(first: Candidate | InkError, second: Candidate | InkError) -> Candidate | InkError:
    """Return what looks more like a digit, or the error that says more."""
    if isinstance(first, InkError):
        return _instead_of(first, second)
    if isinstance(second, InkError):
        if first.found.touches_border and is_patch(first.found.ink):
            return InkError(InkProblem.BESIDE_PAPER)
        are_several = second.problem is InkProblem.SEVERAL_DIGITS and not first.found.touches_border
        return second if are_several else first
    moves = np.abs(np.subtract(first.found.place, second.found.place))
    if moves.max() < SAME_PLACE:
        return first
    return min(first, second, key=lambda candidate: candidate.oddness)


def _instead_of(first: InkError, second: Candidate | InkError) -> Candidate | InkError:
    """Return what the second way found where the first found nothing, or the error that says more."""
    if isinstance(second, InkError):
        return second if second.problem in TELLING and first.problem not in TELLING else first
    return second


def _first(bitmap: npt.ArrayLike, index: FamiliarityIndex) -> Candidate | InkError:
    try:
        return _candidate(found_in_bitmap(bitmap), index)
    except InkError as error:
        return copy.copy(error)  # its traceback would keep the whole picture


def _second(bitmap: npt.ArrayLike, index: FamiliarityIndex) -> Candidate | InkError:
    try:
        return _candidate(found_beside_others(bitmap), index)
    except InkError as error:
        return copy.copy(error)  # its traceback would keep the whole picture


def _candidate(found: FoundInk, index: FamiliarityIndex) -> Candidate:
    """Return ink with its comparison; InkError if none of it is left at the end of the stages."""
    image = stages_from_ink(found.ink, is_dash=found.is_dash).image
    return Candidate(found, index.compare(image))
