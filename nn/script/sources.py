"""The source of the engine's own functions as plain Python: with all that they use, without types."""

from __future__ import annotations

import ast
import builtins
import copy
import inspect
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

Definition = ast.FunctionDef | ast.Assign


class SourceError(ValueError):
    """The source of a function cannot be written out: the message says why."""


class Sources:
    """Collects functions, each once, behind all that it uses.

    imports: the modules that they need. A name's leading underscore is left out: in a script nothing is
    private.
    """

    def __init__(self) -> None:
        self.imports: set[str] = set()
        self._texts: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._modules: dict[str, dict[str, Definition]] = {}

    @property
    def text(self) -> str:
        """Everything collected, each function behind those that it uses."""
        return "\n\n\n".join(self._texts.values())

    def add(self, function: Callable[..., Any]) -> str:
        """Collect a function that stands at the top of a module, and return its name in the script.

        Raises SourceError if its source cannot be found or uses what is no function, number or module.
        """
        module, name = inspect.getmodule(function), function.__name__
        if module is None or name not in self._definitions(module):
            raise SourceError(f"the source of {name} does not stand at the top of a module")
        return self._add(module, name)

    def _add(self, module: ModuleType, name: str) -> str:
        definition = copy.deepcopy(self._definitions(module)[name])
        owner = f"{module.__name__}.{_names_of(definition)[0]}"
        is_function = isinstance(definition, ast.FunctionDef)
        if owner not in self._names:
            self._names[owner] = self._free_name(owner) if is_function else name
            names = {used: self._resolve(module, used) for used in _globals_of(definition)}
            names |= {name: self._names[owner]} if is_function else {}
            self._texts[owner] = ast.unparse(_Renamed(names).visit(definition))
        return self._names[owner] if is_function else name

    def _definitions(self, module: ModuleType) -> dict[str, Definition]:
        if module.__name__ not in self._modules:
            self._modules[module.__name__] = _definitions(module)
        return self._modules[module.__name__]

    def _free_name(self, owner: str) -> str:
        """Return a function's own name, or if it is taken the name with that of the module."""
        *_packages, room, name = owner.split(".")
        plain = name.lstrip("_")
        return plain if plain not in self._names.values() else f"{plain}_in_{room}"

    def _resolve(self, module: ModuleType, name: str) -> str:
        """Return what a global name of a module is called in the script, and see to it that it is there."""
        value = vars(module).get(name)
        if isinstance(value, ModuleType):
            self.imports.add(f"import {value.__name__}" + f" as {name}" * (name != value.__name__))
            return name
        if isinstance(value, FunctionType):
            return self.add(value)
        if name in self._definitions(module):
            return self._add(module, name)
        if value is None and hasattr(builtins, name):
            return name
        raise SourceError(f"{name} in {module.__name__} is no function, number or module")


class _Typeless(ast.NodeTransformer):
    """Leaves out types and decorators."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.decorator_list, node.returns = [], None
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        if node.value is None:
            return None
        return ast.copy_location(ast.Assign([node.target], node.value), node)


class _Renamed(ast.NodeTransformer):
    """Gives functions their names in the script."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.name = self._names.get(node.name, node.name)
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.copy_location(ast.Name(self._names.get(node.id, node.id), node.ctx), node)


def _definitions(module: ModuleType) -> dict[str, Definition]:
    """Return what stands at the top of a module by its names, without types."""
    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError):
        raise SourceError(f"there is no source of {module.__name__}") from None
    found: dict[str, Definition] = {}
    for node in map(_Typeless().visit, tree.body):
        if isinstance(node, ast.FunctionDef | ast.Assign):
            found |= dict.fromkeys(_names_of(node), node)
    return found


def _names_of(definition: Definition) -> list[str]:
    """Return the names that a definition defines."""
    if isinstance(definition, ast.FunctionDef):
        return [definition.name]
    names = [node for target in definition.targets for node in ast.walk(target) if isinstance(node, ast.Name)]
    return [node.id for node in names if isinstance(node.ctx, ast.Store)]


def _globals_of(definition: Definition) -> list[str]:
    """Return the names from outside that a definition uses, in order."""
    nodes = list(ast.walk(definition))
    names = [node for node in nodes if isinstance(node, ast.Name)]
    own = {node.id for node in names if isinstance(node.ctx, ast.Store)} | {*_names_of(definition)}
    own |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    return [name for name in dict.fromkeys(node.id for node in names) if name not in own]
