"""A number that is typed, stepped or slid; a mistake is explained below it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.fields import Field
from gui.style.theme import SPACE_1, SPACE_2, scaled
from gui.widgets.wheel_guard import FocusedSlider
from gui.words.fields import field_label, slider_name

SLIDER_POSITIONS = 600
SHORT_LINE = 52


class NumberField(QWidget):
    """Shows one declared field: a line to type in, an optional slider, and the mistake if there is one.

    Without a label the slider is next to the line, otherwise below it.
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(
        self, field: Field, *, labeled: bool = True, slider: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._label = field_label(field.path)
        self._value: float | int = field.minimum
        self.problem = ""
        self.line = _SteppedLine(self)
        self.line.setAccessibleName(self._label.name)
        self.setToolTip(self._label.help)
        self._problem_label = QLabel(self)
        self._problem_label.setWordWrap(True)
        self._problem_label.setProperty("role", "error")
        self._problem_label.hide()
        self._slider = self._make_slider() if slider else None
        self._lay_out(labeled)
        self.line.textEdited.connect(self._read)
        self.line.stepped.connect(self._step)
        self.line.left.connect(self._show_text)

    # Properties

    @property
    def label(self) -> str:
        """Return the name of the field."""
        return self._label.name

    @property
    def value(self) -> float | int:
        """Return the last valid value."""
        return self._value

    def set_value(self, value: float | int) -> None:
        """Show a value; text that is being typed stays as long as it means the same value."""
        if self._shows(value) and self.line.text():
            return
        self._value = value
        self._set_problem("")
        self._show_text()
        self._show_slider()

    def discard_typing(self) -> None:
        """Discard invalid text and show the current value."""
        self._set_problem("")
        self._show_text()

    def add_hint(self, hint: QLabel) -> None:
        """Put a remark on what the value means below the line."""
        hint.setProperty("role", "second")
        layout = self.layout()
        if layout is not None:
            layout.addWidget(hint)

    # Internal

    def _lay_out(self, labeled: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        if labeled:
            label = QLabel(self._label.name, self)
            label.setProperty("role", "second")
            label.setBuddy(self.line)
            layout.addWidget(label)
        if labeled or self._slider is None:
            layout.addWidget(self.line)
            if self._slider is not None:
                layout.addWidget(self._slider)
        else:
            layout.addLayout(self._slider_and_line(self._slider))
        layout.addWidget(self._problem_label)

    def _slider_and_line(self, slider: FocusedSlider) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        self.line.setFixedWidth(scaled(SHORT_LINE))
        row.addWidget(slider, 1)
        row.addWidget(self.line)
        return row

    def _make_slider(self) -> FocusedSlider:
        low, high = self._ends()
        slider = FocusedSlider(
            SLIDER_POSITIONS if self._field.logarithmic else round((high - low) / self._field.increment), self
        )
        slider.setAccessibleName(slider_name(self._label.name))
        slider.valueChanged.connect(self._slide)
        return slider

    def _read(self, text: str) -> None:
        try:
            value = self._field.read(text)
        except ValueError as error:
            self._set_problem(str(error))
            return
        self._set_problem("")
        self._take(value)
        self._show_slider()

    def _step(self, direction: int) -> None:
        value = self._field.neighbor(self._value, direction)
        self._set_problem("")
        self._take(value)
        self._show_text()
        self._show_slider()
        self.line.selectAll()

    def _slide(self, position: int) -> None:
        assert self._slider is not None
        low, high = self._ends()
        place = low + (high - low) * position / self._slider.maximum()
        value = float(f"{10**place if self._field.logarithmic else place:.2g}")
        self._set_problem("")
        self._take(value)
        self._show_text()

    def _take(self, value: float | int) -> None:
        if not self._shows(value):
            self._value = value
            self.value_changed.emit(value)

    def _shows(self, value: float | int) -> bool:
        """Return whether this value shows already; one digit (1) and all digits (1.0) are not the same."""
        return value == self._value and type(value) is type(self._value)

    def _show_text(self) -> None:
        if not self.problem:
            self.line.setText(self._field.write(self._value))

    def _show_slider(self) -> None:
        if self._slider is None:
            return
        low, high = self._ends()
        place = math.log10(self._value) if self._field.logarithmic else self._value
        with QSignalBlocker(self._slider):
            self._slider.setValue(round((place - low) / (high - low) * self._slider.maximum()))

    def _ends(self) -> tuple[float, float]:
        """Return the smallest and the largest value, on the scale of the slider."""
        low, high = self._field.minimum, self._field.maximum
        return (math.log10(low), math.log10(high)) if self._field.logarithmic else (low, high)

    def _set_problem(self, problem: str) -> None:
        if problem == self.problem:
            return
        self.problem = problem
        self._problem_label.setText(problem)
        self._problem_label.setVisible(bool(problem))
        self.line.setProperty("wrong", bool(problem))
        self.line.setAccessibleDescription(problem)
        self.line.style().polish(self.line)
        self.problem_changed.emit(problem)


class _SteppedLine(QLineEdit):
    """A line whose arrow keys and wheel step the value."""

    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window when there is no typing to undo."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            nothing_to_undo = event.matches(undo) and not self.isUndoAvailable()
            if nothing_to_undo or (event.matches(redo) and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys; Enter ends the typing."""
        directions = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = directions.get(Qt.Key(event.key())) if plain else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clearFocus()
        elif direction is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(direction)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step with the wheel, but only after a click into the field."""
        if self.hasFocus() and event.angleDelta().y():
            self.stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit that typing is over."""
        super().focusOutEvent(event)
        self.left.emit()
