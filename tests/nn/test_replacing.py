"""Files take the place of others whole, with what they were, and nothing half written stays for ever."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

import pytest

from nn.archive import read_archive, write_archive
from nn.files import write_atomically
from nn.replacing import OLD_SECONDS, place_beside, replaced, sweep

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has neither mode bits nor such devices")


def left_behind(folder: Path, name: str, seconds: float) -> Path:
    """Return a half written file that nobody has touched for so long."""
    file = place_beside(folder / name)
    file.write_bytes(b"half")
    os.utime(file, (time.time() - seconds,) * 2)
    return file


def test_old_leftovers_go_and_others_stay(tmp_path: Path) -> None:
    old, new = left_behind(tmp_path, "a", OLD_SECONDS + 60), left_behind(tmp_path, "a", 0)
    of_others = tmp_path / ".a.12345678.tmp"
    of_others.write_bytes(b"")
    os.utime(of_others, (0, 0))
    sweep(tmp_path)
    assert not old.exists()
    assert new.exists()
    assert of_others.exists()
    sweep(tmp_path, "b")
    assert new.exists()
    sweep(tmp_path, "a")
    assert not new.exists()
    sweep(tmp_path / "none")


def test_writing_sweeps_what_was_left_in_the_same_folder(tmp_path: Path) -> None:
    old = left_behind(tmp_path, "before", OLD_SECONDS + 60)
    write_atomically(tmp_path / "now", b"whole")
    assert not old.exists()
    assert [*tmp_path.iterdir()] == [tmp_path / "now"]


def test_the_longest_names_can_be_written(tmp_path: Path) -> None:
    for name in ("a" * 255, "\u00fc" * 127, "\U0001f58b" * 63):
        write_atomically(tmp_path / name, b"whole")
        assert (tmp_path / name).read_bytes() == b"whole"


def test_an_error_leaves_the_old_one_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), replaced(file) as half:
        half.write(b"ne")
        raise KeyboardInterrupt
    assert file.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [file]


@POSIX
def test_an_archive_keeps_link_and_permissions(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    kept, link = tmp_path / "elsewhere" / "kept", tmp_path / "link"
    kept.write_bytes(b"")
    kept.chmod(0o600)
    link.symlink_to(kept)
    write_archive(link, {"format": "a"})
    assert link.is_symlink()
    assert read_archive(kept, "a") == {"format": "a"}
    assert stat.filemode(kept.stat().st_mode) == "-rw-------"


@POSIX
def test_an_archive_takes_the_place_of_no_device_and_no_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (Path("/dev/null"), tmp_path / "pipe", tmp_path):
        with pytest.raises(OSError, match=str(path)):
            write_archive(path, {"format": "a"})
    assert Path("/dev/null").is_char_device()
    assert (tmp_path / "pipe").is_fifo()
