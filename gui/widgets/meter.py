"""A thin scale from usual to unusual, filled as far as a drawing goes; a tick marks the border of the two."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.painting import painting
from gui.style.scaling import keep_scaled
from gui.style.theme import FOCUS_WIDTH, Theme, scaled
from gui.words.translation import tr

HEIGHT, THICKNESS, WIDTH = 14, 6, 120
BORDER = 0.5


class Meter(QWidget):
    """Paints a scale that nobody takes for a slider: it has no handle."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._position: float | None = None
        keep_scaled(self.setFixedHeight, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("How usual the drawing is"))
        theme.changed.connect(self.update)

    # Properties

    @property
    def position(self) -> float | None:
        """Return how far the scale is filled, from 0 to 1."""
        return self._position

    def set_position(self, position: float | None) -> None:
        """Fill the scale from 0, usual, to 1, unusual; None: there is nothing to show."""
        if position != self._position:
            self._position = position
            self.update()

    def sizeHint(self) -> QSize:
        """Take what width there is."""
        return QSize(scaled(WIDTH), scaled(HEIGHT))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove, what is filled of it, and the tick."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            thickness = scaled(THICKNESS)
            groove = QRectF(0, (self.height() - thickness) / 2, self.width(), thickness)
            shape = QPainterPath()
            shape.addRoundedRect(groove, thickness / 2, thickness / 2)
            painter.fillPath(shape, self._theme.color("line"))
            if self._position is not None:
                painter.setClipRect(QRectF(0, 0, self._position * self.width(), self.height()))
                painter.fillPath(
                    shape, self._theme.color("caution" if self._position > BORDER else "text_second")
                )
                painter.setClipping(False)
            self._paint_tick(painter)

    # Internal

    def _paint_tick(self, painter: QPainter) -> None:
        tick = QRectF(round(BORDER * self.width()) - FOCUS_WIDTH / 2, 0, FOCUS_WIDTH, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(tick.adjusted(-FOCUS_WIDTH, 0, FOCUS_WIDTH, 0), self._theme.color("paper"))
        painter.fillRect(tick, self._theme.color("text_second"))
