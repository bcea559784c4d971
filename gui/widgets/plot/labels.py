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
EVERYWHERE = QRectF(-1e9, -1e9, 2e9, 2e9)
DOT = 3  # pixels, the radius of the dot on a line
NARROW = 360  # pixels of a plot whose labels are short


@dataclass(frozen=True, slots=True)
class Label:
    """A text in the colour of a role that belongs to a place in the plot."""

    text: str
    short: str
    role: str
    place: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A label with the pixel of its line and the room of its text."""

    label: Label
    point: QPointF
    room: QRectF


class LineLabels(QGraphicsObject):
    """Paints labels into the scene of a plot, so that both are painted in one go."""

    def __init__(self, theme: Theme, pixel_at: Callable[[tuple[float, float]], QPointF]) -> None:
        """Take what turns a place in the plot into a pixel."""
        super().__init__()
        self._theme, self._pixel_at = theme, pixel_at
        self._size, self._area = QSizeF(), QRectF()
        self._labels: Sequence[Label] = ()
        self._caption = ""
        self._placed: list[_Placed] | None = None
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(ABOVE_ALL)

    # Properties

    def show_labels(self, labels: Sequence[Label], caption: str = "") -> None:
        """Show labels; a caption says which epoch the time cursor is at."""
        if (labels, caption) != (self._labels, self._caption):
            self._labels, self._caption = labels, caption
            self.place_anew()

    def set_room(self, size: QSizeF, area: QRectF) -> None:
        """Take the size of the whole plot, and which part of it lies between the axes."""
        if (size, area) != (self._size, self._area):
            self.prepareGeometryChange()
            self._size, self._area = size, area
            self.place_anew()

    def place_anew(self) -> None:
        """Follow the plot, which shows another part or is of another size."""
        self._placed = None
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole plot, for the scene."""
        return QRectF(QPointF(), self._size)

    def texts(self) -> list[str]:
        """Return what is written, the caption first."""
        return [text for text in (self._caption, *(label.text for label in self._labels)) if text]

    def places(self) -> list[QRectF]:
        """Return where each label is written that shows."""
        return [placed.room for placed in self._all_placed()]

    def room_for(self, text: str) -> int:
        """Return how many pixels a text takes at the end of a line."""
        return self._metrics().horizontalAdvance(text) + SPACE_2

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
        painter.setFont(self._theme.font(TYPE_SMALL))
        painter.setPen(self._theme.color("text_second"))
        painter.drawText(self._corner(), Qt.AlignmentFlag.AlignRight, tr("epoch"))
        if self._caption:
            self._paint_cursor(painter)
        for placed in self._all_placed():
            self._paint_text(painter, placed.room, self._text_of(placed.label), placed.label.role)

    # Internal

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TYPE_SMALL))

    def _all_placed(self) -> list[_Placed]:
        if self._placed is None:
            self._placed = self._place()
        return self._placed

    def _place(self) -> list[_Placed]:
        """Place the labels that have a place: at the cursor all, else those of lines that end in sight."""
        sight = self._area.adjusted(-1, -1, 1, 1) if not self._caption else EVERYWHERE
        points = [(label, self._pixel_at(label.place)) for label in self._labels]
        points = [(label, point) for label, point in points if sight.contains(point)]
        if not points:
            return []
        area, metrics, height = self._area, self._metrics(), self._metrics().height()
        top = area.top() + (height if self._caption else 0)
        middles = spread([point.y() for _, point in points], height, top, area.bottom())
        width = max(metrics.horizontalAdvance(self._text_of(label)) for label, _ in points)
        left = self._beside(max(point.x() for _, point in points), width)
        rooms = [QRectF(left, middle - height / 2, width, height) for middle in middles]
        return [_Placed(label, point, room) for (label, point), room in zip(points, rooms, strict=True)]

    def _corner(self) -> QRectF:
        """Return where the axis of epochs is named, at its end."""
        area = self._area
        below = min(area.bottom() + SPACE_1, self._size.height() - self._metrics().height())
        return QRectF(area.right(), below, self._size.width() - area.right(), self._size.height() - below)

    def _text_of(self, label: Label) -> str:
        return label.short if self.is_narrow else label.text

    def _beside(self, x: float, width: int) -> float:
        """Return the left edge of labels right of a pixel, or left of it where there is no room."""
        if x + SPACE_1 + width <= self._size.width():
            return x + SPACE_1
        return max(self._area.left(), x - SPACE_1 - width) if self._caption else self._size.width() - width

    def _paint_cursor(self, painter: QPainter) -> None:
        """Paint dots on the lines, and which epoch they are at."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for placed in self._all_placed():
            if self._area.contains(placed.point):
                painter.setBrush(self._theme.color(placed.label.role))
                painter.drawEllipse(placed.point, DOT, DOT)
        width = self._metrics().horizontalAdvance(self._caption)
        left = self._beside(self._pixel_at(self._labels[0].place).x(), width)
        room = QRectF(left, self._area.top(), width, self._metrics().height())
        self._paint_text(painter, room, self._caption, "text")

    def _paint_text(self, painter: QPainter, room: QRectF, text: str, role: str) -> None:
        painter.fillRect(room, self._theme.color("surface", GROUND))
        painter.setPen(self._theme.color(role))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip), text)


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
