"""Links in sentences move the window to where they point, and light it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from gui.guide_links import PANELS
from gui.main_window import MainWindow
from gui.session.examined import Phase
from gui.session.selection import Selection
from gui.training.controller import TrainingStatus
from tests.conftest import SMALL, wait_until


def learn(window: MainWindow) -> None:
    """Train a small design of three epochs to its end."""
    window.session.take_preset(SMALL, "this")
    window.app_actions["train"].trigger()
    wait_until(lambda: window.controller.status is TrainingStatus.IDLE)


def follow(window: MainWindow, address: str) -> None:
    window.guidance.spotlight.end()
    window.guide_card.link_followed.emit(address)


def lit(window: MainWindow) -> set[str]:
    """Return what is lit while the rest is dimmed, nothing if all looks alike."""
    spotlight = window.guidance.spotlight
    return set(spotlight.parts) - spotlight.dimmed if spotlight.dimmed else set()


def test_to_an_epoch(window: MainWindow) -> None:
    learn(window)
    follow(window, "epoch:2")
    assert window.session.shown.epoch == 2
    assert lit(window) == {"time", "transport"}


def test_to_the_last_moment_if_there_are_fewer_epochs(window: MainWindow) -> None:
    learn(window)
    follow(window, "epoch:4000")
    assert window.session.shown.epoch == 3


def test_to_a_step_and_its_phases(window: MainWindow) -> None:
    learn(window)
    follow(window, "step:2:11")
    wait_until(lambda: window.session.shown.step is not None)
    shown = window.session.shown
    assert shown.step is not None
    assert (shown.epoch, shown.step.number) == (2, 11)
    assert lit(window) == {"time", "transport"}
    follow(window, "phase:backward")
    assert window.microscope.is_open
    assert lit(window) == {"time", "network", "side"}
    wait_until(lambda: window.microscope.phase is Phase.BACKWARD)


@pytest.mark.parametrize(
    ("address", "selection"), [("layer:2", Selection(2)), ("unit:1:12", Selection(1, 12))]
)
def test_to_a_layer_or_a_unit(window: MainWindow, address: str, selection: Selection) -> None:
    follow(window, address)
    assert window.session.selection == selection
    assert lit(window) == {"network", "side"}


def test_to_an_ink(window: MainWindow) -> None:
    follow(window, "ink:contribution")
    assert window.network_panel.view.ink == "contribution"
    assert window.app_actions["ink_contribution"].isChecked()
    assert lit(window) == {"network"}
    window.app_actions["ink_activation"].trigger()


@pytest.mark.parametrize("name", PANELS)
def test_to_a_panel(window: MainWindow, name: str) -> None:
    window.resize(1000, 560)
    follow(window, f"panel:{name}")
    panels = window.workspace.panels
    assert panels.tabs[panels.current].text().lower().replace("-", "") == name
    assert not panels.is_folded
    assert lit(window) == {"panels"}


def test_to_the_paper_also_where_a_panel_has_its_place(window: MainWindow) -> None:
    window.workspace.toggle_fill(window.workspace.panels)
    QApplication.processEvents()
    assert not window.drawing_panel.isVisible()
    follow(window, "drawing:")
    assert window.drawing_panel.isVisible()
    assert lit(window) == {"drawing"}


@pytest.mark.parametrize(
    "address",
    ["", "epoch:2", "step:1:1", "layer:9", "unit:1:999", "ink:blue", "panel:mars", "phase:noon", "moon:"],
)
def test_what_is_not_there_changes_nothing(window: MainWindow, address: str) -> None:
    follow(window, address)
    assert lit(window) == set()
    assert window.session.shown.is_latest and window.session.selection is None
    assert not window.microscope.is_open
