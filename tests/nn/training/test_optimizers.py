from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import OPTIMIZERS, Layer, Network, Trainer, TrainingConfig
from nn.arrays import Array
from nn.training.optimizers import optimizer
from nn.training.update import clip

Build = Callable[..., Network]
Watch = Callable[..., str]
Reference = Callable[..., list[float]]

every_optimizer = pytest.mark.parametrize("name", OPTIMIZERS)
every_dtype = pytest.mark.parametrize("dtype", ["float32", "float64"])

X, Y = np.random.default_rng(0).random((12, 3)), np.eye(2)[[0, 1] * 6]
STEPS, RATE = 50, 0.03


# Each of these follows one parameter through all its gradients, in plain Python and by the textbook, and
# gives its value after every step.


def plain(p: float, gradients: Sequence[float], rate: float) -> list[float]:
    path = []
    for g in gradients:
        p = p - rate * g
        path.append(p)
    return path


def heavy_ball(p: float, gradients: Sequence[float], rate: float, momentum: float = 0.9) -> list[float]:
    path, before = [], p
    for g in gradients:
        p, before = p - rate * g + momentum * (p - before), p
        path.append(p)
    return path


def look_ahead(p: float, gradients: Sequence[float], rate: float, momentum: float = 0.9) -> list[float]:
    """Nesterov's method in the parameters of Sutskever et al.; what is given is where gradients are taken."""
    path, theta, velocity = [], p, 0.0
    for g in gradients:
        velocity = momentum * velocity - rate * g
        theta = theta + velocity
        path.append(theta + momentum * velocity)
    return path


def sum_of_squares(p: float, gradients: Sequence[float], rate: float, epsilon: float = 1e-10) -> list[float]:
    path = []
    for count, g in enumerate(gradients, start=1):
        p -= rate * g / (math.sqrt(math.fsum(each**2 for each in gradients[:count])) + epsilon)
        path.append(p)
    return path


def mean_of_squares(
    p: float, gradients: Sequence[float], rate: float, decay: float = 0.99, epsilon: float = 1e-8
) -> list[float]:
    path = []
    for count, g in enumerate(gradients, start=1):
        mean = faded_mean([each**2 for each in gradients[:count]], decay)
        p -= rate * g / (math.sqrt(mean) + epsilon)
        path.append(p)
    return path


def two_moments(
    p: float,
    gradients: Sequence[float],
    rate: float,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    decay: float = 0.0,
) -> list[float]:
    path = []
    for count in range(1, len(gradients) + 1):
        seen = gradients[:count]
        first = faded_mean(seen, beta1) / (1 - beta1**count)
        second = faded_mean([g**2 for g in seen], beta2) / (1 - beta2**count)
        p = p - rate * decay * p - rate * first / (math.sqrt(second) + epsilon)
        path.append(p)
    return path


def decoupled(p: float, gradients: Sequence[float], rate: float, **settings: float) -> list[float]:
    return two_moments(p, gradients, rate, **{"decay": 0.01, **settings})


def signs(
    p: float, gradients: Sequence[float], rate: float, beta1: float = 0.9, beta2: float = 0.99
) -> list[float]:
    path = []
    for count, g in enumerate(gradients):
        direction = beta1 * faded_mean(gradients[:count], beta2) + (1 - beta1) * g
        p -= rate * ((direction > 0) - (direction < 0))
        path.append(p)
    return path


def faded_mean(numbers: Sequence[float], decay: float) -> float:
    """Return the moving average that began at zero, as the sum that it stands for."""
    return (1 - decay) * math.fsum(decay**age * number for age, number in enumerate(reversed(numbers)))


