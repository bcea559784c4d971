"""The curves: from before the first step, with what was changed, and the run before behind them."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.training.controller import TrainingStatus
from tests.conftest import ENDLESS, SMALL, WAIT_MS, design, train, wait_for
from tests.gui.plots import curves_of, ghost_of, graph_of, point_at


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


def test_one_epoch_is_a_line(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        window.app_actions["train_one_epoch"].trigger()
    columns = window.curves_panel.cost_plot.curves()
    assert columns is not None and columns[0].tolist() == [0, 1]


def test_both_plots_have_one_cursor(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    panel = window.curves_panel
    seen: list[float | None] = []
    panel.cost_plot.pointed.connect(seen.append)
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
