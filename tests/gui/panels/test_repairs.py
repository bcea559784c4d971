"""Broken networks in the window: set up, locked, trained, helped with, and mended."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.repairs import RepairTeller
from nn.digits.design import PRESETS
from nn.digits.experiments.reading import all_repairs, repair_of
from nn.digits.experiments.rules import Rules
from tests.conftest import WAIT_MS
from tests.nn.digits.experiments.test_lesson import changed

CAREFUL = repair_of("careful", changed(set_up__epochs=3, goal__at_least=0.5))
HIDING = repair_of("hiding", changed(set_up__epochs=3, hide=["curves", "settings"]))


def begin(window: MainWindow) -> RepairTeller:
    window.guidance.repairs.begin(CAREFUL)
    return window.guidance.repairs


def press(window: MainWindow, name: str) -> None:
    window.guide_card.buttons.button(name).click()


def told(window: MainWindow) -> str:
    page = window.guide_card.page
    assert page is not None
    return page.text


def train(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        window.app_actions["train"].trigger()


@pytest.mark.slow
def test_they_stand_behind_the_experiments(window: MainWindow) -> None:
    window.app_actions["experiments"].trigger()
    texts = [button.text() for button in window.guide_card.body.choices.buttons]
    assert texts[-len(all_repairs()) :] == [f"Clinic: {repair.title}" for repair in all_repairs()]
    window.guide_card.body.choices.buttons[-1].click()
    assert window.guidance.repairs.state.repair == all_repairs()[-1]


def test_help_is_told_bit_by_bit(window: MainWindow) -> None:
    begin(window)
    assert CAREFUL.helps[0] not in told(window)
    press(window, "help")
    assert CAREFUL.helps[0] in told(window)
    press(window, "help")
    assert CAREFUL.helps[1] in told(window)
    assert not window.guide_card.buttons.button("help").isVisible()


def test_next_that_is_pressed_twice_leads_no_further_than_to_the_last(window: MainWindow) -> None:
    teller = window.guidance.repairs
    teller.begin(teller.repairs[-2])
    for _ in range(2):
        window.guide_card.buttons.pressed.emit("next_repair")
    assert teller.state.repair is teller.repairs[-1]


def test_each_training_is_measured_until_the_goal_is_reached(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window)
    assert "Train it to see" in told(window)
    train(window, qtbot)
    assert teller.state.value is not None
    assert "Now:" in told(window)
    assert not teller.state.is_reached
    window.session.change_design(window.session.design.with_settings(learning_rate=3.0), "rate")
    train(window, qtbot)
    assert teller.state.is_reached
    assert "a hundred times too short" in told(window)
    page = window.guide_card.page
    assert page is not None
    assert page.is_done


def test_what_is_locked_stays_and_the_window_says_so(window: MainWindow) -> None:
    begin(window)
    design = window.session.design
    window.session.change_design(design.with_settings(epochs=99), "epochs")
    window.session.change_design(design.with_task(replace(design.task, count=50)), "task")
    window.session.take_preset(PRESETS["no_hidden"], "no layer")
    assert window.session.design == design
    assert window.transport.state.text().startswith("The lesson keeps this as it is")
    window.session.change_design(design.with_settings(learning_rate=1.0), "rate")
    assert window.session.design.config.learning_rate == 1.0


def test_what_is_hidden_comes_back_when_the_card_is_closed(window: MainWindow) -> None:
    window.guidance.repairs.begin(HIDING)
    panels = window.workspace.panels
    assert panels.tabs[0].isHidden()
    assert panels.current == 1
    window.workspace.show_panel(0)
    assert panels.current == 1
    assert not window.app_actions["side"].isEnabled()
    window.guide_card.close_button.click()
    assert not panels.tabs[0].isHidden()
    assert window.app_actions["side"].isEnabled()
    assert window.session.locked == frozenset()


def test_beginning_again_forgets_helps_and_measurements(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window)
    press(window, "help")
    train(window, qtbot)
    press(window, "begin_again")
    assert (teller.state.helps, teller.state.value) == (0, None)
    assert window.session.run.trainer is None


def test_an_experiment_takes_its_place(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window)
    window.guidance.experiments.begin(window.guidance.experiments.experiments[0])
    assert not teller.state.is_open
    assert window.session.locked == frozenset()
    window.guide_card.close_button.click()


@pytest.mark.parametrize("rules", [Rules(("learning_rate",)), Rules()])
def test_rules_of_the_session_follow_those_of_the_lesson(window: MainWindow, rules: Rules) -> None:
    window.guidance.rules_changed.emit(rules)
    assert window.session.locked == frozenset(rules.lock)
    window.guidance.rules_changed.emit(Rules())


def test_undo_brings_back_the_network_from_before(window: MainWindow) -> None:
    run = window.session.run
    begin(window)
    window.app_actions["undo"].trigger()
    assert window.session.run is run


def test_a_test_digit_that_there_is_not_is_not_measured(window: MainWindow, qtbot: QtBot) -> None:
    goal = {"measure": "probability", "sample": len(window.session.data.test), "output": "3"}
    teller = window.guidance.repairs
    teller.begin(
        repair_of("beyond", changed(set_up__epochs=1, **{f"goal__{name}": goal[name] for name in goal}))
    )
    train(window, qtbot)
    assert teller.state.value is None
