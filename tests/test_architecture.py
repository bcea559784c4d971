"""What may import what, and what must stay in one place."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.garbage import collector_waits
from tests.import_graph import circles, import_graph
from tests.sources import source

GUI = sorted((ROOT / "gui").rglob("*.py"))
SOURCES = [*GUI, *sorted((ROOT / "nn").rglob("*.py")), ROOT / "main.py"]
# Benchmarks time single steps of the engine; the tabs in the title of a dock are looked at one by one.
MAY_REACH_IN = ("tests/bench/", "tests/gui/widgets/test_panel_dock.py")
TESTS = [
    path
    for path in sorted((ROOT / "tests").rglob("*.py"))
    if not path.relative_to(ROOT).as_posix().startswith(MAY_REACH_IN)
]
REACHES_A_NETWORK = {
    *(
        "asyncio",
        "ftplib",
        "http",
        "imaplib",
        "poplib",
        "requests",
        "smtplib",
        "socket",
        "socketserver",
        "ssl",
    ),
    *("telnetlib", "urllib", "webbrowser", "xmlrpc"),
    *("PySide6.QtNetwork", "QtNetwork", "QDesktopServices", "QNetworkAccessManager"),
}
OF_NAMED_TUPLES = ("_fields", "_replace", "_asdict")
COLOR = re.compile(
    r"""(["'])#[0-9a-fA-F]{3,8}\1|\bQColor\(\s*["'\d]|GlobalColor\.(?!transparent)|: #[0-9a-fA-F]{3,8}"""
)


@pytest.fixture(scope="module", autouse=True)
def no_garbage() -> Iterator[None]:
    """Collect no garbage: a tree of a file has thousands of parts, and none of them is garbage yet."""
    with collector_waits():
        yield


def run_python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120)


