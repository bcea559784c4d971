"""The little curve of an activation function: as an icon, and with a dot where one unit is on it."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from gui.style.painting import painting
from gui.style.scaling import keep_scaled
from gui.style.theme import RADIUS_TINY, Theme
from nn.activations import ACTIVATIONS, Activation

SIDE, POINTS, SHORTEST_REACH, DOT = 76, 65, 4.0, 4.0
ROOM = 8  # pixels between the curve and its frame
ICON_REACH, ICON_POINTS, ICON_PEN, ICON_RATIO = 3.0, 25, 1.4, 2.0
MOST_KEPT = 64  # icons of curves


class ActivationCurve(QWidget):
    """Paints a = f(z) around zero, as far as the unit's own z."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._activation = ""
        self._z: float | None = None
        keep_scaled(self.setFixedSize, SIDE, SIDE)
        theme.changed.connect(self.update)

    # Properties

    def show_at(self, activation: str, z: float | None) -> None:
        """Show an activation and the sum of a unit; none of what is no function of one sum."""
        self._activation, self._z = activation, z if z is not None and math.isfinite(z) else None
        self.update()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the axes, the curve and the dot."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.setBrush(self._theme.color("surface"))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_TINY, RADIUS_TINY
            )
            reach = max(SHORTEST_REACH, 1.2 * abs(self._z or 0.0))
            z = np.linspace(-reach, reach, POINTS)
            a = values_of(self._activation, z)
            low, high = min(float(a.min()), 0.0), max(float(a.max()), 0.0)
            side = self.width()
            scale = (side - 2 * ROOM) / max(high - low, 1e-9)

            def place(x: float, y: float) -> QPointF:
                return QPointF(
                    ROOM + (x + reach) / (2 * reach) * (side - 2 * ROOM), side - ROOM - (y - low) * scale
                )

            painter.drawLine(place(-reach, 0), place(reach, 0))
            painter.drawLine(place(0, low), place(0, high))
            painter.setPen(QPen(self._theme.color("text_second"), 1.5))
            painter.drawPolyline(
                QPolygonF([place(x, y) for x, y in zip(z.tolist(), a.tolist(), strict=True)])
            )
            if self._z is not None:
                painter.setPen(QPen(self._theme.color("surface"), 1))
                painter.setBrush(self._theme.color("accent"))
                here = float(values_of(self._activation, np.array([self._z]))[0])
                painter.drawEllipse(place(self._z, here), DOT, DOT)


def values_of(activation: str, z: np.ndarray) -> np.ndarray:
    """Return f(z) of (n,) sums."""
    return _values_of(ACTIVATIONS[activation], z)


def _values_of(activation: Activation, z: np.ndarray) -> np.ndarray:
    values = z[None].astype(np.float64)
    activation.forward(values)
    return np.asarray(values[0])


def curve_icon(activation: str, color: QColor, size: QSize) -> QIcon:
    """Return the curve of an activation around zero; softmax, which needs all sums, as that of one of two."""
    function = ACTIVATIONS["sigmoid" if activation == "softmax" else activation]
    return QIcon(QPixmap.fromImage(_curve(function, color.rgba(), size.width(), size.height())))


@lru_cache(MOST_KEPT)
def _curve(activation: Activation, color: int, width: int, height: int) -> QImage:
    """Return a curve that is drawn once, for all boxes with it."""
    z = np.linspace(-ICON_REACH, ICON_REACH, ICON_POINTS)
    a = _values_of(activation, z)
    image = QImage(QSize(width, height) * ICON_RATIO, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ICON_RATIO)
    image.fill(Qt.GlobalColor.transparent)
    with painting(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor.fromRgba(color), ICON_PEN))
        across = _spread(z) * (width - 2) + 1
        down = height - 1.5 - _spread(a) * (height - 3)
        painter.drawPolyline(
            QPolygonF([QPointF(x, y) for x, y in zip(across.tolist(), down.tolist(), strict=True)])
        )
    return image


def _spread(values: np.ndarray) -> np.ndarray:
    """Return values moved and scaled to 0 to 1; what is not finite lies at 0."""
    finite = np.where(np.isfinite(values), values, 0.0)
    low, high = float(finite.min()), float(finite.max())
    return np.asarray((finite - low) / max(high - low, 1e-9))
