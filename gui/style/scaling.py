"""Sizes of widgets that follow the zoom of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.style.theme import scaled


def keep_scaled(setter: Callable[..., None], *pixels: int) -> None:
    """Call a widget's own setter, such as `widget.setFixedWidth`, with sizes that follow the zoom."""
    widget = getattr(setter, "__self__", None)
    if not isinstance(widget, QWidget):
        raise TypeError(f"a setter must be the method of a widget, not {setter}")
    _Follower(widget, setter.__name__, pixels)


class _Follower(QObject):
    """Sets sizes again whenever the style of its widget changes, which every zoom does."""

    def __init__(self, widget: QWidget, setter: str, pixels: tuple[int, ...]) -> None:
        super().__init__(widget)
        self._widget, self._setter, self._pixels = widget, setter, pixels
        self._set_before: tuple[int, ...] = ()
        self._set()
        widget.installEventFilter(self)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the zoom."""
        if event.type() == QEvent.Type.StyleChange:
            self._set()
        return super().eventFilter(watched, event)

    # Internal

    def _set(self) -> None:
        sizes = tuple(scaled(size) for size in self._pixels)
        if sizes != self._set_before:
            self._set_before = sizes
            getattr(self._widget, self._setter)(*sizes)
