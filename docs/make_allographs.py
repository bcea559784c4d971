"""Make the picture of all ways of writing in docs/recognition.md: `python docs/make_allographs.py`."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from nn.digits.allographs import ALLOGRAPHS, Allograph, draw

PICTURE = Path(__file__).parent / "images" / "allographs.png"
SIDE, GAP, NAME, MARGIN = 78, 12, 30, 16
WORDS = 13  # letters in a line below
COLUMNS = 12
FINER = 4  # times as large as it is drawn, before it is made smooth
PAPER, INK, QUIET = 255, 28, 110
PEN = 4  # pixels


def main() -> None:
    """Draw every way of writing as a copybook has it, and small beside it as three hands write it."""
    ways = sorted(ALLOGRAPHS.values(), key=lambda way: way.digit)
    rows = -(-len(ways) // COLUMNS)
    size = 2 * MARGIN + COLUMNS * (SIDE + GAP) - GAP, 2 * MARGIN + rows * (SIDE + NAME + GAP) - GAP
    sheet = Image.new("L", size, PAPER)
    pen = ImageDraw.Draw(sheet)
    for number, way in enumerate(ways):
        x = MARGIN + number % COLUMNS * (SIDE + GAP)
        y = MARGIN + number // COLUMNS * (SIDE + NAME + GAP)
        sheet.paste(picture(way), (x, y))
        name = wrapped(way.name)
        pen.multiline_text((x + SIDE / 2, y + SIDE), name, QUIET, font(11), "ma", 2, "center")
    sheet.save(PICTURE, optimize=True)


def picture(way: Allograph) -> Image.Image:
    """Return a way of writing as a copybook has it."""
    side = FINER * SIDE
    large = Image.new("L", (side, side), PAPER)
    strokes = draw(way, np.random.default_rng(0), 0.0)
    points = np.concatenate(strokes)
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    factor = (side - 4 * FINER * PEN) / np.ptp(points, axis=0).max()
    for stroke in strokes:
        line = [(float(x), float(y)) for x, y in (stroke - middle) * factor + side / 2]
        ImageDraw.Draw(large).line(line, INK, FINER * PEN, "curve")
    return large.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def wrapped(text: str) -> str:
    """Break a name into lines that fit below its picture."""
    return textwrap.fill(text, WORDS)


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return Pillow's own font."""
    return ImageFont.load_default(size)


if __name__ == "__main__":
    main()
