"""The network that a command works with."""

from __future__ import annotations

from importlib import resources

from nn.digits.data import CLASSES, DIGIT_COUNT, PIXELS
from nn.network import Network, load_network

DEFAULT_NETWORK = "networks/digits.safetensors"
NAME_OF_DEFAULT = "Inkling's own network"
TRAINED_DIGITS = "trained_digits"  # entry of Network.information: so many of the first digits


def default_network() -> Network:
    """Return the network that ships with Inkling, trained on scikit-learn's digits alone."""
    with resources.as_file(resources.files("resources") / DEFAULT_NETWORK) as path:
        return load_network(path)


def open_network(path: str | None) -> Network:
    """Return the network in a file, by default Inkling's own.

    Raises OSError if the file cannot be read and ValueError if it holds no network for 8x8 images of digits.
    """
    if path is None:
        return default_network()
    try:
        network = load_network(path)
    except ValueError as error:
        raise ValueError(str(error) if path in str(error) else f"{path}: {error}") from None
    inputs, outputs = network.spec.layers[0].units, network.spec.layers[-1].units
    if (inputs, outputs) != (PIXELS, CLASSES):
        raise ValueError(
            f"{path} is a network from {inputs} to {outputs} values: digits need {PIXELS} and {CLASSES}"
        )
    return network


def digits_seen(network: Network) -> int | None:
    """Return on how many of the first digits of the data set a network was trained, None if unknown.

    A network that was tested on so many was trained on the others, which come first.
    """
    trained = _count(network.information.get(TRAINED_DIGITS))
    tested = _count(network.information.get("test_digits"))
    if trained is None and tested is not None and 0 < tested < DIGIT_COUNT:
        return DIGIT_COUNT - tested
    return trained


def _count(text: str | None) -> int | None:
    is_count = text is not None and text.isascii() and text.isdigit() and len(text) <= len(str(DIGIT_COUNT))
    return int(text) if text is not None and is_count else None
