"""The part of the unit card that tells about a whole layer, with a picture of each unit's weights."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.session.selection import Selection
from gui.session.session import Session
from gui.style.theme import SPACE_2, Theme
from gui.widgets.weight_sheet import WeightSheet
from gui.words import units as words


class LayerCard(QWidget):
    """Shows units and activation of a layer in words; of the first hidden one the weights as well."""

    unit_chosen = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.units, self.about, self.caption = QLabel(self), QLabel(self), QLabel(self)
        self.tiles = WeightSheet(theme, self)
        self.tiles.chosen.connect(self.unit_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        for label in (self.about, self.caption):
            label.setProperty("role", "second")
            label.setWordWrap(True)
        for part in (self.units, self.about, self.caption, self.tiles):
            layout.addWidget(part)

    def show_layer(self, selection: Selection) -> None:
        """Show a layer."""
        network = self._session.shown.network
        label = words.layer_words(network.spec, selection.layer)
        self.units.setText(label.name)
        self.about.setText(label.help)
        self.caption.setText(words.tiles_words())
        has_tiles = selection.layer == 1
        for part in (self.caption, self.tiles):
            part.setVisible(has_tiles)
        if has_tiles:
            self.tiles.set_weights(network.layer_parameters[0].weights)
