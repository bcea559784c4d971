"""Whole trainings in files: saved in the middle of an epoch, resumed as if nothing had happened.

A network file holds what answers; the file of a training stands beside it and holds the trainer's state: its
plain values as JSON, its arrays as tensors.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.files import read_tensors, write_tensors
from nn.network import Network
from nn.old_trainings import OLD_FORMAT, state_of_old_training
from nn.spec import NetworkSpec
from nn.training.config import TrainingConfig
from nn.training.trainer import Trainer

FORMAT = "inkling-training-2"
SEPARATOR = "/"
# What a damaged state raises; every one of them becomes a ValueError in words.
UNFIT = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def save_training(trainer: Trainer[Any], path: str | os.PathLike[str]) -> None:
    """Write everything that a training keeps, except its data; the file is replaced whole.

    The training must not be running meanwhile: interrupt it first, or save between two of its epochs. Raises
    OSError if the folder cannot be written to.
    """
    plain, arrays = _parted(trainer.state())
    metadata = {
        "format": FORMAT,
        "spec": trainer.network.spec.to_json(),
        "data": str(trainer.data.checksum),
        "state": json.dumps(plain),
    }
    write_tensors(Path(path), arrays, metadata)


def resume_training(
    path: str | os.PathLike[str],
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    validation: tuple[npt.ArrayLike, ...] | None = None,
    *,
    sample_weight: npt.ArrayLike | None = None,
) -> Trainer[Network]:
    """Return the trainer in a file that `save_training` wrote, for the same data that it had.

    What it trains from here on is the same, bit for bit, as without the interruption. Raises OSError if the
    file cannot be read, ValueError if it is not such a file or the data are other ones.
    """
    metadata, tensors = read_tensors(path, (FORMAT, OLD_FORMAT), "training")
    try:
        spec = NetworkSpec.from_json(metadata["spec"])
        if metadata["format"] == OLD_FORMAT:
            state, checksum = state_of_old_training(metadata, tensors, spec)
        else:
            state, checksum = _joined(json.loads(metadata["state"]), tensors), int(metadata["data"])
        trainer = _trainer(spec, state, X, y, validation, sample_weight)
        if trainer.data.checksum != checksum:
            raise ValueError("the samples, targets or weights are not those that it began with")
        trainer.restore(state)
    except UNFIT as error:
        raise ValueError(f"the training in {os.fspath(path)} cannot go on: {error}") from None
    return trainer


def _trainer(
    spec: NetworkSpec,
    state: Mapping[str, Any],
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    validation: tuple[npt.ArrayLike, ...] | None,
    sample_weight: npt.ArrayLike | None,
) -> Trainer[Network]:
    """Return a trainer of such a network; the parameters must fit the spec before anything is allocated."""
    parameters = state["parameters"]
    if not isinstance(parameters, np.ndarray) or parameters.shape != (spec.parameter_count,):
        raise ValueError(f"its parameters do not have the shape ({spec.parameter_count},)")
    if not np.isfinite(parameters).all():
        raise ValueError("its parameters are not finite numbers")
    network = Network.with_zero_parameters(spec, str(parameters.dtype))
    config = TrainingConfig.from_state(state["config"])
    return Trainer(network, config, X, y, validation, sample_weight=sample_weight)


def _parted(state: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, npt.NDArray[Any]]]:
    """Return a state's plain values, and its arrays by their path."""
    arrays = {path: np.ascontiguousarray(value) for path, value in _arrays(state, "")}
    return _without_arrays(state), arrays


def _arrays(state: Mapping[str, Any], path: str) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    for name, value in state.items():
        if isinstance(value, np.ndarray):
            yield f"{path}{name}", value
        elif isinstance(value, Mapping):
            yield from _arrays(value, f"{path}{name}{SEPARATOR}")


def _without_arrays(state: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _without_arrays(value) if isinstance(value, Mapping) else value
        for name, value in state.items()
        if not isinstance(value, np.ndarray)
    }


def _joined(plain: dict[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> dict[str, Any]:
    """Return the state that `_parted` took apart."""
    for path, array in arrays.items():
        *parents, name = path.split(SEPARATOR)
        place = plain
        for parent in parents:
            place = place[parent]
        place[name] = array
    return plain
