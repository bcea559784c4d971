"""Files that are written beside their place and moved there whole, and what a killed process left of them."""

from __future__ import annotations

import os
import secrets
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

ENDING = ".inkling.tmp"  # of no file but ours
MOST_OF_NAME = 40  # characters that a name repeats: a long one with more around it would be too long
OLD_SECONDS = 3600.0  # nothing is written for so long


def place_beside(path: Path) -> Path:
    """Return where the next content of a file is written, before it takes its place."""
    return path.with_name(f".{path.name[:MOST_OF_NAME]}.{secrets.token_hex(4)}{ENDING}")


@contextmanager
def replaced(path: Path, backup: Path | None = None) -> Iterator[BinaryIO]:
    """Yield a file that takes the place of another once all is written; after an error the old one stays.

    A link stays a link, to what is written, and permissions stay as they were. backup: where the file that
    was there before is kept.
    """
    target = Path(os.path.realpath(path))
    beside = place_beside(target)
    sweep(target.parent)
    try:
        with beside.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
            if backup is not None:
                target.replace(backup)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def sweep(folder: Path, name: str | None = None) -> None:
    """Delete what processes that were killed have left of half written files.

    Those that are old; of the file with a name all of them, since nobody else can be writing it.
    """
    oldest = time.time() - OLD_SECONDS
    own = None if name is None else f".{name[:MOST_OF_NAME]}."
    with suppress(OSError):
        for left in folder.glob(f".*{ENDING}"):
            with suppress(OSError):
                if (own is not None and left.name.startswith(own)) or left.stat().st_mtime < oldest:
                    left.unlink()
