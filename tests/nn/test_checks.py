from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn.checks import LONGEST_QUOTE, is_finite, quoted


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
