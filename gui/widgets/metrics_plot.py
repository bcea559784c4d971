"""A live plot of one metric over the epochs: training solid, test dashed."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QGraphicsItem, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, TYPE_SMALL, Theme
from gui.widgets.readout import Readout
from gui.words.translation import tr

LIVE_WIDTH, RESTING_WIDTH = 1, 2
FEW_POINTS, SYMBOL_SIZE = 3, 6
GHOST = 0.45  # opacity of the curve of an earlier run
PLACE_OF_EPOCH_0 = 0.5  # on a logarithmic scale
WIDEST_VALUES = (100.0, 0.000888)

Column = npt.NDArray[np.float64]


class MetricsPlot(QWidget):
    """Shows two curves, the latest values in its heading, and under the pointer the values of an epoch.

    pointed: the epoch under the pointer, None when it leaves.
    """

    pointed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        empty: str,
        format_value: Callable[[float], str],
        *,
        full_scale: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._format = format_value
        self._full_scale = full_scale
        self._limits: tuple[float, float, float, float] | None = None
        self._columns: tuple[Column, Column, Column] | None = None
        self._plot = pyqtgraph.PlotWidget(self, background=None, enableMenu=False)
        for part in (self._plot, self._plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing in it for the keyboard
        self._ghost = self._plot.plot(connect="finite", antialias=True)
        self._marks: list[pyqtgraph.InfiniteLine] = []
        self._marked: list[tuple[int, str]] = []
        self._logarithmic_epochs = False
        self._train_curve = self._plot.plot(connect="finite", antialias=True)
        self._test_curve = self._plot.plot(connect="finite", antialias=True)
        self._cursor = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self._title = QLabel(title, self)
        self.everything = QToolButton(self)
        self.everything.setText(tr("everything"))
        widest = max((_training(format_value(value)) for value in WIDEST_VALUES), key=len)
        self._train_value = Readout(theme, "train", widest=widest, sample=Qt.PenStyle.SolidLine, parent=self)
        self._test_value = Readout(
            theme, "validation", widest=widest, sample=Qt.PenStyle.DashLine, parent=self
        )
        self._when = Readout(theme, "text_second", widest=_epoch(888_888), parent=self)
        self._pointed_at: float | None = None
        self._follows_data = True
        self._logarithmic = False
        self._line_width = RESTING_WIDTH
        self._empty = QLabel(empty, self, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._set_up_plot()
        self._lay_out()
        self.setAccessibleName(title)
        theme.changed.connect(self._paint_in_scheme)
        self._paint_in_scheme()
        self._show_axes(False)

    # Properties

    def set_columns(self, epochs: Column, train: Column, test: Column) -> None:
        """Show (n,) values over (n,) epochs; NaN leaves a gap."""
        self._columns = (epochs, train, test) if len(epochs) else None
        if self._columns is None:
            self._forget_view()
        self._show_axes(self._columns is not None)
        self._draw()
        self._show_values(self._pointed_row())

    @property
    def is_logarithmic(self) -> bool:
        """Return whether the values show on a logarithmic scale."""
        return self._logarithmic

    def set_ghost(self, epochs: Column, values: Column) -> None:
        """Show the test curve of an earlier run behind the others."""
        self._ghost.setData(self._shown_epochs(epochs), _positive(values) if self._logarithmic else values)

    def set_marks(self, marks: Sequence[tuple[int, str]]) -> None:
        """Mark epochs, each with words that the pointer shows."""
        self._marked = list(marks)
        while len(self._marks) > len(marks):
            self._plot.removeItem(self._marks.pop())
        while len(self._marks) < len(marks):
            line = pyqtgraph.InfiniteLine(angle=90, movable=False)
            self._plot.addItem(line, ignoreBounds=True)
            self._marks.append(line)
        for line, (epoch, text) in zip(self._marks, marks, strict=True):
            line.setPos(self._place(epoch))
            line.setToolTip(text)
        self._paint_marks()

    @property
    def marks(self) -> list[tuple[int, str]]:
        """Return the marked epochs and their words."""
        return self._marked

    @property
    def epoch_shown(self) -> float | None:
        """Return the epoch whose values stand in the heading, None without any."""
        return None if self._columns is None else float(self._columns[0][self._pointed_row()])

    def show_cursor(self, epoch: float | None) -> None:
        """Show the values of an epoch that is pointed at elsewhere, or the latest again."""
        self._pointed_at = epoch
        self._cursor.setVisible(epoch is not None and self._columns is not None)
        row = self._pointed_row()
        if self._columns is not None and epoch is not None:
            self._cursor.setPos(self._place(float(self._columns[0][row])))
        self._show_values(row)

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Choose the scale of the values."""
        self._logarithmic = logarithmic
        self._plot.setLogMode(y=logarithmic)
        self._plot.disableAutoRange()
        self._limits = None
        self._follows_data = True
        self._draw()

    def set_logarithmic_epochs(self, logarithmic: bool) -> None:
        """Choose the scale of the epochs; on a logarithmic one epoch 0 has a place of its own at the left."""
        self._logarithmic_epochs = logarithmic
        self._plot.setLogMode(x=logarithmic)
        self._plot.disableAutoRange()
        self._limits = None
        self._follows_data = True
        self._draw()
        self.set_marks(self._marked)
        self.show_cursor(None)

    def set_live(self, live: bool) -> None:
        """Draw thin lines while they change many times a second, which costs a quarter, else bold ones."""
        self._line_width = LIVE_WIDTH if live else RESTING_WIDTH
        self._paint_curves()

    def add_to_heading(self, widget: QWidget) -> None:
        """Put a small control next to the title."""
        self._heading.insertWidget(1, widget)

    def curves(self) -> tuple[Column, Column, Column] | None:
        """Return epochs, training and test values as shown."""
        return self._columns

    # Events

    def leaveEvent(self, event: QEvent) -> None:
        """Show the latest values again."""
        self.show_cursor(None)
        self.pointed.emit(None)

    # Internal

    def _set_up_plot(self) -> None:
        plot = self._plot
        plot.hideButtons()
        plot.setLabel("bottom", tr("epoch"))
        plot.showGrid(y=True, alpha=0.12)
        plot.addItem(self._cursor, ignoreBounds=True)
        plot.getViewBox().setDefaultPadding(0.03)
        self._cursor.hide()
        plot.disableAutoRange()
        plot.getViewBox().sigRangeChangedManually.connect(self._stop_following)
        for side in ("left", "bottom"):
            # Axes are costly to paint and change rarely; the curves change often.
            plot.getAxis(side).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        plot.scene().sigMouseMoved.connect(self._point_at)
        plot.scene().sigMouseClicked.connect(self._clicked)
        plot.setToolTip(tr("Drag to move, turn the wheel to zoom, double-click to see everything again."))

    def _lay_out(self) -> None:
        self._title.setProperty("role", "title")
        self.everything.setProperty("chip", True)
        self.everything.setToolTip(tr("Show the whole run again; a double click on the plot does the same"))
        self.everything.clicked.connect(self._see_everything)
        self.everything.hide()
        self._heading = heading = QHBoxLayout()
        heading.setSpacing(SPACE_3)
        heading.addWidget(self._title)
        heading.addWidget(self.everything)
        heading.addStretch()
        heading.addWidget(self._when)
        heading.addWidget(self._train_value)
        heading.addWidget(self._test_value)
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_1)
        layout.setSpacing(SPACE_1)
        layout.addLayout(heading, 0, 0)
        layout.addWidget(self._plot, 1, 0)
        layout.addWidget(self._empty, 1, 0)
        layout.setRowStretch(1, 1)
        self._empty.setProperty("role", "second")
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _paint_in_scheme(self) -> None:
        theme = self._theme
        self._paint_curves()
        self._cursor.setPen(pyqtgraph.mkPen(theme.color("text_second"), width=1))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(pyqtgraph.mkPen(theme.color("line")))
            axis.setTextPen(pyqtgraph.mkPen(theme.color("text_second")))
            axis.setTickFont(theme.font(TYPE_SMALL))
        self._plot.setBackground(theme.color("surface"))

    def _paint_curves(self) -> None:
        color, width = self._theme.color, self._line_width
        self._train_curve.setPen(pyqtgraph.mkPen(color("train"), width=width))
        dashed = pyqtgraph.mkPen(color("validation"), width=width, style=Qt.PenStyle.DashLine)
        self._test_curve.setPen(dashed)
        for curve, role in ((self._train_curve, "train"), (self._test_curve, "validation")):
            curve.setSymbolBrush(color(role))
            curve.setSymbolPen(None)
        self._ghost.setPen(pyqtgraph.mkPen(color("text_second", GHOST), width=width))
        self._paint_marks()

    def _paint_marks(self) -> None:
        pen = pyqtgraph.mkPen(self._theme.color("caution"), width=1, style=Qt.PenStyle.DotLine)
        for line in self._marks:
            line.setPen(pen)

    def _draw(self) -> None:
        if self._columns is None:
            self._train_curve.clear()
            self._test_curve.clear()
            return
        epochs, train, test = self._columns
        if self._logarithmic:
            train, test = _positive(train), _positive(test)
        symbol = "o" if len(epochs) <= FEW_POINTS else None  # a line of so few would hardly be seen
        epochs = self._shown_epochs(epochs)
        self._train_curve.setData(epochs, train, symbol=symbol, symbolSize=SYMBOL_SIZE)
        self._test_curve.setData(epochs, test, symbol=symbol, symbolSize=SYMBOL_SIZE)
        self.everything.setHidden(self._follows_data)
        if self._follows_data:
            self._follow(epochs, np.concatenate([train, test]))

    def _shown_epochs(self, epochs: Column) -> Column:
        """Return epochs that have a place on the scale."""
        return np.maximum(epochs, PLACE_OF_EPOCH_0) if self._logarithmic_epochs else epochs

    def _place(self, epoch: float) -> float:
        """Return where an epoch lies on the scale."""
        return math.log10(max(epoch, PLACE_OF_EPOCH_0)) if self._logarithmic_epochs else epoch

    def _follow(self, epochs: Column, values: Column) -> None:
        """Show all data within round limits, which stay the same over many epochs."""
        low, high = (self._log_limits if self._logarithmic else self._linear_limits)(values)
        last = _round_up(max(float(epochs[-1]), 10.0))
        wanted = (0.0, last, low, high)
        if wanted != self._limits:
            self._limits = wanted
            first = 0.0 if not self._logarithmic_epochs else math.log10(PLACE_OF_EPOCH_0)
            end = math.log10(last) if self._logarithmic_epochs else last
            self._plot.setRange(xRange=(first, end), yRange=(low, high), padding=0, disableAutoRange=False)

    def _linear_limits(self, values: Column) -> tuple[float, float]:
        if self._full_scale is not None:
            return 0.0, self._full_scale * 1.06
        finite = values[np.isfinite(values)]
        return 0.0, _round_up(float(finite.max()) * 1.02) if finite.size and finite.max() > 0 else 1.0

    def _log_limits(self, values: Column) -> tuple[float, float]:
        positive = np.log10(values[np.isfinite(values)])
        if not positive.size:
            return -1.0, 0.0
        return math.floor(float(positive.min())), math.ceil(float(positive.max()) + 1e-9)

    def _show_axes(self, visible: bool) -> None:
        if visible == self._plot.getAxis("left").isVisible():
            return
        self._empty.setVisible(not visible)
        for side in ("left", "bottom"):
            self._plot.showAxis(side, visible)
        self._plot.setMouseEnabled(visible, visible)

    def _stop_following(self) -> None:
        self._follows_data = False
        self._limits = None
        self.everything.show()

    def _see_everything(self) -> None:
        self._follows_data = True
        self._draw()

    def _show_values(self, position: int) -> None:
        """Write the values of one row into the heading."""
        labels = (self._when, self._train_value, self._test_value)
        if self._columns is None:
            for label in labels:
                label.set_text("")
            return
        epoch, train, test = (float(column[position]) for column in self._columns)
        self._when.set_text("" if position == -1 else _epoch(epoch))
        self._train_value.set_text(_training(self._format(train)), short=self._format(train))
        test_value = self._format(test)
        self._test_value.set_text(tr("test {value}").format(value=test_value), short=test_value)

    def _point_at(self, scene_position: QPointF) -> None:
        view = self._plot.getViewBox()
        if self._columns is None or not view.sceneBoundingRect().contains(scene_position):
            return
        place = float(view.mapSceneToView(scene_position).x())
        self._pointed_at = 10**place if self._logarithmic_epochs else place
        self.show_cursor(self._pointed_at)
        self.pointed.emit(self._pointed_at)

    def _pointed_row(self) -> int:
        """Return the row nearest to the pointer, or the last one."""
        if self._columns is None or self._pointed_at is None:
            return -1
        return int(np.abs(self._columns[0] - self._pointed_at).argmin())

    def _forget_view(self) -> None:
        """Begin anew for another run: no zoom, no cursor."""
        self._pointed_at = None
        self._cursor.hide()
        self._limits = None
        self._follows_data = True

    def _clicked(self, event: pyqtgraph.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if event.double():
            # The view still handles this click; look at everything once it is done.
            QTimer.singleShot(0, self, self._see_everything)


def _training(value: str) -> str:
    return tr("training {value}").format(value=value)


def _epoch(epoch: float) -> str:
    return tr("Epoch {number}:").format(number=f"{epoch:.0f}")


def _positive(values: Column) -> Column:
    """Return the values with NaN for what has no logarithm, which leaves a gap instead of no curve."""
    return np.where(values > 0, values, np.nan)


def _round_up(value: float) -> float:
    """Return the next round number, in steps small enough not to waste space."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * power >= value * (1 - 1e-9))
