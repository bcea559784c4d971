"""Every text can be translated when it is shown, also one that a value is part of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from gui.session.glossary import Glossary
from gui.session.session import Session
from gui.words.changes import changing_setting
from gui.words.glossary import entry_name, here_and_now
from gui.words.networks import loss_label, parameters_to_learn
from gui.words.translation import counted, told_anew, tr
from nn.digits.design import PRESETS
from tests.conftest import MakeWindow

TEXTS = {
    "Open network": "Netz \u00f6ffnen",
    "{count} weights and biases to learn": "{count} Gewichte zu lernen",
    "Hinge": "Scharnier",
    "changing the seed": "Startwert \u00e4ndern",
    "&Train": "&Trainieren",
    "Weight": "Gewicht",
    "There is no pin yet.": "Noch ist nichts angeheftet.",
    "The network receives": "Das Netz erh\u00e4lt",
}


class German(QTranslator):
    """Translates a few texts; Qt takes the text itself for all others."""

    def translate(self, context: str, text: str, *_: object) -> str | None:
        return TEXTS.get(text) if context == "Inkling" else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    translator = German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_without_a_translation_a_text_stays_as_it_is(qapp: QCoreApplication) -> None:
    assert tr("Open network") == "Open network"


@pytest.mark.usefixtures("german")
def test_texts_with_and_without_values_are_translated_when_asked_for() -> None:
    assert tr("Open network") == "Netz \u00f6ffnen"
    assert parameters_to_learn(650) == "650 Gewichte zu lernen"
    assert loss_label("hinge").name == "Scharnier"
    assert changing_setting("seed") == "Startwert \u00e4ndern"
    assert tr("something else") == "something else"


@pytest.mark.usefixtures("german")
def test_the_glossary_is_translated_with_what_is_here_and_now(session: Session) -> None:
    assert entry_name("weight") == "Gewicht"
    assert here_and_now("pin", Glossary(session, session).facts()) == "Noch ist nichts angeheftet."


@pytest.mark.usefixtures("german")
def test_a_window_opens_in_another_language(open_window: MakeWindow) -> None:
    window = open_window()
    window.session.take_preset(PRESETS["small"], "small")
    assert window.transport.train_button.text() == "Trainieren"
    assert window.drawing_panel.caption.text() == "Das Netz erh\u00e4lt"


def test_without_a_translation_one_thing_is_not_several(qapp: QCoreApplication) -> None:
    assert [counted("1 unit", "{count} units", count) for count in (0, 1, 2)] == [
        "{count} units",
        "1 unit",
        "{count} units",
    ]


def test_a_text_is_told_anew_with_its_values(qapp: QCoreApplication) -> None:
    text = tr("{count} weights and biases to learn").format(count=tr("Hinge"))
    plain = "as it is"
    translator = German()
    qapp.installTranslator(translator)
    assert told_anew(text) == "Scharnier Gewichte zu lernen"
    assert told_anew(plain) is plain
    qapp.removeTranslator(translator)
    assert told_anew(told_anew(text)) == "Hinge weights and biases to learn"
