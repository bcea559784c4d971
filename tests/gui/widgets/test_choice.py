"""A choice: named things with a word on each, chosen with the keyboard or set without telling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.choice import Choice
from gui.widgets.named_box import NamedBox
from gui.words.translation import Label
from tests.conftest import visible_texts

LABELS = {"a": Label("Apple", "A fruit of trees."), "b": Label("Berry", "A fruit of bushes.")}


def label_of(key: str) -> Label:
    return LABELS.get(key, Label(key, "A fruit of your own."))


def show(qtbot: QtBot, *, explains_itself: bool) -> tuple[Choice, list[str]]:
    box = NamedBox(LABELS, label_of)
    choice = Choice("Fruit", "What to eat.", box, explains_itself=explains_itself)
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    qtbot.addWidget(choice)
    choice.show()
    return choice, chosen


@pytest.mark.parametrize("explains_itself", [False, True])
def test_what_is_set_shows_and_tells_nothing(qtbot: QtBot, theme: Theme, explains_itself: bool) -> None:
    choice, chosen = show(qtbot, explains_itself=explains_itself)
    choice.set_chosen("b")
    assert choice.box.currentText() == "Berry"
    assert ("A fruit of bushes." in visible_texts(choice)) is explains_itself
    assert chosen == []


def test_what_is_chosen_tells_its_key(qtbot: QtBot, theme: Theme) -> None:
    choice, chosen = show(qtbot, explains_itself=True)
    choice.set_chosen("a")
    qtbot.keyClick(choice.box, Qt.Key.Key_Down)
    assert chosen == ["b"]


def test_every_entry_and_the_choice_itself_say_what_they_are(qtbot: QtBot, theme: Theme) -> None:
    choice, _ = show(qtbot, explains_itself=False)
    assert choice.box.accessibleName() == "Fruit"
    assert choice.box.toolTip() == "What to eat."
    helps = [choice.box.itemData(index, Qt.ItemDataRole.ToolTipRole) for index in range(2)]
    assert helps == [label.help for label in LABELS.values()]
    heading = next(label for label in choice.findChildren(QLabel) if label.text() == "Fruit")
    assert heading.buddy() is choice.box


def test_a_key_that_is_not_offered_is_added_as_itself(qtbot: QtBot, theme: Theme) -> None:
    choice, chosen = show(qtbot, explains_itself=True)
    choice.set_chosen("z")
    assert choice.box.currentText() == "z"
    assert "A fruit of your own." in visible_texts(choice)
    choice.set_chosen("a")
    choice.set_chosen("z")
    assert choice.box.count() == 3
    assert chosen == []


def test_a_remark_with_a_link_follows_the_explanation(qtbot: QtBot, theme: Theme) -> None:
    choice, chosen = show(qtbot, explains_itself=True)
    choice.set_chosen("a")
    choice.set_remark('Try <a href="more">two</a>.')
    text = 'A fruit of trees. Try <a href="more">two</a>.'
    hint = next(label for label in choice.findChildren(QLabel) if label.text() == text)
    assert hint.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitActive(choice):
        choice.activateWindow()
    hint.setFocus()
    with qtbot.waitSignal(choice.link_followed) as followed:
        qtbot.keyClick(hint, Qt.Key.Key_Tab)
        qtbot.keyClick(hint, Qt.Key.Key_Return)
    assert followed.args == ["more"]
    choice.set_remark("")
    assert hint.text() == "A fruit of trees."
    assert not hint.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert chosen == []


def test_at_first_nothing_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    choice, _ = show(qtbot, explains_itself=True)
    assert choice.box.currentText() == ""
