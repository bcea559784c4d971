from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from nn import LOSSES, Network, Trainer, TrainingConfig
from nn.arrays import Array
from nn.training.batches import EpochBatches, EpochPlan
from nn.training.samples import Samples, baseline_cost, measure, prepare_samples

Build = Callable[..., Network]
Watch = Callable[..., str]
Batches = Callable[..., list[list[int]]]
X, Y = np.random.default_rng(0).random((23, 3)), np.eye(2)[np.arange(23) % 2]
# With one-hot samples the gradient of a single layer is zero in the columns of all samples not in the batch.
ONE_HOT, TARGETS = np.eye(10), np.arange(10.0)[:, None] + 5


def samples_used(gradient: Array) -> list[int]:
    return np.flatnonzero(gradient[:10]).tolist()


@pytest.fixture
def batches_of(build: Build, watch_steps: Watch) -> Batches:
    """Return a function that trains on ONE_HOT and gives the samples of every step."""

    def train(epochs: int = 1, seed: int = 0, **settings: Any) -> list[list[int]]:
        steps: list[list[int]] = []
        optimizer = watch_steps(lambda _step, gradient, _rate: steps.append(samples_used(gradient)))
        network = build(10, 1, output="linear", loss="mean_squared_error", seed=seed)
        settings = {"even_batches": False, **settings}
        network.fit(ONE_HOT, TARGETS, epochs, 0.01, optimizer=optimizer, **settings)
        return steps

    return train


@pytest.mark.parametrize(
    ("batch_size", "sizes"),
    [
        (3, [3, 3, 3, 1]),
        (5, [5, 5]),
        (1, [1] * 10),
        (10, [10]),
        (99, [10]),
        (0.3, [3, 3, 3, 1]),
        (0.45, [4, 4, 2]),
        (1.0, [10]),
        (0.001, [1] * 10),
        (np.int64(3), [3, 3, 3, 1]),
        (np.float32(0.5), [5, 5]),
    ],
)
def test_an_epoch_uses_every_sample_exactly_once(
    batches_of: Batches, batch_size: Any, sizes: list[int]
) -> None:
    for epoch in range(3):
        steps = batches_of(epochs=3, batch_size=batch_size)[epoch * len(sizes) : (epoch + 1) * len(sizes)]
        assert [len(step) for step in steps] == sizes
        assert sorted(sample for step in steps for sample in step) == list(range(10))


@pytest.mark.parametrize(
    ("batch_size", "sizes"),
    [
        (3, [3, 3, 4]),
        (4, [3, 3, 4]),
        (6, [5, 5]),
        (7, [10]),
        (1, [1] * 10),
        (0.3, [3, 3, 4]),
        (0.15, [1] * 10),
        (99, [10]),
    ],
)
def test_even_batches_leave_no_small_one_at_the_end(
    batches_of: Batches, batch_size: Any, sizes: list[int]
) -> None:
    steps = batches_of(batch_size=batch_size, even_batches=True)
    assert [len(step) for step in steps] == sizes
    assert sorted(sample for step in steps for sample in step) == list(range(10))


def test_the_samples_of_a_batch_change_from_epoch_to_epoch(batches_of: Batches) -> None:
    steps = batches_of(epochs=20, batch_size=5)
    assert len({tuple(sorted(step)) for step in steps}) > 10


def test_the_batches_of_an_epoch_are_a_permutation_drawn_by_the_generator_of_the_network(
    batches_of: Batches, build: Build
) -> None:
    generator = build(10, 1, output="linear", loss="mean_squared_error", seed=4).generator
    expected = []
    for _epoch in range(5):
        order = generator.permutation(10)
        expected += [sorted(order[start : start + 4].tolist()) for start in (0, 4, 8)]
    assert batches_of(epochs=5, seed=4, batch_size=4) == expected
    assert batches_of(epochs=5, seed=5, batch_size=4) != expected


