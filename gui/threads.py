"""Threads in addition to the window's own."""

from __future__ import annotations

import sys

from PySide6.QtCore import QDeadlineTimer, QObject, QThread

CLOSING_MS = 2000  # for all threads together, when the window closes
# Seconds after which a busy thread hands Python over to the window's; Python's own 5 ms are felt by the pen.
SWITCH_SECONDS = 0.001


class WorkerThread(QThread):
    """Runs the slots of one worker, from the first time that it is needed."""

    def __init__(self, worker: QObject, parent: QObject) -> None:
        super().__init__(parent)
        worker.moveToThread(self)

    def begin(self) -> None:
        """Run, unless it runs already."""
        sys.setswitchinterval(SWITCH_SECONDS)
        if not self.isRunning():
            self.start()

    def end(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End when what is under way is done; return whether that was so before the deadline."""
        self.quit()
        return self.wait(QDeadlineTimer(CLOSING_MS) if deadline is None else deadline)
