"""Words for the X-ray: the stages from a drawing to the network, and the effect of each."""

from __future__ import annotations

from collections.abc import Iterable

from gui.words.answers import no_answer_label
from gui.words.numbers import localized, percent
from gui.words.translation import Label, tr, translated
from nn.digits.data import DIGIT_COUNT, TRAINING_COUNT
from nn.ink import InkProblem

TEST_COUNT = DIGIT_COUNT - TRAINING_COUNT
STAGE_LABELS = {
    "ink": Label("Ink", "Only the ink counts. Lines are drawn again with a standard pen."),
    "boxed": Label("Box", "Stretched to 20 by 32 pixels, so size and place do not matter."),
    "stroke_width": Label("Width", "Thin strokes grow and thick ones shrink: any pen will do."),
    "upright": Label("Slant", "A leaning digit is set upright, as all digits of the data were."),
    "block_counts": Label("Counts", "The network receives the ink in each 4 by 4 square: 0 to 16."),
    "tilts": Label("Tilted", "The network also reads the digit tilted, and the mean answer counts."),
}
NAMES_IN_NOTICE = {
    "boxed": "box",
    "stroke_width": "stroke width",
    "upright": "slant",
    "tilts": "tilted copies",
}
# The effect of a stage while it is taken, and while it is skipped.
WORSE = ("Without it: {percent},\n{points} points worse", "Left out: {percent},\n{points} points worse")
BETTER = ("Without it: {percent},\n{points} points better", "Left out: {percent},\n{points} points better")
NO_DIFFERENCE = ("Without it: {percent},\nno difference", "Left out: {percent},\nno difference")
SMALLEST_DIFFERENCE = 0.05  # percentage points; a smaller one shows as 0.0


def stage_label(name: str) -> Label:
    """Return the title of a stage and a sentence about it."""
    return translated(STAGE_LABELS[name])


def ink_sentence(*, is_picture: bool) -> str:
    """Return the sentence about the ink of a drawing or a picture."""
    of_picture = tr("Only the ink counts: what stands out from the paper of the picture.")
    return of_picture if is_picture else stage_label("ink").help


def ink_missing(problem: InkProblem, *, is_picture: bool) -> str:
    """Return the text in the tile of the ink when there is no digit."""
    return no_answer_label(problem, is_picture=is_picture).name


def no_stages() -> str:
    """Return why a digit has no ink and no stages."""
    return tr("This digit came as its 64 numbers, so no steps were needed to find them.")


def no_stages_briefly() -> str:
    """Return the same where there is little room."""
    return tr("Came as 64 numbers: no steps needed.")


def copies_missing(*, skipped: bool) -> str:
    """Return why there are no tilted copies to show."""
    return tr("The upright digit only") if skipped else tr("All alike without Slant")


def skipped_notice(names: Iterable[str]) -> str:
    """Return which stages are left out."""
    shown = ", ".join(tr(NAMES_IN_NOTICE[name]) for name in names)
    return tr("Left out in the X-ray: {stages}.").format(stages=shown)


def without_stage_help() -> str:
    """Return what the figure below a stage was measured on."""
    text = tr("Right of {count} redrawn test digits with all stages but this one.")
    return text.format(count=TEST_COUNT)


def accuracy_help() -> str:
    """Return what the figure of the whole was measured on."""
    text = tr(
        "The last {count} digits of the data, which no training here sees, drawn again as other hands might, "
        "and read with the stages that are switched on."
    )
    return text.format(count=TEST_COUNT)


def accuracy_words(accuracy: float | None, count: int = TEST_COUNT) -> str:
    """Return the accuracy on so many redrawn digits, or nothing as long as it is not known."""
    if accuracy is None:
        return ""
    text = tr("{percent} right of {count}\nredrawn test digits")
    return text.format(percent=percent(accuracy, 1), count=count)


def accuracy_briefly(accuracy: float | None) -> str:
    """Return the same for a narrow tile."""
    return "" if accuracy is None else tr("{percent} right").format(percent=percent(accuracy, 1))


def effect_words(whole: float | None, skipping: float | None, *, skipped: bool) -> str:
    """Return the effect of a stage: the accuracy with all stages against that without this one."""
    if whole is None or skipping is None:
        return tr("Left out") if skipped else ""
    points = _points(whole, skipping)
    changed = WORSE if points > 0 else BETTER
    texts = NO_DIFFERENCE if abs(points) < SMALLEST_DIFFERENCE else changed
    return tr(texts[skipped]).format(percent=percent(skipping, 1), points=localized(f"{abs(points):.1f}"))


def effect_briefly(whole: float | None, skipping: float | None) -> str:
    """Return the same for a narrow tile: only how much worse or better it is without the stage."""
    if whole is None or skipping is None:
        return ""
    points = _points(whole, skipping)
    if abs(points) < SMALLEST_DIFFERENCE:
        return tr("no difference")
    text = tr("{points} points worse") if points > 0 else tr("{points} points better")
    return text.format(points=localized(f"{abs(points):.1f}"))


def _points(whole: float, skipping: float) -> float:
    return round(100 * whole, 1) - round(100 * skipping, 1)
