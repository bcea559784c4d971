"""Labels that end in an ellipsis where there is no room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.widgets.elided_label import ElidedLabel, TwoLineLabel

TEXT = "How strongly each unit answers to this drawing, from nothing to full ink."


@pytest.mark.parametrize("kind", [ElidedLabel, TwoLineLabel])
def test_it_asks_for_no_width_and_says_the_rest_when_pointed_at(
    qtbot: QtBot, kind: type[ElidedLabel] | type[TwoLineLabel]
) -> None:
    label = kind(TEXT)
    qtbot.addWidget(label)
    assert label.sizeHint().width() == label.minimumSizeHint().width() == 0
    height = label.sizeHint().height()
    label.resize(90, height)
    label.grab()
    assert label.toolTip() == TEXT
    assert label.text() == TEXT, "a screen reader says all of it"
    label.resize(900, height)
    label.grab()
    assert label.toolTip() == ""


def test_where_there_is_room_it_looks_like_any_label(qtbot: QtBot) -> None:
    label, usual = ElidedLabel(TEXT), QLabel(TEXT)
    for each in (label, usual):
        qtbot.addWidget(each)
        each.resize(900, 20)
    assert label.grab().toImage() == usual.grab().toImage()


def test_two_lines_are_as_high_as_two_lines(qtbot: QtBot) -> None:
    label = TwoLineLabel(TEXT)
    qtbot.addWidget(label)
    assert label.sizeHint().height() == 2 * label.fontMetrics().lineSpacing()


def test_it_shows_nothing_rather_than_a_few_letters(qtbot: QtBot) -> None:
    label, empty = ElidedLabel(TEXT), ElidedLabel()
    for each in (label, empty):
        qtbot.addWidget(each)
        each.resize(40, 20)
    assert label.grab().toImage() == empty.grab().toImage()
    assert label.toolTip() == TEXT


LINKED = 'The cost leapt after <a href="step:46:11">step 11</a>.'


@pytest.mark.parametrize("kind", [ElidedLabel, TwoLineLabel])
def test_a_click_on_a_link_follows_it_and_a_click_beside_it_does_nothing(
    qtbot: QtBot, kind: type[ElidedLabel] | type[TwoLineLabel]
) -> None:
    label, followed = kind(), []
    qtbot.addWidget(label)
    label.resize(400, 40)
    label.set_linked(LINKED)
    label.link_followed.connect(followed.append)
    assert label.text() == "The cost leapt after step 11."
    beside, link, _end = (part.place.center().toPoint() for part in label.parts())
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=beside)
    assert followed == []
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=link)
    assert followed == ["step:46:11"]
    qtbot.mouseMove(label, link)
    label.setText(LINKED)
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=link)
    assert followed == ["step:46:11"], "a text that is shown as it is has no links"


def test_a_link_can_be_seen_and_one_that_is_cut_off_is_not_there(qtbot: QtBot) -> None:
    label, plain = ElidedLabel(), ElidedLabel("The cost leapt after step 11.")
    label.set_linked(LINKED)
    for each in (label, plain):
        qtbot.addWidget(each)
        each.resize(400, 20)
    assert label.grab().toImage() != plain.grab().toImage()
    label.resize(110, 20)
    assert [part.address for part in label.parts()] == [""]
