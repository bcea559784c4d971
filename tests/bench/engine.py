"""Measure the engine: `python -m tests.bench.engine [--json] [--quick] [--original PATH]`.

Every measured ratio is upper / lower: two processor times taken in turn, in this one process, on one core, in
single precision. It is the median over rounds, with the quartiles beside it; both times are medians too.
A busy machine slows both sides down, but not alike: "fastest" is the ratio of the shortest times of all
rounds, about what a quiet machine would show. Absolute times belong to the machine.

The sides are in tests/bench/peers; one that is not installed is skipped. Sides that learn start from the same
weights, and the costs that they reach are printed, so that it shows whether they do the same work.

step: forward, backward, descent, on a batch that lies ready. bare products: its matrix products alone. bare
steps: an epoch's shuffling, gathering and steps with nothing measured. scikit-learn offers no step by itself:
its side is a whole call of `fit` over the number of its steps, so with shuffling and the cost of every epoch.
It is set beside our step, as it is for the other engines, and beside our `fit`, taken as a whole too.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import math
import os
import platform
import statistics
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

os.environ.update(
    OPENBLAS_NUM_THREADS="1",
    OMP_NUM_THREADS="1",
    MKL_NUM_THREADS="1",
    XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
)

import numpy as np

from tests.bench.peers import inkling, jax_scan, long_run, original, products, scikit, torch_eager
from tests.bench.peers.task import Task, large, small
from tests.bench.peers.timing import Run, Side, take_turns

ROUNDS, QUICK_ROUNDS = 41, 7
EPOCHS_TO_REMEMBER, QUICK_EPOCHS_TO_REMEMBER = 1_000_000, 100_000
PEAK_ROUNDS = 20
PEERS = ("torch", "scikit-learn", "jax")
SMALL = "64-50-30-10 sigmoid, batch 143, SGD"
LARGE = "64-512-256-10 relu, batch 256, Adam"


@dataclass(frozen=True)
class Row:
    """One line of the table.

    at_most, at_least: what is asked. quartiles: of the ratios. fastest: ratio of the shortest times.
    upper_us, lower_us: median times in microseconds. costs: reached by upper and lower.
    """

    what: str
    measured: float = math.nan
    at_most: float | None = None
    at_least: float | None = None
    quartiles: tuple[float, float] | None = None
    fastest: float | None = None
    upper_us: float | None = None
    lower_us: float | None = None
    costs: tuple[float, float] | None = None
    skipped: str = ""

    @property
    def asked(self) -> str:
        """What is asked, in a word."""
        if self.at_most is None:
            return "" if self.at_least is None else f">= {self.at_least:g}"
        return f"<= {self.at_most:g}"

    @property
    def verdict(self) -> str:
        """Whether it was reached."""
        if self.skipped or not self.asked:
            return self.skipped and f"skipped: {self.skipped}"
        least, most = self.at_least or -math.inf, self.at_most or math.inf
        return "reached" if least <= self.measured <= most else "MISSED"


def main() -> None:
    """Measure everything and print a table, or JSON."""
    parser = argparse.ArgumentParser(description="Measure Inkling's engine.")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--quick", action="store_true", help="fewer rounds: under 40 seconds")
    parser.add_argument("--original", type=Path, help="a clone of github.com/stockifab/Neural-Network")
    options = parser.parse_args()
    if options.original and not original.is_clone(options.original):
        parser.error(f"there is no src/network in {options.original}")
    rounds = QUICK_ROUNDS if options.quick else ROUNDS
    remembered = QUICK_EPOCHS_TO_REMEMBER if options.quick else EPOCHS_TO_REMEMBER
    stay_on_one_core()
    facts = machine()
    rows = []
    if not options.json:
        print_head(facts)
    for row in measure(rounds, remembered, options.original):
        rows.append(row)
        if not options.json:
            print_row(row)
    if options.json:
        print(json.dumps({"machine": facts, "rounds": rounds, "rows": [as_plain(row) for row in rows]}))


def stay_on_one_core() -> None:
    """Let all sides, and every thread that they may start, work on the same core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def as_plain(row: Row) -> dict[str, object]:
    """Return a row in values that JSON knows."""
    measured = None if math.isnan(row.measured) else row.measured
    return {**asdict(row), "measured": measured, "asked": row.asked, "verdict": row.verdict}


