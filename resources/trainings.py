"""Train many networks side by side, in processes of one thread each, and show how far they are."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing.managers import ListProxy
from threading import Event
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nn import Network, load_digits
from nn.command_line.progress_bar import ProgressBar
from nn.digits.design import Recipe

WORKERS = 2
POLL = 0.5  # seconds

Numbers = npt.NDArray[np.intp]


class Training(NamedTuple):
    """A recipe, the seed of weights and batches, and the numbers of the digits to learn from."""

    recipe: Recipe
    seed: int
    numbers: Numbers


def train_all(trainings: Sequence[Training], words: str) -> list[Network]:
    """Return the trained networks in order; an interrupt ends all of them within an epoch."""
    context = multiprocessing.get_context("spawn")
    ignore_interrupt = (signal.SIGINT, signal.SIG_IGN)
    with (
        context.Manager() as manager,
        ProcessPoolExecutor(WORKERS, context, signal.signal, ignore_interrupt) as pool,
        ProgressBar(sum(training.recipe.config.epochs for training in trainings)) as bar,
    ):
        epochs, stop = manager.list([0] * len(trainings)), manager.Event()
        futures = [pool.submit(train, each, epochs, place, stop) for place, each in enumerate(trainings)]
        try:
            while wait(futures, timeout=POLL).not_done:
                bar.show(sum(epochs), f"{words}, {len(trainings)} networks")
        except KeyboardInterrupt:
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
        return [future.result() for future in futures]


def train(training: Training, epochs: ListProxy[int], place: int, stop: Event) -> Network:
    """Train one network; `epochs` is told at its place how far it is."""
    trainer = training.recipe.trainer(load_digits().part(training.numbers), training.seed)
    for metrics in trainer.run():
        epochs[place] = metrics.epoch
        if stop.is_set():
            break
    trainer.network.parameters = trainer.result_parameters
    return trainer.network
