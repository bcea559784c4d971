from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import ACTIVATIONS, INITIALIZERS, LOSSES, Layer, Network, NetworkSpec
from nn.layers import split_by_layer

units = st.integers(1, 60)
shares = st.floats(0, 0.99)
layers_of_any_kind = st.builds(
    Layer,
    units,
    st.sampled_from(sorted(ACTIVATIONS)),
    initializer=st.sampled_from(["automatic", *INITIALIZERS]),
    scale=st.floats(-3, 3),
    dropout=shares,
    batch_normalization=st.booleans(),
)
specs = st.builds(
    lambda first, others, loss: NetworkSpec((first, *others[:-1], replace(others[-1], dropout=0)), loss),
    st.builds(Layer, units, st.just("input"), dropout=shares),
    st.lists(layers_of_any_kind, min_size=1, max_size=5),
    st.sampled_from(sorted(LOSSES)),
)


def test_shapes_and_count_of_the_network_of_the_readme() -> None:
    spec = NetworkSpec((Layer(64, "input"), Layer(50), Layer(30), Layer(10, "softmax")), "mean_squared_error")
    assert spec.shapes == [(50, 65), (30, 51), (10, 31)]
    assert spec.parameter_count == 50 * 65 + 30 * 51 + 10 * 31


def test_batch_normalisation_adds_scales_means_and_variances_to_the_count() -> None:
    layers = (Layer(4, "input"), Layer(3, batch_normalization=True), Layer(2))
    assert NetworkSpec(layers, "mean_squared_error").parameter_count == 3 * 5 + 3 * 3 + 2 * 4


def test_a_layer_is_a_plain_sigmoid_unless_told() -> None:
    assert Layer(3) == Layer(3, "sigmoid", "automatic", 1.0, 0.0, False)


def test_what_a_layer_is_told_is_kept_in_plain_values() -> None:
    layer = Layer(np.int64(3), scale=np.float32(0.5), dropout=np.float64(0.25))  # type: ignore[arg-type]
    assert (type(layer.units), type(layer.scale), type(layer.dropout)) == (int, float, float)
    assert (layer.units, layer.scale, layer.dropout) == (3, 0.5, 0.25)


def test_a_description_leaves_out_what_is_as_usual() -> None:
    assert Layer(3).to_dictionary() == {"units": 3, "activation": "sigmoid"}
    layer = Layer(3, "relu", "he_normal", 0.5, 0.2, batch_normalization=True)
    assert layer.to_dictionary() == {
        "units": 3,
        "activation": "relu",
        "initializer": "he_normal",
        "scale": 0.5,
        "dropout": 0.2,
        "batch_normalization": True,
    }


def test_a_description_of_units_and_activation_alone_is_read() -> None:
    text = (
        '{"layers": [{"units": 4, "activation": "input"}, {"units": 2, "activation": "softmax"}],'
        ' "loss": "categorical_crossentropy"}'
    )
    expected = NetworkSpec((Layer(4, "input"), Layer(2, "softmax")), "categorical_crossentropy")
    assert NetworkSpec.from_json(text) == expected
    assert json.loads(expected.to_json()) == json.loads(text)


@given(specs)
def test_a_spec_survives_json(spec: NetworkSpec) -> None:
    assert NetworkSpec.from_json(spec.to_json()) == spec


@given(specs)
def test_a_network_has_as_many_parameters_as_its_spec_says(spec: NetworkSpec) -> None:
    network = Network(spec.layers, spec.loss)
    assert network.parameters.size == spec.parameter_count
    assert [matrix.shape for matrix in [p.matrix for p in network.layer_parameters]] == spec.shapes


@given(specs)
def test_the_views_of_all_layers_share_a_vector_out_without_gap_or_overlap(spec: NetworkSpec) -> None:
    vector = np.arange(float(spec.parameter_count))
    layers = split_by_layer(vector, spec)
    for layer, described in zip(layers, spec.layers[1:], strict=True):
        learned = [layer.matrix.ravel(), *([] if layer.scales is None else [layer.scales])]
        assert len([*learned, *layer.statistics]) == (4 if described.batch_normalization else 1)
        assert all(np.shares_memory(part, vector) for part in (*learned, *layer.statistics))
        np.testing.assert_array_equal(np.concatenate(learned), layer.learned)
        np.testing.assert_array_equal(np.column_stack([layer.weights, layer.biases]), layer.matrix)
    front = np.concatenate([layer.learned for layer in layers])
    np.testing.assert_array_equal(front, vector[: spec.learned_count])
    statistics = [part for layer in layers for part in layer.statistics]
    np.testing.assert_array_equal(np.concatenate([front, *statistics]), vector)


@pytest.mark.parametrize(
    ("units", "error"),
    [
        (0, ValueError),
        (-3, ValueError),
        (1.5, TypeError),
        ("5", TypeError),
        (True, TypeError),
        (None, TypeError),
    ],
)
def test_units_must_be_a_whole_number_above_zero(units: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match=f"units must be .*{units!r}"):
        Layer(units)


