"""CSV: a digit a line, its pixels in columns, and a column of labels."""

from __future__ import annotations

import io
import warnings

import numpy as np

from nn.checks import quoted
from nn.digits.data import CLASSES
from nn.digits.datasets.dataset import AnyArray

LABEL_NAMES = ("label", "labels", "class", "target", "digit", "y")
DELIMITERS = (",", ";", "\t")


def arrays_of_table(text: str) -> tuple[AnyArray, AnyArray]:
    """Return pixels and labels of a table; ValueError that begins with a verb if it is none.

    The column of labels is the one whose name says so; without names the first or the last one.
    """
    first = text.lstrip().partition("\n")[0].strip()
    delimiter = max(DELIMITERS, key=first.count)
    fields = [field.strip().strip("\"'") for field in first.split(delimiter if delimiter in first else None)]
    has_names = not all(map(_is_number, fields))
    table = _numbers(text, delimiter if delimiter in first else None, has_names)
    column = _named_column(fields) if has_names else _column_of_labels(table)
    return np.delete(table, column, axis=1), table[:, column]


def _numbers(text: str, delimiter: str | None, has_names: bool) -> AnyArray:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a table without lines, which is found below
        try:
            table = np.loadtxt(
                io.StringIO(text.lstrip()),
                np.float32,
                comments=None,
                delimiter=delimiter,
                skiprows=int(has_names),
                ndmin=2,
            )
        except ValueError as error:
            reason = str(error).partition(";")[0]
            raise ValueError(f"is no table of numbers: {reason}") from None
    if not table.size or table.shape[1] < 2:
        raise ValueError("is no table of pixels with a column of labels")
    return table


def _named_column(names: list[str]) -> int:
    known = [number for number, name in enumerate(names) if name.lower() in LABEL_NAMES]
    if len(known) != 1:
        first = quoted(names[0])
        raise ValueError(f"must name one of its columns {quoted('label')}; the first one is called {first}")
    return known[0]


def _column_of_labels(table: AnyArray) -> int:
    """Return the first or the last column: the one with more different digits in it."""
    counts = {column: _count_digits(table[:, column]) for column in (0, table.shape[1] - 1)}
    best = max(counts, key=counts.__getitem__)
    if not counts[best]:
        raise ValueError("must have labels from 0 to 9 in its first or last column")
    return best


def _count_digits(values: AnyArray) -> int:
    """Return how many different digits a column holds; 0 if anything in it is none."""
    found = np.unique(values)
    return len(found) if np.isin(found, np.arange(CLASSES)).all() else 0


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
