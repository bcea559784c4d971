"""Lanes: runs that are compared begin alike, differ in what is changed, and come and go with undo."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from gui.session.designed_session import MOST_LANES
from gui.session.run import Origin, Run
from gui.session.session import Session
from nn import Layer, Recording
from nn.digits.design import Design
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.running import begin_lanes
from nn.digits.task import Task
from tests.conftest import DATA, SMALL, design
from tests.gui.runs import trained_run

OTHERS = {
    "rate": SMALL.with_settings(learning_rate=2.0),
    "optimizer": SMALL.with_settings(optimizer="adam"),
    "loss": replace(SMALL, spec=replace(SMALL.spec, loss="mean_squared_error")),
    "layers": design(Layer(12, "tanh"), epochs=3),
}


def trained(run: Run, epochs: int = 2) -> np.ndarray:
    """Train a run and return its parameters."""
    trainer = run.prepare_trainer(DATA)
    list(trainer.run(epochs))
    return trainer.network.parameters.copy()


def add_lane(session: Session, **settings: Any) -> None:
    session.add_lane()
    session.change_design(session.design.with_settings(**settings), "a change")


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("is_trained", [False, True])
def test_a_run_beside_another_begins_where_that_one_began(
    name: str, is_trained: bool, experiment_of: Any
) -> None:
    run = trained_run() if is_trained else Run(SMALL, Origin.UNTRAINED)
    beside = run.beside(OTHERS[name])
    lanes = begin_lanes(experiment_of(SMALL, OTHERS[name]), SMALL.seed, DATA)
    begun = beside.prepare_trainer(DATA)
    np.testing.assert_array_equal(begun.network.parameters, lanes[1].network.parameters)
    np.testing.assert_array_equal(trained(beside), trained_of(lanes[1]))


def trained_of(trainer: Any) -> np.ndarray:
    list(trainer.run(2))
    return trainer.network.parameters


@pytest.fixture
def experiment_of() -> Any:
    """Return a function that makes an experiment of two designs."""
    from nn.digits.experiments.experiment import Lane, Promise, Setup
    from nn.digits.experiments.figure import Figure
    from nn.digits.experiments.guess import Guess, Option

    def made(first: Design, second: Design) -> Experiment:
        options = (Option("A", lane="A", expected=True), Option("B", lane="B"))
        return Experiment(
            "test",
            "A test",
            1,
            None,
            (Lane("one", Setup(first)), Lane("other", Setup(second))),
            (Figure("accuracy", "right", "test_accuracy"),),
            Guess("choose", "Which?", 0.01, options=options),
            "So.",
            "More.",
            promises=(Promise("accuracy", "A", "B", 0.01),),
        )

    return made


def test_a_run_beside_one_that_was_learned_elsewhere_begins_with_its_weights(session: Session) -> None:
    shipped = session.run
    beside = shipped.beside(shipped.design.with_settings(learning_rate=1.0))
    np.testing.assert_array_equal(beside.network.parameters, shipped.network.parameters)
    assert beside.network is not shipped.network


def test_a_run_beside_one_with_other_parameters_for_each_unit_begins_anew(session: Session) -> None:
    shipped = session.run
    first, *others = shipped.design.hidden
    normalized = replace(first, batch_normalization=True)
    beside = shipped.beside(shipped.design.with_layers([normalized, *others]))
    assert beside.source is Origin.UNTRAINED
    assert beside.network.spec == beside.design.spec


def test_another_seed_begins_with_other_weights_and_another_order() -> None:
    run = Run(SMALL, Origin.UNTRAINED)
    other = run.beside(replace(SMALL, seed=SMALL.seed + 1))
    assert not np.array_equal(other.network.parameters, run.network.parameters)
    states = [each.network.generator.bit_generator.state for each in (run, other)]
    assert states[0] != states[1]


def test_the_same_order_also_after_undo_has_let_go_of_the_weights(session: Session) -> None:
    session.take_preset(SMALL, "small")
    add_lane(session)
    session.change_design(OTHERS["layers"], "other layers")
    lane = session.run
    first = lane.network.generator.bit_generator.state
    session.undo_stack.undo()
    session.undo_stack.redo()
    assert session.run is lane
    assert lane.network.generator.bit_generator.state == first


def test_a_lane_is_the_present_one_and_changes_go_to_it_alone(session: Session) -> None:
    session.take_preset(SMALL, "small")
    first = session.run
    add_lane(session, learning_rate=2.0)
    assert session.lanes == (first, session.run)
    assert session.shown.run is session.run
    assert [lane.design.config.learning_rate for lane in session.lanes] == [SMALL.config.learning_rate, 2.0]


def test_there_are_at_most_three(session: Session) -> None:
    for _ in range(5):
        session.add_lane()
    assert len(session.lanes) == MOST_LANES
    for lane in session.lanes:
        session.remove_lane(lane)
    assert session.lanes == (session.run,), "the last one stays"


def test_each_lane_comes_and_goes_with_undo(session: Session) -> None:
    first = session.run
    session.add_lane()
    session.add_lane()
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert session.lanes == (first,)
    session.undo_stack.redo()
    assert len(session.lanes) == 2
    session.remove_lane(first)
    assert session.lanes == (session.run,)
    assert session.run is not first
    session.undo_stack.undo()
    assert session.lanes[0] is first


def test_other_layers_in_a_lane_begin_from_the_same_chance(session: Session) -> None:
    session.take_preset(SMALL, "small")
    first = session.run
    session.add_lane()
    session.change_design(OTHERS["layers"], "other layers")
    assert session.lanes[0] is first
    states = [lane.network.generator.bit_generator.state for lane in session.lanes]
    assert states[0] == states[1]


def test_training_begins_all_lanes_that_are_not_complete_and_undo_brings_them_back(session: Session) -> None:
    session.take_preset(SMALL, "small")
    add_lane(session, learning_rate=2.0)
    before = session.lanes
    session.begin_training()
    assert not set(before) & set(session.lanes)
    assert session.run is session.lanes[1]
    session.undo_stack.undo()
    assert session.lanes == before
    trained(session.lanes[0], epochs=3)
    session.begin_training()
    assert session.lanes[0] is before[0], "it is complete and waits for the other"


def test_another_lane_is_shown_at_the_same_moment(session: Session) -> None:
    first, second = trained_run(), trained_run(OTHERS["rate"])
    session.compare([first, second], "comparing")
    session.show_moment(1)
    told: list[str] = []
    session.run_changed.connect(lambda: told.append("run"))
    session.lane_changed.connect(lambda: told.append("lane"))
    session.show_lane(second)
    assert (session.run, session.shown.run, session.shown.epoch) == (second, second, 1)
    assert session.design == second.design
    assert told == ["lane"]


def test_lanes_of_other_tasks_have_digits_of_their_own(session: Session) -> None:
    add_lane(session)
    few = session.design.with_task(replace(session.design.task, count=50))
    session.change_design(few, "few digits")
    first, second = session.lanes
    assert len(session.data_of(second).train) == 50
    assert len(session.data_of(first).train) > 50


def test_a_lane_that_is_left_by_another_is_not_thinned(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = trained_run()
    session.compare([first, first.beside(OTHERS["rate"])], "comparing")
    thinned: list[Run] = []
    monkeypatch.setattr(Run, "thin", lambda run, _budget: thinned.append(run))
    session.show_lane(session.lanes[1])
    session.take_preset(SMALL, "small")
    session.take_preset(OTHERS["layers"], "others")
    assert first in session.lanes
    assert first not in thinned


def test_beginning_something_new_ends_the_comparison(session: Session) -> None:
    session.add_lane()
    session.restore_shipped()
    assert session.lanes == (session.run,)
    session.undo_stack.undo()
    assert len(session.lanes) == 2


def test_a_lane_whose_recording_begins_later_shows_its_present(session: Session) -> None:
    first, second = trained_run(), trained_run(OTHERS["rate"])
    later = Recording()
    later.take(second.recording.moments[-1])
    second.recording = later
    session.compare([first, second], "comparing")
    session.show_moment(1)
    assert second.design_at(1) == second.design
    session.show_lane(second)
    assert (session.shown.run, session.shown.epoch) == (second, None)
    assert session.shown.network is second.network


@pytest.mark.parametrize("digits", [(0, 1, 2), (4, 5, 6)])
def test_a_lane_that_is_shown_only_some_digits_learns_those_of_its_task(
    session: Session, digits: tuple[int, ...]
) -> None:
    session.run.shown_digits = (5, 6, 7, 8, 9)
    session.add_lane()
    session.change_design(session.design.with_task(Task(digits)), "fewer digits")
    assert session.run.shown_digits == (5, 6, 7, 8, 9)
    present = set(session.digits_trained_on.tolist())
    assert present == (set(digits) & set(session.run.shown_digits) or set(digits))
    assert len(session.digits_trained_on) == len(session.data.train)
    np.testing.assert_array_equal(
        np.array(session.task.digits)[session.data.train.labels], session.digits_trained_on
    )


def test_a_lane_that_is_shown_some_of_the_other_digits_learns_no_more_of_them(session: Session) -> None:
    session.run.shown_digits, session.run.other_digits = (5, 6, 7, 8, 9), 50
    session.add_lane()
    session.change_design(session.design.with_task(Task((0, 1, 2, 3, 4))), "the others")
    assert len(session.data.train) == len(session.digits_trained_on) == 50
