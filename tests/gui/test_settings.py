"""What is remembered comes back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.settings import LARGEST_FILE, MOST_LINES, Settings

LAYOUT = bytes(range(256)) * 3


def remembered(path: Path) -> Settings:
    """Return settings that were written and read again."""
    settings = Settings(path)
    settings.set_text("folder", "/home/Zoë/%(x)s; # [digits] = \n\t")
    settings.set_number("brush", 12)
    settings.set_content("layout", LAYOUT)
    settings.save()
    return Settings(path)


def test_everything_comes_back(settings_path: Path) -> None:
    settings = remembered(settings_path)
    assert settings.text("folder") == "/home/Zoë/%(x)s; # [digits] = \n\t"
    assert settings.number("brush", 5, 1, 40) == 12
    assert settings.content("layout") == LAYOUT


def test_nothing_remembered_gives_the_defaults(settings_path: Path) -> None:
    settings = Settings(settings_path)
    assert settings.text("folder", "none") == "none"
    assert settings.number("brush", 5, 1, 40) == 5
    assert settings.content("layout") is None


@pytest.mark.parametrize("number", ["41", "-3", "1e1", "٣", "12345678901234567890", "", "thick"])
def test_a_number_out_of_range_is_the_default(settings_path: Path, number: str) -> None:
    settings_path.write_text(f"[window]\nbrush = {number}\n", encoding="utf-8")
    assert Settings(settings_path).number("brush", 5, 1, 40) == 5


@pytest.mark.parametrize("text", ["light", "[1]", "12", '"open', "[" * 100_000])
def test_a_text_that_is_none_is_the_default(settings_path: Path, text: str) -> None:
    settings_path.write_text(f"[window]\nscheme = {text}\n", encoding="utf-8")
    assert Settings(settings_path).text("scheme", "system") == "system"


@given(place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_a_flipped_bit_is_never_taken_for_a_layout(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "flipped.ini"
    remembered(path)
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 1 << bit
    path.write_bytes(content)
    assert Settings(path).content("layout") in (None, LAYOUT)


@given(content=st.binary(max_size=300))
def test_any_file_can_be_read(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.ini"
    path.write_bytes(b"[window]\n" + content)
    assert Settings(path).content("layout") is None


def test_an_object_in_the_file_is_never_made(settings_path: Path, tmp_path: Path) -> None:
    """QSettings would unpickle this, and so run what it says."""
    made = tmp_path / "made"
    pickled = f"cpathlib\\nPath.touch\\n(cpathlib\\nPath\\n(V{made}\\ntRtR."
    settings_path.write_text(f"[window]\nlayout=@Variant(\\0\\0\\0\\x7f{pickled})\n", encoding="utf-8")
    assert Settings(settings_path).content("layout") is None
    assert not made.exists()


@pytest.mark.parametrize("more", [b"#" * LARGEST_FILE, b"a = 1\n" * MOST_LINES])
def test_a_huge_file_is_not_read(settings_path: Path, more: bytes) -> None:
    settings_path.write_bytes(b"[window]\nbrush = 12\n" + more)
    assert Settings(settings_path).number("brush", 5, 1, 40) == 5


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    settings = remembered(blocked / "settings.ini")
    assert settings.number("brush", 5, 1, 40) == 5
    assert blocked.read_text() == "not a folder"


def test_nothing_is_remembered_at_the_very_first_start_only(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.is_empty
    settings.set_number("zoom", 100)
    settings.save()
    assert not Settings(tmp_path / "settings.ini").is_empty
