"""Plain values and arrays in one file: a zip archive of a JSON text and a safetensors block, without code.

Nothing in the archive is compressed, so what it unpacks to is never more than the file, and every read of it
is checked against the checksums of the archive. docs/formats.md describes it.
"""

from __future__ import annotations

import errno
import json
import math
import os
import re
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from nn.checks import quoted
from nn.replacing import replaced

if TYPE_CHECKING:
    from zipfile import ZipFile

CONTENT, ARRAYS = "content.json", "arrays.safetensors"
REFERENCE = "$array"  # {"$array": 3} in the text stands for the array "3" of the block
DTYPES = {
    "F64": "<f8",
    "I64": "<i8",
    "F32": "<f4",
    "I32": "<i4",
    "U32": "<u4",
    "U8": "|u1",
    "BOOL": "|b1",
}  # the larger first: so all of them lie at multiples of their size
NAMES = {np.dtype(code).str: name for name, code in DTYPES.items()}
LARGEST_FILE = 256 * 2**20
LARGEST_CONTENT = 16 * 2**20
LARGEST_HEADER = 8 * 2**20
LARGEST_DIRECTORY = 1000  # bytes of the zip archive's list of its two files
MOST_DIMENSIONS = 4
CHUNK = 2**20
LONGEST_REASON = 100  # characters
LEVELS_APART = 5  # levels of the content that are written value by value: so no thread waits long for another
END_OF_ZIP = struct.Struct("<4s4H2LH")
ZIP64 = struct.Struct("<4s16x")
# What a damaged archive or content raises; every one of them becomes a ValueError in words.
DAMAGED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    NotImplementedError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    EOFError,
    struct.error,
)


class Arrays:
    """The arrays of an archive that is being written, each once."""

    def __init__(self) -> None:
        self._kept: list[npt.NDArray[Any]] = []
        self._numbers: dict[int, int] = {}

    def reference(self, value: object) -> Any:
        """Return what stands for an array or for a whole number of NumPy in the text."""
        if isinstance(value, np.generic):
            return value.item()
        if not isinstance(value, np.ndarray):
            raise TypeError(f"an archive cannot hold {quoted(value)}")
        number = self._numbers.setdefault(id(value), len(self._kept))
        if number == len(self._kept):
            self._kept.append(value)
        return {REFERENCE: number}

    @property
    def nbytes(self) -> int:
        """Return the bytes of all of them."""
        return sum(array.nbytes for array in self._kept)

    def in_order(self) -> list[tuple[int, str, npt.NDArray[Any]]]:
        """Return number, type and values of each array, as they lie in the file."""
        named = [
            (number, _name_of(array), np.ascontiguousarray(array)) for number, array in enumerate(self._kept)
        ]
        return sorted(named, key=lambda each: list(DTYPES).index(each[1]))


def write_archive(path: Path, content: Mapping[str, Any], backup: Path | None = None) -> None:
    """Write content of plain values and arrays, whole or not at all; its first entry is its "format".

    backup: where the file that was there before is kept. Raises OSError with the name of the file, and
    ValueError for numbers that are not finite, or more than can be read again.
    """
    try:
        if path.exists() and not path.is_file():
            code = errno.EISDIR if path.is_dir() else errno.EINVAL
            raise OSError(code, os.strerror(code))
        with replaced(path, backup) as file:
            _write(file, content)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error


def read_archive(path: Path, expected: str) -> dict[str, Any]:
    """Return the content of an archive of the expected format; its arrays cannot be written to.

    Raises OSError if the file cannot be read and ValueError, in a sentence, if it is no such archive.
    """
    from zipfile import BadZipFile, ZipFile  # the window starts without

    if not path.is_file():
        raise FileNotFoundError(2, os.strerror(2), os.fspath(path))
    if path.stat().st_size > LARGEST_FILE:
        raise ValueError(f"{path.name} is larger than such a file can be: {LARGEST_FILE >> 20} MB")
    with path.open("rb") as file:
        try:
            _check_end(file)
            with ZipFile(file) as archive:
                return _read(archive, expected)
        except UnsuitableError:
            raise
        except (*DAMAGED, BadZipFile, OSError) as error:  # OSError: places that no file has
            raise ValueError(f"{path.name} is damaged or no such file: {in_short(error)}") from None


class UnsuitableError(ValueError):
    """A whole file of another kind or version."""


def in_short(error: BaseException) -> str:
    """Return what an error says, only the beginning of a long text, as it may come from a file."""
    text = str(error) or type(error).__name__
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON]}..."


# Writing


def _write(file: IO[bytes], content: Mapping[str, Any]) -> None:
    from zipfile import ZipFile, ZipInfo

    arrays = Arrays()
    text = "".join(_texts(content, arrays.reference, LEVELS_APART)).encode()
    if len(text) > LARGEST_CONTENT or arrays.nbytes > LARGEST_FILE - LARGEST_CONTENT - LARGEST_HEADER:
        raise ValueError(f"there is more than {LARGEST_FILE >> 20} MB of it")
    with ZipFile(file, "w") as archive:
        with archive.open(ZipInfo(CONTENT), "w") as member:
            member.write(text)
        with archive.open(ZipInfo(ARRAYS), "w") as member:
            for part in _block(arrays.in_order()):
                member.write(part)


