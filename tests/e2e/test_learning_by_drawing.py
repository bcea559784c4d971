"""A person's first half hour: draw, change the network, watch it learn, and come back."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.training.controller import TrainingStatus
from gui.widgets.action_button import ActionButton
from gui.widgets.plot.curves import Column
from tests.conftest import WAIT_MS, draw, settle, visible_texts, wait_for
from tests.gui.heads import entry_of, heads_of, units_of, write
from tests.gui.shapes import DIGITS


def click(qtbot: QtBot, parent: QWidget, text: str) -> None:
    """Click the button on a panel that says this."""
    buttons = [*parent.findChildren(ActionButton), *parent.findChildren(QToolButton)]
    button = next(b for b in buttons if b.isVisible() and b.text().replace("&", "").startswith(text))
    assert button.isEnabled(), text
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(window: MainWindow) -> tuple[str, int]:
    """Return the large answer and how sure it is in percent, from what the panel shows."""
    texts = visible_texts(window.answer_panel)
    digit = window.answer_panel.answer.text()
    words = next(text for text in texts if "sure" in text)
    if words.startswith("Not sure: "):  # then both shares stand below, as in "1: 24 %, 9: 21 %"
        words = next(text for text in texts if text.startswith(f"{digit}: ")).split()[1]
    percent = re.search(r"([0-9]+)(?:\s%|$)", words)  # also of one that is "mostly wrong"
    assert percent is not None
    return digit, int(percent[1])


def draw_new(window: MainWindow, qtbot: QtBot, digit: int) -> None:
    """Clear the paper and draw a digit."""
    if window.session.drawing:
        click(qtbot, window.drawing_panel, "Clear")
    draw(window, *DIGITS[digit])


def accuracy_on_test_digits(window: MainWindow) -> float:
    found = re.search(r"[0-9.]+", window.transport.accuracy.text())
    assert found is not None
    return float(found[0])


def curves(window: MainWindow) -> tuple[Column, Column, Column]:
    """Return epochs, training cost and test cost as the plot shows them, empty before any training."""
    return window.curves_panel.cost_plot.curves() or (np.empty(0), np.empty(0), np.empty(0))


def fallen(cost: Column) -> bool:
    """Return whether a cost has fallen to less than half of what it was at first."""
    return bool(cost[-1] < cost[0] / 2)


@pytest.mark.parametrize("digit", DIGITS)
def test_the_shipped_network_reads_every_digit(window: MainWindow, qtbot: QtBot, digit: int) -> None:
    draw_new(window, qtbot, digit)
    assert answer(window)[0] == str(digit)


def test_learning_by_drawing(window: MainWindow, qtbot: QtBot) -> None:
    session, panel = window.session, window.transport
    shipped = session.shown.network.parameters.copy()

    # The shipped network answers at once.
    assert "Draw a digit" in visible_texts(window.answer_panel)
    for digit in (0, 2, 7, 3):
        draw_new(window, qtbot, digit)
        assert answer(window)[0] == str(digit)
    assert answer(window)[1] > 90

    # Another design is clueless.
    write(qtbot, units_of(heads_of(window)[1]).line, "20")
    entry_of(heads_of(window)[2], "Remove").trigger()
    epochs = window.side.settings.fields["config.epochs"].line
    epochs.setFocus()
    epochs.selectAll()
    qtbot.keyClicks(epochs, "100000")
    settle(window)
    assert "Untrained network" in visible_texts(panel)
    assert answer(window)[1] < 60
    assert len(curves(window)[0]) == 0

    # It learns: the curve grows, the cost falls, the answer to the drawing comes back.
    answers: list[tuple[str, int]] = []
    following = session.prediction_changed.connect(lambda: answers.append(answer(window)))
    click(qtbot, panel, "Train")
    qtbot.waitUntil(lambda: len(curves(window)[0]) > 0, timeout=WAIT_MS)
    first = len(curves(window)[0])
    qtbot.waitUntil(lambda: len(curves(window)[0]) > first + 5, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: accuracy_on_test_digits(window) > 85, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: answer(window)[0] == "3" and answer(window)[1] > 90, timeout=WAIT_MS)
    session.prediction_changed.disconnect(following)
    assert len(set(answers)) >= 2
    for column in (1, 2):
        qtbot.waitUntil(lambda column=column: fallen(curves(window)[column]), timeout=WAIT_MS)

    # Drawing goes on while it learns.
    draw_new(window, qtbot, 7)
    qtbot.waitUntil(lambda: answer(window)[0] == "7", timeout=WAIT_MS)

    # Pause, resume, stop.
    click(qtbot, panel, "Pause")
    wait_for(window, TrainingStatus.PAUSED)
    paused_at = session.run.history[-1].epoch
    settle(window)
    assert "Paused" in visible_texts(panel)
    assert session.run.history[-1].epoch == paused_at
    click(qtbot, panel, "Resume")
    qtbot.waitUntil(lambda: session.run.history[-1].epoch > paused_at, timeout=WAIT_MS)
    click(qtbot, panel, "Stop")
    qtbot.waitUntil(lambda: any(t.startswith("Trained for") for t in visible_texts(panel)), timeout=WAIT_MS)
    assert window.controller.status is TrainingStatus.IDLE

    # Undo, step by step, back to the shipped network.
    while session.undo_stack.canUndo():
        click(qtbot, window.network_panel, "Undo")
    settle(window)
    assert (session.shown.network.parameters == shipped).all()
    assert "Inkling's own network, as shipped" in visible_texts(panel)
    assert session.drawing == (), "the strokes are undone with the rest"
    draw_new(window, qtbot, 7)
    assert answer(window)[0] == "7"

    window.close()
    assert not any(dock.isVisible() for dock in window.findChildren(QDockWidget))
