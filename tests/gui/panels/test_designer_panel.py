"""The designer: layers and settings, with the keyboard and the mouse, and a Train button that waits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from gui.panels.designer_panel import DesignerPanel
from gui.widgets.layer_row import LayerRow
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from gui.fields import BATCH_SIZE, EPOCHS, LEARNING_RATE, SEED, Field
from gui.limits import MOST_HIDDEN_LAYERS
from gui.main_window import MainWindow
from gui.session.session import Origin
from gui.training.controller import TrainingStatus
from gui.words.networks import preset_label
from gui.words.numbers import number
from nn import ACTIVATIONS, LOSSES, Layer, Network, NetworkSpec
from nn.digits.design import PRESETS
from tests.conftest import (
    ENDLESS,
    SHIPPED_DESIGN,
    WAIT_MS,
    MakeWindow,
    design,
    draw,
    train,
    visible_texts,
    wait_for,
)
from tests.gui.shapes import DIGITS


@pytest.fixture
def designer(window: MainWindow) -> DesignerPanel:
    return window.designer_panel


def hidden(window: MainWindow) -> list[tuple[int, str]]:
    return [(layer.units, layer.activation) for layer in window.session.design.hidden]


def shown(designer: DesignerPanel) -> list[tuple[int, str]]:
    """Return what the rows of the hidden layers say."""
    texts = []
    for row in designer.layers.rows[1:-1]:
        assert row.units is not None
        assert row.activation is not None
        texts.append((int(row.units.line.text()), row.activation.currentText()))
    return texts


def click(qtbot: QtBot, row: LayerRow, name: str) -> None:
    """Click the small button of a layer that says what it does."""
    button = next(b for b in row.findChildren(QToolButton) if b.defaultAction().text().startswith(name))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(box: QComboBox, text: str) -> None:
    """Choose an entry as the keyboard does."""
    index = box.findText(text)
    assert index >= 0, text
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_it_begins_with_the_layers_of_the_shipped_network(designer: DesignerPanel) -> None:
    assert shown(designer) == [(256, "relu"), (128, "relu")]
    assert designer.layers.rows[-1].activation is not None
    assert designer.layers.rows[-1].activation.currentText() == "softmax"
    texts = visible_texts(designer)
    assert {"Input", "Hidden 1", "Hidden 2", "Output", "10 units"} <= set(texts)


def test_layers_can_be_added_up_to_eight_and_removed_down_to_none(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot
) -> None:
    add = window.app_actions["add_layer"]
    for _ in range(2 * MOST_HIDDEN_LAYERS):
        add.trigger()
    assert not add.isEnabled()
    assert len(hidden(window)) == len(shown(designer)) == MOST_HIDDEN_LAYERS
    assert hidden(window)[2:] == [(128, "relu")] * 6
    while len(designer.layers.rows) > 2:
        click(qtbot, designer.layers.rows[-2], "Remove")
        assert shown(designer) == hidden(window)
        assert add.isEnabled()
    assert hidden(window) == []
    assert window.session.shown.network.spec.learned_count == 650
    add.trigger()
    assert len(hidden(window)) == 1


def test_a_layer_in_the_middle_can_be_removed(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot
) -> None:
    window.session.change_design(design(Layer(1), Layer(2), Layer(3)), "three")
    click(qtbot, designer.layers.rows[2], "Remove")
    assert hidden(window) == shown(designer) == [(1, "sigmoid"), (3, "sigmoid")]


def test_layers_can_be_moved(window: MainWindow, designer: DesignerPanel, qtbot: QtBot) -> None:
    window.session.change_design(design(Layer(1), Layer(2), Layer(3)), "three")
    click(qtbot, designer.layers.rows[1], "Move this layer down")
    assert [units for units, _ in hidden(window)] == [2, 1, 3]
    click(qtbot, designer.layers.rows[3], "Move this layer up")
    assert [units for units, _ in hidden(window)] == [2, 3, 1]
    assert shown(designer) == hidden(window)
    click(qtbot, designer.layers.rows[1], "Move this layer up")
    click(qtbot, designer.layers.rows[3], "Move this layer down")
    assert [units for units, _ in hidden(window)] == [2, 3, 1]


def test_units_and_activations_can_be_changed(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot
) -> None:
    row, output = designer.layers.rows[1], designer.layers.rows[-1]
    assert row.units is not None
    assert row.activation is not None
    assert output.activation is not None
    write(qtbot, row.units.line, "17")
    choose(row.activation, "tanh")
    choose(output.activation, "linear")
    assert hidden(window) == [(17, "tanh"), (128, "relu")]
    assert window.session.design.output.activation == "linear"
    assert window.session.shown.network.spec == window.session.design.spec
    assert window.session.run.origin is Origin.UNTRAINED


def test_the_loss_can_be_changed(window: MainWindow, designer: DesignerPanel) -> None:
    choose(window.side.settings.loss, "Mean squared error")
    assert window.session.shown.network.spec.loss == "mean_squared_error"
    choose(window.side.settings.loss, "Mean squared error")
    assert window.session.undo_stack.count() == 1


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (LEARNING_RATE, "0.025", 0.025),
        (BATCH_SIZE, "5 %", 0.05),
        (EPOCHS, "7", 7),
        (SEED, "42", 42),
    ],
)
def test_settings_can_be_typed_and_undone(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot, field: Field, text: str, value: float
) -> None:
    line = window.side.settings.fields[field.path].line
    design, before = window.session.design, line.text()
    write(qtbot, line, text)
    assert field.value_in(window.session.design) == value
    assert line.text() == text
    window.session.undo_stack.undo()
    assert window.session.design == design
    assert line.text() == before


def test_the_number_of_parameters_is_told(window: MainWindow, designer: DesignerPanel, qtbot: QtBot) -> None:
    assert designer.summary.text() == "50\u2009826 weights and biases to learn"
    assert window.session.shown.network.parameters.size == 50_826
    window.session.change_design(design(), "none")
    assert designer.summary.text() == "650 weights and biases to learn"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("32", "32 digits a step, 45 steps an epoch"),
        ("1", "1 digit a step, 1\u2009437 steps an epoch"),
        ("100 %", "1\u2009437 digits a step, 1 step an epoch"),
        ("10 %", "143 digits a step, 11 steps an epoch"),
    ],
)
def test_what_a_batch_size_means_is_told(window: MainWindow, qtbot: QtBot, text: str, words: str) -> None:
    write(qtbot, window.side.settings.fields[BATCH_SIZE.path].line, text)
    assert window.side.settings.batch_hint.text() == words


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_can_be_taken_and_undone(window: MainWindow, designer: DesignerPanel, name: str) -> None:
    label = preset_label(name)
    choose(designer.presets, label.name)
    assert window.session.design == PRESETS[name]
    assert designer.presets.currentText() == label.name
    assert shown(designer) == hidden(window)
    assert designer.presets.explanation == label.help
    window.session.undo_stack.undo()
    assert window.session.run.origin is Origin.SHIPPED
    assert designer.presets.currentIndex() == 0


def test_the_shipped_network_is_a_preset_too(window: MainWindow, designer: DesignerPanel) -> None:
    choose(designer.presets, preset_label("shipped").name)
    choose(designer.presets, designer.presets.itemText(0))
    assert window.session.run.origin is Origin.SHIPPED
    choose(designer.presets, preset_label("shipped").name)
    window.app_actions["restore"].trigger()
    assert window.session.run.origin is Origin.SHIPPED
    assert designer.presets.currentIndex() == 0


def test_a_design_of_ones_own_is_no_preset(window: MainWindow, designer: DesignerPanel, qtbot: QtBot) -> None:
    row = designer.layers.rows[1]
    assert row.units is not None
    write(qtbot, row.units.line, "17")
    assert designer.presets.currentIndex() == -1


def test_new_weights_are_other_weights_of_the_same_network(window: MainWindow) -> None:
    design = PRESETS["small"]
    window.session.change_design(design, "preset")
    first = window.session.shown.network.parameters.copy()
    window.app_actions["new_weights"].trigger()
    assert window.session.shown.network.spec == design.spec
    assert (window.session.shown.network.parameters != first).mean() > 0.9
    assert window.session.design.seed == design.seed + 1
    window.session.undo_stack.undo()
    np.testing.assert_array_equal(window.session.shown.network.parameters, first)
    expected = Network(design.spec.layers, seed=design.seed)
    np.testing.assert_array_equal(first, expected.parameters)


@pytest.mark.parametrize("path", [field.path for field in (LEARNING_RATE, BATCH_SIZE, EPOCHS, SEED)])
def test_train_waits_until_a_wrong_setting_is_right(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot, path: str
) -> None:
    field, design = window.side.settings.fields[path], window.session.design
    write(qtbot, field.line, "x")
    assert not window.app_actions["train"].isEnabled()
    assert not window.app_actions["train_one_epoch"].isEnabled()
    assert not window.transport.train_button.isEnabled()
    assert f"Check the designer. {field.label}: {field.problem}." in visible_texts(window.transport)
    assert window.session.design == design
    train(window)
    assert window.controller.status is TrainingStatus.IDLE
    write(qtbot, field.line, "1")
    assert window.app_actions["train"].isEnabled()
    assert window.app_actions["train_one_epoch"].isEnabled()


def test_train_waits_until_wrong_units_are_right(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot
) -> None:
    units = designer.layers.rows[1].units
    assert units is not None
    write(qtbot, units.line, "0")
    assert not window.app_actions["train"].isEnabled()
    assert hidden(window)[0] == (256, "relu")
    write(qtbot, units.line, "9")
    assert window.app_actions["train"].isEnabled()
    assert hidden(window)[0] == (9, "relu")


def test_removing_the_layer_that_was_wrong_lets_train_again(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot
) -> None:
    units = designer.layers.rows[1].units
    assert units is not None
    write(qtbot, units.line, "0")
    click(qtbot, designer.layers.rows[1], "Remove")
    assert hidden(window) == shown(designer) == [(128, "relu")]
    assert window.app_actions["train"].isEnabled()


def test_undo_takes_a_wrong_text_back(window: MainWindow, designer: DesignerPanel, qtbot: QtBot) -> None:
    line = window.side.settings.fields[EPOCHS.path].line
    write(qtbot, line, "5")
    write(qtbot, line, "x")
    window.session.undo_stack.undo()
    assert line.text() == str(SHIPPED_DESIGN.config.epochs)
    assert window.app_actions["train"].isEnabled()


def test_a_wrong_text_while_training_lets_it_go_on_and_be_paused(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot
) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    write(qtbot, window.side.settings.fields[LEARNING_RATE.path].line, "x")
    assert window.controller.status is TrainingStatus.RUNNING
    assert window.app_actions["train"].isEnabled()
    train(window)
    wait_for(window, TrainingStatus.PAUSED)
    assert not window.app_actions["train"].isEnabled()


def test_the_values_of_every_layer_show_for_the_drawing(window: MainWindow, designer: DesignerPanel) -> None:
    def strips() -> list[str]:
        return [row.strip.describe() for row in designer.layers.rows]

    assert all("Shows this layer's values" in text for text in strips())
    draw(window, *DIGITS[3])
    assert [int(text.split("'s ")[1].split()[0]) for text in strips()] == [64, 256, 128, 10]
    window.session.change_design(design(Layer(5)), "change")
    draw(window)
    assert [int(text.split("'s ")[1].split()[0]) for text in strips()] == [64, 5, 10]
    window.app_actions["clear"].trigger()
    draw(window)
    assert all("Shows this layer's values" in text for text in strips())


def test_letters_typed_into_a_field_are_no_shortcuts(
    window: MainWindow, designer: DesignerPanel, qtbot: QtBot
) -> None:
    draw(window, *DIGITS[3])
    line = window.side.settings.fields[LEARNING_RATE.path].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "1e-2")
    qtbot.keyClick(line, Qt.Key.Key_Home)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert line.text() == "e-2"
    assert window.app_actions["pen"].isChecked()
    assert len(window.session.drawing) == 1
    qtbot.waitUntil(lambda: not window.app_actions["train"].isEnabled(), timeout=WAIT_MS)


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
    window: MainWindow, designer: DesignerPanel, rich_network: Network
) -> None:
    assert window.session.design.spec == RICH
    assert designer.summary.text().startswith(number(rich_network.spec.learned_count))
    np.testing.assert_array_equal(window.session.shown.network.parameters, rich_network.parameters)
    heads = [section.summary.text() for section in window.side.settings.sections.values()]
    for told in ("dropout 20 %", "dropout 25 %", "batch normalisation", "He, normal", "times 0.5"):
        assert any(told in head.replace("\u00a0", " ") for head in heads)


def test_a_change_of_one_layer_keeps_everything_else_and_is_undone(
    window: MainWindow, designer: DesignerPanel, rich_network: Network, qtbot: QtBot
) -> None:
    first, second, third, last = RICH.layers
    units = designer.layers.rows[1].units
    assert units is not None
    write(qtbot, units.line, "20")
    assert window.session.design.spec.layers == (first, replace(second, units=20), third, last)
    output = designer.layers.rows[-1].activation
    assert output is not None
    choose(output, "sigmoid")
    changed = replace(last, activation="sigmoid")
    assert window.session.design.spec.layers == (first, replace(second, units=20), third, changed)
    click(qtbot, designer.layers.rows[2], "Remove")
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
    designer = window.designer_panel
    row = designer.layers.rows[1]
    assert row.activation is not None
    choose(row.activation, "mine")
    choose(window.side.settings.loss, "my_loss")
    assert hidden(window)[0] == (256, "mine")
    assert window.session.shown.network.spec.loss == "my_loss"
    assert row.activation.toolTip() == "mine: An activation of your own."
    assert window.side.settings.loss.explanation == "A loss of your own."


def test_what_was_registered_after_the_window_opened_shows_as_itself(
    window: MainWindow, designer: DesignerPanel, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    request.getfixturevalue("own_functions")
    network = Network([Layer(64, "input"), Layer(5, "mine"), Layer(10, "mine")], "my_loss", seed=0)
    network.save(tmp_path / "own.safetensors")
    window.session.open_network(tmp_path / "own.safetensors")
    assert shown(designer) == [(5, "mine")]
    output = designer.layers.rows[-1].activation
    assert output is not None
    assert output.currentText() == "mine"
    assert window.side.settings.loss.currentText() == "my_loss"
