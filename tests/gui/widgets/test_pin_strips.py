"""The strips of the pins: lines on one axis of epochs, filled where a digit was read right."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy

from gui.style.theme import Theme
from gui.widgets.pin_strips import PinStrips
from gui.widgets.strip_painting import PinStrip, thinned
from tests.conftest import delete, mouse

EPOCHS = np.arange(101.0)
IMAGE = np.tile(np.linspace(0, 1, 8), (8, 1))
LEARNED = PinStrip(
    IMAGE, 3, "learned at epoch 40, forgotten at 80", EPOCHS, np.full(101, 0.5), ((40.0, 80.0),)
)
UNNAMED = PinStrip(IMAGE, None, "Which digit is it?")


@pytest.fixture
def strips(theme: Theme) -> Iterator[PinStrips]:
    """Return two strips, of which one has a line."""
    made = PinStrips(theme)
    made.resize(400, 160)
    made.set_strips([LEARNED, UNNAMED], 100.0)
    yield made
    delete(made)


def color_at(picture: QImage, strips: PinStrips, epoch: float, height: float) -> QColor:
    """Return the color of a place in the first strip; height: above its lower edge, 0 to 1."""
    line = strips.places.line(0)
    return picture.pixelColor(round(strips.places.x_of(epoch)), round(line.bottom() - height * line.height()))


def test_the_ground_is_filled_only_where_the_digit_was_read_right(strips: PinStrips) -> None:
    picture = strips.grab().toImage()
    colors = [color_at(picture, strips, epoch, 0.25) for epoch in (20, 60, 90)]
    assert colors[0] == colors[2] != colors[1]
    assert color_at(picture, strips, 60, 0.8) == colors[0], "above the line there is nothing"


def test_the_line_lies_at_the_probability(strips: PinStrips) -> None:
    picture, line = strips.grab().toImage(), strips.places.line(0)
    x, ground = round(strips.places.x_of(20)), color_at(picture, strips, 20, 0.25)
    rows = range(round(line.top()), round(line.bottom()) - 1)
    inked = [y for y in rows if picture.pixelColor(x, y) != ground]
    assert inked
    assert np.mean(inked) == pytest.approx(line.center().y(), abs=1)


def test_the_time_cursor_crosses_all_strips_and_tells_the_probability_there(strips: PinStrips) -> None:
    rising = PinStrip(IMAGE, 8, "learned at epoch 51", EPOCHS, EPOCHS / 100, ((51.0, 100.0),))
    strips.set_strips([LEARNED, rising], 100.0)
    assert "Your 8: learned at epoch 51; its probability here is 100 %." in strips.accessibleDescription()
    before = strips.grab().toImage()
    strips.show_cursor(30)
    assert "Your 8: learned at epoch 51; its probability here is 30 %." in strips.accessibleDescription()
    after, x = strips.grab().toImage(), round(strips.places.x_of(30))
    for place in (0, 1):
        y = round(strips.places.line(place).top()) + 2
        near = [(before.pixelColor(x + by, y), after.pixelColor(x + by, y)) for by in (-1, 0, 1)]
        assert any(old != new for old, new in near)


@pytest.mark.parametrize("logarithmic", [False, True])
def test_pointing_tells_the_epoch_on_either_scale(strips: PinStrips, logarithmic: bool) -> None:
    strips.set_logarithmic_epochs(logarithmic)
    pointed, line = QSignalSpy(strips.pointed), strips.places.line(1)
    for x in (strips.places.x_of(50.0), line.left() - 10):
        mouse(strips, QEvent.Type.MouseMove, QPointF(x, line.center().y()))
    assert pointed.at(0)[0] == pytest.approx(50, abs=1)
    assert pointed.at(1) == [None]


def test_where_there_is_little_room_sentences_go_first_and_then_strips(strips: PinStrips) -> None:
    strips.set_strips([LEARNED] * 5, 100.0)
    for height, shown, sentences in ((230, 5, True), (120, 5, False), (50, 2, False)):
        strips.resize(400, height)
        places = strips.places
        assert (places.shown, places.has_sentences) == (shown, sentences)
        assert places.row(shown - 1).bottom() <= places.axis.bottom() <= height


def test_thinning_keeps_every_extreme_and_two_places_a_pixel() -> None:
    x = np.linspace(10, 110, 5000)
    y = np.sin(x)
    y[1234], y[4321] = 7, -7
    across, heights = thinned(x, y)
    assert len(across) <= 2 * 101
    assert (heights.min(), heights.max()) == (-7, 7)
    assert across[heights.argmax()] == pytest.approx(x[1234], abs=1)
    few = np.arange(5.0)
    assert thinned(10 * few, few)[1].tolist() == few.tolist()
