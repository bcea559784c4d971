"""How each pin is learned in the shown run, as lines beside the curves."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.refresher import Refresher
from gui.session.growing_line import PinLine
from gui.session.pins import Pin
from gui.session.run import Run
from gui.session.session import Session
from gui.session.table import columns
from gui.style.scaling import keep_scaled
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.widgets.help_button import HelpButton
from gui.widgets.pin_strips import PinStrips
from gui.widgets.strip_painting import PinStrip
from gui.widgets.topic import set_topic
from gui.words import pins as words

HEADING = 24  # pixels, as those of the curves are with their chips


class PinStripsView(QWidget):
    """Shows the lines of the session's pins, or how to pin a drawing.

    pointed: the epoch under the pointer, None when it leaves.
    """

    pointed = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.strips = PinStrips(theme, self)
        self.empty = QLabel(words.no_pins(), self, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.help = HelpButton("pin", words.strips_title(), self)
        self._refresher = Refresher(self, self._show)
        self._lay_out()
        self.strips.pointed.connect(self.pointed)
        session.history_changed.connect(self._refresher.refresh_soon)
        session.pins.changed.connect(self._refresher.refresh_soon)
        self._show()

    # Properties

    @property
    def is_empty(self) -> bool:
        """Return whether there is no pin."""
        return not self._session.pins.pins

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not shown while this was hidden."""
        super().showEvent(event)
        self._refresher.refresh()

    # Internal

    def _lay_out(self) -> None:
        title = QLabel(words.strips_title(), self)
        title.setProperty("role", "title")
        keep_scaled(title.setMinimumHeight, HEADING)
        self.empty.setProperty("role", "second")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_1)
        layout.setSpacing(SPACE_1)
        set_topic(self, "pin")
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(title)
        head.addWidget(self.help)
        head.addStretch()
        layout.addLayout(head)
        layout.addWidget(self.strips, 1)
        layout.addWidget(self.empty, 1)

    def _show(self) -> None:
        self.empty.setVisible(self.is_empty)
        self.strips.setHidden(self.is_empty)
        session = self._session
        lines = session.pin_lines
        strips = [_strip(pin, lines.get(pin)) for pin in session.pins.pins]
        self.strips.set_strips(strips, _last_epoch(session.shown.run))


def _strip(pin: Pin, line: PinLine | None) -> PinStrip:
    if pin.label is None:
        return PinStrip(pin.image, None, words.no_label())
    if line is None or not len(line.epochs):
        return PinStrip(pin.image, pin.label, words.no_epochs())
    sentence = words.learned(line.turns, begins_right=line.begins_right)
    columns = line.epochs.astype(np.float64), line.probabilities.astype(np.float64)
    return PinStrip(pin.image, pin.label, sentence, *columns, line.right_spells)


def _last_epoch(run: Run) -> float | None:
    """Return where the axis of the run's curves ends."""
    if run.ending is not None:
        return run.ending.progress
    (epochs,) = columns(run, "epoch")
    return float(epochs[-1]) if len(epochs) else None
