"""Words of the glossary for what goes wrong in a training, and what helps."""

from __future__ import annotations

import math

from gui.session.facts import Facts
from gui.words.fields import mixed
from gui.words.glossary_entry import Entry, joined, layer_name
from gui.words.numbers import localized, number, percent
from gui.words.training import regularization_summary
from gui.words.translation import tr

SAME = 0.001  # accuracies that differ by less look the same


def _overfitting(facts: Facts) -> str:
    metrics = facts.metrics
    if metrics is None or metrics.validation_accuracy is None:
        return tr("Nothing has been trained here yet, so the two cannot be compared.")
    learned, tested = metrics.accuracy, metrics.validation_accuracy
    text = tr("Right on {learned} of the training digits and {tested} of the test digits, {points} less.")
    if tested > learned - SAME:
        text = tr(
            "Right on {learned} of the training digits and {tested} of the test digits, so there is none."
        )
    points = tr("{count} points").format(count=localized(f"{100 * (learned - tested):.1f}"))
    return text.format(learned=percent(learned, 1), tested=percent(tested, 1), points=points)


def _regularization(facts: Facts) -> str:
    summary = regularization_summary(facts.design)
    if not summary:
        return tr("Nothing of the kind is switched on here.")
    return tr("Switched on here: {settings}.").format(settings=summary)


def _dropout(facts: Facts) -> str:
    rates = dict.fromkeys(percent(layer.dropout, 0) for layer in facts.hidden if layer.dropout)
    if not rates:
        return tr("Dropout is switched off here.")
    text = tr("Each step leaves out {rates} of the hidden units here.")
    return text.format(rates=joined([*rates]) if len(rates) == 1 else mixed())


def _patience(facts: Facts) -> str:
    patience = facts.design.config.patience
    if not patience:
        return tr("Early stopping is switched off here.")
    return tr("Here a training ends after {count} epochs without progress.").format(count=number(patience))


def _penalties(facts: Facts) -> str:
    config = facts.design.config
    parts = [
        tr("{name} {value}").format(name=name.upper(), value=number(value))
        for name, value in config.penalties.items()
        if value
    ]
    if config.weight_decay:
        parts.append(tr("weight decay {value}").format(value=number(config.weight_decay)))
    if not parts:
        return tr("Nothing keeps the weights small here.")
    return tr("Switched on here: {settings}.").format(settings=joined(parts))


def _dead(facts: Facts) -> str:
    return _count(facts, "dead", tr("None of the {all} hidden units is dead now."), tr("dead"))


def _saturated(facts: Facts) -> str:
    none = tr("None of the {all} hidden units that can be is saturated now.")
    return _count(facts, "saturated", none, tr("saturated"))


def _count(facts: Facts, figure: str, none: str, name: str) -> str:
    """Return how many of the hidden units are so, of those of which it can be told."""
    fractions = [float(getattr(layer, figure)) for layer in facts.health[:-1]]
    units = [layer.units for layer in facts.hidden]
    told = [
        (fraction * count, count)
        for fraction, count in zip(fractions, units, strict=True)
        if math.isfinite(fraction)
    ]
    if not told:
        return tr("This network has no unit of which that could be told.")
    found, total = round(sum(part for part, _ in told)), sum(count for _, count in told)
    if not found:
        return none.format(all=number(total))
    text = tr("Now {found} of {all} hidden units are {name}.")
    if found == 1:
        text = tr("Now {found} of {all} hidden units is {name}.")
    return text.format(found=number(found), all=number(total), name=name)


def _vanishing(facts: Facts) -> str:
    if not facts.hidden:
        return tr("This network has only one layer, so nothing can vanish on the way.")
    first, last = facts.health[0].gradient, facts.health[-1].gradient
    if not (math.isfinite(first) and last > 0):
        return tr("Now there is no gradient at the output that could be compared.")
    text = tr("For each weight, the gradient of {layer} is {ratio} times that of the output now.")
    return text.format(layer=layer_name(facts, 0), ratio=localized(f"{first / last:.2g}"))


ENTRIES = {
    "overfitting": Entry(
        "Overfitting",
        "A network overfits when it learns its [training digits](training_digits) by heart instead of what "
        "they have in common. Then it is right on them more often than on the [test digits](test_digits). "
        "[Regularisation](regularization) and [variants](variants) help.",
        _overfitting,
    ),
    "regularization": Entry(
        "Regularisation",
        "Regularisation is everything that keeps a network from learning by heart: "
        "[dropout](dropout), [small weights](weight_decay), [early stopping](early_stopping), "
        "averaging and others. It learns a little slower and reads new digits better.",
        _regularization,
    ),
    "dropout": Entry(
        "Dropout",
        "With dropout each training [step](step) leaves out some hidden [units](unit), by chance. So no unit "
        "can rely on a certain other one. When the network answers, all of them take part.",
        _dropout,
    ),
    "weight_decay": Entry(
        "Penalties and weight decay",
        "A penalty counts large [weights](weight) as [cost](cost), and weight decay shrinks them a little "
        "with every [step](step). Networks with small weights change their mind less suddenly, which helps "
        "against [overfitting](overfitting).",
        _penalties,
    ),
    "early_stopping": Entry(
        "Early stopping",
        "Early stopping ends a [training](training) when the [cost](cost) of the [test digits](test_digits) "
        "no longer falls, before the network [learns by heart](overfitting). The best weights are kept.",
        _patience,
    ),
    "dead_unit": Entry(
        "Dead unit",
        "A dead [unit](unit) says 0 for every digit. No [gradient](gradient) gets through it, so it cannot "
        "learn any more. It happens to [relu](relu) units, mostly with too high a "
        "[learning rate](learning_rate).",
        _dead,
    ),
    "saturated": Entry(
        "Saturated unit",
        "A saturated [unit](unit) stands at a flat end of its [activation](activation). If its sum changes, "
        "its value hardly does, so it learns very slowly. It happens to [sigmoid](sigmoid) and "
        "[tanh](tanh).",
        _saturated,
    ),
    "vanishing_gradient": Entry(
        "Vanishing gradient",
        "On its way back each [layer](layer) can make the [gradient](gradient) shorter. After many layers "
        "hardly anything is left of it, and the first ones do not learn. [ReLU](relu) and good "
        "[initial weights](initializer) help.",
        _vanishing,
    ),
}
