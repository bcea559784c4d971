"""Runs through time: an earlier moment is shown, gone on from, and comes out the same to the last bit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.session.pace import Pace
from gui.session.player import Player
from gui.session.run import Origin, Run, TrainingUpdate
from gui.session.session import Session
from nn import EpochMetrics
from tests.conftest import DATA, SMALL

LONG = SMALL.with_settings(epochs=12, optimizer="adam", learning_rate=0.01, averaging=0.9)


def learn(run: Run, epochs: int) -> None:
    """Train as a worker does, with an update after each epoch."""
    trainer = run.prepare_trainer(DATA)
    for _metrics in trainer.run(epochs):
        run.recorder.follow(trainer)
        run.record(TrainingUpdate.of(run, 0.5))


def without_time(rows: list[EpochMetrics]) -> list[EpochMetrics]:
    return [replace(row, seconds=0.0) for row in rows]


@pytest.fixture
def run() -> Run:
    """Return a run of eight epochs, in which the rate was changed after five."""
    made = Run(LONG, Origin.UNTRAINED)
    learn(made, 5)
    made.configure(LONG.with_settings(learning_rate=0.02))
    learn(made, 8)
    return made


@pytest.fixture
def trained(session: Session) -> Session:
    """Return a session after eight epochs."""
    session.take_preset(LONG, "long")
    learn(session.run, 8)
    session.take_update(TrainingUpdate.of(session.run, 0.5))
    return session


def test_a_run_that_goes_on_from_a_moment_comes_to_the_same_bits(run: Run) -> None:
    expected, rows = run.network.parameters.tobytes(), without_time(list(run.history))
    branch = run.branch_at(6)
    assert branch.parent == run.id
    assert branch.design.config.learning_rate == 0.02
    np.testing.assert_array_equal(branch.network.parameters, run.recording.at(6).result_parameters)
    assert [row.epoch for row in branch.history] == [1, 2, 3, 4, 5, 6]
    learn(branch, 8)
    assert branch.network.parameters.tobytes() == expected
    assert without_time(list(branch.history)) == rows
    assert [mark.epoch for mark in branch.marks] == [5]


def test_a_moment_brings_back_the_settings_that_counted_then(run: Run) -> None:
    branch = run.branch_at(3)
    assert branch.design == LONG
    assert branch.marks == ()
    learn(branch, 8)
    unchanged = Run(LONG, Origin.UNTRAINED)
    learn(unchanged, 8)
    assert branch.network.parameters.tobytes() == unchanged.network.parameters.tobytes()


def test_a_branch_from_before_the_first_step_is_untrained(run: Run) -> None:
    assert run.branch_at(0).origin is Origin.UNTRAINED
    assert run.branch_at(1).origin is Origin.TRAINED


def test_a_branch_can_take_the_present_settings_along_and_marks_that(run: Run) -> None:
    branch = run.branch_at(3, as_now=True)
    assert branch.design == run.design
    assert [(mark.epoch, mark.text) for mark in branch.marks] == [(3, "rate 0.01 to 0.02")]
    learn(branch, 5)
    assert branch.trainer is not None
    assert branch.trainer.settings.active.learning_rate == 0.02


def test_the_recording_of_a_branch_goes_on_and_that_of_its_run_stays(run: Run) -> None:
    branch = run.branch_at(4)
    assert branch.recording.epochs == [0, 1, 2, 3, 4]
    learn(branch, 6)
    assert branch.recording.epochs == [0, 1, 2, 3, 4, 5, 6]
    assert run.recording.epochs == list(range(9))


def test_a_run_that_is_continued_can_be_trained_again_over_the_seam(run: Run) -> None:
    continued = run.continued()
    continued.configure(LONG.with_settings(learning_rate=0.05))
    learn(continued, 11)
    assert continued.trainer is not None
    for epoch in (2, 7, 9, 11):
        twin = continued.trainer.twin()
        moment = continued.recording.at(epoch)
        early = continued.recording.copy()
        early.take(continued.recording.at(1))
        early.changes = continued.recording.changes
        early.replay(epoch, twin)
        np.testing.assert_array_equal(twin.network.parameters, moment.parameters)


def test_everything_shows_an_earlier_moment_until_live_is_asked_for(trained: Session, qtbot: QtBot) -> None:
    live = trained.shown.network
    with qtbot.waitSignals([trained.shown_changed, trained.network_changed]):
        trained.show_moment(3)
    moment = trained.run.recording.at(3)
    np.testing.assert_array_equal(trained.shown.network.parameters, moment.result_parameters)
    assert trained.accuracy != pytest.approx(0.5)
    with qtbot.assertNotEmitted(trained.shown_changed):
        trained.show_moment(3)
    trained.show_moment(None)
    assert trained.shown.network is live


def test_going_on_from_a_moment_is_undone_as_a_whole(trained: Session) -> None:
    run = trained.run
    trained.show_moment(3)
    trained.go_on_from(3)
    assert trained.run is not run
    assert trained.shown.epoch is None
    assert trained.shown.run is trained.run
    assert trained.undo_stack.undoText() == "going on from epoch 3"
    trained.undo_stack.undo()
    assert trained.run is run
    assert len(run.history) == 8


def test_settings_that_were_others_at_the_shown_moment_are_noticed(trained: Session) -> None:
    trained.show_moment(3)
    assert not trained.differs_from_then
    trained.change_design(LONG.with_settings(learning_rate=0.5), "rate")
    assert trained.differs_from_then
    trained.go_on_from(3, as_now=True)
    assert trained.design.config.learning_rate == 0.5
    assert not trained.differs_from_then


def test_it_plays_from_the_beginning_ever_faster_and_ends_live(trained: Session) -> None:
    player = Player(trained)
    player.play()
    assert player.is_playing
    assert trained.shown.epoch == 0
    seen = []
    for _ in range(4):
        player.advance(0.5)
        seen.append(trained.shown.epoch)
    assert seen == [1, 2, 3, 4]
    player.advance(60.0)
    assert trained.shown.epoch is None
    assert not player.is_playing


def test_it_plays_on_from_the_shown_moment_and_four_times_as_fast(trained: Session) -> None:
    player = Player(trained)
    trained.show_moment(2)
    player.pace = Pace.FAST
    player.play()
    player.advance(0.25)
    assert trained.shown.epoch == 4
    player.pause()
    assert not player.is_playing
    assert trained.shown.epoch == 4


def test_without_a_recording_there_is_nothing_to_play(session: Session) -> None:
    player = Player(session)
    player.play()
    assert not player.is_playing
    assert session.shown.epoch is None


def test_a_run_that_begins_at_a_moment_can_be_continued_before_its_first_step(run: Run) -> None:
    continued = run.branch_at(6).continued()
    assert [row.epoch for row in continued.history] == [1, 2, 3, 4, 5, 6]
    learn(continued, 8)
    assert continued.network.parameters.tobytes() == run.network.parameters.tobytes()


def test_what_goes_on_from_here_leaves_its_recording_behind_with_the_digits(trained: Session) -> None:
    trained.go_on_from(5)
    branch, learned = trained.run, trained.run.network.parameters
    trained.set_data(replace(DATA, train=DATA.train.part(slice(200)), writers=DATA.writers[:200]))
    assert branch.is_recorded
    assert (trained.run.parent, trained.run.is_recorded) == (branch.id, False)
    np.testing.assert_array_equal(trained.run.network.parameters, learned)
