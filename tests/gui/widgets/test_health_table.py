"""The figures of each layer: their words, their bars, and what stands out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.health_table import HealthTable, bar_length
from gui.words.health import FIGURES
from nn.training.health import LayerHealth

NAN = math.nan
GOOD = [
    LayerHealth(0.004, 0.001, 0.05, NAN, 60, 1.13, 2.0),
    LayerHealth(0.005, 0.005, NAN, NAN, 10, 1.7, 5.5),
]
BAD = [
    LayerHealth(0.000001, 0.2, 1.0, 0.9, 1, 2.0, 0.0),
    LayerHealth(0.005, 0.001, NAN, NAN, 10, NAN, NAN),
]
UNITS = [64, 10]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> HealthTable:
    made = HealthTable(theme)
    qtbot.addWidget(made)
    made.resize(900, 240)
    return made


def test_every_figure_has_a_row_a_name_and_a_sentence() -> None:
    assert tuple(FIGURES) == LayerHealth._fields


def test_figures_are_written_as_a_person_reads_them(table: HealthTable) -> None:
    table.set_health(GOOD, UNITS)
    assert table.texts("gradient") == ["1/1.2", "1"]
    assert table.texts("step") == ["0.1 %", "0.5 %"]
    assert table.texts("dead") == ["5 %", "–"]
    assert table.texts("different") == ["60", "10"]
    assert table.texts("value_spread") == ["2×", "5.5×"]


def test_only_what_trainings_have_that_do_not_learn_stands_out(table: HealthTable) -> None:
    table.set_health(GOOD, UNITS)
    assert not any(any(table.alarms(name)) for name in FIGURES)
    table.set_health(BAD, UNITS)
    loud = {name for name in FIGURES if table.alarms(name)[0]}
    assert loud == {"gradient", "step", "dead", "saturated", "different"}
    assert table.texts("gradient")[0] == "1/5\u2009000"


def test_what_stands_out_does_so_by_more_than_its_colour(table: HealthTable) -> None:
    table.set_health(GOOD, UNITS)
    usual = table.grab().toImage()
    table.set_health(BAD, UNITS)
    assert table.grab().toImage() != usual


def test_a_dead_network_has_no_gradient_to_compare(table: HealthTable) -> None:
    dead = [layer._replace(gradient=0.0) for layer in GOOD]
    table.set_health(dead, UNITS)
    assert table.texts("gradient") == ["0", "0"]
    assert table.alarms("gradient") == [False, False]
    table.grab()


def test_the_keyboard_moves_through_the_rows_and_each_is_said(qtbot: QtBot, table: HealthTable) -> None:
    table.set_health(GOOD, UNITS)
    assert table.current == "gradient"
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.accessibleDescription() == (
        "Dead units. Hidden 1: 5 %, Output: –. No digit wakes them, so they cannot learn any more."
    )
    for _ in range(20):
        qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.current == "gradient"


@pytest.mark.parametrize("width", [300, 600, 1400])
@pytest.mark.parametrize("layers", [1, 3, 9])
def test_any_number_of_layers_is_painted_in_any_width(table: HealthTable, width: int, layers: int) -> None:
    table.set_health([GOOD[0]] * layers, [64] * layers)
    table.resize(width, 200)
    assert not table.grab().isNull()


def test_without_figures_it_says_so(table: HealthTable) -> None:
    assert table.health == ()
    table.set_health([], [])
    assert table.accessibleDescription() == "Nothing is measured yet."
    table.grab()


@given(st.sampled_from(LayerHealth._fields), st.floats(0, 1e6), st.integers(1, 512))
def test_bars_stay_in_their_grooves(name: str, value: float, units: int) -> None:
    assert 0 <= bar_length(name, value, units) <= 1


def test_bars_tell_decades_and_doublings_apart() -> None:
    assert [bar_length("gradient", value, 1) for value in (1, 0.1, 1e-4)] == pytest.approx([1, 0.75, 0])
    assert [bar_length("weight_spread", value, 1) for value in (1, 2, 8)] == pytest.approx([1 / 2, 2 / 3, 1])
