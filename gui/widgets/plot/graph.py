"""The graph of a live plot: lines, marks and the time cursor on round axes, drawn by pyqtgraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

import numpy as np
import pyqtgraph
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtWidgets import QWidget

from gui.style.theme import Theme, scaled
from gui.widgets.plot.axis import RoundAxis
from gui.widgets.plot.curves import Column, Curves
from gui.widgets.plot.labels import LineLabels
from gui.widgets.plot.scales import Limits, Scale
from gui.words.curves import mark_words

LIVE_WIDTH, RESTING_WIDTH = 1, 2
FEW_POINTS, SYMBOL_SIZE = 3, 6
GHOST, RAW = 0.7, 0.4  # opacities of an earlier run, and of what was measured behind a smoothed line
FLAG_SIZE = 8
GHOST_STYLES = Qt.PenStyle.SolidLine, Qt.PenStyle.DashDotLine
MOST_GHOSTS = len(GHOST_STYLES)
GRID = 0.12
HALF_A_LINE = 9  # pixels above the plot, for the number at the top

# An epoch, and what was changed there.
Note = tuple[int, str]


class Graph(pyqtgraph.PlotWidget):
    """Draws curves over epochs, the training solid and the test dashed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        axes = {side: RoundAxis(side) for side in ("left", "bottom")}
        super().__init__(parent, background=None, enableMenu=False, axisItems=axes)
        self._theme, self._axes = theme, axes
        self._line_width = RESTING_WIDTH
        self.epochs, self.values = Scale(), Scale()
        lines = [self.plot(connect="finite", antialias=True) for _ in range(4 + MOST_GHOSTS)]
        self._ghosts = lines[:MOST_GHOSTS]
        self._raw_train, self._raw_test, self._train, self._test = lines[MOST_GHOSTS:]
        self._flags: list[pyqtgraph.InfiniteLine] = []
        self._notes: Sequence[Note] = ()
        self._cursor = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self.labels = LineLabels(theme, self.pixel_at)
        self._set_up()
        theme.changed.connect(self._follow_scheme)
        self._follow_scheme()
        self.show_axes(False)

    # Properties

    def set_scales(self, epochs: Scale, values: Scale) -> None:
        """Choose both scales; what is drawn is given anew afterwards."""
        if values != self.values:
            self._axes["left"].set_numbers(values)
        if epochs != self.epochs:
            self._axes["bottom"].set_numbers(epochs)
        self.epochs, self.values = epochs, values

    def draw(self, curves: Curves, raw: Curves) -> None:
        """Draw curves, and behind them what was measured where they are smoothed."""
        symbol = "o" if len(curves) <= FEW_POINTS else None  # a line of so few would hardly be seen
        x = self.epochs.places(curves.epochs)
        for line, values in ((self._train, curves.train), (self._test, curves.test)):
            places = self.values.places(values)
            # Dots of which none has a place have no bounds: pyqtgraph would look for some in vain.
            seen = places if np.isfinite(places).any() else ()
            line.setData(x[: len(seen)], seen, symbol=symbol, symbolSize=SYMBOL_SIZE)
        for line, values in ((self._raw_train, raw.train), (self._raw_test, raw.test)):
            self._set(line, raw.epochs, values)

    def draw_ghosts(self, others: Sequence[Curves]) -> None:
        """Draw the test curves of other runs behind all lines."""
        for line, curves in zip_longest(self._ghosts, others, fillvalue=Curves()):
            self._set(line, curves.epochs, curves.test)

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Mark epochs, each with words that the pointer shows."""
        self._notes = notes
        while len(self._flags) > len(notes):
            self.removeItem(self._flags.pop())
        while len(self._flags) < len(notes):
            self._flags.append(self._new_flag())
        for flag, (epoch, text) in zip(self._flags, notes, strict=True):
            flag.setPos(self.place_of(epoch))
            flag.setToolTip(mark_words(epoch, text))
        self._paint_flags()

    def set_cursor_at(self, epoch: float | None) -> None:
        """Show the time cursor at an epoch, or nowhere."""
        self._cursor.setVisible(epoch is not None)
        if epoch is not None:
            self._cursor.setPos(self.place_of(epoch))

    def place_of(self, epoch: float) -> float:
        """Return where an epoch lies on the axis."""
        return float(self.epochs.places([epoch])[0])

    @property
    def limits(self) -> tuple[Limits, Limits]:
        """Return the limits of what shows, from left to right and upwards, on the scales of the axes."""
        (left, right), (low, high) = self.getViewBox().viewRange()
        return (left, right), (low, high)

    def look_at(self, epochs: Limits, values: Limits) -> None:
        """Show what lies between limits, given as places."""
        self.setRange(xRange=epochs, yRange=values, padding=0, disableAutoRange=False)

    def set_room_at_right(self, pixels: int) -> None:
        """Leave room for labels at the ends of the lines."""
        self.getPlotItem().layout.setContentsMargins(1, scaled(HALF_A_LINE), pixels, 1)

    def set_live(self, live: bool) -> None:
        """Draw thin lines while they change many times a second, which costs a quarter, else bold ones."""
        self._line_width = LIVE_WIDTH if live else RESTING_WIDTH
        self._paint_lines()

    def show_axes(self, visible: bool) -> None:
        """Show axes where there is something to see, and let the pointer move the view."""
        for side in self._axes:
            self.showAxis(side, visible)
        self.setMouseEnabled(visible, visible)

    def set_cached(self, cached: bool) -> None:
        """Keep the axes as pictures, or paint them as lines and letters, for a file."""
        for axis in self._axes.values():
            axis.setCacheMode(axis.CacheMode.DeviceCoordinateCache if cached else axis.CacheMode.NoCache)

    def pixel_at(self, place: tuple[float, float]) -> QPointF:
        """Return the pixel of an epoch and a value, which may lie outside of what shows."""
        x, y = self.place_of(place[0]), float(self.values.places([place[1]])[0])
        view = self.getViewBox()
        area, (across, up) = view.sceneBoundingRect(), view.viewRange()
        right, above = (x - across[0]) / (across[1] - across[0]), (y - up[0]) / (up[1] - up[0])
        return QPointF(area.left() + right * area.width(), area.bottom() - above * area.height())

    def epoch_at(self, scene_position: QPointF) -> float | None:
        """Return the epoch at a place of the scene, None outside the axes."""
        view = self.getViewBox()
        if not view.sceneBoundingRect().contains(scene_position):
            return None
        return self.epochs.value(float(view.mapSceneToView(scene_position).x()))

    # Internal

    def _set_up(self) -> None:
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing in it for the keyboard
        self.hideButtons()
        self.showGrid(y=True, alpha=GRID)
        self.addItem(self._cursor, ignoreBounds=True)
        self.scene().addItem(self.labels)
        view = self.getViewBox()
        view.setDefaultPadding(0.03)
        view.sigRangeChanged.connect(lambda: self.labels.place_anew())
        view.sigResized.connect(self._give_room)
        self._cursor.hide()
        self.disableAutoRange()

    def _give_room(self) -> None:
        self.labels.set_room(QSizeF(self.size()), self.getViewBox().sceneBoundingRect())

    def _set(self, line: pyqtgraph.PlotDataItem, epochs: Column, values: Column) -> None:
        """Give a line its data, or nothing without doing anything for a line that has none."""
        if len(epochs) or line.xData is not None:
            line.setData(self.epochs.places(epochs), self.values.places(values))

    def _new_flag(self) -> pyqtgraph.InfiniteLine:
        flag = pyqtgraph.InfiniteLine(angle=90, movable=False)
        flag.addMarker("v", position=1, size=FLAG_SIZE)
        self.addItem(flag, ignoreBounds=True)
        return flag

    def _follow_scheme(self) -> None:
        self._paint_lines()
        self._paint_flags()
        self._cursor.setPen(pyqtgraph.mkPen(self._theme.color("text_second"), width=1))
        for axis in self._axes.values():
            axis.follow_scheme(self._theme)
        self.setBackground(self._theme.color("surface"))
        self.labels.place_anew()

    def _paint_lines(self) -> None:
        color, width, dashed = self._theme.color, self._line_width, Qt.PenStyle.DashLine
        self._train.setPen(pyqtgraph.mkPen(color("train"), width=width))
        self._test.setPen(pyqtgraph.mkPen(color("validation"), width=width, style=dashed))
        for line, role in ((self._train, "train"), (self._test, "validation")):
            line.setSymbolBrush(color(role))
            line.setSymbolPen(None)
        for line, role in ((self._raw_train, "train"), (self._raw_test, "validation")):
            line.setPen(pyqtgraph.mkPen(color(role, RAW), width=1))
        for line, style in zip(self._ghosts, GHOST_STYLES, strict=True):
            line.setPen(pyqtgraph.mkPen(color("text_second", GHOST), width=width, style=style))

    def _paint_flags(self) -> None:
        pen = pyqtgraph.mkPen(self._theme.color("caution"), width=1, style=Qt.PenStyle.DotLine)
        for flag in self._flags:
            flag.setPen(pen)
