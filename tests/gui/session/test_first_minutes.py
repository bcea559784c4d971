"""The first minutes: what was really done is ticked off, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from gui.session.deeds import Deed
from gui.session.drawing import Stroke
from gui.session.first_minutes import LEARNED, FirstMinutes
from gui.session.run import TrainingUpdate
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.shown import Edit, Shown
from tests.conftest import SMALL, wait_until
from tests.gui.runs import trained_run

OFF = Edit(1, 3, 0.0)


@pytest.fixture
def minutes(session: Session) -> FirstMinutes:
    made = FirstMinutes(session, session)
    made.begin()
    return made


def draw(session: Session, *ends: float) -> None:
    """Show strokes straight down, at these places from left to right."""
    down = [np.column_stack([np.full(20, x), np.linspace(0.2, 0.8, 20)]) for x in ends]
    kept = session.drawing if isinstance(session.drawing, tuple) else ()
    strokes = [Stroke(points, 0.06) for points in down[len(kept) :]]
    session.change_drawing((*kept, *strokes), "draw a stroke")
    wait_until(session.is_settled)


def turn_to(minutes: FirstMinutes, deed: Deed) -> None:
    while minutes.deed is not deed:
        minutes.go(1)


def test_they_begin_with_a_drawing_and_end_after_the_last_page(minutes: FirstMinutes) -> None:
    seen = []
    while minutes.deed is not None:
        seen.append(minutes.deed)
        minutes.go(1)
    assert seen == list(Deed)
    assert not minutes.is_open


def test_one_cannot_go_back_from_the_first_page(minutes: FirstMinutes) -> None:
    minutes.go(-1)
    assert minutes.deed is Deed.DRAW


def test_a_digit_is_drawn_once_the_network_has_read_it(session: Session, minutes: FirstMinutes) -> None:
    assert not minutes.is_done
    draw(session, 0.5)
    assert minutes.is_done


def test_what_was_done_stays_ticked_off_until_they_begin_again(
    session: Session, minutes: FirstMinutes
) -> None:
    draw(session, 0.5)
    minutes.go(1)
    assert not minutes.is_done
    minutes.go(-1)
    assert minutes.is_done
    session.change_drawing((), "clear")
    wait_until(session.is_settled)
    minutes.begin()
    assert not minutes.is_done


def test_a_letter_is_something_new_on_the_paper(session: Session, minutes: FirstMinutes) -> None:
    draw(session, 0.5)
    minutes.go(1)
    draw(session, 0.5, 0.7)
    assert not minutes.is_done, "a stroke was added to the digit"
    session.change_drawing((), "clear")
    draw(session, 0.3)
    assert minutes.is_done


def test_only_a_network_that_learned_from_scratch_was_watched(
    session: Session, minutes: FirstMinutes
) -> None:
    turn_to(minutes, Deed.WATCH)
    draw(session, 0.5)
    assert session.accuracy > LEARNED
    assert not minutes.is_done, "that is Inkling's own network, which reads well from the beginning"
    run = trained_run(SMALL)
    session.show(Shown(run))
    assert not minutes.is_done, "it has hardly learned yet"
    run.record(TrainingUpdate.of(run, 0.85))
    session.show(Shown(run))
    assert minutes.is_done


@pytest.mark.parametrize(
    ("selection", "is_done"),
    [(Selection(0, 3), False), (Selection(1), False), (Selection(3, 2), False), (Selection(1, 3), True)],
)
def test_a_unit_of_a_hidden_layer_has_to_be_selected(
    session: Session, minutes: FirstMinutes, selection: Selection, is_done: bool
) -> None:
    turn_to(minutes, Deed.POINT)
    session.select(selection)
    assert minutes.is_done is is_done


def test_a_unit_is_broken_when_it_is_off_and_mended_when_undo_has_brought_it_back(
    session: Session, minutes: FirstMinutes
) -> None:
    turn_to(minutes, Deed.BREAK)
    session.change_edits((Edit(1, 3, 0.5),), "scale")
    assert not minutes.is_done
    session.change_edits((OFF,), "switch")
    assert minutes.is_done
    minutes.go(1)
    assert not minutes.is_done
    session.undo_stack.undo()
    assert minutes.is_done


def test_nothing_is_mended_that_was_never_broken(session: Session, minutes: FirstMinutes) -> None:
    turn_to(minutes, Deed.MEND)
    session.show(session.shown)
    assert not minutes.is_done


def test_when_they_are_over_they_tell_nothing(session: Session, minutes: FirstMinutes) -> None:
    told: list[bool] = []
    minutes.end()
    minutes.changed.connect(lambda: told.append(True))
    draw(session, 0.5)
    minutes.end()
    assert told == []
