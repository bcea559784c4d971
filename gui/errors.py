"""The last resort: every error that nobody caught becomes one dialog, and the app stays usable."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs import close_button
from gui.error_log import ErrorLog
from gui.style.theme import SPACE_3, SPACE_4, SPACE_6
from gui.words.translation import tr

WIDTH, DETAILS_HEIGHT = 560, 180
ADVICE = (
    "{summary}\n\nInkling keeps running, and your drawing and your network are still there. "
    "If it happens again, copy the details and send them to the people who make Inkling."
)


class ErrorDialog(QDialog):
    """Explains in plain words that something went wrong, with the details to copy."""

    def __init__(self, summary: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setMinimumWidth(WIDTH)
        self.details = details
        heading = QLabel(tr("Something went wrong"), self)
        heading.setProperty("role", "title")
        words = QLabel(tr(ADVICE).format(summary=summary), self, wordWrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        text = QPlainTextEdit(details, self, readOnly=True)
        text.setMinimumHeight(DETAILS_HEIGHT)
        buttons = close_button(self)
        self.copy_button = QPushButton(tr("Copy the details"), self)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_4, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_3)
        for part in (heading, words, text, buttons):
            layout.addWidget(part)

    # Internal

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self.copy_button.setText(tr("Copied"))


def forget_last_error() -> None:
    """Let go of the last uncaught error: Python keeps it for debuggers, and all that was in use with it."""
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        vars(sys).pop(name, None)


class ErrorReporter(QObject):
    """Shows one dialog at a time; errors that come while it is open are only written down.

    Every error is written to standard error, if there is one, and to a log without personal data.
    """

    _reported = Signal(str, str)

    def __init__(self, window: QWidget, log: ErrorLog) -> None:
        super().__init__(window)
        self._window, self.log = window, log
        self.dialog: ErrorDialog | None = None
        # A queued signal: the error may come from another thread, or from inside a paint event.
        self._reported.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over sys.excepthook."""
        sys.excepthook = self.report

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Report an uncaught error."""
        details = "".join(traceback.format_exception(kind, error, trace))
        self.report_text(f"{kind.__name__}: {error}", details)
        forget_last_error()

    def report_text(self, summary: str, details: str) -> None:
        """Write the details down and show the dialog soon."""
        self.log.write(details)
        with suppress(AttributeError, OSError, ValueError):  # a program without a terminal has none
            sys.stderr.write(details)
        self._reported.emit(summary, details)

    @Slot(str, str)
    def report_probe(self, name: str, problem: str) -> None:
        """Report a probe that has failed, which is measured no more."""
        self.report_text(problem, f"{problem}\n(the probe {name!r})\n")

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
