"""Networks to mend, told by the card of the guide."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QObject, Signal

from gui.panels.guide_card import GuideCard
from gui.session.repairing import Repairing
from gui.session.run import Run
from gui.session.session import Session
from gui.words import lessons as words
from gui.words.figures import figure_text
from gui.words.translation import of_file
from nn.digits.experiments.experiment import PLACEHOLDER
from nn.digits.experiments.lesson import Repair
from nn.digits.experiments.measures import Measuring
from nn.digits.experiments.reading import all_repairs
from nn.digits.experiments.rules import Rules
from nn.digits.experiments.running import trainer_of


class RepairTeller(QObject):
    """Sets a broken network up, measures it whenever a training rests, and tells when it is mended.

    rules_changed: what the lesson keeps and hides, Rules() when it is over.
    """

    rules_changed = Signal(object)

    def __init__(self, session: Session, card: GuideCard, state: Repairing | None = None) -> None:
        """state: of what is open already."""
        super().__init__(card)
        self._session, self._card = session, card
        self.state = state or Repairing()
        self.state.setParent(self)
        card.pressed.connect(self._press)
        card.closed.connect(self._end)
        self.state.changed.connect(self._show)

    @cached_property
    def repairs(self) -> list[Repair]:
        """Return the broken networks that ship with Inkling, read when they are first wanted."""
        return all_repairs()

    def begin(self, repair: Repair) -> None:
        """Set a broken network up."""
        self._card.begin()
        self._session.select(None)
        network = trainer_of(repair.setup, repair.setup.design.seed, self._session.all_digits.train).network
        run = Run.of_setup(repair.setup, network, "", is_trained=False)
        self._session.compare([run], words.mending(repair))
        self.rules_changed.emit(repair.rules)
        self.state.begin(repair)

    def go_on(self) -> None:
        """Tell what is open already."""
        if self.state.repair is not None:
            self.rules_changed.emit(self.state.repair.rules)
        self._show()

    def note_rest(self) -> None:
        """Measure the network, as its training rests."""
        repair, trainer = self.state.repair, self._session.run.trainer
        if repair is None or trainer is None or not trainer.progress:
            return
        design = self._session.run.design
        measuring = Measuring(trainer, design.task, self._session.all_digits.test)
        try:
            repair.goal.figure.check_design(design)
            value = measuring.value(repair.goal.figure)
        except ValueError:
            return  # without such a layer, output or test digit there is nothing to measure
        self.state.measure(value)

    # Internal

    def _press(self, name: str) -> None:
        repair = self.state.repair
        if repair is None:
            return
        if name == words.HELP:
            self.state.tell_help()
        elif name == words.AGAIN:
            self.begin(repair)
        elif name == words.NEXT:
            self._begin_after(repair)

    def _begin_after(self, repair: Repair) -> None:
        """Begin the next one; a second press may come after the last."""
        following = self.repairs[self._place_of(repair) + 1 :]
        if following:
            self.begin(following[0])

    def _end(self) -> None:
        if self.state.is_open:
            self.state.end()
            self.rules_changed.emit(Rules())

    def _show(self) -> None:
        repair, state = self.state.repair, self.state
        if repair is None:
            return
        value = "" if state.value is None else figure_text(repair.goal.figure, state.value)
        page = words.repair_page(
            repair,
            state.helps,
            value,
            is_reached=state.is_reached,
            has_next=self._place_of(repair) + 1 < len(self.repairs),
            sentence=PLACEHOLDER.sub(value, of_file(repair.sentence)),
        )
        self._card.show_page(page)

    def _place_of(self, repair: Repair) -> int:
        """Return the place among those that ship with Inkling; behind them for any other."""
        names = [each.name for each in self.repairs]
        return names.index(repair.name) if repair.name in names else len(names)
