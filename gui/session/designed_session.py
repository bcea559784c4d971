"""The part of the session that owns the design, its run, and the runs that are compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from gui.session.left_runs import LeftRuns
from gui.session.run import Origin, Run
from gui.session.shown import Shown
from gui.session.shown_session import ShownSession
from gui.session.undo import Replace
from gui.session.weights_before import WeightsBefore
from gui.words import changes
from nn.digits.design import Design

MOST_LANES = 3


class Designed(NamedTuple):
    """A design, its run, and all runs that are compared, this one among them."""

    design: Design
    run: Run
    lanes: tuple[Run, ...]


class DesignedSession(ShownSession):
    """Owns the design, its run, and the runs that it is compared with; each change of them can be undone.

    run: of the present design, and what Train trains. lanes: the runs that are compared, at least this one,
    all trained side by side; lane_changed: another of them is the present one now. offer: the weights from
    before a change that undo has just taken back, if the training went on with it.
    """

    data_changed = Signal()
    design_changed = Signal()
    run_changed = Signal()
    lane_changed = Signal()
    lanes_changed = Signal()

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(run, parent)
        self.run, self.design = run, run.design
        self.lanes: tuple[Run, ...] = (run,)
        self.offer: WeightsBefore | None = None
        self._weights_before: WeightsBefore | None = None
        self._left_runs = LeftRuns()

    @property
    def is_comparing(self) -> bool:
        """Return whether there is more than one lane."""
        return len(self.lanes) > 1

    @property
    def previous_run(self) -> Run | None:
        """Return the last run with a history that was left for another, other than what this one goes on."""
        return None if self.is_comparing else self._left_runs.before(self.run)

    def add_lane(self) -> None:
        """Compare with a run of the same design from the same start, which becomes the present one."""
        if len(self.lanes) < MOST_LANES:
            lanes = [*self.lanes, self.run.beside(self.design)]
            self._change_lanes(lanes, len(lanes) - 1, changes.comparing())

    def remove_lane(self, run: Run) -> None:
        """Compare no more with a run."""
        lanes = [lane for lane in self.lanes if lane is not run]
        if lanes and len(lanes) < len(self.lanes):
            place = lanes.index(self.run) if self.run in lanes else 0
            self._change_lanes(lanes, place, changes.ending_comparison())

    def compare(self, runs: Sequence[Run], text: str) -> None:
        """Take the place of what there is with runs to compare, the first of them as the present one."""
        self._change_lanes(runs, 0, text)

    def show_lane(self, run: Run) -> None:
        """Let another of the lanes be the present one, at the same moment if it has that."""
        if run is not self.run and run in self.lanes:
            self._set_design(Designed(run.design, run, self.lanes))

    # Internal

    @property
    def _designed(self) -> Designed:
        return Designed(self.design, self.run, self.lanes)

    def _fresh(self, design: Design) -> Run:
        """Return a run from random weights, those of the other lanes if there are some."""
        others = [lane for lane in self.lanes if lane is not self.run]
        return others[0].beside(design) if others else Run(design, Origin.UNTRAINED)

    def _change_run(
        self,
        run: Run,
        text: str,
        *,
        design: Design | None = None,
        alone: bool = False,
        continues: bool = False,
    ) -> None:
        """Take another run in the place of the present one; alone: and compare it with no other."""
        lanes = (run,) if alone else tuple(run if lane is self.run else lane for lane in self.lanes)
        self._change(Designed(design or run.design, run, lanes), text, continues=continues)

    def _change_lanes(self, lanes: Sequence[Run], place: int, text: str) -> None:
        self._change(Designed(lanes[place].design, lanes[place], tuple(lanes)), text)

    def _change(self, after: Designed, text: str, *, continues: bool = False) -> None:
        change = Replace(
            self._set_design, self._designed, after, text, merges=_is_one_change, continues=continues
        )
        self.undo_stack.push(change)

    def _set_design(self, designed: Designed) -> None:
        before = self._designed
        self.design, self.run, self.lanes = designed
        self.run.configure(self.design)
        if before.design.task.outputs != self.design.task.outputs:
            self._forget_prediction()
        for left in (lane for lane in before.lanes if lane not in self.lanes):
            self._left_runs.note(left, self.lanes)
        if before.run is not self.run:
            self.shown = self._shown_after(before)
        self._forget_what_is_gone(self.design.spec)
        before_change = self._weights_before
        fits = before_change is not None and before_change.fit(self.run, self.design)
        self.offer = before_change if fits else None
        self._tell_what_changed(before)

    def _shown_after(self, before: Designed) -> Shown:
        """Return what is shown of another run: of another lane the same moment, else what it has come to."""
        if before.lanes == self.lanes:
            is_recorded = self.run.moment_at(self.shown.epoch) is not None
            return Shown(self.run, self.shown.epoch if is_recorded else None)
        # Changes by hand stay in a run that goes on from another one, also when that is undone.
        is_continued = before.run.id == self.run.parent or before.run.parent == self.run.id
        return Shown(self.run, edits=self.shown.edits if is_continued else ())

    def _tell_what_changed(self, before: Designed) -> None:
        self.design_changed.emit()
        if before.run is not self.run:
            (self.lane_changed if before.lanes == self.lanes else self.run_changed).emit()
            self._emit_shown_changed()
            if before.run not in self.lanes:
                before.run.release_random_weights()
        if before.design.task != self.design.task:
            self.data_changed.emit()
        if self.is_comparing or len(before.lanes) > 1:
            self.lanes_changed.emit()


def _is_one_change(earlier: Designed, later: Designed) -> bool:
    """Return whether two changes are undone together: not if there was training between them."""
    return earlier.run.trainer is None or earlier.run is later.run
