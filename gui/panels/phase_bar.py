"""The phases of the step that is looked into, each with a sentence, below the line of time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.actions import Actions
from gui.session.examined import Phase
from gui.session.microscope import Microscope
from gui.session.session import Session
from gui.style.painting import painting
from gui.style.theme import RADIUS_SMALL, SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.chip import Chip
from gui.widgets.readout import Readout
from gui.widgets.topic import set_topic
from gui.words import microscope as words
from gui.words.phase_sentences import sentence
from gui.words.translation import tr

PHASE_KEYS = {str(int(phase)): phase for phase in Phase}
DIRECTIONS = {",": -1, ".": 1}
ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
TOPICS = {
    Phase.FORWARD: "activation",
    Phase.LOSS: "loss",
    Phase.BACKWARD: "backpropagation",
    Phase.STEP: "step",
}


class PhaseBar(QWidget):
    """Goes from phase to phase by buttons and keys, and says in a sentence what happens.

    left: a person wants to leave the phases.
    """

    left = Signal()

    def __init__(self, session: Session, microscope: Microscope, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session, self._microscope, self._theme = session, microscope, theme
        self.chips = {phase: self._chip(phase) for phase in Phase}
        self.sentence = Readout(theme, lines=2, parent=self)
        self.close_button = QToolButton(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.phases_name())
        self.hide()
        self._lay_out(actions)
        microscope.changed.connect(self._show)
        session.prediction_changed.connect(self._show)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a phase by its number, on and back by comma and point or the arrows; minus leaves."""
        text, microscope = event.text(), self._microscope
        direction = DIRECTIONS.get(text) or ARROWS.get(Qt.Key(event.key()))
        if direction is not None:
            microscope.go(direction)
        elif text == "-":
            self.left.emit()
        elif microscope.examined is not None and text in PHASE_KEYS:
            microscope.go_to(PHASE_KEYS[text])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go back to the step as a whole."""
        if event.angleDelta().y() < 0:
            self.left.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus is gone."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a ring while the keys go here."""
        if self.hasFocus():
            with painting(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(self._theme.color("accent"))
                ring = self.rect().adjusted(SPACE_1, 1, -SPACE_1, -1)
                painter.drawRoundedRect(ring, RADIUS_SMALL, RADIUS_SMALL)

    # Internal

    def _chip(self, phase: Phase) -> Chip:
        help_text = words.phase_label(phase).help
        chip = Chip(words.phase_chip(phase), help_text, self, checkable=True)
        set_topic(chip, TOPICS[phase])
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda: self._microscope.go_to(phase))
        chip.clicked.connect(self._show)
        return chip

    def _lay_out(self, actions: Actions) -> None:
        close = QAction(tr("Close"), self)
        close.setToolTip(tr("Leave the phases of the step  (Esc)"))
        close.triggered.connect(self.left)
        actions.set_icon(close, "close", "text_second")
        self.close_button.setDefaultAction(close)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        row.setSpacing(SPACE_2)
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addSpacing(SPACE_1)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.close_button)

    def _show(self) -> None:
        microscope = self._microscope
        if not microscope.is_open:
            return
        set_topic(self, TOPICS[microscope.phase])
        for phase, chip in self.chips.items():
            chip.setEnabled(microscope.examined is not None)
            chip.setChecked(microscope.examined is not None and phase is microscope.phase)
        self.sentence.set_text(self._sentence())
        self.setAccessibleDescription(self.sentence.text())

    def _sentence(self) -> str:
        """Return what happens in the phase, or what is missing before there is one."""
        microscope, shown = self._microscope, self._session.shown
        if microscope.examined is not None:
            both = microscope.drawing_now
            own = microscope.is_of_drawing
            return sentence(microscope.phase, microscope.examined, microscope.place, both, own=own)
        if not microscope.is_of_drawing:
            step, epoch = shown.step, shown.epoch
            return words.looking(epoch or 0, 0 if step is None else step.number, microscope.told)
        is_drawn = self._session.reading.image is not None
        return words.no_step_on_drawing(is_drawn=is_drawn, is_beyond=microscope.is_beyond)
