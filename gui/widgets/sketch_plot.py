"""A sketch: an empty plot on which a person draws the curve that they expect, and later what was measured."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.style.painting import painting
from gui.style.theme import SPACE_2, SPACE_3, Theme, scaled
from gui.words.experiments import sketch_help
from gui.words.numbers import number, percent

POINTS = 41  # evenly spread over the epochs
FIRST_HEIGHT = 0.5
KEY_STEP = 0.05
LEFT, BOTTOM, TOP, RIGHT = 50, 24, 40, 14  # pixels around the plot
TICKS = 0.0, 0.25, 0.5, 0.75, 1.0


class SketchPlot(QWidget):
    """Shows the drawn heights dashed and what was measured as a plain line.

    sketched: the heights as far as they are drawn, from 0 to 1, NaN where they are not.
    """

    sketched = Signal(object)

    def __init__(self, theme: Theme, title: str, last_epoch: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._title, self._last_epoch = theme, title, last_epoch
        self._heights = np.full(POINTS, np.nan)
        self._measured: Sequence[float] = ()
        self._place = 0
        self._last: QPointF | None = None
        self.is_fixed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setToolTip(sketch_help())
        self.setAccessibleName(title)
        self.setAccessibleDescription(sketch_help())
        theme.changed.connect(self.update)

    # Properties

    @property
    def heights(self) -> list[float]:
        """Return the curve, with straight lines over what was left out; empty as long as it is not begun."""
        known = np.flatnonzero(np.isfinite(self._heights))
        if not len(known):
            return []
        return [float(value) for value in np.interp(np.arange(POINTS), known, self._heights[known])]

    @property
    def measured(self) -> Sequence[float]:
        """Return what was measured, empty as long as that is not known."""
        return self._measured

    def draw(self, heights: Sequence[float]) -> list[float]:
        """Draw a curve through heights that are evenly spread, and return it."""
        places = np.linspace(0, POINTS - 1, len(heights))
        self._heights = np.interp(np.arange(POINTS), places, heights)
        self.update()
        return self.heights

    def set_points(self, heights: Sequence[float]) -> None:
        """Show what was drawn before, NaN where nothing was."""
        self._heights = np.array(heights)
        self.update()

    def set_measured(self, heights: Sequence[float]) -> None:
        """Show what was measured, a height for every epoch from 0 on; nothing more is drawn."""
        self._measured, self.is_fixed = heights, True
        self.unsetCursor()
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer the size of the other plots."""
        return QSize(scaled(300), scaled(200))

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw."""
        if event.button() == Qt.MouseButton.LeftButton and not self.is_fixed:
            self._last = event.position()
            self._draw_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        if self._last is not None:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the pen."""
        self._last = None
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along with Left and Right, and move the curve there with Up and Down."""
        along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        up = {Qt.Key.Key_Up: KEY_STEP, Qt.Key.Key_Down: -KEY_STEP}.get(Qt.Key(event.key()))
        if self.is_fixed or (along is None and up is None):
            super().keyPressEvent(event)
            return
        before = self._heights[self._place]
        height = FIRST_HEIGHT if np.isnan(before) else float(before)
        if along is not None:
            self._heights[self._place] = height
            self._place = min(max(self._place + along, 0), POINTS - 1)
            before = self._heights[self._place]
            height = height if np.isnan(before) else float(before)
        self._heights[self._place] = min(max(height + (up or 0.0), 0.0), 1.0)
        self.update()
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the axes, the sketch, and what was measured."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font())
            self._paint_axes(painter)
            guess = QPen(self._theme.color("accent"), 2.5, Qt.PenStyle.DashLine)
            known = np.flatnonzero(np.isfinite(self._heights))
            if len(known):
                drawn = [
                    (place / (POINTS - 1), self.heights[place]) for place in range(known[0], known[-1] + 1)
                ]
                self._paint_line(painter, guess, drawn)
            if self._measured:
                last = max(len(self._measured) - 1, 1)
                places = [(epoch / last, height) for epoch, height in enumerate(self._measured)]
                self._paint_line(painter, QPen(self._theme.color("text"), 2.5), places)
            elif self.hasFocus():
                painter.setPen(QPen(self._theme.color("accent"), 1))
                x = self._at(self._place / (POINTS - 1), 0.0).x()
                painter.drawLine(QPointF(x, self._area.top()), QPointF(x, self._area.bottom()))

    # Internal

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(scaled(LEFT), scaled(TOP), -scaled(RIGHT), -scaled(BOTTOM))

    def _at(self, along: float, height: float) -> QPointF:
        area = self._area
        return QPointF(area.left() + along * area.width(), area.bottom() - height * area.height())

    def _draw_to(self, position: QPointF) -> None:
        """Set all heights between the last position and this one."""
        start = self._last or position
        first, last = (self._value_at(each) for each in (start, position))
        if first[0] > last[0]:
            first, last = last, first
        places = np.arange(first[0], last[0] + 1)
        self._heights[places] = np.interp(places, [first[0], last[0]], [first[1], last[1]])
        if first[0] == last[0]:
            self._heights[first[0]] = self._value_at(position)[1]
        self._last, self._place = position, self._value_at(position)[0]
        self.update()

    def _value_at(self, position: QPointF) -> tuple[int, float]:
        area = self._area
        along = (position.x() - area.left()) / max(area.width(), 1)
        height = (area.bottom() - position.y()) / max(area.height(), 1)
        return round(min(max(along, 0.0), 1.0) * (POINTS - 1)), min(max(height, 0.0), 1.0)

    def _tell(self) -> None:
        if not self.is_fixed:
            self.sketched.emit(self._heights.tolist())

    def _paint_axes(self, painter: QPainter) -> None:
        area, faint = self._area, QPen(self._theme.color("line"), 1)
        painter.setPen(self._theme.color("text"))
        title = QRectF(SPACE_3, 0, self.width(), scaled(TOP) - SPACE_2)
        painter.drawText(title, int(Qt.AlignmentFlag.AlignVCenter), self._title)
        for tick in TICKS:
            y = self._at(0, tick).y()
            painter.setPen(faint)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(self._theme.color("text_second"))
            box = QRectF(0, y - scaled(10), scaled(LEFT) - SPACE_2, scaled(20))
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), percent(tick, 0)
            )
        for along in (0.0, 0.5, 1.0):
            place = self._at(along, 0)
            box = QRectF(place.x() - scaled(30), place.y() + 2, scaled(60), scaled(BOTTOM) - 2)
            shown = box.translated(min(0.0, self.width() - box.right()), 0)
            painter.drawText(
                shown, int(Qt.AlignmentFlag.AlignHCenter), number(round(along * self._last_epoch))
            )

    def _paint_line(self, painter: QPainter, pen: QPen, places: Sequence[tuple[float, float]]) -> None:
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([self._at(along, height) for along, height in places]))
