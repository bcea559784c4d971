"""Texts that come from files and people: shown as they are, never as rich text."""

from __future__ import annotations

from html import escape


def as_plain(text: str) -> str:
    """Return what shows a text as it is where Qt would take it for rich text: in a tooltip or a message."""
    return f"<p>{escape(text)}</p>".replace("\n", "<br>") if "<" in text else text
