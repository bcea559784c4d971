"""The settings of a training: what everyone needs, variants, and the rest on demand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.fields import (
    BATCH_SIZE,
    EPOCHS,
    LEARNING_RATE,
    SEED,
    VARIANTS,
    Field,
)
from gui.style.theme import SPACE_1, SPACE_3, scaled
from gui.widgets.action_button import ActionButton
from gui.widgets.choice import Choice
from gui.widgets.named_box import NamedBox
from gui.widgets.number_field import NumberField
from gui.words import changes
from gui.words import training as words
from gui.words.networks import loss_label, losses
from gui.words.numbers import digits_per_step, steps_per_epoch
from gui.words.translation import tr
from nn.digits.data import TRAINING_COUNT
from nn.digits.design import Design

WIDTH = 208
CHEVRON = 12
USUAL_STRENGTH = 1.0
LOSS_HELP = "How wrong an answer is; training makes the mean of it, the cost, as small as it can."
OPTIMIZER_HELP = "How a gradient becomes a step."
SCHEDULE_HELP = "How the learning rate changes during the training."
VARIANTS_HELP = (
    "Each epoch shows every digit as another hand would have drawn it:\n"
    "slanted, turned, bent, with another pen.\n"
    "Networks learn slower and recognise new people's digits far better."
)


class TrainingSettings(QWidget):
    """Shows the settings of a design; an edit keeps everything of the design that it does not change.

    edited: the changed design, words for undo, and whether it is still being typed.
    """

    edited = Signal(object, str, bool)
    problem_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._design = Design.of()
        self.fields: dict[str, NumberField] = {}
        self.loss = NamedBox(losses(), loss_label)
        self.optimizer = NamedBox(words.optimizers(), words.optimizer_label)
        self.schedule = NamedBox(words.schedules(), words.schedule_label)
        self._loss = Choice(tr("Loss"), tr(LOSS_HELP), self.loss)
        self._optimizer = Choice(tr("Optimizer"), tr(OPTIMIZER_HELP), self.optimizer, explains_itself=True)
        self._schedule = Choice(tr("Schedule"), tr(SCHEDULE_HELP), self.schedule, explains_itself=True)
        self.variants = QCheckBox(tr("Train on variants"), self)
        self.batch_hint = QLabel(self)
        self.summary = QLabel(self)
        self.extra_settings = QLabel(self)
        self.more = QWidget(self)
        self.setFixedWidth(scaled(WIDTH))
        self._lay_out()
        self._connect()

    # Properties

    def show_design(self, design: Design) -> None:
        """Show the settings of a design."""
        self._design = design
        for field in (LEARNING_RATE, BATCH_SIZE, EPOCHS, SEED):
            self.fields[field.path].set_value(field.value_in(design))
        self._loss.set_chosen(design.spec.loss)
        self._show_variants(float(VARIANTS.value_in(design)))
        self._show_more_settings(design)
        digits = digits_per_step(design.config.samples_per_batch(TRAINING_COUNT))
        self.batch_hint.setText(f"{digits}, {steps_per_epoch(design.config.steps(TRAINING_COUNT))}")

    # Internal, layout

    def _lay_out(self) -> None:
        layout = _column(self)
        layout.setContentsMargins(0, 0, SPACE_1, 0)
        layout.addWidget(self._loss)
        layout.addWidget(self._number_field(LEARNING_RATE, slider=True))
        for field in (BATCH_SIZE, EPOCHS):
            layout.addWidget(self._number_field(field))
        self.fields[BATCH_SIZE.path].add_hint(self.batch_hint)
        layout.addWidget(self._variants_box())
        layout.addWidget(self._more_box())
        layout.addStretch()

    def _variants_box(self) -> QWidget:
        box = QWidget(self)
        layout = _column(box, SPACE_1)
        self.variants.setToolTip(tr(VARIANTS_HELP))
        layout.addWidget(self.variants)
        layout.addWidget(self._number_field(VARIANTS, labeled=False, slider=True))
        self.fields[VARIANTS.path].set_value(USUAL_STRENGTH)
        return box

    def _more_box(self) -> QWidget:
        box = QWidget(self)
        button = ActionButton(self._actions["more_settings"], box)
        button.setIconSize(QSize(CHEVRON, CHEVRON))
        button.setProperty("section", True)
        for label in (self.summary, self.extra_settings):
            label.setProperty("role", "second")
            label.setWordWrap(True)
        inside = _column(self.more)
        for part in (self._optimizer, self._schedule, self.extra_settings, self._number_field(SEED)):
            inside.addWidget(part)
        layout = _column(box, SPACE_1)
        layout.addWidget(button)
        layout.addWidget(self.summary)
        layout.addWidget(self.more)
        return box

    def _number_field(self, field: Field, *, labeled: bool = True, slider: bool = False) -> NumberField:
        entry = NumberField(field, labeled=labeled, slider=slider, parent=self)
        entry.value_changed.connect(lambda value: self._type(field, value))
        entry.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        self.fields[field.path] = entry
        return entry

    def _connect(self) -> None:
        self._loss.chosen.connect(self._change_loss)
        self._optimizer.chosen.connect(self._change_optimizer)
        self._schedule.chosen.connect(self._change_schedule)
        self.variants.clicked.connect(self._switch_variants)
        self._actions["variants"].triggered.connect(self._switch_variants)
        self._actions["more_settings"].toggled.connect(self._show_more)
        self._show_more(self._actions["more_settings"].isChecked())

    # Internal, views

    def _show_variants(self, strength: float) -> None:
        entry = self.fields[VARIANTS.path]
        entry.setEnabled(bool(strength))
        self.variants.setChecked(bool(strength))
        self._actions["variants"].setChecked(bool(strength))
        if strength:
            entry.set_value(strength)
        else:
            entry.discard_typing()

    def _show_more_settings(self, design: Design) -> None:
        self._optimizer.set_chosen(design.config.optimizer)
        self._schedule.set_chosen(design.config.schedule)
        extra = words.extra_settings(design)
        self.summary.setText(words.summary(design))
        self.extra_settings.setText(words.extra_settings_line(extra))
        self.extra_settings.setToolTip(words.extra_settings_help(extra))
        self.extra_settings.setVisible(bool(extra))

    def _show_more(self, shown: bool) -> None:
        self.more.setVisible(shown)
        self.summary.setVisible(not shown)
        hide, show = tr("Hide optimizer, schedule and seed"), tr("Show optimizer, schedule and seed")
        self._actions.set_words("more_settings", tr("&More settings"), hide if shown else show)
        self._actions.set_icon(self._actions["more_settings"], "up" if shown else "down", "text_second")
        if not shown:
            self.fields[SEED.path].discard_typing()

    # Internal, changes

    def _type(self, field: Field, value: float | int) -> None:
        changed = field.put_into(self._design, value)
        self.edited.emit(changed, changes.changing_setting(field.path), True)

    def _switch_variants(self, on: bool) -> None:
        strength = float(self.fields[VARIANTS.path].value) if on else 0.0
        changed = VARIANTS.put_into(self._design, strength)
        self.edited.emit(changed, changes.switching_variants(on), False)

    def _change_loss(self, loss: str) -> None:
        if loss != self._design.spec.loss:
            changed = replace(self._design, spec=replace(self._design.spec, loss=loss))
            self.edited.emit(changed, changes.changing_setting("spec.loss"), False)

    def _change_optimizer(self, name: str) -> None:
        """Take another optimizer, without the settings of the one before."""
        if name != self._design.config.optimizer:
            changed = self._design.with_settings(optimizer=name, optimizer_settings={})
            self.edited.emit(changed, changes.changing_setting("config.optimizer"), False)

    def _change_schedule(self, name: str) -> None:
        """Take another schedule, without the settings of the one before."""
        if name != self._design.config.schedule:
            changed = self._design.with_settings(schedule=name, schedule_settings={})
            self.edited.emit(changed, changes.changing_setting("config.schedule"), False)


def _column(widget: QWidget, spacing: int = SPACE_3) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
