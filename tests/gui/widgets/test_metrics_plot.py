"""The live plot: its curves are the history, on either scale and in either scheme."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.style.theme import TYPE_SMALL, Theme
from gui.widgets.metrics_plot import MetricsPlot
from gui.widgets.plot.curves import Column, Curves
from gui.widgets.plot.measure import Measure
from tests.conftest import WAIT_MS, mouse, visible_texts
from tests.gui.plots import curves_of, graph_of, point_at, raw_of

EPOCHS = np.arange(1.0, 101.0)
TRAIN = 1 / EPOCHS
TEST = 1.5 / EPOCHS
NO_BUTTONS = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> MetricsPlot:
    made = MetricsPlot(theme, Measure("Cost", "Press Train.", lambda value: f"{value:.4f}"))
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


@pytest.mark.parametrize("logarithmic", [False, True])
def test_a_line_without_a_single_value_is_painted_as_nothing(plot: MetricsPlot, logarithmic: bool) -> None:
    plot.set_logarithmic(logarithmic)
    plot.set_columns(np.array([0.0]), np.array([np.nan]), np.array([0.5]))
    plot.grab()
    training, test = drawn(plot)
    assert training[0] is None or len(training[0]) == 0
    np.testing.assert_array_equal(test[0], [0.0])


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


@pytest.mark.slow
def test_both_curves_really_are_painted_on_both_scales(plot: MetricsPlot, theme: Theme) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    for logarithmic in (False, True):
        plot.set_logarithmic(logarithmic)
        QApplication.processEvents()
        picture = graph_of(plot).grab().toImage()
        pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
        assert pixels.count(theme.color("train")) > 20
        assert pixels.count(theme.color("validation")) > 20


def test_the_latest_values_stand_at_the_ends_of_the_lines(plot: MetricsPlot) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    assert plot.written() == ["training 0.0100", "test 0.0150"]
    plot.set_columns(EPOCHS[:50], TRAIN[:50], TEST[:50])
    assert plot.written() == ["training 0.0200", "test 0.0300"]
    plot.set_columns(EPOCHS[:2], TRAIN[:2], np.array([0.5, np.nan]))
    assert plot.written() == ["training 0.5000", "test 0.5000"], "the last that was measured"


@pytest.mark.parametrize("apart", [0.0, 1e-4, 0.3])
@pytest.mark.parametrize("width", [300, 500, 900])
def test_labels_never_cover_each_other_and_lie_within_the_plot(
    plot: MetricsPlot, apart: float, width: int
) -> None:
    plot.resize(width, 160)
    plot.set_columns(EPOCHS, TRAIN, TRAIN + apart)
    QApplication.processEvents()
    labels = graph_of(plot).labels
    first, second = labels.places()
    assert not first.intersects(second)
    room = labels.boundingRect()
    assert room.width() > 0
    assert room.contains(first) and room.contains(second)


def test_a_line_that_ends_out_of_sight_has_no_label(plot: MetricsPlot) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    QApplication.processEvents()
    labels = graph_of(plot).labels
    assert len(labels.places()) == 2
    graph_of(plot).getViewBox().setRange(yRange=(0.5, 1), padding=0)
    assert labels.places() == []


@pytest.mark.parametrize("logarithmic", [False, True])
def test_pointing_at_an_epoch_tells_its_values(plot: MetricsPlot, logarithmic: bool) -> None:
    plot.set_logarithmic(logarithmic)
    plot.set_columns(EPOCHS, TRAIN, TEST)
    plot.set_others([Curves.of_test(EPOCHS, 2 * TEST, "")])
    QApplication.processEvents()
    point_at(plot, 20.2, -0.3 if logarithmic else 0.5)
    assert plot.written() == ["Epoch 20", "training 0.0500", "test 0.0750", "run before 0.1500"]
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert plot.written() == ["training 0.0100", "test 0.0150"]


def test_pointing_at_a_mark_says_what_was_changed_there(plot: MetricsPlot) -> None:
    plot.set_columns(EPOCHS, TRAIN, TEST)
    plot.set_marks([(20, "rate 1 to 3")])
    QApplication.processEvents()
    point_at(plot, 20.2, 0.5)
    assert plot.written()[0] == "Epoch 20. Changed: rate 1 to 3"
    assert "After epoch 20: rate 1 to 3" in plot.accessibleDescription()
    (flag,) = [item for item in graph_of(plot).items() if "rate" in item.toolTip()]
    assert flag.value() == 20


def test_smoothing_draws_what_was_measured_behind(plot: MetricsPlot) -> None:
    noisy = TRAIN + 0.1 * np.random.default_rng(0).random(len(TRAIN))
    plot.set_columns(EPOCHS, noisy, TEST)
    written = plot.written()
    plot.set_smoothing("strong")
    np.testing.assert_array_equal(raw_of(plot)[0].getData()[1], noisy)
    (_, smooth), _ = drawn(plot)
    assert np.abs(np.diff(smooth)).sum() < 0.8 * np.abs(np.diff(noisy)).sum()
    assert plot.written() == written, "the numbers stay those that were measured"
    plot.set_smoothing("off")
    np.testing.assert_array_equal(drawn(plot)[0][1], noisy)
    assert raw_of(plot)[0].getData() == (None, None)


def test_an_accuracy_shows_as_error_with_a_place_for_none(qtbot: QtBot, theme: Theme) -> None:
    plot = accuracy_plot(qtbot, theme)
    plot.set_columns(EPOCHS[:3], np.array([90.0, 99, 100]), np.array([80.0, 90, 90]))
    plot.set_logarithmic(True)
    (_, train), (_, test) = drawn(plot)
    np.testing.assert_allclose(train[:2], [1, 0])
    np.testing.assert_allclose(test, np.log10([20, 10, 10]))
    assert train[2] < 0, "no error at all has a place below all others"
    assert plot.written() == ["training 0", "test 10"]
    assert "Error" in visible_texts(plot)
    plot.set_logarithmic(False)
    assert "Accuracy" in visible_texts(plot)


def test_the_axis_of_an_accuracy_uses_its_height(qtbot: QtBot, theme: Theme) -> None:
    plot = accuracy_plot(qtbot, theme)
    for lowest, low in ((10.0, 0), (91.0, 90), (99.3, 99)):
        plot.set_columns(EPOCHS[:2], np.array([lowest, 99.9]), np.array([lowest, 99.5]))
        assert view_range(plot)[1][0] == low


def accuracy_plot(qtbot: QtBot, theme: Theme) -> MetricsPlot:
    """Return a plot of percentages."""
    measure = Measure("Accuracy", "Press Train.", lambda value: f"{value:g}", whole=100, missing="Error")
    made = MetricsPlot(theme, measure)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_that_is_written_is_readable(plot: MetricsPlot, theme: Theme, scheme: str) -> None:
    theme.use(scheme)
    plot.set_columns(EPOCHS, TRAIN, TEST)
    fonts = [graph_of(plot).getAxis(side).style["tickFont"] for side in ("left", "bottom")]
    for font in (*fonts, theme.font(TYPE_SMALL)):
        assert font.pixelSize() >= 12
        assert font.family() == QApplication.font().family()


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
