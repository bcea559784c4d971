"""Probes: extra figures of a training, measured only while somebody asks for them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from nn import Trainer
from nn.arrays import Array

Probe = Callable[[Trainer], npt.ArrayLike]
FRACTION_OF_TIME = 40  # a sparing probe takes one part in so many of the time


class Probes:
    """The probes that somebody asks for, by name.

    The window adds and removes them while the worker takes them: each method is one step of a dictionary.
    """

    def __init__(self) -> None:
        self._probes: dict[str, Probe] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._probes))

    def add(self, name: str, probe: Probe) -> None:
        """Ask for a figure; it is measured in the worker's thread and comes with the next update.

        A probe of the same name is replaced. The probe must leave the trainer as it is.
        """
        self._probes[name] = probe

    def remove(self, name: str) -> None:
        """Ask no more for a figure."""
        self._probes.pop(name, None)

    def take(self, trainer: Trainer) -> tuple[dict[str, Array], dict[str, Exception]]:
        """Return copies of all figures, and why there is none where a probe has failed, which removes it."""
        figures: dict[str, Array] = {}
        failures: dict[str, Exception] = {}
        for name, probe in tuple(self._probes.items()):
            try:
                figures[name] = np.array(probe(trainer))
            except Exception as error:
                failures[name] = error
                self.remove(name)
        return figures, failures


class Sparing:
    """A probe that takes long, measured only so often that the training hardly notices.

    In between it gives its last figures again.
    """

    def __init__(self, probe: Probe, clock: Callable[[], float] = time.perf_counter) -> None:
        """clock: the time in seconds."""
        self._probe, self._clock = probe, clock
        self._trainer: Trainer | None = None
        self._figures: npt.ArrayLike = ()
        self._due = 0.0

    def __call__(self, trainer: Trainer) -> npt.ArrayLike:
        """Return new figures if it is time for them, or if the training is another one."""
        started = self._clock()
        if started >= self._due or trainer is not self._trainer:
            self._figures, self._trainer = self._probe(trainer), trainer
            ended = self._clock()
            self._due = ended + FRACTION_OF_TIME * (ended - started)
        return self._figures
