"""Links in a short text: which letters of it lead where."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

ANCHOR = re.compile(r'<a href="(?P<address>[^"]*)">(?P<words>[^<]*)</a>')


class Link(NamedTuple):
    """The letters of a text from `start` to before `end`, and the address to which they lead."""

    start: int
    end: int
    address: str


def without_anchors(text: str) -> tuple[str, tuple[Link, ...]]:
    """Return a text whose links are written as in HTML as it is read, and its links."""
    plain, links, place = "", [], 0
    for anchor in ANCHOR.finditer(text):
        plain += text[place : anchor.start()]
        words = unescape(anchor["words"])
        links.append(Link(len(plain), len(plain) + len(words), anchor["address"]))
        plain += words
        place = anchor.end()
    return plain + text[place:], tuple(links)


def parts_of_line(line: str, start: int, links: tuple[Link, ...]) -> list[tuple[str, str]]:
    """Return the parts of a line, each with its address or an empty one; start: of the line in the text."""
    parts, place = [], 0
    for link in links:
        begin, end = max(link.start - start, place), min(link.end - start, len(line))
        if begin < end:
            parts += [(line[place:begin], ""), (line[begin:end], link.address)]
            place = end
    return [part for part in (*parts, (line[place:], "")) if part[0]]