def test_one_step_per_epoch_is_one_random_batch(batches_of: Batches) -> None:
    steps = batches_of(epochs=300, batch_size=3, steps_per_epoch=1)
    assert [len(step) for step in steps] == [3] * 300
    counts = Counter(sample for step in steps for sample in step)
    assert all(50 < counts[sample] < 140 for sample in range(10))


@pytest.mark.parametrize(("steps_per_epoch", "sizes"), [(2, [4, 4]), (3, [4, 4, 2]), (9, [4, 4, 2])])
def test_some_steps_per_epoch_never_use_a_sample_twice(
    batches_of: Batches, steps_per_epoch: int, sizes: list[int]
) -> None:
    steps = batches_of(batch_size=4, steps_per_epoch=steps_per_epoch)
    assert [len(step) for step in steps] == sizes
    assert len({sample for step in steps for sample in step}) == sum(sizes)


def test_every_step_is_p_minus_rate_times_the_gradient_of_its_batch(build: Build, watch_steps: Watch) -> None:
    network = build(10, 1, output="linear", loss="mean_squared_error", seed=3)
    twin, used = network.copy(), []

    def replay(_step: int, gradient: Array, rate: float) -> None:
        used.append(samples_used(gradient))
        twin.parameters -= rate * twin.gradient(ONE_HOT[used[-1]], TARGETS[used[-1]])

    network.fit(ONE_HOT, TARGETS, 4, 0.2, 3, even_batches=False, optimizer=watch_steps(replay))
    assert len(used) == 16
    np.testing.assert_allclose(network.parameters, twin.parameters, rtol=1e-12)


@pytest.fixture
def samples(build: Build) -> Samples:
    return prepare_samples(build(3, 2), X, Y, np.arange(23) + 1)


def test_samples_have_a_column_of_ones_and_weights_with_the_mean_one(samples: Samples) -> None:
    assert len(samples) == 23
    np.testing.assert_array_equal(samples.rows, np.column_stack([X, np.ones(23)]))
    np.testing.assert_array_equal(samples.targets, Y)
    np.testing.assert_array_equal(samples.labels, np.arange(23) % 2)
    assert samples.weights is not None
    np.testing.assert_allclose(samples.weights, (np.arange(23) + 1) / 12, rtol=1e-12)


def epoch_of(
    samples: Samples, order: npt.NDArray[np.intp], size: int, label_smoothing: float = 0.0
) -> EpochBatches:
    """Return an epoch whose rate multipliers are the numbers of its steps."""
    bounds = [*range(0, len(order), size), len(order)]
    steps = [float(number) for number in range(len(bounds) - 1)]
    plan = EpochPlan(order, bounds, steps, label_smoothing, np.zeros(0))
    return EpochBatches(samples, "categorical_crossentropy", plan)


def test_an_epoch_keeps_samples_targets_and_weights_together_in_its_order(samples: Samples) -> None:
    order = np.random.default_rng(1).permutation(23)[:17]
    epoch = epoch_of(samples, order, 5, label_smoothing=0.5)
    assert (len(epoch), epoch.is_done) == (17, False)
    assert samples.weights is not None
    for number, size in enumerate((5, 5, 5, 2)):
        batch, used = epoch.next_batch(), order[5 * number : 5 * number + size]
        assert batch.weights is not None
        np.testing.assert_array_equal(batch.rows, samples.rows[used])
        np.testing.assert_array_equal(batch.columns, samples.rows[used].T)
        np.testing.assert_array_equal(batch.targets, samples.targets[used].T / 2 + 0.25)
        np.testing.assert_array_equal(batch.weights, samples.weights[used])
        assert batch.outputs.shape == (2, size)
        assert batch.rate_multiplier == number
        assert (epoch.position, batch.is_last) == (5 * number + size, number == 3)
    assert epoch.is_done


