"""Find every text that a person reads in the window: what reaches `tr` in gui, and those of experiments.

lupdate finds literals alone; here most texts stand in tables and reach `tr` by a name. So the syntax trees
are followed backwards from each `tr(...)`: through names, tables, loops and arguments to the literals.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from nn.digits.experiments.experiment import Experiment
from nn.digits.experiments.lesson import Repair
from nn.digits.experiments.reading import FOLDER, LESSONS, read_lesson
from resources.syntax_trees import KEYS, Function, Scope, assigned, called, literals, parameters_of, parts_of

ROOT = Path(__file__).parents[1]
TRANSLATING = ("tr", "translated")
COUNTING = "counted"  # its texts: of one, and of every other number
CLASSES = {"Label": 2, "ActionSpec": 2, "Entry": 2}  # how many of their first arguments a person reads
ALLOGRAPHS = "nn/digits/allographs"  # whose shapes a person reads by name, each with a sentence
ENUMS = {"nn/digits/familiarity.py": "Unusual"}  # whose values a person reads


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
    modules = Modules(root)
    finder = Finder(modules)
    texts = [*finder.texts(), *_enum_texts(modules), *_experiment_texts(root)]
    texts += _allograph_texts(root)
    found = {text.text: text for text in sorted(texts, key=_place, reverse=True)}  # the first file stays
    found |= {text.text: text for text in texts if text.one}
    return Found(sorted(filter(_has_letters, found.values()), key=_place), finder.riddles)


def _has_letters(text: Text) -> bool:
    return any(map(str.isalpha, text.text))


def _place(text: Text) -> tuple[str, str]:
    """Return what the texts are in order of: two people who add some seldom do so in the same place."""
    return text.file, text.text


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


class Modules:
    """The files of a project, read when they are asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, Module | None] = {}

    @property
    def of_gui(self) -> list[Module]:
        """Those of gui."""
        names = sorted(file.relative_to(self._root).as_posix() for file in (self._root / "gui").rglob("*.py"))
        return [module for module in map(self.get, names) if module is not None]

    def get(self, name: str) -> Module | None:
        """Return a file by its path in the project, None where there is none."""
        if name not in self._read:
            file = self._root / name
            self._read[name] = Module(file, self._root) if name and file.is_file() else None
        return self._read[name]


class Finder:
    """Follows what reaches `tr` back to the literals; riddles: where that cannot be done."""

    def __init__(self, modules: Modules) -> None:
        self.riddles: list[str] = []
        self._modules = modules
        self._seen: set[tuple[int, str]] = set()
        self._calls: dict[str, list[tuple[Module, ast.Call]]] = {}
        for module in modules.of_gui:
            for call in module.calls:
                self._calls.setdefault(called(call), []).append((module, call))

    def texts(self) -> Iterator[Text]:
        """Yield every text of gui."""
        for calls in self._calls.values():
            for module, call in calls:
                yield from self._of_call(module, call)

    def _of_call(self, module: Module, call: ast.Call) -> Iterator[Text]:
        name = called(call)
        if name in CLASSES:
            for argument in [*call.args, *(keyword.value for keyword in call.keywords)][: CLASSES[name]]:
                yield from (Text(each, module.name) for each in literals(argument))
        elif name == COUNTING:
            self._seen.clear()
            ones, several = (self._reaching(module, argument) for argument in call.args[:2])
            yield from (
                Text(many.text, module.name, one.text) for one, many in zip(ones, several, strict=True)
            )
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
            yield from (Text(each, module.name) for each in literals(node))
        elif isinstance(node, ast.Name):
            for source, value in self._values(module, node):
                yield from self._reaching(source, value)
        elif isinstance(node, ast.Call) and called(node) in CLASSES:
            for argument in node.args[: CLASSES[called(node)]]:
                yield from self._reaching(module, argument)
        elif isinstance(node, ast.Call) and called(node) == KEYS:
            for source, table in self._values(module, node.args[0]):
                for key in table.keys if isinstance(table, ast.Dict) else ():
                    yield from self._reaching(source, key) if key is not None else ()
        else:
            for part in parts_of(node):
                yield from self._reaching(module, part)

    def _values(self, module: Module, node: ast.expr) -> Iterator[tuple[Module, ast.expr]]:
        """Yield what a name may stand for: in its function, at the top of the file, or where it is from."""
        scope = module.scopes.get(node, module.tree)
        name = node.id if isinstance(node, ast.Name) else ""
        if (key := (id(scope), name)) in self._seen:
            return
        self._seen.add(key)
        yield from ((module, value) for value in assigned(scope, name))
        if isinstance(scope, Function) and name in parameters_of(scope):
            yield from self._arguments(scope, name)
        elif scope is not module.tree:
            yield from ((module, value) for value in assigned(module.tree, name))
        file, there = module.imports.get(name, ("", ""))
        if (source := self._modules.get(file)) is not None:
            yield from ((source, value) for value in assigned(source.tree, there))

    def _arguments(self, function: Function, parameter: str) -> Iterator[tuple[Module, ast.expr]]:
        """Yield what is given for a parameter anywhere in gui."""
        place = parameters_of(function).index(parameter)
        for module, call in self._calls.get(function.name, ()):
            given = {keyword.arg: keyword.value for keyword in call.keywords}
            value = given.get(parameter, call.args[place] if place < len(call.args) else None)
            if value is not None:
                yield module, value


def _is_found_elsewhere(node: ast.expr) -> bool:
    """Return whether a text is of a Label or an Entry, found where it is made, or a value of an enum."""
    written = ast.unparse(node)
    known = any(part in written for part in ("label", "Label", "LABEL", "spec.", "ENTRIES["))
    return known or written.startswith("str(")


def _enum_texts(modules: Modules) -> Iterator[Text]:
    for file, name in ENUMS.items():
        module = modules.get(file)
        for node in [] if module is None else module.tree.body:
            if isinstance(node, ast.ClassDef) and node.name == name:
                values = [part.value for part in node.body if isinstance(part, ast.Assign)]
                yield from (Text(each, file) for value in values for each in literals(value))


def _allograph_texts(root: Path) -> Iterator[Text]:
    """Yield the names and the sentences of the ways of writing."""
    for file in sorted((root / ALLOGRAPHS).glob("*.py")):
        module = Module(file, root)
        for node in (part for part in module.tree.body if isinstance(part, ast.FunctionDef)):
            for call in node.decorator_list:
                if isinstance(call, ast.Call) and called(call) == "allograph":
                    yield Text(node.name.replace("_", " "), module.name)
                    yield from (Text(each, module.name) for each in literals(call.args[1]))


def _experiment_texts(root: Path) -> Iterator[Text]:
    for folder in (FOLDER, LESSONS):
        for file in sorted((root / "resources" / folder).glob("*.toml")):
            name = file.relative_to(root).as_posix()
            yield from (Text(text, name) for text in _texts_of(read_lesson(file)))


def _texts_of(experiment: Experiment | Repair) -> list[str]:
    """Return what a person reads of an experiment, or of a network to mend."""
    if isinstance(experiment, Repair):
        repair = experiment
        return [repair.title, repair.text, *repair.helps, repair.sentence, repair.goal.figure.label]
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
