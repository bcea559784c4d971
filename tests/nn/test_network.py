from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from nn import ACTIVATIONS, INITIALIZERS, LOSSES, Layer, Network
from nn.arrays import Array
from nn.feedforward import with_ones

Build = Callable[..., Network]
X, Y = np.random.default_rng(0).random((12, 3)), np.eye(2)[[0, 1] * 6]


hidden_layers = st.builds(
    Layer,
    st.integers(1, 6),
    st.sampled_from(sorted(ACTIVATIONS)),
    initializer=st.sampled_from(["automatic", *INITIALIZERS]),
    scale=st.floats(-2, 2),
    dropout=st.sampled_from([0, 0.2, 0.9]),
    batch_normalization=st.booleans(),
)


@st.composite
def networks(draw: st.DrawFn, dtypes: tuple[str, ...]) -> Network:
    """Draw a network with one to four layers behind the input."""
    *inner, last = draw(st.lists(hidden_layers, min_size=1, max_size=4))
    first = Layer(draw(st.integers(1, 5)), "input", dropout=draw(st.sampled_from([0, 0.3])))
    return Network(
        [first, *inner, replace(last, dropout=0)],
        draw(st.sampled_from(sorted(LOSSES))),
        seed=draw(st.integers(0, 1000)),
        dtype=draw(st.sampled_from(dtypes)),
    )


@st.composite
def networks_and_samples(draw: st.DrawFn, *dtypes: str) -> tuple[Network, Array, Array]:
    """Draw a network, samples between -10 and 10, and targets between 0 and 1."""
    network, count = draw(networks(dtypes)), draw(st.integers(1, 7))
    first, last = network.spec.layers[0].units, network.spec.layers[-1].units
    X = draw(arrays(np.float64, (count, first), elements=st.floats(-10, 10)))
    y = draw(arrays(np.float64, (count, last), elements=st.floats(0, 1)))
    return network, X, y


@given(networks_and_samples("float32", "float64"))
def test_no_network_makes_nan_of_usual_samples(drawn: tuple[Network, Array, Array]) -> None:
    network, X, y = drawn
    units = [layer.units for layer in network.spec.layers[1:]]
    with np.errstate(all="raise", under="ignore"):
        outputs, shares, layers = network.forward(X), network.predict_proba(X), network.activations(X)
        gradient, cost = network.gradient(X, y), network.cost(X, y)
    assert outputs.shape == y.shape
    assert shares.shape == (len(X), max(2, units[-1]))
    assert [values.shape for values in layers] == [(len(X), count) for count in units]
    np.testing.assert_array_equal(layers[-1], outputs)
    assert gradient.shape == network.parameters.shape == (network.spec.parameter_count,)
    assert np.isfinite(cost)
    for result in (outputs, shares, gradient, *layers):
        assert result.dtype == network.dtype
        assert np.isfinite(result).all()
    np.testing.assert_allclose(shares.sum(axis=1), 1, rtol=1e-5)
    assert network.predict(X).shape == (len(X),)


def both_passes(network: Network, X: Array, y: Array) -> tuple[Array, Array]:
    """Return outputs and losses of a training step; an operation that is invalid or overflows raises."""
    samples, targets = network.check_samples(X), network.check_targets(y).T
    propagation = network.propagation(len(X))
    with np.errstate(all="raise", under="ignore"):
        outputs = propagation.forward(with_ones(samples), generator=network.generator)
        propagation.backward(targets)
        return outputs, LOSSES[network.spec.loss].values(propagation.values[-1], targets)


@given(networks_and_samples("float32", "float64"))
def test_no_training_step_makes_nan_of_usual_samples(drawn: tuple[Network, Array, Array]) -> None:
    network, X, y = drawn
    before = network.copy()
    try:
        outputs, losses = both_passes(network, X, y)
    except FloatingPointError:
        # OpenBLAS may set a processor's flag for finite numbers (numpy#24067): a real one is set every time.
        outputs, losses = both_passes(network := before, X, y)
    assert outputs.shape == y.T.shape
    assert losses.shape == (len(X),)
    for result in (outputs, losses, network.last_gradient, network.parameters):
        assert np.isfinite(result).all()
    again = network.forward(X)
    assert again.shape == y.shape
    assert np.isfinite(again).all()


