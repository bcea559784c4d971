"""The answer panel: what the network makes of the drawing."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.session import Session
from gui.theme import SPACE_2, SPACE_3, TYPE_LARGE, TYPE_SMALL, Theme
from gui.widgets.probability_bars import ProbabilityBars
from gui.widgets.readout import Readout
from nn.ink import TooLittleInkError

ANSWER_SCALE = 6.0


class AnswerPanel(QWidget):
    """Shows the answer large, the runner-up, and ten bars; in words too, for screen readers."""

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
        self._lay_out()
        session.prediction_changed.connect(self._show)
        self._show()

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

    def _show(self) -> None:
        prediction = self._session.prediction
        if prediction is None:
            self._show_nothing()
            return
        probabilities = prediction.probabilities
        self.bars.set_probabilities(probabilities)
        first, second = (int(digit) for digit in np.argsort(-probabilities, kind="stable")[:2])
        percents = self.bars.percents or []
        self.answer.set_role("accent")
        self.answer.set_text(str(first))
        sure = "Over 99" if percents[first] == 100 else str(percents[first])
        behind = str(percents[second]) if percents[second] else "under 1"
        self.sure.set_text(f"{sure} % sure")
        self.runner_up.set_text(f"Then comes {second}, {behind} %")
        self._tell(f"{first}, {percents[first]} percent sure, then {second}")

    def _show_nothing(self) -> None:
        too_little = isinstance(self._session.ink_problem, TooLittleInkError)
        self.bars.set_probabilities(None)
        self.answer.set_role("line")
        self.answer.set_text("?")
        self.sure.set_text("Too little ink" if too_little else "Draw a digit")
        self.runner_up.set_text(
            "A dot is not enough: draw a whole digit." if too_little else "The answer appears as you draw."
        )
        self._tell(self.sure.text())

    def _tell(self, words: str) -> None:
        self.answer.setAccessibleDescription(words)
        self.bars.setAccessibleDescription(self.bars.describe())