def _texts(value: Any, reference: Callable[[object], Any], levels: int) -> Iterator[str]:
    """Yield the text of a value, the upper levels of it one by one."""
    if levels and isinstance(value, Mapping):
        for place, (name, each) in enumerate(value.items()):
            yield f"{',' if place else '{'}{json.dumps(str(name))}:"
            yield from _texts(each, reference, levels - 1)
        yield "}" if value else "{}"
    elif levels and isinstance(value, list | tuple):
        for place, each in enumerate(value):
            yield "," if place else "["
            yield from _texts(each, reference, levels - 1)
        yield "]" if value else "[]"
    else:
        yield json.dumps(value, default=reference, allow_nan=False, separators=(",", ":"))


def _block(arrays: Sequence[tuple[int, str, npt.NDArray[Any]]]) -> Iterator[bytes | memoryview]:
    """Yield a safetensors file part by part: the length of its header, the header, the values."""
    header, end = {}, 0
    for number, name, array in arrays:
        start, end = end, end + array.nbytes
        header[str(number)] = {"dtype": name, "shape": list(array.shape), "data_offsets": [start, end]}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    yield len(text).to_bytes(8, "little")
    yield text
    for _number, _name, array in arrays:
        if array.nbytes:
            yield array.data.cast("B")


def _name_of(array: npt.NDArray[Any]) -> str:
    if array.dtype.str not in NAMES:
        raise TypeError(f"an archive cannot hold an array of {array.dtype}")
    return NAMES[array.dtype.str]


# Reading


def _check_end(file: IO[bytes]) -> None:
    """Refuse a zip archive whose list of files is longer than that of two: it is read whole."""
    size = file.seek(0, os.SEEK_END)
    if size < END_OF_ZIP.size:
        raise ValueError("it ends too soon")
    file.seek(max(0, size - END_OF_ZIP.size - ZIP64.size))
    tail = file.read()
    signature, *_, length, _start, comment = END_OF_ZIP.unpack(tail[-END_OF_ZIP.size :])
    if signature != b"PK\5\6" or comment or length > LARGEST_DIRECTORY:
        raise ValueError("it does not end as it should")
    if tail.startswith(b"PK\6\7"):
        raise ValueError("it is of a kind for larger files")


def _read(archive: ZipFile, expected: str) -> dict[str, Any]:
    if sorted(archive.namelist()) != sorted((CONTENT, ARRAYS)):
        raise ValueError("it does not hold what it should")
    text = bytes(_member(archive, CONTENT, LARGEST_CONTENT))
    _check_format(text, expected)
    arrays = _arrays(_member(archive, ARRAYS, LARGEST_FILE))

    def resolved(values: dict[str, Any]) -> Any:
        return arrays[values[REFERENCE]] if REFERENCE in values else values

    content = json.loads(text, object_hook=resolved, parse_constant=_refuse)
    if not isinstance(content, dict):
        raise TypeError("its content is no list of names and values")
    return content


def _check_format(text: bytes, expected: str) -> None:
    found = re.match(rb'\{"format":"([\w.-]{1,80})"', text)
    name = "" if found is None else found[1].decode("ascii", "replace")
    if name == expected:
        return
    kind = expected.rpartition("-")[0]
    if name.startswith(f"{kind}-"):
        raise UnsuitableError(f"it was written by another version of Inkling: its format is {name}")
    raise UnsuitableError(f"it is no {expected} file")


def _member(archive: ZipFile, name: str, largest: int) -> bytearray:
    """Return a part of the archive, its checksum compared."""
    info = archive.getinfo(name)
    if info.compress_type or info.flag_bits & 1 or info.file_size != info.compress_size:
        raise ValueError("it is compressed or encrypted")
    if info.file_size > min(largest, LARGEST_FILE):
        raise ValueError("one of its parts is too large")
    content = bytearray()
    with archive.open(info) as file:
        while chunk := file.read(CHUNK):
            content += chunk
    if len(content) != info.file_size:
        raise ValueError("one of its parts ends too soon")
    return content


def _arrays(block: bytearray) -> list[npt.NDArray[Any]]:
    """Return the arrays of a safetensors file, by their numbers."""
    length = int.from_bytes(block[:8], "little")
    if length > min(LARGEST_HEADER, len(block) - 8):
        raise ValueError("the list of its arrays is too long")
    header = json.loads(block[8 : 8 + length])
    values = memoryview(block).toreadonly()[8 + length :]
    found, expected = {}, 0
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        if start != expected or not start <= end <= len(values):
            raise ValueError("its arrays do not lie one after the other")
        found[name] = _array(entry, values[start:end])
        expected = end
    if expected != len(values):
        raise ValueError("there is more in it than its arrays")
    return [found[str(number)] for number in range(len(found))]


def _array(entry: Mapping[str, Any], values: memoryview) -> npt.NDArray[Any]:
    shape, dtype = entry["shape"], np.dtype(DTYPES[entry["dtype"]])
    if len(shape) > MOST_DIMENSIONS or any(type(size) is not int or size < 0 for size in shape):
        raise ValueError("one of its arrays has an impossible shape")
    if math.prod(shape) * dtype.itemsize != len(values):
        raise ValueError("one of its arrays is not as long as it should be")
    if entry["dtype"] == "BOOL" and np.frombuffer(values, np.uint8).max(initial=0) > 1:
        raise ValueError("one of its arrays is not of truth values")
    return np.frombuffer(values, dtype).reshape(shape)


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")
