"""The window in words: every chart that shows, on a card and for screen readers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.curves_panel import CurvesPanel
from gui.training.controller import Outcome, TrainingStatus
from tests.conftest import SMALL, draw, wait_until
from tests.gui.shapes import DIGITS


@pytest.fixture
def read(window: MainWindow) -> Iterator[MainWindow]:
    """Return a window whose card of sentences is closed afterwards."""
    yield window
    if window.descriptions.opened is not None:
        window.descriptions.opened.leave()


def train(window: MainWindow) -> None:
    window.session.take_preset(SMALL, "small")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    wait_until(lambda: window.session.run.is_complete)


def texts(window: MainWindow) -> dict[str, str]:
    return {each.name: each.tell() for each in window.descriptions.charts}


def test_every_chart_of_every_panel_has_sentences(window: MainWindow) -> None:
    draw(window, *DIGITS[3])
    train(window)
    charts = set()
    for action in window.panel_actions:
        action.trigger()
        QApplication.processEvents()
        for each in window.descriptions.charts:
            charts.add(each.chart)
            assert each.name
            assert each.tell().endswith((".", "%")) or not each.tell(), each.name
    assert {
        window.network_panel.view.diagram,
        window.answer_panel.bars,
        window.tape_bar.tape,
        window.curves_panel.cost_plot,
        window.curves_panel.accuracy_plot,
        window.mistakes_panel.matrix,
        window.mistakes_panel.reliability,
        window.inside_panel.table,
        window.xray_panel.tiles["ink"],
    } <= charts


def test_the_sentences_follow_the_training(window: MainWindow) -> None:
    assert texts(window)["Cost"] == "Nothing is measured yet."
    train(window)
    cost, accuracy = texts(window)["Cost"], texts(window)["Accuracy"]
    assert "The training cost fell from" in cost and "in epochs 0 to 3." in cost
    assert "The test accuracy rose from" in accuracy
    latest = window.session.run.history.latest
    assert latest is not None and f"{100 * latest.accuracy:.1f} %" in accuracy
    assert "epoch 3, kept 0 to 3." in texts(window)["Time"]


def test_lanes_are_told_while_there_are_any(window: MainWindow) -> None:
    assert "Trainings side by side" not in texts(window)
    window.app_actions["add_lane"].trigger()
    assert texts(window)["Trainings side by side"].startswith("A, the same so far")


def test_a_key_reads_them_on_a_card_with_the_chart_that_has_the_keyboard_first(
    read: MainWindow, qtbot: QtBot
) -> None:
    draw(read, *DIGITS[3])
    read.activateWindow()
    assert QTest.qWaitForWindowActive(read)
    bars, card = read.answer_panel.bars, read.descriptions.card
    bars.setFocus()
    qtbot.keyClick(bars, Qt.Key.Key_F12)
    first, *others = card.texts.values()
    assert card.isVisible() and first.hasFocus()
    assert first.text() == bars.accessibleDescription()
    assert [label.text() for label in others] == [
        each.tell() for each in read.descriptions.charts if each.chart is not bars and each.tell()
    ]
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    assert not card.isVisible() and bars.hasFocus()


@pytest.mark.slow
def test_the_card_follows_what_changes_while_it_is_open(read: MainWindow) -> None:
    read.app_actions["describe"].trigger()
    text = read.descriptions.card.texts["The network"]
    assert "Draw a digit" in text.text()
    read.app_actions["random_digit"].trigger()
    wait_until(lambda: "The drawing is read as" in text.text())
    train(read)
    wait_until(lambda: "kept 0 to 3" in read.descriptions.card.texts["Time"].text())


def test_the_keyboard_hears_all_of_a_chart_first_and_its_details_with_the_arrows(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    draw(window, *DIGITS[3])
    diagram = window.network_panel.view.diagram
    window.drawing_panel.canvas.setFocus()
    diagram.setFocus()
    assert "The drawing is read as" in diagram.accessibleDescription()
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    assert diagram.accessibleDescription().startswith("Input, row 1")


@pytest.mark.slow
def test_when_a_training_rests_screen_readers_get_what_it_has_come_to(window: MainWindow) -> None:
    plot = window.curves_panel.cost_plot
    train(window)
    wait_until(lambda: "in epochs 0 to 3." in plot.accessibleDescription())


@pytest.mark.slow
def test_nothing_is_told_in_words_while_a_training_runs(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def note(panel: CurvesPanel) -> str:
        asked.append(window.controller.status is TrainingStatus.RUNNING)
        return ""

    monkeypatch.setattr(CurvesPanel, "_describe_cost", note)
    train(window)
    wait_until(lambda: bool(asked))
    assert not any(asked)


def test_the_end_and_a_failure_are_announced(window: MainWindow) -> None:
    train(window)
    assert window.descriptions.announced.startswith("Training has ended after 3 epochs. ")
    window.controller.ended.emit(Outcome.FAILED, "Why.")
    assert window.descriptions.announced == "Why."


def test_a_turn_is_announced_to_those_who_listen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    window.descriptions.turning.note(window.session.run.id, 1, 0.01)
    train(window)
    assert heard
