"""Changes by hand that the parts of the unit card make."""

from __future__ import annotations

from collections.abc import Callable

from gui.session.session import Session
from gui.session.shown import Edit, with_edit
from gui.words import units


def change_unit(session: Session, edit: Edit, words: Callable[[str], str], *, merge: bool = False) -> None:
    """Change a unit of the shown network, or nothing if that is gone: the card follows a moment later.

    words: say what is done to a unit of a name. merge: it continues the last change.
    """
    spec = session.shown.network.spec
    if edit.is_in(spec):
        name = units.unit_name(spec, edit.layer, edit.unit, session.output_names)
        session.change_edits(with_edit(session.shown.edits, edit), words(name), merge=merge)
