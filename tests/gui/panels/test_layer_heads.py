"""The heads over the diagram: layers are added, moved, changed and removed, by mouse and by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.run import Origin
from gui.session.selection import Selection
from gui.widgets.heads_row import HeadsRow
from gui.widgets.layer_head import LayerHead
from nn import Layer
from nn.digits.design import MOST_HIDDEN_LAYERS
from tests.conftest import Listen, design, mouse
from tests.gui.heads import activation_of, choose, entry_of, hidden, shown, units_of, write

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def row(window: MainWindow) -> HeadsRow:
    return window.network_panel.heads.row


@pytest.fixture
def three(window: MainWindow) -> MainWindow:
    """Return the window with hidden layers of 1, 2 and 3 units."""
    window.session.change_design(design(Layer(1), Layer(2), Layer(3)), "three")
    return window


def sizes(window: MainWindow) -> list[int]:
    assert shown(window) == hidden(window)
    return [units for units, _ in hidden(window)]


def drag(head: LayerHead, way: float) -> None:
    """Drag the name of a head sideways."""
    start = QPointF(head.name.rect().center())
    mouse(head.name, QEvent.Type.MouseButtonPress, start)
    for part in (0.25, 0.5, 1.0):
        mouse(head.name, QEvent.Type.MouseMove, start + QPointF(way * part, 0))
    mouse(head.name, QEvent.Type.MouseButtonRelease, start + QPointF(way, 0))


# Adding and removing


@pytest.mark.slow
def test_layers_can_be_added_up_to_eight_and_removed_down_to_none(window: MainWindow, row: HeadsRow) -> None:
    add = window.app_actions["add_layer"]
    for _ in range(2 * MOST_HIDDEN_LAYERS):
        add.trigger()
    assert not add.isEnabled()
    assert not row.pluses
    assert len(hidden(window)) == len(shown(window)) == MOST_HIDDEN_LAYERS
    assert hidden(window)[2:] == [(128, "relu")] * 6
    while len(row.heads) > 2:
        entry_of(row.heads[-2], "Remove").trigger()
        assert shown(window) == hidden(window)
        assert add.isEnabled()
    assert hidden(window) == []
    assert window.session.shown.network.spec.learned_count == 650
    add.trigger()
    assert len(hidden(window)) == 1


@pytest.mark.parametrize("name", ["Remove", "Move this layer to the left", "Batch"])
def test_a_key_that_comes_after_its_head_has_gone_changes_nothing(three: MainWindow, name: str) -> None:
    entry = entry_of(three.network_panel.heads.row.heads[3], name)
    three.session.change_design(design(Layer(5)), "one")
    entry.trigger()
    assert hidden(three) == [(5, "sigmoid")]


def test_a_plus_adds_a_layer_like_the_one_before_it(three: MainWindow, row: HeadsRow, qtbot: QtBot) -> None:
    assert len(row.pluses) == 4
    qtbot.mouseClick(row.pluses[2], Qt.MouseButton.LeftButton)
    assert sizes(three) == [1, 2, 2, 3]
    three.session.undo_stack.undo()
    qtbot.mouseClick(row.pluses[0], Qt.MouseButton.LeftButton)
    assert sizes(three) == [1, 1, 2, 3]


def test_a_plus_is_pressed_by_the_keyboard_too_and_the_focus_goes_to_the_new_layer(
    three: MainWindow, row: HeadsRow, qtbot: QtBot
) -> None:
    row.pluses[3].setFocus()
    qtbot.keyClick(row.pluses[3], Qt.Key.Key_Space)
    assert sizes(three) == [1, 2, 3, 3]
    assert QApplication.focusWidget() is row.heads[4].name


def test_a_layer_in_the_middle_can_be_removed_by_its_menu_or_a_key(
    three: MainWindow, row: HeadsRow, qtbot: QtBot
) -> None:
    entry_of(row.heads[2], "Remove").trigger()
    assert sizes(three) == [1, 3]
    row.heads[2].name.setFocus()
    qtbot.keyClick(row.heads[2].name, Qt.Key.Key_Delete, CONTROL)
    assert sizes(three) == [1]
    assert QApplication.focusWidget() is row.heads[1].name, "from where the keyboard goes on"
    three.session.undo_stack.undo()
    assert sizes(three) == [1, 3]


def test_the_keys_of_a_layer_count_in_its_head_only(three: MainWindow, row: HeadsRow, qtbot: QtBot) -> None:
    canvas = three.drawing_panel.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Delete, CONTROL)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, ALT_SHIFT)
    assert sizes(three) == [1, 2, 3]


# Moving


def test_layers_are_moved_by_their_menu_and_not_beyond_the_ends(three: MainWindow, row: HeadsRow) -> None:
    entry_of(row.heads[1], "Move this layer to the right").trigger()
    assert sizes(three) == [2, 1, 3]
    entry_of(row.heads[3], "Move this layer to the left").trigger()
    assert sizes(three) == [2, 3, 1]
    assert not entry_of(row.heads[1], "Move this layer to the left").isEnabled()
    assert not entry_of(row.heads[3], "Move this layer to the right").isEnabled()


def test_a_layer_is_moved_by_keys_and_keeps_the_focus(three: MainWindow, row: HeadsRow, qtbot: QtBot) -> None:
    row.heads[1].name.setFocus()
    for expected in ([2, 1, 3], [2, 3, 1], [2, 3, 1]):
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Right, ALT_SHIFT)
        assert sizes(three) == expected
    assert QApplication.focusWidget() is row.heads[3].name
    qtbot.keyClick(row.heads[3].name, Qt.Key.Key_Left, ALT_SHIFT)
    assert sizes(three) == [2, 1, 3]


def test_a_layer_is_dragged_to_another_place_and_back_by_undo(three: MainWindow, row: HeadsRow) -> None:
    way = row.heads[3].x() - row.heads[1].x()
    drag(row.heads[1], 1.1 * way)
    assert sizes(three) == [2, 3, 1]
    three.session.undo_stack.undo()
    assert sizes(three) == [1, 2, 3]
    drag(row.heads[3], -0.7 * way)
    assert sizes(three) == [1, 3, 2]


def test_a_short_drag_changes_nothing(three: MainWindow, row: HeadsRow) -> None:
    steps = three.session.undo_stack.count()
    drag(row.heads[2], 0.2 * (row.heads[2].x() - row.heads[1].x()))
    assert sizes(three) == [1, 2, 3]
    assert three.session.undo_stack.count() == steps
    assert row.target is None


def test_a_head_that_goes_while_it_is_dragged_is_let_go(three: MainWindow, row: HeadsRow) -> None:
    name = row.heads[1].name
    start, way = QPointF(name.rect().center()), QPointF(2 * row.width(), 0)
    mouse(name, QEvent.Type.MouseButtonPress, start)
    mouse(name, QEvent.Type.MouseMove, start + way)
    assert row.target == 3
    three.app_actions["restore"].trigger()
    assert row.target is None
    mouse(name, QEvent.Type.MouseMove, start + way)
    mouse(name, QEvent.Type.MouseButtonRelease, start + way)
    QApplication.processEvents()
    assert hidden(three) == [(256, "relu"), (128, "relu")]


# Changing a layer


@pytest.mark.parametrize("place", [1, 3])
def test_what_is_typed_into_a_head_that_goes_changes_no_other_layer(
    three: MainWindow, row: HeadsRow, qtbot: QtBot, place: int
) -> None:
    line = units_of(row.heads[place]).line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "30")
    three.app_actions["restore"].trigger()
    assert hidden(three) == [(256, "relu"), (128, "relu")]
    assert three.session.run.origin is Origin.SHIPPED


def test_units_and_activations_can_be_changed(window: MainWindow, row: HeadsRow, qtbot: QtBot) -> None:
    write(qtbot, units_of(row.heads[1]).line, "17")
    choose(activation_of(row.heads[1]), "tanh")
    choose(activation_of(row.heads[-1]), "linear")
    assert hidden(window) == [(17, "tanh"), (128, "relu")]
    assert window.session.design.output.activation == "linear"
    assert window.session.shown.network.spec == window.session.design.spec
    assert window.session.run.origin is Origin.UNTRAINED


def test_a_typed_number_is_one_network_and_one_step_of_undo(
    window: MainWindow, row: HeadsRow, qtbot: QtBot, listen: Listen
) -> None:
    networks: list[int] = []
    listen(window.session.design_changed, lambda: networks.append(window.session.design.hidden[0].units))
    write(qtbot, units_of(row.heads[1]).line, "100")
    assert networks == [100]
    window.session.undo_stack.undo()
    assert shown(window)[0] == (256, "relu")


def test_dragging_the_units_is_one_step_of_undo(window: MainWindow, row: HeadsRow) -> None:
    line = units_of(row.heads[1]).line
    start = QPointF(line.rect().center())
    mouse(line, QEvent.Type.MouseButtonPress, start)
    for way in (-10, -32, -64):
        mouse(line, QEvent.Type.MouseMove, start + QPointF(way, 0))
    mouse(line, QEvent.Type.MouseButtonRelease, start + QPointF(-64, 0))
    assert shown(window) == hidden(window) == [(128, "relu"), (128, "relu")]
    window.session.undo_stack.undo()
    assert shown(window)[0] == (256, "relu")


def test_batch_normalisation_and_dropout_are_switched_in_the_menu(window: MainWindow, row: HeadsRow) -> None:
    layer = window.session.design.hidden[0]
    entry_of(row.heads[1], "Batch normalisation").trigger()
    assert window.session.design.hidden[0] == replace(layer, batch_normalization=True)
    entry_of(row.heads[1], "Batch normalisation").trigger()
    assert window.session.design.hidden[0] == layer
    menu = entry_of(row.heads[2], "Dropout").menu()
    assert isinstance(menu, QMenu)
    rates = [action.text().replace("\u202f", " ").replace("\u00a0", " ") for action in menu.actions()]
    assert rates == ["0 %", "10 %", "20 %", "30 %", "50 %"]
    menu.actions()[3].trigger()
    assert [each.dropout for each in window.session.design.hidden] == [0, 0.3]


def test_the_menu_says_what_the_layer_has(window: MainWindow, row: HeadsRow, qtbot: QtBot) -> None:
    window.session.change_design(design(Layer(8, dropout=0.2, batch_normalization=True)), "rich")
    head = row.heads[1]
    head.name.setFocus()
    qtbot.keyClick(head.name, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    try:
        assert menu.actions() == head.actions()
        assert entry_of(head, "Batch normalisation").isChecked()
        rates = entry_of(head, "Dropout").menu()
        assert isinstance(rates, QMenu)
        assert [action.isChecked() for action in rates.actions()] == [False, False, True, False, False]
    finally:
        menu.close()


def test_the_menu_leads_to_the_card_of_the_layer(three: MainWindow, row: HeadsRow) -> None:
    entry_of(row.heads[2], "About this layer").trigger()
    assert three.session.selection == Selection(2)


def test_heads_stay_when_only_their_layers_change(three: MainWindow, row: HeadsRow) -> None:
    before = list(row.heads)
    three.session.change_design(design(Layer(4), Layer(5), Layer(6)), "others")
    assert row.heads == before
    assert sizes(three) == [4, 5, 6]