def modules_after(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after a statement."""
    done = run_python("-c", f"{statement}\nimport sys; print(*sys.modules)")
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def named(paths: Iterable[Path]) -> list[str]:
    """Return files as one names them."""
    return [path.relative_to(ROOT).as_posix() for path in paths]


def private_names_used(source: str) -> set[str]:
    """Return the private attributes of other objects that a source reads or calls."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and re.match("_[a-z]", node.attr):
            is_own = ast.unparse(node.value) in ("self", "cls", "super()")
            found |= set() if is_own or node.attr in OF_NAMED_TUPLES else {node.attr}
    return found


def test_the_import_contracts_are_kept() -> None:
    command = (
        "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    )
    done = run_python("-c", command, "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_the_engine_loads_no_window_and_no_scikit_learn() -> None:
    loaded = modules_after("import nn; nn.default_network(); nn.load_digits(); import nn.ink")
    assert "numpy" in loaded
    assert not loaded & {"PySide6", "shiboken6", "pyqtgraph", "sklearn", "scipy", "gui"}


@pytest.mark.slow
def test_the_window_does_not_load_scikit_learn() -> None:
    loaded = modules_after("import gui.app, gui.panels.curves_panel, gui.panels.mistakes_panel")
    assert {"PySide6", "pyqtgraph", "nn"} <= loaded
    assert not loaded & {"sklearn", "scipy", "pandas", "matplotlib"}


@pytest.mark.slow
def test_what_is_seldom_asked_for_is_not_loaded_at_the_start() -> None:
    loaded = modules_after("import gui.app")
    assert "gui.main_window" in loaded
    assert not loaded & {
        "gui.panels.curves_panel",
        "gui.panels.first_minutes",
        "gui.panels.glossary_card",
        "gui.session.glossary",
        "gui.words.glossary",
        "nn.digits.film",
        "nn.script",
        "pyqtgraph",
    }


def test_help_and_start_up_checks_load_no_window() -> None:
    assert not modules_after("import main, gui.startup") & {"PySide6", "pyqtgraph", "numpy"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["evaluate", "--split", "writers"],
        ["predict", "docs/images/training-light.png"],
        ["experiment", "p-minus-y"],
        ["train", "--hidden", "4", "--epochs", "1", "--out", "OUT"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_commands_load_no_window_and_no_scikit_learn(arguments: list[str], tmp_path: Path) -> None:
    given = [str(tmp_path / "new") if argument == "OUT" else argument for argument in arguments]
    output = tmp_path / "output"
    loaded = modules_after(
        "import contextlib, main, sys\n"
        f"sys.argv = {['inkling', *given]!r}\n"
        f"with open({str(output)!r}, 'w') as file, contextlib.redirect_stdout(file):\n"
        "    main.main()\n"
    )
    assert {"numpy", "nn"} <= loaded
    assert not loaded & {"PySide6", "shiboken6", "pyqtgraph", "gui", "sklearn", "scipy"}
    assert ("PIL" in loaded) == (arguments[0] == "predict")


def test_threads_have_one_room() -> None:
    threads = {"QThread", "QThreadPool", "QRunnable", "threading", "concurrent.futures", "multiprocessing"}
    importing = [path for path in SOURCES if source(path).names_imported & threads]
    assert named(importing) == ["gui/threads.py"]


def test_nobody_turns_pythons_collector_on_for_good() -> None:
    """Threads of trainings would then delete what tests have left, in the middle of its timers."""
    turning = [path for path in (ROOT / "tests").rglob("*.py") if "gc.enable()" in path.read_text("utf-8")]
    assert set(named(turning)) == {"tests/conftest.py", "tests/garbage.py", "tests/test_architecture.py"}


def test_painters_have_one_room() -> None:
    """Where an error ends them too: one that is kept ends the process."""
    painting = [path for path in GUI if re.search(r"\bQPainter\(", path.read_text(encoding="utf-8"))]
    assert named(painting) == ["gui/style/painting.py"]


def shoots_with_an_owner(path: Path) -> bool:
    """Return whether a file calls QTimer.singleShot(time, owner, what)."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    return any(getattr(call.func, "attr", "") == "singleShot" and len(call.args) > 2 for call in calls)


def test_no_single_shot_has_an_owner(tmp_path: Path) -> None:
    """PySide 6.8 and 6.9 tell no error of such a one: gui.later does it."""
    assert named(list(filter(shoots_with_an_owner, GUI))) == []
    tmp_path.joinpath("owned.py").write_text("QTimer.singleShot(0, self, self.update)")
    assert shoots_with_an_owner(tmp_path / "owned.py")


def overridden_methods(path: Path) -> set[str]:
    """Return the names of methods of Qt, which have capitals, that a file overrides and goes on with."""
    names = {
        node.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name != node.name.lower()
    }
    return {name for name in names if f"super().{name}(" in path.read_text("utf-8")}


def test_no_signal_is_connected_to_a_slot_of_qt_that_is_overridden() -> None:
    """PySide ends such a connection with the Python object, which may live longer than that of Qt."""
    overridden = set[str]().union(*map(overridden_methods, GUI))
    assert "setText" in overridden
    connected = re.compile(rf"\.connect\([\w.]+\.({'|'.join(overridden)})\)")
    assert [path.name for path in GUI if connected.search(path.read_text(encoding="utf-8"))] == []


def test_colours_are_written_down_with_the_tokens_only() -> None:
    with_colors = [path for path in GUI if COLOR.search(path.read_text(encoding="utf-8"))]
    assert named(with_colors) == ["gui/style/tokens.py"]


def test_the_search_for_colours_finds_them() -> None:
    for text in ('"#FFF"', "'#1B1D22'", 'QColor("red")', "QColor(1, 2, 3)", "GlobalColor.red", "color: #fff"):
        assert COLOR.search(text), text


def test_icons_have_no_colour_of_their_own() -> None:
    icons = sorted((ROOT / "resources" / "icons").glob("*.svg"))
    assert len(icons) > 20
    for icon in icons:
        text = icon.read_text(encoding="utf-8")
        assert "currentColor" in text, icon
        assert not re.search(r'(fill|stroke)="(?!none|currentColor)', text), icon


def test_the_engine_knows_nothing_of_the_window() -> None:
    for path in sorted((ROOT / "nn").rglob("*.py")):
        roots = {name.split(".")[0] for name in source(path).names_imported}
        assert not roots & {"gui", "main", "PySide6", "pyqtgraph"}, path


def test_nothing_can_reach_a_network() -> None:
    """Not the program and not what it is made with: README says so."""
    makers = (ROOT / "resources").rglob("*.py")
    for path in (*SOURCES, *makers):
        roots = {module.split(".")[0] for module, _ in source(path).imports} | source(path).names_imported
        assert not roots & REACHES_A_NETWORK, path


def test_nobody_walks_over_layout_items() -> None:
    """It crashes: docs/decisions/0009-no-layout-items.md."""
    assert named(path for path in GUI if source(path).attributes & {"itemAt", "takeAt"}) == []


def test_tests_use_what_is_public() -> None:
    used = {path: private_names_used(path.read_text(encoding="utf-8")) for path in TESTS}
    assert {path: names for path, names in used.items() if names} == {}


def test_the_search_for_what_is_private_finds_it() -> None:
    assert private_names_used("window._theme; open_window()._a; self._own; super()._own; stages._fields") == {
        "_theme",
        "_a",
    }


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circles(import_graph(ROOT, "nn", "gui", "resources")) == []


def test_a_circle_is_found_also_through_an_annotation_or_a_function(tmp_path: Path) -> None:
    sources = {
        "one": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from house.two import Two\n",
        "two": "def late():\n    from house import three\n",
        "three": "import house.one\n",
        "four": "from house.one import One\n",
    }
    (tmp_path / "house").mkdir()
    for name, text in {"__init__": "", **sources}.items():
        (tmp_path / "house" / f"{name}.py").write_text(text)
    assert circles(import_graph(tmp_path, "house")) == [["house.one", "house.three", "house.two"]]
