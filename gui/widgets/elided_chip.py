"""A chip whose text is shortened where there is no room for all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QWidget

from gui.style.theme import scaled
from gui.widgets.chip import Chip

SMALLEST_WIDTH = 60


class ElidedChip(Chip):
    """Is as wide as its text, but never wider than `widest`, and narrower where there is less room."""

    def __init__(self, widest: int, parent: QWidget, *, checkable: bool = False) -> None:
        super().__init__("", "", parent, checkable=checkable)
        self._widest = widest
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    # Properties

    def sizeHint(self) -> QSize:
        """Ask for the room of the whole text, within limits."""
        return super().sizeHint().boundedTo(QSize(scaled(self._widest), self.maximumHeight()))

    def minimumSizeHint(self) -> QSize:
        """Make do with little."""
        return self.sizeHint().boundedTo(QSize(scaled(SMALLEST_WIDTH), self.maximumHeight()))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as there is room for."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        missing = super().sizeHint().width() - self.width()
        if missing > 0:
            metrics, elide = self.fontMetrics(), Qt.TextElideMode.ElideRight
            room = metrics.horizontalAdvance(self.text()) - missing
            option.text = metrics.elidedText(self.text(), elide, room)
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
