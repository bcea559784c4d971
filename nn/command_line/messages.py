"""Errors and names in one line."""

from __future__ import annotations

import os


def shown(text: str, most: int | None = None) -> str:
    """Return a text, such as a file's name, on one line; its beginning is left out if it is too long."""
    line = "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)
    return line if most is None or len(line) <= most else "..." + line[3 - most :]


def explain(error: Exception) -> str:
    """Return what an error says, on one line; of the system's, the file and what is wrong with it."""
    message = str(error)
    if isinstance(error, OSError) and error.strerror:
        message = error.strerror
        if error.filename is not None:
            message = f"{os.fsdecode(error.filename)}: {message}"
    return shown(" ".join(message.split()))
