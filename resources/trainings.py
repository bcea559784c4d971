"""Train many networks side by side, in processes of one thread each, and show how far they are."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing.managers import ListProxy
from threading import Event

from nn import Network, Trainer
from nn.command_line.terminal import ProgressBar
from nn.digits.writers import Training

WORKERS = 2  # processes
POLL = 0.5  # seconds from one look at the progress to the next


def train_all(trainings: Sequence[Training], words: str) -> list[Network]:
    """Return the trained networks in order; an interrupt ends all of them within an epoch."""
    context = multiprocessing.get_context("spawn")
    ignore_interrupt = (signal.SIGINT, signal.SIG_IGN)
    with (
        context.Manager() as manager,
        ProcessPoolExecutor(WORKERS, context, signal.signal, ignore_interrupt) as pool,
        ProgressBar(sum(training.design.config.epochs for training in trainings)) as bar,
    ):
        epochs, stop = manager.list([0] * len(trainings)), manager.Event()
        futures = [pool.submit(train, each, epochs, number, stop) for number, each in enumerate(trainings)]
        try:
            while wait(futures, timeout=POLL).not_done:
                bar.show(sum(epochs), f"{words}, {len(trainings)} networks")
        except KeyboardInterrupt:
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
        return [future.result() for future in futures]


def train(training: Training, epochs: ListProxy[int], number: int, stop: Event) -> Network:
    """Train one network; `epochs` takes at its number how far it is."""

    def report(trainer: Trainer) -> None:
        epochs[number] = trainer.epoch
        if stop.is_set():
            trainer.interrupt()

    return training.run(report)