REFERENCES: dict[str, Reference] = {
    "sgd": plain,
    "momentum": heavy_ball,
    "nesterov": look_ahead,
    "adagrad": sum_of_squares,
    "rmsprop": mean_of_squares,
    "adam": two_moments,
    "adamw": decoupled,
    "lion": signs,
}
SETTINGS: list[tuple[str, dict[str, float]]] = [
    *((name, {}) for name in REFERENCES),
    ("momentum", {"momentum": 0.5}),
    ("nesterov", {"momentum": 0.97}),
    ("adagrad", {"epsilon": 0.1}),
    ("rmsprop", {"decay": 0.8, "epsilon": 0.01}),
    ("adam", {"beta1": 0.7, "beta2": 0.9, "epsilon": 0.02}),
    ("adamw", {"beta1": 0.7, "beta2": 0.9, "epsilon": 0.02, "decay": 0.3}),
    ("lion", {"beta1": 0.6, "beta2": 0.8}),
]
every_setting = pytest.mark.parametrize(("name", "settings"), SETTINGS)


def random_gradients(steps: int = STEPS, size: int = 6) -> Array:
    """Return gradients whose sizes are very different, some of them zero for a while."""
    generator = np.random.default_rng(8)
    gradients = generator.normal(0, 1, (steps, size)) * 10.0 ** np.arange(-3, size - 3)
    gradients[: steps // 2, -1] = 0
    return gradients


def descend(
    name: str, parameters: Array, gradients: Array, rate: float = RATE, **settings: float
) -> list[Array]:
    """Return the parameters after every step of an optimizer."""
    own, found, path = parameters.copy(), OPTIMIZERS[name], []
    memory = [np.zeros_like(own) for _ in found.state]
    for step, gradient in enumerate(gradients, start=1):
        found.update(own, gradient.copy(), rate, step, *memory, **settings)
        path.append(own.copy())
    return path


def test_the_registry_has_the_documented_names_and_settings() -> None:
    assert set(OPTIMIZERS) == set(REFERENCES)
    settings = {name: found.settings for name, found in OPTIMIZERS.items()}
    assert settings == {
        "sgd": {},
        "momentum": {"momentum": 0.9},
        "nesterov": {"momentum": 0.9},
        "adagrad": {"epsilon": 1e-10},
        "rmsprop": {"decay": 0.99, "epsilon": 1e-8},
        "adam": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        "adamw": {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "decay": 0.01},
        "lion": {"beta1": 0.9, "beta2": 0.99},
    }


@every_setting
def test_every_step_is_that_of_the_textbook(name: str, settings: dict[str, float]) -> None:
    gradients = random_gradients()
    start = np.random.default_rng(1).normal(size=len(gradients[0]))
    path = np.array(descend(name, start, gradients, **settings))
    for position, first in enumerate(start.tolist()):
        expected = REFERENCES[name](first, gradients[:, position].tolist(), RATE, **settings)
        np.testing.assert_allclose(path[:, position], expected, rtol=1e-10, atol=1e-13)


# Where PyTorch 2.13.0 in double precision is after the 50 steps of the test below: SGD, Adagrad, RMSprop,
# Adam and AdamW from torch.optim with the same settings under its own names.
TORCH: list[tuple[str, dict[str, float], list[float]]] = [
    ("sgd", {}, [1.0000925577, 0.53978813377, -0.43095876907, -1.0986337127, -0.34643235976, 6.2278217524]),
    (
        "momentum",
        {},
        [1.0007015949, 0.54167371354, -0.47148682967, -1.725139782, -3.0636797775, -30.128372808],
    ),
    (
        "nesterov",
        {},
        [1.000723993, 0.54102240068, -0.48076476288, -1.7602662696, -2.5154649007, -21.143009741],
    ),
    (
        "adagrad",
        {},
        [1.1232115567, 0.52833663745, -0.49558180608, -1.1308319118, -0.65570344728, 0.30815706664],
    ),
    (
        "rmsprop",
        {},
        [2.2282423474, 0.40337471854, -1.2289921516, -2.3984724289, -0.65842006801, 0.53971770173],
    ),
    ("adam", {}, [1.2633038291, 0.49700787879, -0.62727099003, -1.286687408, -0.6444916239, 0.25064109986]),
    (
        "adamw",
        {},
        [1.2444968657, 0.48930427197, -0.61816751652, -1.2675646153, -0.63461933022, 0.24636099931],
    ),
    (
        "momentum",
        {"momentum": 0.5},
        [1.0001368561, 0.53924767049, -0.44122888119, -1.1555666898, 0.065358476108, 8.1312492963],
    ),
    (
        "nesterov",
        {"momentum": 0.97},
        [1.0023958242, 0.54797097734, -0.57286124323, -3.45032275, -11.568645134, -51.324521542],
    ),
    (
        "adagrad",
        {"epsilon": 0.1},
        [1.0009215529, 0.53753789584, -0.46209439895, -1.1061990732, -0.65586052592, 0.30812757733],
    ),
    (
        "rmsprop",
        {"decay": 0.8, "epsilon": 0.01},
        [1.0089018436, 0.50836106095, -0.62230391514, -1.2935678539, -0.60062715254, 0.39119093643],
    ),
    (
        "adam",
        {"beta1": 0.7, "beta2": 0.9, "epsilon": 0.02},
        [1.0036485983, 0.51339455586, -0.55372048332, -1.1595026108, -0.57485204691, 0.33168228298],
    ),
    (
        "adamw",
        {"beta1": 0.7, "beta2": 0.9, "epsilon": 0.02, "decay": 0.3},
        [0.63797808406, 0.31632159656, -0.36929534854, -0.72510683479, -0.32773877889, 0.22949224918],
    ),
]


@pytest.mark.parametrize(("name", "settings", "expected"), TORCH)
def test_fifty_steps_end_where_those_of_torch_end(
    name: str, settings: dict[str, float], expected: list[float]
) -> None:
    gradients = np.sin(np.arange(300.0)).reshape(50, 6) * 10.0 ** np.arange(-3, 3)
    gradients[:25, -1] = 0
    path = descend(name, np.cos(np.arange(6.0)), gradients, **settings)
    np.testing.assert_allclose(path[-1], expected, rtol=1e-9)


def test_every_setting_but_those_that_torch_lacks_is_compared_with_it() -> None:
    compared = [(name, settings) for name, settings, _expected in TORCH]
    assert [each for each in SETTINGS if each[0] != "lion"] == compared


@pytest.mark.slow
@every_dtype
@every_optimizer
@given(cuts=st.lists(st.integers(0, 40), max_size=4))
def test_vectors_in_pieces_get_the_same_bits_as_whole_ones(name: str, dtype: str, cuts: list[int]) -> None:
    generator = np.random.default_rng(3)
    start = generator.normal(size=40).astype(dtype)
    gradients = generator.normal(size=(6, 40)).astype(dtype)
    whole = descend(name, start, gradients)[-1]
    bounds = [0, *sorted(cuts), 40]
    pieces = [
        descend(name, start[first:last], gradients[:, first:last])[-1] for first, last in pairwise(bounds)
    ]
    assert whole.dtype == dtype
    assert np.concatenate(pieces).tobytes() == whole.tobytes()


@every_optimizer
def test_a_training_in_pieces_has_the_same_bits(
    build: Build, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    results = []
    for piece in (16384, 41, 7, 1):
        monkeypatch.setattr("nn.training.update.CACHE_CHUNK", piece)
        network = build(3, 8, 5, 2, dtype="float32")
        network.fit(X, Y, 3, 0.02, 5, optimizer=name)
        results.append(network.parameters.tobytes())
    assert len(set(results)) == 1


@every_optimizer
def test_a_network_larger_than_a_piece_is_trained_to_its_end(build: Build, name: str) -> None:
    network = build(90, 200, 10)
    X_large, y = np.random.default_rng(0).random((4, 90)), np.eye(10)[:4]
    assert network.parameters.size > 16384
    expected = network.parameters.copy()
    gradient = network.gradient(X_large, y)
    network.fit(X_large, y, 1, RATE, 1.0, optimizer=name)
    expected = descend(name, expected, gradient[None])[-1]
    np.testing.assert_allclose(network.parameters, expected, rtol=1e-9, atol=1e-12)


@every_setting
def test_a_training_makes_the_steps_of_the_textbook_over_epochs_and_batches(
    build: Build, name: str, settings: dict[str, float]
) -> None:
    network = build(3, 4, 2, hidden="tanh")
    twin = network.copy()
    config = TrainingConfig(4, RATE, 5, optimizer=name, optimizer_settings=settings)
    list(Trainer(network, config, X, Y).run())
    start, gradients = twin.parameters.copy(), np.empty((0, twin.parameters.size))
    for _epoch in range(4):
        order = twin.generator.permutation(12)
        for batch in (order[:6], order[6:]):
            gradients = np.vstack([gradients, twin.gradient(X[batch], Y[batch])])
            columns = zip(start.tolist(), gradients.T.tolist(), strict=True)
            twin.parameters = [REFERENCES[name](p, g, RATE, **settings)[-1] for p, g in columns]
    np.testing.assert_allclose(network.parameters, twin.parameters, rtol=1e-9, atol=1e-12)


@every_dtype
@every_optimizer
def test_every_optimizer_reduces_the_cost_of_a_small_network(build: Build, name: str, dtype: str) -> None:
    network = build(3, 6, 2, dtype=dtype)
    rate = {"sgd": 0.5, "adagrad": 0.1}.get(name, 0.01)
    samples, targets = np.eye(3)[[0, 1, 2] * 4], np.eye(2)[[0, 1, 1] * 4]
    history = network.fit(samples, targets, 100, rate, 1.0, optimizer=name)
    assert history[-1].cost < 0.7 * history[0].cost
    assert network.parameters.dtype == dtype


@every_optimizer
def test_without_a_gradient_nothing_moves_but_what_decays(name: str) -> None:
    start = np.array([1.0, -2.0, 0.0])
    (after,) = descend(name, start, np.zeros((1, 3)), rate=0.1)
    np.testing.assert_allclose(after, start * (1 - 0.1 * 0.01 * (name == "adamw")), rtol=1e-15)


@every_optimizer
def test_no_optimizer_makes_nan_of_tiny_and_huge_gradients(name: str) -> None:
    gradients = np.array([[0, 1e-30, 1e-18, 1, 1e18]] * 3, np.float32)
    with np.errstate(all="raise", under="ignore"):
        (*_, last) = descend(name, np.ones(5, np.float32), gradients, rate=1e-3)
    assert np.isfinite(last).all()


def test_another_optimizer_begins_with_empty_memories(build: Build) -> None:
    network = build(3, 4, 2)
    trainer = Trainer(network, TrainingConfig(2, 0.1, 1.0, optimizer="momentum"), X, Y)
    list(trainer.run())
    trainer.configure(replace(trainer.config, optimizer="adam", learning_rate=0.01))
    start, gradient = network.parameters.copy(), network.gradient(X, Y)
    list(trainer.run(last_epoch=3))
    np.testing.assert_allclose(
        network.parameters, descend("adam", start, gradient[None], 0.01)[-1], rtol=1e-9
    )


def test_the_same_optimizer_with_other_settings_keeps_its_memory(build: Build) -> None:
    network = build(3, 4, 2)
    trainer = Trainer(network, TrainingConfig(1, 0.1, 1.0, optimizer="momentum"), X, Y)
    velocity = network.gradient(X, Y)
    list(trainer.run())
    trainer.configure(replace(trainer.config, optimizer_settings={"momentum": 0.5}))
    expected = network.parameters - 0.1 * (0.5 * velocity + network.gradient(X, Y))
    list(trainer.run(last_epoch=2))
    np.testing.assert_allclose(network.parameters, expected, rtol=1e-9)


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"optimizer": "adan"}, ValueError, "optimizer must be one of .*'adan'; did you mean 'adam'"),
        (
            {"optimizer": "adam", "optimizer_settings": {"beta_1": 0.5}},
            ValueError,
            "a name in optimizer_settings must be one of beta1, beta2, epsilon, .*did you mean 'beta1'",
        ),
        ({"optimizer_settings": {"momentum": 0.5}}, ValueError, "there is nothing to set"),
        (
            {"optimizer": "momentum", "optimizer_settings": {"momentum": math.inf}},
            ValueError,
            r"optimizer_settings\['momentum'\] must be a finite number, not inf",
        ),
        (
            {"optimizer": "momentum", "optimizer_settings": {"momentum": True}},
            TypeError,
            r"optimizer_settings\['momentum'\] must be a number, not True",
        ),
        *(
            (
                {"optimizer": name, "optimizer_settings": {key: value}},
                ValueError,
                rf"optimizer_settings\['{key}'\] must be {limits}, not {value}",
            )
            for name, key, value, limits in (
                ("adam", "beta1", 1.0, "at least 0 and below 1"),
                ("adam", "epsilon", 0.0, "above 0"),
                ("adamw", "beta2", 1.5, "at least 0 and below 1"),
                ("rmsprop", "decay", 2.0, "at least 0 and at most 1"),
            )
        ),
        ({"optimizer": "momentum", "optimizer_settings": 0.5}, TypeError, "must be a dictionary"),
    ],
)
def test_wrong_settings_are_refused_by_name(
    settings: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        TrainingConfig(**settings)


def test_an_optimizer_with_other_first_parameters_is_refused() -> None:
    def wrong(weights: Array, gradient: Array, rate: float, step: int) -> None:
        weights -= rate * gradient

    with pytest.raises(TypeError, match="must be parameters, gradient, rate, step, not weights, gradient"):
        optimizer(wrong)
    assert "wrong" not in OPTIMIZERS


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=6), st.floats(1e-3, 1e4))
def test_clipping_shortens_a_long_gradient_and_keeps_its_direction(
    numbers: list[float], longest: float
) -> None:
    before = np.array(numbers)
    gradient, length = before.copy(), float(np.linalg.norm(before))
    clip(gradient, longest)
    if length <= longest * (1 - 1e-12):
        np.testing.assert_array_equal(gradient, before)
    else:
        assert np.linalg.norm(gradient) == pytest.approx(longest, rel=1e-9)
        np.testing.assert_allclose(gradient * length, before * longest, rtol=1e-9, atol=1e-12)


