"""The card of the guide: one page at a time, and what a person does with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.actions import Actions
from gui.panels.guide_card import GuideCard
from gui.session.pages import Page, PageButton
from gui.style.theme import Theme

BUTTONS = (PageButton("back", "Back"), PageButton("next", "Next", is_primary=True))
PAGE = Page("The spike", 'At <a href="epoch:46">epoch 46</a> it leapt.', "Experiment 7", buttons=BUTTONS)
ASKING = replace(PAGE, title="Who did it?", choices=("the rate", "the last batch", "chance"))
LONG = replace(ASKING, text=" ".join(["sixty"] * 60))


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> Iterator[GuideCard]:
    """Return a card in a window that has the keyboard elsewhere."""
    window = QWidget()
    qtbot.addWidget(window)
    made = GuideCard(Actions(theme, QUndoStack(window), window), theme, window)
    other = QLabel("elsewhere", window, focusPolicy=Qt.FocusPolicy.StrongFocus)
    layout = QVBoxLayout(window)
    layout.addWidget(other)
    layout.addWidget(made)
    window.resize(400, 500)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    other.setFocus()
    yield made


def heard(card: GuideCard) -> list[Any]:
    """Return a list of what the card emits from now on."""
    told: list[Any] = []
    for signal in (card.chosen, card.pressed, card.link_followed):
        signal.connect(told.append)
    card.closed.connect(lambda: told.append("closed"))
    return told


def test_it_shows_a_page_only_while_there_is_one(card: GuideCard) -> None:
    assert not card.isVisible()
    card.show_page(replace(PAGE, is_done=True))
    assert card.isVisible() and card.done.isVisible()
    assert (card.heading.text(), card.title.text()) == ("Experiment 7", "The spike")
    assert card.body.text.text() == PAGE.text
    card.show_page(PAGE)
    assert not card.done.isVisible()
    card.clear()
    assert not card.isVisible() and card.page is None


def test_it_tells_what_a_person_does(card: GuideCard, qtbot: QtBot) -> None:
    card.show_page(ASKING)
    told = heard(card)
    card.body.choices.buttons[1].click()
    card.buttons.button("next").click()
    card.body.text.linkActivated.emit("epoch:46")
    card.close_button.click()
    assert told == [1, "next", "epoch:46", "closed"]
    assert card.page is None


def test_whoever_begins_to_tell_something_ends_what_was_told(card: GuideCard) -> None:
    told = heard(card)
    card.begin()
    assert told == [], "nothing was told before"
    card.show_page(PAGE)
    card.begin()
    assert told == ["closed"]
    assert card.page is None


def test_whoever_tells_something_can_end_it_without_being_told_so(card: GuideCard) -> None:
    told = heard(card)
    card.show_page(PAGE)
    card.clear()
    assert told == []


def test_a_page_can_have_a_widget_of_its_own_which_is_given_back(card: GuideCard) -> None:
    picture = QLabel("a sketch")
    card.show_page(PAGE, picture)
    assert picture.isVisible() and card.isAncestorOf(picture)
    card.show_page(ASKING)
    assert not picture.isVisible() and picture.parent() is None
    card.show_page(PAGE, picture)
    card.clear()
    assert picture.parent() is None, "it belongs to whoever made it"


def test_a_page_leaves_the_keyboard_where_it_is(card: GuideCard) -> None:
    before = QApplication.focusWidget()
    card.show_page(ASKING)
    assert QApplication.focusWidget() is before


def test_opened_by_key_it_gives_the_keyboard_to_the_first_choice_or_the_title(card: GuideCard) -> None:
    card.show_page(PAGE, focused=True)
    assert card.title.hasFocus()
    assert card.title.accessibleName() == "Experiment 7. The spike"
    card.show_page(ASKING)
    assert card.body.choices.buttons[0].hasFocus()
    card.show_page(replace(ASKING, title="So it was", is_fixed=True))
    assert card.title.hasFocus()


def test_what_happens_on_the_same_page_leaves_the_keyboard_there(card: GuideCard) -> None:
    card.show_page(ASKING, focused=True)
    card.buttons.button("next").setFocus()
    card.show_page(replace(ASKING, chosen=1))
    assert card.buttons.button("next").hasFocus()
    card.show_page(replace(ASKING, buttons=BUTTONS[:1]))
    focused = QApplication.focusWidget()
    assert focused is not None and card.isAncestorOf(focused), "the button that had it is gone"


def test_escape_loses_nothing(card: GuideCard, qtbot: QtBot) -> None:
    card.show_page(ASKING, focused=True)
    qtbot.keyClick(card.body.choices.buttons[0], Qt.Key.Key_Escape)
    assert card.isVisible() and card.body.choices.buttons[0].hasFocus()


@pytest.mark.parametrize("wide", [False, True])
def test_the_tab_key_goes_through_it_as_it_is_read(card: GuideCard, qtbot: QtBot, wide: bool) -> None:
    card.set_wide(wide)
    card.show_page(PAGE)
    card.show_page(ASKING, focused=True)
    names = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.property("text"))
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["the rate", "the last batch", "chance", "Back", "Next"]
    assert card.close_button.hasFocus()


def test_as_high_as_it_needs_everything_shows_and_in_less_room_it_scrolls(card: GuideCard) -> None:
    for wide, width in ((False, 340), (True, 976)):
        card.set_wide(wide)
        card.show_page(LONG)
        for page in (LONG, PAGE, LONG):
            card.show_page(page)
            card.setFixedSize(width, card.height_needed(width))
            QApplication.processEvents()
            assert card.body.verticalScrollBar().maximum() == 0
        card.setFixedSize(width, card.height_needed(width) - 20)
        QApplication.processEvents()
        assert card.body.verticalScrollBar().maximum() > 0


def test_a_strip_is_low_and_a_column_has_its_width(card: GuideCard) -> None:
    card.show_page(replace(LONG, choices=()))
    assert card.minimumWidth() == card.maximumWidth() == 340
    column = card.height_needed(340)
    card.set_wide(True)
    assert card.height_needed(976) < 90 < column
    assert card.maximumWidth() > 976


def test_it_follows_the_scheme(card: GuideCard, theme: Theme) -> None:
    card.show_page(replace(PAGE, is_done=True))
    light = card.done.pixmap().toImage()
    theme.use("dark")
    assert card.done.pixmap().toImage() != light
    theme.use("light")


def test_it_says_when_a_page_comes_and_goes(card: GuideCard, qtbot: QtBot) -> None:
    seen: list[QObject | None] = []
    card.changed.connect(lambda: seen.append(card.page))
    card.show_page(PAGE)
    card.clear()
    card.clear()
    assert seen == [PAGE, None]


def test_the_keyboard_stays_when_the_button_that_has_it_goes(card: GuideCard) -> None:
    card.show_page(PAGE)
    card.buttons.button("next").setFocus()
    card.show_page(replace(PAGE, buttons=BUTTONS[:1]))
    assert card.title.hasFocus()


def test_the_keyboard_stays_from_one_voice_to_the_next(card: GuideCard) -> None:
    card.show_page(ASKING)
    card.body.choices.buttons[0].setFocus()
    card.begin()
    card.show_page(replace(PAGE, title="Another"))
    assert card.title.hasFocus()


def test_a_page_that_comes_later_takes_the_keyboard_from_nobody(card: GuideCard) -> None:
    card.show_page(ASKING)
    card.body.choices.buttons[0].setFocus()
    card.clear()
    QApplication.processEvents()
    card.show_page(PAGE)
    assert not card.title.hasFocus()


def test_the_page_that_shows_is_not_laid_out_again(card: GuideCard) -> None:
    told: list[None] = []
    card.show_page(LONG)
    card.changed.connect(lambda: told.append(None))
    card.show_page(replace(LONG))
    assert not told
    card.show_page(replace(LONG, chosen=1))
    assert len(told) == 1
    card.show_page(replace(LONG, chosen=1), QLabel("sketch"))
    assert len(told) == 2
    card.show_page(replace(LONG, chosen=1), card.body.content, focused=True)
    assert card.body.choices.isAncestorOf(QApplication.focusWidget())
