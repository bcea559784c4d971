"""The window in German: everything has room, and no two entries of a menu have the same letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QLocale, QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from gui.dialogs import ShortcutsDialog
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.shortcuts import shortcut_groups
from gui.words.numbers import number, percent
from tests.conftest import MakeWindow, delete
from tests.gui.clipped import clipped
from tests.gui.states import states_of

LAYOUT_MS = 2000  # until everything has its place
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


def test_each_letter_of_a_menu_stands_for_one_entry(german_window: MainWindow) -> None:
    for menu in [german_window.menuBar(), *german_window.menuBar().findChildren(QMenu)]:
        letters = [QKeySequence.mnemonic(entry.text()).toString() for entry in menu.actions()]
        doubled = [letter for letter, times in Counter(filter(None, letters)).items() if times > 1]
        assert not doubled, (menu.actions()[0].text(), doubled)


def test_the_list_of_shortcuts_fits_on_a_small_screen(german_window: MainWindow) -> None:
    groups = shortcut_groups(german_window.app_actions, german_window.panel_actions)
    dialog = ShortcutsDialog(groups, german_window)
    assert dialog.minimumSizeHint().width() <= SIZES[0].width()
    assert not list(clipped(dialog))
    delete(dialog)


def test_numbers_and_keys_are_written_in_german(german_window: MainWindow) -> None:
    assert QLocale().language() is QLocale.Language.German
    assert number(0.5) == "0,5"
    assert percent(0.994, 1) == "99,4 %"
    assert "Strg" in german_window.app_actions["undo"].toolTip()
