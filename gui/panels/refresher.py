"""Refreshing now and then: a panel follows what changes often, cheaply, and only while it is visible."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

REST_MS = 250  # between two refreshes
FRACTION_OF_TIME = 10  # refreshing may take one part in so many of the time


class Refresher(QObject):
    """Refreshes a visible panel at most a few times a second, and seldomer if that takes long."""

    def __init__(self, panel: QWidget, show: Callable[[], None]) -> None:
        """show: bring everything on the panel up to date."""
        super().__init__(panel)
        self._panel, self._show = panel, show
        self._is_old = True
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._refresh_if_old)

    def refresh_soon(self) -> None:
        """Refresh at once or after a rest; a hidden panel does so itself when it is shown."""
        self._is_old = True
        if self._panel.isVisible() and not self._rest.isActive():
            self.refresh()

    def refresh(self) -> None:
        """Refresh now, then rest."""
        started = time.perf_counter()
        self._is_old = False
        self._show()
        took = round((time.perf_counter() - started) * 1000)
        self._rest.start(max(REST_MS, FRACTION_OF_TIME * took))

    def catch_up(self) -> None:
        """Refresh now if something has changed since: what a person touches must not be from before."""
        if self._is_old:
            self.refresh()

    def _refresh_if_old(self) -> None:
        if self._panel.isVisible():
            self.catch_up()
