"""Bring docs/experiments.md up to date with resources/experiments: `python docs/make_experiments.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap

sys.path.insert(0, str(Path(__file__).parents[1]))

from nn.digits.experiments.experiment import Experiment, Promise
from nn.digits.experiments.figure import CURVES, EPOCHS, FRACTIONS, MOMENTS, RATIOS
from nn.digits.experiments.guess import RANK
from nn.digits.experiments.reading import all_experiments

WIDTH = 120  # characters of a line
PAGE = Path(__file__).parent / "experiments.md"
EXAMPLE = PAGE.parents[1] / "resources" / "experiments" / "01-three-speeds.toml"

MEASURES = {
    "test_accuracy": "the part of the test digits that is right; `digits`: of these alone",
    "training_accuracy": "the part of the training digits that is right, each batch before its own step",
    "cost": "the mean loss of the training digits, each batch before its own step",
    "different_units": "how many units of the `layer` answer differently",
    "epochs_lasted": "epochs until the end, or until the training was stopped as hopeless",
    "gradient_length": "how long the gradient of all training digits is",
    "gradient_ratio": "the mean gradient of a weight in the first layer, divided by that in the last",
    "loss_slope": "of the test digit `sample`: the slope of the loss by the right output, such as 1/p",
    "output_slope": "the slope of the `output` by its own weighted sum, p(1-p) for softmax",
    "probability": "what the `output` says",
    "push": "how hard the `output` is pushed down in a step, p - y for cross-entropy after softmax",
}


def main() -> None:
    """Bring the page up to date."""
    PAGE.write_text(made(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def made(page: str) -> str:
    """Return a page whose parts between marks are made anew; what a person wrote around them stays."""
    for name, text in {"experiments": sections(), "example": example(), "measures": measures()}.items():
        begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->\n"
        before, rest = page.split(begin)
        page = before + begin + text + end + rest.split(end)[1]
    return page


def sections() -> str:
    """Return what the page says of all experiments."""
    return "\n".join(section(number, each) for number, each in enumerate(all_experiments(), start=1))


def example() -> str:
    """Return a whole file."""
    return f"```toml\n{EXAMPLE.read_text(encoding='utf-8')}```\n"


def measures() -> str:
    """Return a table of what can be measured."""
    rows = [
        f"| `{name}` | {MEASURES[name]} | {'factor' if name in RATIOS else 'difference'} |"
        for name in (*CURVES, *MOMENTS)
    ]
    return "\n".join(["| measure | is | compared by |", "|---|---|---|", *rows, ""])


def section(number: int, experiment: Experiment) -> str:
    """Return what the page says of an experiment."""
    riddle = ", a riddle" if experiment.is_riddle else ""
    lanes = zip(experiment.letters, experiment.lanes, strict=True)
    options = [f"* {option.text}" for option in experiment.guess.options]
    lines = [
        f"## {number}. {experiment.title}",
        "",
        f"`inkling experiment {experiment.name}`, {experiment.minutes} minutes{riddle}.",
        "",
        *(f"* **{letter}**: {lane.name}" for letter, lane in lanes),
        "",
        *wrap(experiment.guess.question, WIDTH),
        "",
        *([*options, ""] if options else []),
        "<details><summary>What happens</summary>",
        "",
        *happens(experiment),
        "",
        "</details>",
        "",
    ]
    return "\n".join(lines)


def happens(experiment: Experiment) -> list[str]:
    """Return what the file expects and promises."""
    guess = experiment.guess
    expected = [f"Right is: {option.text}." for option in guess.options if option.expected]
    if guess.kind == RANK:
        expected = [f"The ranking is {', '.join(guess.expected)}."]
    promises = [f"* {promise_in_words(experiment, promise)}" for promise in experiment.promises]
    return [*expected, *([""] if expected and promises else []), *promises]


def promise_in_words(experiment: Experiment, promise: Promise) -> str:
    """Return a promise as a sentence."""
    figure = experiment.figure(promise.figure)
    if figure.is_ratio:
        gap = f"{promise.by:g} times as much as"
    else:
        points = figure.measure in FRACTIONS and figure.take not in EPOCHS
        gap = f"{promise.by * 100:g} points above" if points else f"{promise.by:g} above"
    return f"{figure.label}: {promise.lane} is at least {gap} {promise.over}."


if __name__ == "__main__":
    main()
