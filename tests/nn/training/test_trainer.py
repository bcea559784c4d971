from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nn import (
    LOSSES,
    OPTIMIZERS,
    DivergenceError,
    EpochMetrics,
    History,
    Layer,
    Network,
    Trainer,
    TrainingConfig,
)
from nn.arrays import Array
from nn.registry import Limits
from nn.training.optimizers import Optimizer

Build = Callable[..., Network]
Watch = Callable[..., str]
X, Y = np.random.default_rng(0).random((23, 3)), np.eye(2)[np.arange(23) % 2]
VALIDATION = (X[:9, ::-1], Y[4:13])


def without_time(metrics: EpochMetrics) -> EpochMetrics:
    return replace(metrics, seconds=0.0)


def random_network(seed: int = 3, dtype: str = "float32") -> Network:
    """Return a network in whose training much is left to chance."""
    layers = [
        Layer(3, "input", dropout=0.2),
        Layer(8, "relu", dropout=0.4, batch_normalization=True),
        Layer(5, "tanh", dropout=0.3),
        Layer(2, "softmax"),
    ]
    return Network(layers, seed=seed, dtype=dtype)


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


def trained(**settings: Any) -> tuple[Array, list[float], object]:
    """Return what a training with much chance in it leaves behind."""
    network = random_network()
    history = network.fit(X, Y, 6, 0.1, 5, optimizer="adam", **settings)
    return network.parameters, history.column("cost").tolist(), network.generator.bit_generator.state


ONLOOKERS: dict[str, dict[str, Any]] = {
    "nobody": {},
    "validation data": {"validation_data": VALIDATION},
    "rare validation": {"validation_data": VALIDATION, "validation_interval": 4},
    "callbacks": {"callbacks": [lambda _metrics: None, print]},
    "lines": {"verbose": True},
}


@pytest.mark.parametrize("settings", ONLOOKERS.values(), ids=ONLOOKERS)
def test_looking_on_changes_nothing(settings: dict[str, Any]) -> None:
    parameters, costs, state = trained(**settings)
    expected, expected_costs, expected_state = trained()
    np.testing.assert_array_equal(parameters, expected)
    assert (costs, state) == (expected_costs, expected_state)


@pytest.mark.parametrize("capacity", [4, 7, 4096])
def test_the_capacity_of_the_history_changes_nothing(capacity: int) -> None:
    network = random_network()
    config = TrainingConfig(6, 0.1, 5, optimizer="adam")
    trainer = Trainer(network, config, X, Y, history=History(capacity))
    costs = [metrics.cost for metrics in trainer.run()]
    expected, expected_costs, _state = trained()
    np.testing.assert_array_equal(network.parameters, expected)
    assert costs == expected_costs
    assert len(trainer.history) <= min(capacity, 6)


def test_asking_the_network_between_steps_changes_nothing(watch_steps: Watch) -> None:
    def pause(_step: int, _gradient: Array, _rate: float) -> None:
        trainer.interrupt()

    network, config = random_network(), TrainingConfig(4, 0.1, 5, optimizer=watch_steps(pause))
    trainer = Trainer(network, config, X, Y, VALIDATION)
    for _step in range(20):
        list(trainer.run())
        for size in (5, 3, 23, 1, 7, 9):  # the sizes of its batches too, and more than keep their buffers
            network.predict(X[:size])
            network.cost(X[:size], Y[:size])
            network.gradient(X[:size], Y[:size])
            network.activations(X[:size])
        network.copy().fit(X, Y, 1)
    undisturbed = Trainer(random_network(), TrainingConfig(4, 0.1, 5), X, Y)
    costs = [metrics.cost for metrics in undisturbed.run()]
    np.testing.assert_array_equal(network.parameters, undisturbed.network.parameters)
    assert trainer.history.column("cost").tolist() == costs


