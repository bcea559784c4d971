"""How much of something is done, as a line that fills."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget


class ProgressLine(QProgressBar):
    """A progress bar that is painted with the rest of the window, not at once.

    Qt's own paints the whole window before `setValue` returns, in the middle of a change of which half the
    window does not know yet; what is raised in such a painting ends the program.
    """

    def __init__(self, maximum: int, parent: QWidget | None = None) -> None:
        """maximum: the value of all that there is to do."""
        super().__init__(parent, maximum=maximum, textVisible=False)

    def setValue(self, value: int) -> None:
        """Show how much is done, with the next painting."""
        if value == self.value():
            return
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)
