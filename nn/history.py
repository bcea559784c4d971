"""What a run leaves behind: the metrics of its epochs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class EpochMetrics:
    """The figures of one epoch.

    epoch: counted from 1. cost: mean loss per training sample, each batch measured before its own step.
    accuracy: share of right training samples, 0 to 1. validation_*: the same on data not trained on, after
    the epoch; None without such data. learning_rate: at the epoch's end. seconds, samples: time spent
    training and samples seen since the run began.
    """

    epoch: int
    cost: float
    accuracy: float
    validation_cost: float | None
    validation_accuracy: float | None
    learning_rate: float
    seconds: float
    samples: int


class History:
    """Metrics of a run in bounded memory.

    Beyond `capacity` epochs, every four neighbours are thinned to the two with the lowest and the highest
    cost, so that a curve keeps its extremes; the first and the latest epoch are always there.
    """

    def __init__(self, capacity: int = 4096) -> None:
        """Keep at most `capacity` rows."""
        self._capacity = capacity
        self._rows: list[EpochMetrics] = []
        self.best: EpochMetrics | None = None

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[EpochMetrics]:
        return iter(self._rows)

    def __getitem__(self, position: int) -> EpochMetrics:
        return self._rows[position]

    def append(self, metrics: EpochMetrics) -> None:
        """Add one epoch."""
        if len(self._rows) >= self._capacity:
            self._thin()
        self._rows.append(metrics)
        accuracy = metrics.validation_accuracy
        if accuracy is not None and (self.best is None or accuracy > (self.best.validation_accuracy or 0)):
            self.best = metrics

    def column(self, name: str) -> npt.NDArray[np.float64]:
        """Return the (rows,) values of one field of EpochMetrics; what was not measured is NaN."""
        values: list[Any] = [getattr(row, name) for row in self._rows]
        return np.array(values, dtype=np.float64)

    def _thin(self) -> None:
        first, *inner = self._rows
        kept = [first]
        for start in range(0, len(inner), 4):
            group = inner[start : start + 4]
            extremes = {min(group, key=_cost), max(group, key=_cost)}
            kept += [row for row in group if row in extremes]
        self._rows = kept


def _cost(metrics: EpochMetrics) -> float:
    return metrics.cost
