"""What the finder of texts promises: whatever reaches `tr` is found, by whatever way."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from resources.source_texts import Found, source_texts

HEAD = "from gui.words.translation import Label, counted, tr, translated\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with nothing in it that a person reads."""
    for folder in ("gui/words", "nn/digits", "resources/experiments"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "nn/digits/familiarity.py").write_text("class Unusual(Enum):\n    WIDE = 'Too wide.'\n")
    return tmp_path


def found_in(root: Path, code: str, name: str = "gui/part.py") -> Found:
    (root / name).write_text(HEAD + dedent(code), encoding="utf-8")
    return source_texts(root)


def texts_in(root: Path, code: str) -> set[str]:
    found = found_in(root, code)
    assert not found.riddles
    return {text.text for text in found.texts} - {"Too wide."}


@pytest.mark.parametrize(
    "code",
    [
        'tr("a")\ntr("b")',
        'tr("a" if x else "b")',
        'TABLE = {"key": "a", "other": "b"}\ntr(TABLE[key])',
        'TABLE = {"key": "a"}\ntr(TABLE.get(key, "b"))',
        'PAIR = ("a", "b")\ndef told(x):\n    text = PAIR[x]\n    return tr(text)',
        'TABLE = {"key": ("a", "b")}\nfor key, (text, why) in TABLE.items():\n    tr(text), tr(why)',
        'TABLE = {"a": "icon", "b": "icon"}\nfor text, icon in TABLE.items():\n    tr(text)',
        'LABELS = {"key": Label("a", "b")}\ntranslated(LABELS[key])',
        'def head(name):\n    return tr(name)\nhead("a")\nhead(name="b")',
        'def told(texts):\n    return [tr(text) for text in texts]\ntold(["a", "b"])',
        'A = {1: "a"}\ndef told(x):\n    text = A[x]\n    if y:\n        text = "b"\n    return tr(text)',
    ],
)
def test_texts_are_found_by_whatever_way_they_reach_tr(root: Path, code: str) -> None:
    assert texts_in(root, code) == {"a", "b"}


def test_texts_of_tables_in_other_files_are_found(root: Path) -> None:
    (root / "nn/digits/film.py").write_text('TEXTS = {"key": "a", "decimal": "."}', encoding="utf-8")
    code = (
        "def told():\n    from nn.digits.film import TEXTS\n    return {k: tr(t) for k, t in TEXTS.items()}"
    )
    assert texts_in(root, code) == {"a"}


def test_the_text_for_one_goes_with_that_for_several(root: Path) -> None:
    (text,) = [text for text in found_in(root, 'counted("1 unit", "{count} units", 3)').texts if text.one]
    assert (text.text, text.one, text.file) == ("{count} units", "1 unit", "gui/part.py")


def test_shortcuts_and_icons_are_no_texts(root: Path) -> None:
    code = 'ACTIONS = {"save": ActionSpec("a", "b", "Ctrl+S", "disk")}\ntr(ACTIONS[name].help)'
    assert texts_in(root, code) == {"a", "b"}


def test_what_cannot_be_followed_is_told(root: Path) -> None:
    assert found_in(root, "tr(find_it_somewhere())").riddles == ["gui/part.py:2: tr(find_it_somewhere())"]


def test_ways_of_writing_are_found_with_their_sentences(root: Path) -> None:
    (root / "nn/digits/allographs").mkdir()
    code = (
        '@allograph(1, "a", 2)\ndef bare_one(hand):\n    ...\n\n\n@other("b")\ndef no_way(hand):\n    ...\n'
    )
    (root / "nn/digits/allographs/ones.py").write_text(code, encoding="utf-8")
    assert texts_in(root, "") == {"a", "bare one"}
