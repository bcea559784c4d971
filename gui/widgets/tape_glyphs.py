"""The signs of what happened in a training, each of a form of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from gui.style.theme import Theme

GLYPH = 9  # pixels
STRENGTH = {
    "spike": 0,
    "best": 1,
    "pin": 2,
    "change": 3,
    "pause": 4,
}  # which of two marks that touch is painted
ROLES = {"spike": "validation", "best": "right", "pin": "accent", "change": "text", "pause": "text_second"}
BESIDE, BAR = 0.12, 0.25  # of the width of the sign of a pause: beside its bars, and of each
INNER, OUTER = 0.24, 0.56  # radii of the star, in parts of its width

Mark = tuple[float, str]  # where it is, and of which kind
Outline = Sequence[tuple[float, float]]


def marks_with_room(marks: Sequence[Mark], room: float) -> list[Mark]:
    """Return the marks that can be painted without touching, of those close together the more important."""
    chosen: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (STRENGTH.get(mark[1], len(STRENGTH)), mark[0])):
        if all(abs(mark[0] - other[0]) >= room for other in chosen):
            chosen.append(mark)
    return chosen


def paint_glyph(painter: QPainter, place: QRectF, kind: str, theme: Theme) -> None:
    """Paint the sign of a kind of mark: each has a form of its own."""
    color = theme.color(ROLES.get(kind, "text_second"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    if kind in OUTLINES:
        painter.drawPolygon(_placed(OUTLINES[kind], place))
    elif kind == "spike":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, place.width() / 5, c=Qt.PenCapStyle.FlatCap, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawPolyline(_placed(PEAK, place))
    elif kind == "pause":
        beside, width = round(place.width() * BESIDE), round(place.width() * BAR)
        left = QRectF(place.x() + beside, place.y(), width, place.height())
        painter.drawRects([left, left.translated(place.width() - 2 * beside - width, 0)])
    else:
        painter.drawRect(QRectF(place.center().x() - 0.5, place.y(), 1, place.height()))


def _placed(points: Outline, place: QRectF) -> QPolygonF:
    """Return points of a sign, 0 to 1, at its place."""
    width, height, corner = place.width(), place.height(), place.topLeft()
    return QPolygonF([corner + QPointF(x * width, y * height) for x, y in points])


def _star() -> Outline:
    corners = [(math.pi * (corner / 5 - 0.5), INNER if corner % 2 else OUTER) for corner in range(10)]
    return [(0.5 + reach * math.cos(angle), 0.54 + reach * math.sin(angle)) for angle, reach in corners]


OUTLINES: dict[str, Outline] = {
    "best": _star(),
    "pin": [(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)],
    "change": [(0, 0.1), (1, 0.1), (0.5, 1)],
}
PEAK: Outline = [(0, 1), (0.5, 0.1), (1, 1)]
