"""Whole trainings in files: saved in the middle of an epoch, resumed as if nothing had happened.

A network file holds what answers; the file of a training stands beside it and holds what only training
needs: the optimizer's vectors, the schedule, the random numbers, the epoch under way, the history.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.batches import Samples
from nn.config import TrainingConfig
from nn.descent import Descent
from nn.files import read_tensors, write_tensors
from nn.history import History
from nn.layers import NetworkSpec
from nn.network import Network
from nn.training import Trainer

FORMAT = "inkling-training-1"


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
    validation: tuple[npt.ArrayLike, npt.ArrayLike] | None = None,
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
        network = Network.blank(NetworkSpec.from_json(metadata["spec"]), str(tensors["parameters"].dtype))
        network.parameters = tensors["parameters"]
        network.generator = _generator(state["generator"])
        config = TrainingConfig.from_settings(state["config"])
        trainer = Trainer(network, config, X, y, validation, sample_weight=sample_weight)
        if _checksum(trainer.data) != state["data"]:
            raise ValueError("the samples, targets or weights are not those that it began with")
        _restore(trainer, state, tensors)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        raise ValueError(f"the training in {os.fspath(path)} cannot go on: {error}") from None
    return trainer


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
        "descent": {"config": trainer.descent.config.to_dictionary(), "steps": trainer.descent.steps},
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
    return {name: np.ascontiguousarray(tensor) for name, tensor in tensors.items() if tensor is not None}


def _restore(trainer: Trainer, state: dict[str, Any], tensors: dict[str, npt.NDArray[Any]]) -> None:
    trainer.learning_rate = state["learning_rate"]
    trainer.epoch, trainer.until, trainer.seconds = state["epoch"], state["until"], state["seconds"]
    trainer.history = History.from_dictionary(state["history"])
    trainer.schedule_memory = state["schedule"]
    vars(trainer.watch).update(state["watch"])
    stopping = trainer.stopping
    stopping.best_cost, stopping.waited = state["stopping"]["best_cost"], state["stopping"]["waited"]
    stopping.best = tensors.get("best")
    descent_config = TrainingConfig.from_settings(state["descent"]["config"])
    same = descent_config == trainer.config
    trainer.descent = descent = Descent(trainer.network, trainer.config if same else descent_config)
    descent.steps, descent.average = state["descent"]["steps"], tensors.get("average")
    for name, vector in descent.memory.items():
        vector[:] = tensors[f"memory.{name}"]
    if state["under_way"]:
        _restore_epoch(trainer, state["under_way"], tensors)


def _restore_epoch(trainer: Trainer, under_way: dict[str, Any], tensors: dict[str, npt.NDArray[Any]]) -> None:
    epoch = trainer.start_epoch(tensors["epoch.order"], under_way["size"], under_way["factors"])
    epoch.position, epoch.rate = under_way["position"], under_way["rate"]
    for name in ("learned", "outputs", "before"):
        setattr(epoch, name, tensors[f"epoch.{name}"])


def _generator(state: dict[str, Any]) -> np.random.Generator:
    bit_generator = getattr(np.random, state["bit_generator"])()
    bit_generator.state = state
    return np.random.Generator(bit_generator)


def _checksum(data: Samples) -> int:
    """Return a number that is another one for other samples, targets or weights."""
    parts = (data.rows, data.targets, *(() if data.weights is None else (data.weights,)))
    checksum = 0
    for part in parts:
        checksum = zlib.crc32(np.ascontiguousarray(part).tobytes(), checksum)
    return checksum
