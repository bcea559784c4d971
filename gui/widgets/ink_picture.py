"""Ink or counts as a small square picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.array_image import array_to_image
from gui.style.painting import painting
from gui.style.theme import TYPE_SMALL, Theme
from nn.arrays import Array

PIXELS = 32  # a side; smaller arrays are painted as squares of whole pixels
QUIET = 0.35


class InkPicture(QWidget):
    """Paints values from 0, paper, to 1, ink, in a square; without values, a word or nothing."""

    def __init__(self, theme: Theme, smallest: int = PIXELS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._smallest = smallest
        self._values: Array | None = None
        self._word = ""
        self._quiet = False
        self._picture: QImage | None = None
        self.setMinimumSize(smallest + 2, smallest + 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the card below need not paint
        theme.changed.connect(self._repaint)

    # Properties

    @property
    def values(self) -> Array | None:
        """Return the values that show."""
        return self._values

    @property
    def word(self) -> str:
        """Return what shows instead of values."""
        return self._word

    def set_values(self, values: Array | None, word: str = "") -> None:
        """Show (rows, columns) values from 0 to 1, or a word in their place."""
        self._values, self._word = values, word
        self._repaint()

    @property
    def is_quiet(self) -> bool:
        """Return whether the values are painted faintly."""
        return self._quiet

    @property
    def paper(self) -> QRectF:
        """Return the place of the square that the values are painted in, a whole number of their pixels."""
        step = min(PIXELS, self._smallest)
        side = max(step, (min(self.width(), self.height()) - 2) // step * step)
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def set_quiet(self, quiet: bool) -> None:
        """Paint faintly, for something that is switched off."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.update()

    def sizeHint(self) -> QSize:
        """Prefer three pixels for each of the ink."""
        return QSize(3 * PIXELS + 2, 3 * PIXELS + 2)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and the ink."""
        with painting(self) as painter:
            paper = self.paper
            painter.fillRect(self.rect(), self._theme.color("surface"))
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
            if self._values is not None:
                self._paint_values(painter, self._values, paper)
            elif self._word:
                painter.setPen(self._theme.color("text_second"))
                painter.setFont(self._theme.font(TYPE_SMALL))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(paper.adjusted(4, 4, -4, -4), int(flags), self._word)

    # Internal

    def _repaint(self) -> None:
        self._picture = None
        self.update()

    def _paint_values(self, painter: QPainter, values: Array, paper: QRectF) -> None:
        if self._picture is None:
            self._picture = array_to_image(values, self._theme.color("surface"), self._theme.color("text"))
        size = self._picture.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(paper.center())
        shrunk = size.width() < self._picture.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, shrunk)
        painter.setOpacity(QUIET if self._quiet else 1)
        painter.drawImage(place, self._picture)
