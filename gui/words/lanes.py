"""Words for lanes: runs that are compared, each named by what is different in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gui.words.fields import field_label
from gui.words.networks import loss_label
from gui.words.numbers import batch_size, number, percent, whole_percents
from gui.words.task import task_summary
from gui.words.training import optimizer_label, schedule_label
from gui.words.translation import Label, tr
from nn import Layer
from nn.digits.design import Design
from nn.digits.recognizer import Prediction

LETTERS = "ABC"
FEWEST_SEEDS = 5


def letter(place: int) -> str:
    """Return the letter of a lane; the first has the place 0."""
    return LETTERS[place]


def lanes_title() -> str:
    """Return what the lanes are called together."""
    return tr("Trainings side by side")


def lane_names(designs: Sequence[Design]) -> list[str]:
    """Return for each design the settings in which any of them differ, as they are in it."""
    first = designs[0]
    fields = dict.fromkeys(name for design in designs[1:] for name in first.differences(design))
    return [", ".join(dict.fromkeys(_named(design, name, designs) for name in fields)) for design in designs]


def no_difference() -> str:
    """Return what stands for the names of lanes that are all alike."""
    return tr("the same so far: change one setting")


def compare_label() -> Label:
    """Return the text of the button that adds a lane, and what it does."""
    return Label(
        tr("Compare"),
        tr("Train another run from the same start, with the same batches, and one setting changed"),
    )


def another_label() -> Label:
    """Return the text of the button that adds a third lane."""
    return Label(tr("+ lane"), compare_label().help)


def remove_help(place: int) -> str:
    """Return what the button does that removes a lane."""
    return tr("Compare no more with {letter}; undo brings it back").format(letter=letter(place))


def lane_help(place: int, name: str) -> str:
    """Return what a click on a lane does."""
    text = tr("{letter}: {name}. Click to show this run in the whole window and to change its settings.")
    return text.format(letter=letter(place), name=name or no_difference())


def answer_of(prediction: Prediction, names: Sequence[str]) -> str:
    """Return what a lane says of the drawing."""
    return tr("says {answer}, {probability}").format(
        answer=names[prediction.digit], probability=_percent_of_bar(prediction)
    )


def compared_lane(place: int, prediction: Prediction, names: Sequence[str]) -> str:
    """Return what the hollow bars show."""
    return tr("Hollow: {letter} says {answer}, {probability}").format(
        letter=letter(place), answer=names[prediction.digit], probability=_percent_of_bar(prediction)
    )


def no_answer() -> str:
    """Return what stands where there is no drawing to read."""
    return tr("no drawing yet")


def progress_of(epoch: int, accuracy: float | None) -> str:
    """Return how far a lane is, and how much it gets right."""
    if accuracy is None:
        return tr("epoch {epoch}").format(epoch=number(epoch))
    text = tr("epoch {epoch}, {accuracy} right")
    return text.format(epoch=number(epoch), accuracy=percent(accuracy, 1))


def failed(epoch: int) -> str:
    """Return that a lane cannot go on."""
    return tr("failed in epoch {epoch}").format(epoch=number(epoch + 1))


def repeat_label() -> Label:
    """Return the button that trains the lanes again with other seeds, and why one would."""
    return Label(
        tr("x 5"),
        tr("Train each lane with five seeds in the background, and see whether one is better beyond luck"),
    )


def repeating(done: int, whole: int) -> str:
    """Return how far the repeats are."""
    return tr("Seed {done} of {whole}").format(done=done, whole=whole)


def stop_repeating_help() -> str:
    """Return what the button does while lanes are repeated."""
    return tr("Give up the trainings with other seeds")


def stop_repeating() -> str:
    """Return the short text of that button."""
    return tr("stop x 5")


def repeat_action(*, running: bool) -> str:
    """Return the text of the menu's entry for the repeats."""
    return tr("E&nd the repeats") if running else tr("Repeat the la&nes with five seeds")


