"""Links in texts."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.linked_label import LinkedLabel


def colors(label: LinkedLabel) -> set[str]:
    """Return the colors of the pixels of a text."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_link_takes_the_color_of_another_scheme(qtbot: QtBot, theme: Theme) -> None:
    label = LinkedLabel()
    qtbot.addWidget(label)
    label.setText('<a href="x">████</a>')
    label.show()
    for scheme in ("dark", "light"):
        theme.use(scheme)
        assert theme.color("accent").name() in colors(label)
