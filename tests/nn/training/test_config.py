from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import OPTIMIZERS, PENALTIES, SCHEDULES, Network, TrainingConfig
from nn.checks import quoted

Build = Callable[..., Network]
X, Y = np.random.default_rng(0).random((23, 3)), np.eye(2)[np.arange(23) % 2]

positive = st.floats(0, 1e300, exclude_min=True)
shares = st.floats(0, 1, exclude_max=True)
counts = st.integers(1, 10**6)


def named_settings(kind: str, registry: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Return {kind: a name, kind_settings: some of its settings}."""
    return st.sampled_from(sorted(registry)).flatmap(
        lambda name: st.fixed_dictionaries(
            {
                kind: st.just(name),
                f"{kind}_settings": st.dictionaries(
                    st.sampled_from(sorted(registry[name].settings) or ["none"]),
                    st.floats(0.01, 0.9),
                    max_size=3 if registry[name].settings else 0,
                ),
            }
        )
    )


some_fields = st.fixed_dictionaries(
    {},
    optional={
        "epochs": counts,
        "learning_rate": positive,
        "batch_size": counts | st.floats(1e-6, 1),
        "steps_per_epoch": st.none() | counts,
        "penalties": st.dictionaries(st.sampled_from(sorted(PENALTIES)), st.floats(0, 10)),
        "weight_decay": st.floats(0, 10),
        "augmentation": st.just({"handwriting": 0.5}),
        "sources": st.just({"drawn": 0.25}),
        "clip_norm": st.none() | positive,
        "label_smoothing": shares,
        "averaging": shares,
        "frozen": st.lists(st.integers(1, 9), max_size=3).map(tuple),
        "patience": st.none() | counts,
        "validation_interval": counts,
    },
)
fields_of_a_config = st.builds(
    lambda *parts: {name: value for part in parts for name, value in part.items()},
    some_fields,
    named_settings("optimizer", OPTIMIZERS),
    named_settings("schedule", SCHEDULES),
)


@given(fields_of_a_config)
def test_a_config_as_plain_values_through_json_is_the_same_config(given_fields: dict[str, Any]) -> None:
    config = TrainingConfig(**given_fields)
    again = TrainingConfig.from_settings(json.loads(json.dumps(config.to_dictionary())))
    assert again == config
    assert [type(getattr(again, each.name)) for each in fields(config)] == [
        type(getattr(config, each.name)) for each in fields(config)
    ]
    assert all(getattr(config, name) == value for name, value in given_fields.items())


@given(fields_of_a_config)
def test_plain_values_hold_only_what_differs_from_the_defaults(given_fields: dict[str, Any]) -> None:
    standard = TrainingConfig()
    differing = {name for name, value in given_fields.items() if value != getattr(standard, name)}
    assert set(TrainingConfig(**given_fields).to_dictionary()) == differing


def test_a_config_of_defaults_is_nothing_in_plain_values() -> None:
    assert TrainingConfig().to_dictionary() == {}
    assert TrainingConfig.from_settings({}) == TrainingConfig()


def test_a_config_cannot_be_changed_nor_through_what_it_was_made_of() -> None:
    penalties, frozen = {"l2": 0.1}, [1]
    config = TrainingConfig(penalties=penalties, frozen=frozen)  # type: ignore[arg-type]
    penalties["l2"], frozen[0] = 5, 2
    assert config == TrainingConfig(penalties={"l2": 0.1}, frozen=(1,))
    with pytest.raises(FrozenInstanceError):
        config.epochs = 5  # type: ignore[misc]


def test_numbers_of_numpy_become_plain_ones() -> None:
    config = TrainingConfig(
        epochs=np.int64(5),  # type: ignore[arg-type]
        learning_rate=np.float32(0.5),  # type: ignore[arg-type]
        batch_size=np.int32(8),  # type: ignore[arg-type]
        patience=np.uint8(3),  # type: ignore[arg-type]
        penalties={"l1": np.float64(0.25)},
        frozen=(np.int64(1),),  # type: ignore[arg-type]
    )
    assert json.loads(json.dumps(config.to_dictionary())) == {
        "epochs": 5,
        "learning_rate": 0.5,
        "batch_size": 8,
        "patience": 3,
        "penalties": {"l1": 0.25},
        "frozen": [1],
    }


@given(st.integers(1, 500), st.integers(1, 600) | st.floats(0.001, 1), st.none() | st.integers(1, 50))
def test_the_number_of_steps_follows_from_the_batch_size(
    samples: int, batch_size: float, steps_per_epoch: int | None
) -> None:
    config = TrainingConfig(batch_size=batch_size, even_batches=False, steps_per_epoch=steps_per_epoch)
    batch, steps = config.samples_per_batch(samples), config.steps(samples)
    assert 1 <= batch <= samples
    if isinstance(batch_size, int):
        assert batch == min(batch_size, samples)
    else:
        exact = batch_size * samples
        assert batch == max(1, round(exact) if abs(exact - round(exact)) < 1e-9 else int(exact))
    assert steps == min(math.ceil(samples / batch), steps_per_epoch or samples)
    bounds = config.batch_bounds(samples)
    assert bounds == [*range(0, samples, batch), samples][: steps + 1]


@given(st.integers(1, 2000), st.integers(1, 600) | st.floats(0.001, 1))
def test_even_batches_are_as_large_as_was_asked_and_differ_by_one_sample_at_most(
    samples: int, batch_size: float
) -> None:
    config = TrainingConfig(batch_size=batch_size)
    batch, bounds = config.samples_per_batch(samples), config.batch_bounds(samples)
    sizes = np.diff(bounds)
    assert (bounds[0], bounds[-1]) == (0, samples)
    assert config.steps(samples) == len(sizes)
    assert sizes.max() - sizes.min() <= 1
    asked = samples / batch
    assert abs(len(sizes) - asked) <= 0.5


@pytest.mark.parametrize("limit", [1, 3, 10])
def test_a_shorter_epoch_is_made_of_the_same_even_batches(limit: int) -> None:
    whole = TrainingConfig(batch_size=0.1).batch_bounds(1437)
    assert whole == [1437 * number // 10 for number in range(11)]
    assert TrainingConfig(batch_size=0.1, steps_per_epoch=limit).batch_bounds(1437) == whole[: limit + 1]


def test_what_a_file_does_not_say_is_as_it_was_before_batches_were_even() -> None:
    assert TrainingConfig.from_state({}) == TrainingConfig(even_batches=False)
    for even in (False, True):
        config = TrainingConfig(even_batches=even)
        assert TrainingConfig.from_state(config.state()) == config


def test_a_decimal_fraction_is_not_lost_to_binary_rounding() -> None:
    assert TrainingConfig(batch_size=0.29).samples_per_batch(100) == 29


NO_NUMBERS: tuple[Any, ...] = ("0.1", True, [0.1], {}, 1j)
NO_INTEGERS: tuple[Any, ...] = (1.5, "3", True, math.nan, [3])
NOT_FINITE = (math.nan, math.inf, -math.inf, 10**400)
NO_NAMES: tuple[Any, ...] = (None, 3, "", "nothing of the kind", ["sgd"])
NO_DICTIONARIES: tuple[Any, ...] = (None, 3, "momentum", [("momentum", 0.9)])
WRONG: list[tuple[str, Any, type[Exception]]] = [
    *((name, value, ValueError) for name in ("epochs", "validation_interval") for value in (0, -1)),
    *((name, value, ValueError) for name in ("steps_per_epoch", "patience") for value in (0, -1)),
    *(
        (name, value, TypeError)
        for name in ("epochs", "validation_interval")
        for value in (*NO_INTEGERS, None)
    ),
    *((name, value, TypeError) for name in ("steps_per_epoch", "patience") for value in NO_INTEGERS),
    *(
        (name, value, ValueError)
        for name in ("learning_rate", "clip_norm")
        for value in (0, -0.1, *NOT_FINITE)
    ),
    *(("learning_rate", value, TypeError) for value in (*NO_NUMBERS, None)),
    *(("clip_norm", value, TypeError) for value in NO_NUMBERS),
    *(("batch_size", value, ValueError) for value in (0, -1, 0.0, 1.5, -0.1, math.nan, math.inf)),
    *(("batch_size", value, TypeError) for value in (*NO_NUMBERS, None, np.True_)),
    *(("even_batches", value, TypeError) for value in (None, 0, 1, "yes")),
    *(
        (name, value, ValueError)
        for name in ("weight_decay", "augmentation")
        for value in (-0.1, *NOT_FINITE)
    ),
    *((name, value, TypeError) for name in ("weight_decay",) for value in (*NO_NUMBERS, None)),
    *(("augmentation", value, TypeError) for value in (None, "variants", [("handwriting", 1.0)])),
    ("augmentation", 10.1, ValueError),
    *(("sources", value, TypeError) for value in (None, 0.5, "drawn", [("drawn", 1.0)])),
    *(
        (name, value, ValueError)
        for name in ("label_smoothing", "averaging")
        for value in (-0.1, 1, *NOT_FINITE)
    ),
    *((name, value, TypeError) for name in ("label_smoothing", "averaging") for value in (*NO_NUMBERS, None)),
    *((name, value, ValueError) for name in ("optimizer", "schedule") for value in NO_NAMES),
    *(("penalties", value, TypeError) for value in NO_DICTIONARIES),
    *(("optimizer_settings", value, TypeError) for value in NO_DICTIONARIES),
    *(("schedule_settings", value, TypeError) for value in NO_DICTIONARIES),
    *(("frozen", value, TypeError) for value in (None, 1, "1", {1}, [1.5], [True], ["1"])),
    *(("frozen", value, ValueError) for value in ([0], [-1], [1, 0])),
]


@pytest.mark.parametrize(("name", "value", "error"), WRONG, ids=lambda value: str(value)[:20])
def test_a_wrong_setting_is_refused_by_name_and_value(
    build: Build, name: str, value: Any, error: type[Exception]
) -> None:
    network = build(3, 2)
    before = network.parameters.copy()
    for refuse in (lambda: TrainingConfig(**{name: value}), lambda: network.fit(X, Y, **{name: value})):
        with pytest.raises(error, match=rf"{name}\b.* must be .+, not ") as refusal:
            refuse()
        inner = value[-1] if isinstance(value, list) and name == "frozen" else value
        assert quoted(inner) in str(refusal.value)
    np.testing.assert_array_equal(network.parameters, before)


def test_every_field_has_wrong_values_above() -> None:
    assert {name for name, _value, _error in WRONG} == {each.name for each in fields(TrainingConfig)}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"optimizer": "sgdd"}, "optimizer must be one of .*, not 'sgdd'; did you mean 'sgd'"),
        ({"optimizer": "Adam"}, "not 'Adam'; did you mean 'adam'"),
        ({"schedule": "cosin"}, "schedule must be one of .*, not 'cosin'; did you mean 'cosine'"),
        ({"penalties": {"L2": 1}}, "a name in penalties must be one of l1, l2, not 'L2'; did you mean 'l2'"),
        (
            {"optimizer": "adam", "optimizer_settings": {"beta": 0.5}},
            "optimizer_settings must be one of beta1, beta2, epsilon, not 'beta'; did you mean 'beta",
        ),
        (
            {"schedule": "step", "schedule_settings": {"evry": 5}},
            "a name in schedule_settings must be one of every, factor, not 'evry'; did you mean 'every'",
        ),
        (
            {"learningrate": 1},
            "a setting must be one of .*, not 'learningrate'; did you mean 'learning_rate'",
        ),
        ({"patiance": 5}, "not 'patiance'; did you mean 'patience'"),
        ({"penalty": {}}, "a setting must be one of .*penalties.*, not 'penalty'"),
    ],
    ids=str,
)
def test_an_unknown_name_is_refused_with_the_closest(
    build: Build, settings: dict[str, Any], message: str
) -> None:
    for refuse in (lambda: TrainingConfig.from_settings(settings), lambda: build(3, 2).fit(X, Y, **settings)):
        with pytest.raises(ValueError, match=message):
            refuse()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"optimizer_settings": {"momentum": 0.9}}, "optimizer_settings must be empty, as there is nothing"),
        ({"schedule_settings": {"last": 0.1}}, "schedule_settings must be empty, as there is nothing to set"),
        ({"penalties": {"l2": -0.5}}, r"penalties\['l2'\] must be at least 0, not -0.5"),
        ({"penalties": {"l1": math.inf}}, r"penalties\['l1'\] must be a finite number, not inf"),
        (
            {"optimizer": "momentum", "optimizer_settings": {"momentum": math.nan}},
            r"optimizer_settings\['momentum'\] must be a finite number, not nan",
        ),
    ],
    ids=str,
)
def test_a_wrong_value_inside_a_setting_is_named(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        TrainingConfig(**settings)


@pytest.mark.parametrize("text", ["0.5", None, True, [0.5]])
def test_what_is_no_number_inside_a_setting_is_named(text: Any) -> None:
    with pytest.raises(TypeError, match=r"optimizer_settings\['momentum'\] must be a number, not "):
        TrainingConfig(optimizer="momentum", optimizer_settings={"momentum": text})
    with pytest.raises(TypeError, match=r"penalties\['l2'\] must be a number, not "):
        TrainingConfig(penalties={"l2": text})


@pytest.mark.parametrize(
    ("kind", "name", "setting", "value"),
    [
        *(("optimizer", name, "beta1", 1) for name in ("adam", "adamw")),
        *(("optimizer", name, "beta2", value) for name in ("adam", "adamw") for value in (1, 2)),
        ("optimizer", "rmsprop", "decay", 2),
        ("schedule", "step", "every", 0),
        ("schedule", "step", "factor", -1),
        ("schedule", "exponential", "last", -1),
    ],
)
def test_a_setting_with_which_the_formula_has_no_value_is_refused_by_name(
    build: Build, kind: str, name: str, setting: str, value: float
) -> None:
    settings: dict[str, Any] = {kind: name, f"{kind}_settings": {setting: value}}
    with pytest.raises(ValueError, match=rf"{kind}_settings\['{setting}'\]"):
        build(3, 2).fit(X, Y, 3, **settings)
