from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from nn import (
    ACTIVATIONS,
    INITIALIZERS,
    LOSSES,
    OPTIMIZERS,
    PENALTIES,
    SCHEDULES,
    History,
    Layer,
    Network,
    NetworkSpec,
    TrainingConfig,
)
from nn.activations import elementwise
from nn.arrays import Array
from nn.initializers import initializer
from nn.losses import mean_over_units
from nn.registry import Fraction, Limits, Registry, check_settings, limits_of, names_of, settings_of
from nn.training.optimizers import optimizer
from nn.training.penalties import penalty
from nn.training.schedules import ScheduleState, schedule

REGISTRIES: list[Registry[Any]] = [ACTIVATIONS, INITIALIZERS, LOSSES, OPTIMIZERS, PENALTIES, SCHEDULES]
CORNERS, TARGETS = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.eye(2)[[0, 1, 1, 0]]

ANY = Limits()


@pytest.fixture(autouse=True)
def registries_as_before() -> Iterator[None]:
    """Take out again what a test registers."""
    before = [dict(registry) for registry in REGISTRIES]
    yield
    for registry, content in zip(REGISTRIES, before, strict=True):
        registry.clear()
        registry.update(content)


def build(
    hidden: str = "tanh",
    output: str = "softmax",
    loss: str = "categorical_crossentropy",
    initializer: str = "automatic",
    *,
    dtype: str = "float64",
) -> Network:
    layers = [Layer(2, "input"), Layer(8, hidden, initializer), Layer(2, output, initializer)]
    return Network(layers, loss, seed=0, dtype=dtype)


def learn(network: Network, epochs: int = 300, rate: float = 0.3, **settings: Any) -> History:
    history = network.fit(CORNERS, TARGETS, epochs, rate, 1.0, **settings)
    assert history[-1].cost < 0.5 * history[0].cost
    return history


def assert_gradient_is_right(network: Network) -> None:
    generator, step = np.random.default_rng(2), 3e-6
    network.parameters = generator.normal(0, 0.7, network.parameters.size)
    X, y = generator.uniform(-1, 1, (5, 2)), generator.uniform(0, 1, (5, 2))
    expected = np.empty_like(network.parameters)
    for position, value in enumerate(network.parameters.copy()):
        costs = []
        for near in (value + step, value - step):
            network.parameters[position] = near
            costs.append(network.cost(X, y))
        network.parameters[position] = value
        expected[position] = (costs[0] - costs[1]) / (2 * step)
    assert np.linalg.norm(expected) > 1e-3
    difference = np.linalg.norm(network.gradient(X, y) - expected)
    assert difference < 1e-6 * np.linalg.norm(expected)


def test_another_activation_is_one_function() -> None:
    @elementwise
    def softsign(z: Array) -> tuple[Array, Array]:
        return z / (1 + np.abs(z)), 1 / (1 + np.abs(z)) ** 2

    assert ACTIVATIONS["softsign"].name == "softsign"
    assert softsign(np.array([1.0]))[0] == 0.5, "the function itself stays as it was"
    assert_gradient_is_right(build("softsign"))
    assert_gradient_is_right(build("tanh", "softsign", "mean_squared_error"))
    for dtype in ("float32", "float64"):
        network = build("softsign", dtype=dtype)
        learn(network)
        assert network.forward(CORNERS).dtype == dtype
    spec = network.spec
    assert NetworkSpec.from_json(spec.to_json()) == spec
    assert json.loads(spec.to_json())["layers"][1]["activation"] == "softsign"


def test_a_function_may_use_z_itself_as_the_slope() -> None:
    @elementwise
    def half_square(z: Array) -> tuple[Array, Array]:
        return z * z / 2, z

    assert_gradient_is_right(build("half_square"))


def test_a_function_may_use_its_values_as_the_slope() -> None:
    @elementwise
    def exponential(z: Array) -> tuple[Array, Array]:
        a = np.exp(z)
        return a, a

    assert_gradient_is_right(build("exponential"))


def test_a_function_may_work_in_place() -> None:
    @elementwise
    def square(z: Array) -> tuple[Array, Array]:
        slope = 2 * z
        z *= z
        return z, slope

    assert_gradient_is_right(build("square"))


def test_the_gain_of_another_activation_is_that_of_relu_unless_given() -> None:
    def cube(z: Array) -> tuple[Array, Array]:
        return z**3, 3 * z**2

    elementwise(cube)
    assert ACTIVATIONS["cube"].gain == math.sqrt(2)
    elementwise(cube, gain=3)
    weights = build("cube").layer_parameters[0].weights
    np.testing.assert_allclose(weights, 3 * build("tanh").layer_parameters[0].weights)


