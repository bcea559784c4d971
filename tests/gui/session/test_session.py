"""The session: drawing, predicting, designing and learning, with undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from gui.session.drawing import Picture, Stroke
from gui.session.reading import SMALLEST_DRAWING
from gui.session.run import Origin, Run, TrainingUpdate
from gui.session.session import Session
from nn import Layer, Network, default_network, load_digits
from nn.digits.data import IN_ORDER, SHUFFLED, TRAINING_COUNT, DigitData, Digits
from nn.digits.design import PRESETS, Design
from nn.ink import InkError, InkProblem, image_from_strokes, stages_from_strokes
from tests.conftest import DATA, SHIPPED_DESIGN, SMALL, WAIT_MS, design
from tests.gui.shapes import DIGITS

SHIPPED = default_network().parameters


def stroke(digit: int, part: int = 0) -> Stroke:
    return Stroke(np.array(DIGITS[digit][part]), 0.06)


def next_frame(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: session.is_settled(), timeout=WAIT_MS)


def answer(session: Session) -> int:
    assert session.prediction is not None
    return int(session.prediction.probabilities.argmax())


def learn(session: Session) -> np.ndarray:
    """Train one epoch, as the worker would, and return the parameters learned."""
    trainer = session.run.prepare_trainer(DATA)
    list(trainer.run(trainer.epoch + 1))
    session.take_update(update_of(session.run))
    return session.shown.network.parameters.copy()


def update_of(run: Run, change: float = 0.0, *, is_mid_epoch: bool = False) -> TrainingUpdate:
    """Return what a worker would tell of a run, with its parameters changed by this much."""
    trainer = run.trainer
    assert trainer is not None
    parameters = trainer.network.parameters + np.float32(change)
    run.recorder.follow(trainer)
    return replace(TrainingUpdate.of(run, 0.8), parameters=parameters, is_mid_epoch=is_mid_epoch)


# Drawing


def test_a_drawing_is_read_and_answered(session: Session, qtbot: QtBot) -> None:
    session.change_drawing((stroke(3),), "draw")
    assert session.reading.image is not None
    np.testing.assert_array_equal(session.reading.image, image_from_strokes([stroke(3).points]))
    assert answer(session) == 3
    assert session.prediction is not None
    assert [len(values) for values in session.prediction.activations] == [256, 128, 10]


def test_every_change_of_the_drawing_can_be_undone_and_redone(session: Session, qtbot: QtBot) -> None:
    first, second = stroke(4, 0), stroke(4, 1)
    for drawing in ((first,), (first, second), ()):
        session.change_drawing(drawing, "change")
    history = session.undo_stack
    seen = []
    for step in (history.undo, history.undo, history.undo, history.redo, history.redo, history.redo):
        step()
        next_frame(qtbot, session)
        seen.append((session.drawing, session.prediction is None))
    assert seen == [
        ((first, second), False),
        ((first,), False),
        ((), True),
        ((first,), False),
        ((first, second), False),
        ((), True),
    ]


def test_without_ink_there_is_no_answer(session: Session, qtbot: QtBot) -> None:
    assert session.reading.problem is not None
    session.change_drawing((stroke(3),), "draw")
    assert session.reading.problem is None
    session.change_drawing((), "clear")
    next_frame(qtbot, session)
    assert session.reading.problem is not None
    assert session.reading.problem.problem is InkProblem.NOTHING_DRAWN
    assert session.reading.image is None
    assert session.prediction is None


@pytest.mark.parametrize(("size", "enough"), [(0.0, False), (0.9, False), (1.1, True)])
def test_a_dot_is_too_little_ink(session: Session, size: float, enough: bool) -> None:
    line = np.array([(0.5, 0.5), (0.5, 0.5 + size * SMALLEST_DRAWING)])
    session.change_drawing((Stroke(line, 0.06),), "dot")
    problem = None if session.reading.problem is None else session.reading.problem.problem
    assert problem is (None if enough else InkProblem.TINY_DRAWING)
    assert (session.prediction is not None) is enough


def test_the_answer_does_not_depend_on_the_brush(session: Session, qtbot: QtBot) -> None:
    images = []
    for width in (0.02, 0.14):
        session.change_drawing((Stroke(np.array(DIGITS[3][0]), width),), "draw")
        next_frame(qtbot, session)
        images.append(session.reading.image)
    np.testing.assert_array_equal(*images)


def test_skipped_stages_are_told_once_and_change_the_stages_and_the_image(
    session: Session, qtbot: QtBot
) -> None:
    told: list[frozenset[str]] = []
    session.skipped_changed.connect(lambda: told.append(session.skipped))
    session.change_drawing((stroke(7),), "draw")
    next_frame(qtbot, session)
    for steps in (["upright", "boxed"], {"boxed", "upright"}):
        session.skip(steps)
        next_frame(qtbot, session)
    assert told == [{"boxed", "upright"}]
    expected = stages_from_strokes([stroke(7).points], skip=session.skipped)
    assert session.reading.stages is not None
    for stage, wanted in zip(session.reading.stages, expected, strict=True):
        np.testing.assert_array_equal(stage, wanted)
    np.testing.assert_array_equal(session.reading.image, expected.image)
    session.skip(())
    next_frame(qtbot, session)
    np.testing.assert_array_equal(session.reading.image, image_from_strokes([stroke(7).points]))
    session.change_drawing((), "clear")
    next_frame(qtbot, session)
    assert session.reading.stages is None


@pytest.fixture
def long_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the rest after a prediction longer than a slow machine needs for the events of a test."""
    monkeypatch.setattr("gui.session.pacing.REST_SECONDS", 0.5)


