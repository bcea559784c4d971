"""A network that is being mended: one at a time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nn.digits.experiments.lesson import Repair


class Repairing(QObject):
    """Owns which broken network is open, how much help was told, and what was measured last.

    changed: any of it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.repair: Repair | None = None
        self.helps = 0
        self.value: float | None = None

    @property
    def is_open(self) -> bool:
        """Return whether a network is to be mended."""
        return self.repair is not None

    @property
    def is_reached(self) -> bool:
        """Return whether what was measured last is good enough."""
        return self.repair is not None and self.value is not None and self.repair.goal.is_reached(self.value)

    def begin(self, repair: Repair) -> None:
        """Open a broken network."""
        self.repair, self.helps, self.value = repair, 0, None
        self.changed.emit()

    def tell_help(self) -> None:
        """Tell the next help."""
        if self.repair is not None and self.helps < len(self.repair.helps):
            self.helps += 1
            self.changed.emit()

    def measure(self, value: float) -> None:
        """Note what was measured; once the goal is reached it stays so."""
        if not self.is_reached:
            self.value = value
            self.changed.emit()

    def end(self) -> None:
        """Close it."""
        if self.is_open:
            self.repair = None
            self.changed.emit()