def test_clipping_bounds_the_gradient_of_all_layers_together(build: Build, watch_steps: Watch) -> None:
    clipped: list[Array] = []
    name = watch_steps(lambda _step, gradient, _rate: clipped.append(gradient))
    network = build(3, 4, 2)
    gradient = network.gradient(X, Y)
    length = float(np.linalg.norm(gradient))
    for longest in (length / 3, length * 3):
        network.copy().fit(X, Y, 1, 0.1, 1.0, optimizer=name, clip_norm=longest)
    np.testing.assert_allclose(clipped[0], gradient / 3, rtol=1e-9)
    np.testing.assert_allclose(clipped[1], gradient, rtol=1e-9)


def test_what_is_measured_is_the_gradient_before_it_is_clipped(build: Build) -> None:
    network = build(3, 4, 2)
    length = float(np.linalg.norm(network.gradient(X, Y)))
    (row,) = network.fit(X, Y, 1, 0.1, 1.0, clip_norm=length / 10)
    assert math.hypot(*row.gradient_norms) == pytest.approx(length, rel=1e-9)
    assert math.hypot(*row.update_norms) == pytest.approx(0.1 * length / 10, rel=1e-9)


@pytest.mark.parametrize("value", [0, -1, math.nan, math.inf])
def test_a_gradient_cannot_be_clipped_to_nothing(value: float) -> None:
    with pytest.raises(ValueError, match="clip_norm must be a finite number above 0"):
        TrainingConfig(clip_norm=value)


