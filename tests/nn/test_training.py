from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import ACTIVATIONS, LOSSES, DivergenceError, EpochMetrics, Network, Trainer, TrainingConfig
from nn.checks import Array

Build = Callable[..., Network]
Watch = Callable[..., str]
X, Y = np.random.default_rng(0).random((23, 3)), np.eye(2)[np.arange(23) % 2]
# With one-hot samples the gradient of a single layer is zero in the columns of all samples not in the batch.
ONE_HOT, TARGETS = np.eye(10), np.arange(10.0)[:, None] + 5


def samples_used(gradient: Array) -> list[int]:
    return np.flatnonzero(gradient[:10]).tolist()


@pytest.fixture
def batches_of(build: Build, watch_steps: Watch) -> Callable[..., list[list[int]]]:
    """Return a function that trains on ONE_HOT and gives the samples of every step."""

    def train(epochs: int = 1, **settings: Any) -> list[list[int]]:
        steps: list[list[int]] = []
        optimizer = watch_steps(lambda _step, gradient, _rate: steps.append(samples_used(gradient)))
        network = build(10, 1, output="linear", loss="mean_squared_error")
        network.fit(ONE_HOT, TARGETS, epochs, 0.01, optimizer=optimizer, **settings)
        return steps

    return train


def without_time(metrics: EpochMetrics) -> EpochMetrics:
    return replace(metrics, seconds=0.0)


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
    batches_of: Callable[..., list[list[int]]], batch_size: Any, sizes: list[int]
) -> None:
    for epoch in range(3):
        steps = batches_of(epochs=3, batch_size=batch_size)[epoch * len(sizes) : (epoch + 1) * len(sizes)]
        assert [len(step) for step in steps] == sizes
        assert sorted(sample for step in steps for sample in step) == list(range(10))


def test_the_samples_of_a_batch_change_from_epoch_to_epoch(
    batches_of: Callable[..., list[list[int]]],
) -> None:
    steps = batches_of(epochs=20, batch_size=5)
    assert len({tuple(sorted(step)) for step in steps}) > 10


def test_one_step_per_epoch_is_one_random_batch(batches_of: Callable[..., list[list[int]]]) -> None:
    steps = batches_of(epochs=300, batch_size=3, steps_per_epoch=1)
    assert [len(step) for step in steps] == [3] * 300
    counts = Counter(sample for step in steps for sample in step)
    assert all(50 < counts[sample] < 140 for sample in range(10))


@pytest.mark.parametrize(("steps_per_epoch", "sizes"), [(2, [4, 4]), (3, [4, 4, 2]), (9, [4, 4, 2])])
def test_some_steps_per_epoch_never_use_a_sample_twice(
    batches_of: Callable[..., list[list[int]]], steps_per_epoch: int, sizes: list[int]
) -> None:
    steps = batches_of(batch_size=4, steps_per_epoch=steps_per_epoch)
    assert [len(step) for step in steps] == sizes
    assert len({sample for step in steps for sample in step}) == sum(sizes)


@given(st.integers(1, 500), st.integers(1, 600) | st.floats(0.001, 1), st.none() | st.integers(1, 50))
def test_the_number_of_steps_follows_from_the_batch_size(
    samples: int, batch_size: float, steps_per_epoch: int | None
) -> None:
    config = TrainingConfig(batch_size=batch_size, steps_per_epoch=steps_per_epoch)
    batch, steps = config.samples_per_batch(samples), config.steps(samples)
    assert 1 <= batch <= samples
    if isinstance(batch_size, int):
        assert batch == min(batch_size, samples)
    else:
        exact = batch_size * samples
        assert batch == max(1, round(exact) if abs(exact - round(exact)) < 1e-9 else int(exact))
    assert steps == min(math.ceil(samples / batch), steps_per_epoch or samples)


def test_a_decimal_fraction_is_not_lost_to_binary_rounding() -> None:
    assert TrainingConfig(batch_size=0.29).samples_per_batch(100) == 29


def test_every_step_is_p_minus_rate_times_the_gradient_of_its_batch(build: Build, watch_steps: Watch) -> None:
    network = build(10, 1, output="linear", loss="mean_squared_error", seed=3)
    twin, used = network.copy(), []

    def replay(_step: int, gradient: Array, rate: float) -> None:
        used.append(samples_used(gradient))
        twin.parameters -= rate * twin.gradient(ONE_HOT[used[-1]], TARGETS[used[-1]])

    network.fit(ONE_HOT, TARGETS, 4, 0.2, 3, optimizer=watch_steps(replay))
    assert len(used) == 16
    np.testing.assert_allclose(network.parameters, twin.parameters, rtol=1e-12)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("loss", LOSSES)
