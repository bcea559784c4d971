"""Mistakes: the panel follows the network that is shown, filters, and gives digits to the paper."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.panels.mistakes_panel import MistakesPanel
from gui.session.run import TrainingUpdate
from gui.session.session import Session
from gui.style.theme import Theme
from nn.digits.familiarity import FamiliarityIndex
from nn.digits.mistakes import confusion_counts
from nn.digits.recognizer import are_sure
from nn.digits.task import Task
from tests.conftest import DATA, SMALL, delete, wait_until


@pytest.fixture
def panel(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[MistakesPanel]:
    made = MistakesPanel(session, theme)
    made.resize(1000, 240)
    made.show()
    yield made
    delete(made)


def learn(session: Session, epochs: int = 1) -> None:
    """Train the session's run and tell what came of each epoch, as the worker would."""
    trainer = session.run.prepare_trainer(DATA)
    for metrics in trainer.run(trainer.epoch + epochs):
        session.run.recorder.follow(trainer)
        session.take_update(TrainingUpdate.of(session.run, metrics.validation_accuracy))


def shown_counts(session: Session) -> np.ndarray:
    results = session.test_results
    return confusion_counts(results.predicted, results.labels)


def test_matrix_and_pictures_tell_of_the_shown_network(panel: MistakesPanel, session: Session) -> None:
    results = session.test_results
    np.testing.assert_array_equal(panel.matrix.counts, shown_counts(session))
    wrong = np.flatnonzero(~results.is_right)
    assert sorted(digit.number for digit in panel.gallery.digits) == wrong.tolist()
    sureness = [digit.probability for digit in panel.gallery.digits]
    assert sureness == sorted(sureness, reverse=True)
    assert panel.sentence.text().startswith(f"{len(wrong)} of 360 test digits are read wrong")
    for digit in panel.gallery.digits:
        np.testing.assert_array_equal(digit.image, DATA.test.images[digit.number])
        read = results.predicted[digit.number]
        assert (digit.label, digit.read) == (str(DATA.test.labels[digit.number]), str(read))


def test_a_cell_filters_and_all_can_be_shown_again(
    qtbot: QtBot, panel: MistakesPanel, session: Session
) -> None:
    session.take_preset(SMALL, "small")
    wait_until(lambda: bool((panel.matrix.counts == shown_counts(session)).all()))
    whole = len(panel.gallery.digits)
    label, read = np.unravel_index(panel.matrix.counts.argmax(), (10, 10))
    panel.matrix.choose((int(label), int(read)))
    assert {(digit.label, digit.read) for digit in panel.gallery.digits} == {(str(label), str(read))}
    assert len(panel.gallery.digits) == panel.matrix.counts[label, read]
    assert panel.sentence.text().startswith(f"{label} read")
    qtbot.mouseClick(panel.all_button, Qt.MouseButton.LeftButton)
    assert len(panel.gallery.digits) == whole
    assert not panel.all_button.isVisible()


def test_a_picture_goes_onto_the_paper_by_its_number(qtbot: QtBot, panel: MistakesPanel) -> None:
    first = panel.gallery.digits[0]
    panel.gallery.setCurrentIndex(panel.gallery.model().index(0, 0))
    with qtbot.waitSignal(panel.digit_chosen) as told:
        qtbot.keyClick(panel.gallery, Qt.Key.Key_Return)
    assert told.args == [first.number]


def test_a_picture_goes_onto_the_paper_also_while_the_network_changes(
    panel: MistakesPanel, session: Session
) -> None:
    told: list[int] = []
    panel.digit_chosen.connect(told.append)
    session.take_preset(SMALL, "small")
    session.network_changed.emit()
    panel.gallery.digit_chosen.emit(7)
    assert told == [7]


@pytest.mark.slow
def test_it_follows_a_training(panel: MistakesPanel, session: Session) -> None:
    session.take_preset(SMALL, "small")
    for _ in range(3):
        learn(session)
        wait_until(lambda: bool((panel.matrix.counts == shown_counts(session)).all()))


