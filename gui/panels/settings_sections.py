"""The sections of the settings: against learning by heart, the optimizer, and what a training begins with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from gui.fields import (
    AVERAGING,
    CLIPPING,
    DROPOUT,
    LABEL_SMOOTHING,
    PATIENCE,
    SCALE,
    SEED,
    STEPS_PER_EPOCH,
    VALIDATION_INTERVAL,
    WEIGHT_DECAY,
    Field,
    penalty_field,
    settings_fields,
    values_of_layers,
    with_value_in_layers,
)
from gui.panels.settings_form import SettingsForm
from gui.rate_bands import RATE_BANDS
from gui.widgets.choice import Choice
from gui.widgets.named_box import NamedBox
from gui.widgets.topic import set_topic
from gui.words import changes
from gui.words import training as words
from gui.words.fields import mixed
from gui.words.networks import initializer_label, initializers
from gui.words.translation import Label, tr
from nn import OPTIMIZERS, SCHEDULES
from nn.digits.data import IN_ORDER, SPLITS
from nn.digits.design import Design
from nn.training.optimizers import Optimizer
from nn.training.penalties import PENALTIES
from nn.training.schedules import Schedule

OPTIMIZER_HELP = "How a gradient becomes a step."
SCHEDULE_HELP = "How the learning rate changes during the training."
NORMALIZATION_HELP = (
    "The sums of each hidden layer are brought to one scale over each batch.\n"
    "A change begins with fresh weights."
)
EVEN_BATCHES_HELP = (
    "All batches of an epoch are of one size, give or take a digit.\n"
    "Without it the last one may be very small, and its step goes as far as any other."
)
INITIALIZER_HELP = "How the random weights are drawn before the first step. A change draws them anew."
OUTPUT_HELP = "How the weights of the last layer are drawn. A change draws all weights anew."
SPLIT_HELP = "Which digits the network is tested on. What it has learned stays; the figures begin anew."
MIXED_KEY = ""


class Regularization(SettingsForm):
    """Everything that keeps a network from learning the digits by heart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_number(DROPOUT)
        self.normalization = QCheckBox(tr("Batch normalisation"), self)
        self.normalization.setToolTip(tr(NORMALIZATION_HELP))
        set_topic(self.normalization, "batch_normalization")
        self.normalization.clicked.connect(self._switch_normalization)
        self.column.addWidget(self.normalization)
        for field in (*map(penalty_field, PENALTIES), WEIGHT_DECAY, LABEL_SMOOTHING):
            self.add_number(field)
        for field in (CLIPPING, AVERAGING, PATIENCE):
            self.add_number(field)

    @property
    def summary(self) -> str:
        """Return what is set in one line."""
        return words.regularization_summary(self.design)

    def show_design(self, design: Design, *, keep_typing: bool = False) -> None:
        """Show the settings of a design; a check that only some layers have is half a check."""
        super().show_design(design, keep_typing=keep_typing)
        flags = {*values_of_layers(design, "batch_normalization")}
        self.normalization.setCheckState(_check_state(flags))
        has_hidden = bool(design.hidden)
        self.normalization.setEnabled(has_hidden)
        self.fields[DROPOUT.path].setEnabled(has_hidden)
        self.fields[LABEL_SMOOTHING.path].setEnabled(design.can_smooth_labels)

    def _switch_normalization(self, on: bool) -> None:
        changed = with_value_in_layers(self.design, "batch_normalization", on)
        self.change(changed, changes.changing_setting("layers.batch_normalization"))


def _check_state(flags: set[bool]) -> Qt.CheckState:
    if len(flags) == 2:
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if True in flags else Qt.CheckState.Unchecked


class OptimizerSettings(SettingsForm):
    """The optimizer, the schedule, and whatever settings these two declare.

    rate_asked: a learning rate that a person takes from the advice.
    """

    rate_asked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.optimizer = NamedBox(words.optimizers(), words.optimizer_label)
        self.schedule = NamedBox(words.schedules(), words.schedule_label)
        self._optimizer = Choice(
            tr("Optimizer"), tr(OPTIMIZER_HELP), self.optimizer, explains_itself=True, headed=False
        )
        self._schedule = Choice(tr("Schedule"), tr(SCHEDULE_HELP), self.schedule, explains_itself=True)
        self._of_optimizer, self._of_schedule = SettingsOf("optimizer", self), SettingsOf("schedule", self)
        self._optimizer.link_followed.connect(self._follow)
        self.add_choice(self._optimizer, "config.optimizer", _optimizer_of, _with_optimizer)
        self.column.addWidget(self._of_optimizer)
        self.add_choice(self._schedule, "config.schedule", _schedule_of, _with_schedule)
        self.column.addWidget(self._of_schedule)
        self.even_batches = QCheckBox(tr("Even batches"), self)
        self.even_batches.setToolTip(tr(EVEN_BATCHES_HELP))
        set_topic(self.even_batches, "batch")
        self.even_batches.clicked.connect(self._switch_even_batches)
        self.column.addWidget(self.even_batches)

    @property
    def summary(self) -> str:
        """Return what is set in one line."""
        return words.optimizer_summary(self.design)

    @property
    def parts(self) -> tuple[SettingsForm, ...]:
        """Return the forms inside, each with fields of its own."""
        return self._of_optimizer, self._of_schedule

    def show_design(self, design: Design, *, keep_typing: bool = False) -> None:
        """Show the settings of a design, with a field for each that its optimizer and schedule have."""
        super().show_design(design, keep_typing=keep_typing)
        for part in self.parts:
            part.show_design(design, keep_typing=keep_typing)
        self.even_batches.setChecked(design.config.even_batches)
        band = RATE_BANDS.get(design.config.optimizer)
        needs_advice = band is not None and not band.has(design.config.learning_rate)
        self._optimizer.set_remark(words.advice(band.advised) if band and needs_advice else "")

    def _switch_even_batches(self, on: bool) -> None:
        changed = self.design.with_settings(even_batches=on)
        self.change(changed, changes.changing_setting("config.even_batches"))

    def _follow(self, link: str) -> None:
        rate = words.rate_of_link(link)
        if rate is not None:
            self.rate_asked.emit(rate)


