"""Digits in files: pen strokes in JSON, bitmaps in npz. No such file is trusted."""

from __future__ import annotations

import gzip
import math
import os
import reprlib
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt

from nn.checks import check_is_file, in_one_line, named_in_errors
from nn.ink.errors import LARGEST_NUMBER
from nn.json_texts import read_json

Points = npt.NDArray[np.float64]
Bitmaps = npt.NDArray[np.uint8]
Labels = npt.NDArray[np.intp]

MOST_DIGITS = 100_000  # in a file
MOST_POINTS = 10_000  # in a digit
MOST_TEXT = 16 * 2**20  # bytes of JSON, unpacked: more than a million points
MOST_ARRAY = 80 * 2**20  # bytes of an array, unpacked: 100,000 bitmaps of 28 x 28
MOST_CONTENTS = 100_000  # bytes of an archive's list of contents
GZIP = b"\x1f\x8b"  # how a packed file begins


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """The pen strokes of one digit, each (points, 2), x right, y down, and what it is, if that is known."""

    strokes: list[Points]
    label: int | None


def read_drawings(path: str | os.PathLike[str]) -> list[Drawing]:
    """Return the digits of a stroke file: JSON, or that packed with gzip.

    Its form: {"box": 500, "digits": [{"label": 8, "strokes": [[[x, y], ...], ...]}, ...]}, y downwards. The
    box, the side of the paper, may be missing, labels too; further entries are ignored.
    Raises OSError if the file cannot be read, and ValueError in one sentence if it is no such file or holds
    more than 16 MB of text, 100,000 digits or 10,000 points in a digit.
    """
    try:
        return _drawings(_json(_text(path)))
    except ValueError as error:
        raise ValueError(f"{os.fspath(path)} {error}") from None


def read_bitmaps(path: str | os.PathLike[str]) -> tuple[Bitmaps, Labels]:
    """Return `images` (n, height, width) uint8 and `labels` (n,) 0 to 9 of an npz file; pickles are refused.

    Raises OSError if the file cannot be read, and ValueError in one sentence if it is no such file or holds
    more than 80 MB of pixels or 100,000 digits.
    """
    check_is_file(path)
    try:
        with named_in_errors(path), Path(path).open("rb") as file, _archive(file) as archive:
            return _check_bitmaps(_array(archive, "images"), _array(archive, "labels"))
    except ValueError as error:
        raise ValueError(f"{os.fspath(path)} {error}") from None


# Strokes


def _text(path: str | os.PathLike[str]) -> bytes:
    """Return the text in a file, packed or not."""
    check_is_file(path)
    with named_in_errors(path), Path(path).open("rb") as file:
        try:
            is_packed = file.peek(len(GZIP)).startswith(GZIP)
            text = (gzip.GzipFile(fileobj=file) if is_packed else file).read(MOST_TEXT + 1)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise ValueError(f"is packed with gzip, but broken: {in_one_line(error)}") from None
    if not text.strip():
        raise ValueError("is empty")
    if len(text) > MOST_TEXT:
        raise ValueError(f"is too large: more than {MOST_TEXT // 2**20} MB of text")
    return text


def _json(text: bytes) -> object:
    try:
        return read_json(text, _refuse_constant)
    except ValueError as error:
        raise ValueError(f"is not a stroke file in JSON: {in_one_line(error)}") from None


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _drawings(content: object) -> list[Drawing]:
    digits = content.get("digits") if isinstance(content, dict) else None
    if not isinstance(content, dict) or not isinstance(digits, list):
        raise ValueError('is not a stroke file: it must be an object with a list of "digits"')
    box = content.get("box", 1)
    if not (_is_number(box) and box > 0):
        raise ValueError(f'must have a number above 0 as "box", not {reprlib.repr(box)}')
    _check_count(len(digits))
    return [_drawing(f"digit {number}", digit) for number, digit in enumerate(digits, start=1)]


def _drawing(place: str, digit: object) -> Drawing:
    strokes = digit.get("strokes") if isinstance(digit, dict) else None
    if not isinstance(digit, dict) or not isinstance(strokes, list):
        raise ValueError(f'is not a stroke file: {place} must be an object with a list of "strokes"')
    label = digit.get("label")
    if label is not None and not (type(label) is int and 0 <= label <= 9):
        raise ValueError(f"must label {place} with a whole number from 0 to 9, not {reprlib.repr(label)}")
    lines = [_stroke(f"{place}, stroke {i}", stroke) for i, stroke in enumerate(strokes, start=1)]
    if sum(map(len, lines)) > MOST_POINTS:
        raise ValueError(f"has more than {MOST_POINTS:,} points in {place}")
    return Drawing(lines, label)


