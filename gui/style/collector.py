"""Python's garbage collector: when and where it works."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

NEW_OBJECTS = 10_000  # after which garbage is looked for; Python's own 700 are less than a panel is made of
ROUNDS = 10  # of looking at new objects until older ones are looked at, too, as in Python's own collector
INTERVAL_MS = 500


class Collector(QObject):
    """Collects garbage between two events of the window, in its thread.

    Python's own collector works in whatever call and thread makes an object too many. A widget that only a
    cycle of references keeps, such as a menu of a plot that is gone, would then be deleted by the thread of a
    training, or in the middle of what Qt does with the widgets around it.
    """

    def __init__(self, parent: QObject) -> None:
        """Take over from Python's own collector."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Look for garbage if there are many new objects, among all of them if that was long ago."""
        new, rounds, long_rounds = gc.get_count()
        if new > NEW_OBJECTS:
            gc.collect(0 if rounds < ROUNDS else 1 if long_rounds < ROUNDS else 2)
