"""The look in use: scheme, type and spacing, and the zoom of all of it."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from importlib import resources
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from gui.style.fonts import BODY_PIXELS, body_pixels
from gui.style.icons import tinted_icon_file
from gui.style.tokens import DARK, LIGHT

SPACE_HALF, SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6 = 2, 4, 8, 12, 16, 24
RADIUS, RADIUS_SMALL, RADIUS_TINY = 8, 6, 4
LINE_WIDTH, FOCUS_WIDTH = 1, 2
SMALL_ICON = 14
TITLE_HEIGHT = 28  # of a row with a title and buttons
# Parts of the body's 13 pixels: 12, 13, 15, 20 and, for the one answer, 65.
TYPE_SMALL, TYPE_BODY, TYPE_LARGE, TYPE_TITLE, TYPE_ANSWER = 12 / 13, 1.0, 15 / 13, 20 / 13, 5.0

CONTROL_X, CONTROL_Y = 14, 6  # the room around the text of a button
TOOL_PADDING = 3
HANDLE, GROOVE, BAR = 14, 4, 6
HELP_MARK = 18  # the side of a question mark
MORE_LINE = FOCUS_WIDTH - LINE_WIDTH  # how much thicker a line is that marks the focus or something wrong
SIZES = {
    "space_half": SPACE_HALF,
    "space_1": SPACE_1,
    "space_2": SPACE_2,
    "space_4": SPACE_4,
    "space_6": SPACE_6,
    "radius": RADIUS,
    "radius_small": RADIUS_SMALL,
    "radius_tiny": RADIUS_TINY,
    "line_width": LINE_WIDTH,
    "focus_width": FOCUS_WIDTH,
    "control_x": CONTROL_X,
    "control_y": CONTROL_Y,
    "control_x_inside": CONTROL_X - MORE_LINE,
    "control_y_inside": CONTROL_Y - MORE_LINE,
    "field_x_inside": SPACE_2 - MORE_LINE,
    "chip_y_inside": LINE_WIDTH - MORE_LINE,
    "field_y_inside": SPACE_1 - MORE_LINE,
    "field_height": 18,
    "menu_x": 10,
    "item_x": 28,
    "tool_padding": TOOL_PADDING,
    "tool_padding_inside": TOOL_PADDING - MORE_LINE,
    "icon": 16,
    "mark": SMALL_ICON,
    "small_mark": 12,
    "drop_down": 22,
    "bar": BAR,
    "bar_radius": BAR // 2,
    "groove": GROOVE,
    "groove_radius": GROOVE // 2,
    "handle": HANDLE,
    "handle_radius": HANDLE // 2,
    "handle_overhang": (HANDLE - GROOVE) // 2,
    "slider_height": 20,
    "help_radius": HELP_MARK // 2,
    "scroll_bar": 10,
}

SCHEMES = ("system", "light", "dark")


def scaled(pixels: int) -> int:
    """Return a size, given for a zoom of 100 %, at the present zoom."""
    return round(pixels * body_pixels() / BODY_PIXELS)


def sizes_at(zoom: int) -> dict[str, int]:
    """Return the sizes of the style sheet at a zoom in percent; no line vanishes."""
    sizes = {name: max(round(size * zoom / 100), min(size, 1)) for name, size in SIZES.items()}
    sizes["handle"] = sizes["groove"] + 2 * sizes["handle_overhang"]
    sizes["help_radius"] = round(HELP_MARK * zoom / 100) // 2
    for round_one in ("handle", "groove", "bar"):  # Qt draws corners where a radius is more than half
        sizes[f"{round_one}_radius"] = sizes[round_one] // 2
    return sizes


class Theme(QObject):
    """The scheme and the zoom in use; emits `changed` for everything that paints with colors of its own."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = "system"
        self.zoom = 100
        self.tokens = LIGHT
        self._colors: dict[tuple[str, float], QColor] = {}
        self._fonts: dict[tuple[float, QFont.Weight], QFont] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """Return the color of a role."""
        if (role, alpha) not in self._colors:
            color = QColor(getattr(self.tokens, role))
            color.setAlphaF(alpha)
            self._colors[role, alpha] = color
        return self._colors[role, alpha]

    def mix(self, first: str, second: str, fraction: float) -> QColor:
        """Return the color that lies this fraction of the way from one role to another."""
        start, end = self.color(first), self.color(second)
        keep = 1 - fraction
        return QColor.fromRgbF(
            start.redF() * keep + end.redF() * fraction,
            start.greenF() * keep + end.greenF() * fraction,
            start.blueF() * keep + end.blueF() * fraction,
        )

    def font(self, scale: float = TYPE_BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return the window's font at one step of the type scale, with figures of equal width."""
        if (scale, weight) not in self._fonts:
            font = QFont(QApplication.font())
            font.setPixelSize(round(body_pixels() * scale))
            font.setWeight(weight)
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[scale, weight] = font
        return self._fonts[scale, weight]

    def use(self, scheme: str, zoom: int | None = None) -> None:
        """Show a scheme: system, light or dark; and a zoom in percent, if one is given."""
        self.scheme = scheme if scheme in SCHEMES else "system"
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(wanted.get(self.scheme, Qt.ColorScheme.Unknown))
        if zoom is not None:
            self._resize_type(zoom)
        self._apply()

    def use_zoom(self, percent: int) -> None:
        """Show everything larger or smaller than at 100 percent."""
        self._resize_type(percent)
        self._apply()

    def _resize_type(self, percent: int) -> None:
        self.zoom = percent
        font = QFont(QApplication.font())
        font.setPixelSize(round(BODY_PIXELS * self.zoom / 100))
        if font != QApplication.font():
            QApplication.setFont(font)
        QToolTip.setFont(font)
        self._fonts.clear()

    def _follow_system(self) -> None:
        if self.scheme == "system":
            self._apply()

    def _apply(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.tokens = DARK if self.scheme == "dark" or (self.scheme == "system" and system_dark) else LIGHT
        self._colors.clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            palette, style_sheet = self._palette(), self._style_sheet()
            application.setPalette(palette)
            if style_sheet != application.styleSheet():  # Qt goes through all widgets for any
                _exchange(application, style_sheet)
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        for palette_role, token in {
            role.Window: "paper",
            role.Base: "surface",
            role.AlternateBase: "sunken",
            role.Button: "surface",
            role.ToolTipBase: "surface",
            role.WindowText: "text",
            role.Text: "text",
            role.ButtonText: "text",
            role.ToolTipText: "text",
            role.BrightText: "text",
            role.PlaceholderText: "text_second",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.Link: "accent",
            role.Mid: "line",
            role.Midlight: "line",
            role.Dark: "line",
            role.Light: "surface",
        }.items():
            palette.setColor(palette_role, self.color(token))
        for palette_role in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, palette_role, self.color("text_second", 0.6))
        return palette

    def _style_sheet(self) -> str:
        colors = asdict(self.tokens)
        return Template(_style_sheet_file()).substitute(
            colors | sizes_at(self.zoom),
            small=f"{round(body_pixels() * TYPE_SMALL)}px",
            large=f"{round(body_pixels() * TYPE_LARGE)}px",
            chevron=tinted_icon_file("chevron-down", self.tokens.text_second),
            check=tinted_icon_file("check", self.tokens.on_accent),
            disabled=self.mix("text_second", "surface", 0.45).name(),
            accent_hover=self.mix("accent", "text", 0.18).name(),
        )


def _exchange(application: QApplication, style_sheet: str) -> None:
    """Take another style sheet, by way of none.

    Straight from one to another Qt styles every widget once for itself and once for each that it lies in:
    five times the work.
    """
    application.setStyleSheet("")
    application.setStyleSheet(style_sheet)


@cache
def _style_sheet_file() -> str:
    return (resources.files("resources") / "style.qss").read_text(encoding="utf-8")
