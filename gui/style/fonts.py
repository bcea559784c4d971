"""The font of the window: one that ships with Inkling, and how large it is."""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

FILES = ("InklingSans-Regular.otf", "InklingSans-SemiBold.otf")
BODY_PIXELS = 13  # at a zoom of 100 %
ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)
USUAL_PIXELS = 17  # system fonts up to this size are nobody's wish for larger type


def use_own_font(application: QApplication) -> None:
    """Write everything in the font that ships with Inkling, or in the system's where it cannot be loaded."""
    font = QFont(application.font())
    family = load_family()
    if family:
        font.setFamily(family)
    font.setPixelSize(BODY_PIXELS)
    application.setFont(font)


def load_family() -> str:
    """Load the font's files and return its name, empty where that is impossible."""
    family = ""
    for name in FILES:
        try:
            content = (resources.files("resources") / "fonts" / name).read_bytes()
        except OSError:
            return family
        families = QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFontFromData(QByteArray(content))
        )
        family = family or next(iter(families), "")
    return family


def body_pixels() -> int:
    """Return the size of the text of the window now."""
    font = QApplication.font()
    return font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()


def system_zoom() -> int:
    """Return the zoom for a person who has made the system's font larger than usual."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    if system <= USUAL_PIXELS:
        return 100
    return min(ZOOM_STEPS, key=lambda step: abs(step * BODY_PIXELS / 100 - system))
