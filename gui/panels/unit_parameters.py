"""The part of the unit card with the numbers that a unit has learned: one of its weights, and its bias."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.panels.unit_changes import change_unit
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.shown import Edit
from gui.style.theme import SPACE_1, SPACE_2, Theme
from gui.widgets.readout import Readout
from gui.widgets.value_line import ValueLine
from gui.words import changes, units
from gui.words.translation import tr


class UnitParameters(QWidget):
    """Changes a weight or the bias of a unit by hand; every change can be undone."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._selection = Selection(1, 0)
        self._number: int | None = None
        self.weight_label, self._bias_label = Readout(theme, parent=self), Readout(theme, parent=self)
        self.weight, self.bias = ValueLine(self), ValueLine(self)
        self._lay_out()
        self.weight.value_given.connect(self._change_weight)
        self.bias.value_given.connect(self._change_bias)

    # Properties

    def show_unit(self, selection: Selection, number: int | None) -> None:
        """Show the bias of a unit behind the input, and the weight with a number, if one is chosen.

        The number may be from another lane, whose units have more weights: then none is shown.
        """
        network, unit = self._session.shown.network, selection.unit or 0
        parameters = network.layer_parameters[selection.layer - 1]
        if number is not None and number >= parameters.weights.shape[1]:
            number = None
        self._selection, self._number = selection, number
        self.bias.set_value(float(parameters.biases[unit]))
        self.weight.setEnabled(number is not None)
        if number is None:
            self.weight_label.set_text(tr("Weight: click one above"))
            self.weight.clear()
        else:
            self.weight_label.set_text(units.weight_from_words(network.spec, selection.layer, number))
            self.weight.set_value(float(parameters.weights[unit, number]))

    def write_weight(self) -> None:
        """Let a person write the weight that was chosen."""
        self.weight.setFocus()
        self.weight.selectAll()

    # Internal

    def _lay_out(self) -> None:
        self._bias_label.set_text(tr("Bias"))
        lines = ((self.weight_label, self.weight, tr("Weight")), (self._bias_label, self.bias, tr("Bias")))
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(SPACE_2)
        numbers.setVerticalSpacing(SPACE_1)
        for place, (label, line, name) in enumerate(lines):
            line.setAccessibleName(name)
            numbers.addWidget(label, place, 0)
            numbers.addWidget(line, place, 1)
        numbers.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(numbers)

    def _change_weight(self, value: float) -> None:
        if self._number is not None and self._number < self._inputs:
            self._change(value, self._number, changes.changing_weight)

    def _change_bias(self, value: float) -> None:
        self._change(value, self._inputs, changes.changing_bias)

    @property
    def _inputs(self) -> int:
        """Return how many weights the unit has; 0 if it has gone a moment ago."""
        spec, selection = self._session.shown.network.spec, self._selection
        return spec.layers[selection.layer - 1].units if selection.is_in(spec) else 0

    def _change(self, value: float, number: int, words: Callable[[str], str]) -> None:
        edit = Edit(self._selection.layer, self._selection.unit or 0, value, number)
        change_unit(self._session, edit, words)
