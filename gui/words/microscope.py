"""Words for one step under the microscope: its phases, their figures, and what came of it."""

from __future__ import annotations

import math

import numpy as np

from gui.session.examined import Phase, Slopes, Way
from gui.words.networks import activation_label
from gui.words.numbers import localized, number, percent, three_figures
from gui.words.translation import Label, tr, translated

PHASES = {
    Phase.FORWARD: Label("Forward", "The numbers go through the network, from layer to layer."),
    Phase.LOSS: Label("Loss", "How wrong the outputs are, as one number, and its slope by each output."),
    Phase.BACKWARD: Label(
        "Backward", "The slope goes back through the layers: who would have to change how much?"
    ),
    Phase.STEP: Label("Step", "Every weight moves against its slope, and the network answers anew."),
}
CLIPPED = 1e-3  # a difference above it is no rounding
WIDE = 1000  # from here on numbers are written with powers of ten


def phase_label(phase: Phase) -> Label:
    """Return the name of a phase and what happens in it."""
    return translated(PHASES[phase])


def phase_chip(phase: Phase) -> str:
    """Return the name of a phase with its key."""
    return tr("{key} {name}").format(key=int(phase), name=phase_label(phase).name)


def phases_name() -> str:
    """Return the name of the four phases for a screen reader."""
    return tr("Phases of the step")


def figure(value: float, *, sign: bool = False) -> str:
    """Return a number with three decimals, so that those of a column stand below each other."""
    if not math.isfinite(value):
        return tr("none")
    text = f"{value:+.3f}" if sign else f"{value:.3f}"
    if abs(value) >= WIDE:
        text = f"{value:+.0e}" if sign else f"{value:.0e}"
    return localized("0.000" if float(text) == 0 else text)


def length(value: float) -> str:
    """Return a size with three figures."""
    return three_figures(value) if math.isfinite(value) else tr("none")


def nothings() -> frozenset[str]:
    """Return how figures of nothing are written."""
    return frozenset({"0", figure(0.0), figure(0.0, sign=True)})


def tiny(value: float) -> str:
    """Return a very small number with one figure, such as 7e-9."""
    if value == 0:
        return "0"
    digits, power = f"{value:.0e}".split("e")
    return f"{digits}e{int(power)}"


# What is looked into


def title(epoch: int | None, step: int | None) -> str:
    """Return which step is looked into; None: one on the drawing."""
    if epoch is None or step is None:
        return tr("One step on this drawing")
    return tr("Step {step} of epoch {epoch}").format(step=number(step), epoch=number(epoch))


def looking(epoch: int, step: int, fraction: float) -> str:
    """Return that the training up to a step is being made again."""
    text = tr("Training again up to step {step} of epoch {epoch}... {done}")
    done = percent(round(fraction, 2), 0)
    return text.format(step=number(step), epoch=number(epoch), done=done)


def no_step_on_drawing(*, is_drawn: bool, is_beyond: bool) -> str:
    """Return why there is no step on the drawing; is_beyond: it leads to weights that are not finite."""
    if not is_drawn:
        return tr(
            "Draw a digit first. Then tell which one it is, and the network takes one step to learn it."
        )
    if is_beyond:
        return tr("This step is too long: the weights after it are too large for a number. Lower the rate.")
    return tr("Which digit is this? Press 0 to 9. A step needs the right answer.")


def label_help(digit: int) -> str:
    """Return what the key of a digit does."""
    return tr("The drawing shows {digit}").format(digit=digit)


def digit_of_batch(place: int, count: int, label: str, loss: float) -> str:
    """Return which digit of the batch is looked at."""
    text = tr("Digit {place} of {count}, labeled {label}: loss {loss}")
    return text.format(place=number(place + 1), count=number(count), label=label, loss=length(loss))


def other_digit(direction: int) -> str:
    """Return what the buttons beside the digit do."""
    return tr("The next digit of the batch") if direction > 0 else tr("The digit of the batch before")


# What stands beside the tables