@pytest.mark.slow
def test_many_changes_at_once_are_looked_at_a_few_times(
    panel: MistakesPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    set_counts = panel.matrix.set_counts
    monkeypatch.setattr(panel.matrix, "set_counts", lambda *given: (seen.append(1), set_counts(*given)))
    session.take_preset(SMALL, "small")
    learn(session, epochs=40)
    assert len(seen) <= 10
    wait_until(lambda: bool((panel.matrix.counts == shown_counts(session)).all()))


def test_hidden_it_asks_for_nothing_and_shown_it_has_caught_up(
    panel: MistakesPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.hide()
    before = panel.matrix.counts
    with monkeypatch.context() as patch:
        patch.setattr(Session, "test_results", property(lambda _session: pytest.fail("nobody looks")))
        session.take_preset(SMALL, "small")
        learn(session)
    assert panel.matrix.counts is before
    panel.show()
    np.testing.assert_array_equal(panel.matrix.counts, shown_counts(session))


@pytest.mark.slow
def test_scores_unfold_and_follow(qtbot: QtBot, panel: MistakesPanel, session: Session) -> None:
    assert not panel.qualities.isVisible()
    assert panel.qualities.qualities == []
    qtbot.mouseClick(panel.quality_button, Qt.MouseButton.LeftButton)
    assert panel.qualities.isVisible()
    before = panel.qualities.qualities
    assert len(before) == 10
    session.take_preset(SMALL, "small")
    wait_until(lambda: panel.qualities.qualities != before)
    qtbot.mouseClick(panel.quality_button, Qt.MouseButton.LeftButton)
    assert not panel.qualities.isVisible()


def test_scores_unfold_for_another_task_before_its_counts_are_there(
    panel: MistakesPanel, session: Session
) -> None:
    panel.hide()
    session.change_design(session.design.with_task(Task((0, 1))), "task")
    panel.quality_button.setChecked(True)
    panel.show()
    session.change_design(session.design.with_task(Task((2, 3, 4))), "task")
    panel.quality_button.setChecked(False)
    panel.quality_button.setChecked(True)
    assert len(panel.matrix.counts) == 3


def test_what_shows_is_told_and_a_cell_chosen_before_the_counts_of_another_task_are_there(
    panel: MistakesPanel, session: Session
) -> None:
    session.change_design(session.design.with_task(Task((0, 1))), "task")  # the counts follow after a rest
    assert len(panel.matrix.counts) == 10
    told = panel.described()[0].tell()
    assert "of 360 test digits are read right" in told
    panel.matrix.choose((7, 3))
    assert len(panel.matrix.counts) == 2
    assert panel.matrix.chosen is None


def test_how_far_sure_is_true_is_said(panel: MistakesPanel, session: Session) -> None:
    threshold = session.shown.network.calibration.sure_from
    probabilities = session.test_results.probabilities
    comparisons = FamiliarityIndex.of(DATA).compare_all(DATA.test.images)
    sure = are_sure(probabilities, session.shown.network.calibration, comparisons)
    assert sure.sum() < np.count_nonzero(probabilities.max(axis=1) >= threshold)  # some are unusual
    right = int((sure & session.test_results.is_right).sum())
    assert panel.reliability.threshold == threshold
    assert f"{right} of {sure.sum()} are right" in panel.sure.text()
    assert sum(each.count for each in panel.reliability.bins) == 360


@pytest.mark.slow
def test_a_network_that_calls_everything_the_same_is_told_so(panel: MistakesPanel, session: Session) -> None:
    session.take_preset(SMALL, "small")
    network = session.run.network
    network.layer_parameters[-1].biases[:] = 50 * np.eye(10)[7]
    session.show(session.shown)
    wait_until(lambda: "calls nearly everything 7" in panel.sentence.text())


def test_counts_become_parts_of_a_row(qtbot: QtBot, panel: MistakesPanel) -> None:
    row = panel.matrix.counts[0]
    assert panel.matrix.text_of(0, 0) == str(row[0])
    qtbot.mouseClick(panel.percent_button, Qt.MouseButton.LeftButton)
    assert panel.matrix.text_of(0, 0) == f"{100 * row[0] / row.sum():.0f}"
    qtbot.mouseClick(panel.counts_button, Qt.MouseButton.LeftButton)
    assert panel.matrix.text_of(0, 0) == str(row[0])


def test_a_picture_from_before_another_task_is_not_given_to_the_paper(
    qtbot: QtBot, panel: MistakesPanel, session: Session
) -> None:
    told: list[int] = []
    panel.digit_chosen.connect(told.append)
    session.change_design(session.design.with_task(Task((0, 1))), "task")  # the pictures follow after a rest
    panel.gallery.setCurrentIndex(panel.gallery.model().index(0, 0))
    qtbot.keyClick(panel.gallery, Qt.Key.Key_Return)
    assert told == []
    assert all(digit.number < len(session.data.test) for digit in panel.gallery.digits)
