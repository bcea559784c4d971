from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn.checks import LONGEST_QUOTE, is_finite, norm, quoted


@given(st.text(max_size=300) | st.integers() | st.lists(st.integers(), max_size=60))
def test_a_wrong_value_is_repeated_whole_if_it_is_short_and_by_its_ends_if_not(value: object) -> None:
    text, whole = quoted(value), repr(value)
    assert len(text) <= LONGEST_QUOTE + 1
    if len(whole) <= LONGEST_QUOTE:
        assert text == whole
    else:
        start, end = text.split("...", 1)[0], text.rsplit("...", 1)[1]
        assert whole.startswith(start)
        assert whole.endswith(end)


@pytest.mark.filterwarnings("error")
@given(arrays(np.float32, st.integers(0, 5), elements=st.floats(width=32)))
def test_a_vector_of_any_numbers_is_finite_or_not_without_a_warning(vector: np.ndarray) -> None:
    assert is_finite(vector) == bool(np.isfinite(vector).all())


@pytest.mark.parametrize(
    ("vector", "length"),
    [
        (np.array([3, 4], np.float32), 5.0),
        (np.array([3e30, 4e30], np.float32), 5e30),
        (np.array([3e-30, 4e-30], np.float32), 5e-30),
        (np.array([3e200, 4e200]), np.inf),
        (np.zeros(2, np.float32), 0.0),
    ],
)
def test_a_length_beyond_all_numbers_is_told_without_a_warning(vector: np.ndarray, length: float) -> None:
    assert norm(vector) == pytest.approx(length)