@given(networks_and_samples("float64"))
def test_outside_training_a_sample_is_answered_alike_alone_and_in_any_batch(
    drawn: tuple[Network, Array, Array],
) -> None:
    network, X, _ = drawn
    before = network.parameters.copy()
    alone = np.concatenate([network.forward(X[[position]]) for position in range(len(X))])
    largest = max(1.0, float(np.abs(alone).max()))
    np.testing.assert_allclose(network.forward(X), alone, rtol=1e-6, atol=1e-6 * largest)
    np.testing.assert_array_equal(network.parameters, before)


def test_forward_is_the_formula_layer_by_layer(build: Build) -> None:
    network = build(2, 2, 2, hidden="relu", output="softmax")
    network.parameters = [1, 2, 3, -1, 0, 1, 1, -1, 0, 2, 0, -1]
    hidden, z = np.array([8.0, 0.0]), np.array([8.0, 15.0])
    first, second = network.activations([[1, 2]])
    np.testing.assert_allclose(first, [hidden])
    np.testing.assert_allclose(second, [np.exp(z) / np.exp(z).sum()])
    np.testing.assert_array_equal(network.forward([[1, 2]]), second)


def test_the_cost_is_the_mean_loss_per_sample(build: Build) -> None:
    for loss in LOSSES:
        network = build(3, 4, 2, loss=loss)
        alone = [network.cost(X[[i]], Y[[i]]) for i in range(len(X))]
        assert network.cost(X, Y) == pytest.approx(np.mean(alone), rel=1e-12)


def test_the_cost_of_known_outputs(build: Build) -> None:
    network = build(1, 2, output="linear", loss="mean_squared_error")
    network.parameters = [1, 0, 0, 3]
    assert network.cost([[1], [2]], [[1, 1], [0, 0]]) == pytest.approx((4 / 2 + (4 + 9) / 2) / 2)


def test_a_sample_is_answered_alike_alone_and_in_any_batch(build: Build) -> None:
    network = build(3, 5, 4, 2)
    together = network.forward(X)
    for size in (1, 2, 3, 4, 6, 12, 1):
        np.testing.assert_allclose(network.forward(X[:size]), together[:size], rtol=1e-12)


def test_results_belong_to_the_caller(build: Build) -> None:
    network = build(3, 4, 2)
    outputs, values, gradient = network.forward(X), network.activations(X), network.gradient(X, Y)
    kept = [result.copy() for result in (outputs, *values, gradient)]
    network.forward(1 - X)
    network.gradient(1 - X, Y)
    for result, copy in zip((outputs, *values, gradient), kept, strict=True):
        np.testing.assert_array_equal(result, copy)


def test_asking_changes_neither_the_arguments_nor_the_network(build: Build) -> None:
    network, samples, targets = build(3, 4, 2), X.copy(), Y.copy()
    before, state = network.parameters.copy(), network.generator.bit_generator.state
    network.cost(samples, targets), network.gradient(samples, targets), network.predict_proba(samples)
    np.testing.assert_array_equal(samples, X)
    np.testing.assert_array_equal(targets, Y)
    np.testing.assert_array_equal(network.parameters, before)
    assert network.generator.bit_generator.state == state


@given(outputs=arrays(np.float64, (3, 4), elements=st.floats(-1e15, 1e15)))
def test_probabilities_add_up_to_one_for_any_outputs(build: Build, outputs: Any) -> None:
    network = build(3, 4, output="linear", loss="mean_squared_error")
    network.layer_parameters[0].matrix[:, :-1] = outputs.T
    probabilities = network.predict_proba(np.eye(3))
    assert (probabilities >= 0).all()
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-12)


