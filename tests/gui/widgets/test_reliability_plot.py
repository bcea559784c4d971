"""The plot of reliability and the table of scores: what they paint and say."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.quality_table import QualityTable
from gui.widgets.reliability_plot import ReliabilityPlot
from nn.digits.mistakes import Bin, DigitQuality

BINS = [Bin(n / 10, (n + 1) / 10, 0, None, None) for n in range(10)]
BINS[3] = Bin(0.3, 0.4, 5, 0.35, 0.2)
BINS[9] = Bin(0.9, 1.0, 50, 0.97, 1.0)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> ReliabilityPlot:
    made = ReliabilityPlot(theme)
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def test_a_bar_is_as_high_as_its_answers_are_right(plot: ReliabilityPlot) -> None:
    empty = plot.grab().toImage()
    plot.set_bins(BINS, 0.0)
    picture = plot.grab().toImage()

    def inked(x: int) -> int:
        return sum(picture.pixel(x, y) != empty.pixel(x, y) for y in range(picture.height()))

    columns = np.array([inked(x) for x in range(picture.width())])
    high, low = columns.max(), np.bincount(columns[(columns > 0) & (columns < columns.max() / 2)]).argmax()
    assert low / high == pytest.approx(0.2, abs=0.05)


def test_the_plot_says_what_it_shows(plot: ReliabilityPlot) -> None:
    assert plot.accessibleDescription() == ""
    plot.set_bins(BINS, 0.8)
    assert plot.accessibleDescription() == (
        "5 answers are 30 % to 40 % sure, 35 % on average; 20 % are right. "
        "50 answers are 90 % to 100 % sure, 97 % on average; 100 % are right."
    )
    plot.set_bins([], 0.8)
    assert plot.accessibleDescription() == "No answers yet."


def test_sure_begins_at_a_line(plot: ReliabilityPlot) -> None:
    plot.set_bins(BINS, 0.0)
    without = plot.grab().toImage()
    plot.set_bins(BINS, 0.6)
    assert plot.grab().toImage() != without


def test_the_scores_are_painted_and_said(qtbot: QtBot, theme: Theme) -> None:
    table = QualityTable(theme)
    qtbot.addWidget(table)
    table.resize(table.sizeHint())
    empty = table.grab().toImage()
    table.set_qualities([DigitQuality(0.5, 1.0, 2 / 3), *[DigitQuality(None, None, None)] * 9])
    assert table.grab().toImage() != empty
    assert table.accessibleDescription().startswith(
        "0: precision 50 %, recall 100 %, F1 67 %; 1: precision –"
    )
