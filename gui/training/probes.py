"""Probes: extra figures of a training, measured only while somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from nn import Trainer
from nn.arrays import Array

Probe = Callable[[Trainer], npt.ArrayLike]


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
