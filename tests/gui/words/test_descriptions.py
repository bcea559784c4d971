"""The charts as sentences: what rose, fell and turned, in the figures that the charts show."""

from __future__ import annotations

import math

import numpy as np
import pytest

from gui.session.inks import Flow
from gui.words import descriptions as words
from gui.words.announcements import rested, turned
from gui.words.descriptions import Course
from gui.words.diagram_description import flow_words
from gui.words.numbers import three_figures
from nn import EpochMetrics
from nn.digits.mistakes import Bin
from nn.training.health import LayerHealth
from tests.conftest import DATA, SMALL

EPOCHS = np.arange(41.0)
FALLING = 0.12 + 2.19 * np.exp(-EPOCHS / 5)
TURNED = np.where(EPOCHS <= 31, 2.0 - EPOCHS / 31, 1.0 + (EPOCHS - 31) / 20)
HEALTH = LayerHealth(0.004, 0.001, 0.05, 0.1, 60, 1.13, 2.0)


def told(values: np.ndarray, epochs: np.ndarray = EPOCHS, *, is_high_good: bool = False) -> str:
    return words.course_words(Course("The cost", epochs, values, is_high_good), three_figures)


def test_a_curve_says_from_where_to_where_it_went() -> None:
    assert told(FALLING) == "The cost fell from 2.31 to 0.121 in epochs 0 to 40."
    assert told(FALLING[::-1], is_high_good=True) == "The cost rose from 0.121 to 2.31 in epochs 0 to 40."
    level = told(np.linspace(1.0, 1.001, 41))
    assert level == "The cost stayed near 1.00: it is 1.00 after epochs 0 to 40."


def test_a_curve_says_where_it_turned_but_not_because_of_one_epoch() -> None:
    assert told(TURNED).endswith("It turned at epoch 31: it was best there, 1.00.")
    assert told(-TURNED, is_high_good=True).endswith("It turned at epoch 31: it was best there, -1.00.")
    jumped = FALLING.copy()
    jumped[-1] = 2.0
    assert "turned" not in told(jumped)
    assert "turned" not in told(TURNED[:4], EPOCHS[:4])
    assert "turned" not in told(FALLING[::-1])


def test_what_was_not_measured_is_left_out() -> None:
    assert told(np.full(3, math.nan), EPOCHS[:3]) == ""
    assert told(np.array([math.nan, 1.5, math.nan]), EPOCHS[:3]) == "The cost is 1.50 at epoch 1."
    assert words.curves_words([], [], three_figures) == "Nothing is measured yet."


def test_a_plot_tells_of_each_curve_and_of_what_was_changed() -> None:
    courses = [Course("A", EPOCHS, FALLING), Course("B", EPOCHS, TURNED)]
    text = words.curves_words(courses, ["After epoch 3: rate 1 to 3"], three_figures)
    assert text.startswith("A fell from") and " B fell from" in text
    assert text.endswith("After epoch 3: rate 1 to 3.")


def test_the_matrix_names_what_is_taken_for_what_most_often() -> None:
    counts = np.eye(10, dtype=np.int64) * 30
    counts[8, 1], counts[3, 5] = 6, 2
    assert words.confusion_words(counts) == (
        "300 of 308 test digits are read right. 8 read as 1: 6 of 36, 17 %. 3 read as 5: 2 of 32, 6 %."
    )
    assert words.confusion_words(np.zeros((10, 10), np.int64)) == "Nothing is measured yet."


def test_reliability_tells_of_the_bins_that_hold_answers() -> None:
    bins = [Bin(0.0, 0.5, 0, None, None), Bin(0.5, 1.0, 40, 0.9, 0.95)]
    text = words.reliability_words(bins, "When it is sure, it is right.")
    assert text.startswith("When it is sure, it is right. 40 answers are 50 % to 100 % sure")
    assert words.reliability_words(bins[:1], "x") == "No answers yet."


def test_inside_begins_with_what_stands_out() -> None:
    sick = HEALTH._replace(dead=0.8)
    text = words.health_words([sick, HEALTH], {"dead": [True, False]})
    assert text.startswith("It stands out in Hidden 1: Dead units, 80 %. ")
    assert "Spread of values" in text
    assert words.health_words([HEALTH], {}).startswith("No figure stands out. ")
    assert words.health_words([], {}) == "Nothing is measured yet."


def test_the_line_of_time_says_where_it_is_what_it_keeps_and_what_happened() -> None:
    text = words.recording_words(12, 40, [0, 12, 40], [(31, "the best test cost")])
    assert text == "Epoch 12 of 40, kept 0 to 40. 3 epochs are kept. Epoch 31: the best test cost."
    many = words.recording_words(None, 40, [0, 40], [(each, "x") for each in range(20)])
    assert many.startswith("Live, epoch 40, kept 0 to 40.") and many.endswith("and 12 more.")
    assert "Train" in words.recording_words(None, 0, [], [])


def test_lanes_say_what_they_are_and_how_far_they_came() -> None:
    lanes = [("rate 1", "says 7, 90 %", "epoch 4"), ("rate 3", "no drawing yet", "epoch 5")]
    text = words.lanes_words(lanes, "That may be luck.")
    assert text == "A, rate 1: says 7, 90 %, epoch 4. B, rate 3: no drawing yet, epoch 5. That may be luck."


def test_the_diagram_says_its_layers_and_what_speaks_for_the_answer() -> None:
    network = SMALL.network()
    assert "8 units" in flow_words(network.spec, None, (), "activation")
    flow = Flow.of(network, DATA.test.images[0].reshape(8, 8), 3)
    text = flow_words(network.spec, flow.influence, flow.links, "contribution", 0.42)
    assert "The drawing is read as 3, 42 %." in text
    assert "Shown: Contribution." in text
    active = int(np.abs(flow.influence.values[1]).argmax())
    assert f"Most active are Hidden 1, unit {active + 1}: " in text
    last = max((each for each in flow.links if each.layer == 2), key=lambda each: abs(each.value))
    side = "for" if last.value > 0 else "against"
    assert f"Hidden 1, unit {last.input + 1} speaks {side} 3." in text


@pytest.mark.parametrize(("complete", "verb"), [(True, "has ended"), (False, "rests")])
def test_what_is_announced_says_how_far_it_came(complete: bool, verb: str) -> None:
    metrics = EpochMetrics(40, 0.1, 0.99, 0.2, 0.961, 0.05, 1.0, 100)
    text = rested(metrics, 40, is_complete=complete)
    assert text == f"Training {verb} after 40 epochs. 96.1 % of the test digits are right."
    assert rested(None, 1, is_complete=complete) == f"Training {verb} after 1 epoch."
    assert turned(31, 0.2912) == "The test cost has turned: it was lowest at epoch 31, 0.291."
