"""Digits written in the formats of other people's data sets."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path
from typing import Any

import numpy as np

COUNT, SIDE = 12, 28


def pictures(count: int = COUNT, side: int = SIDE) -> Any:
    """Return (count, side, side) bars and rings in turn, white on black."""
    y, x = np.mgrid[:side, :side] / side - 0.5
    ring = (np.abs(np.hypot(1.4 * x, y) - 0.33) < 0.06) * 255
    bar = ((np.abs(x) < 0.07) & (np.abs(y) < 0.36)) * 255
    return np.array([(ring, bar)[number % 2] for number in range(count)], np.uint8)


def labels(count: int = COUNT) -> Any:
    """Return the (count,) labels of `pictures`: 0, 1, 0, 1, ..."""
    return np.arange(count, dtype=np.uint8) % 2


def idx(values: Any) -> bytes:
    """Return an array of bytes as an idx file."""
    return (
        struct.pack(">BBBB", 0, 0, 8, values.ndim)
        + struct.pack(f">{values.ndim}I", *values.shape)
        + values.tobytes()
    )


def write_mnist(folder: Path, images: str = "train-images-idx3-ubyte", *, packed: bool = False) -> Path:
    """Write images and, beside them, labels as MNIST has them; return the file of the images."""
    names = (images, images.replace("images", "labels").replace("idx3", "idx1"))
    for name, values in zip(names, (pictures(), labels()), strict=True):
        content = idx(values)
        (folder / f"{name}{'.gz' * packed}").write_bytes(gzip.compress(content) if packed else content)
    return folder / f"{images}{'.gz' * packed}"


def write_folders(folder: Path) -> Path:
    """Write pictures into folders named 0 and 1."""
    from PIL import Image

    for number, (picture, label) in enumerate(zip(pictures(), labels(), strict=True)):
        inner = folder / str(label)
        inner.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(inner / f"{number:02}.png")
    return folder
