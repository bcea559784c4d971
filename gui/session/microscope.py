"""The step that is looked into, phase by phase: of a batch that is trained on again, or on this drawing."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

from gui.session.drawing import Cells, Drawing
from gui.session.examined import Examined, Phase, Subject, Taken
from gui.session.examiner import Beyond, Check, Examiner, StepOfBatch, StepOnDrawing
from gui.session.session import Session
from gui.words.changes import taking_a_step
from nn.arrays import Array
from nn.digits.recognizer import Prediction
from nn.gradient_check import GradientCheck
from nn.training.steps import StepFacts

CHECKED = 20  # weights
FIRST = 0  # the place of the only digit of a step on the drawing


class Microscope(QObject):
    """Owns which step is looked into, in which phase, and what was found; the window shows it.

    subject: None while no step is looked into. place: of the digit of the batch that is looked at. label,
    rate: of a step on the drawing. told: which fraction is trained again. taken: the latest step on one.
    is_beyond: the step that was asked for leads to weights that are not finite.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.subject: Subject | None = None
        self.phase = Phase.FORWARD
        self.examined: Examined | None = None
        self.place = 0
        self.label: int | None = None
        self.rate = session.design.config.learning_rate
        self.told = 0.0
        self.taken: Taken | None = None
        self.check: GradientCheck | None = None
        self._step: StepFacts | None = None
        self._predicted: tuple[Examined | None, Array | None] = None, None
        self._both: tuple[Prediction, Prediction] | None = None
        self._drawing: Drawing = ()
        self.is_beyond = self._is_showing = self._is_old = self._takes = False
        self._examiner, self._checker = Examiner(self), Examiner(self)
        self._connect()

    # Properties

    @property
    def is_open(self) -> bool:
        """Return whether a step is looked into."""
        return self.subject is not None

    @property
    def is_of_drawing(self) -> bool:
        """Return whether it is a step on the drawing."""
        return self.subject is Subject.DRAWING

    @property
    def is_checking(self) -> bool:
        """Return whether weights are being checked."""
        return self._checker.is_busy

    @property
    def drawing_now(self) -> tuple[Prediction, Prediction] | None:
        """Return what the network says of the drawing before and after the step."""
        of_what = self.examined, self._session.reading.tilted_copies
        if any(one is not other for one, other in zip(of_what, self._predicted, strict=True)):
            examined, copies = self._predicted = of_what
            self._both = None if examined is None else examined.predictions(copies)
        return self._both

    @property
    def can_undo(self) -> bool:
        """Return whether undo takes back the step that was taken last."""
        is_there = self.taken is not None and self.taken.run is self._session.run
        return is_there and self._session.undo_stack.undoText() == taking_a_step()

    # What is looked into

    def open_step(self) -> None:
        """Look into the step that is shown."""
        if self._session.shown.step is not None:
            self._open(Subject.BATCH)

    def open_drawing(self) -> None:
        """Look into a step on the drawing, of the network that answers."""
        self.label, self._drawing, self.taken = None, (), None
        self.rate = self._session.design.config.learning_rate
        self._open(Subject.DRAWING)

    def leave(self) -> None:
        """Look at the step as a whole again, or at the network as it is."""
        if self.is_open:
            self._forget()
            self._show(None)
            self.changed.emit()

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the threads; return whether what was under way was done before the deadline."""
        ended = [part.close(deadline) for part in (self._examiner, self._checker)]
        return all(ended)

    # Within a step

    def go_to(self, phase: Phase) -> None:
        """Look at another phase."""
        if self.examined is not None and phase is not self.phase:
            self.phase = phase
            self._show_phase()

    def go(self, direction: int) -> None:
        """Look at the phase after (1) or before (-1) this one, if there is one."""
        self.go_to(Phase(min(max(self.phase + direction, Phase.FORWARD), Phase.STEP)))

    def look_at(self, place: int) -> None:
        """Look at another digit of the batch."""
        if self.examined is not None and 0 <= place < len(self.examined.report.chosen):
            self.place = place
            self.changed.emit()

    def set_label(self, digit: int) -> None:
        """Take a digit for the right one of the drawing."""
        if self.is_of_drawing and digit != self.label and self._session.reading.image is not None:
            self.label = digit
            self._ask()

    def set_rate(self, rate: float) -> None:
        """Take another rate for a step on the drawing."""
        self.rate = rate
        self._ask()

    def take_step(self) -> None:
        """Make the step on the drawing, so that it can be undone."""
        if self.is_of_drawing and self.label is not None:
            self._takes = True
            self._take_if_found()

    def check_weights(self) -> None:
        """Compare some weights' slopes with those found by moving them."""
        if self.examined is not None:
            self.check = None
            self._checker.ask(Check(self.examined, CHECKED))
            self.changed.emit()

    # Internal

    def _connect(self) -> None:
        self._session.run_changed.connect(self._drop)
        self._session.lane_changed.connect(self._drop)
        self._session.network_changed.connect(self._follow_network)
        self._session.reading_changed.connect(self._follow_drawing)
        self._examiner.found.connect(self._take)
        self._examiner.told.connect(self._tell)
        self._checker.found.connect(self._take_check)

    def _open(self, subject: Subject) -> None:
        self._forget()
        self._show(None)
        self.subject, self._step = subject, self._session.shown.step
        if subject is Subject.DRAWING:
            self._follow_drawing()
        else:
            self._ask()

    def _forget(self) -> None:
        self.subject, self.phase, self._step = None, Phase.FORWARD, None
        self._drop()

    def _drop(self) -> None:
        """Want no step any more, but for the one that may be asked for next."""
        self.examined, self.check, self.told = None, None, 0.0
        self.is_beyond = self._is_old = self._takes = False
        self._examiner.give_up()
        self._checker.give_up()

    def _follow_network(self) -> None:
        """Look into the step that is shown now, if a person has gone to another one."""
        if self._is_showing or not self.is_open:
            return
        step = self._session.shown.step
        if self.is_of_drawing:
            self._ask()
        elif step is None or (step is self._step and self._session.shown.parameters is None):
            self._forget()
            self.changed.emit()
        elif step is not self._step:
            self._step = step
            self._ask()

    def _follow_drawing(self) -> None:
        """Look into a step on the drawing as it is now; a digit of the data brings its label."""
        if not self.is_of_drawing:
            return
        drawing = self._session.drawing
        if self._session.reading.image is None:
            self.label, drawing = None, ()  # what is drawn next may be another digit
        elif isinstance(drawing, Cells) and drawing is not self._drawing:
            self.label = drawing.label
        self._drawing = drawing
        self._ask()

    def _ask(self) -> None:
        """Look into the step as it is now; one on a drawing waits until the one before is found."""
        if self.is_of_drawing and self._examiner.is_busy:
            self._is_old = True
            return
        job = self._job()
        if job is None:
            self._drop()
            self._show(None)
        else:
            self._is_old, self.told = False, 0.0
            self._examiner.ask(job)
        self.changed.emit()

    def _job(self) -> StepOfBatch | StepOnDrawing | None:
        """Return what there is to find out; None without a drawing, or a label that the network learns."""
        shown, image = self._session.shown, self._session.reading.image
        if not self.is_of_drawing:
            return None if self._step is None else StepOfBatch.of(shown, self._step)
        output = None if self.label is None else self._session.task.output_of(self.label)
        if image is None or output is None:
            return None
        network = replace(shown, parameters=None).network.copy()
        return StepOnDrawing(network, image.ravel(), output, self.rate, self._session.data.test)

    def _tell(self, fraction: float) -> None:
        self.told = fraction
        self.changed.emit()

    def _take(self, found: Examined | Beyond | None) -> None:
        if not self.is_open:
            return
        self._checker.give_up()
        self.check, self.is_beyond = None, isinstance(found, Beyond)
        if isinstance(found, Examined):
            self.examined, self.place = replace(found, names=self._session.output_names), found.hardest
        else:
            self.examined, self._takes = None, False
        if self._is_old:
            self._ask()
        self._take_if_found()
        self._show_phase()

    def _take_check(self, found: GradientCheck | None) -> None:
        self.check = found
        self.changed.emit()

    def _take_if_found(self) -> None:
        """Make the step that was asked for once it is known, and look into the next one."""
        both, examined = self.drawing_now, self.examined
        if not self._takes or self._examiner.is_busy or examined is None or both is None:
            return
        step, right, name = examined.report.step, examined.label(FIRST), examined.name_of(FIRST)
        self._takes, self.phase = False, Phase.FORWARD
        if step.before.test is None or step.after.test is None:
            return
        test = step.before.test[1], step.after.test[1]
        self._session.take_step(step.parameters)
        drawing = float(both[0].probabilities[right]), float(both[1].probabilities[right])
        self.taken = Taken(self._session.run, name, drawing, test)
        self.changed.emit()

    def _show_phase(self) -> None:
        self._show(self.examined)
        self.changed.emit()

    def _show(self, examined: Examined | None) -> None:
        """Let the network of the phase answer, or without a step the one that a person chose."""
        parameters = None if examined is None else examined.network_in(self.phase).parameters
        if parameters is not self._session.shown.parameters:
            self._is_showing = True
            self._session.show(replace(self._session.shown, parameters=parameters))
            self._is_showing = False
