"""What the keyboard can do, in the order of the menus."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from gui.actions import ACTIONS, Actions
from gui.menus import MENUS
from gui.words.translation import tr

UNDO_HELP = {"undo": "Undo what was changed last: the drawing, or the network", "redo": "Do it again"}
MORE_KEYS = {
    "&Drawing": (
        ("0 to 9, A to G", "On the 64 numbers: how much ink is in a cell, from 0 to 16"),
        ("Alt, held", "Over a pin or with the keyboard on it: compare its answer, as hollow bars"),
    ),
    "&Network": (
        ("Alt+Up, Alt+Down", "In a hidden layer: move it"),
        ("Ctrl+Del", "In a hidden layer: remove it"),
        ("Up, Down", "In a number: the next larger or smaller value"),
        ("Up, Down", "In the ten answers: ask why this one"),
    ),
    "&Training": (
        ("+, Enter, -", "In the line of time: look into an epoch, a step, its phases, and back"),
        ("1 to 4", "In the phases of a step: go to one of them"),
        (", and .", "In the phases of a step: go back and on"),
        ("0 to 9", "On the paper, for a step on the drawing: which digit it is"),
    ),
    "&Help": (
        ("Enter", "After Shift+F1: read about what has the keyboard"),
        ("Alt+Left", "In the glossary: back to the word before"),
    ),
}


class ShortcutGroup(NamedTuple):
    """The keys of one menu: its title, and keys and what they do."""

    title: str
    rows: list[tuple[str, str]]


def shortcut_groups(actions: Actions, panels: Sequence[QAction]) -> list[ShortcutGroup]:
    """Return the keys of every menu; panels: the actions that show the panels."""
    groups = []
    for title, names in MENUS.items():
        rows = [(actions.keys(name), _help(name)) for name in names if name and actions.keys(name)]
        rows += [(tr(keys), tr(text)) for keys, text in MORE_KEYS.get(title, ())]
        if title == "&View":
            rows[:0] = [_panel_row(panel) for panel in panels]
        groups.append(ShortcutGroup(tr(title).replace("&", ""), rows))
    return groups


def _help(name: str) -> str:
    return tr(ACTIONS[name].help if name in ACTIONS else UNDO_HELP[name])


def _panel_row(panel: QAction) -> tuple[str, str]:
    text = tr("Show the panel {name}").format(name=panel.text().replace("&", ""))
    return panel.shortcut().toString(QKeySequence.SequenceFormat.NativeText), text
