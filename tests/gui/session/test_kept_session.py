"""A session in a file: everything comes back as it was, or the file is refused and nothing changes."""

from __future__ import annotations

import copy
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import hypothesis
import hypothesis.strategies as st
import numpy as np
import pytest

from gui.session.drawing import Cells, Drawing, Picture, Stroke
from gui.session.kept_run import KeptRun, Standing
from gui.session.kept_session import BUDGET, KeptSession, Reopened, kept, read_session
from gui.session.run import Run
from gui.session.selection import Selection
from gui.session.session import Session
from gui.session.shown import Edit
from nn import DivergenceError, Layer
from nn.archive import ARRAYS, CONTENT
from nn.digits.data import BY_WRITER, DigitData
from nn.digits.design import Design
from nn.ink.errors import InkError, InkProblem
from tests.conftest import DATA, MakeSession, design
from tests.gui.runs import trained_run

SAVED = datetime(2026, 3, 1, 17, 40, tzinfo=UTC)
LINE = (Stroke(np.array([[0.3, 0.2], [0.5, 0.8]]), 0.05), Stroke(np.array([[0.1, 0.1]]), 0.1))
INK = np.zeros((40, 30), np.bool_)
INK[5:35, 12:18] = True
DESIGNS = {
    "plain": design(Layer(6, "relu"), epochs=4),
    "adam": design(Layer(6, "tanh"), optimizer="adam", averaging=0.9, patience=3, epochs=4),
    "normalized": design(Layer(5, "relu", batch_normalization=True), augmentation=1.0, epochs=4),
}
ODD: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    3.7,
    1e308,
    1e-320,
    10**400,
    "",
    2000 * "x",
    [],
    {},
    [[1]],
    {"a": 1},
    {"$array": 0},
    {"$array": 10**6},
)


def written(session: Session, path: Path, *, budget: int = BUDGET) -> KeptSession:
    """Write a session whose runs rest."""
    runs = [KeptRun.of(run, Standing.of(run)) for run in session.lanes]
    state = kept(session, runs, is_paused=True, panel=2, saved=SAVED)
    state.write(path, budget=budget)
    return state


def reopened(session: Session, path: Path) -> Reopened:
    written(session, path)
    return read_session(path)


def train_on(run: Run, steps: int) -> np.ndarray:
    """Train a run so many steps further and return its parameters."""
    assert run.trainer is not None
    list(run.trainer.run(run.trainer.epoch + 20, steps))
    return run.trainer.network.parameters.copy()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "session.inkling"


@pytest.mark.parametrize("kind", DESIGNS)
@pytest.mark.parametrize("steps", [0, 7], ids=["between epochs", "within an epoch"])
def test_a_training_goes_on_bit_for_bit(session: Session, path: Path, kind: str, steps: int) -> None:
    run = trained_run(DESIGNS[kind], 3)
    if steps:
        train_on(run, steps)
    session.compare([run], "compare")
    back = reopened(session, path).whole.designed.run
    assert back.progress == run.progress
    assert back.origin is run.origin
    back.take_up(DATA)
    assert back.last_epoch == run.last_epoch
    np.testing.assert_array_equal(train_on(back, 60), train_on(run, 60))
    assert back.trainer is not None
    assert run.trainer is not None
    assert [row.cost for row in back.trainer.history] == [row.cost for row in run.trainer.history]


def test_a_run_comes_back_with_all_that_it_has_left_behind(session: Session, path: Path) -> None:
    run = trained_run(design(Layer(6, "relu"), epochs=30))
    run.configure(run.design.with_settings(learning_rate=0.2))
    train_on(run, 90)
    run.name, run.notes, run.difference = "a name", "a note", "a difference"
    session.compare([run], "compare")
    back = reopened(session, path).whole.designed.run
    assert (back.id, back.name, back.notes, back.design) == (run.id, run.name, run.notes, run.design)
    assert list(back.marks) == list(run.marks) != []
    assert list(back.history) == list(run.history)
    assert back.recording.epochs == run.recording.epochs
    assert back.recording.best == run.recording.best
    for epoch in (0, 17, 30):
        np.testing.assert_array_equal(
            back.recording.at(epoch).result_parameters, run.recording.at(epoch).result_parameters
        )


def test_every_epoch_is_trained_again_exactly_also_from_few_moments(session: Session, path: Path) -> None:
    run = trained_run(design(Layer(8, "relu"), epochs=20))
    session.compare([run], "compare")
    written(session, path, budget=4 * run.recording.moments[0].nbytes)
    back = read_session(path).whole.designed.run
    assert len(back.recording) < 6
    assert len(run.recording) == 21
    twin = back.twin(DATA)
    back.recording.replay(17, twin)
    np.testing.assert_array_equal(twin.network.parameters, run.recording.at(17).parameters)


