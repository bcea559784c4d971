"""Make a folder with Inkling and all it needs, and try it: `python -m resources.packaging.make_standalone`.

Needs PyInstaller, which `pip install -e ".[package]"` brings. The folder is for the system that makes it.
It is tried as a person would: a network is trained by command and, where there are Xvfb and xdotool, in the
window, saved there with the keyboard, and read again.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DISPLAY = ":97"
WITH_FOLDER = "inkling.desktop", "inkling.metainfo.xml", "inkling.svg"
PATIENCE = 60.0  # seconds
TRAINING_SECONDS = 3.0


def main() -> None:
    """Make the folder, try it, and print how large and how quick it is."""
    parser = argparse.ArgumentParser(description="Make a folder with Inkling and all that it needs.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the folder goes")
    folder = build(parser.parse_args().out)
    program = folder / ("inkling.exe" if os.name == "nt" else "inkling")
    report("size of the folder", f"{size(folder) / 1e6:.0f} MB")
    report("size packed", f"{packed_size(folder) / 1e6:.0f} MB")
    with tempfile.TemporaryDirectory() as home:
        try_commands(program, Path(home))
        try_window(program, Path(home))


def build(out: Path) -> Path:
    """Return the new folder."""
    with tempfile.TemporaryDirectory() as work:
        command = ["--noconfirm", "--log-level", "WARN", "--distpath", str(out), "--workpath", work]
        subprocess.run(
            [sys.executable, "-m", "PyInstaller", *command, str(HERE / "inkling.spec")], check=True, cwd=ROOT
        )
    folder = out / "inkling"
    for name in WITH_FOLDER:
        shutil.copy(HERE / name, folder)
    return folder


def try_commands(program: Path, home: Path) -> None:
    """Train a network without a window and read it again."""
    seconds, version = timed([program, "--version"], home)
    report("answers to --version after", f"{seconds:.1f} s", version.strip())
    network = home / "trained.safetensors"
    seconds, _ = timed([program, "train", "--epochs", "5", "--out", network], home)
    report("trains 5 epochs within", f"{seconds:.1f} s")
    report("reads what it trained", last_line(program, network, home))


def try_window(program: Path, home: Path) -> None:
    """Start the window, train in it and save the network with the keyboard, and read it again."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        report("window", "not tried: there is no Xvfb or no xdotool")
        return
    network = home / "from-window.safetensors"
    with screen():
        begun = time.perf_counter()
        window = subprocess.Popen([program], env=environment(home))
        xdotool("search", "--sync", "--onlyvisible", "--name", "Inkling")
        report("shows its window after", f"{time.perf_counter() - begun:.1f} s")
        keys("F5")
        time.sleep(TRAINING_SECONDS)
        keys("ctrl+s")
        xdotool("type", "--delay", "20", str(network))
        keys("Return")
        wait_for(network)
        keys("ctrl+q")
        report("exit code of the window", str(window.wait(PATIENCE)))
    report("reads what the window trained", last_line(program, network, home))


def last_line(program: Path, network: Path, home: Path) -> str:
    """Return how right a network is, as the program says it."""
    _, output = timed([program, "evaluate", network, "--split", "ordered"], home)
    return next(line for line in output.splitlines() if "%" in line).strip()


def timed(command: list[str | Path], home: Path) -> tuple[float, str]:
    """Run a command and return its seconds and what it wrote; CalledProcessError if it failed."""
    begun = time.perf_counter()
    done = subprocess.run(
        command, env=environment(home), stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE
    )
    return time.perf_counter() - begun, done.stdout


def environment(home: Path) -> dict[str, str]:
    """Return that of a person who has never used Inkling, without Python's paths."""
    homes = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    return {**{name: value for name, value in os.environ.items() if name != "PYTHONPATH"}, **homes}


@contextmanager
def screen() -> Iterator[None]:
    """Have a virtual screen."""
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL)
    os.environ["DISPLAY"] = DISPLAY
    try:
        time.sleep(1)
        yield
    finally:
        server.terminate()


def keys(*names: str) -> None:
    """Press keys in the window in front, which has the keyboard without a window manager too."""
    for window in xdotool("search", "--onlyvisible", "--name", ".").split():
        subprocess.run(["xdotool", "windowfocus", window], check=False, stderr=subprocess.DEVNULL)
    xdotool("key", *names)
    time.sleep(1)


def xdotool(*arguments: str) -> str:
    """Return what xdotool says; CalledProcessError or TimeoutExpired if it cannot do it."""
    done = subprocess.run(
        ["xdotool", *arguments], stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE
    )
    return done.stdout


def wait_for(path: Path) -> None:
    """Wait until a file is there; TimeoutError if it does not come."""
    end = time.monotonic() + PATIENCE
    while not path.exists():
        if time.monotonic() > end:
            raise TimeoutError(f"{path} was not written")
        time.sleep(0.1)


def size(folder: Path) -> int:
    """Return the bytes of all files of a folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def packed_size(folder: Path) -> int:
    """Return the bytes of a folder as a .tar.gz."""
    with tempfile.TemporaryDirectory() as temporary:
        archive = shutil.make_archive(str(Path(temporary, "inkling")), "gztar", folder.parent, folder.name)
        return Path(archive).stat().st_size


def report(what: str, *figures: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{what:<32} {'  '.join(figures)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
