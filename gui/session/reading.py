"""Reading: from a drawing to everything that can be known of it without a network."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from gui.session.drawing import Cells, Picture, Points
from nn.arrays import Array
from nn.digits.familiarity import Comparison, FamiliarityIndex
from nn.digits.pictures import stages_in_row
from nn.ink import InkError, InkProblem, Stages, stages_from_strokes

SMALLEST_DRAWING = 0.04

Readable = Sequence[Points] | Picture | Cells


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """What a drawing was read as.

    stages: all stages of the normalisation, None for cells, which go past it. image: (8, 8), 0 to 1.
    tilted_copies: (copies, 64) images, the upright one first, over which the answer is averaged. comparison:
    with the training digits, None as long as these are not ready. problem: why there is no digit, in which
    case all others are None. row: where there are several side by side, what each was read as.
    """

    stages: Stages | None = None
    image: Array | None = None
    tilted_copies: Array | None = None
    comparison: Comparison | None = None
    problem: InkError | None = None
    row: tuple[Reading, ...] = ()


def read(
    drawing: Readable, skipped: Collection[str] = (), familiarity: FamiliarityIndex | None = None
) -> Reading:
    """Return what lines or a picture are read as, without these of nn.ink.SKIPPABLE."""
    try:
        stages, image, copies = _normalize(drawing, skipped)
    except InkError as problem:
        return Reading(problem=problem, row=_row(problem, skipped, familiarity))
    strokes = () if isinstance(drawing, Picture | Cells) else drawing
    comparison = None if familiarity is None else familiarity.compare(image, strokes)
    return Reading(stages, image, copies, comparison)


def _row(
    problem: InkError, skipped: Collection[str], familiarity: FamiliarityIndex | None
) -> tuple[Reading, ...]:
    return tuple(
        Reading(
            each,
            each.image,
            each.tilted_copies,
            None if familiarity is None else familiarity.compare(each.image),
        )
        for each in stages_in_row(problem, skipped)
    )


def _normalize(drawing: Readable, skipped: Collection[str]) -> tuple[Stages | None, Array, Array]:
    """Return the stages of a drawing, its image and the copies of it."""
    if isinstance(drawing, Cells):
        if not drawing.image.any():
            raise InkError(InkProblem.NOTHING_DRAWN)
        return None, drawing.image, drawing.image.reshape(1, -1)
    stages = _stages(drawing, skipped)
    return stages, stages.image, stages.tilted_copies


def _stages(drawing: Sequence[Points] | Picture, skipped: Collection[str]) -> Stages:
    if isinstance(drawing, Picture):
        return drawing.stages(skipped)
    return stages_from_strokes(drawing, dot_size=SMALLEST_DRAWING, skip=skipped)
