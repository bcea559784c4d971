"""Killed amid everything, the program starts again and goes on with what there was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.crash import killed_after


@pytest.mark.slow
def test_killed_at_any_moment_it_goes_on_with_whole_files(tmp_path: Path) -> None:
    for seconds in (0.1, 3.0, 3.3):
        lost = killed_after(tmp_path, seconds)
        assert lost < max(seconds, 3) + 1  # tests.bench.crash looks more closely
    assert (tmp_path / "sessions" / "session-1.inkling").exists()
    assert not list(tmp_path.rglob("*.broken.*"))
