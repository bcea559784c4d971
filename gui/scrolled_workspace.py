"""The workspace on a screen that is too small for its zoom: it scrolls, so that nothing is out of reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.style.theme import scaled
from gui.workspace import Workspace

AROUND = QSize(2, 64)  # the frame of the window, its title and its menus, at 100 %


class ScrolledWorkspace(QScrollArea):
    """Gives the workspace all the room and at least what it needs, but asks for no more than a screen.

    The workspace is made in its viewport: with another parent the style would go through all of it again.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.viewport().setAutoFillBackground(False)

    def take(self, workspace: Workspace) -> None:
        """Show the workspace."""
        self._workspace = workspace
        self.setWidget(workspace)
        workspace.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Prefer what the workspace prefers."""
        return super().sizeHint() if self._workspace is None else self._workspace.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Need what the workspace needs, but no more than the screen has."""
        if self._workspace is None:
            return super().minimumSizeHint()
        around = QSize(AROUND.width(), scaled(AROUND.height()))
        room = self.screen().availableSize() - around
        return self._workspace.minimumSizeHint().boundedTo(room)

    def event(self, event: QEvent) -> bool:
        """Tell the window when the workspace needs another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
