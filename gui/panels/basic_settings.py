"""The settings that everyone needs: loss, learning rate, batch size, epochs, and what is learned from."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.fields import BATCH_SIZE, DRAWN, EPOCHS, LEARNING_RATE, VARIANTS, Field
from gui.panels.settings_form import SettingsForm
from gui.rate_bands import RATE_BANDS
from gui.style.theme import SPACE_1, SPACE_2, Theme
from gui.widgets.banded_slider import Band, BandedSlider
from gui.widgets.choice import Choice
from gui.widgets.named_box import NamedBox
from gui.widgets.topic import set_topic
from gui.words import changes
from gui.words.networks import loss_label, losses
from gui.words.numbers import epoch_words
from gui.words.training import learned_words
from gui.words.translation import tr
from nn.digits.data import TRAINING_COUNT
from nn.digits.design import Design

USUAL_STRENGTH = 1.0
LOSS_HELP = (
    "How wrong an answer is; training makes the mean of it, the cost, as small as it can.\n"
    "A change begins with a fresh network."
)
VARIANTS_HELP = (
    "Each epoch shows every digit as another hand would have drawn it:\n"
    "slanted, turned, bent, with another pen.\n"
    "Networks learn slower and recognise new people's digits far better."
)


class BasicSettings(SettingsForm):
    """The first settings of a training; the slider of the rate says what to expect of the optimizer."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=SPACE_2)
        self._actions = actions
        self.loss = NamedBox(losses(), loss_label)
        self.rate_slider = BandedSlider(theme)
        self.batch_hint = QLabel(self)
        self.samples = TRAINING_COUNT  # that an epoch goes through
        self.learned = QLabel(self)
        self.variants = QCheckBox(tr("Train on variants"), self)
        self._lay_out()
        self.variants.clicked.connect(self._switch_variants)
        actions["variants"].triggered.connect(self._switch_variants)

    # Properties

    def value_to_show(self, field: Field, design: Design) -> float | int:
        """Return the value that a field shows; while variants are off the last strength stays."""
        value = super().value_to_show(field, design)
        return value if value or field is not VARIANTS else self.fields[field.path].value

    def show_design(self, design: Design, *, keep_typing: bool = False) -> None:
        """Show the settings of a design."""
        super().show_design(design, keep_typing=keep_typing)
        self._show_variants(bool(VARIANTS.value_in(design)))
        self.rate_slider.set_bands(_bands(design.config.optimizer))
        bounds = design.config.batch_bounds(self.samples)
        self.learned.setText(learned_words(self.samples, design.drawn, varied=self.variants.isChecked()))
        self.batch_hint.setText(epoch_words([end - begin for begin, end in pairwise(bounds)]))

    # Internal

    def _lay_out(self) -> None:
        loss = Choice(tr("Loss"), tr(LOSS_HELP), self.loss)
        self.add_choice(loss, "spec.loss", lambda design: design.spec.loss, _with_loss)
        self.add_number(LEARNING_RATE, beside=True, slider=self.rate_slider)
        self.add_number(BATCH_SIZE).add_hint(self.batch_hint)
        self.add_number(EPOCHS)
        self.column.addWidget(self._learned_box())

    def _learned_box(self) -> QWidget:
        box, heading = QWidget(self), QLabel(tr("Learn from"), self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        for label in (heading, self.learned):
            label.setProperty("role", "second")
        self.learned.setWordWrap(True)
        drawn = self.make_number(DRAWN, beside=True, slider=True)
        for part in (heading, self.learned, drawn, self._variants_box()):
            layout.addWidget(part)
        return box

    def _variants_box(self) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        set_topic(box, "variants")
        self.variants.setToolTip(tr(VARIANTS_HELP))
        strength = self.make_number(VARIANTS, labeled=False, slider=True)
        strength.set_value(USUAL_STRENGTH)
        layout.addWidget(self.variants)
        layout.addWidget(strength)
        return box

    def _show_variants(self, on: bool) -> None:
        entry = self.fields[VARIANTS.path]
        entry.setEnabled(on)
        self.variants.setChecked(on)
        self._actions["variants"].setChecked(on)
        if not on:
            entry.discard_typing()

    def _switch_variants(self, on: bool) -> None:
        strength = float(self.fields[VARIANTS.path].value) if on else 0.0
        self.change(VARIANTS.put_into(self.design, strength), changes.switching_variants(on))


def _with_loss(design: Design, loss: str) -> Design:
    return replace(design, spec=replace(design.spec, loss=loss))


def _bands(optimizer: str) -> list[Band]:
    """Return where trainings with an optimizer crawl, learn and break; nothing for one of a person's own."""
    band = RATE_BANDS.get(optimizer)
    if band is None:
        return []
    low, high = LEARNING_RATE.place(band.low), LEARNING_RATE.place(band.high)
    return [
        Band(0, low, "text_second", tr("crawls")),
        Band(low, high, "right", tr("learns")),
        Band(high, 1, "validation", tr("breaks")),
    ]
