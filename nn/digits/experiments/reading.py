"""An experiment in a file: TOML that is written without programming, and read strictly.

docs/experiments.md tells how such a file is written, docs/lessons.md what a lesson needs besides: what is
locked or hidden, or a goal instead of a guess.
"""

from __future__ import annotations

import dataclasses
import re
import tomllib
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from nn.checks import check_choice, check_is_file, named_in_errors, quoted
from nn.digits.data import PIXELS
from nn.digits.design import MOST_HIDDEN_LAYERS, MOST_UNITS, Design
from nn.digits.experiments.experiment import Experiment, Lane, Link, Promise, Setup
from nn.digits.experiments.figure import AT_EPOCH, NEVER, Figure
from nn.digits.experiments.guess import HIGHEST, LETTERS, Guess, Option
from nn.digits.experiments.lesson import Goal, Repair
from nn.digits.experiments.rules import Rules
from nn.digits.experiments.tables import Table
from nn.digits.task import Task
from nn.spec import INPUT, Layer, NetworkSpec
from nn.training.config import TrainingConfig

FOLDER, LESSONS, ENDING = "experiments", "lessons", ".toml"
LARGEST_FILE = 64 * 2**10  # bytes
MOST_DOTS = 200  # in a line: a name of very many parts would take minutes to read
NUMBER_IN_FRONT = re.compile(r"^[0-9]+-")  # of a file's name: the order in which they are read
LAYER = re.compile(r"([0-9]+) ([a-z_0-9]+)")
NEVER_WORD = "never"


def all_experiments() -> list[Experiment]:
    """Return the experiments that ship with Inkling, in their order."""
    return [read_experiment(file) for file in _files(FOLDER)]


def all_repairs() -> list[Repair]:
    """Return the broken networks that ship with Inkling, in their order."""
    lessons = map(read_lesson, _files(LESSONS))
    return [lesson for lesson in lessons if isinstance(lesson, Repair)]


def read_experiment(file: Path | Traversable) -> Experiment:
    """Return the experiment in a file.

    Raises OSError if it cannot be read, and ValueError in one sentence, with the file's name, if it is none.
    """
    lesson = read_lesson(file)
    if isinstance(lesson, Repair):
        raise ValueError(f"{file.name}: a network that is to be mended needs the window: open it there")
    return lesson


def read_lesson(file: Path | Traversable) -> Experiment | Repair:
    """Return the experiment in a file, or the network that is to be mended.

    Raises OSError if it cannot be read, and ValueError in one sentence, with the file's name, if it is none.
    """
    if isinstance(file, Path):
        check_is_file(file)
    with named_in_errors(file.name), file.open("rb") as opened:
        content = opened.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise ValueError(f"{file.name}: such a file is a text of at most {LARGEST_FILE // 1024} kB")
    name = NUMBER_IN_FRONT.sub("", file.name.removesuffix(ENDING))
    try:
        tables = _tables(content.decode("utf-8-sig"))
        return repair_of(name, tables) if "goal" in tables else experiment_of(name, tables)
    except (ArithmeticError, ValueError, TypeError, RecursionError) as error:
        raise ValueError(f"{file.name}: {error}") from None


def _tables(text: str) -> dict[str, Any]:
    if max(line.count(".") for line in text.split("\n")) > MOST_DOTS:
        raise ValueError(f"a line has more than {MOST_DOTS} dots")
    return tomllib.loads(text)


def _files(folder: str) -> list[Traversable]:
    files = (resources.files("resources") / folder).iterdir()
    return sorted((file for file in files if file.name.endswith(ENDING)), key=lambda file: file.name)


def experiment_of(name: str, content: Mapping[str, Any]) -> Experiment:
    """Return the experiment that a file's tables describe; ValueError naming what is wrong."""
    table = Table(content)
    common = table.table("set_up", needed=False).rest()
    before = table.table("before", needed=False).rest()
    experiment = table.build(
        lambda: Experiment(
            name,
            table.text("title"),
            table.whole("minutes"),
            _setup(Table({**common, **before}, "before")) if table.has("before") else None,
            tuple(_lane(common, lane) for lane in table.tables("lanes", needed=True)),
            tuple(_figure(figure) for figure in table.tables("figures", needed=True)),
            _guess(table.table("guess")),
            table.text("sentence"),
            table.text("more"),
            tuple(_link(link) for link in table.tables("links")),
            tuple(_promise(promise) for promise in table.tables("promises")),
            table.flag("riddle"),
            _rules(table),
        )
    )
    table.end()
    return experiment


