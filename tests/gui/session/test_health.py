"""The health of what is shown: by a probe of its own run, or measured once."""

from __future__ import annotations

import numpy as np

from gui.session.health import RunHealth, health_of, shown_health, start_of
from gui.session.run import Origin, Run, TrainingUpdate
from gui.session.session import Session
from gui.session.shown import Edit, Shown
from tests.conftest import DATA, SMALL
from tests.gui.runs import trained_run


def test_a_probe_measures_its_own_run_and_no_other() -> None:
    run, other = trained_run(epochs=2), trained_run(epochs=2)
    assert run.trainer is not None and other.trainer is not None
    probe = RunHealth(run)
    assert len(probe(run.trainer)) == 2
    assert probe(other.trainer) == []


def test_what_is_measured_at_rest_is_what_the_probe_measures() -> None:
    run = trained_run(epochs=2)
    assert run.trainer is not None
    by_probe = np.array(RunHealth(run)(run.trainer))
    np.testing.assert_allclose(np.array(shown_health(Shown(run), DATA)), by_probe, rtol=1e-5)
    np.testing.assert_array_equal(np.array(health_of(by_probe)), by_probe)


def test_a_run_began_with_its_first_weights() -> None:
    untrained = Run(SMALL, Origin.UNTRAINED)
    first = untrained.network.parameters.copy()
    np.testing.assert_array_equal(start_of(untrained), first)
    np.testing.assert_array_equal(start_of(trained_run(epochs=2)), first)
    assert all(layer.weight_spread == 1 for layer in shown_health(Shown(untrained), DATA))


def test_how_far_a_network_from_elsewhere_has_come_is_unknown(session: Session) -> None:
    for layer in shown_health(session.shown, DATA):
        assert np.isnan([layer.weight_spread, layer.value_spread, layer.step]).all()


def test_edits_are_seen_and_have_no_last_step() -> None:
    run = trained_run(epochs=2)
    edits = tuple(Edit(1, unit, -1000.0, weight=64) for unit in range(8))
    (hidden, _) = shown_health(Shown(run, edits=edits), DATA)
    assert hidden.dead == 1
    assert np.isnan(hidden.step)


def test_to_look_at_what_is_shown_changes_nothing() -> None:
    run = trained_run(epochs=2)
    before, gradient = run.network.parameters.copy(), run.network.last_gradient.copy()
    shown_health(Shown(run), DATA)
    np.testing.assert_array_equal(run.network.parameters, before)
    np.testing.assert_array_equal(run.network.last_gradient, gradient)


def test_the_session_keeps_the_latest_figures_of_the_run_that_is_shown(session: Session) -> None:
    run, told = session.run, []
    run.prepare_trainer(DATA)
    session.figures_changed.connect(lambda: told.append(dict(session.figures)))

    def update(value: float | None) -> TrainingUpdate:
        figures = {} if value is None else {"one": np.array(value)}
        return TrainingUpdate.of(run, None, figures)

    session.take_update(update(None))
    assert told == []
    session.take_update(update(1.0))
    assert session.figures == {"one": 1.0}
    session.take_preset(SMALL, "small")
    assert session.figures == {}
    session.take_update(update(2.0))
    assert session.figures == {}
    assert told == [{"one": 1.0}, {}]
