"""What a test sees of a live plot: the graph inside it, and its two curves."""

from __future__ import annotations

import pyqtgraph
from PySide6.QtCore import QEvent, QPointF, Qt

from gui.widgets.metrics_plot import MetricsPlot
from tests.conftest import mouse


def graph_of(plot: MetricsPlot) -> pyqtgraph.PlotWidget:
    """Return the graphics library's part of a plot."""
    (graph,) = plot.findChildren(pyqtgraph.PlotWidget)
    return graph


def curves_of(plot: MetricsPlot) -> tuple[pyqtgraph.PlotDataItem, pyqtgraph.PlotDataItem]:
    """Return the curves of training and test as the graphics library draws them."""
    *_behind, train, test = graph_of(plot).getPlotItem().listDataItems()
    return train, test


def ghost_of(plot: MetricsPlot) -> pyqtgraph.PlotDataItem:
    """Return the curve of an earlier run as the graphics library draws it."""
    ghost: pyqtgraph.PlotDataItem = graph_of(plot).getPlotItem().listDataItems()[0]
    return ghost


def raw_of(plot: MetricsPlot) -> tuple[pyqtgraph.PlotDataItem, pyqtgraph.PlotDataItem]:
    """Return what was measured, as it is drawn behind smoothed curves."""
    train, test = graph_of(plot).getPlotItem().listDataItems()[2:4]
    return train, test


def point_at(plot: MetricsPlot, epoch: float, value: float) -> None:
    """Move the pointer to a place in the coordinates of the plot."""
    graph = graph_of(plot)
    scene_place = graph.getViewBox().mapViewToScene(QPointF(epoch, value))
    place = QPointF(graph.mapFromScene(scene_place))
    mouse(graph.viewport(), QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)
