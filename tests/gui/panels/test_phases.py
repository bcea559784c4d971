"""The phases of a step in the window: that of seven digits, which threw a training far back."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.phase_card import PhaseCard
from gui.session.examined import Examined, Phase
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from gui.widgets.topic import part_about
from gui.widgets.veil import Veil
from gui.window_state import DEFAULT_SIZE
from gui.words.numbers import percent, three_figures
from nn.arrays import Array
from nn.digits.design import PRESETS
from nn.microscope import Watched, examine_next_step
from nn.step_report import StepReport
from tests.conftest import draw, settle, train, wait_for, wait_until
from tests.gui.panels.test_step_line import turn_wheel
from tests.gui.shapes import DIGITS
from tests.windows import Windows

SPIKY = PRESETS["two_hidden"].with_settings(learning_rate=3.0, epochs=50)
EPOCH, STEP = 46, 11


@pytest.fixture(scope="module")
def trained(windows: Windows) -> Iterator[MainWindow]:
    """Return a window after a training that was thrown back, an 8 on its paper; all tests here share it."""
    window = windows.take()
    draw(window, *DIGITS[8])
    window.session.take_preset(SPIKY, "spiky")
    train(window)
    wait_until(lambda: SPIKY.config.epochs in window.tape_bar.tape.epochs)
    wait_for(window, TrainingStatus.IDLE)
    yield window
    windows.give_back()


@pytest.fixture
def steps(trained: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    """Return the window at the step of seven digits after which epoch 46 is far worse."""
    trained.tape_bar.tape.moved.emit(EPOCH)
    trained.tape_bar.tape.setFocus()
    qtbot.keyClicks(trained.tape_bar.tape, "+")
    wait_until(lambda: trained.tape_bar.steps.current == STEP)
    yield trained
    trained.session.select(None)
    while trained.tape_bar.leave_one_level():
        pass
    trained.app_actions["ink_activation"].trigger()


@pytest.fixture
def phases(steps: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window with the phases of that step."""
    qtbot.keyClick(steps.tape_bar.steps, Qt.Key.Key_Return)
    found(steps)
    return steps


def found(window: MainWindow) -> Examined:
    wait_until(lambda: window.microscope.examined is not None)
    examined = window.microscope.examined
    assert examined is not None
    return examined


def press(window: MainWindow, qtbot: QtBot, keys: str) -> None:
    qtbot.keyClicks(window.phase_bar, keys)
    settle(window)


def card_of(window: MainWindow) -> PhaseCard:
    assert window.side.step_card.isVisible()
    return window.side.step_card


def report_by_hand(window: MainWindow) -> tuple[StepReport, Array]:
    """Return the step of seven digits as the engine shows it, and the parameters before it."""
    run = window.session.run
    assert run.trainer is not None
    twin = run.trainer.twin()
    run.recording.replay(EPOCH - 1, twin, steps=STEP - 1)
    report = examine_next_step(twin, Watched(chosen=range(7), test=twin.validation))
    return report, twin.network.parameters.copy()


def shown_parameters(window: MainWindow) -> Array:
    return window.session.shown.network.parameters


@pytest.mark.slow
def test_keys_go_through_the_phases_and_the_whole_window_follows(phases: MainWindow, qtbot: QtBot) -> None:
    report, before = report_by_hand(phases)
    sentences = []
    for key, ink in zip("1234", ("activation", "activation", "gradient", "change"), strict=True):
        press(phases, qtbot, key)
        sentences.append(phases.phase_bar.sentence.text())
        assert phases.app_actions[f"ink_{ink}"].isChecked()
        expected = report.step.parameters if key == "4" else before
        np.testing.assert_array_equal(shown_parameters(phases), expected)
    hardest = int(report.forward.losses.argmax())
    label = int(report.loss.targets[hardest].argmax())
    p = float(report.loss.outputs[hardest, label])
    assert (
        f"7 digits go through the network; their cost is {three_figures(report.forward.cost)}" in sentences[0]
    )
    assert f"Minus the logarithm of {p:.3f} is {three_figures(-math.log(p))}" in sentences[1]
    assert f"{label} gets {p - 1:+.3f}." in sentences[2]
    length = three_figures(phases.tape_bar.steps.steps[STEP - 2].length)
    assert f"at rate 3 the weights go 3.53 far, after {length} in the step before." in sentences[3]
    test_before, test_after = report.step.before.test, report.step.after.test
    assert test_before is not None
    assert test_after is not None
    right = f"{percent(test_before[1], 1)} before, {percent(test_after[1], 1)} after"
    assert right in sentences[3]
    assert phases.answer_panel.isVisible()


