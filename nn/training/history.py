"""What a run leaves behind: the metrics of its epochs, and these metrics in words."""

from __future__ import annotations

import copy
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.checks import check_count, check_integer, check_not_negative, check_number


@dataclass(frozen=True, slots=True)
class EpochMetrics:
    """The figures of one epoch.

    epoch: counted from 1. cost: mean loss per training sample, each batch measured before its own step.
    accuracy: fraction of right training samples, 0 to 1. validation_*: the same on data not trained on, after
    the epoch; None if not measured. learning_rate: of the epoch's last step. seconds, samples: time spent
    training and samples seen since the run began. gradient_norms, update_norms: for each layer behind the
    input, the length of the gradient in the epoch's last step and of the way its parameters went in it.
    """

    epoch: int
    cost: float
    accuracy: float
    validation_cost: float | None
    validation_accuracy: float | None
    learning_rate: float
    seconds: float
    samples: int
    gradient_norms: tuple[float, ...] = ()
    update_norms: tuple[float, ...] = ()


NAMES = tuple(field.name for field in fields(EpochMetrics))


def checked_metrics(values: Mapping[str, Any]) -> EpochMetrics:
    """Return metrics from values by name, such as those of a file; TypeError or ValueError for wrong ones."""
    checked: dict[str, Any] = {}
    for name, value in values.items():
        if name in ("epoch", "samples"):
            checked[name] = check_count(name, value)
        elif name in ("gradient_norms", "update_norms"):
            checked[name] = tuple(check_not_negative(name, length) for length in value)
        elif name.startswith("validation") and value is None:
            checked[name] = None
        else:
            checked[name] = check_number(name, value)
    return EpochMetrics(**checked)


