"""Guesses as text: what a person types before an experiment runs."""

from __future__ import annotations

import sys

from nn.checks import check_number, quoted
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.given import GivenGuess
from nn.digits.experiments.guess import CHOOSE, RANK

PERCENT = 100


def choices(experiment: Experiment) -> list[str]:
    """Return a line for each thing that can be guessed, or how a guess is written."""
    guess = experiment.guess
    if guess.kind == CHOOSE:
        return [f"{number}  {option.text}" for number, option in enumerate(guess.options, start=1)]
    if guess.kind == RANK:
        return [f"the lanes, the best first, such as {','.join(experiment.letters)}"]
    return ["heights in percent, evenly spread from before the first step to the end, such as 90,70,50"]


def ask(experiment: Experiment) -> GivenGuess | None:
    """Ask for a guess until it can be understood; None for a person who just wants to be shown."""
    while True:
        sys.stderr.write("Your guess (Enter: just show me): ")
        sys.stderr.flush()
        text = sys.stdin.readline().strip()
        if not text:
            return None
        try:
            return parse_guess(experiment, text)
        except ValueError as error:
            sys.stderr.write(f"{error}\n")


def parse_guess(experiment: Experiment, text: str) -> GivenGuess:
    """Return the guess that a text says; ValueError naming what it should be."""
    kinds = {CHOOSE: _choice, RANK: _ranking}
    return kinds.get(experiment.guess.kind, _sketch)(experiment, text)


def _choice(experiment: Experiment, text: str) -> GivenGuess:
    options = experiment.guess.options
    if not text.isdecimal():
        raise ValueError(f"a guess is the number of an option, 1 to {len(options)}, not {quoted(text)}")
    return GivenGuess.choice(experiment, int(text))


def _ranking(experiment: Experiment, text: str) -> GivenGuess:
    letters = text.upper().replace(" ", "").split(",")
    if sorted(letters) != list(experiment.letters):
        raise ValueError(f"a guess has each of {', '.join(experiment.letters)} once, not {quoted(text)}")
    return GivenGuess.ranking(experiment, letters)


def _sketch(experiment: Experiment, text: str) -> GivenGuess:
    try:
        heights = [check_number("a height", float(each)) / PERCENT for each in text.split(",")]
    except ValueError:
        raise ValueError(f"a guess is heights in percent such as 90,70,50, not {quoted(text)}") from None
    if len(heights) < 2 or not all(0 <= height <= 1 for height in heights):
        raise ValueError(f"a guess is at least two heights from 0 to 100, not {quoted(text)}")
    return GivenGuess.sketch(heights, text)
