"""Words for where a network comes from, what its training does, and how far it is."""

from __future__ import annotations

from gui.session.run import Origin
from gui.words.numbers import duration, number, percent, rough_count
from gui.words.translation import Label, tr

SEPARATOR = " \u00b7 "


def origin_label(origin: Origin, name: str, accuracy: float | None, epochs: int) -> Label:
    """Return where a network comes from, and what to know or do about it.

    name: of a network from a file. accuracy: on the test digits, 0 to 1, if it was measured.
    epochs: that it was trained for here, as far as they are recorded.
    """
    if origin is Origin.UNTRAINED:
        return Label(
            tr("Untrained network"), tr("Its weights are random, so its answers are guesses. Press Train.")
        )
    if origin is Origin.TRAINED:
        return _trained_label(accuracy, epochs)
    right = _measured(tr("Right on {accuracy} of the test digits, which it never saw."), accuracy)
    if origin is Origin.SHIPPED:
        own = tr("Inkling's own network")
        return Label(own, _joined(right, tr("Draw, or press Train to teach it more.")))
    title = tr("Network {name}").format(name=name)
    return Label(title, _joined(right, tr("Opened from a file.")))


def training_failed(problem: str) -> Label:
    """Return that a training failed, and why."""
    return Label(tr("Training failed"), problem)


def learning(*, on_variants: bool) -> Label:
    """Return that a training runs."""
    remark = tr("Variants are harder to read than the test digits.") if on_variants else ""
    return Label(tr("Learning"), _joined(tr("The answer to your drawing follows."), remark))


def paused() -> Label:
    """Return that a training is paused, and what can be done."""
    return Label(tr("Paused"), tr("Everything still works: draw, or change the learning rate."))


def check_designer(problem: str) -> str:
    """Return that something in the designer is wrong, and what."""
    return tr("Check the designer. {problem}.").format(problem=problem)


def train_button(*, running: bool, idle: bool) -> Label:
    """Return the text of the button for training, and its effect."""
    if running:
        return Label(tr("&Pause"), tr("Pause the training; nothing is lost"))
    if idle:
        return Label(tr("&Train"), tr("Train the network from its current weights"))
    return Label(tr("&Resume"), tr("Resume the training"))


def progress_words(epoch: int, last_epoch: int) -> str:
    """Return how far a training is."""
    return tr("Epoch {epoch} of {last}").format(epoch=number(epoch), last=number(last_epoch))


def pace_words(epoch: int, last_epoch: int, seconds_left: float, samples_per_second: float) -> str:
    """Return how far a training is, how long it still takes, and how fast it is, on two lines."""
    left = tr("{time} left").format(time=duration(seconds_left))
    speed = tr("{count} digits a second").format(count=rough_count(samples_per_second))
    return f"{progress_words(epoch, last_epoch)}{SEPARATOR}{left}\n{speed}"


def _trained_label(accuracy: float | None, epochs: int) -> Label:
    if not epochs:
        return Label(tr("Trained network"), tr("Press Train to train it further."))
    title = tr("Trained for 1 epoch") if epochs == 1 else tr("Trained for {count} epochs")
    right = _measured(tr("Right on {accuracy} of the test digits."), accuracy)
    return Label(title.format(count=epochs), _joined(right, tr("Train continues from here.")))


def _measured(text: str, accuracy: float | None) -> str:
    return "" if accuracy is None else text.format(accuracy=percent(accuracy, 1))


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
