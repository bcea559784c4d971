"""`inkling experiment` lists, asks, runs and says what was measured."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nn.command_line.guesses import parse_guess
from nn.digits.experiments.reading import all_experiments, experiment_of
from tests.nn.digits.experiments.small import TEXT, small

Inkling = Callable[..., Any]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of a small experiment."""
    path = tmp_path / "small.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


class Terminal(io.StringIO):
    """Someone at a keyboard, who has typed this."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_all_are_listed_in_their_order(inkling: Inkling) -> None:
    lines = inkling("experiment").out.splitlines()
    assert [line.split()[0] for line in lines[:10]] == [each.name for each in all_experiments()]
    assert [line.split()[0] for line in lines if line.endswith("riddle")] == [
        "p-minus-y",
        "loud-mistake",
        "explosion",
        "spike",
    ]


def test_a_guess_comes_before_what_was_measured_and_why(inkling: Inkling, file: Path) -> None:
    outcome = inkling("experiment", file, "--guess", "2", "--seeds", "3")
    places = [
        outcome.out.index(words)
        for words in ("Who?", "  2  B", "Test digits right", "Guessed:  B. That is right.", "A is right on ")
    ]
    assert outcome.code == 0
    assert places == sorted(places)
    assert "B is above A with 3 of 3 seeds" in outcome.out
    assert "The first epoch (epoch:1, lane A)" in outcome.out


@pytest.mark.slow
@pytest.mark.parametrize("name", ["p-minus-y", "explosion", "forgotten"])
def test_lines_are_at_most_a_hundred_columns_wide(inkling: Inkling, name: str) -> None:
    lines = inkling("experiment", name, "--seeds", "3").out.splitlines()
    assert 80 < max(map(len, lines)) <= 100


def test_a_wrong_guess_is_told(inkling: Inkling, file: Path) -> None:
    out = inkling("experiment", file, "--guess", "1").out
    assert "Guessed:  A. That is not what happened.\nMeasured: B.\n" in out


def test_at_a_keyboard_it_asks_until_it_understands(
    inkling: Inkling, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal("B\n3\n"))
    outcome = inkling("experiment", file)
    assert outcome.err.count("Your guess") == 2
    assert "the number of an option, 1 to 3, not 'B'" in outcome.err
    assert "Guessed:  Neither. That is not what happened." in outcome.out
    monkeypatch.setattr(sys, "stdin", Terminal("\n"))
    assert "Guessed" not in inkling("experiment", file).out


def test_json_holds_what_was_measured(inkling: Inkling, file: Path) -> None:
    content = json.loads(inkling("experiment", file, "--seeds", "2", "--guess", "2", "--json").out)
    assert (content["experiment"], content["seeds"], content["right"]) == ("small", [0, 1], "B")
    assert content["guessed_right"] is True
    first, second = (lane["measured"]["end"] for lane in content["lanes"])
    assert all(b > a + 0.1 for a, b in zip(first, second, strict=True))


def test_what_never_happened_is_null(inkling: Inkling, file: Path) -> None:
    text = TEXT.replace(
        'measure = "test_accuracy"', 'measure = "test_accuracy"\ntake = "first_epoch_from"\nlevel = 0.99'
    )
    file.write_text(text, encoding="utf-8")
    content = json.loads(inkling("experiment", file, "--json").out)
    assert content["lanes"][0]["measured"] == {"end": [None]}


@pytest.mark.parametrize(
    ("changes", "text", "words"),
    [
        ({}, "4", "a guess must be from 1 to 3, not 4"),
        ({}, "none", "a guess is the number of an option, 1 to 3"),
        ({"kind": "rank", "options": [], "expected": ["B", "A"]}, "A", "a guess has each of A, B once"),
        ({"kind": "sketch", "options": []}, "90", "at least two heights from 0 to 100"),
        ({"kind": "sketch", "options": []}, "90,110", "at least two heights from 0 to 100"),
        ({"kind": "sketch", "options": []}, "90,low", "a guess is heights in percent"),
    ],
)
def test_a_guess_that_is_none_is_refused(changes: dict[str, Any], text: str, words: str) -> None:
    experiment = experiment_of("small", small(**{f"guess__{name}": value for name, value in changes.items()}))
    with pytest.raises(ValueError, match=words):
        parse_guess(experiment, text)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("spyke",), "there is no experiment 'spyke': there are three-speeds, bend,"),
        (("none.toml",), "there is no file none.toml"),
        (("spike", "--guess", "9"), "a guess must be from 1 to 3, not 9"),
        (("spike", "--seeds", "0"), "seeds must be from 1 to 100, not 0"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(inkling: Inkling, arguments: tuple[str, ...], words: str) -> None:
    outcome = inkling("experiment", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
