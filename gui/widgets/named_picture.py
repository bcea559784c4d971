"""A small picture with its name beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.style.theme import SPACE_1, TYPE_SMALL, Theme
from gui.widgets.ink_picture import InkPicture
from gui.widgets.readout import Readout
from nn.arrays import Array

SIDE = 24


class NamedPicture(QWidget):
    """Shows values from 0, paper, to 1, ink, in a small square, and what they are called."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = InkPicture(theme, SIDE, self)
        self.picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.picture.setFixedWidth(SIDE + 2)
        self.name = Readout(theme, "text_second", scale=TYPE_SMALL, lines=2, parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.picture)
        layout.addWidget(self.name, 1)

    def set_picture(self, values: Array, name: str, help_text: str) -> None:
        """Show (rows, columns) values from 0 to 1 with their name; the tool tip explains it."""
        self.picture.set_values(values)
        self.name.set_text(name)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}: {help_text}")
