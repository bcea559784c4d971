"""Controls that let the wheel pass unless they have the focus, so that scrolling a panel changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSlider, QWidget


class FocusedComboBox(QComboBox):
    """A combo box that turns with the wheel only after a click into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only with the focus."""
        _turn_with_focus(self, super().wheelEvent, event)


class FocusedSlider(QSlider):
    """A horizontal slider that moves with the wheel only after a click into it."""

    left = Signal()

    def __init__(self, positions: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, positions)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move only with the focus."""
        _turn_with_focus(self, super().wheelEvent, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit that moving is over."""
        super().focusOutEvent(event)
        self.left.emit()


def _turn_with_focus(control: QWidget, turn: Callable[[QWheelEvent], None], event: QWheelEvent) -> None:
    if control.hasFocus():
        turn(event)
    else:
        event.ignore()
