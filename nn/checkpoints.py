"""Whole trainings in files: saved in the middle of an epoch, resumed as if nothing had happened.

A network file holds what answers; the file of a training stands beside it and holds what only training
needs: the optimizer's vectors, the schedule, the random numbers, the epoch under way, the history.
"""

from __future__ import annotations

import json
import math
import os
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.checks import Array, check_choice, check_integer, check_not_negative, check_number
from nn.files import read_tensors, write_tensors
from nn.network import Network
from nn.spec import NetworkSpec
from nn.training.batches import Samples
from nn.training.config import TrainingConfig
from nn.training.history import History
from nn.training.trainer import Trainer
from nn.training.update import Descent

FORMAT = "inkling-training-1"
BIT_GENERATORS = ("MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64")


def save_training(trainer: Trainer, path: str | os.PathLike[str]) -> None:
    """Write everything that a training remembers, except its data; the file is replaced whole.

    The training must not be running meanwhile: interrupt it first. Raises OSError if the folder cannot be
    written to.
    """
    metadata = {
        "format": FORMAT,
        "spec": trainer.network.spec.to_json(),
        "state": json.dumps(_state(trainer), default=np.ndarray.tolist),
    }
    write_tensors(Path(path), _tensors(trainer), metadata)


def resume_training(
    path: str | os.PathLike[str],
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    validation: tuple[npt.ArrayLike, ...] | None = None,
    *,
    sample_weight: npt.ArrayLike | None = None,
) -> Trainer:
    """Return the trainer in a file that `save_training` wrote, for the same data that it had.

    What it trains from here on is the same, bit for bit, as without the interruption. Raises OSError if the
    file cannot be read, ValueError if it is not such a file or the data are other ones.
    """
    metadata, tensors = read_tensors(path, FORMAT, "training")
    try:
        state = json.loads(metadata["state"])
        network = _network(NetworkSpec.from_json(metadata["spec"]), tensors["parameters"])
        network.generator = _generator(state["generator"])
        config = TrainingConfig.from_settings(state["config"])
        trainer = Trainer(network, config, X, y, validation, sample_weight=sample_weight)
        if _checksum(trainer.data) != state["data"]:
            raise ValueError("the samples, targets or weights are not those that it began with")
        _restore(trainer, state, tensors)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError, RecursionError) as error:
        raise ValueError(f"the training in {os.fspath(path)} cannot go on: {error}") from None
    return trainer


def _network(spec: NetworkSpec, parameters: npt.NDArray[Any]) -> Network:
    """Return the network of these parameters, which must fit the spec before anything is allocated."""
    if parameters.shape != (spec.parameter_count,):
        raise ValueError(f"its parameters have the shape {parameters.shape}, not ({spec.parameter_count},)")
    network = Network.blank(spec, str(parameters.dtype))
    network.parameters = parameters
    return network


def _state(trainer: Trainer) -> dict[str, Any]:
    epoch, stopping = trainer.epoch_under_way, trainer.stopping
    return {
        "config": trainer.config.to_dictionary(),
        "learning_rate": trainer.learning_rate,
        "epoch": trainer.epoch,
        "until": trainer.until,
        "seconds": trainer.seconds,
        "data": _checksum(trainer.data),
        "generator": trainer.network.generator.bit_generator.state,
        "descent": {
            "config": trainer.descent.config.to_dictionary(),
            "steps": trainer.descent.steps,
            "followed": trainer.descent.followed,
        },
        "schedule": trainer.schedule_memory,
        "stopping": {"best_cost": stopping.best_cost, "waited": stopping.waited},
        "watch": vars(trainer.watch),
        "under_way": epoch
        and {"position": epoch.position, "size": epoch.size, "factors": epoch.factors, "rate": epoch.rate},
        "history": trainer.history.to_dictionary(),
    }


def _tensors(trainer: Trainer) -> dict[str, npt.NDArray[Any]]:
    epoch, descent = trainer.epoch_under_way, trainer.descent
    tensors = {
        "parameters": trainer.network.parameters,
        "average": descent.average,
        "best": trainer.stopping.best,
    }
    tensors |= {f"memory.{name}": vector for name, vector in descent.memory.items()}
    if epoch is not None:
        names = ("order", "learned", "outputs", "before")
        tensors |= {f"epoch.{name}": getattr(epoch, name) for name in names}
        if epoch.variants is not None:
            tensors["epoch.variants"] = epoch.variants
    return {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items() if tensor is not None}


