"""The recorded figures of a run as one table, from the epoch before the first step on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import numpy as np
import numpy.typing as npt

from gui.session.run import Run
from nn import EpochMetrics

Column = npt.NDArray[np.float64]

LENGTHS = ("gradient_norms", "update_norms")
COLUMNS = tuple(field.name for field in fields(EpochMetrics) if field.name not in LENGTHS)


def column(run: Run, name: str) -> Column:
    """Return the (rows,) values of a figure of EpochMetrics, epoch 0 first; NaN where it was not measured."""
    values = run.history.column(name)
    if run.start is None:
        return values
    first = getattr(run.start, name)
    return np.concatenate([[np.nan if first is None else first], values])


def csv_lines(run: Run) -> Iterator[str]:
    """Yield the table as lines of a CSV file: names first, then an epoch each; empty if not measured.

    The lengths of gradients and updates have a column for each layer, counted from 1.
    """
    rows = [*([] if run.start is None else [run.start]), *run.history]
    layers = max((len(row.gradient_norms) for row in rows), default=0)
    lengths = [f"{name}_{layer}" for name in LENGTHS for layer in range(1, layers + 1)]
    yield ",".join([*COLUMNS, *lengths])
    for row in rows:
        measured = [getattr(row, name) for name in COLUMNS]
        by_layer = [value for name in LENGTHS for value in getattr(row, name) or [None] * layers]
        yield ",".join("" if value is None else repr(value) for value in [*measured, *by_layer])
