"""The session: one object that owns everything that changes while Inkling runs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.session.drawing import Drawing, Picture, Points
from gui.session.familiarity import FamiliarityLoader
from gui.session.pacing import Pacer
from gui.session.reading import Readable, read
from gui.session.run import Origin, Run, TrainingUpdate, shipped_run, trained_run
from gui.session.shown import Shown
from gui.session.undo import Replace
from gui.words import changes
from gui.words.translation import tr
from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.digits.networks import open_network
from nn.digits.recognizer import Prediction, recognize

UNDO_LIMIT = 200
LEFT_RUNS = 2  # the present run may be among them, as undo comes back to runs

DesignedRun = tuple[Design, Run]


class Session(QObject):
    """Owns the drawing, the digits, the design, its run and what is shown; emits what has changed.

    run: of the present design, and what Train trains. shown: the network that answers, by default the latest
    of that run; this is what panels read.
    """

    drawing_changed = Signal()
    reading_changed = Signal()
    left_out_changed = Signal()
    prediction_changed = Signal()
    data_changed = Signal()
    design_changed = Signal()
    design_problem_changed = Signal(str)
    run_changed = Signal()
    shown_changed = Signal()
    network_changed = Signal()
    history_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing = ()
        self.left_out: frozenset[str] = frozenset()
        self.reading = read(())
        self.prediction: Prediction | None = None
        self.design_problem = ""
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.run = shipped_run()
        self.design = self.run.design
        self.shown = Shown(self.run)
        self._left_runs: list[Run] = []
        self._data: DigitData | None = None
        self._to_read: Readable = ()
        self._reading_is_old = False
        self._pacer = Pacer(self._predict, self)
        self._familiarity = FamiliarityLoader(lambda: self.data, self)
        self._familiarity.ready.connect(self._read_again)

    # Drawing

    def show_lines(self, lines: Sequence[Points]) -> None:
        """Recognise these lines, the one being drawn among them."""
        self._to_read = lines
        self._read_again()

    def show_drawing(self) -> None:
        """Recognise the drawing as it is, without a stroke that is being drawn."""
        drawing = self.drawing
        self._to_read = drawing if isinstance(drawing, Picture) else [stroke.points for stroke in drawing]
        self._read_again()

    def change_drawing(self, drawing: Drawing, text: str) -> None:
        """Replace the drawing, so that it can be undone."""
        self.undo_stack.push(Replace(self._set_drawing, self.drawing, drawing, text))

    def leave_out(self, steps: Collection[str]) -> None:
        """Read drawings without these of nn.ink.SKIPPABLE; a way to look at them, so it is not undone."""
        if self.left_out != frozenset(steps):
            self.left_out = frozenset(steps)
            self.left_out_changed.emit()
            self._read_again()

    def predict_soon(self) -> None:
        """Predict the drawing again, at once or after a short rest."""
        self._pacer.ask()

    def is_settled(self) -> bool:
        """Return whether every change has been predicted and the next one will be at once."""
        return self._pacer.is_settled

    def _set_drawing(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.drawing_changed.emit()
        self.show_drawing()

    def _read_again(self) -> None:
        self._reading_is_old = True
        self.predict_soon()

    def _predict(self) -> None:
        if self._reading_is_old:
            self._reading_is_old = False
            self.reading = read(self._to_read, self.left_out, self._familiarity.index)
            if self.reading.problem is None:
                self._familiarity.load_soon()
            self.reading_changed.emit()
        copies = self.reading.tilted_copies
        self.prediction = None if copies is None else recognize(self.shown.network, copies)
        self.prediction_changed.emit()

    # The digits

    @property
    def data(self) -> DigitData:
        """Return the digits that are trained on and tested with, read when they are first needed."""
        if self._data is None:
            self._data = DigitData.standard()
        return self._data

    def set_data(self, data: DigitData) -> None:
        """Take other digits; a network that was trained on the old ones continues in a new run."""
        self._data = data
        if self.run.trainer is not None:
            self._set_design((self.design, self.run.branch()))
        self._familiarity.reset()
        self.data_changed.emit()
        self._read_again()

    # The design and its run

    @property
    def previous_run(self) -> Run | None:
        """Return the last run with a history that was left for another, other than the present one."""
        return next((run for run in reversed(self._left_runs) if run is not self.run), None)

    def change_design(self, design: Design, text: str, *, merge: bool = False) -> None:
        """Take another design, so that it can be undone; other layers begin with a fresh network.

        merge: it continues the last change, such as one more letter of a number, and is undone with it.
        """
        keep = design.begins_like(self.design)
        run = self.run if keep else Run(design, Origin.UNTRAINED)
        self._change_run((design, run), text, merges=_is_one_change if merge else None)

    def take_preset(self, design: Design, name: str) -> None:
        """Start with the untrained network of a design."""
        self._change_run((design, Run(design, Origin.UNTRAINED)), changes.taking_preset(name))

    def restore_shipped(self) -> None:
        """Bring back the network that ships with Inkling and its design."""
        run = shipped_run()
        self._change_run((run.design, run), tr("restoring the defaults"))

    def open_network(self, path: Path) -> None:
        """Take the network in a file; OSError or ValueError in words if that is impossible."""
        run = trained_run(open_network(path), Origin.FILE, path.stem)
        self._change_run((run.design, run), changes.opening_network(path.name))

    def set_design_problem(self, problem: str) -> None:
        """Note the problem with a number that is being typed; no training starts while there is one."""
        if problem != self.design_problem:
            self.design_problem = problem
            self.design_problem_changed.emit(problem)

    def _change_run(
        self,
        after: DesignedRun,
        text: str,
        merges: Callable[[DesignedRun, DesignedRun], bool] | None = None,
    ) -> None:
        before = (self.design, self.run)
        self.undo_stack.push(Replace(self._set_design, before, after, text, merges=merges))

    def _set_design(self, designed: DesignedRun) -> None:
        before, (self.design, self.run) = self.run, designed
        self.run.configure(self.design)
        if before is not self.run:
            self._note_left(before)
            self.shown = Shown(self.run)
        self.design_changed.emit()
        if before is not self.run:
            self.run_changed.emit()
            self._emit_shown_changed()
            before.release_random_weights()

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

    def take_update(self, update: TrainingUpdate) -> None:
        """Record what a training has come to, also of a run that only undo can bring back."""
        update.run.record(update)
        if update.run is not self.shown.run:
            return
        self.history_changed.emit()
        if self.shown.epoch is None:
            self.shown = replace(self.shown)  # its edits are made again, on the new weights
            self._emit_network_changed()

    def _emit_shown_changed(self) -> None:
        self.shown_changed.emit()
        self.history_changed.emit()
        self._emit_network_changed()

    def _emit_network_changed(self) -> None:
        self.network_changed.emit()
        self.predict_soon()


def _is_one_change(earlier: DesignedRun, later: DesignedRun) -> bool:
    """Return whether two changes are undone together: not if there was training between them."""
    (_, run), (_, next_run) = earlier, later
    return run.trainer is None or run is next_run
