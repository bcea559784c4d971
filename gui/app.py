"""The application: makes the window and runs it."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from gui.errors import ErrorReporter
from gui.language import Language
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.style.fonts import ZOOM_STEPS, system_zoom, use_own_font
from gui.style.theme import Theme
from gui.style.tooltips import WrappedTooltips


def make_application(arguments: list[str], version: str = "") -> QApplication:
    """Return the application object with its names and its style."""
    application = QApplication(arguments)
    # Some icons are in the color of a button's words, which nobody sees in a menu. The system decides on this
    # while the application is made, so it is decided anew.
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    application.setApplicationName("Inkling")
    application.setApplicationDisplayName("Inkling")
    application.setApplicationVersion(version)
    application.setOrganizationName("Inkling")
    application.setDesktopFileName("inkling")
    application.setStyle("Fusion")
    use_own_font(application)
    return application


def make_window(settings: Settings) -> MainWindow:
    """Return the main window in the remembered colour scheme and size."""
    application = QApplication.instance()
    theme = Theme(application)
    zoom = settings.number("zoom", system_zoom(), ZOOM_STEPS[0], ZOOM_STEPS[-1])
    theme.use(settings.text("scheme", "system"), zoom)
    language = Language(settings)
    window = MainWindow(theme, settings, language)
    if application is not None:
        # Only now: the filter sees every event, and making the window takes thousands.
        application.installEventFilter(WrappedTooltips(window))
    reporter = ErrorReporter(window)
    reporter.install()
    window.controller.crashed.connect(reporter.report_text)
    return window


def run(arguments: list[str], version: str) -> int:
    """Show the window until it is closed; return the exit code."""
    application = make_application(arguments, version)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = make_window(Settings(settings_path()))
    window.guidance.greet()
    window.show()
    code = application.exec()
    if not window.has_ended:
        _leave(code)
    return code


def settings_path() -> Path:
    """Return the file in which this person's settings are remembered."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder, "settings.ini")


def _leave(code: int) -> NoReturn:
    """End the process although a thread is busy: Qt would abort it when that thread's object is deleted."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
