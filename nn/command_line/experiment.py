"""Guess what a training will do, run it, and read what was measured and why."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from nn.checks import check_integer, quoted
from nn.command_line.guesses import ask, parse_guess
from nn.command_line.outcomes import content_of, introduction, listed, report
from nn.command_line.terminal import ProgressBar
from nn.digits.data import DigitData
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.outcome import Outcome
from nn.digits.experiments.reading import ENDING, all_experiments, read_experiment
from nn.digits.experiments.running import Trial, run_trial
from nn.network import Network
from nn.training.trainer import Trainer

MOST_SEEDS = 100


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `inkling experiment`."""
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="an experiment, or a file of one (.toml); without, lists them"
    )
    parser.add_argument(
        "--guess",
        metavar="GUESS",
        help="the number of an option; for a ranking such as B,A,C the lanes, the best first; for a sketch "
        "such as 90,60,20 its heights in percent, evenly spread",
    )
    parser.add_argument(
        "--seeds", type=int, default=1, metavar="N", help="train so often, each time from other weights"
    )
    parser.add_argument("--json", action="store_true", help="write what was measured as one JSON object")


def run(options: argparse.Namespace) -> int:
    """List the experiments or run one; return the exit code."""
    if options.name is None:
        write(listed(all_experiments()))
        return 0
    experiment, seeds = find(options.name), check_integer("seeds", options.seeds, 1, MOST_SEEDS)
    guess = None if options.guess is None else parse_guess(experiment, options.guess)
    if not options.json:
        write(introduction(experiment))
        if guess is None and sys.stdin.isatty():
            guess = ask(experiment)
    outcome = Outcome(experiment, run_seeds(experiment, seeds))
    if options.json:
        write([json.dumps(content_of(outcome, guess), allow_nan=False)])
    else:
        write(report(outcome, guess))
    return 0


def find(name: str) -> Experiment:
    """Return the experiment of a name or in a file; ValueError or OSError if there is none."""
    if name.endswith(ENDING):
        return read_experiment(Path(name))
    experiments = {experiment.name: experiment for experiment in all_experiments()}
    if name not in experiments:
        raise ValueError(f"there is no experiment {quoted(name)}: there are {', '.join(experiments)}")
    return experiments[name]


def run_seeds(experiment: Experiment, seeds: int) -> list[Trial]:
    """Run an experiment with the seeds from 0 on, while a bar shows how far it is."""
    data, trials = DigitData.standard(), []
    with ProgressBar(seeds * experiment.epochs, quiet=1.0) as bar:
        for seed in range(seeds):
            words = f"seed {seed + 1} of {seeds}" if seeds > 1 else experiment.title
            trials.append(run_trial(experiment, seed, data, counter(bar, seed * experiment.epochs, words)))
    return trials


def counter(bar: ProgressBar, done: int, words: str) -> Callable[[Trainer[Network]], None]:
    """Return a function that counts epochs after `done` ones."""

    def count(_: Trainer[Network]) -> None:
        nonlocal done
        done += 1
        bar.show(done, words)

    return count


def write(lines: Sequence[str]) -> None:
    """Write lines to standard output."""
    sys.stdout.write("\n".join([*lines, ""]))
    sys.stdout.flush()
