"""Words for the film of a training: in the page itself, and why there can be none."""

from __future__ import annotations

from gui.words.numbers import localized
from gui.words.translation import Label, tr


def film_texts(name: str = "") -> dict[str, str]:
    """Return what a person reads in a film, in the window's language; name: of the network's file, if any."""
    from nn.digits.film import TEXTS  # with the whole film, which few ask for: the window opens sooner

    texts = {key: tr(text) for key, text in TEXTS.items()}
    if name:
        texts["title"] = tr("How {name} learned to read this drawing").format(name=name)
    return texts | {"decimal": localized(".")}


def film_action(*, drawn: bool, recorded: bool) -> Label:
    """Return the text of the action that exports a film, and its effect or why there can be none."""
    effect = tr("Save this training, for your drawing, as a page that any browser plays (HTML)")
    missing = tr("{effect}. Train first: there is nothing to show yet")
    if recorded:
        missing = "{effect}" if drawn else tr("{effect}. Draw a digit first")
    return Label(tr("Export &film..."), missing.format(effect=effect))
