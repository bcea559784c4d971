"""A plain bar is a 1: wherever, however large and with whatever pen it is drawn."""

from __future__ import annotations

import math

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.session.drawing import Stroke
from gui.session.session import Session
from gui.widgets.canvas import LARGEST_BRUSH, SMALLEST_BRUSH
from tests.conftest import WAIT_MS


def bars(count: int) -> list[Stroke]:
    """Return strokes from top to bottom or back, leaning at most ten degrees to either side."""
    generator = np.random.default_rng(2)
    strokes = []
    for _ in range(count):
        height = generator.uniform(0.2, 0.9)
        lean = math.tan(math.radians(generator.uniform(-10, 10))) * height
        left, top = generator.uniform(0.18, 0.82), generator.uniform(0.02, 0.98 - height)
        along = np.linspace(0, 1, int(generator.integers(2, 60)))[:, None]
        line = np.array([left, top]) + along * np.array([lean, height])
        width = generator.uniform(SMALLEST_BRUSH, LARGEST_BRUSH)
        strokes.append(Stroke(line[:: generator.choice([1, -1])].copy(), float(width)))
    return strokes


@pytest.mark.slow
def test_a_hundred_plain_bars_are_all_read_as_ones(session: Session, qtbot: QtBot) -> None:
    answers = []
    for stroke in bars(100):
        session.change_drawing((stroke,), "draw a bar")
        qtbot.waitUntil(session.is_settled, timeout=WAIT_MS)
        assert session.prediction is not None
        answers.append(int(session.prediction.probabilities.argmax()))
    assert answers == [1] * 100
