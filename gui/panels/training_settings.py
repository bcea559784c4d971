"""The settings of a training: what everyone needs, variants, and the rest on demand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.fields import (
    LOSS_NAMES,
    TRAINING_FIELDS,
    VARIANTS,
    Design,
    Field,
    format_number,
)
from gui.style.theme import SPACE_1, SPACE_3, scaled
from gui.widgets.action_button import ActionButton
from gui.widgets.choice import Choice
from gui.widgets.number_field import NumberField
from gui.words import finer_points, optimizer_words, schedule_words, summary
from nn import OPTIMIZERS, SCHEDULES
from nn.digits.data import TRAINING_COUNT

WIDTH = 208
USUAL_STRENGTH = 1.0
SECONDARY = ("seed",)
VARIANTS_HELP = (
    "Each epoch shows every digit as another hand would have drawn it:\n"
    "slanted, turned, bent, with another pen.\n"
    "Networks learn slower and recognise new people's digits far better."
)


class TrainingSettings(QWidget):
    """Shows the settings of a design, and tells of a change.

    setting_changed: the name of the setting, its value, words for undo, and whether it is still being typed.
    """

    setting_changed = Signal(str, object, str, bool)
    problem_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._design = Design()
        self.fields: dict[str, NumberField] = {}
        self._loss = Choice("Loss", "How wrong an answer is; training makes its mean, the cost, small.")
        self.loss = self._loss.box
        self._optimizer = Choice("Optimizer", "How a gradient becomes a step.", explains_itself=True)
        self.optimizer = self._optimizer.box
        self._schedule = Choice(
            "Schedule", "How the learning rate changes while the training goes on.", explains_itself=True
        )
        self.schedule = self._schedule.box
        self.variants = QCheckBox("Train on variants", self)
        self.batch_hint = QLabel(self)
        self.summary = QLabel(self)
        self.finer_points = QLabel(self)
        self.more = QWidget(self)
        self.setFixedWidth(scaled(WIDTH))
        self._fill_choices()
        self._lay_out()
        self._connect()

    # Properties

    def show_design(self, design: Design) -> None:
        """Show the settings of a design."""
        self._design = design
        for field in TRAINING_FIELDS:
            self.fields[field.name].set_value(getattr(design, field.name))
        self._loss.set_chosen(design.loss)
        self._show_variants(design.augmentation)
        self._show_refinements(design)
        samples = design.config.samples_per_batch(TRAINING_COUNT)
        steps = design.config.steps(TRAINING_COUNT)
        self.batch_hint.setText(f"{counted(samples, 'digit')} a step, {counted(steps, 'step')} an epoch")

    # Internal, layout

    def _fill_choices(self) -> None:
        self._loss.set_entries((name, text, "") for name, text in LOSS_NAMES.items())
        self._optimizer.set_entries((name, *optimizer_words(name)) for name in OPTIMIZERS)
        self._schedule.set_entries((name, *schedule_words(name)) for name in SCHEDULES)

    def _lay_out(self) -> None:
        layout = _column(self)
        layout.setContentsMargins(0, 0, SPACE_1, 0)
        layout.addWidget(self._loss)
        for field in TRAINING_FIELDS:
            entry = self._number_field(field, slider=field.name == "learning_rate")
            if field.name not in SECONDARY:
                layout.addWidget(entry)
        self.fields["batch_size"].add_hint(self.batch_hint)
        layout.addWidget(self._variants_box())
        layout.addWidget(self._more_box())
        layout.addStretch()

    def _variants_box(self) -> QWidget:
        box = QWidget(self)
        layout = _column(box, SPACE_1)
        self.variants.setToolTip(VARIANTS_HELP)
        layout.addWidget(self.variants)
        layout.addWidget(self._number_field(VARIANTS, labelled=False, slider=True))
        self.fields[VARIANTS.name].set_value(USUAL_STRENGTH)
        return box

    def _more_box(self) -> QWidget:
        box = QWidget(self)
        button = ActionButton(self._actions["more_settings"], box)
        button.setIconSize(QSize(12, 12))
        button.setProperty("section", True)
        for label in (self.summary, self.finer_points):
            label.setProperty("role", "second")
            label.setWordWrap(True)
        inside = _column(self.more)
        for part in (self._optimizer, self._schedule, self.finer_points):
            inside.addWidget(part)
        for name in SECONDARY:
            inside.addWidget(self.fields[name])
        layout = _column(box, SPACE_1)
        layout.addWidget(button)
        layout.addWidget(self.summary)
        layout.addWidget(self.more)
        return box

    def _number_field(self, field: Field, *, labelled: bool = True, slider: bool = False) -> NumberField:
        entry = NumberField(field, labelled=labelled, slider=slider, parent=self)
        words = f"change the {field.label.lower()}"
        entry.value_changed.connect(lambda value: self.setting_changed.emit(field.name, value, words, True))
        entry.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        self.fields[field.name] = entry
        return entry

    def _connect(self) -> None:
        self._loss.chosen.connect(self._change_loss)
        self._optimizer.chosen.connect(lambda name: self._refine("optimizer", name))
        self._schedule.chosen.connect(lambda name: self._refine("schedule", name))
        self.variants.clicked.connect(self._turn_variants)
        self._actions["variants"].triggered.connect(self._turn_variants)
        self._actions["more_settings"].toggled.connect(self._show_more)
        self._show_more(self._actions["more_settings"].isChecked())

    # Internal, views

    def _show_variants(self, strength: float) -> None:
        entry = self.fields[VARIANTS.name]
        entry.setEnabled(bool(strength))
        self.variants.setChecked(bool(strength))
        self._actions["variants"].setChecked(bool(strength))
        if strength:
            entry.set_value(strength)
        else:
            entry.forget_typing()

    def _show_refinements(self, design: Design) -> None:
        self._optimizer.set_chosen(design.refinements.optimizer)
        self._schedule.set_chosen(design.refinements.schedule)
        points = finer_points(design)
        self.summary.setText(summary(design))
        self.finer_points.setText(f"With {', '.join(point.name for point in points)}")
        self.finer_points.setToolTip("\n".join(f"{point.name}: {point.help}" for point in points))
        self.finer_points.setVisible(bool(points))

    def _show_more(self, shown: bool) -> None:
        self.more.setVisible(shown)
        self.summary.setVisible(not shown)
        verb = "Hide" if shown else "Show"
        self._actions.set_words("more_settings", "&More settings", f"{verb} optimizer, schedule and seed")
        self._actions.set_icon(self._actions["more_settings"], "up" if shown else "down", "text_second")
        if not shown:
            for name in SECONDARY:
                self.fields[name].forget_typing()

    # Internal, changes

    def _turn_variants(self, on: bool) -> None:
        strength = float(self.fields[VARIANTS.name].value) if on else 0.0
        words = "train on variants" if on else "train on the digits as they are"
        self.setting_changed.emit(VARIANTS.name, strength, words, False)

    def _change_loss(self, loss: str) -> None:
        if loss != self._design.loss:
            self.setting_changed.emit("loss", loss, "change the loss", False)

    def _refine(self, name: str, choice: str) -> None:
        """Take another optimizer or schedule, without the settings of the one before."""
        if choice == getattr(self._design.refinements, name):
            return
        changes: dict[str, Any] = {name: choice, f"{name}_settings": {}}
        refinements = replace(self._design.refinements, **changes)
        self.setting_changed.emit("refinements", refinements, f"change the {name}", False)


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, in the plural where needed."""
    return f"{format_number(count)} {noun}{'' if count == 1 else 's'}"


def _column(widget: QWidget, spacing: int = SPACE_3) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
