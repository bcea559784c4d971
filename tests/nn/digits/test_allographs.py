"""What the digits promise that the program draws itself."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nn import default_network
from nn.digits.allographs import (
    ALLOGRAPHS,
    Allograph,
    DrawnDigits,
    draw,
    draw_images,
    draw_kinds,
    drawing,
    drawn_digits,
    writing,
)
from nn.digits.data import CLASSES, PIXELS
from nn.ink import image_from_strokes

law = settings(max_examples=40, deadline=None)
each_way = pytest.mark.parametrize("way", ALLOGRAPHS.values(), ids=lambda way: way.name.replace(" ", "-"))
any_way = st.sampled_from(sorted(ALLOGRAPHS))
WAYS = 4  # of writing each digit, at least


@pytest.fixture(scope="module")
def drawn() -> DrawnDigits:
    return drawn_digits(2_000, 5)


# The ways of writing


@each_way
def test_each_way_has_a_name_and_a_sentence(way: Allograph) -> None:
    assert ALLOGRAPHS.find(way.name) is way
    assert way.name.split()[-1].startswith(NAMES[way.digit])
    assert way.sentence[0].isupper()
    assert way.sentence.endswith(".")


NAMES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def test_each_digit_has_several_ways_and_no_two_are_told_alike() -> None:
    ways = np.bincount([way.digit for way in ALLOGRAPHS.values()])
    assert len(ways) == CLASSES
    assert ways.min() >= WAYS
    told = [(way.digit, way.sentence) for way in ALLOGRAPHS.values()]
    assert len(set(told)) == len(told)


def test_an_allograph_cannot_be_changed_and_is_checked() -> None:
    way = ALLOGRAPHS["plain seven"]
    with pytest.raises(AttributeError):
        way.digit = 1  # type: ignore[misc]
    with pytest.raises(ValueError, match="digit must be"):
        Allograph("x", 10, "X.", way.shape)
    with pytest.raises(ValueError, match="frequency must be above 0"):
        Allograph("x", 1, "X.", way.shape, 0)
    with pytest.raises(ValueError, match="allograph must be"):
        ALLOGRAPHS.find("plain sevn")


@each_way
def test_the_shipped_network_reads_a_copybook(way: Allograph) -> None:
    image = image_from_strokes(draw(way, np.random.default_rng(0), 0.0)).reshape(1, PIXELS)
    assert default_network().predict(image)[0] == way.digit


@pytest.mark.slow
@each_way
def test_the_shipped_network_reads_most_variations(way: Allograph) -> None:
    images = draw_images(way, 100, np.random.default_rng(1), 0.6)
    right = np.mean(default_network().predict(images) == way.digit)
    assert right > 0.6


# Strokes


@law
@given(any_way, st.integers(0, 1000), st.sampled_from([0.0, 0.5, 1.0, 2.0]))
def test_strokes_are_what_a_person_draws(name: str, seed: int, strength: float) -> None:
    strokes = draw(ALLOGRAPHS[name], np.random.default_rng(seed), strength)
    assert all(stroke.ndim == 2 and stroke.shape[1] == 2 and len(stroke) > 1 for stroke in strokes)
    assert all(np.isfinite(stroke).all() for stroke in strokes)
    image = image_from_strokes(strokes)
    assert image[0].any()
    assert image[-1].any()


@law
@given(any_way, st.integers(0, 1000))
def test_the_same_chance_draws_the_same_strokes(name: str, seed: int) -> None:
    first, second = (draw(ALLOGRAPHS[name], np.random.default_rng(seed)) for _ in range(2))
    assert all(np.array_equal(one, other) for one, other in zip(first, second, strict=True))


def test_without_variation_chance_does_not_matter() -> None:
    first, second = (draw(ALLOGRAPHS["plain seven"], np.random.default_rng(seed), 0) for seed in (1, 2))
    assert np.array_equal(first[0], second[0])


def test_more_variation_differs_more() -> None:
    way = ALLOGRAPHS["round three"]
    spread = [draw_images(way, 200, np.random.default_rng(3), s).std(axis=0).mean() for s in (0.2, 0.6, 1.2)]
    assert spread == sorted(spread)


@pytest.mark.parametrize(
    ("name", "strokes"), [("plain seven", 1), ("crossed seven", 2), ("barred five", 2), ("flowing five", 1)]
)
def test_a_bar_is_a_stroke_of_its_own(name: str, strokes: int) -> None:
    assert len(draw(ALLOGRAPHS[name], np.random.default_rng(0), 0.0)) == strokes


def turns(points: np.ndarray) -> int:
    """Return at how many of (n, 2) points a line turns."""
    steps = np.diff(points, axis=0)
    steps = steps[np.hypot(*steps.T) > 1e-6]
    return int((np.abs(np.diff(np.unwrap(np.arctan2(steps[:, 1], steps[:, 0])))) > 1e-3).sum())


def test_who_tells_few_points_and_never_lifts_the_pen_draws_one_smooth_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(writing, "JOINED", 1.0)
    most = 2 * (
        writing.FEW_POINTS[1] - 1
    )  # of straight pieces: at each of the points, and at a short cut there
    for haste, lifts in ((0.0, 2), (1.0, 1)):
        points, is_lifted = drawing.write_many(
            [(ALLOGRAPHS["circled eight"].shape, 40)], np.random.default_rng(0), haste=haste
        )
        assert (is_lifted.sum(axis=1) == lifts).all()
        assert min(turns(line) for line in points) > most


# Drawn digits


def test_images_are_8x8_in_sixteenths_with_as_much_ink_as_digits_have(drawn: DrawnDigits) -> None:
    images = drawn.digits.images
    assert images.shape == (len(drawn), PIXELS)
    assert images.dtype == np.float32
    assert np.array_equal(images * 16, np.round(images * 16))
    assert images.min() >= 0
    assert images.max() <= 1
    total = 16 * images.sum(axis=1)
    assert np.mean((total >= 185) & (total <= 433)) > 0.97
    assert images[:, :8].any(axis=1).all()
    assert images[:, -8:].any(axis=1).all()


def test_all_digits_are_there_equally_often_and_in_any_order(drawn: DrawnDigits) -> None:
    labels = drawn.digits.labels
    assert np.array_equal(np.bincount(labels, minlength=CLASSES), [200] * CLASSES)
    assert np.bincount(labels[:500], minlength=CLASSES).min() > 20


def test_each_digit_knows_how_it_was_written(drawn: DrawnDigits) -> None:
    assert set(drawn.names) == set(ALLOGRAPHS)
    for name in drawn.names:
        assert set(drawn.of(name).labels.tolist()) == {ALLOGRAPHS[name].digit}
    assert sum(len(drawn.of(name)) for name in drawn.names) == len(drawn)
    with pytest.raises(ValueError, match="way of writing"):
        drawn.of("x")


def test_frequent_ways_are_drawn_more_often(drawn: DrawnDigits) -> None:
    assert len(drawn.of("plain seven")) > 2 * len(drawn.of("footed seven")) > 0


@law
@given(st.integers(1, 40), st.integers(0, 2**31))
def test_any_number_of_digits_can_be_drawn_and_the_seed_decides_all(count: int, seed: int) -> None:
    first, second = drawn_digits(count, seed), drawn_digits(count, seed)
    assert len(first) == count == len(first.ways)
    assert np.array_equal(first.digits.images, second.digits.images)
    assert np.array_equal(first.ways, second.ways)


@pytest.mark.slow
def test_digits_of_given_kinds_are_drawn_in_their_order_and_by_chance_alone() -> None:
    kinds = np.random.default_rng(0).integers(CLASSES, size=1_500)
    first, again, other = (draw_kinds(kinds, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert np.mean((first != other).any(axis=1)) > 0.99
    assert np.mean(default_network().predict(first) == kinds) > 0.75
    assert draw_kinds(kinds[:0], np.random.default_rng(0)).shape == (0, PIXELS)
    with pytest.raises(ValueError, match="a kind must be from 0 to 9, not 10"):
        draw_kinds(np.array([3, 10]), np.random.default_rng(0))


HASTY, CALM = 2e9, 1e-9  # certainly hasty, and otherwise as in a copybook


@law
@given(any_way, any_way, st.sampled_from([(0.0, 0.0), (HASTY, 0.0), (HASTY, 1.0)]))
def test_drawings_of_several_ways_together_are_as_each_alone(
    first: str, second: str, haste_and_joined: tuple[float, float]
) -> None:
    haste, joined = haste_and_joined
    ways = [(ALLOGRAPHS[name].shape, 1) for name in (first, second)]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("JOINED", joined), ("FEW_POINTS", (9, 10)), ("HASTY_LINES", (5, 6))):
            patch.setattr(writing, name, value)
        patch.setattr(writing, "SQUARE", 0.0)
        generator = np.random.default_rng(0)
        together, lifted = drawing.write_many(ways, generator, CALM, haste)
        for row, way in enumerate(ways):
            [alone], [is_lifted] = drawing.write_many([way], generator, CALM, haste)
            np.testing.assert_allclose(together[row, : len(alone)], alone, atol=1e-4)
            np.testing.assert_array_equal(lifted[row, : len(alone)], is_lifted)
            np.testing.assert_array_equal(together[row, len(alone) :] - together[row, len(alone) - 1], 0)
            assert lifted[row, len(alone) :].all()


def test_another_seed_draws_other_digits(drawn: DrawnDigits) -> None:
    other = drawn_digits(len(drawn), 6)
    assert np.mean((other.digits.images != drawn.digits.images).any(axis=1)) > 0.99


def test_ways_can_be_held_back() -> None:
    held = [name for name, way in ALLOGRAPHS.items() if way.digit == 7 and "crossed" in name]
    drawn = drawn_digits(500, 0, held_back=held)
    assert not set(held) & set(drawn.names)
    assert np.array_equal(np.bincount(drawn.digits.labels), [50] * CLASSES)


def test_what_cannot_be_held_back_is_named() -> None:
    with pytest.raises(ValueError, match="held_back"):
        drawn_digits(10, 0, held_back=["x"])
    sevens = [name for name, way in ALLOGRAPHS.items() if way.digit == 7]
    with pytest.raises(ValueError, match="no way is left of writing 7"):
        drawn_digits(10, 0, held_back=sevens)


@pytest.mark.parametrize(
    ("count", "seed", "strength"), [(0, 0, 1.0), (10, -1, 1.0), (10, 0, -0.5), (10, 0, 11)]
)
def test_impossible_numbers_are_refused(count: int, seed: int, strength: float) -> None:
    with pytest.raises(ValueError, match="must be"):
        drawn_digits(count, seed, strength=strength)
