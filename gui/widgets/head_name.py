"""The name over a column of the diagram: a button that can be dragged sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolButton, QWidget

DRAG_BEGINS = 8  # pixels


class HeadName(QToolButton):
    """Shows the name of a layer, or only its number where there is little room.

    dragged, dropped: how far it has been dragged sideways, if it is movable; a drag is no click.
    """

    dragged = Signal(float)
    dropped = Signal(float)

    def __init__(self, name: str, short: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self._short = name, short
        self.movable = False
        self._began: float | None = None
        self._is_dragging = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setProperty("head", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # Properties

    def be_short(self, short: bool) -> None:
        """Show the number in place of the name."""
        self.setText(self._short if short else self.name)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows alone, which would go to a button nearby: with other keys they move the layer."""
        if Qt.Key.Key_Left <= event.key() <= Qt.Key.Key_Down:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, perhaps."""
        super().mousePressEvent(event)
        self._began = event.globalPosition().x() if event.button() == Qt.MouseButton.LeftButton else None
        self._is_dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Emit how far the name has been dragged."""
        if not self.movable or self._began is None:
            super().mouseMoveEvent(event)
            return
        way = event.globalPosition().x() - self._began
        if not self._is_dragging and abs(way) >= DRAG_BEGINS:
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragging:
            self.dragged.emit(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit where the name was dropped, or that it was clicked."""
        if not self._is_dragging or self._began is None:
            super().mouseReleaseEvent(event)
            return
        way, self._began, self._is_dragging = event.globalPosition().x() - self._began, None, False
        self.unsetCursor()
        self.setDown(False)
        self.dropped.emit(way)
