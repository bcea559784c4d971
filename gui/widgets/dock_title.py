"""The title of a dock: its name, and small buttons to float and to close it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.theme import SPACE_1, SPACE_2, SPACE_3


class DockTitle(QWidget):
    """Shows the name of a dock; dragging it moves the dock."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        name = QLabel(dock.windowTitle(), self)
        name.setProperty("role", "title")
        self.float_action = QAction("Float this panel, or put it back", self)
        self.close_action = QAction("Close this panel; the View menu brings it back", self)
        self.float_action.triggered.connect(self._toggle_floating)
        self.close_action.triggered.connect(dock.close)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_1)
        layout.setSpacing(0)
        layout.addWidget(name)
        layout.addStretch()
        for action in (self.float_action, self.close_action):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(13, 13))
            layout.addWidget(button)

    # Internal

    def _toggle_floating(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())
