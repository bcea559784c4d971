"""Precision, recall and F1 of each digit, as a small table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gui.style.painting import painting
from gui.style.theme import SPACE_2, TYPE_SMALL, Theme, scaled
from gui.words import mistakes as words
from gui.words.task import DIGIT_NAMES
from gui.words.translation import tr
from nn.digits.data import CLASSES
from nn.digits.mistakes import DigitQuality

SMALLEST_ROW, USUAL_ROW = 14, 22  # pixels
LOW = 0.9  # a score below it stands out


class QualityTable(QWidget):
    """Paints one row for each digit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.qualities: list[DigitQuality] = []
        self._names: Sequence[str] = DIGIT_NAMES
        self.setAccessibleName(tr("Scores of each digit"))
        theme.changed.connect(self.update)

    # Properties

    def set_qualities(self, qualities: list[DigitQuality], names: Sequence[str] = DIGIT_NAMES) -> None:
        """Show the scores of each output."""
        self.qualities, self._names = qualities, names
        self.setAccessibleDescription(words.qualities_spoken(qualities, names))
        self.update()

    def sizeHint(self) -> QSize:
        """Need room for the names of the scores."""
        return QSize(self._width, (CLASSES + 1) * scaled(USUAL_ROW))

    def minimumSizeHint(self) -> QSize:
        """Make do with low rows."""
        return QSize(self._width, (CLASSES + 1) * scaled(SMALLEST_ROW))

    # Events

    def event(self, event: QEvent) -> bool:
        """Explain the score under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            column = int(event.pos().x() / (self.width() / 4)) - 1
            text = words.quality_labels()[column].help if 0 <= column < 3 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the head and the rows."""
        with painting(self) as painter:
            painter.setFont(self._theme.font(TYPE_SMALL))
            painter.setPen(self._theme.color("text_second"))
            for column, label in enumerate(words.quality_labels(), start=1):
                self._paint(painter, 0, column, label.name)
            for digit, quality in enumerate(self.qualities):
                painter.setPen(self._theme.color("text_second"))
                painter.setFont(self._theme.font(TYPE_SMALL))
                self._paint(painter, digit + 1, 0, self._names[digit])
                for column, fraction in enumerate((quality.precision, quality.recall, quality.f1), start=1):
                    is_low = fraction is not None and fraction < LOW
                    painter.setPen(self._theme.color("text"))
                    weight = QFont.Weight.DemiBold if is_low else QFont.Weight.Normal
                    painter.setFont(self._theme.font(TYPE_SMALL, weight))
                    self._paint(painter, digit + 1, column, words.quality_words(fraction))

    # Internal

    @property
    def _width(self) -> int:
        metrics = QFontMetrics(self._theme.font(TYPE_SMALL))
        widest = max(metrics.horizontalAdvance(label.name) for label in words.quality_labels())
        return 4 * (widest + SPACE_2)

    def _paint(self, painter: QPainter, row: int, column: int, text: str) -> None:
        height, width = self.height() / (CLASSES + 1), self.width() / 4
        if len(self._names) < CLASSES:
            height = min(height, scaled(USUAL_ROW))
        place = QRectF(column * width, row * height, width - SPACE_2, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
