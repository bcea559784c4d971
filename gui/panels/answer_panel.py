"""The answer panel: what the network makes of the drawing, and how usual the drawing is."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.panels.familiarity_view import LookView
from gui.session.drawing import Picture
from gui.session.session import Session
from gui.style.theme import SPACE_2, SPACE_3, TYPE_LARGE, TYPE_SMALL, Theme
from gui.widgets.probability_bars import ProbabilityBars
from gui.widgets.readout import Readout
from nn.calibration import RIGHT
from nn.digits.recognizer import Prediction, is_calibrated
from nn.ink import InkProblem

ANSWER_SCALE = 6.0
DRAW = "Draw a digit", "The answer appears as you draw."
NO_DIGIT = "No digit found", "Nothing in this picture stands out as ink."
TOO_LITTLE = "Too little ink", "A dot is not enough: draw a whole digit."
PROBLEMS = {
    InkProblem.TINY_DRAWING: TOO_LITTLE,
    InkProblem.TINY_PICTURE: TOO_LITTLE,
    InkProblem.SEVERAL_DIGITS: ("Several digits", "Show one at a time."),
}
HALF_WORDS = "Not even half of the probability is on one digit."


class AnswerPanel(QWidget):
    """Shows the answer large, or the two it wavers between, ten bars, and how usual the drawing is."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.answer = Readout(
            theme,
            "accent",
            scale=ANSWER_SCALE,
            weight=QFont.Weight.DemiBold,
            widest="8",
            parent=self,
        )
        self.sure = Readout(theme, scale=TYPE_LARGE, weight=QFont.Weight.DemiBold, parent=self)
        self.runner_up = Readout(theme, "text_second", scale=TYPE_SMALL, lines=2, parent=self)
        self.bars = ProbabilityBars(theme, self)
        self.look = LookView(theme, self)
        self._lay_out()
        session.prediction_changed.connect(self._show)
        self._show()

    # Properties

    def minimumSizeHint(self) -> QSize:
        """Ask for what must show; how the look is explained need not."""
        return super().minimumSizeHint() - QSize(0, self.look.spare_height)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Explain the look where there is room."""
        super().resizeEvent(event)
        self.look.fit(self.width() - 2 * SPACE_3, self.height() - self.minimumSizeHint().height())

    # Internal

    def _lay_out(self) -> None:
        self.answer.setAccessibleName("Answer")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.sure)
        words.addWidget(self.runner_up)
        words.addStretch()
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self.answer)
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self.look)

    def _show(self) -> None:
        self.look.show_look(self._session.reading.comparison)
        prediction = self._session.prediction
        if prediction is None:
            self._show_nothing()
            return
        first, second, sure = prediction.digit, prediction.runner_up, prediction.is_sure
        self.bars.set_probabilities(prediction.probabilities, sure=sure)
        self.answer.set_text(str(first))
        self.answer.set_role("accent" if sure else "text_second")
        if sure:
            self._show_sure(first, second)
        else:
            self._show_not_sure(prediction)

    def _show_sure(self, first: int, second: int) -> None:
        percents = self.bars.percents or []
        sure = "Over 99" if percents[first] == 100 else str(percents[first])
        behind = str(percents[second]) if percents[second] else "under 1"
        look = self._session.reading.comparison
        unusual = look is not None and look.unusual
        then = "But the drawing is unusual" if unusual else f"Then comes {second}, {behind} %"
        self._say(f"{sure} % sure", then, short=f"{sure} %")
        self._tell(f"{first}, {percents[first]} percent sure, then {second}")

    def _show_not_sure(self, prediction: Prediction) -> None:
        first, second, percents = prediction.digit, prediction.runner_up, self.bars.percents or []
        calibration = prediction.calibration
        why = sure_words(calibration.sure_from) if is_calibrated(calibration) else HALF_WORDS
        shares = f"{first}: {percents[first]} %, {second}: {percents[second]} %"
        self._say(f"Not sure: {first} or {second}?", shares, short="Not sure", why=why)
        self._tell(f"Not sure: {first}, {percents[first]} percent, or {second}, {percents[second]} percent")

    def _show_nothing(self) -> None:
        problem = self._session.reading.problem
        nothing = NO_DIGIT if isinstance(self._session.drawing, Picture) else DRAW
        headline, advice = nothing if problem is None else PROBLEMS.get(problem.problem, nothing)
        self.bars.set_probabilities(None)
        self.answer.set_role("line")
        self.answer.set_text("?")
        self._say(headline, advice)
        self._tell(headline)

    def _say(self, headline: str, detail: str, *, short: str = "", why: str = "") -> None:
        self.sure.set_text(headline, short=short)
        self.runner_up.set_text(detail)
        for words in (self.sure, self.runner_up):
            words.setToolTip(why)

    def _tell(self, words: str) -> None:
        self.answer.setAccessibleDescription(words)
        self.bars.setAccessibleDescription(self.bars.describe())


def sure_words(sure_from: float) -> str:
    """Return what it means that answers are sure from a probability on."""
    return (
        f"This network's answers count as sure from {100 * sure_from:.0f} % on. Of such answers, at least "
        f"{100 * RIGHT:.0f} in 100 were right when it was tested on digits of people it never met."
    )
