"""Words for the recording of a training: its moments, and what a drawing was at each."""

from __future__ import annotations

from collections.abc import Sequence

from gui.session.pace import Pace
from gui.words.numbers import number, percent, three_figures
from gui.words.task import DIGIT_NAMES
from gui.words.translation import Label, counted, tr
from nn.digits.recognizer import Prediction
from nn.training.steps import StepFacts


def play_button(*, playing: bool) -> Label:
    """Return the text of the button that plays a recording, and its effect."""
    if playing:
        return Label(tr("Sta&y"), tr("Stay at this moment"))
    return Label(
        tr("P&lay"),
        tr("Watch the training again, for your drawing, ever faster"),
    )


def pace_name(pace: Pace) -> str:
    """Return the name of a pace, as short as a button."""
    return {Pace.STEP: tr("Step"), Pace.WATCH: tr("Watch"), Pace.FAST: tr("Fast")}[pace]


def pace_help() -> str:
    """Return what a pace is."""
    return tr("How fast a training is watched: step by step, ever faster, or four times as fast")


def spike() -> str:
    """Return that the cost rose to more than twice what it was."""
    return tr("the cost more than doubled")


def best() -> str:
    """Return that no other epoch had more test digits right."""
    return tr("most test digits right")


def answer_at(epoch: int, prediction: Prediction | None, names: Sequence[str] = DIGIT_NAMES) -> str:
    """Return what a drawing was after an epoch; names: of the outputs."""
    if prediction is None:
        return tr("Epoch {epoch}").format(epoch=number(epoch))
    digit = int(prediction.probabilities.argmax())
    text = tr("Epoch {epoch}: {digit}, {percent}")
    probability = percent(float(prediction.probabilities[digit]), 0)
    return text.format(epoch=number(epoch), digit=names[digit], percent=probability)


def shown_moment(epoch: int, *, playing: bool) -> Label:
    """Return that an earlier moment is shown, and what can be done.

    playing: it goes on by itself.
    """
    if playing:
        text = tr("Watching it learn: epoch {epoch}").format(epoch=number(epoch))
        return Label(text, tr("The training itself is further on. Live shows the present."))
    text = tr("As it was after epoch {epoch}").format(epoch=number(epoch))
    return Label(text, tr("Everything shows this moment. Live brings back the present."))


def go_on_as_now() -> Label:
    """Return the offer to go on from the shown moment with settings that are other than they were then."""
    effect = tr("Begin a run of its own at this moment with the settings of now, which were others then")
    return Label(tr("Go on with the present settings"), effect)


def shown_step(epoch: int, step: StepFacts) -> Label:
    """Return that a step amid an epoch is shown, and what it did."""
    text = tr("Step {step} of epoch {epoch}").format(step=number(step.number), epoch=number(epoch))
    return Label(text, _deed(step))


def step_told(epoch: int, step: StepFacts) -> str:
    """Return what a step was and did, for a screen reader."""
    label = shown_step(epoch, step)
    return tr("{step}. {deed}").format(step=label.name, deed=label.help)


def step_size(step: StepFacts) -> str:
    """Return how many digits a step learned from and how far it went."""
    digits = counted("1 digit", "{count} digits", step.samples).format(count=number(step.samples))
    return tr("{digits}, step {length} long").format(digits=digits, length=three_figures(step.length))


def steps_name() -> str:
    """Return the name of the steps of an epoch for a screen reader."""
    return tr("Steps")


def replaying(start: int, now: int, end: int) -> str:
    """Return how far a training is that goes on from an epoch to find the steps after another."""
    text = tr("Training again from epoch {start}: {now} of {end}. Esc ends it.")
    return text.format(start=number(start), now=number(now), end=number(end))


def no_steps(epoch: int) -> str:
    """Return why an epoch has no step that can be shown."""
    return tr("The first step of epoch {epoch} ended the training.").format(epoch=number(epoch))


def too_many_steps() -> str:
    """Return why steps cannot be shown that are too many for so large a network."""
    return tr("An epoch has too many steps to keep so large a network after each: take larger batches.")


def finding_steps(epoch: int) -> str:
    """Return that the steps of an epoch are being trained again."""
    return tr("Training epoch {epoch} again, step by step. Esc ends it.").format(epoch=number(epoch))


def _deed(step: StepFacts) -> str:
    """Return what a step learned from, how far it went and what came of it."""
    if step.validation_accuracy is None or step.validation_cost is None:
        return tr("A batch of {size}.").format(size=step_size(step))
    text = tr("A batch of {size}. After it {right} of the test digits are right, their cost is {cost}.")
    right, cost = percent(step.validation_accuracy, 1), three_figures(step.validation_cost)
    return text.format(size=step_size(step), right=right, cost=cost)
