"""The heads over the diagram: each layer of the session's design, and every change to the layers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gui.actions import Actions
from gui.session.selection import Selection
from gui.session.session import Session
from gui.style.theme import Theme
from gui.widgets.heads_row import HeadsRow
from gui.widgets.layer_head import LayerHead, layer_action
from gui.widgets.topic import set_topic
from gui.words import changes
from gui.words import diagram as diagram_words
from gui.words import networks as words
from gui.words.fields import problem_in_field
from gui.words.numbers import number, percent
from gui.words.translation import tr
from nn import Layer
from nn.digits.design import MOST_HIDDEN_LAYERS, Design

NEW_LAYER = Layer(32, "relu")
DROPOUTS = (0.0, 0.1, 0.2, 0.3, 0.5)


class LayerHeads(QObject):
    """Feeds a row of heads from the session's design, and the session with what is changed there."""

    def __init__(self, session: Session, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._add = actions["add_layer"]
        self.row = HeadsRow(theme, parent)
        self.row.added.connect(self._add_layer)
        self.row.moved.connect(self._move)
        self._add.triggered.connect(lambda: self._add_layer(len(session.design.hidden)))

    # Properties

    def show_design(self, design: Design) -> bool:
        """Show the layers of a design, and return whether there are heads more or less than before."""
        renewed = len(self.row.heads) != len(design.spec.layers)
        if renewed:
            self._make_heads(design)
        for head, layer in zip(self.row.heads, design.spec.layers, strict=True):
            head.set_layer(layer)
        self._add.setEnabled(len(design.hidden) < MOST_HIDDEN_LAYERS)
        self._collect_problems()
        return renewed

    # Internal, heads

    def _make_heads(self, design: Design) -> None:
        hidden = len(design.hidden)
        middle = [self._hidden_head(position, hidden) for position in range(hidden)]
        heads = [self._input_head(), *middle, self._output_head()]
        for place, head in enumerate(heads):
            head.selected.connect(lambda place=place: self._session.select(Selection(place)))
        self.row.set_heads(heads, can_add=hidden < MOST_HIDDEN_LAYERS)

    def _input_head(self) -> LayerHead:
        head = LayerHead(self._theme, tr("Input"), tr("Input"), self.row)
        set_topic(head, "input")
        head.name.setToolTip(diagram_words.select_layer())
        head.add_text(tr("8 \u00d7 8"))
        return head

    def _output_head(self) -> LayerHead:
        head = LayerHead(self._theme, tr("Output"), tr("Output"), self.row)
        set_topic(head, "output")
        head.name.setToolTip(diagram_words.select_layer())
        head.add_activation(words.output_activations())
        head.layer_changed.connect(lambda *change: self._change_layer(-1, *change))
        return head

    def _hidden_head(self, position: int, hidden: int) -> LayerHead:
        head = LayerHead(self._theme, words.hidden_name(position), number(position + 1), self.row)
        set_topic(head, "layer")
        head.add_units()
        head.add_activation(words.hidden_activations())
        head.add_menu(self._menu(head, position, hidden))
        head.layer_changed.connect(lambda *change: self._change_layer(position + 1, *change))
        head.problem_changed.connect(self._collect_problems)
        return head

    def _menu(self, head: LayerHead, position: int, hidden: int) -> list[QAction]:
        """Return what can be done with a hidden layer beside changing its units and activation."""
        card = QAction(tr("About this layer"), head)
        card.triggered.connect(head.selected)
        left = layer_action(
            head,
            tr("Move this layer to the left"),
            "Alt+Shift+Left",
            lambda: self._move(position, position - 1),
            enabled=position > 0,
        )
        right = layer_action(
            head,
            tr("Move this layer to the right"),
            "Alt+Shift+Right",
            lambda: self._move(position, position + 1),
            enabled=position < hidden - 1,
        )
        remove = layer_action(head, tr("Remove this layer"), "Ctrl+Del", lambda: self._remove(position))
        normalization, dropout = self._normalization(head, position), self._dropout(head, position)
        return [card, _line(head), normalization, dropout, _line(head), left, right, remove]

    def _normalization(self, head: LayerHead, position: int) -> QAction:
        action = QAction(tr("Batch normalisation"), head, checkable=True)
        text = changes.changing_setting("batch_normalization")
        action.triggered.connect(lambda on: self._set_in_hidden(position, text, batch_normalization=on))
        head.menu_opens.connect(lambda: action.setChecked(self._hidden(position).batch_normalization))
        return action

    def _dropout(self, head: LayerHead, position: int) -> QAction:
        menu = QMenu(tr("Dropout"), head)
        for rate in DROPOUTS:
            action = menu.addAction(percent(rate, 0))
            action.setCheckable(True)
            action.triggered.connect(self._setter_of_dropout(position, rate))
            head.menu_opens.connect(
                lambda action=action, rate=rate: action.setChecked(self._hidden(position).dropout == rate)
            )
        return menu.menuAction()

    def _setter_of_dropout(self, position: int, rate: float) -> Callable[[], None]:
        text = changes.changing_setting("dropout")
        return lambda: self._set_in_hidden(position, text, dropout=rate)

    def _collect_problems(self) -> None:
        fields = [head.units for head in self.row.heads if head.units is not None]
        problems = [problem_in_field(field.label, field.problem) for field in fields if field.problem]
        self._session.set_design_problem(problems[0] if problems else "", "layers")

    # Internal, changes

    def _hidden(self, position: int) -> Layer:
        return self._session.design.hidden[position]

    def _change_layer(self, place: int, layer: Layer, text: str, continues: bool = False) -> None:
        design = self._session.design
        layers = list(design.spec.layers)
        layers[place] = layer
        changed = replace(design, spec=replace(design.spec, layers=tuple(layers)))
        self._session.change_design(changed, text, merge=continues)

    def _set_in_hidden(self, position: int, text: str, **settings: Any) -> None:
        if self._is_there(position):
            self._change_layer(position + 1, replace(self._hidden(position), **settings), text)

    def _is_there(self, position: int) -> bool:
        """Return whether a layer is still there: a head that has just gone may have a key waiting."""
        return 0 <= position < len(self._session.design.hidden)

    def _add_layer(self, position: int) -> None:
        """Add a hidden layer like the one before it."""
        hidden = list(self._session.design.hidden)
        hidden.insert(position, hidden[max(position - 1, 0)] if hidden else NEW_LAYER)
        self._change_layers(hidden, tr("adding a hidden layer"), position)

    def _remove(self, position: int) -> None:
        hidden = list(self._session.design.hidden)
        if not self._is_there(position):
            return
        del hidden[position]
        self._change_layers(hidden, tr("removing a hidden layer"), max(position - 1, 0))

    def _move(self, position: int, target: int) -> None:
        hidden = list(self._session.design.hidden)
        if not (self._is_there(position) and self._is_there(target)):
            return
        hidden.insert(target, hidden.pop(position))
        self._change_layers(hidden, tr("moving a hidden layer"), target)

    def _change_layers(self, hidden: list[Layer], text: str, subject: int) -> None:
        """Change the hidden layers; a focus in the heads goes to the one that it is about."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.row.isAncestorOf(focused)
        self._session.change_design(self._session.design.with_layers(hidden), text)
        if had_focus:
            self.row.heads[min(subject + 1, len(hidden))].name.setFocus()


def _line(parent: QWidget) -> QAction:
    """Return a line between entries of a menu."""
    line = QAction(parent)
    line.setSeparator(True)
    return line
