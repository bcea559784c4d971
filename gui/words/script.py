"""Words for a training as a script: what it holds, and why there can be none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.words.numbers import number
from gui.words.translation import Label, tr

if TYPE_CHECKING:
    from nn.script import ScriptError

OBSTACLES = {
    "batch_normalization": "batch normalisation",
    "augmentation": "new variants of the digits in every epoch",
    "sources": "digits that are drawn anew in every epoch",
    "frozen": "layers that stay as they are",
    "schedule": "a schedule that goes by the cost",
    "generator": "another random generator",
    "settings": "settings other than the learning rate that were changed on the way",
    "epoch": "an epoch that is under way",
}


def script_action(span: tuple[int, int] | None) -> Label:
    """Return the text of the action that exports a script, and its effect; span: its epochs."""
    effect = tr("Save the training as one readable script of plain NumPy that ends in the same last bit")
    if span is None:
        missing = tr("{effect}. Train first: there is nothing to write yet")
        return Label(tr("Export scr&ipt..."), missing.format(effect=effect))
    from_to = tr("{effect}: from epoch {first} to {last}")
    shown = from_to.format(effect=effect, first=number(span[0]), last=number(span[1]))
    return Label(tr("Export scr&ipt..."), shown)


def no_script(error: ScriptError) -> str:
    """Return why a training cannot be written as a script."""
    found = ", ".join(tr(OBSTACLES.get(each, each)) for each in error.obstacles)
    return tr("No script can be written of this training: it has {obstacles}.").format(obstacles=found)
