"""A grid of 8 by 8 numbers of ink that is changed by hand: with keys, the pointer and the wheel."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gui.widgets.pointer import PointerArea
from gui.widgets.tint import cell_of
from nn.arrays import Array
from nn.digits.data import INK_LEVELS
from nn.ink.handprint import CELLS

LEVELS = "0123456789ABCDEFG"  # the key for each number of ink, 0 to 16
ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}

Cell = tuple[int, int]  # row and column


class CellEditor(PointerArea):
    """Holds an 8x8 image and lets a person change it; what it looks like is left to whoever builds on it.

    image_drafted: (8, 8) while the pointer paints; image_changed: (8, 8) when something is done; draft_lost:
    the system took the pointer away. cell_pointed: the number of a cell, row by row, or None.
    """

    image_drafted = Signal(object)
    image_changed = Signal(object)
    draft_lost = Signal()
    cell_pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: Array | None = None
        self._draft: Array | None = None
        self._before: Array | None = None
        self._ink = 1.0
        self._last = QPointF()
        self._cursor: Cell = (0, 0)
        self._hovered: Cell | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What a widget does with it

    def describe(self) -> None:
        """Say what there is to say of the cell that is pointed at."""
        raise NotImplementedError

    # Properties

    def set_image(self, image: Array | None) -> None:
        """Show an (8, 8) image of values from 0 to 1, or none."""
        self._image = image
        self._changed()

    @property
    def image(self) -> Array | None:
        """Return the image that shows."""
        return self._image

    @property
    def numbers(self) -> Array:
        """Return what is being painted, else the image, else empty paper."""
        if self._draft is not None:
            return self._draft
        return np.zeros((CELLS, CELLS), np.float32) if self._image is None else self._image

    @property
    def hovered(self) -> Cell | None:
        """Return the cell under the pointer."""
        return self._hovered

    @property
    def pointed(self) -> Cell | None:
        """Return the cell under the pointer, else the one that the keys change."""
        return self._hovered if self._hovered is not None or not self.hasFocus() else self._cursor

    @property
    def frame(self) -> QRectF:
        """Return where the grid is: a square of whole pixels for each cell."""
        side = min(self.width(), self.height()) // CELLS * CELLS
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    # Pointer

    def pointer_down(self, position: QPointF, *, erase: bool) -> bool:
        """Begin to paint ink, or paper with the right button."""
        if self._cell_at(position) is None:
            return False
        self._before = self.numbers
        self._draft, self._ink, self._last = self._before.copy(), 0.0 if erase else 1.0, position
        self._paint_to(position)
        return True

    def pointer_moved(self, position: QPointF) -> None:
        """Paint every cell on the way."""
        self._paint_to(position)

    def pointer_lifted(self) -> None:
        """Emit what was painted, if anything."""
        draft, self._draft = self._draft, None
        if draft is not None and self._before is not None and not np.array_equal(draft, self._before):
            self.image_changed.emit(draft)

    def pointer_lost(self) -> None:
        """Forget what was painted."""
        self._draft = None
        self.draft_lost.emit()
        self._changed()

    # Events

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a cell."""
        super().mouseMoveEvent(event)
        self._point_at(self._cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at none."""
        self._point_at(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the cell under the pointer by one."""
        cell, turned = self._cell_at(event.position()), event.angleDelta().y()
        if cell is None or not turned or self._draft is not None:
            event.ignore()
            return
        self._set_level(cell, self._level(cell) + (1 if turned > 0 else -1))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that set a number from the actions of the window."""
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and _level_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; set a number with 0 to 9 and A to G."""
        arrow, level = ARROWS.get(Qt.Key(event.key())), _level_of(event)
        if level is not None:
            self._set_level(self._cursor, level)
        elif arrow is not None:
            self._move_cursor(*arrow)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cell that the keys change."""
        super().focusInEvent(event)
        self._changed()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it again."""
        super().focusOutEvent(event)
        self._changed()

    # Internal

    def _changed(self) -> None:
        """Let everybody know that another cell is pointed at, or that it holds something else."""
        pointed = self.pointed
        self.cell_pointed.emit(None if pointed is None else pointed[0] * CELLS + pointed[1])
        self.describe()
        self.update()

    def _cell_at(self, position: QPointF) -> Cell | None:
        place = position - self.frame.topLeft()
        size = max(1.0, self.frame.width() / CELLS)
        row, column = int(place.y() // size), int(place.x() // size)
        return (row, column) if 0 <= row < CELLS and 0 <= column < CELLS else None

    def _point_at(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self._changed()

    def _move_cursor(self, down: int, right: int) -> None:
        row, column = self._cursor
        self._cursor = (min(max(row + down, 0), CELLS - 1), min(max(column + right, 0), CELLS - 1))
        self._changed()

    def _level(self, cell: Cell) -> int:
        return round(float(self.numbers[cell]) * INK_LEVELS)

    def _set_level(self, cell: Cell, level: int) -> None:
        level = min(max(level, 0), INK_LEVELS)
        if level != self._level(cell):
            changed = self.numbers.copy()
            changed[cell] = level / INK_LEVELS
            self.image_changed.emit(changed)

    def _paint_to(self, position: QPointF) -> None:
        """Paint the cells from the last position to this one."""
        assert self._draft is not None
        way, before = position - self._last, self._draft.copy()
        steps = 1 + int(2 * way.manhattanLength() * CELLS / max(1.0, self.frame.width()))
        for step in range(steps + 1):
            cell = self._cell_at(self._last + way * (step / steps))
            if cell is not None:
                self._cursor = cell
                self._draft[cell] = self._ink
        self._last = position
        if not np.array_equal(before, self._draft):
            self.image_drafted.emit(self._draft.copy())
        self._changed()


def cell_frame(editor: CellEditor, cell: Cell) -> QRectF:
    """Return where a cell of the grid is."""
    return cell_of(editor.frame, cell[0] * CELLS + cell[1])


def _level_of(event: QKeyEvent) -> int | None:
    """Return the number that a key sets, 0 to 16, if it sets one."""
    harmless = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    level = LEVELS.find(event.text().upper()) if event.text() else -1
    return level if level >= 0 and not event.modifiers() & ~harmless else None
