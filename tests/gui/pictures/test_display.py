"""Pictures between NumPy and Qt: no pixel is lost on the way in, and what is kept to show is small."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage

from gui.pictures.display import SHOWN, displayed, is_even, pixels_of
from nn.ink.bitmaps import without_alpha

Format = QImage.Format
COLOUR = np.random.default_rng(0).integers(0, 256, (5, 7, 3), np.uint8)
NOISE = np.random.default_rng(1).integers(0, 256, (2400, 3000, 3), np.uint8)


def image_of(pixels: npt.NDArray[np.uint8]) -> QImage:
    high, wide, _ = pixels.shape
    return QImage(pixels.tobytes(), wide, high, 3 * wide, Format.Format_RGB888).copy()


def shown(pixels: npt.NDArray[np.generic]) -> npt.NDArray[np.int64]:
    image = QImage.fromData(displayed(pixels))
    assert not image.isNull()
    return pixels_of(image).astype(np.int64)


# From Qt


@pytest.mark.parametrize("kind", [Format.Format_RGB888, Format.Format_RGB32, Format.Format_BGR888])
def test_every_pixel_of_an_image_comes_across(kind: Format) -> None:
    np.testing.assert_array_equal(pixels_of(image_of(COLOUR).convertToFormat(kind)), COLOUR)


def test_transparent_pixels_keep_their_alpha() -> None:
    colours = np.dstack([COLOUR, np.arange(35, dtype=np.uint8).reshape(5, 7)])
    image = QImage(colours.tobytes(), 7, 5, Format.Format_RGBA8888).convertToFormat(Format.Format_ARGB32)
    np.testing.assert_array_equal(pixels_of(image), colours)


@pytest.mark.parametrize("kind", [Format.Format_Grayscale8, Format.Format_Indexed8, Format.Format_Mono])
def test_grey_and_palette_images_become_colours(kind: Format) -> None:
    image = image_of(np.array([[[0] * 3, [255] * 3] * 3], np.uint8)).convertToFormat(kind)
    assert pixels_of(image).tolist() == [[[0, 0, 0], [255, 255, 255]] * 3]


# To show


def test_a_small_picture_is_shown_exactly() -> None:
    np.testing.assert_array_equal(shown(COLOUR), COLOUR)
    np.testing.assert_array_equal(shown(COLOUR[..., 0])[..., 1], COLOUR[..., 0])


@pytest.mark.parametrize(
    ("size", "kept"),
    [((1024, 900), (1024, 900)), ((3000, 1500), (1024, 512)), ((7, 9000), (1, 1024)), ((5001, 3), (1024, 1))],
)
def test_a_large_picture_is_shown_small_with_its_aspect(size: tuple[int, int], kept: tuple[int, int]) -> None:
    assert shown(np.zeros(size, np.uint8)).shape[:2] == kept


def test_a_photo_is_kept_in_less_than_its_pixels() -> None:
    content = displayed(NOISE)
    assert len(content) < SHOWN * SHOWN
    assert QImage.fromData(content).size().toTuple() == (SHOWN, round(SHOWN * 0.8))


def test_large_things_stay_where_they_are() -> None:
    halves = np.zeros((3000, 4000, 3), np.uint8)
    halves[:, 2000:] = 200, 100, 50
    copy = shown(halves)
    assert np.abs(copy[:, :508]).max() <= 3
    assert np.abs(copy[:, 516:] - (200, 100, 50)).max() <= 3


@pytest.mark.parametrize("dtype", [np.uint16, np.int32, np.float32])
def test_wide_numbers_are_stretched_to_what_a_screen_shows(dtype: npt.DTypeLike) -> None:
    grey = shown(np.array([[1000, 1500, 2000]], dtype))[0, :, 0]
    assert grey.tolist() == [0, 127, 255]


@pytest.mark.parametrize(("ink", "paper"), [(0, 255), (60, 255), (255, 0), (200, 0)])
@pytest.mark.parametrize("channels", [1, 3])
def test_transparent_ink_lies_on_paper_that_it_stands_out_from(ink: int, paper: int, channels: int) -> None:
    pixels = np.full((4, 4, channels + 1), ink, np.uint8)
    pixels[..., -1] = np.eye(4) * 255
    expected = np.where(np.eye(4, dtype=bool), ink, paper)
    np.testing.assert_array_equal(shown(pixels)[..., 0], expected)


def transparent_sheet(paper: int, ink: int) -> npt.NDArray[np.uint8]:
    """Return a grey sheet with a bar of ink on it; beside the sheet all is transparent."""
    pixels = np.zeros((60, 60, 2), np.uint8)
    pixels[8:52, 8:52] = paper, 255
    pixels[14:46, 27:33, 0] = ink
    return pixels


def transparent_paper(ink: int) -> npt.NDArray[np.uint8]:
    """Return a bar of ink on nothing, soft at its edges."""
    pixels = np.full((60, 60, 2), (ink, 0), np.uint8)
    pixels[10:50, 26:34, 1] = 128
    pixels[10:50, 27:33, 1] = 255
    return pixels


TRANSPARENT = {
    "grey sheet, dark ink": transparent_sheet(120, 20),
    "dark sheet, white ink": transparent_sheet(40, 255),
    "white sheet, black ink": transparent_sheet(255, 0),
    "black ink": transparent_paper(0),
    "dark grey ink": transparent_paper(100),
    "light grey ink": transparent_paper(160),
    "white ink": transparent_paper(255),
}


@pytest.mark.parametrize("pixels", TRANSPARENT.values(), ids=TRANSPARENT)
@pytest.mark.parametrize("channels", [1, 3])
def test_a_transparent_picture_is_shown_on_the_paper_that_it_is_read_on(
    pixels: npt.NDArray[np.uint8], channels: int
) -> None:
    pixels = np.dstack([pixels[..., :1]] * channels + [pixels[..., 1:]])
    read = without_alpha(pixels)
    np.testing.assert_array_equal(shown(pixels)[..., 0], read[..., 0].astype(np.uint8))


def test_pictures_of_one_colour_are_even() -> None:
    assert is_even(np.full((30, 40, 3), (10, 20, 30), np.uint8))
    assert is_even(np.ones((1, 1), np.float32))
    assert not is_even(COLOUR)
    grey = np.zeros((30, 40), np.uint16)
    grey[29, 39] = 1
    assert not is_even(grey)
