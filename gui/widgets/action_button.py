"""A push button for one action: the same text, icon, shortcut and state."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget


class ActionButton(QPushButton):
    """Mirrors an action and triggers it."""

    def __init__(self, action: QAction, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(parent)
        self._action = action
        self._is_compact = False
        self.setProperty("primary", primary)
        action.changed.connect(self._mirror)
        self.clicked.connect(action.trigger)
        self._mirror()

    @property
    def text_width(self) -> int:
        """Return how wide the button is with its text."""
        if not self._is_compact:
            return self.sizeHint().width()
        return self.sizeHint().width() + self.fontMetrics().horizontalAdvance(self._action.text())

    def set_compact(self, compact: bool) -> None:
        """Show only the icon, or the text too."""
        if compact != self._is_compact:
            self._is_compact = compact
            self._mirror()

    def set_primary(self, primary: bool) -> None:
        """Let this be the obvious button, or one among others."""
        if primary != self.property("primary"):
            self.setProperty("primary", primary)
            self.style().polish(self)

    # Internal

    def _mirror(self) -> None:
        text = self._action.text().replace("&", "")
        self.setText("" if self._is_compact else text)
        self.setAccessibleName(text)
        self.setIcon(self._action.icon())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
