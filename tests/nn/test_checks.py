from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nn.checks import LONGEST_QUOTE, quoted


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
