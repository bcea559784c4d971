"""The column at the right edge: the settings of the training, or the card of what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.training_settings import TrainingSettings
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, scaled
from gui.words.fields import problem_in_field
from gui.words.translation import tr
from nn.digits.design import Design

WIDTH = 244


class SideColumn(QWidget):
    """Shows the settings of the session's design and takes changes to them."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__()
        self._session = session
        self.settings = TrainingSettings(actions)
        self._area = QScrollArea(self, widgetResizable=True)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.settings.edited.connect(self._change)
        self.settings.problem_changed.connect(self._collect_problems)
        session.design_changed.connect(self._show_design)
        self._show_design()

    # Internal

    def _lay_out(self) -> None:
        area = self._area
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.settings)
        settings = QWidget(self)
        column = QVBoxLayout(settings)
        column.setContentsMargins(0, SPACE_2, 0, 0)
        column.setSpacing(SPACE_2)
        title = QLabel(tr("Training"), self)
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addWidget(area, 1)
        self._stack.addWidget(settings)
        self.setFixedWidth(scaled(WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_2, 0, SPACE_1, 0)
        layout.addWidget(self._stack)

    def _show_design(self) -> None:
        self.settings.show_design(self._session.design)
        self._collect_problems()

    def _collect_problems(self) -> None:
        entries = [entry for entry in self.settings.fields.values() if entry.problem]
        problems = [problem_in_field(entry.label, entry.problem) for entry in entries]
        self._session.set_design_problem(problems[0] if problems else "", "settings")

    def _change(self, design: Design, text: str, typed: bool) -> None:
        self._session.change_design(design, text, merge=typed)
