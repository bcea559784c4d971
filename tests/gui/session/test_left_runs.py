from __future__ import annotations

from gui.session.left_runs import LeftRuns
from gui.session.run import Origin, Run, TrainingUpdate
from tests.conftest import DATA, SMALL

EPOCHS = 20


def trained_run() -> Run:
    """Return a run of twenty epochs, each with its moment."""
    run = Run(SMALL.with_settings(epochs=EPOCHS), Origin.UNTRAINED)
    trainer = run.prepare_trainer(DATA)
    for _metrics in trainer.run(EPOCHS):
        run.recorder.follow(trainer)
    run.record(TrainingUpdate.of(run, 0.5))
    return run


def test_the_recordings_of_earlier_runs_become_coarser_and_the_last_one_stays_whole() -> None:
    runs = [trained_run() for _ in range(4)]
    size = runs[0].recording.nbytes
    left = LeftRuns(budget=round(1.5 * size))
    for run in runs:
        left.note(run)
    lengths = [len(run.recording) for run in runs]
    assert lengths[3] == lengths[2] == EPOCHS + 1
    assert 3 < lengths[1] < EPOCHS
    assert lengths[0] == 3
    assert [len(run.recorder) for run in runs] == lengths
