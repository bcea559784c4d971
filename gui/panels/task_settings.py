"""The task in the settings: which digits, grouped how, with which labels, and how many."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui.fields import COUNT
from gui.panels.settings_form import SettingsForm
from gui.style.theme import SPACE_1
from gui.widgets.choice import Choice
from gui.widgets.named_box import NamedBox
from gui.words import changes
from gui.words import task as words
from gui.words.translation import tr
from nn.digits.design import Design
from nn.digits.task import ALL_DIGITS, GROUPINGS, LABELS, Task

IN_A_ROW = 5
GROUPING_HELP = "What the outputs of the network are. A change begins with fresh weights."
LABELS_HELP = "What the digits are called. The weights stay; the figures begin anew."


class TaskSettings(SettingsForm):
    """Shows what the network learns of the digits; a digit that is needed cannot be left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digits = [self._toggle(digit) for digit in ALL_DIGITS]
        self.grouping = NamedBox(GROUPINGS, words.grouping_label)
        self.labels = NamedBox(LABELS, words.labels_label)
        self.column.addWidget(self._digits_box())
        self.add_choice(
            Choice(tr("Outputs"), tr(GROUPING_HELP), self.grouping, explains_itself=True),
            "task.grouping",
            lambda design: design.task.grouping,
            _with_grouping,
        )
        self.add_choice(
            Choice(tr("Labels"), tr(LABELS_HELP), self.labels, explains_itself=True),
            "task.labels",
            lambda design: design.task.labels,
            _with_labels,
        )
        self.add_number(COUNT)

    @property
    def summary(self) -> str:
        """Return the task in one line."""
        return words.task_summary(self.design.task)

    def show_design(self, design: Design, *, keep_typing: bool = False) -> None:
        """Show the task of a design."""
        super().show_design(design, keep_typing=keep_typing)
        for digit, button in enumerate(self.digits):
            is_in, problem = digit in design.task.digits, _problem_without(design.task, digit)
            button.setChecked(is_in)
            button.setEnabled(not problem)
            button.setToolTip(problem or words.digit_toggle(digit, is_in=is_in))

    # Internal

    def _digits_box(self) -> QWidget:
        box, grid = QWidget(self), QGridLayout()
        heading = QLabel(tr("Digits"), box)
        heading.setProperty("role", "second")
        grid.setSpacing(SPACE_1)
        for digit, button in enumerate(self.digits):
            grid.addWidget(button, *divmod(digit, IN_A_ROW))
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(heading)
        layout.addLayout(grid)
        return box

    def _toggle(self, digit: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(str(digit))
        button.setCheckable(True)
        button.setProperty("chip", True)
        button.setAccessibleName(words.digit_name(digit))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked: self._switch(digit))
        return button

    def _switch(self, digit: int) -> None:
        task = _with_digit_switched(self.design.task, digit)
        self.change(self.design.with_task(task), changes.changing_setting("task.digits"))


def _with_digit_switched(task: Task, digit: int) -> Task:
    """Return the task with a digit taken in or left out; ValueError if it cannot be without it."""
    return replace(task, digits=tuple(sorted({*task.digits} ^ {digit})))


def _problem_without(task: Task, digit: int) -> str:
    """Return why a digit cannot be left out, nothing if it can."""
    try:
        _with_digit_switched(task, digit)
    except ValueError:
        return words.needed(task)
    return ""


def _with_grouping(design: Design, grouping: str) -> Design:
    """Return the design with other outputs, of all digits where the chosen ones cannot be grouped so."""
    try:
        return design.with_task(replace(design.task, grouping=grouping))
    except ValueError:
        return design.with_task(replace(design.task, grouping=grouping, digits=ALL_DIGITS))


def _with_labels(design: Design, labels: str) -> Design:
    return design.with_task(replace(design.task, labels=labels))