def test_where_there_is_no_room_for_moments_the_training_goes_on_without(
    session: Session, path: Path
) -> None:
    run = trained_run(DESIGNS["adam"], 3)
    session.compare([run], "compare")
    session.show_moment(2)
    written(session, path, budget=1000)
    whole = read_session(path).whole
    back = whole.designed.run
    assert len(back.recording) == 0
    assert whole.shown.epoch is None
    back.take_up(DATA)
    np.testing.assert_array_equal(train_on(back, 60), train_on(run, 60))
    assert len(run.recording) == 4


@pytest.mark.parametrize(
    "drawing",
    [
        (),
        LINE,
        Cells(np.linspace(0, 1, 64, dtype=np.float32).reshape(8, 8), 3, 17),
        Picture("photo.png", b"a small copy", (INK, False), "a remark"),
        Picture("photo.png", b"a small copy", InkError(InkProblem.SEVERAL_DIGITS, count=2)),
        Picture("photo.png", b"a small copy", InkError(InkProblem.SEVERAL_DIGITS, [INK, ~INK], count=2)),
    ],
    ids=["empty", "strokes", "cells", "picture", "picture without a digit", "picture of a row"],
)
def test_every_drawing_comes_back(session: Session, path: Path, drawing: Drawing) -> None:
    session.change_drawing(drawing, "draw")
    back = reopened(session, path).whole.drawing
    assert str(vars_of(back)) == str(vars_of(drawing))


def vars_of(drawing: Drawing) -> object:
    """Return what a drawing is made of."""
    if isinstance(drawing, tuple):
        return [(each.points.tolist(), each.width) for each in drawing]
    if isinstance(drawing, Cells):
        return drawing.image.tolist(), drawing.label, drawing.number
    found = drawing.found
    if isinstance(found, InkError):
        return drawing.name, drawing.shown, str(found), [ink.tolist() for ink in found.row], drawing.remark
    return drawing.name, drawing.shown, found[0].tolist(), found[1], drawing.remark


def test_pins_come_back_with_their_lines(session: Session, path: Path) -> None:
    pin = session.pins.add(LINE)
    session.pins.label(pin, 1)
    session.compare([trained_run(DESIGNS["plain"])], "compare")
    (line,) = session.pin_lines.values()
    whole = reopened(session, path).whole
    (back,) = whole.pins
    assert back.label == 1
    np.testing.assert_array_equal(back.copies, session.pins.pins[0].copies)
    np.testing.assert_array_equal(whole.designed.run.pin_lines[back].probabilities, line.probabilities)


def test_what_was_shown_comes_back(session: Session, make_session: MakeSession, path: Path) -> None:
    runs = [trained_run(DESIGNS["plain"]), trained_run(DESIGNS["adam"])]
    session.compare(runs, "compare")
    session.show_lane(runs[1])
    session.show_moment(2)
    session.change_edits([Edit(1, 3, 0.5), Edit(1, 2, 0.25, weight=64)], "edit")
    session.select(Selection(1, 3))
    back, other = reopened(session, path), make_session()
    other.begin_with(back.whole, back.saved)
    assert (back.saved, back.is_paused, back.panel) == (SAVED, True, 2)
    assert [lane.id for lane in other.lanes] == [run.id for run in runs]
    assert other.run.id == runs[1].id == other.shown.run.id
    assert (other.shown.epoch, other.shown.edits) == (2, session.shown.edits)
    assert other.selection == Selection(1, 3)
    np.testing.assert_array_equal(other.shown.network.parameters, session.shown.network.parameters)
    assert not other.undo_stack.canUndo()


def test_random_weights_are_drawn_again(session: Session, path: Path) -> None:
    session.take_preset(DESIGNS["plain"], "plain")
    beside = session.run.beside(DESIGNS["adam"])
    session.compare([session.run, beside], "compare")
    for before, back in zip(session.lanes, reopened(session, path).whole.designed.lanes, strict=True):
        np.testing.assert_array_equal(back.network.parameters, before.network.parameters)
        assert back.network.generator.random() == before.network.generator.random()
    with zipfile.ZipFile(path) as archive:
        assert b'"parameters":null' in archive.read(CONTENT)


def test_a_branch_that_was_not_trained_yet_goes_on_from_its_moment(session: Session, path: Path) -> None:
    run = trained_run(DESIGNS["plain"])
    branch = run.branch_at(2)
    session.compare([branch], "compare")
    back = reopened(session, path).whole.designed.run
    assert back.progress == 2
    for each in (back, branch):
        each.take_up(DATA)
    np.testing.assert_array_equal(train_on(back, 60), train_on(branch, 60))


def test_other_digits_come_back(session: Session, make_session: MakeSession, path: Path) -> None:
    session.change_data(DigitData.split_as(BY_WRITER), "split")
    back, other = reopened(session, path), make_session()
    other.begin_with(back.whole, back.saved)
    assert other.split == BY_WRITER
    assert other.data.fingerprint == session.data.fingerprint