@pytest.mark.parametrize("output", ACTIVATIONS)
def test_probabilities_of_every_output_activation(build: Build, output: str) -> None:
    network = build(3, 5, 4, output=output)
    outputs, probabilities = network.forward(X), network.predict_proba(X)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-12)
    if output in ("softmax", "sigmoid"):
        np.testing.assert_allclose(probabilities, outputs / outputs.sum(axis=1, keepdims=True), rtol=1e-12)


def test_outputs_below_zero_get_no_probability_and_none_above_zero_is_uniform(build: Build) -> None:
    network = build(1, 4, output="linear")
    network.parameters = [-1, 0, 3, 0, 1, 0, -2, 0]
    np.testing.assert_allclose(network.predict_proba([[1], [0]]), [[0, 0.75, 0.25, 0], [0.25] * 4])


def test_the_prediction_is_the_largest_output(build: Build) -> None:
    network = build(3, 5, output="linear")
    np.testing.assert_array_equal(network.predict(X), network.forward(X).argmax(axis=1))


@pytest.mark.parametrize("activation", ["relu", "sigmoid", "softmax"])
def test_weights_beyond_all_bounds_give_an_answer_and_no_warning(activation: str) -> None:
    network = Network([Layer(3, "input"), Layer(4, "relu"), Layer(2, activation)], "mean_squared_error")
    network.parameters[:] = 1e30
    assert network.predict(np.ones((5, 3))).shape == (5,)
    np.testing.assert_allclose(network.predict_proba(np.ones((5, 3))).sum(axis=1), 1)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_everything_has_the_dtype_of_the_network(build: Build, dtype: str) -> None:
    network = build(3, 4, 2, dtype=dtype)
    results = (network.parameters, network.forward(X), network.predict_proba(X), network.gradient(X, Y))
    assert {str(result.dtype) for result in results} == {dtype}


def test_parameters_are_one_writable_view_by_layer_weights_then_bias(build: Build) -> None:
    network = build(2, 3, 2)
    view = network.parameters
    view[:] = np.arange(view.size)
    np.testing.assert_array_equal(network.layer_parameters[0].matrix, np.arange(9).reshape(3, 3))
    np.testing.assert_array_equal(network.layer_parameters[1].matrix, np.arange(9, 17).reshape(2, 4))
    network.parameters = np.zeros(17)
    assert network.parameters is view
    assert not network.layer_parameters[1].matrix.any()
    assert np.shares_memory(view, network.layer_parameters[0].matrix)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_initial_weights_fill_the_glorot_range_and_biases_are_zero(activation: str) -> None:
    network = Network([Layer(40, "input"), Layer(60, activation)], seed=0)
    weights, limit = (
        network.layer_parameters[0].matrix[:, :-1],
        ACTIVATIONS[activation].gain * np.sqrt(6 / 100),
    )
    assert 0.99 * limit < np.abs(weights).max() <= limit * (1 + 1e-6)
    assert weights.std() == pytest.approx(limit / np.sqrt(3), rel=0.03)
    assert abs(weights.mean()) < 0.05 * limit
    assert not network.layer_parameters[0].matrix[:, -1].any()


def test_the_same_seed_gives_the_same_weights_and_another_seed_others(build: Build) -> None:
    assert np.array_equal(build(3, 4, 2, seed=5).parameters, build(3, 4, 2, seed=5).parameters)
    assert not np.array_equal(build(3, 4, 2, seed=5).parameters, build(3, 4, 2, seed=6).parameters)
    from_generator = Network(build(3, 4, 2).spec.layers, seed=np.random.default_rng(5), dtype="float64")
    assert np.array_equal(from_generator.parameters, build(3, 4, 2, seed=5).parameters)


def test_without_a_seed_every_network_is_another() -> None:
    layers = [Layer(3, "input"), Layer(2)]
    assert not np.array_equal(Network(layers).parameters, Network(layers).parameters)


