"""The four phases of a step, each in a sentence with its numbers."""

from __future__ import annotations

import math

import numpy as np

from gui.session.examined import Examined, Phase, Slopes, Way
from gui.words.microscope import figure, length
from gui.words.networks import loss_in_sentence
from gui.words.numbers import number, percent
from gui.words.translation import counted, tr
from nn.digits.recognizer import Prediction


def sentence(
    phase: Phase, examined: Examined, place: int, drawing: tuple[Prediction, Prediction] | None, *, own: bool
) -> str:
    """Return what happens in a phase, with its numbers; own: the step is one on the drawing."""
    if phase is Phase.FORWARD:
        return _forward(examined, place, own=own)
    if phase is Phase.LOSS:
        return _loss(examined, place)
    if phase is Phase.BACKWARD:
        return _backward(examined, place)
    return _step(examined, place, drawing, own=own)


def _forward(examined: Examined, place: int, *, own: bool) -> str:
    outputs, right, name = examined.report.loss.outputs[place], examined.label(place), examined.name_of(place)
    winner, p = int(outputs.argmax()), figure(outputs[right])
    text = tr("{p} for {label}, the most") if winner == right else tr("{p} for {label} and {q} for {winner}")
    said = text.format(p=p, label=name, q=figure(outputs[winner]), winner=examined.names[winner])
    if own:
        return tr("Forward: your drawing, without its leaning copies, gets {said}.").format(said=said)
    text = counted(
        "Forward: 1 digit goes through the network; its cost is {cost}. The {label} shown gets {said}.",
        "Forward: {count} digits go through the network; their cost is {cost}. "
        "The {label} shown gets {said}.",
        examined.count,
    )
    cost = length(examined.report.forward.cost)
    return text.format(count=number(examined.count), cost=cost, label=name, said=said)


def _loss(examined: Examined, place: int) -> str:
    loss, value = examined.before.spec.loss, length(examined.loss_of(place))
    slopes = Slopes.of(examined, place)
    if loss == "categorical_crossentropy" and slopes.way is Way.RIGHT_ONLY:
        text = tr("Loss: only what the right digit gets counts. Minus the logarithm of {p} is {value}.")
        return text.format(p=figure(slopes.outputs[examined.label(place)]), value=value)
    text = tr("Loss: {name} between the outputs p and the targets y is {value}.")
    return text.format(name=loss_in_sentence(loss), value=value)


def _backward(examined: Examined, place: int) -> str:
    """Tell the slope of the right output and the largest of the others."""
    slopes, right = Slopes.of(examined, place), examined.label(place)
    together = slopes.together
    others = np.where(np.arange(len(together)) == right, -np.inf, np.abs(np.nan_to_num(together)))
    other = int(others.argmax())
    by = tr("p - y") if slopes.is_difference else tr("dL/dz")
    text = tr("Backward: every output is pushed by {by}: {other} gets {its}, {label} gets {own}.")
    its, own = figure(together[other], sign=True), figure(together[right], sign=True)
    return text.format(by=by, other=examined.names[other], its=its, label=examined.name_of(place), own=own)


def _step(examined: Examined, place: int, drawing: tuple[Prediction, Prediction] | None, *, own: bool) -> str:
    step = examined.report.step
    text = tr("Step: at rate {rate} the weights go {length} far, after {before} in the step before.")
    if examined.length_before is None:
        text = tr("Step: at rate {rate} the weights go {length} far.")
    went, went_before = length(math.hypot(*step.lengths)), length(examined.length_before or 0.0)
    told = [text.format(rate=number(step.rate), length=went, before=went_before)]
    if own and drawing is not None:
        right = examined.label(place)
        text = tr("{label}: {before} before, {after} after.")
        before, after = (percent(float(each.probabilities[right]), 0) for each in drawing)
        told.append(text.format(label=examined.name_of(place), before=before, after=after))
    if step.before.test is not None and step.after.test is not None:
        text = tr("Test digits right: {before} before, {after} after.")
        before, after = (percent(each[1], 1) for each in (step.before.test, step.after.test))
        told.append(text.format(before=before, after=after))
    return " ".join(told)
