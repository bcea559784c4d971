"""The first minutes, done in the window by a person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.first_minutes import SPOKEN_OF
from gui.session.deeds import DEEDS, Deed
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from tests.conftest import draw, wait_until
from tests.gui.shapes import DIGITS


def begin(window: MainWindow) -> None:
    window.app_actions["first_minutes"].trigger()


def press(window: MainWindow, name: str) -> None:
    button = window.guide_card.buttons.button(name)
    assert button.isVisible()
    button.click()


def title(window: MainWindow) -> str:
    return window.guide_card.title.text()


def is_ticked_off(window: MainWindow) -> bool:
    page = window.guide_card.page
    return page is not None and page.is_done


def test_they_are_under_help_and_have_the_keyboard_then(window: MainWindow) -> None:
    assert window.guide_card.page is None
    begin(window)
    assert title(window) == "Draw a digit"
    assert window.guide_card.title.hasFocus()


def test_all_pages_can_be_skipped_and_gone_back_to(window: MainWindow) -> None:
    begin(window)
    titles = [title(window)]
    for _ in DEEDS[1:]:
        press(window, "skip")
        titles.append(title(window))
    assert len(set(titles)) == len(DEEDS)
    for before in titles[-2::-1]:
        press(window, "back")
        assert title(window) == before
    for _ in DEEDS:
        press(window, "skip")
    assert window.guide_card.page is None
    assert not window.guidance.first_minutes.minutes.is_open


@pytest.mark.slow
def test_each_page_is_ticked_off_when_it_was_really_done(window: MainWindow, qtbot: QtBot) -> None:
    session, actions = window.session, window.app_actions
    begin(window)
    assert not window.guide_card.buttons.button("skip").property("primary")
    draw(window, *DIGITS[3])
    wait_until(lambda: is_ticked_off(window))
    press(window, "next")
    assert not is_ticked_off(window)
    actions["clear"].trigger()
    draw(window, *DIGITS[4])
    wait_until(lambda: is_ticked_off(window))
    press(window, "next")
    actions["watch"].trigger()
    wait_until(lambda: is_ticked_off(window))
    window.controller.stop()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    press(window, "next")
    session.select(Selection(1, 12))
    assert is_ticked_off(window)
    press(window, "next")
    qtbot.mouseClick(window.side.card.output.switch, Qt.MouseButton.LeftButton)
    assert is_ticked_off(window)
    press(window, "next")
    actions["undo"].trigger()
    assert is_ticked_off(window)
    press(window, "next")
    assert window.guide_card.page is None


def test_what_a_page_speaks_of_is_lit_when_one_turns_to_it(window: MainWindow) -> None:
    spotlight = window.guidance.spotlight
    begin(window)
    assert spotlight.dimmed == set(), "nobody turned to it"
    press(window, "skip")
    assert spotlight.dimmed == set(spotlight.parts) - set(SPOKEN_OF[Deed.FOOL])
    assert set(SPOKEN_OF) == set(DEEDS)
    assert {part for parts in SPOKEN_OF.values() for part in parts} <= set(spotlight.parts)


def test_closed_they_hear_nothing_more_and_begin_anew_when_they_are_asked_for(window: MainWindow) -> None:
    begin(window)
    press(window, "skip")
    window.guide_card.close_button.click()
    window.guide_card.pressed.emit("next")
    draw(window, *DIGITS[3])
    assert window.guide_card.page is None
    begin(window)
    assert title(window) == "Draw a digit"


def test_another_voice_ends_them(window: MainWindow) -> None:
    begin(window)
    window.guide_card.begin()
    assert not window.guidance.first_minutes.minutes.is_open
