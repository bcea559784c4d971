"""A run as it is kept in a file: in plain values and arrays, checked on the way in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from datetime import datetime
from typing import Any

import numpy as np

from gui.session.growing_line import PinLine
from gui.session.pin_lines import Lines
from gui.session.pins import Pin
from gui.session.run import Origin, Resting, Run, TrainingUpdate
from gui.session.run_record import Ending
from nn import EpochMetrics, History, Network, Recording
from nn.arrays import Array
from nn.calibration import Calibration
from nn.checks import check_integer, check_like, check_not_negative, check_number, is_finite
from nn.digits.data import CLASSES
from nn.digits.design import MOST_HIDDEN_LAYERS, MOST_UNITS, Design
from nn.training.hints import SENTENCES, Hint, HintCode
from nn.training.history import NAMES, checked_metrics
from nn.training.state import generator_from_state

LONGEST_TEXT = 1000  # characters of a name or a note
DTYPES = ("float32", "float64")


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """How far a run has come, all from the same moment, in what no training changes any more.

    parameters: (parameters,) of the latest network, None for random ones that the design draws again.
    chance: the state of its generator.
    """

    parameters: Array | None
    chance: Mapping[str, Any] | None
    information: Mapping[str, Any]
    calibration: Calibration
    start: EpochMetrics | None
    ending: Ending | None
    history: History
    recording: Recording
    pin_lines: Lines
    hints: tuple[Hint, ...]
    resting: Resting

    @classmethod
    def of(cls, run: Run) -> Standing:
        """Return where a run is that is not being trained now."""
        state = None if run.trainer is None else run.trainer.copied_state()
        return cls._at(run, Resting(state, None, run.progress) if state is not None else run.resting)

    @classmethod
    def told_by(cls, update: TrainingUpdate) -> Standing:
        """Return where a run was at an update of its training that it has just recorded."""
        trainer = update.run.trainer
        progress = 0.0 if trainer is None or update.state is None else _progress(update.state)
        return cls._at(update.run, Resting(update.state, None, progress))

    @classmethod
    def shown_by(cls, run: Run) -> Standing:
        """Return what has been told of a training that is under way and whose state is not known yet."""
        moments = run.recording.moments
        return cls._at(run, Resting(None, moments[-1], moments[-1].epoch) if moments else Resting())

    @classmethod
    def _at(cls, run: Run, resting: Resting) -> Standing:
        generator = run.resting.generator
        resting = resting._replace(generator=generator)
        is_random = run.source is Origin.UNTRAINED and not run.can_go_on
        network = None if is_random else run.network
        return cls(
            None if network is None else network.parameters.copy(),
            None if network is None else network.generator.bit_generator.state,
            {} if network is None else dict(network.information),
            Calibration() if network is None else network.calibration,
            run.start,
            run.ending,
            run.history,
            run.recording.copy(),
            run.pin_lines,
            run.hints,
            resting,
        )


@dataclass(frozen=True, slots=True, eq=False)
class KeptRun:
    """A run on its way into a file."""

    standing: Standing
    origin: Origin
    about: Mapping[str, Any]
    design: Design
    changes: Sequence[tuple[int, Design, Design]]

    @classmethod
    def of(cls, run: Run, standing: Standing) -> KeptRun:
        """Return a run as it is now; its design can have changed since it stood there."""
        about = {
            "id": run.id,
            "parent": run.parent,
            "name": run.name,
            "notes": run.notes,
            "difference": run.difference,
            "data": run.data_fingerprint,
            "started": None if run.started is None else run.started.isoformat(),
            "schedule_start": run.schedule_start,
            "shown_digits": run.shown_digits,
            "other_digits": run.other_digits,
            "settled_hints": [code.value for code in run.settled_hints],
        }
        return cls(standing, run.origin, about, run.design, run.changes)

    def plain(self, pins: Sequence[Pin], budget: int) -> dict[str, Any]:
        """Return the run in plain values and arrays; budget: bytes of the moments of its recording."""
        at = self.standing
        state, moment, progress, generator = at.resting
        recording = at.recording.fitting(budget) if moment is None else at.recording
        return {
            **self.about,
            "design": self.design.to_dictionary(),
            "origin": self.origin.value,
            "changes": [
                (epoch, old.to_dictionary(), new.to_dictionary()) for epoch, old, new in self.changes
            ],
            "parameters": at.parameters,
            "chance": at.chance,
            "information": at.information,
            "calibration": asdict(at.calibration),
            "start": None if at.start is None else astuple(at.start),
            "ending": None if at.ending is None else astuple(at.ending),
            "history": at.history.state(),
            "recording": recording.state(),
            "pin_lines": [_plain_line(at.pin_lines.get(pin)) for pin in pins],
            "hints": [{**asdict(hint), "code": hint.code.value} for hint in at.hints],
            "progress": progress,
            "generator": generator,
            "state": None if state is None else {key: state[key] for key in state if key != "history"},
            "moment": None if moment is None else moment.epoch,
        }


def read_run(content: Mapping[str, Any], pins: Sequence[Pin]) -> Run:
    """Return the run that `KeptRun.plain` described; what it raises for another is in nn.archive.DAMAGED."""
    design = _design(content["design"])
    run = Run(design, Origin(content["origin"]), id=_text(content["id"]))
    _read_about(run, content)
    network = _network(run, content)
    run.start = None if content["start"] is None else _metrics(content["start"])
    run.ending = None if content["ending"] is None else Ending(*_numbers(content["ending"]))
    run.history = History.from_state(content["history"])
    example = Network.with_zero_parameters(design.spec, _dtype(content)) if network is None else network
    run.recording = Recording.from_state(content["recording"], example)
    lines = [_line(each) for each in content["pin_lines"]]
    run.pin_lines = {pin: line for pin, line in zip(pins, lines, strict=True) if line is not None}
    run.hints = tuple(_hint(each) for each in content["hints"])
    run.rest_at(_resting(run, content), network)
    return run


def _design(content: Mapping[str, Any]) -> Design:
    """Return a design; the number of layers is looked at before any of them."""
    if len(content["layers"]) > MOST_HIDDEN_LAYERS + 2:
        raise ValueError(f"a network of {len(content['layers'])} layers is larger than the designer")
    design = Design.from_dictionary(content)
    if max((layer.units for layer in design.hidden), default=0) > MOST_UNITS:
        raise ValueError(f"a layer of the network is larger than the designer: at most {MOST_UNITS} units")
    return design


def _read_about(run: Run, content: Mapping[str, Any]) -> None:
    run.parent, run.name, run.notes = (_text(content[name]) for name in ("parent", "name", "notes"))
    run.difference, run.data_fingerprint = _text(content["difference"]), _text(content["data"])
    run.started = None if content["started"] is None else datetime.fromisoformat(content["started"])
    run.schedule_start = check_integer("schedule_start", content["schedule_start"], 0)
    digits = [check_integer("digit", digit, 0, CLASSES - 1) for digit in content["shown_digits"]]
    run.shown_digits, run.other_digits = tuple(digits), check_integer("others", content["other_digits"], 0)
    run.settled_hints = frozenset(HintCode(code) for code in content["settled_hints"])
    run.take_changes(
        (check_integer("epoch", epoch, 0), _design(before), _design(after))
        for epoch, before, after in content["changes"]
    )


def _network(run: Run, content: Mapping[str, Any]) -> Network | None:
    """Return the latest network; None where the design draws it again."""
    generator, parameters = content["generator"], content["parameters"]
    if generator is not None:
        generator_from_state(generator)
    if parameters is None:
        if run.origin is not Origin.UNTRAINED:
            raise ValueError("the weights of a trained network are not there")
        return None
    network = Network.with_zero_parameters(run.design.spec, _dtype(content))
    network.parameters = check_like("weights", parameters, network.parameters)
    variances = [layer.variances for layer in network.layer_parameters if layer.variances is not None]
    if any((values < 0).any() for values in variances):
        raise ValueError("the network has variances below 0")
    network.information = {_text(name): _value(each) for name, each in content["information"].items()}
    network.calibration = Calibration(**content["calibration"])
    network.generator = generator_from_state(content["chance"])
    return network


def _dtype(content: Mapping[str, Any]) -> str:
    parameters = content["parameters"]
    name = "float32" if parameters is None else str(parameters.dtype)
    if name not in DTYPES:
        raise ValueError(f"weights cannot be of the type {name}")
    return name


def _resting(run: Run, content: Mapping[str, Any]) -> Resting:
    progress, generator = check_not_negative("progress", content["progress"]), content["generator"]
    if content["state"] is not None:
        state = {**content["state"], "history": run.history.state()}
        if not is_finite(state["parameters"]):
            raise ValueError("the parameters of the training are not finite numbers")
        return Resting(state, None, progress, generator)
    if content["moment"] is None:
        return Resting(None, None, 0.0, generator)
    return Resting(None, run.recording.at(content["moment"]), progress, generator)


def _progress(state: Mapping[str, Any]) -> float:
    """Return the epochs done, with the fraction of the one under way."""
    current = state["current_epoch"]
    return float(state["epoch"] + (0.0 if current is None else current["position"] / current["bounds"][-1]))


def _hint(content: Mapping[str, Any]) -> Hint:
    step, layer = (
        None if content[name] is None else check_integer(name, content[name], 1) for name in ("step", "layer")
    )
    values = {_text(name): check_number(name, value) for name, value in content["values"].items()}
    hint = Hint(HintCode(content["code"]), check_integer("epoch", content["epoch"], 0), step, layer, values)
    SENTENCES[hint.code].format(epoch=hint.epoch, step=step, layer=layer, **values)
    return hint


def _plain_line(line: PinLine | None) -> dict[str, Any] | None:
    if line is None:
        return None
    rows = np.column_stack([line.epochs, line.probabilities])
    return {"rows": rows, "begins_right": bool(line.begins_right), "turns": line.turns}


def _line(content: Mapping[str, Any] | None) -> PinLine | None:
    if content is None:
        return None
    rows = content["rows"]
    if rows.ndim != 2 or rows.shape[1] != 2 or rows.dtype != np.float64 or not np.isfinite(rows).all():
        raise ValueError("the line of a pin is not made of numbers")
    turns = tuple(check_integer("turn", turn, 0) for turn in content["turns"])
    return PinLine(rows[:, 0], rows[:, 1], bool(content["begins_right"]), turns)


def _metrics(values: Sequence[Any]) -> EpochMetrics:
    return checked_metrics(dict(zip(NAMES, values, strict=True)))


def _numbers(values: Sequence[Any]) -> list[float]:
    return [check_number("number", value) for value in values]


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise ValueError("one of its texts is none, or too long")
    return value


def _value(value: object) -> str | int | float:
    if isinstance(value, str):
        return _text(value)
    return int(value) if isinstance(value, int) else check_number("value", value)
