"""Reading: from a drawing to everything that can be known of it without a network."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from gui.session.drawing import Picture, Points
from nn.arrays import Array
from nn.digits.familiarity import Comparison, FamiliarityIndex
from nn.ink import InkError, Stages, stages_from_strokes

SMALLEST_DRAWING = 0.04

Readable = Sequence[Points] | Picture


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What a drawing was read as.

    stages: all stages of the normalisation. image: (8, 8), 0 to 1. tilted_copies: (copies, 64) images, the
    upright one first, over which the answer is averaged. comparison: with the training digits, None as long
    as these are not ready. problem: why there is no digit, in which case all others are None.
    """

    stages: Stages | None = None
    image: Array | None = None
    tilted_copies: Array | None = None
    comparison: Comparison | None = None
    problem: InkError | None = None


def read(
    drawing: Readable, skipped: Collection[str] = (), familiarity: FamiliarityIndex | None = None
) -> Reading:
    """Return what lines or a picture are read as, without these of nn.ink.SKIPPABLE."""
    try:
        stages = _stages(drawing, skipped)
    except InkError as problem:
        return Reading(problem=problem)
    image = stages.image
    comparison = None if familiarity is None else familiarity.compare(image)
    return Reading(stages, image, stages.tilted_copies, comparison)


def _stages(drawing: Readable, skipped: Collection[str]) -> Stages:
    if isinstance(drawing, Picture):
        return drawing.stages(skipped)
    return stages_from_strokes(drawing, dot_size=SMALLEST_DRAWING, skip=skipped)
