"""Alt, held for a moment to see something else: while it is watched, the menu bar does not hear of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent


class HeldAlt(QObject):
    """Tells while it watches whether Alt is held; with another key it stays the beginning of a shortcut.

    changed: whether it is held now.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watches = self._is_held = False
        # Alt+Tab is released in another window.
        _application().focusWindowChanged.connect(self._let_go)

    # Properties

    @property
    def is_held(self) -> bool:
        """Return whether Alt is watched and held."""
        return self._is_held

    def watch(self, watches: bool) -> None:
        """Begin to watch, where Alt may be held already, or end it."""
        if watches == self._watches:
            return
        self._watches = watches
        if watches:
            _application().installEventFilter(self)
        else:
            _application().removeEventFilter(self)
        self._hold(watches and _is_down())

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that Alt is pressed or released, and keep the menu bar from taking that as a call."""
        # Every event of the program comes here: asking for its Python type costs least.
        if type(event) is not QKeyEvent or event.key() != Qt.Key.Key_Alt:
            return False
        self._hold(event.type() != QEvent.Type.KeyRelease)
        event.accept()
        # Without this event the menu bar does not wait for the release.
        return event.type() == QEvent.Type.ShortcutOverride

    # Internal

    def _let_go(self) -> None:
        self._hold(False)

    def _hold(self, held: bool) -> None:
        if held != self._is_held:
            self._is_held = held
            self.changed.emit(held)


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return application


def _is_down() -> bool:
    return bool(QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.AltModifier)