def forward_help(activation: str) -> str:
    """Return what the table of the outputs shows."""
    text = tr("z: the sum of each output. p: what {activation} makes of it. y: the right answer.")
    return text.format(activation=activation_label(activation).name)


def drawing_help() -> str:
    """Return why the answer may differ from the outputs of a step on a drawing."""
    return tr("The step learns from the drawing as it is; the answer averages over tilted copies of it.")


def averaging_help() -> str:
    """Return which weights a step is one of, where the network answers with an average."""
    return tr("Here the weights themselves answer, not their moving average.")


def loss_help(slopes: Slopes) -> str:
    """Return how the slope of the loss comes about."""
    together = tr("p - y") if slopes.is_difference else tr("the slope dL/dz")
    if slopes.way is Way.RIGHT_ONLY:
        counting = int(np.flatnonzero(slopes.by_output)[0])
        text = tr(
            "Apart: the loss asks only for p of the {digit}, with the slope dL/dp = {slope}. Times dp/dz of "
            "the {digit}, the slopes of softmax, it gives what training computes at once: {together}."
        )
        slope = figure(float(slopes.by_output[counting]))
        if slopes.is_difference:
            slope = f"-1/p = {slope}"
        return text.format(digit=counting, slope=slope, together=together)
    if slopes.way is Way.EACH_ALONE:
        text = tr(
            "Each output on its own: the slope of the loss, dL/dp, times that of the output, dp/dz, gives "
            "{together}."
        )
        return text.format(together=together)
    text = tr(
        "Every p counts, and every z moves every p: the sum of dL/dp times dp/dz over all ten is {together}."
    )
    return text.format(together=together)


def difference_words(difference: float) -> str:
    """Return how far the slopes taken apart and together lie from each other."""
    if not math.isfinite(difference):
        return tr("The numbers are beyond all bounds: there is no slope any more.")
    if difference > CLIPPED:
        text = tr("Apart and together: difference {value}. p is so small that taken apart the slope is lost.")
        return text.format(value=tiny(difference))
    if difference == 0:
        return tr("Apart and together: difference 0.")
    return tr("Apart and together: difference {value}, which is rounding.").format(value=tiny(difference))


def backward_help(count: int) -> str:
    """Return what the table of the layers shows in the phase backward; count: digits in the batch."""
    if count == 1:
        return tr("How long two slopes are. delta: by the sums of a layer. gradient: by its weights.")
    text = tr(
        "How long two slopes of the cost are. delta: by the sums of a layer, for this digit, one of {count}. "
        "gradient: by its weights, for all of them."
    )
    return text.format(count=number(count))


def step_help(rate: float) -> str:
    """Return what the table of the layers shows in the phase step."""
    text = tr("moved: how far the weights of each layer went, at rate {rate}.")
    return text.format(rate=number(rate))


def head_words(name: str) -> str:
    """Return the head of a column of figures."""
    return tr(name)


# What came of it


def right_words() -> str:
    """Return the name of the row of the test digits."""
    return tr("Test digits right")


def cost_words(*, own: bool) -> str:
    """Return the name of the row of the cost of what was learned from."""
    return tr("Its loss") if own else tr("Cost of the batch")


def digit_row(label: str) -> str:
    """Return the name of the row of the digit of the batch that is looked at."""
    return tr("The {label} shown").format(label=label)


def drawing_row(label: str) -> str:
    """Return the name of the row of the drawing."""
    return tr("Your drawing: {label}").format(label=label)


def taken_words(label: str, drawing: tuple[float, float], test: tuple[float, float]) -> str:
    """Return what a step on the drawing did; drawing: the probability of its label before and after."""
    text = tr("{label}: {p} before, {q} after; test digits {before} before, {after} after.")
    p, q = (percent(each, 0) for each in drawing)
    before, after = (percent(each, 1) for each in test)
    return text.format(label=label, p=p, q=q, before=before, after=after)


def shown_before_taken() -> Label:
    """Return that a step is looked into that nobody has taken yet."""
    return Label(tr("One step on your drawing"), tr("It is only looked at until you take it. Esc leaves it."))
