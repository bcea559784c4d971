"""What was broken once and must not be again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.fields import BATCH_SIZE, SEED
from gui.main_window import MainWindow
from gui.session.drawing import Stroke
from gui.session.run import Origin
from nn import Layer
from tests.conftest import ENDLESS, SMALL, WAIT_MS, Listen, MakeWindow, design, draw, settle, train
from tests.gui.plots import point_at
from tests.gui.shapes import DIGITS


@pytest.mark.slow
@pytest.mark.parametrize("brush", ["99999999999", "\u00b2"])
def test_a_broken_brush_in_the_settings_does_not_stop_the_start(
    open_window: MakeWindow, settings_path: Path, brush: str
) -> None:
    settings_path.write_text(f"[window]\nbrush={brush}\n", encoding="utf-8")
    assert open_window().isVisible()


def test_with_equal_probabilities_the_answer_is_the_bar_that_stands_out(window: MainWindow) -> None:
    draw(window, *DIGITS[3])
    window.session.change_design(design(Layer(4, "relu"), output="relu"), "change")
    window.session.shown.network.parameters[:] = 0
    window.session.predict_soon()
    settle(window)
    assert window.session.prediction is not None
    best = int(np.argmax(window.session.prediction.probabilities))  # what the bars highlight
    assert window.answer_panel.answer.text() == str(best)


def test_two_layers_added_are_two_steps_of_undo(window: MainWindow) -> None:
    for _ in range(2):
        window.app_actions["add_layer"].trigger()
    window.session.undo_stack.undo()
    assert len(window.session.design.hidden) == 3


def test_new_weights_keep_the_seed_within_its_limits(window: MainWindow) -> None:
    window.session.change_design(design(seed=2**31 - 1), "seed")
    window.app_actions["new_weights"].trigger()
    assert window.session.design.seed <= SEED.maximum


def test_a_stroke_does_not_jump_to_a_second_finger(window: MainWindow, listen: Listen) -> None:
    canvas, finger = window.drawing_panel.canvas, QTest.createTouchDevice()
    strokes: list[Stroke] = []
    listen(canvas.stroke_drawn, strokes.append)
    first, second = QPoint(100, 150), QPoint(250, 250)
    QTest.touchEvent(canvas, finger).press(0, QPoint(100, 100), canvas).commit()
    QTest.touchEvent(canvas, finger).move(0, first, canvas).press(1, second, canvas).commit()
    QTest.touchEvent(canvas, finger).release(0, first, canvas).move(1, QPoint(250, 255), canvas).commit()
    QTest.touchEvent(canvas, finger).move(1, QPoint(250, 260), canvas).commit()
    QTest.touchEvent(canvas, finger).release(1, QPoint(250, 260), canvas).commit()
    assert np.ptp(strokes[0].points[:, 0]) < 0.01


def test_an_emptied_plot_forgets_the_values_under_the_pointer(window: MainWindow) -> None:
    plot = window.curves_panel.cost_plot
    plot.set_columns(np.arange(1.0, 11), np.ones(10), np.ones(10))
    QApplication.processEvents()
    point_at(plot, 5, 1)
    assert "Epoch 5" in plot.written()
    plot.set_columns(np.empty(0), np.empty(0), np.empty(0))
    assert plot.written() == []


def test_undo_goes_on_to_the_strokes_when_no_change_of_the_design_is_left(window: MainWindow) -> None:
    draw(window, *DIGITS[3])
    window.session.change_design(SMALL, "change")
    undo = window.session.undo_stack
    undo.undo()
    undo.undo()
    assert window.session.drawing == ()


def test_a_batch_size_that_only_looks_like_a_number_is_explained_in_words() -> None:
    for text in ("\u00b2", "9" * 5000):
        with pytest.raises(ValueError, match=r"^write a "):
            BATCH_SIZE.read(text)


def test_weights_that_learned_nothing_are_not_called_trained(window: MainWindow, qtbot: QtBot) -> None:
    exploding = design(Layer(50, "linear"), output="linear", loss="mean_squared_error", learning_rate=100.0)
    window.session.change_design(exploding, "explode")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    QApplication.processEvents()
    assert len(window.session.run.history) == 0
    assert window.session.run.origin is Origin.UNTRAINED


def test_a_wrong_text_stays_until_the_person_corrects_it(window: MainWindow, qtbot: QtBot) -> None:
    def write(line: QLineEdit, text: str) -> None:
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)

    fields = window.side.settings.fields
    write(fields["config.learning_rate"].line, "abc")
    write(fields["config.epochs"].line, "7")
    assert fields["config.learning_rate"].line.text() == "abc"
    assert not window.app_actions["train"].isEnabled()


@pytest.mark.fresh_window
def test_undo_during_training_shows_the_weights_that_training_goes_on_from(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    qtbot.waitUntil(lambda: len(window.session.run.history) > 5, timeout=WAIT_MS)
    window.session.change_design(design(), "other")
    window.controller.close()
    QApplication.processEvents()
    window.session.undo_stack.undo()
    run = window.session.run
    assert run.trainer is not None
    assert run.history[-1].epoch == run.trainer.epoch
    np.testing.assert_array_equal(run.network.parameters, run.trainer.network.parameters)


def test_menus_show_no_icons(window: MainWindow) -> None:
    action = window.app_actions["pen"]
    assert not action.icon().isNull()
    assert not action.isIconVisibleInMenu()


def test_the_letters_of_a_menu_are_unique(window: MainWindow) -> None:
    for bar_action in window.menuBar().actions():
        letters = [
            action.text().split("&")[1][0].lower()
            for action in bar_action.menu().actions()  # type: ignore[attr-defined]
            if "&" in action.text()
        ]
        assert len(letters) == len(set(letters)), bar_action.text()
