"""Places on the line of time: in order, inside, and back to the kept epochs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.style.theme import TYPE_SMALL, Theme
from gui.widgets.tape_line import TapeLine, mark_after, mark_before

recordings = st.lists(st.integers(0, 10**7), min_size=1, max_size=40, unique=True).map(sorted)


def line_of(
    *epochs: int, newest: int | None = None, marks: Sequence[int] = (), width: int = 800, log: bool = True
) -> TapeLine:
    last = epochs[-1] if newest is None else newest
    return TapeLine.fitting(epochs, last, marks, width, logarithmic=log)


@pytest.mark.usefixtures("qapp")
@given(recordings, st.integers(1, 3000), st.booleans())
def test_kept_epochs_lie_inside_in_their_order(epochs: list[int], width: int, log: bool) -> None:
    line = line_of(*epochs, width=width, log=log)
    places = line.kept.tolist()
    assert places == sorted(places)
    assert line.left - 1e-6 <= places[0] <= places[-1] <= line.right + 1e-6


def test_the_end_is_the_newest_epoch_kept_or_not(qapp: QApplication) -> None:
    line = line_of(1, 40, newest=44)
    assert line.place(40) < line.end == line.place(44) < line.right


@pytest.mark.usefixtures("qapp")
@given(recordings, st.booleans())
def test_the_epoch_nearest_to_the_place_of_one_is_itself(epochs: list[int], log: bool) -> None:
    line = line_of(*epochs, width=2000, log=log)
    for epoch in epochs:
        assert line.place(line.nearest(line.place(epoch))) == pytest.approx(line.place(epoch))


def test_near_is_meant_on_the_axis_and_not_in_epochs(qapp: QApplication) -> None:
    middle = line_of(10, 1000).place(200)
    assert line_of(10, 1000).nearest(middle) == 1000
    assert line_of(10, 1000, log=False).nearest(line_of(10, 1000, log=False).place(200)) == 10


def test_the_line_keeps_its_ends_while_few_epochs_come(qapp: QApplication) -> None:
    assert line_of(1, 2, 41).place(2) == line_of(1, 2, 47).place(2)


def test_steps_go_along_kept_epochs_and_end_at_both_ends(qapp: QApplication) -> None:
    line = line_of(1, 2, 3, 10, 20)
    assert line.neighbor(3, 1) == 10
    assert line.neighbor(3, -1) == 2
    assert line.neighbor(2, -10) == 1
    assert line.neighbor(2, 10) == 20
    assert line.neighbor(20, 1) is None
    assert line.neighbor(None, 1) is None


def test_a_step_from_an_epoch_that_is_not_kept_goes_to_the_next_one_that_is(qapp: QApplication) -> None:
    line = line_of(1, 10, 20)
    assert (line.neighbor(15, -1), line.neighbor(15, 1)) == (10, 20)


def test_the_step_before_live_goes_to_the_epoch_before_the_newest(qapp: QApplication) -> None:
    assert line_of(1, 10, 20).neighbor(None, -1) == 10
    assert line_of(1, 10, 20, newest=21).neighbor(None, -1) == 20
    assert line_of(1).neighbor(None, -1) == 1


def test_a_mark_belongs_to_the_kept_epoch_nearest_to_it(qapp: QApplication) -> None:
    assert line_of(1, 10, 20, marks=(0, 11, 19)).marked == (1, 10, 20)


@given(st.lists(st.integers(0, 50)).map(sorted), st.none() | st.integers(0, 50))
def test_marks_before_and_after_leave_out_where_one_is(marks: list[int], epoch: int | None) -> None:
    here = float("inf") if epoch is None else epoch
    assert mark_before(marks, epoch) == max((mark for mark in marks if mark < here), default=None)
    assert mark_after(marks, epoch) == min((mark for mark in marks if mark > here), default=None)


@pytest.mark.slow
@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize("width", [200, 400, 1600])
@pytest.mark.parametrize("last", [0, 1, 8, 47, 200, 1_000_000, 30_000_000])
def test_numbers_stay_inside_and_apart(theme: Theme, last: int, width: int, log: bool, zoom: int) -> None:
    theme.use_zoom(zoom)
    try:
        metrics = QFontMetrics(theme.font(TYPE_SMALL))
        labels = line_of(last, width=width, log=log).labels(metrics)
    finally:
        theme.use_zoom(100)
    ends = [start + metrics.horizontalAdvance(text) for start, text in labels]
    assert len(labels) >= 2
    assert labels[0][0] >= 0
    assert ends[-1] <= width
    assert all(end < start for end, (start, _) in zip(ends, labels[1:], strict=False))


def test_every_kept_epoch_is_found(qapp: QApplication) -> None:
    line = line_of(*range(1, 201), width=1600)
    assert {line.nearest(place) for place in range(1600)} >= {1, 2, 3, 50, 100, 200}
    assert bisect_left(line.epochs, line.nearest(line.right)) == 199
