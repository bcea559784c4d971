"""A row of small 8x8 images with their labels: the training digits nearest to a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style.array_image import array_to_image
from gui.style.painting import painting
from gui.style.theme import SPACE_1, SPACE_2, TYPE_SMALL, Theme, scaled
from gui.words.translation import tr
from nn.arrays import Array
from nn.ink.handprint import CELLS

COUNT = 5
SMALLEST, LARGEST = 24, 56  # pixels a side
LINE = 18  # in a font of the size that scaled() is for


@dataclass(frozen=True, slots=True, eq=False)
class Neighbor:
    """An (8, 8) image from 0 to 1, its label, and a sentence about it."""

    image: Array
    label: int
    about: str


def picture_side(width: int) -> int:
    """Return the side of each of five images in a row: whole pixels for each of their eight cells."""
    room = (width - (COUNT - 1) * SPACE_2) // COUNT
    return max(SMALLEST, min(scaled(LARGEST), room // CELLS * CELLS))


class Neighbors(QWidget):
    """Paints the nearest first, each over its label; empty frames as long as there are none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._neighbors: Sequence[Neighbor] = ()
        self._side = SMALLEST
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_width(0)
        self.setAccessibleName(tr("The nearest training digits"))
        theme.changed.connect(self.update)

    # Properties

    @property
    def labels(self) -> list[int]:
        """Return the labels of the digits that show."""
        return [neighbor.label for neighbor in self._neighbors]

    def set_neighbors(self, neighbors: Sequence[Neighbor]) -> None:
        """Show at most five, the nearest first."""
        self._neighbors = neighbors[:COUNT]
        self.setAccessibleDescription(", ".join(str(label) for label in self.labels) or tr("none yet"))
        self.update()

    def set_width(self, width: int) -> None:
        """Choose the size of the images, and so the height, for this width."""
        self._side = picture_side(width)
        self.setFixedHeight(self._side + scaled(LINE))

    def sizeHint(self) -> QSize:
        """Take what width there is."""
        return QSize(COUNT * (SMALLEST + SPACE_1), self._side + scaled(LINE))

    # Events

    def event(self, event: QEvent) -> bool:
        """Explain the digit under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.about(event.pos()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the images and the labels."""
        with painting(self) as painter:
            painter.setFont(self._theme.font(TYPE_SMALL))
            for place in range(COUNT):
                self._paint_one(painter, place)

    # Internal

    def about(self, position: QPoint) -> str:
        """Return the sentence about the digit at a position, empty where none is."""
        for frame, neighbor in zip(self._frames, self._neighbors, strict=False):
            if frame.adjusted(0, 0, 0, scaled(LINE)).contains(position):
                return neighbor.about
        return ""

    @property
    def _frames(self) -> list[QRectF]:
        side = self._side
        gap = (self.width() - COUNT * side) / (COUNT - 1)
        return [QRectF(round(place * (side + gap)), 0, side, side) for place in range(COUNT)]

    def _paint_one(self, painter: QPainter, place: int) -> None:
        frame = self._frames[place]
        shown = place < len(self._neighbors)
        if shown:
            neighbor = self._neighbors[place]
            ink = array_to_image(neighbor.image, self._theme.color("surface"), self._theme.color("text"))
            painter.drawImage(frame, ink)
            painter.setPen(self._theme.color("text_second"))
            below = QRectF(frame.x(), frame.bottom(), frame.width(), scaled(LINE))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(neighbor.label))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))
