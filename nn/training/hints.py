"""Hints: eight rules that tell from a few figures what keeps a training from learning, and where.

A rule is a pure function of facts; where these come from is in nn.training.hint_probe. What the rules find
and miss is measured by `python -m tests.bench.hints`, see docs/hints.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from nn.losses import LOSSES
from nn.training.health import LayerHealth
from nn.training.spikes import LONG, STRONG, Spike
from nn.training.stopping import Divergence, DivergenceKind

FEW_DIFFERENT = 0.5  # units that learn differ from each other; twins stay one for ever
MANY_DEAD = 0.5  # trainings that learn well have a few per cent, those with too high a rate nearly all
VANISHED = 1 / 1000  # six layers of sigmoid have 1/500 and learn in the end, eight 1/4000 and never do
LEARNS_NOTHING = 0.9  # of the cost of guessing: what lies below has begun to learn, if slowly
DEAF = 0.02  # mean slope a (1 - a) of wrong outputs; it is 0.25 where an output is undecided
MANY_WRONG = 0.2  # of the samples; the last few that are wrong are often deaf where all else is learned


class HintCode(Enum):
    """What a rule has found, the most urgent first."""

    EXPLODED = "exploded"
    WORSE_THAN_GUESSING = "worse than guessing"
    TWINS = "twins"
    DEAD_UNITS = "dead units"
    VANISHING_GRADIENT = "vanishing gradient"
    SATURATED_OUTPUTS = "saturated outputs"
    SHORT_LAST_BATCH = "short last batch"
    LONG_STEP = "long step"


SENTENCES = {
    HintCode.EXPLODED: "In epoch {epoch} the numbers grew beyond all bounds, at a rate of {rate:g}.",
    HintCode.WORSE_THAN_GUESSING: (
        "In epoch {epoch} the network had long been no better than guessing, at a rate of {rate:g}."
    ),
    HintCode.TWINS: "Only {different:.0f} of the {units:.0f} units of layer {layer} differ from each other.",
    HintCode.DEAD_UNITS: "{dead:.0%} of the units of layer {layer} are dead: no sample reaches them.",
    HintCode.VANISHING_GRADIENT: (
        "The gradient of the weights of layer {layer} is {ratio:.1g} of that of the last layer."
    ),
    HintCode.SATURATED_OUTPUTS: (
        "{wrong:.0%} of the samples are read wrong, and their outputs have a slope of {slope:.1g} only."
    ),
    HintCode.SHORT_LAST_BATCH: (
        "In epoch {epoch} the cost leapt: the last batch, step {step}, has {samples:.0f} samples instead of "
        "{usual_samples:.0f}, and a gradient {gradient_ratio:.0f} times as long."
    ),
    HintCode.LONG_STEP: (
        "In epoch {epoch} the cost leapt: step {step} was {length_ratio:.0f} times as long as usual."
    ),
}


@dataclass(frozen=True, slots=True)
class TrainingFacts:
    """What the rules go by.

    epoch: epochs done. loss, output: names of the loss and of the output activation. units: of each layer
    behind the input. health: of each of them. cost, baseline_cost: of a sample of what is trained on, and of
    guessing. wrong: fraction of that sample which is read wrong; wrong_slope: mean a (1 - a) of the outputs
    that are off by more than a half there, NaN where there are none or the activation has other slopes.
    spike: that of the worst leap of the cost, where it is known. divergence: what ended the training, if
    that did.
    """

    epoch: int
    loss: str
    output: str
    units: tuple[int, ...]
    health: tuple[LayerHealth, ...]
    cost: float
    baseline_cost: float
    wrong: float
    wrong_slope: float
    spike: Spike | None = None
    divergence: Divergence | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """What a rule has found.

    epoch: in which it was seen. step: in that epoch, layer: behind the input, both counted from 1, None where
    it is none in particular. values: what was measured, by the names in SENTENCES.
    """

    code: HintCode
    epoch: int
    step: int | None = None
    layer: int | None = None
    values: Mapping[str, float] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return what was found, in plain English."""
        places = {"epoch": self.epoch, "step": self.step, "layer": self.layer}
        return SENTENCES[self.code].format(**places, **self.values)


def hints(facts: TrainingFacts) -> list[Hint]:
    """Return what all the rules find, the most urgent first."""
    found = [rule(facts) for rule in RULES.values()]
    return [hint for hint in found if hint is not None]


