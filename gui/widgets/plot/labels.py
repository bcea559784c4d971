"""What stands at the lines: their names and values at the ends or at the time cursor, none over another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from gui.style.theme import SPACE_1, SPACE_2, TYPE_SMALL, Theme
from gui.words.translation import tr

GROUND = 0.8  # opacity of the ground under a label, which keeps it readable over lines
ABOVE_ALL = 1000
DOT = 3  # pixels, the radius of the dot on a line
NARROW = 360  # pixels of a plot whose labels are short


@dataclass(frozen=True, slots=True)
class Label:
    """A text in the colour of a role that belongs to a place in the plot."""

    text: str
    short: str
    role: str
    place: tuple[float, float]


class LineLabels(QGraphicsObject):
    """Paints labels into the scene of a plot, so that both are painted in one go."""

    def __init__(self, theme: Theme, pixel_at: Callable[[tuple[float, float]], QPointF]) -> None:
        """Take what turns a place in the plot into a pixel."""
        super().__init__()
        self._theme, self._pixel_at = theme, pixel_at
        self._size, self._area = QSizeF(), QRectF()
        self._labels: Sequence[Label] = ()
        self._caption = ""
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(ABOVE_ALL)

    # Properties

    def show_labels(self, labels: Sequence[Label], caption: str = "") -> None:
        """Show labels; a caption says which epoch the time cursor is at."""
        if (labels, caption) != (self._labels, self._caption):
            self._labels, self._caption = labels, caption
            self.update()

    def set_room(self, size: QSizeF, area: QRectF) -> None:
        """Take the size of the whole plot, and which part of it lies between the axes."""
        if (size, area) != (self._size, self._area):
            self.prepareGeometryChange()
            self._size, self._area = size, area
            self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole plot, for the scene."""
        return QRectF(QPointF(), self._size)

    def texts(self) -> list[str]:
        """Return what is written, the caption first."""
        return [text for text in (self._caption, *(label.text for label in self._labels)) if text]

    def places(self) -> list[QRectF]:
        """Return where each label is written that shows."""
        labels = self._shown()
        if not labels:
            return []
        area, metrics = self._area, QFontMetrics(self._theme.font(TYPE_SMALL))
        points = [self._pixel_at(label.place) for label in labels]
        top = area.top() + (metrics.height() if self._caption else 0)
        middles = spread([point.y() for point in points], metrics.height(), top, area.bottom())
        width = max(metrics.horizontalAdvance(self._text_of(label)) for label in labels)
        left = self._beside(max(point.x() for point in points), width)
        size = (float(width), float(metrics.height()))
        return [QRectF(left, middle - metrics.height() / 2, *size) for middle in middles]

    def room_for(self, text: str) -> int:
        """Return how many pixels a text takes at the end of a line."""
        return QFontMetrics(self._theme.font(TYPE_SMALL)).horizontalAdvance(text) + SPACE_2

    @property
    def is_narrow(self) -> bool:
        """Return whether there is only room for short labels."""
        return self._size.width() < NARROW

    # Events

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the labels, with dots on the lines at the time cursor."""
        if not self._labels:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(TYPE_SMALL))
        self._paint_epoch(painter)
        for label, place in zip(self._shown(), self.places(), strict=True):
            if self._caption:
                self._paint_dot(painter, label)
            self._paint_text(painter, place, self._text_of(label), label.role)

    # Internal

    def _shown(self) -> Sequence[Label]:
        """Return the labels that have a place: at the cursor all, else those of lines that end in sight."""
        if self._caption:
            return self._labels
        sight = self._area.adjusted(-1, -1, 1, 1)
        return [label for label in self._labels if sight.contains(self._pixel_at(label.place))]

    def _text_of(self, label: Label) -> str:
        return label.short if self.is_narrow else label.text

    def _beside(self, x: float, width: int) -> float:
        """Return the left edge of labels right of a pixel, or left of it where there is no room."""
        if x + SPACE_1 + width <= self._size.width():
            return x + SPACE_1
        return max(self._area.left(), x - SPACE_1 - width) if self._caption else self._size.width() - width

    def _paint_epoch(self, painter: QPainter) -> None:
        """Name the axis at its end, and the epoch at the cursor."""
        area, height = self._area, painter.fontMetrics().height()
        painter.setPen(self._theme.color("text_second"))
        corner = QRectF(area.right(), area.bottom() + SPACE_1, self._size.width() - area.right(), height)
        painter.drawText(corner, Qt.AlignmentFlag.AlignRight, tr("epoch"))
        if self._caption:
            width = painter.fontMetrics().horizontalAdvance(self._caption)
            left = self._beside(self._pixel_at(self._labels[0].place).x(), width)
            self._paint_text(painter, QRectF(left, area.top(), width, height), self._caption, "text")

    def _paint_dot(self, painter: QPainter, label: Label) -> None:
        place = self._pixel_at(label.place)
        if not self._area.contains(place):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(label.role))
        painter.drawEllipse(place, DOT, DOT)

    def _paint_text(self, painter: QPainter, place: QRectF, text: str, role: str) -> None:
        painter.fillRect(place, self._theme.color("surface", GROUND))
        painter.setPen(self._theme.color(role))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), text)


def spread(wanted: Sequence[float], height: float, low: float, high: float) -> list[float]:
    """Return middles close to the wanted ones, each `height` from the next, between low and high.

    The order stays; if there is no room for all, they go on above `low`.
    """
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    middles = [min(max(wanted[number], low + height / 2), high - height / 2) for number in order]
    for number in range(1, len(middles)):
        middles[number] = max(middles[number], middles[number - 1] + height)
    limit = high - height / 2
    for number in reversed(range(len(middles))):
        middles[number] = min(middles[number], limit)
        limit = middles[number] - height
    by_number = dict(zip(order, middles, strict=True))
    return [by_number[number] for number in range(len(wanted))]
