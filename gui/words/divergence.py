"""Why a training cannot go on, and what to do about it."""

from __future__ import annotations

from gui.words.networks import loss_in_sentence
from gui.words.numbers import number
from gui.words.translation import tr
from nn import Divergence, DivergenceKind

SENTENCES = {
    DivergenceKind.WEIGHTS_OVERFLOW: (
        "Training cannot go on: in epoch {epoch} the weights of layer {layer} are no longer finite numbers."
    ),
    DivergenceKind.AVERAGE_OVERFLOW: (
        "Training cannot go on: in epoch {epoch} the moving average of the weights is no longer a finite "
        "number."
    ),
    DivergenceKind.OUTPUTS_OVERFLOW: (
        "Training cannot go on: in epoch {epoch} the cost is no longer a finite number, as the outputs of "
        "layer {layer} overflow."
    ),
    DivergenceKind.VALIDATION_OVERFLOW: (
        "Training cannot go on: in epoch {epoch} the validation cost is no longer a finite number."
    ),
    DivergenceKind.VANISHED_GRADIENT: (
        "Training cannot go on: in epoch {epoch} the gradient has vanished because the units are saturated "
        "or dead."
    ),
    DivergenceKind.WORSE_THAN_GUESSING: (
        "Training cannot go on: in epoch {epoch} the cost has been worse than guessing for 10 epochs."
    ),
}
ADVICE = "A learning rate of {rate} is too large for this network with {loss}."


def divergence_words(divergence: Divergence) -> str:
    """Return what happened to a training, and what to try."""
    sentence = tr(SENTENCES[divergence.kind])
    happened = sentence.format(epoch=number(divergence.epoch), layer=divergence.layer)
    loss = loss_in_sentence(divergence.loss)
    advice = tr(ADVICE).format(rate=number(divergence.learning_rate), loss=loss)
    return tr("{happened} {advice}").format(happened=happened, advice=advice)
