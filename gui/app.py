"""The application: makes the window and runs it."""

from __future__ import annotations

import gc
import os
import signal
import sys
from importlib import resources
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QEvent, QStandardPaths, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from gui.accessibility import use_roles
from gui.error_log import ErrorLog
from gui.errors import ErrorReporter
from gui.language import Language
from gui.main_window import MainWindow
from gui.settings import Settings
from gui.style.collector import Collector
from gui.style.fonts import ZOOM_STEPS, system_zoom, use_own_font
from gui.style.theme import Theme
from gui.style.tooltips import WrappedTooltips


class Application(QApplication):
    """The application, which wraps what its tooltips say."""

    def event(self, event: QEvent) -> bool:
        """Wrap a tooltip, for which Qt has a timer of the application."""
        if event.type() != QEvent.Type.Timer:
            return super().event(event)
        # Only here: a filter of the application sees every event of every object, and where Python knows no
        # class of an object, it is given all that Qt has: 20 ms.
        tooltips = WrappedTooltips()
        self.installEventFilter(tooltips)
        handled = super().event(event)
        self.removeEventFilter(tooltips)
        return handled


def make_application(arguments: list[str], version: str = "") -> QApplication:
    """Return the application object with its names and its style."""
    gc.freeze()  # what is loaded stays: nobody need look at it for garbage
    application = Application(arguments)
    Collector(application)
    # Some icons are in the color of a button's words, which nobody sees in a menu. The system decides on this
    # while the application is made, so it is decided anew.
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    application.setApplicationName("Inkling")
    application.setApplicationDisplayName("Inkling")
    application.setApplicationVersion(version)
    application.setOrganizationName("Inkling")
    application.setDesktopFileName("inkling")
    application.setWindowIcon(QIcon(str(resources.files("resources") / "inkling.png")))
    application.setStyle("Fusion")
    use_own_font(application)
    use_roles()
    return application


def make_window(settings: Settings) -> MainWindow:
    """Return the main window in the remembered colour scheme and size."""
    theme = Theme(QApplication.instance())
    zoom = settings.number("zoom", system_zoom(), ZOOM_STEPS[0], ZOOM_STEPS[-1])
    theme.use(settings.text("scheme", "system"), zoom)
    window = MainWindow(theme, settings, Language(settings))
    reporter = ErrorReporter(window, ErrorLog(settings.folder))
    reporter.install()
    window.controller.probe_failed.connect(reporter.report_probe)
    window.controller.crashed.connect(reporter.report_text)
    return window


def run(arguments: list[str], version: str) -> int:
    """Show the window until it is closed; return the exit code."""
    application = make_application(arguments, version)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = make_window(Settings(settings_path()))
    if not window.continue_from(sessions_folder()):
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


def sessions_folder() -> Path:
    """Return the folder in which this person's work is kept from one start to the next."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder, "sessions")


def _leave(code: int) -> NoReturn:
    """End the process although a thread is busy: Qt would abort it when that thread's object is deleted."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
