"""Networks in files: safetensors, a plain format without code in it that many tools read."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from nn.arrays import Array
from nn.calibration import Calibration
from nn.checks import check_is_file, in_one_line, named_in_errors, quoted
from nn.feedforward import AnyNetwork, FeedForward
from nn.replacing import replaced
from nn.spec import NetworkSpec

FORMAT = "inkling-network-1"
PARTS = ("weights", "biases", "scales", "means", "variances")
DTYPES = {"F32": "float32", "F64": "float64"}
LONGEST_HEADER = 16 * 2**20  # bytes: what a file says of itself, and where its tensors are
INFORMATION_IN_METADATA = ("normalizer",)  # version 0.1 wrote this entry beside the others


def write_network(network: FeedForward, path: str | os.PathLike[str]) -> None:
    """Write weights and biases by layer, with the spec and `network.information` as metadata.

    The file is written beside its place and moved there whole, so a crash leaves the old one.
    Raises OSError if the folder cannot be written to.
    """
    metadata = {
        "format": FORMAT,
        "spec": network.spec.to_json(),
        "information": json.dumps(network.information, sort_keys=True),
        "calibration": json.dumps(dataclasses.asdict(network.calibration)),
    }
    write_tensors(Path(path), _tensors(network), metadata)


def read_network(path: str | os.PathLike[str], make: Callable[[NetworkSpec, str], AnyNetwork]) -> AnyNetwork:
    """Return the network in a file that `write_network` wrote; make(spec, dtype) returns one to be filled in.

    Raises OSError if the file cannot be read and ValueError if it is not such a file.
    """
    with opened_tensors(path, (FORMAT,), "network") as (metadata, tensors):
        spec = NetworkSpec.from_json(metadata.get("spec", ""))
        network = make(spec, _dtype_of(spec, tensors))
        for name, view in _named_views(network):
            view[:] = tensors[name]
    network.information = _read_information(metadata.get("information", "{}"))
    network.information |= {name: metadata[name] for name in INFORMATION_IN_METADATA if name in metadata}
    network.calibration = _read_calibration(metadata.get("calibration", "{}"))
    _check_values(network)
    return network


def write_tensors(path: Path, tensors: dict[str, np.ndarray], metadata: dict[str, str]) -> None:
    """Write a safetensors file whole or not at all; the same content makes the same bytes."""
    from safetensors.numpy import save

    write_atomically(path, _with_sorted_metadata(save(tensors, metadata=metadata)))


def read_tensors(
    path: str | os.PathLike[str], expected: tuple[str, ...], kind: str
) -> tuple[dict[str, str], dict[str, np.ndarray]]:
    """Return metadata and tensors of a safetensors file of one of the expected formats.

    Raises OSError if it cannot be read and ValueError if it is no such file; `kind` says what it should be.
    """
    with opened_tensors(path, expected, kind) as (metadata, tensors):
        return metadata, dict(tensors)


class TensorsInFile(Mapping[str, np.ndarray]):
    """The tensors of an open file by name, each read when it is asked for."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._names = dict.fromkeys(file.keys())

    def __getitem__(self, name: str) -> np.ndarray:
        """Return a tensor, read anew each time."""
        if name not in self._names:
            raise KeyError(name)
        values: np.ndarray = self._file.get_tensor(name)
        return values

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._names)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._names)

    def kind_of(self, name: str) -> tuple[str, tuple[int, ...]] | None:
        """Return type and shape of a tensor without reading it; None if there is no such one."""
        if name not in self._names:
            return None
        part = self._file.get_slice(name)
        return part.get_dtype(), tuple(part.get_shape())


