"""Small pictures: what they show, and how one is chosen with the pointer and with the keys."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.digit_gallery import DigitGallery, ReadDigit
from gui.widgets.picture_list import PictureList, SmallPicture
from gui.widgets.weight_tiles import WeightTiles, tile_strengths
from nn.arrays import Array
from tests.conftest import DATA

SIDE = 40
Make = Callable[..., PictureList]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def make(parent: QWidget, theme: Theme) -> Make:
    def made(*images: Array, signed: bool = False) -> PictureList:
        pictures = PictureList(theme, SIDE, signed=signed, parent=parent)
        pictures.resize(400, 300)
        pictures.set_pictures([SmallPicture(image, about=str(n)) for n, image in enumerate(images)])
        parent.show()
        pictures.show()
        return pictures

    return made


def place_of(pictures: PictureList, place: int) -> QPoint:
    return pictures.visualRect(pictures.model().index(place, 0)).center()


def test_a_click_chooses_a_picture(qtbot: QtBot, make: Make) -> None:
    pictures = make(*np.zeros((5, 8, 8)))
    with qtbot.waitSignal(pictures.chosen) as told:
        qtbot.mouseClick(pictures.viewport(), Qt.MouseButton.LeftButton, pos=place_of(pictures, 3))
    assert told.args == [3]


def test_the_focus_shows_also_where_a_picture_was_chosen_before(make: Make, parent: QWidget) -> None:
    pictures = make(*np.zeros((5, 8, 8)))
    parent.activateWindow()
    assert QTest.qWaitForWindowActive(parent)
    pictures.setFocus()
    pictures.setCurrentIndex(pictures.model().index(2, 0))
    focused = pictures.grab().toImage()
    pictures.clearFocus()
    assert pictures.grab().toImage() != focused


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_moves_and_chooses(qtbot: QtBot, make: Make, key: Qt.Key) -> None:
    pictures = make(*np.zeros((5, 8, 8)))
    chosen: list[int] = []
    pictures.chosen.connect(chosen.append)
    pictures.setCurrentIndex(pictures.model().index(0, 0))
    qtbot.keyClick(pictures, Qt.Key.Key_Right)
    qtbot.keyClick(pictures, Qt.Key.Key_Right)
    qtbot.keyClick(pictures, key)
    assert chosen == [2]


def test_the_current_place_outlives_other_pictures(make: Make) -> None:
    pictures = make(*np.zeros((5, 8, 8)))
    pictures.setCurrentIndex(pictures.model().index(2, 0))
    for count, place in [(5, 2), (4, 2), (2, -1)]:
        pictures.set_pictures([SmallPicture(np.zeros((8, 8)))] * count)
        assert pictures.currentIndex().row() == place


def test_each_picture_says_what_it_is(make: Make) -> None:
    pictures = make(*np.zeros((3, 8, 8)))
    index = pictures.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "1"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "1"


def test_a_sign_is_told_by_colour_and_by_a_dash(make: Make, theme: Theme) -> None:
    image = np.zeros((8, 8))
    image[1], image[6] = 1, -1
    pictures = make(image, signed=True)
    picture = pictures.viewport().grab().toImage()
    corner = pictures.visualRect(pictures.model().index(0, 0)).topLeft()

    def colors(row: int) -> set[int]:
        y = corner.y() + 4 + row * 5 + 2
        return {picture.pixel(corner.x() + 4 + x, y) for x in range(1, 39)}

    assert colors(1) == {theme.color("positive").rgb()}
    assert colors(6) == {theme.color("negative").rgb(), theme.color("surface").rgb()}


def test_where_no_picture_is_a_text_can_be(make: Make) -> None:
    pictures = make()
    empty = pictures.viewport().grab().toImage()
    pictures.set_empty("nothing here")
    assert pictures.viewport().grab().toImage() != empty


def test_a_digit_is_chosen_by_its_number(qtbot: QtBot, parent: QWidget, theme: Theme) -> None:
    gallery = DigitGallery(theme, parent)
    gallery.resize(400, 300)
    gallery.set_digits(
        [ReadDigit(number, DATA.test.images[number], "3", "8", 0.71) for number in (17, 4, 99)]
    )
    assert [picture.caption for picture in gallery.pictures] == ["3 → 8"] * 3
    assert gallery.pictures[0].about.startswith("Test digit 18: labeled 3, read as 8, 71 % sure.")
    gallery.setCurrentIndex(gallery.model().index(2, 0))
    with qtbot.waitSignal(gallery.digit_chosen) as told:
        qtbot.keyClick(gallery, Qt.Key.Key_Return)
    assert told.args == [99]


def test_weights_of_all_units_are_on_one_scale() -> None:
    weights = np.zeros((2, 64))
    weights[0, 0], weights[1, 1] = 1.0, -3.0
    strengths = tile_strengths(weights)
    assert (strengths[0, 0], strengths[1, 1]) == (0.5, -1.0)
    assert not tile_strengths(np.zeros((3, 64))).any()
    assert np.isfinite(tile_strengths(np.full((3, 64), 3e38, np.float32))).all()


def test_a_unit_is_chosen_by_its_number(qtbot: QtBot, parent: QWidget, theme: Theme) -> None:
    tiles = WeightTiles(theme, parent)
    tiles.set_weights(np.linspace(-1, 1, 3 * 64).reshape(3, 64))
    assert tiles.pictures[2].about.startswith("Unit 3: weights from 0.34 to 1.00.")
    tiles.setCurrentIndex(tiles.model().index(1, 0))
    with qtbot.waitSignal(tiles.unit_chosen) as told:
        qtbot.keyClick(tiles, Qt.Key.Key_Space)
    assert told.args == [1]
