from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nn import ACTIVATIONS, LOSSES, DivergenceError, Layer, Network, Trainer, TrainingConfig

Build = Callable[..., Network]
X, Y = np.random.default_rng(0).random((23, 3)), np.eye(2)[np.arange(23) % 2]


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


def test_a_weight_that_overflows_in_the_last_step_of_an_epoch_is_a_divergence(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error", dtype="float32")
    network.parameters = [2, 1]
    with pytest.raises(DivergenceError, match="epoch 1 the weights of layer 1 are no longer finite numbers"):
        network.epoch([[3]], [[5]], learning_rate=1e38)
    assert network.parameters.tolist() == [2, 1]


@pytest.mark.parametrize("layer", [1, 2, 3])
def test_the_layer_whose_weights_overflow_is_named(build: Build, layer: int) -> None:
    network = build(1, 1, 1, 1, hidden="linear", output="linear", loss="mean_squared_error", dtype="float32")
    network.parameters = [1, 0] * 3
    frozen = tuple(number for number in (1, 2, 3) if number != layer)
    with pytest.raises(DivergenceError, match=f"epoch 1 the weights of layer {layer} are no longer finite"):
        network.fit([[1.0]], [[9.0]], 5, 1e38, frozen=frozen)
    assert network.parameters.tolist() == [1, 0] * 3


def test_a_cost_that_overflows_is_named_with_the_epoch(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error", dtype="float32")
    network.parameters = [1, 0]
    trainer = Trainer(network, TrainingConfig(5, 1e-45), [[1.0], [2.0]], [[3.0], [4.0]])
    next(trainer.run())
    network.parameters = [1e30, 0]
    with pytest.raises(
        DivergenceError, match=r"in epoch 2 the cost is .* as the outputs of layer 1 overflow"
    ):
        list(trainer.run())
    np.testing.assert_array_equal(network.parameters, np.array([1e30, 0], np.float32))


def test_a_validation_cost_that_overflows_is_named_with_the_epoch(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error", dtype="float32")
    network.parameters = [0, 0]
    before = network.parameters.copy()
    with pytest.raises(DivergenceError, match="epoch 1 the validation cost is no longer a finite number"):
        network.fit([[1.0]], [[1.0]], 5, 0.1, validation_data=([[1e30]], [[0.0]]))
    np.testing.assert_array_equal(network.parameters, before)


def test_the_validation_cost_is_looked_at_only_where_it_is_measured(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error", dtype="float32")
    network.parameters = [0, 0]
    settings = {"validation_data": ([[1e30]], [[0.0]]), "validation_interval": 3}
    with pytest.raises(DivergenceError, match="in epoch 3 the validation cost"):
        network.fit([[1.0]], [[1.0]], 5, 0.1, **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize("optimizer", ["momentum", "adam"])
def test_after_a_divergence_the_steps_are_forgotten_and_the_run_can_go_on(
    build: Build, optimizer: str
) -> None:
    config = TrainingConfig(50, 0.01, 6, optimizer=optimizer, averaging=0.9)
    trainer = Trainer(build(3, 4, 2, output="linear", loss="mean_squared_error"), config, X, Y)
    rows = list(trainer.run(last_epoch=3))
    before = trainer.network.parameters.copy()
    trainer.learning_rate = 1e200
    with pytest.raises(DivergenceError, match="in epoch 4"):
        list(trainer.run())
    np.testing.assert_array_equal(trainer.network.parameters, before)
    assert (trainer.update.steps, trainer.epoch, trainer.progress) == (0, 3, 3)
    assert not any(vector.any() for vector in trainer.update.optimizer_state.values())
    np.testing.assert_array_equal(trainer.result_parameters, before)
    trainer.learning_rate = 0.01
    rows += trainer.run()
    assert [metrics.epoch for metrics in rows] == list(range(1, 51))
    assert rows[-1].cost < rows[2].cost


def test_a_diverged_network_can_be_trained_again(build: Build) -> None:
    network = build(3, 4, 2, output="linear", loss="mean_squared_error")
    trainer = Trainer(network, TrainingConfig(1000, 1e6), X, Y)
    with pytest.raises(DivergenceError):
        list(trainer.run())
    network.parameters = build(3, 4, 2).parameters
    trainer.learning_rate = 0.01
    assert next(trainer.run()).cost < 10


@pytest.fixture
def rolling(build: Build) -> Trainer:
    """Return a training that stands still far above the cost of guessing."""
    network = build(3, 2, output="linear", loss="mean_squared_error")
    trainer = Trainer(network, TrainingConfig(40, 1e-300, 1.0), X, Y)
    next(trainer.run())
    network.parameters = network.parameters + 5
    return trainer


def test_a_cost_worse_than_guessing_for_ten_epochs_is_a_divergence(rolling: Trainer) -> None:
    with pytest.raises(DivergenceError, match="in epoch 11 the cost has been worse than guessing for 10 epo"):
        list(rolling.run())


def test_nine_epochs_worse_than_guessing_are_none(rolling: Trainer) -> None:
    good = rolling.network.parameters - 5
    assert [metrics.epoch for metrics in rolling.run(last_epoch=10)] == list(range(2, 11))
    rolling.network.parameters = good
    next(rolling.run())
    rolling.network.parameters = good + 5
    assert [metrics.epoch for metrics in rolling.run(last_epoch=20)] == list(range(12, 21))


def test_after_a_divergence_a_cost_worse_than_guessing_that_falls_is_none(rolling: Trainer) -> None:
    with pytest.raises(DivergenceError, match="worse than guessing"):
        list(rolling.run())
    rolling.learning_rate = 1e-2
    costs = [metrics.cost for metrics in rolling.run()]
    guessing = float(((Y - Y.mean(axis=0)) ** 2).mean())
    assert costs[11] > 5 * guessing
    assert max(np.divide(costs[1:], costs[:-1])) < 0.99


def test_after_a_cost_worse_than_guessing_a_smaller_rate_gets_its_own_ten_epochs(rolling: Trainer) -> None:
    with pytest.raises(DivergenceError, match="worse than guessing"):
        list(rolling.run())
    rolling.learning_rate = 0.1
    costs = [metrics.cost for metrics in rolling.run()]
    assert len(costs) == 30
    assert costs[-1] < costs[0] / 10


def test_a_network_that_begins_worse_than_guessing_may_learn(build: Build) -> None:
    network = build(3, 2, output="linear", loss="mean_squared_error")
    network.parameters = network.parameters + 5
    assert len(network.fit(X, Y, 30, 1e-6, 1.0)) == 30


def test_dead_units_are_a_divergence(build: Build) -> None:
    network = build(3, 4, 2, output="relu", loss="mean_squared_error")
    network.layer_parameters[-1].matrix[:] = -1
    with pytest.raises(DivergenceError, match="in epoch 10 the gradient has vanished"):
        network.fit(X, Y)


def test_a_perfect_answer_with_no_gradient_left_is_no_divergence(build: Build) -> None:
    network = build(2, 2, output="linear", loss="mean_squared_error")
    network.parameters = [1, 0, 0, 0, 1, 0]
    assert network.fit(np.eye(2), np.eye(2), 20)[-1].cost == 0


# Nine of ten samples are of the first class, and few of the others look different: the weighted or smoothed
# optimum costs more than guessing does without weights or smoothing, and the gradient is zero there.
RARE = np.arange(100) % 10 == 0


def test_a_training_with_weights_that_has_converged_is_no_divergence() -> None:
    samples, targets = np.random.default_rng(0).normal(RARE[:, None], 1.2, (100, 2)), np.eye(2)[RARE * 1]
    network = Network([Layer(2, "input"), Layer(2, "softmax")], seed=0, dtype="float64")
    history = network.fit(samples, targets, 1000, 1.0, 1.0, class_weight="balanced")
    assert history[-1].gradient_norms[0] < 1e-6 * history[0].gradient_norms[0]
    assert history[-1].cost < math.log(2)


def test_a_training_with_label_smoothing_that_has_converged_is_no_divergence() -> None:
    samples, targets = RARE[:, None] * 1.0, np.eye(2)[RARE * 1]
    network = Network([Layer(1, "input"), Layer(2, "softmax")], seed=0, dtype="float64")
    history = network.fit(samples, targets, 3000, 1.0, 1.0, label_smoothing=0.6)
    assert history[-1].gradient_norms[0] < 1e-6 * history[0].gradient_norms[0]
    np.testing.assert_allclose(network.forward([[0.0], [1.0]]), [[0.7, 0.3], [0.3, 0.7]], rtol=1e-3)


def test_the_message_says_what_to_do(build: Build) -> None:
    network = Network([Layer(1, "input"), Layer(1, "linear")], "mean_absolute_error", dtype="float64")
    with pytest.raises(DivergenceError) as error:
        network.fit([[1e200]], [[0.0]], 5, 1e200)
    assert str(error.value) == (
        "Training cannot go on: in epoch 1 the weights of layer 1 are no longer finite numbers. "
        "A learning rate of 1e+200 is too large for this network with mean absolute error; "
        "try a tenth of it and new weights."
    )
