"""The code keeps to its glossary: docs/vocabulary.toml lists the words that identifiers avoid."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import ROOT

ROOMS = ("nn", "gui", "resources")
SOURCES = [ROOT / "main.py", *(path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))]
VOCABULARY = tomllib.loads((ROOT / "docs" / "vocabulary.toml").read_text(encoding="utf-8"))
WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
NAME_FIELDS = {
    ast.ClassDef: "name",
    ast.arg: "arg",
    ast.alias: "asname",
    ast.Name: "id",
    ast.Attribute: "attr",
}
UNFINISHED = ("\N{EM DASH}", "TO" + "DO", "FIX" + "ME")


def words_of(identifier: str) -> list[str]:
    """Return the words of an identifier, in the singular: `_PIECES_OF_x` gives piece, of, x."""
    words = [word.lower() for word in WORD.findall(identifier)]
    return [re.sub("(?<!s)s$", "", re.sub("ies$", "y", word)) for word in words]


def names_given(source: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each identifier that a source defines, and its words; of a function without the verb in front."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            words = words_of(node.name)
            yield node.name, words[1:] or words
        elif type(node) in NAME_FIELDS and isinstance(getattr(node, "ctx", ast.Store()), ast.Store):
            name = getattr(node, NAME_FIELDS[type(node)])
            if name is not None:
                yield name, words_of(name)


def avoided_words(source: str, room: str) -> set[str]:
    """Return what the identifiers of a source in this room should say instead, one line for each."""
    kept = {name for name, rule in VOCABULARY["kept"].items() if rule["room"] == room}
    found = set()
    for name, words in names_given(source):
        rules = [] if name in kept else [VOCABULARY["avoided"].get(word) for word in words]
        found |= {f"{name}: say {rule['say']}" for rule in rules if rule and applies(rule, room, words)}
        found |= {f"{name}: write {american}" for american in american_of(name)}
    return found


def american_of(name: str) -> list[str]:
    """Return how the words of an identifier that are in British spelling begin in American spelling."""
    words = words_of(name)
    return [
        american
        for british, american in VOCABULARY["british"].items()
        if any(word.startswith(british) for word in words)
    ]


def applies(rule: dict[str, Any], room: str, words: list[str]) -> bool:
    """Return whether a word is avoided in this room, and beside these words."""
    rooms = rule.get("rooms", [room])
    return any(room.startswith(part) for part in rooms) and rule.get("with", words[-1]) in words


def test_identifiers_keep_to_the_glossary() -> None:
    found = {}
    for path in SOURCES:
        room = path.relative_to(ROOT).as_posix()
        source = path.read_text(encoding="utf-8")
        found[room] = avoided_words(f"{source}\n{path.stem} = 0", room)
    assert {room: words for room, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("PIECE = 1", "PIECE: say chunk or component"),
        ("def share_of(x): ...", ""),
        ("def share(x): ...", "share: say fraction, rate or probability"),
        ("def take(share): ...", "share: say fraction, rate or probability"),
        ("def take_memories(): ...", "take_memories: say state"),
        ("class BestScore: ...", "BestScore: say cost or accuracy"),
        ("self.left_out = 1", "left_out: say skipped"),
        ("self.left, self.fade_out = 1, 2", ""),
        ("for colour in x: ...", "colour: write color"),
        ("def normalise(x): ...", "normalise: write normaliz"),
        ("import x as optimiser", "optimiser: write optimiz"),
        ("x.share_memory(recipe=2)", ""),
        ("step = answer = 1", ""),
    ],
)
def test_the_search_finds_what_a_source_defines(source: str, found: str) -> None:
    assert avoided_words(source, "gui/x.py") == ({found} if found else set())


def test_some_words_are_avoided_in_their_rooms_only() -> None:
    assert avoided_words("step = 1", "nn/ink/x.py") == {"step: say stage"}
    assert avoided_words("step = 1", "nn/training/x.py") == set()
    assert avoided_words("share = 1", "nn/training/schedules.py") == set()
    assert avoided_words("a_share = 1", "nn/training/schedules.py") != set()


def test_nothing_is_left_unfinished_and_no_dash_is_long() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert not [mark for mark in UNFINISHED if mark in text], path
