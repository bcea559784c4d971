"""Files with faults of all kinds: read, or refused in one sentence, in bounded time and memory.

`python -m tests.bench.fuzz` reads thousands of each kind; what it found stays in the tests of the kind.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bench.fuzz import judge
from tests.bench.fuzz.bombs import MAKERS, bombs
from tests.bench.fuzz.judge import MOST_MEGABYTES, fault_of
from tests.bench.fuzz.kinds import all_kinds

KINDS = all_kinds()
PATIENCE = 5.0  # seconds; the bench asks for one, on a machine that does nothing else
law = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def patient(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a slow machine be slow."""
    monkeypatch.setattr(judge, "MOST_SECONDS", PATIENCE)


@pytest.mark.parametrize("name", KINDS)
def test_good_files_are_read(tmp_path: Path, name: str) -> None:
    kind = KINDS[name]
    for content in kind.good():
        path = tmp_path / f"good{kind.ending}"
        path.write_bytes(content)
        kind.read(path)


@pytest.mark.parametrize("name", KINDS)
@law
@given(seed=st.integers(0, 2**32))
def test_a_file_with_faults_is_read_or_refused_in_one_sentence(tmp_path: Path, name: str, seed: int) -> None:
    kind = KINDS[name]
    path = tmp_path / f"faulty{kind.ending}"
    path.write_bytes(kind.faulty(random.Random(seed)))
    assert fault_of(kind.read, path) == ""


@pytest.mark.slow
@pytest.mark.parametrize("name", MAKERS)
def test_a_file_that_would_cost_much_costs_little(tmp_path: Path, name: str) -> None:
    kind = KINDS[name]
    path = tmp_path / f"bomb{kind.ending}"
    for title, content in bombs(name):
        path.write_bytes(content)
        assert fault_of(kind.read, path) == "", title


def _takes_much_memory(_path: Path) -> None:
    assert bytearray(int((MOST_MEGABYTES + 20) * 2**20))


def _takes_long(_path: Path) -> None:
    sum(number * number for number in range(1_000_000))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process what it takes")
def test_the_judge_sees_memory_that_is_given_back_at_once(tmp_path: Path) -> None:
    assert "MB" in fault_of(_takes_much_memory, tmp_path)


def test_the_judge_sees_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "MOST_SECONDS", 0.01)
    assert " s" in fault_of(_takes_long, tmp_path)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError(""), "without words"),
        (ValueError("a\nb"), "more than one line"),
        (OSError("A" * 1_000), "1000 characters"),
        (OverflowError("int too large"), "OverflowError: int too large"),
        (MemoryError(), "MemoryError"),
    ],
)
def test_the_judge_sees_what_is_no_sentence(tmp_path: Path, error: Exception, words: str) -> None:
    def read(_path: Path) -> None:
        raise error

    assert words in fault_of(read, tmp_path)
