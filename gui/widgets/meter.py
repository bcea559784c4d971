"""A thin bar from usual to unusual with a marker: its middle is the border between the two."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.theme import Theme
from gui.words.translation import tr

HEIGHT, THICKNESS, RADIUS = 14, 6, 6
BORDER = 0.5


class Meter(QWidget):
    """Paints a marker on a bar whose right half is the unusual one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._position: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("How usual the drawing is"))
        theme.changed.connect(self.update)

    # Properties

    @property
    def position(self) -> float | None:
        """Return where the marker is, from 0 to 1."""
        return self._position

    def set_position(self, position: float | None) -> None:
        """Put the marker from 0, usual, to 1, unusual; None: there is none."""
        if position != self._position:
            self._position = position
            self.update()

    def sizeHint(self) -> QSize:
        """Take what width there is."""
        return QSize(120, HEIGHT)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the two halves and the marker."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(0, (HEIGHT - THICKNESS) / 2, self.width(), THICKNESS)
        painter.setBrush(self._theme.color("line"))
        painter.drawRoundedRect(groove, THICKNESS / 2, THICKNESS / 2)
        painter.setClipRect(QRectF(BORDER * self.width(), 0, self.width(), HEIGHT))
        painter.setBrush(self._theme.mix("surface", "caution", 0.4))
        painter.drawRoundedRect(groove, THICKNESS / 2, THICKNESS / 2)
        painter.setClipping(False)
        if self._position is not None:
            self._paint_marker(painter, self._position)

    # Internal

    def _paint_marker(self, painter: QPainter, position: float) -> None:
        center = QPointF(RADIUS + position * (self.width() - 2 * RADIUS), HEIGHT / 2)
        painter.setBrush(self._theme.color("surface"))
        painter.drawEllipse(center, RADIUS + 1, RADIUS + 1)
        painter.setBrush(self._theme.color("caution" if position > BORDER else "text_second"))
        painter.drawEllipse(center, RADIUS - 1, RADIUS - 1)
