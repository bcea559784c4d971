"""A dock for one panel, which can lie in one place with others, as tabs."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QStackedWidget, QWidget

from gui.widgets.dock_title import DockTitle
from gui.words.translation import tr


class PanelDock(QDockWidget):
    """Shows a panel; while other docks lie in front of it, the panel is hidden."""

    def __init__(self, title: str, panel: QWidget, parent: QWidget) -> None:
        super().__init__(tr(title), parent)
        self.setObjectName(title.lower())
        self.panel = panel
        self.title = DockTitle(self)
        self.setTitleBarWidget(self.title)
        # Qt only moves what lies behind out of sight: it would still paint and take the focus. A panel hidden
        # on its own would no longer count in the size that all of them need.
        self._pages = QStackedWidget(self)
        for page in (QWidget(self._pages), panel):
            self._pages.addWidget(page)
        self._pages.setCurrentIndex(1)
        self.setWidget(self._pages)
        self.front_action = QAction(tr(title), self, checkable=True)
        self.front_action.triggered.connect(self._bring_to_front)
        self.visibilityChanged.connect(self._on_visibility)

    def is_in_front(self) -> bool:
        """Return whether the panel shows, not closed and not behind another one."""
        return self.isVisible() and bool(self._pages.currentIndex())

    # Internal

    def _on_visibility(self, in_front: bool) -> None:
        self._pages.setCurrentIndex(int(in_front))
        self.front_action.setChecked(in_front)

    def _bring_to_front(self, wanted: bool) -> None:
        self.setVisible(wanted)
        if wanted:
            self.raise_()
