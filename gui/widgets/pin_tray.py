"""A column of small 8x8 pictures beside the paper: drawings that are kept, each with what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.style.painting import painting
from gui.style.scaling import keep_scaled
from gui.style.theme import FOCUS_WIDTH, LINE_WIDTH, SPACE_1, Theme, scaled
from gui.style.tooltips import wrapped
from gui.widgets.pin_painting import PinPicture, paint_caption, paint_framed
from gui.words import pins as words
from nn.ink.handprint import CELLS

MOST = 5
SMALLEST, LARGEST = 16, 40  # pixels a side of a picture; the smallest whatever the zoom
CAPTION = 20  # pixels beside it
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PinTray(QWidget):
    """Shows up to five pictures, one below the other; pointer and keys choose, label and remove them.

    Each signal begins with the place of a picture. labeled: which digit it is, or None. unanswered: the
    keyboard went elsewhere while a label was asked for. attended: the place of the picture under the pointer,
    else of the one that has the keyboard, or None.
    """

    chosen = Signal(int)
    removed = Signal(int)
    labeled = Signal(int, object)
    unanswered = Signal()
    left = Signal()
    menu_asked = Signal(int, QPoint)
    attended = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: Sequence[PinPicture] = ()
        self._current = 0
        self._pointed: int | None = None
        self._room: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        keep_scaled(self.setFixedWidth, LARGEST + SPACE_1 + CAPTION)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.tray_name())
        theme.changed.connect(self.update)

    # Properties

    @property
    def pictures(self) -> Sequence[PinPicture]:
        """Return the pictures that show."""
        return self._pictures

    def set_pictures(self, pictures: Sequence[PinPicture]) -> None:
        """Show other pictures, at most five; one whose label is asked for becomes the current one."""
        self._pictures = pictures[:MOST]
        asked = self._asked
        self._go_to(min(self._current, max(len(self._pictures) - 1, 0)) if asked is None else asked)

    @property
    def attended_place(self) -> int | None:
        """Return which picture is under the pointer, else which one has the keyboard."""
        if self._asked is not None or not self._pictures:
            return None
        if self._pointed is not None and self._pointed < len(self._pictures):
            return self._pointed
        return self._current if self.hasFocus() else None

    def set_room(self, height: int) -> None:
        """Be no taller than the paper beside it."""
        self._room = height
        self.update()

    def place_at(self, position: QPointF) -> int | None:
        """Return which picture is at a position."""
        rows = [self.row(place) for place in range(len(self._pictures))]
        return next((place for place, row in enumerate(rows) if row.contains(position)), None)

    def row(self, place: int) -> QRectF:
        """Return where a picture and its caption lie."""
        return QRectF(0, place * (self._side + SPACE_1), self.width(), self._side + 2)

    def minimumSizeHint(self) -> QSize:
        """Leave room for all, small: the paper beside it should not grow for them."""
        return QSize(self.width(), MOST * (SMALLEST + SPACE_1))

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep its own keys from the shortcuts of the window, and explain what is under the pointer."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._takes(event)
        ):
            event.accept()
            return True
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(QPointF(event.pos()))
            text = "" if place is None else wrapped(self._pictures[place].about)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a picture."""
        self._point_at(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a picture, or take the label that is offered for one."""
        place, asked = self.place_at(event.position()), self._asked
        if place is None:
            return
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and place == asked:
            self.labeled.emit(place, self._pictures[place].offered)
            return
        self._go_to(place)
        if is_left and asked is not None:
            self.unanswered.emit()
        if is_left:
            self.chosen.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a picture."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self._current if by_key else self.place_at(QPointF(event.pos()))
        if place is not None and self._pictures:
            below = self.mapToGlobal(self.row(place).bottomLeft().toPoint())
            self.menu_asked.emit(place, below if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Label with 0 to 9; else move, choose, remove, or answer the question for a label."""
        if not self._takes(event):
            super().keyPressEvent(event)
        elif event.text().isdigit():
            self.labeled.emit(self._current, int(event.text()))
        elif self._asked is not None:
            offered = self._pictures[self._current].offered
            self.labeled.emit(self._current, offered if event.key() in CHOOSING else None)
        else:
            self._act(Qt.Key(event.key()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()
        self.attended.emit(self.attended_place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ask for a label no more."""
        super().focusOutEvent(event)
        self.update()
        self.attended.emit(self.attended_place)
        if self._asked is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.unanswered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pictures with their captions."""
        with painting(self) as painter:
            for place, picture in enumerate(self._pictures):
                self._paint_one(painter, place, picture)

    # Internal

    @property
    def _asked(self) -> int | None:
        """Return the place of the picture whose label is asked for."""
        return next((at for at, picture in enumerate(self._pictures) if picture.offered is not None), None)

    @property
    def _side(self) -> int:
        """Return the side of a picture: whole pixels for each cell."""
        height = self.height() if self._room is None else min(self._room, self.height())
        return max(SMALLEST, min(scaled(LARGEST), height // MOST - SPACE_1)) // CELLS * CELLS

    def _takes(self, event: QKeyEvent) -> bool:
        """Return whether a key means something here now."""
        key, text = event.key(), event.text()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        goes_on_comparing = modifiers == Qt.KeyboardModifier.AltModifier and key in STEPS
        if not self._pictures or (modifiers and not goes_on_comparing):
            return False
        if len(text) == 1 and text in "0123456789":
            return True
        return key in (*CHOOSING, Qt.Key.Key_Escape) or (
            self._asked is None and (key in STEPS or key in REMOVING)
        )

    def _act(self, key: Qt.Key) -> None:
        if key in STEPS:
            self._go_to(min(max(self._current + STEPS[key], 0), len(self._pictures) - 1))
        elif key in CHOOSING:
            self.chosen.emit(self._current)
        elif key in REMOVING:
            self.removed.emit(self._current)
        else:
            self.left.emit()

    def _go_to(self, place: int) -> None:
        self._current = place
        about = self._pictures[place].about if self._pictures else ""
        self.setAccessibleDescription(about)
        self.update()
        self.attended.emit(self.attended_place)

    def _point_at(self, place: int | None) -> None:
        if place != self._pointed:
            self._pointed = place
            self.update()
            self.attended.emit(self.attended_place)

    def _paint_one(self, painter: QPainter, place: int, picture: PinPicture) -> None:
        row = self.row(place)
        frame = QRectF(row.x() + 1, row.y() + 1, self._side, self._side)
        is_current = (self.hasFocus() and place == self._current) or picture.offered is not None
        role = "accent" if is_current or place == self._pointed else "line"
        line = (role, FOCUS_WIDTH if is_current else LINE_WIDTH)
        paint_framed(painter, frame, picture.image, self._theme, line)
        beside = QRectF(frame.right() + SPACE_1, row.y(), self.width(), row.height())
        paint_caption(painter, beside, picture, self._theme)
