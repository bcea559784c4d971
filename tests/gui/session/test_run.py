"""A run: what it records of its training, and how many epochs it has."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from gui.session.first_runs import shipped_run
from gui.session.run import Origin, Run, TrainingUpdate
from nn import Trainer
from nn.digits.data import DigitData
from tests.conftest import DATA, SMALL

PIXELS, HIDDEN, CLASSES = 64, 8, 10


@pytest.fixture
def run() -> Run:
    return Run(SMALL, Origin.UNTRAINED)


def train(run: Run, epochs: int = 1, *, data: DigitData = DATA, accuracy: float | None = 0.5) -> Trainer:
    """Train as a worker does, with an update after each epoch."""
    trainer = run.prepare_trainer(data)
    for _metrics in trainer.run(trainer.epoch + epochs):
        run.record(update_of(run, accuracy))
    return trainer


def update_of(run: Run, accuracy: float | None = None, *, is_mid_epoch: bool = False) -> TrainingUpdate:
    trainer = run.trainer
    assert trainer is not None
    if not is_mid_epoch:
        run.recorder.follow(trainer)
    return replace(TrainingUpdate.of(run, accuracy), is_mid_epoch=is_mid_epoch)


def test_every_run_can_be_told_from_all_others() -> None:
    assert len({Run(SMALL, Origin.UNTRAINED).id for _ in range(100)}) == 100


def test_a_run_knows_the_digits_and_the_time_of_its_training(run: Run) -> None:
    assert (run.data_fingerprint, run.started, run.seconds) == ("", None, 0.0)
    before = datetime.now(UTC)
    train(run, 2)
    assert run.data_fingerprint == DATA.fingerprint
    assert run.started is not None
    assert before <= run.started <= datetime.now(UTC)
    assert run.seconds == run.history[-1].seconds > 0
    started = run.started
    train(run)
    assert run.started == started


def test_digits_have_a_fingerprint_of_their_own() -> None:
    fewer = replace(DATA, train=DATA.train.part(slice(100)), writers=DATA.writers[:100])
    images = DATA.test.images.copy()
    images[0, 0] += 0.5
    changed = replace(DATA, test=replace(DATA.test, images=images))
    assert DigitData.standard().fingerprint == DATA.fingerprint
    assert len({data.fingerprint for data in (DATA, fewer, changed)}) == 3


def test_the_training_learns_from_the_training_digits_only(run: Run) -> None:
    fewer = replace(DATA, train=DATA.train.part(slice(100)), writers=DATA.writers[:100])
    train(run, data=fewer)
    assert run.history[-1].samples == 100


def test_the_history_is_that_of_the_trainer_and_stands_still_between_updates(run: Run) -> None:
    trainer = train(run, 2)
    assert list(run.history) == list(trainer.history)
    list(trainer.run(3))
    assert [row.epoch for row in run.history] == [1, 2]
    assert [row.epoch for row in trainer.history] == [1, 2, 3]


def test_parameters_are_kept_with_their_epochs_from_the_first_on(run: Run) -> None:
    random = run.network.parameters.copy()
    first = train(run).result_parameters.copy()
    second = train(run).result_parameters.copy()
    assert run.recording.epochs == [0, 1, 2]
    for epoch, parameters in enumerate((random, first, second)):
        np.testing.assert_array_equal(run.recording.at(epoch).result_parameters, parameters)


def test_parameters_from_the_middle_of_an_epoch_are_the_latest_but_no_moment(run: Run) -> None:
    trainer = run.prepare_trainer(DATA)
    list(trainer.run(1))
    run.record(update_of(run, is_mid_epoch=True))
    np.testing.assert_array_equal(run.network.parameters, trainer.network.parameters)
    assert run.recording.epochs == [0]


def test_runs_that_go_on_from_one_another_share_their_moments(run: Run) -> None:
    train(run, 3)
    runs = [run, *(run.continued() for _ in range(3)), run.branch_at(2)]
    kept = {id(moment) for each in runs for moment in each.recording.moments}
    assert len(kept) == len(run.recording) == 4


def test_an_epoch_has_one_moment(run: Run) -> None:
    train(run)
    run.record(update_of(run))
    assert run.recording.epochs == [0, 1]


def test_what_was_measured_with_other_weights_is_forgotten() -> None:
    run = shipped_run()
    assert run.network.calibration.sure_from > 0
    train(run, accuracy=0.987)
    assert run.network.calibration.sure_from == 0
    assert run.network.information == {"test_accuracy": 0.987}
    train(run, accuracy=None)
    assert run.network.information == {}


def test_a_training_is_complete_after_the_epochs_of_the_design(run: Run) -> None:
    assert not run.is_complete
    assert run.last_epoch == SMALL.config.epochs == 3
    train(run, 2)
    assert not run.is_complete
    train(run)
    assert run.is_complete
    run.prepare_trainer(DATA)
    assert not run.is_complete
    assert run.last_epoch == 6


def test_a_run_that_goes_on_is_as_far_as_the_one_that_it_goes_on_from(run: Run) -> None:
    assert run.progress == 0
    trainer = train(run, 2)
    assert list(trainer.run(3, steps=1)) == []
    assert 2 < run.progress < 3
    assert run.continued().progress == run.progress
    assert run.branch_at(1).progress == run.branch_at(1).continued().progress == 1
    assert run.branch().progress == 0


def test_fewer_epochs_than_are_done_complete_a_training(run: Run) -> None:
    train(run, 2)
    run.configure(SMALL.with_settings(epochs=1))
    assert run.is_complete
    assert run.last_epoch == 2


def test_the_schedule_restarts_when_asked_or_when_its_epochs_are_over(run: Run) -> None:
    train(run, 2)
    assert run.prepare_trainer(DATA).config.epochs == 3
    assert run.prepare_trainer(DATA, restart_schedule=True).config.epochs == 5
    train(run, 3)
    assert run.prepare_trainer(DATA).config.epochs == 8
    assert run.schedule_start == 5


def test_random_weights_are_released_and_drawn_again(run: Run) -> None:
    before, parameters = run.network, run.network.parameters.copy()
    run.release_random_weights()
    assert run.network is not before
    np.testing.assert_array_equal(run.network.parameters, parameters)
    train(run)
    learned = run.network
    run.release_random_weights()
    assert run.network is learned


def test_a_branch_begins_with_the_latest_weights_and_knows_its_parent(run: Run) -> None:
    train(run)
    branch = run.branch()
    assert branch.parent == run.id != branch.id
    assert branch.origin is Origin.TRAINED
    assert len(branch.history) == 0
    np.testing.assert_array_equal(branch.network.parameters, run.network.parameters)
    train(branch)
    assert (branch.network.parameters != run.network.parameters).any()
