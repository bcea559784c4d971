"""The part of the unit card that changes it: off, scaled, another weight or bias, and what that does."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.shown import Edit, scale_of, with_edit
from gui.session.unit_facts import UnitFacts
from gui.style.theme import SPACE_1, SPACE_2, TYPE_SMALL, Theme
from gui.widgets.readout import Readout
from gui.widgets.switch import Switch
from gui.widgets.value_line import ValueLine
from gui.widgets.wheel_guard import FocusedSlider
from gui.words import changes, units
from gui.words.translation import tr

POSITIONS = 40  # of the slider, from 0 to 2
TWICE = 2.0


class UnitEdits(QWidget):
    """Changes a unit of the shown network by hand; every change can be undone."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = Selection(0, 0)
        self._weight: int | None = None
        self.switch = Switch(theme, self)
        self.scale = FocusedSlider(POSITIONS, self)
        self.passed_on = Readout(theme, "text_second", scale=TYPE_SMALL, parent=self)
        self.weight_label, self.bias_label = QLabel(tr("Weight"), self), QLabel(tr("Bias"), self)
        self.weight, self.bias = ValueLine(self), ValueLine(self)
        self.without = Readout(theme, lines=2, scale=TYPE_SMALL, parent=self)
        self.changed = Readout(theme, "caution", lines=2, scale=TYPE_SMALL, parent=self)
        self.undo_all = QPushButton(tr("Undo all changes by hand"), self)
        self._lay_out()
        self._connect()

    # Properties

    def show_unit(self, selection: Selection, weight: int | None) -> None:
        """Show what can be changed of a unit, and one of its weights."""
        self._selection, self._weight = selection, weight
        network, unit = self._session.shown.network, selection.unit
        assert unit is not None
        factor = scale_of(self._session.shown.edits, selection.layer, unit)
        passes_on = selection.layer < len(network.spec.layers) - 1
        with QSignalBlocker(self.scale), QSignalBlocker(self.switch):
            self.scale.setValue(round(factor / TWICE * POSITIONS))
            self.switch.setChecked(factor != 0)
        for part in (self.switch, self.scale, self.passed_on, self.without):
            part.setVisible(passes_on)
        self.passed_on.set_text(units.passed_on_words(factor))
        self._show_weight()
        self.undo_all.setVisible(bool(self._session.shown.edits))
        self.changed.setVisible(bool(self._session.shown.edits))

    def show_facts(self, facts: UnitFacts | None) -> None:
        """Show what the test digits and the drawing say."""
        without = None if facts is None else facts.without
        changed = None if facts is None else facts.changed
        self.without.set_text(
            "" if without is None else units.without_words(without.fewer, without.before, without.after)
        )
        self.changed.set_text(
            ""
            if changed is None
            else units.changed_words(
                changed.fewer, changed.right, changed.count, changed.before, changed.after
            )
        )

    # Internal

    def _lay_out(self) -> None:
        self.switch.setAccessibleName(tr("Unit on"))
        self.switch.setToolTip(tr("Switch this unit off: it passes on nothing"))
        self.scale.setAccessibleName(tr("How much it passes on"))
        self.scale.setToolTip(tr("Pass on more or less of this unit's value, from none of it to twice of it"))
        self.weight.setAccessibleName(tr("Weight"))
        self.bias.setAccessibleName(tr("Bias"))
        self.weight_label.setBuddy(self.weight)
        self.bias_label.setBuddy(self.bias)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self.switch)
        row.addWidget(self.scale, 1)
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(SPACE_2)
        numbers.setVerticalSpacing(SPACE_1)
        for place, (label, line) in enumerate(
            ((self.weight_label, self.weight), (self.bias_label, self.bias))
        ):
            numbers.addWidget(label, place, 0)
            numbers.addWidget(line, place, 1)
        numbers.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addLayout(row)
        layout.addWidget(self.passed_on)
        layout.addWidget(self.without)
        layout.addLayout(numbers)
        layout.addWidget(self.changed)
        layout.addWidget(self.undo_all)

    def _connect(self) -> None:
        self.switch.toggled.connect(self._switch)
        self.scale.valueChanged.connect(self._scale)
        self.weight.value_given.connect(self._change_weight)
        self.bias.value_given.connect(self._change_bias)
        self.undo_all.clicked.connect(self._undo_all)

    def _show_weight(self) -> None:
        layer, unit = self._selection.layer, self._selection.unit
        for part in (self.weight_label, self.weight, self.bias_label, self.bias):
            part.setVisible(layer > 0)
        if layer == 0 or unit is None:
            return
        parameters = self._session.shown.network.layer_parameters[layer - 1]
        spec = self._session.shown.network.spec
        self.bias.set_value(float(parameters.biases[unit]))
        self.weight.setEnabled(self._weight is not None)
        if self._weight is None:
            self.weight_label.setText(tr("Weight: click one above"))
            self.weight.clear()
        else:
            self.weight_label.setText(units.weight_from_words(spec, layer, self._weight))
            self.weight.set_value(float(parameters.weights[unit, self._weight]))

    @property
    def _name(self) -> str:
        spec = self._session.shown.network.spec
        return units.unit_name(spec, self._selection.layer, self._selection.unit or 0)

    def _switch(self, on: bool) -> None:
        self._edit(1.0 if on else 0.0, None, changes.switching_unit(self._name, on=on))

    def _scale(self, position: int) -> None:
        self._edit(position * TWICE / POSITIONS, None, changes.scaling_unit(self._name), merge=True)

    def _change_weight(self, value: float) -> None:
        if self._weight is not None:
            self._edit(value, self._weight, changes.changing_weight(self._name), merge=True)

    def _change_bias(self, value: float) -> None:
        inputs = self._session.shown.network.layer_parameters[self._selection.layer - 1].weights.shape[1]
        self._edit(value, inputs, changes.changing_bias(self._name), merge=True)

    def _edit(self, value: float, weight: int | None, text: str, *, merge: bool = False) -> None:
        layer, unit = self._selection.layer, self._selection.unit
        assert unit is not None
        edits = with_edit(self._session.shown.edits, Edit(layer, unit, value, weight))
        self._session.change_edits(edits, text, merge=merge)

    def _undo_all(self) -> None:
        self._session.change_edits((), tr("undoing all changes by hand"))
