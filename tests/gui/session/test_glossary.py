"""The glossary as it is read: forward by links, back again, and away."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.session.glossary import EVERYTHING, Glossary
from gui.session.session import Session
from tests.conftest import SMALL


def test_links_lead_forward_and_back_leads_back(session: Session) -> None:
    glossary = Glossary(session, session)
    assert not glossary.is_open
    glossary.open("cost")
    glossary.follow("loss")
    glossary.follow("loss")
    glossary.follow("softmax")
    assert glossary.history == ("cost", "loss")
    glossary.back()
    assert (glossary.entry, glossary.history) == ("loss", ("cost",))
    glossary.back()
    glossary.back()
    assert (glossary.entry, glossary.can_go_back) == ("cost", False)


def test_what_is_opened_anew_has_nothing_before_it(session: Session) -> None:
    glossary = Glossary(session, session)
    glossary.follow("cost")
    glossary.follow(EVERYTHING)
    assert glossary.is_open and glossary.can_go_back
    glossary.open("batch")
    assert (glossary.entry, glossary.can_go_back) == ("batch", False)
    glossary.close()
    assert not glossary.is_open


def test_it_tells_only_what_has_changed(session: Session, qtbot: QtBot) -> None:
    glossary = Glossary(session, session)
    told: list[str | None] = []
    glossary.changed.connect(lambda: told.append(glossary.entry))
    for _ in range(2):
        glossary.open("cost")
    for _ in range(2):
        glossary.close()
    assert told == ["cost", None]
    with qtbot.waitSignal(glossary.figures_changed):
        session.change_design(SMALL, "small")
    assert glossary.facts().design is session.design