def _restore(trainer: Trainer, state: dict[str, Any], tensors: dict[str, npt.NDArray[Any]]) -> None:
    trainer.learning_rate = state["learning_rate"]
    trainer.epoch = check_integer("epoch", state["epoch"], 0)
    trainer.until = check_integer("until", state["until"], 0)
    trainer.seconds = check_not_negative("seconds", state["seconds"])
    trainer.history = History.from_dictionary(state["history"])
    for name, value in state["schedule"].items():
        check_number(f"schedule {name}", value)
        trainer.schedule_memory[name] = value
    vars(trainer.watch).update(state["watch"])
    _restore_stopping(trainer, state["stopping"], tensors)
    _restore_descent(trainer, state["descent"], tensors)
    if state["under_way"]:
        _restore_epoch(trainer, state["under_way"], tensors)


def _restore_stopping(trainer: Trainer, state: dict[str, Any], tensors: dict[str, npt.NDArray[Any]]) -> None:
    stopping = trainer.stopping
    stopping.best_cost = float(state["best_cost"])
    stopping.waited = check_integer("waited", state["waited"], 0)
    if math.isfinite(stopping.best_cost):
        stopping.best = _tensor(tensors, "best", trainer.network.parameters)


def _restore_descent(trainer: Trainer, state: dict[str, Any], tensors: dict[str, npt.NDArray[Any]]) -> None:
    config = TrainingConfig.from_settings(state["config"])
    parameters = trainer.network.parameters
    trainer.descent = Descent(trainer.network, trainer.config if config == trainer.config else config)
    trainer.descent.steps = check_integer("steps", state["steps"], 0)
    trainer.descent.followed = check_integer("followed", state["followed"], 0)
    if config.averaging:
        trainer.descent.average = _tensor(tensors, "average", parameters)
    for name, vector in trainer.descent.memory.items():
        vector[:] = _tensor(tensors, f"memory.{name}", parameters)


def _restore_epoch(trainer: Trainer, state: dict[str, Any], tensors: dict[str, npt.NDArray[Any]]) -> None:
    order, size = tensors["epoch.order"], check_integer("size", state["size"], 1, trainer.samples)
    factors = [check_not_negative("a factor", factor) for factor in state["factors"]]
    if order.ndim != 1 or len(factors) != math.ceil(len(order) / size):
        raise ValueError(f"it has {len(factors)} factors for {order.shape} samples in batches of {size}")
    epoch = trainer.start_epoch(order, size, factors, tensors.get("epoch.variants"))
    epoch.position = check_integer("position", state["position"], 0, len(order))
    epoch.rate = check_not_negative("rate", state["rate"])
    epoch.before = _tensor(tensors, "epoch.before", epoch.before)
    epoch.learned = _tensor(tensors, "epoch.learned", epoch.learned)
    epoch.outputs = _tensor(tensors, "epoch.outputs", epoch.outputs)


def _tensor(tensors: dict[str, npt.NDArray[Any]], name: str, like: Array) -> Array:
    """Return a tensor of the shape and type of another one."""
    tensor = tensors[name]
    if tensor.shape != like.shape or tensor.dtype != like.dtype:
        raise ValueError(f"its {name} is {tensor.dtype} {tensor.shape}, not {like.dtype} {like.shape}")
    return tensor


def _generator(state: dict[str, Any]) -> np.random.Generator:
    name = check_choice("the bit generator", state["bit_generator"], BIT_GENERATORS)
    bit_generator = getattr(np.random, name)()
    bit_generator.state = state
    return np.random.Generator(bit_generator)


def _checksum(data: Samples) -> int:
    """Return a number that is another one for other samples, targets or weights."""
    parts = (data.rows, data.targets, *(() if data.weights is None else (data.weights,)))
    checksum = 0
    for part in parts:
        checksum = zlib.crc32(np.ascontiguousarray(part).tobytes(), checksum)
    return checksum
