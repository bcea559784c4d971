"""The card of the step that is looked into: the figures of its phase, and the check of its gradient."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.drawing_step import DrawingStep
from gui.panels.phase_bar import TOPICS
from gui.panels.phase_tables import results_of, table_of
from gui.session.examined import Examined, Phase, Slopes
from gui.session.microscope import Microscope
from gui.session.session import Session
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, TYPE_LARGE, Theme
from gui.widgets.action_button import ActionButton
from gui.widgets.figure_table import FigureTable
from gui.widgets.ink_picture import InkPicture
from gui.widgets.readout import Readout
from gui.widgets.topic import set_topic
from gui.words import microscope as words
from gui.words.gradient_check import check_words, checking_words
from gui.words.translation import tr
from nn.ink.handprint import CELLS

PICTURE = 32
WIDTH = 228


class PhaseCard(QWidget):
    """Shows what the phase of the step has come to, for one digit."""

    def __init__(self, session: Session, microscope: Microscope, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session, self._microscope = session, microscope
        self.title = Readout(theme, scale=TYPE_LARGE, weight=QFont.Weight.DemiBold, parent=self)
        self.close_button = QToolButton(self)
        self.digit_row = QWidget(self)
        self.picture, self.digit = InkPicture(theme, PICTURE, self), QLabel(self)
        self.arrows = [self._arrow(actions, direction) for direction in (-1, 1)]
        self.own = DrawingStep(session, microscope, actions, self)
        self.help, self.table = QLabel(self), FigureTable(theme, self)
        self.difference, self.results = QLabel(self), FigureTable(theme, self)
        self.check_button = ActionButton(actions["check_weights"], self)
        self.checked = QLabel(self)
        self._area = QScrollArea(self)
        self._lay_out(actions)
        microscope.changed.connect(self._show)
        session.prediction_changed.connect(self._show)
        self._show()

    # Internal, layout

    def _arrow(self, actions: Actions, direction: int) -> QToolButton:
        action = QAction(words.other_digit(direction), self)
        action.triggered.connect(lambda: self._microscope.look_at(self._microscope.place + direction))
        actions.set_icon(action, "down" if direction > 0 else "up", "text_second")
        button = QToolButton(self)
        button.setDefaultAction(action)
        return button

    def _lay_out(self, actions: Actions) -> None:
        for label in (self.help, self.difference, self.checked):
            label.setProperty("role", "second")
            label.setWordWrap(True)
        self.digit.setWordWrap(True)
        self._fill_digit_row()
        self.picture.setFixedSize(PICTURE + 2, PICTURE + 2)
        inner = QWidget(self)
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, SPACE_1, SPACE_3)
        body.setSpacing(SPACE_2)
        body.addWidget(self.own)
        body.addWidget(self.digit_row)
        for part in (self.table, self.difference, self.help, self.results):
            body.addWidget(part)
        body.addWidget(self.check_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.checked)
        body.addStretch(1)
        area = self._area
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addLayout(self._head(actions))
        layout.addWidget(area, 1)
        keep_scaled(self.setMinimumWidth, WIDTH)

    def _head(self, actions: Actions) -> QHBoxLayout:
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Leave the phases of the step  (Esc)"))
        close.triggered.connect(self._microscope.leave)
        actions.set_icon(close, "close", "text_second")
        self.close_button.setDefaultAction(close)
        head = QHBoxLayout()
        head.setContentsMargins(0, SPACE_2, SPACE_1, 0)
        head.setSpacing(SPACE_2)
        head.addStrut(self.close_button.sizeHint().height())
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        return head

    def _fill_digit_row(self) -> None:
        row = QHBoxLayout(self.digit_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.picture)
        row.addWidget(self.digit, 1)
        for button in self.arrows:
            row.addWidget(button)

    # Internal, views

    def _show(self) -> None:
        microscope, examined = self._microscope, self._microscope.examined
        if not microscope.is_open:
            return
        shown = self._session.shown
        step = None if microscope.is_of_drawing or shown.step is None else shown.step.number
        self.title.set_text(words.title(shown.epoch, step))
        set_topic(self, TOPICS[microscope.phase])
        phase = None if examined is None else microscope.phase
        self._show_parts(phase)
        if examined is not None:
            self._show_digit(examined)
            self._show_figures(examined)

    def _show_parts(self, phase: Phase | None) -> None:
        """Show what belongs to a phase; None: nothing is known yet."""
        there, of_batch = phase is not None, not self._microscope.is_of_drawing
        self.table.setVisible(there)
        self.help.setVisible(there)
        self.digit_row.setVisible(there and of_batch)
        self.difference.setVisible(phase is Phase.LOSS)
        self.results.setVisible(phase is Phase.STEP)
        self.check_button.setVisible(phase is Phase.BACKWARD)
        self.checked.setVisible(phase is Phase.BACKWARD)

    def _show_digit(self, examined: Examined) -> None:
        place = self._microscope.place
        count, label, loss = examined.count, examined.name_of(place), examined.loss_of(place)
        self.picture.set_values(examined.image(place).reshape(CELLS, CELLS))
        self.digit.setText(words.digit_of_batch(place, count, label, loss))
        last = len(examined.report.chosen) - 1
        for button, can_go in zip(self.arrows, (place > 0, place < last), strict=True):
            button.setVisible(count > 1)
            button.setEnabled(can_go)

    def _show_figures(self, examined: Examined) -> None:
        microscope, place = self._microscope, self._microscope.place
        own, both = microscope.is_of_drawing, microscope.drawing_now
        self.table.set_figures(table_of(microscope.phase, examined, place))
        self.help.setText(self._help(examined))
        self.difference.setText(words.difference_words(Slopes.of(examined, place).difference))
        self.results.set_figures(results_of(examined, place, both, own=own))
        check = microscope.check
        told = "" if check is None else check_words(check)
        self.checked.setText(checking_words() if microscope.is_checking else told)

    def _help(self, examined: Examined) -> str:
        microscope = self._microscope
        if microscope.phase is Phase.FORWARD:
            told = [words.forward_help(examined.before.spec.layers[-1].activation)]
            copies = self._session.reading.tilted_copies
            if not microscope.is_of_drawing and self._session.shown.run.design.config.averaging:
                told.append(words.averaging_help())
            elif microscope.is_of_drawing and copies is not None and len(copies) > 1:
                told.append(words.drawing_help())
            return " ".join(told)
        if microscope.phase is Phase.LOSS:
            return words.loss_help(Slopes.of(examined, microscope.place))
        if microscope.phase is Phase.BACKWARD:
            return words.backward_help(examined.count)
        return words.step_help(examined.report.step.rate)
