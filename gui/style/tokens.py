"""The colors of the two schemes, by role: the only place where a color is written down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colors of one scheme, by role."""

    paper: str
    surface: str
    sunken: str
    line: str
    text: str
    text_second: str
    faint: str
    accent: str
    accent_weak: str
    on_accent: str
    train: str
    validation: str
    right: str
    caution: str
    positive: str
    negative: str


LIGHT = Tokens(
    paper="#FAF9F6",
    surface="#FFFFFF",
    sunken="#F1EFEA",
    line="#DDD9D0",
    text="#1B1D22",
    text_second="#5C6068",
    faint="#8A8E96",
    accent="#2B4ACB",
    accent_weak="#E4E9FB",
    on_accent="#FFFFFF",
    train="#0072B2",
    validation="#B54E00",
    right="#007A59",
    caution="#8A5A00",
    positive="#0072B2",
    negative="#B54E00",
)
DARK = Tokens(
    paper="#14161B",
    surface="#1C1F26",
    sunken="#242831",
    line="#343A46",
    text="#ECEDEF",
    text_second="#A2A8B4",
    faint="#686E7B",
    accent="#8AA4FF",
    accent_weak="#26304F",
    on_accent="#14161B",
    train="#56B4E9",
    validation="#FF9B5C",
    right="#2CC29A",
    caution="#F0B84A",
    positive="#56B4E9",
    negative="#FF9B5C",
)
