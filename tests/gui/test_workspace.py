"""The workspace: three areas that always show what matters, however small the window is."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.pages import Page, PageButton
from gui.workspace import Workspace
from tests.conftest import MakeWindow, let_timers_fire, wait_until

SMALLEST = (1000, 560)
AT_150_PERCENT = (910, 512)  # logical pixels of a screen of 1366x768


def resize(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()


def has_room(part: QWidget) -> bool:
    return part.height() >= part.minimumSizeHint().height()


def title_of(part: QWidget) -> QLabel:
    return next(label for label in part.findChildren(QLabel) if label.property("role") == "title")


@pytest.mark.parametrize("size", [SMALLEST, AT_150_PERCENT])
def test_in_a_small_window_settings_and_panels_fold_and_the_rest_shows(
    window: MainWindow, size: tuple[int, int]
) -> None:
    resize(window, size)
    assert (window.width(), window.height()) == size
    assert window.side.isHidden()
    assert window.workspace.panels.is_folded
    for part in (window.drawing_panel.canvas, window.answer_panel.bars, window.transport.watch_button):
        assert part.isVisible()
        assert window.rect().contains(part.rect().translated(part.mapTo(window, part.rect().topLeft())))


def test_a_small_window_opens_as_small_as_it_was_left(open_window: MakeWindow) -> None:
    window = open_window(size=QSize(*SMALLEST))
    assert (window.width(), window.height()) == SMALLEST


def test_what_folded_by_itself_comes_back_with_the_room(window: MainWindow) -> None:
    resize(window, SMALLEST)
    resize(window, (1366, 768))
    assert window.side.isVisible()
    assert window.curves_panel.isVisible()


def test_settings_and_panels_can_be_had_in_a_small_window_too(window: MainWindow) -> None:
    resize(window, SMALLEST)
    window.panel_actions[3].trigger()
    QApplication.processEvents()
    assert not window.workspace.panels.is_folded
    window.app_actions["side"].trigger()
    QApplication.processEvents()
    assert window.side.isVisible() and window.app_actions["side"].isChecked()


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), SMALLEST, AT_150_PERCENT])
def test_an_open_panel_and_what_is_above_it_never_get_less_room_than_they_need(
    window: MainWindow, size: tuple[int, int]
) -> None:
    parts = (window.workspace.panels, window.transport, window.drawing_panel, window.answer_panel)
    resize(window, size)
    for action in window.panel_actions:
        action.trigger()
        QApplication.processEvents()
        assert (window.workspace.width(), window.width()) == (size[0], size[0])
        # Qt passes on from part to part that one needs more room, with several turns of its loop of events.
        wait_until(lambda: all(not part.isVisible() or has_room(part) for part in parts))


def test_in_a_low_window_an_open_panel_takes_the_room_of_the_drawing_until_it_is_folded(
    window: MainWindow, qtbot: QtBot
) -> None:
    resize(window, AT_150_PERCENT)
    window.panel_actions[3].trigger()
    QApplication.processEvents()
    assert window.transport.isVisible() and not window.drawing_panel.isVisible()
    qtbot.mouseClick(window.workspace.panels.fold, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.drawing_panel.isVisible() and window.workspace.panels.is_folded
    window.panel_actions[3].trigger()
    resize(window, (1366, 768))
    assert window.drawing_panel.isVisible() and not window.workspace.panels.is_folded


def test_a_click_folds_the_panels_and_a_tab_unfolds_them(window: MainWindow, qtbot: QtBot) -> None:
    panels, height = window.workspace.panels, window.workspace.panels.height()
    above = window.drawing_panel.height()
    qtbot.mouseClick(panels.fold, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert panels.is_folded and not window.curves_panel.isVisible()
    assert window.drawing_panel.height() > above
    qtbot.mouseClick(panels.tabs[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.curves_panel.isVisible() and panels.height() == pytest.approx(height, abs=3)


def test_a_double_click_on_a_title_fills_the_window_and_another_puts_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.answer_panel.geometry()
    title = title_of(window.answer_panel)
    qtbot.mouseDClick(title, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.answer_panel.width() > 0.9 * window.width()
    assert not window.drawing_panel.isVisible() and not window.curves_panel.isVisible()
    assert window.transport.isVisible()
    qtbot.mouseDClick(title, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.answer_panel.geometry() == before
    assert window.curves_panel.isVisible()


def test_a_panel_below_fills_the_window_by_its_tab(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseDClick(window.workspace.panels.tabs[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.curves_panel.height() > 0.68 * window.height()
    window.app_actions["fill"].trigger()
    assert window.drawing_panel.isVisible()


def test_the_keyboard_fills_the_window_with_the_panel_that_it_is_in(window: MainWindow) -> None:
    window.drawing_panel.canvas.setFocus()
    window.app_actions["fill"].trigger()
    assert window.workspace.filled is window.drawing_panel
    window.app_actions["fill"].trigger()
    assert window.workspace.filled is None


@pytest.mark.parametrize(
    "state", [b"", b"3", b"3|zz||", b"2|010100||", b"3|0101|x|y|z", b"3|010109|a|b", b"\xff\x00"]
)
def test_what_is_no_layout_changes_nothing(window: MainWindow, state: bytes) -> None:
    before = [part.geometry() for part in window.workspace.findChildren(QWidget)]
    window.workspace.restore(state)
    QApplication.processEvents()
    assert [part.geometry() for part in window.workspace.findChildren(QWidget)] == before


def test_parts_keep_their_fractions_of_a_larger_window(window: MainWindow) -> None:
    def fractions(workspace: Workspace) -> list[float]:
        return [width / workspace.row.width() for width in workspace.row.sizes()]

    before = fractions(window.workspace)
    resize(window, (1920, 1080))
    assert fractions(window.workspace) == pytest.approx(before, abs=0.05)


def test_a_digit_chosen_where_a_panel_has_the_room_of_the_paper_shows_on_the_paper(
    window: MainWindow,
) -> None:
    resize(window, AT_150_PERCENT)
    window.panel_actions[1].trigger()
    QApplication.processEvents()
    assert window.mistakes_panel.isVisible() and not window.drawing_panel.isVisible()
    window.mistakes_panel.digit_chosen.emit(5)
    assert window.drawing_panel.isVisible() and window.session.drawing


def test_a_panel_that_needs_more_room_does_not_make_the_others_need_it(window: MainWindow) -> None:
    panels = window.workspace.panels
    before = panels.minimumSizeHint().height()
    for action in (*window.panel_actions[1:], window.panel_actions[0]):
        action.trigger()
        QApplication.processEvents()
    assert panels.minimumSizeHint().height() == before


PAGE = Page(
    "The explosion",
    "Same start, same batches, the same rate of 1. Which one explodes?",
    "Experiment 6 of 10",
    ("A, squared error with linear outputs", "B, squared error with softmax", "C, cross-entropy", "None"),
    (PageButton("back", "Back"), PageButton("run", "Run", is_primary=True)),
)


def tell(window: MainWindow, page: Page = PAGE) -> None:
    window.guide_card.show_page(page)
    QApplication.processEvents()


class LayoutRequests(QObject):
    """Counts how often a widget is asked to be laid out."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def place_of(window: MainWindow, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1093, 640), SMALLEST, AT_150_PERCENT])
