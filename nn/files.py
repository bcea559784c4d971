"""Networks in files: safetensors, a plain format without code in it that many tools read."""

from __future__ import annotations

import json
import os
import secrets
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from nn.network import Network

FORMAT = "inkling-network-1"
DEFAULT_NETWORK = "networks/digits.safetensors"


def save_network(network: Network, path: str | os.PathLike[str]) -> None:
    """Write weights and biases by layer, with the spec and `network.information` as metadata.

    The file is written beside its place and moved there whole, so a crash leaves the old one.
    Raises OSError if the folder cannot be written to.
    """
    from safetensors.numpy import save

    metadata = {
        "format": FORMAT,
        "spec": network.spec.to_json(),
        "information": json.dumps(network.information, sort_keys=True),
    }
    write_atomically(Path(path), _with_sorted_metadata(save(_tensors(network), metadata=metadata)))


def load_network(path: str | os.PathLike[str]) -> Network:
    """Return the network in a file that `Network.save` wrote.

    Raises OSError if the file cannot be read and ValueError if it is not such a file.
    """
    from safetensors import SafetensorError, safe_open

    if not Path(path).is_file():
        raise FileNotFoundError(f"there is no file {os.fspath(path)}")
    try:
        with safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a dict)
    except (SafetensorError, TypeError, AttributeError) as error:
        raise ValueError(f"{os.fspath(path)} is not a network file: {error}") from None
    if metadata.get("format") != FORMAT:
        raise ValueError(
            f"{os.fspath(path)} is not a network of Inkling: its format is {metadata.get('format')!r}"
        )
    return _assemble(metadata, tensors)


def default_network() -> Network:
    """Return the network that ships with Inkling, trained on scikit-learn's digits alone."""
    with resources.as_file(resources.files("resources") / DEFAULT_NETWORK) as path:
        return load_network(path)


def write_atomically(path: Path, content: bytes) -> None:
    """Write a whole file or leave the old one untouched."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


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


def _tensors(network: Network) -> dict[str, np.ndarray]:
    tensors = {}
    for number, matrix in enumerate(network.matrices, start=1):
        tensors[f"layer{number}.weights"] = np.ascontiguousarray(matrix[:, :-1])
        tensors[f"layer{number}.biases"] = np.ascontiguousarray(matrix[:, -1])
    return tensors


def _assemble(metadata: dict[str, str], tensors: dict[str, np.ndarray]) -> Network:
    """Return the network of a file's content; its tensors must fit the spec before anything is allocated."""
    from nn.layers import NetworkSpec
    from nn.network import Network

    spec = NetworkSpec.from_json(metadata.get("spec", ""))
    for number, (units, columns) in enumerate(spec.shapes, start=1):
        for name, shape in (
            (f"layer{number}.weights", (units, columns - 1)),
            (f"layer{number}.biases", (units,)),
        ):
            if name not in tensors or tensors[name].shape != shape:
                raise ValueError(f"the network file lacks {name} in the shape {shape}")
    network = Network.blank(spec, str(tensors["layer1.weights"].dtype))
    network.information = _read_information(metadata.get("information", "{}"))
    for number, matrix in enumerate(network.matrices, start=1):
        matrix[:, :-1] = tensors[f"layer{number}.weights"]
        matrix[:, -1] = tensors[f"layer{number}.biases"]
    if not np.isfinite(network.parameters).all():
        raise ValueError("the network file holds weights that are not finite")
    return network


def _read_information(text: str) -> dict[str, str]:
    try:
        information = json.loads(text)
    except (ValueError, RecursionError):
        information = None
    if not isinstance(information, dict) or not all(isinstance(value, str) for value in information.values()):
        raise ValueError("the information in the network file is not a list of names and texts")
    return information
