"""Folders: pictures sorted by the digit that they show, and idx files side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import chain, zip_longest
from pathlib import Path
from typing import overload

import numpy as np

from nn.digits.data import CLASSES
from nn.digits.datasets.dataset import AnyArray, Dataset, Parts, check_count
from nn.ink.picture_files import read_picture_file

ENDINGS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp")
NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TRAIN_FOLDERS, TEST_FOLDERS = ("train", "training"), ("test", "testing", "validation", "valid", "val")
IDX_IMAGES = re.compile(r"(train|t10k|test)-images[.-]idx3-ubyte(\.gz)?", re.IGNORECASE)


class PictureFiles(Sequence[AnyArray]):
    """Pictures in files, each read when it is asked for."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._paths = paths

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._paths)

    @overload
    def __getitem__(self, number: int) -> AnyArray: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[AnyArray]: ...
    def __getitem__(self, number: int | slice) -> AnyArray | Sequence[AnyArray]:
        """Return a picture; OSError or ValueError in one sentence if it cannot be read."""
        if isinstance(number, slice):
            return PictureFiles(self._paths[number])
        return read_picture_file(self._paths[number])


def parts_of_folder(folder: Path, read_idx: Callable[[Path], Dataset]) -> Parts:
    """Return the data set in a folder; ValueError that begins with a verb if there is none in it."""
    files = {found[1].lower(): path for path in _inside(folder) if (found := IDX_IMAGES.fullmatch(path.name))}
    if files:
        train, test = (_first(files, names) for names in (("train",), ("t10k", "test")))
        parts = [read_idx(path) for path in (train, test) if path is not None]
        return Parts(*parts)
    inner = {path.name.lower(): path for path in _inside(folder) if path.is_dir()}
    train, test = (_first(inner, names) for names in (TRAIN_FOLDERS, TEST_FOLDERS))
    if train is None:
        return Parts(_by_class(folder))
    return Parts(_by_class(train), None if test is None else _by_class(test))


def digit_of_folder(name: str) -> int | None:
    """Return the digit that the name of a folder says: 7, seven or class_7; None without one."""
    lower = name.lower()
    if lower in NAMES:
        return NAMES.index(lower)
    found = re.fullmatch(r"(?:\D*\D)?0*([0-9])", lower)
    return int(found[1]) if found else None


def _by_class(folder: Path) -> Dataset:
    """Return the pictures in the folders by class, the first of each class first: no class waits."""
    by_digit: list[list[Path]] = [[] for _ in range(CLASSES)]
    for inner in _inside(folder):
        digit = digit_of_folder(inner.name) if inner.is_dir() else None
        if digit is not None:
            by_digit[digit] += [path for path in _inside(inner) if path.suffix.lower() in ENDINGS]
    numbered = [[(path, digit) for path in paths] for digit, paths in enumerate(by_digit)]
    rows = [each for each in chain.from_iterable(zip_longest(*numbered)) if each is not None]
    if not rows:
        raise ValueError("is a folder: it must hold folders named 0 to 9 with pictures, or MNIST's idx files")
    check_count(len(rows))
    return Dataset(PictureFiles([path for path, _ in rows]), np.array([digit for _, digit in rows], np.intp))


def _inside(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _first(found: dict[str, Path], names: Sequence[str]) -> Path | None:
    return next((found[name] for name in names if name in found), None)
