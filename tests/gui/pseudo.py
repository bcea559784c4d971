"""A language made of marks: every translated text stands between brackets, so that others stand out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu, QWidget

LEFT, RIGHT = "⟦", "⟧"
INNERMOST = re.compile(rf"{LEFT}[^{LEFT}{RIGHT}]*{RIGHT}")
MARKUP = re.compile(r"<[^<>]*>")


class Marks(QTranslator):
    """Puts every text of Inkling between brackets."""

    def translate(self, context: str, text: str, *_: object) -> str | None:
        """Return a text between brackets."""
        return f"{LEFT}{text}{RIGHT}" if context == "Inkling" else None

    def isEmpty(self) -> bool:
        """Return that there are translations."""
        return False


def untranslated(text: str) -> str:
    """Return what of a text stands outside of all brackets, a space in the place of each pair."""
    rest = MARKUP.sub("", text)
    while rest != (rest := INNERMOST.sub(" ", rest)):
        pass
    return rest


def texts_of(root: QWidget) -> Iterator[tuple[QObject, str]]:
    """Yield every text that a person can read or hear of a widget, of those in it, and of their actions."""
    for part in (root, *root.findChildren(QObject)):
        yield from ((part, text) for text in _texts(part) if text)


def _texts(part: QObject) -> Iterator[str]:
    if isinstance(part, QAction):
        yield from (part.text(), part.toolTip())
    if isinstance(part, QWidget):
        yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.windowTitle())
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        yield part.text()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    if isinstance(part, QMenu):
        yield part.title()
    if isinstance(part, QComboBox):
        yield from (part.itemText(place) for place in range(part.count()))
