"""The part of the session that is about the drawing: how it is read, what the network says of it, and why."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from gui.session.drawing import Drawing
from gui.session.familiarity import FamiliarityLoader
from gui.session.pacing import Pacer
from gui.session.reading import Readable, Reading, read
from gui.session.undo import Replace
from gui.session.undo_budget import UndoBudget
from gui.session.why import Asking, Why
from nn import Network
from nn.digits.data import DigitData
from nn.digits.recognizer import Prediction, recognize
from nn.digits.task import Task

UNDO_LIMIT = 200


class DrawingSession(QObject):
    """Owns the drawing, its reading and its prediction, and what can be undone; emits what has changed."""

    drawing_changed = Signal()
    reading_begins = Signal()
    reading_changed = Signal()
    skipped_changed = Signal()
    prediction_changed = Signal()
    why_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing = ()
        self.skipped: frozenset[str] = frozenset()
        self.reading = read(())
        self.prediction: Prediction | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)
        self.undo_budget = UndoBudget(self.undo_stack)
        self._to_read: Readable = ()
        self._reading_is_old = False
        self._pacer = Pacer(self._predict, self)
        self._asking = Asking(lambda: (self.answering, self.reading.tilted_copies), self)
        self._asking.changed.connect(self.why_changed)
        self._familiarity = FamiliarityLoader(lambda: self.all_digits, self)
        self._familiarity.ready.connect(self._read_again)

    # What the session has to read a drawing with

    @property
    def answering(self) -> Network:
        """Return the network that answers."""
        raise NotImplementedError

    @property
    def task(self) -> Task:
        """Return what that network learned of the digits."""
        raise NotImplementedError

    @property
    def all_digits(self) -> DigitData:
        """Return the digits that a drawing is compared with."""
        raise NotImplementedError

    # Drawing

    def show_lines(self, lines: Readable) -> None:
        """Recognise these lines, the one being drawn among them, or numbers that are being painted."""
        self._to_read = lines
        self._read_again()

    def show_drawing(self) -> None:
        """Recognise the drawing as it is, without a stroke that is being drawn."""
        drawing = self.drawing
        self._to_read = [stroke.points for stroke in drawing] if isinstance(drawing, tuple) else drawing
        self._read_again()

    def change_drawing(self, drawing: Drawing, text: str) -> None:
        """Replace the drawing, so that it can be undone."""
        self.undo_stack.push(Replace(self._set_drawing, self.drawing, drawing, text))

    def skip(self, stages: Collection[str]) -> None:
        """Read drawings without these of nn.ink.SKIPPABLE; a way to look at them, so it is not undone."""
        if self.skipped != frozenset(stages):
            self.skipped = frozenset(stages)
            self.skipped_changed.emit()
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

    def _forget_prediction(self) -> None:
        """Have no prediction and no question about one: the outputs are others now."""
        self.prediction = None
        self.ask_why(None)
        self.keep_asking(None)

    def _read_again(self) -> None:
        self._reading_is_old = True
        self.predict_soon()

    def _predict(self) -> None:
        if self._reading_is_old:
            self._reading_is_old = False
            self.reading_begins.emit()
            self.reading = read(self._to_read, self.skipped, self._familiarity.index)
            if self.reading.problem is None or self.reading.row:
                self._familiarity.load_soon()
            self.reading_changed.emit()
        self.prediction = self._prediction_of(self.reading)
        self.prediction_changed.emit()
        self._asking.look_again()

    @property
    def row_predictions(self) -> list[Prediction]:
        """Return what is read where several digits stand side by side, once it is compared with digits."""
        if any(each.comparison is None for each in self.reading.row):
            return []
        return [prediction for each in self.reading.row if (prediction := self._prediction_of(each))]

    def _prediction_of(self, reading: Reading) -> Prediction | None:
        if reading.tilted_copies is None:
            return None
        return recognize(self.answering, reading.tilted_copies, reading.comparison, self.task)

    # Why this answer

    @property
    def asked_digit(self) -> int | None:
        """Return the digit that a person asks about."""
        return self._asking.digit

    @property
    def kept_digit(self) -> int | None:
        """Return the digit that is asked about whatever the pointer is over."""
        return self._asking.kept

    @property
    def why(self) -> Why | None:
        """Return what is known about the asked digit; None if none is asked about or there is no drawing."""
        return self._asking.why

    def ask_why(self, digit: int | None) -> None:
        """Ask about a digit as long as it is pointed at; None: it no longer is."""
        self._asking.point(digit)

    def keep_asking(self, digit: int | None) -> None:
        """Ask about a digit until another one is kept, or None."""
        self._asking.keep(digit)
