"""The monkey: some hundred random actions over the real window, in a process of its own."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bench.monkey import __main__ as monkey
from tests.bench.monkey.rest import Memory
from tests.bench.monkey.watch import Watch

ROOT = Path(__file__).parents[1]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.bench.monkey", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.mark.slow
def test_some_hundred_random_actions_do_no_harm() -> None:
    done = run("--actions", "300", "--seed", "7")
    assert done.returncode == 0, done.stdout[-4_000:] + done.stderr[-2_000:]
    assert "300 actions, 0 faults" in done.stdout
    assert "all threads ended: True" in done.stdout


class Ape:
    """Does what is bad only as its seventh action, if it did the third one before."""

    def __init__(self) -> None:
        self.did: list[int] = []

    def act(self, chance: random.Random) -> str:
        self.did.append(len(self.did))
        if len(self.did) == 7:
            raise ValueError("seven")
        return "nothing"

    def contradiction(self) -> str:
        return ""


class Glutton(Ape):
    """Does no harm, but takes 30 MB more at the end than after the warm-up."""

    def __init__(self) -> None:
        super().__init__()
        self.takes = iter((100.0, 130.0))

    def act(self, chance: random.Random) -> str:
        return "nothing"

    def memory_at_rest(self) -> Memory:
        taken = next(self.takes)
        return Memory(taken, taken)


@pytest.mark.parametrize(("judged", "found"), [(10, 9), (11, None)])
def test_memory_is_judged_where_the_actions_were_enough_to_open_everything_once(
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    judged: int,
    found: int | None,
) -> None:
    monkeypatch.setattr(monkey, "FEWEST_JUDGED", judged)
    glutton: Any = Glutton()
    assert monkey.act_all(1, range(10), glutton, Watch(), stop=False) == found
    assert "memory +30 MB in use" in capsys.readouterr().out


def test_a_fault_is_told_with_its_seed_and_the_last_thirty_actions(
    qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    first = monkey.act_all(4, range(100, 140), Ape(), Watch(), stop=True)  # type: ignore[arg-type]
    told = capsys.readouterr().out
    assert first == 106
    assert "FAULT with seed 4" in told
    assert "ValueError: seven" in told
    assert "100 nothing" in told
    assert "106 failed" in told


def test_a_replay_is_shrunk_to_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(monkey, "fails", lambda _seed, numbers: {3, 17} <= set(numbers))
    assert monkey.shrink(9, [*range(40)]) == [3, 17]
    assert "--seed 9 --only 3,17" in capsys.readouterr().out
