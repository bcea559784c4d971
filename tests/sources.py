"""What the source files import and name, each file read and parsed once."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Import = tuple[str, str]  # a module, and a name of it; the name is empty where all of the module is imported


@dataclass(frozen=True, slots=True)
class Source:
    """What a file imports, anywhere in it, and the attributes that it reads or calls."""

    imports: tuple[Import, ...]
    attributes: frozenset[str]

    @property
    def names_imported(self) -> set[str]:
        """Return every module and name that is imported."""
        return {name for pair in self.imports for name in pair if name}


@cache
def source(path: Path) -> Source:
    """Return what a file imports and names."""
    imports: list[Import] = []
    attributes: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imports += [(alias.name, "") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            imports += [(node.module or "", alias.name) for alias in node.names]
        elif isinstance(node, ast.Attribute):
            attributes.add(node.attr)
    return Source(tuple(imports), frozenset(attributes))
