"""Checks of arguments: every error names the value and what is allowed."""

from __future__ import annotations

import math
import numbers
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nn.arrays import Array

# Tolerance for fraction * count: 0.29 * 100 gives 28.999999999999996.
ROUNDING = 1e-9
LONGEST_QUOTE = 80  # characters of a wrong value that an error repeats: a file may hold any number of them
LONGEST_LIST = 400  # characters of what is allowed, as names may come from a file
LONGEST_REASON = 200  # characters of what a library says
LARGEST_COUNT = 2**53  # beyond this not every whole number is a floating-point number


def quoted(value: object) -> str:
    """Return a wrong value as an error repeats it: as Python writes it, but only the ends of a long one."""
    text = repr(value)
    half = LONGEST_QUOTE // 2 - 1
    return text if len(text) <= LONGEST_QUOTE else f"{text[:half]}...{text[-half:]}"


def in_one_line(error: object) -> str:
    """Return what a library says of a broken file: its first line, and only the beginning of a long one."""
    text = str(error).partition("\n")[0]
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON]}..."


def check_choice(name: str, value: object, allowed: Iterable[str]) -> str:
    """Return `value` if it is one of `allowed`, else raise ValueError with the closest match."""
    choices = sorted(allowed)
    if isinstance(value, str) and value in choices:
        return value
    import difflib  # only now: a wrong name is rare, and every start would wait for it

    close = difflib.get_close_matches(str(value).lower(), choices, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ""
    listed = ", ".join(choices)
    listed = listed if len(listed) <= LONGEST_LIST else f"{listed[:LONGEST_LIST]}..."
    raise ValueError(f"{name} must be one of {listed}, not {quoted(value)}{hint}")


def check_count(name: str, value: object, minimum: int = 0) -> int:
    """Return `value` as an int with which floating-point numbers can be multiplied; see check_integer."""
    return check_integer(name, value, minimum, LARGEST_COUNT)


def check_whole_column(name: str, values: npt.ArrayLike, length: int) -> npt.NDArray[np.intp]:
    """Return (length,) whole numbers, one for each sample; TypeError or ValueError for anything else."""
    given = np.asarray(values)
    if given.shape != (length,):
        raise ValueError(f"{name} must have the shape ({length},), not {given.shape}")
    if given.dtype.kind not in "iu":
        raise TypeError(f"{name} must be whole numbers, not of {given.dtype}")
    return given.astype(np.intp)


def check_integer(name: str, value: object, minimum: int, maximum: int | None = None) -> int:
    """Return `value` as an int within the limits; TypeError or ValueError otherwise."""
    if isinstance(value, bool) or not isinstance(value, numbers.Integral):
        raise TypeError(f"{name} must be a whole number, not {quoted(value)}")
    number = int(value)
    if number < minimum or (maximum is not None and number > maximum):
        raise ValueError(f"{name} must be {_range(minimum, maximum)}, not {quoted(value)}")
    return number


def check_number(name: str, value: object) -> float:
    """Return `value` as a finite float; TypeError or ValueError otherwise."""
    number = _as_float(name, value)
    if not math.isfinite(number):
        raise ValueError(f"{name} must be a finite number, not {quoted(value)}")
    return number


def check_positive(name: str, value: object) -> float:
    """Return `value` as a finite float above zero; TypeError or ValueError otherwise."""
    number = _as_float(name, value)
    if not (math.isfinite(number) and number > 0):
        raise ValueError(f"{name} must be a finite number above 0, not {quoted(value)}")
    return number


def check_not_negative(name: str, value: object) -> float:
    """Return `value` as a finite float of at least zero; TypeError or ValueError otherwise."""
    number = _as_float(name, value)
    if not (math.isfinite(number) and number >= 0):
        raise ValueError(f"{name} must be a finite number of at least 0, not {quoted(value)}")
    return number


def check_fraction(name: str, value: object) -> float:
    """Return `value` as a float in [0, 1); TypeError or ValueError otherwise."""
    number = _as_float(name, value)
    if not 0 <= number < 1:
        raise ValueError(f"{name} must be at least 0 and less than 1, not {quoted(value)}")
    return number


def check_flag(name: str, value: object) -> bool:
    """Return `value` if it is True or False, else raise TypeError."""
    if not isinstance(value, bool | np.bool_):
        raise TypeError(f"{name} must be True or False, not {quoted(value)}")
    return bool(value)


def _as_float(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise TypeError(f"{name} must be a number, not {quoted(value)}")
    try:
        return float(value)
    except OverflowError:
        return math.inf


def check_seed(value: object) -> int | np.random.Generator | None:
    """Return a seed: a whole number from 0, a generator, or None for fresh randomness."""
    if value is None or isinstance(value, np.random.Generator):
        return value
    return check_integer("seed", value, 0)


def check_batch_size(value: object) -> float | int:
    """Return a batch size: a fraction of the data (float in (0, 1]) or samples (int >= 1)."""
    if type(value) is not bool and isinstance(value, numbers.Integral):
        return check_integer("batch_size", value, 1)
    fraction = check_positive("batch_size", value)
    if fraction > 1:
        raise ValueError(
            f"batch_size must be a fraction in (0, 1] or a whole number of samples, not {quoted(value)}"
        )
    return fraction


def check_matrix(name: str, value: object, columns: int | None, dtype: npt.DTypeLike) -> Array:
    """Return `value` as a finite (n, columns) array of `dtype` with at least one row."""
    try:
        given = np.asarray(value)
    except ValueError as error:
        raise TypeError(f"{name} must be an array of numbers, not {type(value).__name__}: {error}") from None
    if given.dtype.kind not in "fiub":
        raise TypeError(f"{name} must be an array of numbers, not of {given.dtype}")
    with np.errstate(over="ignore"):
        matrix = given.astype(dtype, copy=False)
    expected = "(samples, columns)" if columns is None else f"(samples, {columns})"
    if matrix.ndim != 2 or (columns is not None and matrix.shape[1] != columns):
        raise ValueError(f"{name} must have the shape {expected}, not {matrix.shape}")
    if matrix.size == 0:
        raise ValueError(f"{name} must hold at least one sample, not {matrix.shape}")
    if not np.isfinite(matrix).all():
        raise ValueError(f"{name} must be finite: it contains NaN or infinity")
    return matrix


def check_like(name: str, value: object, example: Array) -> Array:
    """Return an array if its shape and type are those of an example; ValueError otherwise."""
    if not isinstance(value, np.ndarray) or value.shape != example.shape or value.dtype != example.dtype:
        kind = f"{value.dtype} {value.shape}" if isinstance(value, np.ndarray) else type(value).__name__
        raise ValueError(f"its {name} is {kind}, not {example.dtype} {example.shape}")
    return value


def check_same_length(X: Array, y: Array) -> None:
    """Raise ValueError unless samples and targets pair up."""
    if len(X) != len(y):
        raise ValueError(f"X and y must hold the same number of samples, not {len(X)} and {len(y)}")


def check_is_file(path: str | os.PathLike[str]) -> None:
    """Raise OSError in one sentence unless there is a file."""
    name = os.fspath(path)
    if not name:
        raise FileNotFoundError("there is no file without a name")
    if Path(path).is_dir():
        raise IsADirectoryError(f"{name} is a folder: give the name of a file in it")
    if not Path(path).is_file():
        if Path(path).exists():
            raise OSError(f"{name} is a pipe or a device: give the name of a file")
        raise FileNotFoundError(f"there is no file {name}")


@contextmanager
def named_in_errors(path: str | os.PathLike[str]) -> Iterator[None]:
    """Give an OSError of the system the name of the file that it is about, if it has none."""
    try:
        yield
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error


def norm(vector: Array) -> float:
    """Return the length of a vector, added up in double precision where single overflows; inf beyond that."""
    with np.errstate(over="ignore", invalid="ignore"):
        square = float(vector.dot(vector))
        if math.isfinite(square) and square > 0:
            return math.sqrt(square)
        return float(np.linalg.norm(vector.astype(np.float64)))


def is_finite(vector: Array) -> bool:
    """Return whether all elements of a vector are finite numbers."""
    return math.isfinite(norm(vector))


def _range(minimum: int, maximum: int | None) -> str:
    return f"at least {minimum}" if maximum is None else f"from {minimum} to {maximum}"
