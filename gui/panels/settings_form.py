"""Some settings of a design in a column: made from declared fields, shown and changed together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.fields import Field
from gui.panels.field_topics import TOPICS
from gui.style.theme import SPACE_2
from gui.widgets.choice import Choice
from gui.widgets.number_field import NumberField
from gui.widgets.topic import set_topic
from gui.words import changes
from nn.digits.design import Design


class SettingsForm(QWidget):
    """Shows settings of a design; an edit keeps everything of the design that it does not change.

    edited: the changed design, words for undo, and whether it continues the change before.
    """

    edited = Signal(object, str, bool)
    problem_changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, spacing: int = SPACE_2) -> None:
        super().__init__(parent)
        self.design = Design.of()
        self.fields: dict[str, NumberField] = {}
        self._declared: dict[str, Field] = {}
        self._choices: list[tuple[Choice, Callable[[Design], str]]] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)

    # Properties

    @property
    def parts(self) -> tuple[SettingsForm, ...]:
        """Return forms inside this one, each with fields of its own."""
        return ()

    @property
    def summary(self) -> str:
        """Return what is set in one line; nothing where it is as usual."""
        return ""

    def show_design(self, design: Design, *, keep_typing: bool = False) -> None:
        """Show the settings of a design."""
        self.design = design
        for path, entry in self.fields.items():
            entry.set_value(self.value_to_show(self._declared[path], design), keep_typing=keep_typing)
        for choice, chosen_in in self._choices:
            choice.set_chosen(chosen_in(design))

    def value_to_show(self, field: Field, design: Design) -> float | int:
        """Return the value that a field shows of a design."""
        return field.value_in(design)

    def discard_typing(self) -> None:
        """Give up every text that is no value."""
        for entry in self.fields.values():
            entry.discard_typing()

    # For the forms

    def add_number(self, field: Field, **options: Any) -> NumberField:
        """Add a field; it stands beside its name unless the options say otherwise."""
        entry = self.make_number(field, **options)
        self.column.addWidget(entry)
        return entry

    def make_number(self, field: Field, **options: Any) -> NumberField:
        """Return a field to be laid out; options: as NumberField has them."""
        entry = NumberField(field, parent=self, **(options or {"beside": True}))
        set_topic(entry, TOPICS.get(field.path, ""))
        entry.value_changed.connect(lambda value: self._change_number(field, value))
        entry.problem_changed.connect(lambda _problem: self.problem_changed.emit())
        self.fields[field.path], self._declared[field.path] = entry, field
        return entry

    def add_choice(
        self,
        choice: Choice,
        path: str,
        chosen_in: Callable[[Design], str],
        put_into: Callable[[Design, str], Design],
    ) -> None:
        """Add a choice: where it is in a design, and how another one gets there."""

        def change(key: str) -> None:
            if key != chosen_in(self.design):
                self.change(put_into(self.design, key), changes.changing_setting(path))

        set_topic(choice, TOPICS.get(path, ""))
        choice.chosen.connect(change)
        self._choices.append((choice, chosen_in))
        self.column.addWidget(choice)

    def clear(self) -> None:
        """Remove all fields."""
        self.discard_typing()
        for entry in self.fields.values():
            self.column.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self.fields.clear()

    def change(self, design: Design, text: str, *, continues: bool = False) -> None:
        """Tell a changed design."""
        self.edited.emit(design, text, continues)

    # Internal

    def _change_number(self, field: Field, value: float | int) -> None:
        changed, text = field.put_into(self.design, value), changes.changing_setting(field.path)
        self.change(changed, text, continues=self.fields[field.path].continues)
