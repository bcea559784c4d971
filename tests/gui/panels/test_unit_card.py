"""The unit card: weights, the sum written out, what excites a unit, and changes by hand with their effect."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.panels.unit_card import UnitCard
from gui.panels.unit_sum import values_below
from gui.session.selection import Selection
from gui.session.shown import Edit
from gui.style.theme import Theme
from nn import Layer
from nn.digits.task import Task
from nn.explanations import most_exciting, unit_terms
from tests.conftest import DATA, delete, design, draw, let_timers_fire, wait_until
from tests.gui.shapes import DIGITS


@pytest.fixture
def card(window: MainWindow) -> Iterator[UnitCard]:
    made = UnitCard(window.session, window.app_actions, Theme())
    made.resize(240, 700)
    made.show()
    yield made
    window.session.select(None)
    window.session.point_at(None)
    made.hide()
    delete(made)


def select(window: MainWindow, card: UnitCard, layer: int, unit: int | None = None) -> None:
    window.session.select(Selection(layer, unit))
    rest(card)


def rest(card: UnitCard) -> None:
    let_timers_fire()
    wait_until(lambda: card.finder.is_settled)


def test_an_empty_card_says_how_to_fill_it(card: UnitCard) -> None:
    assert card.empty.isVisible()
    assert card.empty.text() == "Point at a unit to see its sum. Click to keep it."
    assert not card.output.isVisible() and not card.parameters.isVisible()
    assert not card.close_button.isVisible()


def test_a_unit_of_the_first_layer_shows_its_weights_as_a_picture(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 1, 11)
    assert card.title.text() == "Hidden 1, unit 12"
    assert card.sum.tile.isVisible() and not card.sum.bars.isVisible()
    weights = window.session.shown.network.layer_parameters[0].weights[11]
    np.testing.assert_array_equal(card.sum.tile.weights, weights)


@pytest.mark.parametrize(("layer", "title"), [(2, "Hidden 2, unit 6"), (3, "Output, digit 5")])
def test_a_unit_of_another_layer_shows_them_as_bars(
    window: MainWindow, card: UnitCard, layer: int, title: str
) -> None:
    select(window, card, layer, 5)
    assert card.title.text() == title
    assert card.sum.bars.isVisible() and not card.sum.tile.isVisible()
    np.testing.assert_array_equal(
        card.sum.bars.weights, window.session.shown.network.layer_parameters[layer - 1].weights[5]
    )
    assert card.sum.curve.isVisible() == (layer == 2), "softmax is no function of one sum"


@pytest.mark.parametrize(("layer", "unit"), [(1, 11), (1, 40), (2, 7), (3, 3)])
def test_what_shows_of_a_sum_adds_up_exactly(
    window: MainWindow, card: UnitCard, layer: int, unit: int
) -> None:
    draw(window, *DIGITS[3])
    select(window, card, layer, unit)
    reading, prediction = window.session.reading, window.session.prediction
    assert reading.image is not None and prediction is not None
    below = reading.image.ravel() if layer == 1 else prediction.activations[layer - 2]
    terms = unit_terms(window.session.shown.network, layer, unit, below)
    view = card.sum.sum
    assert round(sum(map(float, view.values)), 2) == float(view.total) == round(terms.z, 2)
    assert float(view.values[-1]) == round(terms.bias, 2)
    assert float(view.values[0]) == round(float(max(terms.products, key=abs)), 2)


def test_without_a_drawing_the_card_asks_for_one(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 1, 11)
    assert card.sum.sum.accessibleDescription() == "Draw a digit to see its sum."
    draw(window, *DIGITS[3])
    rest(card)
    assert "bias" in card.sum.sum.accessibleDescription()


def test_the_training_digits_that_excite_a_unit_most_are_shown(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 2, 7)
    numbers, _ = most_exciting(window.session.shown.network, 2, 7, DATA.train.images, 5)
    assert card.exciting.labels == DATA.train.labels[numbers].tolist()


def test_digits_that_excite_a_unit_stay_what_they_were_until_others_are_found(
    window: MainWindow, card: UnitCard
) -> None:
    session = window.session
    select(window, card, 2, 7)
    labels = card.exciting.labels
    session.change_design(session.design.with_task(Task((0, 1))), "two digits")
    card.finder.found.emit()  # as of what the changes by hand do, which is found first
    assert card.exciting.labels == labels
    rest(card)
    assert set(card.exciting.labels) <= {0, 1}
    session.undo_stack.undo()


def test_what_is_pointed_at_is_shown_until_the_pointer_leaves(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 1, 11)
    window.session.point_at(Selection(2, 3))
    rest(card)
    assert card.title.text() == "Hidden 2, unit 4"
    window.session.point_at(None)
    rest(card)
    assert card.title.text() == "Hidden 1, unit 12"


def test_a_unit_is_switched_off_and_on_again_and_both_can_be_undone(
    window: MainWindow, card: UnitCard
) -> None:
    session = window.session
    select(window, card, 1, 11)
    card.output.switch.click()
    rest(card)
    assert session.shown.edits == (Edit(1, 11, 0.0),)
    assert not session.shown.network.layer_parameters[1].weights[:, 11].any()
    assert card.output.scale.value() == 0
    assert card.output.passed_on.text() == "Off: nothing is passed on"
    assert session.undo_stack.undoText() == "switching off Hidden 1, unit 12"
    card.output.switch.click()
    assert session.shown.edits == ()
    session.undo_stack.undo()
    session.undo_stack.undo()
    rest(card)
    assert session.shown.edits == () and card.output.switch.isChecked()


def test_a_unit_is_scaled_with_the_slider_in_one_step_to_undo(window: MainWindow, card: UnitCard) -> None:
    session = window.session
    select(window, card, 1, 11)
    before = session.shown.network.layer_parameters[1].weights[:, 11].copy()
    for position in (22, 25, 30):
        card.output.scale.setValue(position)
    np.testing.assert_allclose(session.shown.network.layer_parameters[1].weights[:, 11], 1.5 * before)
    session.undo_stack.undo()
    assert session.shown.edits == ()


def test_a_unit_that_has_just_gone_is_not_changed(window: MainWindow, card: UnitCard) -> None:
    session = window.session
    select(window, card, 1, 200)
    QTest.mouseClick(card.sum.tile, Qt.MouseButton.LeftButton, pos=QPoint(1 + 4 * 15 + 7, 1 + 2 * 15 + 7))
    session.change_design(design(Layer(7, "relu")), "fewer units")
    card.output.scale.setValue(3)
    card.output.switch.click()
    for line in (card.parameters.weight, card.parameters.bias):
        line.setText("1")
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert session.shown.edits == ()


def test_a_weight_is_clicked_and_written(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 1, 11)
    assert not card.parameters.weight.isEnabled()
    QTest.mouseClick(card.sum.tile, Qt.MouseButton.LeftButton, pos=QPoint(1 + 4 * 15 + 7, 1 + 2 * 15 + 7))
    assert card.parameters.weight_label.text() == "From Input, row 3, column 5"
    card.parameters.weight.clear()
    QTest.keyClicks(card.parameters.weight, "-1.5")
    QTest.keyClick(card.parameters.weight, Qt.Key.Key_Return)
    rest(card)
    assert window.session.shown.edits == (Edit(1, 11, -1.5, 20),)
    assert card.sum.tile.weights[20] == -1.5
    assert window.session.undo_stack.undoText() == "changing a weight of Hidden 1, unit 12"


def test_a_bias_is_written_and_what_is_no_number_is_forgotten(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 2, 3)
    for text in ("none", "1e400", ""):
        card.parameters.bias.clear()
        QTest.keyClicks(card.parameters.bias, text)
        QTest.keyClick(card.parameters.bias, Qt.Key.Key_Return)
        assert window.session.shown.edits == ()
    card.parameters.bias.clear()
    QTest.keyClicks(card.parameters.bias, "0,75")
    QTest.keyClick(card.parameters.bias, Qt.Key.Key_Return)
    assert window.session.shown.edits == (Edit(2, 3, 0.75, 256),)
    assert window.session.shown.network.layer_parameters[1].biases[3] == 0.75


def test_what_the_test_digits_and_the_drawing_say_is_said(window: MainWindow, card: UnitCard) -> None:
    session = window.session
    draw(window, *DIGITS[3])
    select(window, card, 1, 11)
    right = session.test_results.right
    session.change_edits([Edit(1, unit, 0.0) for unit in range(200)], "switch many off")
    rest(card)
    fewer = right - session.test_results.right
    assert fewer > 0
    words = card.edits.words.text()
    assert words.startswith(f"With your changes: {fewer} fewer right, {right - fewer} of 360. The answer ")


def test_what_it_is_worth_is_the_same_while_it_is_off(window: MainWindow, card: UnitCard) -> None:
    draw(window, *DIGITS[3])
    select(window, card, 2, 3)
    rest(card)
    on = card.output.without.text()
    window.session.change_edits([Edit(2, 3, 0.0)], "off")
    rest(card)
    assert card.output.without.text() == on


def test_all_changes_by_hand_are_taken_back_with_one_button(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 1, 11)
    assert not card.edits.isVisible()
    window.session.change_edits([Edit(1, 11, 0.0), Edit(2, 3, 0.5, 256)], "two")
    rest(card)
    assert card.edits.isVisible()
    card.edits.undo_all.click()
    rest(card)
    assert window.session.shown.edits == ()
    assert not card.edits.isVisible()


def test_an_output_passes_nothing_on_and_cannot_be_switched_off(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 3, 3)
    assert not card.output.switch.isVisible()
    assert card.parameters.isVisible()


def test_a_pixel_of_the_input_can_be_switched_off(window: MainWindow, card: UnitCard) -> None:
    draw(window, *DIGITS[3])
    select(window, card, 0, 20)
    assert card.title.text() == "Input, row 3, column 5"
    assert card.ink.text().startswith("Row 3, column 5: ")
    assert not card.sum.isVisible() and not card.parameters.isVisible()
    card.output.switch.click()
    assert not window.session.shown.network.layer_parameters[0].weights[:, 20].any()


def test_a_layer_is_told_in_words_and_a_tile_leads_to_its_unit(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 2)
    assert (card.title.text(), card.layer.units.text()) == ("Hidden 2", "128 units, relu")
    assert not card.layer.tiles.isVisible()
    select(window, card, 1)
    assert card.layer.tiles.isVisible()
    QTest.mouseClick(card.layer.tiles, Qt.MouseButton.LeftButton, pos=QPoint(2 * 9 + 3, 5))
    assert window.session.selection is not None
    assert window.session.selection.unit == card.layer.tiles.unit_at(QPoint(2 * 9 + 3, 5).toPointF())


def test_esc_goes_one_level_back_and_the_button_closes(window: MainWindow, card: UnitCard) -> None:
    select(window, card, 1, 11)
    QTest.keyClick(window.side.card.sum.tile, Qt.Key.Key_Escape)
    assert window.session.selection == Selection(1)
    select(window, card, 1, 11)
    card.close_button.click()
    assert window.session.selection is None


def test_a_card_that_goes_gives_the_keyboard_back_to_the_network(window: MainWindow) -> None:
    draw(window, *DIGITS[3])
    card = window.side.card
    diagram, canvas = window.network_panel.view.diagram, window.drawing_panel.canvas
    select(window, card, 1, 11)
    card.sum.tile.setFocus()
    QTest.keyClick(card.sum.tile, Qt.Key.Key_Escape)
    assert diagram is not QApplication.focusWidget()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is diagram
    select(window, card, 1, 11)
    canvas.setFocus()
    window.session.select(None)
    assert QApplication.focusWidget() is canvas


def test_a_hidden_card_costs_nothing_and_catches_up(window: MainWindow, card: UnitCard) -> None:
    card.hide()
    select(window, card, 1, 11)
    assert card.finder.facts is None
    assert card.title.text() == "Unit"
    card.show()
    assert card.title.text() == "Hidden 1, unit 12"


def test_it_follows_a_network_with_fewer_layers(window: MainWindow, card: UnitCard) -> None:
    draw(window, *DIGITS[3])
    select(window, card, 3, 3)
    window.session.change_design(design(Layer(4, "tanh")), "small")
    rest(card)
    assert card.empty.isVisible()
    select(window, card, 1, 3)
    assert card.sum.value.text().startswith("a = tanh(")


def test_a_chosen_weight_that_another_network_does_not_have_is_no_longer_shown(
    window: MainWindow, card: UnitCard
) -> None:
    window.session.change_design(design(Layer(9, "tanh"), Layer(2, "tanh")), "wide")
    select(window, card, 2, 0)
    card.sum.weight_chosen.emit(8)
    assert card.parameters.weight.isEnabled()
    window.session.change_design(design(Layer(1, "tanh"), Layer(2, "tanh")), "narrow")
    rest(card)
    assert not card.empty.isVisible()
    assert not card.parameters.weight.isEnabled()
    assert card.parameters.weight_label.text() == "Weight: click one above"


def test_a_unit_of_a_layer_that_has_become_the_output_is_not_scaled(
    window: MainWindow, card: UnitCard
) -> None:
    session = window.session
    session.change_design(design(Layer(8, "relu"), Layer(8, "relu")), "two layers")
    select(window, card, 2, 3)
    session.change_design(design(Layer(8, "relu")), "one layer")
    QTest.keyClick(card.output.scale, Qt.Key.Key_Left)
    assert session.shown.edits == ()


def test_a_weight_of_a_unit_that_has_just_gone_is_not_chosen(window: MainWindow, card: UnitCard) -> None:
    window.session.change_design(design(*4 * [Layer(8, "relu")]), "four layers")
    select(window, card, 4, 5)
    window.session.change_design(design(Layer(8, "relu")), "one layer")
    QTest.keyClick(card.sum.bars, Qt.Key.Key_Right)
    assert not card.parameters.weight.isEnabled()


@pytest.mark.parametrize(("hidden", "layer"), [((9, 8), 2), ((8, 8, 8), 4)], ids=["wider", "deeper"])
def test_values_that_another_network_found_are_not_summed(
    window: MainWindow, hidden: tuple[int, ...], layer: int
) -> None:
    session = window.session
    session.change_design(design(Layer(8, "relu")), "one layer")
    draw(window, *DIGITS[3])
    before = session.prediction
    assert values_below(session, 2) is not None
    session.change_design(design(*(Layer(units, "relu") for units in hidden)), "other layers")
    session.prediction = before
    assert values_below(session, layer) is None


def test_a_search_begins_anew_when_the_outputs_are_others(window: MainWindow, card: UnitCard) -> None:
    session = window.session
    session.change_design(design(Layer(64, "relu")), "one layer")
    draw(window, *DIGITS[3])
    session.select(Selection(1, 3))
    session.change_edits([Edit(1, 2, 0.0)], "a unit off")
    let_timers_fire()
    session.change_design(session.design.with_task(Task((0, 1))), "two digits")
    rest(card)
    facts = card.finder.facts
    assert facts is not None and facts.without is not None
    assert facts.without.count == len(session.data.test)
    assert facts.without.after in session.output_names