def test_every_step_leaves_out_other_values_and_after_a_pause_the_same_ones(watch_steps: Watch) -> None:
    def gradients_of_a_run(pauses: tuple[int, ...]) -> list[bytes]:
        def observe(step: int, gradient: Array, _rate: float) -> None:
            gradients.append(gradient.tobytes())
            if step in pauses:
                trainer.interrupt()

        gradients: list[bytes] = []
        config = TrainingConfig(4, 1e-300, 12, optimizer=watch_steps(observe))
        trainer = Trainer(random_network(dtype="float64"), config, X, Y)
        for _run in range(len(pauses) + 1):
            list(trainer.run())
        return gradients

    gradients = gradients_of_a_run(())
    assert len(set(gradients)) == len(gradients) == 8
    assert gradients_of_a_run((1, 2, 5, 8)) == gradients


@pytest.mark.parametrize("stop", range(1, 13))
def test_an_interrupted_run_goes_on_as_if_nothing_had_happened(watch_steps: Watch, stop: int) -> None:
    def observe(step: int, _gradient: Array, _rate: float) -> None:
        taken.append(step)
        if step == stop and interrupting:
            trainer.interrupt()

    results = []
    for interrupting in (False, True):
        taken: list[int] = []
        network = random_network()
        config = TrainingConfig(3, 0.5, 6, even_batches=False, optimizer=watch_steps(observe), averaging=0.9)
        trainer = Trainer(network, config, X, Y, (X[:5], Y[:5]))
        rows = list(trainer.run())
        if interrupting:
            assert taken == list(range(1, stop + 1))
            assert trainer.progress == pytest.approx(len(rows) + stop % 4 * 6 / 23)
            rows += trainer.run()
        assert len(taken) == 12
        answers = (network.parameters.tobytes(), trainer.result_parameters.tobytes())
        results.append((answers, [without_time(metrics) for metrics in rows]))
    assert results[0] == results[1]


def test_a_run_until_an_epoch_can_be_continued(build: Build) -> None:
    whole, parts = (Trainer(build(3, 4, 2), TrainingConfig(6, 0.5, 6), X, Y) for _ in range(2))
    rows = [*parts.run(last_epoch=2), *parts.run(last_epoch=2), *parts.run()]
    assert [metrics.epoch for metrics in rows] == [1, 2, 3, 4, 5, 6]
    assert [without_time(metrics) for metrics in whole.run()] == [without_time(metrics) for metrics in rows]
    np.testing.assert_array_equal(whole.network.parameters, parts.network.parameters)


def test_the_end_of_a_run_may_be_moved_while_it_runs(build: Build) -> None:
    trainer = Trainer(build(3, 4, 2), TrainingConfig(6, 0.5, 6), X, Y)
    epochs = []
    for metrics in trainer.run():
        epochs.append(metrics.epoch)
        assert trainer.is_done == (metrics.epoch == 3)
        trainer.last_epoch = 3 if metrics.epoch == 2 else trainer.last_epoch
    assert epochs == [1, 2, 3]


@pytest.mark.parametrize("averaging", [0.0, 0.9])
def test_weights_that_overflow_before_an_interrupt_are_not_kept(watch_steps: Watch, averaging: float) -> None:
    def explode(step: int, _gradient: Array, _rate: float) -> None:
        if step == 6:
            network.parameters[0] = np.nan
            trainer.interrupt()

    network, config = random_network(), TrainingConfig(3, 0.5, 5, optimizer=watch_steps(explode))
    trainer = Trainer(network, replace(config, averaging=averaging), X, Y)
    run = trainer.run()
    next(run)
    before = network.parameters.copy()
    with pytest.raises(DivergenceError, match="in epoch 2 the weights of layer 1 are no longer finite"):
        next(run)
    np.testing.assert_array_equal(network.parameters, before)
    assert np.isfinite(trainer.result_parameters).all()


def test_an_average_that_overflows_ends_the_training(watch_steps: Watch) -> None:
    def overflow(step: int, _gradient: Array, _rate: float) -> None:
        if step == 6:
            assert trainer.update.average is not None
            trainer.update.average[0] = np.inf

    config = TrainingConfig(3, 0.5, 5, optimizer=watch_steps(overflow), averaging=0.9)
    trainer = Trainer(random_network(), config, X, Y)
    with pytest.raises(DivergenceError, match="the moving average of the weights is no longer a finite"):
        list(trainer.run())
    assert np.isfinite(trainer.result_parameters).all()


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


