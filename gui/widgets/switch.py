"""A switch: a check box that looks like what it does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.style.painting import painting
from gui.style.scaling import keep_scaled
from gui.style.theme import Theme, scaled

WIDTH, HEIGHT, RING, INSET = 28, 16, 2, 3
FOCUS = 0.75  # how strong the ring is: less than the groove that it lies around


class Switch(QCheckBox):
    """Slides between off and on; the space key does so too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        keep_scaled(self.leave_room, WIDTH, HEIGHT)
        theme.changed.connect(self.update)

    # Properties

    def leave_room(self, width: int, height: int) -> None:
        """Be so large, and leave room for the ring that shows the focus."""
        self.setFixedSize(width + 2 * RING, height + 2 * RING)

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(position)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and the knob."""
        color, on = self._theme.color, self.isChecked()
        height = scaled(HEIGHT)
        groove = QRectF(RING, RING, scaled(WIDTH), height)
        with painting(self) as painter:
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
