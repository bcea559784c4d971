"""Make the font that ships with Inkling from Inter, which Debian's package fonts-inter holds.

Run `python -m resources.make_fonts FOLDER`, which needs fonttools; FOLDER has Inter-Regular.otf and
Inter-SemiBold.otf. What the window never shows is left out. All figures get the same width, so that numbers
that change do not make the text behind them jump, and nobody has to ask for a feature of the font.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Inkling Sans"  # another name than Inter's: it may be installed as well, with other figures
WEIGHTS = ("Regular", "SemiBold")
KEPT_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
PUNCTUATION = range(0x2000, 0x2070)
GREEK = range(0x391, 0x3CA)
SIGNS = [ord(sign) for sign in "⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉←↑→↓↔∂∆∏∑−√∞∫≈≠≤≥■□▲△▶▼▽◀◆○●✓✗⌘⇧⌥"]
FAMILY_NAME, STYLE_NAME, FULL_NAME, POSTSCRIPT_NAME = 1, 2, 4, 6
TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 16, 17


def make_font(source: Path, weight: str) -> TTFont:
    """Return one weight with figures of equal width and with the signs that the window shows."""
    font = TTFont(source)
    _show_equal_figures(font)
    options = Options(layout_features=KEPT_FEATURES, hinting=True, desubroutinize=False, notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[*LATIN, *PUNCTUATION, *GREEK, *SIGNS])
    subsetter.subset(font)
    _name(font, weight)
    return font


def _show_equal_figures(font: TTFont) -> None:
    """Let every figure be the one that the feature tnum would put in its place."""
    table = font["GSUB"].table
    places = {
        place
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for place in record.Feature.LookupListIndex
    }
    equal: dict[str, str] = {}
    for place in places:
        for part in table.LookupList.Lookup[place].SubTable:
            equal |= getattr(part, "ExtSubTable", part).mapping
    for characters in font["cmap"].tables:
        for figure in range(ord("0"), ord("9") + 1):
            if figure in characters.cmap:
                characters.cmap[figure] = equal.get(characters.cmap[figure], characters.cmap[figure])


def _name(font: TTFont, weight: str) -> None:
    names = font["name"]
    for record in [name for name in names.names if name.nameID in (TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE)]:
        names.names.remove(record)
    full = FAMILY if weight == "Regular" else f"{FAMILY} {weight}"
    texts = {FAMILY_NAME: full, STYLE_NAME: "Regular", FULL_NAME: full}
    texts |= {POSTSCRIPT_NAME: f"{FAMILY}-{weight}".replace(" ", "")}
    texts |= {TYPOGRAPHIC_FAMILY: FAMILY, TYPOGRAPHIC_STYLE: weight}
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = texts[POSTSCRIPT_NAME]
        cff.topDictIndex[0].FamilyName = FAMILY
        cff.topDictIndex[0].FullName = full


def main() -> None:
    """Write the fonts beside this file."""
    for weight in WEIGHTS:
        font = make_font(Path(sys.argv[1], f"Inter-{weight}.otf"), weight)
        font.save(Path(__file__).parent / "fonts" / f"{FAMILY.replace(' ', '')}-{weight}.otf")


if __name__ == "__main__":
    main()
