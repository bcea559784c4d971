"""The network as a picture: the input as 8x8, layers as blocks of cells, and the strongest links."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style.painting import painting
from gui.style.theme import RADIUS_SMALL, Theme
from gui.widgets.diagram_geometry import AnyBlock, Block, lay_out
from gui.widgets.diagram_painting import (
    PaintedLink,
    image_of,
    image_of_links,
    paint_block,
    paint_frame,
    paint_marks,
    paint_ring,
)
from gui.words import diagram as words
from nn.arrays import Array

SMALLEST, USUAL = QSize(240, 130), QSize(480, 260)
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Place = tuple[int, int]  # a layer, 0 for the input, and one of its units
Selected = tuple[int, int | None]  # the same, or a layer as a whole


class NetworkDiagram(QWidget):
    """Paints strengths from -1 to 1 of every unit; emits the unit that is pointed at, and what is chosen.

    pointed: a layer and a unit, or None. chosen: the same, by a click or by Enter. left: empty space was
    clicked.
    """

    pointed = Signal(object)
    chosen = Signal(object)
    left = Signal()
    laid_out = Signal()

    def __init__(
        self, theme: Theme, describe: Callable[[int, int], str], parent: QWidget | None = None
    ) -> None:
        """Take what says a layer and a unit in words."""
        super().__init__(parent)
        self._theme = theme
        self._describe = describe
        self._units: tuple[int, ...] = (64, 10)
        self._rows: tuple[float, ...] = ()
        self._values: list[Array] | None = None
        self._images: list[QImage] = []
        self._input_ink = "text"
        self._links: Sequence[PaintedLink] = ()
        self._links_image: QImage | None = None
        self._selected: Selected | None = None
        self._at: Place | None = None
        self.blocks: list[AnyBlock] = []
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(words.diagram_name())
        theme.changed.connect(self._lay_out)

    # Properties

    @property
    def pointed_at(self) -> Place | None:
        """Return the unit that is pointed at, by the pointer or by the arrow keys."""
        return self._at

    @property
    def input_right(self) -> float:
        """Return where the column of the input ends, with as much room behind it as before it."""
        return self.blocks[0].rect.right() + self.blocks[0].left if self.blocks else 0.0

    @property
    def links(self) -> Sequence[PaintedLink]:
        """Return the links that show."""
        return self._links

    def describe(self, layer: int, unit: int) -> str:
        """Return a unit and its value in words."""
        return self._describe(layer, unit)

    def set_units(self, units: Sequence[int]) -> None:
        """Show layers of these sizes, the input first."""
        if tuple(units) != self._units:
            self._units = tuple(units)
            self._values, self._links, self._selected = None, (), None
            self._point(None)
            self._lay_out()

    def set_output_rows(self, rows: Sequence[float]) -> None:
        """Put the output units at these heights, in line with the bars."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._lay_out()

    def set_values(
        self, values: Sequence[Array] | None, links: Sequence[PaintedLink] = (), *, input_ink: str = "text"
    ) -> None:
        """Show the strengths of all units and some links, or an empty network.

        input_ink: the color role of the input; by default that of ink on paper.
        """
        self._input_ink = input_ink
        self._values = None if values is None else list(values)
        self._links = links
        self._paint_anew()

    def set_links(self, links: Sequence[PaintedLink]) -> None:
        """Show other links."""
        self._links = links
        self._links_image = None
        self.update()

    @property
    def selected(self) -> Selected | None:
        """Return the unit or the layer that is marked as selected."""
        return self._selected

    def set_selected(self, selected: Selected | None) -> None:
        """Mark a unit with a ring or a whole layer with a frame."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def sizeHint(self) -> QSize:
        """Prefer room for two hidden layers."""
        return USUAL

    def topic_at(self, position: QPoint) -> str:
        """Return which entry of the glossary explains what is painted at a place."""
        place = self._place_at(QPointF(position))
        if place is None:
            return ""
        return {0: "input", len(self.blocks) - 1: "output"}.get(place[0], "unit")

    # Events

    def event(self, event: QEvent) -> bool:
        """Say the unit under the pointer when that is asked for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(QPointF(event.pos()))
            text = words.diagram_help() if place is None else self._describe(*place)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the layers out anew."""
        self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a unit."""
        self._point(self._place_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a unit, or leave what is selected."""
        place = self._place_at(event.position())
        if place is None:
            self.left.emit()
        else:
            self.chosen.emit(place)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing any more, unless the pointer does."""
        super().focusOutEvent(event)
        if not self.underMouse():
            self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from unit to unit; Enter chooses."""
        key = Qt.Key(event.key())
        if key in ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._point(self._next(*ARROWS[key]))
            self._speak()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the units, links over them, and rings around what is selected and pointed at."""
        with painting(self) as painter:
            for block, image in zip(self.blocks, self._pictures(), strict=True):
                paint_block(painter, block, image, self._theme)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block, values in zip(self.blocks, self._values or (), strict=False):
                paint_marks(painter, block, values, self._theme)
            painter.drawImage(0, 0, self._picture_of_links())
            self._paint_selected(painter)
            if self._at is not None:
                paint_ring(painter, self._cell(self._at), self._theme, "text")
            if self.hasFocus():
                painter.setPen(QPen(self._theme.color("accent"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS_SMALL, RADIUS_SMALL)

    # Internal

    def _lay_out(self) -> None:
        last = self._units[-1]
        step = self.height() / last
        rows = self._rows if len(self._rows) == last else [step * (unit + 0.5) for unit in range(last)]
        self.blocks = lay_out(self._units, self.width(), self.height(), rows, self._theme.zoom / 100)
        self._paint_anew()
        self.laid_out.emit()

    def _paint_anew(self) -> None:
        self._images, self._links_image = [], None
        self.update()

    def _pictures(self) -> list[QImage]:
        if not self._images:
            values = self._values or [np.zeros(units, np.float32) for units in self._units]
            self._images = [
                image_of(strengths, block, self._theme, "positive" if layer else self._input_ink)
                for layer, (strengths, block) in enumerate(zip(values, self.blocks, strict=True))
            ]
        return self._images

    def _picture_of_links(self) -> QImage:
        ratio = self.devicePixelRatioF()
        if self._links_image is None or self._links_image.devicePixelRatio() != ratio:
            self._links_image = image_of_links(self.blocks, self._links, self._theme, self.size(), ratio)
        return self._links_image

    def _paint_selected(self, painter: QPainter) -> None:
        if self._selected is None:
            return
        layer, unit = self._selected
        if unit is None:
            paint_frame(painter, self.blocks[layer].rect, self._theme)
        else:
            paint_ring(painter, self._cell((layer, unit)), self._theme, "accent")

    def _cell(self, place: Place) -> QRectF:
        layer, unit = place
        return self.blocks[layer].cell_of(unit)

    def _place_at(self, position: QPointF) -> Place | None:
        for layer, block in enumerate(self.blocks):
            unit = block.unit_at(position)
            if unit is not None:
                return layer, unit
        return None

    def _point(self, place: Place | None) -> None:
        if place != self._at:
            self._at = place
            self.setAccessibleDescription("" if place is None else self._describe(*place))
            self.pointed.emit(place)
            self.update()

    def _speak(self) -> None:
        """Let a screen reader say where the arrow keys have led."""
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
            QAccessible.updateAccessibility(event)

    def _next(self, right: int, down: int) -> Place:
        """Return the unit that an arrow key leads to: within a layer, or in the one beside it."""
        if self._at is None:
            layer, selected = self._selected or (0, 0)
            return layer, selected or 0
        layer, unit = self._at
        neighbor = self.blocks[layer].neighbor(unit, right, down)
        if neighbor is not None:
            return layer, neighbor
        beside = layer + right
        if not right or not 0 <= beside < len(self.blocks):
            return self._at
        return beside, self._nearest(beside, self.blocks[layer].cell_of(unit).center().y(), right)

    def _nearest(self, layer: int, height: float, right: int) -> int:
        """Return the unit of a layer that is nearest in height, in the column that one comes to first."""
        block = self.blocks[layer]
        if not isinstance(block, Block):
            return min(range(block.units), key=lambda unit: abs(block.rows[unit] - height))
        row = min(max(int((height - block.top) // block.cell), 0), block.rows - 1)
        return min(row * block.columns + (0 if right > 0 else block.columns - 1), block.units - 1)
