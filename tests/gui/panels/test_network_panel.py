"""The network panel: the design that it shows and changes, presets, undo, and a Train button that waits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.network_panel import NetworkPanel
from gui.session.run import Origin
from gui.session.selection import Selection
from gui.words import diagram as words
from gui.words.networks import preset_label
from gui.words.numbers import number
from nn import ACTIVATIONS, LOSSES, Layer, Network, NetworkSpec
from nn.digits.design import PRESETS
from tests.conftest import MakeWindow, design, draw, visible_texts
from tests.gui.heads import activation_of, choose, entry_of, heads_of, hidden, shown, units_of, write
from tests.gui.shapes import DIGITS


@pytest.fixture
def panel(window: MainWindow) -> NetworkPanel:
    return window.network_panel


def test_it_begins_with_the_layers_of_the_shipped_network(window: MainWindow, panel: NetworkPanel) -> None:
    assert shown(window) == [(256, "relu"), (128, "relu")]
    first, *_, last = heads_of(window)
    assert activation_of(last).currentText() == "softmax"
    assert [head.name.name for head in heads_of(window)] == ["Input", "Hidden 1", "Hidden 2", "Output"]
    assert "8 \u00d7 8" in visible_texts(first)
    assert [block.units for block in panel.view.diagram.blocks] == [64, 256, 128, 10]


def test_heads_and_blocks_are_those_of_the_design(window: MainWindow, panel: NetworkPanel) -> None:
    for layers in ((Layer(5),), (), (Layer(1), Layer(512), Layer(3))):
        window.session.change_design(design(*layers), "change")
        assert shown(window) == hidden(window) == [(layer.units, layer.activation) for layer in layers]
        units = [64, *(layer.units for layer in layers), 10]
        assert [block.units for block in panel.view.diagram.blocks] == units


def test_each_head_stands_over_its_block(window: MainWindow, panel: NetworkPanel) -> None:
    window.session.change_design(design(Layer(50), Layer(512), Layer(2)), "three")
    for head, block in zip(heads_of(window), panel.view.diagram.blocks, strict=True):
        left, right = head.x(), head.x() + head.width()
        assert left <= block.rect.center().x() <= right
    for head, block in zip(heads_of(window)[:-1], panel.view.diagram.blocks, strict=False):
        assert head.x() + head.width() / 2 == pytest.approx(block.rect.center().x(), abs=1.5)


def test_the_number_of_parameters_is_told(window: MainWindow, panel: NetworkPanel) -> None:
    assert panel.summary.text() == "50\u2009826 weights and biases to learn"
    assert window.session.shown.network.parameters.size == 50_826
    window.session.change_design(design(), "none")
    assert panel.summary.text() == "650 weights and biases to learn"


# Presets


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_can_be_taken_and_undone(window: MainWindow, panel: NetworkPanel, name: str) -> None:
    label = preset_label(name)
    choose(panel.presets, label.name)
    assert window.session.design == PRESETS[name]
    assert panel.presets.currentText() == label.name
    assert shown(window) == hidden(window)
    assert panel.presets.explanation == label.help
    window.session.undo_stack.undo()
    assert window.session.run.origin is Origin.SHIPPED
    assert panel.presets.currentIndex() == 0


def test_the_shipped_network_is_a_preset_too(window: MainWindow, panel: NetworkPanel) -> None:
    choose(panel.presets, preset_label("shipped").name)
    choose(panel.presets, panel.presets.itemText(0))
    assert window.session.run.origin is Origin.SHIPPED
    choose(panel.presets, preset_label("shipped").name)
    window.app_actions["restore"].trigger()
    assert window.session.run.origin is Origin.SHIPPED
    assert panel.presets.currentIndex() == 0


def test_a_design_of_ones_own_is_no_preset(window: MainWindow, panel: NetworkPanel, qtbot: QtBot) -> None:
    write(qtbot, units_of(heads_of(window)[1]).line, "17")
    assert panel.presets.currentIndex() == -1
    assert panel.presets.placeholderText() == "Your own network"


def test_new_weights_are_other_weights_of_the_same_network(window: MainWindow) -> None:
    preset = PRESETS["small"]
    window.session.change_design(preset, "preset")
    first = window.session.shown.network.parameters.copy()
    window.app_actions["new_weights"].trigger()
    assert window.session.shown.network.spec == preset.spec
    assert (window.session.shown.network.parameters != first).mean() > 0.9
    assert window.session.design.seed == preset.seed + 1
    window.session.undo_stack.undo()
    np.testing.assert_array_equal(window.session.shown.network.parameters, first)
    expected = Network(preset.spec.layers, seed=preset.seed)
    np.testing.assert_array_equal(first, expected.parameters)


# Wrong numbers


def test_train_waits_until_wrong_units_are_right(window: MainWindow, qtbot: QtBot) -> None:
    line = units_of(heads_of(window)[1]).line
    write(qtbot, line, "0")
    assert not window.app_actions["train"].isEnabled()
    assert hidden(window)[0] == (256, "relu")
    problem = units_of(heads_of(window)[1]).problem
    assert problem in visible_texts(window), "it is said where one can see it"
    write(qtbot, line, "9")
    assert window.app_actions["train"].isEnabled()
    assert hidden(window)[0] == (9, "relu")


def test_removing_the_layer_that_was_wrong_lets_train_again(window: MainWindow, qtbot: QtBot) -> None:
    write(qtbot, units_of(heads_of(window)[1]).line, "0")
    entry_of(heads_of(window)[1], "Remove").trigger()
    assert hidden(window) == shown(window) == [(128, "relu")]
    assert window.app_actions["train"].isEnabled()


def test_undo_takes_wrong_units_back(window: MainWindow, qtbot: QtBot) -> None:
    line = units_of(heads_of(window)[1]).line
    write(qtbot, line, "5")
    write(qtbot, line, "0")
    window.session.undo_stack.undo()
    assert line.text() == "256"
    assert window.app_actions["train"].isEnabled()


# Inks


def ink_buttons(panel: NetworkPanel) -> dict[str, QToolButton]:
    return {b.text(): b for b in panel.findChildren(QToolButton) if b.property("chip")}


def test_one_of_four_inks_is_chosen_by_a_word_or_a_key(
    window: MainWindow, panel: NetworkPanel, qtbot: QtBot
) -> None:
    buttons = ink_buttons(panel)
    assert list(buttons) == ["Activation", "Contribution", "Gradient", "Change"]
    assert buttons["Activation"].isChecked()
    qtbot.mouseClick(buttons["Gradient"], Qt.MouseButton.LeftButton)
    assert panel.view.ink == "gradient"
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert panel.view.ink == "contribution"
    assert [text for text, button in buttons.items() if button.isChecked()] == ["Contribution"]
    window.app_actions["ink_activation"].trigger()


def test_what_the_ink_shows_is_said_beside_it(window: MainWindow, panel: NetworkPanel) -> None:
    assert panel.view.note.text() == words.draw_first()
    draw(window, *DIGITS[3])
    for name in ("contribution", "activation"):
        window.app_actions[f"ink_{name}"].trigger()
        assert panel.view.note.text() == words.ink_label(name).help


# What a file brings, and what is a person's own

RICH = NetworkSpec(
    (
        Layer(64, "input", dropout=0.2),
        Layer(12, "relu", "he_normal", scale=0.5, dropout=0.25, batch_normalization=True),
        Layer(9, "tanh", "orthogonal"),
        Layer(10, "softmax", "zeros", batch_normalization=True),
    ),
    "categorical_crossentropy",
)


@pytest.fixture
def rich_network(window: MainWindow, tmp_path: Path) -> Network:
    """Return a network that has everything that a layer can have, opened from a file."""
    network = Network(RICH.layers, RICH.loss, seed=3)
    network.save(tmp_path / "rich.safetensors")
    window.session.open_network(tmp_path / "rich.safetensors")
    return network


def test_an_opened_network_loses_nothing(
    window: MainWindow, panel: NetworkPanel, rich_network: Network
) -> None:
    assert window.session.design.spec == RICH
    assert panel.summary.text().startswith(number(rich_network.spec.learned_count))
    np.testing.assert_array_equal(window.session.shown.network.parameters, rich_network.parameters)
    heads = [section.summary.text() for section in window.side.settings.sections.values()]
    for told in ("dropout 20 %", "dropout 25 %", "batch normalisation", "He, normal", "times 0.5"):
        assert any(told in head.replace("\u00a0", " ") for head in heads)


def test_a_change_of_one_layer_keeps_everything_else_and_is_undone(
    window: MainWindow, rich_network: Network, qtbot: QtBot
) -> None:
    first, second, third, last = RICH.layers
    write(qtbot, units_of(heads_of(window)[1]).line, "20")
    assert window.session.design.spec.layers == (first, replace(second, units=20), third, last)
    choose(activation_of(heads_of(window)[-1]), "sigmoid")
    changed = replace(last, activation="sigmoid")
    assert window.session.design.spec.layers == (first, replace(second, units=20), third, changed)
    entry_of(heads_of(window)[2], "Remove").trigger()
    assert window.session.design.spec.layers == (first, replace(second, units=20), changed)
    choose(window.side.settings.loss, "Hinge")
    assert window.session.shown.network.spec == replace(
        RICH, layers=(first, replace(second, units=20), changed), loss="hinge"
    )
    while window.session.design.spec != RICH:
        window.session.undo_stack.undo()
    assert window.session.run.origin is Origin.FILE
    np.testing.assert_array_equal(window.session.shown.network.parameters, rich_network.parameters)


@pytest.fixture
def own_functions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Register an activation and a loss as a person would; both are forgotten after the test."""
    relu = ACTIVATIONS["relu"]
    monkeypatch.setitem(ACTIVATIONS, "mine", replace(relu, name="mine"))
    monkeypatch.setitem(LOSSES, "my_loss", replace(LOSSES["mean_squared_error"], name="my_loss"))


