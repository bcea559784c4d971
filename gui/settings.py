"""What is remembered from one start to the next: plain text in an INI file.

Not QSettings: it unpickles whatever a file asks it to (`@Variant`), and Qt crashes on a damaged layout.
Here a value is text, a whole number, or bytes with a checksum; what is damaged counts as not remembered.
"""

from __future__ import annotations

import base64
import binascii
import configparser
import json
import zlib
from pathlib import Path

from nn.files import write_atomically

SECTION = "window"
LARGEST_FILE, MOST_LINES = 1_000_000, 1_000  # bytes and lines; a real one has about 2,000, and 50


class Settings:
    """Remembers values by name; `save` writes them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    @property
    def folder(self) -> Path:
        """Return where all is that is remembered."""
        return self._path.parent

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is remembered, as at the very first start."""
        return not self._values

    def text(self, name: str, default: str = "") -> str:
        """Return a text."""
        try:
            value = json.loads(self._values.get(name, ""))
        except (ValueError, RecursionError):
            return default
        return value if isinstance(value, str) else default

    def number(self, name: str, default: int, smallest: int, largest: int) -> int:
        """Return a whole number in a range."""
        value = self._values.get(name, "")
        if not (value.isascii() and value.isdigit() and len(value) < 10):
            return default
        return int(value) if smallest <= int(value) <= largest else default

    def content(self, name: str) -> bytes | None:
        """Return bytes as they were remembered, or None if one bit of them differs."""
        checksum, _, encoded = self._values.get(name, "").partition(" ")
        try:
            content = base64.b64decode(encoded, validate=True)
        except (binascii.Error, ValueError):
            return None
        return content if content and checksum == _checksum(content) else None

    def set_text(self, name: str, value: str) -> None:
        """Remember a text."""
        self._values[name] = json.dumps(value)

    def set_number(self, name: str, value: int) -> None:
        """Remember a whole number."""
        self._values[name] = str(value)

    def set_content(self, name: str, value: bytes) -> None:
        """Remember bytes."""
        self._values[name] = f"{_checksum(value)} {base64.b64encode(value).decode()}"

    def save(self) -> None:
        """Write everything; where that is impossible, the next start begins as if for the first time."""
        lines = [f"[{SECTION}]", *(f"{name} = {value}" for name, value in self._values.items())]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, "\n".join([*lines, ""]).encode())
        except OSError:
            return


def _read(path: Path) -> dict[str, str]:
    parser = configparser.RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=("#",))
    try:
        text = path.read_text(encoding="utf-8") if path.stat().st_size <= LARGEST_FILE else ""
        if text.count("\n") <= MOST_LINES:
            parser.read_string(text)
        return dict(parser[SECTION]) if parser.has_section(SECTION) else {}
    except (OSError, ValueError, configparser.Error):
        return {}


def _checksum(content: bytes) -> str:
    return f"{zlib.crc32(content):08x}"
