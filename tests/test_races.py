"""The bench of races: some of them in a process of its own, and what it calls a fault."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QThread

from tests.bench import races

ROOT = Path(__file__).parents[1]


@pytest.mark.slow
def test_some_races_end_in_time_and_leave_no_thread() -> None:
    command = [sys.executable, "-m", "tests.bench.races", "--races", "25", "--seed", "3"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr[-2_000:]
    assert done.stdout.startswith("25 races, 0 faults")


def test_a_slow_end_and_a_thread_that_goes_on_are_faults(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    thread = QThread()
    monkeypatch.setattr(races.gc, "get_objects", lambda: [thread])  # other tests have theirs
    assert races.problems(races.MOST_SECONDS - 0.1) == []
    assert races.problems(races.MOST_SECONDS + 0.1) == ["closing took 2.10 s"]
    thread.start()
    try:
        assert races.problems(0.0) == ["1 threads go on"]
    finally:
        thread.quit()
        thread.wait()