def _stroke(place: str, points: object) -> Points:
    if not isinstance(points, list):
        raise ValueError(f"must have a list of points as {place}, not {reprlib.repr(points)}")
    for point in points:
        if not (isinstance(point, list) and len(point) == 2 and all(map(_is_number, point))):
            raise ValueError(
                f"must have points [x, y] of finite numbers in {place}, not {reprlib.repr(point)}"
            )
    return np.array(points, np.float64).reshape(-1, 2)


def _is_number(value: object) -> bool:
    """Return whether a JSON value is a usable number (not a bool, not infinite)."""
    return type(value) in (int, float) and abs(value) < LARGEST_NUMBER  # type: ignore[arg-type]


def _check_count(count: int) -> None:
    if not 0 < count <= MOST_DIGITS:
        raise ValueError(f"holds {count:,} digits" if count else "holds no digits")


# Bitmaps


def _archive(file: Any) -> zipfile.ZipFile:
    _check_contents(file)
    try:
        return zipfile.ZipFile(file)
    except Exception as error:  # what the standard library raises for broken archives is of many kinds
        raise ValueError(f"is not an npz file: {in_one_line(error)}") from None


def _check_contents(file: Any) -> None:
    """Raise ValueError if an archive says that it holds so much that only reading the list would take long.

    The end of a zip archive has the number of bytes of that list: 12 bytes behind its sign, or in very large
    ones in a record of its own before it, which no file of ours needs.
    """
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 2**16 - 64))
    end = file.read()
    place = end.rfind(b"PK\x05\x06")
    file.seek(0)
    if place >= 0 and (
        b"PK\x06\x07" in end[max(0, place - 20) : place]
        or int.from_bytes(end[place + 12 : place + 16], "little") > MOST_CONTENTS
    ):
        raise ValueError("is not an npz file of images and labels: it holds too many files")


def _array(archive: zipfile.ZipFile, name: str) -> npt.NDArray[Any]:
    """Return one array of an npz file, which is a zip archive of npy files."""
    member = f"{name}.npy"
    if member not in archive.namelist():
        raise ValueError(f"has no array {name!r}: an npz file with images and labels is needed")
    try:
        size = _size(archive, member)
    except Exception as error:  # as above
        raise ValueError(f"has {name} that cannot be read: {in_one_line(error)}") from None
    if size > MOST_ARRAY:
        raise ValueError(f"is too large: more than {MOST_ARRAY // 2**20} MB of {name}")
    try:
        with archive.open(member) as file:
            array: npt.NDArray[Any] = np.lib.format.read_array(file, allow_pickle=False)
    except Exception as error:  # as above
        raise ValueError(f"has {name} that cannot be read: {in_one_line(error)}") from None
    return array


def _size(archive: zipfile.ZipFile, member: str) -> int:
    """Return how many bytes an array takes: what the archive says of it, or its own beginning if more."""
    with archive.open(member) as file:
        read_header = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }
        shape, _is_fortran, dtype = read_header[np.lib.format.read_magic(file)](file)
    return max(archive.getinfo(member).file_size, math.prod(shape) * dtype.itemsize)


def _check_bitmaps(images: npt.NDArray[Any], labels: npt.NDArray[Any]) -> tuple[Bitmaps, Labels]:
    if images.dtype != np.uint8 or images.ndim != 3 or 0 in images.shape[1:]:
        raise ValueError(f"must have images (n, height, width) of uint8, not {_form(images)}")
    if labels.dtype.kind not in "iu" or labels.shape != images.shape[:1]:
        raise ValueError(f"must have {len(images):,} whole numbers as labels, not {_form(labels)}")
    _check_count(len(images))
    wrong = labels[(labels < 0) | (labels > 9)]
    if wrong.size:
        raise ValueError(f"must have labels from 0 to 9, not {wrong[0]}")
    return images, labels.astype(np.intp)


def _form(array: npt.NDArray[Any]) -> str:
    return f"{array.shape} of {array.dtype}"
