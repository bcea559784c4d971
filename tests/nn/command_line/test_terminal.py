"""What the bar on standard error promises."""

from __future__ import annotations

import io

import pytest

from nn.command_line import terminal
from nn.command_line.terminal import ProgressBar, duration


class _Stream(io.StringIO):
    """Standard error, watched by a person or written to a file."""

    def __init__(self, is_watched: bool, encoding: str) -> None:
        super().__init__()
        self._is_watched, self._encoding = is_watched, encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._is_watched


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    clock = _Clock()
    monkeypatch.setattr(terminal, "monotonic", clock)
    return clock


def _stream(monkeypatch: pytest.MonkeyPatch, *, watched: bool, encoding: str = "utf-8") -> _Stream:
    stream = _Stream(watched, encoding)
    monkeypatch.setattr("sys.stderr", stream)
    return stream


def _work(clock: _Clock, steps: int, seconds: float, quiet: float = 0.0) -> None:
    with ProgressBar(steps, quiet) as bar:
        for step in range(1, steps + 1):
            clock.now += seconds
            bar.show(step, f"step {step}")


def test_a_file_gets_ten_lines_however_long_the_work(monkeypatch: pytest.MonkeyPatch, clock: _Clock) -> None:
    stream = _stream(monkeypatch, watched=False)
    _work(clock, 1000, 0.5)
    lines = stream.getvalue().splitlines()
    assert len(lines) == 10
    assert lines[0] == "10 %  step 100, 7 min 30 s left"
    assert lines[-1] == "100 %  step 1000"


def test_a_person_gets_one_line_that_is_drawn_anew_and_taken_away(
    monkeypatch: pytest.MonkeyPatch, clock: _Clock
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    stream = _stream(monkeypatch, watched=True)
    _work(clock, 100, 0.01)
    assert "\n" not in stream.getvalue()
    looks = stream.getvalue().split("\r")[1:]
    assert 8 <= len(looks) - 2 <= 11
    assert all(len(look) == 59 for look in looks[:-1])
    assert looks[-2:] == [" " * 59, ""]
    for look in looks[:-2]:
        bar, percent = look.split()[:2]
        full = round(24 * int(percent) / 100)
        assert bar == "\u2501" * full + "\u2500" * (24 - full)


def test_without_its_characters_the_bar_is_plain(monkeypatch: pytest.MonkeyPatch, clock: _Clock) -> None:
    stream = _stream(monkeypatch, watched=True, encoding="ascii")
    _work(clock, 4, 1)
    assert stream.getvalue().isascii()
    assert "######------------------  25 %  step 1, 3 s left" in stream.getvalue()


@pytest.mark.parametrize("watched", [True, False])
def test_short_work_needs_no_bar(monkeypatch: pytest.MonkeyPatch, clock: _Clock, watched: bool) -> None:
    stream = _stream(monkeypatch, watched=watched)
    _work(clock, 10, 0.05, quiet=1.0)
    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (3599, "59 min 59 s"), (7260, "2 h 1 min")],
)
def test_time_in_words(seconds: float, words: str) -> None:
    assert duration(seconds) == words