HARD: dict[str, Any] = {
    "penalties": {"l1": 0.01, "l2": 0.01},
    "weight_decay": 0.1,
    "clip_norm": 0.5,
    "averaging": 0.5,
}


def deep(*, normalization: bool = False, dropout: float = 0.0) -> Network:
    inner = Layer(4, "tanh", batch_normalization=normalization, dropout=dropout)
    return Network([Layer(3, "input", dropout=dropout), inner, inner, Layer(2, "softmax")], seed=0)


def bits_of(network: Network) -> list[bytes]:
    return [
        b"".join(part.tobytes() for part in (layer.learned, *layer.statistics))
        for layer in network.layer_parameters
    ]


@pytest.mark.parametrize("frozen", [(1,), (2,), (3,), (1, 3), [3, 2]])
@every_optimizer
def test_frozen_layers_keep_every_bit_and_the_others_learn(name: str, frozen: Sequence[int]) -> None:
    network = deep(dropout=0.2)
    before = bits_of(network)
    network.fit(X, Y, 3, 0.02, 5, optimizer=name, frozen=frozen, **HARD)
    same = [number for number in (1, 2, 3) if bits_of(network)[number - 1] == before[number - 1]]
    assert same == sorted(frozen)


@every_optimizer
def test_a_layer_frozen_in_the_middle_stops_at_once_in_spite_of_its_momentum(name: str) -> None:
    network = deep()
    trainer = Trainer(network, TrainingConfig(3, 0.02, 5, optimizer=name), X, Y)
    begin = bits_of(network)
    list(trainer.run())
    middle = bits_of(network)
    trainer.configure(replace(trainer.config, frozen=(2,), weight_decay=0.1))
    list(trainer.run(last_epoch=6))
    end = bits_of(network)
    trainer.configure(replace(trainer.config, frozen=(), weight_decay=0.0))
    list(trainer.run(last_epoch=7))
    assert begin[1] != middle[1]
    assert [one == other for one, other in zip(middle, end, strict=True)] == [False, True, False]
    assert bits_of(network)[1] != end[1], "what is no longer frozen learns again"


