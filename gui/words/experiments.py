"""Words for experiments: the question, the guess, what was measured, and why."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from gui.session.pages import Page, PageButton
from gui.session.places import place_of
from gui.words.lanes import chance_words
from gui.words.numbers import number
from gui.words.translation import of_file, tr
from nn.digits.experiments.experiment import Experiment, Link
from nn.digits.experiments.figure import Figure
from nn.digits.experiments.given import GivenGuess
from nn.digits.experiments.guess import RANK, SKETCH
from nn.digits.experiments.outcome import Comparison, Outcome

RUN, SHOW, RESULT, MORE, LESS, AGAIN, NEXT, LIST, SAVE = (
    "run",
    "show",
    "result",
    "more",
    "less",
    "again",
    "next",
    "list",
    "save",
)


def list_page(experiments: Sequence[Experiment], others: Sequence[str] = ()) -> Page:
    """Return the page that lists the experiments, and other entries, to choose one."""
    text = tr("Each asks for a guess, trains networks, and measures who was right. Nothing is graded.")
    return Page(
        title=tr("Experiments"),
        text=escape(text),
        choices=(*(_entry(number, each) for number, each in enumerate(experiments, start=1)), *others),
    )


def setting_up_page(experiment: Experiment) -> Page:
    """Return the page that shows while an experiment is set up."""
    return Page(
        title=of_file(experiment.title), heading=heading(experiment), text=escape(tr("Setting up..."))
    )


def guess_page(
    experiment: Experiment,
    choice: int | None,
    ranking: Sequence[str],
    *,
    can_run: bool,
    can_skip: bool = True,
) -> Page:
    """Return the page that asks for a guess; ranking: the lanes in the order of the clicks so far."""
    show = [PageButton(SHOW, tr("Just show me"))] if can_skip else []
    return Page(
        title=of_file(experiment.title),
        heading=heading(experiment),
        text=paragraph(f"{of_file(experiment.guess.question)} {how_to_guess(experiment)}".strip()),
        choices=choices(experiment, ranking),
        chosen=choice,
        buttons=(PageButton(RUN, tr("Run it"), is_primary=True, is_enabled=can_run), *show),
    )


def running_page(experiment: Experiment, fraction: float, *, has_outcome: bool) -> Page:
    """Return the page that shows while the networks learn."""
    text = tr("The lanes learn, {percent} % of all seeds are measured. Watch them, or go to the result.")
    if not has_outcome:
        text = tr("The lanes learn. Watch which one does what you thought.")
    return Page(
        title=of_file(experiment.title),
        heading=heading(experiment),
        text=paragraph(text.format(percent=round(100 * fraction))),
        buttons=(PageButton(RESULT, tr("Show the result"), is_primary=True, is_enabled=has_outcome),),
    )


def outcome_page(
    outcome: Outcome, given: GivenGuess | None, *, more: bool, whole: int, has_next: bool
) -> Page:
    """Return the page that tells what was measured, and why; more: with the paragraph on it.

    whole: how many seeds there will be.
    """
    experiment = outcome.experiment
    parts = [
        *verdict(outcome, given),
        outcome.filled(of_file(experiment.sentence)),
    ]
    text = "".join(map(paragraph, parts))
    if more:
        text += paragraph(outcome.filled(of_file(experiment.more)))
        text += "".join(paragraph(luck_sentence(each)) for each in outcome.comparisons())
        text += paragraph(seeds_measured(len(outcome.trials), whole))
    text += _links(outcome.links(of_file))
    fold = PageButton(LESS, tr("Less")) if more else PageButton(MORE, tr("More"))
    further = [PageButton(NEXT, tr("Next"), is_primary=True)] if has_next else []
    return Page(
        title=of_file(experiment.title),
        heading=heading(experiment),
        text=text,
        buttons=(*further, fold, PageButton(AGAIN, tr("Again"))),
    )


def heading(experiment: Experiment) -> str:
    """Return what stands above the title of an experiment."""
    kind = tr("Riddle") if experiment.is_riddle else tr("Experiment")
    return tr("{kind}, {minutes} minutes").format(kind=kind, minutes=experiment.minutes)


def how_to_guess(experiment: Experiment) -> str:
    """Return what a person does to guess, where that is not plain."""
    if experiment.guess.kind == RANK:
        return tr("Click the best first, then the next.")
    if experiment.guess.kind == SKETCH:
        return tr("Draw the curve on the empty plot.")
    return ""


def choices(experiment: Experiment, ranking: Sequence[str] = ()) -> tuple[str, ...]:
    """Return what there is to choose: the options, or the lanes with the places that they are given."""
    if experiment.guess.kind != RANK:
        return tuple(of_file(option.text) for option in experiment.guess.options)
    names = zip(experiment.letters, experiment.lanes, strict=True)
    return tuple(_ranked(letter, of_file(lane.name), ranking) for letter, lane in names)


def verdict(outcome: Outcome, given: GivenGuess | None) -> list[str]:
    """Return what was guessed, what was measured, and whether both agree."""
    measured = tr("Measured: {measured}.").format(measured=what_was_measured(outcome))
    if outcome.experiment.guess.kind == SKETCH:
        return [_sketch_verdict(outcome, given)]
    if given is None:
        return [measured]
    text = tr("Guessed: {guess}. Right!") if given.is_right(outcome) else tr("Guessed: {guess}.")
    return [text.format(guess=of_file(given.text)), measured]


def what_was_measured(outcome: Outcome) -> str:
    """Return the deciding figure of each lane, and the option that is right."""
    experiment, figure = outcome.experiment, outcome.experiment.deciding
    lanes = ", ".join(lane_figure(outcome, letter, figure) for letter in experiment.letters)
    if not experiment.guess.options:
        return lanes
    option = outcome.right_option
    right = tr("none of these") if option is None else of_file(option.text)
    return tr("{right} ({figures})").format(right=right, figures=lanes)


def lane_figure(outcome: Outcome, letter: str, figure: Figure) -> str:
    """Return what a lane measured."""
    value = outcome.write(figure, outcome.typical(letter, figure))
    if len(outcome.experiment.letters) == 1:
        return value
    return tr("{lane} {value}").format(lane=letter, value=value)


def luck_sentence(comparison: Comparison) -> str:
    """Return how a promised gap stands, and whether it is more than luck."""
    text = tr("{figure}: {higher} is above {lower} with {wins} of {seeds} seeds; more than luck ({chance}).")
    if comparison.is_luck:
        text = tr(
            "{figure}: {higher} is above {lower} with {wins} of {seeds} seeds; this may be luck ({chance})."
        )
    return text.format(
        figure=of_file(comparison.figure.label),
        higher=comparison.higher,
        lower=comparison.lower,
        wins=comparison.wins,
        seeds=comparison.seeds,
        chance=chance_words(comparison.chance),
    )


def seeds_measured(count: int, whole: int) -> str:
    """Return with how many seeds a figure was measured."""
    if count < whole:
        return tr("Measured with {count} of {whole} seeds so far.").format(count=count, whole=whole)
    if count == 1:
        return tr("Measured with one seed, that of the window.")
    return tr("Figures are medians of {count} seeds.").format(count=count)


def setting_up(experiment: Experiment) -> str:
    """Return the change that sets an experiment up, after "Undo"."""
    return tr("setting up “{title}”").format(title=of_file(experiment.title))


def sketch_title(experiment: Experiment) -> str:
    """Return what the curve that is sketched shows."""
    return tr("Your guess: {figure}").format(figure=of_file(experiment.deciding.label))


def sketch_help() -> str:
    """Return how a curve is sketched."""
    return tr("Draw with the pointer from left to right, or move with the arrow keys.")


def experiment_failed(problem: str) -> str:
    """Return that an experiment could not be done."""
    return tr("This experiment could not be run: {problem}").format(problem=problem)


def paragraph(text: str) -> str:
    """Return a paragraph of rich text; a text of nothing is none."""
    return f"<p>{escape(text)}</p>" if text else ""


def _sketch_verdict(outcome: Outcome, given: GivenGuess | None) -> str:
    if given is None:
        return tr("The line is what was measured.")
    off = tr("{points} points").format(points=number(round(100 * outcome.sketch_error(given.heights))))
    if given.is_right(outcome):
        return tr("Right! Your line is off by {off} on average.").format(off=off)
    text = tr("The plain line is what was measured; yours, dashed, is off by {off} on average.")
    return text.format(off=off)


def _links(links: Sequence[Link]) -> str:
    """Return where to look, as links."""
    places = [(link, place_of(f"{link.lane}/{link.target}")) for link in links]
    rows = [place.link(link.text) for link, place in places if place is not None]
    return f"<p>{tr('Look at:')} {'; '.join(rows)}</p>" if rows else ""


def _entry(number: int, experiment: Experiment) -> str:
    title = of_file(experiment.title)
    text = tr("{number}  {title} (riddle)") if experiment.is_riddle else tr("{number}  {title}")
    return text.format(number=number, title=title)


def _ranked(letter: str, name: str, ranking: Sequence[str]) -> str:
    if letter not in ranking:
        return tr("{letter}  {name}").format(letter=letter, name=name)
    place = ranking.index(letter) + 1
    return tr("{place}.  {letter}  {name}").format(place=place, letter=letter, name=name)
