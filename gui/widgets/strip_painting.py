"""Painting a strip: a small picture, what it is, a line over the epochs, and a sentence about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from gui.style.theme import LINE_WIDTH, SPACE_1, SPACE_2, TYPE_SMALL, Theme, scaled
from gui.widgets.pin_painting import paint_framed
from gui.widgets.plot.curves import Column
from gui.widgets.plot.scales import Scale, epoch_limits, epoch_scale
from gui.words.curves import tick_words
from gui.words.numbers import percent
from gui.words.translation import tr
from nn.arrays import Array
from nn.ink.handprint import CELLS

LARGEST_PICTURE = 40  # pixels a side
LABEL, VALUE = 20, 56  # pixels for the digit before the line, and for the number behind it
SENTENCE, AXIS = 16, 18  # pixels high
LOWEST_LINE, TALLEST = 14, 64  # pixels of a line, and of a whole strip
ROOM_FOR_TICK = 60  # pixels
LINE, DOT = 1, 3  # pixels: the width of the line, and the radius of the dot at the time cursor
FILL = 0.2  # opacity below the line


@dataclass(frozen=True, slots=True, eq=False)
class PinStrip:
    """An (8, 8) image from 0 to 1, what it is, and how that was learned.

    epochs, probabilities: (n,) of its label, 0 to 1, after these epochs. right_spells: from which epoch to
    which it was read right, each time. sentence: the same in words.
    """

    image: Array
    label: int | None
    sentence: str
    epochs: Column = field(default_factory=lambda: np.empty(0))
    probabilities: Column = field(default_factory=lambda: np.empty(0))
    right_spells: Sequence[tuple[float, float]] = ()

    def row_at(self, epoch: float | None) -> int | None:
        """Return the row of the epoch nearest to one, of the last one for None; None without any."""
        if not len(self.epochs):
            return None
        return len(self.epochs) - 1 if epoch is None else int(np.abs(self.epochs - epoch).argmin())


@dataclass(frozen=True, slots=True)
class StripPlaces:
    """Where everything lies: strips one below the other, as many as there is room for, and an axis."""

    room: QRectF
    count: int
    last_epoch: float | None = None
    logarithmic: bool = False

    @property
    def shown(self) -> int:
        """Return how many strips there is room for."""
        return max(1, min(self.count, int(self._height_for_all // scaled(LOWEST_LINE))))

    def row(self, place: int) -> QRectF:
        """Return where a strip lies."""
        height = min(self._height_for_all / max(self.shown, 1), scaled(TALLEST))
        return QRectF(self.room.x(), self.room.y() + place * height, self.room.width(), height)

    def picture(self, place: int) -> QRectF:
        """Return where a picture lies: whole pixels for each cell."""
        row = self.row(place)
        side = int(min(row.height() - SPACE_1, scaled(LARGEST_PICTURE))) // CELLS * CELLS
        return QRectF(round(row.x()) + 1, round(row.y()) + 1, side, side)

    @property
    def has_sentences(self) -> bool:
        """Return whether a sentence fits over each line."""
        return self.row(0).height() >= scaled(SENTENCE + LOWEST_LINE) + SPACE_1

    def sentence(self, place: int) -> QRectF:
        """Return where the sentence of a strip lies, up to its right end."""
        line, row = self.line(place), self.row(place)
        return QRectF(line.x(), row.y(), row.right() - line.x(), scaled(SENTENCE))

    def line(self, place: int) -> QRectF:
        """Return where the line of a strip lies, from 1 at its upper edge to 0 at its lower one."""
        row = self.row(place)
        above = scaled(SENTENCE) if self.has_sentences else 1
        left = row.x() + scaled(LARGEST_PICTURE + LABEL) + SPACE_2
        right = row.right() - scaled(VALUE)
        return QRectF(left, row.y() + above, max(right - left, 1), row.height() - above - SPACE_1 - 1)

    @property
    def axis(self) -> QRectF:
        """Return where the numbers of the epochs lie."""
        line, bottom = self.line(self.shown - 1), self.row(self.shown - 1).bottom()
        return QRectF(line.x(), bottom, line.width(), scaled(AXIS))

    def x_of(self, epoch: float) -> float:
        """Return where an epoch lies across."""
        return float(self.all_x_of(np.array([epoch]))[0])

    def all_x_of(self, epochs: Column) -> Column:
        """Return where (n,) epochs lie across."""
        low, high = epoch_limits(self.last_epoch or 0.0, self._scale)
        line = self.line(0)
        return line.x() + (self._scale.places(epochs) - low) / (high - low) * line.width()

    def epoch_at(self, position: QPointF) -> float | None:
        """Return the epoch at a position, None beside the lines or after the last epoch."""
        line = self.line(0)
        if self.last_epoch is None or not line.left() <= position.x() <= line.right():
            return None
        low, high = epoch_limits(self.last_epoch, self._scale)
        epoch = self._scale.value(low + (position.x() - line.x()) / line.width() * (high - low))
        return min(max(epoch, 0.0), self.last_epoch)

    def ticks(self) -> list[float]:
        """Return round epochs for the axis."""
        most = max(2, int(self.line(0).width() / scaled(ROOM_FOR_TICK)))
        low, high = epoch_limits(self.last_epoch or 0.0, self._scale)
        return self._scale.ticks(low, high, most, whole=True)

    @property
    def _scale(self) -> Scale:
        return epoch_scale(logarithmic=self.logarithmic)

    @property
    def _height_for_all(self) -> float:
        return self.room.height() - (0 if self.last_epoch is None else scaled(AXIS))


def paint_strip(
    painter: QPainter, places: StripPlaces, place: int, strip: PinStrip, epoch: float | None, theme: Theme
) -> None:
    """Paint one strip; epoch: of the time cursor, None for none."""
    paint_framed(painter, places.picture(place), strip.image, theme)
    _paint_label(painter, places, place, strip, theme)
    painter.setFont(theme.font(TYPE_SMALL))
    painter.setPen(theme.color("text_second"))
    if places.has_sentences:
        room = places.sentence(place)
        if not len(strip.epochs):  # there is no line that it would stand over
            room.moveCenter(QPointF(room.center().x(), places.picture(place).center().y()))
        shown = painter.fontMetrics().elidedText(
            strip.sentence, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    if len(strip.epochs):
        _paint_line(painter, places, place, strip, theme)
        _paint_value(painter, places, place, strip, epoch, theme)


def paint_axis(painter: QPainter, places: StripPlaces, theme: Theme) -> None:
    """Paint the numbers of the epochs below all strips."""
    axis = places.axis
    painter.setFont(theme.font(TYPE_SMALL))
    painter.setPen(theme.color("text_second"))
    middle = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip)
    for epoch in places.ticks():
        tick = QRectF(places.x_of(epoch) - 1, axis.y(), 2, axis.height())
        painter.drawText(tick, middle, tick_words(epoch))
    right = QRectF(axis.x(), axis.y(), places.room.right() - axis.x(), axis.height())
    painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tr("epoch"))


def paint_time_cursor(painter: QPainter, places: StripPlaces, epoch: float, theme: Theme) -> None:
    """Paint the time cursor through all lines, not through the sentences between them."""
    x = places.x_of(epoch)
    painter.setPen(QPen(theme.color("text_second"), LINE_WIDTH))
    for place in range(places.shown):
        line = places.line(place)
        painter.drawLine(QPointF(x, line.top() - 1), QPointF(x, line.bottom()))


def _paint_label(painter: QPainter, places: StripPlaces, place: int, strip: PinStrip, theme: Theme) -> None:
    picture = places.picture(place)
    room = QRectF(picture.right() + SPACE_2, picture.y(), scaled(LABEL), picture.height())
    painter.setFont(theme.font(weight=QFont.Weight.DemiBold))
    painter.setPen(theme.color("text"))
    label = "?" if strip.label is None else str(strip.label)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)


def _paint_line(painter: QPainter, places: StripPlaces, place: int, strip: PinStrip, theme: Theme) -> None:
    """Paint the line; below it the ground is filled where the digit was read right."""
    room, across = places.line(place), places.all_x_of(strip.epochs)
    heights = strip.probabilities * room.height()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent", FILL))
    painter.drawRects(_columns(places, strip, room.bottom(), across, heights))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("line"), LINE_WIDTH))
    painter.drawLine(room.bottomLeft(), room.bottomRight())
    line = pyqtgraph.arrayToQPath(*thinned(across, room.bottom() - heights))
    painter.strokePath(line, QPen(theme.color("accent"), LINE))


def _columns(
    places: StripPlaces, strip: PinStrip, bottom: float, across: Column, heights: Column
) -> list[QRectF]:
    """Return the columns of pixels below the line where the digit was read right, quick to fill."""
    columns = np.arange(round(across[0]), round(across[-1]) + 1)
    is_right = np.zeros(len(columns), bool)
    for start, end in strip.right_spells:
        is_right |= (columns >= round(places.x_of(start))) & (columns <= places.x_of(end))
    tall = np.interp(columns, across, heights)
    pairs = zip(columns[is_right].tolist(), tall[is_right].tolist(), strict=True)
    return [QRectF(x, bottom - height, 1, height) for x, height in pairs]


def thinned(x: Column, y: Column) -> tuple[Column, Column]:
    """Return (n,) places, of many in one column of pixels only the lowest and the highest."""
    columns = np.floor(x)
    starts = np.flatnonzero(np.diff(columns, prepend=columns[0] - 1))
    if len(x) <= 2 * len(starts):
        return x, y
    lows, highs = np.minimum.reduceat(y, starts), np.maximum.reduceat(y, starts)
    return np.repeat(x[starts], 2), np.stack([lows, highs], axis=1).ravel()


def _paint_value(
    painter: QPainter,
    places: StripPlaces,
    place: int,
    strip: PinStrip,
    epoch: float | None,
    theme: Theme,
) -> None:
    """Paint how probable the label is: at the time cursor, with a dot there, or in the end."""
    row, room = strip.row_at(epoch), places.line(place)
    assert row is not None
    probability = float(strip.probabilities[row])
    if epoch is not None:
        x = places.x_of(float(strip.epochs[row]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPointF(x, room.bottom() - probability * room.height()), DOT, DOT)
    painter.setFont(theme.font(TYPE_SMALL))
    painter.setPen(theme.color("text"))
    value = QRectF(room.right(), room.y(), scaled(VALUE), room.height())
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip)
    painter.drawText(value, right, percent(probability, 0))