class SettingsOf(SettingsForm):
    """A field for each setting that the chosen optimizer or schedule declares."""

    def __init__(self, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._name = ""
        set_topic(self, kind)

    def show_design(self, design: Design, *, keep_typing: bool = False) -> None:
        """Show the settings of another thing, or other settings of the same."""
        name = str(getattr(design.config, self._kind))
        if name != self._name:
            self._name = name
            self.clear()
            for field in self._declared_fields():
                self.add_number(field)
            self.setVisible(bool(self.fields))
        super().show_design(design, keep_typing=keep_typing)

    def _declared_fields(self) -> Sequence[Field]:
        registry: Mapping[str, Optimizer | Schedule] = OPTIMIZERS if self._kind == "optimizer" else SCHEDULES
        thing = registry[self._name]
        return settings_fields(f"config.{self._kind}_settings", self._name, thing.settings, thing.limits)


class Start(SettingsForm):
    """What a training begins with: weights and seed, how long an epoch is, and on which digits it is tested.

    split_chosen: another way to split the digits.
    """

    split_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._split = IN_ORDER
        self.initializer = NamedBox(initializers(), _initializer_label)
        self.split = NamedBox(SPLITS, words.split_label)
        initializer = Choice(
            tr("Initial weights"), tr(INITIALIZER_HELP), self.initializer, explains_itself=True
        )
        self.add_choice(initializer, "layers.initializer", _initializer_of, _with_initializer)
        self.output_initializer = NamedBox(initializers(), initializer_label)
        of_output = Choice(tr("Initial weights of the output"), tr(OUTPUT_HELP), self.output_initializer)
        self.add_choice(of_output, "output.initializer", _output_initializer_of, _with_output_initializer)
        self.add_number(SCALE)
        for field in (SEED, STEPS_PER_EPOCH):
            self.add_number(field)
        self._split_choice = Choice(tr("Test digits"), tr(SPLIT_HELP), self.split, explains_itself=True)
        set_topic(self._split_choice, "test_digits")
        self._split_choice.chosen.connect(self._choose_split)
        self.others = QLabel(self)
        self.others.setProperty("role", "second")
        self.others.setWordWrap(True)
        self.column.addWidget(self._split_choice)
        self.add_number(VALIDATION_INTERVAL)
        self.column.addWidget(self.others)

    @property
    def summary(self) -> str:
        """Return what is set in one line."""
        return words.start_summary(self.design, self._split)

    def show_split(self, split: str) -> None:
        """Show how the digits are split."""
        self._split = split
        self._split_choice.set_chosen(split)

    def show_design(self, design: Design, *, keep_typing: bool = False) -> None:
        """Show the settings of a design, and those that have no field."""
        super().show_design(design, keep_typing=keep_typing)
        others = words.other_settings(design)
        self.others.setText(words.other_settings_line(others))
        self.others.setToolTip(words.other_settings_help(others))
        self.others.setVisible(bool(others))

    def _choose_split(self, split: str) -> None:
        if split != self._split:
            self.split_chosen.emit(split)


def _optimizer_of(design: Design) -> str:
    return design.config.optimizer


def _with_optimizer(design: Design, name: str) -> Design:
    """Return the design with another optimizer, without the settings of the one before."""
    return design.with_settings(optimizer=name, optimizer_settings={})


def _schedule_of(design: Design) -> str:
    return design.config.schedule


def _with_schedule(design: Design, name: str) -> Design:
    """Return the design with another schedule, without the settings of the one before."""
    return design.with_settings(schedule=name, schedule_settings={})


def _initializer_of(design: Design) -> str:
    names = {*values_of_layers(design, "initializer", output=True)}
    return names.pop() if len(names) == 1 else MIXED_KEY


def _with_initializer(design: Design, name: str) -> Design:
    return with_value_in_layers(design, "initializer", name, output=True) if name else design


def _output_initializer_of(design: Design) -> str:
    return design.output.initializer


def _with_output_initializer(design: Design, name: str) -> Design:
    output = replace(design.output, initializer=name)
    layers = (*design.spec.layers[:-1], output)
    return replace(design, spec=replace(design.spec, layers=layers))


def _initializer_label(name: str) -> Label:
    return initializer_label(name) if name else Label(mixed(), tr("The layers begin in different ways."))
