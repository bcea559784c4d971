from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from nn import ACTIVATIONS, INITIALIZERS, LOSSES, Layer, Network, NetworkSpec, load_network
from nn.files import TensorsInFile

Build = Callable[..., Network]
Edit = Callable[..., Path]

activations, units = st.sampled_from(sorted(ACTIVATIONS)), st.integers(1, 100)
layers = st.builds(
    Layer,
    units,
    activations,
    st.sampled_from(sorted(INITIALIZERS)),
    st.sampled_from([1.0, 0.5]),
    batch_normalization=st.booleans(),
)
networks = st.builds(
    lambda inputs, dropout, layers, loss, dtype: Network(
        [Layer(inputs, "input", dropout=dropout), *layers], loss, dtype=dtype
    ),
    units,
    st.sampled_from([0.0, 0.25]),
    st.lists(layers, min_size=1, max_size=5),
    st.sampled_from(sorted(LOSSES)),
    st.sampled_from(["float32", "float64"]),
)


any_value = st.text() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
any_information = st.dictionaries(st.text(), any_value)


@pytest.fixture
def saved(build: Build, tmp_path: Path) -> Path:
    build(3, 4, 2, dtype="float32").save(tmp_path / "digits.safetensors")
    return tmp_path / "digits.safetensors"


@pytest.fixture
def edit(saved: Path) -> Edit:
    """Return a function that changes tensors and metadata of the saved file; None takes an entry out."""

    def change(tensors: dict[str, Any] | None = None, **metadata: Any) -> Path:
        with safe_open(saved, framework="numpy") as file:
            new_metadata = {**file.metadata(), **metadata}
        new_tensors = {**load_file(saved), **(tensors or {})}
        save_file(
            {name: value for name, value in new_tensors.items() if value is not None},
            saved,
            {name: value for name, value in new_metadata.items() if value is not None},
        )
        return saved

    return change


@settings(max_examples=40)
@given(network=networks, information=any_information)
def test_loading_gives_back_what_was_saved(
    tmp_path_factory: pytest.TempPathFactory, network: Network, information: dict[str, Any]
) -> None:
    network.parameters = np.random.default_rng(0).random(network.parameters.size) + 0.1
    network.information = information
    path = tmp_path_factory.mktemp("networks") / "a network.safetensors"
    network.save(path)
    loaded = load_network(str(path))
    assert loaded.spec == network.spec
    assert loaded.dtype == network.dtype
    assert loaded.information == information
    np.testing.assert_array_equal(loaded.parameters, network.parameters)
    X = np.ones((2, network.spec.layers[0].units))
    np.testing.assert_array_equal(loaded.forward(X), network.forward(X))


def test_units_of_a_numpy_type_are_saved_too(tmp_path: Path) -> None:
    network = Network([Layer(np.int64(3), "input"), Layer(2)])  # type: ignore[arg-type]
    network.save(tmp_path / "network")
    assert load_network(tmp_path / "network").spec == network.spec


def test_other_users_of_safetensors_read_weights_and_biases_by_layer(build: Build, saved: Path) -> None:
    tensors, network = load_file(saved), build(3, 4, 2, dtype="float32")
    shapes = {name: tensor.shape for name, tensor in tensors.items()}
    assert shapes == {
        "layer1.weights": (4, 3),
        "layer1.biases": (4,),
        "layer2.weights": (2, 4),
        "layer2.biases": (2,),
    }
    X = np.random.default_rng(0).random((5, 3), dtype=np.float32)
    hidden = 1 / (1 + np.exp(-(X @ tensors["layer1.weights"].T + tensors["layer1.biases"])))
    z = hidden @ tensors["layer2.weights"].T + tensors["layer2.biases"]
    expected = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(network.forward(X), expected, rtol=1e-5)


@pytest.fixture
def normalized() -> Network:
    """Return a trained network whose first and last layers have batch normalisation."""
    layers = [
        Layer(3, "input", dropout=0.1),
        Layer(5, "relu", batch_normalization=True),
        Layer(4, "tanh", "he_normal", scale=0.5, dropout=0.2),
        Layer(2, "softmax", batch_normalization=True),
    ]
    network = Network(layers, seed=0)
    network.fit(np.random.default_rng(0).random((20, 3)), np.eye(2)[[0, 1] * 10], 20, 0.5, 5)
    return network


def test_a_network_with_batch_normalisation_is_saved_with_its_statistics(
    normalized: Network, tmp_path: Path
) -> None:
    normalized.save(tmp_path / "network")
    loaded, X = load_network(tmp_path / "network"), np.random.default_rng(1).random((6, 3))
    np.testing.assert_array_equal(loaded.parameters, normalized.parameters)
    np.testing.assert_array_equal(loaded.forward(X), normalized.forward(X))
    assert loaded.spec == normalized.spec
    first = loaded.layer_parameters[0]
    assert first.means is not None
    assert first.variances is not None
    assert first.means.all()
    assert (first.variances != 1).all()


