"""Whole trainings in files: saved in the middle of an epoch, resumed as if nothing had happened.

A network file holds what answers; the file of a training stands beside it and holds the trainer's state: its
plain values as JSON, its arrays as tensors.
"""

from __future__ import annotations

import json
import math
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.checks import check_like, quoted
from nn.files import TensorsInFile, check_variances, opened_tensors, write_tensors
from nn.json_texts import read_json
from nn.network import Network
from nn.old_trainings import OLD_FORMAT, state_of_old_training
from nn.spec import NetworkSpec
from nn.training.config import TrainingConfig
from nn.training.trainer import Trainer

FORMAT = "inkling-training-2"
SEPARATOR = "/"
# Of each tensor that a training has, today or in version 0.1; others are not even read.
KNOWN = re.compile(
    r"parameters|(update|stopping|current_epoch|generator)(/\w+)+|average|best|epoch\.\w+|memory\.\w+"
)
LARGEST_GENERATOR = 1_000  # numbers that a random generator keeps
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
    kinds: npt.ArrayLike | None = None,
) -> Trainer[Network]:
    """Return the trainer in a file that `save_training` wrote, for the same data that it had.

    What it trains from here on is the same, bit for bit, as without the interruption. Raises OSError if the
    file cannot be read, ValueError if it is not such a file or the data are other ones.
    """
    with opened_tensors(path, (FORMAT, OLD_FORMAT), "training") as (metadata, tensors):
        try:
            spec = NetworkSpec.from_json(metadata["spec"])
            state, checksum = _state(metadata, _read(tensors, spec, 2 * np.size(X) + np.size(y)), spec)
            trainer = _trainer(spec, state, X, y, validation, sample_weight, kinds)
            if trainer.data.checksum != checksum:
                raise ValueError("the samples, targets or weights are not those that it began with")
            _check_vectors(trainer.network.copy(), state)
            trainer.restore(state)
        except UNFIT as error:
            raise ValueError(f"the training in {os.fspath(path)} cannot go on: {_in_words(error)}") from None
    return trainer


def _in_words(error: Exception) -> str:
    return f"it lacks {error}" if isinstance(error, KeyError) else str(error)


def _read(tensors: TensorsInFile, spec: NetworkSpec, of_samples: int) -> dict[str, npt.NDArray[Any]]:
    """Return the tensors that a training has; ValueError for one that is too large, before it is read.

    of_samples: how many numbers there are in what it learns from.
    """
    _type, shape = tensors.kind_of("parameters") or ("", None)
    if shape != (spec.parameter_count,):
        raise ValueError(f"its parameters do not have the shape ({spec.parameter_count},)")
    most = max(spec.parameter_count, of_samples, LARGEST_GENERATOR)
    names = [name for name in tensors if KNOWN.fullmatch(name)]
    for name in names:
        _type, shape = tensors.kind_of(name) or ("", ())
        if math.prod(shape or ()) > most:
            raise ValueError(f"its {quoted(name)} is larger than that of any such training")
    return {name: tensors[name] for name in names}


def _state(
    metadata: Mapping[str, str], tensors: Mapping[str, npt.NDArray[Any]], spec: NetworkSpec
) -> tuple[dict[str, Any], int]:
    """Return what a training keeps, and the checksum of its data."""
    if metadata["format"] == OLD_FORMAT:
        return state_of_old_training(metadata, tensors, spec)
    return _joined(read_json(metadata["state"]), tensors), int(metadata["data"])


def _check_vectors(network: Network, state: Mapping[str, Any]) -> None:
    """Raise ValueError for vectors of numbers that no training can come to; the network is used up."""
    current = state["current_epoch"] or {}
    update, best = state["update"], state["stopping"]["best"]
    before, variants = current.get("parameters_before"), current.get("variants")
    all_parameters = [state["parameters"], update["average"], best, before]
    for vector in (*all_parameters, variants, *update["optimizer_state"].values()):
        if vector is not None and np.isnan(vector).any():
            raise ValueError("one of its vectors holds what is not a number")
    for vector in all_parameters:
        if vector is not None:
            network.parameters = check_like("vector", vector, network.parameters)
            check_variances(network)


def _trainer(
    spec: NetworkSpec,
    state: Mapping[str, Any],
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    validation: tuple[npt.ArrayLike, ...] | None,
    sample_weight: npt.ArrayLike | None,
    kinds: npt.ArrayLike | None,
) -> Trainer[Network]:
    """Return a trainer of such a network; the parameters must fit the spec before anything is allocated."""
    parameters = state["parameters"]
    if not isinstance(parameters, np.ndarray) or parameters.shape != (spec.parameter_count,):
        raise ValueError(f"its parameters do not have the shape ({spec.parameter_count},)")
    if not np.isfinite(parameters).all():
        raise ValueError("its parameters are not finite numbers")
    network = Network.with_zero_parameters(spec, str(parameters.dtype))
    config = TrainingConfig.from_state(state["config"])
    return Trainer(network, config, X, y, validation, sample_weight=sample_weight, kinds=kinds)


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
