from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from nn import OPTIMIZERS, EpochMetrics, Layer, Network, Trainer, TrainingConfig
from nn.arrays import Array
from nn.training.update import Update

Build = Callable[..., Network]
Watch = Callable[..., str]
X, Y = np.random.default_rng(0).random((23, 3)), np.eye(2)[np.arange(23) % 2]
VALIDATION = (X[:9, ::-1], Y[4:13])
NORMALIZED = [
    Layer(3, "input"),
    Layer(6, "relu", dropout=0.3, batch_normalization=True),
    Layer(2, "softmax"),
]


def network(seed: int = 0) -> Network:
    return Network(NORMALIZED, seed=seed, dtype="float64")


def parameters_after_each_step(trainer: Trainer, steps: int) -> list[Array]:
    """Train with one step an epoch and return the parameters before the first and after every step."""
    parameters = [trainer.network.parameters.copy()]
    parameters += [trainer.network.parameters.copy() for _metrics in trainer.run(last_epoch=steps)]
    return parameters


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("averaging", [0.3, 0.95])
def test_the_average_is_that_of_the_parameters_after_every_step(optimizer: str, averaging: float) -> None:
    config = TrainingConfig(
        40, 0.05, 6, steps_per_epoch=1, optimizer=optimizer, averaging=averaging, frozen=(2,)
    )
    trainer = Trainer(network(), config, X, Y)
    expected, *rest = parameters_after_each_step(trainer, 40)
    for step, parameters in enumerate(rest, start=1):
        keep = min(averaging, (1 + step) / (10 + step))
        expected = keep * expected + (1 - keep) * parameters
    np.testing.assert_allclose(trainer.result_parameters, expected, rtol=1e-10)
    assert abs(trainer.result_parameters - trainer.network.parameters).max() > 1e-4


def test_every_step_of_an_epoch_counts_in_the_average(build: Build, watch_steps: Watch) -> None:
    before: list[Array] = []
    trained = build(3, 4, 2)
    optimizer = watch_steps(lambda _step, _gradient, _rate: before.append(trained.parameters.copy()))
    trainer = Trainer(trained, TrainingConfig(5, 0.5, 6, optimizer=optimizer, averaging=0.8), X, Y)
    list(trainer.run())
    assert len(before) == 20
    expected = before[0]
    for step, parameters in enumerate([*before[1:], trained.parameters], start=1):
        keep = min(0.8, (1 + step) / (10 + step))
        expected = keep * expected + (1 - keep) * parameters
    np.testing.assert_allclose(trainer.result_parameters, expected, rtol=1e-12)


def test_averaging_changes_nothing_in_the_training_itself() -> None:
    trainers = [
        Trainer(network(), TrainingConfig(6, 0.1, 6, optimizer="adam", averaging=share), X, Y, VALIDATION)
        for share in (0.0, 0.9)
    ]
    costs, averaged_costs = ([metrics.cost for metrics in trainer.run()] for trainer in trainers)
    assert costs == averaged_costs
    np.testing.assert_array_equal(trainers[0].network.parameters, trainers[1].network.parameters)
    for name, vector in trainers[0].update.optimizer_state.items():
        np.testing.assert_array_equal(vector, trainers[1].update.optimizer_state[name])


def test_validation_data_are_measured_with_the_average() -> None:
    trainer = Trainer(network(), TrainingConfig(6, 0.5, 6, averaging=0.9), X, Y, VALIDATION)
    for metrics in trainer.run():
        averaged = trainer.network.copy()
        averaged.parameters = trainer.result_parameters
        assert metrics.validation_cost == pytest.approx(averaged.cost(*VALIDATION), rel=1e-12)
        assert metrics.validation_cost != pytest.approx(trainer.network.cost(*VALIDATION), rel=1e-6)
        right = averaged.predict(VALIDATION[0]) == VALIDATION[1].argmax(axis=1)
        assert metrics.validation_accuracy == right.mean()


def test_a_measurement_that_is_broken_off_leaves_the_network_its_own_parameters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(*_arguments: object, **_settings: object) -> None:
        raise KeyboardInterrupt

    trainer = Trainer(network(), TrainingConfig(6, 0.5, 6, averaging=0.9), X, Y, VALIDATION)
    list(trainer.run(last_epoch=2))
    before = trainer.network.parameters.copy()
    assert trainer.validation is not None
    monkeypatch.setattr("nn.training.samples.measure", interrupted)
    with pytest.raises(KeyboardInterrupt):
        trainer.validation.measure(trainer.result_parameters)
    np.testing.assert_array_equal(trainer.network.parameters, before)


