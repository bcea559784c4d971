"""A log of errors that nobody caught: what failed and where in the code, and nothing of the person."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

NAME = "errors.log"
LARGEST = 100_000  # bytes; then it becomes the older one, in whose place
OLDER = ".1"
PLACE = re.compile(r'File "(?P<file>[^"\n]+)", line (?P<line>\d+), in (?P<what>\S+)')
KIND = re.compile(r"^(?P<kind>[A-Za-z_][\w.]*)(?::|$)")
UNKNOWN = "an error"


class ErrorLog:
    """Writes each error as one entry; a log that cannot be written is done without."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def write(self, details: str) -> None:
        """Add an error, from its details as Python tells them."""
        entry = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} {without_personal_data(details)}\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size + len(entry) > LARGEST:
                self.path.replace(self.path.with_name(NAME + OLDER))
            with self.path.open(mode="a", encoding="utf-8") as file:
                file.write(entry)
        except OSError:
            return


def without_personal_data(details: str) -> str:
    """Return the kind of an error and its places in the code; messages and paths may name a person."""
    places = [
        f"{_in_the_code(found['file'])}:{found['line']} {found['what']}" for found in PLACE.finditer(details)
    ]
    kinds = [found["kind"] for found in map(KIND.match, details.splitlines()) if found is not None]
    kinds = [kind for kind in kinds if kind != "Traceback"]
    return " < ".join([kinds[-1] if kinds else UNKNOWN, *reversed(places)])


def _in_the_code(path: str) -> str:
    """Return a path from the package on, without what is around it on this computer."""
    parts = re.split(r"[/\\]", path)
    known = [place for place, part in enumerate(parts) if part in ("gui", "nn", "site-packages")]
    return "/".join(parts[known[-1] :] if known else parts[-1:])
