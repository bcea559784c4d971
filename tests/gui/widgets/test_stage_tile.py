"""The tiles of the X-ray: their pictures, their switches, and what they tell."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.ink_picture import InkPicture
from gui.widgets.stage_tile import StageTile

COUNTS = (np.arange(64).reshape(8, 8) % 17 / 16).astype(np.float32)


def make_tile(qtbot: QtBot, theme: Theme, *, can_be_skipped: bool = True) -> StageTile:
    tile = StageTile(theme, "Slant", "A leaning digit is set upright.", can_be_skipped=can_be_skipped)
    qtbot.addWidget(tile)
    tile.resize(200, 260)
    tile.show()
    return tile


def make_picture(qtbot: QtBot, theme: Theme, side: int, smallest: int = 32) -> InkPicture:
    picture = InkPicture(theme, smallest)
    qtbot.addWidget(picture)
    picture.resize(side, side)
    return picture


# Pictures


@pytest.mark.parametrize("side", [66, 101, 130])
def test_each_pixel_is_painted_as_a_square_of_its_strength(qtbot: QtBot, theme: Theme, side: int) -> None:
    picture = make_picture(qtbot, theme, side)
    picture.set_values(COUNTS)
    painted = picture.grab().toImage()
    paper = (side - 2) // 32 * 32
    corner, cell = (side - paper) // 2, paper // 8
    for row in range(8):
        for column in range(8):
            wanted = theme.mix("surface", "text", float(COUNTS[row, column])).getRgb()
            left, top = corner + column * cell, corner + row * cell
            for x, y in ((left, top), (left + cell - 1, top + cell - 1)):
                np.testing.assert_allclose(painted.pixelColor(x, y).getRgb(), wanted, atol=1)


def test_ink_of_any_size_keeps_its_aspect(qtbot: QtBot, theme: Theme) -> None:
    picture = make_picture(qtbot, theme, 66)
    picture.set_values(np.ones((300, 150), np.float32))
    painted = picture.grab().toImage()
    paper, ink = theme.color("surface"), theme.color("text")
    assert painted.pixelColor(33, 33) == ink
    assert painted.pixelColor(33, 3) == ink
    assert painted.pixelColor(10, 33) == paper
    assert painted.pixelColor(55, 33) == paper


def test_without_values_there_is_paper_and_perhaps_a_word(qtbot: QtBot, theme: Theme) -> None:
    picture = make_picture(qtbot, theme, 130)

    def colours() -> int:
        painted = picture.grab().toImage()
        return len({painted.pixel(x, y) for x in range(8, 120) for y in range(40, 90)})

    assert colours() == 1
    picture.set_values(None, "Draw a digit")
    assert colours() > 1
    picture.set_values(np.zeros((8, 8), np.float32))
    assert colours() == 1


def test_pictures_follow_the_scheme_and_can_be_faint(qtbot: QtBot, theme: Theme) -> None:
    picture = make_picture(qtbot, theme, 34)
    picture.set_values(np.ones((8, 8), np.float32))

    def colour() -> tuple[object, ...]:
        return picture.grab().toImage().pixelColor(17, 17).getRgb()

    for scheme in ("dark", "light"):
        theme.use(scheme)
        assert colour() == theme.color("text").getRgb()
    picture.set_quiet(True)
    np.testing.assert_allclose(colour(), theme.mix("surface", "text", 0.35).getRgb(), atol=2)


# Switches


def test_a_click_or_the_space_key_switches_the_step(qtbot: QtBot, theme: Theme) -> None:
    tile = make_tile(qtbot, theme)
    assert tile.switch is not None
    told: list[bool] = []
    tile.switched.connect(told.append)
    for corner in (QPoint(1, 1), QPoint(tile.switch.width() - 2, tile.switch.height() - 2)):
        qtbot.mouseClick(tile.switch, Qt.MouseButton.LeftButton, pos=corner)
    assert tile.switch.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(tile.switch, Qt.Key.Key_Space)
    assert told == [False, True, False]


def test_showing_a_state_tells_nobody(qtbot: QtBot, theme: Theme) -> None:
    tile = make_tile(qtbot, theme)
    assert tile.switch is not None
    told: list[bool] = []
    tile.switched.connect(told.append)
    pictures = []
    for on in (True, False, True):
        tile.set_on(on)
        assert tile.switch.isChecked() is on
        pictures.append(tile.switch.grab().toImage())
    assert told == []
    assert pictures[0] == pictures[2] != pictures[1]


def test_the_switch_shows_its_focus(qtbot: QtBot, theme: Theme) -> None:
    tile = make_tile(qtbot, theme)
    assert tile.switch is not None
    with qtbot.waitActive(tile):
        tile.activateWindow()
    tile.switch.clearFocus()
    before = tile.switch.grab().toImage()
    tile.switch.setFocus()
    assert tile.switch.hasFocus()
    assert tile.switch.grab().toImage() != before


def test_a_stage_that_cannot_be_skipped_has_no_switch(qtbot: QtBot, theme: Theme) -> None:
    assert make_tile(qtbot, theme, can_be_skipped=False).switch is None


# Words


def test_everything_is_told_to_screen_readers(qtbot: QtBot, theme: Theme) -> None:
    tile = make_tile(qtbot, theme)
    assert tile.switch is not None
    assert tile.accessibleName() == "Slant"
    assert tile.accessibleDescription() == "A leaning digit is set upright."
    assert tile.switch.accessibleName() == "Take the stage: Slant"
    tile.set_effect("Left out: 85.6 % right,\n5.2 points worse", "caution")
    tile.set_on(False)
    assert tile.accessibleDescription() == (
        "A leaning digit is set upright. This stage is left out. Left out: 85.6 % right, 5.2 points worse."
    )
