"""Drawings that are no digits, and the network that tells them from digits."""

from __future__ import annotations

import numpy as np
import pytest

from nn.digits.allographs import drawn_digits
from nn.digits.allographs.hand import Hand
from nn.digits.data import DigitData
from nn.digits.oddities import draw_oddities, shipped_likeness
from nn.digits.oddities.likeness import train_likeness
from nn.digits.oddities.shapes import PARTS, shape, two_digits
from nn.digits.oddities.signs import SIGNS
from nn.ink import Image, image_from_strokes
from tests.oddities import BOXES, CROSSES, LETTERS, SPIRALS, line, scribble, variants

DATA = DigitData.standard()


def hand(count: int = 3, seed: int = 0, strength: float = 1.0) -> Hand:
    return Hand(np.random.default_rng(seed), count, strength)


def share_of_digits(images: Image) -> float:
    """Of (n, 64) images, the share that is more like a digit."""
    return float((shipped_likeness().forward(images) >= 0.5).mean())


def drawn(shapes: dict[str, list[np.ndarray]], each: int = 5) -> Image:
    strokes = variants(shapes, each, np.random.default_rng(2))
    return np.array([image_from_strokes(each).reshape(-1) for each in strokes])


def share_of_two_bars(images: Image) -> float:
    """Of (n, 64) images, the share with little ink in the middle and much above and below, as in =."""
    rows = images.reshape(-1, 8, 8).mean(axis=2)
    bars = np.minimum(rows[:, :2].max(axis=1), rows[:, 6:].max(axis=1))
    return float((rows[:, 3:5].max(axis=1) < 0.5 * bars).mean())


# Drawing


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_passes_its_places_and_each_hand_writes_it_otherwise(name: str) -> None:
    for stroke in SIGNS[name]:
        copybook, written = stroke.drawn(hand(1, strength=0)), stroke.drawn(hand())
        for place in stroke.places:
            assert np.linalg.norm(copybook[0] - place, axis=1).min() < 1e-6
        assert len(np.unique(written[:, 0], axis=0)) == 3


def test_shapes_have_one_to_four_parts_and_no_two_are_alike() -> None:
    several = [shape(hand(seed=seed)) for seed in range(60)]
    assert {len(strokes) for strokes in several} == {1, 2, 3, 4}
    assert len({strokes[0].tobytes() for strokes in several}) > 50  # a spiral alone is always the same


def test_parts_that_are_held_back_are_not_drawn() -> None:
    lines = [shape(hand(seed=seed), held_back=set(PARTS) - {"line"}) for seed in range(20)]
    assert all(np.allclose(np.diff(stroke, 2, axis=1), 0) for strokes in lines for stroke in strokes)


def test_two_digits_stand_beside_each_other() -> None:
    for seed in range(20):
        strokes = two_digits(hand(seed=seed))
        ends = [(stroke[0, :, 0].min(), stroke[0, :, 0].max()) for stroke in strokes]
        gaps = [(max(b for _, b in ends[:cut]), min(a for a, _ in ends[cut:])) for cut in range(1, len(ends))]
        assert any(left < right for left, right in gaps)


def test_oddities_are_images_and_the_same_chance_draws_the_same() -> None:
    images = draw_oddities(50, np.random.default_rng(4))
    assert images.shape == (50, 64)
    np.testing.assert_array_equal(images * 16, np.round(images * 16))
    assert images.min() >= 0
    assert images.max() == 1
    np.testing.assert_array_equal(draw_oddities(50, np.random.default_rng(4)), images)
    assert (draw_oddities(50, np.random.default_rng(5)) != images).any()


def test_a_sign_that_is_held_back_is_not_drawn() -> None:
    images = draw_oddities(640, np.random.default_rng(1), held_back=set(SIGNS) - {"equals"})
    assert share_of_two_bars(images) > 0.15
    assert share_of_two_bars(draw_oddities(640, np.random.default_rng(1), held_back=["equals"])) < 0.05
    with pytest.raises(ValueError, match="held_back must be one of"):
        draw_oddities(4, np.random.default_rng(1), held_back=["seven"])


# Likeness


def test_digits_are_like_digits_also_those_that_nobody_has_taught_it() -> None:
    assert share_of_digits(DATA.test.images) > 0.98
    assert share_of_digits(drawn_digits(1_000, 77, haste=0).digits.images) > 0.94
    bars = [[line((lean, 0), (0, 100))] for lean in np.linspace(-18, 18, 25)]
    assert share_of_digits(np.array([image_from_strokes(bar).reshape(-1) for bar in bars])) == 1


def test_letters_shapes_and_scribbles_are_not() -> None:
    generator = np.random.default_rng(3)
    scribbles = np.array([image_from_strokes(scribble(generator)).reshape(-1) for _ in range(60)])
    assert share_of_digits(drawn(LETTERS)) < 0.15
    assert share_of_digits(drawn(CROSSES)) < 0.15
    assert share_of_digits(drawn(BOXES)) < 0.25
    assert share_of_digits(drawn(SPIRALS, 20)) < 0.4
    assert share_of_digits(scribbles) < 0.3


def test_a_short_training_tells_both_apart_and_the_same_one_gives_the_same_network() -> None:
    people = DATA.train.images
    network, again = (train_likeness(people, 1_500) for _ in range(2))
    np.testing.assert_array_equal(network.parameters, again.parameters)
    digits = network.forward(DATA.test.images)[:, 0]
    oddities = network.forward(draw_oddities(400, np.random.default_rng(9)))[:, 0]
    assert digits.mean() > 0.8
    assert digits.mean() - oddities.mean() > 0.2
