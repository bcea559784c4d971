"""`python -m tests.bench.hints [--good 120 --bad 120] [--first-seed 100] [--json]`.

A run is good or bad by how it was made and by how it went on the test digits, which no rule sees: one made
well that failed, or one with a fault that did no harm, is counted apart. The rules were tried out with the
seeds 0 to 4 and some designs of other seeds below 100.
"""

from __future__ import annotations

import argparse
import json
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from nn.training.hints import HintCode
from tests.bench.hints.designs import bad_cases, good_cases
from tests.bench.hints.runs import Outcome, outcome_of


def main(arguments: Sequence[str] | None = None) -> None:
    """Train everything and print what the rules found."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.hints", description=__doc__)
    parser.add_argument("--good", type=int, default=120, metavar="RUNS")
    parser.add_argument("--bad", type=int, default=120, metavar="RUNS")
    parser.add_argument("--first-seed", type=int, default=100, metavar="SEED")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args(arguments)
    cases = good_cases(chosen.good, chosen.first_seed) + bad_cases(chosen.bad, chosen.first_seed)
    with ProcessPoolExecutor(os.process_cpu_count() if hasattr(os, "process_cpu_count") else None) as pool:
        outcomes = list(pool.map(outcome_of, cases))
    found = summary(outcomes)
    print(json.dumps(found, indent=1)) if chosen.json else print_summary(found)


def summary(outcomes: list[Outcome]) -> dict[str, Any]:
    """Return what was found, missed and said without need, in plain values."""
    made_well = [each for each in outcomes if each.case.fault is None]
    faulty = [each for each in outcomes if each.case.fault is not None]
    good = [each for each in made_well if each.went_well]
    bad = [each for each in faulty if each.was_harmed]
    return {
        "good": len(good),
        "bad": len(bad),
        "alarmed": sum(bool(each.found) for each in good),
        "found": sum(each.is_found for each in bad),
        "rules": {code.value: rule_figures(code, good, bad) for code in HintCode},
        "misses": [described(each) for each in bad if not each.is_found],
        "false alarms": [described(each) for each in good if each.found],
        "made well, went badly": [described(each) for each in made_well if not each.went_well],
        "fault without harm": [described(each) for each in faulty if not each.was_harmed],
    }


def rule_figures(code: HintCode, good: list[Outcome], bad: list[Outcome]) -> dict[str, int]:
    """Return the bad runs of a rule, how many it found, its false alarms, and hints at other faults."""
    own = [each for each in bad if each.case.fault is code]
    return {
        "bad": len(own),
        "found": sum(each.is_found for each in own),
        "false alarms": sum(code in each.found for each in good),
        "said of other faults": sum(code in each.found for each in bad if each.case.fault is not code),
    }


def described(outcome: Outcome) -> str:
    """Return a run in one line: what it was made with, how it went, and what the rules said."""
    fault = outcome.case.fault
    said = "; ".join(f"[{code.value}] {hint}" for code, hint in outcome.found.items()) or "nothing"
    went = f"{outcome.final:.1%} at the end{', disturbed' if outcome.disturbed else ''}"
    return f"{fault.value if fault else 'made well'}: {outcome.case}: {went}; said: {said}"


def print_summary(found: dict[str, Any]) -> None:
    """Print a summary as a table and lists."""
    print("| rule | found / bad runs | false alarms / good runs | said of other faults |\n|---|---|---|---|")
    for name, figures in found["rules"].items():
        print(
            f"| {name} | {figures['found']} / {figures['bad']} "
            f"| {figures['false alarms']} / {found['good']} | {figures['said of other faults']} |"
        )
    print(f"| all | {found['found']} / {found['bad']} | {found['alarmed']} / {found['good']} | |")
    for name in ("misses", "false alarms", "made well, went badly", "fault without harm"):
        print(f"\n{name}: {len(found[name])}")
        for line in found[name]:
            print(f"  {line}")


if __name__ == "__main__":
    main()
