"""A number that is typed, stepped or slid; a mistake is explained over what lies below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.fields import Field
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2
from gui.widgets.bubble import Bubble
from gui.widgets.wheel_guard import FocusedSlider
from gui.words.fields import mixed, slider_name

SLIDER_POSITIONS = 600
SHORT_LINE, LINE_WIDTH = 52, 84
MODIFIERS = Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta
TYPING_MS = 400  # after the last key a number counts


class NumberField(QWidget):
    """Shows one declared field: a line to type in, an optional slider, and the mistake if there is one.

    What is typed counts at Enter, when the line is left, or a moment after the last key. The label stands
    above the line, or `beside` it. Without a label the slider is next to the line, otherwise below it.
    """

    value_changed = Signal(object)
    problem_changed = Signal(str)

    def __init__(
        self,
        field: Field,
        *,
        labeled: bool = True,
        beside: bool = False,
        slider: bool | FocusedSlider = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._label = field.label
        self._value: float | int = field.minimum
        self._is_telling = self._is_edited = False
        self.continues = False
        self.problem = ""
        self.line = _SteppedLine(self)
        self.line.setAccessibleName(self._label.name)
        self.line.setAccessibleDescription(self._label.help)
        self.setToolTip(self._label.help)
        self._bubble = Bubble(self.line)
        self._slider = self._prepared(FocusedSlider() if slider is True else slider) if slider else None
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out(labeled, beside)
        self._connect()

    # Properties

    @property
    def label(self) -> str:
        """Return the name of the field."""
        return self._label.name

    @property
    def value(self) -> float | int:
        """Return the last valid value."""
        return self._value

    def set_value(self, value: float | int, *, keep_typing: bool = False) -> None:
        """Show a value, and give up typing that has not counted; while the value stays it can be kept."""
        if self._shows(value) and (keep_typing or self._is_telling):
            return
        self._value = value
        self.discard_typing()
        self._show_slider()

    def discard_typing(self) -> None:
        """Discard typing that has not counted, and show the current value."""
        self._typing.stop()
        self._is_edited = False
        self._set_problem("")
        self._show_text()

    def take(self, value: float | int) -> None:
        """Take a value that a person sets in another way, such as by dragging, as if it were typed."""
        self._typing.stop()
        self._set_problem("")
        self._take(value)
        self._show_text()
        self._show_slider()

    def end_edit(self) -> None:
        """Let the next change be one of its own, undone on its own."""
        self._is_edited = False

    def add_hint(self, hint: QWidget) -> None:
        """Put a remark on what the value means below the line."""
        hint.setProperty("role", "second")
        layout = self.layout()
        if layout is not None:
            layout.addWidget(hint)

    # Internal

    def _lay_out(self, labeled: bool, beside: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        if beside:
            layout.addLayout(self._row(self._heading(), LINE_WIDTH))
            if self._slider is not None:
                layout.addWidget(self._slider)
        elif self._slider is not None and not labeled:
            layout.addLayout(self._row(self._slider, SHORT_LINE))
        else:
            parts = (self._heading() if labeled else None, self.line, self._slider)
            for part in filter(None, parts):
                layout.addWidget(part)

    def _heading(self) -> QLabel:
        label = QLabel(self._label.name, self)
        label.setProperty("role", "second")
        label.setBuddy(self.line)
        return label

    def _row(self, first: QWidget, line_width: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        keep_scaled(self.line.setFixedWidth, line_width)
        row.addWidget(first, 1)
        row.addWidget(self.line)
        return row

    def _connect(self) -> None:
        self.line.textEdited.connect(lambda _text: self._typing.start())
        self.line.stepped.connect(self._step)
        self.line.counted.connect(self._count_typing)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self._leave)
        self._typing.timeout.connect(self._read)
        if self._slider is not None:
            self._slider.valueChanged.connect(self._slide)
            for ends_an_edit in (self._slider.sliderPressed, self._slider.sliderReleased, self._slider.left):
                ends_an_edit.connect(self.end_edit)

    def _prepared(self, slider: FocusedSlider) -> FocusedSlider:
        """Return a slider that goes through the values of the field."""
        field = self._field
        span = (field.maximum - field.minimum) / field.increment
        slider.setRange(0, SLIDER_POSITIONS if field.logarithmic else round(span))
        slider.setAccessibleName(slider_name(self._label.name))
        return slider

    def _count_typing(self) -> None:
        """Take what is typed without waiting longer."""
        if self._typing.isActive():
            self._typing.stop()
            self._read()

    def _enter(self) -> None:
        """End the typing; the keyboard stays here."""
        self._count_typing()
        self.end_edit()
        if not self.problem:
            self._show_text()
        self.line.selectAll()

    def _leave(self) -> None:
        self._count_typing()
        self.end_edit()
        if not self.problem:
            self._show_text()

    def _read(self) -> None:
        try:
            value = self._field.read(self.line.text())
        except ValueError as error:
            self._set_problem(str(error))
            return
        self._set_problem("")
        self._take(value)
        self._show_slider()

    def _step(self, direction: int) -> None:
        self._count_typing()
        self.take(self._field.neighbor(self._value, direction))
        self.line.selectAll()

    def _slide(self, position: int) -> None:
        assert self._slider is not None
        self._typing.stop()
        self._set_problem("")
        self._take(self._field.at(position / self._slider.maximum()))
        self._show_text()

    def _take(self, value: float | int) -> None:
        """Tell another value; `continues` says whether it belongs to the same edit as the one before."""
        if self._shows(value):
            return
        self._value, self.continues = value, self._is_edited
        self._is_edited = self._is_telling = True
        try:
            self.value_changed.emit(value)
        finally:
            self._is_telling = False

    def _shows(self, value: float | int) -> bool:
        """Return whether this value shows already; one digit (1) and all digits (1.0) are not the same."""
        return value == self._value and type(value) is type(self._value)

    def _show_text(self) -> None:
        text = self._field.text(self._value)
        self.line.setPlaceholderText("" if text else mixed())
        if text != self.line.text():
            self.line.setText(text)

    def _show_slider(self) -> None:
        if self._slider is None:
            return
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(self._field.place(self._value) * self._slider.maximum()))

    def _set_problem(self, problem: str) -> None:
        if problem == self.problem:
            return
        self.problem = problem
        self._bubble.say(problem)
        self.line.setProperty("wrong", bool(problem))
        self.line.setAccessibleDescription(problem or self._label.help)
        self.line.style().polish(self.line)
        self.problem_changed.emit(problem)


class _SteppedLine(QLineEdit):
    """A line whose arrow keys and wheel step the value."""

    stepped = Signal(int)
    counted = Signal()
    entered = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave keys to the window that are none for typing; what is typed counts before they act."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return super().event(event)
        if self._has_nothing_to_undo(event):
            event.ignore()
            return True
        handled = super().event(event)
        if not event.isAccepted() and event.key() not in MODIFIERS:
            self.counted.emit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrow keys; Enter ends the typing."""
        directions = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        direction = directions.get(Qt.Key(event.key())) if plain else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
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

    # Internal

    def _has_nothing_to_undo(self, event: QKeyEvent) -> bool:
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        nothing_to_undo = event.matches(undo) and not self.isUndoAvailable()
        return nothing_to_undo or (event.matches(redo) and not self.isRedoAvailable())
