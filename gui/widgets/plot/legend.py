"""What is to be written at the lines of a plot: each value with what it is, at the ends or at an epoch."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from gui.widgets.plot.curves import Column, Curves
from gui.widgets.plot.labels import Label
from gui.words.curves import previous_value, test_value, training_value

WORDS = {"train": training_value, "validation": test_value, "text_second": previous_value}

Line = tuple[Curves, Column, int, str]  # curves, the values of one of them, a row, and the role of its color


def ends(curves: Curves, write: Callable[[float], str]) -> list[Label]:
    """Return a label for each line where it ends."""
    lines = ((curves.train, "train"), (curves.test, "validation"))
    rows = [(np.flatnonzero(np.isfinite(values)), values, role) for values, role in lines]
    return [_label((curves, values, int(row[-1]), role), write) for row, values, role in rows if len(row)]


def values_at(epoch: float, curves: Curves, before: Curves, write: Callable[[float], str]) -> list[Label]:
    """Return a label for each line at an epoch, that of the run before included."""
    row = curves.row_at(epoch)
    lines: list[Line] = [(curves, curves.train, row, "train"), (curves, curves.test, row, "validation")]
    if len(before) and epoch <= before.epochs[-1]:
        lines.append((before, before.test, before.row_at(epoch), "text_second"))
    return [_label(line, write) for line in lines if np.isfinite(line[1][line[2]])]


def _label(line: Line, write: Callable[[float], str]) -> Label:
    curves, values, row, role = line
    value = write(float(values[row]))
    return Label(WORDS[role](value), value, role, (float(curves.epochs[row]), float(values[row])))
