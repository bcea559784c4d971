"""What a part of a syntax tree may be: the literals in it, the parts of its value, what a name is set to."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

KEYS = "keys of"  # called for the keys of a table, by nobody but `assigned`

Function = ast.FunctionDef | ast.AsyncFunctionDef
Scope = Function | ast.Module


def called(call: ast.Call) -> str:
    """Return the name of what is called, without what it belongs to."""
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def parameters_of(function: Function) -> list[str]:
    """Return the names of a function's parameters as they are given in a call."""
    names = [argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)]
    return names[1:] if names[:1] == ["self"] else names


def literals(node: ast.AST) -> Iterator[str]:
    """Yield every text that stands in a part."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def parts_of(node: ast.expr) -> Iterable[ast.expr]:
    """Return the parts of an expression that its value may come from: those of a table are its values."""
    match node:
        case ast.IfExp(body=body, orelse=otherwise):
            return [body, otherwise]
        case ast.Dict(values=values) | ast.BoolOp(values=values):
            return values
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            return parts
        case ast.Subscript(value=value) | ast.Attribute(value=value) | ast.Starred(value=value):
            return [value]
        case ast.Call(func=ast.Attribute(attr="get", value=table), args=[_, default]):
            return [table, default]
        case ast.Call(func=ast.Attribute(value=value)):
            return [value]
        case ast.Call(func=ast.Name(id="str" | "enumerate" | "zip"), args=parts):
            return parts
        case ast.ListComp(elt=part) | ast.GeneratorExp(elt=part):
            return [part]
    return []


def assigned(scope: Scope, name: str) -> Iterator[ast.expr]:
    """Yield what a name is set to in a scope, by an assignment or a loop."""
    for node in ast.walk(scope) if isinstance(scope, Function) else scope.body:
        match node:
            case ast.Assign(targets=targets, value=value) if any(_sets(target, name) for target in targets):
                yield value
            case ast.AnnAssign(target=target, value=ast.expr() as value) if _sets(target, name):
                yield value
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                if _sets(target, name):
                    yield _keys(value) if _is_key(target, value, name) else value


def _keys(items: ast.expr) -> ast.expr:
    """Return the keys of the table whose items are looped over, as a call of a name of our own."""
    assert isinstance(items, ast.Call) and isinstance(items.func, ast.Attribute)
    return ast.Call(ast.Name(KEYS), [items.func.value], [])


def _is_key(target: ast.expr, looped: ast.expr, name: str) -> bool:
    """Return whether a loop over the items of a table sets a name to its keys."""
    items = isinstance(looped, ast.Call) and called(looped) == "items"
    return items and isinstance(target, ast.Tuple) and _sets(target.elts[0], name)


def _sets(target: ast.expr, name: str) -> bool:
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(target))