@every_optimizer
def test_a_frozen_layer_keeps_its_running_statistics_too(name: str) -> None:
    network = deep(normalization=True)
    before = bits_of(network)
    network.fit(X, Y, 2, 0.02, 5, optimizer=name, frozen=[1])
    after = bits_of(network)
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, False]


def test_a_frozen_layer_has_no_say_in_how_the_gradient_is_clipped(build: Build, watch_steps: Watch) -> None:
    seen: list[Array] = []
    name = watch_steps(lambda _step, gradient, _rate: seen.append(gradient))
    network = build(3, 4, 2)
    free = network.gradient(X, Y)[16:]
    longest = float(np.linalg.norm(free)) / 2
    network.fit(X, Y, 1, 0.1, 1.0, optimizer=name, frozen=[1], clip_norm=longest, penalties={"l1": 0.0})
    np.testing.assert_allclose(seen[0], free / 2, rtol=1e-9)  # the gradient of the frozen layer is left out


@pytest.mark.parametrize(
    ("frozen", "error", "message"),
    [
        ((1, 2), ValueError, r"frozen must leave a layer to train, not \(1, 2\)"),
        ((2, 1, 1), ValueError, "frozen must leave a layer to train"),
        ((3,), ValueError, r"frozen must name layers from 1 to 2, not \(3,\)"),
        ((1, 2, 3), ValueError, "frozen must name layers from 1 to 2"),
        ((0,), ValueError, "a layer number in frozen must be at least 1, not 0"),
        ((-1,), ValueError, "a layer number in frozen must be at least 1, not -1"),
        ((1.0,), TypeError, "a layer number in frozen must be a whole number"),
        ((True,), TypeError, "a layer number in frozen must be a whole number"),
        (1, TypeError, "frozen must be a list of layer numbers, not 1"),
        ("1", TypeError, "frozen must be a list of layer numbers, not '1'"),
    ],
)
def test_all_layers_or_those_that_do_not_exist_cannot_be_frozen(
    build: Build, frozen: Any, error: type[Exception], message: str
) -> None:
    network = build(3, 4, 2)
    before = network.parameters.copy()
    with pytest.raises(error, match=message):
        network.fit(X, Y, 1, frozen=frozen)
    np.testing.assert_array_equal(network.parameters, before)


def test_a_training_under_way_refuses_to_freeze_everything_and_goes_on_as_before(build: Build) -> None:
    trainer = Trainer(build(3, 4, 2), TrainingConfig(2), X, Y)
    with pytest.raises(ValueError, match="frozen must leave a layer to train"):
        trainer.configure(TrainingConfig(2, frozen=(1, 2)))
    assert trainer.config.frozen == ()
    assert len(list(trainer.run())) == 2
