"""A text with links that keep to the colors of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel


class LinkedLabel(QLabel):
    """A label whose links change their color with the scheme: Qt takes it when the text is set."""

    def changeEvent(self, event: QEvent) -> None:
        """Set the text again in other colors."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and "<a " in self.text():
            text = self.text()
            self.clear()
            self.setText(text)
