"""A label of one line that ends in an ellipsis where there is no room, and says the rest when pointed at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from gui.style.plain_text import as_plain

SHORTEST = 12  # letters: of less nobody can tell what it says


class ElidedLabel(QLabel):
    """Asks for no width of its own, and shows nothing rather than a few letters; no rich text."""

    def minimumSizeHint(self) -> QSize:
        """Make do with any width."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for no width: it takes what others leave."""
        return QSize(0, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the text as fits."""
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(as_plain(self.text()) if text != self.text() else "")
        if text != self.text() and self.width() < SHORTEST * self.fontMetrics().averageCharWidth():
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), text)


class TwoLineLabel(QLabel):
    """Wraps onto two lines, asks for no width, and ends in an ellipsis where two lines are not enough."""

    def minimumSizeHint(self) -> QSize:
        """Ask for two lines of any width."""
        return QSize(0, 2 * self.fontMetrics().lineSpacing())

    def sizeHint(self) -> QSize:
        """Ask for two lines of any width."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as many whole words as fit, from the top."""
        lines = self._lines()
        self.setToolTip(as_plain(self.text()) if " ".join(lines) != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for number, line in enumerate(lines):
            top = number * self.fontMetrics().lineSpacing()
            painter.drawText(self.rect().adjusted(0, top, 0, 0), int(Qt.AlignmentFlag.AlignLeft), line)

    def _lines(self) -> list[str]:
        """Return the text on two lines, the second one cut off at its end if it is too long."""
        measure, first = self.fontMetrics(), ""
        words = self.text().split()
        while words and measure.horizontalAdvance(f"{first} {words[0]}") <= self.width():
            first = f"{first} {words.pop(0)}".strip()
        if not words:
            return [first]
        rest = measure.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, self.width())
        return [first, rest]
