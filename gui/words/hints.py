"""Words for hints: what was found, why it matters, and what can be done."""

from __future__ import annotations

from gui.session.places import Place
from gui.words.numbers import number, percent, three_figures
from gui.words.translation import Label, tr
from nn import NetworkSpec
from nn.digits.design import Design
from nn.training.hints import Hint, HintCode

# What was found, and why that keeps the network from learning.
TEXTS = {
    HintCode.TWINS: Label(
        "Twins in {layer}",
        "Only {different} of its {units} units differ. Units with equal weights get equal gradients, so they "
        "stay equal for ever.",
    ),
    HintCode.DEAD_UNITS: Label(
        "Dead units in {layer}",
        "{dead} of its units answer 0 to every digit: without a gradient they never wake up.",
    ),
    HintCode.VANISHING_GRADIENT: Label(
        "The gradient vanishes",
        "{first_layer} gets {ratio} of the gradient of the {last_layer}: each layer multiplies it by a small "
        "slope.",
    ),
    HintCode.SATURATED_OUTPUTS: Label(
        "Sure mistakes are not heard",
        "{wrong} of the digits are read wrong, with outputs so sure that their slope is {slope}: squared "
        "error hardly corrects them.",
    ),
    HintCode.SHORT_LAST_BATCH: Label(
        "{epoch}: a short last batch",
        "The cost leapt after {step}: its {samples} digits, instead of {usual_samples}, made a gradient "
        "{gradient_ratio} times as long.",
    ),
    HintCode.LONG_STEP: Label(
        "{epoch}: a very long step",
        "The cost leapt after {step}, {length_ratio} times as long as usual: it jumped over the valley.",
    ),
}
SMALLEST_RATIO = 1e-9  # what is smaller is said to be nothing
FRACTIONS = ("dead", "wrong")
ROUNDED = ("different", "units", "samples", "usual_samples", "gradient_ratio", "length_ratio")


def hint_label(hint: Hint, spec: NetworkSpec) -> Label | None:
    """Return what a hint has found of a network in a few words, and why it matters, in both with links.

    None where a failure says it.
    """
    if hint.code not in TEXTS:
        return None
    values = {name: _value(name, value) for name, value in hint.values.items()}
    places = _places(hint, len(spec.layers) - 1)
    name, text = TEXTS[hint.code]
    return Label(tr(name).format(**places, **values), tr(text).format(**places, **values))


def show_label(hint: Hint) -> Label:
    """Return the button that shows what a hint is about."""
    if hint.step is not None:
        return Label(tr("Show the step"), tr("Move the window to the step that made the cost leap (F3)"))
    return Label(tr("Show the layer"), tr("Select the layer that the hint is about (F3)"))


def remedy_label(hint: Hint, remedy: Design) -> Label:
    """Return the button that does what helps, and its effect."""
    anew = tr("Begins with new weights; undo brings the old ones back")
    on = tr("Counts from the next step on; undo takes it back")
    if hint.code is HintCode.TWINS:
        return Label(tr("Random weights"), anew)
    if hint.code is HintCode.DEAD_UNITS:
        return Label(tr("Use leaky ReLU"), anew)
    if hint.code is HintCode.VANISHING_GRADIENT:
        return Label(tr("Use ReLU"), anew)
    if hint.code is HintCode.SATURATED_OUTPUTS:
        return Label(tr("Use cross-entropy"), tr("Another loss; undo takes it back"))
    if hint.code is HintCode.SHORT_LAST_BATCH:
        return Label(tr("Even batches"), on)
    return Label(tr("Rate {rate}").format(rate=number(remedy.config.learning_rate)), on)


def _places(hint: Hint, last: int) -> dict[str, str]:
    """Return links to where it was seen; last: the number of the last layer."""
    epoch = Place("epoch", (hint.epoch,)).link(tr("Epoch {epoch}").format(epoch=number(hint.epoch)))
    step = Place("step", (hint.epoch, hint.step or 1)).link(tr("step {step}").format(step=hint.step))
    layer = Place("layer", (hint.layer or 1,)).link(tr("layer {layer}").format(layer=hint.layer))
    first, final = Place("layer", (1,)).link(tr("Layer 1")), Place("layer", (last,)).link(tr("last layer"))
    return {"epoch": epoch, "step": step, "layer": layer, "first_layer": first, "last_layer": final}


def _value(name: str, value: float) -> str:
    if name in FRACTIONS:
        return percent(value, 0)
    if name == "ratio":
        return (
            tr("1/{count}").format(count=number(round(1 / value))) if value > SMALLEST_RATIO else tr("none")
        )
    return number(round(value)) if name in ROUNDED else three_figures(value)
