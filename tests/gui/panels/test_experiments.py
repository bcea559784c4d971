"""Experiments in the window: set up, guessed, run, measured and explained, as a person does it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.panels.experiments import ExperimentTeller
from gui.session.experimenting import Stage
from gui.training import trials
from gui.training.controller import TrainingStatus
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.reading import all_experiments, experiment_of
from nn.digits.experiments.running import run_trial
from tests.conftest import DATA, WAIT_MS, mouse
from tests.nn.digits.experiments.small import small

CHOOSING = experiment_of("small", small())
RANKING = experiment_of(
    "rank", small(guess={"kind": "rank", "question": "Who?", "margin": 0.1, "expected": ["B", "A"]})
)
SKETCHING = experiment_of("sketch", small(guess={"kind": "sketch", "question": "How?", "margin": 0.2}))


@pytest.fixture(autouse=True)
def _one_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure with one seed: what several are for is tried elsewhere."""
    monkeypatch.setattr(trials, "SEEDS", 1)


def begin(window: MainWindow, qtbot: QtBot, experiment: Experiment = CHOOSING) -> ExperimentTeller:
    teller = window.guidance.experiments
    teller.begin(experiment)
    qtbot.waitUntil(lambda: teller.state.stage is Stage.GUESS, timeout=WAIT_MS)
    return teller


def choose(window: MainWindow, *numbers: int) -> None:
    for number in numbers:
        window.guide_card.body.choices.buttons[number].click()


def press(window: MainWindow, name: str) -> None:
    window.guide_card.buttons.button(name).click()


def is_enabled(window: MainWindow, name: str) -> bool:
    return window.guide_card.buttons.button(name).isEnabled()


def told(window: MainWindow) -> str:
    page = window.guide_card.page
    assert page is not None
    return page.text


def run(window: MainWindow, qtbot: QtBot, teller: ExperimentTeller, name: str = "run") -> None:
    press(window, name)
    qtbot.waitUntil(lambda: teller.state.stage is Stage.OUTCOME, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.controller.status is TrainingStatus.IDLE, timeout=WAIT_MS)


def test_f2_lists_them_and_a_click_sets_one_up(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F2)
    titles = [button.text() for button in window.guide_card.body.choices.buttons]
    assert len(titles) >= len(all_experiments())
    assert "Three speeds" in titles[0]
    choose(window, 0)
    teller = window.guidance.experiments
    qtbot.waitUntil(lambda: teller.state.stage is Stage.GUESS, timeout=WAIT_MS)
    assert [lane.difference for lane in window.session.lanes] == ["rate 0.01", "rate 1", "rate 30"]
    assert "Who is right most often" in told(window)


def test_next_that_is_pressed_twice_leads_no_further_than_to_the_last(
    window: MainWindow, qtbot: QtBot
) -> None:
    teller = window.guidance.experiments
    begin(window, qtbot, teller.experiments[-2])
    for _ in range(2):
        window.guide_card.buttons.pressed.emit("next")
    assert teller.state.experiment is teller.experiments[-1]


def test_a_guess_is_made_before_the_run_and_cannot_be_changed_after(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot)
    assert not is_enabled(window, "run")
    choose(window, 0)
    choose(window, 1)
    assert is_enabled(window, "run")
    run(window, qtbot, teller)
    assert "Guessed: B. Right!" in told(window)
    teller.state.choose(0)
    assert teller.state.choice == 1


def test_a_wrong_guess_is_told_beside_what_was_measured(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot)
    choose(window, 0)
    run(window, qtbot, teller)
    assert "Guessed: A.<" in told(window)
    trial = run_trial(CHOOSING, 0, DATA)
    for letter in "AB":
        assert f"{letter} {100 * trial.value(CHOOSING, letter, CHOOSING.deciding):.1f} %" in told(window)


def test_who_wants_to_be_shown_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot)
    choose(window, 0)
    run(window, qtbot, teller, "show")
    assert "Guessed" not in told(window)
    assert "Measured: B" in told(window)


def test_the_window_trains_the_very_lanes_that_are_measured(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot)
    run(window, qtbot, teller, "show")
    trial = run_trial(CHOOSING, 0, DATA)
    for lane, measured in zip(window.session.lanes, trial.lanes, strict=True):
        history = lane.history.latest
        assert history is not None
        assert history.validation_accuracy == measured.curves["end"][-1]


def test_a_ranking_is_made_by_clicks_in_order(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot, RANKING)
    choose(window, 1)
    assert not is_enabled(window, "run")
    choose(window, 0)
    texts = [button.text() for button in window.guide_card.body.choices.buttons]
    assert texts[1].startswith("1.")
    assert texts[0].startswith("2.")
    choose(window, 0)
    assert teller.state.ranking == ("A",), "a click after the last begins anew"
    choose(window, 1)
    run(window, qtbot, teller)
    assert "Guessed: A, B.<" in told(window)


def test_a_sketch_is_drawn_and_lies_over_what_was_measured(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot, SKETCHING)
    plot = teller.sketch
    assert plot is not None
    qtbot.waitUntil(plot.isVisible, timeout=WAIT_MS)
    assert not is_enabled(window, "run")
    left, right = QPointF(0, plot.height() / 2), QPointF(plot.width() - 1, plot.height() / 2)
    mouse(plot, QEvent.Type.MouseButtonPress, left)
    mouse(plot, QEvent.Type.MouseMove, right)
    mouse(plot, QEvent.Type.MouseButtonRelease, right)
    assert is_enabled(window, "run")
    run(window, qtbot, teller)
    outcome = teller.state.outcome
    assert outcome is not None
    assert plot.is_fixed
    np.testing.assert_allclose(plot.measured, outcome.curve)
    window.guide_card.close_button.click()
    assert teller.sketch is None
    assert window.curves_panel.pins.isVisible() == window.app_actions["pin_lines"].isChecked()


