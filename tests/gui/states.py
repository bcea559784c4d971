"""The window in one state after the other, for tests that look at all that it can say."""

from __future__ import annotations

from collections.abc import Iterator

from gui.main_window import MainWindow
from gui.session.examined import Phase
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from nn.digits.design import PRESETS
from tests.windows import wait_until

PANELS = 4


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