def verdict(
    better: int, worse: int, gap: float, wins: int, seeds: int, chance: float, *, is_luck: bool
) -> str:
    """Return which lane gets more of the test digits right, and whether that is more than luck.

    gap: of the mean accuracies. chance: of such a gap by luck alone.
    """
    first, second = letter(better), letter(worse)
    if not gap:
        text = tr("{first} and {second} get equally many test digits right over {seeds} seeds.")
        return text.format(first=first, second=second, seeds=seeds)
    text = tr(
        "{first} gets {points} points more right than {second}, and is ahead with {wins} of {seeds} seeds."
    )
    sentence = text.format(
        first=first, second=second, points=number(round(100 * gap, 1)), wins=wins, seeds=seeds
    )
    judged = tr("That may be luck: {chance}.") if is_luck else tr("That is more than luck: {chance}.")
    return f"{sentence} {judged.format(chance=chance_words(chance))}"


def chance_words(probability: float) -> str:
    """Return how often something happens by luck alone."""
    if probability < 1e-3:
        return tr("by chance less than once in 1,000 times")
    if probability < 0.25:
        return tr("by chance once in {times} times").format(times=number(round(1 / probability)))
    return tr("by chance in {fraction} of the times").format(fraction=percent(probability, 0))


def _named(design: Design, name: str, designs: Sequence[Design]) -> str:
    """Return one setting of a design in a few words."""
    if name == "layers":
        return _layers(design, designs)
    if name == "loss":
        return loss_label(design.spec.loss).name
    if name == "task":
        return task_summary(design.task)
    if name == "seed":
        return tr("seed {number}").format(number=design.seed)
    return _setting(name, getattr(design.config, name))


def _setting(name: str, value: Any) -> str:
    if name == "optimizer":
        return optimizer_label(value).name
    if name == "schedule":
        return schedule_label(value).name
    if name == "batch_size":
        return tr("batch {size}").format(size=batch_size(value))
    if name == "learning_rate":
        return tr("rate {rate}").format(rate=number(value))
    if name == "augmentation":
        return tr("variants") if value else tr("no variants")
    if name == "sources":
        return _sources(value)
    if name == "even_batches":
        return tr("even batches") if value else tr("a short last batch")
    label = field_label(f"config.{name}").name
    if isinstance(value, int | float):
        return tr("{setting} {value}").format(setting=label, value=number(value))
    return tr("{setting}: {value}").format(setting=label, value=_plain(value))


def _sources(fractions: Mapping[str, float]) -> str:
    """Return how much is learned that no person wrote."""
    if not fractions:
        return tr("nothing drawn")
    return tr("{fraction} drawn").format(fraction=percent(sum(fractions.values()), 0))


def _plain(value: Any) -> str:
    """Return the value of a setting that is no number."""
    if not value:
        return tr("off")
    if hasattr(value, "items"):
        return ", ".join(f"{key} {number(each)}" for key, each in value.items())
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _layers(design: Design, designs: Sequence[Design]) -> str:
    """Return what differs in the layers: the units, or else the activations, or else the first weights."""
    layers = design.spec.layers
    if len({_units(each.spec.layers) for each in designs}) > 1:
        return "-".join(map(str, _units(layers)))
    for attribute in ("activation", "initializer", "scale", "dropout", "batch_normalization"):
        columns = [[getattr(layer, attribute) for layer in each.spec.layers[1:]] for each in designs]
        if any(column != columns[0] for column in columns):
            differing = [
                place for place in range(len(columns[0])) if len({str(c[place]) for c in columns}) > 1
            ]
            values = dict.fromkeys(getattr(layers[1 + place], attribute) for place in differing)
            return ", ".join(_layer_value(attribute, value) for value in values)
    return ""


def _layer_value(attribute: str, value: Any) -> str:
    if attribute == "batch_normalization":
        return tr("batch normalisation") if value else tr("no batch normalisation")
    if attribute == "dropout":
        return tr("dropout {fraction}").format(fraction=percent(value, 0))
    if attribute == "scale":
        return tr("scale {scale}").format(scale=number(value))
    return str(value)


def _units(layers: Sequence[Layer]) -> tuple[int, ...]:
    return tuple(layer.units for layer in layers)


def _percent_of_bar(prediction: Prediction) -> str:
    """Return the probability of the answer as its bar has it: all bars together have 100 %."""
    return percent(whole_percents(prediction.probabilities)[prediction.digit] / 100, 0)
