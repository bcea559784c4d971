"""MNIST's idx files: two zeros, the type, how many dimensions, their sizes, and the values.

Source: LeCun, Cortes and Burges, The MNIST database of handwritten digits, 1998.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

import numpy as np

from nn.digits.datasets.dataset import MOST_BYTES, AnyArray

TYPES = {8: ">u1", 9: ">i1", 11: ">i2", 12: ">i4", 13: ">f4", 14: ">f8"}
MOST_DIMENSIONS = 4
SIZE_BYTES = 4  # of each dimension
GZ = ".gz"


def is_idx(content: bytes) -> bool:
    """Return whether a file that begins like this is an idx file."""
    return len(content) >= SIZE_BYTES and content[:2] == b"\0\0" and content[2] in TYPES


def array_of_idx(content: bytes) -> AnyArray:
    """Return the array in an idx file; ValueError that begins with a verb for a broken one."""
    kind, dimensions = np.dtype(TYPES[content[2]]), content[3]
    start = SIZE_BYTES * (1 + dimensions)
    if not 0 < dimensions <= MOST_DIMENSIONS or len(content) < start:
        raise ValueError("is a broken idx file: its header is cut off or wrong")
    shape = tuple(np.frombuffer(content, ">u4", dimensions, SIZE_BYTES).tolist())
    promised, held = math.prod(shape) * kind.itemsize, len(content) - start
    if promised > MOST_BYTES:
        raise ValueError(f"is too large: its header promises more than {MOST_BYTES // 2**20} MB")
    if promised != held:
        raise ValueError(
            f"is a broken idx file: it holds {held:,} bytes of the {promised:,} that it promises"
        )
    values = np.frombuffer(content, kind, offset=start).reshape(shape)
    return values.astype(kind.newbyteorder("="), copy=False)


def labels_beside(path: Path) -> Path | None:
    """Return the file of the labels that belongs to one of images by its name, packed or not, if it is there.

    For train-images-idx3-ubyte.gz that is train-labels-idx1-ubyte.gz.
    """
    name = re.sub("idx3", "idx1", re.sub("images", "labels", path.name, flags=re.IGNORECASE))
    if name == path.name:
        return None
    other = name.removesuffix(GZ) if name.endswith(GZ) else name + GZ
    return next((path.with_name(each) for each in (name, other) if path.with_name(each).is_file()), None)
