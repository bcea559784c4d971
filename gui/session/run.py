"""A run: a network, the training that it went through, and what was recorded of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from gui.session.growing_line import PinLine
from gui.session.pin_lines import Lines, recorded_lines
from gui.session.pins import Pin
from gui.session.run_record import Ending, RunRecord, new_history
from nn import EpochMetrics, History, Moment, Network, Recording, Trainer, TrainingConfig
from nn.arrays import Array
from nn.digits.data import DigitData
from nn.digits.design import Design
from nn.digits.networks import TEST_ACCURACY
from nn.spec import NetworkSpec
from nn.training.hints import Hint

if TYPE_CHECKING:
    from nn.digits.experiments.experiment import Setup

# Every setting but the rate, which has a way of its own, and how long to train, which is decided now.
CHANGEABLE = [each.name for each in fields(TrainingConfig) if each.name not in ("learning_rate", "epochs")]


class Origin(Enum):
    """Where weights come from."""

    SHIPPED = "shipped"
    UNTRAINED = "untrained"
    TRAINED = "trained"
    FILE = "file"


class Resting(NamedTuple):
    """What a training goes on from: its whole state or the end of an epoch, and the epochs done by then.

    generator: the state of the generator that random weights are drawn with, None: that of the seed.
    """

    state: Mapping[str, Any] | None = None
    moment: Moment | None = None
    progress: float = 0.0
    generator: Mapping[str, Any] | None = None


@dataclass(eq=False, slots=True, weakref_slot=True)
class Run(RunRecord):
    """A network, where its first weights come from, and the training that it goes through.

    parent: the id of the run whose weights this one starts from. data_fingerprint: of the digits that it is
    trained on. started: when its training began. schedule_start: the epoch from which the epochs of the
    design count. shown_digits, other_digits: those that alone are trained on, and how many of all others;
    empty: all of the task. difference: from the runs that it is compared with, until its design is changed.
    """

    design: Design
    source: Origin
    name: str = ""
    notes: str = ""
    parent: str = ""
    id: str = field(default_factory=lambda: uuid4().hex)
    data_fingerprint: str = ""
    started: datetime | None = None
    schedule_start: int = 0
    shown_digits: tuple[int, ...] = ()
    other_digits: int = 0
    difference: str = ""
    trainer: Trainer | None = None
    _network: Network | None = None
    _state: Mapping[str, Any] | None = None
    _moment: Moment | None = None
    _progress_before: float = 0.0
    _generator: Mapping[str, Any] | None = None

    @property
    def network(self) -> Network:
        """Return the network with the latest weights; random ones are drawn when they are first needed."""
        network = self._network  # what lets go of random weights may be another thread
        if network is None:
            network = self.design.network()
            if self._generator is not None:
                network.generator.bit_generator.state = self._generator
            self._network = network
        return network

    @property
    def origin(self) -> Origin:
        """Return where the latest weights come from: a training counts once it has made a step."""
        trained = self.trainer is not None and self.trainer.progress > 0
        return Origin.TRAINED if trained else self.source

    @property
    def progress(self) -> float:
        """Return the epochs done, with the fraction of the one under way, also before it is gone on with."""
        return self._progress_before if self.trainer is None else self.trainer.progress

    @property
    def last_epoch(self) -> int:
        """Return the epoch after which the training is complete."""
        return max(self._planned_end, int(self.progress))

    @property
    def is_complete(self) -> bool:
        """Return whether all epochs of the design are done, or the training has run out of patience."""
        trainer = self.trainer
        return trainer is not None and (trainer.epoch >= self._planned_end or trainer.has_run_out_of_patience)

    @property
    def resting(self) -> Resting:
        """Return what the training goes on from when it is next needed, and the chance of random weights."""
        return Resting(self._state, self._moment, self._progress_before, self._generator)

    def rest_at(self, resting: Resting, network: Network | None) -> None:
        """Have a network, None for random weights, and go on from a state or a moment when it is needed."""
        self._state, self._moment, self._progress_before, self._generator = resting
        self._network = network

    def forget_training(self) -> None:
        """Go on with the latest weights as if they had come without a training."""
        self._state = self._moment = None
        self._progress_before = 0.0

    @property
    def can_go_on(self) -> bool:
        """Return whether there is a training, or the state of one, to go on with."""
        return self.trainer is not None or self._state is not None or self._moment is not None

    def prepare_trainer(self, data: DigitData, *, restart_schedule: bool = False) -> Trainer:
        """Return the trainer, which continues from the latest weights.

        The schedule restarts, with all epochs of the design to come, if asked or if they are over.
        """
        if self.trainer is None:
            self._start_training(data)
        assert self.trainer is not None
        if restart_schedule or self.trainer.epoch >= self._planned_end:
            self.schedule_start = self.trainer.epoch
        self.configure(self.design)
        return self.trainer

    def take_up(self, data: DigitData) -> None:
        """Have the trainer again that there was when this was saved, before it goes on.

        Raises what a state that does not fit does: see Trainer.restore.
        """
        if self.trainer is None and self.can_go_on:
            trainer = self._start_training(data)
            planned = replace(self.design.config, epochs=self._planned_end)
            if trainer.config != planned:
                trainer.configure(planned)

    def twin(self, data: DigitData) -> Trainer:
        """Return a training of the same kind before its first epoch, with which the recording is replayed."""
        return self._new_trainer(data) if self.trainer is None else self.trainer.twin()

    def configure(self, design: Design) -> None:
        """Take the settings of a design with the same layers."""
        if design != self.design:
            self.difference = ""
        if self.trainer is not None:
            self._marks.note(self.trainer.epoch, self.design, design)
        self.design = design
        if self.trainer is not None:
            self.trainer.configure(replace(design.config, epochs=self._planned_end))

    def release_random_weights(self) -> None:
        """Let go of weights that the design can draw again, so that undo costs no memory."""
        if self.trainer is None and self.source is Origin.UNTRAINED:
            self._network = None

    def record(self, update: TrainingUpdate) -> None:
        """Take the weights and the history of a training."""
        self.network.parameters = update.parameters
        self.network.forget_measurements()
        if update.accuracy is not None:
            self.network.information = {TEST_ACCURACY: update.accuracy}
        self.start = update.start or self.start
        self.history, self.ending = update.history, update.ending
        self.recording, self.pin_lines, self.hints = update.recording, update.pin_lines, update.hints

    def lines_of(self, pins: Sequence[Pin]) -> dict[Pin, PinLine]:
        """Return how pins were learned; one that the training has not followed, from the recording."""
        new = [pin for pin in pins if pin not in self.pin_lines]
        if new and len(self.recording):
            self.pin_lines = {**self.pin_lines, **self._recorded_lines(new)}
        return {pin: self.pin_lines[pin] for pin in pins if pin in self.pin_lines}

    def branch(self) -> Run:
        """Return a new run that begins with the latest weights of this one."""
        name, notes, network = self.name, self.notes, self.network.copy()
        run = Run(self.design, self.origin, name, notes, parent=self.id, _network=network)
        run._generator, run.difference = self._generator, self.difference
        run.shown_digits, run.other_digits = self.shown_digits, self.other_digits
        return run

    @classmethod
    def of_setup(cls, setup: Setup, network: Network, difference: str, *, is_trained: bool) -> Run:
        """Return the run of an experiment's lane that begins with a network; is_trained: before that."""
        run = cls(setup.design, Origin.TRAINED if is_trained else Origin.UNTRAINED, _network=network)
        run._generator = network.generator.bit_generator.state
        run.shown_digits, run.other_digits = setup.shown, setup.others
        run.difference = difference
        return run

    def beside(self, design: Design) -> Run:
        """Return a run of another design that begins where this one began, to be trained beside it.

        Layers that are alike begin with the same weights, and what comes by chance, the order of the digits
        above all, is the same for both, unless the seed is another one.
        """
        if self.source is Origin.UNTRAINED or _layout(design.spec) != _layout(self.design.spec):
            run = Run(design, Origin.UNTRAINED)
            run.shown_digits, run.other_digits = self.shown_digits, self.other_digits
            if design.seed == self.design.seed:
                run._generator = self.network.generator.bit_generator.state
            return run
        network = Network(design.spec.layers, design.spec.loss, seed=design.seed)
        network.parameters = self._first_parameters
        if design.seed == self.design.seed:
            network.generator.bit_generator.state = self.network.generator.bit_generator.state
        run = Run(design, self.source, self.name, self.notes, _network=network)
        run.shown_digits, run.other_digits = self.shown_digits, self.other_digits
        return run

    def for_task(self, design: Design) -> Run:
        """Return a new run that learns another task, from the latest weights of this one."""
        run = self.branch()
        run.design = design
        run.network.forget_measurements()
        return run

    def branch_with(self, parameters: Array) -> Run:
        """Return a new run that begins with other weights, one step away from those of this one."""
        run = self.branch()
        run.source = Origin.TRAINED
        run.network.parameters = parameters
        run.network.forget_measurements()
        return run

    def continued(self) -> Run:
        """Return a new run that goes on exactly where this one is, which stays as it is."""
        run = self.branch()
        if self.can_go_on:
            run.take_over(self)
            run.schedule_start, run._moment = self.schedule_start, self._moment
            run._state, run._progress_before = self._state, self.progress
        if self.trainer is not None:
            run._state = deepcopy(self.trainer.state())
        return run

    def moment_at(self, epoch: int | None) -> Moment | None:
        """Return the moment that shows an epoch, None for the present and before the recording begins."""
        recorded = self.recording.epochs
        if epoch is None or not recorded or epoch < recorded[0]:
            return None
        return self.recording.at(epoch)

    def design_at(self, epoch: int) -> Design:
        """Return the design with the settings that counted at a moment, the present ones before any."""
        moment = self.moment_at(epoch)
        if moment is None:
            return self.design
        settings = moment.settings
        return self.design.with_settings(
            **{name: getattr(settings.config, name) for name in CHANGEABLE},
            learning_rate=settings.learning_rate,
        )

    def branch_at(self, epoch: int, *, as_now: bool = False) -> Run:
        """Return a new run that goes on from a moment of this one.

        as_now: with the present settings, else with those that counted then.
        """
        moment, then = self.recording.at(epoch), self.design_at(epoch)
        run = self.branch()
        run.design = self.design if as_now else then
        run.network.parameters = moment.result_parameters
        if moment.epoch == 0 and self.source is Origin.UNTRAINED:
            run.source = Origin.UNTRAINED
        run.network.forget_measurements()
        run.take_over_until(self, moment.epoch)
        run._marks.note(moment.epoch, then, run.design)
        run.schedule_start, run._moment = min(self.schedule_start, moment.epoch), moment
        run._progress_before = moment.epoch
        return run

    def _recorded_lines(self, pins: Sequence[Pin]) -> Lines:
        return recorded_lines(self.network, self.recording, pins, self.design.task)

    @property
    def _first_parameters(self) -> Array:
        """Return the (parameters,) from before the first step."""
        return self.recording.moments[0].parameters if len(self.recording) else self.network.parameters

    @property
    def _planned_end(self) -> int:
        return self.schedule_start + self.design.config.epochs

    def _new_trainer(self, data: DigitData) -> Trainer:
        train, test = data.train, (data.test.images, data.test.targets)
        return Trainer(
            self.network.copy(),
            self.design.config,
            train.images,
            train.targets,
            test,
            sample_weight=data.weights,
            kinds=train.kinds,
            history=new_history(),
        )

    def _start_training(self, data: DigitData) -> Trainer:
        trainer = self._new_trainer(data)
        if self._state is not None:
            trainer.restore(self._state)
            trainer.settings.changes = [*self.recording.changes]
        elif self._moment is not None:
            self._moment.go_on_in(trainer, self.history.copy(), self.recording.changes)
        self.trainer, self._state, self._moment = trainer, None, None
        self.begin_recording(trainer, self.design.task)
        self.data_fingerprint = data.fingerprint
        self.started = self.started or datetime.now(UTC)
        return trainer


