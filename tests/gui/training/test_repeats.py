"""Repeats: lanes with other seeds, and whether one is better beyond luck."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from gui.session.run import Origin, Run
from gui.training.repeats import SEEDS, RepeatJob, Repeats, Verdict
from nn.digits.design import LARGEST_SEED
from tests.conftest import DATA, SMALL, WAIT_MS, design

accuracies = st.lists(st.floats(0, 1), min_size=SEEDS, max_size=SEEDS)


def lanes() -> list[Run]:
    first = Run(SMALL, Origin.UNTRAINED)
    return [first, first.beside(SMALL.with_settings(learning_rate=1e-6))]


def test_a_lane_that_does_not_learn_is_worse_and_not_by_luck(qtbot: QtBot) -> None:
    repeats, numbers, runs = Repeats(), [], lanes()
    repeats.progressed.connect(numbers.append)
    with qtbot.waitSignal(repeats.ended, timeout=WAIT_MS) as ended:
        repeats.begin(runs, [DATA, DATA])
    (verdict,) = ended.args or ()
    assert numbers == [1, 2, 3, 4, 5]
    assert (verdict.better, verdict.worse, verdict.wins, verdict.seeds) == (0, 1, SEEDS, SEEDS)
    assert verdict.gap > 0.2
    assert not verdict.is_luck
    assert runs[0].trainer is None, "the lanes themselves are not trained"
    assert repeats.close()


def test_what_is_given_up_says_nothing(qtbot: QtBot) -> None:
    repeats, told = Repeats(), []
    repeats.ended.connect(told.append)
    run = Run(design(*SMALL.hidden, epochs=1_000_000), Origin.UNTRAINED)
    repeats.begin([run, run.beside(run.design)], [DATA, DATA])
    with qtbot.waitSignal(repeats.progressed, timeout=WAIT_MS):
        pass
    repeats.give_up()
    assert repeats.close()
    assert not told
    assert not repeats.is_running


def test_seeds_after_the_largest_are_the_smallest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds: list[int] = []

    def note(run: Run, *_rest: object) -> float:
        seeds.append(run.design.seed)
        return 0.5

    monkeypatch.setattr("gui.training.repeats.accuracy_of", note)
    first = Run(replace(SMALL, seed=LARGEST_SEED - 1), Origin.UNTRAINED)
    repeats = Repeats()
    with qtbot.waitSignal(repeats.ended, timeout=WAIT_MS):
        repeats.begin([first, first.beside(first.design)], [DATA, DATA])
    assert seeds[::2] == seeds[1::2] == [LARGEST_SEED - 1, LARGEST_SEED, 0, 1, 2]
    assert repeats.close()


def test_an_error_ends_repeats_without_a_verdict(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> float:
        raise RuntimeError("broken")

    monkeypatch.setattr("gui.training.repeats.accuracy_of", fail)
    repeats = Repeats()
    with qtbot.captureExceptions() as errors:
        with qtbot.waitSignal(repeats.ended, timeout=WAIT_MS) as ended:
            repeats.begin(lanes(), [DATA, DATA])
        qtbot.waitUntil(lambda: bool(errors), timeout=WAIT_MS)
    assert [str(error) for _, error, _ in errors] == ["broken"]
    assert ended.args == [None]
    assert not repeats.is_running
    assert repeats.close()


def test_lanes_of_a_seed_begin_alike() -> None:
    job = RepeatJob(lanes(), [DATA, DATA])
    first, second = job.begin(7)
    assert first.design.seed == second.design.seed == 7
    np.testing.assert_array_equal(first.network.parameters, second.network.parameters)
    other, _ = job.begin(8)
    assert not np.array_equal(first.network.parameters, other.network.parameters)


@given(accuracies, accuracies)
def test_the_better_lane_has_the_higher_mean(first: list[float], second: list[float]) -> None:
    verdict = Verdict.of([first, second])
    assert {verdict.better, verdict.worse} == {0, 1}
    assert verdict.gap >= -1e-12
    assert 0 <= verdict.chance <= 1


@pytest.mark.parametrize(
    ("ahead", "is_luck"), [([0.1, 0.1, 0.1, 0.1, 0.12], False), ([0.1, -0.1, 0.1, -0.1, 0.05], True)]
)
def test_a_steady_gap_is_more_than_luck(ahead: list[float], is_luck: bool) -> None:
    base = [0.5] * SEEDS
    verdict = Verdict.of([base, [low + gap for low, gap in zip(base, ahead, strict=True)]])
    assert verdict.better == 1
    assert verdict.is_luck is is_luck
