"""The small switches of the curves: scales, smoothing, the run before, the pins, and files."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.style.theme import SPACE_1
from gui.widgets.chip import Chip
from gui.widgets.plot.curves import SMOOTHING
from gui.words.curves import smoothing_words
from gui.words.translation import tr


class CurvesSwitches(QWidget):
    """A column of chips; emits `smoothing_changed` when another strength is chosen."""

    smoothing_changed = Signal()

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.log_epochs = Chip.of(actions["log_epochs"], tr("log epochs"), self)
        self.log_cost = Chip.of(actions["log_cost"], tr("log"), self)
        self.as_error = Chip.of(actions["as_error"], tr("as error, log"), self)
        self.before = Chip.of(actions["run_before"], tr("run before"), self)
        self.before.hide()  # until there is one
        self.pins = Chip.of(actions["pin_lines"], tr("your digits"), self)
        self.smoothing = self._smoothing_chip()
        export = Chip.of(actions["export_curves"], tr("Export..."), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_1)
        for chip in (self.log_epochs, self.smoothing, self.before, self.pins, export):
            layout.addWidget(chip)
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout.insertStretch(layout.count() - 1)

    @property
    def strength(self) -> str:
        """Return how strongly curves are smoothed."""
        return next(name for name in SMOOTHING if self._actions[f"smoothing_{name}"].isChecked())

    # Internal

    def _smoothing_chip(self) -> Chip:
        help_text = tr("Average each epoch with its neighbours; what was measured stays behind, pale")
        chip = Chip(smoothing_words(self.strength), help_text, self)
        menu = QMenu(chip)
        for strength in SMOOTHING:
            action = self._actions[f"smoothing_{strength}"]
            menu.addAction(action)
            action.toggled.connect(self._smooth)
        chip.open_menu(menu)
        return chip

    def _smooth(self, chosen: bool) -> None:
        if chosen:
            self.smoothing.setText(smoothing_words(self.strength))
            self.smoothing_changed.emit()
