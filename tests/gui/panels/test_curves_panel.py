"""The curves: from before the first step, with what was changed, and the run before behind them."""

from __future__ import annotations

import re

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.training.controller import TrainingStatus
from nn import Layer
from nn.digits.design import Design
from tests.conftest import ENDLESS, SMALL, WAIT_MS, Listen, design, train, wait_for
from tests.gui.plots import curves_of, ghost_of, graph_of, point_at, raw_of

# An average of the weights is what the training gives, and an explosion loses it.
AVERAGED = Design.of(
    Layer(50, "relu"),
    output="linear",
    loss="mean_squared_error",
    epochs=5,
    learning_rate=0.05,
    batch_size=32,
    averaging=0.99,
)


def finish(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)


def test_epoch_0_is_what_the_network_was_before_the_first_step(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    untrained = window.session.test_results.accuracy
    finish(window, qtbot)
    columns = window.curves_panel.accuracy_plot.curves()
    assert columns is not None
    epochs, _, test = columns
    assert epochs.tolist() == [0, 1, 2, 3]
    assert test[0] == 100 * untrained


def test_the_curves_are_the_history_of_the_run(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "test")
    finish(window, qtbot)
    history, panel = window.session.run.history, window.curves_panel
    assert len(history) == 3
    for plot, name, scale in ((panel.cost_plot, "cost", 1), (panel.accuracy_plot, "accuracy", 100)):
        columns = history.column(name), history.column(f"validation_{name}")
        for curve, column in zip(curves_of(plot), columns, strict=True):
            x, y = curve.getData()
            np.testing.assert_array_equal(x, [0, 1, 2, 3])
            np.testing.assert_allclose(y[1:], scale * column)


def test_one_epoch_is_a_line(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        window.app_actions["train_one_epoch"].trigger()
    columns = window.curves_panel.cost_plot.curves()
    assert columns is not None and columns[0].tolist() == [0, 1]


def test_undo_of_a_change_takes_its_mark_out_of_the_curves(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    window.session.change_design(SMALL.with_settings(learning_rate=1000.0), "a rate")
    assert [text for _, text in window.curves_panel.cost_plot.marks] == ["rate 0.05 to 1000"]
    window.app_actions["undo"].trigger()
    assert [plot.marks for plot in window.curves_panel.plots] == [[], []]


def test_both_plots_have_one_cursor(window: MainWindow, qtbot: QtBot, listen: Listen) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    panel = window.curves_panel
    seen: list[float | None] = []
    listen(panel.cost_plot.pointed, seen.append)
    point_at(panel.cost_plot, 2.1, 1.0)
    assert seen and seen[-1] is not None
    assert panel.accuracy_plot.epoch_shown == panel.cost_plot.epoch_shown == 2


def test_a_change_of_settings_is_marked_where_it_was_made(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    qtbot.waitUntil(lambda: len(window.session.run.history) > 1, timeout=WAIT_MS)
    window.side.settings.set_rate(0.02)
    train(window)
    wait_for(window, TrainingStatus.PAUSED)
    (mark,) = window.session.run.marks
    assert window.curves_panel.cost_plot.marks == [(mark.epoch, mark.text)]
    assert "0.02" in mark.text


def test_the_run_before_stays_as_a_ghost(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    costs = window.session.run.history.column("validation_cost")
    window.session.change_design(design(), "other")
    finish(window, qtbot)
    _, ghost = ghost_of(window.curves_panel.cost_plot).getData()
    np.testing.assert_allclose(ghost[1:], costs)


@pytest.mark.slow
@pytest.mark.fresh_window
def test_the_ghost_can_be_hidden(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.curves_panel
    assert not panel.switches.before.isVisible(), "there is none yet"
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    window.session.change_design(design(), "other")
    finish(window, qtbot)
    assert panel.switches.before.isVisible()
    window.app_actions["run_before"].trigger()
    assert ghost_of(panel.cost_plot).getData() == (None, None)
    window.app_actions["run_before"].trigger()
    assert len(ghost_of(panel.cost_plot).getData()[0]) == 4


def test_pointing_tells_the_epoch_to_others(window: MainWindow, qtbot: QtBot, listen: Listen) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    panel = window.curves_panel
    told: list[int | None] = []
    listen(panel.epoch_pointed, told.append)
    point_at(panel.accuracy_plot, 1.9, 50)
    assert told == [2]
    panel.show_epoch(1)
    assert panel.cost_plot.epoch_shown == 1
    assert told == [2], "what is shown from elsewhere is not pointed at here"


def test_switches_change_what_they_say(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.curves_panel
    panel.switches.as_error.click()
    assert panel.accuracy_plot.is_logarithmic and not panel.cost_plot.is_logarithmic
    panel.switches.log_cost.click()
    assert panel.cost_plot.is_logarithmic
    panel.switches.smoothing.menu().actions()[1].trigger()
    assert panel.switches.smoothing.text() == "light smoothing"
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    assert len(raw_of(panel.cost_plot)[0].getData()[0]) == 4


def shown_accuracies(window: MainWindow) -> tuple[str, str]:
    """Return how many percent are right as the bar says it, and as the plot does."""
    found = re.search(r"[0-9.]+ %", window.transport.accuracy.text())
    assert found is not None
    (in_plot,) = (text for text in window.curves_panel.accuracy_plot.written() if text.startswith("test"))
    return found[0], in_plot.removeprefix("test ")


def test_text_and_plot_tell_one_accuracy_after_an_explosion(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(AVERAGED, "averaged")
    finish(window, qtbot)
    of_average = shown_accuracies(window)
    assert of_average[0] == of_average[1]
    window.session.change_design(AVERAGED.with_settings(learning_rate=100.0), "explode")
    finish(window, qtbot)
    in_text, in_plot = shown_accuracies(window)
    assert in_text == in_plot != of_average[0]


def test_text_and_plot_tell_one_accuracy_amid_an_epoch(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    window.app_actions["train_one_step"].trigger()
    wait_for(window, TrainingStatus.PAUSED)
    columns = window.curves_panel.accuracy_plot.curves()
    assert columns is not None and 3 < columns[0][-1] < 4
    in_text, in_plot = shown_accuracies(window)
    assert in_text == in_plot


def test_after_a_zoom_one_click_shows_everything_again(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    plot = window.curves_panel.cost_plot
    assert not plot.everything.isVisible()
    view = graph_of(plot).getViewBox()
    before = view.viewRange()
    view.scaleBy((0.5, 0.5))
    view.sigRangeChangedManually.emit([True, True])
    assert plot.everything.isVisible()
    plot.everything.click()
    assert not plot.everything.isVisible()
    np.testing.assert_allclose(view.viewRange(), before)


def test_on_logarithmic_epochs_epoch_0_has_a_place_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    window.app_actions["log_epochs"].trigger()
    panel = window.curves_panel
    for plot in (panel.cost_plot, panel.accuracy_plot):
        train_curve, _ = curves_of(plot)
        x, _ = train_curve.getData()
        np.testing.assert_allclose(x, np.log10([0.5, 1, 2, 3]))
    point_at(panel.cost_plot, float(np.log10(2.1)), 1.0)
    assert panel.accuracy_plot.epoch_shown == 2
