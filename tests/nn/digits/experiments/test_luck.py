"""Student's test for pairs against published tables, and what it calls luck."""

from __future__ import annotations

import numpy as np
import pytest

from nn.digits.experiments.luck import LEVEL, luck_of, two_sided


@pytest.mark.parametrize(
    ("degrees", "five_percent", "one_per_mille"),
    [(1, 12.706, 636.62), (2, 4.303, 31.599), (3, 3.182, 12.924), (4, 2.776, 8.610), (9, 2.262, 4.781)],
)
def test_the_table_of_the_t_distribution(degrees: int, five_percent: float, one_per_mille: float) -> None:
    assert two_sided(five_percent, degrees) == pytest.approx(0.05, rel=1e-3)
    assert two_sided(-one_per_mille, degrees) == pytest.approx(0.001, rel=1e-3)
    assert two_sided(0.0, degrees) == 1.0


def test_the_additional_sleep_of_student_s_own_ten_patients() -> None:
    """t = 4.06, two-sided 0.0028: The probable error of a mean, 1908."""
    gained = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]
    assert luck_of(gained) == pytest.approx(0.00283, abs=1e-5)
    assert luck_of(gained, comparisons=3) == pytest.approx(3 * luck_of(gained))


def test_equal_differences_are_certain_and_none_are_luck() -> None:
    assert luck_of([0.1, 0.1, 0.1]) == 0.0
    assert luck_of([0.0, 0.0, 0.0]) == 1.0


@pytest.mark.parametrize("pairs", [3, 10])
def test_chance_alone_is_believed_in_one_of_twenty_times(pairs: int) -> None:
    differences = np.random.default_rng(0).normal(size=(2000, pairs))
    believed = np.mean([luck_of(row.tolist()) < LEVEL for row in differences])
    assert believed == pytest.approx(LEVEL, abs=0.015)
