"""The part of the unit card about what a unit passes on, less or more of it, and what happens without it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panels.unit_changes import change_unit
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.shown import Edit, scale_of
from gui.session.unit_facts import Effect
from gui.style.theme import SPACE_1, TYPE_SMALL, Theme
from gui.widgets.readout import Readout
from gui.widgets.switch import Switch
from gui.widgets.wheel_guard import FocusedSlider
from gui.words import changes, units
from gui.words.translation import tr

POSITIONS = 40  # of the slider, from 0 to TWICE
TWICE = 2.0


class UnitOutput(QWidget):
    """Switches and scales a unit of the shown network by hand; every change can be undone.

    Its switch and the words on what happens without the unit stand at the head of the card.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = Selection(0, 0)
        self.switch = Switch(theme, self)
        self.scale = FocusedSlider(POSITIONS, self)
        self.passed_on = Readout(theme, "text_second", scale=TYPE_SMALL, parent=self)
        self.without = Readout(theme, lines=2, scale=TYPE_SMALL, parent=self)
        self._lay_out()
        self.switch.toggled.connect(self._switch)
        self.scale.valueChanged.connect(self._scale)

    # Properties

    def show_unit(self, selection: Selection) -> None:
        """Show how much of a unit is passed on."""
        self._selection = selection
        factor = scale_of(self._session.shown.edits, selection.layer, selection.unit or 0)
        with QSignalBlocker(self.scale), QSignalBlocker(self.switch):
            self.scale.setValue(round(factor / TWICE * POSITIONS))
            self.switch.setChecked(factor != 0)
        self.passed_on.set_text(units.passed_on_words(factor))

    def show_effect(self, effect: Effect | None) -> None:
        """Show what happens without it, once that is known."""
        words = "" if effect is None else units.without_words(effect.fewer, effect.before, effect.after)
        self.without.set_text(words)
        self.without.setAccessibleDescription(words)

    # Internal

    def _lay_out(self) -> None:
        self.switch.setAccessibleName(tr("Unit on"))
        self.switch.setToolTip(tr("Switch this unit off: it passes on nothing"))
        self.scale.setAccessibleName(tr("How much it passes on"))
        self.scale.setToolTip(tr("Pass on more or less of this unit's value, from none of it to twice of it"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.passed_on)
        layout.addWidget(self.scale)

    def _switch(self, on: bool) -> None:
        self._pass_on(1.0 if on else 0.0, partial(changes.switching_unit, on=on))

    def _scale(self, position: int) -> None:
        self._pass_on(position * TWICE / POSITIONS, changes.scaling_unit, merge=True)

    def _pass_on(self, factor: float, words: Callable[[str], str], *, merge: bool = False) -> None:
        edit = Edit(self._selection.layer, self._selection.unit or 0, factor)
        change_unit(self._session, edit, words, merge=merge)
