"""What the diagram shows of the session: values, links, words, and what is selected and pointed at."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.diagram_view import DiagramView
from gui.session.drawing import Cells
from gui.session.selection import Selection
from gui.words import diagram as words
from gui.words.numbers import number
from nn import Layer
from tests.conftest import DATA, SMALL, WAIT_MS, design, draw, mouse, settle
from tests.gui.heads import heads_of
from tests.gui.shapes import DIGITS


@pytest.fixture
def view(window: MainWindow) -> DiagramView:
    window.app_actions["ink_activation"].trigger()
    return window.network_panel.view


def use(window: MainWindow, ink: str) -> None:
    window.app_actions[f"ink_{ink}"].trigger()


def point(view: DiagramView, layer: int, unit: int) -> None:
    cell = view.diagram.blocks[layer].cell_of(unit)
    mouse(view.diagram, QEvent.Type.MouseMove, cell.center())


def said_values(view: DiagramView, layer: int) -> list[str]:
    """Return the values of a layer as the diagram says them."""
    units = range(view.diagram.blocks[layer].units)
    return [view.diagram.describe(layer, unit).split(": ")[1] for unit in units]


def test_every_unit_says_its_name_and_its_value(window: MainWindow, view: DiagramView) -> None:
    assert view.diagram.describe(1, 4) == "Hidden 1, unit 5"
    draw(window, *DIGITS[3])
    image = window.session.reading.image
    assert image is not None
    expected = window.session.shown.network.activations(image.reshape(1, -1))
    for layer, values in enumerate(expected, start=1):
        assert said_values(view, layer) == [number(round(float(value), 3)) for value in values[0]]
    assert view.diagram.describe(3, 3).startswith("Output, digit 3: ")


def test_without_a_drawing_it_asks_for_one(window: MainWindow, view: DiagramView) -> None:
    assert view.note.text() == words.draw_first()
    use(window, "contribution")
    assert view.note.text() == words.contribution_needs_drawing()
    use(window, "activation")
    draw(window, *DIGITS[3])
    assert len(view.diagram.links) == 24
    window.app_actions["clear"].trigger()
    draw(window)
    assert view.note.text() == words.draw_first()
    assert not view.diagram.links


def test_it_follows_the_pen(window: MainWindow, view: DiagramView) -> None:
    draw(window, *DIGITS[3])
    three = said_values(view, 1)
    window.app_actions["clear"].trigger()
    draw(window, *DIGITS[7])
    assert said_values(view, 1) != three
    assert any((link.layer, link.end) == (2, 7) for link in view.diagram.links)


def test_a_hidden_diagram_follows_nothing_and_catches_up(window: MainWindow, view: DiagramView) -> None:
    draw(window, *DIGITS[3])
    window.network_panel.hide()
    window.app_actions["clear"].trigger()
    draw(window, *DIGITS[7])
    assert view.diagram.describe(3, 7) == "Output, digit 7", "it has no values meanwhile"
    window.network_panel.show()
    assert view.diagram.describe(3, 7).startswith("Output, digit 7: ")


# Links


def test_a_unit_that_is_pointed_at_shows_its_own_links(window: MainWindow, view: DiagramView) -> None:
    draw(window, *DIGITS[3])
    answer = list(view.diagram.links)
    point(view, 3, 8)
    assert window.session.pointed == Selection(3, 8)
    assert {link.end for link in view.diagram.links} == {8}
    assert len(view.diagram.links) == 12
    mouse(view.diagram, QEvent.Type.MouseMove, QPointF(0, 0))
    assert window.session.pointed is None
    assert list(view.diagram.links) == answer


def test_links_into_each_layer_have_a_scale_of_their_own(window: MainWindow, view: DiagramView) -> None:
    draw(window, *DIGITS[3])
    for layer in range(3):
        strengths = [abs(link.strength) for link in view.diagram.links if link.layer == layer]
        assert max(strengths) == pytest.approx(1)


# Selection


def test_a_click_selects_a_unit_and_the_way_back_leads_over_its_layer(
    window: MainWindow, view: DiagramView, qtbot: QtBot
) -> None:
    draw(window, *DIGITS[3])
    cell = view.diagram.blocks[1].cell_of(70)
    mouse(view.diagram, QEvent.Type.MouseButtonPress, cell.center())
    assert window.session.selection == Selection(1, 70)
    assert view.diagram.selected == (1, 70)
    assert {link.end for link in view.diagram.links if link.layer == 0} == {70}
    view.diagram.setFocus()
    qtbot.keyClick(view.diagram, Qt.Key.Key_Escape)
    assert window.session.selection == Selection(1)
    assert view.diagram.selected == (1, None)
    qtbot.keyClick(view.diagram, Qt.Key.Key_Escape)
    assert window.session.selection is None
    assert view.diagram.selected is None


def test_what_is_selected_elsewhere_is_marked_here(window: MainWindow, view: DiagramView) -> None:
    window.session.select(Selection(1, 200))
    assert view.diagram.selected == (1, 200)
    window.session.change_design(design(Layer(3)), "smaller")
    assert view.diagram.selected is None
    assert window.session.selection is None


# Inks


def test_each_ink_looks_different_and_says_what_it_is(window: MainWindow, view: DiagramView) -> None:
    draw(window, *DIGITS[3])
    pictures, notes = [], []
    for ink in ("activation", "contribution", "gradient"):
        use(window, ink)
        pictures.append(view.diagram.grab().toImage())
        notes.append(view.note.text())
    assert len(set(notes)) == 3
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_the_gradient_takes_the_label_of_a_digit_of_the_data_for_right(
    window: MainWindow, view: DiagramView
) -> None:
    use(window, "gradient")
    draw(window, *DIGITS[3])
    assert view.note.text() == words.gradient_words(3, is_label=False)
    label = int(DATA.test.labels[0])
    window.session.change_drawing(Cells(DATA.test.images[0].reshape(8, 8).copy(), label), "data")
    settle(window)
    assert view.note.text() == words.gradient_words(label, is_label=True)


def train_one_epoch(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        window.app_actions["train_one_epoch"].trigger()
    settle(window)


def test_the_ink_of_changes_is_offered_once_moments_are_recorded(
    window: MainWindow, view: DiagramView, qtbot: QtBot
) -> None:
    change = window.app_actions["ink_change"]
    window.session.change_design(SMALL, "small")
    assert not change.isEnabled()
    assert words.no_moment_before() in change.toolTip()
    train_one_epoch(window, qtbot)
    assert change.isEnabled()
    assert words.no_moment_before() not in change.toolTip()
    use(window, "change")
    window.session.restore_shipped()
    assert not change.isEnabled()
    assert window.app_actions["ink_activation"].isChecked()
    assert view.ink == "activation"


def test_the_ink_of_changes_says_when_there_is_none(
    window: MainWindow, view: DiagramView, qtbot: QtBot
) -> None:
    window.session.change_design(SMALL, "small")
    draw(window, *DIGITS[3])
    train_one_epoch(window, qtbot)
    window.session.restore_shipped()
    window.session.undo_stack.undo()
    settle(window)
    use(window, "change")
    assert view.note.text() == words.nothing_changed()
    with_step = window.session.run.network.parameters
    with_step[:] = with_step * 1.5
    window.session.network_changed.emit()
    window.session.show_drawing()
    settle(window)
    assert view.note.text() == words.ink_label("change").help


def test_an_epoch_shows_what_it_has_changed(window: MainWindow, view: DiagramView, qtbot: QtBot) -> None:
    window.session.change_design(SMALL, "small")
    draw(window, *DIGITS[3])
    train_one_epoch(window, qtbot)
    use(window, "change")
    assert view.note.text() == words.ink_label("change").help


@pytest.mark.slow
@pytest.mark.parametrize("ink", ["activation", "contribution", "gradient", "change"])
def test_every_ink_survives_another_design(
    window: MainWindow, view: DiagramView, ink: str, qtbot: QtBot
) -> None:
    train_one_epoch(window, qtbot)
    use(window, ink)
    assert view.ink == ink
    draw(window, *DIGITS[3])
    for layers in ((Layer(5), Layer(6)), (), (Layer(7, "tanh", batch_normalization=True),) * 8):
        window.session.change_design(design(*layers), "change")
        draw(window)
        assert len(heads_of(window)) == len(view.diagram.blocks) == len(layers) + 2
        assert view.diagram.describe(0, 0).startswith("Input, row 1, column 1: ")
        view.diagram.grab()
    window.session.undo_stack.undo()
    draw(window)
    view.diagram.grab()


@pytest.mark.slow
@pytest.mark.parametrize("ink", ["activation", "contribution", "gradient", "change"])
def test_an_exploded_network_is_hatched_and_said(
    window: MainWindow, view: DiagramView, ink: str, qtbot: QtBot
) -> None:
    window.session.change_design(SMALL, "small")
    draw(window, *DIGITS[3])
    train_one_epoch(window, qtbot)
    use(window, ink)
    parameters = window.session.run.network.parameters
    parameters[:] = np.where(np.arange(parameters.size) % 5 == 0, np.inf, 1e30)
    window.session.network_changed.emit()
    window.session.show_drawing()
    settle(window)
    view.diagram.grab()
    if ink != "change":
        assert view.note.text() == words.not_finite()
