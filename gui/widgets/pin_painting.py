"""Painting a pin: its 8x8 picture in a frame, and beside it what it is and whether it is read right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from gui.style.array_image import array_to_image
from gui.style.theme import LINE_WIDTH, SPACE_1, Theme, scaled
from nn.arrays import Array

MARK = 9  # pixels a side of the tick and the cross
TICK = ((0.0, 0.55), (0.38, 0.9), (1.0, 0.1))
CROSS = (((0.1, 0.1), (0.9, 0.9)), ((0.1, 0.9), (0.9, 0.1)))


@dataclass(frozen=True, slots=True, eq=False)
class PinPicture:
    """An (8, 8) image from 0 to 1 and what it is.

    label: the digit that it is, if a person said so. is_right: whether it is read as that. offered: the digit
    to take while a person is asked for the label. about: a sentence about it.
    """

    image: Array
    label: int | None = None
    is_right: bool | None = None
    offered: int | None = None
    about: str = ""

    @property
    def caption(self) -> str:
        """What is written beside it."""
        if self.offered is not None:
            return f"{self.offered}?"
        return "" if self.label is None else str(self.label)


def paint_framed(
    painter: QPainter, frame: QRectF, image: Array, theme: Theme, line: tuple[str, int] = ("line", LINE_WIDTH)
) -> None:
    """Paint an (8, 8) image within a line of a role and a width."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawImage(frame, array_to_image(image, theme.color("surface"), theme.color("text")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(line[0]), line[1]))
    painter.drawRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_caption(painter: QPainter, place: QRectF, picture: PinPicture, theme: Theme) -> None:
    """Paint what a picture is, and below it, or beside it in a low place, whether it is read right."""
    side, asked = scaled(MARK), picture.offered is not None
    painter.setFont(theme.font(weight=QFont.Weight.DemiBold))
    is_low = place.height() < painter.fontMetrics().height() + side
    upper = QRectF(place.x() + 2, place.y(), place.width(), place.height() / (1 if is_low else 2) + 1)
    painter.setPen(theme.color("accent" if asked else "text"))
    painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, picture.caption)
    if picture.is_right is None or asked:
        return
    corner = QPointF(upper.x(), place.center().y() + (place.height() / 2 - side) / 2)
    if is_low:
        beside = painter.fontMetrics().horizontalAdvance(picture.caption)
        corner = QPointF(upper.x() + beside + SPACE_1, place.center().y() - side / 2)
    _paint_mark(painter, QRectF(corner, QSizeF(side, side)), theme, right=picture.is_right)


def _paint_mark(painter: QPainter, place: QRectF, theme: Theme, *, right: bool) -> None:
    """Paint a tick or a cross: the form tells, the color helps."""
    painter.setPen(QPen(theme.color("right" if right else "validation"), max(1.5, place.width() / 5)))
    if right:
        painter.drawPolyline([_point(place, at) for at in TICK])
    else:
        for start, end in CROSS:
            painter.drawLine(_point(place, start), _point(place, end))


def _point(place: QRectF, at: tuple[float, float]) -> QPointF:
    return QPointF(place.x() + at[0] * place.width(), place.y() + at[1] * place.height())
