"""What screen readers say of a training without being asked: that it rests, and that it has turned."""

from __future__ import annotations

from gui.words.numbers import number, percent, three_figures
from gui.words.translation import counted, tr
from nn import EpochMetrics


def rested(latest: EpochMetrics | None, epochs: int, *, is_complete: bool) -> str:
    """Return that a training has ended or pauses, and how far it came."""
    text = counted("Training rests after 1 epoch.", "Training rests after {count} epochs.", epochs)
    if is_complete:
        many = "Training has ended after {count} epochs."
        text = counted("Training has ended after 1 epoch.", many, epochs)
    told = [text.format(count=number(epochs))]
    if latest is not None and latest.validation_accuracy is not None:
        right = tr("{accuracy} of the test digits are right.")
        told.append(right.format(accuracy=percent(latest.validation_accuracy, 1)))
    return " ".join(told)


def turned(epoch: int, cost: float) -> str:
    """Return that the cost of the test digits rises since an epoch at which it was lowest."""
    text = tr("The test cost has turned: it was lowest at epoch {epoch}, {cost}.")
    return text.format(epoch=number(epoch), cost=three_figures(cost))
