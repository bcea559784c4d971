"""Faults that files have: of bytes, and of the values and names in texts."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable
from typing import Any

FEW = 12  # faults of bytes in one file
ODD_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2, 0.5, -0.0, 1e-320, 1e-45, 1e308, -1e308, 2**31, 2**63, 2**64, 10**400),
    *(float("nan"), float("inf"), float("-inf"), "", "x", "nan", "<img src=x width=4000>", "\u202e", "\0"),
    *([], {}, [[]], [None], {"a": 1}, [1, 2, 3], "A" * 2_000, list(range(2_000)), "inkling-network-1"),
)
ODD_TOML = (
    *("nan", "inf", "-1", "0", "1e400", "9" * 400, '"x"', '""', "[]", "{}", "true", "1979-05-27", "[[]]"),
    *('"' + "A" * 2_000 + '"', "[" + "1, " * 500 + "]", "{ a = 1 }", "'<b>'", "1.5", "100000", "[" * 500),
)

Bytes = Callable[[random.Random, bytes], bytes]


def changed_bytes(chance: random.Random, content: bytes) -> bytes:
    """Return bytes with a few faults of one kind."""
    return chance.choice(FAULTS)(chance, content)


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _without_beginning(chance: random.Random, content: bytes) -> bytes:
    return content[chance.randrange(len(content) + 1) :]


def _flipped(chance: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, FEW)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _flipped_in_front(chance: random.Random, content: bytes) -> bytes:
    """Flip bits where formats say what they are."""
    head = min(len(content), 64)
    return _flipped(chance, content[:head]) + content[head:]


def _overwritten(chance: random.Random, content: bytes) -> bytes:
    start, length = chance.randrange(len(content)), chance.choice((1, 2, 4, 8, 64))
    value = chance.choice((b"\0", b"\xff", b"\x7f", b"9", b"[", b'"', chance.randbytes(1)))
    return content[:start] + (value * length)[: len(content) - start] + content[start + length :]


def _left_out(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.choice((1, 2, 8, 100)) :]


def _said_twice(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content))
    part = content[start : start + chance.choice((1, 8, 100, 1_000))]
    return content[:start] + part * chance.choice((2, 3, 20)) + content[start:]


def _with_noise(chance: random.Random, content: bytes) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[:place] + chance.randbytes(chance.choice((1, 4, 50))) + content[place:]


def _another_number(chance: random.Random, content: bytes) -> bytes:
    """Write another number where digits stand."""
    numbers = list(re.finditer(rb"-?\d+(?:\.\d+)?(?:[eE]-?\d+)?", content))
    if not numbers:
        return _flipped(chance, content)
    found = chance.choice(numbers)
    other = chance.choice((b"-1", b"0", b"1e400", b"1e-320", b"9" * 30, b"NaN", b"1" * 400, b"2147483648"))
    return content[: found.start()] + other + content[found.end() :]


def _swapped(chance: random.Random, content: bytes) -> bytes:
    place = chance.randrange(len(content) + 1)
    return content[place:] + content[:place]


FAULTS: tuple[Bytes, ...] = (
    *(_cut, _without_beginning, _flipped, _flipped, _flipped_in_front, _overwritten, _left_out),
    *(_said_twice, _with_noise, _another_number, _another_number, _swapped),
)


def changed_values(chance: random.Random, content: Any) -> Any:
    """Return JSON values with one to three of them changed, renamed, taken out or doubled, however deep."""
    changed = copy.deepcopy(content)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        places = list(_places(changed))
        if places:
            _change(chance, *chance.choice(places))
    return changed


def _places(content: Any) -> Any:
    """Yield each list or object with each of its keys; of long lists, only the ends."""
    keys: Any = list(content) if isinstance(content, dict) else ()
    if isinstance(content, list):
        keys = range(len(content)) if len(content) < 40 else (0, 1, len(content) // 2, len(content) - 1)
    for key in keys:
        yield content, key
        yield from _places(content[key])


def _change(chance: random.Random, where: Any, key: Any) -> None:
    if key not in where and isinstance(where, dict):
        return
    kind = chance.randrange(8)
    if kind == 0:
        del where[key]
    elif kind == 1 and isinstance(where, dict):
        where[chance.choice((f"{key}s", key[1:], key.upper(), "A" * 1_000, ""))] = where.pop(key)
    elif kind == 2 and isinstance(where, list):
        where.insert(key, copy.deepcopy(where[key]))
    elif kind == 3 and isinstance(where[key], str) and where[key][:1] in ("{", "["):
        where[key] = json.dumps(changed_values(chance, json.loads(where[key])))
    elif kind == 4:
        where[key] = {"inner": where[key]} if chance.random() < 0.5 else [where[key]]
    elif kind == 5 and type(where[key]) in (int, float):
        where[key] = where[key] * chance.choice((-1, 2, 10, 1e10, 0)) + chance.choice((0, 1, -1))
    else:
        where[key] = copy.deepcopy(chance.choice(ODD_VALUES))


def changed_lines(chance: random.Random, content: bytes) -> bytes:
    """Return a text of keys and values with other values, other keys, or lines in another order."""
    lines = content.decode().split("\n")
    for _ in range(chance.choice((1, 1, 2, 4))):
        place = chance.randrange(len(lines))
        key, sign, _value = lines[place].partition("=")
        kind = chance.randrange(6)
        if kind == 0:
            del lines[place]
        elif kind == 1:
            lines.insert(place, lines[chance.randrange(len(lines))])
        elif kind == 2:
            other = chance.randrange(len(lines))
            lines[place], lines[other] = lines[other], lines[place]
        elif kind == 3 and sign:
            lines[place] = f"{key.strip()}s ={_value}"
        elif sign:
            lines[place] = f"{key}= {chance.choice(ODD_TOML)}"
        lines = lines or [""]
    return "\n".join(lines).encode()
