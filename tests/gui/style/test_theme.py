"""Colours and icons: one theme for everything, readable in both schemes, changed live."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.actions import ACTIONS
from gui.main_window import MainWindow
from gui.style.icons import tinted_icon, tinted_icon_file
from gui.style.theme import SIZES, Theme
from gui.style.tokens import DARK, LIGHT, Tokens
from gui.widgets.confusion_matrix import STRONGEST_TINT
from gui.widgets.plot.graph import GHOST
from gui.widgets.switch import FOCUS
from tests.conftest import ROOT

BACKGROUNDS = ("paper", "surface", "sunken")
COLORED = ("accent", "train", "validation", "right", "caution", "positive", "negative")
TEXTS = [
    *[(text, back) for text in ("text", "text_second") for back in (*BACKGROUNDS, "accent_weak")],
    *[(text, back) for text in COLORED for back in ("paper", "surface")],
    ("on_accent", "accent"),
]
GRAPHICS = [
    *[
        (role, back)
        for role in ("accent", "train", "validation", "right", "caution", "positive", "negative")
        for back in BACKGROUNDS
    ],
    ("text_second", "surface"),
    *[("faint", back) for back in ("paper", "surface")],
]


def luminance(color: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    rgb = QColor(color)
    channels = [rgb.redF(), rgb.greenF(), rgb.blueF()]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_knows_its_extremes() -> None:
    assert contrast("white", "black") == pytest.approx(21)
    assert contrast("white", "white") == 1


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "back"), TEXTS)
def test_text_can_be_read_on_its_background(tokens: Tokens, text: str, back: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, back)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("role", "back"), GRAPHICS)
def test_graphics_stand_out_from_their_background(tokens: Tokens, role: str, back: str) -> None:
    assert contrast(getattr(tokens, role), getattr(tokens, back)) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_mixed_colours_stand_out_too(theme: Theme, scheme: str) -> None:
    theme.use(scheme)

    def contrast_of(text: QColor, back: QColor) -> float:
        return contrast(text.name(), back.name())

    for role in ("right", "validation"):
        tint = theme.mix("sunken", role, STRONGEST_TINT)
        assert contrast_of(theme.color("text"), tint) >= 4.5, "a number in the confusion matrix"
    hovered = theme.mix("accent", "text", 0.18)
    assert contrast_of(theme.color("on_accent"), hovered) >= 4.5, "a button under the pointer"
    ghost = theme.mix("surface", "text_second", GHOST)
    assert contrast_of(ghost, theme.color("surface")) >= 3, "the curve of another run"
    for back in ("paper", "surface"):
        ring = theme.mix(back, "accent", FOCUS)
        assert contrast_of(ring, theme.color(back)) >= 3, "the ring of a switch"


@pytest.mark.parametrize(
    "rule",
    ["QLineEdit, QComboBox", "QCheckBox::indicator", "QMenu::indicator"],
    ids=["field", "check", "menu"],
)
def test_a_field_can_be_told_from_what_it_lies_on(rule: str) -> None:
    text = (resources.files("resources") / "style.qss").read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(rule)} {{.*?border: [^;]*solid \$(\w+)", text, re.MULTILINE | re.DOTALL)
    assert found is not None
    for tokens in (LIGHT, DARK):
        assert all(
            contrast(getattr(tokens, found[1]), getattr(tokens, back)) >= 3 for back in ("paper", "surface")
        )


def test_no_role_has_the_same_colour_in_both_schemes() -> None:
    assert all(getattr(LIGHT, field.name) != getattr(DARK, field.name) for field in fields(Tokens))


@pytest.mark.parametrize(("scheme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_a_scheme_changes_palette_style_sheet_and_the_colours_that_widgets_ask_for(
    qapp: QApplication, theme: Theme, scheme: str, tokens: Tokens
) -> None:
    theme.use("dark" if scheme == "light" else "light")
    theme.use(scheme)
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(tokens.paper)
    assert palette.color(QPalette.ColorRole.Text) == QColor(tokens.text)
    assert palette.color(QPalette.ColorRole.Highlight) == QColor(tokens.accent)
    sheet = qapp.styleSheet()
    assert tokens.surface in sheet
    assert (LIGHT if tokens is DARK else DARK).surface not in sheet
    assert "$" not in sheet
    assert theme.color("accent") == QColor(tokens.accent)


def test_the_system_scheme_is_followed_live(
    theme: Theme, system_scheme: Callable[[Qt.ColorScheme], None]
) -> None:
    changes: list[bool] = []
    theme.use("system")
    theme.changed.connect(lambda: changes.append(theme.tokens is DARK))
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        system_scheme(scheme)
    assert changes == [True, False, True]
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.paper)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chosen_scheme_does_not_follow_the_system(
    theme: Theme, system_scheme: Callable[[Qt.ColorScheme], None], scheme: str
) -> None:
    theme.use(scheme)
    for other in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        system_scheme(other)
        assert (theme.tokens is DARK) is (scheme == "dark")


def test_an_unknown_scheme_is_the_systems(theme: Theme) -> None:
    theme.use("purple")
    assert theme.scheme == "system"


def test_a_mixed_colour_lies_between(theme: Theme) -> None:
    assert theme.mix("surface", "text", 0) == theme.color("surface")
    assert theme.mix("surface", "text", 1) == theme.color("text")
    middle = theme.mix("surface", "text", 0.5)
    assert theme.color("text").red() < middle.red() < theme.color("surface").red()


def ink_of(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> QColor:
    """Return the colour of an icon where it is least transparent."""
    picture = icon.pixmap(60, 60, mode).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return max(pixels, key=QColor.alpha)


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "icons").glob("*.svg")), ids=lambda p: p.stem)
def test_every_icon_has_ink_in_the_colour_asked_for(theme: Theme, path: Path) -> None:
    icon = tinted_icon(path.stem, QColor("#ff0000"), QColor("#00ff00"))
    assert ink_of(icon) == QColor("#ff0000")
    assert ink_of(icon, QIcon.Mode.Disabled) == QColor("#00ff00")
    assert "#123456" in Path(tinted_icon_file(path.stem, "#123456")).read_text()


@pytest.mark.slow
def test_the_icons_of_the_window_follow_the_scheme(window: MainWindow) -> None:
    action = window.app_actions["pen"]
    assert ACTIONS["pen"].icon
    for scheme, tokens in (("dark", DARK), ("light", LIGHT)):
        window.app_actions[f"scheme_{scheme}"].trigger()
        assert ink_of(action.icon()) == QColor(tokens.text)
        assert ink_of(window.transport.watch_button.icon()) == QColor(tokens.on_accent)


@pytest.mark.slow
def test_widgets_are_repainted_in_the_new_scheme(window: MainWindow) -> None:
    panels = (window.drawing_panel, window.answer_panel, window.network_panel, window.transport)
    lightness = {}
    for scheme in ("light", "dark"):
        window.app_actions[f"scheme_{scheme}"].trigger()
        for panel in panels:
            picture = panel.grab().toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
            lightness[scheme, panel] = picture.pixelColor(0, 0).lightness()
    for panel in panels:
        assert lightness["light", panel] > 180, panel
        assert lightness["dark", panel] < 80, panel


class StyleChanges(QObject):
    """Counts how often a widget is styled anew."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.StyleChange
        return False


def depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + depth(parent)


def test_a_widget_is_styled_anew_a_few_times_however_deep_it_lies(window: MainWindow) -> None:
    deepest = max(window.findChildren(QWidget), key=depth)
    assert depth(deepest) > 5
    changes = StyleChanges(deepest)
    window.app_actions["scheme_dark"].trigger()
    assert 1 <= changes.count <= 3


def test_the_style_sheet_takes_every_color_and_size_from_the_tokens(theme: Theme) -> None:
    text = (resources.files("resources") / "style.qss").read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b|\d+(?:px|pt)", text)
    assert set(SIZES) <= {braced or plain for braced, plain in re.findall(r"\$(?:\{(\w+)\}|(\w+))", text)}
    assert "$" not in QApplication.instance().styleSheet()
