"""The steps of an epoch as bars: as wide as the batch is large, as tall as the step is long."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.painting import painting
from gui.style.theme import FOCUS_WIDTH, RADIUS_TINY, SPACE_1, TYPE_SMALL, Theme, scaled
from gui.words import recording as words
from nn.training.steps import StepFacts

HEIGHT = 44
NARROWEST = 200
THINNEST = 3.0  # pixels of the smallest batch
LOWEST = 2.0  # pixels of the shortest step
GAP = 1.0
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StepsView(QWidget):
    """Shows the steps of an epoch, one of them chosen.

    moved: a person chose a step by its number. beyond: they went further than the first (-1) or the last (1).
    left: they want to leave the steps. opened: they want to look into the chosen one.
    """

    moved = Signal(int)
    beyond = Signal(int)
    left = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: Sequence[StepFacts] = ()
        self._current: int | None = None
        self._told = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.steps_name())
        theme.changed.connect(self.update)

    # Properties

    @property
    def steps(self) -> Sequence[StepFacts]:
        """Return the steps that show."""
        return self._steps

    @property
    def current(self) -> int | None:
        """Return the number of the step that is chosen."""
        return self._current

    def set_steps(self, epoch: int, steps: Sequence[StepFacts], current: int | None) -> None:
        """Show the steps of an epoch; none while they are being found."""
        self._steps, self._current = steps, current
        shown = None if current is None or not steps else steps[current - 1]
        self.tell(words.finding_steps(epoch) if shown is None else words.step_told(epoch, shown))

    def tell(self, text: str) -> None:
        """Say what there is; while there are no steps, in their place."""
        self._told = text
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer the height of the line of time, in whose place it stands."""
        return QSize(scaled(NARROWEST), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Leave room for a few bars."""
        return self.sizeHint()

    def bars(self) -> list[QRectF]:
        """Return the place of each bar."""
        if not self._steps:
            return []
        height = self.height() - self.fontMetrics().height() - SPACE_1
        samples = [step.samples for step in self._steps]
        free = self.width() - 2 * SPACE_1 - (THINNEST + GAP) * len(samples)
        widths = [THINNEST + max(free, 0.0) * count / sum(samples) for count in samples]
        longest = max(step.length for step in self._steps) or 1.0
        heights = [LOWEST + (height - LOWEST) * step.length / longest for step in self._steps]
        lefts = accumulate((width + GAP for width in widths), initial=float(SPACE_1))
        return [
            QRectF(left, height - tall, width, tall)
            for left, width, tall in zip(lefts, widths, heights, strict=False)
        ]

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars and the numbers of the first, the chosen and the last."""
        with painting(self) as painter:
            painter.setFont(self._theme.font(TYPE_SMALL))
            if not self._steps:
                painter.setPen(self._theme.color("text_second"))
                left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(self.rect().adjusted(SPACE_1, 0, 0, 0), left, self._told)
            for step, bar in zip(self._steps, self.bars(), strict=True):
                is_current = step.number == self._current
                painter.fillRect(bar, self._theme.color("accent" if is_current else "text_second"))
            self._paint_numbers(painter)
            if self.hasFocus():
                painter.setPen(self._theme.color("accent"))
                inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(inside, RADIUS_TINY + FOCUS_WIDTH, RADIUS_TINY + FOCUS_WIDTH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the step under the pointer."""
        self._choose_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the step under the pointer while it is dragged."""
        self._choose_at(event.position().x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look into the step under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._steps:
            self._choose_at(event.position().x())
            self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look into the chosen step, or go back to the epochs."""
        if event.angleDelta().y() < 0:
            self.left.emit()
        elif event.angleDelta().y() > 0 and self._steps:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the step before or after with the arrows; Enter and plus look in, Esc and minus go back."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._go(-1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Home and self._steps:
            self._choose(1)
        elif key == Qt.Key.Key_End and self._steps:
            self._choose(len(self._steps))
        elif key == Qt.Key.Key_Escape or event.text() == "-":
            self.left.emit()
        elif self._steps and (key in OPENING or event.text() == "+"):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    # Internal

    def _go(self, direction: int) -> None:
        if not self._steps or self._current is None:
            return
        number = self._current + direction
        if 1 <= number <= len(self._steps):
            self._choose(number)
        else:
            self.beyond.emit(direction)

    def _choose_at(self, x: float) -> None:
        bars = self.bars()
        if bars:
            distances = [max(bar.left() - x, x - bar.right(), 0.0) for bar in bars]
            self._choose(1 + distances.index(min(distances)))

    def _choose(self, number: int) -> None:
        if number != self._current:
            self.moved.emit(number)

    def _paint_numbers(self, painter: QPainter) -> None:
        """Write numbers below the bars, the chosen one first, others where there is room."""
        painter.setPen(self._theme.color("text_second"))
        metrics, bars = painter.fontMetrics(), self.bars()
        taken: list[tuple[float, float]] = []
        order = [self._current or 1, 1, len(bars), *range(1, len(bars) + 1)] if bars else []
        for number in order:
            text, middle = str(number), bars[number - 1].center().x()
            width = metrics.horizontalAdvance(text)
            left = min(max(middle - width / 2, 0.0), self.width() - width)
            if all(left + width + SPACE_1 < other or left > end + SPACE_1 for other, end in taken):
                painter.drawText(QPointF(left, self.height() - metrics.descent()), text)
                taken.append((left, left + width))
