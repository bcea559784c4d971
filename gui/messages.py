"""Messages in a box of their own, which show a text as it is, whatever a file had in it."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.style.plain_text import as_plain


def inform(window: QWidget, title: str, text: str) -> None:
    """Say something and wait until it is closed."""
    QMessageBox.information(window, title, as_plain(text))


def warn(window: QWidget, title: str, text: str) -> None:
    """Say that something did not work, and wait until it is closed."""
    QMessageBox.warning(window, title, as_plain(text))
