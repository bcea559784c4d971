"""What is shown: the latest network, an earlier epoch, or a network that was edited by hand."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.session.run import Origin, Run, TrainingUpdate
from gui.session.session import Session
from gui.session.shown import Edit, Shown, scale_of, with_edit
from gui.words.numbers import number
from nn import Network
from tests.conftest import DATA, SMALL, draw, settle
from tests.gui.shapes import DIGITS

HIDDEN, OUTPUT = 1, 2  # layers of SMALL, 64-8-10


def train_one_epoch(session: Session) -> None:
    run = session.run
    trainer = run.prepare_trainer(DATA)
    list(trainer.run(trainer.epoch + 1))
    run.recorder.follow(trainer)
    session.take_update(TrainingUpdate.of(run, 0.5))


@pytest.fixture
def trained(session: Session) -> Session:
    """Return a session after three epochs of a small network."""
    session.change_design(SMALL, "small")
    for _ in range(3):
        train_one_epoch(session)
    return session


@pytest.fixture
def network() -> Network:
    return Network(SMALL.spec.layers, SMALL.spec.loss, seed=1)


def outputs(network: Network) -> np.ndarray:
    return network.forward(DATA.test.images[:20])


# Epochs


def test_the_latest_network_of_the_run_is_shown_unless_asked_otherwise(trained: Session) -> None:
    assert trained.shown.run is trained.run
    assert trained.shown.network is trained.run.network


@pytest.mark.parametrize("epoch", range(4))
def test_an_earlier_epoch_is_shown_with_its_parameters(trained: Session, epoch: int) -> None:
    trained.show(Shown(trained.run, epoch))
    shown = trained.shown.network
    np.testing.assert_array_equal(shown.parameters, trained.run.recording.at(epoch).result_parameters)
    assert shown is not trained.run.network
    assert shown.information == {}, "what is known of the latest network does not hold for this one"


def test_the_latest_follows_the_training_and_an_earlier_epoch_stays(trained: Session, qtbot: QtBot) -> None:
    trained.show(Shown(trained.run, 1))
    before = trained.shown.network.parameters.copy()
    with qtbot.assertNotEmitted(trained.network_changed), qtbot.waitSignal(trained.history_changed):
        train_one_epoch(trained)
    np.testing.assert_array_equal(trained.shown.network.parameters, before)
    with qtbot.waitSignals([trained.shown_changed, trained.network_changed]):
        trained.show(Shown(trained.run))
    with qtbot.assertNotEmitted(trained.shown_changed), qtbot.waitSignal(trained.network_changed):
        train_one_epoch(trained)
    np.testing.assert_array_equal(
        trained.shown.network.parameters, trained.run.recording.at(5).result_parameters
    )


def test_another_design_shows_its_own_latest_network(trained: Session) -> None:
    trained.show(Shown(trained.run, 1))
    trained.restore_shipped()
    assert trained.shown.run is trained.run
    assert trained.shown.epoch is None


def test_a_run_without_a_training_has_no_earlier_epochs(session: Session) -> None:
    before = session.shown
    with pytest.raises(ValueError, match="begins after"):
        session.show(Shown(session.run, 0))
    assert session.shown is before


@pytest.mark.slow
def test_answer_bars_and_diagram_are_those_of_the_epoch_that_is_shown(window: MainWindow) -> None:
    session = window.session
    session.change_design(SMALL, "small")
    draw(window, *DIGITS[3])
    train_one_epoch(session)
    settle(window)
    answers = {}
    for epoch in (0, 1):
        session.show(Shown(session.run, epoch))
        settle(window)
        assert session.prediction is not None
        copies = session.reading.tilted_copies
        assert copies is not None
        expected = Run(SMALL, Origin.UNTRAINED).network
        expected.parameters = session.run.recording.at(epoch).result_parameters
        diagram = window.network_panel.view.diagram
        for layer, values in enumerate(expected.activations(copies[:1]), start=1):
            strongest = int(values[0].argmax())
            words = diagram.describe(layer, strongest)
            assert words.endswith(number(round(float(values[0, strongest]), 3)))
        answers[epoch] = window.answer_panel.bars.percents
        assert answers[epoch] == pytest.approx(100 * session.prediction.probabilities, abs=1)
    assert answers[0] != answers[1]


# Edits


def test_a_unit_that_is_switched_off_counts_as_zero(network: Network) -> None:
    edited = network.copy()
    Edit(HIDDEN, 3, 0.0).apply(edited)
    hidden, _ = network.activations(DATA.test.images[:20])
    hidden[:, 3] = 0
    output = network.layer_parameters[-1]
    logits = hidden @ output.weights.T + output.biases
    expected = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    np.testing.assert_allclose(outputs(edited), expected, rtol=1e-4)


def test_a_pixel_can_be_switched_off(network: Network) -> None:
    images = DATA.test.images[:20].copy()
    images[:, 28] = 0
    expected = network.forward(images)
    Edit(0, 28, 0.0).apply(network)
    np.testing.assert_allclose(outputs(network), expected, rtol=1e-5)


@pytest.mark.parametrize(
    ("edit", "place"),
    [(Edit(HIDDEN, 2, 5.0, weight=40), (0, 2, 40)), (Edit(OUTPUT, 9, -1.5, weight=8), (1, 9, 8))],
    ids=["weight", "bias"],
)
def test_one_weight_or_bias_gets_a_value_and_no_other_changes(
    network: Network, edit: Edit, place: tuple[int, int, int]
) -> None:
    before = network.copy()
    assert edit.is_in(network.spec)
    edit.apply(network)
    layer, row, column = place
    assert network.layer_parameters[layer].matrix[row, column] == edit.value
    assert np.count_nonzero(network.parameters != before.parameters) == 1


@pytest.mark.parametrize(
    "edit",
    [
        Edit(OUTPUT, 0, 0.0),
        Edit(HIDDEN, 8, 0.0),
        Edit(-1, 0, 0.0),
        Edit(HIDDEN, -1, 0.0),
        Edit(0, 0, 0.0, weight=0),
        Edit(HIDDEN, 0, 0.0, weight=65),
        Edit(HIDDEN, 0, 0.0, weight=-1),
        Edit(3, 0, 0.0, weight=0),
    ],
    ids=str,
)
def test_an_edit_of_what_is_not_there_is_refused(trained: Session, edit: Edit) -> None:
    before = trained.shown
    assert not edit.is_in(before.network.spec)
    with pytest.raises(IndexError):
        trained.show(Shown(trained.run, edits=(edit,)))
    assert trained.shown is before


def test_an_edit_changes_the_answer_but_not_the_run(trained: Session) -> None:
    latest = trained.run.network.parameters.copy()
    trained.show(Shown(trained.run, edits=(Edit(HIDDEN, 0, 0.0), Edit(HIDDEN, 1, 0.0))))
    assert (outputs(trained.shown.network) != outputs(trained.run.network)).any()
    np.testing.assert_array_equal(trained.run.network.parameters, latest)


def test_edits_are_made_again_on_the_weights_of_every_update(trained: Session) -> None:
    edit = Edit(OUTPUT, 0, 7.0, weight=8)
    trained.show(Shown(trained.run, edits=(edit,)))
    train_one_epoch(trained)
    expected = trained.run.network.copy()
    edit.apply(expected)
    np.testing.assert_array_equal(trained.shown.network.parameters, expected.parameters)


def test_an_earlier_epoch_can_be_edited(trained: Session) -> None:
    edit = Edit(HIDDEN, 0, 0.0)
    trained.show(Shown(trained.run, 1, (edit,)))
    expected = trained.run.network.copy()
    expected.parameters = trained.run.recording.at(1).result_parameters
    edit.apply(expected)
    np.testing.assert_array_equal(trained.shown.network.parameters, expected.parameters)


def test_edits_can_be_undone_and_neighbours_become_one(session: Session) -> None:
    trained = session.shown.network.parameters.copy()
    for factor in (0.5, 0.25, 0.0):
        session.change_edits([Edit(1, 0, factor)], "scaling a unit", merge=True)
    assert session.shown.edits == (Edit(1, 0, 0.0),)
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.shown.edits == ()
    assert np.array_equal(session.shown.network.parameters, trained)


def test_an_edit_of_what_is_not_there_is_refused_and_changes_nothing(session: Session) -> None:
    with pytest.raises(IndexError):
        session.change_edits([Edit(9, 0, 0.0)], "switching off a unit")
    assert session.shown.edits == () and session.undo_stack.count() == 0


def test_an_edit_takes_the_place_of_an_earlier_one_of_the_same_thing() -> None:
    first, other = Edit(1, 2, 0.5), Edit(1, 2, 0.5, weight=3)
    edits = with_edit(with_edit((), first), other)
    assert edits == (first, other)
    assert with_edit(edits, Edit(1, 2, 0.25)) == (other, Edit(1, 2, 0.25))
    assert with_edit(edits, Edit(1, 2, 1.0)) == (other,), "passing on what is there is no edit"
    assert (scale_of(edits, 1, 2), scale_of(edits, 1, 3)) == (0.5, 1.0)


def test_changes_by_hand_stay_when_a_training_goes_on_and_when_that_is_undone(session: Session) -> None:
    edits = (Edit(1, 2, 0.0),)
    session.change_edits(edits, "switch off")
    session.begin_training()
    assert session.shown.edits == edits
    assert not session.shown.network.layer_parameters[1].weights[:, 2].any()
    session.undo_stack.undo()
    assert session.shown.edits == edits
    session.undo_stack.undo()
    assert session.shown.edits == ()


def test_changes_by_hand_go_with_the_network_that_they_were_made_of(session: Session) -> None:
    session.change_edits((Edit(1, 2, 0.0),), "switch off")
    session.restore_shipped()
    assert session.shown.edits == ()