def exploded(facts: TrainingFacts) -> Hint | None:
    """Numbers have overflowed."""
    divergence = facts.divergence
    if divergence is None or divergence.kind in (
        DivergenceKind.WORSE_THAN_GUESSING,
        DivergenceKind.VANISHED_GRADIENT,
    ):
        return None
    values = {"rate": divergence.learning_rate}
    return Hint(HintCode.EXPLODED, divergence.epoch, layer=divergence.layer, values=values)


def worse_than_guessing(facts: TrainingFacts) -> Hint | None:
    """Numbers are finite, but the network has long been no better than the same output for every sample."""
    divergence = facts.divergence
    if divergence is None or exploded(facts):
        return None
    return Hint(HintCode.WORSE_THAN_GUESSING, divergence.epoch, values={"rate": divergence.learning_rate})


def twins(facts: TrainingFacts) -> Hint | None:
    """Of the units of a hidden layer that live fewer than half differ; dead ones are alike and no twins."""
    for layer, (units, health) in enumerate(_hidden(facts), start=1):
        dead = 0.0 if math.isnan(health.dead) else health.dead
        living, different = units * (1 - dead), health.different - (dead > 0)
        if different < FEW_DIFFERENT * living:
            values = {"different": health.different, "units": float(units)}
            return Hint(HintCode.TWINS, facts.epoch, layer=layer, values=values)
    return None


def dead_units(facts: TrainingFacts) -> Hint | None:
    """Half of the units of a hidden layer let no gradient pass, for any sample."""
    for layer, (_units, health) in enumerate(_hidden(facts), start=1):
        if health.dead >= MANY_DEAD:
            return Hint(HintCode.DEAD_UNITS, facts.epoch, layer=layer, values={"dead": health.dead})
    return None


def vanishing_gradient(facts: TrainingFacts) -> Hint | None:
    """Next to nothing of the gradient reaches the first layer, and the network has not begun to learn."""
    first, last = facts.health[0].gradient, facts.health[-1].gradient
    if facts.cost < LEARNS_NOTHING * facts.baseline_cost or not first < VANISHED * last:
        return None
    return Hint(HintCode.VANISHING_GRADIENT, facts.epoch, layer=1, values={"ratio": first / last})


def saturated_outputs(facts: TrainingFacts) -> Hint | None:
    """Many samples are read wrong, and the loss does not divide out the slope that mutes their outputs.

    Cross-entropy does (`fused_activation`); with squared error a surely wrong output is deaf.
    """
    divides_out = LOSSES[facts.loss].fused_activation is not None
    if divides_out or facts.wrong < MANY_WRONG or not facts.wrong_slope < DEAF:
        return None
    values = {"wrong": facts.wrong, "slope": facts.wrong_slope}
    return Hint(HintCode.SATURATED_OUTPUTS, facts.epoch, layer=len(facts.units), values=values)


def short_last_batch(facts: TrainingFacts) -> Hint | None:
    """The cost leapt after the last step of an epoch, whose few samples made a gradient of unusual length."""
    spike = facts.spike
    if spike is None or not (spike.is_last and spike.is_short and spike.gradient_ratio > STRONG):
        return None
    values = {
        "samples": float(spike.samples),
        "usual_samples": float(spike.usual_samples),
        "gradient_ratio": spike.gradient_ratio,
    }
    return Hint(HintCode.SHORT_LAST_BATCH, spike.epoch, spike.step, values=values)


def long_step(facts: TrainingFacts) -> Hint | None:
    """The cost leapt after a step that was far longer than those before it, for another reason."""
    spike = facts.spike
    if spike is None or spike.length_ratio < LONG or short_last_batch(facts):
        return None
    values = {
        "length": spike.length,
        "usual_length": spike.usual_length,
        "length_ratio": spike.length_ratio,
    }
    return Hint(HintCode.LONG_STEP, spike.epoch, spike.step, values=values)


RULES: Mapping[HintCode, Callable[[TrainingFacts], Hint | None]] = {
    HintCode.EXPLODED: exploded,
    HintCode.WORSE_THAN_GUESSING: worse_than_guessing,
    HintCode.TWINS: twins,
    HintCode.DEAD_UNITS: dead_units,
    HintCode.VANISHING_GRADIENT: vanishing_gradient,
    HintCode.SATURATED_OUTPUTS: saturated_outputs,
    HintCode.SHORT_LAST_BATCH: short_last_batch,
    HintCode.LONG_STEP: long_step,
}


def _hidden(facts: TrainingFacts) -> list[tuple[int, LayerHealth]]:
    return list(zip(facts.units[:-1], facts.health[:-1], strict=True))
