"""One step on the drawing: with a label and a rate of one's own, looked into, taken and undone."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.phase_card import PhaseCard
from gui.session.examined import Phase
from gui.style.theme import Theme
from gui.words.numbers import percent
from nn.digits.design import PRESETS
from nn.digits.recognizer import recognize
from nn.microscope import Watched, examine_step_on_sample
from nn.training.samples import Validation
from tests.conftest import DATA, SMALL, WAIT_MS, draw, settle, wait_until
from tests.gui.panels.test_phases import card_of, found, press, shown_parameters
from tests.gui.shapes import DIGITS
from tests.windows import delete


@pytest.fixture
def own(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return a window with an untrained network that is asked for one step on an 8."""
    draw(window, *DIGITS[8])
    window.session.take_preset(PRESETS["two_hidden"], "two hidden")
    window.app_actions["on_drawing"].trigger()
    window.drawing_panel.canvas.setFocus()
    qtbot.keyClicks(window.drawing_panel.canvas, "8")
    found(window)
    settle(window)
    return window


def test_without_a_drawing_or_a_label_the_window_asks(window: MainWindow, qtbot: QtBot) -> None:
    window.app_actions["on_drawing"].trigger()
    card = card_of(window)
    assert "Draw a digit first" in window.phase_bar.sentence.text()
    draw(window, *DIGITS[8])
    assert window.phase_bar.sentence.text().startswith("Which digit is this? Press 0 to 9.")
    assert not window.app_actions["take_step"].isEnabled()
    QTest.mouseClick(card.own.labels[8], Qt.MouseButton.LeftButton)
    assert found(window).label(0) == 8
    assert window.app_actions["take_step"].isEnabled()


def test_a_card_that_is_made_when_it_is_needed_shows_the_step_at_once(own: MainWindow, theme: Theme) -> None:
    card = PhaseCard(own.session, own.microscope, own.app_actions, theme)
    assert card.title.text() == "One step on this drawing"
    assert card.table.figures == card_of(own).table.figures
    assert card.own.labels[8].isChecked()
    assert card.digit_row.isHidden()
    delete(card)


def test_a_digit_of_the_data_brings_its_label(window: MainWindow) -> None:
    window.app_actions["random_digit"].trigger()
    settle(window)
    window.app_actions["on_drawing"].trigger()
    label = getattr(window.session.drawing, "label", None)
    assert found(window).label(0) == label == window.microscope.label


def test_the_step_on_a_drawing_is_that_of_the_engine(own: MainWindow, qtbot: QtBot) -> None:
    network, image, copies = (
        own.session.run.network,
        own.session.reading.image,
        own.session.reading.tilted_copies,
    )
    assert image is not None
    assert copies is not None
    rate = PRESETS["two_hidden"].config.learning_rate
    test = Validation(network, (DATA.test.images, DATA.test.targets))
    report = examine_step_on_sample(network, image.ravel(), 8, rate, Watched(samples=copies, test=test))
    press(own, qtbot, "4")
    np.testing.assert_array_equal(shown_parameters(own), report.step.parameters)
    assert report.step.before.predictions is not None
    assert report.step.after.predictions is not None
    p, q = (
        float(each.mean(axis=0)[8])
        for each in (report.step.before.predictions, report.step.after.predictions)
    )
    rows = {name: figures for name, *figures in card_of(own).results.figures.rows}
    assert rows["Your drawing: 8"] == [percent(p, 0), percent(q, 0)]
    bars = own.session.prediction
    assert bars is not None
    assert float(bars.probabilities[8]) == pytest.approx(q, abs=1e-6)
    assert f"8: {percent(p, 0)} before, {percent(q, 0)} after." in own.phase_bar.sentence.text()


def test_a_step_is_taken_and_undone_with_every_bit(own: MainWindow, qtbot: QtBot) -> None:
    before = own.session.run.network.parameters.copy()
    step = found(own).report.step
    own.app_actions["take_step"].trigger()
    wait_until(lambda: own.microscope.taken is not None)
    np.testing.assert_array_equal(own.session.run.network.parameters, step.parameters)
    found(own)
    settle(own)
    assert own.microscope.phase is Phase.FORWARD
    assert step.before.test is not None
    assert step.after.test is not None
    tests = f"{percent(step.before.test[1], 1)} before, {percent(step.after.test[1], 1)} after"
    assert tests in card_of(own).own.result.text()
    copies = own.session.reading.tilted_copies
    assert copies is not None
    own.app_actions["undo_step"].trigger()
    np.testing.assert_array_equal(own.session.run.network.parameters, before)
    settle(own)
    assert own.session.prediction is not None
    np.testing.assert_array_equal(
        own.session.prediction.probabilities, recognize(own.session.shown.network, copies).probabilities
    )
    assert not card_of(own).own.result.isVisible()
    assert not own.app_actions["undo_step"].isEnabled()


