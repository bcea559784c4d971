"""Help on anything: Shift+F1 and a click, question marks beside headings, and the card that they open."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.glossary_card import GlossaryCard
from gui.session.drawing import Stroke
from gui.session.glossary import EVERYTHING
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from gui.widgets.help_button import HelpButton
from gui.widgets.section import Section
from gui.widgets.topic import PROPERTY, part_about
from gui.words.glossary import ENTRIES, entry_name
from nn import Layer
from nn.digits.design import Design
from tests.conftest import SMALL, design, draw, let_timers_fire, train, visible_texts, wait_until
from tests.gui.heads import activation_of, heads_of
from tests.gui.shapes import DIGITS
from tests.gui.test_main_window import cut_off

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIZES = [(1366, 768), (1000, 560)]
Part = Callable[[MainWindow], QWidget]


@pytest.fixture
def card(window: MainWindow) -> Iterator[GlossaryCard]:
    """Return the card of the glossary in a window that is active."""
    made = window.help.card
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield made
    window.help.pointer.end()
    made.glossary.close()


def ask(window: MainWindow, widget: QWidget, place: QPoint | None = None) -> None:
    """Press Shift+F1 and click on a part of the window."""
    QTest.keyClick(window.drawing_panel.canvas, Qt.Key.Key_F1, SHIFT)
    assert window.help.pointer.is_on
    QTest.mouseClick(widget, LEFT, pos=widget.rect().center() if place is None else place)


def field(path: str) -> Part:
    return lambda window: window.side.settings.fields[path].line


def section(name: str) -> Part:
    return lambda window: window.side.settings.sections[name].head


PARTS: dict[str, Part] = {
    "learning_rate": field("config.learning_rate"),
    "batch": field("config.batch_size"),
    "epoch": field("config.epochs"),
    "loss": lambda window: window.side.settings.loss,
    "variants": lambda window: window.side.settings.variants,
    "task": section("task"),
    "regularization": section("regularization"),
    "optimizer": section("optimizer"),
    "initializer": section("start"),
    "input": lambda window: window.drawing_panel.canvas,
    "stages": lambda window: window.drawing_panel.brush,
    "relu": lambda window: window.network_panel.heads.row.heads[1].activation or window,
    "softmax": lambda window: window.network_panel.heads.row.heads[-1].activation or window,
    "layer": lambda window: window.network_panel.heads.row.heads[1].name,
    "network": lambda window: window.network_panel.presets,
    "probability": lambda window: window.answer_panel.bars,
    "accuracy": lambda window: window.transport.accuracy,
    "unusual": lambda window: window.answer_panel.familiarity.meter,
    "step": lambda window: window.transport.small_buttons[0],
    "training": lambda window: window.transport.train_button,
    "recording": lambda window: window.tape_bar.tape,
    "cost": lambda window: window.curves_panel.cost_plot,
    "pin": lambda window: window.curves_panel.pins,
    "confusion_matrix": lambda window: window.workspace.panels.tabs[1],
}


@pytest.mark.slow
@pytest.mark.parametrize("topic", PARTS)
def test_a_click_on_a_part_of_the_window_opens_its_entry_and_presses_nothing(
    window: MainWindow, card: GlossaryCard, topic: str
) -> None:
    before = window.session.undo_stack.count()
    front = window.workspace.panels.current
    ask(window, PARTS[topic](window))
    assert card.isVisible()
    assert card.glossary.entry == topic
    assert card.title.text() == entry_name(topic)
    assert not window.help.pointer.is_on
    assert not window.app_actions["help_on_anything"].isChecked()
    assert QApplication.overrideCursor() is None
    assert window.session.drawing == () and window.session.undo_stack.count() == before
    assert window.workspace.panels.current == front
    assert window.controller.status is TrainingStatus.IDLE


def test_a_click_that_comes_from_the_screen_presses_nothing_either(
    window: MainWindow, card: GlossaryCard
) -> None:
    """It comes to the window first, and from there to the widget."""
    button = window.transport.watch_button
    window.app_actions["help_on_anything"].trigger()
    QTest.mouseClick(window.windowHandle(), LEFT, pos=button.mapTo(window, button.rect().center()))
    assert card.glossary.entry == "training"
    assert window.controller.status is TrainingStatus.IDLE and not button.isDown()
    QTest.mouseClick(window.windowHandle(), LEFT, pos=QPoint(window.width() // 2, 5))
    assert not card.isVisible()


def test_the_diagram_has_an_entry_for_each_kind_of_layer(window: MainWindow, card: GlossaryCard) -> None:
    diagram = window.network_panel.view.diagram
    places = {"input": (0, 27), "unit": (1, 100), "output": (3, 4)}
    for topic, (layer, unit) in places.items():
        ask(window, diagram, diagram.blocks[layer].cell_of(unit).center().toPoint())
        assert card.glossary.entry == topic
    assert window.session.selection is None
    ask(window, diagram, QPoint(diagram.width() // 2, 2))
    assert card.glossary.entry == "network"


def test_figures_of_layers_have_their_own_entries(window: MainWindow, card: GlossaryCard) -> None:
    window.workspace.show_panel(2)
    table = window.inside_panel.table
    wait_until(table.isVisible)
    found = set()
    for height in range(0, table.height(), 4):
        found.add(part_about(table, QPoint(5, height))[1])
    assert {"vanishing_gradient", "step", "dead_unit", "saturated", "weight"} <= found <= {*ENTRIES}
    ask(window, table, QPoint(5, round(table.height() * 3.5 / 8)))
    assert card.glossary.entry in found


def test_what_an_activation_is_follows_the_one_that_is_chosen(window: MainWindow, card: GlossaryCard) -> None:
    for name, topic in (("tanh", "tanh"), ("sigmoid", "sigmoid"), ("gelu", "activation")):
        window.session.change_design(Design.of(Layer(20, name)), "design")
        activation = window.network_panel.heads.row.heads[1].activation
        assert activation is not None
        ask(window, activation)
        assert card.glossary.entry == topic


def test_a_switched_off_button_can_be_asked_about_too(window: MainWindow, card: GlossaryCard) -> None:
    stop = window.transport.small_buttons[2]
    assert not stop.isEnabled()
    ask(window, stop)
    assert card.glossary.entry == "training"


@pytest.mark.parametrize("how", ["Esc", "the other button", "the same key"])
def test_the_pointer_can_be_put_away(window: MainWindow, card: GlossaryCard, how: str) -> None:
    canvas, action = window.drawing_panel.canvas, window.app_actions["help_on_anything"]
    action.trigger()
    cursor = QApplication.overrideCursor()
    assert cursor is not None and cursor.shape() is Qt.CursorShape.WhatsThisCursor
    window.session.select(Selection(1, 3))
    if how == "Esc":
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
    elif how == "the other button":
        QTest.mouseClick(canvas, RIGHT, pos=canvas.rect().center())
    else:
        QTest.keyClick(canvas, Qt.Key.Key_F1, SHIFT)
    assert QApplication.overrideCursor() is None
    assert not action.isChecked() and not window.help.pointer.is_on
    assert not card.isVisible()
    assert window.session.selection == Selection(1, 3)  # Esc has done this one thing
    draw(window, *DIGITS[3])
    assert window.session.drawing != ()


def test_enter_asks_about_what_has_the_keyboard(window: MainWindow, card: GlossaryCard) -> None:
    line = window.side.settings.fields["config.epochs"].line
    line.setFocus()
    window.app_actions["help_on_anything"].trigger()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert card.glossary.entry == "epoch"
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert line.hasFocus()


@pytest.mark.slow
def test_while_one_asks_the_pointer_tells_what_a_click_would_explain(
    window: MainWindow, card: GlossaryCard, qtbot: QtBot
) -> None:
    line = window.side.settings.fields["config.epochs"].line
    window.app_actions["help_on_anything"].trigger()
    place = line.rect().center()
    QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, place, line.mapToGlobal(place)))
    qtbot.waitUntil(lambda: QToolTip.text() == "Epoch")
    QToolTip.hideText()


def test_what_goes_before_the_button_is_released_is_not_asked_about(
    window: MainWindow, card: GlossaryCard
) -> None:
    window.session.change_design(design(Layer(8), Layer(8), Layer(8)), "three")
    window.app_actions["help_on_anything"].trigger()
    QTest.mousePress(heads_of(window)[2].name, LEFT)
    window.app_actions["restore"].trigger()
    let_timers_fire()
    QTest.mouseRelease(window, LEFT)
    assert not window.help.pointer.is_on
    assert not card.isVisible()


# Question marks


def marks(window: MainWindow) -> list[HelpButton]:
    return [mark for mark in window.findChildren(HelpButton) if mark.isVisible()]


@pytest.mark.parametrize("size", SIZES)
def test_question_marks_open_the_entry_of_their_heading(
    window: MainWindow, card: GlossaryCard, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    opened = set()
    settings = window.side.settings
    for mark in marks(window):
        if size == SIZES[0] and settings.isAncestorOf(mark) and mark.property(PROPERTY) == "task":
            settings.ensureWidgetVisible(mark)
        if mark.visibleRegion().isEmpty():  # further down in the settings
            continue
        QTest.mouseClick(mark, LEFT)
        assert card.isVisible()
        assert card.glossary.entry == mark.property(PROPERTY)
        opened.add(card.glossary.entry)
        assert not QRect(mark.mapTo(window, QPoint()), mark.size()).intersects(card.geometry())
        QTest.mouseClick(mark, LEFT)
        assert not card.isVisible()  # the same again
    assert {"network", "probability"} <= opened
    assert size != SIZES[0] or {"cost", "accuracy", "pin", "training"} <= opened
    assert cut_off(window) == []


def test_every_heading_has_a_way_to_its_entry(window: MainWindow) -> None:
    for panel in range(4):
        window.workspace.show_panel(panel)
        assert window.workspace.panels.help.property(PROPERTY) in ENTRIES
    cards = (window.guide_card, window.descriptions.card)  # which tell of many things
    labels = [
        part for part in window.findChildren(QLabel) if not any(card.isAncestorOf(part) for card in cards)
    ]
    headings = [label for label in labels if label.property("role") == "title"]
    headings += window.workspace.panels.tabs
    headings += [part.head for part in window.findChildren(Section)]
    assert len(headings) > 12
    for heading in headings:
        assert part_about(heading, QPoint())[1] in ENTRIES, heading.text()


def test_all_that_the_window_is_about_is_in_the_glossary(window: MainWindow) -> None:
    for panel in range(4):
        window.workspace.show_panel(panel)
    topics = {part.property(PROPERTY) for part in window.findChildren(QWidget)} - {None, ""}
    assert len(topics) > 30
    assert topics <= {*ENTRIES}


# The card


def test_a_click_elsewhere_closes_it_and_counts(window: MainWindow, card: GlossaryCard) -> None:
    card.open("cost")
    assert card.entry.text.hasFocus()
    QTest.mouseClick(card.entry.here, LEFT)
    assert card.isVisible()
    window.session.select(Selection(1, 3))
    QTest.mouseClick(window.network_panel.heads.row.heads[0].name, LEFT)
    assert not card.isVisible()
    assert window.session.selection == Selection(0)


def test_esc_closes_it_alone_and_gives_the_keyboard_back(window: MainWindow, card: GlossaryCard) -> None:
    canvas = window.drawing_panel.canvas
    canvas.setFocus()
    window.session.select(Selection(1, 3))
    QTest.keyClick(canvas, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert card.list.field.hasFocus()
    QTest.keyClick(card.list.field, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert canvas.hasFocus()
    assert window.session.selection == Selection(1, 3)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert window.session.selection == Selection(1)


@pytest.mark.parametrize("name", ["glossary", "describe"])
@pytest.mark.usefixtures("card")
def test_what_has_gone_meanwhile_gets_the_keyboard_back_no_more(window: MainWindow, name: str) -> None:
    opened = window.help.card if name == "glossary" else window.descriptions.card
    window.session.change_design(design(Layer(8), Layer(8), Layer(8)), "three")
    activation_of(heads_of(window)[2]).setFocus()
    window.app_actions[name].trigger()
    window.app_actions["restore"].trigger()
    let_timers_fire()
    focused = QApplication.focusWidget()
    assert focused is not None and opened.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_links_are_reached_by_mouse_and_keyboard_and_lead_back(card: GlossaryCard) -> None:
    card.open("cost")
    assert card.back_button.isHidden()
    QTest.keyClick(card.entry.text, Qt.Key.Key_Tab)
    QTest.keyClick(card.entry.text, Qt.Key.Key_Return)
    assert card.glossary.entry == "loss"
    assert card.title.text() == "Loss"
    card.entry.text.linkActivated.emit("softmax")
    QTest.keyClick(card, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert card.glossary.entry == "loss"
    card.back_button.click()
    assert (card.glossary.entry, card.back_button.isHidden()) == ("cost", True)


def test_a_word_is_found_by_typing(window: MainWindow, card: GlossaryCard) -> None:
    window.app_actions["glossary"].trigger()
    assert card.glossary.entry == EVERYTHING
    assert card.list.list.count() == len(ENTRIES)
    QTest.keyClicks(card.list.field, "dead")
    assert card.list.list.item(0).text() == "Dead unit"
    QTest.keyClick(card.list.field, Qt.Key.Key_Down)
    second = card.list.list.item(1).text()
    QTest.keyClick(card.list.field, Qt.Key.Key_Return)
    assert card.title.text() == second
    card.all_button.click()
    assert card.list.field.text() == "" and card.list.list.count() == len(ENTRIES)
    QTest.keyClicks(card.list.field, "zzz")
    assert "No word has that in it." in visible_texts(card)
    card.list.field.clear()
    QTest.mouseClick(card.list.list.viewport(), LEFT, pos=QPoint(card.list.list.width() // 2, 8))
    assert card.title.text() == "Accuracy"


def test_texts_can_be_selected_also_while_figures_change(
    window: MainWindow, card: GlossaryCard, qtbot: QtBot
) -> None:
    card.open("probability")
    for label in (card.entry.text, card.entry.here):
        assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    card.entry.text.setSelection(0, 9)
    draw_below_the_card(window)
    qtbot.waitUntil(lambda: card.entry.here.text().startswith("For your drawing 3 is most probable"))
    assert card.isVisible()
    assert card.entry.text.selectedText() == "A probabi"


def draw_below_the_card(window: MainWindow) -> None:
    """Show the drawing of a three without a click on the paper, which would close the card."""
    canvas = window.drawing_panel.canvas
    for line in DIGITS[3]:
        canvas.stroke_drawn.emit(Stroke(np.array(line), 0.1))


@pytest.mark.slow
def test_what_is_here_and_now_follows_a_training(
    window: MainWindow, card: GlossaryCard, qtbot: QtBot
) -> None:
    window.session.change_design(SMALL, "small")
    card.open("epoch")
    assert card.entry.here.text() == "No epoch is done here yet; 3 are planned."
    with qtbot.waitSignal(window.controller.ended):
        train(window)
    qtbot.waitUntil(lambda: card.entry.here.text() == "Here 3 of 3 epochs are done.")


@pytest.mark.parametrize(
    ("size", "zoom"),
    [*((size, 100) for size in SIZES), pytest.param(SIZES[0], 150, marks=pytest.mark.slow)],
)
def test_the_card_is_wholly_in_the_window_and_nothing_in_it_is_cut_off(
    window: MainWindow, card: GlossaryCard, size: tuple[int, int], zoom: int
) -> None:
    if zoom != 100:
        window.zoom.use(zoom)
    window.resize(*size)
    QApplication.processEvents()
    for entry, corner in zip(ENTRIES, cycle((QPoint(0, 0), QPoint(*size))), strict=False):
        card.glossary.close()
        card.open(entry, QRect(corner, corner))
        assert window.rect().contains(card.geometry()), entry
        QApplication.processEvents()
        for label in (card.entry.text, card.entry.here):
            assert label.heightForWidth(label.width()) <= label.height(), entry
        bar = card.entry.verticalScrollBar()
        assert bar.maximum() == 0, entry
        assert card.entry.text.text() and card.entry.here.text()


def test_where_there_is_no_room_the_entry_scrolls(window: MainWindow, card: GlossaryCard) -> None:
    card.open("cost")
    QApplication.processEvents()
    assert not card.entry.verticalScrollBar().isVisible()
    card.resize(card.width(), card.height() - 40)
    wait_until(card.entry.verticalScrollBar().isVisible)
    card.resize(card.width(), card.height() + 40)
    wait_until(lambda: not card.entry.verticalScrollBar().isVisible())


def test_it_stays_in_a_window_that_becomes_smaller(window: MainWindow, card: GlossaryCard) -> None:
    corner = QPoint(window.width() - 5, window.height() - 5)
    card.open("cost", QRect(corner, corner))
    window.resize(1000, 560)
    QApplication.processEvents()
    assert window.rect().contains(card.geometry())


def test_nothing_waits_while_it_is_open(window: MainWindow, card: GlossaryCard) -> None:
    card.open("cost")
    assert not card.isWindow()
    assert QApplication.activeModalWidget() is None
    QTest.keyClick(card, Qt.Key.Key_E)
    assert window.app_actions["eraser"].isChecked()
    assert card.isVisible()


@pytest.mark.fresh_window
def test_the_glossary_is_made_when_it_is_first_opened(window: MainWindow) -> None:
    """And it has the right size from the beginning."""
    assert not window.findChildren(GlossaryCard)
    mark = window.findChild(HelpButton)
    assert mark is not None
    QTest.mouseClick(mark, LEFT, pos=mark.rect().center())
    (card,) = window.findChildren(GlossaryCard)
    QApplication.processEvents()
    assert card.entry.verticalScrollBar().maximum() == 0
    assert card.entry.text.heightForWidth(card.entry.text.width()) > 3 * card.fontMetrics().height()
