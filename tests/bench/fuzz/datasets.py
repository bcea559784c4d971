"""Other people's data in one file: good ones, faults in what they hold, and how Inkling reads them."""

from __future__ import annotations

import io
import random
import struct
from functools import cache
from pathlib import Path

import numpy as np

from nn.digits.datasets.idx import is_idx
from nn.digits.datasets.inputs import inputs_of
from nn.digits.datasets.reading import read_dataset
from tests.bench.fuzz.mutations import changed_bytes

COUNT, SIDE, FEW = 5, 12, 20
LABELS = np.array([1, 0, 7, 1, 9], np.uint8)
NUMBERS = ("-1", "10", "256", "nan", "inf", "1e400", "0.5", "", "x", "<b>", "9" * 400, '"1"', "0x1F")


@cache
def good_datasets() -> list[bytes]:
    """Return an idx file, a table with and without names, and an npz as Keras writes it."""
    pictures = np.zeros((COUNT, SIDE, SIDE), np.uint8)
    pictures[:, 2:-2, 5:8] = 255
    rows = np.column_stack([LABELS, pictures.reshape(COUNT, -1)])
    plain = "\n".join(",".join(map(str, row)) for row in rows.tolist())
    names = ",".join(["label", *(f"pixel{number}" for number in range(SIDE**2))])
    keras = io.BytesIO()
    np.savez(keras, x_train=pictures, y_train=LABELS, x_test=pictures, y_test=LABELS)
    return [_idx(pictures), plain.encode(), f"{names}\n{plain}\n".encode(), keras.getvalue()]


def changed_dataset(chance: random.Random, content: bytes) -> bytes:
    """Change the sizes that an idx file names, or numbers and lines of a table; all else as bytes."""
    if is_idx(content):
        sizes = [chance.choice((0, 1, COUNT, SIDE, 2**31 - 1, 2**32 - 1)) for _ in range(3)]
        kind, dimensions = chance.choice((8, 9, 11, 12, 13, 14, 0)), chance.choice((0, 1, 2, 3, 4, 255))
        return struct.pack(">HBB3I", 0, kind, dimensions, *sizes) + content[16:]
    if content.startswith(b"PK"):
        return changed_bytes(chance, content)
    lines = [line.split(",") for line in content.decode().splitlines()]
    for _ in range(chance.randint(1, 4)):
        line = chance.choice(lines)
        line[chance.randrange(len(line))] = chance.choice(NUMBERS)
        if chance.random() < 0.3:
            del line[chance.randrange(len(line)) :]
        if not line:
            line.append("")
    return (
        chance.choice(("\n", "\r\n", "\r"))
        .join(map(chance.choice((",", ";", "\t", " ")).join, lines))
        .encode()
    )


def read_dataset_file(path: Path) -> None:
    """Read a file as `inkling evaluate` does, and the first pictures in it."""
    labels = path.with_name("labels-of-it")
    labels.write_bytes(_idx(LABELS))
    with path.open("rb") as file:
        has_labels_apart = is_idx(file.read(8))
    for part in read_dataset(path, labels if has_labels_apart else None):
        if part is not None and len(part) <= FEW:
            inputs_of(part, lambda _done: None)


def _idx(array: np.ndarray) -> bytes:
    return struct.pack(f">HBB{array.ndim}I", 0, 8, array.ndim, *array.shape) + array.tobytes()
