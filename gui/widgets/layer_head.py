"""The head of a layer over its column in the diagram: name, units, activation, and a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from gui.fields import UNITS
from gui.style.theme import SPACE_1, SPACE_HALF, Theme, scaled
from gui.widgets.curve_box import CurveBox
from gui.widgets.head_name import HeadName
from gui.widgets.number_drag import NumberDrag
from gui.widgets.number_field import NumberField
from gui.widgets.topic import set_topic
from gui.words import changes
from gui.words import diagram as words
from gui.words.fields import field_of_layer
from gui.words.networks import explained_activation
from gui.words.translation import tr
from nn import Layer

UNITS_WIDTH = 46  # pixels, beside an activation with its name
ROOM_FOR_NAME = 100  # pixels: in a narrower head of the output the activation is a curve only
TOPICS = {name: name for name in ("sigmoid", "tanh", "relu", "softmax")}  # those with an entry of their own


class Form(Enum):
    """How much a head shows, depending on its room: side by side with names, with curves only, or stacked."""

    NAMES = 142  # pixels from which it fits
    CURVES = 92
    STACKED = 0

    @classmethod
    def fitting(cls, width: float) -> Form:
        """Return the richest form for a width."""
        return next(form for form in cls if width >= scaled(form.value))


class LayerHead(QWidget):
    """Shows one layer; what can be changed is a field.

    layer_changed: the changed layer, words for undo, and whether it continues the change before. selected:
    the name of a head without a menu was clicked. dragged, dropped: how far the head has been dragged
    sideways, in the coordinates of its parent.
    """

    layer_changed = Signal(object, str, bool)
    problem_changed = Signal()
    selected = Signal()
    dragged = Signal(float)
    dropped = Signal(float)
    menu_opens = Signal()

    def __init__(self, theme: Theme, name: str, short: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layer = Layer(1)
        self._menu: QMenu | None = None
        self.name = HeadName(name, short, self)
        self.units: NumberField | None = None
        self.activation: CurveBox | None = None
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(SPACE_1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_HALF, 0, SPACE_HALF, 0)
        column.setSpacing(SPACE_HALF)
        column.addWidget(self.name, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._parts)
        column.addStretch()
        self.name.clicked.connect(self._answer_click)

    # Properties

    def add_text(self, text: str) -> None:
        """Show a fact that cannot be changed."""
        label = QLabel(text, self)
        label.setProperty("role", "second")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._parts.addWidget(label)

    def add_units(self) -> None:
        """Let the number of units be changed, by typing or by dragging it sideways."""
        self.units = NumberField(UNITS, labeled=False, parent=self)
        self.units.line.setProperty("head", True)
        self.units.line.setProperty("small", False)
        self.units.line.setAccessibleName(field_of_layer(self.name.name, tr("units")))
        self.units.line.setToolTip(words.units_to_drag())
        self.units.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.units.value_changed.connect(self._change_units)
        self.units.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        NumberDrag(UNITS, self.units)
        set_topic(self.units, "unit")
        self._parts.addWidget(self.units, 1)

    def add_activation(self, names: Sequence[str]) -> None:
        """Let the activation be chosen."""
        self.activation = CurveBox(names, self._theme, self)
        self.activation.setAccessibleName(field_of_layer(self.name.name, tr("activation")))
        self.activation.chosen.connect(self._change_activation)
        self._parts.addWidget(self.activation, 1)

    def add_menu(self, actions: Sequence[QAction]) -> None:
        """Let the layer be moved and removed: by a menu on its name, and by the keys of these actions."""
        self._menu = QMenu(self)
        self._menu.addActions(actions)
        self._menu.aboutToShow.connect(self.menu_opens)
        self.addActions(actions)
        self.name.setToolTip(words.layer_menu())
        self.name.movable = True
        self.name.dragged.connect(self.dragged)
        self.name.dropped.connect(self.dropped)

    def set_layer(self, layer: Layer) -> None:
        """Show a layer."""
        self._layer = layer
        if self.units is not None:
            self.units.set_value(layer.units)
        if self.activation is not None:
            self.activation.set_chosen(layer.activation)
            set_topic(self.activation, TOPICS.get(layer.activation, "activation"))
            self.activation.setToolTip(explained_activation(layer.activation))

    def set_form(self, form: Form, width: int) -> None:
        """Show as much as there is room for in a width."""
        if self.activation is not None:
            needed = ROOM_FOR_NAME if self.units is None else Form.NAMES.value
            self.activation.be_compact(width < scaled(needed))
        if self.units is None:
            return
        self.name.be_short(form is Form.STACKED)
        beside = form is not Form.STACKED
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(direction)
        self._parts.setSpacing(SPACE_1 if beside else SPACE_HALF)
        if self.units.line.property("small") is beside:
            self.units.line.setProperty("small", not beside)
            self.units.line.style().polish(self.units.line)
        self.units.setMaximumWidth(scaled(UNITS_WIDTH) if form is Form.NAMES else width)

    # Events

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the layer."""
        if self._menu is None:
            super().contextMenuEvent(event)
        else:
            self._menu.popup(event.globalPos())

    # Internal

    def _answer_click(self) -> None:
        if self._menu is None:
            self.selected.emit()
        else:
            self._menu.popup(self.name.mapToGlobal(self.name.rect().bottomLeft()))

    def _change_units(self, units: int) -> None:
        assert self.units is not None
        layer, text = replace(self._layer, units=units), changes.changing_units(self.name.name)
        self.layer_changed.emit(layer, text, self.units.continues)

    def _change_activation(self, activation: str) -> None:
        if activation != self._layer.activation:
            layer = replace(self._layer, activation=activation)
            self.layer_changed.emit(layer, changes.changing_activation(self.name.name), False)


def layer_action(
    parent: QWidget, text: str, keys: str, slot: Callable[[], None], *, enabled: bool = True
) -> QAction:
    """Return an action of one layer; its shortcut counts while the focus is in the layer's head."""
    action = QAction(text, parent)
    action.setShortcut(keys)
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setEnabled(enabled)
    action.triggered.connect(slot)
    return action
