"""The last resort: every error that nobody caught becomes one dialog, and the app stays usable."""

from __future__ import annotations

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.dialogs import ErrorDialog


class ErrorReporter(QObject):
    """Shows one dialog at a time; errors that come while it is open are written to standard error only."""

    _reported = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: ErrorDialog | None = None
        # A queued signal: the error may come from another thread, or from inside a paint event.
        self._reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over sys.excepthook."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell of an uncaught error."""
        details = "".join(traceback.format_exception(kind, error, trace))
        self.tell(f"{kind.__name__}: {error}", details)

    def tell(self, summary: str, details: str) -> None:
        """Show the dialog soon."""
        sys.stderr.write(details)
        self._reported.emit(summary, details)

    @Slot(str, str)
    def _show(self, summary: str, details: str) -> None:
        if self.dialog is not None:
            return
        self.dialog = ErrorDialog(summary, details, self._window)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
