"""Make the picture of docs/recognition.md of what is still read wrongly: `python docs/make_failures.py`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

from nn import default_network
from nn.arrays import Array
from nn.digits.recognizer import Prediction, recognize
from nn.ink import Stages, stages_from_strokes

PICTURE = Path(__file__).parent / "images" / "failures.png"
SIDE, GAP, TEXT, HEAD = 96, 16, 190, 34
PAPER, INK, LINE, QUIET = 255, 28, 205, 110
COLUMNS = {
    "ink": "ink",
    "box": "boxed",
    "stroke width": "stroke_width",
    "slant": "upright",
    "counts": "image",
}

Points = list[tuple[float, float]]


def arc(centre: tuple[float, float], radii: tuple[float, float], begin: float, end: float) -> Points:
    """Return points along a part of an ellipse, angles in degrees, clockwise from the right."""
    angles = np.radians(np.linspace(begin, end, 24))
    x, y = centre[0] + radii[0] * np.cos(angles), centre[1] + radii[1] * np.sin(angles)
    return list(zip(x.tolist(), y.tolist(), strict=True))


DRAWINGS: dict[str, list[Points]] = {
    "a 9 with a small loop and a hook": [
        arc((50, 18), (11, 10), 360, 0) + arc((30, 55), (31, 42), -55, 80),
    ],
    "a 9 with a small loop": [[*arc((52, 16), (12, 10), 0, -360), (50, 95)]],
    "a 7 with a foot": [[(20, 10), (75, 8), (45, 95)], [(28, 95), (66, 95)]],
    "a 1 with flag and foot": [[(30, 30), (55, 5), (50, 95)], [(25, 95), (80, 95)]],
}


def main() -> None:
    """Draw a row for each drawing: its stages, what it is, and what is answered."""
    network = default_network()
    size = (2 * GAP + len(COLUMNS) * (SIDE + GAP) + TEXT, HEAD + len(DRAWINGS) * (SIDE + GAP))
    sheet = Image.new("L", size, PAPER)
    pen = ImageDraw.Draw(sheet)
    for column, name in enumerate(COLUMNS):
        pen.text((GAP + column * (SIDE + GAP), 10), name, QUIET, font(14))
    for row, (what, strokes) in enumerate(DRAWINGS.items()):
        top = HEAD + row * (SIDE + GAP)
        stages = stages_from_strokes(strokes)
        draw_stages(sheet, stages, top)
        left = 2 * GAP + len(COLUMNS) * (SIDE + GAP)
        words = prediction_words(recognize(network, stages.tilted_copies))
        pen.multiline_text((left, top + 8), wrapped(what), INK, font(14), spacing=4)
        pen.multiline_text((left, top + 52), words, QUIET, font(14), spacing=4)
    sheet.save(PICTURE, optimize=True)


def draw_stages(sheet: Image.Image, stages: Stages, top: int) -> None:
    """Paste the pictures of all stages side by side."""
    for column, stage in enumerate(COLUMNS.values()):
        values = np.asarray(getattr(stages, stage), np.float32)
        left = GAP + column * (SIDE + GAP)
        sheet.paste(tile(values), (left, top))
        ImageDraw.Draw(sheet).rectangle((left, top, left + SIDE - 1, top + SIDE - 1), outline=LINE)


def tile(values: Array) -> Image.Image:
    """Return (rows, columns) values from 0 to 1 as a square picture."""
    grey: npt.NDArray[np.uint8] = (PAPER + (INK - PAPER) * values).astype(np.uint8)
    return Image.fromarray(grey).resize((SIDE, SIDE), Image.Resampling.NEAREST)


def prediction_words(prediction: Prediction) -> str:
    """Return the two most probable digits, and whether the network is sure."""
    head = "answer" if prediction.is_sure else "not sure:"
    second = prediction.probabilities[prediction.runner_up]
    return (
        f"{head} {prediction.digit}, {prediction.probability:.0%}\nthen {prediction.runner_up}, {second:.0%}"
    )


def wrapped(text: str) -> str:
    """Break a line in two at the blank nearest to its middle."""
    blanks = [place for place, letter in enumerate(text) if letter == " "]
    middle = min(blanks, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Return Pillow's own font."""
    return ImageFont.load_default(size)


if __name__ == "__main__":
    main()
