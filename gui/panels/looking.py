"""Looking now and then: a panel follows what changes often, cheaply, and only while it is visible."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

REST_MS = 250  # between two looks
FRACTION_OF_TIME = 10  # a look may take one part in so many of the time


class Looking(QObject):
    """Lets a visible panel look at most a few times a second, and seldomer if a look takes long."""

    def __init__(self, panel: QWidget, look: Callable[[], None]) -> None:
        """look: show everything as it is now."""
        super().__init__(panel)
        self._panel, self._look = panel, look
        self._is_old = True
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._look_if_old)

    def look_soon(self) -> None:
        """Look at once or after a rest; a hidden panel looks when it is shown."""
        self._is_old = True
        if self._panel.isVisible() and not self._rest.isActive():
            self.look()

    def look(self) -> None:
        """Look now, then rest."""
        started = time.perf_counter()
        self._is_old = False
        self._look()
        took = round((time.perf_counter() - started) * 1000)
        self._rest.start(max(REST_MS, FRACTION_OF_TIME * took))

    def _look_if_old(self) -> None:
        if self._is_old and self._panel.isVisible():
            self.look()
