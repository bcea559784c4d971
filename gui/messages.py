"""Messages in a box of their own, which show a text as it is, whatever a file had in it."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.style.plain_text import as_plain

LONGEST = 600  # characters: a message that has a text of a file in it must not fill the screen
MOST_LINES = 12
LONGEST_WORD = 80  # longer ones are cut, as a box is as wide as its widest word


def _shortened(text: str) -> str:
    """Return a text in which what is long is cut in the middle, as the end of a name tells much."""
    lines = text.split("\n")
    text = text if len(lines) <= MOST_LINES else " ".join(lines)
    words = [_cut(word, LONGEST_WORD) for word in text.split(" ")]
    return as_plain(_cut(" ".join(words), LONGEST))


def _cut(text: str, most: int) -> str:
    half = most // 2 - 1
    return text if len(text) <= most else f"{text[:half]}\u2026{text[-half:]}"


def inform(window: QWidget, title: str, text: str) -> None:
    """Say something and wait until it is closed."""
    QMessageBox.information(window, title, _shortened(text))


def warn(window: QWidget, title: str, text: str) -> None:
    """Say that something did not work, and wait until it is closed."""
    QMessageBox.warning(window, title, _shortened(text))
