"""From part to part of the window by one key, since the tab key stops at every control."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from gui.actions import Actions
from gui.widgets.tab_order import reached_by_tab


class Part(NamedTuple):
    """A part of the window, and what of it is asked first for a control that takes the keyboard."""

    whole: QWidget
    inner: Callable[[], QWidget] | None = None


class PartFocus(QObject):
    """Gives the keyboard to the next part that shows, or to the one before, around the window."""

    def __init__(self, parts: Sequence[Part], actions: Actions, parent: QObject) -> None:
        """Take the parts as they are read."""
        super().__init__(parent)
        self._parts = list(parts)
        actions["next_part"].triggered.connect(lambda: self._move(1))
        actions["previous_part"].triggered.connect(lambda: self._move(-1))

    # Internal

    def _move(self, step: int) -> None:
        count, here = len(self._parts), self._here
        start = (-1 if step > 0 else 0) if here is None else here
        for distance in range(1, count + 1):
            control = control_of(self._parts[(start + step * distance) % count])
            if control is not None:
                control.setFocus(Qt.FocusReason.TabFocusReason)
                bring_to_sight(control)
                return

    @property
    def _here(self) -> int | None:
        """Return the place of the part with the keyboard."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        places = range(len(self._parts))
        return next((place for place in places if _holds(self._parts[place].whole, focused)), None)


def control_of(part: Part) -> QWidget | None:
    """Return what of a part takes the keyboard now, None if nothing of it does."""
    places = (part.whole,) if part.inner is None else (part.inner(), part.whole)
    return next((each for place in places for each in reached_by_tab(place) if _is_usable(each)), None)


def bring_to_sight(widget: QWidget) -> None:
    """Scroll whatever a widget lies in until it shows."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _is_usable(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
