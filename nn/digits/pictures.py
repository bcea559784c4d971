"""Reading pictures: two ways to find the ink, and the choice of the one that looks more like a digit."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn.digits.familiarity import Comparison, FamiliarityIndex
from nn.ink import InkError, InkProblem, Stages, stages_from_ink
from nn.ink.bitmaps import FoundInk, found_in_bitmap
from nn.ink.morphology import Ink, is_blob
from nn.ink.second_reader import found_beside_others

SAME_PLACE = 0.025  # of the picture: both ways found ink in the same box, and the first sees it better
AT_BORDER = 1.5  # times as odd
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
        distance = float(self.comparison.distances[0])
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
    if isinstance(first, Candidate) and not first.is_doubtful:
        return first.found.ink, first.found.is_dash
    chosen = _chosen(first, _second(bitmap, index))
    if isinstance(chosen, InkError):
        raise chosen
    return chosen.found.ink, chosen.found.is_dash


def _chosen(first: Candidate | InkError, second: Candidate | InkError) -> Candidate | InkError:
    """Return what looks more like a digit, or the error that says more."""
    if isinstance(first, InkError):
        return _instead_of(first, second)
    if isinstance(second, InkError):
        if first.found.touches_border and is_blob(first.found.ink):
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
        return error


def _second(bitmap: npt.ArrayLike, index: FamiliarityIndex) -> Candidate | InkError:
    try:
        return _candidate(found_beside_others(bitmap), index)
    except InkError as error:
        return error


def _candidate(found: FoundInk, index: FamiliarityIndex) -> Candidate:
    """Return ink with its comparison; InkError if none of it is left at the end of the stages."""
    image = stages_from_ink(found.ink, is_dash=found.is_dash).image
    return Candidate(found, index.compare(image))
