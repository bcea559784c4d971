"""Health: what separates trainings that learn from those that do not, measured without touching them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nn
from nn.digits.data import DigitData
from nn.training.health import (
    HealthProbe,
    LayerHealth,
    count_different,
    is_flat_at_both_ends,
    measure_health,
    measure_spreads,
    spread_evenly,
)

DATA = DigitData.standard()
X, Y = DATA.train.images[:100], DATA.train.targets[:100]


def trainer(*hidden: nn.Layer, seed: int = 0, **settings: Any) -> nn.Trainer[nn.Network]:
    layers = [nn.Layer(64, "input"), *hidden, nn.Layer(10, "softmax")]
    settings = {"epochs": 1, "learning_rate": 0.1, "batch_size": 32, **settings}
    config = nn.TrainingConfig.from_settings(settings)
    return nn.Trainer(nn.Network(layers, seed=seed), config, DATA.train.images, DATA.train.targets)


def trained(made: nn.Trainer[nn.Network]) -> list[LayerHealth]:
    probe = HealthProbe(made.network.parameters)
    for _ in made.run():
        pass
    return probe(made)


def first_to_last_gradient(activation: str, layers: int, seed: int) -> float:
    health = trained(trainer(*[nn.Layer(32, activation)] * layers, seed=seed, epochs=3))
    return health[0].gradient / health[-1].gradient


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_eight_sigmoid_layers_let_next_to_no_gradient_through(seed: int) -> None:
    """Six of them learn in the end, eight never do; eight of tanh learn at once."""
    assert first_to_last_gradient("sigmoid", 8, seed) < 1 / 1000
    assert first_to_last_gradient("sigmoid", 6, seed) > 1 / 1000
    assert first_to_last_gradient("tanh", 8, seed) > 1 / 5


@pytest.mark.parametrize(("rate", "low", "high"), [(0.1, 0.0, 0.2), (2.0, 1.0, 1.0)])
def test_a_rate_of_2_kills_every_relu_unit(rate: float, low: float, high: float) -> None:
    health = trained(trainer(nn.Layer(64, "relu"), epochs=30, learning_rate=rate))
    assert low <= health[0].dead <= high
    assert (health[0].different < 32) == (rate == 2.0)
    assert health[0].gradient == 0 or rate != 2.0


def test_leaky_units_cannot_die() -> None:
    health = trained(trainer(nn.Layer(64, "leaky_relu"), epochs=30, learning_rate=2))
    assert health[0].dead == 0


def test_sigmoid_units_with_huge_weights_are_saturated_and_relu_units_never_are() -> None:
    usual, huge, relu = (
        trained(trainer(nn.Layer(32, name, scale=scale), epochs=1))
        for name, scale in [("sigmoid", 1.0), ("sigmoid", 300.0), ("relu", 300.0)]
    )
    assert usual[0].saturated == 0
    assert huge[0].saturated > 0.9
    assert np.isnan(relu[0].saturated)


def test_twins_are_one_unit() -> None:
    """Units with equal weights, into them and out of them, get equal gradients."""
    made = trainer(nn.Layer(48, "tanh"))
    for parameters in made.network.layer_parameters:
        parameters.weights[:] = 0.1
    assert trained(made)[0].different == 1
    assert trained(trainer(nn.Layer(48, "tanh")))[0].different == 48


def test_at_the_start_nothing_has_changed_and_no_step_was_made() -> None:
    made = trainer(nn.Layer(16, "tanh"))
    for layer in HealthProbe(made.network.parameters)(made):
        assert (layer.weight_spread, layer.value_spread) == (1, 1)
        assert np.isnan(layer.step)


def test_the_step_is_seen_beside_what_it_changes() -> None:
    made = trainer(nn.Layer(16, "tanh"))
    health = trained(made)
    for number, layer in enumerate(health):
        length = np.linalg.norm(made.network.layer_parameters[number].learned)
        assert layer.step == pytest.approx(made.update.update_norms[number] / length)


def test_the_gradient_is_the_mean_over_the_weights_of_the_sample() -> None:
    network = nn.Network([nn.Layer(64, "input"), nn.Layer(10, "softmax")], seed=0)
    (health,) = measure_health(network, measure_spreads(network, X), X, Y)
    gradient = network.gradient(X, Y).reshape(10, 65)[:, :-1]
    assert health.gradient == pytest.approx(np.abs(gradient).mean())


@pytest.mark.parametrize(
    "settings",
    [{}, {"optimizer": "adam", "learning_rate": 0.01}, {"averaging": 0.9}],
    ids=["sgd", "adam", "averaged"],
)
def test_a_training_that_is_looked_at_learns_the_same_to_the_last_bit(settings: dict[str, Any]) -> None:
    hidden = nn.Layer(16, "relu", dropout=0.2, batch_normalization=True)
    results = []
    for looked_at in (False, True):
        made = trainer(hidden, epochs=3, **settings)
        probe = HealthProbe(made.network.parameters)
        for _ in made.run():
            before = [made.network.parameters.copy(), made.network.last_gradient.copy()]
            if looked_at:
                probe(made)
            np.testing.assert_array_equal(made.network.parameters, before[0])
            np.testing.assert_array_equal(made.network.last_gradient, before[1])
        results.append((made.network.parameters.copy(), made.history.column("cost")))
    np.testing.assert_array_equal(results[0][0], results[1][0])
    np.testing.assert_array_equal(results[0][1], results[1][1])


def test_what_has_overflowed_is_measured_without_a_complaint() -> None:
    made = trainer(nn.Layer(4, "relu"))
    probe = HealthProbe(made.network.parameters)
    made.network.parameters[:] = np.inf
    assert len(probe(made)) == 2


def test_every_hidden_activation_has_figures() -> None:
    for name in nn.ACTIVATIONS:
        made = trainer(nn.Layer(8, name))
        (hidden, output) = HealthProbe(made.network.parameters)(made)
        assert np.isnan(hidden.dead) == (name == "softmax")
        assert np.isnan(hidden.saturated) == (name not in ("sigmoid", "tanh"))
        assert np.isnan(output.dead)


def test_curves_that_are_flat_at_both_ends_are_found() -> None:
    flat = {name for name, each in nn.ACTIVATIONS.items() if is_flat_at_both_ends(each)}
    assert flat - {"softmax"} == {"sigmoid", "tanh"}


@given(st.integers(1, 30), st.integers(0, 5), st.integers(0, 100))
def test_units_that_differ_by_rounding_are_not_different(different: int, copies: int, seed: int) -> None:
    generator = np.random.default_rng(seed)
    kinds = generator.normal(size=(20, different))
    repeated = np.concatenate([kinds] * (copies + 1), axis=1)
    shuffled = repeated[:, generator.permutation(repeated.shape[1])]
    rounded = shuffled + generator.uniform(-1e-7, 1e-7, shuffled.shape)
    assert count_different(rounded) == different


@given(st.integers(1, 2000), st.integers(1, 300))
def test_a_sample_reaches_from_the_first_to_the_last(whole: int, count: int) -> None:
    numbers = spread_evenly(whole, count)
    assert len(numbers) == min(whole, count)
    assert numbers[0] == 0
    assert numbers[-1] == whole - 1 or count == 1
