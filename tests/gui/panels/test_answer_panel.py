"""The answer panel: when an answer is not sure, how usual a drawing is, and what there is room for."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.answer_panel import AnswerPanel
from gui.session.drawing import Stroke
from gui.session.reading import Reading
from gui.style.theme import Theme
from gui.style.tokens import DARK, LIGHT, Tokens
from gui.widgets.meter import Meter
from gui.widgets.neighbors import LARGEST, SMALLEST, Neighbor, Neighbors, picture_side
from nn.calibration import NEVER_SURE, Calibration
from nn.digits.familiarity import FamiliarityIndex, Unusual
from nn.ink import InkError, InkProblem
from tests.conftest import (
    DATA,
    SMALL,
    WAIT_MS,
    MakeSession,
    Polyline,
    along,
    draw,
    settle,
    train,
    visible_texts,
    wait_until,
)
from tests.gui.shapes import DIGITS
from tests.oddities import LETTERS, SPIRALS

BAR = along((0.5, 0.15), (0.5, 0.85))


def on_the_paper(strokes: Sequence[np.ndarray]) -> list[Polyline]:
    """Return strokes of a square of side 100 as lines on the paper."""
    return [[(0.15 + 0.007 * x, 0.15 + 0.007 * y) for x, y in line.tolist()] for line in strokes]


LETTER = on_the_paper(LETTERS["K"])
FLAT_LINE = along((0.1, 0.5), (0.9, 0.5))


def show(window: MainWindow, *lines: Polyline) -> None:
    """Draw on an empty paper and wait until it is looked at."""
    window.app_actions["clear"].trigger()
    draw(window, *lines)
    wait_until(lambda: window.session.reading.comparison is not None)
    settle(window)


def colors_of(widget: QWidget) -> set[str]:
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.unique(np.frombuffer(picture.constBits(), np.uint32))
    return {QColor(int(pixel)).name() for pixel in pixels}


def be_sure_from(window: MainWindow, share: float) -> None:
    # A high temperature, so that nothing is as sure as can be.
    window.session.shown.network.calibration = Calibration(temperature=3.0, sure_from=share)
    window.session.predict_soon()
    settle(window)


def best_probability(window: MainWindow) -> float:
    assert window.session.prediction is not None
    return float(window.session.prediction.probabilities.max())


# Not sure


@pytest.mark.slow
def test_an_answer_below_the_networks_threshold_is_not_sure(window: MainWindow) -> None:
    panel = window.answer_panel
    show(window, *DIGITS[8])
    be_sure_from(window, 0.0)
    assert window.session.prediction is not None
    probabilities = window.session.prediction.probabilities
    best = float(probabilities.max())
    threshold = float(np.nextafter(probabilities.max(), 2))
    be_sure_from(window, best)
    assert "sure" in panel.sure.text()
    assert "Not sure" not in panel.sure.text()
    assert panel.sure.toolTip() == ""
    be_sure_from(window, threshold)
    second, first = np.argsort(probabilities)[-2:]
    assert panel.sure.text() == f"Not sure: {first} or {second}?"
    assert panel.bars.percents is not None
    shares = [f"{digit}: {panel.bars.percents[digit]} %" for digit in (first, second)]
    assert panel.runner_up.text() == ", ".join(shares)
    assert panel.answer.text() == str(first)
    assert panel.answer.accessibleDescription().startswith(f"Not sure: {first}, ")
    assert "98 in 100" in panel.sure.toolTip()
    assert f"from {100 * threshold:.0f} % on" in panel.sure.toolTip()


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_an_answer_that_is_not_sure_is_not_in_the_accent(
    window: MainWindow, scheme: str, tokens: Tokens
) -> None:
    panel = window.answer_panel
    window.app_actions[f"scheme_{scheme}"].trigger()
    show(window, *DIGITS[8])
    be_sure_from(window, 0.0)
    assert QColor(tokens.accent).name() in colors_of(panel.answer) & colors_of(panel.bars)
    be_sure_from(window, NEVER_SURE)
    assert QColor(tokens.faint).name() in colors_of(panel.answer)
    assert QColor(tokens.accent).name() not in colors_of(panel.answer) | colors_of(panel.bars)


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_unusual_is_said_in_the_colour_of_caution(window: MainWindow, scheme: str, tokens: Tokens) -> None:
    view = window.answer_panel.familiarity
    window.app_actions[f"scheme_{scheme}"].trigger()
    for lines, role in ((LETTER, tokens.caution), (DIGITS[3], tokens.text), (LETTER, tokens.caution)):
        show(window, *lines)
        assert QColor(role).name() in colors_of(view.verdict)


def test_a_network_without_calibration_is_not_sure_of_what_is_rather_wrong(window: MainWindow) -> None:
    window.session.change_design(SMALL, "small")
    show(window, *DIGITS[3])
    network, panel = window.session.shown.network, window.answer_panel
    assert network.calibration.sure_from == 0
    assert best_probability(window) < 0.5
    assert panel.sure.text().startswith("Not sure: ")
    assert panel.sure.toolTip() == "Not even half of the probability is on one digit."
    network.parameters = 20 * network.parameters
    window.session.predict_soon()
    settle(window)
    assert best_probability(window) > 0.5
    assert window.session.prediction is not None
    assert window.session.prediction.is_probable


@pytest.mark.slow
@pytest.mark.parametrize("strokes", [LETTERS[letter] for letter in "AKMX"] + list(SPIRALS.values()))
def test_neither_letters_nor_spirals_look_like_a_sure_digit(
    window: MainWindow, strokes: list[np.ndarray]
) -> None:
    panel = window.answer_panel
    show(window, *on_the_paper(strokes))
    assert panel.sure.text() == "Perhaps no digit" or panel.sure.text().startswith("Not sure: ")
    accent = QColor(LIGHT.accent).name()
    assert accent not in colors_of(panel.answer) | colors_of(panel.bars)
    show(window, *DIGITS[3])
    assert panel.runner_up.text().startswith("Then comes ")
    assert accent in colors_of(panel.answer) & colors_of(panel.bars)


def test_beside_the_answer_stands_how_often_the_network_is_right(window: MainWindow) -> None:
    panel = window.answer_panel
    shipped = panel.record.text()
    assert re.fullmatch(r"Right on 9[89]\.\d % of test digits", shipped)
    window.session.change_design(SMALL, "small")
    wait_until(lambda: panel.record.text() != shipped)
    shown = 100 * window.session.test_results.accuracy
    assert panel.record.text() == f"Right on {shown:.1f} % of test digits"


def test_a_network_that_is_mostly_wrong_is_never_shown_as_sure(window: MainWindow) -> None:
    panel = window.answer_panel
    network = window.session.shown.network
    last = network.layer_parameters[-1]
    last.matrix[:] = np.roll(last.matrix, 1, axis=0)  # as sure as before, of the next digit
    network.information = {}
    window.session.network_changed.emit()
    show(window, *DIGITS[3])
    assert best_probability(window) > 0.99
    assert panel.sure.text() == "Only a guess"
    assert panel.record.text().startswith("Right on 0.")
    assert QColor(LIGHT.accent).name() not in colors_of(panel.answer) | colors_of(panel.bars)


def test_a_dead_network_gets_a_word(window: MainWindow) -> None:
    window.session.change_design(SMALL, "small")
    network = window.session.shown.network
    network.parameters = np.zeros_like(network.parameters)
    window.session.network_changed.emit()
    show(window, *DIGITS[3])
    wait_until(lambda: window.answer_panel.sure.text() == "Always 0")
    assert "same of every drawing" in window.answer_panel.runner_up.text()


def test_training_takes_the_calibration_away(window: MainWindow, qtbot: QtBot) -> None:
    window.session.change_design(window.session.design.with_settings(epochs=1, batch_size=1.0), "short")
    be_sure_from(window, 0.5)
    with qtbot.waitSignal(window.controller.ended, timeout=WAIT_MS):
        train(window)
    assert window.session.shown.network.calibration == Calibration()


def test_several_digits_are_asked_for_one_at_a_time(window: MainWindow) -> None:
    session = window.session
    session.reading = Reading(problem=InkError(InkProblem.SEVERAL_DIGITS, count=2))
    session.prediction_changed.emit()
    texts = visible_texts(window.answer_panel)
    assert "Several digits" in texts
    assert "Show one at a time." in texts
    assert window.answer_panel.answer.accessibleDescription() == "Several digits"


# Usual and unusual


def test_digits_are_usual(window: MainWindow) -> None:
    view = window.answer_panel.familiarity
    for lines in ([BAR], DIGITS[3], DIGITS[8]):
        show(window, *lines)
        assert view.verdict.text() == "Usual"
        assert view.meter.position is not None
        assert view.meter.position <= 0.5
        assert "are among the training digits" in view.why.text()
        assert view.meter.accessibleDescription().startswith("Usual. ")


def test_a_letter_is_unusual(window: MainWindow) -> None:
    show(window, *LETTER)
    view = window.answer_panel.familiarity
    assert view.verdict.text() == "Unusual"
    assert view.meter.position is not None
    assert view.meter.position > 0.5
    assert view.why.text() == view.verdict.toolTip() == str(Unusual.NO_DIGIT)
    assert view.meter.accessibleDescription() == f"Unusual. {Unusual.NO_DIGIT}"
    assert "100 % of the training digits are nearer" in view.meter.toolTip()
    assert re.search(r"with a probability of \d %", view.meter.toolTip())


def test_a_line_that_is_too_flat_says_so(window: MainWindow) -> None:
    show(window, FLAT_LINE)
    assert window.answer_panel.familiarity.verdict.text() == "Unusual"
    assert "It does not reach from top to bottom." in window.answer_panel.familiarity.why.text()


def test_the_nearest_training_digits_show(window: MainWindow) -> None:
    window.resize(1920, 1080)
    show(window, *DIGITS[1])
    nearest = window.answer_panel.familiarity.nearest
    assert nearest.isVisible()
    assert nearest.labels == [1] * 5
    assert nearest.accessibleDescription() == "1, 1, 1, 1, 1"
    look = window.session.reading.comparison
    assert look is not None
    about = nearest.about(QPoint(10, 10))
    assert about == f"Training digit {look.indices[0] + 1}, labeled 1. Distance {look.distances[0]:.2f}."
    np.testing.assert_array_equal(look.images[0].ravel(), DATA.train.images[look.indices[0]])


def test_an_empty_paper_says_what_will_show(window: MainWindow) -> None:
    view = window.answer_panel.familiarity
    for _ in range(2):
        assert view.why.text() == "Here you see whether it looks like a digit."
        assert view.verdict.text() == ""
        assert view.meter.position is None
        assert view.nearest.labels == []
        show(window, *LETTER)
        window.app_actions["clear"].trigger()
        settle(window)


def test_the_look_is_the_same_for_every_network(window: MainWindow) -> None:
    show(window, *LETTER)
    before = window.session.reading.comparison
    window.session.change_design(SMALL, "small")
    settle(window)
    assert window.session.reading.comparison is before


# When


def test_getting_ready_waits_until_the_pen_rests(
    make_session: MakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.familiarity.QUIET_MS", WAIT_MS)
    drawing = make_session()
    for count in range(2, 12):
        drawing.show_lines([np.array(BAR)[:count]])
        wait_until(drawing.is_settled)
    assert drawing.reading.comparison is None
    monkeypatch.setattr("gui.session.familiarity.QUIET_MS", 1)
    resting = make_session()
    for _ in range(2):
        resting.change_drawing((Stroke(np.array(BAR), 0.05),), "draw a bar")
        wait_until(lambda: resting.reading.comparison is not None)
        assert resting.reading.comparison is not None
        assert resting.reading.comparison.labels[0] == 1


def test_the_training_digits_are_made_ready_once(
    make_session: MakeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    of = FamiliarityIndex.of
    monkeypatch.setattr(FamiliarityIndex, "of", lambda data: made.append(data) or of(data))
    monkeypatch.setattr("gui.session.familiarity.QUIET_MS", 1)
    session = make_session()
    for lines in (DIGITS[3], DIGITS[8], DIGITS[3]):
        session.show_lines([np.array(line) for line in lines])
        wait_until(lambda: session.is_settled() and session.reading.comparison is not None)
    assert made == [session.data]


# Room


def test_where_there_is_little_room_the_explanations_give_way(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    show(window, *LETTER)
    panel = AnswerPanel(window.session, theme)
    qtbot.addWidget(panel)
    panel.resize(300, panel.minimumSizeHint().height())
    panel.show()
    view, least = panel.familiarity, panel.minimumSizeHint().height()
    shown = []
    for height in (least, least + 40, least + 200, least + 40, least):
        panel.setFixedHeight(height)
        QApplication.processEvents()
        shown.append((view.why.isVisible(), view.nearest.isVisible()))
        assert view.verdict.isVisible()
        assert panel.minimumSizeHint().height() == least
        assert panel.rect().contains(view.geometry())
    assert shown == [(False, False), (True, False), (True, True), (True, False), (False, False)]


def test_why_a_drawing_is_unusual_shows_in_the_window_of_a_small_screen(window: MainWindow) -> None:
    show(window, *LETTER)
    assert window.answer_panel.familiarity.why.isVisible()


# Widgets


def filled(meter: Meter) -> list[int]:
    """Return the columns of a meter in which it is filled, beside the tick in its middle."""
    position = meter.position
    picture = meter.grab().toImage()
    meter.set_position(None)
    empty = meter.grab().toImage()
    meter.set_position(position)
    return [x for x in range(meter.width()) if picture.pixel(x, 7) != empty.pixel(x, 7)]


@pytest.fixture
def meter(qtbot: QtBot, theme: Theme) -> Meter:
    """Return a meter of 200 pixels."""
    made = Meter(theme)
    qtbot.addWidget(made)
    made.resize(200, made.height())
    return made


def test_the_meter_is_filled_as_far_as_the_drawing_is_unusual(meter: Meter) -> None:
    for position in (0.1, 0.4, 0.9, 1.0):
        meter.set_position(position)
        columns = filled(meter)
        assert columns[0] <= 2
        assert columns[-1] == pytest.approx(200 * position, abs=2)


def test_the_meter_warns_only_beyond_its_tick(meter: Meter) -> None:
    colors = []
    for position in (0.3, 0.5, 0.7):
        meter.set_position(position)
        colors.append(meter.grab().toImage().pixelColor(20, 7).name())
    calm, warning = QColor(LIGHT.text_second).name(), QColor(LIGHT.caution).name()
    assert colors == [calm, calm, warning]


def test_the_meter_has_a_tick_and_no_handle(meter: Meter) -> None:
    meter.set_position(0.3)
    picture = meter.grab().toImage()
    paper = picture.pixelColor(30, 0)
    above = [x for x in range(200) if picture.pixelColor(x, 0) != paper]
    assert above == [99, 100]


def test_pictures_have_whole_pixels_and_fit_into_the_width() -> None:
    for width in range(160, 600):
        side = picture_side(width)
        assert side % 8 == 0
        assert SMALLEST <= side <= LARGEST
        assert 5 * side <= width


def test_each_neighbor_is_painted_and_explains_about_itself(qtbot: QtBot, theme: Theme) -> None:
    row = Neighbors(theme)
    qtbot.addWidget(row)
    row.set_width(250)
    row.resize(250, row.height())
    empty = row.grab().toImage()
    assert row.about(QPoint(5, 5)) == ""
    row.set_neighbors([Neighbor(np.ones((8, 8), np.float32), n, f"a {n}") for n in (3, 8)])
    picture = row.grab().toImage()
    ink = QColor(LIGHT.text)
    side = picture_side(250)
    gap = (250 - 5 * side) / 4
    for place in range(5):
        x = round(place * (side + gap) + side / 2)
        painted = picture.pixelColor(x, side // 2)
        assert (painted == ink) == (place < 2)
        label = [(x + i, side + j) for i in range(-5, 6) for j in range(2, 16)]
        changed = any(picture.pixel(*point) != empty.pixel(*point) for point in label)
        assert changed == (place < 2)
        assert row.about(QPoint(x, side // 2)) == ("a 3", "a 8", "", "", "")[place]
    assert row.accessibleDescription() == "3, 8"
    row.set_neighbors([])
    assert row.accessibleDescription() == "none yet"
    assert row.grab().toImage() == empty


@pytest.mark.slow
def test_pointing_at_a_neighbor_tells_about_it(window: MainWindow) -> None:
    show(window, BAR)
    nearest = window.answer_panel.familiarity.nearest
    for place in (QPoint(10, 10), QPoint(10, nearest.height() - 2)):
        QToolTip.hideText()
        QApplication.sendEvent(nearest, QHelpEvent(QEvent.Type.ToolTip, place, nearest.mapToGlobal(place)))
        assert QToolTip.text().startswith("Training digit ")
    QToolTip.hideText()
