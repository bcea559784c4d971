"""Which file imports which: every import counts, also those for annotations and those inside functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.sources import source

Graph = dict[str, set[str]]


def import_graph(root: Path, *packages: str) -> Graph:
    """Return for each module of the packages the modules of theirs that it imports."""
    paths = {_name(root, path): path for package in packages for path in (root / package).rglob("*.py")}
    return {name: set(_imported(path, paths)) - {name} for name, path in paths.items()}


def circles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """Return the groups of modules that import each other, directly or by way of others (Tarjan, 1972)."""
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_modules: list[str] = []
    found: list[list[str]] = []

    def visit(module: str) -> None:
        order[module] = lowest[module] = len(order)
        open_modules.append(module)
        for imported in sorted(graph[module]):
            if imported not in order:
                visit(imported)
            if imported in open_modules:
                lowest[module] = min(lowest[module], lowest[imported])
        if lowest[module] == order[module]:
            start = open_modules.index(module)
            group = open_modules[start:]
            del open_modules[start:]
            if len(group) > 1:
                found.append(sorted(group))

    for module in sorted(graph):
        if module not in order:
            visit(module)
    return found


def _name(root: Path, path: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(path: Path, modules: Mapping[str, Path]) -> Iterator[str]:
    for module, name in source(path).imports:
        inner = f"{module}.{name}"
        if inner in modules:
            yield inner
        elif module in modules:
            yield module
