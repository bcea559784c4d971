"""A training as one file of plain NumPy that anybody can read, and that ends in the same last bit."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np

from nn.arrays import Array
from nn.checks import check_integer
from nn.script.loop import loop_text, smoothing_text
from nn.script.numbers import DECODE, encoded, place_in_digits, samples_text
from nn.script.obstacles import ScriptError, check_can_be_written
from nn.script.passes import passes_text
from nn.script.sources import SourceError, Sources
from nn.training.config import TrainingConfig
from nn.training.optimizers import OPTIMIZERS
from nn.training.recording import Recording
from nn.training.settings import SettingsChange
from nn.training.trainer import Trainer

HEAD = '''"""A neural network of {units} units learns, from epoch {first} to epoch {last}, in plain NumPy.

Inkling wrote this file: it trains as Inkling did, to the same last bit. It needs NumPy{needs}.
With the name of a file behind it, it writes all weights and biases there, layer after layer. Another
version of NumPy than {version}, or another kind of processor, may round differently.
"""

{imports}

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # several threads would add up in another order

import numpy as np
{loader}
DTYPE = np.{dtype}
SHAPES = {shapes}  # of each layer: units, inputs and one for the bias
BOUNDS = {bounds}  # of the batches in an epoch
RATE = {rate!r}
{changes}'''

CHECK = """
checksum = zlib.crc32({result}.tobytes())
print("the same to the last bit" if checksum == {expected} else "not the same: something rounds differently")
"""

TAIL = """
if __name__ == "__main__" and len(sys.argv) > 1:
    np.save(sys.argv[1], {result})
"""


def write_script(
    trainer: Trainer[Any],
    last_epoch: int,
    changes: Sequence[SettingsChange] = (),
    expected: Array | None = None,
) -> str:
    """Return a Python file that goes on from where a training stands, between two epochs, to `last_epoch`.

    It ends with what the training has to give then: the network's parameters, or their moving average if
    there is one. changes: of the learning rate, after this moment. expected: (parameters,) that it says
    whether it has reached. Raises ScriptError for what cannot be written, in one sentence, and ValueError for
    an epoch that is over.
    """
    check_integer("last_epoch", last_epoch, trainer.epoch + 1)
    check_can_be_written(trainer, changes)
    try:
        return _text(trainer, last_epoch, changes, expected)
    except SourceError as error:
        raise ScriptError(f"a part of its own: {error}") from None


def script_of(recording: Recording, twin: Trainer[Any], epoch: int, last_epoch: int) -> str:
    """Return the script of a recorded run from one epoch to another; see `write_script`.

    twin: a training of the same kind as the recorded one, which is brought to the first of these epochs.
    """
    recording.replay(epoch, twin)
    changes = [change for change in recording.changes if epoch <= change.epoch < last_epoch]
    known = last_epoch in recording.epochs
    return write_script(
        twin, last_epoch, changes, recording.at(last_epoch).result_parameters if known else None
    )


def _text(
    trainer: Trainer[Any], last_epoch: int, changes: Sequence[SettingsChange], expected: Array | None
) -> str:
    network, data, sources = trainer.network, trainer.data, Sources()
    weighted, place = data.weights is not None, place_in_digits(data)
    passes = passes_text(network.spec, sources, weighted=weighted, sum_to_one=data.sum_to_one)
    loop = loop_text(trainer, sources, changes=bool(changes))
    head = _head(trainer, last_epoch, place, sources, _changes_text(changes))
    numbers = samples_text(data, place) + _targets_text(trainer) + _start_text(trainer, last_epoch)
    numbers += _end_text("average" if trainer.config.averaging else "parameters", expected)
    parts = [head, sources.text, *passes, *loop, DECODE, numbers]
    return "\n\n\n".join(part.strip("\n") for part in parts) + "\n"


def _head(trainer: Trainer[Any], last_epoch: int, place: str | None, sources: Sources, changes: str) -> str:
    network, needed = trainer.network, {"import base64", "import os", "import sys", "import zlib"}
    needed |= sources.imports - {"import numpy as np"}
    return HEAD.format(
        units="-".join(str(layer.units) for layer in network.spec.layers),
        first=trainer.epoch,
        last=last_epoch,
        needs=" and scikit-learn" if place else "",
        version=np.__version__,
        imports="\n".join(sorted(needed, key=lambda line: (line.startswith("from"), line))),
        loader="from sklearn.datasets import load_digits\n" if place else "",
        dtype=network.dtype.name,
        shapes=network.spec.shapes,
        bounds=_bounds_text(trainer.config, len(trainer.data)),
        rate=trainer.learning_rate,
        changes=changes,
    )


def _bounds_text(config: TrainingConfig, samples: int) -> str:
    """Return where the batches begin, as a list if it is short, else as the rule that it follows."""
    bounds = config.batch_bounds(samples)
    if len(bounds) <= 12:
        return str(bounds)
    if config.even_batches:
        batches = dataclasses.replace(config, steps_per_epoch=None).steps(samples)
        return f"[{samples} * number // {batches} for number in range({len(bounds)})]"
    return f"[min({bounds[1]} * number, {samples}) for number in range({len(bounds)})]"


def _changes_text(changes: Sequence[SettingsChange]) -> str:
    """Return the changes of the learning rate: epochs done by then, step of the next, rate."""
    if not changes:
        return ""
    rows = [(change.epoch, change.place, change.settings.learning_rate) for change in changes]
    return f"CHANGES = {rows}  # epochs done, step of the next one, learning rate\n"


def _targets_text(trainer: Trainer[Any]) -> str:
    """Return the lines for smoothed targets and for weights of the samples, where there are any."""
    spec, weights = trainer.network.spec, trainer.data.weights
    smoothed = smoothing_text(spec.loss, trainer.config.label_smoothing, spec.layers[-1].units)
    return smoothed + ("" if weights is None else f'WEIGHTS = decode("{encoded(weights)}")\n')


def _start_text(trainer: Trainer[Any], last_epoch: int) -> str:
    """Return the lines that set where the training begins, and those that run it."""
    generator = trainer.network.generator.bit_generator.state
    kept = _kept(trainer)
    lines = [
        f"generator = np.random.Generator(np.random.{generator['bit_generator']}())",
        f"generator.bit_generator.state = {generator}",
        f'parameters = decode("{encoded(trainer.network.parameters)}")',
        *(f"{name} = {value}" for name, value in kept.items()),
        f"train(parameters, {trainer.epoch}, {last_epoch}, {', '.join(kept)})",
    ]
    return "\n" + "\n".join(lines) + "\n"


def _end_text(result: str, expected: Array | None) -> str:
    """Return the lines that say whether the result is the expected one, and write it to a file."""
    check = ""
    if expected is not None:
        check = CHECK.format(result=result, expected=zlib.crc32(expected.tobytes()))
    return check + TAIL.format(result=result)


def _kept(trainer: Trainer[Any]) -> dict[str, str]:
    """Return what the training keeps from step to step, as Python; another optimizer begins with nothing."""
    config, update = trainer.config, trainer.update
    is_same = update.state()["optimizer"] == config.optimizer
    kept: dict[str, str] = {"steps_done": str(update.steps if is_same else 0)}
    for name in OPTIMIZERS[config.optimizer].state:
        vector = update.optimizer_state.get(name) if is_same else None
        kept[name] = "np.zeros_like(parameters)" if vector is None else f'decode("{encoded(vector)}")'
    if config.averaging:
        average = update.average
        kept["average"] = "parameters.copy()" if average is None else f'decode("{encoded(average)}")'
        kept["averaged"] = "0" if average is None else str(update.averaged_steps)
    return kept
