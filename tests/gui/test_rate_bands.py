"""Which rates are advised."""

from __future__ import annotations

import pytest

from gui.rate_bands import RATE_BANDS, calmer_rate


@pytest.mark.parametrize("optimizer", RATE_BANDS)
@pytest.mark.parametrize("rate", [100.0, 62.0, 3.0, 0.5, 0.001])
def test_after_a_failure_a_rate_is_advised_at_which_most_trainings_learn(optimizer: str, rate: float) -> None:
    advised = calmer_rate(rate, optimizer)
    assert RATE_BANDS[optimizer].has(advised)


def test_a_rate_a_little_too_high_is_divided_by_ten() -> None:
    assert calmer_rate(3.0, "sgd") == 0.3


def test_of_an_optimizer_of_ones_own_nothing_else_is_known() -> None:
    assert calmer_rate(50.0, "mine") == 5.0
