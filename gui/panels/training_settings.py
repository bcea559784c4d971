"""The settings of a training: one field each, from the declared table, and the loss."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.design import LOSS_NAMES, TRAINING_COUNT, TRAINING_FIELDS, Design, Field, format_number
from gui.theme import SPACE_1, SPACE_3, scaled
from gui.widgets.calm import CalmComboBox
from gui.widgets.number_field import NumberField

WIDTH = 208


class TrainingSettings(QWidget):
    """Shows the settings of a design; tells of a change with the name of the setting and words for undo."""

    setting_changed = Signal(str, object, str)
    problem_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, NumberField] = {}
        self.loss = CalmComboBox(self)
        self.batch_hint = QLabel(self)
        self.setFixedWidth(scaled(WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE_1, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._loss_field())
        for field in TRAINING_FIELDS:
            layout.addWidget(self._number_field(field))
        self.fields["batch_size"].add_hint(self.batch_hint)
        layout.addStretch()

    # Properties

    def show_design(self, design: Design) -> None:
        """Show the settings of a design."""
        for name, entry in self.fields.items():
            entry.set_value(getattr(design, name))
        self.loss.setCurrentIndex(self.loss.findData(design.loss))
        samples = design.config.samples_per_batch(TRAINING_COUNT)
        steps = design.config.steps(TRAINING_COUNT)
        self.batch_hint.setText(f"{counted(samples, 'digit')} a step, {counted(steps, 'step')} an epoch")

    # Internal

    def _number_field(self, field: Field) -> NumberField:
        entry = NumberField(field, slider=field.name == "learning_rate", parent=self)
        words = f"change the {field.label.lower()}"
        entry.value_changed.connect(lambda value: self.setting_changed.emit(field.name, value, words))
        entry.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        self.fields[field.name] = entry
        return entry

    def _loss_field(self) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        label = QLabel("Loss", self)
        label.setProperty("role", "second")
        label.setBuddy(self.loss)
        for name, text in LOSS_NAMES.items():
            self.loss.addItem(text, name)
        self.loss.setToolTip("How wrong an answer is; training makes its mean, the cost, small.")
        self.loss.setAccessibleName("Loss")
        self.loss.activated.connect(self._change_loss)
        layout.addWidget(label)
        layout.addWidget(self.loss)
        return box

    def _change_loss(self, index: int) -> None:
        self.setting_changed.emit("loss", self.loss.itemData(index), "change the loss")


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, in the plural where needed."""
    return f"{format_number(count)} {noun}{'' if count == 1 else 's'}"
