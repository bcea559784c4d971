"""The one way to a text in the window's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

CONTEXT = "Inkling"


class Label(NamedTuple):
    """The name of a thing and a sentence that explains it."""

    name: str
    help: str


class Translated(str):
    """A text in the window's language that knows what it was made of, so that it can be told in another."""

    __slots__ = ("source", "values")
    source: str
    values: Mapping[str, object]

    @classmethod
    def of(cls, source: str, values: Mapping[str, object]) -> Translated:
        """Return a text with its values."""
        text = QCoreApplication.translate(CONTEXT, source)
        told = cls(str.format(text, **values) if values else text)
        told.source, told.values = source, values
        return told

    def format(self, *_: object, **values: object) -> str:
        """Put values into the text."""
        return Translated.of(self.source, values)


def tr(text: str) -> str:
    """Return a text in the window's language, or as it is where there is no translation."""
    return Translated.of(text, {})


def told_anew(text: str) -> str:
    """Return a text that came from `tr` in the language that the window has now; any other as it is."""
    if not isinstance(text, Translated):
        return text
    values = {name: told_anew(each) if isinstance(each, str) else each for name, each in text.values.items()}
    return Translated.of(text.source, values)


def counted(one: str, many: str, count: int) -> str:
    """Return the text for a number of things, in the form that the language has for it."""
    text = QCoreApplication.translate(CONTEXT, many, None, count)
    return one if count == 1 and text == many else text


def of_file(text: str) -> str:
    """Return a text of an experiment in the window's language; one of a person's own stays as it is."""
    return Translated.of(text, {})


def translated(label: Label) -> Label:
    """Return a name and its explanation in the window's language."""
    return Label(tr(label.name), tr(label.help))
