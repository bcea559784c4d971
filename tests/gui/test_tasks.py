"""Another task in the window: its digits and outputs show everywhere, and undo brings the old ones back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.drawing import Cells
from gui.session.pins import Pin, is_right, offered_label
from nn import Layer, Trainer
from nn.digits.recognizer import recognize
from nn.digits.task import STANDARD_TASK, Task
from nn.script import script_of
from tests.conftest import DATA, SMALL, WAIT_MS, train, wait_until
from tests.gui.dialogs import choose_file, in_the_dialog

EVEN = Task(grouping="even_odd")


def take(window: MainWindow, task: Task) -> None:
    window.session.change_design(SMALL.with_task(task), "a task")
    wait_until(window.session.is_settled)


def train_until_done(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    wait_until(window.session.is_settled)


def trainer_of(window: MainWindow) -> Trainer[Any]:
    trainer = window.session.run.trainer
    assert trainer is not None
    return trainer


def show_five(window: MainWindow) -> None:
    """Show a test digit that is a 5."""
    window.digits.show(int(np.flatnonzero(DATA.test.labels == 5)[0]))
    wait_until(window.session.is_settled)


# Choosing


def test_even_or_odd_has_two_outputs_and_undo_brings_ten_back(window: MainWindow) -> None:
    session, settings, bars = window.session, window.side.settings, window.answer_panel.bars
    shipped = session.run
    show_five(window)
    session.keep_asking(7)
    settings.task.grouping.chosen.emit("even_odd")
    wait_until(session.is_settled)
    assert session.design.output.units == 2
    assert (bars.names, session.asked_digit) == (("even", "odd"), None)
    assert session.prediction is not None
    assert session.prediction.probabilities.shape == (2,)
    assert settings.sections["task"].summary.text() == "0 to 9, even or odd"
    window.app_actions["undo"].trigger()
    wait_until(session.is_settled)
    assert session.run is shipped
    assert bars.names == STANDARD_TASK.outputs
    assert session.data is session.all_digits
    assert session.prediction.digit == 5


def test_digits_are_left_out_one_by_one_but_not_below_two(window: MainWindow) -> None:
    buttons = window.side.settings.task.digits
    for digit in range(2, 9):
        buttons[digit].click()
    assert window.session.task.digits == (0, 1, 9)
    assert all(button.isEnabled() for button in buttons)
    buttons[9].click()
    assert [button.isEnabled() for button in buttons] == [False, False, *8 * [True]]
    assert buttons[0].toolTip() == "At least two digits are needed."
    assert set(window.session.data.train.labels.tolist()) == {0, 1}
    buttons[5].click()
    assert window.answer_panel.bars.names == ("0", "1", "5")


def test_even_or_odd_of_digits_that_are_all_even_takes_all_digits(window: MainWindow) -> None:
    take(window, Task((0, 2, 4)))
    window.side.settings.task.grouping.chosen.emit("even_odd")
    assert window.session.task == EVEN


def test_other_labels_keep_the_weights_and_begin_a_new_training(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    take(window, STANDARD_TASK)
    train_until_done(window, qtbot)
    trained = session.run
    window.side.settings.task.labels.chosen.emit("shuffled")
    assert session.run is not trained
    np.testing.assert_array_equal(session.run.network.parameters, trained.network.parameters)
    assert (session.data.train.labels != DATA.train.labels).any()
    np.testing.assert_array_equal(session.data.test.labels, DATA.test.labels)
    train_until_done(window, qtbot)
    np.testing.assert_array_equal(trainer_of(window).data.labels, session.data.train.labels)
    window.app_actions["undo"].trigger()
    window.app_actions["undo"].trigger()
    assert session.run is trained
    assert session.task == STANDARD_TASK


def test_accuracy_of_other_test_labels_is_measured_anew(window: MainWindow) -> None:
    assert window.session.accuracy > 0.9
    window.side.settings.task.labels.chosen.emit("shifted")
    assert window.session.accuracy < 0.1, "it still calls every digit what it is"


def test_few_digits_are_what_is_trained_on(window: MainWindow, qtbot: QtBot) -> None:
    take(window, Task((3, 8)))
    settings = window.side.settings
    assert settings.fields["task.count"].line.text() == "all"
    settings.fields["task.count"].value_changed.emit(20)
    assert settings.batch_hint.text() == "An epoch: 1 step of 20 digits"
    assert window.session.task == Task((3, 8), count=20)
    train_until_done(window, qtbot)
    assert len(trainer_of(window).data) == 20


def test_a_preset_keeps_the_task(window: MainWindow) -> None:
    take(window, EVEN)
    window.session.take_preset(replace(SMALL, seed=3), "another")
    assert (window.session.task, window.session.design.output.units) == (EVEN, 2)


def test_the_output_has_initial_weights_of_its_own(window: MainWindow) -> None:
    take(window, STANDARD_TASK)
    window.side.settings.start.output_initializer.chosen.emit("zeros")
    design = window.session.design
    assert (design.output.initializer, design.hidden[0].initializer) == ("zeros", "automatic")
    assert not window.session.run.network.layer_parameters[-1].weights.any()


# What shows


def test_everything_shows_a_training_of_even_or_odd(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    take(window, EVEN)
    show_five(window)
    window.app_actions["ink_gradient"].trigger()
    train_until_done(window, qtbot)
    window.workspace.show_panel(1)
    mistakes = window.mistakes_panel
    wait_until(lambda: mistakes.matrix.counts.shape == (2, 2))
    assert mistakes.matrix.counts.sum() == 360
    mistakes.quality_button.click()
    assert len(mistakes.qualities.qualities) == 2
    mistakes.matrix.choose((0, 1))
    assert all((each.label, each.read) == ("even", "odd") for each in mistakes.gallery.digits)
    assert mistakes.sure.text().startswith("Of two outputs one always has 50 %")
    assert session.accuracy == np.mean(session.test_results.predicted == DATA.test.labels % 2) > 0.6
    assert window.answer_panel.answer.text() in ("even", "odd")
    assert window.answer_panel.note.text() in ("✓ It is a 5: right", "✗ It is a 5: wrong")
    assert "even" in window.answer_panel.bars.describe()


def test_a_digit_that_was_not_learned_is_neither_right_nor_wrong(window: MainWindow) -> None:
    show_five(window)
    take(window, Task((0, 1)))
    assert window.answer_panel.note.text() == "A 5 is not in the task"


def test_pins_are_right_by_the_outputs_of_the_task(window: MainWindow, qtbot: QtBot) -> None:
    session, image = window.session, DATA.test.images[0].reshape(8, 8).copy()
    label = int(DATA.test.labels[0])
    pins = tuple(Pin.of(Cells(image), each) for each in (label, 9 if label % 2 else 8, None))
    session.pins.take(pins)
    take(window, EVEN)
    train_until_done(window, qtbot)
    lines = session.pin_lines
    assert list(lines) == list(pins[:2]), "both are what the output says"
    prediction = recognize(session.shown.network, pins[0].copies)
    assert lines[pins[0]].probabilities[-1] == pytest.approx(prediction.probabilities[label % 2], abs=1e-6)
    assert is_right(prediction, pins[1], EVEN) == (prediction.digit == label % 2)
    assert offered_label(pins[0], session.shown.network, EVEN) == prediction.digit
    assert is_right(prediction, pins[0], Task((1, 2))) is None or label in (1, 2)


# Files


def test_a_file_brings_its_task_back(window: MainWindow, tmp_path: Path) -> None:
    path, session = tmp_path / "even.safetensors", window.session
    take(window, Task((1, 2, 3), "even_odd", "shifted"))
    in_the_dialog(choose_file(tmp_path / "even"))
    window.app_actions["save"].trigger()
    window.app_actions["restore"].trigger()
    assert session.task == STANDARD_TASK
    window.network_files.open(path)
    assert session.task == Task((1, 2, 3), "even_odd", "shifted")
    assert window.answer_panel.bars.names == ("even", "odd")


def test_a_script_of_another_task_ends_in_the_same_last_bit(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    take(window, Task((0, 1, 7), labels="shuffled"))
    train_until_done(window, qtbot)
    run = session.shown.run
    names: dict[str, Any] = {"__name__": "script"}
    last = run.recording.epochs[-1]
    exec(script_of(run.recording, run.twin(session.data), 0, last), names)
    np.testing.assert_array_equal(names["parameters"], run.network.parameters)


def test_layers_of_another_task_are_changed_as_ever(window: MainWindow) -> None:
    take(window, EVEN)
    window.session.change_design(window.session.design.with_layers([Layer(4)]), "layers")
    assert (window.session.design.output.units, window.session.task) == (2, EVEN)
