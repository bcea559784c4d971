"""Find every text that a person reads in the window: what reaches `tr` in gui, and those of experiments.

lupdate finds literals alone; here most texts stand in tables and reach `tr` by a name. So the syntax trees
are followed backwards from each `tr(...)`: through names, tables, loops and arguments to the literals.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.reading import FOLDER, read_experiment

ROOT = Path(__file__).parents[1]
TRANSLATING = ("tr", "translated")
COUNTING = "counted"  # its texts: of one, and of every other number
CLASSES = {"Label": 2, "ActionSpec": 2}  # how many of their first arguments a person reads
KEYS = "keys of"  # of a table
ENUMS = {"nn/digits/familiarity.py": "Unusual"}  # whose values a person reads

Function = ast.FunctionDef | ast.AsyncFunctionDef
Scope = Function | ast.Module


class Text(NamedTuple):
    """A text, the file in which it stands, and the text for one thing if this is that for several."""

    text: str
    file: str
    one: str = ""


class Found(NamedTuple):
    """All texts in their order, and where it could not be told which texts reach `tr`."""

    texts: list[Text]
    riddles: list[str]


def source_texts(root: Path = ROOT) -> Found:
    """Return every text of the window."""
    modules = {file.relative_to(root).as_posix(): Module(file, root) for file in _python_files(root)}
    finder = Finder(modules)
    texts = [*finder.texts(), *_enum_texts(modules), *_experiment_texts(root)]
    first: dict[str, Text] = {}
    for text in texts:
        if any(map(str.isalpha, text.text)) and (text.text not in first or text.one):
            first[text.text] = text
    return Found(sorted(first.values(), key=lambda text: text.file), finder.riddles)


def _python_files(root: Path) -> list[Path]:
    return sorted((root / "gui").rglob("*.py")) + sorted((root / "nn").rglob("*.py"))


class Module:
    """One file: its tree, what is defined in it, and in which function each part of it stands."""

    def __init__(self, file: Path, root: Path) -> None:
        self.name = file.relative_to(root).as_posix()
        self.tree = ast.parse(file.read_text(encoding="utf-8"))

    @cached_property
    def scopes(self) -> dict[ast.AST, Scope]:
        """The innermost function around every node."""
        scopes: dict[ast.AST, Scope] = {}
        self._enter(self.tree, self.tree, scopes)
        return scopes

    @cached_property
    def calls(self) -> list[ast.Call]:
        """Every call."""
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]

    @cached_property
    def imports(self) -> dict[str, tuple[str, str]]:
        """The file and the name there of every name that is imported."""
        nodes = [node for node in ast.walk(self.tree) if isinstance(node, ast.ImportFrom) and node.module]
        return {
            alias.asname or alias.name: (f"{str(node.module).replace('.', '/')}.py", alias.name)
            for node in nodes
            for alias in node.names
        }

    def _enter(self, node: ast.AST, scope: Scope, scopes: dict[ast.AST, Scope]) -> None:
        for child in ast.iter_child_nodes(node):
            scopes[child] = scope
            self._enter(child, child if isinstance(child, Function) else scope, scopes)


class Finder:
    """Follows what reaches `tr` back to the literals; riddles: where that cannot be done."""

    def __init__(self, modules: dict[str, Module]) -> None:
        self.riddles: list[str] = []
        self._modules = modules
        self._seen: set[tuple[int, str]] = set()

    def texts(self) -> Iterator[Text]:
        """Yield every text of gui."""
        for module in self._modules.values():
            if module.name.startswith("gui/"):
                for call in module.calls:
                    yield from self._of_call(module, call)

    def _of_call(self, module: Module, call: ast.Call) -> Iterator[Text]:
        name = _called(call)
        if name in CLASSES:
            for argument in [*call.args, *(keyword.value for keyword in call.keywords)][: CLASSES[name]]:
                yield from (Text(each, module.name) for each in _literals(argument))
        elif name == COUNTING:
            self._seen.clear()
            ones, several = (self._reaching(module, argument) for argument in call.args[:2])
            yield from (Text(many.text, module.name, one.text) for one, many in zip(ones, several, strict=True))
        elif (
            name in TRANSLATING
            and isinstance(call.func, ast.Name)
            and module.name != "gui/words/translation.py"
        ):
            self._seen.clear()
            found = list(self._reaching(module, call.args[0]))
            if not found and not _is_found_elsewhere(call.args[0]):
                self.riddles.append(f"{module.name}:{call.lineno}: {ast.unparse(call)}")
            yield from found

    def _reaching(self, module: Module, node: ast.expr) -> Iterator[Text]:
        """Yield the literals that an expression may be."""
        if isinstance(node, ast.Constant):
            yield from (Text(each, module.name) for each in _literals(node))
        elif isinstance(node, ast.Name):
            for source, value in self._values(module, node):
                yield from self._reaching(source, value)
        elif isinstance(node, ast.Call) and _called(node) in CLASSES:
            for argument in node.args[: CLASSES[_called(node)]]:
                yield from self._reaching(module, argument)
        elif isinstance(node, ast.Call) and _called(node) == KEYS:
            for source, table in self._values(module, node.args[0]):
                for key in table.keys if isinstance(table, ast.Dict) else ():
                    yield from self._reaching(source, key) if key is not None else ()
        else:
            for part in _parts(node):
                yield from self._reaching(module, part)

    def _values(self, module: Module, node: ast.expr) -> Iterator[tuple[Module, ast.expr]]:
        """Yield what a name may stand for: in its function, at the top of the file, or where it is from."""
        scope = module.scopes.get(node, module.tree)
        name = node.id if isinstance(node, ast.Name) else ""
        if (key := (id(scope), name)) in self._seen:
            return
        self._seen.add(key)
        yield from ((module, value) for value in _assigned(scope, name))
        if isinstance(scope, Function) and name in _parameters(scope):
            yield from self._arguments(scope, name)
        elif scope is not module.tree:
            yield from ((module, value) for value in _assigned(module.tree, name))
        file, there = module.imports.get(name, ("", ""))
        if (source := self._modules.get(file)) is not None:
            yield from ((source, value) for value in _assigned(source.tree, there))

    def _arguments(self, function: Function, parameter: str) -> Iterator[tuple[Module, ast.expr]]:
        """Yield what is given for a parameter anywhere in gui."""
        place = _parameters(function).index(parameter)
        for module in self._modules.values():
            for call in module.calls if module.name.startswith("gui/") else ():
                if _called(call) == function.name:
                    given = {keyword.arg: keyword.value for keyword in call.keywords}
                    value = given.get(parameter, call.args[place] if place < len(call.args) else None)
                    if value is not None:
                        yield module, value


def _is_found_elsewhere(node: ast.expr) -> bool:
    """Return whether a text belongs to a Label, which is found where it is made, or is a value of an enum."""
    written = ast.unparse(node)
    return "label" in written.lower() or "spec." in written or written.startswith("str(")


def _called(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _parameters(function: Function) -> list[str]:
    """Return the names of a function's parameters as they are given in a call."""
    names = [argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)]
    return names[1:] if names[:1] == ["self"] else names


