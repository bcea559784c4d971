"""A slider with named bands along its groove: what to expect where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style.painting import painting
from gui.style.theme import HANDLE, RADIUS_TINY, TYPE_SMALL, Theme
from gui.widgets.wheel_guard import FocusedSlider

BAND_HEIGHT = 6
STRENGTH = 0.35  # of the color of a band


@dataclass(frozen=True, slots=True)
class Band:
    """A part of a scale, 0 to 1, its color by role, and its name."""

    start: float
    end: float
    role: str
    name: str


class BandedSlider(FocusedSlider):
    """Shows bands in the place of the groove and their names below, as far as there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.bands: Sequence[Band] = ()
        self.setProperty("banded", True)
        theme.changed.connect(self.update)

    # Properties

    def set_bands(self, bands: Sequence[Band]) -> None:
        """Show other bands."""
        self.bands = bands
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the names below the groove, which lies in the middle."""
        names = QFontMetrics(self._theme.font(TYPE_SMALL)).height()
        return QSize(super().sizeHint().width(), HANDLE + 2 * names)

    def minimumSizeHint(self) -> QSize:
        """Never get lower."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bands, then the slider over them."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font(TYPE_SMALL))
            for band in self.bands:
                self._paint_band(painter, band)
        super().paintEvent(event)

    # Internal

    def _paint_band(self, painter: QPainter, band: Band) -> None:
        left, right = self._x(band.start), self._x(band.end)
        middle = self.height() / 2
        place = QRectF(left + 1, middle - BAND_HEIGHT / 2, right - left - 2, BAND_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(band.role, STRENGTH))
        painter.drawRoundedRect(place, RADIUS_TINY, RADIUS_TINY)
        if painter.fontMetrics().horizontalAdvance(band.name) <= place.width():
            painter.setPen(self._theme.color("text_second"))
            below = QRectF(left, middle + HANDLE / 2, right - left, self.height() / 2 - HANDLE / 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, band.name)

    def _x(self, fraction: float) -> float:
        """Return where the middle of the handle is at a place of the scale."""
        return HANDLE / 2 + fraction * (self.width() - HANDLE)