@pytest.mark.parametrize("change", [{"learning_rate": 0.25}, {"learning_rate": 0.25, "batch_size": 12}])
def test_a_new_learning_rate_counts_from_the_next_step(
    build: Build, watch_steps: Watch, change: dict[str, Any]
) -> None:
    rates: list[float] = []

    def observe(step: int, _gradient: Array, rate: float) -> None:
        rates.append(rate)
        if step == 2:
            trainer.configure(replace(trainer.config, **change))

    trainer = Trainer(build(3, 2), TrainingConfig(1, 0.5, 6, optimizer=watch_steps(observe)), X, Y)
    (metrics,) = trainer.run()
    assert rates == [0.5, 0.5, 0.25, 0.25]
    assert metrics.learning_rate == 0.25


def test_a_learning_rate_set_alone_counts_from_the_next_step_and_leaves_the_config(
    build: Build, watch_steps: Watch
) -> None:
    rates: list[float] = []

    def observe(step: int, _gradient: Array, rate: float) -> None:
        rates.append(rate)
        if step == 2:
            trainer.learning_rate = 0.25

    config = TrainingConfig(1, 0.5, 6, optimizer=watch_steps(observe))
    trainer = Trainer(build(3, 2), config, X, Y)
    (metrics,) = trainer.run()
    assert rates == [0.5, 0.5, 0.25, 0.25]
    assert (metrics.learning_rate, trainer.learning_rate, trainer.config) == (0.25, 0.25, config)
    with pytest.raises(ValueError, match="learning_rate must be a finite number above 0, not 0"):
        trainer.learning_rate = 0


@pytest.mark.parametrize(
    "change",
    [
        {"batch_size": 12},
        {"batch_size": 12, "steps_per_epoch": 1},
        {"schedule": "cosine"},
        {"label_smoothing": 0.5},
        {"epochs": 5, "schedule": "exponential"},
    ],
    ids=str,
)
def test_batches_schedule_and_smoothing_count_from_the_next_epoch(
    watch_steps: Watch, change: dict[str, Any]
) -> None:
    def trained(change_after: int) -> tuple[bytes, list[float]]:
        def observe(step: int, _gradient: Array, rate: float) -> None:
            rates.append(rate)
            if step == change_after:
                trainer.configure(replace(trainer.config, **change))

        rates: list[float] = []
        config = TrainingConfig(4, 0.5, 6, optimizer=watch_steps(observe))
        trainer = Trainer(random_network(), config, X, Y)
        list(trainer.run())
        return trainer.network.parameters.tobytes(), rates

    at_the_end_of_the_second_epoch = trained(8)
    assert trained(5) == trained(6) == trained(7) == at_the_end_of_the_second_epoch
    assert trained(4) != at_the_end_of_the_second_epoch != trained(0)


def test_the_other_settings_count_from_the_next_step(build: Build, watch_steps: Watch) -> None:
    gradients: list[Array] = []

    def observe(step: int, gradient: Array, _rate: float) -> None:
        gradients.append(gradient)
        if step == 2:
            trainer.configure(replace(trainer.config, clip_norm=1e-3, averaging=0.5, frozen=(1,)))
            assert trainer.update.average is None

    config = TrainingConfig(1, 0.5, 6, optimizer=watch_steps(observe))
    trainer = Trainer(build(3, 4, 2), config, X, Y)
    list(trainer.run())
    lengths = [float(np.linalg.norm(gradient)) for gradient in gradients]
    assert min(lengths[:2]) > 1e-3
    assert lengths[2:] == pytest.approx([1e-3, 1e-3])
    assert [gradient.size for gradient in gradients] == [26, 26, 10, 10]  # the frozen layer is left out
    assert trainer.update.average is not None


def test_settings_that_do_not_fit_the_network_leave_the_old_ones(build: Build) -> None:
    trainer = Trainer(build(3, 2, loss="mean_squared_error"), TrainingConfig(3), X, Y)
    with pytest.raises(ValueError, match="label_smoothing must be 0 with the loss mean_squared_error"):
        trainer.configure(TrainingConfig(5, 0.7, label_smoothing=0.1))
    assert (trainer.config, trainer.learning_rate) == (TrainingConfig(3), 0.1)
    assert len(list(trainer.run())) == 3


