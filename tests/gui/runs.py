"""Runs that were trained without a window, as its worker trains them."""

from __future__ import annotations

from gui.session.run import Origin, Run, TrainingUpdate
from nn.digits.design import Design
from tests.conftest import DATA, SMALL


def trained_run(design: Design = SMALL, epochs: int | None = None) -> Run:
    """Return a run after so many epochs, all of its design without, each with its moment."""
    run = Run(design, Origin.UNTRAINED)
    trainer = run.prepare_trainer(DATA)
    for _metrics in trainer.run(epochs):
        run.recorder.follow(trainer)
    run.record(TrainingUpdate.of(run, 0.5))
    return run