def print_head(facts: dict[str, str]) -> None:
    """Print the facts and the names of the columns."""
    print(*(f"{name}: {fact}" for name, fact in facts.items()), sep="\n")
    print()
    print_cells("what", "asked", "measured", "quartiles", "fastest", "upper us", "lower us", "")


def print_row(row: Row) -> None:
    """Print one line of the table, and the costs beneath it."""
    print_cells(
        row.what,
        row.asked,
        "" if math.isnan(row.measured) else f"{row.measured:.3g}",
        "" if row.quartiles is None else "{:.3g} to {:.3g}".format(*row.quartiles),
        "" if row.fastest is None else f"{row.fastest:.3g}",
        "" if row.upper_us is None else f"{row.upper_us:.1f}",
        "" if row.lower_us is None else f"{row.lower_us:.1f}",
        row.verdict,
    )
    if row.costs is not None:
        print("    costs reached: {:.4f} and {:.4f}".format(*row.costs))


def print_cells(what: str, *cells: str) -> None:
    """Print one line at once, even into a file."""
    *numbers, verdict = (cell.rjust(width) for cell, width in zip(cells, (8, 9, 15, 8, 9, 9, 0), strict=True))
    print(what.ljust(64), *numbers, verdict, flush=True)


def machine() -> dict[str, str]:
    """Return what the figures depend on."""
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    facts = {
        "processor": processor(),
        "system": platform.platform(),
        "Python": platform.python_version(),
        "NumPy": np.__version__,
        "BLAS": f"{blas['name']} {blas['version']}, 1 thread",
        "load": f"{os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else "unknown",
    }
    for name in PEERS:
        try:
            facts[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            facts[name] = "not installed"
    return facts


def processor() -> str:
    """Return the model of the processor."""
    path = Path("/proc/cpuinfo")
    lines = path.read_text().splitlines() if path.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{names[0]}, {len(names)} cores" if names else platform.processor()


def measure(rounds: int, remembered: int, clone: Path | None) -> Iterator[Row]:
    """Return every row as soon as it is measured."""
    little, much = small().with_epochs(20).in_full_batches(), large().with_epochs(10).in_full_batches()
    fewer = max(5, rounds // 3)
    yield step_row(SMALL, little, rounds, 1.7)
    yield from peer_rows(little, rounds, clone)
    yield from fit_rows(SMALL, small().with_epochs(51), rounds)
    yield step_row(LARGE, much, rounds, 1.25)
    yield from fit_rows(LARGE, large().with_epochs(11), fewer)
    yield from memory_rows(remembered)
    best = products.peak(PEAK_ROUNDS)
    yield Row("peak: best float32 np.dot of squares from 256 to 1024, GFLOP/s", best / 1e9)
    for name, task in ((SMALL, little), (LARGE, much)):
        what = f"{name}: products at peak / step"
        yield compare(what, products.floor(task, best), inkling.steps(task), rounds)


def compare(
    what: str,
    upper: Side,
    lower: Side,
    rounds: int,
    at_most: float | None = None,
    at_least: float | None = None,
) -> Row:
    """Return the row of two sides measured in turn."""
    runs = take_turns({"upper": upper, "lower": lower}, rounds)
    return replace(summary(what, runs["upper"], runs["lower"]), at_most=at_most, at_least=at_least)


def summary(what: str, upper: list[Run], lower: list[Run]) -> Row:
    """Return the row of runs that were made in turn."""
    ratios = [above.seconds / below.seconds for above, below in zip(upper, lower, strict=True)]
    costs = (upper[-1].cost, lower[-1].cost)
    first, median, third = statistics.quantiles(ratios, n=4)
    return Row(
        what,
        median,
        quartiles=(first, third),
        fastest=min(run.seconds for run in upper) / min(run.seconds for run in lower),
        upper_us=1e6 * statistics.median(run.seconds for run in upper),
        lower_us=1e6 * statistics.median(run.seconds for run in lower),
        costs=None if any(map(math.isnan, costs)) else costs,
    )


def step_row(name: str, task: Task, rounds: int, at_most: float) -> Row:
    """Return a training step over its bare matrix products."""
    what = f"{name}: step / its bare products"
    return compare(what, inkling.steps(task), products.bare(task), rounds, at_most)


def peer_rows(task: Task, rounds: int, clone: Path | None) -> Iterator[Row]:
    """Return the rows of the other engines, each over this one."""
    ours, our_fit = inkling.steps, inkling.whole_fit
    yield peer_row("PyTorch eager step / ours", torch_eager.steps, ours, task, rounds, 5)
    fits = task.with_epochs(40)
    yield peer_row("scikit-learn's fit a step / our step", scikit.whole_fit, ours, fits, rounds, 4)
    yield peer_row("scikit-learn's fit a step / our fit a step", scikit.whole_fit, our_fit, fits, rounds)
    yield peer_row("JAX step, epoch compiled by scan / ours", jax_scan.steps, ours, task, rounds, 1.2)
    what = "step of the original / ours"
    if clone is None:
        yield Row(what, at_least=20, skipped="give --original PATH")
        return
    yield peer_row(what, partial(original.steps, clone=clone), ours, task.with_epochs(5), rounds, 20)


def peer_row(
    what: str,
    theirs: Callable[[Task], Side],
    ours: Callable[[Task], Side],
    task: Task,
    rounds: int,
    at_least: float | None = None,
) -> Row:
    """Return theirs over ours, or a row that says why not."""
    try:
        side = theirs(task)
    except ModuleNotFoundError as error:
        return Row(what, at_least=at_least, skipped=f"{error.name} is not installed")
    return compare(what, side, ours(task), rounds, at_least=at_least)


def fit_rows(name: str, task: Task, rounds: int) -> list[Row]:
    """Return an epoch of `fit` over the same steps with nothing measured."""
    validated = {1: "fit with validation", 5: "fit, validated every 5th"}
    sides = {what: inkling.fit(task, validation_interval=epochs) for epochs, what in validated.items()}
    bare, steps = "bare steps", "steps alone"
    sides[bare] = inkling.bare_epochs(task, steps_only=False)
    sides[steps] = inkling.bare_epochs(task, steps_only=True)
    runs = take_turns(sides, rounds)
    rows = [
        summary(f"{name.split()[0]}: an epoch of {upper} / {lower}", runs[upper], runs[lower])
        for upper in validated.values()
        for lower in (bare, steps)
    ]
    return [replace(rows[0], at_most=1.10), *rows[1:]]


def memory_rows(epochs: int) -> list[Row]:
    """Return what a long run takes in memory, and how well the kept curve shows the whole."""
    curve = long_run.wiggly_curve(epochs)
    history, peak = long_run.remember(curve)
    kept = history.column("epoch")
    gap, ends = float(np.diff(kept).max() / epochs), long_run.error_of_extremes(history, curve)
    worst, mean = long_run.error_of_envelope(history, curve)
    return [
        Row(f"history and snapshots of {epochs:,} epochs, peak in MiB", peak / 2**20, at_most=64),
        Row(f"{len(kept):,} epochs kept: their lowest or highest cost off by", ends),
        Row("largest gap between kept epochs, share of the run", gap),
        Row(f"envelope in {long_run.PIXELS:,} pixels off by, share of the range, worst", worst),
        Row(f"envelope in {long_run.PIXELS:,} pixels off by, share of the range, mean", mean),
    ]


if __name__ == "__main__":
    main()
