"""What can be undone keeps bounded memory: the oldest changes are forgotten, the others stay as they are."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from gui.session.kept import Kept
from gui.session.session import Session
from gui.session.undo_budget import UndoBudget
from nn import Layer
from nn.digits.design import Design
from tests.conftest import SMALL
from tests.gui.runs import trained_run

MEGABYTE = 2**20
WIDE = Design.of(*[Layer(64, "relu")] * 3, epochs=2, optimizer="adam", batch_size=0.5)


def session_with(budget: int) -> Session:
    session = Session()
    session.undo_budget.deleteLater()
    session.undo_budget = UndoBudget(session.undo_stack, budget)
    return session


def has_trained(session: Session, design: Design) -> None:
    """Let the session be as after the training of a design."""
    run = trained_run(design)
    session.run, session.design, session.lanes = run, run.design, (run,)


def train_and_leave(session: Session, times: int) -> None:
    """Leave trained networks one after the other, as a person does who tries designs."""
    for number in range(times):
        has_trained(session, WIDE)
        session.change_design(SMALL.with_settings(epochs=number + 1), f"design {number}")
        session.undo_budget.keep()


def test_a_trained_network_counts_with_all_that_its_training_keeps() -> None:
    run = trained_run(WIDE)
    parameters, moments = run.network.parameters.nbytes, run.recording.nbytes
    adam, gradients, moved = 2, 1, 1
    least = (2 * (1 + gradients) + adam + moved) * parameters + moments
    assert least <= Kept().add(run) < least + 2 * MEGABYTE


def test_what_several_values_share_counts_once() -> None:
    run, counted = trained_run(), Kept()
    assert counted.add(run) > 0
    assert counted.add(run, (run, run)) == 0
    numbers = np.zeros(1000)
    assert counted.add(numbers[:10]) == numbers.nbytes
    assert counted.add(numbers) == 0


def test_many_trained_networks_keep_no_more_than_the_budget(qtbot: QtBot) -> None:
    one = Kept().add(trained_run(WIDE))
    session = session_with(budget=5 * one)
    train_and_leave(session, 9)
    assert session.undo_budget.nbytes <= 5 * one
    assert 3 <= session.undo_stack.count() <= 5


def test_the_newest_change_stays_whatever_it_takes(qtbot: QtBot) -> None:
    session = session_with(budget=1)
    train_and_leave(session, 2)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.run.design == WIDE


def test_what_stays_is_undone_and_done_again_as_before(qtbot: QtBot) -> None:
    session = session_with(budget=5 * Kept().add(trained_run(WIDE)))
    train_and_leave(session, 6)
    count, text = session.undo_stack.count(), session.undo_stack.undoText()
    assert count < 6
    assert (text, session.design.config.epochs) == ("design 5", 6)
    for _ in range(count):
        session.undo_stack.undo()
        assert session.design == WIDE
    assert not session.undo_stack.canUndo()
    for _ in range(count):
        session.undo_stack.redo()
    assert (session.undo_stack.undoText(), session.design.config.epochs) == (text, 6)


def test_nothing_is_forgotten_while_something_can_be_done_again(qtbot: QtBot) -> None:
    session = session_with(budget=2**40)
    train_and_leave(session, 3)
    session.undo_stack.undo()
    tight = UndoBudget(session.undo_stack, 1)
    tight.keep()
    assert (session.undo_stack.count(), session.undo_stack.canRedo()) == (3, True)


def test_a_drag_goes_on_as_one_change_after_others_were_forgotten(qtbot: QtBot) -> None:
    session = session_with(budget=Kept().add(trained_run(WIDE)) // 2)
    train_and_leave(session, 2)
    for rate in (0.1, 0.2, 0.3):
        session.change_design(session.design.with_settings(learning_rate=rate), "rate", merge=rate > 0.1)
        session.undo_budget.keep()
    session.undo_stack.undo()
    assert session.undo_stack.undoText() in ("", "design 1")
    assert session.design.config.learning_rate == SMALL.config.learning_rate


def test_several_changes_that_are_one_stay_one(qtbot: QtBot) -> None:
    session = session_with(budget=5 * Kept().add(trained_run(WIDE)))
    train_and_leave(session, 6)
    session.undo_stack.beginMacro("both")
    for epochs in (7, 8):
        session.change_design(session.design.with_settings(epochs=epochs), "one")
    session.undo_stack.endMacro()
    session.undo_budget.keep()
    UndoBudget(session.undo_stack, 1).keep()
    assert (session.undo_stack.count(), session.undo_stack.undoText()) == (1, "both")
    session.undo_stack.undo()
    assert session.design.config.epochs == 6
    session.undo_stack.redo()
    assert session.design.config.epochs == 8


def test_the_budget_is_kept_by_itself_after_each_change(qtbot: QtBot) -> None:
    session = session_with(budget=1)
    for epochs in range(5):
        has_trained(session, WIDE)
        session.change_design(SMALL.with_settings(epochs=epochs + 1), "another")
    assert session.undo_stack.count() == 5
    qtbot.waitUntil(lambda: session.undo_stack.count() == 1)
