"""Words of the glossary for how a network learns."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from gui.session.facts import Facts
from gui.words.glossary_entry import Entry, nothing_trained
from gui.words.networks import loss_label
from gui.words.numbers import number, three_figures
from gui.words.training import optimizer_label, schedule_label
from gui.words.translation import tr

CROSS_ENTROPIES = "categorical_crossentropy", "binary_crossentropy"
SQUARED_ERRORS = ("mean_squared_error",)


def _training(facts: Facts) -> str:
    if not facts.epochs_done:
        return tr("This network has not been trained here yet.")
    if facts.epochs_done == 1:
        return tr("This network has been trained for 1 epoch here.")
    return tr("This network has been trained for {count} epochs here.").format(
        count=number(facts.epochs_done)
    )


def _loss(facts: Facts) -> str:
    label = loss_label(facts.design.spec.loss)
    return tr('The loss here is "{name}".').format(name=label.name)


def _use_of(*losses: str) -> Callable[[Facts], str]:
    """Return what tells whether one of these losses is used."""

    def here(facts: Facts) -> str:
        name = loss_label(facts.design.spec.loss).name
        text = tr('It is not used here: the loss is "{name}".')
        if facts.design.spec.loss in losses:
            text = tr('It is used here: the loss is "{name}".')
        return text.format(name=name)

    return here


def _cost(facts: Facts) -> str:
    metrics = facts.metrics
    if metrics is None:
        return nothing_trained()
    cost, of_test = three_figures(metrics.cost), metrics.validation_cost
    when = tr("after epoch {epoch}").format(epoch=number(metrics.epoch))
    when = when if metrics.epoch else tr("before the first step")
    if of_test is None:
        return tr("The cost is {cost} {when}.").format(cost=cost, when=when)
    text = tr("The cost is {cost} {when}, and {of_test} on the test digits.")
    return text.format(cost=cost, when=when, of_test=three_figures(of_test))


def _gradient(facts: Facts) -> str:
    metrics = facts.metrics
    if metrics is None or not metrics.gradient_norms:
        return tr("No step has been made here yet, so there is no gradient to tell of.")
    text = tr("In the last step of epoch {epoch} the gradient was {length} long.")
    return text.format(epoch=number(metrics.epoch), length=_length(metrics.gradient_norms))


def _backpropagation(facts: Facts) -> str:
    count = number(facts.network.spec.learned_count)
    if not facts.hidden:
        return tr("In this network it has one layer to go through, and finds {count} slopes.").format(
            count=count
        )
    text = tr("In this network it goes back through {layers} layers, and finds {count} slopes in each step.")
    return text.format(layers=len(facts.layers), count=count)


def _rate(facts: Facts) -> str:
    rate, metrics = facts.design.config.learning_rate, facts.metrics
    if metrics is None or not metrics.epoch or metrics.learning_rate == rate:
        return tr("The learning rate here is {rate}.").format(rate=number(rate))
    text = tr("The learning rate is set to {rate}; in epoch {epoch} it was {then}.")
    then = three_figures(metrics.learning_rate)
    return text.format(rate=number(rate), epoch=number(metrics.epoch), then=then)


def _schedule(facts: Facts) -> str:
    label = schedule_label(facts.design.config.schedule)
    return tr("{name} is chosen here: {help}").format(name=label.name, help=label.help)


def _batches(facts: Facts) -> str:
    sizes = facts.batch_sizes
    small, large, values = min(sizes), max(sizes), {"steps": number(len(sizes)), "large": number(max(sizes))}
    if len(sizes) == 1:
        text = tr("Here an epoch is one step of {large} digits.")
    elif small == large:
        text = tr("Here an epoch has {steps} steps of {large} digits.")
        text = text if large > 1 else tr("Here an epoch has {steps} steps of one digit.")
    elif large - small > 1:
        text = tr("Here an epoch has {steps} steps of {large} digits and one of {small}.")
        values["steps"] = number(len(sizes) - 1)
    else:
        text = tr("Here an epoch has {steps} steps of {small} or {large} digits.")
    return text.format(small=number(small), **values)


def _step(facts: Facts) -> str:
    metrics = facts.metrics
    if metrics is None or not metrics.update_norms:
        return _batches(facts)
    text = tr("The last step of epoch {epoch} moved the weights and biases by {length}.")
    return text.format(epoch=number(metrics.epoch), length=_length(metrics.update_norms))


def _length(norms: Sequence[float]) -> str:
    return three_figures(math.hypot(*norms))


def _epochs(facts: Facts) -> str:
    done, last = facts.epochs_done, facts.shown.run.last_epoch
    if not done:
        return tr("No epoch is done here yet; {last} are planned.").format(last=number(last))
    if facts.shown.epoch is None:
        return tr("Here {done} of {last} epochs are done.").format(done=number(done), last=number(last))
    text = tr("The window shows epoch {epoch}, and {done} of {last} are done.")
    return text.format(epoch=number(facts.shown.epoch), done=number(done), last=number(last))


def _optimizer(facts: Facts) -> str:
    config = facts.design.config
    text = tr("{name} makes the steps here, with a learning rate of {rate}.")
    return text.format(name=optimizer_label(config.optimizer).name, rate=number(config.learning_rate))


def _recording(facts: Facts) -> str:
    run, epoch = facts.shown.run, facts.shown.epoch
    if not run.is_recorded:
        return tr("Nothing is recorded yet: train, and every moment is kept.")
    last = number(run.recording.epochs[-1])
    if epoch is None:
        return tr("The window shows the present, after epoch {last}.").format(last=last)
    return tr("The window shows epoch {epoch} of {last}.").format(epoch=number(epoch), last=last)


ENTRIES = {
    "training": Entry(
        "Training",
        "In a training the network sees many digits and what they are. After each [batch](batch) its "
        "[weights](weight) are changed a little, so that it would be less wrong. Nobody writes a rule: "
        "it finds its own.",
        _training,
    ),
    "loss": Entry(
        "Loss",
        "The loss says how wrong the answer to one digit is, as a number: 0 is perfect. The "
        "[cost](cost) is its mean over many digits. Usual ones are [cross-entropy](cross_entropy) and "
        "[squared error](squared_error).",
        _loss,
    ),
    "cross_entropy": Entry(
        "Cross-entropy",
        "This [loss](loss) asks only how [probable](probability) the right answer was: the less probable, "
        "the higher it is. To be sure and wrong costs very much. It learns quickly together with "
        "[softmax](softmax).",
        _use_of(*CROSS_ENTROPIES),
    ),
    "squared_error": Entry(
        "Squared error",
        "This [loss](loss) takes the distance of each [output](output) from what it should be, and squares "
        "it. With [saturated](saturated) outputs it learns slowly, even if they are all wrong.",
        _use_of(*SQUARED_ERRORS),
    ),
    "cost": Entry(
        "Cost",
        "The cost is the mean [loss](loss) of many digits: how wrong the network is on average. Training "
        "makes it small. Two lines show it: for the [training digits](training_digits) and for the "
        "[test digits](test_digits).",
        _cost,
    ),
    "gradient": Entry(
        "Gradient",
        "The gradient says for each [weight](weight) how the [cost](cost) changes if the weight grows a "
        "little. A [step](step) goes the opposite way, downhill. Where the gradient is short, little is "
        "learned.",
        _gradient,
    ),
    "backpropagation": Entry(
        "Backpropagation",
        "Backpropagation finds the [gradient](gradient) of all weights in one go. It begins with the error "
        "at the [output](output) and goes back [layer](layer) by layer, asking each unit for its part in "
        "it.",
        _backpropagation,
    ),
    "learning_rate": Entry(
        "Learning rate",
        "The learning rate says how far one [step](step) goes along the [gradient](gradient). Too small, "
        "and learning crawls. Too large, and the steps jump over what they look for.",
        _rate,
    ),
    "schedule": Entry(
        "Schedule",
        "A schedule changes the [learning rate](learning_rate) during the [training](training). Large steps "
        "at first find the way, small ones at the end find the place.",
        _schedule,
    ),
    "batch": Entry(
        "Batch",
        "A batch is a handful of [training digits](training_digits) that the network sees before one "
        "[step](step). Small batches make many restless steps, large ones few and steady ones.",
        _batches,
    ),
    "step": Entry(
        "Step",
        "A step changes all [weights](weight) a little, along the [gradient](gradient) of one "
        "[batch](batch). How far it goes is up to the [learning rate](learning_rate) and the "
        "[optimizer](optimizer).",
        _step,
    ),
    "epoch": Entry(
        "Epoch",
        "An epoch is over when all [training digits](training_digits) were seen once, [batch](batch) by "
        "batch. After each one the network is measured: that is a point in the curves.",
        _epochs,
    ),
    "optimizer": Entry(
        "Optimizer",
        "The optimizer turns the [gradient](gradient) into a [step](step). The plain one goes straight "
        "downhill. Others remember earlier steps, or give each [weight](weight) a pace of its own.",
        _optimizer,
    ),
    "recording": Entry(
        "Line of time",
        "Every moment of a [training](training) is kept on the line of time. Where the playhead stands is "
        "the moment that the whole window shows. You can go back, play it again, and train on from there.",
        _recording,
    ),
}