def test_a_sketch_has_room_in_a_small_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1000, 560)
    teller = begin(window, qtbot, SKETCHING)
    plot = teller.sketch
    assert plot is not None
    qtbot.waitUntil(
        lambda: plot.isVisible() and not window.curves_panel.cost_plot.isVisible(), timeout=WAIT_MS
    )
    qtbot.waitUntil(lambda: 200 < plot.width() < 400, timeout=WAIT_MS)
    assert window.width() == 1000
    window.guide_card.close_button.click()
    qtbot.waitUntil(window.curves_panel.cost_plot.isVisible, timeout=WAIT_MS)


def test_a_sketch_can_be_made_with_keys(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot, SKETCHING)
    plot = teller.sketch
    assert plot is not None
    plot.setFocus()
    for _ in range(45):
        QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert is_enabled(window, "run")
    assert plot.heights[-1] > plot.heights[0]


def test_links_lead_to_the_lane_and_the_moment(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot, experiment_of("small", small(links__0__lane="B")))
    run(window, qtbot, teller, "show")
    window.guide_card.link_followed.emit("B/epoch:1")
    assert window.session.shown.run is window.session.lanes[1]
    assert window.session.shown.epoch == 1
    assert 'href="B/epoch:1"' in told(window)


def test_more_tells_more_and_again_asks_again(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot)
    run(window, qtbot, teller, "show")
    press(window, "more")
    assert "More." in told(window)
    press(window, "less")
    assert "More." not in told(window)
    press(window, "again")
    qtbot.waitUntil(lambda: teller.state.stage is Stage.GUESS, timeout=WAIT_MS)
    assert teller.state.choice is None


def test_setting_up_is_undone_at_once(window: MainWindow, qtbot: QtBot) -> None:
    run_before = window.session.run
    begin(window, qtbot)
    window.app_actions["undo"].trigger()
    assert window.session.lanes == (run_before,)


def test_closing_the_card_ends_what_runs(window: MainWindow, qtbot: QtBot) -> None:
    long = experiment_of("long", small(set_up__epochs=100_000))
    teller = begin(window, qtbot, long)
    press(window, "show")
    window.guide_card.close_button.click()
    assert not teller.state.is_open
    with qtbot.assertNotEmitted(teller.trials.measured, wait=50):
        pass
    window.app_actions["stop"].trigger()


@pytest.mark.slow
def test_finished_guesses_are_kept(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot)
    before = len(teller.state.guesses)
    choose(window, 1)
    run(window, qtbot, teller)
    press(window, "again")
    qtbot.waitUntil(lambda: teller.state.stage is Stage.GUESS, timeout=WAIT_MS)
    run(window, qtbot, teller, "show")
    kept = teller.state.guesses[before:]
    assert [(each.guess, each.is_right) for each in kept] == [("B", True), ("", None)]


def test_an_experiment_on_one_digit_shows_it(window: MainWindow, qtbot: QtBot) -> None:
    of_a_digit = {"name": "push", "label": "Push", "measure": "push", "sample": 6, "output": "3"}
    lanes = [{"name": "alone"}]
    options = [{"text": "hard", "about": 0.9, "expected": True}, {"text": "softly", "about": 0.1}]
    experiment = experiment_of(
        "digit",
        small(
            figures=[of_a_digit],
            lanes=lanes,
            promises=[],
            sentence="So.",
            guess={"kind": "choose", "question": "How?", "options": options},
        ),
    )
    begin(window, qtbot, experiment)
    assert window.session.drawing.number == 6  # type: ignore[union-attr]


def test_hints_are_silent_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    teller = begin(window, qtbot)
    run(window, qtbot, teller, "show")
    assert window.transport.guide.label is None


# One of each kind of guess, one whose lane cannot go on, and one with other data; without a window all ten
# are measured in tests/nn/digits/experiments.
DRIVEN = ("three-speeds", "bend", "explosion", "by-heart", "forgotten")


@pytest.mark.slow
@pytest.mark.parametrize("name", DRIVEN)
def test_each_is_driven_from_the_guess_to_the_sentence(name: str, window: MainWindow, qtbot: QtBot) -> None:
    teller = window.guidance.experiments
    qtbot.keyClick(window, Qt.Key.Key_F2)
    choose(window, [each.name for each in teller.experiments].index(name))
    qtbot.waitUntil(lambda: teller.state.stage is Stage.GUESS, timeout=10 * WAIT_MS)
    press(window, "show")
    qtbot.waitUntil(lambda: teller.state.stage is Stage.OUTCOME, timeout=10 * WAIT_MS)
    outcome = teller.state.outcome
    assert outcome is not None
    assert not outcome.broken_promises()
    assert "Look at:" in told(window)
    assert "{" not in told(window)
    qtbot.waitUntil(lambda: window.controller.status is TrainingStatus.IDLE, timeout=10 * WAIT_MS)
    for link in outcome.links():
        window.guide_card.link_followed.emit(f"{link.lane}/{link.target}")
        assert window.session.shown.run is window.session.lanes["ABC".index(link.lane)]
