"""The head of a layer over its column in the diagram: name, units, activation, and a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QIcon,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from gui.fields import UNITS
from gui.style.theme import SPACE_HALF, Theme
from gui.widgets.activation_curve import values_of
from gui.widgets.named_box import NamedBox
from gui.widgets.number_field import NumberField
from gui.words import changes
from gui.words import diagram as words
from gui.words.fields import field_of_layer
from gui.words.networks import activation_label, explained_activation
from gui.words.translation import tr
from nn import Layer

ICON, REACH, POINTS = QSize(18, 14), 3.0, 25
ROOM_FOR_NAMES = 84  # pixels: in a narrower head the activation is a curve only
PIXELS_PER_STEP = 6  # of dragging sideways: one unit more or less
DRAG_BEGINS = 8  # pixels


class LayerHead(QWidget):
    """Shows one layer; what can be changed is a field.

    layer_changed: the changed layer, words for undo, and whether it continues the change before. dragged,
    dropped: how far the head has been dragged sideways, in the coordinates of its parent.
    """

    layer_changed = Signal(object, str, bool)
    problem_changed = Signal()
    dragged = Signal(float)
    dropped = Signal(float)
    menu_opens = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layer = Layer(1)
        self.name = DragLabel(name, self)
        self.units: NumberField | None = None
        self.activation: NamedBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_HALF, 0, SPACE_HALF, 0)
        self._column.setSpacing(SPACE_HALF)
        self.name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(self.name)
        self._column.addStretch()
        theme.changed.connect(self._paint_curves)

    # Properties

    def add_text(self, text: str) -> None:
        """Show a fact that cannot be changed."""
        label = QLabel(text, self)
        label.setProperty("role", "second")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._add(label)

    def add_units(self) -> None:
        """Let the number of units be changed, by typing or by dragging its name sideways."""
        self.units = NumberField(UNITS, labeled=False, parent=self)
        self.units.line.setAccessibleName(field_of_layer(self.name.text(), tr("units")))
        self.units.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.units.value_changed.connect(self._change_units)
        self.units.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        self._add(self.units)

    def add_activation(self, names: Sequence[str]) -> None:
        """Let the activation be chosen."""
        self.activation = NamedBox(names, activation_label, self)
        self.activation.setAccessibleName(field_of_layer(self.name.text(), tr("activation")))
        self.activation.setMinimumContentsLength(1)
        self.activation.setIconSize(ICON)
        self.activation.chosen.connect(self._change_activation)
        self._add(self.activation)
        self._paint_curves()

    def add_menu(self, actions: Sequence[QAction]) -> None:
        """Let the layer be moved and removed: by a menu on its name, and by the keys of these actions."""
        menu = QMenu(self)
        menu.addActions(actions)
        menu.aboutToShow.connect(self.menu_opens)
        self.addActions(actions)
        self.name.setToolTip(words.layer_menu())
        self.name.menu = menu
        self.name.dragged.connect(self.dragged)
        self.name.dropped.connect(self.dropped)

    def set_layer(self, layer: Layer) -> None:
        """Show a layer."""
        self._layer = layer
        if self.units is not None:
            self.units.set_value(layer.units)
        if self.activation is not None:
            self.activation.set_chosen(layer.activation)
            self.activation.setToolTip(explained_activation(layer.activation))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the activation as a curve only where there is no room for its name."""
        super().resizeEvent(event)
        if self.activation is not None:
            self.activation.setProperty("compact", self.width() < ROOM_FOR_NAMES)
            self.activation.style().polish(self.activation)

    # Internal

    def _add(self, widget: QWidget) -> None:
        """Add a part above the room that is left."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def _change_units(self, units: int) -> None:
        assert self.units is not None
        layer, text = replace(self._layer, units=units), changes.changing_units(self.name.text())
        self.layer_changed.emit(layer, text, self.units.continues)

    def _change_activation(self, activation: str) -> None:
        if activation != self._layer.activation:
            layer = replace(self._layer, activation=activation)
            self.layer_changed.emit(layer, changes.changing_activation(self.name.text()), False)

    def _paint_curves(self) -> None:
        if self.activation is not None:
            color = self._theme.color("text")
            for index in range(self.activation.count()):
                self.activation.setItemIcon(index, curve_icon(self.activation.itemData(index), color))


class DragLabel(QLabel):
    """A name that can be dragged sideways, and that opens a menu when it is clicked."""

    dragged = Signal(float)
    dropped = Signal(float)

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.menu: QMenu | None = None
        self._began: float | None = None
        self._is_dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, perhaps."""
        self._began = event.globalPosition().x()
        self._is_dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Emit how far the name has been dragged."""
        if self.menu is None or self._began is None:
            return
        way = event.globalPosition().x() - self._began
        self._is_dragging = self._is_dragging or abs(way) >= DRAG_BEGINS
        if self._is_dragging:
            self.dragged.emit(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit where the name was dropped, or open the menu."""
        if self.menu is None or self._began is None:
            return
        way, self._began = event.globalPosition().x() - self._began, None
        if self._is_dragging:
            self.dropped.emit(way)
        else:
            self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


def curve_icon(activation: str, color: QColor) -> QIcon:
    """Return the little curve of an activation around zero; softmax is a curve of its own among others."""
    z = np.linspace(-REACH, REACH, POINTS)
    a = 1 / (1 + np.exp(-z)) if activation == "softmax" else values_of(activation, z)
    low, high = float(np.nanmin(a)), float(np.nanmax(a))
    ratio = 2.0
    pixmap = QPixmap(ICON * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.4))
    width, height = ICON.width() - 2, ICON.height() - 3
    across, up = (z + REACH) / (2 * REACH) * width + 1, (a - low) / max(high - low, 1e-9) * height
    points = zip(across.tolist(), up.tolist(), strict=True)
    painter.drawPolyline(QPolygonF([QPointF(x, ICON.height() - 1.5 - y) for x, y in points]))
    painter.end()
    return QIcon(pixmap)


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