def test_other_users_of_safetensors_read_batch_normalisation_by_layer(
    normalized: Network, tmp_path: Path
) -> None:
    normalized.save(tmp_path / "network")
    tensors = load_file(tmp_path / "network")
    parts = ("weights", "biases", "scales", "means", "variances")
    names = [
        f"layer{number}.{part}" for number in (1, 2, 3) for part in (parts[:2] if number == 2 else parts)
    ]
    assert sorted(tensors) == sorted(names)
    X = values = np.random.default_rng(1).random((6, 3), np.float32)
    for number, activation in ((1, lambda z: np.maximum(z, 0)), (2, np.tanh), (3, np.exp)):
        part: dict[str, Any] = {name: tensors.get(f"layer{number}.{name}") for name in parts}
        z = values @ part["weights"].T
        if part["scales"] is not None:
            z = (z - part["means"]) / np.sqrt(part["variances"] + 1e-5) * part["scales"]
        values = activation(z + part["biases"])
    expected = values / values.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(normalized.forward(X), expected, rtol=1e-4)


@pytest.mark.parametrize("part", ["scales", "means", "variances"])
def test_a_file_that_lacks_a_part_of_batch_normalisation_is_refused(
    normalized: Network, edit: Edit, saved: Path, part: str
) -> None:
    normalized.save(saved)
    for tensor in (None, np.ones(1, np.float32)):
        with pytest.raises(ValueError, match=rf"lacks layer3\.{part} in the shape \(2,\)"):
            load_network(edit({f"layer3.{part}": tensor}))


def metadata_of(path: Path) -> dict[str, str]:
    with safe_open(path, framework="numpy") as file:
        return dict(file.metadata())


def test_the_spec_in_a_file_holds_only_what_differs_from_the_defaults(
    normalized: Network, tmp_path: Path
) -> None:
    normalized.save(tmp_path / "network")
    assert json.loads(metadata_of(tmp_path / "network")["spec"]) == {
        "layers": [
            {"units": 3, "activation": "input", "dropout": 0.1},
            {"units": 5, "activation": "relu", "batch_normalization": True},
            {"units": 4, "activation": "tanh", "initializer": "he_normal", "scale": 0.5, "dropout": 0.2},
            {"units": 2, "activation": "softmax", "batch_normalization": True},
        ],
        "loss": "categorical_crossentropy",
    }


def test_the_spec_of_an_older_file_has_the_defaults_for_what_it_does_not_say(saved: Path) -> None:
    text = (
        '{"layers": [{"units": 3, "activation": "input"}, {"units": 4, "activation": "sigmoid"},'
        ' {"units": 2, "activation": "softmax"}], "loss": "categorical_crossentropy"}'
    )
    assert metadata_of(saved)["spec"] == text
    assert NetworkSpec.from_json(text) == NetworkSpec(
        (Layer(3, "input"), Layer(4, "sigmoid"), Layer(2, "softmax")), "categorical_crossentropy"
    )


def test_a_normalizer_that_0_1_wrote_beside_the_information_joins_it(edit: Edit) -> None:
    assert load_network(edit(normalizer="1", information='{"a": "b"}')).information == {
        "normalizer": "1",
        "a": "b",
    }


def test_a_tensor_edited_by_hand_arrives(edit: Edit) -> None:
    network = load_network(edit({"layer2.biases": np.array([5, -5], np.float32)}))
    assert network.layer_parameters[-1].matrix[:, -1].tolist() == [5, -5]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"there is no file .*none.safetensors"):
        load_network(tmp_path / "none.safetensors")
    with pytest.raises(
        IsADirectoryError, match=f"{tmp_path.name} is a folder: give the name of a file in it"
    ):
        load_network(tmp_path)


def test_a_truncated_file_is_no_network_whatever_its_length(saved: Path) -> None:
    content = saved.read_bytes()
    for length in [*range(0, len(content), 7), len(content) - 1]:
        saved.write_bytes(content[:length])
        with pytest.raises(ValueError, match=r"digits.safetensors is not a network file: \w+"):
            load_network(saved)


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"\x89PNG\r\n" * 99, b"\xff" * 100, b"\0" * 100, b"{}" * 50]
)
def test_a_foreign_file_is_no_network(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"photo\.png is not a network"):
        load_network(path)


@pytest.mark.parametrize("kind", [None, "pt", "inkling-network-999"])
def test_tensors_of_another_program_are_refused(edit: Edit, kind: str | None) -> None:
    with pytest.raises(ValueError, match=f"not a network of Inkling: its format is {kind!r}"):
        load_network(edit(format=kind))


