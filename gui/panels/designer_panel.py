"""The designer panel: the layers of the network and how to train them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
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
from gui.fields import (
    HIDDEN_ACTIVATIONS,
    LARGEST_SEED,
    MOST_HIDDEN_LAYERS,
    OUTPUT_ACTIVATIONS,
    Design,
    format_number,
)
from gui.panels.training_settings import TrainingSettings
from gui.session.presets import PRESETS, Preset
from gui.session.run import Origin
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, SPACE_3, Theme, scaled
from gui.widgets.action_button import ActionButton
from gui.widgets.layer_row import LayerRow
from gui.widgets.tab_order import order_tabs
from gui.widgets.wheel_guard import CalmComboBox
from nn import Layer

NEW_LAYER = Layer(32, "relu")
SCROLL_BAR_WIDTH = 12


class DesignerPanel(QWidget):
    """Shows the session's design and tells it of every change; a wrong number stays here, marked."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self._theme = theme
        self.rows: list[LayerRow] = []
        self.presets = CalmComboBox(self)
        self.settings = TrainingSettings(actions, self)
        self.summary = QLabel(self)
        self._layers = QVBoxLayout()
        self._lay_out()
        self.settings.setting_changed.connect(self._change_setting)
        self.settings.problem_changed.connect(self._collect_problems)
        session.design_changed.connect(self._show_design)
        session.prediction_changed.connect(self._show_activations)
        actions["add_layer"].triggered.connect(self._add_layer)
        actions["restore"].triggered.connect(session.restore_shipped)
        actions["new_weights"].triggered.connect(self._new_weights)
        actions["more_settings"].triggered.connect(lambda: QTimer.singleShot(0, self, self._reveal_more))
        self._show_design()

    # Internal, layout

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(SPACE_3)
        self._layers_area = self._scrolling(self._layers_column())
        columns.addWidget(self._layers_area, 1)
        self._settings_area = self._scrolling(self.settings)
        columns.addWidget(self._settings_area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_2, SPACE_2, SPACE_2, SPACE_3)
        layout.setSpacing(SPACE_2)
        layout.addLayout(self._head())
        layout.addLayout(columns, 1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        title = QLabel("Network", self)
        title.setProperty("role", "title")
        self.presets.setAccessibleName("Presets")
        self.presets.setPlaceholderText("Your own network")
        self.presets.addItem("Inkling's own, trained", None)
        for preset in PRESETS:
            self.presets.addItem(preset.name, preset)
            self.presets.setItemData(self.presets.count() - 1, preset.why, Qt.ItemDataRole.ToolTipRole)
        self.presets.setToolTip("Start from a known network; undo brings yours back.")
        self.presets.activated.connect(self._take_preset)
        self.presets.setMinimumWidth(150)
        self.presets.setMaximumWidth(scaled(280))
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
        outer = QVBoxLayout(column)
        outer.setContentsMargins(0, 0, SPACE_1, 0)
        outer.setSpacing(SPACE_2)
        self._layers.setSpacing(SPACE_1)
        outer.addLayout(self._layers)
        add = ActionButton(self._actions["add_layer"], self)
        add.setProperty("ghost", True)
        outer.addWidget(add)
        self.summary.setProperty("role", "second")
        self.summary.setWordWrap(True)
        outer.addWidget(self.summary)
        outer.addStretch()
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

    # Internal, views

    def _show_design(self) -> None:
        design = self._session.design
        if len(self.rows) != len(design.hidden) + 2:
            self._make_rows(len(design.hidden))
        for row, layer in zip(self.rows, design.spec.layers, strict=True):
            row.set_layer(layer)
        count = format_number(design.spec.parameter_count)
        self.summary.setText(f"{count} weights and biases to learn")
        self.settings.show_design(design)
        self._show_preset(design)
        self._show_activations()
        self._actions["add_layer"].setEnabled(len(design.hidden) < MOST_HIDDEN_LAYERS)
        self._collect_problems()

    def _show_preset(self, design: Design) -> None:
        with QSignalBlocker(self.presets):
            position = next((i for i, preset in enumerate(PRESETS, 1) if preset.design == design), -1)
            self.presets.setCurrentIndex(0 if self._session.run.origin is Origin.SHIPPED else position)

    def _show_activations(self) -> None:
        prediction, image = self._session.prediction, self._session.reading.image
        if prediction is None or image is None:
            for row in self.rows:
                row.strip.set_values(None)
        elif len(prediction.activations) == len(self.rows) - 1:
            for row, values in zip(self.rows, (image.ravel(), *prediction.activations), strict=True):
                row.strip.set_values(values)

    def _make_rows(self, hidden: int) -> None:
        for row in self.rows:
            self._layers.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [
            self._input_row(),
            *(self._hidden_row(i, hidden) for i in range(hidden)),
            self._output_row(),
        ]
        for row in self.rows:
            self._layers.addWidget(row)
        widest = max(row.minimumSizeHint().width() for row in self.rows)
        self._layers_area.setMinimumWidth(widest + SCROLL_BAR_WIDTH)
        order_tabs(self)

    def _input_row(self) -> LayerRow:
        row = LayerRow(self._theme, "Input", self)
        row.add_text("64 pixels, 8 \u00d7 8")
        row.add_buttons([])
        return row

    def _hidden_row(self, position: int, hidden: int) -> LayerRow:
        row = LayerRow(self._theme, f"Hidden {position + 1}", self)
        row.add_units()
        row.add_activation(HIDDEN_ACTIVATIONS)
        up = self._row_action(row, "up", "Move this layer up", "Alt+Up", lambda: self._move(position, -1))
        down = self._row_action(
            row, "down", "Move this layer down", "Alt+Down", lambda: self._move(position, 1)
        )
        remove = self._row_action(
            row, "close", "Remove this layer", "Ctrl+Del", lambda: self._remove(position)
        )
        up.setEnabled(position > 0)
        down.setEnabled(position < hidden - 1)
        row.add_buttons([up, down, remove])
        row.layer_changed.connect(lambda change, text: self._change_hidden(position, change, text))
        row.problem_changed.connect(self._collect_problems)
        return row

    def _output_row(self) -> LayerRow:
        row = LayerRow(self._theme, "Output", self)
        row.add_text("10 units")
        row.add_activation(OUTPUT_ACTIVATIONS)
        row.add_buttons([])
        row.layer_changed.connect(self._change_output)
        return row

    def _row_action(
        self, row: LayerRow, icon: str, help: str, keys: str, slot: Callable[[], None]
    ) -> QAction:
        """Return an action of one row; its shortcut counts while the focus is in that row."""
        action = QAction(help, row)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{help}  ({keys})")
        row.addAction(action)
        self._actions.set_icon(action, icon, "text_second")
        action.triggered.connect(slot)
        return action

    def _reveal_more(self) -> None:
        if self.settings.more.isVisible():
            self._settings_area.ensureWidgetVisible(self.settings.more, 0, 0)

    def _collect_problems(self) -> None:
        entries = [*self.settings.fields.values(), *(row.units for row in self.rows if row.units)]
        problems = [f"{entry.label}: {entry.problem}" for entry in entries if entry.problem]
        self._session.set_design_problem(problems[0] if problems else "")

    # Internal, changes

    def _change(self, text: str, *, merge: bool = False, **changes: Any) -> None:
        self._session.change_design(replace(self._session.design, **changes), text, merge=merge)

    def _change_setting(self, name: str, value: Any, text: str, typed: bool) -> None:
        self._change(text, merge=typed, **{name: value})

    def _change_output(self, change: dict[str, str], text: str) -> None:
        self._change(text, output_activation=change["activation"])

    def _change_hidden(self, position: int, change: dict[str, Any], text: str) -> None:
        hidden = list(self._session.design.hidden)
        hidden[position] = replace(hidden[position], **change)
        self._change(text, merge="units" in change, hidden=tuple(hidden))

    def _add_layer(self) -> None:
        hidden = self._session.design.hidden
        self._change("add a hidden layer", hidden=(*hidden, hidden[-1] if hidden else NEW_LAYER))

    def _remove(self, position: int) -> None:
        hidden = self._session.design.hidden
        self._change("remove a hidden layer", hidden=hidden[:position] + hidden[position + 1 :])

    def _move(self, position: int, direction: int) -> None:
        hidden = list(self._session.design.hidden)
        hidden.insert(position + direction, hidden.pop(position))
        self._change("move a hidden layer", hidden=tuple(hidden))

    def _new_weights(self) -> None:
        self._change("draw new weights", seed=(self._session.design.seed + 1) % (LARGEST_SEED + 1))

    def _take_preset(self, index: int) -> None:
        preset: Preset | None = self.presets.itemData(index)
        if preset is None:
            self._session.restore_shipped()
        else:
            self._session.take_preset(preset.design, preset.name)
