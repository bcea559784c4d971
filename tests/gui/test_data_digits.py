"""Digits of the data on the paper: with what they are, and whether the answer is right."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gui.main_window import MainWindow
from gui.session.drawing import Cells
from tests.conftest import DATA, SMALL, Listen, settle


def shown(window: MainWindow) -> Cells:
    settle(window)
    drawing = window.session.drawing
    assert isinstance(drawing, Cells) and drawing.number is not None
    np.testing.assert_array_equal(drawing.image.ravel(), DATA.test.images[drawing.number])
    assert drawing.label == DATA.test.labels[drawing.number]
    return drawing


def test_r_lays_a_random_test_digit_on_the_paper_and_undo_takes_it_away(window: MainWindow) -> None:
    QTest.keyClick(window.drawing_panel.canvas, Qt.Key.Key_R)
    first = shown(window).number
    QTest.keyClick(window.drawing_panel.canvas, Qt.Key.Key_R)
    second = shown(window).number
    assert first != second
    window.app_actions["undo"].trigger()
    assert shown(window).number == first
    assert window.session.undo_stack.redoText() == f"showing test digit {second + 1}"


@pytest.mark.parametrize("label", range(10))
def test_a_digit_of_each_class_is_in_the_menu(window: MainWindow, label: int) -> None:
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&A digit of the data"]
    entry = next(action for action in menus[0].actions() if action.text() == f"A random {label}")
    for _ in range(3):
        entry.trigger()
        assert shown(window).label == label


def test_n_goes_through_all_that_it_gets_wrong_and_begins_again(window: MainWindow) -> None:
    wrong = np.flatnonzero(~window.session.test_results.is_right).tolist()
    assert wrong
    found = []
    for _ in range(len(wrong) + 1):
        QTest.keyClick(window.drawing_panel.canvas, Qt.Key.Key_N)
        found.append(shown(window).number)
        assert window.answer_panel.note.text().endswith(": wrong")
    assert found == [*wrong, wrong[0]]


def test_the_label_and_a_mark_stand_beside_the_answer_and_follow_the_network(window: MainWindow) -> None:
    window.digits.show(0)
    label = shown(window).label
    assert window.answer_panel.note.text() == f"✓ It is a {label}: right"
    window.session.change_design(SMALL, "untrained")
    settle(window)
    prediction = window.session.prediction
    assert prediction is not None
    word = "right" if prediction.digit == label else "wrong"
    assert window.answer_panel.note.text().endswith(word)


def test_what_is_changed_by_hand_is_no_digit_of_the_data_any_more(window: MainWindow) -> None:
    window.digits.show(0)
    assert shown(window).label is not None
    view = window.drawing_panel.image_view
    view.setFocus()
    QTest.keyClicks(view, "g")
    settle(window)
    assert window.answer_panel.note.text() == "Why? Point at a digit"


def test_a_network_without_mistakes_says_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, listen: Listen
) -> None:
    told: list[bool] = []
    listen(window.digits.none_wrong, lambda: told.append(True))
    right = np.ones(len(DATA.test), bool)
    monkeypatch.setitem(window.session.test_results.__dict__, "is_right", right)
    window.app_actions["next_wrong"].trigger()
    assert told == [True]
    assert window.session.drawing == ()


def test_a_number_beyond_the_test_digits_shows_nothing(window: MainWindow) -> None:
    window.digits.show(len(DATA.test) - 1)
    before = window.session.drawing
    window.digits.show(len(DATA.test))
    assert window.session.drawing == before
