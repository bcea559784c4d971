"""The window in German: everything has room, and numbers are written as they are in German."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QLocale, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.dialogs import ShortcutsDialog
from gui.main_window import MainWindow
from gui.number_texts import read_batch_size, read_number, read_percentage
from gui.settings import Settings
from gui.shortcuts import shortcut_groups
from gui.words.glossary import ENTRIES, entry_name, sought
from gui.words.numbers import batch_size, number, percent
from tests.conftest import MakeWindow, delete
from tests.gui.clipped import clipped
from tests.gui.painted import note_painted
from tests.gui.pseudo import MARKUP, texts_of
from tests.gui.states import states_of

LAYOUT_MS = 2000  # until everything has its place
POINT = re.compile(r"\d\.\d")  # of a number that is not German
SIZES = (QSize(1366, 768), QSize(1000, 560))


@pytest.fixture(autouse=True)
def in_german(settings_path: Path) -> Iterator[None]:
    """Have every window of these tests open in German, and numbers as they were afterwards."""
    before, settings = QLocale(), Settings(settings_path)
    settings.set_text("language", "de")
    settings.save()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def german_window(open_window: MakeWindow) -> MainWindow:
    return open_window()


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_every_text_has_room(open_window: MakeWindow, size: QSize) -> None:
    window = open_window(size=size)
    for state in states_of(window):
        deadline = QDeadlineTimer(LAYOUT_MS)
        while (found := list(clipped(window))) and not deadline.hasExpired():
            QTest.qWait(10)
        assert not found, state


@pytest.mark.slow
def test_no_number_has_a_point(german_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = note_painted(monkeypatch)
    for state in states_of(german_window):
        german_window.grab()
        texts = painted | {text for _, text in texts_of(german_window)}
        assert not {text for text in texts if POINT.search(MARKUP.sub("", text))}, state


def test_the_list_of_shortcuts_fits_on_a_small_screen(german_window: MainWindow) -> None:
    groups = shortcut_groups(german_window.app_actions, german_window.panel_actions)
    dialog = ShortcutsDialog(groups, german_window)
    assert dialog.minimumSizeHint().width() <= SIZES[0].width()
    assert not list(clipped(dialog))
    delete(dialog)


def test_words_are_listed_in_the_order_of_the_language(german_window: MainWindow) -> None:
    names = [entry_name(key) for key in sought("")]
    assert names.index("Trainingsziffern") < names.index("Überanpassung") < names.index("Verlust")


def test_what_a_field_writes_can_be_read_again(german_window: MainWindow) -> None:
    assert read_percentage(percent(0.2)) == 0.2
    assert read_batch_size(batch_size(0.1)) == 0.1
    assert read_number(number(0.5)) == 0.5


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
def test_every_word_of_the_glossary_has_room(open_window: MakeWindow, size: QSize) -> None:
    card = open_window(size=size).help.card
    card.open()
    for entry in ENTRIES:
        card.glossary.follow(entry)
        QApplication.processEvents()
        assert not list(clipped(card)), entry


def test_numbers_and_keys_are_written_in_german(german_window: MainWindow) -> None:
    assert QLocale().language() is QLocale.Language.German
    assert number(0.5) == "0,5"
    assert percent(0.994, 1) == "99,4\u00a0%"
    assert "Strg" in german_window.app_actions["undo"].toolTip()
