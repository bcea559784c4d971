"""Numbers as a person writes them, with a dot or a comma, whatever the system does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from gui.fields import BATCH_SIZE, EPOCHS, LEARNING_RATE
from gui.number_texts import or_off, read_number, read_percentage, read_whole_number
from gui.words.numbers import number, percent


@pytest.fixture(params=["de_DE", "en_US", "fr_FR", "C"])
def system(request: pytest.FixtureRequest) -> Iterator[QLocale]:
    """Let the window run on a system of another country."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield QLocale()
    QLocale.setDefault(before)


def test_dot_and_comma_are_both_decimal_signs_everywhere(system: QLocale) -> None:
    assert read_number("0.25") == read_number("0,25") == read_number(" 0.2 5") == 0.25
    assert read_number("\u22123e-3") == -0.003


def test_numbers_are_written_as_the_system_does(system: QLocale) -> None:
    sign = system.decimalPoint()
    assert number(0.25) == f"0{sign}25"
    assert percent(0.125) == f"12{sign}5 %"
    assert number(1437) == "1\u2009437"


def test_what_is_written_is_read_as_the_same_number(system: QLocale) -> None:
    for field, value in ((LEARNING_RATE, 0.025), (BATCH_SIZE, 0.125), (BATCH_SIZE, 1437), (EPOCHS, 4000)):
        assert field.read(field.write(value)) == value


def test_thousands_may_stand_apart_as_the_system_has_them(system: QLocale) -> None:
    assert read_whole_number(system.toString(1234567)) == 1234567


@pytest.mark.parametrize("text", ["3.5", "1,5", "12,34", "1.2345"])
def test_a_fraction_is_no_whole_number(system: QLocale, text: str) -> None:
    with pytest.raises(ValueError, match="whole number"):
        read_whole_number(text)


@pytest.mark.parametrize("text", ["20 %", "20%", "20", "0.2", "0,2"])
def test_a_fraction_may_be_written_in_percent_or_not(text: str) -> None:
    assert read_percentage(text) == 0.2


@pytest.mark.parametrize("text", ["", "off", "Off", "0"])
def test_nothing_and_off_are_zero(text: str) -> None:
    assert or_off(read_number)(text) == 0
