from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from nn import ACTIVATIONS, LOSSES, PENALTIES, Layer, Network
from nn.arrays import Array
from nn.feedforward import with_ones
from nn.layers import LayerParameters, split_by_layer
from nn.training.penalties import add_penalty_gradient
from tests.nn.combinations import one_at_a_time, starting_with
from tests.nn.penalized import penalty_cost

Build = Callable[..., Network]
Problem = Callable[..., tuple[Array, Array]]

STEP = 3e-6
# A difference quotient across a kink is no derivative: there the slopes on both sides are mixed, of elu the
# slopes of the slope. So weighted sums, errors and weights keep a distance that no step can cover.
KINKED = ("relu", "leaky_relu", "elu")
DISTANCE = 1e-3
HIDDEN = starting_with("tanh", ACTIVATIONS)
OUTPUTS = starting_with("softmax", ACTIVATIONS)
LOSS_NAMES = starting_with("categorical_crossentropy", LOSSES)
STRENGTHS: list[dict[str, float]] = [
    {name: 0.01 * number for number, name in enumerate(PENALTIES, start=1)},
    *({name: 0.03} for name in PENALTIES),
    {},
]


class Kinks:
    """Notes how close a weighted sum came to zero, where relu and its kind have their kink."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.closest = np.inf
        for name in KINKED:
            activation = ACTIVATIONS[name]
            watched = replace(activation, forward=self._noting(activation.forward))
            monkeypatch.setitem(ACTIVATIONS, name, watched)

    def _noting(self, forward: Callable[[Array], Array | None]) -> Callable[[Array], Array | None]:
        def noted(z: Array) -> Array | None:
            self.closest = min(self.closest, float(np.abs(z).min()))
            return forward(z)

        return noted


class Step:
    """Both passes of a training step whose random choices are the same every time."""

    def __init__(
        self,
        network: Network,
        X: Array,
        y: Array,
        weights: Array | None = None,
        frozen: tuple[int, ...] = (),
    ) -> None:
        self.network, self.rows, self.targets = network, with_ones(X), y.T
        self.weights, self.frozen = weights, frozen
        self.propagation = network.propagation(len(X))

    def cost(self) -> float:
        self.propagation.forward(self.rows, generator=np.random.default_rng(5), frozen=self.frozen)
        losses = LOSSES[self.network.spec.loss].values(self.propagation.values[-1], self.targets)
        return float(np.mean(losses if self.weights is None else losses * self.weights))

    def gradient(self) -> Array:
        self.cost()
        self.propagation.backward(self.targets, self.weights)
        return self.network.last_gradient.copy()


def numerical_gradient(cost: Callable[[], float], parameters: Array) -> Array:
    result = np.empty_like(parameters)
    for position, value in enumerate(parameters.copy()):
        parameters[position] = value + STEP
        above = cost()
        parameters[position] = value - STEP
        result[position] = (above - cost()) / (2 * STEP)
        parameters[position] = value
    return result


def bias_for_one_half(activation: str, units: int) -> float:
    biases = np.linspace(-1, 1, 21)
    outputs = np.tile(biases, (units, 1))
    ACTIVATIONS[activation].forward(outputs)
    return float(biases[np.abs(outputs[0] - 0.5).argmin()])


def draw_parameters(network: Network, generator: np.random.Generator) -> None:
    network.parameters = generator.normal(0, 0.8, network.parameters.size)
    for layer in network.layer_parameters:
        if layer.scales is not None and layer.means is not None and layer.variances is not None:
            layer.scales[:] = generator.uniform(0.5, 1.5, layer.scales.size)
            layer.means[:] = generator.normal(0, 0.5, layer.means.size)
            layer.variances[:] = generator.uniform(0.5, 2, layer.variances.size)


def draw_outputs_near_one_half(network: Network, X: Array) -> None:
    last, design = network.layer_parameters[-1], network.spec.layers[-1]
    last.biases[:] = bias_for_one_half(design.activation, design.units)
    if last.scales is not None:
        last.scales[:] *= 0.1
        return
    below = network.activations(X)[-2] if len(network.layer_parameters) > 1 else X
    last.weights[:] *= 0.3 / np.abs(below @ last.weights.T).max()


@pytest.fixture
def smooth_problem(monkeypatch: pytest.MonkeyPatch) -> Iterator[Problem]:
    """Return a function that sets a network's weights, at a place without a kink, and gives samples for it.

    All outputs lie inside (0, 1), away from where a logarithm is clipped, with the random choices of a
    training step and without.
    """
    kinks = Kinks(monkeypatch)

    def draw(network: Network, seed: int) -> tuple[Array, Array]:
        generator = np.random.default_rng(seed)
        for _attempt in range(200):
            draw_parameters(network, generator)
            X = generator.uniform(-1, 1, (6, network.spec.layers[0].units))
            draw_outputs_near_one_half(network, X)
            kept = network.parameters.copy()
            y = generator.dirichlet(np.ones(network.spec.layers[-1].units), len(X))
            kinks.closest = np.inf
            step = Step(network, X, y)
            step.cost()
            outputs = np.array([network.forward(X), step.propagation.values[-1].T])
            network.parameters = kept
            weights = np.concatenate([layer.weights.ravel() for layer in network.layer_parameters])
            distances = (kinks.closest, np.abs(outputs - y).min(), np.abs(weights).min())
            if outputs.min() > 0.02 and outputs.max() < 0.98 and min(distances) > DISTANCE:
                return X, y
        raise AssertionError("no smooth place found")

    yield draw
    assert kinks.closest > DISTANCE / 10, "a difference quotient came near a kink"


def assert_alike(by_hand: Array, expected: Array, network: Network) -> None:
    """Compare two gradients layer by layer; what is not learned must have none."""
    assert np.linalg.norm(expected) > 1e-3
    layers = zip(split_by_layer(by_hand, network.spec), split_by_layer(expected, network.spec), strict=True)
    for got, want in layers:
        assert not any(part.any() for part in got.statistics)
        for mine, theirs in zip(learned_parts(got), learned_parts(want), strict=True):
            # The absolute term is the rounding of the difference quotient itself.
            assert np.linalg.norm(mine - theirs) < 1e-6 * np.linalg.norm(theirs) + 1e-10


def learned_parts(layer: LayerParameters) -> list[Array]:
    return [layer.matrix] if layer.scales is None else [layer.matrix, layer.scales]


def assert_backpropagation_is_right(network: Network, X: Array, y: Array) -> None:
    expected = numerical_gradient(lambda: network.cost(X, y), network.parameters)
    assert_alike(network.gradient(X, y), expected, network)


def assert_training_step_is_right(step: Step) -> None:
    expected = numerical_gradient(step.cost, step.network.parameters)
    for layer in split_by_layer(expected, step.network.spec):
        assert not any(part.any() for part in layer.statistics), "a batch is measured by its own statistics"
    assert_alike(step.gradient(), expected, step.network)


@one_at_a_time(hidden=HIDDEN, output=OUTPUTS, loss=LOSS_NAMES)
def test_backpropagation_equals_central_differences(
    build: Build, smooth_problem: Problem, hidden: str, output: str, loss: str
) -> None:
    for seed, units in enumerate([(3, 5, 4), (4, 3, 5, 2)]):
        network = build(*units, hidden=hidden, output=output, loss=loss)
        assert_backpropagation_is_right(network, *smooth_problem(network, seed))


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("output", ACTIVATIONS)
def test_a_network_of_one_layer_equals_central_differences(
    build: Build, smooth_problem: Problem, output: str, loss: str
) -> None:
    network = build(3, 4, output=output, loss=loss)
    assert_backpropagation_is_right(network, *smooth_problem(network, 1))


def test_backpropagation_through_a_mixture_of_activations(smooth_problem: Problem) -> None:
    layers = [Layer(3, "input"), *(Layer(4, name) for name in ACTIVATIONS), Layer(3, "softmax")]
    network = Network(layers, seed=0, dtype="float64")
    assert_backpropagation_is_right(network, *smooth_problem(network, 4))


@one_at_a_time(strengths=STRENGTHS, hidden=HIDDEN, loss=LOSS_NAMES)
def test_the_gradient_with_penalties_equals_central_differences(
    build: Build, smooth_problem: Problem, hidden: str, loss: str, strengths: dict[str, float]
) -> None:
    network = build(3, 5, 4, hidden=hidden, loss=loss)
    X, y = smooth_problem(network, 7)
    weights = [layer.weights for layer in network.layer_parameters]
    by_hand = network.gradient(X, y)
    gradients = [layer.weights for layer in split_by_layer(by_hand, network.spec)]
    add_penalty_gradient(weights, gradients, strengths)
    expected = numerical_gradient(
        lambda: network.cost(X, y) + penalty_cost(weights, strengths), network.parameters
    )
    assert_alike(by_hand, expected, network)


@pytest.mark.parametrize("output", ["linear", "gelu", "softplus"])
def test_hinge_is_right_on_both_sides_of_its_kink(build: Build, output: str) -> None:
    network = build(2, 3, 4, hidden="tanh", output=output, loss="hinge")
    generator = np.random.default_rng(4)
    network.parameters = generator.normal(0, 2, network.parameters.size)
    X, y = generator.uniform(-1, 1, (6, 2)), np.eye(4)[generator.integers(0, 4, 6)]
    margins = 1 - (2 * y - 1) * network.forward(X)
    assert np.abs(margins).min() > DISTANCE
    assert margins.min() < 0 < margins.max()
    assert_backpropagation_is_right(network, X, y)


def normalized(
    hidden: str, loss: str, output: str = "softmax", *, last: bool = False, dropout: float = 0.0
) -> Network:
    return Network(
        [
            Layer(3, "input", dropout=dropout),
            Layer(5, hidden, batch_normalization=True, dropout=dropout),
            Layer(4, hidden, batch_normalization=True),
            Layer(3, output, batch_normalization=last),
        ],
        loss,
        seed=0,
        dtype="float64",
    )


@one_at_a_time(hidden=HIDDEN, loss=LOSS_NAMES)
def test_batch_normalisation_in_training_equals_central_differences(
    smooth_problem: Problem, hidden: str, loss: str
) -> None:
    network = normalized(hidden, loss)
    assert_training_step_is_right(Step(network, *smooth_problem(network, 1)))


@one_at_a_time(output=OUTPUTS, loss=LOSS_NAMES)
def test_batch_normalisation_of_the_outputs_equals_central_differences(
    smooth_problem: Problem, output: str, loss: str
) -> None:
    network = normalized("tanh", loss, output, last=True)
    assert_training_step_is_right(Step(network, *smooth_problem(network, 2)))


@one_at_a_time(hidden=HIDDEN, loss=LOSS_NAMES)
def test_batch_normalisation_by_running_statistics_equals_central_differences(
    smooth_problem: Problem, hidden: str, loss: str
) -> None:
    network = normalized(hidden, loss, last=True)
    X, y = smooth_problem(network, 3)
    assert_backpropagation_is_right(network, X, y)


def test_the_gradient_of_an_answer_after_training_steps_goes_by_running_statistics(
    smooth_problem: Problem,
) -> None:
    network = normalized("tanh", "mean_squared_error")
    X, y = smooth_problem(network, 3)
    Step(network, X, y).gradient()
    assert_backpropagation_is_right(network, X, y)


def thinned(hidden: str, loss: str, where: str, output: str = "softmax") -> Network:
    layers = [Layer(4, "input"), Layer(6, hidden), Layer(5, hidden), Layer(3, output)]
    places = {"input": (0,), "hidden": (1, 2), "everywhere": (0, 1, 2)}[where]
    for place in places:
        layers[place] = replace(layers[place], dropout=0.3)
    return Network(layers, loss, seed=0, dtype="float64")


@one_at_a_time(where=["everywhere", "input", "hidden"], hidden=HIDDEN, loss=LOSS_NAMES)
def test_dropout_equals_central_differences_of_the_thinned_network(
    smooth_problem: Problem, hidden: str, loss: str, where: str
) -> None:
    network = thinned(hidden, loss, where)
    X, y = smooth_problem(network, 1)
    step = Step(network, X, y)
    assert step.cost() != pytest.approx(network.cost(X, y), rel=1e-6)
    assert_training_step_is_right(step)


def test_asking_for_the_gradient_leaves_nothing_out(smooth_problem: Problem) -> None:
    network = thinned("tanh", "mean_squared_error", "everywhere")
    X, y = smooth_problem(network, 1)
    Step(network, X, y).gradient()
    assert_backpropagation_is_right(network, X, y)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("output", ["softmax", "sigmoid", "linear"])
def test_weighted_samples_equal_central_differences(
    build: Build, smooth_problem: Problem, output: str, loss: str
) -> None:
    network = build(3, 5, 4, hidden="tanh", output=output, loss=loss)
    weights = np.array([0, 0.2, 3, 1, 0.7, 1.1])
    assert_training_step_is_right(Step(network, *smooth_problem(network, 5), weights))


@one_at_a_time(hidden=HIDDEN, loss=LOSS_NAMES)
def test_dropout_normalisation_and_weights_together_equal_central_differences(
    smooth_problem: Problem, hidden: str, loss: str
) -> None:
    network = normalized(hidden, loss, dropout=0.25)
    weights = np.array([2, 0.5, 0, 1, 1.5, 1])
    assert_training_step_is_right(Step(network, *smooth_problem(network, 6), weights))


@one_at_a_time(frozen=[(1,), (2,), (3,), (1, 2)], hidden=["tanh", "relu", "gelu"])
def test_frozen_layers_that_answer_as_outside_training_equal_central_differences(
    smooth_problem: Problem, hidden: str, frozen: tuple[int, ...]
) -> None:
    network = normalized(hidden, "mean_squared_error", last=True, dropout=0.25)
    X, y = smooth_problem(network, 9)
    step, usual = Step(network, X, y, frozen=frozen), Step(network, X, y)
    before = [np.array(layer.statistics) for layer in network.layer_parameters]
    assert step.cost() != pytest.approx(usual.cost(), rel=1e-6)
    for number in frozen:
        network.layer_parameters[number - 1].statistics[0][:] = before[number - 1][0]
        network.layer_parameters[number - 1].statistics[1][:] = before[number - 1][1]
    expected = numerical_gradient(step.cost, network.parameters)
    assert_alike(step.gradient(), expected, network)
    for number, (layer, kept) in enumerate(zip(network.layer_parameters, before, strict=True), start=1):
        assert np.array_equal(layer.statistics, kept) == (number in frozen)


@one_at_a_time(output=OUTPUTS, loss=LOSS_NAMES)
def test_the_gradient_of_a_batch_is_the_mean_over_its_samples(
    build: Build, smooth_problem: Problem, output: str, loss: str
) -> None:
    network = build(4, 3, 5, 2, output=output, loss=loss)
    X, y = smooth_problem(network, 3)
    alone = [network.gradient(X[[i]], y[[i]]) for i in range(len(X))]
    np.testing.assert_allclose(network.gradient(X, y), np.mean(alone, axis=0), rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("loss", LOSSES)
def test_a_sample_of_weight_two_counts_like_two_samples(
    build: Build, smooth_problem: Problem, loss: str
) -> None:
    network = build(3, 4, 2, loss=loss)
    X, y = smooth_problem(network, 3)
    twice = [0, 1, 1, 2, 3, 3, 4, 5]
    weights = np.array([1, 2, 1, 2, 1, 1]) * 6 / 8
    weighted, repeated = Step(network, X, y, weights).gradient(), network.gradient(X[twice], y[twice])
    np.testing.assert_allclose(weighted, repeated, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("loss", ["categorical_crossentropy", "binary_crossentropy"])
@pytest.mark.parametrize("bias", [-2.0, 2.0])
def test_where_the_clip_acts_both_gradients_are_zero(build: Build, loss: str, bias: float) -> None:
    network = build(2, 3, 2, output="linear", loss=loss)
    network.layer_parameters[-1].matrix[:] = 0
    network.layer_parameters[-1].matrix[:, -1] = bias
    X, y = np.ones((4, 2)), np.eye(2)[[0, 1, 0, 1]]
    assert not numerical_gradient(lambda: network.cost(X, y), network.parameters).any()
    assert not network.gradient(X, y).any()


@pytest.mark.parametrize(
    ("output", "loss"), [("softmax", "categorical_crossentropy"), ("sigmoid", "binary_crossentropy")]
)
def test_the_matching_pairs_go_on_learning_when_saturated(build: Build, output: str, loss: str) -> None:
    network = build(1, 2, output=output, loss=loss)
    network.parameters = [0, 800, 0, -800]
    by_biases = network.gradient([[0.0]], [[0.0, 1.0]])[1::2]
    scale = 2 if loss == "binary_crossentropy" else 1
    np.testing.assert_allclose(by_biases * scale, [1, -1])


@pytest.mark.parametrize("sums", [0.4, 1.0, 1.7])
def test_targets_that_do_not_add_up_to_one_are_learned_right_too(
    build: Build, smooth_problem: Problem, sums: float
) -> None:
    network = build(3, 5, 4, hidden="tanh")
    X, y = smooth_problem(network, 8)
    assert_backpropagation_is_right(network, X, y * sums)


@pytest.mark.parametrize("normalization", [False, True])
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_single_precision_agrees_with_double_precision(hidden: str, normalization: bool) -> None:
    layers = [Layer(5, "input"), Layer(4, hidden, batch_normalization=normalization), Layer(3, "softmax")]
    double, single = (Network(layers, seed=0, dtype=dtype) for dtype in ("float64", "float32"))
    double.parameters = single.parameters
    generator = np.random.default_rng(0)
    X, y = generator.random((7, 5)).astype(np.float32), np.eye(3)[generator.integers(0, 3, 7)]
    assert single.gradient(X, y).dtype == np.float32
    np.testing.assert_allclose(single.gradient(X, y), double.gradient(X, y), rtol=1e-4, atol=1e-6)
    ours, theirs = (
        Step(network, X.astype(network.dtype), y.astype(network.dtype)).gradient()
        for network in (single, double)
    )
    np.testing.assert_allclose(ours, theirs, rtol=1e-3, atol=1e-5)


@one_at_a_time(dtype=["float32", "float64"], output=OUTPUTS, loss=LOSS_NAMES)
def test_huge_and_tiny_numbers_never_overflow(build: Build, output: str, loss: str, dtype: str) -> None:
    bounded = output in ("sigmoid", "tanh", "softmax")
    largest = (
        {"float32": 1e18, "float64": 1e150}[dtype] if bounded else {"float32": 1e8, "float64": 1e70}[dtype]
    )
    generator = np.random.default_rng(0)
    y = np.eye(3, dtype=dtype)[generator.integers(0, 3, 8)]
    network = build(4, 3, output=output, loss=loss, dtype=dtype)
    for weight in (0, 1e-30, 1e-4, 1e4, largest):
        for value in (0, 1e-30, 1e-4, 1e4, largest):
            network.parameters = generator.choice([-weight, weight], network.parameters.size)
            X = generator.choice([-value, value], (8, 4))
            with np.errstate(all="raise", under="ignore"):
                assert np.isfinite(network.forward(X)).all()
                assert np.isfinite(network.cost(X, y))
                assert np.isfinite(network.gradient(X, y)).all()


@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_huge_weights_in_hidden_layers_never_overflow(build: Build, hidden: str) -> None:
    network = build(4, 5, 3, hidden=hidden, dtype="float32")
    network.parameters = np.random.default_rng(0).choice([-1e6, 1e6], network.parameters.size)
    X, y = np.random.default_rng(1).choice([-1e6, 1e-30, 1e6], (8, 4)), np.eye(3)[[0, 1, 2, 0, 1, 2, 0, 1]]
    with np.errstate(all="raise", under="ignore"):
        assert np.isfinite(network.cost(X, y))
        assert np.isfinite(network.gradient(X, y)).all()