def _literals(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def _parts(node: ast.expr) -> Iterable[ast.expr]:
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


def _assigned(scope: Scope, name: str) -> Iterator[ast.expr]:
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
    items = isinstance(looped, ast.Call) and _called(looped) == "items"
    return items and isinstance(target, ast.Tuple) and _sets(target.elts[0], name)


def _sets(target: ast.expr, name: str) -> bool:
    return any(isinstance(part, ast.Name) and part.id == name for part in ast.walk(target))


def _enum_texts(modules: dict[str, Module]) -> Iterator[Text]:
    for file, name in ENUMS.items():
        for node in modules[file].tree.body:
            if isinstance(node, ast.ClassDef) and node.name == name:
                values = [part.value for part in node.body if isinstance(part, ast.Assign)]
                yield from (Text(each, file) for value in values for each in _literals(value))


def _experiment_texts(root: Path) -> Iterator[Text]:
    for file in sorted((root / "resources" / FOLDER).glob("*.toml")):
        name = file.relative_to(root).as_posix()
        yield from (Text(text, name) for text in _texts_of(read_experiment(file)))


def _texts_of(experiment: Experiment) -> list[str]:
    """Return what a person reads of an experiment."""
    return [
        experiment.title,
        *(lane.name for lane in experiment.lanes),
        *(figure.label for figure in experiment.figures),
        experiment.guess.question,
        *(option.text for option in experiment.guess.options),
        experiment.sentence,
        experiment.more,
        *(link.text for link in experiment.links),
    ]
