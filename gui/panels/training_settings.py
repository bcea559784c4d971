"""The settings of a training: what everyone needs, and folded below it everything else."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.fields import LEARNING_RATE
from gui.later import later
from gui.panels.basic_settings import BasicSettings
from gui.panels.settings_form import SettingsForm
from gui.panels.settings_sections import OptimizerSettings, Regularization, Start
from gui.panels.task_settings import TaskSettings
from gui.session.session import Session
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_3, Theme
from gui.widgets.number_field import NumberField
from gui.widgets.section import Section
from gui.words import changes
from gui.words.fields import problem_in_field
from gui.words.translation import tr
from nn.digits.data import DigitData
from nn.digits.design import Design

WIDTH = 218
SCROLL_BAR_WIDTH = 12
PLACE = "settings"  # of problems, for the session


class TrainingSettings(QScrollArea):
    """Shows the settings of the session's design and changes them; a text that is no value stays here."""

    def __init__(
        self, session: Session, actions: Actions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self._is_editing = False
        self._column = QWidget(self.viewport())
        self.basics = BasicSettings(actions, theme, self._column)
        self.regularization = Regularization(self._column)
        self.optimizer_settings = OptimizerSettings(self._column)
        self.start = Start(self._column)
        self.task = TaskSettings(self._column)
        self.loss, self.variants, self.batch_hint = (
            self.basics.loss,
            self.basics.variants,
            self.basics.batch_hint,
        )
        self.optimizer, self.schedule = self.optimizer_settings.optimizer, self.optimizer_settings.schedule
        self.sections = {
            "task": self._section(tr("Task"), self.task, "task"),
            "regularization": self._section(tr("Regularisation"), self.regularization, "regularization"),
            "optimizer": self._section(tr("Optimizer"), self.optimizer_settings, "optimizer"),
            "start": self._section(tr("Start and data"), self.start, "initializer"),
        }
        self._lay_out()
        self._connect()
        self.show_design()

    # Properties

    @property
    def fields(self) -> dict[str, NumberField]:
        """Return all number fields by the path of what they show."""
        return {path: entry for form in self._forms() for path, entry in form.fields.items()}

    @property
    def open_sections(self) -> str:
        """Return the names of the sections that are not folded, with spaces between them."""
        return " ".join(name for name, section in self.sections.items() if section.is_open)

    @open_sections.setter
    def open_sections(self, names: str) -> None:
        for name, section in self.sections.items():
            section.set_open(name in names.split())

    def show_design(self) -> None:
        """Show the session's design; texts that are no values go, unless the change was made here."""
        self.basics.samples = self._session.training_count
        for form in self._forms():
            form.show_design(self._session.design, keep_typing=self._is_editing)
        self.start.show_split(self._session.split)
        for section in self.sections.values():
            section.show_summary()
        self._collect_problems()

    def set_rate(self, rate: float) -> None:
        """Take a learning rate, for example from advice that says so."""
        changed = LEARNING_RATE.put_into(self._session.design, rate)
        self._session.change_design(changed, changes.changing_setting(LEARNING_RATE.path))

    # Internal, layout

    def _lay_out(self) -> None:
        keep_scaled(self._column.setFixedWidth, WIDTH)
        layout = QVBoxLayout(self._column)
        layout.setContentsMargins(0, 0, SPACE_1, 0)
        layout.setSpacing(SPACE_3)
        for part in (self.basics, *self.sections.values()):
            layout.addWidget(part)
        layout.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._column)
        keep_scaled(self.setMinimumWidth, WIDTH + SCROLL_BAR_WIDTH)

    def _section(self, name: str, form: SettingsForm, topic: str) -> Section:
        action = QAction(name, self, checkable=True)
        action.toggled.connect(lambda is_open: self._mark(action, is_open))
        self._mark(action, is_open=False)
        return Section(action, form, lambda: form.summary, topic, self._column)

    def _connect(self) -> None:
        session, actions = self._session, self._actions
        for form in self._forms():
            form.edited.connect(self._change)
            form.problem_changed.connect(self._collect_problems)
        self.optimizer_settings.rate_asked.connect(self.set_rate)
        self.start.split_chosen.connect(self._split)
        session.design_changed.connect(self.show_design)
        session.data_changed.connect(self.show_design)
        actions["more_settings"].toggled.connect(self._open_all)
        for section in self.sections.values():
            section.toggled.connect(partial(self._on_toggled, section))

    def _forms(self) -> tuple[SettingsForm, ...]:
        forms = (self.basics, self.task, self.regularization, self.optimizer_settings, self.start)
        return (*forms, *(part for form in forms for part in form.parts))

    # Internal, views

    def _mark(self, action: QAction, is_open: bool) -> None:
        """Say what a click on the head of a section does."""
        self._actions.set_icon(action, "up" if is_open else "down", "text_second")
        action.setToolTip(tr("Fold these settings") if is_open else tr("Show these settings"))

    def _open_all(self, is_open: bool) -> None:
        for section in self.sections.values():
            section.set_open(is_open)

    def _on_toggled(self, section: Section, is_open: bool) -> None:
        if is_open:
            later(section, lambda: self._reveal(section))
        else:
            for form in section.findChildren(SettingsForm):
                form.discard_typing()
        with QSignalBlocker(self._actions["more_settings"]):
            self._actions["more_settings"].setChecked(bool(self.open_sections))

    def _reveal(self, section: Section) -> None:
        self.ensureWidgetVisible(section, 0, 0)

    def _collect_problems(self) -> None:
        entries = self.fields.values()
        problems = [problem_in_field(entry.label, entry.problem) for entry in entries if entry.problem]
        self._session.set_design_problem(problems[0] if problems else "", PLACE)

    # Internal, changes

    def _change(self, design: Design, text: str, continues: bool) -> None:
        self._is_editing = True
        try:
            self._session.change_design(design, text, merge=continues)
        finally:
            self._is_editing = False

    def _split(self, split: str) -> None:
        self._session.change_data(DigitData.split_as(split), changes.changing_setting("split"))