def test_the_same_seed_gives_identical_runs(build: Build, loss: str, dtype: str) -> None:
    runs = []
    for seed in (7, 7, 8):
        network = build(3, 5, 2, loss=loss, seed=seed, dtype=dtype)
        history = network.fit(X, Y, 5, 0.5, 4, validation_data=(X[:6], Y[:6]))
        runs.append((network.parameters.tobytes(), [without_time(metrics) for metrics in history]))
    assert runs[0] == runs[1]
    assert runs[0][0] != runs[2][0]


@pytest.mark.parametrize("stop", range(1, 13))
def test_an_interrupted_run_goes_on_as_if_nothing_had_happened(
    build: Build, watch_steps: Watch, stop: int
) -> None:
    def observe(step: int, _gradient: Array, _rate: float) -> None:
        taken.append(step)
        if step == stop and interrupting:
            trainer.interrupt()

    results = []
    for interrupting in (False, True):
        taken: list[int] = []
        network = build(3, 4, 2)
        config = TrainingConfig(3, 0.5, 6, optimizer=watch_steps(observe))
        trainer = Trainer(network, config, X, Y, (X[:5], Y[:5]))
        rows = list(trainer.run())
        if interrupting:
            assert taken == list(range(1, stop + 1))
            assert trainer.progress == pytest.approx(len(rows) + stop % 4 * 6 / 23)
            rows += trainer.run()
        assert len(taken) == 12
        results.append((network.parameters.tobytes(), [without_time(metrics) for metrics in rows]))
    assert results[0] == results[1]


def test_a_run_until_an_epoch_can_be_continued(build: Build) -> None:
    whole, parts = (Trainer(build(3, 4, 2), TrainingConfig(6, 0.5, 6), X, Y) for _ in range(2))
    rows = [*parts.run(until=2), *parts.run(until=2), *parts.run()]
    assert [metrics.epoch for metrics in rows] == [1, 2, 3, 4, 5, 6]
    assert [without_time(metrics) for metrics in whole.run()] == [without_time(metrics) for metrics in rows]
    np.testing.assert_array_equal(whole.network.parameters, parts.network.parameters)


def test_an_interrupt_before_the_first_step_is_not_lost(build: Build) -> None:
    trainer = Trainer(build(3, 4, 2), TrainingConfig(3), X, Y)
    run = trainer.run()
    trainer.interrupt()
    assert list(run) == []
    assert trainer.progress == 0
    assert len(list(trainer.run())) == 3


def test_an_interrupt_ends_every_run_begun_before_it_and_none_after(build: Build) -> None:
    trainer = Trainer(build(3, 4, 2), TrainingConfig(3), X, Y)
    old = trainer.run()
    next(old)
    trainer.interrupt()
    new = trainer.run()
    assert list(old) == []
    assert len(list(new)) == 2


def test_a_new_learning_rate_counts_from_the_next_step(build: Build, watch_steps: Watch) -> None:
    rates: list[float] = []

    def observe(step: int, _gradient: Array, rate: float) -> None:
        rates.append(rate)
        if step == 2:
            trainer.learning_rate = 0.25

    trainer = Trainer(build(3, 2), TrainingConfig(1, 0.5, 6, optimizer=watch_steps(observe)), X, Y)
    (metrics,) = trainer.run()
    assert rates == [0.5, 0.5, 0.25, 0.25]
    assert metrics.learning_rate == 0.25


def test_new_settings_count_from_the_next_epoch(build: Build, watch_steps: Watch) -> None:
    rates: list[float] = []

    def observe(step: int, _gradient: Array, rate: float) -> None:
        rates.append(rate)
        if step == 2:
            trainer.configure(replace(trainer.config, batch_size=12, learning_rate=0.25))

    trainer = Trainer(build(3, 2), TrainingConfig(2, 0.5, 6, optimizer=watch_steps(observe)), X, Y)
    rows = list(trainer.run())
    assert rates == [0.5, 0.5, 0.25, 0.25, 0.25, 0.25]
    assert [metrics.samples for metrics in rows] == [23, 46]


