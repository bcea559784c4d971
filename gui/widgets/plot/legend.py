"""What is to be written at the lines of a plot: each value with what it is, at the ends or at an epoch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from gui.widgets.plot.curves import Column, Curves
from gui.widgets.plot.labels import Label
from gui.words.curves import lane_value, previous_value, test_value, training_value

OTHERS = "text_second"
WORDS = {"train": training_value, "validation": test_value}

Line = tuple[Curves, Column, int, str]  # curves, the values of one of them, a row, and the role of its color


def ends(curves: Curves, others: Sequence[Curves], write: Callable[[float], str]) -> list[Label]:
    """Return a label for each line where it ends; of the other runs, for those that have a name."""
    lines = ((curves, curves.train, "train"), (curves, curves.test, "validation"))
    named = ((other, other.test, OTHERS) for other in others if other.name)
    rows = [
        (each, values, np.flatnonzero(np.isfinite(values)), role) for each, values, role in [*lines, *named]
    ]
    return [_label((each, values, int(row[-1]), role), write) for each, values, row, role in rows if len(row)]


def values_at(
    epoch: float, curves: Curves, others: Sequence[Curves], write: Callable[[float], str]
) -> list[Label]:
    """Return a label for each line at an epoch, those of the other runs included."""
    row = curves.row_at(epoch)
    lines: list[Line] = [(curves, curves.train, row, "train"), (curves, curves.test, row, "validation")]
    lines += _lines_at(epoch, others)
    return [_label(line, write) for line in lines if np.isfinite(line[1][line[2]])]


def _lines_at(epoch: float, others: Sequence[Curves]) -> Iterator[Line]:
    for other in others:
        if epoch <= other.epochs[-1]:
            yield other, other.test, other.row_at(epoch), OTHERS


def _label(line: Line, write: Callable[[float], str]) -> Label:
    curves, values, row, role = line
    value = write(float(values[row]))
    place = (float(curves.epochs[row]), float(values[row]))
    if role == OTHERS:
        words = lane_value(curves.name, value) if curves.name else previous_value(value)
        return Label(words, value, role, place)
    return Label(WORDS[role](value), value, role, place)
