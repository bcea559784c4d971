"""Words for networks in files: the title of the window, what was saved, and what went wrong."""

from __future__ import annotations

from gui.words.problems import problem_words
from gui.words.translation import tr


def window_title(name: str) -> str:
    """Return the title of the window for the network of this name; Qt shows a star for what is not saved."""
    return tr("{name}[*] - Inkling").format(name=name) if name else tr("Inkling")


def saved_words(name: str) -> str:
    """Return that a network was saved."""
    return tr("Saved as {name}").format(name=name)


def not_saved(error: OSError) -> str:
    """Return why a network could not be saved."""
    return tr("The network could not be saved: {reason}.").format(reason=reason_words(error))


def curves_not_saved(error: OSError) -> str:
    """Return why the curves could not be saved."""
    return tr("The curves could not be saved: {reason}.").format(reason=reason_words(error))


def film_not_saved(error: OSError) -> str:
    """Return why a film could not be saved."""
    return tr("The film could not be saved: {reason}.").format(reason=reason_words(error))


def script_not_saved(error: OSError) -> str:
    """Return why a script could not be saved."""
    return tr("The script could not be saved: {reason}.").format(reason=reason_words(error))


def guesses_not_saved(error: OSError) -> str:
    """Return why guesses could not be saved."""
    return tr("The guesses could not be saved: {reason}.").format(reason=reason_words(error))


def not_opened(error: OSError | ValueError) -> str:
    """Return why a file could not be opened."""
    return tr("This file cannot be opened: {reason}.").format(reason=reason_words(error))


def reason_words(error: Exception) -> str:
    """Return what an error says, without its full stop."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return problem_words(text.strip().rstrip("."))