def test_the_card_covers_nothing_and_takes_no_room_that_others_need(
    window: MainWindow, size: tuple[int, int]
) -> None:
    resize(window, size)
    tell(window)
    assert (window.width(), window.height()) == size
    card = place_of(window, window.guide_card)
    assert window.rect().contains(card)
    for part in (window.drawing_panel, window.answer_panel, window.network_panel, window.transport):
        assert part.isVisible()
        assert not place_of(window, part).intersects(card)
        assert part.height() >= part.minimumSizeHint().height()


def test_the_card_stands_beside_the_panels_and_above_their_titles_where_these_are_folded(
    window: MainWindow,
) -> None:
    panels, card = window.workspace.panels, window.guide_card
    tell(window)
    assert card.width() == 340
    assert place_of(window, card).right() < place_of(window, panels).left()
    assert window.guide_card.body.verticalScrollBar().maximum() == 0
    resize(window, SMALLEST)
    assert card.width() > 900
    tell(window, replace(PAGE, choices=()))
    assert place_of(window, card).bottom() < place_of(window, panels).top()


@pytest.mark.parametrize("size", [(1366, 768), SMALLEST, AT_150_PERCENT])
def test_when_the_card_goes_everything_is_where_it_was(window: MainWindow, size: tuple[int, int]) -> None:
    def places() -> list[QRect]:
        parts = (window.drawing_panel, window.answer_panel, window.transport, window.workspace.panels)
        return [place_of(window, part) for part in parts]

    resize(window, size)
    before = places()
    tell(window)
    assert places() != before
    window.guide_card.clear()
    QApplication.processEvents()
    assert places() == before
    assert window.workspace.panels.isVisible()


