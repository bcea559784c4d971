"""Words for lessons: networks to mend, and what a lesson keeps as it is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from gui.session.pages import Page, PageButton
from gui.words.fields import field_label
from gui.words.translation import of_file, tr

if TYPE_CHECKING:
    from nn.digits.experiments.lesson import Repair

HELP, AGAIN, NEXT = "help", "begin_again", "next_repair"
SETTINGS = {"layers": "Layers", "loss": "Loss", "task": "Task"}


def kept_by_lesson(settings: Sequence[str]) -> str:
    """Return that a lesson keeps settings as they are, named as in Design.differences."""
    names = ", ".join(_setting(name) for name in settings)
    return tr("The lesson keeps this as it is: {settings}").format(settings=names)


def repair_page(
    repair: Repair, helps: int, value: str, *, is_reached: bool, has_next: bool, sentence: str
) -> Page:
    """Return the page of a network that is to be mended.

    helps: how many are told. value: what was measured last, empty before that. sentence: told at the end.
    """
    told = [of_file(text) for text in repair.helps[:helps]]
    parts = [sentence] if is_reached else [of_file(repair.text), *told]
    text = "".join(f"<p>{escape(part)}</p>" for part in (*parts, goal_words(repair, value)))
    return Page(
        title=of_file(repair.title),
        text=text,
        heading=tr("Clinic, {minutes} minutes").format(minutes=repair.minutes),
        buttons=_buttons(repair, helps, is_reached=is_reached, has_next=has_next),
        is_done=is_reached,
    )


def goal_words(repair: Repair, value: str) -> str:
    """Return what is to be reached, and how far it is."""
    goal, label = repair.goal, of_file(repair.goal.figure.label)
    if goal.at_least is not None:
        aim = tr("Goal: {figure} at least {value}.").format(figure=label, value=goal_text(repair))
    else:
        aim = tr("Goal: {figure} at most {value}.").format(figure=label, value=goal_text(repair))
    now = tr("Now: {value}.").format(value=value) if value else tr("Train it to see where it stands.")
    return f"{aim} {now}"


def goal_text(repair: Repair) -> str:
    """Return the value that is to be reached."""
    from gui.words.figures import figure_text  # with the first lesson: the window opens sooner

    goal = repair.goal
    return figure_text(goal.figure, goal.at_least if goal.at_least is not None else goal.at_most or 0.0)


def mending(repair: Repair) -> str:
    """Return the change that sets a broken network up, after "Undo"."""
    return tr("setting up “{title}”").format(title=of_file(repair.title))


def entry(repair: Repair) -> str:
    """Return how a broken network stands in the list of experiments."""
    return tr("Clinic: {title}").format(title=of_file(repair.title))


def _setting(name: str) -> str:
    return tr(SETTINGS[name]) if name in SETTINGS else field_label(f"config.{name}", name).name


def _buttons(repair: Repair, helps: int, *, is_reached: bool, has_next: bool) -> tuple[PageButton, ...]:
    further = [PageButton(NEXT, tr("Next"), is_primary=True)] if is_reached and has_next else []
    is_there = helps < len(repair.helps) and not is_reached
    more = [PageButton(HELP, tr("Help"))] if is_there else []
    return (*further, *more, PageButton(AGAIN, tr("Begin again")))