def test_comma_and_point_go_back_and_on_and_stop_at_the_ends(phases: MainWindow, qtbot: QtBot) -> None:
    seen = []
    for key in ",.....":
        press(phases, qtbot, key)
        seen.append(int(phases.microscope.phase))
    assert seen == [1, 2, 3, 4, 4, 4]
    assert [phase for phase, chip in phases.phase_bar.chips.items() if chip.isChecked()] == [Phase.STEP]
    QTest.mouseClick(phases.phase_bar.chips[Phase.LOSS], Qt.MouseButton.LeftButton)
    assert phases.microscope.phase is Phase.LOSS


def test_the_card_shows_the_figures_of_the_engine(phases: MainWindow, qtbot: QtBot) -> None:
    report, _before = report_by_hand(phases)
    card, place = card_of(phases), phases.microscope.place
    press(phases, qtbot, "2")
    p, y = report.loss.outputs[place], report.loss.targets[place]
    label = int(y.argmax())
    for digit, row in enumerate(card.table.figures.rows):
        slope = report.loss.jacobian[place, label, digit]
        numbers = [p[digit], y[digit], slope, report.loss.apart[place, digit], p[digit] - y[digit]]
        np.testing.assert_allclose([float(text) for text in row], [digit, *numbers], atol=6e-4)
    assert f"dL/dp = -1/p = {-1 / p[label]:.3f}" in card.help.text()
    assert "difference" in card.difference.text()
    press(phases, qtbot, "3")
    lengths = [three_figures(length) for length in reversed(report.backward.lengths)]
    assert [row[2] for row in card.table.figures.rows] == lengths
    sizes = [three_figures(float(np.linalg.norm(delta[place]))) for delta in reversed(report.backward.deltas)]
    assert [row[1] for row in card.table.figures.rows] == sizes
    press(phases, qtbot, "4")
    assert [row[1] for row in card.table.figures.rows] == [*map(three_figures, report.step.lengths)]
    cost = three_figures(report.step.before.cost), three_figures(report.step.after.cost)
    assert card.results.figures.rows[0][1:] == cost


def test_every_digit_of_the_batch_can_be_looked_at(phases: MainWindow, qtbot: QtBot) -> None:
    report, _before = report_by_hand(phases)
    card = card_of(phases)
    back, on = card.arrows
    while back.isEnabled():
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    seen = 1
    while on.isEnabled():
        QTest.mouseClick(on, Qt.MouseButton.LeftButton)
        seen += 1
    assert seen == 7
    assert card.digit.text().startswith("Digit 7 of 7, labeled ")
    values = card.picture.values
    assert values is not None
    np.testing.assert_array_equal(values.ravel(), report.forward.values[0][6])


def test_the_diagram_shows_the_deltas_of_the_step(phases: MainWindow, qtbot: QtBot) -> None:
    press(phases, qtbot, "3")
    report, _before = report_by_hand(phases)
    pushed = report.backward.deltas[-1][phases.microscope.place]
    label = int(np.argmin(pushed))
    assert phases.network_panel.view.note.text().startswith(f"Gradient with {label} as the right answer")
    outputs = report.loss.outputs[phases.microscope.place]
    described = phases.network_panel.view.diagram.describe(3, label)
    assert described == f"Output, digit {label}: {round(float(outputs[label]), 3):g}"
    phases.app_actions["ink_contribution"].trigger()
    assert phases.network_panel.view.ink == "contribution"
    press(phases, qtbot, "1")
    assert phases.network_panel.view.ink == "activation"


def test_a_persons_own_ink_comes_back(steps: MainWindow, qtbot: QtBot) -> None:
    steps.app_actions["ink_contribution"].trigger()
    qtbot.keyClick(steps.tape_bar.steps, Qt.Key.Key_Return)
    found(steps)
    press(steps, qtbot, "3-")
    assert not steps.microscope.is_open
    assert steps.network_panel.view.ink == "contribution"
    assert steps.app_actions["ink_contribution"].isChecked()


def test_escape_goes_one_level_back_each_time(phases: MainWindow, qtbot: QtBot) -> None:
    phases.session.select(Selection(1, 3))
    assert phases.side.card.isVisible()
    levels = []
    for _press in range(5):
        qtbot.keyClick(phases, Qt.Key.Key_Escape)
        steps_show = not phases.tape_bar.steps.isHidden()
        levels.append((phases.session.selection, phases.microscope.is_open, steps_show))
    assert levels == [
        (Selection(1), True, True),
        (None, True, True),
        (None, False, True),
        (None, False, False),
        (None, False, False),
    ]
    assert phases.session.shown.parameters is None
    assert (phases.session.shown.epoch, phases.session.shown.step) == (EPOCH, None)


