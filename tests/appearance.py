"""What a window looks like, to tell one that was used from one that has just opened."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QMetaProperty, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.main_window import MainWindow
from gui.widgets.named_box import NamedBox

Box = tuple[int, int, int, int]

_VALUES: dict[type[QWidget], QMetaProperty | None] = {}  # what holds the value of each kind, found once


@dataclass(frozen=True, slots=True)
class Appearance:
    """What the visible parts of a window show and where.

    count: of all parts, also those that are hidden. choices: how many each box has to choose from. actions:
    what each says, and whether it can be used and is checked.
    """

    count: int
    parts: list[tuple[str, Box]]
    choices: list[int]
    actions: list[tuple[str, bool, bool]]

    @classmethod
    def of(cls, window: MainWindow, *, without: Collection[QWidget]) -> Appearance:
        """Return what a window looks like, but for what is inside of some parts."""
        left_out: set[QWidget] = {part for each in without for part in each.findChildren(QWidget)}
        all_parts = [part for part in window.findChildren(QWidget) if part not in left_out]
        parts = [_look(part, window) for part in all_parts if part.isVisible()]
        boxes: list[NamedBox] = window.findChildren(NamedBox)
        choices = [box.count() for box in boxes]  # of folded ones too
        own_actions = window.app_actions.findChildren(QAction)
        actions = [(each.text(), each.isEnabled(), each.isChecked()) for each in own_actions]
        return cls(len(all_parts), sorted(parts), choices, sorted(actions))

    def is_like(self, other: Appearance) -> bool:
        """Return whether all is the same, and where it was but for rounding."""
        if (self.count, len(self.parts)) != (other.count, len(other.parts)):
            return False
        if (self.choices, self.actions) != (other.choices, other.actions):
            return False
        return all(map(_are_alike, self.parts, other.parts))


def _look(part: QWidget, window: QWidget) -> tuple[str, Box]:
    kind = type(part)
    if kind not in _VALUES:
        value = part.metaObject().userProperty()
        _VALUES[kind] = value if value.isValid() else None
    value_of = _VALUES[kind]
    shown = (part.isEnabled(), part.property("text"), None if value_of is None else value_of.read(part))
    corner = part.mapTo(window, QPoint())
    return f"{kind.__name__} {shown}", (corner.x(), corner.y(), part.width(), part.height())


def _are_alike(one: tuple[str, Box], other: tuple[str, Box]) -> bool:
    return one[0] == other[0] and all(abs(a - b) <= 1 for a, b in zip(one[1], other[1], strict=True))
