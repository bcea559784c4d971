"""The answer panel: what the network answers, and how usual the drawing is."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from gui.panels.familiarity_view import FamiliarityView
from gui.session.drawing import Cells, Picture
from gui.session.pins import predictions
from gui.session.run import Run
from gui.session.session import Session
from gui.session.testing import says_the_same
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_2, SPACE_3, TITLE_HEIGHT, TYPE_ANSWER, TYPE_LARGE, TYPE_SMALL, Theme
from gui.widgets.described import Described
from gui.widgets.explaining import ExplainingPanel
from gui.widgets.help_button import HelpButton
from gui.widgets.probability_bars import ProbabilityBars
from gui.widgets.readout import Readout
from gui.widgets.topic import set_topic
from gui.words import pins as pin_words
from gui.words.answers import (
    AnswerWords,
    Standing,
    answer_words,
    deserves_full_ink,
    is_poor,
    no_answer_label,
    words_without_answer,
)
from gui.words.digits import truth_words
from gui.words.lanes import compared_lane
from gui.words.states import right_briefly, right_on
from gui.words.task import not_of_task
from gui.words.translation import tr
from gui.words.why import draw_first_words, invitation_words, why_words
from nn.digits.recognizer import Prediction

# A network that says the same of every drawing is right on about as many digits as any output has.
LUCKY, LEAST_LUCKY = 1.5, 0.25  # times that; at least this fraction of the digits


class AnswerPanel(ExplainingPanel):
    """Shows the answer large, as far as it can be trusted, its bars, and how usual the drawing is."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.answer = Readout(
            theme,
            "accent",
            scale=TYPE_ANSWER,
            weight=QFont.Weight.DemiBold,
            widest="8",
            parent=self,
        )
        self.sure = Readout(theme, scale=TYPE_LARGE, weight=QFont.Weight.DemiBold, parent=self)
        self.runner_up = Readout(theme, "text_second", scale=TYPE_SMALL, lines=2, parent=self)
        self.record = Readout(theme, "text_second", scale=TYPE_SMALL, parent=self)
        self.note = Readout(
            theme, "text_second", scale=TYPE_SMALL, alignment=Qt.AlignmentFlag.AlignRight, parent=self
        )
        self.bars = ProbabilityBars(theme, self)
        self.familiarity = FamiliarityView(theme, self)
        self._accuracy: float | None = None
        self._is_constant = False
        self._compared = ""
        self._pointed_lane: Run | None = None
        # Testing takes longer than reading a drawing: the pen does not wait for it.
        self._test_timer = QTimer(self, singleShot=True, interval=0)
        self._test_timer.timeout.connect(self._test)
        self._lay_out()
        parts = {self: "probability", self.sure: "sure", self.record: "accuracy", self.familiarity: "unusual"}
        for part, topic in parts.items():
            set_topic(part, topic)
        session.prediction_changed.connect(self._show)
        for changed in (session.network_changed, session.data_changed):
            changed.connect(self._test_timer.start)
        session.why_changed.connect(self._show_why)
        session.design_changed.connect(self._name_bars)
        session.pins.compared_changed.connect(self._show_compared)
        for changed in (session.network_changed, session.lanes_changed, session.lane_changed):
            changed.connect(self._show_compared)
        session.prediction_changed.connect(self._show_compared)
        session.other_run_updated.connect(self._show_compared)
        self.bars.pointed.connect(session.ask_why)
        self.bars.kept.connect(session.keep_asking)
        self._name_bars()
        self._show()
        self._test_timer.start()

    def compare_with(self, lane: Run | None) -> None:
        """Show what another lane says as hollow bars; None: what the other one says, if there are two."""
        self._pointed_lane = lane
        self._show_compared()

    # Explanations

    @property
    def explanations_height(self) -> int:
        """Return the height of the sentence and the nearest digits."""
        return self.familiarity.spare_height

    def fit_explanations(self, spare: int) -> None:
        """Explain how usual the drawing is where there is room."""
        self.familiarity.fit(self.width() - 2 * SPACE_3, spare)

    # Internal

    def _lay_out(self) -> None:
        self.answer.setAccessibleName(tr("Answer"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.sure)
        words.addWidget(self.runner_up)
        words.addWidget(self.record)
        words.addStretch()
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self.answer)
        head.addLayout(words, 1)
        title = QLabel(tr("Answer"), self)
        title.setProperty("role", "title")
        keep_scaled(title.setMinimumHeight, TITLE_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_2)
        layout.setSpacing(SPACE_2)
        top = QHBoxLayout()
        top.setSpacing(SPACE_2)
        top.addWidget(title)
        top.addWidget(HelpButton("probability", title.text(), self))
        top.addWidget(self.note, 1)
        layout.addLayout(top)
        layout.addLayout(head)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self.familiarity)

    def _test(self) -> None:
        """Find out how often the network is right, and whether it says anything at all."""
        session = self._session
        self._accuracy = accuracy = session.accuracy
        lucky = max(LEAST_LUCKY, LUCKY / len(session.output_names))
        self._is_constant = accuracy < lucky and says_the_same(session.shown.network, session.data.test)
        self.record.set_role("caution" if is_poor(accuracy) else "text_second")
        self.record.set_text(right_on(accuracy), short=right_briefly(accuracy))
        self._show()

    def _name_bars(self) -> None:
        """Have a bar for each output of the task."""
        if self.bars.names != self._session.output_names:
            self.bars.set_names(self._session.output_names)

    def _show(self) -> None:
        self.familiarity.show_comparison(self._session.reading.comparison)
        prediction = self._session.prediction
        self._show_note()
        if prediction is None:
            self._show_nothing()
            return
        comparison = self._session.reading.comparison
        is_unusual = comparison is not None and comparison.is_unusual
        standing = Standing(is_unusual, self._accuracy, self._is_constant)
        is_full = deserves_full_ink(prediction, standing)
        self.bars.set_probabilities(prediction.probabilities, sure=is_full)
        names = self._session.output_names
        self.answer.set_text(names[prediction.digit])
        self.answer.set_role("accent" if is_full else "faint")
        self._show_words(answer_words(prediction, self.bars.percents or [], standing, names))

    def _show_note(self) -> None:
        """Show which pin is compared, or what a digit of the data is, and whether it is read right.

        Without either, show how to ask why.
        """
        drawing, prediction = self._session.drawing, self._session.prediction
        label = drawing.label if isinstance(drawing, Cells) else None
        compared = self._session.pins.compared
        if compared is not None:
            self.note.set_role("text")
            self.note.set_text(self._compared, short=pin_words.compared_briefly(compared.label))
        elif self._compared and label is None:
            self.note.set_role("text")
            self.note.set_text(self._compared)
        elif prediction is None:
            self.note.set_role("text_second")
            self.note.set_text("" if self._session.asked_digit is None else draw_first_words())
        elif label is None:
            self.note.set_role("text_second")
            self.note.set_text(invitation_words())
        else:
            right = self._session.task.output_of(label)
            self._show_truth(label, None if right is None else right == prediction.digit)

    def _show_truth(self, label: int, right: bool | None) -> None:
        """Show what a digit of the data is; right: whether the answer is, None if that is not of the task."""
        self.note.set_role("text_second" if right is None else "right" if right else "validation")
        self.note.set_text(not_of_task(label) if right is None else truth_words(label, right=right))

    @property
    def _compared_lane(self) -> Run | None:
        """Return the lane whose answer shows beside that of the present one."""
        session = self._session
        others = [lane for lane in session.lanes if lane is not session.shown.run]
        if self._pointed_lane in others:
            return self._pointed_lane
        return others[0] if len(others) == 1 else None

    def _show_compared(self) -> None:
        """Show what the network says of the pin that a person compares the drawing with, or a lane of it."""
        session = self._session
        pin, lane = session.pins.compared, self._compared_lane
        if pin is not None:
            (read,) = predictions(session.shown.network, [pin])
            self._show_hollow(pin_words.compared(pin.label, read.digit, read.probability), read)
        elif (said := self._answer_of(lane)) is not None and lane is not None:
            place, names = session.lanes.index(lane), session.output_names
            self._show_hollow(compared_lane(place, said, names), said)
        elif self._compared:
            self._compared = ""
            self.bars.set_hollow(None)
        else:
            return
        self._show_why()

    def _answer_of(self, lane: Run | None) -> Prediction | None:
        """Return what a lane says of the drawing, if its outputs have the same names."""
        if lane is None or lane.design.task.outputs != self._session.task.outputs:
            return None
        return self._session.answer_of(lane)

    def _show_hollow(self, words: str, prediction: Prediction) -> None:
        self._compared = words
        self.bars.set_hollow(prediction.probabilities)

    def _show_why(self) -> None:
        """Show which digit is asked about; a screen reader says what there is to say about it."""
        session = self._session
        self._show_note()
        self.bars.set_asked(session.asked_digit, session.kept_digit)
        words = "" if session.why is None else f" {why_words(session.why, session.output_names)}"
        compared = f" {self._compared}." if self._compared else ""
        self.bars.setAccessibleDescription(f"{self.bars.describe()}{words}{compared}")

    def described(self) -> list[Described]:
        """Return what tells of the answer."""
        return [Described(self.bars, tr("Answer"), self.bars.accessibleDescription)]

    def _show_nothing(self) -> None:
        problem = self._session.reading.problem
        is_picture = isinstance(self._session.drawing, Picture)
        label = no_answer_label(None if problem is None else problem.problem, is_picture=is_picture)
        says_nothing = self._is_constant or is_poor(self._accuracy)
        row = [] if says_nothing else self._session.row_predictions
        self.bars.set_probabilities(None)
        self.answer.set_role("line")
        self.answer.set_text("?")
        self._show_words(words_without_answer(label, row, self._session.output_names))

    def _show_words(self, words: AnswerWords) -> None:
        self.sure.set_text(words.headline, short=words.short)
        self.runner_up.set_text(words.detail, short=words.brief)
        for readout in (self.sure, self.runner_up):
            readout.setToolTip(words.why)
        self.answer.setAccessibleDescription(words.spoken)
        self._show_why()