@pytest.mark.parametrize(
    ("name", "closest"),
    [("sigmod", "sigmoid"), ("Relu", "relu"), ("soft_max", "softmax"), ("inputs", "input")],
)
def test_an_unknown_activation_names_the_closest(name: str, closest: str) -> None:
    with pytest.raises(ValueError, match=f"activation must be one of .*{name!r}; did you mean {closest!r}"):
        Layer(3, name)


@pytest.mark.parametrize(
    ("setting", "error", "message"),
    [
        ({"initializer": "he_norm"}, ValueError, "initializer must be .*'he_norm'; did you mean 'he_normal'"),
        ({"initializer": "auto"}, ValueError, "initializer must be one of automatic, .*'auto'"),
        ({"initializer": None}, ValueError, "initializer must be one of .*None"),
        *(({"scale": value}, ValueError, "scale must be a finite") for value in (math.nan, math.inf)),
        *(({"scale": value}, TypeError, "scale must be a number") for value in ("1", None, True)),
        *(({"dropout": value}, ValueError, "dropout must be .*less than 1") for value in (1, -0.1, math.nan)),
        *(({"dropout": value}, TypeError, "dropout must be a number") for value in ("0.1", None, False)),
        *(({"batch_normalization": value}, TypeError, "batch_normalization must be") for value in (1, "yes")),
    ],
    ids=str,
)
def test_a_wrong_setting_of_a_layer_is_refused(
    setting: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        Layer(3, **setting)


def test_an_input_layer_has_nothing_to_normalise() -> None:
    with pytest.raises(ValueError, match="batch_normalization must be False for the input layer"):
        Layer(3, "input", batch_normalization=True)


def test_nothing_of_the_answer_can_be_left_out() -> None:
    with pytest.raises(ValueError, match=r"dropout must be 0 in the output layer, not 0\.5"):
        NetworkSpec((Layer(2, "input", dropout=0.5), Layer(2, dropout=0.5)), "mean_squared_error")


@pytest.mark.parametrize("name", [None, 3, "", ["relu"], "zzz"])
def test_an_activation_unlike_any_is_named(name: Any) -> None:
    with pytest.raises(ValueError, match=r"activation must be one of .*sigmoid.*, not") as error:
        Layer(3, name)
    assert repr(name) in str(error.value)


def test_an_unknown_loss_names_the_closest() -> None:
    with pytest.raises(ValueError, match="did you mean 'categorical_crossentropy'"):
        NetworkSpec((Layer(2, "input"), Layer(2)), "categorical_cross_entropy")


@pytest.mark.parametrize(
    ("layers", "message"),
    [
        ((), "0 layer"),
        ((Layer(2, "input"),), "1 layer"),
        ((Layer(2), Layer(2)), "first"),
        ((Layer(2, "input"), Layer(3, "input")), "first"),
        ((Layer(2), Layer(3, "input")), "first"),
    ],
)
def test_exactly_the_first_layer_is_the_input(layers: tuple[Layer, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        NetworkSpec(layers, "mean_squared_error")


@pytest.mark.parametrize("layers", [(Layer(2, "input"), 5), (Layer(2, "input"), "relu"), (None, None)])
def test_layers_must_be_layers(layers: Any) -> None:
    with pytest.raises(TypeError, match="Layer objects"):
        NetworkSpec(layers, "mean_squared_error")


LAYER = {"units": 3, "activation": "input"}
NOT_SPECS: list[Any] = [
    None,
    5,
    "text",
    [],
    {},
    {"layers": [LAYER, LAYER]},
    {"layers": 5, "loss": "mean_squared_error"},
    {"layers": "abc", "loss": "mean_squared_error"},
    {"layers": [3, 4], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 3}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": -3, "activation": "relu"}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 2.5, "activation": "relu"}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": float("nan"), "activation": "relu"}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": True, "activation": "relu"}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": [3], "activation": "relu"}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 3, "activation": {}}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 3, "activation": "relu"}], "loss": ["mean_squared_error"]},
    {"layers": [LAYER, {"units": 3, "activation": "relu", "colour": 3}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 3, "activation": "relu", "dropout": 0.5}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 3, "activation": "relu", "dropout": 1}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 3, "activation": "relu", "scale": "1"}], "loss": "mean_squared_error"},
    {"layers": [LAYER, {"units": 3, "activation": "x"}], "loss": "mean_squared_error"},
    {
        "layers": [{**LAYER, "batch_normalization": True}, {"units": 3, "activation": "relu"}],
        "loss": "mean_squared_error",
    },
]


@pytest.mark.parametrize("content", NOT_SPECS, ids=repr)
def test_json_that_is_no_spec_is_a_value_error(content: Any) -> None:
    with pytest.raises(ValueError, match=r"\w{3}"):
        NetworkSpec.from_json(json.dumps(content))


@pytest.mark.parametrize("text", ["", "{", "[" * 200_000, "9" * 5000], ids=["empty", "cut", "deep", "long"])
def test_text_that_is_no_json_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="description of a network"):
        NetworkSpec.from_json(text)