@contextmanager
def opened_tensors(
    path: str | os.PathLike[str], expected: tuple[str, ...], kind: str
) -> Iterator[tuple[dict[str, str], TensorsInFile]]:
    """Open a safetensors file of one of the expected formats: its metadata, and its tensors unread.

    Raises OSError if it cannot be read and ValueError if it is no such file; `kind` says what it should be.
    """
    from safetensors import SafetensorError, safe_open

    check_is_file(path)
    # Also because the library calls every file that it may not open one that is not there.
    with named_in_errors(path), Path(path).open("rb") as content:
        if int.from_bytes(content.read(8), "little") > LONGEST_HEADER:
            raise ValueError(f"{os.fspath(path)} is not a {kind} file: it says too much of itself")
    try:
        with safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
            if metadata.get("format") not in expected:
                found = quoted(metadata.get("format"))
                raise ValueError(f"{os.fspath(path)} is not a {kind} of Inkling: its format is {found}")
            yield metadata, TensorsInFile(file)
    except (SafetensorError, TypeError, AttributeError) as error:
        raise ValueError(f"{os.fspath(path)} is not a {kind} file: {in_one_line(error)}") from None


def write_atomically(path: Path, content: bytes) -> None:
    """Write a whole file or leave the old one untouched, with the permissions that it had.

    A link stays a link, to what is written. A device or a pipe has no old content: it is written to directly.
    Raises OSError with the name of the file.
    """
    with named_in_errors(path):
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            with replaced(path) as file:
                file.write(content)


def _with_sorted_metadata(content: bytes) -> bytes:
    """Return a safetensors file with its metadata in order: the library writes them in a random one.

    So the same network is the same file, byte for byte. Layout: 8 bytes with the length of the header, the
    header in JSON, padded with blanks to a multiple of 8, then the tensors.
    """
    start = 8 + int.from_bytes(content[:8], "little")
    header = json.loads(content[8:start])
    header["__metadata__"] = dict(sorted(header["__metadata__"].items()))
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + content[start:]


def _tensors(network: FeedForward) -> dict[str, np.ndarray]:
    return {name: np.ascontiguousarray(values) for name, values in _named_views(network)}


def _named_views(network: FeedForward) -> Iterator[tuple[str, Array]]:
    """Yield the name in a file and the view of each part of the parameters."""
    for number, layer in enumerate(network.layer_parameters, start=1):
        for name in PARTS:
            values = getattr(layer, name)
            if values is not None:
                yield f"layer{number}.{name}", values


def _dtype_of(spec: NetworkSpec, tensors: TensorsInFile) -> str:
    """Return the type of all tensors of a network; ValueError unless they fit the spec.

    Nothing is allocated before, however large a network the spec describes.
    """
    found_types = set()
    for number, (units, columns) in enumerate(spec.shapes, start=1):
        shapes = dict.fromkeys(PARTS, (units,)) | {"weights": (units, columns - 1)}
        for name in PARTS if spec.layers[number].batch_normalization else PARTS[:2]:
            found_type, shape = tensors.kind_of(f"layer{number}.{name}") or ("", None)
            if shape != shapes[name]:
                raise ValueError(f"the network file lacks layer{number}.{name} in the shape {shapes[name]}")
            found_types.add(found_type)
    if len(found_types) != 1 or not found_types <= DTYPES.keys():
        found = " and ".join(sorted(found_types))
        raise ValueError(f"the weights in the network file must all be float32 or all float64, not {found}")
    return DTYPES[found_types.pop()]


def _check_values(network: FeedForward) -> None:
    if not np.isfinite(network.parameters).all():
        raise ValueError("the network file holds weights that are not finite")
    check_variances(network)


def check_variances(network: FeedForward) -> None:
    """Raise ValueError for running variances below 0."""
    variances = [layer.variances for layer in network.layer_parameters if layer.variances is not None]
    if any((values < 0).any() for values in variances):
        raise ValueError("there are variances below 0")


def _read_calibration(text: str) -> Calibration:
    try:
        return Calibration(**json.loads(text))
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(
            f"the calibration in the network file cannot be read: {in_one_line(error)}"
        ) from None


def _read_information(text: str) -> dict[str, Any]:
    try:
        information = json.loads(text)
    except (ValueError, RecursionError):
        information = None
    values = information.values() if isinstance(information, dict) else [None]
    if not all(type(value) in (str, int, float) for value in values):
        raise ValueError("the information in the network file is not a list of names and values")
    return dict(information)
