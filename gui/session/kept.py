"""How many bytes a value of the undo stack keeps: drawings, and runs with all that they have learned."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from gui.session.drawing import Cells, Picture, Stroke
from gui.session.run import Run
from gui.session.shown import Shown
from nn import Network, Trainer
from nn.training.moment import Moment


class Kept:
    """Counts bytes; what several values share counts once."""

    def __init__(self) -> None:
        self._counted: dict[int, object] = {}

    def add(self, *values: Any) -> int:
        """Return how many bytes these values keep that were not counted before."""
        return sum(self._add(value) for value in values)

    def _add(self, value: Any) -> int:
        if id(value) in self._counted:
            return 0
        self._counted[id(value)] = value
        if isinstance(value, np.ndarray):
            return int(value.nbytes) if value.base is None else self._add(value.base)
        if isinstance(value, bytes):
            return len(value)
        if isinstance(value, Moment):
            return value.nbytes
        return sum(self._add(part) for part in _parts_of(value))


def _parts_of(value: Any) -> Iterator[Any]:
    """Yield what a value keeps, as far as that can be much."""
    if isinstance(value, tuple | list):
        yield from value
    elif isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, Run):
        yield from _parts_of_run(value)
    elif isinstance(value, Shown):
        yield from (value.run, value.parameters, vars(value).get("network"))
    elif isinstance(value, Network):
        yield from (value.parameters, value.last_gradient)
    elif isinstance(value, Trainer):
        yield from _parts_of_trainer(value)
    elif isinstance(value, Stroke):
        yield value.points
    elif isinstance(value, Picture):
        yield from (value.shown, value.found)
    elif isinstance(value, Cells):
        yield value.image


def _parts_of_run(run: Run) -> Iterator[Any]:
    yield from (run._network, run.trainer, run._state, run._moment)
    yield from run.recording.moments
    yield from run.recorder.moments


def _parts_of_trainer(trainer: Trainer) -> Iterator[Any]:
    update, data = trainer.update, trainer.data
    yield from (trainer.network, update.state(), update._moved, trainer.stopping.best)
    yield from (data.rows, data.targets)
    if trainer.current_epoch is not None:
        yield trainer.current_epoch.state()
