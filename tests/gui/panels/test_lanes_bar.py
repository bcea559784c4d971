"""The lanes in the window: added, named, trained, shown, compared and removed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.drawing import Stroke
from gui.training.controller import TrainingStatus
from gui.widgets.lane_card import LaneCard
from tests.conftest import SMALL, WAIT_MS
from tests.gui.shapes import DIGITS


def cards(window: MainWindow) -> list[LaneCard]:
    return [card for card in window.lanes_bar.cards if card.isVisible()]


def click(widget: Any) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def comparing(window: MainWindow) -> MainWindow:
    """Return the window with two small lanes that differ in their rate, and a drawing."""
    window.session.take_preset(SMALL, "small")
    window.app_actions["add_lane"].trigger()
    window.session.change_design(SMALL.with_settings(learning_rate=2.0), "rate")
    window.session.change_drawing((Stroke(np.array(DIGITS[3][0]), 0.06),), "a three")
    return window


def train(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        window.app_actions["train"].trigger()


def test_a_usual_training_shows_no_lanes(window: MainWindow) -> None:
    assert not window.lanes_bar.isVisible()
    assert window.tape_bar.compare_chip.isVisible()


def test_compare_adds_a_lane_that_is_named_by_what_is_changed(comparing: MainWindow) -> None:
    assert [card.name.text() for card in cards(comparing)] == ["A  rate 0.05", "B  rate 2"]
    assert [card.name.isChecked() for card in cards(comparing)] == [False, True]
    assert not comparing.tape_bar.compare_chip.isVisible()


def test_all_lanes_are_trained_and_each_says_how_far_it_is(comparing: MainWindow, qtbot: QtBot) -> None:
    train(comparing, qtbot)
    assert [int(lane.progress) for lane in comparing.session.lanes] == [3, 3]
    qtbot.waitUntil(
        lambda: all(card.progress.text().startswith("epoch 3,") for card in cards(comparing)), timeout=WAIT_MS
    )
    assert all(card.answer.text().startswith("says ") for card in cards(comparing))


def test_a_click_shows_another_lane_without_stopping_the_training(
    comparing: MainWindow, qtbot: QtBot
) -> None:
    comparing.session.show_lane(comparing.session.lanes[0])
    for lane in comparing.session.lanes:
        comparing.session.show_lane(lane)
        design = comparing.session.design.with_settings(epochs=1_000_000)
        comparing.session.change_design(design, "epochs")
    comparing.app_actions["train"].trigger()
    qtbot.waitUntil(lambda: all(lane.progress > 1 for lane in comparing.session.lanes), timeout=WAIT_MS)
    click(cards(comparing)[0].name)
    assert comparing.session.shown.run is comparing.session.lanes[0]
    assert comparing.controller.status is TrainingStatus.RUNNING
    assert comparing.session.design.config.learning_rate == 0.05
    comparing.app_actions["stop"].trigger()


def test_the_other_answer_shows_as_hollow_bars(comparing: MainWindow, qtbot: QtBot) -> None:
    train(comparing, qtbot)
    session, panel = comparing.session, comparing.answer_panel
    qtbot.waitUntil(session.is_settled, timeout=WAIT_MS)
    other = session.answer_of(session.lanes[0])
    assert other is not None
    np.testing.assert_allclose(panel.bars.hollow, other.probabilities)
    assert panel.note.text().startswith("Hollow: A says")
    session.remove_lane(session.lanes[0])
    assert panel.bars.hollow is None


def test_the_other_curve_shows_with_its_letter(comparing: MainWindow, qtbot: QtBot) -> None:
    train(comparing, qtbot)
    plot = comparing.curves_panel.accuracy_plot
    qtbot.waitUntil(lambda: any(text.startswith("A ") for text in plot.written()), timeout=WAIT_MS)
    comparing.session.show_lane(comparing.session.lanes[0])
    qtbot.waitUntil(lambda: any(text.startswith("B ") for text in plot.written()), timeout=WAIT_MS)


def test_the_cross_removes_a_lane_and_undo_brings_it_back(comparing: MainWindow) -> None:
    click(cards(comparing)[1].close_button)
    assert not comparing.lanes_bar.isVisible()
    comparing.app_actions["undo"].trigger()
    assert len(cards(comparing)) == 2


def test_a_card_that_is_pressed_once_more_after_its_lane_has_gone_does_nothing(comparing: MainWindow) -> None:
    card = cards(comparing)[1]
    for _ in range(2):
        click(card.close_button)
    card.name.click()
    assert len(comparing.session.lanes) == 1
    comparing.app_actions["undo"].trigger()
    assert len(cards(comparing)) == 2


def test_a_lane_that_fails_says_so_and_the_other_goes_on(comparing: MainWindow, qtbot: QtBot) -> None:
    comparing.session.change_design(
        comparing.session.design.with_settings(learning_rate=1e30), "an impossible rate"
    )
    train(comparing, qtbot)
    qtbot.waitUntil(lambda: "failed" in cards(comparing)[1].progress.text(), timeout=WAIT_MS)
    assert int(comparing.session.lanes[0].progress) == 3
    assert comparing.transport.advice.isVisible()
    click(cards(comparing)[0].name)
    assert not comparing.transport.advice.isVisible()


@pytest.mark.slow
@pytest.mark.parametrize("place", [0, 1])
def test_repeats_end_in_a_verdict(comparing: MainWindow, qtbot: QtBot, place: int) -> None:
    comparing.session.show_lane(comparing.session.lanes[place])
    bar = comparing.lanes_bar
    click(bar.repeat)
    assert bar.verdict.text().startswith("Seed 1")
    qtbot.waitUntil(lambda: "seeds" in bar.verdict.text(), timeout=WAIT_MS)
    assert bar.repeat.text() == "x 5"


def test_repeats_of_lanes_that_change_are_given_up(comparing: MainWindow) -> None:
    bar = comparing.lanes_bar
    click(bar.repeat)
    assert bar.repeats.is_running
    comparing.session.change_design(comparing.session.design.with_settings(learning_rate=0.5), "another rate")
    assert not bar.repeats.is_running
    assert not bar.verdict.isVisible()


def test_lanes_that_are_alike_need_no_repeats(window: MainWindow) -> None:
    window.app_actions["add_lane"].trigger()
    assert not window.lanes_bar.repeat.isEnabled()
    assert "same so far" in cards(window)[0].name.toolTip()


@pytest.mark.parametrize("place", [0, 1])
def test_a_lane_that_is_removed_learns_no_more_and_the_others_go_on(
    comparing: MainWindow, qtbot: QtBot, place: int
) -> None:
    for lane in comparing.session.lanes:
        comparing.session.show_lane(lane)
        comparing.session.change_design(lane.design.with_settings(epochs=1_000_000), "endless")
    comparing.app_actions["train"].trigger()
    removed = comparing.session.lanes[place]
    qtbot.waitUntil(lambda: removed.progress > 0, timeout=WAIT_MS)
    comparing.session.remove_lane(removed)
    (other,) = comparing.session.lanes
    before = other.progress
    qtbot.waitUntil(lambda: other.progress > before + 2, timeout=WAIT_MS)
    at = removed.progress
    qtbot.waitUntil(lambda: other.progress > before + 4, timeout=WAIT_MS)
    assert removed.progress == at
    assert comparing.controller.runs == (other,)
    comparing.app_actions["undo"].trigger()
    assert comparing.controller.status is TrainingStatus.IDLE, "it is not trained with the other again"
