"""Pictures in files."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

import numpy as np
import numpy.typing as npt

# Others are never tried: Pillow gives what looks like PostScript to another program, which runs it.
FORMATS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP")
LARGEST = 50_000_000  # pixels
LONGEST = 20_000  # pixels a side
SLIMMEST = 200  # the longer side by the shorter one
KEPT = ("L", "I;16", "I", "F", "LA", "RGB", "RGBA")  # what NumPy shows as it is
CONVERTED = {"1": "L", "I;16B": "I", "I;16L": "I"}  # all others, palettes among them, become RGBA


class SizeError(ValueError):
    """A picture of an absurd size or shape."""


def check_size(name: str, width: int, height: int) -> None:
    """Raise SizeError in one sentence for too many pixels, or for a strip that can show no digit."""
    shorter, longer = sorted((width, height))
    if width * height > LARGEST:
        raise SizeError(_too_large(name))
    if longer > LONGEST or longer > SLIMMEST * shorter:
        raise SizeError(f"{name} is too long and thin to show a digit: {width:,} x {height:,} pixels")


def read_picture(path: str | os.PathLike[str]) -> npt.NDArray[np.generic]:
    """Return a picture, upright, as (height, width) or (height, width, channels).

    PNG, JPEG, BMP, GIF, TIFF and WebP files are read.
    Raises FileNotFoundError if there is none, and ValueError in one sentence if it is no picture, broken,
    empty, or of a size or shape that `check_size` refuses, which is known before anything is decoded.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    name = Path(path).name
    if not Path(path).is_file():
        raise FileNotFoundError(f"there is no file {os.fspath(path)}")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path, formats=FORMATS) as picture:
                check_size(name, picture.width, picture.height)
                ImageOps.exif_transpose(picture, in_place=True)
                kept = picture.mode in KEPT  # converting to the same mode would copy
                mode = CONVERTED.get(picture.mode, "RGBA")
                pixels = np.asarray(picture if kept else picture.convert(mode))
    except Image.DecompressionBombError:
        raise ValueError(_too_large(name)) from None
    except SizeError:
        raise
    except UnidentifiedImageError:
        kinds = f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}"
        raise ValueError(f"{name} is not a picture that can be read: it is no {kinds} file") from None
    except Exception as error:  # what Pillow raises for broken files is of many kinds
        raise ValueError(f"{name} is not a picture that can be read: {error}") from None
    if not pixels.size:
        raise ValueError(f"{name} is empty")
    return pixels


def _too_large(name: str) -> str:
    return f"{name} is too large: more than {LARGEST:,} pixels"
