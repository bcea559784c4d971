"""The font of the window: its own, with figures of equal width, and a size that can be read."""

from __future__ import annotations

from importlib import resources

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from gui.style.fonts import FILES, ZOOM_STEPS, load_family, system_zoom
from gui.style.theme import TYPE_ANSWER, TYPE_BODY, TYPE_LARGE, TYPE_SMALL, TYPE_TITLE, Theme

SHOWN = "ABCxyzäöüßéñ0123456789 .,:;!?()[]%+-=<>/…“”‘’–·×÷−±Σ∂∆√∞≈≠≤≥←↑→↓ηθσμαβλδγ²³½°₁₂₃✓●○▲▼\u2009\u00a0"


@pytest.mark.usefixtures("qapp")
def test_everything_is_written_in_the_font_that_ships() -> None:
    assert QFontInfo(QApplication.font()).family() == "Inkling Sans"
    assert {"Regular", "SemiBold"} <= set(QFontDatabase.styles("Inkling Sans"))


@pytest.mark.parametrize("name", FILES)
def test_the_font_has_every_sign_that_the_window_shows(qapp: QApplication, name: str) -> None:
    del qapp
    font = QRawFont((resources.files("resources") / "fonts" / name).read_bytes(), 13)
    assert [sign for sign in SHOWN if not font.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
@pytest.mark.parametrize("scale", [TYPE_SMALL, TYPE_BODY, TYPE_LARGE, TYPE_TITLE, TYPE_ANSWER])
def test_all_figures_have_the_same_width(theme: Theme, weight: QFont.Weight, scale: float) -> None:
    measure = QFontMetricsF(theme.font(scale, weight)).horizontalAdvance
    widths = [measure(str(figure) * 10) for figure in range(10)]
    assert max(widths) == pytest.approx(min(widths), rel=0.003)


def test_the_type_scale_is_in_pixels_and_nothing_is_too_small_to_read(theme: Theme) -> None:
    scales = (TYPE_SMALL, TYPE_BODY, TYPE_LARGE, TYPE_TITLE)
    theme.use_zoom(100)
    assert [theme.font(scale).pixelSize() for scale in scales] == [12, 13, 15, 20]


@pytest.mark.usefixtures("qapp")
def test_the_licence_of_the_font_ships_with_it() -> None:
    text = (resources.files("resources") / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "Inter Project Authors" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.usefixtures("qapp")
def test_without_its_files_the_window_keeps_the_font_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.style.fonts.FILES", ("missing.otf",))
    assert load_family() == ""


@pytest.mark.parametrize(("pixels", "zoom"), [(12, 100), (17, 100), (20, 150), (26, 200), (60, 200)])
def test_a_large_font_of_the_system_is_followed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, pixels: int, zoom: int
) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(pixels)
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _kind: font)
    assert system_zoom() == zoom
    assert zoom in ZOOM_STEPS
