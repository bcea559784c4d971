"""The row of heads: each over its slot, pluses between them, and a mark where a dragged one would go."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.style.theme import Theme
from gui.widgets.diagram_geometry import slots
from gui.widgets.heads_row import HeadsRow
from gui.widgets.layer_head import LayerHead, layer_action
from nn import Layer
from nn.digits.design import MOST_HIDDEN_LAYERS
from tests.conftest import mouse


def heads(theme: Theme, hidden: int) -> list[LayerHead]:
    """Return heads of a network as the panel makes them."""
    made = [LayerHead(theme, "Input", "Input")]
    made[0].add_text("8 \u00d7 8")
    for number in range(hidden):
        head = LayerHead(theme, f"Hidden {number + 1}", f"{number + 1}")
        head.add_units()
        head.add_activation(["sigmoid", "relu"])
        head.add_menu([layer_action(head, "Remove", "Ctrl+Del", lambda: None)])
        head.set_layer(Layer(512, "sigmoid"))
        made.append(head)
    last = LayerHead(theme, "Output", "Output")
    last.add_activation(["softmax", "sigmoid"])
    last.set_layer(Layer(10, "softmax"))
    return [*made, last]


def make_row(qtbot: QtBot, theme: Theme, hidden: int, width: int = 900) -> HeadsRow:
    row = HeadsRow(theme)
    qtbot.addWidget(row)
    row.set_heads(heads(theme, hidden), can_add=hidden < MOST_HIDDEN_LAYERS)
    row.set_slots(slots(width, hidden))
    row.resize(width, row.sizeHint().height())
    row.show()
    QApplication.processEvents()
    return row


@pytest.mark.slow
@pytest.mark.parametrize("hidden", range(MOST_HIDDEN_LAYERS + 1))
@pytest.mark.parametrize("width", [440, 700, 1400])
def test_heads_fit_beside_each_other(qtbot: QtBot, theme: Theme, hidden: int, width: int) -> None:
    row = make_row(qtbot, theme, hidden, width)
    for left, right in pairwise(row.heads):
        assert left.geometry().right() <= right.geometry().left() + 1
    for head in row.heads:
        assert row.rect().adjusted(-1, 0, 1, 0).contains(head.geometry())
        for part in (head.units, head.activation):
            if part is not None:
                assert head.rect().adjusted(-1, 0, 1, 1).contains(part.geometry()), (head.name.name, part)


@pytest.mark.parametrize("hidden", range(MOST_HIDDEN_LAYERS))
@pytest.mark.parametrize("width", [440, 700])
def test_pluses_cover_no_name_and_each_other_neither(
    qtbot: QtBot, theme: Theme, hidden: int, width: int
) -> None:
    row = make_row(qtbot, theme, hidden, width)
    assert len(row.pluses) == hidden + 1
    for left, right in pairwise(row.pluses):
        assert left.geometry().right() < right.geometry().left()
    for plus in row.pluses:
        assert row.rect().contains(plus.geometry())
        for head in row.heads:
            written = head.name.geometry().translated(head.pos())
            assert not written.intersects(plus.geometry()), head.name.name


def test_there_is_no_plus_where_there_is_no_room_for_a_layer(qtbot: QtBot, theme: Theme) -> None:
    assert not make_row(qtbot, theme, MOST_HIDDEN_LAYERS).pluses


def test_a_plus_says_what_it_does_and_where(qtbot: QtBot, theme: Theme) -> None:
    row = make_row(qtbot, theme, 2)
    names = [plus.accessibleName() for plus in row.pluses]
    assert names == [f"Add a hidden layer after {name}" for name in ("Input", "Hidden 1", "Hidden 2")]
    for number, plus in enumerate(row.pluses):
        with qtbot.waitSignal(row.added) as added:
            plus.click()
        assert added.args == [number]


def test_other_heads_take_the_place_of_the_old_ones(qtbot: QtBot, theme: Theme) -> None:
    row = make_row(qtbot, theme, 3)
    old = [*row.heads, *row.pluses]
    row.set_heads(heads(theme, 1), can_add=True)
    row.set_slots(slots(900, 1))
    assert len(row.heads) == 3
    assert not any(widget.isVisible() for widget in old)


def test_it_is_read_from_left_to_right(qtbot: QtBot, theme: Theme) -> None:
    row = make_row(qtbot, theme, 2)
    parts = list(row.tab_parts())
    assert parts[::2] == row.heads
    assert parts[1::2] == row.pluses


def test_while_a_head_is_dragged_a_mark_says_where_it_would_go(qtbot: QtBot, theme: Theme) -> None:
    row = make_row(qtbot, theme, 3)
    name = row.heads[1].name
    way = row.heads[2].x() - row.heads[1].x()
    start = QPointF(name.rect().center())
    plain = row.grab().toImage()
    mouse(name, QEvent.Type.MouseButtonPress, start)
    targets, pictures = [], []
    for part in (0.3, 1.2, 2.2, -0.8):
        mouse(name, QEvent.Type.MouseMove, start + QPointF(part * way, 0))
        targets.append(row.target)
        pictures.append(row.grab().toImage())
    assert targets == [None, 2, 3, None], "before which hidden layer; beside itself nothing changes"
    assert pictures[1] != pictures[2] != plain
    mouse(name, QEvent.Type.MouseMove, start + QPointF(2.2 * way, 0))
    with qtbot.waitSignal(row.moved) as moved:
        mouse(name, QEvent.Type.MouseButtonRelease, start + QPointF(2.2 * way, 0))
    assert moved.args == [0, 2]
    assert row.target is None


def test_a_head_that_has_no_slot_yet_is_dragged_nowhere(qtbot: QtBot, theme: Theme) -> None:
    row = make_row(qtbot, theme, 1)
    row.set_heads(heads(theme, 3), can_add=True)
    name = row.heads[3].name
    start = QPointF(name.rect().center())
    mouse(name, QEvent.Type.MouseButtonPress, start)
    mouse(name, QEvent.Type.MouseMove, start - QPointF(300, 0))
    assert row.target is None
    with qtbot.assertNotEmitted(row.moved):
        mouse(name, QEvent.Type.MouseButtonRelease, start - QPointF(300, 0))
