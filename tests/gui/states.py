"""The window in one state after the other, for tests that look at all that it can say."""

from __future__ import annotations

from collections.abc import Iterator

from gui.main_window import MainWindow
from gui.session.deeds import DEEDS
from gui.session.examined import Phase
from gui.session.experimenting import Stage
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from gui.widgets.sketch_plot import POINTS
from gui.words import experiments as words
from gui.words.changes import changing_setting
from gui.words.first_minutes import NEXT
from nn.digits.design import PRESETS
from tests.windows import wait_until

PANELS = 4
RATES = 0.1, 3.0  # of the lanes behind the first
RANKING, SKETCHING = "three-speeds", "forgotten"


def states_of(window: MainWindow) -> Iterator[str]:
    """Bring the window into one state after the other; yield the name of each."""
    yield "as it opens"
    window.digits.show(5)
    wait_until(window.session.is_settled)
    yield "a digit"
    window.session.keep_asking(3)
    yield "why"
    window.session.keep_asking(None)
    window.app_actions["pin"].trigger()
    yield "a pin"
    yield from _trained(window)
    yield from _parts(window)
    yield from _step(window)
    yield from _step_on_drawing(window)
    yield from _lanes(window)
    yield from _first_minutes(window)
    yield from _glossary(window)
    yield from _experiments(window)


def _trained(window: MainWindow) -> Iterator[str]:
    window.session.take_preset(PRESETS["two_hidden"].with_settings(epochs=40), "two")
    window.app_actions["train"].trigger()
    yield "training"
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    window.session.show_moment(20)
    yield "an earlier moment"


def _parts(window: MainWindow) -> Iterator[str]:
    window.session.select(Selection(1, 3))
    yield "a unit"
    window.session.select(Selection(1))
    yield "a layer"
    window.session.select(None)
    for number in range(PANELS):
        window.workspace.show_panel(number)
        yield f"panel {number}"
    window.session.skip(("boxed",))
    yield "a stage left out"
    window.session.skip(())
    window.workspace.show_panel(0)
    window.app_actions["side"].setChecked(True)
    window.side.settings.open_sections = "task regularization optimizer start"
    yield "all settings"


def _step(window: MainWindow) -> Iterator[str]:
    window.app_actions["steps"].setChecked(True)
    wait_until(lambda: window.session.shown.step is not None)
    yield "steps"
    window.app_actions["phases"].setChecked(True)
    wait_until(lambda: window.microscope.examined is not None)
    for phase in Phase:
        window.microscope.go_to(phase)
        yield f"phase {phase}"
    window.microscope.leave()
    window.tape_bar.leave_one_level()
    window.session.show_moment(None)


def _step_on_drawing(window: MainWindow) -> Iterator[str]:
    window.app_actions["on_drawing"].setChecked(True)
    yield "which digit"
    window.microscope.set_label(4)
    wait_until(lambda: window.microscope.examined is not None)
    yield "a step on the drawing"
    window.microscope.leave()


def _lanes(window: MainWindow) -> Iterator[str]:
    session, bar, changed = window.session, window.lanes_bar, changing_setting("learning_rate")
    session.take_preset(PRESETS["one_hidden"].with_settings(epochs=3), "one")
    window.app_actions["add_lane"].trigger()
    yield "a lane that is the same so far"
    for rate in RATES:
        session.change_design(session.design.with_settings(learning_rate=rate), changed)
        window.app_actions["add_lane"].trigger()
    yield "three lanes"
    window.app_actions["train"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    yield "trained lanes"
    window.app_actions["repeat_lanes"].trigger()
    yield "repeats"
    wait_until(lambda: not bar.repeats.is_running)
    yield "a verdict"


def _first_minutes(window: MainWindow) -> Iterator[str]:
    card, minutes = window.guide_card, window.guidance.first_minutes
    minutes.begin(focused=True)
    for deed in DEEDS:
        yield f"first minutes, {deed}"
        card.pressed.emit(NEXT)


def _glossary(window: MainWindow) -> Iterator[str]:
    card = window.help.card
    card.open("cost")
    yield "an entry of the glossary"
    card.glossary.follow("unit")
    yield "another one"
    card.open()
    yield "all words"
    card.list.field.setText("#")
    yield "no word"
    card.glossary.close()
    window.app_actions["describe"].trigger()
    yield "the window in words"
    window.app_actions["describe"].trigger()


def _experiments(window: MainWindow) -> Iterator[str]:
    window.app_actions["experiments"].trigger()
    yield "the list of experiments"
    names = [each.name for each in window.guidance.experiments.experiments]
    for name in (RANKING, SKETCHING):
        window.app_actions["experiments"].trigger()
        window.guide_card.body.choices.buttons[names.index(name)].click()
        yield from _experiment(window, name)
    window.guide_card.close_button.click()


def _experiment(window: MainWindow, name: str) -> Iterator[str]:
    """Tell each page of an experiment."""
    state, buttons = window.guidance.experiments.state, window.guide_card.buttons
    yield f"{name}, set up"
    wait_until(lambda: state.stage is Stage.GUESS)
    yield f"{name}, a guess"
    for lane in reversed(range(len(window.guide_card.body.choices.buttons))):
        state.choose(lane)
    if state.is_sketched:
        state.sketch([0.5] * POINTS)
    yield f"{name}, guessed"
    buttons.button(words.RUN).click()
    yield f"{name}, running"
    wait_until(lambda: bool(state.trials))
    yield f"{name}, a first outcome"
    state.tell_outcome()
    yield f"{name}, its outcome"
    buttons.button(words.MORE).click()
    yield f"{name}, more of it"
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)
    window.app_actions["undo"].trigger()
    yield f"{name}, undone"
