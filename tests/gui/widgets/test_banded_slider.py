"""A slider with bands: they lie where the handle is at their values, with their names as far as they fit."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from gui.style.theme import HANDLE, Theme
from gui.widgets.banded_slider import Band, BandedSlider

BANDS = (Band(0, 0.25, "text_second", "low"), Band(0.25, 1, "validation", "high"))


@pytest.fixture
def slider(qtbot: QtBot, theme: Theme) -> BandedSlider:
    made = BandedSlider(theme)
    made.resize(200 + HANDLE, made.sizeHint().height())
    qtbot.addWidget(made)
    return made


def picture(slider: BandedSlider) -> QImage:
    return slider.grab().toImage()


def color_at(slider: BandedSlider, fraction: float) -> QColor:
    image = picture(slider)
    across = HANDLE // 2 + round(fraction * (slider.width() - HANDLE))
    return QColor(image.pixelColor(across, image.height() // 2))


def test_each_band_lies_where_the_handle_is_at_its_values(slider: BandedSlider) -> None:
    slider.set_bands(BANDS)
    slider.setValue(slider.maximum())
    low, high = color_at(slider, 0.1), color_at(slider, 0.6)
    assert low != high
    assert color_at(slider, 0.2) == low
    assert color_at(slider, 0.3) == high
    assert high.red() > high.blue()


def test_without_bands_there_is_no_groove_of_a_color(slider: BandedSlider) -> None:
    slider.setValue(slider.maximum())
    assert color_at(slider, 0.1) == color_at(slider, 0.6)


def test_a_name_shows_where_there_is_room(slider: BandedSlider) -> None:
    def is_written(band: Band) -> bool:
        slider.set_bands(())
        before = picture(slider)
        slider.set_bands([band])
        below = slider.height() // 2 + HANDLE // 2 + 2
        part = (0, below, slider.width(), slider.height() - below)
        return picture(slider).copy(*part) != before.copy(*part)

    assert is_written(Band(0, 0.5, "right", "learns"))
    assert not is_written(Band(0, 0.05, "right", "learns"))