def test_a_file_without_metadata_is_refused(saved: Path) -> None:
    save_file(load_file(saved), saved)
    with pytest.raises(ValueError, match="not a network of Inkling"):
        load_network(saved)


@pytest.mark.parametrize("name", ["layer1.weights", "layer1.biases", "layer2.weights", "layer2.biases"])
def test_a_missing_or_misshapen_tensor_is_named(edit: Edit, name: str) -> None:
    for tensor in (np.ones((7, 7), np.float32), None):
        with pytest.raises(ValueError, match=f"lacks {name} in the shape"):
            load_network(edit({name: tensor}))


def test_a_file_without_any_tensor_is_refused(saved: Path, edit: Edit) -> None:
    with pytest.raises(ValueError, match=r"layer1\.weights"):
        load_network(edit(dict.fromkeys(load_file(saved))))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_weights_that_are_not_finite_are_refused(edit: Edit, value: float) -> None:
    with pytest.raises(ValueError, match="not finite"):
        load_network(edit({"layer2.biases": np.array([0, value], np.float32)}))


@pytest.mark.parametrize("dtype", ["float16", "int64", "uint8", "bool"])
def test_tensors_of_another_type_are_refused(saved: Path, edit: Edit, dtype: str) -> None:
    with pytest.raises(ValueError, match=r"all be float32 or all float64, not [A-Z]+[0-9]*$"):
        load_network(edit({name: tensor.astype(dtype) for name, tensor in load_file(saved).items()}))


def test_tensors_of_two_types_are_refused(edit: Edit) -> None:
    with pytest.raises(ValueError, match="not F32 and F64"):
        load_network(edit({"layer2.biases": np.zeros(2, np.float64)}))


def test_variances_below_zero_are_refused(tmp_path: Path) -> None:
    network = Network([Layer(3, "input"), Layer(4, batch_normalization=True), Layer(2)], "mean_squared_error")
    variances = network.layer_parameters[0].variances
    assert variances is not None
    variances[2] = -1.0
    network.save(tmp_path / "negative.safetensors")
    with pytest.raises(ValueError, match="variances below 0"):
        load_network(tmp_path / "negative.safetensors")


@pytest.mark.parametrize("temperature", [1e-320, 1e-300, 1e-45, 1e9])
def test_a_temperature_that_leaves_no_probability_is_refused(edit: Edit, temperature: float) -> None:
    with pytest.raises(ValueError, match=r"temperature must be between 0\.001 and 1000"):
        load_network(edit(calibration=json.dumps({"temperature": temperature})))


def test_what_no_network_needs_is_not_read(edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    path, read = edit({"something.else": np.zeros(5, np.float32)}), []
    whole = TensorsInFile.__getitem__

    def watched(tensors: TensorsInFile, name: str) -> np.ndarray:
        read.append(name)
        return whole(tensors, name)

    monkeypatch.setattr(TensorsInFile, "__getitem__", watched)
    load_network(path)
    assert sorted(read) == ["layer1.biases", "layer1.weights", "layer2.biases", "layer2.weights"]


def test_an_error_repeats_only_the_ends_of_what_is_long(edit: Edit) -> None:
    with pytest.raises(ValueError, match="its format is") as caught:
        load_network(edit(format="<img src=x>" * 200_000))
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    ("count", "words"),
    [(1_001, "1001 layers, over 1000"), (40_000, "characters, over 1000000"), (1_000_000, "too much")],
)
def test_a_description_of_many_layers_is_refused_before_it_is_read(
    edit: Edit, count: int, words: str
) -> None:
    layers = ", ".join(['{"units": 1, "activation": "relu"}'] * count)
    with pytest.raises(ValueError, match=words):
        load_network(edit(spec=f'{{"layers": [{layers}], "loss": "mean_squared_error"}}'))


@pytest.mark.parametrize("dtype", ["BF16", "F8_E4M3"])
def test_tensors_of_a_type_unknown_to_numpy_are_refused(saved: Path, dtype: str) -> None:
    content = {"BF16": b"\0" * 4, "F8_E4M3": b"\0" * 2}[dtype]
    with safe_open(saved, framework="numpy") as file:
        tensor = {"dtype": dtype, "shape": [2], "data_offsets": [0, len(content)]}
        header = json.dumps({"__metadata__": file.metadata(), "layer1.biases": tensor}).encode()
    saved.write_bytes(len(header).to_bytes(8, "little") + header + content)
    with pytest.raises(ValueError, match=r"\w{3}"):
        load_network(saved)


