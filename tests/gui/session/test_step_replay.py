from __future__ import annotations

from collections.abc import Iterator

import pytest

from gui.session.run import Origin, Run, TrainingUpdate
from gui.session.step_replay import StepReplay
from tests.conftest import DATA, SMALL, wait_until

EPOCHS = 30


@pytest.fixture
def replay(qapp: object) -> Iterator[StepReplay]:
    made = StepReplay()
    yield made
    assert made.close()


@pytest.fixture
def run() -> Run:
    """Return a run of thirty epochs, of which the beginning and the end have a moment."""
    run = Run(SMALL.with_settings(epochs=EPOCHS), Origin.UNTRAINED)
    trainer = run.prepare_trainer(DATA)
    list(trainer.run(EPOCHS))
    run.recorder.keep(trainer)
    run.record(TrainingUpdate.of(run, 0.5))
    return run


def test_it_tells_from_where_and_how_far_it_trains_again(
    run: Run, replay: StepReplay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.step_replay.SECONDS_BETWEEN_REPORTS", 0.0)
    told: list[tuple[int, ...]] = []
    found: list[object] = []
    replay.progressed.connect(lambda *epochs: told.append(epochs))
    replay.ready.connect(lambda *result: found.append(result))
    assert run.recording.epochs == [0, EPOCHS]
    replay.ask(run, EPOCHS, DATA)
    wait_until(lambda: bool(found))
    assert told == [(0, epoch, EPOCHS - 1) for epoch in range(1, EPOCHS)]


def test_given_up_it_tells_nothing_more(run: Run, replay: StepReplay) -> None:
    found: list[object] = []
    replay.ready.connect(lambda *result: found.append(result))
    replay.ask(run, EPOCHS, DATA)
    replay.give_up()
    replay.ask(run, 1, DATA)
    wait_until(lambda: bool(found))
    assert [result[1] for result in found] == [1]
