"""A veil over a part of the window that does not matter now: it is seen through, and stops no click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.style.painting import painting
from gui.style.theme import Theme

LEFT_OF_INK = 0.3  # of what lies below


class Veil(QWidget):
    """Dims a widget, or a part of it."""

    def __init__(self, theme: Theme, over: QWidget, part: Callable[[], QRect] | None = None) -> None:
        """over: what is dimmed. part: which part of it, if not all."""
        super().__init__(over)
        self._theme, self._over, self._part = theme, over, part
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        over.installEventFilter(self)
        theme.changed.connect(self.update)

    # Properties

    def set_drawn(self, drawn: bool) -> None:
        """Lay it over, or take it away."""
        if drawn:
            self._place()
            self.raise_()
        self.setVisible(drawn)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what lies below."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper of the window over what lies below."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("paper", 1 - LEFT_OF_INK))

    # Internal

    def _place(self) -> None:
        self.setGeometry(self._over.rect() if self._part is None else self._part())
