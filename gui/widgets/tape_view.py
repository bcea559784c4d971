"""The line of time: a playhead over everything that was recorded of a training."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style.painting import painting
from gui.style.scaling import keep_scaled
from gui.style.theme import Theme, scaled
from gui.style.tooltips import wrapped
from gui.widgets.plot.curves import Column
from gui.widgets.tape_glyphs import GLYPH
from gui.widgets.tape_line import TapeLine, mark_after, mark_before
from gui.widgets.tape_painting import (
    HEIGHT,
    ground_of,
    ground_picture,
    paint_playhead,
    paint_ring,
    paint_sentence,
    paint_time,
)
from gui.words import tape as words

WIDTH, NARROWEST = 600, 200
CLOSE_TO_END = 2  # pixels before the last kept epoch from where a playhead that is dropped is live
SEEN = 1.0  # pixels: what lies closer together is the same place
MOST_TOLD = 5  # marks in one tooltip
OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
MANY = 10  # kept epochs that the arrows go with Shift
MARK_KEYS = {Qt.Key.Key_PageUp: mark_before, Qt.Key.Key_PageDown: mark_after}


@dataclass(frozen=True, slots=True)
class TapeMark:
    """Something that happened: at which epoch, of which kind, and in words.

    kind: "change", "best", "spike", "pin" or "pause"; any other shows as a plain tick.
    """

    epoch: int
    kind: str
    text: str


class TapeView(QWidget):
    """Paints the kept epochs of a training and moves a playhead over them.

    moved: a person moved the playhead to a kept epoch. live_asked: or to the right end, which follows the
    training. pointed: the kept epoch under the pointer, None when it leaves. opened: they want to look into
    the epoch at the playhead, by a double click, the wheel or the plus key.
    """

    moved = Signal(int)
    opened = Signal()
    live_asked = Signal()
    pointed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._epochs: tuple[int, ...] = ()
        self._ridge: tuple[Column, Column] = (np.empty(0), np.empty(0))
        self._marks: list[TapeMark] = []
        self._playhead: int | None = None
        self._cursor: float | None = None
        self._pointed: int | None = None
        self._logarithmic = True
        self._kept_line: TapeLine | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_scaled(self.setFixedHeight, HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.tape_name())
        self._describe()
        theme.changed.connect(self._paint_anew)

    # Properties

    @property
    def epochs(self) -> tuple[int, ...]:
        """Return the kept epochs in order."""
        return self._epochs

    @property
    def playhead(self) -> int | None:
        """Return the epoch of the playhead, None if it is live."""
        return self._playhead

    @property
    def is_live(self) -> bool:
        """Return whether the playhead follows the training."""
        return self._playhead is None

    def set_recording(self, epochs: Sequence[int], ridge_epochs: Column, costs: Column) -> None:
        """Show the kept epochs, in order, and the cost over (n,) epochs behind them."""
        kept = tuple(epochs)
        has_more = kept != self._epochs
        self._epochs, self._ridge = kept, (ridge_epochs, costs)
        if self._pointed is not None and self._pointed not in kept:
            self._point_at(None)
        if has_more or self._has_moved_on:
            self._paint_anew()
        self._describe()

    def set_marks(self, marks: Sequence[TapeMark]) -> None:
        """Show what happened."""
        in_order = sorted(marks, key=lambda mark: mark.epoch)
        if in_order != self._marks:
            self._marks = in_order
            self._paint_anew()
            self._describe()

    def set_playhead(self, epoch: int | None) -> None:
        """Put the playhead to an epoch, or to the right end without one."""
        if epoch != self._playhead:
            self._playhead = epoch
            self._describe()
            self.update()

    def set_cursor(self, epoch: float | None) -> None:
        """Show a time that is pointed at elsewhere."""
        if epoch != self._cursor:
            self._cursor = epoch
            self.update()

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Choose the scale of the epochs."""
        self._logarithmic = logarithmic
        self._paint_anew()

    def text_at(self, place: float) -> str:
        """Return what there is to say at a place, in pixels from the left: marks near it, else the epoch."""
        if not self._epochs:
            return ""
        reach, places = scaled(GLYPH) / 2, self._line.marks.tolist()
        near = [mark for mark, at in zip(self._marks, places, strict=True) if abs(at - place) <= reach]
        told = [words.mark_words(mark.epoch, mark.text) for mark in near[:MOST_TOLD]]
        if len(near) > MOST_TOLD:
            told.append(words.more_marks(len(near) - MOST_TOLD))
        return "\n".join(told) or words.epoch_words(self._line.nearest(place))

    def sizeHint(self) -> QSize:
        """Take what width there is."""
        return QSize(scaled(WIDTH), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Leave room for a few numbers."""
        return QSize(scaled(NARROWEST), scaled(HEIGHT))

    # Events

    def event(self, event: QEvent) -> bool:
        """Tell what happened at the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos().x()
            around = QRect(at - 2, 0, 5, self.height())
            QToolTip.showText(event.globalPos(), wrapped(self.text_at(at)), self, around)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the playhead here."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at an epoch, or drag the playhead to it."""
        place = event.position().x()
        self._point_at(self._line.nearest(place) if self._epochs else None)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go live where the playhead is dropped at the right end."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_end(event.position().x()):
            self._ask(None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Look into the epoch here, to which the first click has brought the playhead."""
        if event.button() == Qt.MouseButton.LeftButton and self._epochs:
            self.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look into the epoch under the pointer."""
        if event.angleDelta().y() > 0 and self._epochs:
            self._drag_to(event.position().x())
            self.opened.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to kept epochs and to marks, or look into one."""
        if self._epochs and (event.text() == "+" or event.key() in OPENING):
            self.opened.emit()
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        if self._epochs and (shift or not modifiers) and self._go_by_key(Qt.Key(event.key()), shift=shift):
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay everything out again."""
        self._paint_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the recording as it was kept, and over it what moves."""
        with painting(self) as painter:
            if self._epochs:
                self._paint_recording(painter)
            else:
                paint_sentence(painter, self.size(), words.nothing_recorded(), self._theme)
            if self.hasFocus():
                paint_ring(painter, self.size(), self._theme)

    # Internal, painting

    @property
    def _newest(self) -> int:
        ridge = self._ridge[0]
        return max(self._epochs[-1], int(ridge[-1]) if len(ridge) else 0)

    @property
    def _has_moved_on(self) -> bool:
        """Return whether the end of the line would be seen elsewhere than it was laid out."""
        line = self._kept_line
        return line is None or not self._epochs or abs(line.place(self._newest) - line.end) >= SEEN

    @property
    def _line(self) -> TapeLine:
        if self._kept_line is None:
            marks = [mark.epoch for mark in self._marks]
            self._kept_line = TapeLine.fitting(
                self._epochs, self._newest, marks, self.width(), logarithmic=self._logarithmic
            )
        return self._kept_line

    def _paint_anew(self) -> None:
        self._kept_line = self._picture = None
        self.update()

    def _paint_recording(self, painter: QPainter) -> None:
        line, ground, ratio = self._line, ground_of(self.size()), self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            kinds = [mark.kind for mark in self._marks]
            self._picture = ground_picture(line, self._ridge, kinds, self._theme, self.size(), ratio)
        painter.drawPixmap(0, 0, self._picture)
        for time in (self._cursor, self._pointed):
            place = math.nan if time is None else line.place(time)
            if line.left <= place <= line.right:
                paint_time(painter, ground, place, self._theme)
        place = line.end if self._playhead is None else min(line.place(self._playhead), line.right)
        paint_playhead(painter, ground, place, self._theme, live=self.is_live)

    # Internal, moving

    def _drag_to(self, place: float) -> None:
        if self._epochs and not (self.is_live and self._is_end(place)):
            self._ask(self._line.nearest(place))

    def _is_end(self, place: float) -> bool:
        return bool(self._epochs) and place >= self._line.kept[-1] - scaled(CLOSE_TO_END)

    def _go_by_key(self, key: Qt.Key, *, shift: bool) -> bool:
        """Go where a key leads to; return whether it leads anywhere."""
        if key in STEPS:
            self._ask(self._line.neighbor(self._playhead, STEPS[key] * (MANY if shift else 1)))
        elif key in MARK_KEYS:
            epoch = MARK_KEYS[key](self._line.marked, self._playhead)
            if epoch is not None:
                self._ask(epoch)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._ask(self._epochs[0] if key == Qt.Key.Key_Home else None)
        else:
            return False
        return True

    def _ask(self, epoch: int | None) -> None:
        """Move the playhead and tell where to, unless it is there."""
        if epoch == self._playhead:
            return
        self.set_playhead(epoch)
        if epoch is None:
            self.live_asked.emit()
        else:
            self.moved.emit(epoch)

    def _point_at(self, epoch: int | None) -> None:
        if epoch != self._pointed:
            self._pointed = epoch
            self.pointed.emit(epoch)
            self.update()

    def _describe(self) -> None:
        """Say where the playhead is, to those who hear it."""
        if not self._epochs:
            self.setAccessibleDescription(words.nothing_recorded())
            return
        marked = () if self.is_live else zip(self._marks, self._line.marked, strict=True)
        here = [mark.text for mark, epoch in marked if epoch == self._playhead]
        text = words.moment_words(self._playhead, self._newest, self._epochs, here)
        self.setAccessibleDescription(text)
