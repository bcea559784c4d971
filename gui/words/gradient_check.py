"""Words for the check of the gradient by moving weights."""

from __future__ import annotations

from gui.words.microscope import tiny
from gui.words.translation import tr
from nn.gradient_check import GradientCheck


def checking_words() -> str:
    """Return that weights are being checked."""
    return tr("Moving 20 weights, one at a time...")


def check_words(check: GradientCheck) -> str:
    """Return how well the gradient agrees with what moving the weights shows."""
    skipped = _skipped(check)
    if check.worst is None:
        return " ".join([tr("No weight could be compared."), *skipped])
    text = tr("{count} weights checked: worst relative error {worst}.")
    told = text.format(count=len(check.compared), worst=tiny(check.worst))
    return " ".join([told, _meaning(check.worst), *skipped])


def _meaning(worst: float) -> str:
    if worst > 1e-2:
        return tr("Moving a weight changes the cost otherwise than backpropagation says.")
    return tr("Moving a weight a little changes the cost just as backpropagation says.")


def _skipped(check: GradientCheck) -> list[str]:
    told = []
    if check.at_kink:
        told.append(tr("{count} lay at a kink, where there is no slope.").format(count=check.at_kink))
    if check.small:
        told.append(tr("{count} had slopes too small to compare.").format(count=check.small))
    return told
