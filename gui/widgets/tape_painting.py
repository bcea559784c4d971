"""Painting the line of time: the cost as a ridge, kept epochs, numbers, marks, the playhead."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap

from gui.style.array_image import array_to_image
from gui.style.painting import painting
from gui.style.theme import FOCUS_WIDTH, LINE_WIDTH, RADIUS_TINY, SPACE_2, TYPE_SMALL, Theme, scaled
from gui.widgets.plot.curves import Column
from gui.widgets.tape_glyphs import GLYPH, Mark, marks_with_room, paint_glyph
from gui.widgets.tape_line import TapeLine
from nn.arrays import Array

HEIGHT = 44
TOP, GAP, BOTTOM = 2, 1, 28  # pixels: where marks begin, the gap below them, where the numbers begin
KEPT = 3  # pixels, how tall the ticks of kept epochs are
HANDLE = 10
DECADES = 4.0  # of cost that the ridge shows at most
LEAST_DECADES = 1.0  # so that noise of a cost that hardly changes makes no mountains
LOUD_DECADES = 3.0  # costs so far above the usual one are cut off: the rest would be flat
LOWEST = 0.08  # of the height, for the smallest cost
STEM = 0.55  # strength of the line below a mark
EDGE, BODY = 0.75, 0.3  # strengths of the ridge at its edge and below


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
    with painting(picture) as painter:
        _paint_ground(painter, ground, line, ridge, theme, ratio)
        _paint_labels(painter, ground, line, theme)
        _paint_marks(painter, ground, list(zip(line.marks.tolist(), kinds, strict=True)), theme)
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


def ridge_strengths(columns: Column, heights: Column, width: int, height: int) -> Array:
    """Return the ridge as (height, width) strengths of ink; every peak is seen, whatever shares its pixel."""
    inside = np.interp(np.arange(width), columns, heights, left=np.nan, right=np.nan)
    finite = np.isfinite(columns) & np.isfinite(heights)
    at = np.clip(np.round(columns[finite]), 0, width - 1).astype(np.intp)
    peaks = np.full(width, -np.inf)
    np.maximum.at(peaks, at, heights[finite])
    tops = np.nan_to_num(np.fmax(inside, peaks), nan=0.0, neginf=0.0) * height
    above = tops - np.arange(height, 0, -1)[:, None]
    covered, below_edge = np.clip(above + 1, 0, 1), np.clip(above, 0, 1)
    return (EDGE * covered - (EDGE - BODY) * below_edge).astype(np.float32)


def kept_strengths(columns: Column, width: int, height: int, thickness: int) -> Array:
    """Return a tick for each kept epoch as (height, width) strengths of ink."""
    strengths = np.zeros((height, width), np.float32)
    first = np.floor(columns).astype(np.intp)
    strengths[:, np.clip(first[:, None] + np.arange(thickness), 0, width - 1)] = 1
    return strengths


def paint_time(painter: QPainter, ground: QRectF, place: float, theme: Theme) -> None:
    """Paint a thin line at a time that is pointed at."""
    width = scaled(LINE_WIDTH)
    line = QRectF(round(place - width / 2), ground.top(), width, ground.height())
    painter.fillRect(line, theme.color("text_second"))


def paint_playhead(painter: QPainter, ground: QRectF, place: float, theme: Theme, *, live: bool) -> None:
    """Paint the playhead; live its handle is hollow."""
    width = scaled(FOCUS_WIDTH)
    left = round(place - width / 2)
    painter.fillRect(QRectF(left, ground.top(), width, ground.height()), theme.color("accent"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = scaled(HANDLE) / 2
    middle = QPointF(left + width / 2, ground.bottom() - radius)
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
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(QRectF(side, 0, size.width() - 2 * side, size.height()), flags, text)


def paint_ring(painter: QPainter, size: QSize, theme: Theme) -> None:
    """Paint the ring of the focus."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), LINE_WIDTH))
    whole = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.drawRoundedRect(whole, RADIUS_TINY, RADIUS_TINY)


def _paint_ground(
    painter: QPainter,
    ground: QRectF,
    line: TapeLine,
    ridge: tuple[Column, Column],
    theme: Theme,
    ratio: float,
) -> None:
    width, height = round(ground.width() * ratio), round(ground.height() * ratio)
    kept_height, thickness = round(scaled(KEPT) * ratio), max(round(ratio), 1)
    kept = kept_strengths((line.kept - ground.x()) * ratio, width, kept_height, thickness)
    epochs, costs = ridge
    if len(epochs):
        columns = (line.across(epochs) - ground.x()) * ratio
        above = ridge_strengths(columns, heights_of(costs), width, height - kept_height)
    else:
        above = np.zeros((height - kept_height, width), np.float32)
    strengths = np.concatenate([above, kept])
    painter.drawImage(ground, array_to_image(strengths, theme.color("sunken"), theme.color("text_second")))


def _paint_labels(painter: QPainter, ground: QRectF, line: TapeLine, theme: Theme) -> None:
    font = theme.font(TYPE_SMALL)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme.color("text_second"))
    base = ground.bottom() + metrics.ascent()
    for start, text in line.labels(metrics):
        painter.drawText(QPointF(round(start), base), text)


def _paint_marks(painter: QPainter, ground: QRectF, marks: Sequence[Mark], theme: Theme) -> None:
    stem = theme.color("text_second", STEM)
    for at, _ in marks:
        painter.fillRect(QRectF(round(at - 0.5), ground.top(), LINE_WIDTH, ground.height()), stem)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = scaled(GLYPH) | 1  # odd, for the line below it is one pixel wide
    for at, kind in marks_with_room(marks, size + 1):
        place = QRectF(round(at - 0.5) - size // 2, scaled(TOP), size, size)
        paint_glyph(painter, place, kind, theme)
