"""A switch: a check box that looks like what it does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from gui.style.theme import Theme, scaled

WIDTH, HEIGHT, RING, INSET = 28, 16, 2, 3
FOCUS = 0.75  # how strong the ring is: less than the groove that it lies around


class Switch(QCheckBox):
    """Slides between off and on; the space key does so too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    # Properties

    def sizeHint(self) -> QSize:
        """Leave room for the ring that shows the focus."""
        return QSize(scaled(WIDTH) + 2 * RING, scaled(HEIGHT) + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """Never get smaller."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(position)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and the knob."""
        color, on = self._theme.color, self.isChecked()
        height = scaled(HEIGHT)
        groove = QRectF(RING, RING, scaled(WIDTH), height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(color("accent", FOCUS), RING))
            painter.drawRoundedRect(groove.adjusted(-1, -1, 1, 1), height / 2 + 1, height / 2 + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent" if on else "text_second"))
        painter.drawRoundedRect(groove, height / 2, height / 2)
        painter.setBrush(color("on_accent" if on else "surface"))
        knob = QRectF(groove.right() - height if on else groove.left(), RING, height, height)
        inset = scaled(INSET)
        painter.drawEllipse(knob.adjusted(inset, inset, -inset, -inset))
