"""The live plot: its curves are the history, on either scale and in either scheme."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.style.theme import Theme
from gui.widgets.metrics_plot import Column, MetricsPlot
from tests.conftest import SMALL, WAIT_MS, mouse, train, visible_texts
from tests.gui.plots import curves_of, graph_of, point_at

# Docks and plots remember where they have been.
pytestmark = pytest.mark.fresh_window

EPOCHS = np.arange(1.0, 101.0)
TRAIN = 1 / EPOCHS
TEST = 1.5 / EPOCHS
NO_BUTTONS = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> MetricsPlot:
    made = MetricsPlot(theme, "Cost", "Press Train.", lambda value: f"{value:.4f}")
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def drawn(plot: MetricsPlot) -> list[tuple[Column, Column]]:
    """Return x and y of both curves as the graphics library has them to draw."""
    return [curve.getData() for curve in curves_of(plot)]


def view_range(plot: MetricsPlot) -> tuple[list[float], list[float]]:
    x, y = graph_of(plot).getViewBox().viewRange()
    return x, y


def test_before_any_training_the_plot_says_how_to_get_a_curve(plot: MetricsPlot) -> None:
    assert "Press Train." in visible_texts(plot)
    plot.set_columns(EPOCHS, TRAIN, TEST)
    assert "Press Train." not in visible_texts(plot)
    plot.set_columns(EPOCHS[:0], TRAIN[:0], TEST[:0])
    assert "Press Train." in visible_texts(plot)
    assert plot.curves() is None
    assert all(x is None or len(x) == 0 for x, _ in drawn(plot))


def test_the_curves_are_the_columns(plot: MetricsPlot) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    for (x, y), column in zip(drawn(plot), (TRAIN, TEST), strict=True):
        np.testing.assert_array_equal(x, EPOCHS)
        np.testing.assert_array_equal(y, column)


def test_the_curves_of_the_window_are_the_history_of_the_run(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "test")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    history, panel = window.session.run.history, window.curves_panel
    assert len(history) == 3
    for plot, name, scale in ((panel.cost_plot, "cost", 1), (panel.accuracy_plot, "accuracy", 100)):
        columns = history.column(name), history.column(f"validation_{name}")
        for (x, y), column in zip(drawn(plot), columns, strict=True):
            np.testing.assert_array_equal(x, [0, 1, 2, 3])
            np.testing.assert_allclose(y[1:], scale * column)


def test_everything_is_in_view_while_the_run_grows(plot: MetricsPlot) -> None:
    for count in (1, 7, 50, 100):
        plot.set_columns(EPOCHS[:count], TRAIN[:count], TEST[:count])
        (left, right), (low, high) = view_range(plot)
        assert left <= 1
        assert count <= right <= max(10, 2 * count)
        assert low <= 0
        assert 1.5 <= high <= 3


@pytest.mark.parametrize("bad", [0.0, np.nan, np.inf])
def test_on_a_log_scale_values_without_a_logarithm_leave_a_gap_and_no_more(
    plot: MetricsPlot, bad: float
) -> None:
    train = TRAIN.copy()
    train[10] = bad
    plot.set_logarithmic(True)
    plot.set_columns(EPOCHS, train, TEST)
    (_, y), (_, test) = drawn(plot)
    good = np.arange(100) != 10
    np.testing.assert_allclose(y[good], np.log10(TRAIN[good]))
    np.testing.assert_allclose(test, np.log10(TEST))
    assert not np.isfinite(y[10])
    path = curves_of(plot)[0].curve.getPath()
    assert path.elementCount() >= 99
    (_, _), (low, high) = view_range(plot)
    assert low == pytest.approx(-2)
    assert high == pytest.approx(1)


@pytest.mark.parametrize("value", [0.0, np.nan])
def test_a_curve_without_any_logarithm_breaks_nothing(plot: MetricsPlot, value: float) -> None:
    column = np.full(5, value)
    plot.set_columns(EPOCHS[:5], column, column)
    plot.set_logarithmic(True)
    plot.grab()
    plot.set_columns(EPOCHS, TRAIN, TEST)
    np.testing.assert_allclose(drawn(plot)[0][1], np.log10(TRAIN))


def test_the_scale_goes_back_to_linear(plot: MetricsPlot) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    plot.set_logarithmic(True)
    plot.set_logarithmic(False)
    np.testing.assert_allclose(drawn(plot)[0][1], TRAIN)
    (_, _), (low, high) = view_range(plot)
    assert low <= 0
    assert high >= 1.5


def test_both_curves_really_are_painted_on_both_scales(plot: MetricsPlot, theme: Theme) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    for logarithmic in (False, True):
        plot.set_logarithmic(logarithmic)
        QApplication.processEvents()
        picture = graph_of(plot).grab().toImage()
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        assert pixels.count(theme.color("train")) > 20
        assert pixels.count(theme.color("validation")) > 20


def test_the_heading_tells_the_latest_values(plot: MetricsPlot) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    assert "training 0.0100" in visible_texts(plot)
    assert "test 0.0150" in visible_texts(plot)
    plot.set_columns(EPOCHS[:50], TRAIN[:50], TEST[:50])
    assert "training 0.0200" in visible_texts(plot)


@pytest.mark.parametrize("logarithmic", [False, True])
def test_pointing_at_an_epoch_tells_its_values(plot: MetricsPlot, logarithmic: bool) -> None:
    plot.set_logarithmic(logarithmic)
    plot.set_columns(EPOCHS, TRAIN, TEST)
    QApplication.processEvents()
    point_at(plot, 20.2, -0.3 if logarithmic else 0.5)
    texts = visible_texts(plot)
    assert "Epoch 20:" in texts
    assert "training 0.0500" in texts
    assert "test 0.0750" in texts
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert "training 0.0100" in visible_texts(plot)
    assert not any(text.startswith("Epoch") for text in visible_texts(plot))


def test_after_zooming_a_double_click_shows_everything_again(plot: MetricsPlot, qtbot: QtBot) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    everything = view_range(plot)
    QApplication.processEvents()
    viewport, place = graph_of(plot).viewport(), QPointF(250, 100)
    wheel = QWheelEvent(place, QPointF(viewport.mapToGlobal(place)), QPoint(), QPoint(0, 480), *NO_BUTTONS)
    QApplication.sendEvent(viewport, wheel)
    zoomed = view_range(plot)
    plot.set_columns(EPOCHS, 100 * TRAIN, TEST)
    assert view_range(plot) == zoomed != everything
    plot.set_columns(EPOCHS, TRAIN, TEST)
    kind = QEvent.Type
    for step in (
        kind.MouseButtonPress,
        kind.MouseButtonRelease,
        kind.MouseButtonDblClick,
        kind.MouseButtonRelease,
    ):
        mouse(viewport, step, place)
    qtbot.waitUntil(lambda: view_range(plot) == everything, timeout=WAIT_MS)


def test_the_curves_follow_the_scheme_and_differ_by_more_than_colour(plot: MetricsPlot, theme: Theme) -> None:
    for scheme in ("dark", "light"):
        theme.use(scheme)
        train, test = (curve.opts["pen"] for curve in curves_of(plot))
        assert train.color() == theme.color("train")
        assert test.color() == theme.color("validation")
        assert train.style() == Qt.PenStyle.SolidLine
        assert test.style() == Qt.PenStyle.DashLine
        assert graph_of(plot).backgroundBrush().color() == theme.color("surface")
        for side in ("left", "bottom"):
            assert graph_of(plot).getAxis(side).textPen().color() == theme.color("text_second")
