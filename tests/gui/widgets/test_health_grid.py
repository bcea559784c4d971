"""The grid of the table of health: everything fits, whatever the size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from gui.widgets.health_grid import LINES, HealthGrid

NAME, SENTENCE = 120, 350


@pytest.mark.usefixtures("qapp")
@given(st.integers(200, 3000), st.integers(100, 1000), st.integers(1, 9))
def test_columns_and_rows_stay_inside(width: int, height: int, columns: int) -> None:
    grid = HealthGrid.fitting(width, height, NAME, SENTENCE, columns)
    last = LINES - 3
    assert grid.cell(last, columns - 1).right() <= width
    assert grid.cell(last, 0).bottom() <= height + 1e-6
    assert grid.cell(0, 0).left() == NAME
    below = grid.sentence(last if grid.has_sentences else last + 1)
    assert below.bottom() <= height
    assert below.right() == pytest.approx(width)
    assert below.width() >= (SENTENCE if grid.has_sentences else width) - 1e-6


def test_sentences_have_a_column_where_there_is_room(qapp: QApplication) -> None:
    assert HealthGrid.fitting(1000, 200, NAME, SENTENCE, 3).has_sentences
    assert not HealthGrid.fitting(600, 200, NAME, SENTENCE, 3).has_sentences
    assert not HealthGrid.fitting(1000, 200, NAME, SENTENCE, 9).has_sentences
