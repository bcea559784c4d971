"""The log of errors: it tells where the code failed, nothing of the person, and never grows without end."""

from __future__ import annotations

import traceback
from pathlib import Path

import pytest

from gui import error_log
from gui.error_log import ErrorLog, without_personal_data
from gui.settings import Settings

SECRET = "/home/anna/Exam of Ben.png"


def details_of(error: Exception) -> str:
    try:
        raise error
    except Exception as raised:
        return "".join(traceback.format_exception(raised))


def test_an_entry_tells_kind_and_place_and_nothing_of_the_person() -> None:
    details = details_of(OSError(2, "No such file", SECRET))
    assert "anna" in details
    entry = without_personal_data(details)
    assert entry.startswith("FileNotFoundError < gui/test_error_log.py:")
    assert entry.endswith(" details_of")
    assert not any(part in entry for part in ("anna", "Ben", "home", str(Path.home()), "No such"))


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/home/anna/inkling/gui/panels/pins_view.py", "gui/panels/pins_view.py"),
        (r"C:\Users\Anna\nn\layers.py", "nn/layers.py"),
        ("/home/anna/.venv/lib/site-packages/numpy/core.py", "site-packages/numpy/core.py"),
        ("/home/anna/mine.py", "mine.py"),
    ],
)
def test_a_place_begins_with_the_package(path: str, shown: str) -> None:
    details = f'Traceback (most recent call last):\n  File "{path}", line 7, in work\nKeyError: {SECRET!r}\n'
    assert without_personal_data(details) == f"KeyError < {shown}:7 work"


def test_a_text_that_is_no_traceback_leaves_nothing_but_a_word() -> None:
    assert without_personal_data(f"it failed with {SECRET}") == "an error"


def test_a_long_log_becomes_the_older_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(error_log, "LARGEST", 500)
    log = ErrorLog(tmp_path / "new folder")
    for number in range(100):
        log.write(details_of(ValueError(number)))
    files = sorted((tmp_path / "new folder").iterdir())
    assert [file.name for file in files] == ["errors.log", "errors.log.1"]
    assert all(0 < file.stat().st_size <= 500 for file in files)


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = ErrorLog(tmp_path / "file")
    log.write("ValueError: no\n")
    assert not log.path.exists()
    assert (tmp_path / "file").read_text() == ""


def test_the_log_lies_beside_the_settings(tmp_path: Path) -> None:
    assert Settings(tmp_path / "a" / "settings.ini").folder == tmp_path / "a"
