"""The translations are complete and up to date; what brings them up to date keeps what is translated."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from resources.make_translations import (
    CONTEXT,
    FOLDER,
    Message,
    bring_up_to_date,
    differing,
    forms_of,
    merged,
    missing,
    read,
    written,
)
from resources.source_texts import Found, Text, source_texts
from tests.garbage import collector_waits

FILES = sorted(FOLDER.glob("*.ts"))
REMEDY = "run python -m resources.make_translations, translate what it lists, and run it again"
TEXTS = [Text("Open {name}", "gui/a.py"), Text("{count} digits", "gui/b.py", "1 digit")]
GERMAN = [Message(TEXTS[0], ("{name} öffnen",)), Message(TEXTS[1], ("1 Ziffer", "{count} Ziffern"))]


@pytest.fixture(scope="module")
def found() -> Found:
    """Return what is found in the project, and collect no garbage meanwhile: its trees are large."""
    with collector_waits():
        return source_texts()


@pytest.fixture(scope="module")
def texts(found: Found) -> list[Text]:
    return found.texts


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "inkling_de.ts"


def test_all_texts_of_the_project_are_followed(found: Found) -> None:
    assert found.riddles == []
    texts = {text.text for text in found.texts}
    assert {"Three speeds", "Too wide for a digit.", "How a network learned to read this drawing"} <= texts
    assert not {text.text for text in found.texts if text.file.startswith("gui/menus") and "_" in text.text}


def test_there_is_german() -> None:
    assert [file.name for file in FILES] == ["inkling_de.ts"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated(file: Path, texts: list[Text]) -> None:
    messages = merged(texts, read(file), forms_of(file))
    assert [message.text.text for message in missing(messages)] == [], REMEDY
    assert [message.text.text for message in differing(messages)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_file_is_as_the_tool_writes_it(file: Path, texts: list[Text]) -> None:
    messages = merged(texts, read(file), forms_of(file))
    assert file.read_text(encoding="utf-8") == written(messages, "de"), REMEDY


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_compiled_says_the_same(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    for message in (each for each in read(file) if not each.is_gone):
        for count, translation in zip(
            (1, 2) if message.text.one else (-1,), message.translations, strict=True
        ):
            assert translator.translate(CONTEXT, message.text.text, None, count) == translation, REMEDY


# The tool


def test_what_is_translated_is_kept_and_what_is_new_is_missing(file: Path) -> None:
    file.write_text(written(GERMAN, "de"), encoding="utf-8")
    messages = merged([*TEXTS, Text("new", "gui/c.py")], read(file), 2)
    assert messages[:2] == GERMAN
    assert [message.text.text for message in missing(messages)] == ["new"]


def test_what_is_gone_is_kept_for_the_day_it_comes_back(file: Path) -> None:
    file.write_text(written(merged(TEXTS[1:], GERMAN, 2), "de"), encoding="utf-8")
    assert 'type="vanished">{name} öffnen' in file.read_text(encoding="utf-8")
    assert missing(read(file)) == []
    assert merged(TEXTS, read(file), 2) == GERMAN


def test_a_translation_needs_the_same_placeholders() -> None:
    wrong = Message(TEXTS[0], ("öffnen",))
    assert differing([*GERMAN, wrong]) == [wrong]
    assert differing([Message(TEXTS[1], ("eine Ziffer", "Ziffern"))])  # only the form for one may do without


def test_a_text_and_its_marks_survive_the_file(file: Path) -> None:
    odd = Message(
        Text('<a href="{link}">Save & go</a>\n  on', "gui/a.py"), ('  <a href="{link}">& weiter</a>\n',)
    )
    file.write_text(written([odd], "de"), encoding="utf-8")
    assert read(file) == [odd]


def test_a_new_language_gets_a_file_with_all_that_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "inkling_pl.ts"
    assert bring_up_to_date(file, TEXTS) == 2
    assert "'Open {name}'" in capsys.readouterr().out
    assert [len(message.translations) for message in read(file)] == [1, 3]
    assert file.with_suffix(".qm").exists()


def test_the_compiled_file_chooses_the_form_for_a_number(file: Path, qapp: QCoreApplication) -> None:
    file.write_text(written(GERMAN, "de"), encoding="utf-8")
    assert bring_up_to_date(file, TEXTS) == 0
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    told = [translator.translate(CONTEXT, "{count} digits", None, count) for count in (0, 1, 2)]
    assert told == ["{count} Ziffern", "1 Ziffer", "{count} Ziffern"]
