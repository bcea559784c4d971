"""A list of words: chosen by a click, by Enter, and from the field in which one types."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.word_list import WordList

WORDS = [("one", "First"), ("two", "Second"), ("three", "Third")]


@pytest.fixture
def words(qtbot: QtBot) -> Iterator[WordList]:
    window = QWidget()
    qtbot.addWidget(window)
    made = WordList("Find", "Nothing", window)
    made.set_words(WORDS)
    window.show()
    yield made


@pytest.mark.parametrize(("downs", "key"), [(0, "one"), (1, "two"), (5, "three")])
def test_enter_in_the_field_or_the_list_takes_the_current_word(
    words: WordList, qtbot: QtBot, downs: int, key: str
) -> None:
    for part in (words.field, words.list):
        words.list.setCurrentRow(0)
        for _ in range(downs):
            QTest.keyClick(part, Qt.Key.Key_Down)
        with qtbot.waitSignal(words.chosen) as chosen:
            QTest.keyClick(part, Qt.Key.Key_Return)
        assert chosen.args == [key]


def test_typing_asks_for_other_words_and_without_any_it_says_so(words: WordList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(words.sought) as sought:
        QTest.keyClicks(words.field, "x")
    assert sought.args == ["x"]
    words.set_words([])
    assert words.nothing.isVisible()
    with qtbot.assertNotEmitted(words.chosen):
        QTest.keyClick(words.field, Qt.Key.Key_Return)
    words.set_words(WORDS)
    assert words.nothing.isHidden()
