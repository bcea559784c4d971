"""Npz files, as Keras, scikit-learn and Inkling lay them out, and npy files. Pickles are never unpacked."""

from __future__ import annotations

import io
import math
import zipfile
from typing import IO

import numpy as np

from nn.checks import LONGEST_QUOTE
from nn.digits.datasets.dataset import MOST_BYTES, AnyArray, Parts, check_dataset

ZIP, NPY = b"PK", b"\x93NUMPY"  # how such files begin
TRAIN_NAMES = (("x_train", "y_train"), ("images", "labels"), ("images", "target"), ("data", "target"))
TEST_NAMES = (("x_test", "y_test"),)


def parts_of_archive(content: bytes) -> Parts:
    """Return the data set in an npz file; ValueError that begins with a verb if there is none in it."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except Exception as error:  # what the standard library raises for broken archives is of many kinds
        raise ValueError(f"is a broken npz file: {_reason(error)}") from None
    names = {info.filename.removesuffix(".npy") for info in archive.infolist()}
    found = [
        next((pair for pair in pairs if names.issuperset(pair)), None) for pairs in (TRAIN_NAMES, TEST_NAMES)
    ]
    train, test = (pair and check_dataset(*(_member(archive, name) for name in pair)) for pair in found)
    if train is None:
        expected = ", ".join(" and ".join(pair) for pair in TRAIN_NAMES)
        raise ValueError(f"must hold arrays named {expected}, not {_listed(names)}")
    return Parts(train, test)


def array_of_npy(file: IO[bytes], name: str = "an array") -> AnyArray:
    """Return the array in an npy file; ValueError that begins with a verb for a broken or a huge one."""
    try:
        version = np.lib.format.read_magic(file)
        read = (
            np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        )
        shape, _, kind = read(file)
    except Exception as error:  # as above
        raise ValueError(f"has {name} that cannot be read: {_reason(error)}") from None
    if kind.hasobject:
        raise ValueError(f"has {name} of Python objects, which are never unpacked")
    if math.prod(shape) * kind.itemsize > MOST_BYTES:
        raise ValueError(f"is too large: more than {MOST_BYTES // 2**20} MB of {name}")
    file.seek(0)
    try:
        array: AnyArray = np.lib.format.read_array(file, allow_pickle=False)
    except Exception as error:  # as above
        raise ValueError(f"has {name} that cannot be read: {_reason(error)}") from None
    return array


def _member(archive: zipfile.ZipFile, name: str) -> AnyArray:
    try:
        file = archive.open(f"{name}.npy")
    except Exception as error:  # as above
        raise ValueError(f"has {name} that cannot be read: {_reason(error)}") from None
    with file:
        return array_of_npy(file, name)


def _reason(error: Exception) -> str:
    """Return what a library says of a broken file, which may quote all of it, in a few words on one line."""
    text = " ".join(str(error).split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 3]}..."


def _listed(names: set[str]) -> str:
    shown = sorted(names)[:6]
    return ", ".join(shown)[:LONGEST_QUOTE] if shown else "nothing"
