"""The application: makes the window and runs it."""

from __future__ import annotations

import signal

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from gui.errors import ErrorReporter
from gui.main_window import MainWindow
from gui.theme import Theme


def make_application(arguments: list[str], version: str = "") -> QApplication:
    """Return the application object with its names and its style."""
    application = QApplication(arguments)
    application.setApplicationName("Inkling")
    application.setApplicationDisplayName("Inkling")
    application.setApplicationVersion(version)
    application.setOrganizationName("Inkling")
    application.setDesktopFileName("inkling")
    application.setStyle("Fusion")
    return application


def make_window(settings: QSettings) -> MainWindow:
    """Return the main window in the remembered colour scheme."""
    theme = Theme(QApplication.instance())
    theme.use(str(settings.value("window/scheme", "system")))
    window = MainWindow(theme, settings)
    reporter = ErrorReporter(window)
    reporter.install()
    window.controller.crashed.connect(reporter.tell)
    return window


def run(arguments: list[str], version: str) -> int:
    """Show the window until it is closed; return the exit code."""
    application = make_application(arguments, version)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = make_window(QSettings())
    window.show()
    return application.exec()
