"""Pins as text, for the settings: strokes as they were drawn, a picture as its 64 numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from gui.session.drawing import Cells, Drawing, Stroke
from gui.session.pins import MOST_PINS, Pin
from nn.ink import InkError
from nn.ink.handprint import CELLS

FULL_CELL = 16  # ink of a cell, in whole numbers
LONGEST_TEXT = 100_000  # of a drawing, in characters; a longer one is kept as its 64 numbers
FARTHEST = 10.0  # from the corner of the paper, in sides of it


def text_of(pins: Sequence[Pin]) -> str:
    """Return pins as one text."""
    return json.dumps([_plain(pin) for pin in pins], separators=(",", ":"))


def pins_of(text: str) -> list[Pin]:
    """Return the pins of a text; one that cannot be read is left out."""
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError):
        return []
    pins = [_pin(entry) for entry in entries[:MOST_PINS]] if isinstance(entries, list) else []
    return [pin for pin in pins if pin is not None]


def _plain(pin: Pin) -> dict[str, Any]:
    if isinstance(pin.drawing, tuple):
        strokes = [{"width": each.width, "points": each.points.tolist()} for each in pin.drawing]
        if len(json.dumps(strokes)) <= LONGEST_TEXT:
            return {"label": pin.label, "strokes": strokes}
    return {"label": pin.label, "cells": (FULL_CELL * pin.image).tolist()}


def _pin(entry: Any) -> Pin | None:
    try:
        return Pin.of(_drawing(entry), _label(entry.get("label")))
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError, InkError):
        return None


def _label(label: Any) -> int | None:
    if label is None or (type(label) is int and 0 <= label <= 9):
        return label
    raise ValueError(f"a label is a digit, not {label!r}")


def _drawing(entry: dict[str, Any]) -> Drawing:
    if "strokes" in entry:
        return tuple(
            Stroke(_numbers(each["points"], (-1, 2), FARTHEST), float(_numbers(each["width"], (), 1.0)))
            for each in entry["strokes"]
        )
    cells = _numbers(entry["cells"], (CELLS, CELLS), FULL_CELL) / FULL_CELL
    return Cells(np.maximum(cells, 0).astype(np.float32))


def _numbers(values: Any, shape: tuple[int, ...], largest: float) -> np.ndarray:
    """Return numbers of a shape, in which -1 stands for any length but 0; ValueError for others."""
    numbers = np.array(values, dtype=np.float64)
    if not numbers.size or numbers.ndim != len(shape) or not (np.abs(numbers) <= largest).all():
        raise ValueError(f"these are not numbers of a drawing: {values!r:.80}")
    return numbers.reshape(shape)
