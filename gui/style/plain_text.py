"""Texts that come from files and people: shown as they are, never as rich text."""

from __future__ import annotations

RICH = "<p>"  # what texts begin with that are rich on purpose


def as_plain(text: str) -> str:
    """Return what shows a text as it is where Qt would take it for rich text: in a tooltip or a message."""
    if "<" not in text:
        return text
    from html import escape  # only now: such a text is rare, and every start would wait for it

    return f"{RICH}{escape(text)}</p>".replace("\n", "<br>")
