"""Pins are made, labelled and removed so that it can be undone, and come back from text as they were."""

from __future__ import annotations

import json

import numpy as np
import pytest

from gui.session.drawing import Cells, Picture, Stroke
from gui.session.pin_text import LONGEST_TEXT, pins_of, text_of
from gui.session.pins import MOST_PINS, Pin, is_right, offered_label, predictions
from gui.session.session import Session
from nn.ink import InkError
from tests.conftest import DATA, along, arc

THREE = (
    Stroke(np.array(arc((0.5, 0.3), (0.2, 0.18), -150, 90) + arc((0.5, 0.68), (0.22, 0.2), -90, 150)), 0.05),
)
ONE = (Stroke(np.array(along((0.5, 0.1), (0.5, 0.9))), 0.05),)


def digit(number: int) -> Cells:
    """Return a test digit as a drawing."""
    return Cells(DATA.test.images[number].reshape(8, 8).copy(), int(DATA.test.labels[number]), number)


def test_a_drawing_is_pinned_and_its_label_is_asked_for(session: Session) -> None:
    pin = session.pins.add(THREE)
    assert session.pins.pins == (pin,)
    assert session.pins.asked is pin
    assert pin.label is None
    assert pin.drawing is THREE


def test_the_label_and_the_pin_are_undone_together(session: Session) -> None:
    session.pins.label(session.pins.add(THREE), 3)
    assert [pin.label for pin in session.pins.pins] == [3]
    session.undo_stack.undo()
    assert session.pins.pins == ()
    session.undo_stack.redo()
    assert [pin.label for pin in session.pins.pins] == [3]


def test_a_later_label_is_undone_by_itself(session: Session) -> None:
    session.pins.label(session.pins.add(THREE), 8)
    session.pins.label(session.pins.pins[0], 3)
    session.undo_stack.undo()
    assert [pin.label for pin in session.pins.pins] == [8]


def test_a_removed_pin_comes_back_to_its_place(session: Session) -> None:
    for drawing in (THREE, ONE, digit(4)):
        session.pins.label(session.pins.add(drawing), None)
    before = session.pins.pins
    session.pins.remove(before[1])
    assert session.pins.pins == (before[0], before[2])
    session.undo_stack.undo()
    assert session.pins.pins == before


def test_there_are_five_at_most(session: Session) -> None:
    for _ in range(MOST_PINS):
        session.pins.add(ONE)
    assert session.pins.is_full
    with pytest.raises(ValueError, match="at most 5"):
        session.pins.add(ONE)


def test_an_empty_paper_cannot_be_pinned(session: Session) -> None:
    with pytest.raises(InkError):
        session.pins.add(())
    assert session.undo_stack.count() == 0


def test_a_pin_is_read_as_the_paper_is(session: Session) -> None:
    session.change_drawing(THREE, "drawing")
    assert session.prediction is not None
    pin = Pin.of(THREE, 3)
    (read,) = predictions(session.shown.network, [pin])
    np.testing.assert_array_equal(read.probabilities, session.prediction.probabilities)
    assert is_right(read, pin) is True
    assert is_right(read, Pin.of(THREE, 4)) is False
    assert is_right(read, Pin.of(THREE)) is None


def test_a_digit_of_the_data_is_offered_as_what_it_is(session: Session) -> None:
    wrong = Cells(DATA.test.images[0].reshape(8, 8).copy(), 9)
    assert offered_label(Pin.of(wrong), session.shown.network) == 9
    assert offered_label(Pin.of(THREE), session.shown.network) == 3


def test_pins_come_back_from_text_bit_for_bit() -> None:
    pins = [Pin.of(THREE, 3), Pin.of(ONE), Pin.of(digit(4), 4)]
    again = pins_of(text_of(pins))
    assert [pin.label for pin in again] == [3, None, 4]
    for pin, other in zip(pins, again, strict=True):
        np.testing.assert_array_equal(pin.copies, other.copies)
    assert isinstance(again[0].drawing, tuple)
    assert again[0].drawing[0].width == 0.05


def test_a_picture_and_a_very_long_drawing_come_back_as_their_cells() -> None:
    ink = np.zeros((40, 40), dtype=bool)
    ink[4:36, 18:23] = True
    scribble = np.array(along((0.5, 0.1), (0.5, 0.9), points=LONGEST_TEXT // 10))
    pins = [Pin.of(Picture("one.png", b"", (ink, False)), 1), Pin.of((Stroke(scribble, 0.05),), 1)]
    assert len(text_of(pins)) < LONGEST_TEXT
    for pin, other in zip(pins, pins_of(text_of(pins)), strict=True):
        assert isinstance(other.drawing, Cells)
        np.testing.assert_array_equal(pin.image, other.image)


GOOD = {"label": 4, "strokes": [{"width": 0.05, "points": [[0.5, 0.1], [0.5, 0.9]]}]}
DAMAGED = [
    None,
    3,
    {},
    {**GOOD, "label": 10},
    {**GOOD, "label": True},
    {**GOOD, "label": "4"},
    {**GOOD, "strokes": []},
    {**GOOD, "strokes": [{"width": 0.05, "points": []}]},
    {**GOOD, "strokes": [{"width": 0.05, "points": [[0.5, 0.1, 3]]}]},
    {**GOOD, "strokes": [{"width": 0.05, "points": [[0.5, float("nan")], [0.5, 0.9]]}]},
    {**GOOD, "strokes": [{"width": 0.05, "points": [[0.5, 1e300], [0.5, 0.9]]}]},
    {**GOOD, "strokes": [{"width": "wide", "points": [[0.5, 0.1], [0.5, 0.9]]}]},
    {**GOOD, "strokes": [{"width": [0.1], "points": [[0.5, 0.1], [0.5, 0.9]]}]},
    {"label": 4, "cells": [[0.0] * 8] * 8},
    {"label": 4, "cells": [[16.0] * 8] * 7},
    {"label": 4, "cells": [[17.0] * 8] * 8},
    {"label": 4, "cells": "many"},
]


@pytest.mark.parametrize("damaged", DAMAGED)
def test_a_damaged_pin_is_left_out(damaged: object) -> None:
    assert [pin.label for pin in pins_of(json.dumps([GOOD, damaged, GOOD]))] == [4, 4]


@pytest.mark.parametrize("text", ["", "no json", "3", '{"label": 4}', "[" * 100_000])
def test_damaged_text_is_no_pins(text: str) -> None:
    assert pins_of(text) == []