def test_another_loss_is_one_function() -> None:
    @mean_over_units
    def log_cosh(a: Array, t: Array) -> tuple[Array, Array]:
        return np.log(np.cosh(a - t)), np.tanh(a - t)

    outputs, targets = np.array([[1.0, 0.5], [3.0, 0.5]]), np.array([[0.0, 0.5], [1.0, 0.5]])
    expected = [(math.log(math.cosh(1)) + math.log(math.cosh(2))) / 2, 0]
    np.testing.assert_allclose(LOSSES["log_cosh"].values(outputs, targets), expected)
    assert log_cosh(np.zeros(1), np.zeros(1))[0] == 0, "the function itself stays as it was"
    for output in ACTIVATIONS:
        if output not in ("relu", "leaky_relu", "elu"):
            assert_gradient_is_right(build("tanh", output, "log_cosh"))
    for dtype in ("float32", "float64"):
        network = build("tanh", "linear", "log_cosh", dtype=dtype)
        learn(network)
        assert network.gradient(CORNERS, TARGETS).dtype == dtype
    with pytest.raises(ValueError, match="label_smoothing must be 0 with the loss log_cosh"):
        network.fit(CORNERS, TARGETS, 1, label_smoothing=0.1)


def test_another_optimizer_is_one_function() -> None:
    @optimizer
    def signed_momentum(
        parameters: Array, gradient: Array, rate: float, step: int, speed: Array, *, keep: float = 0.5
    ) -> None:
        speed *= keep
        speed += (1 - keep) * np.sign(gradient)
        parameters -= rate * speed

    found = OPTIMIZERS["signed_momentum"]
    assert (found.state, found.settings) == (("speed",), {"keep": 0.5})
    learn(build(), rate=0.01, optimizer="signed_momentum")
    learn(build(dtype="float32"), rate=0.01, optimizer="signed_momentum", optimizer_settings={"keep": 0.8})
    with pytest.raises(ValueError, match="one of keep, not 'kept'; did you mean 'keep'"):
        TrainingConfig(optimizer="signed_momentum", optimizer_settings={"kept": 1})


def test_what_another_optimizer_remembers_is_zero_at_first_and_kept_from_step_to_step() -> None:
    seen: list[tuple[int, Array, Array]] = []

    @optimizer
    def remembering(
        parameters: Array, gradient: Array, rate: float, step: int, count: Array, total: Array
    ) -> None:
        seen.append((step, count.copy(), total.copy()))
        count += 1
        total += gradient

    network = build()
    gradient = network.gradient(CORNERS, TARGETS)
    network.fit(CORNERS, TARGETS, 3, 0.1, 1.0, optimizer="remembering")
    for number, (step, count, total) in enumerate(seen):
        assert step == number + 1
        assert (count == number).all()
        np.testing.assert_allclose(total, number * gradient, rtol=1e-9, atol=1e-15)


def test_another_schedule_is_one_function() -> None:
    @schedule
    def triangle(time: ScheduleState, *, top: float = 0.5) -> Array:
        factors: Array = np.minimum(time.progress / top, (1 - time.progress) / (1 - top))
        return factors

    assert SCHEDULES["triangle"].settings == {"top": 0.5}
    history = learn(build(), rate=1.0, schedule="triangle", schedule_settings={"top": 0.25})
    rates = history.column("learning_rate")
    np.testing.assert_allclose(rates[[0, 75, 150, 225]], [0, 1, 2 / 3, 1 / 3], atol=1e-12)


def test_another_schedule_may_remember_and_give_one_number() -> None:
    @schedule
    def countdown(time: ScheduleState) -> float:
        time.kept["calls"] = time.kept.get("calls", 0) + 1
        return 1 / time.kept["calls"]

    history = build().fit(CORNERS, TARGETS, 4, 0.5, 2, schedule="countdown")
    np.testing.assert_allclose(history.column("learning_rate"), [0.5, 0.25, 0.5 / 3, 0.125])


def test_another_penalty_is_one_function() -> None:
    @penalty
    def cosh(weights: Array) -> tuple[Array, Array]:
        return np.cosh(weights) - 1, np.sinh(weights)

    plain, penalised = build(), build()
    learn(plain)
    learn(penalised, penalties={"cosh": 0.001, "l1": 0.0001})
    lengths = [
        sum(np.linalg.norm(layer.weights) for layer in each.layer_parameters) for each in (plain, penalised)
    ]
    assert lengths[1] < 0.97 * lengths[0]
    network = build()
    weights = [layer.weights.copy() for layer in network.layer_parameters]
    twin = build()
    network.fit(CORNERS, TARGETS, 1, 0.1, 1.0, penalties={"cosh": 2})
    twin.fit(CORNERS, TARGETS, 1, 0.1, 1.0)
    for one, other, before in zip(network.layer_parameters, twin.layer_parameters, weights, strict=True):
        np.testing.assert_allclose(one.weights, other.weights - 0.2 * np.sinh(before), rtol=1e-9)
        np.testing.assert_array_equal(one.biases, other.biases)


