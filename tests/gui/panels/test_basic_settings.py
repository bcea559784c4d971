"""The settings that every training has: typed, undone, wrong, and what they mean in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.fields import BATCH_SIZE, DRAWN, EPOCHS, LEARNING_RATE, SEED, Field
from gui.main_window import MainWindow
from gui.training.controller import TrainingStatus
from tests.conftest import ENDLESS, SHIPPED_DESIGN, SMALL, WAIT_MS, draw, train, visible_texts, wait_for
from tests.gui.heads import choose, write
from tests.gui.shapes import DIGITS


def test_the_loss_can_be_changed(window: MainWindow) -> None:
    choose(window.side.settings.loss, "Mean squared error")
    assert window.session.shown.network.spec.loss == "mean_squared_error"
    choose(window.side.settings.loss, "Mean squared error")
    assert window.session.undo_stack.count() == 1


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (LEARNING_RATE, "0.025", 0.025),
        (BATCH_SIZE, "5 %", 0.05),
        (EPOCHS, "7", 7),
        (SEED, "42", 42),
    ],
)
def test_settings_can_be_typed_and_undone(
    window: MainWindow, qtbot: QtBot, field: Field, text: str, value: float
) -> None:
    line = window.side.settings.fields[field.path].line
    design, before = window.session.design, line.text()
    write(qtbot, line, text)
    assert field.value_in(window.session.design) == value
    assert line.text() == text
    window.session.undo_stack.undo()
    assert window.session.design == design
    assert line.text() == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("32", "An epoch: 45 steps of 31\u201332 digits"),
        ("1", "An epoch: 1\u2009437 steps of 1 digit"),
        ("100 %", "An epoch: 1 step of 1\u2009437 digits"),
        ("10 %", "An epoch: 10 steps of 143\u2013144 digits"),
    ],
)
def test_what_a_batch_size_means_is_told(window: MainWindow, qtbot: QtBot, text: str, words: str) -> None:
    write(qtbot, window.side.settings.fields[BATCH_SIZE.path].line, text)
    assert window.side.settings.batch_hint.text() == words


@pytest.mark.parametrize(
    ("drawn", "varied", "words"),
    [
        ("off", False, "1\u2009437 digits of the data."),
        ("off", True, "1\u2009437 digits of the data, as variants."),
        (
            "50 %",
            False,
            "719 digits of the data and 718 that the program draws anew in every epoch.",
        ),
        ("33 %", True, "963 digits of the data, as variants, and 474 that the program draws anew."),
        (
            "100 %",
            True,
            "All 1\u2009437 digits of an epoch are drawn by the program. It never sees one of a person.",
        ),
    ],
)
def test_what_is_learned_is_told_and_drawn(
    window: MainWindow, qtbot: QtBot, drawn: str, varied: bool, words: str
) -> None:
    settings, session = window.side.settings, window.session
    session.change_design(SMALL.with_settings(augmentation=float(varied)), "variants or none")
    write(qtbot, settings.fields[DRAWN.path].line, drawn)
    assert settings.basics.learned.text() == words
    assert session.design.drawn == DRAWN.read(drawn)
    train(window)
    trainer = session.run.trainer
    assert trainer is not None
    assert trainer.config.sources == ({"drawn": session.design.drawn} if session.design.drawn else {})


@pytest.mark.parametrize("path", [field.path for field in (LEARNING_RATE, BATCH_SIZE, EPOCHS, SEED)])
def test_train_waits_until_a_wrong_setting_is_right(window: MainWindow, qtbot: QtBot, path: str) -> None:
    field, design = window.side.settings.fields[path], window.session.design
    write(qtbot, field.line, "x")
    assert not window.app_actions["train"].isEnabled()
    assert not window.app_actions["train_one_epoch"].isEnabled()
    assert not window.transport.train_button.isEnabled()
    assert f"Check the settings. {field.label}: {field.problem}." in visible_texts(window.transport)
    assert window.session.design == design
    train(window)
    assert window.controller.status is TrainingStatus.IDLE
    write(qtbot, field.line, "1")
    assert window.app_actions["train"].isEnabled()
    assert window.app_actions["train_one_epoch"].isEnabled()


def test_undo_takes_a_wrong_text_back(window: MainWindow, qtbot: QtBot) -> None:
    line = window.side.settings.fields[EPOCHS.path].line
    write(qtbot, line, "5")
    write(qtbot, line, "x")
    window.session.undo_stack.undo()
    assert line.text() == str(SHIPPED_DESIGN.config.epochs)
    assert window.app_actions["train"].isEnabled()


def test_a_wrong_text_while_training_lets_it_go_on_and_be_paused(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    write(qtbot, window.side.settings.fields[LEARNING_RATE.path].line, "x")
    assert window.controller.status is TrainingStatus.RUNNING
    assert window.app_actions["train"].isEnabled()
    train(window)
    wait_for(window, TrainingStatus.PAUSED)
    assert not window.app_actions["train"].isEnabled()


@pytest.mark.slow
def test_letters_typed_into_a_field_are_no_shortcuts(window: MainWindow, qtbot: QtBot) -> None:
    draw(window, *DIGITS[3])
    line = window.side.settings.fields[LEARNING_RATE.path].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "1e-2")
    qtbot.keyClick(line, Qt.Key.Key_Home)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert line.text() == "e-2"
    assert window.app_actions["pen"].isChecked()
    assert len(window.session.drawing) == 1
    qtbot.waitUntil(lambda: not window.app_actions["train"].isEnabled(), timeout=WAIT_MS)