def test_height_that_a_person_gives_to_the_area_below_stays_when_the_card_goes(window: MainWindow) -> None:
    tell(window)
    column = window.workspace.column
    column.moveSplitter(column.sizes()[0] - 20, 1)
    column.splitterMoved.emit(column.sizes()[0], 1)
    chosen = column.sizes()
    window.guide_card.clear()
    QApplication.processEvents()
    assert column.sizes() == chosen


def test_panels_fold_and_unfold_while_the_card_tells_something(window: MainWindow, qtbot: QtBot) -> None:
    panels, height = window.workspace.panels, window.workspace.panels.height()
    tell(window)
    qtbot.mouseClick(panels.fold, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.guide_card.width() > 1300 and panels.is_folded
    qtbot.mouseClick(panels.tabs[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.guide_card.width() == 340 and window.curves_panel.isVisible()
    window.guide_card.clear()
    QApplication.processEvents()
    assert panels.height() == pytest.approx(height, abs=3)


def test_a_part_that_fills_the_window_keeps_the_card_and_gives_the_panels_their_room_back(
    window: MainWindow,
) -> None:
    tell(window)
    before = window.workspace.column.sizes()
    window.workspace.toggle_fill(window.answer_panel)
    QApplication.processEvents()
    assert window.guide_card.isVisible() and not window.workspace.panels.isVisible()
    window.workspace.toggle_fill(None)
    QApplication.processEvents()
    assert window.workspace.column.sizes() == before


def test_in_a_low_window_an_open_panel_stands_beside_the_card(window: MainWindow) -> None:
    resize(window, AT_150_PERCENT)
    tell(window)
    window.panel_actions[3].trigger()
    QApplication.processEvents()
    assert window.xray_panel.isVisible() and window.guide_card.isVisible()
    assert window.transport.isVisible()
    window.guide_card.clear()
    window.workspace.show_above()
    QApplication.processEvents()
    assert window.drawing_panel.isVisible() and window.workspace.panels.isVisible()


@pytest.mark.slow
def test_in_larger_type_the_card_gets_the_height_that_its_words_need_then(window: MainWindow) -> None:
    tell(window, replace(PAGE, text=" ".join(["words"] * 45), choices=()))
    window.zoom.use(125)
    wait_until(lambda: window.guide_card.is_wide)
    needed = window.guide_card.height_needed
    wait_until(lambda: window.guide_card.height() == needed(window.guide_card.width()))
    assert window.guide_card.body.verticalScrollBar().maximum() == 0


@pytest.mark.slow
@pytest.mark.parametrize("page", [PAGE, replace(PAGE, choices=())])
@pytest.mark.parametrize("size", [(1366, 768), SMALLEST, AT_150_PERCENT])
def test_a_window_that_tells_something_comes_to_rest(
    window: MainWindow, size: tuple[int, int], page: Page
) -> None:
    resize(window, size)
    tell(window, page)
    requests = LayoutRequests(window.workspace)
    wait_until(lambda: is_at_rest(requests))


def is_at_rest(requests: LayoutRequests) -> bool:
    """Return whether nothing is laid out in several turns of the loop of events."""
    requests.count = 0
    for _ in range(5):
        let_timers_fire()
    return requests.count == 0


def test_opening_and_closing_panels_leaves_nothing_behind(window: MainWindow) -> None:
    def open_and_close_all() -> None:
        for action in window.panel_actions:
            for name in ("fill", "side"):
                action.trigger()
                window.app_actions[name].trigger()
                window.app_actions[name].trigger()
        window.app_actions["reset_layout"].trigger()
        let_timers_fire()
        gc.collect()  # also what tests before have left

    open_and_close_all()
    before = len(QApplication.allWidgets())
    for _time in range(2):
        open_and_close_all()
    assert len(QApplication.allWidgets()) == before
