"""The main window: actions and menus, what is remembered, files, and room for everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS
from gui.dialogs import ShortcutsDialog
from gui.main_window import MainWindow
from gui.session.selection import Selection
from gui.session.session import Origin
from gui.settings import Settings
from gui.shortcuts import shortcut_groups
from gui.style.theme import SPACE_2
from gui.style.tokens import DARK, LIGHT
from gui.training.controller import TrainingStatus
from gui.widgets.curve_box import CurveBox
from gui.widgets.elided_label import ElidedLabel, TwoLineLabel
from gui.widgets.readout import Readout, narrowed
from nn.digits.design import PRESETS
from tests.conftest import (
    ENDLESS,
    SMALL,
    WAIT_MS,
    MakeWindow,
    draw,
    mouse,
    settle,
    thread_of,
    train,
    wait_for,
)
from tests.gui.dialogs import in_the_dialog, read_and_close
from tests.gui.shapes import DIGITS
from tests.windows import delete, open_main_window

SMALL_SCREEN = (1366, 768)


# Actions and menus


def entries(window: MainWindow) -> list[QAction]:
    """Return every entry of every menu."""
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title() not in ("", "&Presets")]
    actions = [entry for menu in menus for entry in menu.actions() if not entry.isSeparator()]
    return [entry for entry in actions if entry.menu() is None]


def test_every_action_is_in_a_menu_with_words_help_and_a_shortcut(window: MainWindow) -> None:
    in_menus = entries(window)
    for name in ACTIONS:
        assert window.app_actions[name] in in_menus, name
    for entry in in_menus:
        assert entry.text()
        assert entry.toolTip()
        is_one_of_ten = entry.text().startswith("A random ")
        is_language = "text in" in entry.toolTip()
        without_key = is_one_of_ten or is_language or entry is window.app_actions["about"]
        assert not entry.shortcut().isEmpty() or without_key, entry.text()
    for name, spec in ACTIONS.items():
        action = window.app_actions[name]
        assert spec.help in action.toolTip() or name == "train"  # which says what it will do now
        assert action.shortcut().toString() in action.toolTip()


def test_no_shortcut_is_used_twice(window: MainWindow) -> None:
    everywhere = Qt.ShortcutContext.WindowShortcut
    actions = [action for action in window.findChildren(QAction) if action.shortcutContext() is everywhere]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    keys += [shortcut.key().toString() for shortcut in window.findChildren(QShortcut)]
    keys += [button.shortcut().toString() for button in window.findChildren(QPushButton)]
    twice = [key for key, count in Counter(filter(None, keys)).items() if count > 1]
    assert twice == []


def test_shortcuts_work_from_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitActive(window)
    draw(window, *DIGITS[3])
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    canvas = window.drawing_panel.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert window.session.drawing == ()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control)
    assert len(window.session.drawing) == 1
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control)
    assert window.session.drawing == ()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control | shift)
    assert len(window.session.drawing) == 1
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control)
    qtbot.keyClick(canvas, Qt.Key.Key_Y, control)
    assert len(window.session.drawing) == 1
    qtbot.keyClick(canvas, Qt.Key.Key_E)
    assert window.app_actions["eraser"].isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_P)
    assert window.app_actions["pen"].isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_L, control)
    assert len(window.session.design.hidden) == 3
    qtbot.keyClick(canvas, Qt.Key.Key_Z, control)
    assert len(window.session.design.hidden) == 2
    window.session.change_design(ENDLESS, "endless")
    qtbot.keyClick(canvas, Qt.Key.Key_F5)
    assert window.controller.status is TrainingStatus.RUNNING
    qtbot.keyClick(canvas, Qt.Key.Key_F5, shift)
    assert window.controller.status is TrainingStatus.IDLE


def test_the_shortcuts_can_be_looked_up_by_menu(window: MainWindow) -> None:
    read: list[str] = []
    in_the_dialog(read_and_close(read))
    window.app_actions["shortcuts"].trigger()
    for name, spec in ACTIONS.items():
        if spec.shortcut:
            assert spec.help in read
            assert window.app_actions.keys(name) in read
    assert {"File", "Edit", "Drawing", "Network", "Training", "View", "Help"} <= set(read)
    assert {"Ctrl+Z", "Ctrl+Shift+Z or Ctrl+Y", "Ctrl++ or Ctrl+="} <= set(read)
    assert {"Show the panel Curves", "Show the panel X-ray"} <= set(read)


def test_undo_says_what_it_undoes_and_which_keys_do_it(window: MainWindow) -> None:
    undo, redo = window.app_actions["undo"], window.app_actions["redo"]
    draw(window, *DIGITS[3])
    assert undo.text() == "Undo drawing a stroke"
    assert undo.toolTip() == "Undo drawing a stroke  (Ctrl+Z)"
    undo.trigger()
    assert redo.toolTip() == "Redo drawing a stroke  (Ctrl+Shift+Z)"


@pytest.mark.slow
def test_the_list_of_shortcuts_fits_on_the_screen_and_is_not_cut_off(window: MainWindow) -> None:
    groups = shortcut_groups(window.app_actions, window.panel_actions)
    dialog = ShortcutsDialog(groups * 3, window)
    dialog.show()
    QApplication.processEvents()
    (area,) = dialog.findChildren(QScrollArea)
    assert dialog.height() <= dialog.screen().availableSize().height()
    assert area.widget().width() <= area.viewport().width()
    assert area.verticalScrollBar().isVisible()
    assert not any(is_cut_off(label) for label in dialog.findChildren(QLabel))
    dialog.close()


@pytest.mark.slow
def test_a_headline_without_room_is_written_smaller_but_never_too_small_to_read(window: MainWindow) -> None:
    large = QFont(window.font())
    large.setPixelSize(26)
    for room in (400, 150, 60):
        font = narrowed(large, "Several digits", room, 12)
        assert QFontMetrics(font).horizontalAdvance("Several digits") <= room or font.pixelSize() == 12
        assert font.pixelSize() >= 12
    assert narrowed(large, "7", 400, 12).pixelSize() == 26


def test_about_tells_of_the_data_and_the_licence(window: MainWindow) -> None:
    read: list[str] = []
    in_the_dialog(read_and_close(read))
    window.app_actions["about"].trigger()
    text = " ".join(read)
    assert "Inkling" in text
    assert "Optical Recognition of Handwritten Digits" in text
    assert "MIT" in text


# What is remembered


@pytest.mark.slow
def test_layout_scheme_brush_and_scale_are_remembered(open_window: MakeWindow) -> None:
    first = open_window()
    first.app_actions["scheme_dark"].trigger()
    first.app_actions["log_cost"].trigger()
    first.app_actions["epochs_alike"].trigger()
    first.drawing_panel.brush.setValue(20)
    first.workspace.row.setSizes([300, 700, 300])
    first.app_actions["side"].trigger()
    first.workspace.show_panel(3)
    QApplication.processEvents()
    widths = first.workspace.row.sizes()
    first.close()
    second = open_window()
    assert second.app_actions["scheme_dark"].isChecked()
    assert QApplication.palette().window().color() == QColor(DARK.paper)
    assert second.app_actions["log_cost"].isChecked()
    assert second.app_actions["epochs_alike"].isChecked()
    assert second.curves_panel.cost_plot.is_logarithmic
    assert second.drawing_panel.brush.value() == 20
    assert second.workspace.row.sizes() == pytest.approx(widths, abs=3)
    assert second.side.isHidden()
    assert second.xray_panel.isVisible()
    second.app_actions["scheme_light"].trigger()
    second.app_actions["log_cost"].trigger()
    second.close()
    third = open_window()
    assert third.app_actions["scheme_light"].isChecked()
    assert QApplication.palette().window().color() == QColor(LIGHT.paper)
    assert not third.app_actions["log_cost"].isChecked()


def test_without_settings_it_begins_as_designed(window: MainWindow) -> None:
    assert window.app_actions["scheme_system"].isChecked()
    assert not window.app_actions["log_cost"].isChecked()
    assert window.app_actions["pen"].isChecked()
    assert all(part.isVisible() for part in parts_of(window))


def parts_of(window: MainWindow) -> tuple[QWidget, ...]:
    """Return the parts of the window that show when it opens."""
    above = (window.drawing_panel, window.network_panel, window.answer_panel, window.side)
    return (*above, window.transport, window.curves_panel)


def test_the_layout_can_be_reset(window: MainWindow) -> None:
    before = [part.geometry() for part in parts_of(window)]
    window.workspace.row.setSizes([300, 700, 300])
    window.app_actions["side"].trigger()
    window.workspace.show_panel(1)
    window.workspace.toggle_fill(window.answer_panel)
    window.app_actions["reset_layout"].trigger()
    QApplication.processEvents()
    for part, place in zip(parts_of(window), before, strict=True):
        here = part.geometry()
        sides = [here.x(), here.y(), here.width(), here.height()]
        assert sides == pytest.approx([place.x(), place.y(), place.width(), place.height()], abs=2)


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\xff\xfe nothing of the kind \x00" * 100,
        b"[window]\ngeometry=nothing\nlayout=12\nscheme=purple\nbrush=thick\nlog_cost=maybe\n",
        b"[window]\ngeometry=@ByteArray(\\x1\\x2)\nlayout=@ByteArray(garbage)\n",
        b"[window]\ngeometry=@Invalid()\nlayout=@Variant(\\0\\0)\nscheme=a, b, c\nbrush=-3\nlog_cost=\n",
    ],
)
def test_a_broken_settings_file_does_not_stop_the_start(
    open_window: MakeWindow, settings_path: Path, content: bytes
) -> None:
    settings_path.write_bytes(content)
    window = open_window()
    draw(window, *DIGITS[3])
    assert window.session.prediction is not None
    assert all(part.isVisible() for part in parts_of(window))


@pytest.mark.parametrize("bits", [3, pytest.param(20, marks=pytest.mark.slow)])
def test_no_flipped_bit_in_the_remembered_layout_reaches_qt(
    open_window: MakeWindow, settings_path: Path, monkeypatch: pytest.MonkeyPatch, bits: int
) -> None:
    open_window().close()
    whole = settings_path.read_bytes()
    settings = Settings(settings_path)
    sound = {settings.content("layout"), settings.content("geometry")}
    restored: list[bytes] = []
    monkeypatch.setattr(
        MainWindow, "restoreState", lambda _window, state, _version: restored.append(state.data())
    )
    monkeypatch.setattr(MainWindow, "restoreGeometry", lambda _window, state: restored.append(state.data()))
    for place in np.random.default_rng(0).integers(len(whole), size=bits):
        settings_path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        delete(open_main_window(settings_path))
    assert restored
    assert set(restored) <= sound


def test_settings_that_cannot_be_written_do_not_stop_the_end(
    open_window: MakeWindow, settings_path: Path
) -> None:
    settings_path.mkdir()
    window = open_window()
    assert window.close()


# Room for everything


def plain_metrics(widget: QWidget) -> QFontMetrics:
    widget.ensurePolished()
    return widget.fontMetrics()


def is_cut_off(widget: QWidget) -> bool:
    """Tell whether the text of a visible widget does not fit into it."""
    width, height = widget.width(), widget.height()
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(width) > height
        return (
            plain_metrics(widget).horizontalAdvance(widget.text()) > width
            or widget.sizeHint().height() > height
        )
    if isinstance(widget, Readout):
        text, rounding = widget.text_size(), 2  # heights of fonts are fractions of a pixel
        return text.width() > width or text.height() > height + rounding
    if isinstance(widget, QPushButton):
        icon = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
        needed = plain_metrics(widget).horizontalAdvance(widget.text()) + icon + 2 * SPACE_2
        return needed > width or widget.sizeHint().height() > height
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, widget)
        return plain_metrics(widget).horizontalAdvance(widget.currentText()) > field.width()
    assert isinstance(widget, QLineEdit)
    option = QStyleOptionFrame()
    widget.initStyleOption(option)
    inside = widget.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, widget)
    return plain_metrics(widget).horizontalAdvance(widget.text()) > inside.width()


def in_scroll_area(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def is_short_by_design(widget: QWidget) -> bool:
    """Return whether a widget may say less than its whole text: it says the rest when it is pointed at."""
    return isinstance(widget, (ElidedLabel, TwoLineLabel)) or (
        isinstance(widget, CurveBox) and widget.is_compact
    )


def cut_off(window: MainWindow) -> list[str]:
    """Return all visible texts of the window that do not fit, or that lie outside of it."""
    found = []
    for kind in (QLabel, Readout, QPushButton, QComboBox, QLineEdit):
        for widget in window.findChildren(kind):
            text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
            if not widget.isVisible() or not text or is_short_by_design(widget):
                continue
            corner = widget.mapTo(window, QPoint(0, 0))
            inside = in_scroll_area(widget) or window.rect().contains(QRect(corner, widget.size()))
            if is_cut_off(widget) or not inside:
                found.append(
                    f"{kind.__name__} {text!r} {widget.size().toTuple()} {widget.sizeHint().toTuple()}"
                )
    return found


def use_scheme(window: MainWindow, scheme: str) -> None:
    """Choose a scheme, unless it is chosen already: every widget would be styled anew."""
    action = window.app_actions[f"scheme_{scheme}"]
    if not action.isChecked():
        action.trigger()


def an_empty_window(window: MainWindow, qtbot: QtBot) -> None:
    del window, qtbot


def a_drawn_digit(window: MainWindow, qtbot: QtBot) -> None:
    del qtbot
    draw(window, *DIGITS[8])


def a_dot(window: MainWindow, qtbot: QtBot) -> None:
    del qtbot
    draw(window, [(0.5, 0.5)])


def a_training(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(ENDLESS, "endless")
    draw(window, *DIGITS[8])
    train(window)
    pace = window.transport.pace
    qtbot.waitUntil(lambda: "left" in pace.text(), timeout=WAIT_MS)


def a_paused_training(window: MainWindow, qtbot: QtBot) -> None:
    a_training(window, qtbot)
    train(window)
    wait_for(window, TrainingStatus.PAUSED)


def a_failed_training(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(PRESETS["exploding"].with_settings(learning_rate=100.0), "explode")
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    assert window.transport.state.text() == "Training failed"


def wrong_numbers(window: MainWindow, qtbot: QtBot) -> None:
    for path in ("seed", "config.epochs", "config.batch_size", "config.learning_rate"):
        line = window.side.settings.fields[path].line
        line.selectAll()
        qtbot.keyClicks(line, "x")
        qtbot.keyClick(line, Qt.Key.Key_Return)


def eight_layers(window: MainWindow, qtbot: QtBot) -> None:
    del qtbot
    window.session.change_design(PRESETS["deep"], "deep")
    draw(window, *DIGITS[8])


STATES = [
    an_empty_window,
    a_drawn_digit,
    a_dot,
    a_training,
    a_paused_training,
    a_failed_training,
    wrong_numbers,
    eight_layers,
]


@pytest.mark.slow
@pytest.mark.parametrize(  # the schemes differ in colours alone
    ("scheme", "state"), [*(("system", state) for state in STATES), ("dark", STATES[-1])]
)
def test_on_a_small_screen_nothing_is_cut_off(
    window: MainWindow, qtbot: QtBot, scheme: str, state: Callable[[MainWindow, QtBot], None]
) -> None:
    use_scheme(window, scheme)
    window.resize(*SMALL_SCREEN)
    state(window, qtbot)
    QApplication.processEvents()
    assert (window.width(), window.height()) == SMALL_SCREEN
    hint = window.minimumSizeHint()
    assert hint.width() <= SMALL_SCREEN[0]
    assert hint.height() <= SMALL_SCREEN[1]
    for area in window.network_panel.findChildren(QScrollArea):
        assert area.widget().width() <= area.viewport().width()
    assert cut_off(window) == []


# The end


@pytest.mark.fresh_window
@pytest.mark.parametrize("when", ["running", "paused", "at once"])
def test_closing_during_training_ends_cleanly(window: MainWindow, qtbot: QtBot, when: str) -> None:
    window.session.change_design(ENDLESS, "endless")
    train(window)
    if when != "at once":
        qtbot.waitUntil(lambda: len(window.session.run.history) > 0, timeout=WAIT_MS)
    if when == "paused":
        train(window)
        wait_for(window, TrainingStatus.PAUSED)
    window.app_actions["quit"].trigger()
    assert not window.isVisible()
    assert window.controller.status is TrainingStatus.IDLE
    assert not thread_of(window.controller).isRunning()
    QApplication.processEvents()


@pytest.mark.slow
def test_windows_do_not_share_their_state(open_window: MakeWindow) -> None:
    first, second = open_window(), open_window()
    draw(first, *DIGITS[3])
    first.session.change_design(SMALL, "small")
    settle(second)
    assert second.session.drawing == ()
    assert second.session.run.origin is Origin.SHIPPED


def test_the_settings_of_a_person_are_never_touched_by_these_tests(
    open_window: MakeWindow, settings_path: Path
) -> None:
    open_window().close()
    assert settings_path.is_file()


# One level back


def test_esc_goes_one_level_back_wherever_the_focus_is(window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    places = (window.drawing_panel.canvas, window.network_panel.view.diagram, window.transport.watch_button)
    for place in places:
        session.keep_asking(3)
        session.select(Selection(1, 7))
        levels = []
        for _ in range(4):
            qtbot.keyClick(place, Qt.Key.Key_Escape)
            levels.append((session.selection, session.kept_digit))
        assert levels == [(Selection(1), 3), (None, 3), (None, None), (None, None)]


def test_a_click_on_empty_space_of_the_network_lets_go_of_a_kept_digit_too(window: MainWindow) -> None:
    diagram = window.network_panel.view.diagram
    window.session.keep_asking(3)
    mouse(diagram, QEvent.Type.MouseButtonPress, QPointF(diagram.width() / 2, 2))
    assert window.session.kept_digit is None


@pytest.mark.slow
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_each_key_that_presses_buttons_elsewhere_does_so_here(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    button = window.transport.small_buttons[0]
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
    wait_for(window, TrainingStatus.PAUSED)


@pytest.mark.parametrize("name", ["about", "shortcuts", "save_as", "save_guesses"])
def test_a_dialog_that_was_closed_is_gone(window: MainWindow, name: str) -> None:
    closer = QTimer(window, interval=5)
    closer.timeout.connect(lambda: (dialog := QApplication.activeModalWidget()) and dialog.close())
    closer.start()
    for _ in range(2):
        window.app_actions[name].setEnabled(True)
        window.app_actions[name].trigger()
    closer.stop()
    closer.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(QDialog) == []