@pytest.mark.parametrize(
    ("output", "loss", "neutral"),
    [("softmax", "categorical_crossentropy", 1 / 2), ("sigmoid", "binary_crossentropy", 1 / 2)],
)
def test_it_learns_smoothed_targets_and_is_measured_on_the_true_ones(
    build: Build, output: str, loss: str, neutral: float
) -> None:
    network = build(3, 4, 2, output=output, loss=loss)
    twin, smoothed = network.copy(), 0.7 * Y + 0.3 * neutral
    order = network.copy().generator.permutation(23)
    (metrics,) = network.fit(X, Y, 1, 0.5, 1.0, label_smoothing=0.3, validation_data=(X, Y))
    assert metrics.cost == pytest.approx(twin.cost(X, Y), rel=1e-12)
    assert metrics.accuracy == np.mean(twin.predict(X) == Y.argmax(axis=1))
    assert metrics.validation_cost == pytest.approx(network.cost(X, Y), rel=1e-12)
    expected = twin.parameters - 0.5 * twin.gradient(X[order], smoothed[order])
    np.testing.assert_allclose(network.parameters, expected, rtol=1e-9, atol=1e-12)


def test_smoothed_over_three_classes_the_rest_is_shared_among_all() -> None:
    network = Network([Layer(3, "input"), Layer(3, "softmax")], seed=0, dtype="float64")
    network.fit(np.eye(3), np.eye(3), 3000, 2.0, 1.0, label_smoothing=0.3)
    np.testing.assert_allclose(network.forward(np.eye(3)), 0.7 * np.eye(3) + 0.1, rtol=1e-3)


@pytest.mark.parametrize("interval", [1, 2, 3, 7, 50])
def test_validation_data_are_measured_every_so_many_epochs(build: Build, interval: int) -> None:
    network, every = build(3, 4, 2), build(3, 4, 2)
    history = network.fit(X, Y, 7, validation_data=VALIDATION, validation_interval=interval)
    measured = every.fit(X, Y, 7, validation_data=VALIDATION)
    for name in ("validation_cost", "validation_accuracy"):
        expected = measured.column(name)
        expected[np.arange(1, 8) % interval != 0] = np.nan
        np.testing.assert_array_equal(history.column(name), expected)
    np.testing.assert_array_equal(network.parameters, every.parameters)


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


def test_many_validation_data_are_measured_in_parts_as_a_whole(build: Build) -> None:
    network, generator = build(3, 4, 2), np.random.default_rng(1)
    many = generator.random((5000, 3)), np.eye(2)[generator.integers(0, 2, 5000)]
    many[0][2048:] += 3
    (metrics,) = network.fit(X, Y, 1, validation_data=many)
    assert metrics.validation_cost == pytest.approx(network.cost(*many), rel=1e-12)
    assert metrics.validation_accuracy == np.mean(network.predict(many[0]) == many[1].argmax(axis=1))


def test_the_cost_of_an_epoch_weighs_the_last_short_batch_by_its_samples(build: Build) -> None:
    network = build(3, 2)
    cost = network.cost(X, Y)
    history = network.fit(X, Y, 1, 1e-12, 6)
    assert history[0].cost == pytest.approx(cost, rel=1e-9)
    assert history[0].validation_cost is None


def test_fit_calls_back_once_an_epoch_and_returns_the_same_rows(build: Build) -> None:
    seen: list[EpochMetrics] = []
    history = build(3, 2).fit(X, Y, 7, callbacks=[seen.append])
    assert seen == list(history)
    assert [metrics.epoch for metrics in seen] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("callbacks", [print, [3], "print", None])
def test_callbacks_that_cannot_be_called_are_refused(build: Build, callbacks: Any) -> None:
    with pytest.raises(TypeError, match="callbacks must be a list of functions"):
        build(3, 2).fit(X, Y, callbacks=callbacks)


def test_fit_goes_on_from_the_present_weights(build: Build) -> None:
    network = build(3, 4, 2)
    network.fit(X, Y, 50, 1.0)
    cost = network.cost(X, Y)
    assert network.fit(X, Y, 1, 0.01, 1.0)[0].cost == pytest.approx(cost)


