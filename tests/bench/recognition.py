"""Measure how well digits are recognised: `python -m tests.bench.recognition [--strokes FILE]`.

All networks learn scikit-learn's digits, variants of them and what the program draws itself, nothing else.
A row is the median over the seeds (of speed: over rounds), the lowest and the highest beside it; its figures
are per cent unless it says otherwise. Each row is printed once it is measured; the trainings in between take
about half an hour on two cores, under 4 minutes with --quick, whose verdicts are only a hint. --strokes takes
a file of pen strokes, --bitmaps an npz of images and labels (nn.ink.files); nothing of either is learned. An
image that cannot be read counts as wrong. Of plain shapes, "most" is asked: here 80 %.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # also for the processes that train

import numpy as np

from nn import default_network
from nn.ink.files import read_bitmaps, read_drawings
from resources.trainings import train_all
from tests.bench.digits import ablation, copies, drawn, learned, no_digits, people, printed
from tests.bench.digits.figures import FIRST, Bitmaps, Figures, Pens, Plan, recipe, training
from tests.bench.engine import processor

QUICK_EPOCHS, QUICK_BLOCKS = 60, (2, 7, 11)
INTERRUPTED = 130


@dataclass(frozen=True)
class Row:
    """One line of the table: figures of all seeds, and whether they are from a quick run."""

    figures: Figures
    is_quick: bool

    @property
    def measured(self) -> float | None:
        """The median over the seeds."""
        return statistics.median(self.figures.values) if self.figures.values else None

    @property
    def spread(self) -> str:
        """The lowest and the highest."""
        values = self.figures.values
        return f"{shown(min(values))} to {shown(max(values))}" if len(values) > 1 else ""

    @property
    def asked(self) -> str:
        """What is asked, in a word."""
        if self.figures.at_most is not None:
            return f"<= {self.figures.at_most:,g}"
        return "" if self.figures.at_least is None else f">= {self.figures.at_least:,g}"

    @property
    def verdict(self) -> str:
        """Whether it was reached."""
        if self.measured is None or not self.asked:
            return ""
        least, most = self.figures.at_least, self.figures.at_most
        is_reached = (least is None or self.measured >= least) and (most is None or self.measured <= most)
        return ("reached" if is_reached else "MISSED") + (" (quick)" if self.is_quick else "")

    def as_plain(self) -> dict[str, object]:
        """Return the row in values that JSON knows."""
        return {
            **asdict(self.figures),
            "measured": self.measured,
            "asked": self.asked,
            "verdict": self.verdict,
        }


def main() -> int:
    """Measure everything and print a table, or JSON; return the exit code."""
    options = parsed_options()
    try:
        pens = None if options.strokes is None else pens_of(options.strokes)
        bitmaps = None if options.bitmaps is None else Bitmaps(*read_bitmaps(options.bitmaps))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    try:
        report(options, measure(plan_of(options), pens, bitmaps))
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    return 0


def parsed_options() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(description="Measure how well Inkling recognises digits.")
    parser.add_argument("--strokes", type=Path, metavar="FILE", help="pen strokes: .json or .json.gz")
    parser.add_argument("--bitmaps", type=Path, metavar="FILE", help="pictures of digits: .npz")
    parser.add_argument("--seeds", type=above_zero, default=3, metavar="N", help="trainings of each kind")
    parser.add_argument("--epochs", type=above_zero, metavar="N", help="epochs; each recipe's own without")
    parser.add_argument(
        "--left-out-epochs", type=above_zero, default=600, metavar="N", help="epochs with a writer left out"
    )
    parser.add_argument("--ablation", action="store_true", help="also the recipe without each of its parts")
    parser.add_argument("--quick", action="store_true", help="1 seed, 60 epochs, 3 writers: under 4 minutes")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    return parser.parse_args()


def above_zero(text: str) -> int:
    """Return a whole number of at least 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be at least 1, not {number}")
    return number


def pens_of(path: Path) -> Pens:
    """Return the labelled drawings of a file."""
    drawings = read_drawings(path)
    labels = [drawing.label for drawing in drawings if drawing.label is not None]
    if len(labels) < len(drawings):
        raise ValueError(f"{path} must label every digit")
    return Pens(drawings, np.array(labels, np.intp))


def plan_of(options: argparse.Namespace) -> Plan:
    """Return how much to train."""
    if options.quick:
        return Plan(1, QUICK_EPOCHS, QUICK_EPOCHS, QUICK_BLOCKS, options.ablation)
    return Plan(options.seeds, options.epochs, options.left_out_epochs, ablation=options.ablation)


def measure(plan: Plan, pens: Pens | None, bitmaps: Bitmaps | None) -> Iterator[Figures]:
    """Yield everything that is measured, what needs no training first."""
    default = default_network()
    yield from drawn.speed(pens)
    yield from drawn.plain_shapes(default)
    yield from printed.printed_digits(default)
    yield from no_digits.no_digits(default)
    yield from drawn.pen_confidence(default, pens)
    kinds = [recipe(name, plan.epochs) for name in ("shipped", "small")]
    jobs = [training(kind, seed, FIRST) for kind in kinds for seed in range(plan.seeds)]
    networks = train_all(jobs, "both recipes")
    shipped, small = networks[: plan.seeds], networks[plan.seeds :]
    yield from learned.last_fifth(plan, shipped, small, default)
    ours = {"recipe 'shipped'": shipped, "the network that ships": [default]}
    yield from people.people(ours, pens, bitmaps)
    yield from copies.other_copies(ours, pens, bitmaps)
    yield from drawn.pen_strokes(ours, default, pens)
    yield from drawn.small_bitmaps(ours, default, pens, bitmaps)
    yield from learned.writers_left_out(plan)
    if plan.ablation:
        yield from ablation.rows(plan, pens)


def report(options: argparse.Namespace, measured: Iterator[Figures]) -> None:
    """Print all rows, each once it is measured, or JSON at the end."""
    facts = machine()
    if options.json:
        rows = [Row(figures, options.quick).as_plain() for figures in measured]
        print(json.dumps({"machine": facts, "quick": options.quick, "rows": rows}, allow_nan=False))
        return
    print(*(f"{name}: {fact}" for name, fact in facts.items()), sep="\n")
    part = ""
    for figures in measured:
        if figures.part != part:
            part = figures.part
            print(f"\n{part.ljust(62)} {'asked':>9} {'measured':>9} {'lowest to highest':>18}")
        print_row(Row(figures, options.quick))


def print_row(row: Row) -> None:
    """Print one line at once, even into a file."""
    measured = "" if row.measured is None else shown(row.measured)
    remarks = "; ".join(filter(None, (row.verdict, row.figures.note)))
    print(f"  {row.figures.what:<60} {row.asked:>9} {measured:>9} {row.spread:>18}  {remarks}", flush=True)


def shown(value: float) -> str:
    """Return a figure as short as it is meaningful."""
    return f"{value:,.0f}" if value >= 1000 else f"{value:.{1 if value >= 10 else 2}f}"


def machine() -> dict[str, str]:
    """Return what the figures depend on."""
    return {
        "processor": processor(),
        "system": platform.platform(),
        "Python": platform.python_version(),
        "NumPy": np.__version__,
        "load": f"{os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else "unknown",
    }


if __name__ == "__main__":
    sys.exit(main())
