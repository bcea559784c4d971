"""Drawings and pins as they are kept in a file: plain values and arrays, checked on the way in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from gui.session.drawing import Cells, Drawing, Picture, Stroke
from gui.session.pins import MOST_PINS, Pin
from nn.arrays import Array
from nn.checks import check_integer, check_number, quoted
from nn.digits.data import CLASSES, PIXELS
from nn.ink import InkError
from nn.ink.components import LONGEST_ROW
from nn.ink.errors import InkProblem
from nn.ink.handprint import CELLS
from nn.ink.morphology import Ink

FARTHEST = 10.0  # from the corner of the paper, in sides of it
MOST_STROKES = 10_000
MOST_POINTS = 1_000_000
MOST_COPIES = 100
MOST_TEST_DIGITS = 100_000
LONGEST_NAME = 300
LARGEST_PICTURE = 8 * 2**20  # bytes of the small copy that is shown
LARGEST_INK = 4 * 2**20  # pixels
INK_SIDE = 4096


def plain_drawing(drawing: Drawing) -> dict[str, Any]:
    """Return a drawing in plain values and arrays."""
    if isinstance(drawing, tuple):
        return {"strokes": [{"width": float(each.width), "points": each.points} for each in drawing]}
    if isinstance(drawing, Cells):
        return {"cells": drawing.image, "label": drawing.label, "number": drawing.number}
    picture = {
        "name": drawing.name,
        "remark": drawing.remark,
        "shown": np.frombuffer(drawing.shown, np.uint8),
    }
    if isinstance(drawing.found, InkError):
        found = drawing.found
        problem = {"code": found.problem.name, "values": found.values, "row": list(found.row)}
        return {"picture": {**picture, "problem": problem}}
    ink, is_dash = drawing.found
    return {"picture": {**picture, "ink": ink, "is_dash": bool(is_dash)}}


def read_drawing(content: Mapping[str, Any]) -> Drawing:
    """Return the drawing that `plain_drawing` described; for what it raises see nn.archive.DAMAGED."""
    if "strokes" in content:
        strokes = content["strokes"]
        if len(strokes) > MOST_STROKES or sum(len(each["points"]) for each in strokes) > MOST_POINTS:
            raise ValueError("there are more strokes than a drawing can have")
        return tuple(_stroke(each) for each in strokes)
    if "cells" in content:
        image = _fractions(content["cells"], (CELLS, CELLS))
        label, number = content["label"], content["number"]
        return Cells(
            image.copy(),
            None if label is None else check_integer("label", label, 0, CLASSES - 1),
            None if number is None else check_integer("number", number, 0, MOST_TEST_DIGITS),
        )
    return _picture(content["picture"])


def plain_pins(pins: Sequence[Pin]) -> list[dict[str, Any]]:
    """Return pins in plain values and arrays."""
    return [{"drawing": plain_drawing(pin.drawing), "copies": pin.copies, "label": pin.label} for pin in pins]


def read_pins(content: Sequence[Mapping[str, Any]]) -> tuple[Pin, ...]:
    """Return the pins that `plain_pins` described; for what it raises see nn.archive.DAMAGED."""
    if len(content) > MOST_PINS:
        raise ValueError(f"there are {len(content)} pins, at most {MOST_PINS} can be")
    return tuple(_pin(each) for each in content)


def _pin(content: Mapping[str, Any]) -> Pin:
    copies, label = content["copies"], content["label"]
    if not 1 <= len(copies) <= MOST_COPIES:
        raise ValueError("a pin has no image, or too many")
    copies = _fractions(copies, (len(copies), PIXELS))
    checked = None if label is None else check_integer("label", label, 0, CLASSES - 1)
    return Pin(read_drawing(content["drawing"]), copies, checked)


def _stroke(content: Mapping[str, Any]) -> Stroke:
    points, width = content["points"], check_number("width", content["width"])
    if points.ndim != 2 or points.shape[1] != 2 or not len(points) or points.dtype != np.float64:
        raise ValueError("a stroke is not made of points")
    if not (np.abs(points) <= FARTHEST).all() or not 0 <= width <= 1:
        raise ValueError("a stroke lies far beside the paper")
    return Stroke(points.copy(), width)


def _picture(content: Mapping[str, Any]) -> Picture:
    name, remark = (_text(content[key]) for key in ("name", "remark"))
    shown = _flat(content["shown"], np.uint8, LARGEST_PICTURE).tobytes()
    if "problem" in content:
        problem = content["problem"]
        values = problem["values"]
        for value in values.values():
            check_number("value", value)
        row = problem.get("row", [])
        if len(row) > LONGEST_ROW:
            raise ValueError("a picture has more digits than are kept")
        error = InkError(InkProblem[problem["code"]], [_checked_ink(each) for each in row], **values)
        str(error)  # every value that the sentence needs is there
        return Picture(name, shown, error, remark)
    return Picture(name, shown, (_checked_ink(content["ink"]), content["is_dash"] is True), remark)


def _checked_ink(ink: Any) -> Ink:
    """Return a copy of ink; ValueError for what is none."""
    if ink.ndim != 2 or ink.dtype != np.bool_ or ink.size > LARGEST_INK or not ink.any():
        raise ValueError("the ink of a picture is not what it should be")
    if max(ink.shape) > INK_SIDE:
        raise ValueError("the ink of a picture is too large")
    copied: Ink = ink.copy()
    return copied


def _fractions(values: Any, shape: tuple[int, ...]) -> Array:
    """Return numbers of a shape from 0 to 1; ValueError for others."""
    if values.shape != shape or values.dtype not in (np.float32, np.float64):
        raise ValueError(f"an image has the shape {quoted(values.shape)}")
    if not ((values >= 0) & (values <= 1)).all():
        raise ValueError("an image has cells that are not from 0 to 1")
    image: Array = values
    return image


def _flat(values: Any, dtype: npt.DTypeLike, largest: int) -> npt.NDArray[Any]:
    if values.ndim != 1 or values.dtype != dtype or len(values) > largest:
        raise ValueError("a picture is not what it should be")
    checked: npt.NDArray[Any] = values
    return checked


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_NAME:
        raise ValueError("the name of a picture is none, or too long")
    return value
