from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from gui.style.plain_text import as_plain

PICTURE = "a.safetensors is not a network: <img src='x.png' width=4000> <b>bold</b> & more"


def shown(text: str) -> str:
    document = QTextDocument()
    document.setHtml(as_plain(text))
    return document.toPlainText()


def test_markup_in_a_text_is_shown_and_not_followed(qapp: QApplication) -> None:
    assert shown(PICTURE) == PICTURE
    assert shown("1 < 2\nand a new line") == "1 < 2\nand a new line"


@given(st.text("ab1.,;:-'\"/&\n", max_size=30))
def test_a_text_without_markup_stays_itself(text: str) -> None:
    assert as_plain(text) == text
