"""This engine: its steps, its fit, and an epoch with nothing measured."""

from __future__ import annotations

from nn import EpochMetrics
from nn.training.batches import EpochBatches, EpochPlan
from nn.training.update import Update
from tests.bench.peers.task import Task
from tests.bench.peers.timing import Run, Side, clock, cost_of_reading_the_clock


class Unmeasured(Update):
    """Steps that never take the lengths of gradients and updates."""

    def step(self, rate: float, *, measure: bool = False) -> None:
        """Make one step."""
        super().step(rate)


def steps(task: Task) -> Side:
    """Return a side that times the trainer's own steps: forward, backward, descent.

    Shuffling and gathering are not timed, as the batches of the other peers are views of shuffled arrays.
    Cost and accuracy are not taken. The last step of an epoch also takes the lengths of gradient and update,
    as in every training.
    """

    def run() -> Run:
        trainer, spent = task.trainer(), 0.0
        bounds = task.config.batch_bounds(len(task.X))
        for order in task.orders:
            before = trainer.network.parameters.copy()
            plan = EpochPlan(order, bounds, [1.0] * task.steps_per_epoch, 0.0, before)
            epoch = trainer.current_epoch = EpochBatches(trainer.data, trainer.network.spec.loss, plan)
            while not epoch.is_done:
                batch = epoch.next_batch()
                begun = clock()
                trainer._step(epoch, batch)
                spent += clock() - begun
        seconds = spent / task.steps - cost_of_reading_the_clock()
        return Run(seconds, trainer.network.cost(task.X, task.y))

    return run


def fit(task: Task, *, validation_interval: int) -> Side:
    """Return a side that times an epoch of Network.fit with validation and everything else it measures.

    The first epoch, with all that is made once, is not in it.
    """

    def run() -> Run:
        network = task.network()
        moments: list[float] = []

        def note(_metrics: EpochMetrics) -> None:
            moments.append(clock())

        network.fit(
            task.X,
            task.y,
            len(task.orders),
            task.rate,
            task.batch,
            optimizer=task.optimizer,
            validation_data=task.validation,
            validation_interval=validation_interval,
            callbacks=[note],
        )
        return Run((moments[-1] - moments[0]) / (len(moments) - 1))

    return run


def whole_fit(task: Task) -> Side:
    """Return a side that times a whole call of Network.fit, with all that it does, over its steps."""

    def run() -> Run:
        network = task.network()
        begun = clock()
        history = network.fit(
            task.X, task.y, len(task.orders), task.rate, task.batch, optimizer=task.optimizer
        )
        return Run((clock() - begun) / task.steps, history[-1].cost)

    return run


def bare_epochs(task: Task, *, steps_only: bool) -> Side:
    """Return a side that times an epoch with nothing measured: shuffling, gathering and steps, or only steps.

    As in `fit`, a first epoch is not in it.
    """

    def run() -> Run:
        trainer, spent = task.trainer(), 0.0
        list(trainer.run(1))
        trainer.update = Unmeasured(trainer.network, trainer.config)
        for _ in task.orders[1:]:
            begun = clock()
            trainer.current_epoch = None
            epoch = trainer.begin_epoch()
            while not epoch.is_done:
                batch = epoch.next_batch()
                if steps_only:
                    begun = clock()
                trainer._step(epoch, batch)
                if steps_only:
                    spent += clock() - begun
            if not steps_only:
                spent += clock() - begun
        return Run(spent / (len(task.orders) - 1))

    return run