@pytest.mark.parametrize("loss", LOSSES)
def test_an_epoch_is_one_step_against_the_gradient_and_returns_the_cost_before(
    build: Build, loss: str
) -> None:
    network = build(3, 4, 2, loss=loss)
    cost, expected = network.cost(X, Y), network.parameters - 0.3 * network.gradient(X, Y)
    assert network.epoch(X, Y, learning_rate=0.3) == pytest.approx(cost, rel=1e-12)
    np.testing.assert_allclose(network.parameters, expected, rtol=1e-12, atol=1e-15)
    assert network.cost(X, Y) < cost


def test_one_step_worked_by_hand(build: Build) -> None:
    network = build(1, 1, output="linear", loss="mean_squared_error")
    network.parameters = [2, 1]
    # The output is 2 * 3 + 1 = 7, the target 5: dC/da = 2 * (7 - 5) = 4, dC/dw = 4 * 3, dC/db = 4.
    assert network.epoch([[3]], [[5]], learning_rate=0.1) == 4
    np.testing.assert_allclose(network.parameters, [2 - 1.2, 1 - 0.4])


def test_an_epoch_in_batches_makes_several_steps(build: Build) -> None:
    once, thrice = build(3, 2), build(3, 2)
    once.epoch(X, Y, 0.3)
    thrice.epoch(X, Y, 0.3, batch_size=4)
    assert np.linalg.norm(thrice.parameters - once.parameters) > 1e-3


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_copy_is_independent_and_goes_on_identically(build: Build, dtype: str) -> None:
    network = build(3, 4, 2, hidden="tanh", loss="binary_crossentropy", dtype=dtype)
    network.fit(X, Y, epochs=2, batch_size=5)
    network.information["accuracy"] = "0.5"
    twin, before = network.copy(), network.parameters.copy()
    assert twin.spec == network.spec
    assert twin.dtype == network.dtype
    assert twin.information == {"accuracy": "0.5"}
    twin.fit(X, Y, epochs=3, batch_size=5)
    np.testing.assert_array_equal(network.parameters, before)
    assert network.information == {"accuracy": "0.5"}
    assert twin.information == {}, "what was measured before a training is no longer true"
    network.fit(X, Y, epochs=3, batch_size=5)
    np.testing.assert_array_equal(network.parameters, twin.parameters)


def test_a_copy_of_a_network_with_another_random_generator_goes_on_identically() -> None:
    generator = np.random.Generator(np.random.MT19937(0))
    network = Network([Layer(3, "input"), Layer(2)], seed=generator)
    twin = network.copy()
    for each in (network, twin):
        each.fit(X, Y, epochs=3, batch_size=5)
    np.testing.assert_array_equal(network.parameters, twin.parameters)


WRONG_SAMPLES = [
    (X[:, :2], ValueError, r"X .*\(samples, 3\), not \(12, 2\)"),
    (X[0], ValueError, r"X .*\(samples, 3\), not \(3,\)"),
    (X[None], ValueError, r"not \(1, 12, 3\)"),
    (X[:0], ValueError, r"X must hold at least one sample, not \(0, 3\)"),
    (5, ValueError, r"not \(\)"),
    (np.where(X > 0.5, np.nan, X), ValueError, "X must be finite"),
    (np.where(X > 0.5, -np.inf, X), ValueError, "X must be finite"),
    (X + 1e300, ValueError, "X must be finite"),
    ([["a", "b", "c"]], TypeError, "X must be an array of numbers"),
    ([[1, 2, 3], [1, 2]], TypeError, "X must be an array of numbers"),
    ([[{}, 1, 2]], TypeError, "X must be an array of numbers"),
    (X + 1j, TypeError, "X must be an array of numbers"),
]


@pytest.mark.parametrize(("samples", "error", "message"), WRONG_SAMPLES, ids=range(len(WRONG_SAMPLES)))
def test_wrong_samples_are_refused_everywhere(
    build: Build, samples: Any, error: type[Exception], message: str
) -> None:
    network = build(3, 4, 2, dtype="float32")
    asks: list[Callable[[], object]] = [
        lambda: network.forward(samples),
        lambda: network.predict(samples),
        lambda: network.predict_proba(samples),
        lambda: network.activations(samples),
        lambda: network.cost(samples, Y),
        lambda: network.gradient(samples, Y),
        lambda: network.epoch(samples, Y, 0.1),
        lambda: network.fit(samples, Y),
        lambda: network.fit(X, Y, validation_data=(samples, Y)),
    ]
    for ask in asks:
        with pytest.raises(error, match=message):
            ask()