def _layout(spec: NetworkSpec) -> list[tuple[int, bool]]:
    """Return what decides where each parameter of a network stands."""
    return [(layer.units, layer.batch_normalization) for layer in spec.layers]


@dataclass(frozen=True, slots=True, eq=False)
class TrainingUpdate:
    """The state of a run's training; nothing of it changes while the training continues.

    epoch: how many are done; is_mid_epoch: whether the training was interrupted within the next one.
    parameters, accuracy: what the training gives so far, and how much of the validation data it gets right, 0
    to 1, where that is known. figures: what the probes have measured, by name. start: what was measured
    before the first step. recording, pin_lines, ending, hints: as in a run.
    state: all that the training goes on from, if it was asked for.
    """

    run: Run
    epoch: int
    is_mid_epoch: bool
    history: History
    parameters: Array
    accuracy: float | None
    recording: Recording
    pin_lines: Lines
    figures: Mapping[str, Array] = field(default_factory=dict)
    start: EpochMetrics | None = None
    ending: Ending | None = None
    hints: tuple[Hint, ...] = ()
    state: Mapping[str, Any] | None = None

    @classmethod
    def of(
        cls,
        run: Run,
        accuracy: float | None,
        figures: Mapping[str, Array] | None = None,
        start: EpochMetrics | None = None,
        ending: Ending | None = None,
        pin_lines: Lines | None = None,
        hints: tuple[Hint, ...] = (),
        *,
        with_state: bool = False,
    ) -> TrainingUpdate:
        """Return where a run's training is now; pin_lines: those of a moment ago, else the latest."""
        trainer = run.trainer
        assert trainer is not None
        return cls(
            run,
            trainer.epoch,
            trainer.progress != trainer.epoch,
            trainer.history.copy(),
            trainer.result_parameters.copy(),
            accuracy,
            run.recorder.copy(),
            run.pin_recorder.lines() if pin_lines is None else pin_lines,
            figures or {},
            start,
            ending,
            hints,
            trainer.copied_state() if with_state else None,
        )
