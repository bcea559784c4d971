"""An axis with round numbers on the scale of its plot, 0 included where that has a place of its own."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsItem

from gui.style.theme import TYPE_SMALL, Theme, scaled
from gui.widgets.plot.scales import Scale
from gui.words.curves import tick_words

FEWEST_TICKS = 2
# Pixels of the axis for each number, at least.
ROOM = {"left": 26, "bottom": 60}
# Pixels by which half a number reaches beyond the end of the axis.
BEYOND = {"left": 9, "bottom": 24}


class RoundAxis(pyqtgraph.AxisItem):
    """Writes few round numbers; it is painted once and kept as a picture, for it changes seldom."""

    def __init__(self, side: str) -> None:
        super().__init__(side)
        self._side, self._numbers = side, Scale()
        self._beyond = (0, 0)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_numbers(self, scale: Scale) -> None:
        """Choose the scale of the numbers."""
        self._numbers = scale
        self.picture = None
        self.update()

    def tickValues(self, low: float, high: float, length: float) -> list[tuple[float, list[float]]]:
        """Return the places of the numbers, for the graphics library."""
        most = max(FEWEST_TICKS, int(length / scaled(ROOM[self._side])))
        ticks = self._numbers.ticks(low, high, most, whole=self._side == "bottom")
        return [(1.0, self._numbers.places(ticks).tolist())]

    def tickStrings(self, places: list[float], scale: float, spacing: float) -> list[str]:
        """Return the numbers at these places, for the graphics library."""
        return [tick_words(float(f"{self._numbers.value(place):.9g}")) for place in places]

    def boundingRect(self) -> QRectF:
        """Return the room of the axis, for the graphics library; numbers at both ends reach beyond it."""
        across, up = self._beyond
        room: QRectF = super().boundingRect()
        return room.adjusted(-across, -up, across, up)

    def follow_scheme(self, theme: Theme) -> None:
        """Take colours and type from the theme."""
        beyond = scaled(BEYOND[self._side])
        self.prepareGeometryChange()
        self._beyond = (0, beyond) if self._side == "left" else (beyond, 0)
        self.setPen(pyqtgraph.mkPen(theme.color("line")))
        self.setTextPen(pyqtgraph.mkPen(theme.color("text_second")))
        self.setTickFont(theme.font(TYPE_SMALL))
