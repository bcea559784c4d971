"""The title of a dock: its name or tabs, and small buttons to float and to close it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4
from gui.words.translation import tr


class DockTab(QToolButton):
    """The name of a dock, no wider than its words."""

    def sizeHint(self) -> QSize:
        """Do without the spaces that tool buttons put around their text."""
        spaces = 2 * self.fontMetrics().horizontalAdvance(" ")
        return super().sizeHint() - QSize(spaces, 0)


class DockTitle(QWidget):
    """Shows the name of a dock; dragging it moves the dock. Docks in the same place are tabs in it."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._dock = dock
        self._name = QLabel(dock.windowTitle(), self)
        self._name.setProperty("role", "title")
        self._tabs: list[DockTab] = []
        self._names = QHBoxLayout()
        self.float_action = QAction(tr("Float this panel, or put it back"), self)
        self.close_action = QAction(tr("Close this panel; the View menu brings it back"), self)
        self.float_action.triggered.connect(self._toggle_floating)
        self.close_action.triggered.connect(dock.close)
        self._lay_out()

    def show_tabs(self, docks: Sequence[QDockWidget]) -> None:
        """Offer these docks, this one among them, as tabs; alone it needs none."""
        titles = [dock.windowTitle() for dock in docks]
        if titles == [tab.text() for tab in self._tabs]:
            return
        for tab in self._tabs:
            tab.deleteLater()
        self._tabs = [self._tab(dock) for dock in docks] if len(docks) > 1 else []
        for tab in self._tabs:
            self._names.addWidget(tab)
        self._name.setVisible(not self._tabs)

    # Internal

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_1)
        layout.setSpacing(0)
        self._names.setSpacing(SPACE_4)
        self._names.addWidget(self._name)
        layout.addLayout(self._names)
        layout.addStretch()
        for action in (self.float_action, self.close_action):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(13, 13))
            layout.addWidget(button)

    def _tab(self, dock: QDockWidget) -> DockTab:
        tab = DockTab(self)
        tab.setText(dock.windowTitle())
        tab.setProperty("tab", True)
        tab.setProperty("front", dock is self._dock)
        tab.clicked.connect(dock.raise_)
        return tab

    def _toggle_floating(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())
        self._dock.raise_()
