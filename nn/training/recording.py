"""A recording: moments of a training from which every epoch of it can be trained again, to the last bit.

Moments lie close together at first and then ever further apart, as learning itself slows down: a run of a
million epochs leaves some four hundred. Between two of them a training is played again from the earlier one.
"""

from __future__ import annotations

import copy
import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from nn.checks import check_integer, check_not_negative, quoted
from nn.feedforward import FeedForward
from nn.training.history import EpochMetrics
from nn.training.moment import Moment
from nn.training.settings import KnownSettings, SettingsChange
from nn.training.trainer import Trainer

BUDGET = 64 * 2**20
EVERY_EPOCH = 200  # up to this epoch there is a moment of each
STRIDE = 1.05  # from there on, the ratio of the epochs of two moments
SPIKE = 2.0  # a cost so many times that of the epoch before


class Recording:
    """Moments of a run in bounded memory.

    There is one of every epoch up to EVERY_EPOCH and then one whenever STRIDE has passed, and besides of each
    best epoch so far, of spikes, and of whatever the caller asks for. Spikes keep STRIDE between each other,
    as a restless training has very many. When moments no longer fit into the budget, those go first that
    lie closest to their neighbours, on a logarithmic scale; the first, the latest and that of the best epoch
    always stay.

    spikes: the epochs of those that were kept. changes: the settings that began to count, in order.
    """

    def __init__(self, budget: int = BUDGET) -> None:
        """budget: bytes that the arrays of all moments together may take; three moments are always kept."""
        self._budget = check_integer("budget", budget, 1)
        self._moments: list[Moment] = []
        self._nbytes = 0
        self._best: int | None = None
        self._last_cost, self._last_spike = float("inf"), 0
        self.spikes: list[int] = []
        self.changes: Sequence[SettingsChange] = ()

    def __len__(self) -> int:
        return len(self._moments)

    @property
    def nbytes(self) -> int:
        """Bytes of the arrays of all moments."""
        return self._nbytes

    @property
    def moments(self) -> list[Moment]:
        """All moments, in order."""
        return [*self._moments]

    @property
    def epochs(self) -> list[int]:
        """The epochs of which there is a moment, in order."""
        return [moment.epoch for moment in self._moments]

    @property
    def best(self) -> int | None:
        """The epoch with the highest validation accuracy, the earliest of several."""
        return self._best

    def follow(self, trainer: Trainer[Any]) -> None:
        """Take the present epoch of a training, if it is one to keep; to be called after each."""
        latest, epoch = trainer.history.latest, trainer.epoch
        is_best = trainer.history.best is latest is not None
        if is_best:
            self._best = epoch
        if self._is_spike(latest) or is_best or epoch <= EVERY_EPOCH or epoch >= self._next_epoch:
            self.keep(trainer)

    def keep(self, trainer: Trainer[Any]) -> None:
        """Keep the present moment of a training between two epochs, in place of one of the same epoch."""
        self.changes = trainer.settings.changes
        self.take(Moment.of(trainer))

    def take(self, moment: Moment) -> None:
        """Take a moment, in place of those that are not earlier."""
        while self._moments and self._moments[-1].epoch >= moment.epoch:
            self._nbytes -= self._moments.pop().nbytes
        self._moments.append(moment)
        self._nbytes += moment.nbytes
        self._drop_down_to(self._budget)

    def thin(self, budget: int) -> None:
        """Keep only as many moments as fit into so many bytes, now; what comes later has the usual budget."""
        self._drop_down_to(budget)

    def fitting(self, budget: int) -> Recording:
        """Return a recording of as many of the moments as fit into so many bytes, of none if three do not."""
        fitting = self.copy()
        fitting._drop_down_to(budget)
        if fitting.nbytes > budget:
            fitting._moments, fitting._nbytes = [], 0
        return fitting

    def at(self, epoch: int) -> Moment:
        """Return the last moment that is not later than `epoch`; ValueError if there is none."""
        position = bisect_right(self._moments, epoch, key=lambda moment: moment.epoch)
        if not position:
            raise ValueError(f"the recording begins after epoch {quoted(epoch)}")
        return self._moments[position - 1]

    def filled(self, metrics: Iterable[EpochMetrics]) -> list[EpochMetrics]:
        """Return metrics in order, those of every moment among them: a long history drops epochs evenly."""
        latest = [moment.latest for moment in self._moments if moment.latest is not None]
        rows = {row.epoch: row for row in [*latest, *metrics]}
        return [rows[epoch] for epoch in sorted(rows)]

    def until(self, epoch: int) -> Recording:
        """Return the recording as it was after an epoch of which there is a moment."""
        earlier, last = self.copy(), self.at(epoch)
        earlier.changes = self.changes[: last.changes]
        earlier.spikes = [spike for spike in self.spikes if spike <= epoch]
        earlier.take(last)
        earlier._last_spike = max(earlier.spikes, default=0)
        earlier._last_cost = float("inf") if last.latest is None else last.latest.cost
        earlier._best = _best_of(earlier._moments)
        return earlier

    def copy(self) -> Recording:
        """Return the recording as it is now, which a training that goes on does not change."""
        copied = copy.copy(self)
        copied._moments, copied.spikes, copied.changes = [*self._moments], [*self.spikes], [*self.changes]
        return copied

    def state(self) -> dict[str, Any]:
        """Return everything in plain values and arrays, for `from_state`."""
        known = KnownSettings()
        cost = self._last_cost
        return {
            "moments": [moment.state(known) for moment in self._moments],
            "changes": [(each.epoch, each.place, known.number_of(each.settings)) for each in self.changes],
            "known": known.state(),
            "spikes": self.spikes,
            "best": self._best,
            "last_cost": cost if math.isfinite(cost) else None,
            "last_spike": self._last_spike,
        }

    @classmethod
    def from_state(cls, state: Mapping[str, Any], network: FeedForward) -> Recording:
        """Return the recording that `state` described, of the training of a network like this.

        Raises KeyError, TypeError or ValueError for anything else.
        """
        known, recording = KnownSettings.from_state(state["known"], network), cls()
        recording.changes = [_change(known, *change) for change in state["changes"]]
        for moment in state["moments"]:
            recording._add(Moment.from_state(moment, known, network.parameters))
        if any(each.changes > len(recording.changes) for each in recording._moments):
            raise ValueError("a moment has more changes of settings than there were")
        recording.spikes = [check_integer("spike", epoch, 0) for epoch in state["spikes"]]
        cost, best = state["last_cost"], state["best"]
        recording._last_cost = math.inf if cost is None else check_not_negative("last_cost", cost)
        recording._last_spike = check_integer("last_spike", state["last_spike"], 0)
        recording._best = None if best is None else check_integer("best", best, 0)
        return recording

    def replay(
        self,
        epoch: int,
        twin: Trainer[Any],
        steps: int = 0,
        tell: Callable[[Trainer[Any]], bool] | None = None,
    ) -> None:
        """Bring `twin`, a training of the same kind, to where the run was after an epoch and some steps more.

        tell: is called after each epoch, and says whether to go on; where it says no, the twin stays there.
        Raises ValueError for an epoch before the first moment.
        """
        moment = self.at(epoch)
        moment.put_into(twin, self.changes[moment.changes :])
        while twin.epoch < epoch:
            for _metrics in twin.run(epoch):
                if tell is not None and not tell(twin):
                    twin.interrupt()
                    return
        if steps:
            list(twin.run(epoch + 1, steps))

    def _add(self, moment: Moment) -> None:
        if self._moments and self._moments[-1].epoch >= moment.epoch:
            raise ValueError("the moments are not in order")
        self._moments.append(moment)
        self._nbytes += moment.nbytes

    @property
    def _next_epoch(self) -> float:
        return self._moments[-1].epoch * STRIDE if self._moments else 0

    def _is_spike(self, latest: EpochMetrics | None) -> bool:
        if latest is None:
            return False
        cost, before = latest.cost, self._last_cost
        self._last_cost = cost
        is_close = EVERY_EPOCH < latest.epoch < self._last_spike * STRIDE
        if cost < SPIKE * before or is_close:
            return False
        self._last_spike = latest.epoch
        self.spikes.append(latest.epoch)
        return True

    def _drop_down_to(self, budget: int) -> None:
        while self._nbytes > budget and len(self._moments) > 3:
            self._drop_one()

    def _drop_one(self) -> None:
        """Forget the moment that is missed least: its neighbours are the closest to each other."""
        inner = range(1, len(self._moments) - 1)
        droppable = [number for number in inner if self._moments[number].epoch != self._best]
        number = min(droppable, key=self._gap_without)
        self._nbytes -= self._moments.pop(number).nbytes

    def _gap_without(self, number: int) -> float:
        """Return the ratio of the epochs of both neighbours of a moment."""
        return (self._moments[number + 1].epoch + 1) / (self._moments[number - 1].epoch + 1)


def _change(known: KnownSettings, epoch: object, place: object, settings: object) -> SettingsChange:
    epoch, place = check_integer("epoch", epoch, 0), check_integer("place", place, 0)
    return SettingsChange(epoch, place, known.settings(settings))


def _best_of(moments: Sequence[Moment]) -> int | None:
    """Return the epoch with the highest validation accuracy, the earliest of several; None: not measured."""
    accuracies = {each.epoch: each.latest.validation_accuracy for each in moments if each.latest is not None}
    measured = {epoch: accuracy for epoch, accuracy in accuracies.items() if accuracy is not None}
    return max(measured, key=measured.__getitem__, default=None)
