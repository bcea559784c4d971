"""Words for changes of settings while a network learns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from gui.words.fields import setting_in_line
from gui.words.numbers import batch_size, number, percent_or_off
from gui.words.training import optimizer_label, schedule_label
from gui.words.translation import tr
from nn.digits.design import Design

CHANGES = {
    "learning_rate": "rate {before} to {after}",
    "batch_size": "batch {before} to {after}",
    "epochs": "epochs {before} to {after}",
    "optimizer": "{before} to {after}",
    "schedule": "schedule {before} to {after}",
    "handwriting": "variants {before} to {after}",
    "drawn": "drawn digits {before} to {after}",
}
OTHER_CHANGE = "{setting} {before} to {after}"


def change_words(before: Design, after: Design) -> str:
    """Return what differs between two designs with the same layers, such as "rate 1 to 3"."""
    old, new = _settings(before), _settings(after)
    names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return ", ".join(_change(name, old.get(name), new.get(name)) for name in names)


def _settings(design: Design) -> dict[str, Any]:
    config = design.config
    return dict(_flat({field.name: getattr(config, field.name) for field in fields(config)}))


def _flat(settings: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield every setting by its own name, also those that lie in a group such as the penalties."""
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from _flat(value)
        else:
            yield name, value


def _change(name: str, before: Any, after: Any) -> str:
    write = WRITERS.get(name, _plain)
    text, setting = tr(CHANGES.get(name, OTHER_CHANGE)), setting_in_line(name)
    return text.format(setting=setting, before=write(before), after=write(after))


def _plain(value: Any) -> str:
    if value is None or value is False:
        return tr("off")
    if value is True:
        return tr("on")
    if isinstance(value, int | float):
        return number(value)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


WRITERS: dict[str, Callable[[Any], str]] = {
    "batch_size": batch_size,
    "drawn": lambda fraction: percent_or_off(fraction or 0),
    "optimizer": lambda name: optimizer_label(name).name,
    "schedule": lambda name: schedule_label(name).name,
}
