"""Pictures in files. No such file is trusted, and a large one never takes much memory."""

from __future__ import annotations

import io
import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from nn.checks import check_is_file, in_one_line

if TYPE_CHECKING:
    from PIL.Image import Image as OpenPicture

Pixels = npt.NDArray[np.generic]

# Other formats are never tried: Pillow gives what looks like PostScript to another program, which runs it.
PICTURE_FORMATS = ("PNG", "JPEG", "BMP", "GIF", "TIFF", "WEBP")
MOST_PIXELS = 50_000_000  # of a picture
LONGEST_SIDE = 20_000  # pixels
LARGEST_ASPECT = 200  # the longer side by the shorter one
NUMPY_MODES = ("L", "I;16", "I", "F", "LA", "RGB", "RGBA")  # Pillow's modes that NumPy shows as they are
CONVERTED_MODES = {"1": "L", "I;16B": "I", "I;16L": "I"}  # all others, palettes among them, become RGBA
SHRUNK_FROM = 4_000_000  # pixels: more are brought down while they are read
SHRUNK_SIDE = 1600  # pixels of the larger side that are left at least
STRIP = 64  # rows of what is left that are made at once
LOST_ROWS = 0.1  # of the rows of a JPEG may be missing at its end
FILLER = 128  # what is put in their place
JPEG_END = b"\xff\xd9"
APPLE_PICTURES = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
INCOMPLETE = "The file ends too early: its last bytes are missing."
ORIENTATION = 0x0112  # in Exif


class SizeError(ValueError):
    """A picture of an absurd size or shape."""


class ReadPicture(NamedTuple):
    """A picture, upright: (height, width) or (height, width, channels), and what one should know of it."""

    pixels: Pixels
    note: str = ""


def check_size(name: str, width: int, height: int) -> None:
    """Raise SizeError in one sentence for too many pixels, or for a strip that can show no digit."""
    shorter, longer = sorted((width, height))
    if width * height > MOST_PIXELS:
        raise SizeError(_too_large(name))
    if longer > LONGEST_SIDE or longer > LARGEST_ASPECT * shorter:
        raise SizeError(f"{name} is too long and thin to show a digit: {width:,} x {height:,} pixels")


def read_picture_file(path: str | os.PathLike[str]) -> Pixels:
    """Return the pixels of `read_picture`."""
    return read_picture(path).pixels


def read_picture(path: str | os.PathLike[str]) -> ReadPicture:
    """Return a picture, upright, as (height, width) or (height, width, channels), and a note about it.

    PNG, JPEG, BMP, GIF, TIFF and WebP files are read; one of more than SHRUNK_FROM pixels is made smaller.
    Raises FileNotFoundError if there is none, and ValueError in one sentence if it is no picture, broken,
    empty, or of a size or shape that `check_size` refuses, which is known before anything is decoded.
    """
    name = Path(path).name
    check_is_file(path)
    _check_kind(path, name)
    try:
        pixels = _read(path, name)
    except _TruncatedError as error:
        found = _without_end(path, name)
        if found is None:
            raise ValueError(f"{name} is not a picture that can be read: {error}") from None
        return ReadPicture(found, INCOMPLETE)
    if not pixels.size:
        raise ValueError(f"{name} is empty")
    return ReadPicture(pixels)


class _TruncatedError(ValueError):
    """A JPEG that ends too early."""


def _check_kind(path: str | os.PathLike[str], name: str) -> None:
    """Raise ValueError for the pictures of a telephone that are in no format of PICTURE_FORMATS."""
    with Path(path).open("rb") as file:
        head = file.read(12)
    if head[4:8] == b"ftyp" and head[8:12] in APPLE_PICTURES:
        raise ValueError(f"{name} is a HEIC picture, which cannot be read here: save it as JPEG or PNG")


def _read(path: str | os.PathLike[str] | io.BytesIO, name: str) -> Pixels:
    """Return the pixels of a file; ValueError in one sentence."""
    from PIL import Image, UnidentifiedImageError

    kind = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path, formats=PICTURE_FORMATS) as picture:
                kind = picture.format
                check_size(name, picture.width, picture.height)
                return _pixels(picture)
    except Image.DecompressionBombError:
        raise ValueError(_too_large(name)) from None
    except SizeError:
        raise
    except UnidentifiedImageError:
        kinds = f"{', '.join(PICTURE_FORMATS[:-1])} or {PICTURE_FORMATS[-1]}"
        raise ValueError(f"{name} is not a picture that can be read: it is no {kinds} file") from None
    except Exception as error:  # what Pillow raises for broken files is of many kinds
        if kind == "JPEG" and "truncated" in str(error):
            raise _TruncatedError(in_one_line(error)) from None
        raise ValueError(f"{name} is not a picture that can be read: {in_one_line(error)}") from None


def _without_end(path: str | os.PathLike[str], name: str) -> Pixels | None:
    """Return a JPEG that ends too early, without its missing rows; None if these are many."""
    try:
        pixels = _read(io.BytesIO(Path(path).read_bytes() + JPEG_END), name)
    except _TruncatedError:
        return None
    for turns in range(4):  # a camera's picture may have been turned: its last rows are at any side
        turned = np.rot90(pixels, turns)
        is_lost = (turned == FILLER).reshape(len(turned), -1).all(axis=1)
        lost = len(turned) if is_lost.all() else int(is_lost[::-1].argmin())
        if lost:
            return None if lost > LOST_ROWS * len(turned) else np.rot90(turned[:-lost], -turns)
    return pixels


def _pixels(picture: OpenPicture) -> Pixels:
    from PIL import ImageOps

    if picture.width * picture.height > SHRUNK_FROM:
        return _shrunk(picture)
    ImageOps.exif_transpose(picture, in_place=True)
    kept = picture.mode in NUMPY_MODES  # converting to the same mode would copy
    return np.asarray(picture if kept else picture.convert(_mode(picture)))


def _mode(picture: OpenPicture) -> str:
    return picture.mode if picture.mode in NUMPY_MODES else CONVERTED_MODES.get(picture.mode, "RGBA")


def _shrunk(picture: OpenPicture) -> Pixels:
    """Return a large picture with a few pixels made one, a strip at a time; a JPEG is decoded so."""
    if picture.format == "JPEG":
        picture.draft(picture.mode, (SHRUNK_SIDE, SHRUNK_SIDE))
    picture.load()
    orientation = picture.getexif().get(ORIENTATION, 1)  # only now: Pillow turns a TIFF itself
    factor = max(1, max(picture.size) // SHRUNK_SIDE)
    mode = "I" if picture.mode == "I;16" else _mode(picture)
    strips = []
    for top in range(0, picture.height, STRIP * factor):
        below = min(picture.height, top + STRIP * factor)
        strip = picture.crop((0, top, picture.width, below)).convert(mode)
        strips.append(np.asarray(strip.reduce(factor)))
    return _upright(np.concatenate(strips), orientation)


def _upright(pixels: Pixels, orientation: int) -> Pixels:
    """Turn pixels as the camera says: 1 to 8, as in Exif."""
    turns = {3: 2, 4: 2, 5: -1, 6: -1, 7: 1, 8: 1}.get(orientation, 0)
    turned = np.rot90(pixels, turns)
    return turned[:, ::-1] if orientation in (2, 4, 5, 7) else turned


def _too_large(name: str) -> str:
    return f"{name} is too large: more than {MOST_PIXELS:,} pixels"
