"""In every language and at every time, each letter of a menu stands for one entry."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from gui.language import languages
from gui.main_window import MainWindow
from gui.settings import Settings
from tests.conftest import MakeWindow
from tests.gui.states import states_of


@pytest.fixture(params=languages())
def window_in_a_language(
    request: pytest.FixtureRequest, settings_path: Path, open_window: MakeWindow
) -> MainWindow:
    settings = Settings(settings_path)
    settings.set_text("language", request.param)
    settings.save()
    return open_window()


def doubled_letters(window: MainWindow) -> list[tuple[str, str]]:
    """Return each letter that two entries of a menu have, behind the first entry there."""
    doubled = []
    for menu in [window.menuBar(), *window.menuBar().findChildren(QMenu)]:
        entries = [entry for entry in menu.actions() if entry.isVisible()]
        letters = Counter(QKeySequence.mnemonic(entry.text()).toString() for entry in entries)
        doubled += [(entries[0].text(), each) for each in letters if each and letters[each] > 1]
    return doubled


@pytest.mark.slow
def test_in_a_window_that_opens(window_in_a_language: MainWindow) -> None:
    assert not doubled_letters(window_in_a_language)


@pytest.mark.slow
def test_in_every_state(window_in_a_language: MainWindow) -> None:
    for state in states_of(window_in_a_language):
        assert not doubled_letters(window_in_a_language), state
