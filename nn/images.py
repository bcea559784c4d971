"""Pictures in files."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

import numpy as np
import numpy.typing as npt

LARGEST = 50_000_000  # pixels
KEPT = ("L", "I;16", "I", "F", "LA", "RGB", "RGBA")  # what NumPy shows as it is
CONVERTED = {"1": "L", "I;16B": "I", "I;16L": "I"}  # all others, palettes among them, become RGBA


def read_picture(path: str | os.PathLike[str]) -> npt.NDArray[np.generic]:
    """Return a PNG, JPEG, BMP or other picture as (height, width) or (height, width, channels), upright.

    Raises FileNotFoundError if there is none, and ValueError in one sentence if it is no picture, broken,
    empty or larger than 50 million pixels.
    """
    from PIL import Image, ImageOps

    name = Path(path).name
    if not Path(path).is_file():
        raise FileNotFoundError(f"there is no file {os.fspath(path)}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as picture:
                if picture.width * picture.height > LARGEST:
                    raise Image.DecompressionBombError
                ImageOps.exif_transpose(picture, in_place=True)
                kept = picture.mode in KEPT  # converting to the same mode would copy
                mode = CONVERTED.get(picture.mode, "RGBA")
                pixels = np.asarray(picture if kept else picture.convert(mode))
    except Image.DecompressionBombError:
        raise ValueError(f"{name} is too large: more than {LARGEST:,} pixels") from None
    except Exception as error:  # what Pillow raises for broken files is of many kinds
        raise ValueError(f"{name} is not a picture that can be read: {error}") from None
    if not pixels.size:
        raise ValueError(f"{name} is empty")
    return pixels
