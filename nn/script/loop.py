"""The loop over epochs and mini-batches of one training, with only the parts that it uses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nn.losses import LOSSES
from nn.script.passes import found_names
from nn.script.sources import Sources
from nn.training.config import TrainingConfig
from nn.training.optimizers import OPTIMIZERS
from nn.training.penalties import PENALTIES
from nn.training.schedules import SCHEDULES
from nn.training.trainer import Trainer
from nn.training.update import clip

SPLIT = '''
def matrices_in(vector):
    """Return the matrix [weights | biases] of each layer as a view of its part of a vector."""
    ends = np.cumsum([rows * columns for rows, columns in SHAPES])
    return [part.reshape(shape) for part, shape in zip(np.split(vector, ends[:-1]), SHAPES)]
'''

FACTORS = """\
        begun = epoch + np.arange(steps) / steps
        now = SimpleNamespace(epochs=begun, progress=np.minimum(begun / {epochs}, 1))
        factors_of_rate = np.broadcast_to({schedule}, begun.shape).tolist()
"""

CHANGES = """\
            while CHANGES and CHANGES[0][:2] <= (epoch, number + 1):
                {rate_name} = CHANGES.pop(0)[2]
"""

LOOP = '''
def train(parameters, first_epoch, last_epoch, {state}):
    """Train from an epoch to another; the parameters change in place."""
    gradient, {rate_name} = np.zeros_like(parameters), RATE
    matrices, gradients = matrices_in(parameters), matrices_in(gradient)
    steps = len(BOUNDS) - 1
    for epoch in range(first_epoch, last_epoch):
        order, right = generator.permutation(len(X))[: BOUNDS[-1]], 0
        targets_in_order = np.ascontiguousarray(y[order].T)
{schedule}        for number in range(steps):
            batch = slice(BOUNDS[number], BOUNDS[number + 1])
            rows, targets = X[order[batch]], targets_in_order[:, batch]
            {found} = forward(matrices, np.ascontiguousarray(rows.T))
            right += np.count_nonzero(values[-1].argmax(axis=0) == targets.argmax(axis=0))
            backward(matrices, gradients, {found}, rows, targets{weights})
{changes}{rate}{update}{last}'''

LAST = """\
    print(f"epoch {last_epoch}: {right / len(order):.2%} were right before their step")
"""
RATE = """\
            rate = learning_rate * factors_of_rate[number]
"""

PENALTY = """\
            for matrix, slopes in zip(matrices, gradients):
                slopes[:, :-1] += {strength!r} * {penalty}(matrix[:, :-1])[1]
"""

CLIP = """\
            {clip}(gradient, {longest!r})
"""

DECAY = """\
            for matrix in matrices:
                matrix[:, :-1] *= 1 - rate * {decay!r}
"""

OPTIMIZE = """\
            steps_done += 1
            {optimizer}({arguments})
"""

AVERAGE = """\
            averaged += 1
            keep = min({averaging!r}, (1 + averaged) / (10 + averaged))
            average += (1 - keep) * (parameters - average)
"""


def loop_text(trainer: Trainer[Any], sources: Sources, *, changes: bool) -> list[str]:
    """Return the function that trains, in parts; the functions that it calls are added to the sources.

    changes: whether the learning rate is changed on the way.
    """
    config, schedule = trainer.config, _schedule_text(trainer.config, sources)
    rate_name = "learning_rate" if schedule else "rate"
    loop = LOOP.format(
        state=", ".join(state_names(config)),
        rate_name=rate_name,
        found=found_names(trainer.network.spec),
        schedule=schedule,
        weights="" if trainer.data.weights is None else ", WEIGHTS[order[batch]]",
        changes=CHANGES.format(rate_name=rate_name) if changes else "",
        rate=RATE if schedule else "",
        update=_update_text(config, sources),
        last=LAST,
    )
    return [SPLIT, loop]


def state_names(config: TrainingConfig) -> list[str]:
    """Return what the training keeps from step to step, by the names that it has in the script."""
    names = ["steps_done", *OPTIMIZERS[config.optimizer].state]
    return [*names, "average", "averaged"] if config.averaging else names


def smoothing_text(loss: str, smoothing: float, classes: int) -> str:
    """Return the line that draws targets towards "could be any class"."""
    smooth_target = LOSSES[loss].smooth_target
    if smoothing == 0 or smooth_target is None:
        return ""
    return f"y = ((1 - {smoothing!r}) * y + {smoothing * smooth_target(classes)!r}).astype(DTYPE)\n"


def _schedule_text(config: TrainingConfig, sources: Sources) -> str:
    """Return the lines that find what the learning rate is multiplied by, for each step of an epoch."""
    if config.schedule == "constant":
        return ""
    name = sources.add(SCHEDULES[config.schedule].factors)
    sources.imports.add("from types import SimpleNamespace")
    call = f"{name}(now{_keywords(config.schedule_settings)})"
    return FACTORS.format(epochs=config.epochs, schedule=call)


def _update_text(config: TrainingConfig, sources: Sources) -> str:
    """Return the lines between a gradient and new parameters, in the order of nn.training.update."""
    lines = [
        PENALTY.format(strength=strength, penalty=sources.add(PENALTIES[name]))
        for name, strength in config.penalties.items()
    ]
    if config.clip_norm is not None:
        lines.append(CLIP.format(clip=sources.add(clip), longest=config.clip_norm))
    if config.weight_decay:
        lines.append(DECAY.format(decay=config.weight_decay))
    optimizer = OPTIMIZERS[config.optimizer]
    given = ["parameters", "gradient", "rate", "steps_done", *optimizer.state]
    arguments = ", ".join(given) + _keywords(config.optimizer_settings)
    lines.append(OPTIMIZE.format(optimizer=sources.add(optimizer.update), arguments=arguments))
    if config.averaging:
        lines.append(AVERAGE.format(averaging=config.averaging))
    return "".join(lines)


def _keywords(settings: Mapping[str, float]) -> str:
    return "".join(f", {name}={value!r}" for name, value in settings.items())
