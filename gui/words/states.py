"""Words for where a network comes from, what its training does, and how far it is."""

from __future__ import annotations

from gui.session.run import Origin
from gui.words.numbers import duration, number, percent, rough_count
from gui.words.translation import Label, counted, tr

SEPARATOR = " \u00b7 "


def origin_label(origin: Origin, source: Origin, name: str, epochs: int) -> Label:
    """Return where a network comes from, and what to know or do about it.

    source: where the weights came from that its training began with. name: of a network from a file.
    epochs: that it was trained for here, as far as they are recorded.
    """
    if origin is Origin.UNTRAINED:
        return Label(
            tr("Untrained network"), tr("Its weights are random, so its answers are guesses. Train it.")
        )
    if origin is Origin.TRAINED:
        return Label(
            _trained(source, name, epochs), tr("Train goes on from here; undo brings back what was before.")
        )
    if origin is Origin.SHIPPED:
        return Label(tr("Inkling's own network, as shipped"), tr("Draw a digit, or watch a fresh one learn."))
    return Label(
        tr("Network {name}").format(name=name), tr("Opened from a file. Draw a digit, or train it further.")
    )


def training_failed(problem: str) -> Label:
    """Return that a training failed, and why."""
    return Label(tr("Training failed"), problem)


def learning(*, on_variants: bool, on_drawn: bool = False) -> Label:
    """Return that a training runs."""
    remark = tr("Variants are harder to read than the test digits.") if on_variants else ""
    if on_drawn:
        remark = tr("Drawn digits are harder to read than the test digits.")
    return Label(tr("Learning"), _joined(tr("The answer to your drawing follows."), remark))


def paused() -> Label:
    """Return that a training is paused, and what can be done."""
    return Label(tr("Paused"), tr("Everything still works: draw, or change the learning rate."))


def start_again(rate: float) -> Label:
    """Return the advice after a training that failed, as the text of a button, and its effect."""
    text = tr("Try {rate} with new weights").format(rate=number(rate))
    return Label(text, tr("Set this learning rate and begin with other random weights; undo takes it back"))


def weights_from_before() -> Label:
    """Return the offer after undo of a change that a training went on with, and its effect."""
    effect = tr("Undo has brought the setting back; this brings back the weights from before the change too")
    return Label(tr("Weights from before it"), effect)


def check_designer(problem: str) -> str:
    """Return that something in the designer is wrong, and what."""
    return tr("Check the settings. {problem}.").format(problem=problem)


def train_button(*, running: bool, idle: bool, further: bool = False) -> Label:
    """Return the text of the button for training, and its effect.

    further: the network was trained elsewhere, and measured with the weights that it has.
    """
    if running:
        return Label(tr("&Pause"), tr("Pause the training; nothing is lost"))
    if further:
        effect = tr(
            "Train this network further. When it says that it is not sure was measured for its\n"
            "present weights and will be forgotten; undo brings them back"
        )
        return Label(tr("&Train it further"), effect)
    if idle:
        return Label(tr("&Train"), tr("Train the network from its current weights"))
    return Label(tr("&Resume"), tr("Resume the training"))


def progress_words(epoch: int, last_epoch: int) -> str:
    """Return how far a training is."""
    return tr("Epoch {epoch} of {last}").format(epoch=number(epoch), last=number(last_epoch))


def pace_words(epoch: int, last_epoch: int, seconds_left: float) -> str:
    """Return how far a training is, and how long it still takes."""
    left = tr("{time} left").format(time=duration(seconds_left))
    return f"{progress_words(epoch, last_epoch)}{SEPARATOR}{left}"


def speed_words(samples_per_second: float) -> str:
    """Return how fast a training is."""
    return tr("{count} digits a second").format(count=rough_count(samples_per_second))


def not_trained_here() -> str:
    """Return that there is no training whose epochs could be counted."""
    return tr("No training yet")


def right_on(accuracy: float) -> str:
    """Return how many of the test digits a network gets right."""
    return tr("Right on {accuracy} of test digits").format(accuracy=percent(accuracy, 1))


def right_briefly(accuracy: float) -> str:
    """Return how often a network is right, where there is little room."""
    return tr("{accuracy} right").format(accuracy=percent(accuracy, 1))


def _trained(source: Origin, name: str, epochs: int) -> str:
    """Return what a network is called that was trained here."""
    if source is Origin.SHIPPED:
        text = tr("Inkling's own network, trained further")
    elif source is Origin.FILE:
        text = tr("Network {name}, trained further")
    elif epochs:
        text = counted("Trained for 1 epoch", "Trained for {count} epochs", epochs)
    else:
        text = tr("Trained for less than an epoch")
    return text.format(count=number(epochs), name=name)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
