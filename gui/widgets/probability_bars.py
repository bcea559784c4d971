"""Bars: how probable each output is, in percent that add up to 100; usually ten, one for each digit."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from gui.style.painting import painting
from gui.style.scaling import keep_scaled
from gui.style.theme import RADIUS_TINY, SPACE_1, SPACE_2, Theme, scaled
from gui.words.answers import bars_words
from gui.words.numbers import percent, whole_percents
from gui.words.task import DIGIT_NAMES
from gui.words.translation import tr
from gui.words.why import asking_help

ROW_HEIGHT, SMALLEST_WIDTH = 22, 180
SMALLEST_ROW, TALLEST_ROW = 14, 36
THICKNESS = 12
LABEL_WIDTH = 20
PERCENT_WIDTH = 46
INSET = 6  # of what a row shows, from the ground of the row that is asked about
KEPT_MARK = 3  # pixels wide
HOLLOW_MARGIN, HOLLOW_LINE = 2, 1.5  # pixels that a hollow bar is thicker to each side, and of its outline

Probabilities = npt.NDArray[np.floating]


class ProbabilityBars(QWidget):
    """Paints one bar for each digit, or other output; the most probable one stands out by color and weight.

    pointed: the digit under the pointer or that the arrow keys went to, or None; kept: the one that was
    clicked, or None for empty space and Esc.
    """

    pointed = Signal(object)
    kept = Signal(object)
    names_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._probabilities: Probabilities | None = None
        self._sure = True
        self._hollow: Probabilities | None = None
        self.percents: list[int] | None = None
        self._names: Sequence[str] = DIGIT_NAMES
        keep_scaled(self.setMinimumSize, SMALLEST_WIDTH, len(DIGIT_NAMES) * SMALLEST_ROW)
        self._asked: int | None = None
        self._kept: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Probability of each digit"))
        self.setToolTip(asking_help())
        theme.changed.connect(self.update)

    # Properties

    @property
    def names(self) -> Sequence[str]:
        """Return what each bar stands for."""
        return self._names

    def set_names(self, names: Sequence[str]) -> None:
        """Show a bar, still empty, for each of other outputs."""
        self._names = names
        self.set_probabilities(None)
        self.names_changed.emit()

    def set_probabilities(self, probabilities: Probabilities | None, *, sure: bool = True) -> None:
        """Show (outputs,) probabilities, or empty bars; the longest is paler if the answer is not sure."""
        if sure == self._sure and _are_equal(probabilities, self._probabilities):
            return
        self._probabilities, self._sure = probabilities, sure
        self.percents = None if probabilities is None else whole_percents(probabilities)
        self.update()

    @property
    def hollow(self) -> Probabilities | None:
        """Return the (10,) probabilities of the hollow bars."""
        return self._hollow

    def set_hollow(self, probabilities: Probabilities | None) -> None:
        """Show (10,) other probabilities as hollow bars behind the filled ones, or none."""
        if not _are_equal(probabilities, self._hollow):
            self._hollow = probabilities
            self.update()

    def set_asked(self, asked: int | None, kept: int | None) -> None:
        """Mark the digit that is asked about, and the one that stays when the pointer leaves."""
        if (asked, kept) != (self._asked, self._kept):
            self._asked, self._kept = asked, kept
            self.update()

    @property
    def row_centers(self) -> list[float]:
        """Return the height of the middle of each row."""
        return [self._row(digit).center().y() for digit in range(len(self._names))]

    def describe(self) -> str:
        """Return the bars as text, for a screen reader."""
        return bars_words(self.percents, self._names)

    def sizeHint(self) -> QSize:
        """Prefer rows of comfortable height, with room for ten whatever the outputs."""
        return QSize(scaled(260), len(DIGIT_NAMES) * scaled(ROW_HEIGHT))

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a digit."""
        self.pointed.emit(self._digit_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        self.pointed.emit(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a digit; a second click on it, or one on empty space, lets it go."""
        digit = self._digit_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton:
            self.kept.emit(None if digit == self._kept else digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Point with the arrows, keep with Enter or Space, let go with Esc."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.pointed.emit(self._neighbor(step))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.kept.emit(None if self._asked == self._kept else self._asked)
        elif event.key() == Qt.Key.Key_Escape and (self._asked is not None or self._kept is not None):
            self.pointed.emit(None)
            self.kept.emit(None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at none any more."""
        super().focusOutEvent(event)
        self.pointed.emit(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        with painting(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            best = -1 if self._probabilities is None else int(np.argmax(self._probabilities))
            regular, bold = self._theme.font(), self._theme.font(weight=QFont.Weight.Bold)
            label_width = self._label_width
            for digit in range(len(self._names)):
                row = self._row(digit)
                self._paint_asked(painter, row, digit)
                painter.setFont(bold if digit == best else regular)
                self._paint_row(painter, digit, row, label_width, best=digit == best)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.color("accent"), 1))
                rows = self._row(0).united(self._row(len(self._names) - 1))
                whole = rows.adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(whole, RADIUS_TINY, RADIUS_TINY)

    # Internal

    @property
    def _label_width(self) -> float:
        """Return the room for the names: that of a digit, or more."""
        metrics = QFontMetrics(self._theme.font(weight=QFont.Weight.Bold))
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        return max(scaled(LABEL_WIDTH), widest + SPACE_2)

    def _row(self, digit: int) -> QRectF:
        tallest, count = scaled(TALLEST_ROW), len(self._names)
        height = min(self.height() / count, tallest)
        # Few rows stand in the middle of the room of ten, and the network beside them with it.
        room = min(self.height(), len(DIGIT_NAMES) * tallest)
        return QRectF(0, max(0.0, (room - count * height) / 2) + digit * height, self.width(), height)

    def _digit_at(self, position: QPointF) -> int | None:
        rows = range(len(self._names))
        return next((digit for digit in rows if self._row(digit).contains(position)), None)

    def _neighbor(self, step: int) -> int:
        """Return the digit that an arrow key goes to: first the most probable one."""
        if self._asked is not None:
            return min(max(self._asked + step, 0), len(self._names) - 1)
        return 0 if self._probabilities is None else int(np.argmax(self._probabilities))

    def _paint_asked(self, painter: QPainter, row: QRectF, digit: int) -> None:
        """Paint the ground of the row that is asked about, and a mark at the side of the one that stays."""
        painter.setPen(Qt.PenStyle.NoPen)
        if digit == self._asked:
            painter.setBrush(self._theme.color("accent_weak"))
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), RADIUS_TINY, RADIUS_TINY)
        if digit == self._kept:
            painter.setBrush(self._theme.color("accent"))
            painter.drawRect(QRectF(row.x(), row.y() + 2, KEPT_MARK, row.height() - 4))

    def _paint_row(
        self, painter: QPainter, digit: int, row: QRectF, label_width: float, *, best: bool
    ) -> None:
        center = Qt.AlignmentFlag.AlignVCenter
        shown = "" if self.percents is None else percent(self.percents[digit] / 100, 0)
        painter.setPen(self._theme.color("text" if best else "text_second"))
        text = row.adjusted(INSET, 0, -INSET, 0)
        painter.drawText(text, center | Qt.AlignmentFlag.AlignLeft, self._names[digit])
        painter.drawText(text, center | Qt.AlignmentFlag.AlignRight, shown)
        thickness = min(scaled(THICKNESS), row.height() - SPACE_1)
        groove = QRectF(
            text.x() + label_width,
            row.center().y() - thickness / 2,
            text.width() - label_width - scaled(PERCENT_WIDTH) - SPACE_2,
            thickness,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("sunken"))
        painter.drawRoundedRect(groove, thickness / 2, thickness / 2)
        if self._hollow is not None:
            self._paint_hollow(painter, groove, float(self._hollow[digit]))
        probability = 0.0 if self._probabilities is None else float(self._probabilities[digit])
        if probability * groove.width() >= 1:
            strongest = self._theme.color("accent", 1.0 if self._sure else 0.5)
            painter.setBrush(strongest if best else self._theme.color("text_second", 0.55))
            groove.setWidth(max(thickness, groove.width() * probability))
            painter.drawRoundedRect(groove, thickness / 2, thickness / 2)

    def _paint_hollow(self, painter: QPainter, groove: QRectF, probability: float) -> None:
        """Paint the outline of a bar, thicker than the filled one so that it shows around that."""
        if probability * groove.width() < 1:
            return
        outline = groove.adjusted(-HOLLOW_MARGIN, -HOLLOW_MARGIN, HOLLOW_MARGIN, HOLLOW_MARGIN)
        outline.setWidth(max(outline.height(), outline.width() * probability))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("text"), HOLLOW_LINE))
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)


def _are_equal(one: Probabilities | None, other: Probabilities | None) -> bool:
    """Return whether nothing would look different."""
    return one is other or (one is not None and other is not None and np.array_equal(one, other))
