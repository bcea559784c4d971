"""A line for one number, such as a weight: it counts at Enter, on leaving, and with the arrow keys."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.style.scaling import keep_scaled
from gui.words.numbers import localized

STEP, LARGEST, WIDTH = 0.1, 1e6, 68


class ValueLine(QLineEdit):
    """Shows a number and emits another one when a person is done with writing it."""

    value_given = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 0.0
        keep_scaled(self.setFixedWidth, WIDTH)
        self.returnPressed.connect(self._take)

    # Properties

    @property
    def value(self) -> float:
        """Return the last number that counted."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show a number, unless another one is being written."""
        self._value = value
        if not (self.hasFocus() and self.isModified()):
            self._show()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows."""
        step = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.value_given.emit(round(self._value + step, 6))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was written."""
        super().focusOutEvent(event)
        self._take()

    # Internal

    def _take(self) -> None:
        """Emit what was written if it is another number; forget what is none."""
        written = _number(self.text()) if self.isModified() else None
        self.setModified(False)
        if written is not None and written != self._value:
            self.value_given.emit(written)
        self._show()

    def _show(self) -> None:
        self.setText(localized(f"{self._value:.3f}"))
        self.setModified(False)


def _number(text: str) -> float | None:
    """Return the number that a text means, if it is one that a weight can be."""
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) and abs(value) <= LARGEST else None