def test_a_rate_of_ones_own_makes_a_longer_step(own: MainWindow, qtbot: QtBot) -> None:
    first = found(own)
    line = card_of(own).own.rate.line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    wait_until(lambda: own.microscope.examined is not first)
    steps = found(own).report.step, first.report.step
    assert steps[0].rate == 2 * steps[1].rate
    np.testing.assert_allclose(steps[0].lengths, 2 * np.array(steps[1].lengths), rtol=1e-4)


def test_a_step_beyond_all_numbers_is_said_and_a_shorter_one_is_found(own: MainWindow) -> None:
    found(own)
    before = own.session.run.network.parameters.copy()
    own.microscope.set_rate(1e308)
    wait_until(lambda: own.microscope.is_beyond)
    question, take = card_of(own).own.question, own.app_actions["take_step"]
    assert "Lower the rate" in question.text()
    assert question.isVisible()
    assert not take.isEnabled()
    own.app_actions["take_step"].trigger()
    np.testing.assert_array_equal(shown_parameters(own), before)
    own.microscope.set_rate(0.1)
    found(own)
    assert not own.microscope.is_beyond
    assert question.isHidden()
    assert take.isEnabled()


def test_leaving_an_untaken_step_changes_nothing(own: MainWindow, qtbot: QtBot) -> None:
    before = own.session.run.network.parameters.copy()
    own.phase_bar.setFocus()
    press(own, qtbot, "4")
    assert "only looked at" in own.transport.detail.text()
    qtbot.keyClick(own, Qt.Key.Key_Escape)
    assert not own.microscope.is_open
    assert own.session.shown.parameters is None
    np.testing.assert_array_equal(shown_parameters(own), before)
    assert own.app_actions["undo"].text() == "Undo taking the preset “two hidden”"


def test_the_step_follows_a_training_and_a_drawing(own: MainWindow, qtbot: QtBot) -> None:
    first = found(own)
    draw(own, *DIGITS[3][:1])
    wait_until(lambda: own.microscope.examined is not first)
    second = found(own)
    with qtbot.waitSignal(own.controller.ended, timeout=WAIT_MS):
        own.app_actions["train_one_epoch"].trigger()
    latest = own.session.run.network.parameters
    wait_until(lambda: np.array_equal(found(own).before.parameters, latest))
    assert own.microscope.is_of_drawing
    assert second is not own.microscope.examined


@pytest.mark.slow
@pytest.mark.parametrize(
    ("loss", "output", "heads"),
    [
        ("categorical_crossentropy", "softmax", ("p", "y", "dp/dz", "apart", "p - y")),
        ("mean_squared_error", "softmax", ("p", "y", "dL/dp", "apart", "dL/dz")),
        ("mean_squared_error", "linear", ("p", "y", "dL/dp", "dp/dz", "dL/dz")),
    ],
)
def test_every_loss_tells_how_its_slope_comes_about(
    window: MainWindow, qtbot: QtBot, loss: str, output: str, heads: tuple[str, ...]
) -> None:
    draw(window, *DIGITS[8])
    hidden = SMALL.hidden
    window.session.take_preset(type(SMALL).of(*hidden, loss=loss, output=output), "a loss")
    window.app_actions["on_drawing"].trigger()
    qtbot.keyClicks(window.drawing_panel.canvas, "8")
    slopes = found(window).report.loss
    window.phase_bar.setFocus()
    press(window, qtbot, "2")
    figures = card_of(window).table.figures
    assert figures.heads[1:] == heads
    np.testing.assert_allclose([float(row[-1]) for row in figures.rows], slopes.together[0], atol=6e-4)


def test_in_a_small_window_the_paper_stays_until_the_label_is_known(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1000, 560)
    window.app_actions["on_drawing"].trigger()
    assert window.drawing_panel.isVisible()
    draw(window, *DIGITS[8])
    qtbot.keyClicks(window.drawing_panel.canvas, "8")
    found(window)
    assert card_of(window).isVisible()
    assert window.phase_bar.hasFocus()
    qtbot.keyClicks(window.phase_bar, "4")
    assert window.microscope.phase is Phase.STEP
    window.app_actions["clear"].trigger()
    settle(window)
    assert window.drawing_panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.microscope.is_open
    assert (window.width(), window.height()) == (1000, 560)
