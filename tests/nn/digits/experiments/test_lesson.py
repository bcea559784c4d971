"""Lessons: read strictly, measured by their goal, and three that ship with Inkling."""

from __future__ import annotations

import contextlib
import dataclasses
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.lesson import Goal, Repair
from nn.digits.experiments.measures import Measuring
from nn.digits.experiments.reading import (
    LARGEST_FILE,
    all_repairs,
    experiment_of,
    read_experiment,
    read_lesson,
    repair_of,
)
from nn.digits.experiments.rules import Rules
from nn.digits.experiments.running import trainer_of
from nn.initializers import AUTOMATIC
from nn.training.stopping import DivergenceError
from tests.nn.digits.experiments.small import small

DOCS = Path(__file__).parents[4] / "docs" / "lessons.md"
EXAMPLE = re.findall(r"```toml\n(.*?)```", DOCS.read_text(encoding="utf-8"), flags=re.DOTALL)[0]


def changed(**changes: Any) -> dict[str, Any]:
    """Return the tables of the example in the docs with other values; None takes one away."""
    content: dict[str, Any] = tomllib.loads(EXAMPLE)
    for path, value in changes.items():
        *tables, key = path.split("__")
        table = content
        for name in tables:
            table = table[name]
        table[key] = value
        if value is None:
            del table[key]
    return content


def test_the_example_of_the_docs_is_a_lesson() -> None:
    repair = repair_of("example", tomllib.loads(EXAMPLE))
    assert repair.rules == Rules(("epochs", "layers", "task"), ("mistakes",))
    assert repair.goal.is_reached(0.85)
    assert not repair.goal.is_reached(0.849)
    assert not repair.goal.is_reached(float("nan"))
    assert len(repair.helps) == 2


def test_an_experiment_can_lock_and_hide() -> None:
    experiment = experiment_of("small", {**small(), "lock": ["learning_rate"], "hide": ["inside"]})
    assert experiment.rules == Rules(("learning_rate",), ("inside",))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"lock": ["rate"]}, "lock"),
        ({"hide": ["answer"]}, "hide"),
        ({"hide": ["curves", "mistakes", "inside", "xray"]}, "leave one"),
        ({"goal__at_most": 0.1}, "not both"),
        ({"goal__at_least": None}, "at_least or at_most"),
        ({"goal__take": "lowest_after"}, "at the end"),
        ({"goal__layer": 9}, "layer"),
        ({"sentence": "{B.end}"}, "a lane"),
        ({"sentence": "{A.other}"}, "a figure"),
        ({"text": None}, "text"),
        ({"surprise": 1}, "surprise"),
        ({"repair": "help"}, "repair"),
    ],
)
def test_what_is_wrong_is_told(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        repair_of("example", changed(**changes))


def test_a_goal_can_be_a_limit_from_above() -> None:
    figure = repair_of("example", tomllib.loads(EXAMPLE)).goal.figure
    goal = Goal(dataclasses.replace(figure, measure="cost"), at_most=0.1)
    assert goal.is_reached(0.1)
    assert not goal.is_reached(0.2)


def test_a_broken_network_needs_the_window(tmp_path: Path) -> None:
    file = tmp_path / "lesson.toml"
    file.write_text(EXAMPLE, encoding="utf-8")
    assert isinstance(read_lesson(file), Repair)
    with pytest.raises(ValueError, match=r"lesson\.toml: .* needs the window"):
        read_experiment(file)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.toml"
    file.write_bytes(b"#" * (LARGEST_FILE + 1))
    with pytest.raises(ValueError, match="at most"):
        read_lesson(file)


@given(place=st.integers(0, len(EXAMPLE)), put=st.binary(max_size=4))
def test_any_damage_is_told_in_one_sentence(
    place: int, put: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "damaged.toml"
    content = EXAMPLE.encode()
    file.write_bytes(content[:place] + put + content[place + len(put) :])
    try:
        lesson = read_lesson(file)
    except ValueError as error:
        assert str(error).startswith("damaged.toml: ")
    else:
        assert isinstance(lesson, Experiment | Repair)


def with_settings(design: Design, **settings: Any) -> Design:
    layers = tuple(dataclasses.replace(layer, **settings) for layer in design.spec.layers[1:-1])
    return design.with_layers(list(layers))


def with_random_weights(design: Design) -> Design:
    layers = (dataclasses.replace(layer, initializer=AUTOMATIC, scale=1.0) for layer in design.spec.layers)
    return dataclasses.replace(design, spec=dataclasses.replace(design.spec, layers=tuple(layers)))


CURES = {
    "silent": lambda design: design.with_settings(learning_rate=0.3),
    "asleep": lambda design: with_settings(design, activation="tanh"),
    "choir": with_random_weights,
}


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (1, 2))])
@pytest.mark.parametrize("repair", all_repairs(), ids=lambda each: each.name)
def test_each_is_broken_and_can_be_mended(repair: Repair, seed: int) -> None:
    mended = dataclasses.replace(repair.setup, design=CURES[repair.name](repair.setup.design))
    assert not set(mended.design.differences(repair.setup.design)) & set(repair.rules.lock)
    data = DigitData.standard()
    reached = []
    for setup in (repair.setup, mended):
        trainer = trainer_of(setup, seed, data.train)
        measuring = Measuring(trainer, setup.design.task, data.test)
        with contextlib.suppress(DivergenceError):
            list(trainer.run())
        reached.append(repair.goal.is_reached(measuring.value(repair.goal.figure)))
    assert reached == [False, True]
