"""Words for pins: when one was learned, in one sentence."""

from __future__ import annotations

import pytest

from gui.words.pins import about_strip, compared, learned


@pytest.mark.parametrize(
    ("turns", "begins_right", "sentence"),
    [
        ((), False, "not learned yet"),
        ((), True, "right from the start"),
        ((4,), False, "learned at epoch 4"),
        ((4, 46, 48), False, "learned at epoch 4, forgotten at 46, back at 48"),
        ((46,), True, "right at first, forgotten at 46"),
        ((4, 6, 7, 1200), False, "learned at epoch 4, forgotten 2 times, last at 1\u2009200"),
        ((4, 6, 7, 9, 11), False, "learned at epoch 4, forgotten 2 times, back at 11"),
        ((4, 6, 7), True, "right at first, forgotten 2 times, last at 7"),
    ],
)
def test_when_a_pin_was_learned(turns: tuple[int, ...], begins_right: bool, sentence: str) -> None:
    assert learned(turns, begins_right=begins_right) == sentence


def test_a_strip_is_told_as_one_sentence() -> None:
    assert about_strip(3, "learned at epoch 4", 0.714) == (
        "Your 3: learned at epoch 4; its probability here is 71 %."
    )
    assert about_strip(3, "Press Train to see when it is learned.", None) == (
        "Your 3: Press Train to see when it is learned."
    )


def test_hollow_bars_say_which_pin_they_are() -> None:
    assert compared(3, 5, 0.5) == "Hollow: your pinned 3, read as 5, 50 %"
    assert compared(None, 5, 0.5) == "Hollow: your pin, read as 5, 50 %"
