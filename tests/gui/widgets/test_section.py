"""A section: its head folds and opens it, and says what is inside while it is folded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.section import Section


class Inside:
    """What a section is given: a content, and what it is summed up as."""

    def __init__(self) -> None:
        self.content = QLabel("content")
        self.summary = "dropout 20 %"


@pytest.fixture
def inside(theme: Theme) -> Inside:
    return Inside()


@pytest.fixture
def section(qtbot: QtBot, inside: Inside) -> Section:
    action = QAction("Details", checkable=True)
    made = Section(action, inside.content, lambda: inside.summary, "dropout")
    action.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_folded_at_first_and_says_what_is_inside(section: Section, inside: Inside) -> None:
    assert not section.is_open
    assert section.head.text() == "Details"
    assert not inside.content.isVisible()
    assert section.summary.isVisible()
    assert section.summary.text() == "dropout 20 %"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, None])
def test_its_head_opens_and_folds_it(
    qtbot: QtBot, section: Section, inside: Inside, key: Qt.Key | None
) -> None:
    told: list[bool] = []
    section.toggled.connect(told.append)
    for is_open in (True, False):
        if key is None:
            qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(section.head, key)
        assert section.is_open is inside.content.isVisible() is is_open
        assert section.summary.isVisible() is not is_open
    assert told == [True, False]


def test_what_is_inside_is_said_anew_when_asked(section: Section, inside: Inside) -> None:
    inside.summary = ""
    section.show_summary()
    assert not section.summary.isVisible()
    inside.summary = "L2 0.001"
    section.show_summary()
    assert section.summary.isVisible()
    assert section.summary.text() == "L2 0.001"
    section.set_open(True)
    section.show_summary()
    assert not section.summary.isVisible()
