"""Every text of the window can be translated: in a language of brackets, no text stands outside of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from gui.dialogs import AboutDialog, ShortcutsDialog
from gui.language import language_name, languages
from gui.main_window import MainWindow
from gui.shortcuts import shortcut_groups
from nn import ACTIVATIONS
from tests.conftest import MakeWindow, delete
from tests.gui.painted import note_painted
from tests.gui.pseudo import LEFT, RIGHT, Marks, texts_of, untranslated
from tests.gui.states import states_of

# What is called alike in every language, or is a text of Qt's own.
OF_QT = {"Undo", "Redo", "Export", "Close", "Ctrl", "Shift", "Alt", "Del"}
NAMES = {*ACTIVATIONS, *map(language_name, languages()), *OF_QT, "Inkling", "dp", "dz", "dL"}
WORD = re.compile(r"[^\W\d_]{2,}(?:_[a-z]+)*")


@pytest.fixture
def marks(qapp: QApplication) -> Iterator[None]:
    translator = Marks()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def words_outside(text: str) -> list[str]:
    return [word for word in WORD.findall(untranslated(text)) if word not in NAMES]


def found_in(root: QWidget) -> set[str]:
    return {f"{type(part).__name__}: {text}" for part, text in texts_of(root) if words_outside(text)}


def test_the_brackets_find_what_is_not_translated() -> None:
    assert words_outside("⟦Epoch ⟦1⟧⟧, cost 3") == ["cost"]
    assert words_outside("⟦Epoch 1⟧: z 0.3") == []


@pytest.mark.slow
@pytest.mark.usefixtures("marks")
def test_no_text_of_the_window_is_missed(open_window: MakeWindow) -> None:
    window = open_window()
    for state in states_of(window):
        QApplication.processEvents()
        assert not found_in(window), state


@pytest.mark.slow
@pytest.mark.usefixtures("marks")
def test_no_painted_text_is_missed(open_window: MakeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = note_painted(monkeypatch)
    window = open_window()
    for state in states_of(window):
        painted.clear()
        window.grab()
        # A line of a text that is wrapped or cut has one bracket at least, or is amid such lines.
        whole = {text for text in painted if LEFT not in text and RIGHT not in text}
        assert not {text for text in whole if words_outside(text) and not _is_amid(text, painted)}, state


def _is_amid(text: str, painted: set[str]) -> bool:
    """Return whether a text may be the middle of one that is wrapped: a line of many words, with others."""
    return len(text.split()) > 3 and any(LEFT in line and RIGHT not in line for line in painted)


@pytest.mark.slow
@pytest.mark.usefixtures("marks")
def test_no_text_of_a_dialog_is_missed(window: MainWindow) -> None:
    groups = shortcut_groups(window.app_actions, window.panel_actions)
    for dialog in (ShortcutsDialog(groups, window), AboutDialog("0.1", window)):
        assert not found_in(dialog)
        delete(dialog)
