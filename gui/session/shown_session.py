"""The part of the session that is about the shown network: which one it is, and what is selected in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.session.drawing_session import DrawingSession
from gui.session.growing_line import PinLine
from gui.session.pins import Pin, Pins
from gui.session.run import Run, TrainingUpdate
from gui.session.selection import Selection
from gui.session.shown import Edit, Shown
from gui.session.testing import Results
from gui.session.undo import Replace
from gui.words.task import output_names
from nn import Network, NetworkSpec
from nn.arrays import Array
from nn.digits.data import DigitData
from nn.digits.networks import measured_accuracy
from nn.digits.recognizer import Prediction, recognize
from nn.digits.task import Task
from nn.training.steps import StepFacts


class ShownSession(DrawingSession):
    """Owns what is shown of a run, what is changed in it by hand, the selection and the pins.

    shown: the network that answers; this is what panels read. figures: what the probes have measured with the
    latest update of the run that is shown, by name. other_run_updated: one that is not shown
    has been trained.
    """

    shown_changed = Signal()
    network_changed = Signal()
    selection_changed = Signal()
    pointed_changed = Signal()
    history_changed = Signal()
    other_run_updated = Signal(object)
    figures_changed = Signal()

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pins = Pins(self.undo_stack, self)
        self.shown = Shown(run)
        self.selection: Selection | None = None
        self.pointed: Selection | None = None
        self.figures: Mapping[str, Array] = {}
        self._tested: tuple[Network, Results] | None = None

    # What is shown

    @property
    def answering(self) -> Network:
        """Return the network that answers."""
        return self.shown.network

    @property
    def task(self) -> Task:
        """Return what the shown network learns of the digits."""
        return self.shown.run.design.task

    @property
    def output_names(self) -> tuple[str, ...]:
        """Return the names of what the shown network can say of a drawing."""
        return output_names(self.task)

    @property
    def data(self) -> DigitData:
        """Return the digits that are trained on and tested with."""
        raise NotImplementedError

    def show(self, shown: Shown) -> None:
        """Let another network answer: of an earlier epoch, or with edits."""
        _ = shown.network  # an impossible edit is refused here
        self.shown = shown
        self._emit_shown_changed()

    def show_moment(self, epoch: int | None) -> None:
        """Show the shown run as it was after an epoch, or None: as it is."""
        if (epoch, None) != (self.shown.epoch, self.shown.step):
            self.show(replace(self.shown, epoch=epoch, step=None, parameters=None))

    def show_step(self, epoch: int, step: StepFacts) -> None:
        """Show the shown run as it was after a step that led to an epoch."""
        self.show(replace(self.shown, epoch=epoch, step=step, parameters=None))

    def answer_at(self, epoch: int) -> Prediction | None:
        """Return what the shown run said of the drawing after an epoch; None if there is no drawing."""
        copies = self.reading.tilted_copies
        return None if copies is None else recognize(Shown(self.shown.run, epoch).network, copies)

    def answer_of(self, run: Run) -> Prediction | None:
        """Return what a run says of the drawing at the shown moment; None if there is no drawing."""
        copies = self.reading.tilted_copies
        epoch = None if run.moment_at(self.shown.epoch) is None else self.shown.epoch
        return None if copies is None else recognize(Shown(run, epoch).network, copies)

    @property
    def pin_lines(self) -> dict[Pin, PinLine]:
        """Return how the pins with a label are learned in the shown run, in their order."""
        return self.shown.run.lines_of(self.pins.pins)

    def change_edits(self, edits: Sequence[Edit], text: str, *, merge: bool = False) -> None:
        """Change the shown network by hand, so that it can be undone; without edits it is as it was trained.

        merge: it continues the last change, such as a slider that is being dragged. Raises IndexError for an
        edit of what is not there.
        """
        after = replace(self.shown, edits=tuple(edits), parameters=None)
        _ = after.network  # an impossible edit is refused here
        change = Replace(self._set_edits, self.shown, after, text, merges=_are_of_one_run, continues=merge)
        self.undo_stack.push(change)

    def _set_edits(self, shown: Shown) -> None:
        """Show edits, unless another run is shown by now."""
        if shown.run is self.shown.run:
            self.show(replace(self.shown, edits=shown.edits, parameters=None))

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
        if selection != self.selection and self._is_there(selection):
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
        if pointed != self.pointed and self._is_there(pointed):
            self.pointed = pointed
            self.pointed_changed.emit()

    def _is_there(self, selection: Selection | None) -> bool:
        """Return whether the network has it: tiles on the screen may still be those of a larger one."""
        return selection is None or selection.is_in(self.shown.network.spec)

    def _forget_what_is_gone(self, spec: NetworkSpec) -> None:
        """Select and point at nothing that the network does not have."""
        if self.selection is not None and not self.selection.is_in(spec):
            self.select(None)
        if self.pointed is not None and not self.pointed.is_in(spec):
            self.point_at(None)

    # What a training tells

    def take_update(self, update: TrainingUpdate) -> None:
        """Record what a training has come to, also of a run that only undo can bring back."""
        update.run.record(update)
        if update.run is not self.shown.run:
            self.other_run_updated.emit(update.run)
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
