"""Words for what is kept between two starts and in projects."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from gui.words.files import not_opened, reason_words
from gui.words.translation import Label, tr


def continued(saved: datetime, now: datetime, detail: str) -> Label:
    """Return that the window goes on with what was left, and since when; detail: what else to know."""
    return Label(tr("Continued from {time}").format(time=_moment(saved, now)), detail)


def start_fresh() -> Label:
    """Return the text of the button that begins with nothing, and its effect."""
    effect = tr("Begin with an empty paper and Inkling's own network; undo brings everything back")
    return Label(tr("Start fresh"), effect)


def not_continued(error: OSError | ValueError) -> str:
    """Return why what was left could not be brought back."""
    return tr("Your last session could not be read: {reason}").format(reason=reason_words(error))


def not_gone_on_with(error: Exception) -> str:
    """Return that a training came back without the way to go on exactly."""
    return tr("A training cannot go on where it was: {reason}").format(reason=reason_words(error))


def not_kept(error: Exception) -> str:
    """Return that nothing can be kept for the next start, and why."""
    return tr("Your work cannot be kept for the next start: {reason}").format(reason=reason_words(error))


def project_not_saved(error: Exception) -> str:
    """Return why a project could not be saved."""
    return tr("The project could not be saved: {reason}.").format(reason=reason_words(error))


def project_not_opened(error: OSError | ValueError) -> str:
    """Return why a project could not be opened."""
    return not_opened(error)


def opening_project(name: str) -> str:
    """Return the change to what is in a project."""
    return tr("opening the project “{name}”").format(name=name)


def no_recent_projects() -> str:
    """Return that no project was opened or saved yet."""
    return tr("None yet")


def _moment(saved: datetime, now: datetime) -> str:
    """Return a moment as short as it is clear."""
    locale = QLocale()
    time = locale.toString(QTime(saved.hour, saved.minute), "HH:mm")
    days = (now.date() - saved.date()).days
    if days == 0:
        return time
    if now.date() - saved.date() == timedelta(days=1):
        return tr("yesterday {time}").format(time=time)
    return locale.toString(QDate(saved.year, saved.month, saved.day), QLocale.FormatType.ShortFormat)
