"""Bring the translations up to date: `python -m resources.make_translations [LANGUAGE ...]`.

Finds all texts of the window, writes them to resources/translations/inkling_LANGUAGE.ts, keeps what is
translated there, compiles each file for Qt, and lists what is missing. A language that is named and has no
file gets one. The files can be edited by hand or with Qt Linguist (`pyside6-linguist FILE`).
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from resources.source_texts import ROOT, Text, source_texts

FOLDER = ROOT / "resources" / "translations"
NAME = re.compile(r"inkling_([a-zA-Z_]+)\.ts")
CONTEXT = "Inkling"
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
FORMS = {"ja": 1, "ko": 1, "zh": 1, "cs": 3, "pl": 3, "ru": 3, "sk": 3, "uk": 3}  # of a plural; others: 2


class Message(NamedTuple):
    """A text with its translation, or with those for its plural forms; is_gone: gui has it no longer."""

    text: Text
    translations: tuple[str, ...]
    is_gone: bool = False

    @property
    def is_translated(self) -> bool:
        """Whether every form is translated."""
        return all(self.translations)


def main(languages: list[str]) -> int:
    """Bring every file up to date; return 1 if a text is missing."""
    found = source_texts()
    for riddle in found.riddles:
        sys.stdout.write(f"which texts can this be? {riddle}\n")
    FOLDER.mkdir(exist_ok=True)
    files = sorted({*FOLDER.glob("*.ts"), *(ts_file(language) for language in languages)})
    missing = sum([bring_up_to_date(file, found.texts) for file in files])
    return 1 if missing or found.riddles else 0


def ts_file(language: str) -> Path:
    """Return the file of a language such as de."""
    return FOLDER / f"inkling_{language}.ts"


def bring_up_to_date(file: Path, texts: list[Text]) -> int:
    """Write a file anew with all texts, compile it and tell what is missing; return how much that is."""
    messages = merged(texts, read(file), forms_of(file))
    file.write_text(written(messages, language_of(file)), encoding="utf-8")
    lrelease = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([lrelease, "-silent", file], check=True)
    wrong = [*missing(messages), *differing(messages)]
    for message in wrong:
        sys.stdout.write(f"{file.name}: {message.text.file}: {message.text.text!r}\n")
    sys.stdout.write(f"{file.name}: {len(messages)} texts, {len(wrong)} missing or with other placeholders\n")
    return len(wrong)


def language_of(file: Path) -> str:
    """Return the language of a file; ValueError for another name."""
    match = NAME.fullmatch(file.name)
    if match is None:
        raise ValueError(f"a translation is called inkling_LANGUAGE.ts, not {file.name}")
    return match[1]


def forms_of(file: Path) -> int:
    """Return how many plural forms the language of a file has."""
    return FORMS.get(language_of(file).partition("_")[0], 2)


def merged(texts: Iterable[Text], known: Iterable[Message], forms: int) -> list[Message]:
    """Return a message for every text with what is known of it; at the end those that are gone."""
    translations = {message.text.text: message.translations for message in known}
    messages = []
    for text in texts:
        before = translations.pop(text.text, ())
        empty = ("",) * (forms if text.one else 1)
        messages.append(Message(text, before if len(before) == len(empty) else empty))
    gone = [Message(Text(text, ""), forms, True) for text, forms in translations.items() if all(forms)]
    return messages + gone


def missing(messages: Iterable[Message]) -> list[Message]:
    """Return those that are not translated."""
    return [message for message in messages if not message.is_gone and not message.is_translated]


def differing(messages: Iterable[Message]) -> list[Message]:
    """Return those whose translation does not have the placeholders of the text."""
    return [message for message in messages if not message.is_gone and _differs(message)]


def _differs(message: Message) -> bool:
    """Return whether a translation has other placeholders; the form for one may write its number out."""
    wanted = set(PLACEHOLDER.findall(message.text.text))
    found = [set(PLACEHOLDER.findall(each)) if each else wanted for each in message.translations]
    if message.text.one and found[0] == wanted - {"{count}"}:
        return any(each != wanted for each in found[1:])
    return any(each != wanted for each in found)


def read(file: Path) -> list[Message]:
    """Return the messages of a file, none if there is no file."""
    if not file.exists():
        return []
    return [_message(element) for element in ElementTree.parse(file).iter("message")]


def _message(element: ElementTree.Element) -> Message:
    translation, location = element.find("translation"), element.find("location")
    assert translation is not None
    forms = translation.findall("numerusform")
    translations = tuple(form.text or "" for form in forms) or (translation.text or "",)
    file = "" if location is None else location.get("filename", "").removeprefix("../../")
    text = Text(element.findtext("source", ""), file, element.findtext("extra-one", ""))
    return Message(text, translations, translation.get("type") in ("vanished", "obsolete"))


def written(messages: Iterable[Message], language: str) -> str:
    """Return messages in Qt's format; without the numbers of lines, which would change all the time."""
    head = (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}" '
        f'sourcelanguage="en">\n<context>\n    <name>{CONTEXT}</name>\n'
    )
    return head + "".join(map(_element, messages)) + "</context>\n</TS>\n"


def _element(message: Message) -> str:
    text = message.text
    lines = [
        '    <message numerus="yes">' if text.one else "    <message>",
        f'        <location filename="../../{text.file}"/>' if text.file else "",
        f"        <source>{escape(text.text)}</source>",
        f"        <extra-one>{escape(text.one)}</extra-one>" if text.one else "",
        f"        <translation{_kind(message)}>{_forms(message)}</translation>",
        "    </message>",
    ]
    return "".join(f"{line}\n" for line in lines if line)


def _kind(message: Message) -> str:
    if message.is_gone:
        return ' type="vanished"'
    return "" if message.is_translated else ' type="unfinished"'


def _forms(message: Message) -> str:
    if not message.text.one:
        return escape(message.translations[0])
    forms = "".join(
        f"\n            <numerusform>{escape(each)}</numerusform>" for each in message.translations
    )
    return f"{forms}\n        "


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