@pytest.mark.slow
@pytest.mark.usefixtures("long_rest")
def test_fifty_events_in_a_row_make_one_prediction_at_once_and_one_with_the_next_frame(
    session: Session, qtbot: QtBot
) -> None:
    answers: list[object] = []
    session.prediction_changed.connect(lambda: answers.append(session.prediction))
    line = np.array(DIGITS[3][0])
    for count in range(1, 51):
        session.show_lines([line[: max(2, count * len(line) // 50)]])
    assert len(answers) == 1
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=WAIT_MS)
    np.testing.assert_array_equal(session.reading.image, image_from_strokes([line]))
    assert answer(session) == 3


@pytest.mark.slow
@pytest.mark.usefixtures("long_rest")
def test_an_event_in_the_frame_of_a_late_prediction_waits_for_the_next_frame(
    session: Session, qtbot: QtBot
) -> None:
    counts: list[int] = []
    predictions: list[int] = []

    def go_on_drawing() -> None:
        predictions.append(1)
        if len(predictions) == 2:
            session.show_lines([stroke(7).points])
            counts.append(len(predictions))

    session.prediction_changed.connect(go_on_drawing)
    session.show_lines([stroke(3).points])
    session.show_lines([stroke(2).points])
    qtbot.waitUntil(lambda: len(predictions) == 3, timeout=WAIT_MS)
    assert counts == [2]
    assert answer(session) == 7


def test_after_a_quiet_frame_the_next_event_is_answered_at_once(session: Session, qtbot: QtBot) -> None:
    session.show_lines([stroke(3).points])
    next_frame(qtbot, session)
    session.show_lines([stroke(7).points])
    assert answer(session) == 7


# Design


def test_it_begins_with_the_shipped_network(session: Session) -> None:
    assert session.run.origin is Origin.SHIPPED
    np.testing.assert_array_equal(session.shown.network.parameters, SHIPPED)
    assert session.design.spec == session.shown.network.spec


@pytest.mark.slow
@pytest.mark.parametrize(
    "other",
    [
        design(Layer(5)),
        design(),
        design(*SHIPPED_DESIGN.hidden, output="sigmoid"),
        design(*SHIPPED_DESIGN.hidden, loss="binary_crossentropy"),
        design(*SHIPPED_DESIGN.hidden, seed=3),
    ],
)
def test_another_structure_makes_a_fresh_network_and_undo_brings_the_old_one_back(
    session: Session, other: Design
) -> None:
    learned = learn(session)
    before = session.run
    session.change_design(other, "change")
    assert session.run.origin is Origin.UNTRAINED
    assert len(session.run.history) == 0
    assert session.shown.network.spec == session.design.spec
    expected = Network(other.spec.layers, other.spec.loss, seed=other.seed)
    np.testing.assert_array_equal(session.shown.network.parameters, expected.parameters)
    session.undo_stack.undo()
    assert session.run is before
    assert session.run.origin is Origin.TRAINED
    assert len(session.run.history) == 1
    np.testing.assert_array_equal(session.shown.network.parameters, learned)


def test_redo_brings_back_what_was_learned_after_the_change(session: Session) -> None:
    session.change_design(SMALL, "change")
    learned = learn(session)
    session.undo_stack.undo()
    np.testing.assert_array_equal(session.shown.network.parameters, SHIPPED)
    assert session.run.origin is Origin.SHIPPED
    session.undo_stack.redo()
    np.testing.assert_array_equal(session.shown.network.parameters, learned)
    assert session.run.origin is Origin.TRAINED


@pytest.mark.parametrize("change", [{"learning_rate": 0.5}, {"batch_size": 0.5}, {"epochs": 7}])
def test_another_setting_keeps_the_network_and_reaches_its_trainer(
    session: Session, change: dict[str, Any]
) -> None:
    learned = learn(session)
    run, trainer = session.run, session.run.prepare_trainer(DATA)
    session.change_design(session.design.with_settings(**change), "change")
    assert session.run is run
    assert session.run.prepare_trainer(DATA) is trainer
    np.testing.assert_array_equal(session.shown.network.parameters, learned)
    assert trainer.config == session.design.config
    assert trainer.learning_rate == session.design.config.learning_rate
    session.undo_stack.undo()
    assert trainer.config == SHIPPED_DESIGN.config


def test_the_answer_follows_the_network(session: Session, qtbot: QtBot) -> None:
    session.change_drawing((stroke(3),), "draw")
    next_frame(qtbot, session)
    sure = session.prediction
    session.change_design(SMALL, "change")
    assert session.prediction is not sure
    next_frame(qtbot, session)
    session.undo_stack.undo()
    assert session.prediction is not None
    assert sure is not None
    np.testing.assert_array_equal(session.prediction.probabilities, sure.probabilities)


def test_typing_a_number_is_one_step_of_undo(session: Session) -> None:
    for units in (1, 12, 128):
        changed = SMALL.with_layers([Layer(units)])
        session.change_design(changed, "change the units of hidden 1", merge=True)
    assert session.undo_stack.count() == 1
    assert session.design.hidden == (Layer(128),)
    session.undo_stack.undo()
    assert session.design == SHIPPED_DESIGN
    assert session.run.origin is Origin.SHIPPED
    session.undo_stack.redo()
    assert session.design.hidden == (Layer(128),)
    assert session.shown.network.spec == session.design.spec


def test_changes_of_two_things_are_two_steps_of_undo(session: Session) -> None:
    session.change_design(SMALL.with_settings(epochs=7), "change the epochs")
    session.change_design(SMALL.with_settings(epochs=7, learning_rate=0.5), "change the learning rate")
    session.undo_stack.undo()
    assert session.design == SMALL.with_settings(epochs=7)


def test_what_was_learned_between_two_changes_is_not_merged_away(session: Session) -> None:
    session.change_design(SMALL.with_layers([Layer(5)]), "change the units of hidden 1")
    learned = learn(session)
    session.change_design(SMALL.with_layers([Layer(6)]), "change the units of hidden 1")
    session.undo_stack.undo()
    assert session.design.hidden == (Layer(5),)
    np.testing.assert_array_equal(session.shown.network.parameters, learned)


def test_restoring_brings_the_shipped_network_back_and_can_be_undone(session: Session) -> None:
    session.change_design(SMALL, "change")
    learned = learn(session)
    session.restore_shipped()
    assert session.run.origin is Origin.SHIPPED
    assert session.design == SHIPPED_DESIGN
    np.testing.assert_array_equal(session.shown.network.parameters, SHIPPED)
    session.undo_stack.undo()
    assert session.design == SMALL
    np.testing.assert_array_equal(session.shown.network.parameters, learned)


def test_restoring_forgets_training_of_the_shipped_network_itself(session: Session) -> None:
    assert (learn(session) != SHIPPED).any()
    session.restore_shipped()
    np.testing.assert_array_equal(session.shown.network.parameters, SHIPPED)
    assert len(session.run.history) == 0


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_can_be_taken_and_trained(session: Session, name: str) -> None:
    session.change_design(PRESETS[name], "preset")
    trainer = session.run.prepare_trainer(DATA)
    assert trainer.network.spec == session.design.spec
    assert trainer.network is not session.shown.network
    np.testing.assert_array_equal(trainer.network.parameters, session.shown.network.parameters)


# Training


def test_training_and_test_digits_are_the_split_of_the_original(session: Session) -> None:
    train, test = session.data.train, session.data.test
    assert (len(train.images), len(test.images)) == (TRAINING_COUNT, 360) == (1437, 360)
    digits = load_digits()
    np.testing.assert_array_equal(np.concatenate([train.images, test.images]), digits.images)
    np.testing.assert_array_equal(np.concatenate([train.labels, test.labels]), digits.labels)


def test_digits_side_by_side_are_told_once_they_are_compared_with_digits(
    session: Session, qtbot: QtBot
) -> None:
    inks = [stages_from_strokes([np.array(one) for one in DIGITS[digit]]).ink for digit in (3, 8)]
    row = InkError(InkProblem.SEVERAL_DIGITS, inks, count=2)
    session.change_drawing(Picture("38.png", b"", row), "open")
    qtbot.waitUntil(lambda: len(session.reading.row) == 2, timeout=WAIT_MS)
    if session.reading.row[0].comparison is None:
        assert session.row_predictions == []
    qtbot.waitUntil(lambda: [each.digit for each in session.row_predictions] == [3, 8], timeout=WAIT_MS)
    assert session.prediction is None


def test_the_digits_can_be_replaced(session: Session, qtbot: QtBot) -> None:
    fewer = replace(DATA, train=DATA.train.part(slice(200)), writers=DATA.writers[:200])
    with qtbot.waitSignal(session.data_changed):
        session.set_data(fewer)
    assert session.data is fewer
    session.change_drawing((stroke(1),), "draw")
    qtbot.waitUntil(lambda: session.reading.comparison is not None, timeout=WAIT_MS)
    assert session.reading.comparison is not None
    assert session.reading.comparison.indices.max() < 200
    session.set_data(DATA)

    def is_compared_with_all() -> bool:
        comparison = session.reading.comparison
        return comparison is not None and comparison.indices.max() >= 200

    qtbot.waitUntil(is_compared_with_all, timeout=WAIT_MS)


def test_what_was_trained_on_other_digits_goes_on_as_a_run_of_its_own(session: Session) -> None:
    learned, old = learn(session), session.run
    fewer = replace(DATA, train=DATA.train.part(slice(200)), writers=DATA.writers[:200])
    session.set_data(fewer)
    assert session.run.parent == old.id
    assert session.run.origin is Origin.TRAINED
    assert session.shown.run is session.run
    np.testing.assert_array_equal(session.shown.network.parameters, learned)
    trainer = session.run.prepare_trainer(session.data)
    assert trainer.samples == 200
    assert (session.run.data_fingerprint, old.data_fingerprint) == (fewer.fingerprint, DATA.fingerprint)


def test_other_digits_can_be_undone_and_the_run_on_the_old_ones_comes_back(session: Session) -> None:
    learned, old, design = learn(session), session.run, session.design
    shuffled = DigitData.split_as(SHUFFLED)
    session.change_data(shuffled, "split")
    assert (session.data, session.split) == (shuffled, SHUFFLED)
    assert session.run.parent == old.id
    session.undo_stack.undo()
    assert (session.run, session.design, session.split) == (old, design, IN_ORDER)
    assert session.data.fingerprint == DATA.fingerprint
    np.testing.assert_array_equal(session.shown.network.parameters, learned)
    session.undo_stack.redo()
    assert session.data is shuffled
    assert session.run.prepare_trainer(session.data).samples == TRAINING_COUNT
    assert session.run.data_fingerprint == shuffled.fingerprint


def test_how_the_digits_are_split_is_known_before_they_are_read(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Digits:
        raise AssertionError

    monkeypatch.setattr("nn.digits.data.load_digits", fail)
    assert session.split == IN_ORDER


def test_a_problem_in_one_part_of_the_window_is_no_other_part_s_to_clear(session: Session) -> None:
    session.set_design_problem("too large", "settings")
    session.set_design_problem("", "layers")
    assert session.design_problem == "too large"
    session.set_design_problem("too many", "layers")
    session.set_design_problem("", "settings")
    assert session.design_problem == "too many"
    session.set_design_problem("", "layers")
    assert session.design_problem == ""


def test_what_a_training_tells_is_taken(session: Session, qtbot: QtBot) -> None:
    trainer = session.run.prepare_trainer(DATA)
    assert session.run.origin is Origin.SHIPPED, "a training counts once it has made a step"
    next(trainer.run(1))
    with qtbot.waitSignals([session.history_changed, session.network_changed]):
        session.take_update(update_of(session.run, change=1))
    np.testing.assert_array_equal(session.shown.network.parameters, trainer.network.parameters + 1)
    assert list(session.run.history) == list(trainer.history)
    assert session.run.origin is Origin.TRAINED


def test_what_a_training_of_another_network_tells_is_kept_for_undo(session: Session, qtbot: QtBot) -> None:
    old = session.run
    trainer = old.prepare_trainer(DATA)
    next(trainer.run(1))
    session.change_design(SMALL, "change")
    before = session.shown.network.parameters.copy()
    with qtbot.assertNotEmitted(session.network_changed):
        session.take_update(update_of(old, change=1))
    assert len(session.run.history) == 0
    np.testing.assert_array_equal(session.shown.network.parameters, before)
    session.undo_stack.undo()
    assert list(session.run.history) == list(trainer.history)
    np.testing.assert_array_equal(session.shown.network.parameters, trainer.network.parameters + 1)


def test_a_problem_of_the_design_is_told_once(session: Session) -> None:
    told: list[str] = []
    session.design_problem_changed.connect(told.append)
    for problem in ("Units: wrong", "Units: wrong", "", ""):
        session.set_design_problem(problem, "test")
    assert told == ["Units: wrong", ""]


# Files


def test_a_network_saved_is_the_network_opened(session: Session, tmp_path: Path) -> None:
    session.change_design(design(Layer(8, "relu"), output="sigmoid", loss="mean_squared_error"), "change")
    learned, saved = learn(session), session.design
    session.shown.network.save(tmp_path / "mine.safetensors")
    session.restore_shipped()
    session.open_network(tmp_path / "mine.safetensors")
    assert session.run.origin is Origin.FILE
    assert session.run.name == "mine"
    assert session.design.spec == saved.spec
    np.testing.assert_array_equal(session.shown.network.parameters, learned)
    learn(session)
    session.undo_stack.undo()
    assert session.run.origin is Origin.SHIPPED


def write_text(path: Path) -> None:
    path.write_text("not a network")


def write_nothing(path: Path) -> None:
    path.write_bytes(b"")


def write_no_file(path: Path) -> None:
    del path


def write_folder(path: Path) -> None:
    path.mkdir()


def write_other_tensors(path: Path) -> None:
    save_file({"weights": np.zeros((3, 3), np.float32)}, path)


def write_no_tensors(path: Path) -> None:
    spec = default_network().spec.to_json()
    save_file({}, path, metadata={"format": "inkling-network-1", "spec": spec})


def write_no_spec(path: Path) -> None:
    save_file({"weights": np.zeros((3, 3), np.float32)}, path, metadata={"format": "inkling-network-1"})


def write_cut_off(path: Path) -> None:
    default_network().save(path)
    path.write_bytes(path.read_bytes()[:-100])


def write_not_finite(path: Path) -> None:
    network = default_network()
    network.parameters[5] = np.nan
    network.save(path)


def write_network_of(*layers: Layer) -> Callable[[Path], None]:
    return lambda path: Network([Layer(64, "input"), *layers], seed=0).save(path)


def write_for_other_images(path: Path) -> None:
    Network([Layer(784, "input"), Layer(10, "softmax")], seed=0).save(path)


@pytest.mark.parametrize(
    "write",
    [
        write_text,
        write_nothing,
        write_no_file,
        write_folder,
        write_other_tensors,
        write_no_tensors,
        write_no_spec,
        write_cut_off,
        write_not_finite,
        write_for_other_images,
        write_network_of(Layer(26, "softmax")),
        write_network_of(Layer(513), Layer(10, "softmax")),
        write_network_of(*[Layer(4)] * 9, Layer(10, "softmax")),
    ],
)
def test_a_file_without_a_network_for_digits_is_refused_in_words(
    session: Session, tmp_path: Path, write: Callable[[Path], None]
) -> None:
    path = tmp_path / "wrong.safetensors"
    write(path)
    with pytest.raises((OSError, ValueError), match=r"\w+ \w+ \w+"):
        session.open_network(path)
    assert session.run.origin is Origin.SHIPPED
    assert session.undo_stack.count() == 0


# The run before


def test_before_any_run_was_left_there_is_no_previous_one(session: Session) -> None:
    session.change_design(SMALL, "other layers")
    learn(session)
    assert session.previous_run is None, "the shipped one was never trained here"


def test_the_previous_run_is_the_last_one_with_a_history(session: Session) -> None:
    session.change_design(SMALL, "first")
    learn(session)
    first = session.run
    for seed in (1, 2):
        session.change_design(replace(SMALL, seed=seed), "never trained")
        assert session.previous_run is first
    learn(session)
    second = session.run
    session.restore_shipped()
    assert session.previous_run is second


def test_a_run_that_undo_brings_back_is_not_its_own_previous_run(session: Session) -> None:
    session.change_design(SMALL, "first")
    learn(session)
    first = session.run
    session.change_design(replace(SMALL, seed=1), "second")
    learn(session)
    second = session.run
    session.undo_stack.undo()
    assert (session.run, session.previous_run) == (first, second)
    session.undo_stack.redo()
    assert (session.run, session.previous_run) == (second, first)