def test_fit_leaves_the_average_in_the_network() -> None:
    fitted, trained = network(), network()
    trainer = Trainer(trained, TrainingConfig(6, 0.5, 6, averaging=0.9), X, Y)
    list(trainer.run())
    fitted.fit(X, Y, 6, 0.5, 6, averaging=0.9)
    np.testing.assert_array_equal(fitted.parameters, trainer.result_parameters)
    assert abs(fitted.parameters - trained.parameters).max() > 1e-4


def test_averaging_begins_where_the_network_is_when_it_is_switched_on_and_ends_at_once() -> None:
    trainer = Trainer(network(), TrainingConfig(9, 0.5, 6, steps_per_epoch=1), X, Y)
    own = parameters_after_each_step(trainer, 5)[-1]
    assert trainer.result_parameters is trainer.network.parameters
    trainer.configure(replace(trainer.config, averaging=0.9))
    (_before, after) = parameters_after_each_step(trainer, 6)
    keep = (1 + 1) / (10 + 1)  # the first step that the average follows
    np.testing.assert_allclose(
        trainer.result_parameters[:24], keep * own[:24] + (1 - keep) * after[:24], rtol=1e-12
    )  # the weights of the first layer: running statistics move before the step, in the forward pass
    trainer.configure(replace(trainer.config, averaging=0.0))
    parameters_after_each_step(trainer, 7)
    assert trainer.result_parameters is trainer.network.parameters


def test_another_optimizer_begins_with_empty_memories_and_the_same_one_keeps_them() -> None:
    trained = network()
    descent = Update(trained, TrainingConfig(optimizer="momentum"))
    trained.last_gradient[:] = 1
    descent.step(0.1)
    velocity = descent.optimizer_state["velocity"]
    assert descent.steps == 1
    assert velocity.any()
    descent.configure(TrainingConfig(optimizer="momentum", optimizer_settings={"momentum": 0.5}))
    assert descent.steps == 1
    assert descent.optimizer_state["velocity"] is velocity
    descent.configure(TrainingConfig(optimizer="nesterov"))
    assert descent.steps == 0
    assert not descent.optimizer_state["velocity"].any()
    descent.configure(TrainingConfig(optimizer="adam"))
    assert sorted(descent.optimizer_state) == ["mean", "square"]


def test_the_settings_of_an_optimizer_count_from_the_next_step() -> None:
    trained = network()
    start, descent = trained.parameters.copy(), Update(trained, TrainingConfig(optimizer="momentum"))
    statistics = [part for layer in trained.layer_parameters for part in layer.statistics]
    for settings in ({}, {"momentum": 0.5}):
        trained.last_gradient[:] = 1
        descent.configure(TrainingConfig(optimizer="momentum", optimizer_settings=settings))
        descent.step(0.1)
    moved = start - trained.parameters
    np.testing.assert_allclose(moved[moved != 0], 0.1 + 0.1 * (0.5 + 1), rtol=1e-12)
    assert np.count_nonzero(moved == 0) == sum(len(part) for part in statistics)


@pytest.mark.parametrize(
    ("frozen", "message"),
    [
        ((3,), r"frozen must name layers from 1 to 2, not \(3,\)"),
        ((1, 9), r"frozen must name layers from 1 to 2, not \(1, 9\)"),
        ((1, 2), r"frozen must leave a layer to train, not \(1, 2\)"),
        ((2, 1, 1), r"frozen must leave a layer to train, not \(2, 1, 1\)"),
    ],
)
def test_frozen_layers_that_the_network_cannot_have_are_named(frozen: tuple[int, ...], message: str) -> None:
    trained = network()
    trainer = Trainer(trained, TrainingConfig(), X, Y)
    with pytest.raises(ValueError, match=message):
        trained.fit(X, Y, frozen=frozen)
    with pytest.raises(ValueError, match=message):
        trainer.configure(TrainingConfig(frozen=frozen))
    assert trainer.config == TrainingConfig()


def norms_by_layer(vector: Array) -> list[float]:
    """Return the lengths of the parts of a 3-4-2 network's vector."""
    return [float(np.linalg.norm(part)) for part in (vector[:16], vector[16:])]


