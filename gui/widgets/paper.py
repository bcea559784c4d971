"""Painting the paper: lines, a picture, and text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from gui.session.drawing import Points
from gui.style.array_image import array_to_image
from gui.style.theme import RADIUS, SPACE_1, SPACE_2, SPACE_3, SPACE_4, TYPE_LARGE, TYPE_SMALL, Theme
from nn.arrays import Array

HIGHLIGHT = 0.12  # opacity of the accent while something is dragged over the paper

Positions = Sequence[tuple[float, float]]


def positions_of(points: Points) -> list[tuple[float, float]]:
    """Return (n, 2) points as pairs, which Qt takes."""
    return [(float(x), float(y)) for x, y in points]


def smooth_path(points: Positions) -> QPainterPath:
    """Return a line through the middles between points."""
    path = QPainterPath()
    for index in range(len(points)):
        extend_path(path, points, index)
    return path


def extend_path(path: QPainterPath, points: Positions, index: int) -> None:
    """Continue a path to the middle between a point and the one before it, bent by that one."""
    x, y = points[index]
    if index == 0:
        path.moveTo(x, y)
        return
    before_x, before_y = points[index - 1]
    path.quadTo(before_x, before_y, (before_x + x) / 2, (before_y + y) / 2)


def paint_paper(painter: QPainter, paper: QRectF, theme: Theme) -> None:
    """Paint an empty sheet."""
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(paper.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_line(
    painter: QPainter, paper: QRectF, path: QPainterPath, points: Positions, width: float, color: QColor
) -> None:
    """Paint one line: its smooth path and the last straight bit to the pen."""
    if len(points) == 1:
        with _inked(painter, paper, width, color):
            painter.drawPoint(QPointF(*points[0]))
    else:
        whole = QPainterPath(path)
        whole.lineTo(*points[-1])
        paint_path(painter, paper, whole, width, color)


def paint_path(painter: QPainter, paper: QRectF, path: QPainterPath, width: float, color: QColor) -> None:
    """Paint a path over the paper, whose sides go from 0 to 1."""
    with _inked(painter, paper, width, color):
        painter.drawPath(path)


@contextmanager
def _inked(painter: QPainter, paper: QRectF, width: float, color: QColor) -> Iterator[None]:
    """Paint with a round pen inside the paper, whose sides go from 0 to 1."""
    painter.save()
    painter.setClipRect(paper.adjusted(1, 1, -1, -1))
    painter.translate(paper.topLeft())
    painter.scale(paper.width(), paper.height())
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    yield
    painter.restore()


def place_of(image: QImage, paper: QRectF) -> QRectF:
    """Return where a picture lies: as large as the paper allows, in its middle."""
    room = paper.adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
    size = image.deviceIndependentSize().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, max(1.0, size.width()), max(1.0, size.height()))
    place.moveCenter(room.center())
    return place


def paint_picture(painter: QPainter, paper: QRectF, image: QImage, theme: Theme) -> None:
    """Paint a picture in its own colours, and its edge, which a white one would not show."""
    place, ratio = place_of(image, paper), painter.device().devicePixelRatioF()
    smooth = Qt.TransformationMode.SmoothTransformation
    size = (place.size() * ratio).toSize()
    painter.drawImage(place, image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)


def paint_cells(painter: QPainter, paper: QRectF, image: Array, theme: Theme) -> None:
    """Paint an (8, 8) image of ink, each of its numbers a square."""
    room = paper.adjusted(1, 1, -1, -1)
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(room, RADIUS, RADIUS)
    painter.setClipPath(path)
    painter.drawImage(room, array_to_image(image, theme.color("surface"), theme.color("text")))
    painter.restore()


def paint_invitation(painter: QPainter, paper: QRectF, words: str, more: str, theme: Theme) -> None:
    """Paint the purpose of an empty sheet: a sentence, and a smaller one under it."""
    painter.setPen(theme.color("text_second"))
    large, small = theme.font(TYPE_LARGE), theme.font(TYPE_SMALL)
    middle = QRectF(paper).adjusted(SPACE_3, 0, -SPACE_3, 0)
    wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    heights = [
        QFontMetricsF(font).boundingRect(middle, int(wrapped), text).height()
        for font, text in ((large, words), (small, more))
    ]
    middle.setTop(paper.center().y() - heights[0] / 2)
    painter.setFont(large)
    painter.drawText(middle, wrapped, words)
    if middle.top() + heights[0] + SPACE_1 + heights[1] <= paper.bottom():
        middle.setTop(middle.top() + heights[0] + SPACE_1)
        painter.setFont(small)
        painter.drawText(middle, wrapped, more)


def paint_highlight(painter: QPainter, paper: QRectF, theme: Theme) -> None:
    """Paint that the paper would accept a drop."""
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.setBrush(theme.color("accent", HIGHLIGHT))
    painter.drawRoundedRect(paper.adjusted(1, 1, -1, -1), RADIUS, RADIUS)


def paint_notice(painter: QPainter, paper: QRectF, words: str, theme: Theme, role: str) -> None:
    """Paint a few words on a label that shows on any picture, at the lower edge of the paper."""
    font = theme.font()
    room = paper.width() - 2 * SPACE_3
    metrics = QFontMetricsF(font)
    words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room - 2 * SPACE_3)
    label = QRectF(0, 0, metrics.horizontalAdvance(words) + 2 * SPACE_3, metrics.height() + 2 * SPACE_1)
    label.moveCenter(QPointF(paper.center().x(), paper.bottom() - SPACE_4 - label.height() / 2))
    painter.setPen(QPen(theme.color(role), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(label, RADIUS, RADIUS)
    painter.setFont(font)
    painter.setPen(theme.color("text"))
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)