def test_another_initializer_is_one_function() -> None:
    @initializer
    def signs(inputs: int, units: int, generator: np.random.Generator) -> Array:
        return generator.choice([-1.0, 1.0], (units, inputs))

    network = build(initializer="signs")
    assert set(np.unique(network.layer_parameters[0].weights)) == {-1, 1}
    assert Layer(3, initializer="signs", scale=2).to_dictionary()["initializer"] == "signs"
    spec = network.spec
    assert NetworkSpec.from_json(spec.to_json()) == spec
    learn(network)


def test_everything_registered_here_is_taken_out_again() -> None:
    names = {name for registry in REGISTRIES for name in registry}
    assert not names & {"softsign", "half_square", "log_cosh", "triangle", "cosh", "signs", "remembering"}


def test_an_unknown_name_is_refused_with_the_kind_and_the_closest() -> None:
    registry: Registry[int] = Registry("fruit")
    registry.update(apple=1, pear=2)
    assert registry.find("pear") == 2
    with pytest.raises(
        ValueError, match="fruit must be one of apple, pear, not 'aple'; did you mean 'apple'"
    ):
        registry.find("aple")
    for name in (None, 3, ["apple"]):
        with pytest.raises(ValueError, match="fruit must be one of apple, pear, not"):
            registry.find(name)


@pytest.mark.parametrize(
    ("registry", "kind"),
    [
        (ACTIVATIONS, "activation"),
        (INITIALIZERS, "initializer"),
        (LOSSES, "loss"),
        (OPTIMIZERS, "optimizer"),
        (PENALTIES, "penalty"),
        (SCHEDULES, "schedule"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_registry_knows_what_it_holds(registry: Registry[Any], kind: str) -> None:
    with pytest.raises(ValueError, match=f"^{kind} must be one of "):
        registry.find("no such thing")


def test_settings_are_the_keyword_only_parameters_and_vectors_the_positional_ones() -> None:
    def function(one: int, two: int = 2, *, three: float = 3.0, four: float = 4.0) -> None: ...

    assert settings_of(function) == {"three": 3.0, "four": 4.0}
    assert names_of(function) == ["one", "two"]


def test_limits_are_declared_by_annotations_and_without_one_any_number_will_do() -> None:
    def function(one: int, *, two: Fraction = 0.5, three: float = 3.0, four=4.0) -> None: ...  # type: ignore

    assert limits_of(function) == {"two": Limits(0, 1), "three": Limits(), "four": Limits()}


def test_settings_given_are_checked_and_become_numbers() -> None:
    limits = {"one": Limits(), "two": Limits(0, 5)}
    checked = check_settings("settings", {"two": np.int64(5)}, limits)
    assert checked == {"two": 5.0}
    assert type(checked["two"]) is float
    assert check_settings("settings", {}, {}) == {}


@pytest.mark.parametrize(
    ("given", "limits", "error", "message"),
    [
        ({"tow": 1}, {"one": ANY, "two": ANY}, ValueError, "one, two, not 'tow'; did you mean 'two'"),
        ({3: 1}, {"one": ANY}, ValueError, "a name in settings must be one of one, not 3"),
        ({"one": 1}, {}, ValueError, "settings must be empty, as there is nothing to set, not"),
        ({"one": math.nan}, {"one": ANY}, ValueError, r"settings\['one'\] must be a finite number, not nan"),
        ({"one": None}, {"one": ANY}, TypeError, r"settings\['one'\] must be a number, not None"),
        ([("one", 1)], {"one": ANY}, TypeError, "settings must be a dictionary of names and numbers"),
        (None, {}, TypeError, "settings must be a dictionary of names and numbers, not None"),
        (
            {"one": 2},
            {"one": Limits(0, 1)},
            ValueError,
            r"settings\['one'\] must be at least 0 and at most 1, not 2",
        ),
        ({"one": 1}, {"one": Limits(0, 1, below=True)}, ValueError, "must be at least 0 and below 1, not 1"),
        ({"one": 0}, {"one": Limits(0, above=True)}, ValueError, "must be above 0, not 0"),
    ],
)
def test_wrong_settings_are_refused(
    given: Any, limits: dict[str, Limits], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        check_settings("settings", given, limits)


@pytest.mark.parametrize(
    ("function", "registry"),
    [
        (elementwise, ACTIVATIONS),
        (mean_over_units, LOSSES),
        (optimizer, OPTIMIZERS),
        (schedule, SCHEDULES),
        (penalty, PENALTIES),
        (initializer, INITIALIZERS),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_a_decorator_gives_the_function_back(function: Callable[[Any], Any], registry: Registry[Any]) -> None:
    def own(parameters: Array, gradient: Array, rate: float, step: int) -> None: ...

    assert function(own) is own
    assert "own" in registry
