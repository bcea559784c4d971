"""Trainings in files of version 0.1: their content as a state of today's trainer."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.json_texts import read_json
from nn.spec import NetworkSpec

OLD_FORMAT = "inkling-training-1"
# Rows of a history were values by position.
METRICS = (
    "epoch",
    "cost",
    "accuracy",
    "validation_cost",
    "validation_accuracy",
    "learning_rate",
    "seconds",
    "samples",
    "gradient_norms",
    "update_norms",
)

Tensors = Mapping[str, npt.NDArray[Any]]


def state_of_old_training(
    metadata: Mapping[str, str], tensors: Tensors, spec: NetworkSpec
) -> tuple[dict[str, Any], int]:
    """Return the trainer's state in such a file, and the checksum of its data.

    Raises KeyError, TypeError or ValueError for anything else. A label smoothing that was changed in the
    middle of the epoch counts at once.
    """
    old = read_json(metadata["state"])
    order = _new_order(spec)
    vectors = {
        name: _reordered(name, vector, order)
        for name, vector in tensors.items()
        if name in ("parameters", "average", "best", "epoch.before") or name.startswith("memory.")
    }
    state = {name: old[name] for name in ("config", "learning_rate", "epoch", "seconds", "schedule")}
    state |= {
        "config_of_last_step": old["descent"]["config"],
        "last_epoch": old["until"],
        "generator": _with_arrays(old["generator"]),
        "parameters": vectors["parameters"],
        "update": {
            "optimizer": old["descent"]["config"].get("optimizer", "sgd"),
            "steps": old["descent"]["steps"],
            "optimizer_state": {
                name.removeprefix("memory."): vector
                for name, vector in vectors.items()
                if name.startswith("memory.")
            },
            "average": vectors.get("average"),
            "averaged_steps": old["descent"]["followed"],
        },
        "stopping": {**old["stopping"], "best": vectors.get("best")},
        "divergence": _divergence(old["watch"]),
        "current_epoch": _current_epoch(old, tensors, vectors),
        "history": _history(old["history"]),
    }
    state["stopping"]["best_cost"] = _finite(old["stopping"]["best_cost"])
    return state, int(old["data"])


def _new_order(spec: NetworkSpec) -> npt.NDArray[np.intp]:
    """Return where each parameter stood: running statistics followed the scales of their own layer."""
    learned, statistics, start = [], [], 0
    for (units, columns), layer in zip(spec.shapes, spec.layers[1:], strict=True):
        normalized = units * layer.batch_normalization
        end = start + units * columns + normalized
        learned.append(np.arange(start, end))
        statistics.append(np.arange(end, end + 2 * normalized))
        start = end + 2 * normalized
    return np.concatenate([*learned, *statistics])


def _reordered(name: str, vector: npt.NDArray[Any], order: npt.NDArray[np.intp]) -> npt.NDArray[Any]:
    if vector.shape != order.shape:
        raise ValueError(f"its {name} has the shape {vector.shape}, not {order.shape}")
    return vector[order]


def _with_arrays(generator: Mapping[str, Any]) -> dict[str, Any]:
    """Return a generator's state with its lists as arrays."""
    return {
        name: _with_arrays(value)
        if isinstance(value, Mapping)
        else np.array(value, np.uint64)
        if isinstance(value, list)
        else value
        for name, value in generator.items()
    }


def _divergence(watch: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "saw_first_batch": not watch["is_new"],
        "first_cost": _finite(watch["_first_cost"]),
        "first_gradient": _finite(watch["_first_gradient"]),
        "epochs_worse": watch["_epochs_worse"],
        "epochs_vanished": watch["_epochs_vanished"],
        "lowest": _finite(watch["_lowest"]),
    }


def _current_epoch(old: Mapping[str, Any], tensors: Tensors, vectors: Tensors) -> dict[str, Any] | None:
    under_way = old["under_way"]
    if not under_way:
        return None
    return {
        "order": tensors["epoch.order"],
        "batch_size": under_way["size"],
        "rate_multipliers": under_way["factors"],
        "label_smoothing": old["config"].get("label_smoothing", 0.0),
        "parameters_before": vectors["epoch.before"],
        "variants": tensors.get("epoch.variants"),
        "position": under_way["position"],
        "rate": under_way["rate"],
        "outputs": tensors["epoch.outputs"],
    }


def _history(old: Mapping[str, Any]) -> dict[str, Any]:
    rows = [dict(zip(METRICS, row, strict=True)) for row in old["rows"]]
    columns = {name: [row[name] for row in rows] for name in METRICS}
    return {**{name: value for name, value in old.items() if name != "rows"}, "columns": columns}


def _finite(number: object) -> object:
    return None if isinstance(number, float) and not math.isfinite(number) else number