def test_the_gradient_norms_are_those_of_the_last_batch_before_its_step(
    build: Build, watch_steps: Watch
) -> None:
    taken: list[tuple[Array, Array]] = []
    trained = build(3, 4, 2)
    optimizer = watch_steps(
        lambda _step, gradient, _rate: taken.append((gradient, trained.parameters.copy()))
    )
    order, twin = trained.copy().generator.permutation(23), trained.copy()
    (metrics,) = trained.fit(X, Y, 1, 0.5, 6, optimizer=optimizer)
    gradient, before = taken[-1]
    assert metrics.gradient_norms == pytest.approx(norms_by_layer(gradient), rel=1e-12)
    twin.parameters = before
    by_hand = twin.gradient(X[order[17:]], Y[order[17:]])
    assert metrics.gradient_norms == pytest.approx(norms_by_layer(by_hand), rel=1e-9)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize(
    "settings",
    [{}, {"clip_norm": 0.01, "penalties": {"l1": 0.1}, "weight_decay": 0.5, "frozen": (1,)}],
    ids=str,
)
def test_the_update_norms_are_how_far_the_last_step_went(
    build: Build, optimizer: str, settings: dict[str, Any]
) -> None:
    trained = build(3, 4, 2)
    config = TrainingConfig(5, 0.1, 1.0, optimizer=optimizer, **settings)
    before = trained.parameters.copy()
    gradient = trained.gradient(X, Y)
    for metrics in Trainer(trained, config, X, Y).run():
        assert metrics.gradient_norms == pytest.approx(norms_by_layer(gradient), rel=1e-9)
        assert metrics.update_norms == pytest.approx(norms_by_layer(trained.parameters - before), rel=1e-9)
        assert (metrics.update_norms[0] == 0) == ("frozen" in settings)
        before, gradient = trained.parameters.copy(), trained.gradient(X, Y)


@pytest.mark.parametrize("schedule", ["constant", "cosine", "warm_up"])
def test_with_plain_descent_an_update_is_the_rate_times_the_gradient(build: Build, schedule: str) -> None:
    history = build(3, 4, 4, 2).fit(X, Y, 12, 0.3, 6, schedule=schedule)
    gradients, updates = history.column("gradient_norms"), history.column("update_norms")
    assert gradients.shape == updates.shape == (12, 3)
    np.testing.assert_allclose(updates, history.column("learning_rate")[:, None] * gradients, rtol=1e-7)


@pytest.mark.parametrize("schedule", ["step", "exponential", "cosine", "warm_up", "one_cycle", "plateau"])
def test_the_learning_rate_of_an_epoch_is_that_of_its_last_step(
    build: Build, watch_steps: Watch, schedule: str
) -> None:
    rates: list[float] = []
    optimizer = watch_steps(lambda _step, _gradient, rate: rates.append(rate))
    settings = {"step": {"every": 2}, "plateau": {"patience": 0, "improvement": 0.5}}.get(schedule, {})
    history = build(3, 2).fit(
        X, Y, 6, 0.3, 6, optimizer=optimizer, schedule=schedule, schedule_settings=settings
    )
    assert history.column("learning_rate").tolist() == rates[3::4]
    assert len(set(rates)) > 2


def test_samples_are_counted_and_time_is_taken_only_while_training(
    build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 0.0

    def clock() -> float:
        nonlocal now
        now += 0.5
        return now

    monkeypatch.setattr("time.perf_counter", clock)
    trainer = Trainer(build(3, 2), TrainingConfig(6, 0.1, 6), X, Y)
    rows: list[EpochMetrics] = []
    for metrics in trainer.run():
        rows.append(metrics)
        now += 1000
        if metrics.epoch == 3:
            trainer.configure(replace(trainer.config, batch_size=5, steps_per_epoch=2))
    assert [metrics.samples for metrics in rows] == [23, 46, 69, 78, 87, 96]
    assert [metrics.seconds for metrics in rows] == [0.5, 1.0, 1.5, 2.0, 2.5, 3.0]


def test_another_optimizer_does_not_make_the_average_forget() -> None:
    trainer = Trainer(network(), TrainingConfig(40, 0.5, 6, averaging=0.99), X, Y)
    list(trainer.run())
    apart = np.linalg.norm(trainer.result_parameters - trainer.network.parameters)
    trainer.configure(TrainingConfig(41, 1e-9, 6, averaging=0.99, optimizer="momentum"))
    list(trainer.run())
    assert np.linalg.norm(trainer.result_parameters - trainer.network.parameters) > 0.8 * apart
