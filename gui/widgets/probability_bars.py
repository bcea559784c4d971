"""Ten bars: how probable each digit is, in percent that add up to 100."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2, Theme, scaled
from gui.words.answers import bars_words
from gui.words.numbers import percent
from gui.words.translation import tr

ROW_HEIGHT, SMALLEST_WIDTH = 22, 180
SMALLEST_ROW, TALLEST_ROW = 14, 36
THICKNESS = 12
LABEL_WIDTH = 20
PERCENT_WIDTH = 46


def whole_percents(probabilities: npt.ArrayLike) -> list[int]:
    """Round probabilities to whole percents that add up to 100: the largest remainders are rounded up."""
    exact = np.asarray(probabilities, dtype=np.float64) * 100
    floors = np.floor(exact).astype(int)
    missing = round(float(exact.sum())) - int(floors.sum())
    floors[np.argsort(floors - exact, kind="stable")[:missing]] += 1
    return [int(whole) for whole in floors]


class ProbabilityBars(QWidget):
    """Paints one bar for each digit; the most probable one stands out by color and weight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._probabilities: npt.NDArray[np.floating] | None = None
        self._sure = True
        self.percents: list[int] | None = None
        keep_scaled(self.setMinimumSize, SMALLEST_WIDTH, 10 * SMALLEST_ROW)
        self.setAccessibleName(tr("Probability of each digit"))
        theme.changed.connect(self.update)

    # Properties

    def set_probabilities(self, probabilities: npt.NDArray[np.floating] | None, *, sure: bool = True) -> None:
        """Show (10,) probabilities, or empty bars; the longest one is paler if the answer is not sure."""
        self._probabilities, self._sure = probabilities, sure
        self.percents = None if probabilities is None else whole_percents(probabilities)
        self.update()

    def describe(self) -> str:
        """Return the bars as text, for a screen reader."""
        return bars_words(self.percents)

    def sizeHint(self) -> QSize:
        """Prefer rows of comfortable height."""
        return QSize(scaled(260), 10 * scaled(ROW_HEIGHT))

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ten rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        best = -1 if self._probabilities is None else int(np.argmax(self._probabilities))
        regular, bold = self._theme.font(), self._theme.font(weight=QFont.Weight.Bold)
        height = min(self.height() / 10, scaled(TALLEST_ROW))
        for digit in range(10):
            painter.setFont(bold if digit == best else regular)
            self._paint_row(painter, digit, QRectF(0, digit * height, self.width(), height), digit == best)

    # Internal

    def _paint_row(self, painter: QPainter, digit: int, row: QRectF, best: bool) -> None:
        center = Qt.AlignmentFlag.AlignVCenter
        shown = "" if self.percents is None else percent(self.percents[digit] / 100, 0)
        painter.setPen(self._theme.color("text" if best else "text_second"))
        painter.drawText(row, center | Qt.AlignmentFlag.AlignLeft, str(digit))
        painter.drawText(row, center | Qt.AlignmentFlag.AlignRight, shown)
        thickness = min(scaled(THICKNESS), row.height() - SPACE_1)
        groove = QRectF(
            row.x() + scaled(LABEL_WIDTH),
            row.center().y() - thickness / 2,
            row.width() - scaled(LABEL_WIDTH) - scaled(PERCENT_WIDTH) - SPACE_2,
            thickness,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(groove, thickness / 2, thickness / 2)
        probability = 0.0 if self._probabilities is None else float(self._probabilities[digit])
        if probability * groove.width() >= 1:
            strongest = self._theme.color("accent", 1.0 if self._sure else 0.5)
            painter.setBrush(strongest if best else self._theme.color("text_second", 0.55))
            groove.setWidth(max(thickness, groove.width() * probability))
            painter.drawRoundedRect(groove, thickness / 2, thickness / 2)
