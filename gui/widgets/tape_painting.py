"""Painting the line of time: the cost as a ridge, kept epochs, numbers, marks, the playhead."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen, QPixmap

from gui.style.array_image import array_to_image
from gui.style.theme import FOCUS_WIDTH, LINE_WIDTH, RADIUS_TINY, SPACE_2, TYPE_SMALL, Theme, scaled
from gui.widgets.plot.curves import Column
from gui.widgets.tape_glyphs import GLYPH, Mark, marks_with_room, paint_glyph
from gui.widgets.tape_line import TapeLine

HEIGHT = 44
TOP, GAP, BOTTOM = 2, 1, 28  # pixels: where marks begin, the gap below them, where the numbers begin
KEPT = 3  # pixels, how tall the ticks of kept epochs are
HANDLE = 9
DECADES = 4.0  # of cost that the ridge shows at most
LEAST_DECADES = 1.0  # so that noise of a cost that hardly changes makes no mountains
LOUD_DECADES = 3.0  # costs so far above the usual one are cut off: the rest would be flat
LOWEST = 0.08  # of the height, for the smallest cost
EDGE, BODY = 0.75, 0.32  # strengths of the ridge at its edge and below


def ground_of(size: QSize) -> QRectF:
    """Return the place of the ridge and the kept epochs: below the marks, above the numbers."""
    side, top = scaled(SPACE_2) // 2, scaled(TOP) + scaled(GLYPH) + scaled(GAP)
    return QRectF(side, top, max(size.width() - 2 * side, 1), scaled(BOTTOM) - top)


def ground_picture(
    line: TapeLine,
    ridge: tuple[Column, Column],
    kinds: Sequence[str],
    theme: Theme,
    size: QSize,
    ratio: float,
) -> QPixmap:
    """Return all that changes seldom.

    ridge: epochs and costs. kinds: of the marks. ratio: pixels of the screen for one of Qt's.
    """
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    ground = ground_of(size)
    painter = QPainter(picture)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(ground, theme.color("sunken"))
    _paint_ridge(painter, ground.adjusted(0, 0, 0, -scaled(KEPT)), line, ridge, theme, ratio)
    _paint_kept(painter, ground, line, theme)
    _paint_labels(painter, ground, line, theme)
    _paint_marks(painter, ground, list(zip(line.marks.tolist(), kinds, strict=True)), theme)
    painter.end()
    return picture


def heights_of(costs: Column) -> Column:
    """Return how high the ridge is over each of (n,) costs, 0 to 1, NaN where the cost is no number."""
    known = np.isfinite(costs)
    logs = np.log10(costs, where=known & (costs > 0), out=np.full(len(costs), -np.inf))
    positive = logs[np.isfinite(logs)]
    if not len(positive):
        return np.where(known, LOWEST, np.nan)
    high = min(positive.max(), np.median(positive) + LOUD_DECADES)
    low = min(max(positive.min(), high - DECADES), high - LEAST_DECADES)
    heights = LOWEST + (1 - LOWEST) * np.clip((logs - low) / (high - low), 0, 1)
    return np.where(known, heights, np.nan)


def ridge_image(columns: Column, heights: Column, width: int, height: int, theme: Theme) -> QImage:
    """Return the ridge as pixels; every peak is seen, however many epochs share a pixel."""
    tops = np.interp(np.arange(width), columns, heights, left=np.nan, right=np.nan)
    finite = np.isfinite(columns) & np.isfinite(heights)
    at = np.clip(np.round(columns[finite]), 0, width - 1).astype(np.intp)
    peaks = np.full(width, -np.inf)
    np.maximum.at(peaks, at, heights[finite])
    tops = np.nan_to_num(np.fmax(tops, peaks), nan=0.0, neginf=0.0) * height
    above = np.arange(height, 0, -1)[:, None]
    covered = np.clip(tops - above + 1, 0, 1)
    inside = np.clip(tops - above, 0, 1)
    strengths = BODY * covered + (EDGE - BODY) * (covered - inside)
    return array_to_image(strengths, theme.color("sunken"), theme.color("faint"))


def paint_time(painter: QPainter, ground: QRectF, place: float, theme: Theme) -> None:
    """Paint a thin line at a time that is pointed at."""
    width = max(LINE_WIDTH, scaled(LINE_WIDTH))
    line = QRectF(round(place - width / 2), ground.top(), width, ground.height())
    painter.fillRect(line, theme.color("text_second"))


def paint_playhead(painter: QPainter, ground: QRectF, place: float, theme: Theme, *, live: bool) -> None:
    """Paint the playhead; live it has a ring around its handle."""
    width = scaled(FOCUS_WIDTH)
    left = round(place - width / 2)
    painter.fillRect(QRectF(left, ground.top(), width, ground.height()), theme.color("accent"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = QPointF(left + width / 2, ground.bottom() - scaled(KEPT) / 2)
    radius = scaled(HANDLE) / 2
    painter.setPen(QPen(theme.color("surface"), LINE_WIDTH))
    painter.setBrush(theme.color("accent"))
    painter.drawEllipse(middle, radius, radius)
    if live:
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(middle, radius / 2.5, radius / 2.5)


def paint_sentence(painter: QPainter, size: QSize, text: str, theme: Theme) -> None:
    """Write what there is to say instead of a recording."""
    painter.setFont(theme.font(TYPE_SMALL))
    painter.setPen(theme.color("text_second"))
    side = scaled(SPACE_2)
    place = QRectF(side, 0, size.width() - 2 * side, size.height())
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)


def paint_ring(painter: QPainter, size: QSize, theme: Theme) -> None:
    """Paint the ring of the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), LINE_WIDTH))
    whole = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.drawRoundedRect(whole, RADIUS_TINY, RADIUS_TINY)


def _paint_ridge(
    painter: QPainter,
    place: QRectF,
    line: TapeLine,
    ridge: tuple[Column, Column],
    theme: Theme,
    ratio: float,
) -> None:
    epochs, costs = ridge
    if len(epochs):
        width, height = round(place.width() * ratio), round(place.height() * ratio)
        columns = (line.across(epochs) - place.x()) * ratio
        painter.drawImage(place, ridge_image(columns, heights_of(costs), width, height, theme))


def _paint_kept(painter: QPainter, ground: QRectF, line: TapeLine, theme: Theme) -> None:
    painter.setBrush(theme.color("text_second"))
    top, height = ground.bottom() - scaled(KEPT), scaled(KEPT)
    painter.drawRects([QRectF(at, top, 1, height) for at in np.unique(np.round(line.kept - 0.5)).tolist()])


def _paint_labels(painter: QPainter, ground: QRectF, line: TapeLine, theme: Theme) -> None:
    font = theme.font(TYPE_SMALL)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme.color("text_second"))
    base = ground.bottom() + metrics.ascent()
    for start, text in line.labels(metrics):
        painter.drawText(QPointF(round(start), base), text)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_marks(painter: QPainter, ground: QRectF, marks: Sequence[Mark], theme: Theme) -> None:
    painter.setBrush(theme.color("text_second", 0.55))
    painter.drawRects([QRectF(round(at - 0.5), ground.top(), 1, ground.height()) for at, _ in marks])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = scaled(GLYPH)
    for at, kind in marks_with_room(marks, size + 1):
        place = QRectF(round(at - 0.5) + 0.5 - size / 2, scaled(TOP), size, size)
        paint_glyph(painter, place, kind, theme)