@pytest.mark.parametrize("units", [0, -1, 2.5, "3", None, True, [], float("nan")])
def test_a_spec_with_impossible_units_is_refused(edit: Edit, units: object) -> None:
    layers = [{"units": 3, "activation": "input"}, {"units": units, "activation": "softmax"}]
    with pytest.raises(ValueError, match="units must be"):
        load_network(edit(spec=json.dumps({"layers": layers, "loss": "mean_squared_error"})))


@pytest.mark.parametrize(
    "text",
    [None, "", "{", "[]", "5", '{"layers": [3]}', "[" * 200_000, "9" * 5000],
    ids=lambda text: str(text)[:15],
)
def test_a_spec_that_is_no_json_is_refused(edit: Edit, text: str | None) -> None:
    with pytest.raises(ValueError, match="description of a network"):
        load_network(edit(spec=text))


# Sizes that no machine can hold: an engine that believes them fails here at once and does no harm.
@pytest.mark.parametrize("units", [10**9, 10**12, 10**30])
def test_a_spec_larger_than_its_tensors_is_refused_before_memory_is_taken(edit: Edit, units: int) -> None:
    layers = [{"units": units, "activation": "input"}, {"units": units, "activation": "softmax"}]
    with pytest.raises(ValueError, match=r"layer1\.weights"):
        load_network(edit(spec=json.dumps({"layers": layers, "loss": "mean_squared_error"})))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[1]", "5", '{"a": [5]}', '{"a": true}', '{"a": null}', "[" * 200_000],
    ids=lambda text: text[:15],
)
def test_information_that_is_no_mapping_of_texts_and_numbers_is_refused(edit: Edit, text: str) -> None:
    with pytest.raises(ValueError, match="information"):
        load_network(edit(information=text))


def test_saving_replaces_an_older_network(build: Build, saved: Path) -> None:
    build(5, 2, dtype="float64").save(saved)
    assert load_network(saved).spec.layers[0].units == 5
    assert list(saved.parent.iterdir()) == [saved]


@pytest.mark.parametrize("error", [OSError("no space left on device"), KeyboardInterrupt()], ids=repr)
@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_an_interrupted_write_leaves_the_old_file_and_no_litter(
    build: Build, saved: Path, monkeypatch: pytest.MonkeyPatch, moment: str, error: BaseException
) -> None:
    def fail(*_arguments: object) -> None:
        raise error

    before = saved.read_bytes()
    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[moment], fail)
    with pytest.raises(type(error)):
        build(5, 2).save(saved)
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]


def test_saving_where_it_is_impossible_is_an_os_error_and_leaves_no_litter(
    build: Build, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "missing" / "network", tmp_path / "folder"):
        with pytest.raises(OSError, match=path.name):
            build(3, 2).save(path)
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_a_saved_file_has_the_permissions_of_any_new_file(saved: Path) -> None:
    ordinary = saved.parent / "ordinary"
    ordinary.touch()
    assert stat.filemode(saved.stat().st_mode) == stat.filemode(ordinary.stat().st_mode)


def test_the_same_network_is_the_same_file_byte_for_byte(tmp_path: Path, build: Build) -> None:
    network = build(3, 4, 2)
    network.information = {"one": 1, "two": "2", "\u00e9": "\u2028"}
    contents = set()
    for number in range(8):
        network.save(tmp_path / f"{number}.safetensors")
        contents.add((tmp_path / f"{number}.safetensors").read_bytes())
    assert len(contents) == 1
    assert load_network(tmp_path / "0.safetensors").information == network.information


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_saving_again_keeps_the_permissions_of_the_file(build: Build, saved: Path) -> None:
    saved.chmod(0o600)
    build(3, 4, 2).save(saved)
    assert stat.filemode(saved.stat().st_mode) == "-rw-------"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
@pytest.mark.parametrize("exists", [True, False], ids=["to a file", "to nothing yet"])
def test_saving_to_a_link_writes_what_it_leads_to(build: Build, tmp_path: Path, exists: bool) -> None:
    (tmp_path / "elsewhere").mkdir()
    kept, link = tmp_path / "elsewhere" / "kept.safetensors", tmp_path / "link.safetensors"
    if exists:
        kept.write_bytes(b"before")
    link.symlink_to(kept)
    build(3, 2).save(link)
    assert link.is_symlink()
    assert load_network(kept).spec == build(3, 2).spec


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such devices")
def test_saving_to_a_device_leaves_it_a_device_and_a_full_one_is_named(build: Build) -> None:
    null, full = Path("/dev/null"), Path("/dev/full")
    build(3, 2).save(null)
    assert null.is_char_device()
    with pytest.raises(OSError, match="/dev/full"):
        build(3, 2).save(full)
    assert full.is_char_device()
