"""A card that floats over its window beside what it is about, until a click elsewhere or Esc."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QMenuBar, QWidget

from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_6, Theme
from gui.widgets.help_button import HelpButton
from gui.widgets.remembered import is_there

SHADOW = 0.3  # of the darkest color


class PopupCard(QFrame):
    """Takes the keyboard when it opens and gives it back when it closes; the window goes on meanwhile.

    left: a person wants it to close. anchor: the place of the window that it belongs to, None: its middle.
    """

    left = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.anchor: QRect | None = None
        self._focus_before: QWidget | None = None
        self._shadow = QGraphicsDropShadowEffect(self, blurRadius=SPACE_6, offset=QPointF(0, SPACE_1))
        self.setObjectName("popup")
        self.setGraphicsEffect(self._shadow)
        self.hide()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    # Properties

    def wanted_size(self, room: QSize) -> QSize:
        """Return how large the card would like to be where there is this much room."""
        return self.sizeHint().boundedTo(room)

    def move_to(self, anchor: QRect | None) -> None:
        """Belong to a place of the window from now on, None: to its middle."""
        self.anchor = anchor

    def pop_up(self) -> None:
        """Show the card beside its place."""
        self.show()  # only what shows has its fonts
        self.fit()
        self.raise_()

    def fit(self) -> None:
        """Be as large as needed, and wholly in the window."""
        margins = QSize(2 * SPACE_2, 2 * SPACE_2)
        room = QRect(QPoint(), self.window().size())
        size = self.wanted_size(room.size() - margins)
        self.setGeometry(QRect(place_beside(self.anchor, size, room), size))

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for clicks elsewhere and for Esc, and remember what had the keyboard."""
        super().showEvent(event)
        self._focus_before = QApplication.focusWidget()
        _application().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back."""
        super().hideEvent(event)
        _application().removeEventFilter(self)

    def give_focus_back(self) -> None:
        """Let the keyboard go to what had it before, unless it is elsewhere by now."""
        focused, before = QApplication.focusWidget(), self._focus_before
        self._focus_before = None
        is_here = focused is not None and self.isAncestorOf(focused)
        if is_here and is_there(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with a click elsewhere, which counts all the same, and with Esc, which does nothing more."""
        kind = event.type()
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            is_press = kind == QEvent.Type.MouseButtonPress
            if is_press and not self._is_own(watched) and not _opens_menu(watched, event):
                self.left.emit()
        elif kind == QEvent.Type.Resize and watched is self.window():
            self.fit()
        elif kind == QEvent.Type.KeyPress and self._is_escape(watched, event):
            self.left.emit()
            return True
        return False

    # Internal

    def _is_own(self, widget: QWidget) -> bool:
        """Return whether a click on a widget is for the card, or for a question mark, which opens it anew."""
        elsewhere = widget.window() is not self.window()  # such as the menu of a text
        return elsewhere or widget is self or self.isAncestorOf(widget) or isinstance(widget, HelpButton)

    def _is_escape(self, watched: QObject, event: QEvent) -> bool:
        """Return whether Esc is pressed in this window, and not in a menu over it."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        return isinstance(watched, QWidget) and watched.window() is self.window()

    def _follow_theme(self) -> None:
        darkest = min(map(self._theme.color, ("text", "paper")), key=QColor.lightness)
        shadow = QColor(darkest)
        shadow.setAlphaF(SHADOW)
        self._shadow.setColor(shadow)


def place_beside(anchor: QRect | None, size: QSize, room: QRect) -> QPoint:
    """Return where a card lies: below a place, else above it, else at its side; without one in the middle."""
    inner = room.adjusted(SPACE_2, SPACE_2, -SPACE_2, -SPACE_2)
    right, bottom = inner.right() + 1 - size.width(), inner.bottom() + 1 - size.height()
    if anchor is None:
        place = QPoint(room.center().x() - size.width() // 2, room.center().y() - size.height() // 2)
    else:
        below, above = anchor.bottom() + SPACE_3, anchor.top() - SPACE_3 - size.height()
        x = anchor.left() - SPACE_6
        if below <= bottom or above >= inner.top():
            place = QPoint(x, below if below <= bottom else above)
        else:
            beside = anchor.right() + SPACE_3
            x = beside if beside <= right else anchor.left() - SPACE_3 - size.width()
            place = QPoint(x, anchor.center().y() - size.height() // 2)
    x, y = max(inner.left(), min(place.x(), right)), max(inner.top(), min(place.y(), bottom))
    return QPoint(x, y)


def _opens_menu(widget: QWidget, event: QMouseEvent) -> bool:
    """Return whether a click opens a menu, such as that of the languages, in which the card stays open."""
    return isinstance(widget, QMenuBar) and widget.actionAt(event.position().toPoint()) is not None


def _application() -> QCoreApplication:
    application = QApplication.instance()
    assert application is not None  # as long as there are widgets
    return application
