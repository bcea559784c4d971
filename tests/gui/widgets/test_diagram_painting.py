"""Painting the diagram: colors from strengths, and links from one unit to the next."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from gui.style.theme import Theme
from gui.widgets.diagram_geometry import lay_out
from gui.widgets.diagram_painting import PaintedLink, image_of, image_of_links
from tests.gui.rows import ten_rows

BLOCKS = lay_out([64, 12, 10], 600, 300, ten_rows(300))


def painted(theme: Theme, *links: PaintedLink) -> QImage:
    picture = QImage(600, 300, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.drawImage(0, 0, image_of_links(BLOCKS, links, theme, picture.size(), 1.0))
    painter.end()
    return picture


def inked(picture: QImage, place: QRectF) -> bool:
    """Return whether something is painted in a place."""
    part = picture.copy(place.toAlignedRect())
    white = QImage(part.size(), part.format())
    white.fill(Qt.GlobalColor.white)
    return part != white


def length_inked(picture: QImage) -> int:
    """Return in how many columns something is painted, more than the faint end of a dash."""
    return int((grays(picture).min(axis=0) < 215).sum())


def grays(picture: QImage) -> npt.NDArray[np.uint8]:
    """Return the lightness of each pixel, 0 to 255."""
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), -1).copy()


def test_an_image_has_one_pixel_for_each_unit(theme: Theme) -> None:
    strengths = np.linspace(-1, 1, 12, dtype=np.float32)
    image = image_of(strengths, BLOCKS[1], theme)
    assert image.width() * image.height() == 12
    assert image.pixelColor(0, 0) == theme.color("negative")
    last = divmod(11, image.width())
    assert image.pixelColor(last[1], last[0]) == theme.color("positive")


def test_strengths_beyond_one_and_no_numbers_do_no_harm(theme: Theme) -> None:
    strengths = np.array([5, -5, np.nan, np.inf, -np.inf, 0, 0, 0, 0, 0, 0, 0], np.float32)
    image = image_of(strengths, BLOCKS[1], theme)
    assert image.pixelColor(0, 0) == theme.color("positive")
    assert image.pixelColor(1, 0) == theme.color("negative")
    zero = image.pixelColor(image.width() - 1, image.height() - 1)
    assert image.pixelColor(2, 0) == zero


def test_a_link_leads_from_its_unit_to_the_other(theme: Theme) -> None:
    for link in (PaintedLink(0, 63, 0, 1.0), PaintedLink(1, 11, 9, 0.2)):
        picture = painted(theme, link)
        start = BLOCKS[link.layer].cell_of(link.start)
        end = BLOCKS[link.layer + 1].cell_of(link.end)
        assert inked(picture, start)
        assert inked(picture, end.adjusted(-2, 0, 0, 0))
        assert not inked(picture, QRectF(0, 0, start.left(), 300))
        assert not inked(picture, QRectF(end.right() + 2, 0, 600 - end.right() - 2, 300))


def test_a_negative_link_is_dashed_not_only_colored(theme: Theme) -> None:
    whole = painted(theme, PaintedLink(0, 63, 0, 0.7))
    dashed = painted(theme, PaintedLink(0, 63, 0, -0.7))
    assert length_inked(dashed) < 0.8 * length_inked(whole)


@pytest.mark.parametrize("sign", [1, -1])
def test_a_stronger_link_is_darker_and_wider(theme: Theme, sign: int) -> None:
    def darkness(strength: float) -> float:
        pixels = grays(painted(theme, PaintedLink(0, 0, 0, sign * strength)))
        return float((255 - pixels.astype(np.int64)).sum())

    assert darkness(0.1) < darkness(0.5) < darkness(1.0) == darkness(3.0)


def test_links_are_as_sharp_as_the_screen(theme: Theme) -> None:
    image = image_of_links(BLOCKS, [PaintedLink(0, 0, 0, 1.0)], theme, QSize(600, 300), 1.5)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (900, 450, 1.5)


def test_a_stronger_link_lies_over_a_weaker_one_whichever_comes_first(theme: Theme) -> None:
    weak, strong = PaintedLink(0, 0, 0, 0.2), PaintedLink(0, 0, 0, -1.0)
    assert painted(theme, weak, strong) == painted(theme, strong, weak)
