"""The drawing, answer and training panels: what they say and what their tools do."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.transport_bar import PROGRESS_STEPS
from gui.session.session import Origin
from gui.training.controller import Outcome, TrainingStatus
from gui.widgets.canvas import LARGEST_BRUSH, SMALLEST_BRUSH
from nn.digits.design import PRESETS
from tests.conftest import (
    ENDLESS,
    SMALL,
    WAIT_MS,
    Listen,
    along,
    design,
    draw,
    settle,
    stroke_with_mouse,
    train,
    visible_texts,
    wait_for,
    wait_until,
)
from tests.gui.plots import curves_of
from tests.gui.shapes import DIGITS


def finish(window: MainWindow, qtbot: QtBot) -> Outcome:
    """Train to the end and return the outcome."""
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS) as ended:
        train(window)
    return ended.args[0]


# Drawing


def test_strokes_can_be_undone_redone_cleared_and_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    panel, actions = window.drawing_panel, window.app_actions
    buttons = {b.defaultAction().text(): b for b in panel.findChildren(QToolButton)}
    undo, redo = (next(b for text, b in buttons.items() if text.startswith(w)) for w in ("Undo", "Redo"))
    assert not undo.isEnabled()
    assert not actions["clear"].isEnabled()
    draw(window, *DIGITS[4])
    assert len(window.session.drawing) == 2
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert len(window.session.drawing) == 1
    qtbot.mouseClick(redo, Qt.MouseButton.LeftButton)
    actions["clear"].trigger()
    assert window.session.drawing == ()
    assert not actions["clear"].isEnabled()
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert len(window.session.drawing) == 2
    assert panel.canvas.accessibleDescription() == "2 strokes"


def test_the_eraser_takes_strokes_away_and_undo_brings_them_back(window: MainWindow) -> None:
    draw(window, *DIGITS[4])
    window.app_actions["eraser"].trigger()
    assert not window.app_actions["pen"].isChecked()
    draw(window, along((0.2, 0.5), (0.4, 0.5)))
    assert len(window.session.drawing) == 1
    window.app_actions["pen"].trigger()
    draw(window, *DIGITS[3])
    assert len(window.session.drawing) == 2
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert len(window.session.drawing) == 2
    settle(window)


def test_the_brush_has_a_slider_and_two_keys(window: MainWindow) -> None:
    panel, actions = window.drawing_panel, window.app_actions
    widths = []
    for step in ("thinner", "thicker", "thicker"):
        actions[step].trigger()
        draw(window, along((0.2, 0.5), (0.4, 0.5)))
        widths.append(window.session.drawing[-1].width)
    assert widths[0] < widths[1] < widths[2]
    for position, width in ((panel.brush.maximum(), LARGEST_BRUSH), (0, SMALLEST_BRUSH)):
        panel.brush.setValue(position)
        draw(window, along((0.2, 0.5), (0.4, 0.5)))
        assert window.session.drawing[-1].width == pytest.approx(width)


# Answer


def test_an_empty_paper_asks_for_a_digit(window: MainWindow) -> None:
    texts = visible_texts(window.answer_panel)
    assert "Draw a digit" in texts
    assert "?" in texts
    assert window.answer_panel.bars.percents is None


def test_a_dot_is_told_to_be_too_little(window: MainWindow) -> None:
    draw(window, [(0.5, 0.5)])
    texts = visible_texts(window.answer_panel)
    assert "Too little ink" in texts
    assert "?" in texts
    window.app_actions["clear"].trigger()
    settle(window)
    assert "Draw a digit" in visible_texts(window.answer_panel)


def test_the_answer_the_runner_up_and_the_bars_are_of_one_mind(window: MainWindow) -> None:
    panel = window.answer_panel
    for lines in DIGITS.values():
        window.app_actions["clear"].trigger()
        draw(window, *lines)
        assert window.session.prediction is not None
        second, first = np.argsort(window.session.prediction.probabilities)[-2:]
        percents = panel.bars.percents
        assert percents is not None
        assert sum(percents) == 100
        assert panel.answer.text() == str(first)
        sure = "Over 99" if percents[first] == 100 else percents[first]
        assert panel.sure.text() == f"{sure} % sure"
        behind = percents[second] or "under 1"
        assert panel.runner_up.text() == f"Then comes {second}, {behind} %"
        assert panel.bars.accessibleDescription().startswith(panel.bars.describe())
        assert panel.answer.accessibleDescription().startswith(f"{first}, ")


# Training


def test_the_shipped_network_tells_its_accuracy(window: MainWindow) -> None:
    texts = visible_texts(window.transport)
    assert "Inkling's own network, as shipped" in texts
    accuracy = window.session.shown.network.information["test_accuracy"]
    assert any(f"Right on {100 * accuracy:.1f} % of test digits" in text for text in texts)


def test_an_untrained_network_is_called_one(window: MainWindow) -> None:
    window.session.change_design(SMALL, "small")
    assert "Untrained network" in visible_texts(window.transport)


def test_buttons_say_what_they_will_do(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS, "endless")
    panel, actions = window.transport, window.app_actions

    def state() -> tuple[str, bool, bool, str]:
        button = panel.train_button.text()
        return button, actions["train_one_epoch"].isEnabled(), actions["stop"].isEnabled(), panel.state.text()

    assert state() == ("Train", True, False, "Untrained network")
    qtbot.mouseClick(panel.train_button, Qt.MouseButton.LeftButton)
    assert state() == ("Pause", False, True, "Learning")
    qtbot.mouseClick(panel.train_button, Qt.MouseButton.LeftButton)
    wait_for(window, TrainingStatus.PAUSED)
    assert state() == ("Resume", True, True, "Paused")
    qtbot.mouseClick(panel.train_button, Qt.MouseButton.LeftButton)
    assert state() == ("Pause", False, True, "Learning")
    qtbot.waitUntil(lambda: len(window.session.run.history) > 0, timeout=WAIT_MS)
    actions["stop"].trigger()
    qtbot.waitUntil(lambda: panel.state.text().startswith("Trained for"), timeout=WAIT_MS)
    assert state()[:3] == ("Train", True, False)


def test_a_finished_training_tells_how_long_and_how_well(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    assert finish(window, qtbot) is Outcome.FINISHED
    panel, last = window.transport, window.session.run.history[-1]
    assert panel.state.text() == "Trained for 3 epochs"
    assert last.validation_accuracy is not None
    assert f"{100 * last.validation_accuracy:.1f} %" in panel.accuracy.text()
    assert panel.progress.value() == PROGRESS_STEPS
    assert panel.pace.text() == "Epoch 3 of 3"
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        window.app_actions["train_one_epoch"].trigger()
    assert panel.state.text() == "Trained for 4 epochs"
    assert panel.pace.text() == "Epoch 4 of 6", "the schedule has begun again"


def test_undo_takes_back_one_more_epoch_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    trained = window.session.run.network.parameters.copy()
    for epochs in (4, 5):
        with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
            window.app_actions["train_one_epoch"].trigger()
        assert window.session.run.progress == epochs
    assert window.app_actions["undo"].text() == "Undo one more epoch"
    window.app_actions["undo"].trigger()
    assert window.session.run.progress == 4
    window.app_actions["undo"].trigger()
    assert window.session.run.progress == 3
    np.testing.assert_array_equal(window.session.run.network.parameters, trained)
    window.app_actions["redo"].trigger()
    assert window.session.run.progress == 4


def test_undo_takes_back_all_steps_that_were_made_in_one_pause(window: MainWindow) -> None:
    window.session.change_design(SMALL, "small")
    before = window.session.run.network.parameters.copy()
    for _ in range(3):
        window.app_actions["train_one_step"].trigger()
        wait_for(window, TrainingStatus.PAUSED)
    assert window.app_actions["undo"].text() == "Undo one more step"
    window.app_actions["undo"].trigger()
    np.testing.assert_array_equal(window.session.run.network.parameters, before)


def test_the_last_epoch_shows_when_training_has_ended(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL.with_settings(epochs=50), "longer")
    finish(window, qtbot)
    for plot in (window.curves_panel.cost_plot, window.curves_panel.accuracy_plot):
        columns = plot.curves()
        assert columns is not None
        assert columns[0][-1] == 50


def test_while_it_trains_progress_time_left_and_speed_show(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS.with_settings(epochs=20_000), "long")
    train(window)
    pace = window.transport.pace
    qtbot.waitUntil(lambda: "left" in pace.text() and "digits a second" in pace.toolTip(), timeout=WAIT_MS)
    assert pace.text().startswith("Epoch ")
    assert "of 20\u2009000" in pace.text()
    qtbot.waitUntil(lambda: window.transport.progress.value() > 0, timeout=WAIT_MS)


def test_a_failed_training_gives_its_reason_until_something_changes(window: MainWindow, qtbot: QtBot) -> None:
    explode = PRESETS["exploding"]
    window.session.change_design(explode.with_settings(learning_rate=100.0), "explode")
    assert finish(window, qtbot) is Outcome.FAILED
    panel = window.transport
    assert panel.state.text() == "Training failed"
    assert "too large" in panel.detail.text()
    assert panel.detail.property("role") == "error"
    assert np.isfinite(window.session.shown.network.parameters).all()
    window.session.change_design(SMALL, "small")
    assert panel.state.text() == "Untrained network"
    assert panel.detail.property("role") == "second"
    assert finish(window, qtbot) is Outcome.FINISHED


def test_another_design_stops_the_training_of_the_old_one(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    qtbot.waitUntil(lambda: len(window.session.run.history) > 0, timeout=WAIT_MS)
    window.session.change_design(design(), "another")
    assert window.controller.status is TrainingStatus.IDLE
    assert window.session.run.origin is Origin.UNTRAINED
    assert window.curves_panel.cost_plot.curves() is None
    assert window.transport.pace.text() == "No training yet"
    window.session.undo_stack.undo()
    assert window.session.run.origin is Origin.TRAINED
    assert window.curves_panel.cost_plot.curves() is not None


def test_training_goes_on_after_undo_with_the_same_network(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    finish(window, qtbot)
    window.session.change_design(design(), "other")
    window.session.undo_stack.undo()
    finish(window, qtbot)
    np.testing.assert_array_equal(window.session.run.history.column("epoch"), [1, 2, 3, 4, 5, 6])


@pytest.mark.parametrize("way", ["train", "train_one_epoch", "train_one_step"])
def test_what_goes_on_at_once_after_a_stop_begins_where_that_has_ended(
    window: MainWindow, listen: Listen, way: str
) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    wait_until(lambda: len(window.session.run.history) > 0)
    at_rest: list[bool] = []
    listen(window.session.run_changed, lambda: at_rest.append(window.controller.is_at_rest))
    window.app_actions["stop"].trigger()
    assert not window.controller.is_at_rest, "the thread is in its last step"
    window.app_actions[way].trigger()
    assert at_rest == [True]


def test_drawing_is_answered_while_training_goes_on(window: MainWindow, qtbot: QtBot, listen: Listen) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    qtbot.waitUntil(lambda: len(window.session.run.history) > 10, timeout=WAIT_MS)
    answers: list[object] = []
    listen(window.session.prediction_changed, lambda: answers.append(window.session.prediction))
    stroke_with_mouse(window.drawing_panel.canvas, DIGITS[3][0])
    qtbot.waitUntil(lambda: len(answers) > 3, timeout=WAIT_MS)
    assert answers[-1] is not None
    assert window.controller.status is TrainingStatus.RUNNING


@pytest.mark.slow
def test_curves_are_not_repainted_for_every_epoch(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS.with_settings(batch_size=1.0), "fast epochs")
    draws: list[int] = []
    train_curve, _ = curves_of(window.curves_panel.cost_plot)
    train_curve.sigPlotChanged.connect(lambda _curve: draws.append(1))
    train(window)
    qtbot.waitUntil(lambda: len(draws) >= 5, timeout=WAIT_MS)
    assert window.session.run.history[-1].epoch > 3 * len(draws)
