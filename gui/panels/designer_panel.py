"""The designer panel: the layers of the network and how to train them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Actions
from gui.panels.layer_list import LayerList
from gui.session.run import Origin
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme, scaled
from gui.widgets.action_button import ActionButton
from gui.widgets.named_box import NamedBox
from gui.widgets.tab_order import order_tabs
from gui.words import networks as words
from gui.words.fields import problem_in_field
from gui.words.translation import Label, tr
from nn.digits.design import LARGEST_SEED, PRESETS, Design

SCROLL_BAR_WIDTH = 12
PRESETS_WIDTHS = 150, 280  # smallest, largest
SHIPPED_NETWORK = ""  # the key of Inkling's own network among the presets


class DesignerPanel(QWidget):
    """Shows the session's design and takes changes to it; invalid text stays here, marked."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self.presets = NamedBox([SHIPPED_NETWORK, *PRESETS], _preset_label, self)
        self.layers = LayerList(actions, theme, self)
        self.summary = QLabel(self)
        self._lay_out()
        self._connect()
        self._show_design()

    # Internal, layout

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_3)
        self._layers_area = self._scrolling(self._layers_column())
        columns.addWidget(self._layers_area, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_3)
        layout.setSpacing(SPACE_2)
        layout.addLayout(self._head())
        layout.addLayout(columns, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        title = QLabel(tr("Network"), self)
        title.setProperty("role", "title")
        self.presets.setAccessibleName(tr("Presets"))
        self.presets.setToolTip(tr("Start from a known network; undo brings yours back."))
        self.presets.setPlaceholderText(tr("Your own network"))
        smallest, largest = PRESETS_WIDTHS
        self.presets.setMinimumWidth(smallest)
        self.presets.setMaximumWidth(scaled(largest))
        row.addWidget(title)
        row.addSpacing(SPACE_2)
        row.addWidget(self.presets, 1)
        row.addStretch()
        for name in ("undo", "redo", "new_weights", "restore"):
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
            row.addWidget(button)
        return row

    def _layers_column(self) -> QWidget:
        column = QWidget(self)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, SPACE_1, 0)
        layout.setSpacing(SPACE_2)
        add = ActionButton(self._actions["add_layer"], self)
        add.setProperty("ghost", True)
        self.summary.setProperty("role", "second")
        self.summary.setWordWrap(True)
        for part in (self.layers, add, self.summary):
            layout.addWidget(part)
        layout.addStretch()
        return column

    def _scrolling(self, content: QWidget) -> QScrollArea:
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        if content.minimumWidth() == content.maximumWidth():
            area.setFixedWidth(content.maximumWidth() + SCROLL_BAR_WIDTH)
        return area

    def _connect(self) -> None:
        session, actions = self._session, self._actions
        self.layers.edited.connect(self._change)
        self.layers.problem_changed.connect(self._collect_problems)
        self.layers.rows_changed.connect(self._fit_rows)
        self.presets.chosen.connect(self._take_preset)
        session.design_changed.connect(self._show_design)
        session.prediction_changed.connect(self._show_values)
        actions["restore"].triggered.connect(session.restore_shipped)
        actions["new_weights"].triggered.connect(self._draw_weights)

    # Internal, views

    def _show_design(self) -> None:
        design = self._session.design
        self.layers.show_design(design)
        self.summary.setText(words.parameters_to_learn(design.spec.learned_count))
        self._show_preset(design)
        self._show_values()
        self._collect_problems()

    def _show_preset(self, design: Design) -> None:
        shipped = self._session.run.origin is Origin.SHIPPED
        same = [name for name, preset in PRESETS.items() if preset == design]
        if shipped or same:
            self.presets.set_chosen(SHIPPED_NETWORK if shipped else same[0])
        else:
            self.presets.setCurrentIndex(-1)

    def _show_values(self) -> None:
        prediction, image = self._session.prediction, self._session.reading.image
        if prediction is None or image is None:
            self.layers.show_values(None)
        else:
            self.layers.show_values((image, *prediction.activations))

    def _fit_rows(self) -> None:
        widest = max(row.minimumSizeHint().width() for row in self.layers.rows)
        self._layers_area.setMinimumWidth(widest + SCROLL_BAR_WIDTH)
        order_tabs(self)

    def _collect_problems(self) -> None:
        entries = [row.units for row in self.layers.rows if row.units]
        problems = [problem_in_field(entry.label, entry.problem) for entry in entries if entry.problem]
        self._session.set_design_problem(problems[0] if problems else "", "layers")

    # Internal, changes

    def _change(self, design: Design, text: str, continues: bool) -> None:
        self._session.change_design(design, text, merge=continues)

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
