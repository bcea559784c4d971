"""How large everything is: by keys, and larger still while the window fills the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.actions import Actions
from gui.settings import Settings
from gui.style.fonts import ZOOM_STEPS
from gui.style.theme import Theme

FULL_SCREEN_ZOOM = 1.4  # times as large as in the window: read from the last row


class Zoom(QObject):
    """Follows the actions of the zoom and of the full screen, and remembers the zoom."""

    def __init__(self, window: QWidget, actions: Actions, theme: Theme, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._theme, self._settings = window, theme, settings
        self._full_screen = actions["full_screen"]
        self.percent = theme.zoom
        actions["larger"].triggered.connect(self._enlarge)
        actions["smaller"].triggered.connect(self._reduce)
        actions["usual_size"].triggered.connect(lambda: self.use(100))
        self._full_screen.triggered.connect(self._fill_screen)
        window.installEventFilter(self)

    def use(self, percent: int) -> None:
        """Show everything at a zoom, and remember it."""
        self.percent = min(max(percent, ZOOM_STEPS[0]), ZOOM_STEPS[-1])
        self._settings.set_number("zoom", self.percent)
        self._settings.save()
        self._show()

    def leave_full_screen(self) -> None:
        """Show the window among others again."""
        self._fill_screen(False)

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow however the window comes to the full screen and back."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._full_screen.setChecked(self._window.isFullScreen())
            self._show()
        return super().eventFilter(watched, event)

    # Internal

    def _enlarge(self) -> None:
        self.use(next((step for step in ZOOM_STEPS if step > self.percent), ZOOM_STEPS[-1]))

    def _reduce(self) -> None:
        self.use(next((step for step in reversed(ZOOM_STEPS) if step < self.percent), ZOOM_STEPS[0]))

    def _fill_screen(self, wanted: bool) -> None:
        state, full = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full if wanted else state & ~full)

    def _show(self) -> None:
        factor = FULL_SCREEN_ZOOM if self._window.isFullScreen() else 1
        shown = round(self.percent * factor)
        if shown != self._theme.zoom:
            self._theme.use_zoom(shown)
