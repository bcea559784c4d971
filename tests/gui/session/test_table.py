"""The figures of a run as a table: epoch 0 first, columns named as those of the history."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest

from gui.session.run import Origin, Run, TrainingUpdate
from gui.session.table import columns, csv_lines
from tests.conftest import DATA, SMALL


@pytest.fixture
def run() -> Run:
    """Return a run of two epochs, with what was measured before them."""
    made = Run(SMALL.with_settings(validation_interval=2), Origin.UNTRAINED)
    trainer = made.prepare_trainer(DATA)
    start = trainer.measure()
    list(trainer.run(2))
    made.record(TrainingUpdate.of(made, 0.5, start=start))
    return made


def test_epoch_0_stands_in_front_of_the_history(run: Run) -> None:
    assert run.start is not None
    np.testing.assert_array_equal(columns(run, "epoch")[0], [0, 1, 2])
    np.testing.assert_array_equal(columns(run, "cost")[0], [run.start.cost, *run.history.column("cost")])
    assert np.isnan(columns(run, "validation_cost")[0]).tolist() == [False, True, False]


def test_a_run_from_elsewhere_begins_where_its_history_does(run: Run) -> None:
    run.start = None
    np.testing.assert_array_equal(columns(run, "epoch")[0], [1, 2])


def test_each_row_of_the_file_is_an_epoch_with_every_bit_of_its_figures(run: Run) -> None:
    rows = list(csv.DictReader(csv_lines(run)))
    for name in ("epoch", "cost", "accuracy", "validation_accuracy", "learning_rate", "samples"):
        read = [float(row[name]) if row[name] else np.nan for row in rows]
        np.testing.assert_array_equal(read, columns(run, name)[0])
    assert rows[0]["gradient_norms_1"] == ""
    assert float(rows[2]["update_norms_2"]) == run.history[-1].update_norms[1]


def test_a_run_without_a_training_is_a_line_of_names() -> None:
    assert len(list(csv_lines(Run(SMALL, Origin.UNTRAINED)))) == 1


def test_a_long_run_tells_its_opening_whole_and_every_order_of_magnitude(run: Run) -> None:
    (metrics, _), recording = run.history, run.recorder.copy()
    assert run.trainer is not None
    for epoch in range(1, 20_001):
        run.trainer.epoch = epoch
        run.trainer.history.append(replace(metrics, epoch=epoch, validation_accuracy=None))
        recording.follow(run.trainer)
    run.history, run.recording = run.trainer.history, recording
    (epochs,) = columns(run, "epoch")
    assert epochs[:201].tolist() == list(range(201))
    assert (epochs[201:] / epochs[200:-1]).max() <= 1.06
    assert np.diff(epochs).max() < 200
    assert len(epochs) < 1000
