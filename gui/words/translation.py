"""The one way to a text in the window's language."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

CONTEXT = "Inkling"


class Label(NamedTuple):
    """The name of a thing and a sentence that explains it."""

    name: str
    help: str


def tr(text: str) -> str:
    """Return a text in the window's language, or as it is where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def translated(label: Label) -> Label:
    """Return a name and its explanation in the window's language."""
    return Label(tr(label.name), tr(label.help))
