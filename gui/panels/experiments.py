"""Experiments, told by the card of the guide: chosen, set up, guessed, run, measured, and explained."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QDeadlineTimer, QObject, Signal

from gui.panels.guide_card import GuideCard
from gui.session.experimenting import Experimenting, Stage
from gui.session.run import Run
from gui.session.session import Session
from gui.style.theme import Theme
from gui.training.trials import Trials, seeds_of
from gui.widgets.sketch_plot import SketchPlot
from gui.words import experiments as words
from gui.words.lessons import entry
from nn import Network
from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.figure import OF_A_DIGIT
from nn.digits.experiments.lesson import Repair
from nn.digits.experiments.reading import all_experiments, all_repairs
from nn.digits.experiments.rules import Rules


class ExperimentTeller(QObject):
    """Shows the pages of the open experiment and does what their buttons say.

    train_asked: the lanes are to be trained. sketch_changed: the plot for a guess that is drawn, or None.
    digit_asked: the number of a test digit that the experiment is about. repair_asked: a broken network of
    the list. rules_changed: what the experiment keeps and hides, Rules() when it is over.
    """

    train_asked = Signal()
    sketch_changed = Signal(object)
    digit_asked = Signal(int)
    repair_asked = Signal(object)
    rules_changed = Signal(object)
    crashed = Signal(str, str)

    def __init__(
        self,
        session: Session,
        card: GuideCard,
        theme: Theme,
        is_playing: Callable[[], bool],
        told: tuple[Experimenting, Trials] | None = None,
    ) -> None:
        """told: the experiment that is open already, and what runs it."""
        super().__init__(card)
        self._session, self._card, self._theme, self._is_playing = session, card, theme, is_playing
        self.state, self.trials = told or (Experimenting(), Trials())
        if told is None:  # else the one that is open hears of its trials already
            self.trials.progressed.connect(self.state.note_progress)
        for part in (self.state, self.trials):
            part.setParent(self)
        self.sketch: SketchPlot | None = None
        self._connect()

    @cached_property
    def experiments(self) -> list[Experiment]:
        """Return the experiments that ship with Inkling, read when they are first wanted."""
        return all_experiments()

    @cached_property
    def repairs(self) -> list[Repair]:
        """Return the broken networks that ship with Inkling, read when they are first wanted."""
        return all_repairs()

    # Commands

    def show_list(self) -> None:
        """Let a person choose an experiment."""
        self._card.begin()
        self.state.list_all()
        self._card.take_focus()

    def begin(self, experiment: Experiment) -> None:
        """Set an experiment up and ask for a guess."""
        self._card.begin()
        self.rules_changed.emit(Rules())
        self.state.begin(experiment)
        self.trials.begin(experiment, self._session.all_digits)

    def go_on(self) -> None:
        """Tell what is open already."""
        if self.state.experiment is not None and self.state.stage is not Stage.SET_UP:
            self.rules_changed.emit(self.state.experiment.rules)
        self._show()

    def note_rest(self) -> None:
        """Note that the training or its replay may have come to its end."""
        if self.state.stage is Stage.RUNNING and self.state.trials and not self._is_playing():
            self.state.tell_outcome()

    def close(self, deadline: QDeadlineTimer | None = None) -> bool:
        """End the thread; return whether that was before the deadline."""
        return self.trials.close(deadline)

    # Internal

    def _connect(self) -> None:
        card, trials = self._card, self.trials
        card.chosen.connect(self._choose)
        card.pressed.connect(self._press)
        card.closed.connect(self._end)
        trials.begun.connect(self._set_up)
        trials.measured.connect(self._take_trial)
        trials.failed.connect(self._fail)
        self.state.changed.connect(self._show)

    def _choose(self, number: int) -> None:
        if self.state.is_listing:
            self._begin_entry(number)
        else:
            self.state.choose(number)

    def _begin_entry(self, number: int) -> None:
        count = len(self.experiments)
        if number < count:
            self.begin(self.experiments[number])
        else:
            self.repair_asked.emit(self.repairs[number - count])

    def _press(self, name: str) -> None:
        experiment = self.state.experiment
        if experiment is None:
            return
        if name in (words.RUN, words.SHOW):
            self._run(experiment, with_guess=name == words.RUN)
        elif name == words.RESULT:
            self.state.tell_outcome()
        elif name in (words.MORE, words.LESS):
            self.state.tell_more(more=name == words.MORE)
        elif name == words.AGAIN:
            self.begin(experiment)
        elif name == words.NEXT:
            self._begin_after(experiment)

    def _begin_after(self, experiment: Experiment) -> None:
        """Begin the next one; a second press may come after the last."""
        following = self.experiments[self._place_of(experiment) + 1 :]
        if following:
            self.begin(following[0])

    def _set_up(self, networks: Sequence[Network]) -> None:
        """Let the lanes of the experiment be compared, each with the network that it begins with."""
        experiment = self.state.experiment
        if experiment is None:
            return
        is_trained = experiment.before is not None
        runs = [
            Run.of_setup(lane.setup, network, lane.name, is_trained=is_trained)
            for lane, network in zip(experiment.lanes, networks, strict=True)
        ]
        self._session.select(None)
        self._session.compare(runs, words.setting_up(experiment))
        if experiment.deciding.measure in OF_A_DIGIT:
            self.digit_asked.emit(experiment.deciding.sample)
        self.rules_changed.emit(experiment.rules)
        self.state.ask()

    def _run(self, experiment: Experiment, *, with_guess: bool) -> None:
        self.state.run(with_guess=with_guess)
        self.trials.run(experiment, self._session.all_digits)
        self.train_asked.emit()

    def _take_trial(self, trial: object) -> None:
        self.state.take_trial(trial)  # type: ignore[arg-type]
        self.note_rest()

    def _fail(self, problem: str, details: str) -> None:
        self._card.clear()
        self._end()
        self.crashed.emit(words.experiment_failed(problem), details)

    def _end(self) -> None:
        self.trials.give_up()
        if self.state.is_open:
            self.rules_changed.emit(Rules())
        self.state.end()

    # Internal, views

    def _show(self) -> None:
        self._show_sketch()
        experiment, state = self.state.experiment, self.state
        if state.is_listing:
            self._card.show_page(
                words.list_page(self.experiments, [entry(repair) for repair in self.repairs])
            )
        elif experiment is None:
            return
        elif state.stage is Stage.SET_UP:
            self._card.show_page(words.setting_up_page(experiment))
        elif state.stage is Stage.GUESS:
            page = words.guess_page(experiment, state.choice, state.ranking, can_run=state.can_run)
            self._card.show_page(page)
        elif state.stage is Stage.RUNNING:
            has_outcome = bool(state.trials)
            self._card.show_page(words.running_page(experiment, state.fraction_done, has_outcome=has_outcome))
        elif state.outcome is not None:
            has_next = self._place_of(experiment) + 1 < len(self.experiments)
            page = words.outcome_page(
                state.outcome,
                state.given,
                more=state.tells_more,
                whole=seeds_of(experiment),
                has_next=has_next,
            )
            self._card.show_page(page)

    def _show_sketch(self) -> None:
        """Show the plot for the guess while an experiment wants one."""
        experiment, outcome = self.state.experiment, self.state.outcome
        if experiment is None or not self.state.is_sketched or self.state.stage is Stage.SET_UP:
            if self.sketch is not None:
                self.sketch = None
                self.sketch_changed.emit(None)
            return
        if self.sketch is None:
            last = experiment.lanes[0].setup.design.config.epochs
            self.sketch = SketchPlot(self._theme, words.sketch_title(experiment), last)
            if self.state.points:
                self.sketch.set_points(self.state.points)
            self.sketch.sketched.connect(self.state.sketch)
            self.sketch_changed.emit(self.sketch)
        if self.state.stage is Stage.OUTCOME and outcome is not None:
            self.sketch.set_measured(outcome.curve)

    def _place_of(self, experiment: Experiment) -> int:
        """Return the place among those that ship with Inkling; behind them for any other."""
        names = [each.name for each in self.experiments]
        return names.index(experiment.name) if experiment.name in names else len(names)
