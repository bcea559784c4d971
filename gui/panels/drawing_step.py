"""One step on the drawing: which digit it is, at which rate, and the buttons that take it and undo it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.fields import LEARNING_RATE
from gui.session.microscope import Microscope
from gui.session.session import Session
from gui.style.theme import SPACE_2, SPACE_HALF
from gui.widgets.action_button import ActionButton
from gui.widgets.chip import Chip
from gui.widgets.number_field import NumberField
from gui.words import microscope as words
from nn.digits.data import CLASSES


class DrawingStep(QWidget):
    """Takes the label and the rate of a step on the drawing, and tells what the step did."""

    def __init__(
        self, session: Session, microscope: Microscope, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._microscope = session, microscope
        self.question, self.result = QLabel(self), QLabel(self)
        self.labels = [self._label_chip(digit) for digit in range(CLASSES)]
        self.rate = NumberField(LEARNING_RATE, beside=True, parent=self)
        self.take_button = ActionButton(actions["take_step"], self, primary=True)
        self.undo_button = ActionButton(actions["undo_step"], self)
        self._lay_out()
        self.rate.value_changed.connect(microscope.set_rate)
        microscope.changed.connect(self._show)
        self._show()

    # Internal

    def _label_chip(self, digit: int) -> Chip:
        chip = Chip(str(digit), words.label_help(digit), self, checkable=True)
        chip.setProperty("narrow", True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self._microscope.set_label(digit))
        chip.clicked.connect(self._show)
        return chip

    def _lay_out(self) -> None:
        for label in (self.question, self.result):
            label.setWordWrap(True)
        self.question.setProperty("role", "second")
        keys = QHBoxLayout()
        keys.setSpacing(SPACE_HALF)
        for chip in self.labels:
            keys.addWidget(chip, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.question)
        layout.addLayout(keys)
        layout.addWidget(self.rate)
        layout.addWidget(self.take_button)
        layout.addWidget(self.result)
        layout.addWidget(self.undo_button)

    def _show(self) -> None:
        microscope = self._microscope
        self.setVisible(microscope.is_of_drawing)
        for digit, chip in enumerate(self.labels):
            chip.setChecked(digit == microscope.label)
        if not self.rate.line.hasFocus():
            self.rate.set_value(microscope.rate)
        is_drawn = self._session.reading.image is not None
        self.question.setText(words.no_step_on_drawing(is_drawn=is_drawn, is_beyond=microscope.is_beyond))
        self.question.setVisible(microscope.examined is None)
        taken = microscope.taken
        is_there = taken is not None and taken.run is self._session.run
        self.result.setVisible(is_there)
        self.undo_button.setVisible(microscope.can_undo)
        if taken is not None and is_there:
            self.result.setText(words.taken_words(taken.label, taken.drawing, taken.test))
