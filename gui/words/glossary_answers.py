"""Words of the glossary for digits, and for what a network says of them."""

from __future__ import annotations

import numpy as np

from gui.session.facts import Facts
from gui.words.answers import verdict
from gui.words.glossary_entry import Entry, nothing_drawn
from gui.words.numbers import number, percent
from gui.words.stages import STAGE_LABELS
from gui.words.task import labels_label, task_summary
from gui.words.training import learned_words
from gui.words.translation import tr
from nn.digits.mistakes import confusion_counts
from nn.digits.recognizer import confidence_threshold, is_calibrated


def _probability(facts: Facts) -> str:
    prediction = facts.prediction
    if prediction is None:
        return nothing_drawn()
    text = tr("For your drawing {name} is most probable, with {percent}.")
    return text.format(name=facts.names[prediction.digit], percent=percent(prediction.probability, 1))


def _sure(facts: Facts) -> str:
    calibration = facts.network.calibration
    limit = percent(confidence_threshold(calibration), 0)
    if not is_calibrated(calibration):
        text = tr("For these weights it was not measured, so an answer counts as sure from {limit} on.")
    else:
        text = tr("This network counts as sure from {limit} on.")
    return text.format(limit=limit)


def _accuracy(facts: Facts) -> str:
    text = tr("The network that answers is right on {percent} of the test digits.")
    return text.format(percent=percent(facts.accuracy, 1))


def _training_digits(facts: Facts) -> str:
    return tr("Here the network learns from {count} digits.").format(count=number(facts.training_count))


def _test_digits(facts: Facts) -> str:
    results = facts.results
    text = tr("Of {count} test digits {right} are read right now.")
    return text.format(count=number(len(results.labels)), right=number(results.right))


def _task(facts: Facts) -> str:
    return tr("The task here: {task}.").format(task=task_summary(facts.design.task))


def _labels(facts: Facts) -> str:
    label = labels_label(facts.design.task.labels)
    return tr("{name} are chosen here: {help}").format(name=label.name, help=label.help)


def _variants(facts: Facts) -> str:
    strengths = facts.design.config.augmentation
    if not strengths:
        return tr("Variants are switched off here.")
    text = tr("Variants are switched on here, with a strength of {strength}.")
    return text.format(strength=number(max(strengths.values())))


def _drawn_digits(facts: Facts) -> str:
    return learned_words(facts.training_count, facts.design.drawn, varied=False)


def _confusion(facts: Facts) -> str:
    results = facts.results
    counts = confusion_counts(results.predicted, results.labels, len(facts.names))
    np.fill_diagonal(counts, 0)
    if not counts.any():
        return tr("All test digits are read right, so only the diagonal holds any.")
    label, read = divmod(int(counts.argmax()), len(facts.names))
    text = tr("The commonest mistake now: {label} read as {read}, {count} times.")
    if counts[label, read] == 1:
        text = tr("No mistake is made twice now; one of them is {label} read as {read}.")
    return text.format(label=facts.names[label], read=facts.names[read], count=number(int(counts.max())))


def _stages(facts: Facts) -> str:
    stages = facts.reading.stages
    if facts.reading.image is None:
        return nothing_drawn()
    if stages is None:
        return tr("These 64 numbers were set one by one, so they went through none of them.")
    if not stages.skipped:
        return tr("Your drawing went through all {count} of them.").format(count=len(STAGE_LABELS))
    text = tr("For your drawing {skipped} of the {count} are left out.")
    return text.format(skipped=len(stages.skipped), count=len(STAGE_LABELS))


def _unusual(facts: Facts) -> str:
    comparison = facts.reading.comparison
    if facts.reading.image is None:
        return nothing_drawn()
    if comparison is None:
        return tr("Your drawing has not been compared yet.")
    text = tr("{verdict}: {percent} of the training digits are nearer to those of other people.")
    said = verdict(is_unusual=comparison.is_unusual)
    return text.format(verdict=said, percent=percent(comparison.percentile, 0))


def _pins(facts: Facts) -> str:
    if not facts.pins:
        return tr("There is no pin yet.")
    return tr("There is 1 pin.") if facts.pins == 1 else tr("There are {n} pins.").format(n=facts.pins)


ENTRIES = {
    "probability": Entry(
        "Probability",
        "A probability says how likely the network holds an answer to be, from 0 to 100 %. Those of all "
        "[outputs](output) together are 100 %. It is what the network believes, not what is true.",
        _probability,
    ),
    "sure": Entry(
        "Sure",
        "An answer counts as sure if its [probability](probability) is high enough. How high that must be "
        "was measured with digits, so that sure answers are nearly always right.",
        _sure,
    ),
    "accuracy": Entry(
        "Accuracy",
        "The accuracy is the part of the digits that the network reads right. Unlike the [cost](cost) it "
        "does not ask how sure the answers were. What counts is that of the [test digits](test_digits).",
        _accuracy,
    ),
    "training_digits": Entry(
        "Training digits",
        "The training digits are those that the network learns from. It sees them again in each "
        "[epoch](epoch), so it may come to know them by heart: that is [overfitting](overfitting).",
        _training_digits,
    ),
    "test_digits": Entry(
        "Test digits",
        "The test digits are kept apart: the network never learns from them. So its "
        "[accuracy](accuracy) on them shows how well it reads what it has not seen before, such as your own.",
        _test_digits,
    ),
    "task": Entry(
        "Task",
        "The task is what the network learns of the digits. You choose which ones and from how many "
        "[training digits](training_digits), under which [labels](label), and whether it names each digit "
        "or only says even or odd.",
        _task,
    ),
    "label": Entry(
        "Label",
        "The label is what a digit is called, as a person has written it down. The network learns to say "
        "the labels of the [training digits](training_digits). If they are wrong, it learns what is wrong.",
        _labels,
    ),
    "variants": Entry(
        "Variants",
        "A variant is a [training digit](training_digits) as another hand would have drawn it: slanted, "
        "turned or bent a little. The network never sees the same picture twice, which is a good remedy "
        "for [overfitting](overfitting). [Drawn digits](drawn_digits) go further.",
        _variants,
    ),
    "drawn_digits": Entry(
        "Drawn digits",
        "The program knows some eighty ways in which people write digits, as a few curves each, and draws "
        "them in ever new hands, calm ones and hasty ones. So a network learns styles that nobody in the "
        "[training digits](training_digits) has, and reads more people.",
        _drawn_digits,
    ),
    "confusion_matrix": Entry(
        "Confusion matrix",
        "The confusion matrix counts what is read as what. Each row is what a [test digit](test_digits) is, "
        "each column what it is read as. On the diagonal are the right answers, all others are mistakes.",
        _confusion,
    ),
    "stages": Entry(
        "Stages of a drawing",
        "A drawing becomes an [input](input) in stages: its ink is put into a box, brought to one width, set "
        "upright and counted cell by cell. So neither size nor pen matters. The X-ray shows each of them.",
        _stages,
    ),
    "unusual": Entry(
        "Unusual drawing",
        "The network answers whatever it is shown, also a letter. So your drawing is compared with the "
        "[training digits](training_digits), and with letters and scribbles. If it is unlike a digit, do not "
        "trust the answer.",
        _unusual,
    ),
    "pin": Entry(
        "Pin",
        "A pin is a drawing that is kept with its [label](label). A [training](training) tells when each of "
        "them is learned, forgotten and learned again.",
        _pins,
    ),
}
