"""The session: one object that owns everything that changes while Inkling runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.session.drawing_session import DrawingSession
from gui.session.growing_line import PinLine
from gui.session.pins import Pin, Pins
from gui.session.run import Origin, Run, TrainingUpdate, shipped_run, trained_run
from gui.session.selection import Selection
from gui.session.shown import Edit, Shown
from gui.session.testing import Results
from gui.session.undo import Replace
from gui.session.weights_before import WeightsBefore
from gui.words import changes
from gui.words.translation import tr
from nn import Network
from nn.arrays import Array
from nn.digits.data import IN_ORDER, DigitData
from nn.digits.design import PRESETS, Design
from nn.digits.networks import measured_accuracy, open_network
from nn.digits.recognizer import Prediction, recognize
from nn.training.steps import StepFacts

LEFT_RUNS = 2  # the present run may be among them, as undo comes back to runs

DesignedRun = tuple[Design, Run]
Work = tuple[DigitData, DesignedRun]


class Session(DrawingSession):
    """Owns the digits, the design, its run and what is shown, and the drawing; emits what has changed.

    run: of the present design, and what Train trains. shown: the network that answers, by default the latest
    of that run; this is what panels read. figures: what the probes have measured with the latest update of
    the run that is shown, by name. notice: something that was done, in a few words. offer: the weights from
    before a change that undo has just taken back, if the training went on with it.
    """

    data_changed = Signal()
    design_changed = Signal()
    design_problem_changed = Signal(str)
    run_changed = Signal()
    shown_changed = Signal()
    network_changed = Signal()
    selection_changed = Signal()
    pointed_changed = Signal()
    history_changed = Signal()
    notice = Signal(str)
    figures_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.design_problem = ""
        self._design_problems: dict[str, str] = {}
        self.pins = Pins(self.undo_stack, self)
        self.run = shipped_run()
        self.design = self.run.design
        self.shown = Shown(self.run)
        self.selection: Selection | None = None
        self.pointed: Selection | None = None
        self.figures: Mapping[str, Array] = {}
        self.offer: WeightsBefore | None = None
        self._weights_before: WeightsBefore | None = None
        self._tested: tuple[Network, Results] | None = None
        self._left_runs: list[Run] = []
        self._data: DigitData | None = None

    # The digits and the network that a drawing is read with

    @property
    def answering(self) -> Network:
        """Return the network that answers."""
        return self.shown.network

    @property
    def data(self) -> DigitData:
        """Return the digits that are trained on and tested with, read when they are first needed."""
        if self._data is None:
            self._data = DigitData.standard()
        return self._data

    @property
    def split(self) -> str:
        """Return how the digits are split, one of nn.digits.data.SPLITS, without reading them."""
        return IN_ORDER if self._data is None else self._data.split

    def set_data(self, data: DigitData) -> None:
        """Take other digits; a network that was trained on the old ones continues in a new run."""
        self._set_work(self._work_on(data))

    def change_data(self, data: DigitData, text: str) -> None:
        """Take other digits, so that it can be undone; undo brings the run on the old ones back."""
        before = (self.data, (self.design, self.run))
        self.undo_stack.push(Replace(self._set_work, before, self._work_on(data), text))

    def _work_on(self, data: DigitData) -> Work:
        run = self.run if self.run.trainer is None else self.run.branch()
        return data, (self.design, run)

    def _set_work(self, work: Work) -> None:
        self._data, designed = work
        self._tested = None
        self._familiarity.reset()
        self._set_design(designed)
        self.data_changed.emit()
        self._read_again()

    # The design and its run

    @property
    def previous_run(self) -> Run | None:
        """Return the last run with a history that was left for another, other than what this one goes on."""
        mine = (self.run.id, self.run.parent)
        return next((run for run in reversed(self._left_runs) if run.id not in mine), None)

    def change_design(self, design: Design, text: str, *, merge: bool = False) -> None:
        """Take another design, so that it can be undone; other layers begin with a fresh network.

        merge: it continues the last change, such as the next moment of a drag, and is undone with it.
        """
        keep = design.begins_like(self.design)
        if keep and not (merge and self._weights_before is not None):
            self._weights_before = WeightsBefore.of(self.run, self.design)
        run = self.run if keep else Run(design, Origin.UNTRAINED)
        self._change_run((design, run), text, continues=merge)

    def take_preset(self, design: Design, name: str) -> None:
        """Start with the untrained network of a design."""
        self._change_run((design, Run(design, Origin.UNTRAINED)), changes.taking_preset(name))

    def watch_one_learn(self) -> None:
        """Start with an untrained network that learns to read well within a minute."""
        design = PRESETS["quick"]
        self._change_run((design, Run(design, Origin.UNTRAINED)), tr("watching one learn"))

    def begin_training(self) -> None:
        """Go on in a run of its own, so that undo brings back the network from before."""
        self._change_run((self.design, self.run.continued()), tr("training"))

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
        self._change_run((run.design, run), tr("going on from epoch {epoch}").format(epoch=epoch))

    def start_again(self, rate: float) -> None:
        """Begin with fresh weights and another learning rate."""
        config = replace(self.design.config, learning_rate=rate)
        design = replace(self.design, config=config)
        self._change_run((design, Run(design, Origin.UNTRAINED)), tr("starting again"))

    def take_offer(self) -> None:
        """Go back to the weights from before a change of settings that was undone."""
        if self.offer is not None:
            run = self.offer.branch()
            self._change_run((run.design, run), tr("taking the weights from before"))

    def restore_shipped(self) -> None:
        """Bring back the network that ships with Inkling and its design."""
        run = shipped_run()
        self._change_run((run.design, run), tr("restoring the defaults"))

    def open_network(self, path: Path) -> None:
        """Take the network in a file; OSError or ValueError in words if that is impossible."""
        run = trained_run(open_network(path), Origin.FILE, path.stem)
        self._change_run((run.design, run), changes.opening_network(path.name))

    def set_design_problem(self, problem: str, of: str) -> None:
        """Note the problem with a number that is being typed; no training starts while there is one.

        of: the part of the window where it is typed; an empty problem means that there is none.
        """
        self._design_problems[of] = problem
        found = next(filter(None, self._design_problems.values()), "")
        if found != self.design_problem:
            self.design_problem = found
            self.design_problem_changed.emit(found)

    def _change_run(
        self,
        after: DesignedRun,
        text: str,
        *,
        continues: bool = False,
    ) -> None:
        before = (self.design, self.run)
        change = Replace(self._set_design, before, after, text, merges=_is_one_change, continues=continues)
        self.undo_stack.push(change)

    def _set_design(self, designed: DesignedRun) -> None:
        before, (self.design, self.run) = self.run, designed
        self.run.configure(self.design)
        if before is not self.run:
            self._note_left(before)
            # Changes by hand stay in a run that goes on from another one, also when that is undone.
            is_continued = before.id == self.run.parent or before.parent == self.run.id
            self.shown = Shown(self.run, edits=self.shown.edits if is_continued else ())
        self._forget_what_is_gone()
        before_change = self._weights_before
        fits = before_change is not None and before_change.fit(self.run, self.design)
        self.offer = before_change if fits else None
        self.design_changed.emit()
        if before is not self.run:
            self.run_changed.emit()
            self._emit_shown_changed()
            before.release_random_weights()

    def _forget_what_is_gone(self) -> None:
        """Select and point at nothing that the network does not have."""
        spec = self.design.spec
        if self.selection is not None and not self.selection.is_in(spec):
            self.select(None)
        if self.pointed is not None and not self.pointed.is_in(spec):
            self.point_at(None)

    def _note_left(self, run: Run) -> None:
        if len(run.history):
            others = [other for other in self._left_runs if other is not run]
            self._left_runs = [*others, run][-LEFT_RUNS:]

    # What is shown

    def show(self, shown: Shown) -> None:
        """Let another network answer: of an earlier epoch, or with edits."""
        _ = shown.network  # an impossible edit is refused here
        self.shown = shown
        self._emit_shown_changed()

    def show_moment(self, epoch: int | None) -> None:
        """Show the shown run as it was after an epoch, or None: as it is."""
        if (epoch, None) != (self.shown.epoch, self.shown.step):
            self.show(replace(self.shown, epoch=epoch, step=None))

    def show_step(self, epoch: int, step: StepFacts) -> None:
        """Show the shown run as it was after a step that led to an epoch."""
        self.show(replace(self.shown, epoch=epoch, step=step))

    def answer_at(self, epoch: int) -> Prediction | None:
        """Return what the shown run said of the drawing after an epoch; None if there is no drawing."""
        copies = self.reading.tilted_copies
        return None if copies is None else recognize(Shown(self.shown.run, epoch).network, copies)

    @property
    def pin_lines(self) -> dict[Pin, PinLine]:
        """Return how the pins with a label are learned in the shown run, in their order."""
        return self.shown.run.lines_of(self.pins.pins)

    def change_edits(self, edits: Sequence[Edit], text: str, *, merge: bool = False) -> None:
        """Change the shown network by hand, so that it can be undone; without edits it is as it was trained.

        merge: it continues the last change, such as a slider that is being dragged. Raises IndexError for an
        edit of what is not there.
        """
        after = replace(self.shown, edits=tuple(edits))
        _ = after.network  # an impossible edit is refused here
        change = Replace(self._set_edits, self.shown, after, text, merges=_are_of_one_run, continues=merge)
        self.undo_stack.push(change)

    def _set_edits(self, shown: Shown) -> None:
        """Show edits, unless another run is shown by now."""
        if shown.run is self.shown.run:
            self.show(replace(self.shown, edits=shown.edits))

    @property
    def accuracy(self) -> float:
        """Return what fraction of the test digits the shown network gets right, 0 to 1."""
        measured = measured_accuracy(self.shown.network)
        return self.test_results.accuracy if measured is None else measured

    @property
    def test_results(self) -> Results:
        """Return what the shown network says of the test digits, found when first asked for."""
        network = self.shown.network
        if self._tested is None or self._tested[0] is not network:
            self._tested = (network, Results.of(network, self.data.test))
        return self._tested[1]

    # What is selected

    def select(self, selection: Selection | None) -> None:
        """Select a layer or a unit of the network, or nothing."""
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def go_back(self) -> bool:
        """Go one level back: from a unit to its layer, from a layer or a kept digit to the whole network.

        Returns False where there is no level above.
        """
        if self.selection is not None:
            self.select(self.selection.above)
        elif self.kept_digit is not None:
            self.keep_asking(None)
        else:
            return False
        return True

    def point_at(self, pointed: Selection | None) -> None:
        """Note what the pointer is over; it is shown until the pointer leaves it."""
        if pointed != self.pointed:
            self.pointed = pointed
            self.pointed_changed.emit()

    def take_update(self, update: TrainingUpdate) -> None:
        """Record what a training has come to, also of a run that only undo can bring back."""
        update.run.record(update)
        if update.run is not self.shown.run:
            return
        self.history_changed.emit()
        self._set_figures(update.figures)
        if self.shown.epoch is None:
            self.shown = replace(self.shown)  # its edits are made again, on the new weights
            self._emit_network_changed()

    def _set_figures(self, figures: Mapping[str, Array]) -> None:
        if figures or self.figures:
            self.figures = figures
            self.figures_changed.emit()

    def _emit_shown_changed(self) -> None:
        self._set_figures({})
        self.shown_changed.emit()
        self.history_changed.emit()
        self._emit_network_changed()

    def _emit_network_changed(self) -> None:
        self._tested = None
        self.network_changed.emit()
        self.predict_soon()


def _are_of_one_run(earlier: Shown, later: Shown) -> bool:
    """Return whether two edits are undone together."""
    return earlier.run is later.run


def _is_one_change(earlier: DesignedRun, later: DesignedRun) -> bool:
    """Return whether two changes are undone together: not if there was training between them."""
    (_, run), (_, next_run) = earlier, later
    return run.trainer is None or run is next_run
