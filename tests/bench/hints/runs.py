"""One training: what the rules say on its way, and how it went."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache

import numpy as np

from nn import DivergenceError, Network, Recording, Trainer
from nn.digits.data import DigitData
from nn.training.hint_probe import HintProbe
from nn.training.hints import Hint, HintCode, hints
from tests.bench.hints.designs import Case

FIRST_LOOKS = (0, 1, 2, 5)  # epochs after which the rules are asked; later ten times, and at the end
LOOKS = 10
LEARNED, LOST = 0.85, 0.1  # a run is disturbed that was right so often and then that much less
HARMED = {  # below this part of the test digits a run with the fault was harmed by it
    HintCode.TWINS: 0.75,
    HintCode.VANISHING_GRADIENT: 0.5,
    HintCode.EXPLODED: 0.5,
    HintCode.WORSE_THAN_GUESSING: 0.5,
    HintCode.DEAD_UNITS: 0.5,
    HintCode.SATURATED_OUTPUTS: 0.5,
}
WELL = 0.8  # a good run is right at the end at least so often
WRONG_EPOCHS = 300


@dataclass
class Outcome:
    """How a case went.

    accuracies: on the test digits after each epoch. found: the first hint of each code.
    """

    case: Case
    accuracies: list[float] = field(default_factory=list)
    stopped: bool = False
    found: dict[HintCode, Hint] = field(default_factory=dict)

    @property
    def final(self) -> float:
        """Accuracy on the test digits at the end, of guessing where the training was stopped."""
        return 0.0 if self.stopped or not self.accuracies else self.accuracies[-1]

    @property
    def disturbed(self) -> bool:
        """Whether the network once knew the digits and then lost many of them."""
        best = np.maximum.accumulate(self.accuracies or [0.0])
        return bool(((best >= LEARNED) & (best - self.accuracies > LOST)).any()) if self.accuracies else False

    @property
    def went_well(self) -> bool:
        """Whether it learned and nothing disturbed it."""
        return self.final >= WELL and not self.disturbed

    @property
    def was_harmed(self) -> bool:
        """Whether the fault did what such a fault does."""
        assert self.case.fault is not None
        if self.case.fault in HARMED:
            return self.final < HARMED[self.case.fault]
        return self.disturbed

    @property
    def is_found(self) -> bool:
        """Whether the rule for the fault spoke."""
        return self.case.fault in self.found


@cache
def data() -> DigitData:
    """Return the digits."""
    return DigitData.standard()


def outcome_of(case: Case) -> Outcome:
    """Train a case and ask the rules on the way."""
    network = case.design.network()
    if case.wrong_rate is not None:
        teach_wrong(network, case)
    train, test = data().train, data().test
    trainer = Trainer(network, case.design.config, train.images, train.targets, (test.images, test.targets))
    recording, outcome = Recording(), Outcome(case)
    recording.keep(trainer)
    probe = HintProbe(network.parameters, recording)
    looks = {*FIRST_LOOKS, *np.linspace(0, case.design.config.epochs, LOOKS + 1).astype(int).tolist()}
    ask(outcome, trainer, probe)
    try:
        for metrics in trainer.run():
            recording.follow(trainer)
            outcome.accuracies.append(metrics.validation_accuracy or 0.0)
            if trainer.epoch in looks:
                ask(outcome, trainer, probe)
    except DivergenceError as error:
        outcome.stopped = True
        ask(outcome, trainer, probe, error)
    return outcome


def ask(outcome: Outcome, trainer: Trainer, probe: HintProbe, error: DivergenceError | None = None) -> None:
    """Ask the rules and note what they find for the first time."""
    for hint in hints(probe(trainer, error.divergence if error else None)):
        outcome.found.setdefault(hint.code, hint)


def teach_wrong(network: Network, case: Case) -> None:
    """Teach a network every digit as the next one, with the cross-entropy that suits its outputs."""
    is_softmax = case.design.output.activation == "softmax"
    loss = "categorical_crossentropy" if is_softmax else "binary_crossentropy"
    teacher = Network(case.design.spec.layers, loss, seed=case.design.seed)
    teacher.parameters = network.parameters
    config = replace(case.design.config, epochs=WRONG_EPOCHS, learning_rate=case.wrong_rate or 1.0)
    train = data().train
    for _metrics in Trainer(teacher, config, train.images, np.roll(train.targets, 1, axis=1)).run():
        pass
    network.parameters = teacher.parameters
