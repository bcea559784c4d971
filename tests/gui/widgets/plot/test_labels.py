"""Labels at the ends of lines never cover each other."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.plot.labels import spread

HEIGHT, LOW, HIGH = 15.0, 0.0, 120.0


@given(st.lists(st.floats(-50, 200), min_size=1, max_size=4))
def test_labels_are_apart_in_their_order_and_within_the_plot(wanted: list[float]) -> None:
    middles = spread(wanted, HEIGHT, LOW, HIGH)
    order = sorted(range(len(wanted)), key=lambda number: wanted[number])
    placed = [middles[number] for number in order]
    assert all(after - before >= HEIGHT - 1e-9 for before, after in pairwise(placed))
    assert placed[0] >= LOW + HEIGHT / 2 - 1e-9
    assert placed[-1] <= HIGH - HEIGHT / 2 + 1e-9


def test_labels_with_room_stay_at_their_lines() -> None:
    assert spread([80, 30], HEIGHT, LOW, HIGH) == [80, 30]


def test_without_room_labels_still_do_not_cover_each_other() -> None:
    first, second = spread([5, 5], HEIGHT, 0, 20)
    assert abs(first - second) == HEIGHT
