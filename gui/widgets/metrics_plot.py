"""A live plot of one metric over the epochs: training solid, test dashed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from gui.theme import SPACE_1, SPACE_2, SPACE_3, TYPE_SMALL, Theme

Column = npt.NDArray[np.float64]


class MetricsPlot(QWidget):
    """Shows two curves, the latest values in its heading, and under the pointer the values of an epoch."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        empty: str,
        format_value: Callable[[float], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._format = format_value
        self._columns: tuple[Column, Column, Column] | None = None
        self._plot = pyqtgraph.PlotWidget(self, background=None)
        self._train_curve = self._plot.plot(connect="finite")
        self._test_curve = self._plot.plot(connect="finite")
        self._cursor = pyqtgraph.InfiniteLine(angle=90, movable=False)
        self._title = QLabel(title, self)
        self._values = QLabel("", self)
        self._empty = QLabel(empty, self, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._set_up_plot()
        self._lay_out()
        self.setAccessibleName(title)
        theme.changed.connect(self._paint_in_scheme)
        self._paint_in_scheme()

    # Properties

    def set_columns(self, epochs: Column, train: Column, test: Column) -> None:
        """Show (n,) values over (n,) epochs; NaN leaves a gap."""
        self._columns = (epochs, train, test) if len(epochs) else None
        self._empty.setVisible(self._columns is None)
        self._draw()
        self._tell(-1)

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Choose the scale of the values."""
        self._plot.setLogMode(y=logarithmic)
        self._plot.enableAutoRange()
        self._draw()

    def add_to_heading(self, widget: QWidget) -> None:
        """Put a small control beside the title."""
        self._heading.insertWidget(1, widget)

    def curves(self) -> tuple[Column, Column, Column] | None:
        """Return epochs, training and test values as shown."""
        return self._columns

    # Events

    def leaveEvent(self, event: QEvent) -> None:
        """Show the latest values again."""
        self._cursor.hide()
        self._tell(-1)

    # Internal

    def _set_up_plot(self) -> None:
        plot = self._plot
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setLabel("bottom", "epoch")
        plot.showGrid(y=True, alpha=0.12)
        plot.addItem(self._cursor, ignoreBounds=True)
        plot.getViewBox().setDefaultPadding(0.03)
        self._cursor.hide()
        plot.scene().sigMouseMoved.connect(self._point_at)
        plot.scene().sigMouseClicked.connect(self._clicked)
        plot.setToolTip("Drag to move, turn the wheel to zoom, double-click to see everything again.")

    def _lay_out(self) -> None:
        self._title.setProperty("role", "title")
        self._heading = heading = QHBoxLayout()
        heading.setSpacing(SPACE_3)
        heading.addWidget(self._title)
        heading.addStretch()
        heading.addWidget(self._values)
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
        self._train_curve.setPen(pyqtgraph.mkPen(theme.color("train"), width=1))
        dashed = pyqtgraph.mkPen(theme.color("validation"), width=1, style=Qt.PenStyle.DashLine)
        self._test_curve.setPen(dashed)
        self._cursor.setPen(pyqtgraph.mkPen(theme.color("text_second"), width=1))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(pyqtgraph.mkPen(theme.color("line")))
            axis.setTextPen(pyqtgraph.mkPen(theme.color("text_second")))
            axis.setTickFont(theme.font(TYPE_SMALL))
        self._tell(-1)

    def _draw(self) -> None:
        if self._columns is None:
            self._train_curve.clear()
            self._test_curve.clear()
            return
        epochs, train, test = self._columns
        if self._plot.getPlotItem().ctrl.logYCheck.isChecked():
            train, test = _positive(train), _positive(test)
        self._train_curve.setData(epochs, train)
        self._test_curve.setData(epochs, test)

    def _tell(self, position: int) -> None:
        """Write the values of one row into the heading."""
        if self._columns is None:
            self._values.clear()
            return
        epochs, train, test = (float(column[position]) for column in self._columns)
        tokens = self._theme.tokens
        when = "" if position == -1 else f"<span>epoch {epochs:g}: </span>"
        self._values.setText(
            f'{when}<span style="color:{tokens.train}">&#9473; training {self._format(train)}</span>'
            f'&nbsp;&nbsp; <span style="color:{tokens.validation}">&#9477; test {self._format(test)}</span>'
        )

    def _point_at(self, scene_position: QPointF) -> None:
        view = self._plot.getViewBox()
        if self._columns is None or not view.sceneBoundingRect().contains(scene_position):
            return
        x = view.mapSceneToView(scene_position).x()
        nearest = int(np.abs(self._columns[0] - x).argmin())
        self._cursor.setPos(self._columns[0][nearest])
        self._cursor.show()
        self._tell(nearest)

    def _clicked(self, event: pyqtgraph.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        if event.double():
            # The view still handles this click; look at everything once it is done.
            QTimer.singleShot(0, self, self._plot.enableAutoRange)


def _positive(values: Column) -> Column:
    """Return the values with NaN for what has no logarithm, which leaves a gap instead of no curve."""
    return np.where(values > 0, values, np.nan)
