"""Words for what has no room in the window: what is folded away by itself, and how it comes back."""

from __future__ import annotations

from gui.words.translation import tr


def folded_words(*, panels: bool, side: bool) -> str:
    """Return what folded for want of room, and what opens it; empty if nothing did."""
    if panels and side:
        return tr("Little room: a title opens its panel here, Ctrl+, the settings.")
    if panels:
        return tr("Little room: a title opens its panel here.")
    return tr("Little room: Ctrl+, opens the settings.") if side else ""
