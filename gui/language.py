"""The language of the window: which there are, which one is spoken, and the change to another at any time."""

from __future__ import annotations

import re
from importlib import resources

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from gui.settings import Settings

SYSTEM, ENGLISH = "system", "en"
FOLDER = "translations"
COMPILED = re.compile(r"inkling_([a-zA-Z_]+)\.qm")


def languages() -> list[str]:
    """Return the languages that can be spoken: English, in which all is written, and each that has a file."""
    folder = resources.files("resources") / FOLDER
    found = [COMPILED.fullmatch(file.name) for file in folder.iterdir()]
    return [ENGLISH, *sorted(match[1] for match in found if match)]


def language_name(language: str) -> str:
    """Return what a language is called by those who speak it."""
    if language == ENGLISH:
        return "English"
    name = QLocale(language).nativeLanguageName()
    return name[:1].upper() + name[1:]


class Language(QObject):
    """Speaks the chosen language.

    changed: another one from now on, so that all texts have to be told anew.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._translators: list[QTranslator] = []
        chosen = settings.text("language", SYSTEM)
        self.chosen = chosen if chosen == SYSTEM or chosen in languages() else SYSTEM
        if self.chosen != SYSTEM or self.spoken != ENGLISH:  # else all is as it should be already
            self._speak()

    @property
    def spoken(self) -> str:
        """Return the language that the texts are in."""
        return self.chosen if self.chosen != SYSTEM else _of_system()

    def use(self, chosen: str) -> None:
        """Speak a language, or that of the system, and remember the choice."""
        if chosen == self.chosen:
            return
        self.chosen = chosen
        self._settings.set_text("language", chosen)
        self._settings.save()
        self._speak()
        self.changed.emit()

    # Internal

    def _speak(self) -> None:
        """Take the texts and the numbers of the language; English needs no translator."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
        QLocale.setDefault(self._locale())
        if self.spoken != ENGLISH:
            self._translate(
                f"qtbase_{self.spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            )
            with resources.as_file(resources.files("resources") / FOLDER) as folder:
                self._translate(f"inkling_{self.spoken}", str(folder))

    def _translate(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)

    def _locale(self) -> QLocale:
        """Return how numbers are written: as in the system's own region where that speaks the language."""
        system = QLocale.system()
        of_system = self.chosen == SYSTEM or system.bcp47Name().partition("-")[0] == self.chosen
        return system if of_system else QLocale(self.chosen)


def _of_system() -> str:
    """Return the first of the system's languages that can be spoken."""
    known = languages()
    wanted = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in known), ENGLISH)
