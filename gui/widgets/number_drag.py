"""Dragging a number sideways, as long as nobody types in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from gui.fields import Field
from gui.widgets.number_field import NumberField

DRAG_BEGINS = 3  # pixels
PIXELS_TO_DOUBLE = 64


class NumberDrag(QObject):
    """Lets the number in a field be dragged: to the right it grows, to the left it shrinks.

    A click without a drag puts the cursor into the line, where the mouse then selects text as usual.
    """

    def __init__(self, field: Field, number: NumberField) -> None:
        super().__init__(number)
        self._field, self._number = field, number
        self._began: tuple[float, float] | None = None  # where, and the number there
        self._is_dragging = False
        number.line.setCursor(Qt.CursorShape.SizeHorCursor)
        number.line.installEventFilter(self)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the mouse from the line while it drags."""
        line, kind = self._number.line, event.type()
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            typing = kind == QEvent.Type.FocusIn
            line.setCursor(Qt.CursorShape.IBeamCursor if typing else Qt.CursorShape.SizeHorCursor)
        if not isinstance(event, QMouseEvent):
            return False
        if kind == QEvent.Type.MouseButtonPress:
            return self._begin(event)
        if self._began is None:
            return False
        if kind == QEvent.Type.MouseMove:
            self._drag(event.globalPosition().x())
        elif kind == QEvent.Type.MouseButtonRelease:
            self._end()
        return True

    # Internal

    def _begin(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self._number.line.hasFocus():
            return False
        self._began = event.globalPosition().x(), float(self._number.value)
        self._is_dragging = False
        return True

    def _drag(self, x: float) -> None:
        assert self._began is not None
        start, value = self._began
        self._is_dragging = self._is_dragging or abs(x - start) >= DRAG_BEGINS
        if self._is_dragging:
            dragged = round(value * 2 ** ((x - start) / PIXELS_TO_DOUBLE))
            self._number.take(max(int(self._field.minimum), min(int(self._field.maximum), dragged)))

    def _end(self) -> None:
        self._began = None
        if self._is_dragging:
            self._number.end_edit()
        else:
            self._number.line.setFocus(Qt.FocusReason.MouseFocusReason)
            self._number.line.selectAll()
