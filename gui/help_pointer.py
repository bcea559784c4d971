"""Help on anything: while it is on, a click does not press what it hits but asks what it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.widgets.remembered import is_there

PRESSES = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick
# What would act on the parts of the window: it is kept from them.
KEPT_AWAY = (
    QEvent.Type.MouseMove,
    QEvent.Type.HoverMove,
    QEvent.Type.ContextMenu,
    QEvent.Type.Wheel,
)
# Ignored, they come again as those of a mouse.
OTHER_PRESSES = QEvent.Type.TabletPress, QEvent.Type.TouchBegin
ENTER = Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space


class HelpPointer(QObject):
    """The pointer with a question mark; Enter asks about what has the keyboard, Esc ends it.

    asked: a widget and a place in it that a person wants to know about. hovered: the same where the pointer
    rests, and the place on the screen. ended: nothing is asked any more.
    """

    asked = Signal(object, QPoint)
    hovered = Signal(object, QPoint, QPoint)
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pressed: tuple[QWidget, QPoint] | None = None
        self.is_on = False

    def begin(self) -> None:
        """Ask with the next click."""
        if not self.is_on:
            self.is_on = True
            QApplication.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
            self._application.installEventFilter(self)

    def end(self) -> None:
        """Let clicks be clicks again."""
        if self.is_on:
            self.is_on, self._pressed = False, None
            self._application.removeEventFilter(self)
            QApplication.restoreOverrideCursor()
            self.ended.emit()

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep clicks and keys from the window, and ask instead; leave with the window."""
        if not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind == QEvent.Type.WindowDeactivate and watched is self._window:
            self.end()
        elif kind in PRESSES and isinstance(event, QMouseEvent):
            return self._press(watched, event)
        elif kind == QEvent.Type.MouseButtonRelease:
            return self._release()
        elif kind in OTHER_PRESSES:
            event.ignore()
            return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._type(event)
        elif kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.hovered.emit(watched, event.pos(), event.globalPos())
            return True
        return kind in KEPT_AWAY

    # Internal

    @property
    def _application(self) -> QCoreApplication:
        application = QApplication.instance()
        assert application is not None  # as long as there are widgets
        return application

    def _press(self, widget: QWidget, event: QMouseEvent) -> bool:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = widget, event.position().toPoint()
        else:
            self.end()
        return True

    def _release(self) -> bool:
        """Ask when the button is released, so that nothing else gets half a click."""
        if self._pressed is not None:
            widget, place = self._pressed
            self.end()
            if is_there(widget):
                self.asked.emit(widget, place)
        return True

    def _type(self, event: QKeyEvent) -> bool:
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in ENTER and focused is not None:
            self.end()
            self.asked.emit(focused, focused.rect().center())
        else:
            return False
        return True