def test_wheel_double_click_and_signs_lead_in_and_out(steps: MainWindow, qtbot: QtBot) -> None:
    line, bar = steps.tape_bar.steps, steps.phase_bar
    turn_wheel(line, 50, up=True)
    assert bar.isVisible()
    turn_wheel(bar, 50, up=False)
    assert not bar.isVisible()
    assert line.isVisible()
    QTest.mouseDClick(line, Qt.MouseButton.LeftButton, pos=line.bars()[2].center().toPoint())
    assert bar.isVisible()
    assert steps.side.step_card.title.text() == "Step 3 of epoch 46"
    qtbot.keyClicks(bar, "-")
    assert not bar.isVisible()
    line.setFocus()
    qtbot.keyClicks(line, "+")
    assert bar.hasFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert line.hasFocus()
    np.testing.assert_array_equal(shown_parameters(steps), line.steps[2].parameters)


def test_another_step_is_looked_into_in_the_same_phase(phases: MainWindow, qtbot: QtBot) -> None:
    press(phases, qtbot, "3")
    before = phases.microscope.examined
    qtbot.keyClick(phases.tape_bar.steps, Qt.Key.Key_Left)
    wait_until(lambda: phases.microscope.examined is not before)
    assert phases.microscope.phase is Phase.BACKWARD
    assert found(phases).count == 143
    np.testing.assert_array_equal(shown_parameters(phases), phases.tape_bar.steps.steps[8].parameters)


def test_what_the_phase_does_not_touch_is_dimmed(phases: MainWindow, qtbot: QtBot) -> None:
    parts = phases.drawing_panel, phases.answer_panel, phases.workspace.panels
    dimmed = {}
    for key in "1234":
        press(phases, qtbot, key)
        dimmed[key] = [_veil_over(part).isVisible() for part in parts]
    assert dimmed == {"1": [True] * 3, "2": [True] * 3, "3": [True] * 3, "4": [False, False, True]}
    press(phases, qtbot, "2")
    diagram = phases.network_panel.view.diagram
    veil = _veil_over(diagram).geometry()
    assert diagram.blocks[-2].rect.right() < veil.right() < diagram.blocks[-1].left
    qtbot.keyClick(phases, Qt.Key.Key_Escape)
    assert not any(_veil_over(part).isVisible() for part in (*parts, diagram))


def _veil_over(part: object) -> Veil:
    """Return the veil that lies over a part now; the spotlight has one of its own over each."""
    assert hasattr(part, "findChildren")
    veils: list[Veil] = part.findChildren(Veil, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return next((veil for veil in veils if veil.isVisible()), veils[0])


def test_twenty_weights_agree_with_what_moving_them_shows(phases: MainWindow) -> None:
    phases.app_actions["check_weights"].trigger()
    assert phases.microscope.phase is Phase.BACKWARD
    wait_until(lambda: phases.microscope.check is not None)
    check = phases.microscope.check
    assert check is not None
    assert len(check.weights) == 20
    assert check.worst is not None
    assert check.worst < 1e-2
    said = card_of(phases).checked.text()
    assert said.startswith(f"{len(check.compared)} weights checked: worst relative error ")
    assert "just as backpropagation says" in said


def test_another_run_leaves_the_phases(phases: MainWindow, request: pytest.FixtureRequest) -> None:
    phases.session.restore_shipped()
    request.addfinalizer(phases.session.undo_stack.undo)
    assert not phases.microscope.is_open
    assert not phases.app_actions["phases"].isEnabled()
    assert phases.phase_bar.isHidden()
    assert phases.session.shown.parameters is None


def test_the_small_window_has_room_for_the_phases(
    steps: MainWindow, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: steps.resize(DEFAULT_SIZE))
    steps.resize(1000, 560)
    qtbot.keyClick(steps.tape_bar.steps, Qt.Key.Key_Return)
    found(steps)
    press(steps, qtbot, "4")
    assert (steps.width(), steps.height()) == (1000, 560)
    for part in (card_of(steps), steps.phase_bar, steps.network_panel.view.diagram, steps.transport):
        assert part.isVisible()
    sentence = steps.phase_bar.sentence
    assert sentence.text_size().height() <= sentence.height()


def test_each_phase_is_explained_by_its_own_word(phases: MainWindow) -> None:
    bar = phases.phase_bar
    for chip, topic in zip(
        bar.chips.values(), ("activation", "loss", "backpropagation", "step"), strict=True
    ):
        chip.click()
        for part in (chip, bar.sentence, phases.side.step_card.title):
            assert part_about(part, QPoint())[1] == topic


def test_nothing_of_a_diagram_without_place_is_dimmed(phases: MainWindow) -> None:
    phases.microscope.go_to(Phase.LOSS)
    diagram = phases.network_panel.view.diagram
    blocks, diagram.blocks = diagram.blocks, []  # as one that was made anew, in a window that shows others
    phases.microscope.changed.emit()
    veils = [veil.width() for veil in diagram.findChildren(Veil)]
    diagram.blocks = blocks
    phases.microscope.changed.emit()
    assert veils == [0]