def test_the_metrics_of_an_epoch_are_measured_before_each_step_and_validation_after(build: Build) -> None:
    network = build(3, 4, 2)
    cost, accuracy = network.cost(X, Y), np.mean(network.predict(X) == Y.argmax(axis=1))
    trainer = Trainer(network, TrainingConfig(2, 0.5, 1.0), X, Y, (X[:5], Y[:5]))
    first, second = trainer.run()
    assert (first.epoch, first.learning_rate, first.samples) == (1, 0.5, 23)
    assert first.cost == pytest.approx(cost, rel=1e-12)
    assert first.accuracy == accuracy
    assert second.validation_cost == pytest.approx(network.cost(X[:5], Y[:5]), rel=1e-12)
    assert second.validation_accuracy == np.mean(network.predict(X[:5]) == Y[:5].argmax(axis=1))
    assert 0 < first.seconds < second.seconds
    assert second.samples == 46


def test_the_cost_of_an_epoch_weighs_the_last_short_batch_by_its_samples(build: Build) -> None:
    network = build(3, 2)
    cost = network.cost(X, Y)
    history = network.fit(X, Y, 1, 1e-12, 6)
    assert history[0].cost == pytest.approx(cost, rel=1e-9)
    assert history[0].validation_cost is None


def test_validation_data_is_not_trained_on(build: Build) -> None:
    alone, watched = build(3, 4, 2), build(3, 4, 2)
    alone.fit(X, Y, 5, 0.5, 6)
    watched.fit(X, Y, 5, 0.5, 6, validation_data=(X[::-1], Y))
    np.testing.assert_array_equal(alone.parameters, watched.parameters)


def test_fit_calls_back_once_an_epoch_and_returns_the_same_rows(build: Build) -> None:
    seen: list[EpochMetrics] = []
    history = build(3, 2).fit(X, Y, 7, callbacks=[seen.append])
    assert seen == list(history)
    assert [metrics.epoch for metrics in seen] == [1, 2, 3, 4, 5, 6, 7]


def test_verbose_prints_about_ten_lines_to_standard_error(build: Build, capsys: Any) -> None:
    build(3, 2).fit(X, Y, 100, verbose=True, validation_data=(X, Y))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 10
    assert captured.err.splitlines()[-1].startswith("epoch 100/100  cost ")
    build(3, 2).fit(X, Y, 100)
    assert capsys.readouterr().err == ""


def test_fit_goes_on_from_the_present_weights(build: Build) -> None:
    network = build(3, 4, 2)
    network.fit(X, Y, 50, 1.0)
    cost = network.cost(X, Y)
    assert network.fit(X, Y, 1, 0.01, 1.0)[0].cost == pytest.approx(cost)


@pytest.mark.parametrize(
    ("output", "loss"),
    [
        ("softmax", "categorical_crossentropy"),
        ("sigmoid", "binary_crossentropy"),
        ("linear", "mean_squared_error"),
    ],
)
def test_a_network_learns_exclusive_or(build: Build, output: str, loss: str) -> None:
    network = build(2, 8, 2, hidden="tanh", output=output, loss=loss)
    corners, targets = [[0, 0], [0, 1], [1, 0], [1, 1]], np.eye(2)[[0, 1, 1, 0]]
    history = network.fit(corners, targets, 1000, 0.5, 1.0)
    assert network.predict(corners).tolist() == [0, 1, 1, 0]
    assert history[-1].cost < 0.02 < history[0].cost


@pytest.mark.parametrize("hidden", ["sigmoid", "relu", "linear"])
@pytest.mark.parametrize("output", ["linear", "relu"])
@pytest.mark.parametrize("steps_per_epoch", [None, 1])
def test_a_far_too_large_rate_with_squared_error_stops_with_a_reason(
    build: Build, digits: Any, hidden: str, output: str, steps_per_epoch: int | None
) -> None:
    network = build(64, 30, 10, hidden=hidden, output=output, loss="mean_squared_error", dtype="float32")
    config = TrainingConfig(100, 100, steps_per_epoch=steps_per_epoch)
    before = network.parameters.copy()
    with pytest.raises(DivergenceError, match=r"rate of 100 .* mean squared error"):
        for metrics in Trainer(network, config, digits.X_train, digits.y_train).run():
            assert math.isfinite(metrics.cost)
            before = network.parameters.copy()
    assert np.isfinite(network.parameters).all()
    np.testing.assert_array_equal(network.parameters, before)


