from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn import ACTIVATIONS, LOSSES, Layer, Network, NetworkSpec

specs = st.builds(
    lambda first, others, loss: NetworkSpec((Layer(first, "input"), *others), loss),
    st.integers(1, 100),
    st.lists(
        st.builds(Layer, st.integers(1, 100), st.sampled_from(sorted(ACTIVATIONS))), min_size=1, max_size=5
    ),
    st.sampled_from(sorted(LOSSES)),
)


def test_shapes_and_count_of_the_network_of_the_readme() -> None:
    spec = NetworkSpec((Layer(64, "input"), Layer(50), Layer(30), Layer(10, "softmax")), "mean_squared_error")
    assert spec.shapes == [(50, 65), (30, 51), (10, 31)]
    assert spec.parameter_count == 50 * 65 + 30 * 51 + 10 * 31


def test_a_layer_is_sigmoid_unless_told() -> None:
    assert Layer(3).activation == "sigmoid"


@given(specs)
def test_a_spec_survives_json(spec: NetworkSpec) -> None:
    assert NetworkSpec.from_json(spec.to_json()) == spec


@given(specs)
def test_a_network_has_as_many_parameters_as_its_spec_says(spec: NetworkSpec) -> None:
    network = Network(spec.layers, spec.loss)
    assert network.parameters.size == spec.parameter_count
    assert [matrix.shape for matrix in network.matrices] == spec.shapes


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
]


@pytest.mark.parametrize("content", NOT_SPECS, ids=repr)
def test_json_that_is_no_spec_is_a_value_error(content: Any) -> None:
    with pytest.raises(ValueError, match=r"\w{3}"):
        NetworkSpec.from_json(json.dumps(content))


@pytest.mark.parametrize("text", ["", "{", "[" * 200_000, "9" * 5000], ids=["empty", "cut", "deep", "long"])
def test_text_that_is_no_json_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="description of a network"):
        NetworkSpec.from_json(text)
