"""The tray of pins: pointer and keys choose, label and remove; right and wrong show as forms."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from gui.style.theme import Theme
from gui.widgets.pin_painting import PinPicture
from gui.widgets.pin_tray import PinTray
from tests.conftest import delete

IMAGE = np.tile(np.linspace(0, 1, 8), (8, 1))
PICTURES = [
    PinPicture(IMAGE, 3, True, about="Your 3, read right, 99 %"),
    PinPicture(IMAGE, 7, False, about="Your 7, read as 1, 60 %"),
    PinPicture(IMAGE, about="Read as 4, 51 %."),
]
ASKED = [*PICTURES, PinPicture(IMAGE, offered=5, about="Which digit is it?")]


@pytest.fixture
def tray(theme: Theme) -> Iterator[PinTray]:
    """Return a tray that shows three pictures and has the keyboard."""
    made = PinTray(theme)
    made.resize(made.width(), 200)
    made.set_pictures(PICTURES)
    made.show()
    made.activateWindow()
    made.setFocus()
    assert QTest.qWaitForWindowActive(made)
    yield made
    delete(made)


def press(tray: PinTray, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(tray, key)


def center(tray: PinTray, place: int) -> QPoint:
    return tray.row(place).center().toPoint()


def test_a_click_chooses(tray: PinTray) -> None:
    chosen = QSignalSpy(tray.chosen)
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton, pos=center(tray, 1))
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton, pos=QPoint(5, 199))
    assert [chosen.at(at) for at in range(chosen.count())] == [[1]]


def test_arrows_enter_and_delete(tray: PinTray) -> None:
    chosen, removed, left = QSignalSpy(tray.chosen), QSignalSpy(tray.removed), QSignalSpy(tray.left)
    press(tray, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert chosen.at(0) == [2]
    assert tray.accessibleDescription() == PICTURES[2].about
    press(tray, Qt.Key.Key_Up, Qt.Key.Key_Delete, Qt.Key.Key_Escape)
    assert removed.at(0) == [1]
    assert left.count() == 1


def test_a_digit_labels_the_current_one(tray: PinTray) -> None:
    labeled = QSignalSpy(tray.labeled)
    press(tray, Qt.Key.Key_Down, Qt.Key.Key_8)
    assert labeled.at(0) == [1, 8]


@pytest.mark.parametrize(
    ("key", "label"),
    [(Qt.Key.Key_0, 0), (Qt.Key.Key_9, 9), (Qt.Key.Key_Return, 5), (Qt.Key.Key_Escape, None)],
)
def test_a_question_is_answered_by_a_digit_enter_or_esc(
    tray: PinTray, key: Qt.Key, label: int | None
) -> None:
    labeled = QSignalSpy(tray.labeled)
    tray.set_pictures(ASKED)
    assert tray.accessibleDescription() == "Which digit is it?"
    press(tray, Qt.Key.Key_Delete, key)
    assert [labeled.at(at) for at in range(labeled.count())] == [[3, label]]


def test_a_click_on_the_picture_takes_the_label_that_is_offered(tray: PinTray) -> None:
    labeled, chosen = QSignalSpy(tray.labeled), QSignalSpy(tray.chosen)
    tray.set_pictures(ASKED)
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton, pos=center(tray, 3))
    assert [labeled.at(at) for at in range(labeled.count())] == [[3, 5]]
    assert not chosen.count()


def test_a_click_on_another_picture_leaves_the_question_open_and_chooses(tray: PinTray) -> None:
    unanswered, chosen = QSignalSpy(tray.unanswered), QSignalSpy(tray.chosen)
    tray.set_pictures(ASKED)
    QTest.mouseClick(tray, Qt.MouseButton.LeftButton, pos=center(tray, 1))
    assert unanswered.count() == 1
    assert [chosen.at(at) for at in range(chosen.count())] == [[1]]


def test_a_question_ends_when_the_keyboard_goes_elsewhere(tray: PinTray) -> None:
    unanswered = QSignalSpy(tray.unanswered)
    tray.clearFocus()
    assert unanswered.count() == 0
    tray.setFocus()
    tray.set_pictures(ASKED)
    tray.clearFocus()
    assert unanswered.count() == 1


def test_the_menu_is_asked_for_by_pointer_and_key(tray: PinTray) -> None:
    asked = QSignalSpy(tray.menu_asked)
    for reason, place in (
        (QContextMenuEvent.Reason.Mouse, center(tray, 1)),
        (QContextMenuEvent.Reason.Keyboard, QPoint()),
    ):
        event = QContextMenuEvent(reason, place, tray.mapToGlobal(place), Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(tray, event)
    assert [asked.at(at)[0] for at in range(asked.count())] == [1, 0]


def test_right_and_wrong_differ_in_form_not_in_color_alone(tray: PinTray) -> None:
    """Painted in one color, a tick and a cross are still two pictures."""
    tray.set_pictures([PinPicture(IMAGE, 3, True), PinPicture(IMAGE, 3, False)])
    tray.clearFocus()
    image = tray.grab().toImage()
    ground = image.pixelColor(image.width() - 1, image.height() - 1)
    rows = [tray.row(place).toRect() for place in (0, 1)]
    marked = [
        {
            (x, y)
            for x in range(row.width())
            for y in range(row.height() - 2)
            if image.pixelColor(row.x() + x, row.y() + y) != ground
        }
        for row in rows
    ]
    assert len(marked[0] ^ marked[1]) > 5


@pytest.mark.parametrize("paper", [128, 160, 250, 386])
@pytest.mark.parametrize("zoom", [100, 125, 200])
def test_five_pictures_are_no_taller_than_the_paper(
    tray: PinTray, theme: Theme, zoom: int, paper: int
) -> None:
    theme.use_zoom(zoom)
    try:
        tray.resize(tray.width(), paper + 100)
        tray.set_room(paper)
        tray.set_pictures(PICTURES[:1] * 5)
        assert tray.row(4).bottom() <= paper
        assert tray.minimumSizeHint().height() <= 128, "the paper would grow"
    finally:
        theme.use_zoom(100)


def test_without_pictures_keys_do_nothing(tray: PinTray) -> None:
    removed = QSignalSpy(tray.removed)
    tray.set_pictures([])
    press(tray, Qt.Key.Key_Delete, Qt.Key.Key_Down, Qt.Key.Key_3)
    assert removed.count() == 0
    assert tray.accessibleDescription() == ""
