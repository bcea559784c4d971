"""Arrays as images: one pixel for each value, blue for positive, orange for negative."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor

from gui.style.array_image import signed_image
from gui.style.theme import Theme

VALUES = np.array([[2.0, 0.0, -2.0], [1.0, -1.0, 4.0]], np.float32)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sign_is_the_colour_and_the_size_is_the_ink(theme: Theme, scheme: str) -> None:
    theme.use(scheme)
    image = signed_image(VALUES, theme, largest=2)
    positive, negative, paper = (theme.color(role) for role in ("positive", "negative", "surface"))
    assert (image.width(), image.height()) == (3, 2)
    assert [image.pixelColor(x, 0) for x in range(3)] == [positive, paper, negative]
    assert image.pixelColor(2, 1) == positive
    half = [(paper.red() + positive.red()) / 2, (paper.blue() + positive.blue()) / 2]
    assert [image.pixelColor(0, 1).red(), image.pixelColor(0, 1).blue()] == pytest.approx(half, abs=1)


def test_without_a_size_the_largest_value_has_full_ink(theme: Theme) -> None:
    image = signed_image(VALUES, theme)
    assert image.pixelColor(2, 1) == theme.color("positive")
    assert image.pixelColor(0, 0) != theme.color("positive")


def test_nothing_but_zeros_is_paper(theme: Theme) -> None:
    image = signed_image(np.zeros((1, 2), np.float32), theme)
    assert image.pixelColor(1, 0) == QColor(theme.color("surface"))
