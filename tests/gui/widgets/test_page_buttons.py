"""The row of buttons below a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.session.pages import PageButton
from gui.style.theme import Theme
from gui.widgets.page_buttons import PageButtons

BACK, NEXT = PageButton("back", "Back"), PageButton("next", "Next", is_primary=True)


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> PageButtons:
    made = PageButtons()
    qtbot.addWidget(made)
    made.resize(300, 40)
    made.show_buttons((BACK, NEXT))
    made.show()
    return made


def test_a_button_emits_its_name(row: PageButtons, qtbot: QtBot) -> None:
    pressed: list[str] = []
    row.pressed.connect(pressed.append)
    for name in ("next", "back"):
        qtbot.mouseClick(row.button(name), Qt.MouseButton.LeftButton)
    assert pressed == ["next", "back"]


def test_a_page_has_its_own_buttons_in_its_own_order(row: PageButtons) -> None:
    row.show_buttons((PageButton("run", "Run", is_enabled=False), PageButton("back", "To the list")))
    shown = [button for button in row.findChildren(QPushButton) if not button.isHidden()]
    assert sorted(button.text() for button in shown) == ["Run", "To the list"]
    assert row.button("next").isHidden()
    assert not row.button("run").isEnabled()
    row.grab()
    assert row.button("run").x() < row.button("back").x()


def test_the_obvious_one_is_blue_only_as_long_as_it_is_obvious(row: PageButtons) -> None:
    assert row.button("next").property("primary")
    row.show_buttons((NEXT._replace(is_primary=False),))
    assert not row.button("next").property("primary")


def test_a_click_leaves_the_keyboard_where_it_was(row: PageButtons) -> None:
    assert not row.button("next").focusPolicy() & Qt.FocusPolicy.ClickFocus
    assert row.button("next").focusPolicy() & Qt.FocusPolicy.TabFocus


def test_in_a_strip_it_is_lower(row: PageButtons) -> None:
    high = row.button("next").sizeHint().height()
    row.set_low(True)
    row.show_buttons((BACK, NEXT, PageButton("skip", "Skip")))
    heights = {row.button(name).sizeHint().height() for name in ("back", "next", "skip")}
    assert max(heights) < high
