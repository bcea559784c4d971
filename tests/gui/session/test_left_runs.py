from __future__ import annotations

from gui.session.left_runs import LeftRuns
from gui.session.run import Run
from tests.conftest import SMALL
from tests.gui.runs import trained_run

EPOCHS = 20
LONGER = SMALL.with_settings(epochs=EPOCHS)


def leave(left: LeftRuns, runs: list[Run], present: Run) -> None:
    """Leave runs one after the other, each for the next one, the last one for the present one."""
    for run, following in zip(runs, [*runs[1:], present], strict=True):
        left.note(run, [following])


def test_the_recordings_of_earlier_runs_become_coarser_and_the_last_one_stays_whole() -> None:
    runs = [trained_run(LONGER) for _ in range(4)]
    left = LeftRuns(budget=round(1.5 * runs[0].recording.nbytes))
    leave(left, runs, trained_run())
    lengths = [len(run.recording) for run in runs]
    assert lengths[3] == lengths[2] == EPOCHS + 1
    assert 3 < lengths[1] < EPOCHS
    assert lengths[0] == 3
    assert [len(run.recorder) for run in runs] == lengths


def test_a_run_that_undo_brings_back_stays_whole() -> None:
    first, second, third = (trained_run(LONGER) for _ in range(3))
    left = LeftRuns(budget=1)
    leave(left, [second, first], third)
    left.note(third, [first])
    assert [len(run.recording) for run in (first, third)] == [EPOCHS + 1, EPOCHS + 1]
    assert len(second.recording) == 3
