"""One layer of the network as a card: its size, its activation, and its values for the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.fields import UNITS
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme, scaled
from gui.widgets.activation_strip import ActivationStrip
from gui.widgets.number_field import NumberField
from gui.widgets.wheel_guard import CalmComboBox
from nn import Layer

NAME_WIDTH = 62
UNITS_WIDTH = 58
ACTIVATION_HELP = {
    "sigmoid": "squeezes every sum into 0 to 1",
    "tanh": "squeezes every sum into -1 to 1",
    "relu": "passes what is positive, blocks the rest",
    "leaky_relu": "like relu, but lets a hundredth of the negative through",
    "elu": "like relu, but bends smoothly down to -1",
    "gelu": "a smooth relu that dips a little below zero",
    "silu": "a smooth relu, the sum times its sigmoid",
    "softplus": "a smooth relu that never becomes zero",
    "linear": "passes every sum as it is",
    "softmax": "turns the sums into shares that add up to 1",
}


class LayerRow(QFrame):
    """Shows one layer; what cannot be changed is text, the rest are fields."""

    layer_changed = Signal(object, str)
    problem_changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self._name = name
        self.units: NumberField | None = None
        self.activation: CalmComboBox | None = None
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
        self.units = NumberField(UNITS, labelled=False, parent=self)
        self.units.setFixedWidth(scaled(UNITS_WIDTH))
        self.units.line.setAccessibleName(f"{self._name}, units")
        self.units.value_changed.connect(self._tell_units)
        self.units.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        self._controls.addWidget(self.units)

    def add_activation(self, names: Sequence[str]) -> None:
        """Let the activation be chosen."""
        self.activation = CalmComboBox(self)
        self.activation.setAccessibleName(f"{self._name}, activation")
        for name in names:
            self.activation.addItem(name)
            last = self.activation.count() - 1
            self.activation.setItemData(last, ACTIVATION_HELP[name], Qt.ItemDataRole.ToolTipRole)
        self.activation.currentTextChanged.connect(self._tell_activation)
        self._controls.addWidget(self.activation)

    def add_buttons(self, actions: Sequence[QAction]) -> None:
        """Add small buttons at the end."""
        self._controls.addStretch()
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(14, 14))
            button.setFixedSize(22, 22)
            self._controls.addWidget(button)

    def set_layer(self, layer: Layer) -> None:
        """Show a layer."""
        if self.units is not None:
            self.units.set_value(layer.units)
        if self.activation is not None:
            with QSignalBlocker(self.activation):
                self.activation.setCurrentText(layer.activation)
            explanation = ACTIVATION_HELP.get(layer.activation, "an activation of your own")
            self.activation.setToolTip(f"{layer.activation}: {explanation}")

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

    def _tell_units(self, units: int) -> None:
        self.layer_changed.emit({"units": units}, f"change the units of {self._name.lower()}")

    def _tell_activation(self, activation: str) -> None:
        self.layer_changed.emit({"activation": activation}, f"change the activation of {self._name.lower()}")
