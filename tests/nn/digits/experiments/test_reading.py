"""A file is read strictly: what is wrong with it is told in one sentence with its name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from nn.digits.design import Design
from nn.digits.experiments.figure import NEVER
from nn.digits.experiments.reading import all_experiments, experiment_of, layer_of, read_experiment
from nn.digits.task import Task
from nn.spec import Layer
from tests.nn.digits.experiments.small import TEXT, small


def test_a_file_becomes_designs_that_differ_in_what_the_lanes_say(tmp_path: Path) -> None:
    file = tmp_path / "07-small.toml"
    file.write_text(TEXT, encoding="utf-8")
    experiment = read_experiment(file)
    first, second = (lane.setup.design for lane in experiment.lanes)
    assert experiment.name == "small"
    assert first == Design.of(Layer(5), learning_rate=0.01, batch_size=144, epochs=3)
    assert second.differences(first) == {"learning_rate": (3.0, 0.01)}
    assert [option.expected for option in experiment.guess.options] == [False, True, False]
    assert experiment.epochs == 6


def test_tables_say_more_than_texts_and_the_training_before_begins_from_the_set_up() -> None:
    unit: dict[str, Any] = {"units": 4, "activation": "tanh", "initializer": "constant", "scale": 0.1}
    output = {"activation": "sigmoid", "scale": 2.0}
    changes = {
        "set_up__hidden": [unit],
        "set_up__output": output,
        "set_up__loss": "binary_crossentropy",
        "set_up__task": {"labels": "shuffled"},
        "before": {"epochs": 9, "shown": [1, 2], "others": 3},
    }
    experiment = experiment_of("small", small(**changes))
    design = experiment.lanes[0].setup.design
    assert design.hidden == (Layer(**unit),)
    assert design.output == Layer(10, "sigmoid", scale=2.0)
    assert design.task == Task(labels="shuffled")
    before = experiment.before
    assert before is not None
    assert before.design == design.with_settings(epochs=9)
    assert (before.shown, before.others) == ((1, 2), 3)
    assert layer_of("30 leaky_relu") == Layer(30, "leaky_relu")


def test_never_is_a_number() -> None:
    options = [{"text": "Never", "about": "never", "expected": True}, {"text": "Soon", "about": 3}]
    guess = experiment_of("small", small(guess__options=options)).guess
    assert [option.about for option in guess.options] == [NEVER, 3.0]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"lock": ["rate"]}, "each of lock must be one of"),
        ({"guess__colour": 1}, "guess: a key must be one of"),
        ({"links__0__epoch": 1}, "links 1: a key must be one of"),
        ({"title": 3}, "title must be a text, not 3"),
        ({"minutes": 1.5}, "minutes must be a whole number, not 1.5"),
        ({"riddle": "yes"}, "riddle must be true or false, not 'yes'"),
        ({"guess__margin": "much"}, "guess: margin must be a number, not 'much'"),
        ({"guess__kind": "chose"}, "did you mean 'choose'?"),
        ({"guess__options": ["A"]}, "guess: options must be tables"),
        ({"guess__options__0__expected": True}, "exactly one of the options must be expected"),
        ({"guess__options__0__about": 1}, "guess: options 1: an option has a lane or an about, not both"),
        ({"guess__options__0__lane": "C"}, "a lane must be one of A, B, not 'C'"),
        ({"set_up__learning_rat": 1}, "lane 'rate 0.01': a setting must be one of"),
        ({"set_up__epochs": 0}, "lane 'rate 0.01': epochs must be"),
        ({"set_up__hidden": ["5 signoid"]}, "did you mean 'sigmoid'?"),
        ({"set_up__hidden": "5 sigmoid"}, "hidden must be a list"),
        ({"set_up__hidden": [{"unit": 5}]}, "a setting of a layer must be one of"),
        ({"set_up__hidden": [{"activation": "relu"}]}, "a layer needs units"),
        ({"set_up__output": 3}, "lane 'rate 0.01': output must be a text, not 3"),
        ({"set_up__output": {"units": 9}}, "as many units as the task has outputs"),
        ({"set_up__task": {"groups": "even_odd"}}, "a setting of a task must be one of"),
        ({"set_up__loss": "categorical_crossentropy", "set_up__shown": [10]}, "each of shown must be"),
        ({"set_up__others": 3}, "others needs digits in shown"),
        ({"before": {"hidden": ["6 sigmoid"]}}, "lane A cannot begin with the weights of before"),
        ({"lanes": []}, "an experiment has one to three lanes, not 0"),
        ({"lanes__1__name": "rate 0.01"}, "the name of a lane must not come twice"),
        ({"lanes__1__name": 2_000 * "A", "lanes__1__set_up": {"x": 1}}, "lane 'AAA"),
        ({"links__0__target": 2_000 * "A"}, "not 'AAA"),
        ({"figures": []}, "an experiment needs a figure"),
        ({"figures__0__measure": "accuracy"}, "did you mean 'test_accuracy'?"),
        ({"figures__0__epoch": 4}, "epoch must be from 0 to 3, not 4"),
        ({"figures__0__digits": [1, 1]}, "digits must be at least 2 different ones"),
        ({"figures__0__take": "lowest"}, "take must be one of"),
        ({"figures__0__measure": "push"}, "output must be one of 0, 1, 2"),
        ({"sentence": "{A.begin}"}, "a figure must be one of end, not 'begin'"),
        ({"sentence": "{end}"}, "a placeholder has a lane and a figure"),
        ({"links__0__target": "page:1"}, "a target is one of epoch"),
        ({"promises": []}, "needs a promise"),
        ({"promises__0__by": 0}, "a gap of test_accuracy must be a difference above 0, not 0"),
        ({"figures__0__measure": "cost"}, "a gap of cost must be a factor above 1, not 0.1"),
        ({"guess__margin": 0}, "needs a margin above 0"),
        ({"promises__0__over": "D"}, "a lane must be one of A, B, not 'D'"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError) as caught:
        experiment_of("small", small(**changes))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(("before", "after"), [("minutes = 1", "minutes = one"), ("minutes = 1", "")])
def test_the_name_of_the_file_stands_in_front(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "01-wrong.toml"
    file.write_text(TEXT.replace(before, after), encoding="utf-8")
    with pytest.raises(ValueError, match=r"^01-wrong\.toml: "):
        read_experiment(file)


def test_the_shipped_ones_are_in_their_order() -> None:
    names = [experiment.name for experiment in all_experiments()]
    assert len(names) == 10
    assert (names[0], names[6], names[-1]) == ("three-speeds", "spike", "forgotten")