@pytest.mark.parametrize("steps_per_epoch", [1, 2, 3])
def test_a_diverging_run_never_reports_an_infinite_validation_cost(
    build: Build, digits: Any, steps_per_epoch: int
) -> None:
    network = build(64, 30, 10, output="linear", loss="mean_squared_error", dtype="float32")
    config = TrainingConfig(100, 100, steps_per_epoch=steps_per_epoch)
    trainer = Trainer(network, config, digits.X_train, digits.y_train, (digits.X_test, digits.y_test))
    with pytest.raises(DivergenceError):
        for metrics in trainer.run():
            assert math.isfinite(metrics.validation_cost or 0)


def test_a_weight_that_overflows_in_the_last_step_of_an_epoch_is_a_divergence(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error", dtype="float32")
    network.parameters = [2, 1]
    with pytest.raises(DivergenceError, match="epoch 1 a weight is no longer a finite number"):
        network.epoch([[3]], [[5]], learning_rate=1e38)
    assert network.parameters.tolist() == [2, 1]


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("output", ACTIVATIONS)
def test_no_pair_ever_goes_on_with_nan(build: Build, digits: Any, output: str, loss: str) -> None:
    network = build(64, 20, 10, hidden="relu", output=output, loss=loss, dtype="float32")
    try:
        history = network.fit(digits.X_train, digits.y_train, 30, 1000)
    except DivergenceError as error:
        assert f"1000 is too large for this network with {loss.replace('_', ' ')}" in str(error)
    else:
        assert np.isfinite(history.column("cost")).all()
    assert np.isfinite(network.parameters).all()


def test_a_diverged_network_can_be_trained_again(build: Build) -> None:
    network = build(3, 4, 2, output="linear", loss="mean_squared_error")
    trainer = Trainer(network, TrainingConfig(1000, 1e6), X, Y)
    with pytest.raises(DivergenceError):
        list(trainer.run())
    network.parameters = build(3, 4, 2).parameters
    trainer.learning_rate = 0.01
    assert next(trainer.run()).cost < 10


def test_dead_units_are_a_divergence(build: Build) -> None:
    network = build(3, 4, 2, output="relu", loss="mean_squared_error")
    network.matrices[-1][:] = -1
    with pytest.raises(DivergenceError, match="the gradient has vanished"):
        network.fit(X, Y)


def test_a_perfect_answer_with_no_gradient_left_is_no_divergence(build: Build) -> None:
    network = build(2, 2, output="linear", loss="mean_squared_error")
    network.parameters = [1, 0, 0, 0, 1, 0]
    assert network.fit(np.eye(2), np.eye(2), 3)[-1].cost == 0


NUMBERS = [0, -1, math.nan, math.inf, -math.inf]
WRONG_SETTINGS: list[tuple[str, Any, type[Exception]]] = [
    *(("epochs", value, ValueError) for value in (0, -1)),
    *(("epochs", value, TypeError) for value in (1.5, "3", None, True, math.nan)),
    *(("learning_rate", value, ValueError) for value in NUMBERS),
    *(("learning_rate", value, TypeError) for value in ("0.1", None, True, [0.1], 1j)),
    ("learning_rate", 10**400, ValueError),
    *(("batch_size", value, ValueError) for value in (*NUMBERS, 0.0, 1.5, -0.1)),
    *(("batch_size", value, TypeError) for value in (True, False, "32", None, np.True_)),
    *(("steps_per_epoch", value, ValueError) for value in (0, -1)),
    *(("steps_per_epoch", value, TypeError) for value in (1.0, "1", True)),
    *(("optimizer", value, ValueError) for value in ("sdg", "adma", None, 3)),
]


@pytest.mark.parametrize(("name", "value", "error"), WRONG_SETTINGS, ids=lambda value: str(value)[:20])
def test_a_wrong_setting_is_refused_by_name_and_value(
    build: Build, name: str, value: Any, error: type[Exception]
) -> None:
    network = build(3, 2)
    before = network.parameters.copy()
    for refuse in (lambda: TrainingConfig(**{name: value}), lambda: network.fit(X, Y, **{name: value})):
        with pytest.raises(error, match=f"{name} must be") as refusal:
            refuse()
        assert repr(value) in str(refusal.value)
    np.testing.assert_array_equal(network.parameters, before)


def test_an_unknown_optimizer_names_the_closest() -> None:
    with pytest.raises(ValueError, match="did you mean 'sgd'"):
        TrainingConfig(optimizer="sgdd")


@pytest.mark.parametrize("data", [(X,), (X, Y, Y), 5])
def test_validation_data_must_be_a_pair(build: Build, data: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="validation"):
        build(3, 2).fit(X, Y, validation_data=data)
