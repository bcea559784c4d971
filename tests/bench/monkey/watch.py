"""What must not happen: uncaught exceptions, Qt's warnings, and a window that hangs."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from gui.errors import forget_last_error

# What Qt says of platforms without a window manager.
HARMLESS = ("propagateSizeHints", "raise()", "grabbing", "does not support")


class Watch:
    """Collects what has gone wrong since it was last asked."""

    def __init__(self) -> None:
        self._faults: list[str] = []

    def install(self) -> None:
        """Take over Qt's messages and uncaught exceptions, also those of threads."""
        qInstallMessageHandler(self._note_message)
        sys.excepthook = self._note_exception

    def note(self, fault: str) -> None:
        """Note a fault."""
        self._faults.append(fault)

    def take(self) -> list[str]:
        """Return the faults, which are then forgotten."""
        faults, self._faults = self._faults, []
        return faults

    def _note_message(self, _kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not any(part in text for part in HARMLESS):
            self.note(f"Qt: {text}")

    def _note_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.note("".join(traceback.format_exception(kind, error, trace)))
        forget_last_error()
