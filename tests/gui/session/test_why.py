"""Why this answer: asked by pointing or for good, found out when asked, and anew after changes."""

from __future__ import annotations

import numpy as np
import pytest

from gui.session.drawing import Cells
from gui.session.session import Session
from gui.session.shown import Edit
from nn.digits.explanations import occlusion, smallest_change
from tests.conftest import DATA, wait_until


def show(session: Session, number: int = 0) -> Cells:
    cells = Cells(DATA.test.images[number].reshape(8, 8).copy())
    session.change_drawing(cells, "show")
    wait_until(session.is_settled)
    return cells


def answer_of(session: Session) -> int:
    assert session.prediction is not None
    return session.prediction.digit


def wait_for_why(session: Session) -> None:
    wait_until(lambda: session.why is not None and session.why.searched)


def test_nothing_is_found_out_as_long_as_nobody_asks(session: Session) -> None:
    show(session)
    assert session.asked_digit is None
    assert session.why is None


@pytest.mark.parametrize("digit", [0, 4, 9])
def test_the_effects_are_those_of_blanking_each_cell(session: Session, digit: int) -> None:
    cells = show(session)
    session.ask_why(digit)
    wait_for_why(session)
    network, copies = session.shown.network, cells.image.reshape(1, -1)
    assert session.why is not None and session.why.digit == digit
    np.testing.assert_array_equal(session.why.effects, occlusion(network, copies, digit))
    assert session.why.change == smallest_change(network, copies)


def test_what_is_kept_is_asked_again_when_the_pointer_leaves(session: Session) -> None:
    show(session)
    session.keep_asking(3)
    session.ask_why(5)
    assert (session.asked_digit, session.kept_digit) == (5, 3)
    session.ask_why(None)
    wait_for_why(session)
    assert session.why is not None and session.why.digit == 3
    session.keep_asking(None)
    assert session.asked_digit is None
    assert session.why is None


def test_another_drawing_and_another_network_are_asked_anew(session: Session) -> None:
    show(session)
    session.keep_asking(answer_of(session))
    wait_for_why(session)
    first = session.why
    show(session, 1)
    wait_until(lambda: session.why is not first)
    second = session.why
    session.change_edits([Edit(1, 0, 0.0)], "switch off")
    wait_until(lambda: session.why is not second)


def test_blank_paper_has_no_reasons(session: Session) -> None:
    show(session)
    session.keep_asking(3)
    wait_for_why(session)
    session.change_drawing((), "clear")
    wait_until(lambda: session.why is None)
    assert session.asked_digit == 3


def test_the_change_shows_for_the_winner_and_for_what_would_win(session: Session) -> None:
    show(session)
    session.keep_asking(answer_of(session))
    wait_for_why(session)
    assert session.why is not None and session.why.change is not None
    assert session.why.steps == tuple(zip(session.why.change.cells, session.why.change.values, strict=True))
    other = next(digit for digit in range(10) if digit not in (session.why.answer, session.why.change.digit))
    session.keep_asking(other)
    wait_until(lambda: session.why is not None and session.why.digit == other and session.why.searched)
    assert session.why.steps == ()
