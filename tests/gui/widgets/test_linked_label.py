"""Links in texts."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot

from gui.widgets.linked_label import LinkedLabel


def colors(label: LinkedLabel) -> set[str]:
    """Return the colors of the pixels of a text."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_link_takes_the_color_of_another_scheme(qtbot: QtBot) -> None:
    label = LinkedLabel()
    qtbot.addWidget(label)
    label.setText('<a href="x">████</a>')
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.Link, QColor("#12ab34"))
    label.setPalette(palette)
    assert "#12ab34" in colors(label)
