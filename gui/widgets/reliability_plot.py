"""Reliability: of the answers that are so sure, how many are right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from gui.style.painting import painting
from gui.style.theme import LINE_WIDTH, SPACE_1, TYPE_SMALL, Theme
from gui.words import mistakes as words
from gui.words.numbers import percent
from gui.words.translation import tr
from nn.digits.mistakes import Bin

SMALLEST, USUAL = QSize(140, 96), QSize(220, 170)
PALEST, STRONGEST = 0.25, 0.9  # ink of a bar with few answers and with many


class ReliabilityPlot(QWidget):
    """Paints a bar for each bin that holds answers, the line where both agree, and where "sure" begins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bins: Sequence[Bin] = ()
        self.threshold = 0.0
        self.setAccessibleName(words.reliability_title())
        theme.changed.connect(self.update)

    # Properties

    def set_bins(self, bins: Sequence[Bin], threshold: float) -> None:
        """Show bins; threshold: the probability from which an answer is sure."""
        self.bins, self.threshold = bins, threshold
        spoken = [words.bin_about(each) for each in bins if each.count]
        self.setAccessibleDescription(" ".join(spoken) or tr("No answers yet."))
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer bars that can be told apart."""
        return USUAL

    def minimumSizeHint(self) -> QSize:
        """Need some room all the same."""
        return SMALLEST

    # Events

    def event(self, event: QEvent) -> bool:
        """Explain the bar under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            area = self._area
            place = int((event.pos().x() - area.x()) / area.width() * len(self.bins)) if self.bins else -1
            inside = 0 <= place < len(self.bins)
            text = words.bin_about(self.bins[place]) if inside else words.reliability_help()
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the axes, the bars and the lines."""
        with painting(self) as painter:
            area, color = self._area, self._theme.color
            painter.fillRect(area, color("sunken"))
            most = max((each.count for each in self.bins), default=0)
            for each in self.bins:
                if each.accuracy is not None:
                    strength = PALEST + (STRONGEST - PALEST) * each.count / most
                    painter.fillRect(self._bar(each, each.accuracy), color("accent", strength))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("text_second"), LINE_WIDTH, Qt.PenStyle.DashLine))
            painter.drawLine(area.bottomLeft(), area.topRight())
            if 0 < self.threshold < 1:
                x = area.x() + self.threshold * area.width()
                painter.setPen(QPen(color("text"), LINE_WIDTH))
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            self._paint_axes(painter, area)

    # Internal

    @property
    def _area(self) -> QRectF:
        metrics = QFontMetrics(self._theme.font(TYPE_SMALL))
        left = metrics.horizontalAdvance(percent(1.0, 0)) + SPACE_1
        above, below = metrics.height() + SPACE_1, metrics.height()
        return QRectF(left, above, max(1, self.width() - left - 1), max(1, self.height() - above - below))

    def _bar(self, each: Bin, accuracy: float) -> QRectF:
        area = self._area
        left, width = area.x() + each.low * area.width(), (each.high - each.low) * area.width()
        height = max(1.0, accuracy * area.height())
        return QRectF(left + 1, area.bottom() - height, width - 2, height)

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self._theme.font(TYPE_SMALL))
        painter.setPen(self._theme.color("text_second"))
        line = painter.fontMetrics().height()
        axes, flags = words.reliability_axes(), Qt.AlignmentFlag
        left = QRectF(0, area.top(), area.x() - SPACE_1, line)
        painter.drawText(QRectF(0, 0, self.width(), line), flags.AlignLeft, axes.help)
        painter.drawText(left, flags.AlignRight, percent(1.0, 0))
        painter.drawText(left.translated(0, area.height() - line), flags.AlignRight, percent(0.0, 0))
        below = QRectF(area.x(), area.bottom(), area.width(), line)
        painter.drawText(below, flags.AlignLeft, axes.name)
        painter.drawText(below, flags.AlignRight, percent(1.0, 0))
