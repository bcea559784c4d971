"""What is read of digits that are printed in the fonts of the machine."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from nn import Network
from nn.command_line.evaluate import read_all
from nn.digits.data import CLASSES
from nn.digits.recognizer import recognize_all
from nn.ink import stages_from_bitmap
from tests.bench.digits.figures import Figures

Bitmap = npt.NDArray[np.uint8]

PIXELS, MARGIN = 64, 16
PAPER = 255
PART = "printed digits, % right"


def printed_digits(network: Network) -> Iterator[Figures]:
    """Yield what is read right of the digit 1 and of all digits, each in all fonts that have its own."""
    pictures = [picture for font in font_files() if (picture := all_digits(font)) is not None]
    kinds = [*{b"".join(map(bytes, each)): each for each in pictures}.values()]  # fonts that print alike
    if not kinds:
        yield Figures(PART, "all", note="skipped: this machine has no fonts")
        return
    labels = np.tile(np.arange(CLASSES), len(kinds))
    read = read_all([digit for each in kinds for digit in each], labels, stages_from_bitmap)
    is_right = recognize_all(network, read.copies).argmax(axis=1) == read.labels
    asked = {1: 95.0}
    for digit in range(CLASSES):
        right = 100 * np.count_nonzero(is_right & (read.labels == digit)) / len(kinds)
        yield Figures(PART, f"{digit}, {len(kinds)} fonts", (right,), asked.get(digit))
    yield Figures(PART, "all digits", (100 * np.count_nonzero(is_right) / len(labels),))


def font_files() -> list[Path]:
    """Return the fonts that have Latin digits."""
    if shutil.which("fc-list") is None:
        return []
    found = subprocess.run(
        ["fc-list", ":charset=30-39", "-f", "%{file}\n"], capture_output=True, text=True, check=True
    )
    return sorted({Path(line) for line in found.stdout.splitlines() if not is_for_signs(line)})


def is_for_signs(name: str) -> bool:
    """Return whether a font has signs in the places of digits."""
    return any(word in Path(name).stem.lower() for word in ("symbol", "dingbat", "emoji", "icon", "d050000l"))


def all_digits(path: Path) -> list[Bitmap] | None:
    """Return pictures of all ten digits, None if the font has no ten different ones."""
    try:
        font = ImageFont.truetype(str(path), PIXELS)
        pictures = [picture_of(str(digit), font) for digit in range(CLASSES)]
    except (OSError, ValueError):
        return None
    return pictures if len({each.tobytes() for each in pictures}) == CLASSES else None


def picture_of(text: str, font: ImageFont.FreeTypeFont) -> Bitmap:
    """Return dark ink on white paper; ValueError if a font draws nothing."""
    left, top, right, bottom = (round(edge) for edge in font.getbbox(text))
    if right <= left or bottom <= top:
        raise ValueError("the font has no such digit")
    picture = Image.new("L", (right - left + 2 * MARGIN, bottom - top + 2 * MARGIN), PAPER)
    ImageDraw.Draw(picture).text((MARGIN - left, MARGIN - top), text, fill=0, font=font)
    return np.asarray(picture)
