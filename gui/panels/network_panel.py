"""The network panel: one picture of the network, which is also where it is designed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QActionGroup, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.panels.diagram_view import DiagramView
from gui.panels.edits_mark import EditsMark
from gui.panels.layer_heads import LayerHeads
from gui.session.inks import INKS
from gui.session.run import Origin
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, Theme, scaled
from gui.widgets.diagram_geometry import slots
from gui.widgets.help_button import HelpButton
from gui.widgets.named_box import NamedBox
from gui.widgets.tab_order import order_tabs
from gui.widgets.topic import set_topic
from gui.words import networks as words
from gui.words.diagram import no_moment_before
from gui.words.translation import Label, tr
from nn.digits.design import LARGEST_SEED, PRESETS, Design

PRESETS_WIDTHS = 104, 240  # smallest, largest
ROOM_FOR_SUMMARY = 640  # pixels of the panel
INK_TOPICS = {
    "activation": "activation",
    "contribution": "contribution",
    "gradient": "gradient",
    "change": "step",
}
SHIPPED_NETWORK = ""  # the key of Inkling's own network among the presets


class NetworkPanel(QWidget):
    """Shows the session's design as heads over the diagram and takes changes to it."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._actions, self._theme = actions, theme
        self.presets = NamedBox([SHIPPED_NETWORK, *PRESETS], _preset_label, self)
        self.summary = QLabel(self)
        self.heads = LayerHeads(session, actions, theme, self)
        self.view = DiagramView(session, theme, self)
        self.edits = EditsMark(session, self)
        self._inks = QActionGroup(self)
        self._lay_out()
        for part, topic in ((self, "network"), (self.summary, "weight"), (self.edits, "weight")):
            set_topic(part, topic)
        self._connect()
        self._show_design()
        self._show_inks()

    # Events

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the panel was hidden."""
        super().showEvent(event)
        self.view.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say how much there is to learn where there is room."""
        super().resizeEvent(event)
        self.summary.setVisible(self.width() >= scaled(ROOM_FOR_SUMMARY))

    # Internal, layout

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_2, SPACE_2, 0, SPACE_2)
        layout.setSpacing(SPACE_1)
        layout.addLayout(self._title_row())
        layout.addWidget(self.heads.row)
        layout.addWidget(self.view.diagram, 1)
        layout.addWidget(self.edits)
        layout.addLayout(self._ink_row())

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        title = QLabel(tr("Network"), self)
        title.setProperty("role", "title")
        self.presets.setAccessibleName(tr("Presets"))
        self.presets.setToolTip(tr("Start from a known network; undo brings yours back."))
        self.presets.setPlaceholderText(tr("Your own network"))
        smallest, largest = PRESETS_WIDTHS
        self.presets.setMinimumWidth(scaled(smallest))
        self.presets.setMaximumWidth(scaled(largest))
        self.summary.setProperty("role", "second")
        self.summary.hide()  # until it is known that there is room, or a small window would open larger
        row.addWidget(title)
        row.addSpacing(SPACE_1)
        row.addWidget(HelpButton("network", title.text(), self))
        row.addSpacing(SPACE_2)
        row.addWidget(self.presets, 1)
        row.addSpacing(SPACE_1)
        row.addWidget(self.summary)
        row.addStretch()
        for name in ("undo", "redo", "new_weights", "restore", "side"):
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
            set_topic(button, "initializer" if name == "new_weights" else "")
            row.addWidget(button)
        return row

    def _ink_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        for name in INKS:
            action = self._actions[f"ink_{name}"]
            self._inks.addAction(action)
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setProperty("chip", True)
            set_topic(button, INK_TOPICS[name])
            row.addWidget(button)
        self._actions["ink_activation"].setChecked(True)
        row.addSpacing(SPACE_2)
        row.addWidget(self.view.note, 1)
        return row

    def _connect(self) -> None:
        session, actions = self._session, self._actions
        self.view.diagram.laid_out.connect(self._place_heads)
        self.presets.chosen.connect(self._take_preset)
        session.design_changed.connect(self._show_design)
        session.history_changed.connect(self._show_inks)
        actions["restore"].triggered.connect(session.restore_shipped)
        actions["new_weights"].triggered.connect(self._draw_weights)
        for name in INKS:
            actions[f"ink_{name}"].triggered.connect(lambda _checked, name=name: self.view.use_ink(name))

    # Internal, views

    def _show_design(self) -> None:
        design = self._session.design
        if self.heads.show_design(design):
            order_tabs(self)
        self.summary.setText(words.parameters_to_learn(design.spec.learned_count))
        self._show_preset(design)
        self._place_heads()

    def _show_inks(self) -> None:
        """Offer the change since the moment before only where moments are recorded."""
        is_recorded = len(self._session.run.recording) > 0
        self._actions.set_usable("ink_change", is_recorded, no_moment_before())
        if self.view.ink == "change" and not is_recorded:
            self._actions["ink_activation"].trigger()

    def _show_preset(self, design: Design) -> None:
        shipped = self._session.run.origin is Origin.SHIPPED
        same = [name for name, preset in PRESETS.items() if preset == design]
        if shipped or same:
            self.presets.set_chosen(SHIPPED_NETWORK if shipped else same[0])
        else:
            self.presets.setCurrentIndex(-1)

    def _place_heads(self) -> None:
        """Put the heads over the columns, that of the input over its block."""
        diagram = self.view.diagram
        _, *others = slots(diagram.width(), len(self._session.design.hidden), self._theme.zoom / 100)
        self.heads.row.set_slots([(0.0, diagram.input_right), *others])

    # Internal, changes

    def _draw_weights(self) -> None:
        design = self._session.design
        other = replace(design, seed=(design.seed + 1) % (LARGEST_SEED + 1))
        self._session.change_design(other, tr("drawing new weights"))

    def _take_preset(self, name: str) -> None:
        if name == SHIPPED_NETWORK:
            self._session.restore_shipped()
        else:
            self._session.take_preset(PRESETS[name], words.preset_label(name).name)


def _preset_label(key: str) -> Label:
    return words.shipped_network_label() if key == SHIPPED_NETWORK else words.preset_label(key)
