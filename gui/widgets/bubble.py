"""A remark that floats over what lies below a control, so that nothing moves when it comes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from gui.style.theme import SPACE_2, SPACE_HALF, scaled

LARGEST_WIDTH = 216
TURNS = QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Enter, QEvent.Type.Leave
MOVES = QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest


class Bubble(QLabel):
    """Says what is wrong with a control while the control has the focus or the pointer."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = self._host = control
        self.setProperty("role", "bubble")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        control.installEventFilter(self)
        control.destroyed.connect(self.deleteLater)

    def say(self, text: str) -> None:
        """Say another text; an empty one hides the bubble."""
        self.setText(text)
        self._show_or_hide()

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control: its focus, the pointer over it, and its place."""
        if watched is self._control and event.type() in TURNS:
            self._show_or_hide()
        elif watched is self._control and event.type() is QEvent.Type.Hide:
            self.hide()
        elif event.type() in MOVES and self.isVisible():
            self._place()
        return False

    # Internal

    def _show_or_hide(self) -> None:
        control = self._control
        is_wanted = bool(self.text()) and control.isVisible() and (control.hasFocus() or control.underMouse())
        if is_wanted:
            self._move_into(_host_of(control))
            self._place()
            self.raise_()
        self.setVisible(is_wanted)

    def _move_into(self, host: QWidget) -> None:
        if self._host is not host:
            self._host = host
            self.setParent(host)
            host.installEventFilter(self)

    def _place(self) -> None:
        """Lie below the control, or above it where there is no room; never out of sight at the side."""
        host, control = self._host, self._control
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.text()) + 2 * SPACE_2 + 2
        width = min(words, scaled(LARGEST_WIDTH), host.width())
        self.resize(width, self.heightForWidth(width))
        below = control.mapTo(host, QPoint(0, control.height() + SPACE_HALF))
        above = control.mapTo(host, QPoint(0, -self.height() - SPACE_HALF))
        place = below if below.y() + self.height() <= host.height() else above
        self.move(max(0, min(place.x(), host.width() - width)), place.y())


def _host_of(control: QWidget) -> QWidget:
    """Return the content of the scroll area around a control, which moves with it, or its window."""
    part, parent = control, control.parentWidget()
    while parent is not None and not part.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return part
        part, parent = parent, parent.parentWidget()
    return part
