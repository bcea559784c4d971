"""One pointer at a time: the same few steps from a mouse, a pen tablet or a finger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QEventPoint,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

# After these the pointer may be lifted elsewhere, and nobody would tell.
ENDS = (QEvent.Type.WindowDeactivate, QEvent.Type.Hide, QEvent.Type.FocusOut)


class PointerArea(QWidget):
    """A widget that follows one pointer: where it goes down, moves and is lifted, if only out of sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: Qt.MouseButton | int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    # What a widget does with it

    def pointer_down(self, position: QPointF, *, erase: bool) -> bool:
        """Begin; return whether the pointer is to be followed."""
        raise NotImplementedError

    def pointer_moved(self, position: QPointF) -> None:
        """Follow the pointer."""
        raise NotImplementedError

    def pointer_lifted(self) -> None:
        """End."""
        raise NotImplementedError

    def pointer_lost(self) -> None:
        """Forget what was begun: the system has taken the pointer away."""
        raise NotImplementedError

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down; the right button erases.

        A button that comes down twice was lifted elsewhere, and another one ends what the first began.
        """
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        is_other = isinstance(self._pressed, Qt.MouseButton) and event.button() != self._pressed
        if _is_real(event) and isinstance(self._pressed, Qt.MouseButton):
            self._release()
        if _is_real(event) and event.button() in (left, right) and self._pressed is None and not is_other:
            self._press(event.position(), event.button(), erase=event.button() == right)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the pen; one that comes back without its button was lifted elsewhere."""
        if not _is_real(event):
            return
        if isinstance(self._pressed, Qt.MouseButton) and not event.buttons() & self._pressed:
            self._release()
        self._move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if _is_real(event) and event.button() == self._pressed:
            self._release()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen tablet; accepting the event keeps Qt from sending a mouse event too."""
        if event.type() == QEvent.Type.TabletPress and event.button() == self._pressed:
            self._release()  # it was lifted elsewhere
        if event.type() == QEvent.Type.TabletPress and self._pressed is None:
            turned = event.pointerType() == QPointingDevice.PointerType.Eraser
            erase = turned or event.button() == Qt.MouseButton.RightButton
            self._press(event.position(), event.button(), erase=erase)
        elif event.type() == QEvent.Type.TabletMove:
            self._move(event.position())
        elif event.type() == QEvent.Type.TabletRelease and event.button() == self._pressed:
            self._release()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Draw with the first finger on a touch screen; a touchpad moves the mouse."""
        if isinstance(event, QTouchEvent) and event.device().type() == QInputDevice.DeviceType.TouchScreen:
            return self._touch(event)
        if event.type() in ENDS and self._pressed is not None:
            self._release()
        return super().event(event)

    # Internal

    def _touch(self, event: QTouchEvent) -> bool:
        """Follow the finger that came first; others, such as the ball of the hand, do not count."""
        if event.type() == QEvent.Type.TouchCancel:
            self._pressed = None
            self.pointer_lost()
        if event.type() == QEvent.Type.TouchBegin and type(self._pressed) is int:
            self._release()  # no finger was down: the last one was lifted elsewhere
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed and self._pressed is None:
                self._press(point.position(), point.id(), erase=False)
            elif point.id() == self._pressed and point.state() == QEventPoint.State.Updated:
                self._move(point.position())
            elif point.id() == self._pressed and point.state() == QEventPoint.State.Released:
                self._release()
        event.accept()
        return True

    def _press(self, position: QPointF, pressed: Qt.MouseButton | int, *, erase: bool) -> None:
        """Begin with a button or a finger, if the widget takes it."""
        if self.pointer_down(position, erase=erase):
            self._pressed = pressed

    def _move(self, position: QPointF) -> None:
        if self._pressed is not None:
            self.pointer_moved(position)

    def _release(self) -> None:
        self._pressed = None
        self.pointer_lifted()


def _is_real(event: QMouseEvent) -> bool:
    """Return whether an event is of a mouse, not made up by the system for a pen or a finger."""
    return event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
