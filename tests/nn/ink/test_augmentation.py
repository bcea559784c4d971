"""What variants of digits promise."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nn.digits.data import load_digits
from nn.ink import augmentation
from nn.ink.augmentation import augment
from nn.ink.handprint import normalize

law = settings(max_examples=25, deadline=None)

DIGITS = load_digits()

any_images = hnp.arrays(np.int64, (3, 64), elements=st.integers(0, 16)).map(
    lambda counts: (counts / 16).astype(np.float32)
)


def _variants(seed: int = 0, strength: float = 1.0) -> npt.NDArray[np.float32]:
    return augment(DIGITS.images, np.random.default_rng(seed), strength)


def _nearest_label(images: npt.NDArray[np.float32]) -> npt.NDArray[np.intp]:
    """The label of the nearest digit of the data set."""
    known = DIGITS.images
    distances = (known**2).sum(axis=1) - 2 * images @ known.T
    labels: npt.NDArray[np.intp] = DIGITS.labels[distances.argmin(axis=1)]
    return labels


# What every variant is


@law
@given(any_images, st.integers(0, 1000), st.sampled_from([0.0, 0.3, 1.0, 2.0, 10.0]))
def test_variants_are_8x8_in_sixteenths(images: npt.NDArray[np.float32], seed: int, strength: float) -> None:
    variants = augment(images, np.random.default_rng(seed), strength)
    assert variants.shape == images.shape
    assert variants.dtype == np.float32
    assert variants.min() >= 0
    assert variants.max() <= 1
    assert np.array_equal(variants * 16, np.round(variants * 16))


@law
@given(any_images, st.integers(0, 1000))
def test_images_passed_in_are_not_changed(images: npt.NDArray[np.float32], seed: int) -> None:
    before = images.copy()
    for strength in (0.0, 1.0):
        augment(images, np.random.default_rng(seed), strength)[:] = 0.5
        assert np.array_equal(images, before)


def test_first_and_last_row_hold_ink() -> None:
    variants = _variants().reshape(-1, 8, 8)
    assert variants[:, 0].any(axis=1).all()
    assert variants[:, 7].any(axis=1).all()


def test_nearly_all_have_as_much_ink_as_digits_have() -> None:
    total = _variants().sum(axis=1) * 16
    assert np.mean((total >= 185) & (total <= 433)) > 0.99
    assert abs(total.mean() - 313) < 10


def test_an_image_whose_ink_would_vanish_stays_as_it_is() -> None:
    faint = np.full((3, 64), 1 / 16, np.float32)
    faint[1] = 0
    assert np.array_equal(augment(faint, np.random.default_rng(0)), faint)


# Chance


def test_same_seed_gives_the_same_variants() -> None:
    assert np.array_equal(_variants(seed=7), _variants(seed=7))


def test_other_seeds_and_later_calls_give_other_variants() -> None:
    generator = np.random.default_rng(7)
    first, second = (augment(DIGITS.images, generator) for _ in range(2))
    assert np.mean((first != second).any(axis=1)) > 0.99
    assert np.mean((first != _variants(seed=8)).any(axis=1)) > 0.99


def test_equal_images_vary_independently() -> None:
    copies = np.tile(DIGITS.images[:1], (200, 1))
    assert len(np.unique(augment(copies, np.random.default_rng(0)), axis=0)) > 195


# Strength


@law
@given(any_images)
def test_strength_0_gives_the_images_back(images: npt.NDArray[np.float32]) -> None:
    assert np.array_equal(augment(images, np.random.default_rng(0), 0), images)


def test_greater_strength_distorts_more() -> None:
    changes = [np.abs(_variants(strength=s) - DIGITS.images).mean() for s in (0.0, 0.5, 1.0, 2.0)]
    assert changes == sorted(changes)
    assert changes[-1] > 1.3 * changes[1]


@pytest.mark.parametrize(("strength", "share"), [(0.3, 0.95), (1.0, 0.7)])
def test_variants_can_still_be_read(strength: float, share: float) -> None:
    assert np.mean(_nearest_label(_variants(strength=strength)) == DIGITS.labels) > share


# The stages


def test_images_at_once_vary_as_images_in_chunks_do() -> None:
    few = DIGITS.images[: augmentation.CHUNK + 5]
    generator = np.random.default_rng(3)
    parts = [augment(few[: augmentation.CHUNK], generator), augment(few[augmentation.CHUNK :], generator)]
    assert np.array_equal(augment(few, np.random.default_rng(3)), np.concatenate(parts))


def test_variants_are_images_distorted_and_then_normalised() -> None:
    few = DIGITS.images[: augmentation.CHUNK]
    ink = augmentation.distort(few, np.random.default_rng(3), 1.0)
    assert ink.shape == (len(few), augmentation.CANVAS, augmentation.CANVAS)
    assert ink.dtype == np.bool_
    counts = normalize(ink).reshape(-1, 64)
    assert np.array_equal(augment(few, np.random.default_rng(3)), counts / 16)


def test_distorted_ink_still_leans_as_it_was_drawn() -> None:
    ink = augmentation.distort(DIGITS.images, np.random.default_rng(0), 1.0)
    upright, leaning = normalize(ink), normalize(ink, ("upright",))
    assert np.mean((upright != leaning).any(axis=(1, 2))) > 0.8


def test_enlarging_keeps_each_cell_where_it_is() -> None:
    image = np.zeros((1, 8, 8), np.float32)
    image[0, 2, 5] = 1
    picture = augmentation.enlarge(image.reshape(1, 64))[:, 0]
    row, column = np.unravel_index(picture.argmax(), picture.shape)
    margin = 4
    assert (int(row) - margin) // 4 == 2
    assert (int(column) - margin) // 4 == 5


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_turning_and_shearing_keep_areas(shear: float, turn: float) -> None:
    maps = augmentation.affine_maps(np.array([shear]), np.array([turn]), np.array([0.3]))
    assert np.linalg.det(maps[:, 0]) == pytest.approx(1)


def test_nothing_moves_without_distortion() -> None:
    x, y = grid = np.empty((2, 1, augmentation.CANVAS**2), np.float32)
    augmentation.distorted_grid(np.random.default_rng(0), 0.0, out=grid)
    side = augmentation.CANVAS
    assert np.array_equal(x.reshape(side, side)[0], np.arange(side) - (side - 1) / 2)
    assert np.array_equal(y.reshape(side, side)[:, 0], np.arange(side) - (side - 1) / 2)


# Wrong arguments


@pytest.mark.parametrize(
    "images", [np.zeros((8, 8)), np.zeros(64), np.zeros((0, 64)), np.full((1, 64), np.nan)]
)
def test_images_of_another_form_are_refused(images: npt.NDArray[np.float64]) -> None:
    with pytest.raises(ValueError, match="images must"):
        augment(images, np.random.default_rng(0))


@pytest.mark.parametrize("value", [-0.25, 16.0])
def test_values_outside_0_to_1_are_named(value: float) -> None:
    with pytest.raises(ValueError, match=f"images must lie in 0..1, not {value}"):
        augment(np.full((1, 64), value), np.random.default_rng(0))


@pytest.mark.parametrize("strength", [-0.1, 10.5, np.inf, np.nan])
def test_impossible_strengths_are_named(strength: float) -> None:
    with pytest.raises(ValueError, match=f"strength must be .*, not {strength}"):
        augment(DIGITS.images[:1], np.random.default_rng(0), strength)
