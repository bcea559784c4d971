"""One step under the microscope: forward, loss, backward and step, each as figures.

Everything is computed by the engine's own passes and its own update, in a copy of the network: what the
microscope shows of a step is what a training does, bit for bit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from nn.activations import ACTIVATIONS
from nn.arrays import Array
from nn.calibration import Calibration
from nn.checks import check_integer, check_positive
from nn.feedforward import FeedForward
from nn.layers import split_by_layer
from nn.losses import LOSSES, output_delta, targets_sum_to_one
from nn.step_report import Backward, Forward, LossSlopes, Measured, Step, StepReport
from nn.trace import LayerTrace, TracedPropagation
from nn.training.batches import Batch
from nn.training.config import TrainingConfig
from nn.training.samples import Validation, prepare_samples
from nn.training.trainer import Trainer
from nn.training.update import Update


@dataclass(frozen=True, slots=True, eq=False)
class UpdateRule:
    """How a gradient changes the parameters.

    rate: the length of this step, the learning rate times what the schedule multiplies it by. kept: what the
    optimizer kept from the steps before, see `Update.state`; None: this is the first. config_before: the
    settings of the step before, if they were other ones.
    """

    config: TrainingConfig
    rate: float
    kept: Mapping[str, Any] | None = None
    config_before: TrainingConfig | None = None

    def prepare(self, network: FeedForward) -> Update:
        """Return the update of a network by this rule."""
        update = Update(network, self.config_before or self.config)
        if self.kept is not None:
            update.restore(self.kept)
        update.configure(self.config)
        return update


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """What a step is shown by.

    chosen: numbers of samples in the batch, whose values, slopes and deltas are kept. samples: (m, features),
    such as a drawing, to be predicted before and after the step. test: the same for cost and accuracy.
    """

    chosen: Sequence[int] = (0,)
    samples: npt.ArrayLike | None = None
    test: Validation | None = None

    def numbers(self, count: int) -> list[int]:
        """Return the chosen numbers; TypeError or ValueError for one that a batch so large does not have."""
        return [check_integer("a number in chosen", each, 0, count - 1) for each in self.chosen]

    def measure(self, network: FeedForward, batch: Batch) -> Measured:
        """Return what a network has."""
        outputs = network.propagation(len(batch.rows)).forward(batch.rows, batch.columns)
        predictions = None if self.samples is None else network.predict_proba(self.samples)
        test = None if self.test is None else self.test.of(network).measure(network.parameters)
        return Measured(_cost(_losses(network, outputs, batch), batch), predictions, test)


NOTHING_WATCHED = Watched()


def batch_of(
    network: FeedForward, X: npt.ArrayLike, y: npt.ArrayLike, weights: npt.ArrayLike | None = None
) -> Batch:
    """Return the batch of (n, features) samples, (n, classes) targets and (n,) weights, scaled to the mean 1.

    Raises TypeError or ValueError naming what is wrong.
    """
    samples = prepare_samples(network, X, y, weights)
    targets = np.ascontiguousarray(samples.targets.T)
    columns = np.ascontiguousarray(samples.rows.T)
    return Batch(samples.rows, columns, targets, samples.weights, np.empty_like(targets), 1.0, True)


def examine_step(
    network: FeedForward,
    batch: Batch,
    rule: UpdateRule,
    watched: Watched = NOTHING_WATCHED,
    *,
    training: bool = True,
    sum_to_one: bool | None = None,
) -> StepReport:
    """Return one step of a network on a batch, which leaves the network as it is.

    training: as in training, dropout leaves values out and batch normalization uses the batch's own
    statistics; else the step is that of the network as it answers. sum_to_one: whether the targets of each
    sample add up to 1; None: find out. Raises TypeError or ValueError for samples that do not exist.
    """
    numbers, network = watched.numbers(len(batch.rows)), network.copy()
    network.calibration, sum_to_one = Calibration(), _sum_to_one(batch, sum_to_one)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        before, start = watched.measure(network, batch), network.parameters.copy()
        passes = TracedPropagation(network, len(batch.rows), numbers)
        generator = network.generator if training else None
        outputs = passes.forward(batch.rows, batch.columns, generator, rule.config.frozen)
        losses = _losses(network, outputs, batch)
        passes.backward(batch.targets, batch.weights, sum_to_one=sum_to_one)
        layers, update = passes.traces, rule.prepare(network)
        update.step(rule.rate, measure=True)
        after, loss = (
            watched.measure(network, batch),
            _slopes(network, layers[-1], batch, numbers, sum_to_one),
        )
    forward = _forward(layers, batch, numbers, losses)
    backward = Backward(
        [layer.delta for layer in layers], [layer.gradient for layer in layers], update.gradient_norms
    )
    moved = [layer.matrix for layer in split_by_layer(network.parameters - start, network.spec)]
    step = Step(rule.rate, moved, update.update_norms, network.parameters.copy(), before, after)
    return StepReport(numbers, forward, loss, backward, step)


def examine_next_step(trainer: Trainer[Any], watched: Watched = NOTHING_WATCHED) -> StepReport:
    """Return the step that a training makes next; it goes on afterwards as if nothing had happened.

    Not to be called while the training runs in another thread.
    """
    epoch = trainer.begin_epoch()
    batch = epoch.next_batch()
    settings = trainer.settings.take(trainer.epoch, epoch.batches_done)
    epoch.batches_done -= 1
    update = trainer.update
    rate = settings.learning_rate * batch.rate_multiplier
    rule = UpdateRule(settings.config, rate, update.state(), update.config)
    return examine_step(trainer.network, batch, rule, watched, sum_to_one=trainer.data.sum_to_one)


def examine_step_on_sample(
    network: FeedForward, sample: npt.ArrayLike, label: int, rate: float, watched: Watched = NOTHING_WATCHED
) -> StepReport:
    """Return a plain step downhill on one (features,) sample, of the network as it answers.

    label: the column that should be the largest. rate: above 0. Nothing is left out by dropout, and batch
    normalization uses its running statistics, as one sample has none. The network stays as it is: the step's
    parameters can be given to it. Raises TypeError or ValueError naming the wrong value.
    """
    classes = network.spec.layers[-1].units
    target = np.eye(classes)[[check_integer("label", label, 0, classes - 1)]]
    rule = UpdateRule(TrainingConfig(), check_positive("rate", rate))
    return examine_step(
        network, batch_of(network, np.asarray(sample)[None], target), rule, watched, training=False
    )


def _sum_to_one(batch: Batch, given: bool | None) -> bool:
    return targets_sum_to_one(batch.targets.T) if given is None else given


def _losses(network: FeedForward, outputs: Array, batch: Batch) -> Array:
    """Return the (n,) losses of (classes, n) outputs."""
    return LOSSES[network.spec.loss].values(outputs, batch.targets)


def _cost(losses: Array, batch: Batch) -> float:
    return float((losses if batch.weights is None else losses * batch.weights).mean())


def _forward(layers: Sequence[LayerTrace], batch: Batch, numbers: list[int], losses: Array) -> Forward:
    values = [batch.rows[numbers, :-1], *(layer.a for layer in layers)]
    return Forward([layer.z for layer in layers], values, losses, _cost(losses, batch))


def _slopes(
    network: FeedForward, output: LayerTrace, batch: Batch, numbers: list[int], sum_to_one: bool
) -> LossSlopes:
    """Return the loss's derivative apart and together: the engine's own functions, asked one by one."""
    loss, activation = LOSSES[network.spec.loss], ACTIVATIONS[network.spec.layers[-1].activation]
    a, t = np.ascontiguousarray(output.a.T), batch.targets[:, numbers]
    cache = activation.forward(np.array(output.z.T, order="C"))
    rows = []
    for unit in range(len(a)):
        row = np.zeros_like(a)
        row[unit] = 1
        activation.backward(a.copy(), row, cache)
        rows.append(row.T)
    jacobian, by_output = np.stack(rows, axis=1), loss.gradient(a, t).T
    apart = np.einsum("ni,nik->nk", by_output, jacobian)
    together = output_delta(loss, activation, a.copy(), t, cache, sum_to_one=sum_to_one).T
    return LossSlopes(output.a, t.T, by_output, jacobian, apart, together)
