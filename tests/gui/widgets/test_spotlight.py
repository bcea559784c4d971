"""The spotlight dims the rest of the window for a moment, and stops no click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProxyStyle, QPushButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.spotlight import Spotlight
from tests.conftest import wait_until

NAMES = ("drawing", "network", "answer")


class Still(QProxyStyle):
    """A style for whom nothing may move."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: object) -> int:
        return 0


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    row = QHBoxLayout(made)
    for name in NAMES:
        row.addWidget(QPushButton(name, made))
    made.show()
    return made


@pytest.fixture
def spotlight(window: QWidget, theme: Theme) -> Spotlight:
    return Spotlight(dict(zip(NAMES, window.findChildren(QPushButton), strict=True)), theme, window)


def test_what_is_spoken_of_is_lit_and_the_rest_steps_back(spotlight: Spotlight) -> None:
    assert set(spotlight.parts) == set(NAMES)
    spotlight.light(("network",))
    assert spotlight.dimmed == {"drawing", "answer"}
    spotlight.light(("drawing", "answer"))
    assert spotlight.dimmed == {"network"}
    spotlight.end()
    assert spotlight.dimmed == set()


@pytest.mark.slow
def test_it_goes_away_by_itself(spotlight: Spotlight) -> None:
    spotlight.light(("network",))
    wait_until(lambda: not spotlight.dimmed)


def test_what_is_dimmed_can_be_clicked(window: QWidget, spotlight: Spotlight, qtbot: QtBot) -> None:
    clicked: list[str] = []
    drawing = window.findChildren(QPushButton)[0]
    drawing.clicked.connect(lambda: clicked.append("drawing"))
    spotlight.light(("network",))
    below = window.childAt(drawing.geometry().center())
    assert below is drawing, "the veil lets the pointer through"
    qtbot.mouseClick(below, Qt.MouseButton.LeftButton)
    assert clicked == ["drawing"]


def test_where_nothing_is_to_move_nothing_is_dimmed(
    window: QWidget, spotlight: Spotlight, monkeypatch: pytest.MonkeyPatch
) -> None:
    still = Still()
    monkeypatch.setattr(window, "style", lambda: still)
    spotlight.light(("network",))
    assert spotlight.dimmed == set()
