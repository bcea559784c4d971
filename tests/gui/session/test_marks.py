"""Marks: changes of settings stay with the run, each at its epoch."""

from __future__ import annotations

import pytest

from gui.session.marks import SECONDS_IN_ONE_GO, Mark, Marks
from gui.session.run import Origin, Run
from gui.session.session import Session
from tests.conftest import DATA, SMALL

FAST, FASTER = SMALL.with_settings(learning_rate=1.0), SMALL.with_settings(learning_rate=3.0)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_changes_apart_from_each_other_are_marks_of_their_own(clock: Clock) -> None:
    marks = Marks(clock)
    marks.note(4, SMALL, FAST)
    clock.now += 2 * SECONDS_IN_ONE_GO
    marks.note(9, FAST, FASTER)
    assert list(marks) == [Mark(4, "rate 0.05 to 1"), Mark(9, "rate 1 to 3")]


def test_what_is_changed_in_one_go_is_one_mark_where_it_began(clock: Clock) -> None:
    marks = Marks(clock)
    marks.note(4, SMALL, FAST)
    clock.now += SECONDS_IN_ONE_GO
    marks.note(900, FAST, FASTER)
    assert list(marks) == [Mark(4, "rate 0.05 to 3")]


def test_changes_between_the_same_epochs_are_one_mark_however_long_they_take(clock: Clock) -> None:
    marks = Marks(clock)
    marks.note(4, SMALL, FAST)
    clock.now += 100
    marks.note(4, FAST, FAST.with_settings(epochs=9))
    assert list(marks) == [Mark(4, "epochs 3 to 9, rate 0.05 to 1")]
    marks.note(4, FAST.with_settings(epochs=9), SMALL)
    assert list(marks) == [], "everything is as it was"


def test_a_run_marks_changes_only_once_it_has_a_training(session: Session) -> None:
    session.change_design(SMALL, "small")
    session.change_design(FAST, "before")
    assert session.run.marks == ()
    trainer = session.run.prepare_trainer(DATA)
    list(trainer.run(2))
    session.change_design(FASTER, "faster")
    assert session.run.marks == (Mark(2, "rate 1 to 3"),)


def test_going_on_with_the_same_settings_is_no_change() -> None:
    run = Run(SMALL, Origin.UNTRAINED)
    for epochs in (1, 2):
        list(run.prepare_trainer(DATA).run(epochs))
    assert run.marks == ()
