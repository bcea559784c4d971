"""Tables of a file, read strictly: every key is asked for once, and one that nobody asked for is unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from nn.checks import check_choice, check_number, quoted

T = TypeVar("T")
LONGEST_TEXT = 2_000  # characters: a page of the guide has about 400
NAMES: dict[type, str] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}


class TableError(ValueError):
    """Something in a file is wrong; the text names its place."""


class Table:
    """One table of a file. Its methods raise TableError naming the key and its place."""

    def __init__(self, content: Mapping[str, Any], place: str = "") -> None:
        """content: values by key. place: what the table is called, such as "guess"."""
        self._content, self._place = dict(content), place
        self._asked: list[str] = []

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text, without the line breaks of the file; without a default it must be there."""
        text = " ".join(self._value(key, str, default).split())
        if len(text) > LONGEST_TEXT:
            raise TableError(f"{self._named(key)} has {len(text):,} characters, over {LONGEST_TEXT:,}")
        return text

    def whole(self, key: str, default: int | None = None) -> int:
        """Return a whole number."""
        return self._value(key, int, default)

    def number(self, key: str, default: float | None = None) -> float:
        """Return a number."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TableError(f"{self._named(key)} must be a number, not {quoted(value)}")
        return check_number(self._named(key), value)

    def flag(self, key: str) -> bool:
        """Return true or false; false where nothing is said."""
        return self._value(key, bool, False)

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty where nothing is said."""
        return self._list(key, str)

    def wholes(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers; empty where nothing is said."""
        return self._list(key, int)

    def values(self, key: str) -> list[Any]:
        """Return a list of anything; empty where nothing is said."""
        return self._value(key, list, [])

    def table(self, key: str, *, needed: bool = True) -> Table:
        """Return a table in this one, an empty one where nothing is said that is not needed."""
        return Table(self._value(key, dict, None if needed else {}), self._named(key))

    def tables(self, key: str, *, needed: bool = False) -> list[Table]:
        """Return a list of tables, each with its number as its place."""
        rows = self._value(key, list, None if needed else [])
        if not all(isinstance(row, dict) for row in rows):
            raise TableError(f"{self._named(key)} must be tables, written as [[{key}]]")
        return [Table(row, f"{self._named(key)} {number}") for number, row in enumerate(rows, start=1)]

    def value(self, key: str, default: Any) -> Any:
        """Return a value of any kind."""
        return self._take(key, default)

    def has(self, key: str) -> bool:
        """Return whether a key is there."""
        return key in self._content

    def rest(self) -> dict[str, Any]:
        """Return all that was not asked for."""
        rest = {key: value for key, value in self._content.items() if key not in self._asked}
        self._asked += rest
        return rest

    def end(self) -> None:
        """Raise TableError if there is a key that was not asked for."""
        self.build(lambda: [check_choice("a key", key, self._asked) for key in self._content])

    def build(self, make: Callable[[], T]) -> T:
        """Return what `make` makes of this table; an error gets the table's name in front."""
        try:
            return make()
        except TableError:
            raise
        except (ValueError, TypeError) as error:
            raise TableError(f"{self._place}: {error}" if self._place else str(error)) from None

    def _list(self, key: str, kind: type[T]) -> tuple[T, ...]:
        values = self._value(key, list, [])
        if not all(type(value) is kind for value in values):
            raise TableError(f"{self._named(key)} must be a list, each {NAMES[kind]}, not {quoted(values)}")
        return tuple(values)

    def _value(self, key: str, kind: type[T], default: T | None) -> T:
        value = self._take(key, default)
        if type(value) is not kind:
            raise TableError(f"{self._named(key)} must be {NAMES[kind]}, not {quoted(value)}")
        return value

    def _take(self, key: str, default: Any) -> Any:
        self._asked.append(key)
        if key not in self._content and default is None:
            raise TableError(f"{self._named(key)} is missing")
        return self._content.get(key, default)

    def _named(self, key: str) -> str:
        return f"{self._place}: {key}" if self._place else key