class History:
    """Metrics of a run in bounded memory.

    Beyond `capacity` rows, neighbouring epochs share a bucket that keeps the two with the lowest and the
    highest cost; whenever the buckets are too many they are joined in pairs. So a curve keeps its extremes at
    an even density over the whole run. The first and the latest epoch are always there, and so is the opening
    of the run, where most happens: the curves have a logarithmic scale for it.
    """

    def __init__(self, capacity: int = 4096, opening: int = 0) -> None:
        """Keep the first `opening` epochs, and of those behind them at most `capacity` rows (at least 4)."""
        self._capacity = check_integer("capacity", capacity, 4)
        self._opening_length = check_integer("opening", opening, 0)
        self._opening: list[EpochMetrics] = []
        self._buckets: list[_Bucket] = []
        self._epochs_in_a_bucket = 1
        self._first: EpochMetrics | None = None
        self.latest: EpochMetrics | None = None
        self._rows: list[EpochMetrics] | None = []
        self.best: EpochMetrics | None = None

    def __len__(self) -> int:
        return len(self._kept())

    def __iter__(self) -> Iterator[EpochMetrics]:
        return iter(self._kept())

    def __getitem__(self, position: int) -> EpochMetrics:
        return self._kept()[position]

    def append(self, metrics: EpochMetrics) -> None:
        """Add one epoch."""
        if len(self._opening) < self._opening_length:
            self._opening.append(metrics)
        else:
            self._put_into_bucket(metrics)
        self._first = self._first or metrics
        self.latest = metrics
        self._rows = None
        accuracy = metrics.validation_accuracy
        if accuracy is not None and (self.best is None or accuracy > (self.best.validation_accuracy or 0)):
            self.best = metrics

    def copy(self) -> History:
        """Return the history as it is now, which later epochs do not change."""
        copied = copy.copy(self)
        copied._opening, copied._buckets = list(self._opening), list(self._buckets)
        return copied

    def until(self, epoch: int) -> History:
        """Return the history as it was after an epoch, of the epochs that are still kept."""
        earlier = History(self._capacity, self._opening_length)
        for metrics in self:
            if metrics.epoch <= epoch:
                earlier.append(metrics)
        if self.best is not None and self.best.epoch <= epoch:
            earlier.best = self.best
        return earlier

    def column(self, name: str) -> npt.NDArray[np.float64]:
        """Return the (rows,) values of one field of EpochMetrics; what was not measured is NaN.

        For norms the shape is (rows, layers).
        """
        values: list[Any] = list(map(attrgetter(name), self._kept()))
        return np.array(values, dtype=np.float64)

    def state(self) -> dict[str, Any]:
        """Return everything in plain values, for `from_state`: columns by name, buckets of row numbers."""
        rows = {row.epoch: row for row in self._kept()}
        rows |= {row.epoch: row for row in self._marked().values() if row is not None}
        return {
            "capacity": self._capacity,
            "opening_length": self._opening_length,
            "opening": [row.epoch for row in self._opening],
            "epochs_in_a_bucket": self._epochs_in_a_bucket,
            "columns": {name: [getattr(row, name) for row in rows.values()] for name in NAMES},
            "buckets": [(each.lowest.epoch, each.highest.epoch, each.epochs) for each in self._buckets],
            **{name: row and row.epoch for name, row in self._marked().items()},
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> History:
        """Return the history that `state` described; ValueError, TypeError or KeyError for anything else.

        Columns that are not there get their default, columns of another version are left out.
        """
        history = cls(state["capacity"], state.get("opening_length", 0))
        columns = {name: state["columns"][name] for name in NAMES if name in state["columns"]}
        by_epoch = {}
        for values in zip(*columns.values(), strict=True):
            row = checked_metrics(dict(zip(columns, values, strict=True)))
            by_epoch[row.epoch] = row
        if len({(len(row.gradient_norms), len(row.update_norms)) for row in by_epoch.values()}) > 1:
            raise ValueError("the epochs of the history have gradients of different numbers of layers")
        history._opening = [by_epoch[epoch] for epoch in state.get("opening", ())]
        history._epochs_in_a_bucket = check_count("epochs_in_a_bucket", state["epochs_in_a_bucket"], 1)
        history._buckets = [
            _Bucket(by_epoch[lowest], by_epoch[highest], check_count("epochs of a bucket", epochs, 1))
            for lowest, highest, epochs in state["buckets"]
        ]
        history._first, history.latest, history.best = (
            None if state[name] is None else by_epoch[state[name]] for name in ("first", "latest", "best")
        )
        history._rows = None
        return history

    def _marked(self) -> dict[str, EpochMetrics | None]:
        return {"first": self._first, "latest": self.latest, "best": self.best}

    def _kept(self) -> list[EpochMetrics]:
        if self._rows is None:
            rows = {row.epoch: row for row in self._opening}
            rows |= {row.epoch: row for bucket in self._buckets for row in (bucket.lowest, bucket.highest)}
            for row in (self._first, self.latest):
                if row is not None:
                    rows[row.epoch] = row
            self._rows = [rows[epoch] for epoch in sorted(rows)]
        return self._rows

    @property
    def _most_buckets(self) -> int:
        """Most buckets that fit: one of a single epoch keeps one row, a larger one two.

        Two rows are reserved for the first and the latest epoch.
        """
        return self._capacity if self._epochs_in_a_bucket == 1 else self._capacity // 2 - 1

    def _put_into_bucket(self, metrics: EpochMetrics) -> None:
        if self._buckets and self._buckets[-1].epochs < self._epochs_in_a_bucket:
            self._buckets[-1] = self._buckets[-1].joined(_Bucket(metrics, metrics))
        else:
            self._buckets.append(_Bucket(metrics, metrics))
        while len(self._buckets) > self._most_buckets:
            self._join_pairs()

    def _join_pairs(self) -> None:
        pairs = zip(self._buckets[::2], self._buckets[1::2], strict=False)
        left_over = self._buckets[-1:] if len(self._buckets) % 2 else []
        self._buckets = [first.joined(second) for first, second in pairs] + left_over
        self._epochs_in_a_bucket *= 2


@dataclass(frozen=True, slots=True)
class _Bucket:
    """Neighbouring epochs, of which two are kept."""

    lowest: EpochMetrics
    highest: EpochMetrics
    epochs: int = 1

    def joined(self, other: _Bucket) -> _Bucket:
        lowest = min(self.lowest, other.lowest, key=_cost)
        highest = max(self.highest, other.highest, key=_cost)
        return _Bucket(lowest, highest, self.epochs + other.epochs)


def _cost(metrics: EpochMetrics) -> float:
    return metrics.cost


def print_progress(epochs: int) -> Callable[[EpochMetrics], None]:
    """Return a callback that writes about ten lines over a run to standard error."""
    interval = max(1, epochs // 10)

    def report(metrics: EpochMetrics) -> None:
        if metrics.epoch % interval == 0 or metrics.epoch == epochs:
            line = f"epoch {metrics.epoch}/{epochs}  cost {metrics.cost:.4f}  accuracy {metrics.accuracy:.1%}"
            if metrics.validation_accuracy is not None:
                line += f"  validation {metrics.validation_cost:.4f}, {metrics.validation_accuracy:.1%}"
            sys.stderr.write(line + "\n")

    return report
