"""A turn of the test cost is told once, and only when it is clear."""

from __future__ import annotations

import math

from gui.session.turning import Turning


def turns(costs: list[float | None], turning: Turning | None = None, run: str = "a") -> list[int]:
    turning = turning or Turning()
    return [epoch for epoch, cost in enumerate(costs, 1) if turning.note(run, epoch, cost)]


def test_it_is_told_once_when_the_cost_has_been_higher_for_a_while() -> None:
    falling = [2.0 - each / 20 for each in range(30)]
    rising = [falling[-1] * (1 + each / 50) for each in range(1, 40)]
    (told,) = turns([*falling, *rising])
    assert told >= 40
    turning = Turning()
    turns([*falling, *rising], turning)
    assert (turning.best_epoch, turning.best_cost) == (30, falling[-1])


def test_a_jump_and_a_plateau_are_no_turn() -> None:
    assert turns([1.0, 0.5, 5.0, 0.4, 0.3]) == []
    assert turns([1.0, *[0.5] * 50]) == []
    assert turns([1.0, *[0.54] * 50]) == []
    assert turns([None, math.nan, 1.0]) == []


def test_another_run_begins_anew() -> None:
    turning = Turning()
    assert turns([0.1, *[0.5] * 20], turning)
    assert turns([2.0, 1.9, 1.8], turning, "b") == []
    assert turning.best_cost == 1.8
