"""A push button for one action: the same text, icon, shortcut and state."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget


class ActionButton(QPushButton):
    """Mirrors an action and triggers it."""

    def __init__(self, action: QAction, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(parent)
        self._action = action
        self.setProperty("primary", primary)
        action.changed.connect(self._mirror)
        self.clicked.connect(action.trigger)
        self._mirror()

    # Internal

    def _mirror(self) -> None:
        self.setText(self._action.text().replace("&", ""))
        self.setIcon(self._action.icon())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
