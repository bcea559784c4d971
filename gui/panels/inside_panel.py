"""Inside: figures of each layer that tell whether it learns, and the first layer's weights as pictures."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.panels.refresher import Refresher
from gui.session.health import RunHealth, health_of, shown_health
from gui.session.run import Origin
from gui.session.selection import Selection
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme
from gui.training.probes import Probes, Sparing
from gui.widgets.described import Described
from gui.widgets.health_table import HealthTable
from gui.widgets.topic import set_topic
from gui.widgets.weight_tiles import WeightTiles
from gui.words import health as words
from gui.words.descriptions import health_words
from nn.training.health import LayerHealth

HEALTH = "health"  # the name of the probe
SETTLED_MS = 1000  # without figures of a probe for so long, nothing is trained any more


class InsidePanel(QWidget):
    """Looks into the shown network while it is visible: by a probe in training, else by itself."""

    def __init__(self, session: Session, probes: Probes, theme: Theme) -> None:
        super().__init__()
        self._session, self._probes = session, probes
        self.table = HealthTable(theme, self)
        self.tiles = WeightTiles(theme, self)
        self.sentence = QLabel(self)
        self._refresher = Refresher(self, self._refresh)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._lay_out()
        set_topic(self, "dead_unit")
        for part in (self.tiles, self.sentence):
            set_topic(part, "weight")
        self._connect()

    # Properties

    def described(self) -> list[Described]:
        """Return what tells of the figures of each layer."""
        table = self.table
        return [Described(table, table.accessibleName(), self._describe)]

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for figures, and catch up with what happened while the panel was hidden."""
        super().showEvent(event)
        self._ask()
        self._refresher.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Cost nothing while hidden."""
        super().hideEvent(event)
        self._probes.remove(HEALTH)
        self._settled.stop()

    # Internal

    def _lay_out(self) -> None:
        self.sentence.setProperty("role", "second")
        self.sentence.setWordWrap(True)
        tiles = QVBoxLayout()
        tiles.setSpacing(SPACE_1)
        tiles.addWidget(self.sentence)
        tiles.addWidget(self.tiles, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_3)
        layout.addLayout(tiles, 4)
        layout.addWidget(self.table, 7)

    def _connect(self) -> None:
        session = self._session
        session.run_changed.connect(self._ask)
        session.lane_changed.connect(self._ask)
        session.figures_changed.connect(self._show_figures)
        session.network_changed.connect(self._refresher.refresh_soon)
        session.data_changed.connect(self._refresher.refresh_soon)
        self._settled.timeout.connect(self._measure)
        self.tiles.unit_chosen.connect(lambda unit: session.select(Selection(1, unit)))

    def _ask(self) -> None:
        """Ask for the figures of the run that may be trained."""
        if self.isVisible():
            self._probes.add(HEALTH, Sparing(RunHealth(self._session.run)))

    def _refresh(self) -> None:
        """Show the weights, and the figures if no probe measures them."""
        session = self._session
        self.tiles.set_weights(session.shown.network.layer_parameters[0].weights)
        untrained = session.shown.run.origin is Origin.UNTRAINED
        self.sentence.setText(words.tiles_sentence(untrained=untrained))
        if not self._settled.isActive():
            self._measure()

    def _show_figures(self) -> None:
        """Show what the probe has measured, if it is of the network that is shown."""
        session = self._session
        figures = session.figures.get(HEALTH)
        shown = session.shown
        if figures is None or not len(figures) or not shown.is_latest:
            self._settled.stop()
        elif self.isVisible():
            self._settled.start()
            self._show_health(health_of(figures))

    def _describe(self) -> str:
        table = self.table
        return health_words(table.health, {name: table.alarms(name) for name in LayerHealth._fields})

    def _measure(self) -> None:
        self._show_health(shown_health(self._session.shown, self._session.data))

    def _show_health(self, health: list[LayerHealth]) -> None:
        layers = self._session.shown.network.spec.layers[1:]
        self.table.set_health(health, [layer.units for layer in layers])
