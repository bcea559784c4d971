"""A sum written out: one summand a line, and under a stroke what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.painting import painting
from gui.style.theme import SPACE_HALF, Theme

SMALLEST_WIDTH = 160


class Summand(NamedTuple):
    """What is added, and its value as it shows."""

    name: str
    value: str


class SumView(QWidget):
    """Paints a fixed number of lines, so that nothing moves while the numbers change."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self._summands: Sequence[Summand] = ()
        self._total = Summand("", "")
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    # Properties

    def set_sum(self, summands: Sequence[Summand], total: Summand) -> None:
        """Show the lines of a sum and what they come to."""
        self._summands, self._total, self._word = summands, total, ""
        self.setAccessibleDescription(self.describe())
        self.update()

    def set_word(self, word: str) -> None:
        """Show a sentence in the place of a sum."""
        self._summands, self._word = (), word
        self.setAccessibleDescription(word)
        self.update()

    def describe(self) -> str:
        """Return the sum as text."""
        return "; ".join(f"{name} = {value}" for name, value in (*self._summands, self._total))

    @property
    def values(self) -> list[str]:
        """Return what the summands show."""
        return [summand.value for summand in self._summands]

    @property
    def total(self) -> str:
        """Return what the sum shows."""
        return self._total.value

    def sizeHint(self) -> QSize:
        """Ask for all lines."""
        return QSize(SMALLEST_WIDTH, (self._lines + 1) * self._line + 2 * SPACE_HALF)

    def minimumSizeHint(self) -> QSize:
        """Ask for all lines."""
        return self.sizeHint()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        with painting(self) as painter:
            painter.setFont(self._theme.font())
            if self._word:
                painter.setPen(self._theme.color("text_second"))
                flags = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
                painter.drawText(QRectF(self.rect()), flags, self._word)
                return
            for place, summand in enumerate(self._summands):
                self._paint_line(painter, summand, place * self._line, "text_second")
            y = len(self._summands) * self._line + SPACE_HALF
            painter.setPen(QPen(self._theme.color("text_second"), 1))
            painter.drawLine(QLineF(0, y, self.width(), y))
            painter.setFont(self._theme.font(weight=QFont.Weight.DemiBold))
            self._paint_line(painter, self._total, y + SPACE_HALF, "text")

    # Internal

    @property
    def _line(self) -> int:
        return QFontMetrics(self._theme.font()).height()

    def _paint_line(self, painter: QPainter, summand: Summand, y: float, role: str) -> None:
        line = QRectF(0, y, self.width(), self._line)
        painter.setPen(self._theme.color(role))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, summand.name)
        painter.setPen(self._theme.color("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, summand.value)
