"""One layer of the network as a card: its size, its activation, and its values for the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.fields import UNITS
from gui.style.theme import SMALL_ICON, SPACE_1, SPACE_2, SPACE_3, Theme, scaled
from gui.widgets.activation_strip import ActivationStrip
from gui.widgets.named_box import NamedBox
from gui.widgets.number_field import NumberField
from gui.words import changes
from gui.words.fields import field_of_layer
from gui.words.networks import activation_label, explained_activation
from gui.words.translation import tr
from nn import Layer

NAME_WIDTH = 62
UNITS_WIDTH = 58
BUTTON_SIDE = 22


class LayerRow(QFrame):
    """Shows one layer; what cannot be changed is text, the rest are fields.

    layer_changed: the changed layer, words for undo, and whether it continues the change before.
    """

    layer_changed = Signal(object, str, bool)
    problem_changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self._name = name
        self._layer = Layer(1)
        self.units: NumberField | None = None
        self.activation: NamedBox | None = None
        self.strip = ActivationStrip(theme, self)
        self._controls = QHBoxLayout()
        self._lay_out()

    # Properties

    def add_text(self, text: str) -> None:
        """Show a fact that cannot be changed."""
        label = QLabel(text, self)
        label.setProperty("role", "second")
        label.setMinimumWidth(scaled(UNITS_WIDTH))
        self._controls.addWidget(label)

    def add_units(self) -> None:
        """Let the number of units be changed."""
        self.units = NumberField(UNITS, labeled=False, parent=self)
        self.units.setFixedWidth(scaled(UNITS_WIDTH))
        self.units.line.setAccessibleName(field_of_layer(self._name, tr("units")))
        self.units.value_changed.connect(self._change_units)
        self.units.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        self._controls.addWidget(self.units)

    def add_activation(self, names: Sequence[str]) -> None:
        """Let the activation be chosen."""
        self.activation = NamedBox(names, activation_label, self)
        self.activation.setAccessibleName(field_of_layer(self._name, tr("activation")))
        self.activation.chosen.connect(self._change_activation)
        self._controls.addWidget(self.activation)

    def add_buttons(self, actions: Sequence[QAction]) -> None:
        """Add small buttons at the end."""
        self._controls.addStretch()
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(SMALL_ICON, SMALL_ICON))
            button.setFixedSize(BUTTON_SIDE, BUTTON_SIDE)
            self._controls.addWidget(button)

    def set_layer(self, layer: Layer) -> None:
        """Show a layer."""
        self._layer = layer
        if self.units is not None:
            self.units.set_value(layer.units)
        if self.activation is not None:
            self.activation.set_chosen(layer.activation)
            self.activation.setToolTip(explained_activation(layer.activation))

    # Internal

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        layout.setSpacing(SPACE_2)
        name = QLabel(self._name, self)
        name.setFixedWidth(scaled(NAME_WIDTH))
        self._controls.setSpacing(SPACE_1)
        self._controls.addWidget(name)
        layout.addLayout(self._controls)
        layout.addWidget(self.strip)

    def _change_units(self, units: int) -> None:
        assert self.units is not None
        layer, text = replace(self._layer, units=units), changes.changing_units(self._name)
        self.layer_changed.emit(layer, text, self.units.continues)

    def _change_activation(self, activation: str) -> None:
        if activation != self._layer.activation:
            layer = replace(self._layer, activation=activation)
            self.layer_changed.emit(layer, changes.changing_activation(self._name), False)