def test_an_epoch_is_measured_on_the_answers_given_so_far(samples: Samples) -> None:
    order = np.arange(23)[::-1]
    epoch = epoch_of(samples, order, 4)
    outputs, used = np.random.default_rng(2).uniform(0.1, 0.9, (8, 2)), order[:8]
    for answers in (outputs[:4], outputs[4:]):
        epoch.next_batch().outputs[:] = answers.T
    weights = (used + 1) / (used + 1).sum()
    losses = -np.log(outputs[np.arange(8), used % 2])
    cost, accuracy = epoch.measure()
    assert cost == pytest.approx(weights @ losses)
    assert accuracy == pytest.approx(weights @ (outputs.argmax(axis=1) == used % 2))


@pytest.mark.parametrize("loss", LOSSES)
def test_equal_weights_measure_as_none(loss: str) -> None:
    outputs, targets = np.random.default_rng(0).random((2, 23)), Y.T
    labels = targets.argmax(axis=0)
    plain = measure(LOSSES[loss], outputs, targets, labels)
    assert measure(LOSSES[loss], outputs, targets, labels, one_hot=True) == plain
    assert plain[0] == pytest.approx(LOSSES[loss].values(outputs, targets).mean())
    assert plain[1] == np.mean(outputs.argmax(axis=0) == labels)
    assert measure(LOSSES[loss], outputs, targets, labels, np.ones(23)) == pytest.approx(plain, rel=1e-12)


def test_of_equally_large_outputs_the_first_is_the_answer() -> None:
    outputs = np.array([[0.5, 0.2, 0.0], [0.5, 0.7, 0.0], [0.0, 0.7, 0.0]])
    loss = LOSSES["mean_squared_error"]
    for labels, accuracy in (([0, 1, 0], 1), ([1, 1, 0], 2 / 3), ([1, 2, 1], 0)):
        assert measure(loss, outputs, np.eye(3)[labels].T, np.array(labels))[1] == accuracy


@pytest.mark.parametrize("loss", ["categorical_crossentropy", "binary_crossentropy"])
def test_guessing_is_to_answer_with_the_mean_of_what_is_learned_and_a_weight_counts_as_copies(
    build: Build, loss: str
) -> None:
    network, counts = build(3, 2), np.arange(23) // 4
    weighted = prepare_samples(network, X, Y, counts)
    repeated = prepare_samples(network, np.repeat(X, counts, axis=0), np.repeat(Y, counts, axis=0))
    cost = baseline_cost(weighted, LOSSES[loss], 0.2)
    assert cost == pytest.approx(baseline_cost(repeated, LOSSES[loss], 0.2), rel=1e-12)
    guess = np.tile(0.8 * repeated.targets.mean(axis=0)[:, None] + 0.1, len(repeated))
    assert cost == pytest.approx(LOSSES[loss].values(guess, repeated.targets.T).mean(), rel=1e-12)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"X": X[:, :2]}, r"X must have the shape \(samples, 3\), not \(23, 2\)"),
        ({"y": np.eye(3)[[0] * 23]}, r"y must have the shape \(samples, 2\), not \(23, 3\)"),
        ({"y": Y[:22]}, "the same number of samples, not 23 and 22"),
        ({"X": np.full((23, 3), np.nan)}, "X must be finite"),
        ({"X": np.empty((0, 3)), "y": np.empty((0, 2))}, "X must hold at least one sample"),
        ({"validation": (X[:, :2], Y)}, r"validation X must have the shape \(samples, 3\), not \(23, 2\)"),
        ({"validation": (X, Y[:, :1])}, r"validation y must have the shape \(samples, 2\), not \(23, 1\)"),
        ({"validation": (X, Y[:5])}, "the same number of samples, not 23 and 5"),
        ({"validation": (X,)}, r"validation_data must be a pair \(X, y\)"),
        ({"validation": (X, Y, Y)}, r"sample_weight must have the shape \(23,\), not \(23, 2\)"),
        ({"validation": (X, Y, X[:, 0], Y)}, r"validation_data must be a pair \(X, y\), or"),
        ({"validation": 5}, r"validation_data must be a pair \(X, y\)"),
    ],
)
def test_data_that_do_not_fit_are_named(build: Build, settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Trainer(build(3, 2), TrainingConfig(), **{"X": X, "y": Y, **settings})