def test_taking_all_of_it_is_undone_at_once(session: Session, path: Path) -> None:
    session.change_drawing(LINE, "draw")
    session.compare([trained_run(DESIGNS["plain"])], "compare")
    session.pins.add(LINE)
    run, pins = session.run, session.pins.pins
    session.start_fresh()
    assert (session.drawing, session.pins.pins, len(session.run.history)) == ((), (), 0)
    session.undo_stack.undo()
    assert (session.drawing, session.pins.pins, session.run) == (LINE, pins, run)


def test_what_is_written_is_not_changed_by_what_comes_after(session: Session, path: Path) -> None:
    run = trained_run(DESIGNS["adam"], 2)
    session.compare([run], "compare")
    before = run.network.parameters.copy()
    gathered = kept(session, [KeptRun.of(run, Standing.of(run))], is_paused=False, panel=0, saved=SAVED)
    train_on(run, 50)
    run.network.parameters[:] = 0
    gathered.write(path)
    back = read_session(path).whole.designed.run
    np.testing.assert_array_equal(back.network.parameters, before)
    assert back.progress == 2


# Bad files


@dataclass(frozen=True)
class Parts:
    """The parts of a file; too long to be told of."""

    content: Any = field(repr=False)
    arrays: bytes = field(repr=False)


@pytest.fixture(scope="module")
def example(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> Parts:
    """Return what a session with about everything in it is written as."""
    session, path = Session(), tmp_path_factory.mktemp("example") / "example.inkling"
    run = trained_run(replace(DESIGNS["adam"], seed=1))
    train_on(run, 5)
    session.change_drawing(LINE, "draw")
    session.pins.label(session.pins.add(LINE), 1)
    session.compare([run, run.beside(DESIGNS["plain"])], "compare")
    session.change_edits([Edit(1, 3, 0.5)], "edit")
    session.select(Selection(1))
    written(session, path)
    session.deleteLater()
    with zipfile.ZipFile(path) as archive:
        return Parts(json.loads(archive.read(CONTENT)), archive.read(ARRAYS))


def write_parts(path: Path, content: Any, arrays: bytes) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(CONTENT, json.dumps(content, separators=(",", ":")))
        archive.writestr(ARRAYS, arrays)


def places(value: Any, parents: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value in nested ones."""
    names = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for name in names:
        yield (*parents, name)
        yield from places(value[name], (*parents, name))


def change(content: Any, place: tuple[Any, ...], act: Callable[[Any, Any], None]) -> Any:
    changed = value = copy.deepcopy(content)
    for name in place[:-1]:
        value = value[name]
    act(value, place[-1])
    return changed


def use(path: Path) -> None:
    """Read a session and train on; ValueError, or what a state that does not fit raises, is a refusal."""
    try:
        lanes = read_session(path).whole.designed.lanes
    except ValueError as error:
        assert len(str(error)) < 300
        return
    for run in lanes:
        try:
            run.take_up(DATA)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            continue
        with suppress(DivergenceError):  # as from any rate that is too large
            list(run.trainer.run(run.trainer.epoch + 1, 2) if run.trainer is not None else ())
        assert np.isfinite(run.network.parameters).all()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@hypothesis.settings(max_examples=300, suppress_health_check=[*hypothesis.HealthCheck], derandomize=True)
@hypothesis.given(number=st.integers(0, 10**6), odd=st.sampled_from([*ODD, "removed"]))
def test_no_changed_value_raises_what_nobody_expects(
    example: Parts,
    tmp_path_factory: pytest.TempPathFactory,
    number: int,
    odd: Any,
) -> None:
    content, all_places = example.content, list(places(example.content))[1:]
    path = tmp_path_factory.getbasetemp() / "mutated.inkling"
    place = all_places[number % len(all_places)]
    if odd == "removed":
        changed = change(content, place, lambda value, name: value.pop(name))
    else:
        changed = change(content, place, lambda value, name: value.__setitem__(name, odd))
    write_parts(path, changed, example.arrays)
    use(path)


def test_nothing_changes_the_example_itself(example: Parts, path: Path) -> None:
    write_parts(path, example.content, example.arrays)
    assert len(read_session(path).whole.designed.lanes) == 2


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_weights_that_are_no_numbers_are_refused(session: Session, path: Path, number: float) -> None:
    run = trained_run(DESIGNS["plain"])
    session.compare([run], "compare")
    assert run.trainer is not None
    run.trainer.network.parameters[3] = number
    with pytest.raises(ValueError, match="not finite"):
        reopened(session, path)


def test_a_network_of_a_million_layers_is_refused_before_they_are_looked_at(
    example: Parts, path: Path
) -> None:
    content = copy.deepcopy(example.content)
    layers = content["runs"][0]["design"]["layers"]
    content["runs"][0]["design"]["layers"] = [layers[0], *([layers[1]] * 20_000), layers[-1]]
    write_parts(path, content, example.arrays)
    with pytest.raises(ValueError, match="larger than the designer"):
        read_session(path)


def test_a_design_larger_than_the_designer_is_refused(session: Session, path: Path) -> None:
    session.take_preset(Design.of(Layer(513, "relu")), "wide")
    with pytest.raises(ValueError, match="at most 512 units"):
        reopened(session, path)
