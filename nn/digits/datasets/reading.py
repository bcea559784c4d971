"""Reading a data set: its format is known by what the file begins with, not by its name."""

from __future__ import annotations

import gzip
import io
import os
import zlib
from functools import partial
from pathlib import Path

from nn.checks import check_is_file, named_in_errors
from nn.digits.datasets.archives import NPY, ZIP, array_of_npy, parts_of_archive
from nn.digits.datasets.dataset import MOST_BYTES, AnyArray, Dataset, Parts, check_dataset
from nn.digits.datasets.folders import parts_of_folder
from nn.digits.datasets.idx import array_of_idx, is_idx, labels_beside
from nn.digits.datasets.tables import arrays_of_table
from nn.ink.files import GZIP

AnyPath = str | os.PathLike[str]

NEEDS_LABELS = (
    "holds pictures alone: the file of their labels must lie beside it, or be given with --label-file"
)


def read_dataset(path: AnyPath, labels: AnyPath | None = None) -> Parts:
    """Return the digits in a file or a folder: idx, CSV, npz or npy, packed with gzip or not.

    labels: a file with the labels alone, where they are not in the same file or in idx files side by side.
    Raises OSError if a file cannot be read, and ValueError in one sentence if it holds no such digits, more
    than 100,000 or more than 512 MB of them.
    """
    given = None if labels is None else Path(labels)
    try:
        if os.fspath(path) and Path(path).is_dir():
            return parts_of_folder(Path(path), partial(_of_images, labels=None))
        return _parts_of_file(path, given)
    except ValueError as error:
        raise ValueError(_named(error, path)) from None


def _parts_of_file(name: AnyPath, labels: Path | None) -> Parts:
    check_is_file(name)
    path = Path(name)
    content = _content(path)
    if content.startswith(ZIP):
        return parts_of_archive(content)
    if is_idx(content) or content.startswith(NPY):
        return Parts(_of_images(path, labels, content))
    table = _text(content)
    if labels is None:
        return Parts(check_dataset(*arrays_of_table(table)))
    raise ValueError("is a table, which has its labels in one of its columns: it goes without --label-file")


def _of_images(path: Path, labels: Path | None, content: bytes | None = None) -> Dataset:
    """Return the digits of an idx or npy file and of the file of their labels."""
    images = _array(_content(path) if content is None else content)
    if images.ndim < 2:
        raise ValueError("holds labels alone: give the file of the pictures")
    other = labels_beside(path) if labels is None else labels
    if other is None:
        raise ValueError(NEEDS_LABELS)
    try:
        values = _array(_content(other))
    except ValueError as error:
        raise ValueError(_named(error, other)) from None
    return check_dataset(images, values)


def _array(content: bytes) -> AnyArray:
    if is_idx(content):
        return array_of_idx(content)
    if content.startswith(NPY):
        return array_of_npy(io.BytesIO(content))
    raise ValueError("is no idx or npy file")


def _content(path: Path) -> bytes:
    """Return what a file holds, unpacked."""
    check_is_file(path)
    with named_in_errors(path), path.open("rb") as file:
        try:
            is_packed = file.peek(len(GZIP)).startswith(GZIP)
            content = (gzip.GzipFile(fileobj=file) if is_packed else file).read(MOST_BYTES + 1)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise ValueError(f"is packed with gzip, but broken: {error}") from None
    if not content:
        raise ValueError("is empty")
    if len(content) > MOST_BYTES:
        raise ValueError(f"is too large: more than {MOST_BYTES // 2**20} MB")
    return content


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text or not text.strip():
        raise ValueError("is no data set that can be read: it is no idx, CSV or npz file")
    return text


def _named(error: ValueError, path: AnyPath) -> str:
    """Return what is wrong, with the name of the file in front, unless another one is named already."""
    message = str(error)
    is_named = message.startswith((os.fspath(path), f"{Path(path).parent}{os.sep}"))
    return message if is_named else f"{os.fspath(path)} {message}"
