"""Inside: figures by a probe while the panel shows, measured at rest, and the first layer as pictures."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.inside_panel import HEALTH, InsidePanel
from gui.session.health import shown_health
from gui.session.run import TrainingUpdate
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.shown import Edit
from gui.style.theme import Theme
from gui.training.controller import TrainingController
from tests.conftest import DATA, ENDLESS, SMALL, delete, wait_until


@pytest.fixture
def controller(session: Session) -> Iterator[TrainingController]:
    made = TrainingController(lambda _run: DATA)
    made.updated.connect(session.take_update)
    session.run_changed.connect(made.stop)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def panel(
    qtbot: QtBot, session: Session, controller: TrainingController, theme: Theme
) -> Iterator[InsidePanel]:
    made = InsidePanel(session, controller.probes, theme)
    made.resize(1000, 240)
    made.show()
    yield made
    delete(made)


def shows_what_is(panel: InsidePanel, session: Session) -> bool:
    expected = np.array(shown_health(session.shown, DATA))
    found = np.array(panel.table.health)
    return found.shape == expected.shape and np.allclose(found, expected, rtol=1e-4, equal_nan=True)


def test_at_rest_it_measures_by_itself(panel: InsidePanel, session: Session) -> None:
    assert shows_what_is(panel, session)
    session.take_preset(SMALL, "small")
    wait_until(lambda: shows_what_is(panel, session))
    assert len(panel.tiles.pictures) == 8
    assert panel.sentence.text().startswith("Random weights: nothing to read yet.")


def test_while_a_training_runs_a_probe_measures(
    panel: InsidePanel, session: Session, controller: TrainingController
) -> None:
    session.take_preset(ENDLESS, "endless")
    controller.train(session.run)
    wait_until(lambda: HEALTH in session.figures)
    wait_until(lambda: panel.table.health[0].weight_spread != 1)
    assert not np.isnan(panel.table.health[0].step)
    assert panel.sentence.text().startswith("What each unit of the first layer looks for")
    controller.stop()
    wait_until(lambda: shows_what_is(panel, session))


def test_only_while_it_shows_is_anything_asked(
    panel: InsidePanel, session: Session, controller: TrainingController
) -> None:
    assert list(controller.probes) == [HEALTH]
    panel.hide()
    assert list(controller.probes) == []
    before = panel.table.health, panel.tiles.pictures
    session.take_preset(ENDLESS, "endless")
    assert list(controller.probes) == []
    controller.train(session.run)
    wait_until(lambda: session.run.history.latest is not None)
    assert session.figures == {}
    assert (panel.table.health, panel.tiles.pictures) == before
    panel.show()
    assert len(panel.table.health) == 2
    wait_until(lambda: HEALTH in session.figures)


@pytest.mark.slow
def test_another_run_under_way_breaks_no_probe(
    panel: InsidePanel, session: Session, controller: TrainingController
) -> None:
    failures: list[str] = []
    controller.probe_failed.connect(lambda _name, problem: failures.append(problem))
    for _ in range(3):
        session.take_preset(ENDLESS, "endless")
        controller.train(session.run)
        wait_until(lambda: HEALTH in session.figures)
        session.restore_shipped()
        controller.train(session.run)
        wait_until(lambda: HEALTH in session.figures)
    assert failures == []


def test_a_training_that_is_looked_at_learns_the_same(
    panel: InsidePanel, session: Session, controller: TrainingController
) -> None:
    learned = []
    for visible in (True, False):
        panel.setVisible(visible)
        session.take_preset(SMALL, "small")
        run = session.run
        controller.train(run)
        wait_until(lambda run=run: len(run.history) == SMALL.config.epochs)
        learned.append(run.network.parameters.copy())
    np.testing.assert_array_equal(*learned)


@pytest.mark.slow
def test_edits_by_hand_are_measured_and_not_the_training_without_them(
    panel: InsidePanel, session: Session
) -> None:
    edits = [Edit(1, unit, -1000.0, weight=64) for unit in range(256)]
    session.change_edits(edits, "kill all")
    wait_until(lambda: panel.table.health[0].dead == 1)
    assert panel.table.alarms("dead")[0]
    trainer = session.run.prepare_trainer(DATA)
    next(trainer.run(1))
    figures = {HEALTH: np.array(shown_health(session.shown, DATA)) * 0}
    session.take_update(TrainingUpdate.of(session.run, None, figures))
    assert panel.table.health[0].dead == 1, "the probe knows nothing of the edits"
    wait_until(lambda: shows_what_is(panel, session))


def test_a_picture_selects_its_unit(qtbot: QtBot, panel: InsidePanel, session: Session) -> None:
    panel.tiles.setCurrentIndex(panel.tiles.model().index(5, 0))
    qtbot.keyClick(panel.tiles, Qt.Key.Key_Return)
    assert session.selection == Selection(1, 5)