def test_an_epoch_that_was_begun_before_is_the_one_that_is_trained(build: Build) -> None:
    plain, looked_at = (Trainer(build(3, 4, 2), TrainingConfig(epochs=2, batch_size=4), X, Y) for _ in "ab")
    looked_at.network.information = {"test_accuracy": 0.5}
    epoch = looked_at.begin_epoch()
    assert looked_at.begin_epoch() is epoch
    assert looked_at.network.information == {"test_accuracy": 0.5}
    for trainer in (plain, looked_at):
        list(trainer.run())
    np.testing.assert_array_equal(looked_at.network.parameters, plain.network.parameters)
    assert looked_at.network.information == {}


def test_what_was_said_about_a_network_is_forgotten_when_it_is_trained(build: Build) -> None:
    network = build(3, 4, 2)
    network.information = {"test_accuracy": "99 %"}
    network.fit(X, Y, 1)
    assert network.information == {}


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


def test_settings_changed_by_another_thread_are_never_mixed_in_a_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Two settings are swapped as fast as a thread can; every step must be of one of them whole."""
    seen: list[tuple[str, float, float]] = []

    def noted(name: str) -> Optimizer:
        def update(_p: Array, _g: Array, rate: float, _step: int, *, keep: float = 0.0) -> None:
            seen.append((name, rate, keep))

        return Optimizer(update, settings={"keep": 0.0}, limits={"keep": Limits()})

    for name in ("one", "two"):
        monkeypatch.setitem(OPTIMIZERS, name, noted(name))
    one = TrainingConfig(10**6, 0.25, 4, optimizer="one", optimizer_settings={"keep": 1}, frozen=(1,))
    two = TrainingConfig(10**6, 0.5, 6, optimizer="two", optimizer_settings={"keep": 2}, clip_norm=1.0)
    network = Network([Layer(3, "input"), Layer(4), Layer(2, "softmax")], seed=0)
    trainer, over = Trainer(network, one, X, Y), threading.Event()

    def swap() -> None:
        while not over.is_set():
            trainer.configure(two)
            trainer.configure(one)

    thread, interval = threading.Thread(target=swap), sys.getswitchinterval()
    sys.setswitchinterval(1e-5)  # the threads take turns in the middle of each step
    thread.start()
    try:
        for _metrics in trainer.run():
            if len(seen) > 1000 and len({name for name, *_rest in seen}) == 2:
                break
    finally:
        over.set()
        thread.join()
        sys.setswitchinterval(interval)
    assert set(seen) == {("one", 0.25, 1.0), ("two", 0.5, 2.0)}


def test_measuring_tells_what_the_training_gives_now() -> None:
    trainer = Trainer(random_network(), TrainingConfig(averaging=0.9), X, Y, VALIDATION)
    for epochs in (0, 3):
        list(trainer.run(epochs))
        answer, measured = trainer.network.copy(), trainer.measure()
        answer.parameters = trainer.result_parameters
        assert (measured.epoch, measured.samples) == (epochs, epochs * len(X))
        for (inputs, targets), cost, accuracy in (
            ((X, Y), measured.cost, measured.accuracy),
            (VALIDATION, measured.validation_cost, measured.validation_accuracy),
        ):
            assert cost == pytest.approx(answer.cost(inputs, targets))
            assert accuracy == np.mean(answer.predict(inputs) == targets.argmax(axis=1))


def test_measuring_changes_no_bit_of_the_training() -> None:
    measured, plain = (Trainer(random_network(), TrainingConfig(averaging=0.9), X, Y) for _ in range(2))
    for epochs in (1, 2):
        measured.measure()
        for trainer in (measured, plain):
            list(trainer.run(epochs))
    np.testing.assert_array_equal(measured.network.parameters, plain.network.parameters)
    np.testing.assert_array_equal(measured.result_parameters, plain.result_parameters)


def test_measuring_counts_samples_as_they_weigh_in_the_cost() -> None:
    weights = np.arange(1.0, len(X) + 1)
    network = random_network()
    measured = Trainer(network, TrainingConfig(), X, Y, sample_weight=weights).measure()
    right = network.predict(X) == Y.argmax(axis=1)
    assert measured.accuracy == pytest.approx(np.average(right, weights=weights))