WRONG_TARGETS = [
    (Y[:, :1], ValueError, r"y .*\(samples, 2\), not \(12, 1\)"),
    (Y.argmax(axis=1), ValueError, r"y .*\(samples, 2\), not \(12,\)"),
    (Y[:5], ValueError, "12 and 5"),
    (Y[:0], ValueError, r"y must hold at least one sample, not \(0, 2\)"),
    (np.where(Y > 0, np.nan, 0), ValueError, "y must be finite"),
    (np.where(Y > 0, np.inf, 0), ValueError, "y must be finite"),
    ([["a", "b"]] * 12, TypeError, "y must be an array of numbers"),
    (None, (TypeError, ValueError), "y must"),
]


@pytest.mark.parametrize(("targets", "error", "message"), WRONG_TARGETS, ids=range(len(WRONG_TARGETS)))
def test_wrong_targets_are_refused_everywhere(build: Build, targets: Any, error: Any, message: str) -> None:
    network = build(3, 4, 2)
    asks: list[Callable[[], object]] = [
        lambda: network.cost(X, targets),
        lambda: network.gradient(X, targets),
        lambda: network.epoch(X, targets, 0.1),
        lambda: network.fit(X, targets),
        lambda: network.fit(X, Y, validation_data=(X, targets)),
    ]
    for ask in asks:
        with pytest.raises(error, match=message):
            ask()


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"loss": "mse"}, ValueError, "loss must be one of .*'mse'"),
        ({"loss": "mean_square_error"}, ValueError, "did you mean 'mean_squared_error'"),
        ({"dtype": "float16"}, ValueError, "dtype must be one of float32, float64, not 'float16'"),
        ({"dtype": int}, ValueError, "dtype must be one of .*int"),
        ({"seed": -1}, ValueError, "seed must be at least 0, not -1"),
        ({"seed": "abc"}, TypeError, "abc"),
        ({"layers": "abc"}, TypeError, "Layer"),
        ({"layers": 3}, TypeError, "not 3"),
        ({"layers": [64, 10]}, TypeError, "Layer objects, not 64"),
    ],
)
def test_a_wrong_design_is_refused(arguments: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        Network(**{"layers": [Layer(3, "input"), Layer(2)], **arguments})


def test_parameters_of_another_size_are_refused(build: Build) -> None:
    with pytest.raises(ValueError, match=r"shape \(26,\), not \(2,\)"):
        build(3, 4, 2).parameters = [1, 2]


# One output, of which 0.5 decides


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_single_output_decides_at_a_half(build: Build, dtype: str) -> None:
    network = build(1, 1, output="sigmoid", loss="binary_crossentropy", dtype=dtype)
    network.parameters = [1, 0]
    X = np.array([[-3.0], [-1e-3], [0], [3]])
    assert network.predict(X).tolist() == [0, 0, 1, 1]
    outputs = network.forward(X)
    np.testing.assert_allclose(network.predict_proba(X), np.hstack([1 - outputs, outputs]), rtol=1e-6)


def test_the_accuracy_of_a_single_output_is_that_of_its_predictions(build: Build) -> None:
    X = np.random.default_rng(0).normal(size=(40, 3))
    y = (X[:, :1] > 0.3).astype(float)
    network = build(3, 1, output="sigmoid", loss="binary_crossentropy")
    at_first = network.fit(X, y, 1, 1e-9, 1.0, validation_data=(X, y))
    assert at_first.column("validation_accuracy")[-1] == np.mean(network.predict(X) == y[:, 0]) < 1
    history = network.fit(X, y, 200, 1.0, 1.0, validation_data=(X, y), class_weight="balanced")
    assert history.column("validation_accuracy")[-1] == np.mean(network.predict(X) == y[:, 0]) > 0.95
