"""What a measurement is, and how measurements are made in turn."""

from __future__ import annotations

import gc
import math
from collections.abc import Callable, Mapping
from time import process_time
from typing import NamedTuple

# Processor time of all threads together: on one thread as long as real time, except that other programs which
# get their turn in between do not count.
clock = process_time


def cost_of_reading_the_clock(readings: int = 10_000) -> float:
    """Return the seconds that one reading takes: a whole microsecond, where steps are read one by one."""
    begun = clock()
    for _ in range(readings):
        clock()
    return (clock() - begun) / readings


class Run(NamedTuple):
    """One measurement.

    seconds: of one step (or one epoch) by `clock`. cost: that the network had reached when the run ended; NaN
    for a side that does not learn.
    """

    seconds: float
    cost: float = math.nan


# A side does the same work at every call, from the same start.
Side = Callable[[], Run]


def take_turns(sides: Mapping[str, Side], rounds: int) -> dict[str, list[Run]]:
    """Return the runs of each side, after one round that does not count.

    All sides run once in each round, so what slows the machine down for a while slows all of them. Objects
    that imports have left are kept from the garbage collector, which would look at them again and again.
    """
    gc.collect()
    gc.freeze()
    runs: dict[str, list[Run]] = {name: [] for name in sides}
    for number in range(rounds + 1):
        for name, side in sides.items():
            run = side()
            if number:
                runs[name].append(run)
    return runs