@pytest.mark.usefixtures("own_functions")
def test_an_activation_and_a_loss_of_one_s_own_can_be_chosen(open_window: MakeWindow) -> None:
    window = open_window()
    activation = activation_of(heads_of(window)[1])
    choose(activation, "mine")
    choose(window.side.settings.loss, "my_loss")
    assert hidden(window)[0] == (256, "mine")
    assert window.session.shown.network.spec.loss == "my_loss"
    assert activation.toolTip() == "mine: An activation of your own."
    assert window.side.settings.loss.explanation == "A loss of your own."


# The boxes of this window know the activation from then on.
@pytest.mark.fresh_window
def test_what_was_registered_after_the_window_opened_shows_as_itself(
    window: MainWindow, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    request.getfixturevalue("own_functions")
    network = Network([Layer(64, "input"), Layer(5, "mine"), Layer(10, "mine")], "my_loss", seed=0)
    network.save(tmp_path / "own.safetensors")
    window.session.open_network(tmp_path / "own.safetensors")
    assert shown(window) == [(5, "mine")]
    output = activation_of(heads_of(window)[-1])
    assert output.currentText() == "mine"
    assert not output.itemIcon(output.currentIndex()).isNull(), "its curve is drawn too"
    assert window.side.settings.loss.currentText() == "my_loss"


# Selected layers


def test_a_click_on_the_name_of_input_or_output_selects_the_layer(
    window: MainWindow, panel: NetworkPanel, qtbot: QtBot
) -> None:
    for layer, head in ((0, heads_of(window)[0]), (3, heads_of(window)[-1])):
        qtbot.mouseClick(head.name, Qt.MouseButton.LeftButton)
        assert window.session.selection == Selection(layer)
        assert panel.view.diagram.selected == (layer, None)
    window.session.select(None)
    assert panel.view.diagram.selected is None


def test_a_hidden_panel_looks_again_when_it_shows(window: MainWindow, panel: NetworkPanel) -> None:
    panel.hide()
    draw(window, *DIGITS[3])
    assert not panel.view.diagram.links
    panel.show()
    assert len(panel.view.diagram.links) > 10
