"""The network panel: one picture of the network, which is also where it is designed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from gui.actions import Actions
from gui.limits import MOST_HIDDEN_LAYERS
from gui.panels.diagram_view import DiagramView
from gui.session.inks import INKS
from gui.session.run import Origin
from gui.session.session import Session
from gui.style.theme import SPACE_1, SPACE_2, Theme, scaled
from gui.widgets.diagram_geometry import slots
from gui.widgets.heads_row import HeadsRow
from gui.widgets.layer_head import LayerHead, layer_action
from gui.widgets.named_box import NamedBox
from gui.widgets.tab_order import order_tabs
from gui.words import changes
from gui.words import networks as words
from gui.words.fields import problem_in_field
from gui.words.numbers import percent
from gui.words.translation import Label, tr
from nn import Layer
from nn.digits.design import LARGEST_SEED, PRESETS, Design

PRESETS_WIDTHS = 130, 260  # smallest, largest
SHIPPED_NETWORK = ""  # the key of Inkling's own network among the presets
NEW_LAYER = Layer(32, "relu")
DROPOUTS = (0.0, 0.1, 0.2, 0.3, 0.5)


class NetworkPanel(QWidget):
    """Shows the session's design as heads over the diagram and takes changes to it."""

    def __init__(self, session: Session, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self._theme = theme
        self.presets = NamedBox([SHIPPED_NETWORK, *PRESETS], _preset_label, self)
        self.heads = HeadsRow(theme, self)
        self.view = DiagramView(session, theme, self)
        self.summary = QLabel(self)
        self._inks = QActionGroup(self)
        self._lay_out()
        self._connect()
        self._show_design()

    # Internal, layout

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_2, SPACE_2, 0, SPACE_2)
        layout.setSpacing(SPACE_1)
        layout.addLayout(self._title_row())
        layout.addWidget(self.heads)
        layout.addWidget(self.view.diagram, 1)
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
        row.addWidget(title)
        row.addSpacing(SPACE_2)
        row.addWidget(self.presets, 1)
        row.addStretch()
        for name in ("new_weights", "restore", "side"):
            button = QToolButton(self)
            button.setDefaultAction(self._actions[name])
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
            row.addWidget(button)
        self._actions["ink_activation"].setChecked(True)
        self.view.note.setProperty("role", "second")
        row.addSpacing(SPACE_2)
        row.addWidget(self.view.note, 1)
        return row

    def _connect(self) -> None:
        session, actions = self._session, self._actions
        self.view.diagram.laid_out.connect(self._place_heads)
        self.heads.added.connect(self._add_layer)
        self.heads.moved.connect(self._move)
        self.presets.chosen.connect(self._take_preset)
        session.design_changed.connect(self._show_design)
        actions["restore"].triggered.connect(session.restore_shipped)
        actions["new_weights"].triggered.connect(self._draw_weights)
        actions["add_layer"].triggered.connect(lambda: self._add_layer(len(session.design.hidden)))
        for name in INKS:
            actions[f"ink_{name}"].triggered.connect(lambda _checked, name=name: self.view.use_ink(name))

    # Internal, views

    def _show_design(self) -> None:
        design = self._session.design
        if len(self.heads.heads) != len(design.spec.layers):
            self._make_heads(design)
        for head, layer in zip(self.heads.heads, design.spec.layers, strict=True):
            head.set_layer(layer)
        self._actions["add_layer"].setEnabled(len(design.hidden) < MOST_HIDDEN_LAYERS)
        self._show_preset(design)
        self._place_heads()
        self._collect_problems()

    def _show_preset(self, design: Design) -> None:
        shipped = self._session.run.origin is Origin.SHIPPED
        same = [name for name, preset in PRESETS.items() if preset == design]
        if shipped or same:
            self.presets.set_chosen(SHIPPED_NETWORK if shipped else same[0])
        else:
            self.presets.setCurrentIndex(-1)

    def _make_heads(self, design: Design) -> None:
        hidden = len(design.hidden)
        middle = [self._hidden_head(number, hidden) for number in range(hidden)]
        heads = [self._input_head(), *middle, self._output_head()]
        self.heads.set_heads(heads, can_add=hidden < MOST_HIDDEN_LAYERS)
        order_tabs(self)

    def _input_head(self) -> LayerHead:
        head = LayerHead(self._theme, tr("Input"), self.heads)
        head.add_text(tr("8 \u00d7 8"))
        return head

    def _output_head(self) -> LayerHead:
        head = LayerHead(self._theme, tr("Output"), self.heads)
        head.add_text(tr("10 digits"))
        head.add_activation(words.output_activations())
        head.layer_changed.connect(lambda layer, text, typed: self._change_layer(-1, layer, text, typed))
        return head

    def _hidden_head(self, number: int, hidden: int) -> LayerHead:
        head = LayerHead(self._theme, words.hidden_name(number), self.heads)
        head.add_units()
        head.add_activation(words.hidden_activations())
        head.add_menu(
            [
                layer_action(
                    head,
                    tr("Move this layer to the left"),
                    "Alt+Shift+Left",
                    lambda: self._move(number, number - 1),
                    enabled=number > 0,
                ),
                layer_action(
                    head,
                    tr("Move this layer to the right"),
                    "Alt+Shift+Right",
                    lambda: self._move(number, number + 1),
                    enabled=number < hidden - 1,
                ),
                layer_action(head, tr("Remove this layer"), "Ctrl+Del", lambda: self._remove(number)),
                *self._layer_settings(head, number),
            ]
        )
        head.layer_changed.connect(
            lambda layer, text, typed: self._change_layer(number + 1, layer, text, typed)
        )
        head.problem_changed.connect(self._collect_problems)
        return head

    def _layer_settings(self, head: LayerHead, number: int) -> list[QAction]:
        """Return what the menu of a layer changes of it beside its place."""

        def change(text: str, **values: object) -> None:
            layer = self._session.design.hidden[number]
            self._change_layer(number + 1, replace(layer, **values), text, False)  # type: ignore[arg-type]

        normalization = QAction(tr("Batch normalisation"), head, checkable=True)
        normalization.triggered.connect(
            lambda on: change(changes.changing_setting("batch_normalization"), batch_normalization=on)
        )
        dropout = QMenu(tr("Dropout"), head)
        for rate in DROPOUTS:
            action = dropout.addAction(percent(rate, 0))
            action.setCheckable(True)
            action.triggered.connect(
                lambda _on, rate=rate: change(changes.changing_setting("dropout"), dropout=rate)
            )
        menu_action = dropout.menuAction()

        def show_present() -> None:
            layer = self._session.design.hidden[number]
            normalization.setChecked(layer.batch_normalization)
            for action, rate in zip(dropout.actions(), DROPOUTS, strict=True):
                action.setChecked(layer.dropout == rate)

        head.menu_opens.connect(show_present)
        return [normalization, menu_action]

    def _place_heads(self) -> None:
        self.heads.set_slots(slots(self.view.diagram.width(), len(self._session.design.hidden)))

    def _collect_problems(self) -> None:
        fields = [head.units for head in self.heads.heads if head.units is not None]
        problems = [problem_in_field(field.label, field.problem) for field in fields if field.problem]
        self._session.set_design_problem(problems[0] if problems else "", "layers")

    # Internal, changes

    def _change_layer(self, number: int, layer: Layer, text: str, typed: bool) -> None:
        design = self._session.design
        layers = list(design.spec.layers)
        layers[number] = layer
        changed = replace(design, spec=replace(design.spec, layers=tuple(layers)))
        self._session.change_design(changed, text, merge=typed)

    def _add_layer(self, number: int) -> None:
        """Add a hidden layer like the one before it."""
        hidden = list(self._session.design.hidden)
        hidden.insert(number, hidden[max(number - 1, 0)] if hidden else NEW_LAYER)
        self._change_layers(hidden, tr("adding a hidden layer"))

    def _remove(self, number: int) -> None:
        hidden = list(self._session.design.hidden)
        del hidden[number]
        self._change_layers(hidden, tr("removing a hidden layer"))

    def _move(self, number: int, target: int) -> None:
        hidden = list(self._session.design.hidden)
        hidden.insert(target, hidden.pop(number))
        self._change_layers(hidden, tr("moving a hidden layer"))

    def _change_layers(self, hidden: list[Layer], text: str) -> None:
        self._session.change_design(self._session.design.with_layers(hidden), text)

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