def repair_of(name: str, content: Mapping[str, Any]) -> Repair:
    """Return the broken network that a file's tables describe; ValueError naming what is wrong."""
    table = Table(content)
    repair = table.build(
        lambda: Repair(
            name,
            table.text("title"),
            table.whole("minutes"),
            table.text("text"),
            _setup(table.table("set_up")),
            _goal(table.table("goal")),
            table.texts("repair"),
            table.text("sentence"),
            _rules(table),
        )
    )
    table.end()
    return repair


def _rules(table: Table) -> Rules:
    return table.build(lambda: Rules(table.texts("lock"), table.texts("hide")))


def _goal(table: Table) -> Goal:
    bounds = [table.number(name) if table.has(name) else None for name in ("at_least", "at_most")]
    return table.build(lambda: Goal(_figure(table), *bounds))


def _lane(common: Mapping[str, Any], table: Table) -> Lane:
    name = table.text("name")
    return Lane(name, _setup(Table({**common, **table.rest()}, f"lane {quoted(name)}")))


def _setup(table: Table) -> Setup:
    shown, others = table.wholes("shown"), table.whole("others", 0)
    return table.build(lambda: Setup(_design(table), shown, others))


def _design(table: Table) -> Design:
    """Return the design of a table; keys that are not of the network are settings of the training."""
    task = Task(**_checked(Task, table.table("task", needed=False).rest()))
    hidden = tuple(map(layer_of, table.values("hidden")))
    if len(hidden) > MOST_HIDDEN_LAYERS or any(layer.units > MOST_UNITS for layer in hidden):
        raise ValueError(f"at most {MOST_HIDDEN_LAYERS} hidden layers of {MOST_UNITS} units can be shown")
    layers = (Layer(PIXELS, INPUT), *hidden, _output(table, len(task.outputs)))
    spec = NetworkSpec(layers, table.text("loss", "categorical_crossentropy"))
    seed = table.whole("seed", 0)
    return Design(spec, TrainingConfig.from_settings(table.rest()), seed, task)


def _output(table: Table, units: int) -> Layer:
    """Return the output layer, whose units are those of the task."""
    if not isinstance(table.value("output", "softmax"), dict):
        return Layer(units, table.text("output", "softmax"))
    settings = table.table("output").rest()
    if "units" in settings:
        raise ValueError("the output has as many units as the task has outputs: leave its units away")
    return layer_of({"units": units, **settings})


def layer_of(content: Any) -> Layer:
    """Return a layer from a text such as "50 sigmoid", or from a table of its settings."""
    if isinstance(content, dict):
        settings = _checked(Layer, content)
        if "units" not in settings:
            raise ValueError(f"a layer needs units, not {quoted(content)}")
        return Layer(**settings)
    found = LAYER.fullmatch(content) if isinstance(content, str) else None
    if found is None:
        raise ValueError(f'a layer is a text such as "50 sigmoid" or a table, not {quoted(content)}')
    return Layer(int(found[1]), found[2])


def _checked(kind: type, content: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings by name; ValueError for one that the kind does not have."""
    names, what = (
        [field.name for field in dataclasses.fields(kind)],
        f"a setting of a {kind.__name__.lower()}",
    )
    return {check_choice(what, name, names): value for name, value in content.items()}


def _figure(table: Table) -> Figure:
    figure = table.build(
        lambda: Figure(
            table.text("name"),
            table.text("label"),
            table.text("measure"),
            table.text("take", AT_EPOCH),
            table.number("level", 0.0),
            table.whole("epoch") if table.has("epoch") else None,
            table.wholes("digits"),
            table.whole("layer", 1),
            table.whole("sample", 0),
            table.text("output", ""),
        ),
    )
    table.end()
    return figure


def _guess(table: Table) -> Guess:
    guess = table.build(
        lambda: Guess(
            table.text("kind"),
            table.text("question"),
            table.number("margin", 0.0),
            table.text("right", HIGHEST),
            table.text("lane", LETTERS[0]),
            tuple(_option(option) for option in table.tables("options")),
            table.texts("expected"),
        ),
    )
    table.end()
    return guess


def _option(table: Table) -> Option:
    lane = table.text("lane") if table.has("lane") else None
    option = table.build(lambda: Option(table.text("text"), lane, _about(table), table.flag("expected")))
    table.end()
    return option


def _about(table: Table) -> float | str | None:
    if not table.has("about"):
        return None
    if not isinstance(table.value("about", None), str):
        return table.number("about")
    word = table.text("about")
    return NEVER if word == NEVER_WORD else word


def _link(table: Table) -> Link:
    link = table.build(lambda: Link(table.text("text"), table.text("target"), table.text("lane", LETTERS[0])))
    table.end()
    return link


def _promise(table: Table) -> Promise:
    promise = Promise(table.text("figure"), table.text("lane"), table.text("over"), table.number("by"))
    table.end()
    return promise
