"""Experiments and their outcomes in words: the question, what was measured, what was right, and why."""

from __future__ import annotations

import math
from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from nn.command_line.guesses import choices
from nn.command_line.tables import aligned
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.figure import Figure
from nn.digits.experiments.given import GivenGuess
from nn.digits.experiments.outcome import Outcome

WIDTH = 96  # characters of a line


def listed(experiments: Sequence[Experiment]) -> list[str]:
    """Return a line for each experiment, and how to run one."""
    rows = [
        (each.name, each.title, f"{each.minutes} min", "riddle" if each.is_riddle else "")
        for each in experiments
    ]
    return [*aligned(rows, "<<><", margin=""), "", "inkling experiment NAME asks for a guess and runs one."]


def introduction(experiment: Experiment) -> list[str]:
    """Return the lanes, the question and what can be guessed."""
    lanes = zip(experiment.letters, experiment.lanes, strict=True)
    return [
        experiment.title,
        "",
        *(f"  {letter}  {lane.name}" for letter, lane in lanes),
        "",
        *wrap(experiment.guess.question, WIDTH),
        "",
        *(f"  {choice}" for choice in choices(experiment)),
        "",
    ]


def report(outcome: Outcome, guess: GivenGuess | None) -> list[str]:
    """Return what was measured, who was right, why, and where to look."""
    experiment = outcome.experiment
    links = [f"  {link.text} ({link.target}, lane {link.lane})" for link in outcome.links()]
    return [
        *measured(outcome),
        "",
        *(line for sentence in verdict(outcome, guess) for line in wrap(sentence, WIDTH)),
        "",
        *wrap(outcome.filled(experiment.sentence), WIDTH),
        "",
        *wrap(outcome.filled(experiment.more), WIDTH),
        *(line for sentence in outcome.luck_sentences() for line in ("", *wrap(sentence, WIDTH))),
        *(["", "To look at in the window:", *links] if links else []),
    ]


def measured(outcome: Outcome) -> list[str]:
    """Return a table of what each lane measured, of several seeds the median and the range."""
    figures, letters = outcome.experiment.figures, outcome.experiment.letters
    rows = [(figure.label, *(cell(outcome, letter, figure) for letter in letters)) for figure in figures]
    table = aligned([("", *letters), *rows], "<" + ">" * len(letters))
    if max(map(len, table)) > WIDTH:
        table = aligned(long_rows(letters, rows), "<<<")
    notes = [
        f"  {letter} was stopped in epoch {lane.divergence.epoch:,}: it could not succeed any more."
        for letter, lane in zip(letters, outcome.trials[0].lanes, strict=True)
        if lane.divergence is not None
    ]
    return [*table, *notes]


def long_rows(letters: str, rows: Sequence[Sequence[str]]) -> list[tuple[str, str, str]]:
    """Return a row for each figure of each lane, for what is too wide side by side."""
    return [
        (label if letter == letters[0] else "", letter, text)
        for label, *texts in rows
        for letter, text in zip(letters, texts, strict=True)
    ]


def cell(outcome: Outcome, letter: str, figure: Figure) -> str:
    """Return one figure of a lane."""
    values = outcome.values(letter, figure)
    typical = figure.text(outcome.typical(letter, figure))
    if len(values) == 1 or min(values) == max(values):
        return typical
    return f"{typical} ({figure.text(min(values))} to {figure.text(max(values))})"


def verdict(outcome: Outcome, guess: GivenGuess | None) -> list[str]:
    """Return what is right, and whether it was guessed."""
    truth = f"Measured: {right(outcome)}."
    if guess is None:
        return [truth]
    hit = "That is right." if guess.is_right(outcome) else "That is not what happened."
    return [f"Guessed:  {guess.text}. {hit}", truth]


def right(outcome: Outcome) -> str:
    """Return what was to be guessed."""
    guess, figure = outcome.experiment.guess, outcome.experiment.deciding
    if guess.options:
        option = outcome.right_option
        return "none of these options" if option is None else option.text
    if guess.expected:
        return ", ".join(outcome.ranking)
    heights = outcome.curve
    places = sorted({0, 1, *range(0, len(heights), max(1, (len(heights) - 1) // 4)), len(heights) - 1})
    return "; ".join(f"epoch {place} {figure.text(heights[place])}" for place in places)


def content_of(outcome: Outcome, guess: GivenGuess | None) -> dict[str, Any]:
    """Return what was measured in plain values, for JSON; None for what never happened."""
    experiment = outcome.experiment
    lanes = [
        {
            "lane": letter,
            "name": lane.name,
            "measured": {
                figure.name: [plain(value) for value in outcome.values(letter, figure)]
                for figure in experiment.figures
            },
        }
        for letter, lane in zip(experiment.letters, experiment.lanes, strict=True)
    ]
    return {
        "experiment": experiment.name,
        "seeds": [trial.seed for trial in outcome.trials],
        "lanes": lanes,
        "right": right(outcome),
        "guessed_right": None if guess is None else guess.is_right(outcome),
        "luck": outcome.luck_sentences(),
    }


def plain(value: float) -> float | None:
    """Return a number that JSON knows."""
    return value if math.isfinite(value) else None
