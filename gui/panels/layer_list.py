"""The layers of a design as rows: they can be changed, added, moved and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.actions import Actions
from gui.limits import MOST_HIDDEN_LAYERS
from gui.style.theme import SPACE_1, Theme
from gui.widgets.layer_row import LayerRow
from gui.words.networks import hidden_activations, hidden_name, output_activations
from gui.words.translation import tr
from nn import Layer
from nn.arrays import Array
from nn.digits.design import Design

NEW_LAYER = Layer(32, "relu")


class LayerList(QWidget):
    """Shows the layers of a design; an edit keeps everything of the design that it does not change.

    edited: the changed design, words for undo, and whether it continues the change before.
    """

    edited = Signal(object, str, bool)
    problem_changed = Signal()
    rows_changed = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._theme = theme
        self._design = Design.of()
        self.rows: list[LayerRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE_1)
        actions["add_layer"].triggered.connect(self._add_layer)

    # Properties

    def show_design(self, design: Design) -> None:
        """Show the layers of a design."""
        self._design = design
        if len(self.rows) != len(design.spec.layers):
            self._make_rows(len(design.hidden))
        for row, layer in zip(self.rows, design.spec.layers, strict=True):
            row.set_layer(layer)
        self._actions["add_layer"].setEnabled(len(design.hidden) < MOST_HIDDEN_LAYERS)

    def show_values(self, values: Sequence[Array] | None) -> None:
        """Show the values of every layer for a drawing, the input first, or that there is no drawing."""
        if values is None:
            for row in self.rows:
                row.strip.set_values(None)
        elif len(values) == len(self.rows):
            for row, of_layer in zip(self.rows, values, strict=True):
                row.strip.set_values(np.ravel(of_layer))

    # Internal, rows

    def _make_rows(self, hidden: int) -> None:
        for row in self.rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        middle = [self._hidden_row(position, hidden) for position in range(hidden)]
        self.rows = [self._input_row(), *middle, self._output_row()]
        for row in self.rows:
            self._layout.addWidget(row)
        self.rows_changed.emit()

    def _input_row(self) -> LayerRow:
        row = LayerRow(self._theme, tr("Input"), self)
        row.add_text(tr("64 pixels, 8 × 8"))
        row.add_buttons([])
        return row

    def _hidden_row(self, position: int, hidden: int) -> LayerRow:
        row = LayerRow(self._theme, hidden_name(position), self)
        row.add_units()
        row.add_activation(hidden_activations())
        up, down = lambda: self._move(position, -1), lambda: self._move(position, 1)
        buttons = [
            self._button(row, "up", tr("Move this layer up"), "Alt+Up", up),
            self._button(row, "down", tr("Move this layer down"), "Alt+Down", down),
            self._button(row, "close", tr("Remove this layer"), "Ctrl+Del", lambda: self._remove(position)),
        ]
        buttons[0].setEnabled(position > 0)
        buttons[1].setEnabled(position < hidden - 1)
        row.add_buttons(buttons)
        row.layer_changed.connect(lambda *change: self._change_layer(position + 1, *change))
        row.problem_changed.connect(self.problem_changed)
        return row

    def _output_row(self) -> LayerRow:
        row = LayerRow(self._theme, tr("Output"), self)
        row.add_text(tr("10 units"))
        row.add_activation(output_activations())
        row.add_buttons([])
        row.layer_changed.connect(lambda *change: self._change_layer(-1, *change))
        return row

    def _button(
        self, row: LayerRow, icon: str, help_text: str, keys: str, slot: Callable[[], None]
    ) -> QAction:
        """Return an action of one row; its shortcut counts while the focus is in that row."""
        action = QAction(help_text, row)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(f"{help_text}  ({keys})")
        row.addAction(action)
        self._actions.set_icon(action, icon, "text_second")
        action.triggered.connect(slot)
        return action

    # Internal, changes

    def _change_layer(self, number: int, layer: Layer, text: str, continues: bool) -> None:
        layers = list(self._design.spec.layers)
        layers[number] = layer
        spec = replace(self._design.spec, layers=tuple(layers))
        self.edited.emit(replace(self._design, spec=spec), text, continues)

    def _add_layer(self) -> None:
        hidden = self._design.hidden
        more = (*hidden, hidden[-1] if hidden else NEW_LAYER)
        self.edited.emit(self._design.with_layers(more), tr("adding a hidden layer"), False)

    def _remove(self, position: int) -> None:
        hidden = self._design.hidden
        fewer = hidden[:position] + hidden[position + 1 :]
        self.edited.emit(self._design.with_layers(fewer), tr("removing a hidden layer"), False)

    def _move(self, position: int, direction: int) -> None:
        hidden = list(self._design.hidden)
        hidden.insert(position + direction, hidden.pop(position))
        self.edited.emit(self._design.with_layers(hidden), tr("moving a hidden layer"), False)
