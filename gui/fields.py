"""The fields of the window: what a person writes becomes a number of a design, and back."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from gui.number_texts import or_off, read_batch_size, read_number, read_percentage, read_whole_number
from gui.words.fields import batch_range, field_label, number_range, percent_range
from gui.words.numbers import batch_size, everything, number, number_or_all, number_or_off, percent_or_off
from gui.words.translation import Label
from nn import Layer
from nn.digits.data import TRAINING_COUNT
from nn.digits.design import DRAWN as DRAWN_SOURCE
from nn.digits.design import LARGEST_SEED, MOST_UNITS, Design
from nn.registry import Limits

MIXED = math.nan  # the value of a setting that layers have differently

Owner = TypeVar("Owner", Design, Layer)


@dataclass(frozen=True, slots=True)
class Field:
    """One number of a design or a layer: where it is, its limits, and how text becomes a value.

    path: names separated by dots that lead to the number, e.g. "config.learning_rate". `above` and `below`
    leave the limits themselves out. logarithmic: steps go through 1, 2, 5, 10, after 0 to `first`; near_one:
    so does what is missing to 1. default: what stands for a number that the design does not have; such a
    number is left out again. words: the key of its words where they are not those of its path.
    """

    path: str
    parse: Callable[[str], float | int]
    minimum: float
    maximum: float
    logarithmic: bool = False
    write: Callable[[float | int], str] = number
    increment: float = 1
    above: bool = False
    below: bool = False
    first: float = 0
    near_one: bool = False
    default: float = 0.0
    range_words: Callable[[Limits], str] = number_range
    words: str = ""

    @property
    def limits(self) -> Limits:
        """Return the range of the values."""
        return Limits(self.minimum, self.maximum, self.above, self.below)

    @property
    def label(self) -> Label:
        """Return the name of the field and what its number means."""
        return field_label(self.words, self.path)

    def read(self, text: str) -> float | int:
        """Return the value that a text means; a ValueError explains what is wrong with any other text."""
        value = self.parse(text.strip())
        try:
            self.limits.check(self.path, value)
        except ValueError:
            raise ValueError(self.range_words(self.limits)) from None
        return value

    def text(self, value: float | int) -> str:
        """Return a value as text, nothing for one that is mixed."""
        return "" if math.isnan(value) else self.write(value)

    def value_in(self, owner: Design | Layer) -> float | int:
        """Return the value that a design or a layer has."""
        found: Any = owner
        for name in self.path.split("."):
            found = _value(found, name, self.default)
        value: float | int = found
        return value

    def put_into(self, owner: Owner, value: float | int) -> Owner:
        """Return the design or the layer with another value, and everything else as it was."""
        changed: Owner = _with_value(owner, self.path, value, self.default)
        return changed

    def neighbor(self, value: float | int, direction: int) -> float | int:
        """Return the next value up (1) or down (-1): 1, 2, 5, 10 and so on where the scale is logarithmic.

        At the limits the value stays.
        """
        if math.isnan(value):
            return self.read(self.write(self.minimum))
        try:
            return self.read(self.write(type(value)(self._moved(value, direction))))
        except ValueError:
            return value

    def place(self, value: float | int) -> float:
        """Return where a value lies on the scale, 0 to 1."""
        low, high = self._scale(self.minimum), self._scale(self.maximum)
        return (self._scale(value) - low) / (high - low)

    def at(self, place: float) -> float:
        """Return the value at a place of the scale, with two figures."""
        low, high = self._scale(self.minimum), self._scale(self.maximum)
        scaled = low + (high - low) * place
        return float(f"{10**scaled if self.logarithmic else scaled:.2g}")

    def _scale(self, value: float) -> float:
        return math.log10(value) if self.logarithmic else value

    def _moved(self, value: float, direction: int) -> float:
        if self.near_one:
            return round(1 - _one_two_five(1 - value, -direction), 12) if value < 1 else 1 + direction / 1000
        if not self.logarithmic:
            return value + direction * self.increment
        if value <= self.first and (direction < 0 or value == 0):
            return self.first if direction > 0 else 0
        return _one_two_five(value, direction)


@dataclass(frozen=True, slots=True)
class LayersField(Field):
    """A number that some layers of a design have, as one: MIXED where they differ.

    path: "layers." and its name. output: whether the output layer counts too, besides the hidden ones.
    """

    output: bool = False

    def value_in(self, owner: Design | Layer) -> float | int:
        """Return the value that all of the layers have, the default where there are none."""
        assert isinstance(owner, Design)
        values = {*values_of_layers(owner, _last(self.path), output=self.output)}
        value: float | int = values.pop() if len(values) == 1 else MIXED if values else self.default
        return value

    def put_into(self, owner: Owner, value: float | int) -> Owner:
        """Return the design with another value in all of the layers."""
        assert isinstance(owner, Design)
        return with_value_in_layers(owner, _last(self.path), value, output=self.output)


def values_of_layers(design: Design, name: str, *, output: bool = False) -> list[Any]:
    """Return what the hidden layers of a design have under a name, and on request the output layer."""
    return [getattr(layer, name) for layer in _layers(design, output)]


def with_value_in_layers(design: Design, name: str, value: Any, *, output: bool = False) -> Design:
    """Return the design with another value under a name in these layers."""
    changed = tuple(replace(layer, **{name: value}) for layer in _layers(design, output))
    layers = (design.spec.layers[0], *changed, *(() if output else (design.output,)))
    return replace(design, spec=replace(design.spec, layers=layers))


def _layers(design: Design, output: bool) -> tuple[Layer, ...]:
    return (*design.hidden, design.output) if output else design.hidden


def settings_fields(
    path: str, owner: str, settings: Mapping[str, float], limits: Mapping[str, Limits]
) -> tuple[Field, ...]:
    """Return a field for each setting that something registered declares, e.g. an optimizer of that name."""
    return tuple(
        _declared(f"{path}.{name}", f"{owner}.{name}", default, limits[name])
        for name, default in settings.items()
    )


def _declared(path: str, words: str, default: float, limits: Limits) -> Field:
    near_one = limits.low == 0 and limits.high == 1 and default >= 0.5
    bounds = (limits.low, limits.high, limits.low >= 0 and not near_one)
    return Field(
        path,
        read_number,
        *bounds,
        above=limits.above,
        below=limits.below,
        first=min(default, 1) / 1000 or 0.001,
        near_one=near_one,
        default=default,
        words=words,
    )


def _value(owner: Any, name: str, default: float) -> Any:
    """Return an attribute, or an entry of a mapping; what is missing counts as the default."""
    found = owner.get(name) if isinstance(owner, Mapping) else getattr(owner, name)
    return default if found is None else found


def _with_value(owner: Any, path: str, value: object, default: float) -> Any:
    name, _, rest = path.partition(".")
    if rest:
        value = _with_value(_value(owner, name, default), rest, value, default)
    if isinstance(owner, Mapping):
        others = {key: other for key, other in owner.items() if key != name}
        return others if value == default else {**others, name: value}
    is_absent = not rest and value == default and _has_none_as_default(owner, name)
    return replace(owner, **{name: None if is_absent else value})


def _has_none_as_default(owner: Any, name: str) -> bool:
    return type(owner).__dataclass_fields__[name].default is None


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _one_two_five(value: float, direction: int) -> float:
    exponent = math.floor(math.log10(value) + 1e-9)
    candidates = [
        round(m * 10.0**e, 15 - exponent) for e in range(exponent - 1, exponent + 2) for m in (1, 2, 5)
    ]
    above = [candidate for candidate in candidates if candidate > value * (1 + 1e-9)]
    below = [candidate for candidate in candidates if candidate < value * (1 - 1e-9)]
    return min(above) if direction > 0 else max(below)


def _strength(path: str) -> Field:
    """Return the field of something that makes weights small, which can be off."""
    return Field(path, or_off(read_number), 0, 10, True, number_or_off, first=0.00001)


def penalty_field(name: str) -> Field:
    """Return the field of the strength of a penalty."""
    return _strength(f"config.penalties.{name}")


UNITS = Field("units", read_whole_number, 1, MOST_UNITS)
LEARNING_RATE = Field("config.learning_rate", read_number, 0.0001, 100, logarithmic=True)
BATCH_SIZE = Field(
    "config.batch_size", read_batch_size, 0.0001, TRAINING_COUNT, True, batch_size, range_words=batch_range
)
EPOCHS = Field("config.epochs", read_whole_number, 1, 1_000_000, logarithmic=True)
SEED = Field("seed", read_whole_number, 0, LARGEST_SEED)
COUNT = Field(
    "task.count",
    or_off(read_whole_number, everything),
    0,
    TRAINING_COUNT,
    True,
    number_or_all,
    first=10,
)
DRAWN = Field(
    f"config.sources.{DRAWN_SOURCE}",
    or_off(read_percentage),
    0,
    1,
    write=percent_or_off,
    increment=0.05,
    range_words=percent_range,
)
VARIANTS = Field("config.augmentation.handwriting", read_number, 0.1, 3, increment=0.1)

WEIGHT_DECAY = _strength("config.weight_decay")
DROPOUT = LayersField(
    "layers.dropout",
    or_off(read_percentage),
    0,
    0.9,
    write=percent_or_off,
    increment=0.05,
    range_words=percent_range,
)
LABEL_SMOOTHING = Field(
    "config.label_smoothing",
    or_off(read_percentage),
    0,
    0.9,
    write=percent_or_off,
    increment=0.05,
    range_words=percent_range,
)
CLIPPING = Field("config.clip_norm", or_off(read_number), 0, 1000, True, number_or_off, first=0.01)
AVERAGING = Field(
    "config.averaging", or_off(read_number), 0, 1, write=number_or_off, below=True, near_one=True
)
PATIENCE = Field("config.patience", or_off(read_whole_number), 0, 100_000, True, number_or_off, first=1)
STEPS_PER_EPOCH = Field(
    "config.steps_per_epoch", or_off(read_whole_number), 0, 100_000, True, number_or_off, first=1
)
VALIDATION_INTERVAL = Field("config.validation_interval", read_whole_number, 1, 1000, logarithmic=True)
SCALE = LayersField("layers.scale", read_number, 0, 100, True, first=0.01, default=1.0, output=True)
