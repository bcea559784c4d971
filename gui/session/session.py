"""The session: one object that owns everything that changes while Inkling runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.session.designed_session import Designed, DesignedSession
from gui.session.drawing import Drawing
from gui.session.first_runs import shipped_run, trained_run
from gui.session.pins import Pin
from gui.session.run import Origin, Run
from gui.session.selection import Selection
from gui.session.shown import Shown
from gui.session.undo import Replace
from gui.session.weights_before import WeightsBefore
from gui.words import changes
from gui.words.lessons import kept_by_lesson
from gui.words.translation import tr
from nn.arrays import Array
from nn.digits.data import IN_ORDER, TRAINING_COUNT, DigitData, Labels
from nn.digits.design import PRESETS, Design
from nn.digits.familiarity import Comparison
from nn.digits.networks import open_network
from nn.digits.task import STANDARD_TASK, Task

Work = tuple[DigitData, Designed]


class Whole(NamedTuple):
    """All that a person has before them; data: None for the usual digits, read when they are needed."""

    data: DigitData | None
    designed: Designed
    shown: Shown
    drawing: Drawing
    pins: tuple[Pin, ...]
    selection: Selection | None = None


class Session(DesignedSession):
    """Owns the digits, and what is done with design, run and what is shown; emits what has changed.

    notice: something that was done, in a few words. continued: from when all of this is, if a start brought
    it back and nothing was changed since. locked: settings that a lesson keeps as they are, as
    Design.differences calls them.
    """

    design_problem_changed = Signal(str)
    notice = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(shipped_run(), parent)
        self.locked: frozenset[str] = frozenset()
        self.continued: datetime | None = None
        self._continued_at: int | None = None  # the epoch that was shown
        self.design_problem = ""
        self._design_problems: dict[str, str] = {}
        self._all_digits: DigitData | None = None
        self._data_of: dict[tuple[Task, tuple[int, ...], int], DigitData] = {}

    # The digits

    @property
    def all_digits(self) -> DigitData:
        """Return the digits that there are, read when they are first needed."""
        if self._all_digits is None:
            self._all_digits = DigitData.standard()
        return self._all_digits

    @property
    def usual_digits(self) -> DigitData:
        """Return the digits in their usual split."""
        return self.all_digits if self.split == IN_ORDER else DigitData.standard()

    @property
    def data(self) -> DigitData:
        """Return the digits that are trained on and tested with, labeled by the outputs of the task."""
        return self.data_of(self.run)

    def data_of(self, run: Run) -> DigitData:
        """Return the digits that a run is trained on and tested with, labeled by the outputs of its task."""
        what = run.design.task, run.shown_digits, run.other_digits
        if what not in self._data_of:
            self._data_of[what] = digits_for(run, self.all_digits)
        return self._data_of[what]

    @property
    def test_comparisons(self) -> list[Comparison]:
        """Return how usual each test digit is, found when first asked for."""
        return self._familiarity.compare_all(self.data.test.images)

    @property
    def training_count(self) -> int:
        """Return how many digits are trained on, without reading those of the usual task and split."""
        is_usual = self.design.task == STANDARD_TASK and self.split == IN_ORDER
        return TRAINING_COUNT if is_usual else len(self.data.train)

    @property
    def digits_trained_on(self) -> Labels:
        """Return (n,) which digits, 0 to 9, those are that are trained on, whatever the task calls them."""
        digits = chosen_for(self.run, self.all_digits).train
        return digits.labels[self.design.task.training_numbers(digits)]

    @property
    def digits_tested_on(self) -> Labels:
        """Return (n,) which digits, 0 to 9, those are that are tested on, whatever the task calls them."""
        digits = self.all_digits.test
        return digits.labels[self.design.task.test_numbers(digits)]

    @property
    def split(self) -> str:
        """Return how the digits are split, one of nn.digits.data.SPLITS, without reading them."""
        return IN_ORDER if self._all_digits is None else self._all_digits.split

    def set_data(self, data: DigitData) -> None:
        """Take other digits; a network that was trained on the old ones continues in a new run."""
        self._set_work(self._work_on(data))

    def change_data(self, data: DigitData, text: str) -> None:
        """Take other digits, so that it can be undone; undo brings the run on the old ones back."""
        before = (self.all_digits, self._designed)
        self.undo_stack.push(Replace(self._set_work, before, self._work_on(data), text))

    def _work_on(self, data: DigitData) -> Work:
        is_on_old = self.run.trainer is not None or self.run.is_recorded
        run = self.run.branch() if is_on_old else self.run
        return data, Designed(self.design, run, (run,))

    def _set_work(self, work: Work) -> None:
        self._all_digits, designed = work
        self._data_of.clear()
        self._tested = None
        self._familiarity.reset()
        self._set_design(designed)
        self.data_changed.emit()
        self._read_again()

    # All of it

    @property
    def whole(self) -> Whole:
        """Return all that a person has before them now."""
        shown = Shown(self.run, self.shown.epoch, self.shown.edits)
        return Whole(self._all_digits, self._designed, shown, self.drawing, self.pins.pins, self.selection)

    @property
    def is_as_continued(self) -> bool:
        """Return whether all is as an earlier start has left it, the shown moment too."""
        return self.continued is not None and self.shown.epoch == self._continued_at

    def begin_with(self, whole: Whole, saved: datetime) -> None:
        """Have what an earlier start has left; this is not undone."""
        self.continued, self._continued_at = saved, whole.shown.epoch
        self._set_whole(whole)

    def take_whole(self, whole: Whole, text: str) -> None:
        """Take the place of all that there is, so that it can be undone."""
        self.undo_stack.push(Replace(self._set_whole, self.whole, whole, text))

    def start_fresh(self) -> None:
        """Have an empty paper, no pins and the network that ships with Inkling; undo brings all back."""
        run = shipped_run()
        whole = Whole(None, Designed(run.design, run, (run,)), Shown(run), (), ())
        self.take_whole(whole, tr("starting fresh"))

    def forget_continued(self) -> None:
        """Note that what an earlier start has left was gone on with."""
        if self.continued is not None:
            self.continued = None
            self.shown_changed.emit()

    def _set_whole(self, whole: Whole) -> None:
        data, designed, shown, drawing, pins, selection = whole
        has_other_data = (IN_ORDER if data is None else data.split) != self.split
        if has_other_data:
            self._all_digits = data
            self._data_of.clear()
            self._tested = None
            self._familiarity.reset()
        self.pins.take(pins)
        self._set_design(designed)
        self.show(shown)
        if has_other_data:
            self.data_changed.emit()
        self._set_drawing(drawing)
        self.select(selection)

    # The design and its run

    def change_design(self, design: Design, text: str, *, merge: bool = False) -> None:
        """Take another design, so that it can be undone; other layers begin with a fresh network.

        The weights stay for another task with the same outputs, whose training is a new one. merge: it
        continues the last change, such as the next moment of a drag, and is undone with it.
        """
        if self._is_locked(design):
            return
        keep = design.begins_like(self.design)
        if keep and design.task != self.design.task:
            self._change_run(self.run.for_task(design), text, continues=merge)
            return
        if keep and not (merge and self._weights_before is not None):
            self._weights_before = WeightsBefore.of(self.run, self.design)
        run = self.run if keep else self._fresh(design)
        self._change_run(run, text, design=design, continues=merge)

    def take_preset(self, design: Design, name: str) -> None:
        """Start with the untrained network of a design, for the task that there is."""
        design = design.with_task(self.design.task)
        if not self._is_locked(design):
            self._change_run(self._fresh(design), changes.taking_preset(name))

    def _is_locked(self, design: Design) -> bool:
        """Return whether a lesson keeps what would change, and say so; fields then show again what counts."""
        locked = [name for name in design.differences(self.design) if name in self.locked]
        if locked:
            self.design_changed.emit()
            self.notice.emit(kept_by_lesson(locked))
        return bool(locked)

    def watch_one_learn(self) -> None:
        """Start with an untrained network that learns to read well within a minute."""
        run = Run(PRESETS["quick"], Origin.UNTRAINED)
        self._change_run(run, tr("watching one learn"), alone=True)

    def begin_training(self, text: str = "") -> None:
        """Go on in a run of its own, so that undo brings back the network from before; text: what that is."""
        waiting = [lane for lane in self.lanes if not lane.is_complete] or self.lanes
        continued = {lane: lane.continued() for lane in waiting}
        self._change_lanes(
            [continued.get(lane, lane) for lane in self.lanes],
            self.lanes.index(self.run),
            text or tr("training"),
        )

    @property
    def differs_from_then(self) -> bool:
        """Return whether other settings count now than at the shown moment."""
        shown = self.shown
        return shown.epoch is not None and shown.run.design_at(shown.epoch) != shown.run.design

    def go_on_from(self, epoch: int, *, as_now: bool = False) -> None:
        """Go on from a moment of the shown run in a run of its own; undo brings the old one back.

        as_now: with the present settings, else with those that counted then.
        """
        run = self.shown.run.branch_at(epoch, as_now=as_now)
        self._change_run(run, tr("going on from epoch {epoch}").format(epoch=epoch))

    def start_again(self, rate: float) -> None:
        """Begin with fresh weights and another learning rate."""
        config = replace(self.design.config, learning_rate=rate)
        self._change_run(self._fresh(replace(self.design, config=config)), tr("starting again"))

    def take_step(self, parameters: Array) -> None:
        """Go on with (parameters,) one step further in a run of its own; undo brings the old ones back."""
        run, text = self.shown.run.branch_with(parameters), changes.taking_a_step()
        self.undo_stack.beginMacro(text)
        if self.shown.edits:
            self.change_edits((), text)  # they are in the parameters
        self._change_run(run, text)
        self.undo_stack.endMacro()

    def take_offer(self) -> None:
        """Go back to the weights from before a change of settings that was undone."""
        if self.offer is not None:
            self._change_run(self.offer.branch(), tr("taking the weights from before"))

    def restore_shipped(self) -> None:
        """Bring back the network that ships with Inkling and its design."""
        self._change_run(shipped_run(), tr("restoring the defaults"), alone=True)

    def open_network(self, path: Path) -> None:
        """Take the network in a file; OSError or ValueError in words if that is impossible."""
        run = trained_run(open_network(path), Origin.FILE, path.stem)
        self._change_run(run, changes.opening_network(path.name), alone=True)

    def set_design_problem(self, problem: str, of: str) -> None:
        """Note the problem with a number that is being typed; no training starts while there is one.

        of: the part of the window where it is typed; an empty problem means that there is none.
        """
        self._design_problems[of] = problem
        found = next(filter(None, self._design_problems.values()), "")
        if found != self.design_problem:
            self.design_problem = found
            self.design_problem_changed.emit(found)

    def tell_anew(self) -> None:
        """Emit all that panels follow, for new ones; what was being typed in old ones is gone."""
        for of in self._design_problems:
            self.set_design_problem("", of)
        told = [self.design_changed, self.drawing_changed, self.skipped_changed, self.reading_changed]
        told += [self.prediction_changed, self.pins.changed, self.history_changed, self.shown_changed]
        told += [self.network_changed, self.figures_changed, self.selection_changed, self.why_changed]
        for changed in (*told, self.lanes_changed):
            changed.emit()


def digits_for(run: Run, digits: DigitData) -> DigitData:
    """Return those of the digits that a run is trained on and tested with, labeled by its task."""
    task, chosen = run.design.task, chosen_for(run, digits)
    return chosen if task == STANDARD_TASK else task.apply(chosen)


def chosen_for(run: Run, digits: DigitData) -> DigitData:
    """Return the digits with those to train on that a run is shown; all, if none of these is in its task."""
    if not run.shown_digits:
        return digits
    chosen = digits.showing(run.shown_digits, run.other_digits)
    return digits if set(chosen.train.labels.tolist()).isdisjoint(run.design.task.digits) else chosen
