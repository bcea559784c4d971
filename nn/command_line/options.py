"""The options of `inkling train` that say which network is trained, and how."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

from nn.checks import check_integer, quoted
from nn.digits.data import CLASSES
from nn.digits.design import DRAWN, PRESETS, RECOMMENDED, Design
from nn.digits.task import EACH_DIGIT, EVEN_ODD, LABELS, Task
from nn.spec import Layer
from nn.training.optimizers import OPTIMIZERS
from nn.training.schedules import SCHEDULES

GROUPS = {"digits": EACH_DIGIT, "even-odd": EVEN_ODD}
MOST_LAYERS, MOST_UNITS = 8, 4096  # of the hidden layers
MOST_EPOCHS = 1_000_000
# Learning rates that other optimizers need: those of the presets are for plain gradient descent.
RATES = {
    "momentum": 0.02,
    "nesterov": 0.02,
    "adagrad": 0.01,
    "rmsprop": 0.001,
    "adam": 0.001,
    "adamw": 0.001,
    "lion": 0.0001,
}


def add_design_options(parser: argparse.ArgumentParser) -> None:
    """Add the options; what is not given is as the preset has it."""
    standard = RECOMMENDED[0]
    network = parser.add_mutually_exclusive_group()
    network.add_argument(
        "--preset", choices=RECOMMENDED, default=standard, help=f"a recipe; without, {standard}"
    )
    network.add_argument(
        "--hidden",
        type=hidden_units,
        metavar="256,128",
        help=f"units of the hidden layers, trained as {standard} is",
    )
    parser.add_argument("--augment", type=float, metavar="S", help="strength of the variants, 0: none")
    parser.add_argument(
        "--drawn",
        type=float,
        metavar="F",
        help="fraction of every epoch that the program draws itself, 0 to 1; 1: no data at all",
    )
    parser.add_argument("--epochs", type=int, metavar="N", help="passes over the digits")
    parser.add_argument("--learning-rate", type=float, metavar="RATE", help="length of a step")
    parser.add_argument(
        "--batch-size", type=batch_size, metavar="SIZE", help="digits in a step, or as 0.1 a share of all"
    )
    parser.add_argument(
        "--optimizer", choices=OPTIMIZERS, metavar="NAME", help=f"one of {', '.join(OPTIMIZERS)}"
    )
    parser.add_argument(
        "--schedule",
        choices=SCHEDULES,
        metavar="NAME",
        help=f"how the learning rate changes: {', '.join(SCHEDULES)}",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="the same seed, the same network")
    add_task_options(parser)


def add_task_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is learned of the digits; without any, to tell all ten apart."""
    task = parser.add_argument_group("task", "what the network learns of the digits; without, all ten apart")
    task.add_argument(
        "--digits", type=chosen_digits, metavar="0-4", help="only these digits, such as 0-4 or 1,7,9"
    )
    task.add_argument("--group", choices=GROUPS, default="digits", help="an output for each, or even and odd")
    task.add_argument(
        "--labels",
        choices=LABELS,
        default=LABELS[0],
        help="shuffled: those of the training digits by chance; shifted: each digit goes by the next one's",
    )
    task.add_argument("--count", type=int, metavar="N", help="only so many training digits, the first ones")
    task.add_argument("--label-seed", type=int, default=0, metavar="N", help="of shuffled labels")


def design_of(options: argparse.Namespace) -> Design:
    """Return the design that the options describe; ValueError naming a wrong setting."""
    seed = check_integer("seed", options.seed, 0)
    design = dataclasses.replace(PRESETS[options.preset], seed=seed)
    if options.hidden:
        design = design.with_layers([Layer(units, "relu") for units in options.hidden])
    if options.epochs is not None:
        check_integer("epochs", options.epochs, 1, MOST_EPOCHS)
    given = {
        "epochs": options.epochs,
        "learning_rate": options.learning_rate,
        "batch_size": options.batch_size,
        "augmentation": options.augment,
        "schedule": options.schedule,
        "sources": None if options.drawn is None else {DRAWN: options.drawn},
    }
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    if options.schedule not in (None, design.config.schedule):
        changes["schedule_settings"] = {}
    if options.optimizer not in (None, design.config.optimizer):
        rate = RATES.get(options.optimizer, design.config.learning_rate)
        changes = {"learning_rate": rate, **changes, "optimizer": options.optimizer, "optimizer_settings": {}}
    return design.with_task(task_of_options(options)).with_settings(**changes)


def task_of_options(options: argparse.Namespace) -> Task:
    """Return the task that the options describe; ValueError naming what is wrong."""
    given = {} if options.digits is None else {"digits": options.digits}
    return Task(
        **given,
        grouping=GROUPS[options.group],
        labels=options.labels,
        count=options.count,
        label_seed=options.label_seed,
    )


def chosen_digits(text: str) -> tuple[int, ...]:
    """Return the digits in a text such as 0-4 or 1,7,9 or 0-2,8."""
    try:
        spans = [
            [check_integer("a digit", int(end), 0, CLASSES - 1) for end in part.split("-")]
            for part in text.split(",")
        ]
        return Task(tuple(digit for span in spans for digit in range(span[0], span[-1] + 1))).digits
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{quoted(text)} must be digits such as 0-4 or 1,7,9: {error}"
        ) from None


def hidden_units(text: str) -> tuple[int, ...]:
    """Return the units of the hidden layers in a text such as 256,128."""
    try:
        units = tuple(int(part) for part in text.split(","))
    except ValueError:
        units = ()
    if not 1 <= len(units) <= MOST_LAYERS or not all(1 <= each <= MOST_UNITS for each in units):
        raise argparse.ArgumentTypeError(
            f"{quoted(text)} must be 1 to {MOST_LAYERS} numbers from 1 to {MOST_UNITS}, such as 256,128"
        )
    return units


def batch_size(text: str) -> int | float:
    """Return a number of digits, or a share of all if it is written with a point."""
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{quoted(text)} must be a whole number of digits or a share such as 0.1"
        ) from None
