"""The recorded figures of a run as one table, from the epoch before the first step on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from operator import attrgetter

import numpy as np
import numpy.typing as npt

from gui.session.run import Run
from nn import EpochMetrics

Column = npt.NDArray[np.float64]

LENGTHS = ("gradient_norms", "update_norms")
CURVES = ("epoch", "cost", "validation_cost", "accuracy", "validation_accuracy")
COLUMNS = tuple(field.name for field in fields(EpochMetrics) if field.name not in LENGTHS)


def rows_of(run: Run) -> list[EpochMetrics]:
    """Return the figures of all epochs that are kept, in order.

    Of a long run the history keeps them at an even density, and the moments at that of a logarithmic scale.
    """
    rows = run.recording.filled(run.history)
    return rows if run.start is None else [run.start, *rows]


def columns(run: Run, *names: str) -> list[Column]:
    """Return the (rows,) values of figures of EpochMetrics, epoch 0 first; NaN where one was not measured."""
    rows = rows_of(run)
    return [np.array(list(map(attrgetter(name), rows)), np.float64) for name in names]


def columns_of(run: Run) -> list[Column]:
    """Return epochs, costs and accuracies of a run, for training and test digits, from epoch 0 on.

    Where no epoch's end says what the network gets right now, a last row does.
    """
    measured = columns(run, *CURVES)
    if run.ending is not None:
        now = (
            run.ending.progress,
            np.nan,
            run.ending.validation_cost,
            np.nan,
            run.ending.validation_accuracy,
        )
        measured = [np.append(values, value) for values, value in zip(measured, now, strict=True)]
    return measured


def csv_lines(run: Run) -> Iterator[str]:
    """Yield the table as lines of a CSV file: names first, then an epoch each; empty if not measured.

    The lengths of gradients and updates have a column for each layer, counted from 1.
    """
    rows = rows_of(run)
    layers = max((len(row.gradient_norms) for row in rows), default=0)
    lengths = [f"{name}_{layer}" for name in LENGTHS for layer in range(1, layers + 1)]
    yield ",".join([*COLUMNS, *lengths])
    for row in rows:
        measured = [getattr(row, name) for name in COLUMNS]
        by_layer = [value for name in LENGTHS for value in getattr(row, name) or [None] * layers]
        yield ",".join("" if value is None else repr(value) for value in [*measured, *by_layer])
