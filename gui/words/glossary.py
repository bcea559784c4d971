"""The glossary: the words of the field, what they mean, and what they are here and now."""

from __future__ import annotations

import re
from functools import cmp_to_key
from html import escape

from PySide6.QtCore import QCollator

from gui.session.facts import Facts
from gui.words import glossary_answers, glossary_care, glossary_network, glossary_training
from gui.words.glossary_entry import Entry
from gui.words.translation import tr

ENTRIES: dict[str, Entry] = {
    **glossary_network.ENTRIES,
    **glossary_training.ENTRIES,
    **glossary_answers.ENTRIES,
    **glossary_care.ENTRIES,
}
LINK = re.compile(r"\[([^\]]+)\]\((\w+)\)")


def entry_name(key: str) -> str:
    """Return the word that an entry explains."""
    return tr(ENTRIES[key].name)


def entry_text(key: str) -> str:
    """Return what a word means, as rich text with a link for each other word."""
    return LINK.sub(r'<a href="\2">\1</a>', escape(tr(ENTRIES[key].text), quote=False))


def here_and_now(key: str, facts: Facts) -> str:
    """Return what a word means in the window at this moment."""
    return ENTRIES[key].here(facts)


def linked_from(key: str) -> list[str]:
    """Return the entries that an entry leads to."""
    return list(dict.fromkeys(found for _, found in LINK.findall(tr(ENTRIES[key].text))))


def sought(text: str) -> list[str]:
    """Return the entries whose name has a text in it, then those that only mention it, each by name."""
    wanted = text.strip().casefold()
    by_name = sorted(ENTRIES, key=cmp_to_key(_compare))
    named = [key for key in by_name if wanted in entry_name(key).casefold()]
    mentioned = [key for key in by_name if key not in named and wanted in _plain(key).casefold()]
    return [*named, *mentioned]


def here_title() -> str:
    """Return the heading of the sentence about this moment."""
    return tr("Here and now")


def search_words() -> str:
    """Return what stands in the empty field for what is sought."""
    return tr("Find a word")


def nothing_found() -> str:
    """Return that no entry has what is sought."""
    return tr("No word has that in it.")


def _compare(key: str, other: str) -> int:
    """Return below 0 if an entry comes before another in the order of the language: Ü is with U."""
    return QCollator().compare(entry_name(key).casefold(), entry_name(other).casefold())


def _plain(key: str) -> str:
    return LINK.sub(r"\1", tr(ENTRIES[key].text))
