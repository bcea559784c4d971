"""Garbage is collected by the window's thread, between two events, and by no other."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.style.collector import NEW_OBJECTS, Collector
from tests.conftest import WAIT_MS


class Cycle:
    """What only a cycle of references keeps, with a widget."""

    def __init__(self) -> None:
        self.itself, self.widget = self, QWidget()


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[Collector]:
    owner = QObject()
    yield Collector(owner)
    del owner


def make_many() -> list[list[int]]:
    return [[] for _ in range(2 * NEW_OBJECTS)]


def test_no_thread_collects_what_the_window_has_left(collector: Collector) -> None:
    left = weakref.ref(Cycle().widget)
    thread = threading.Thread(target=make_many)
    thread.start()
    thread.join()
    many = make_many()
    assert not gc.isenabled()
    assert left() is not None
    del many


def test_after_many_new_objects_it_is_collected_between_two_events(
    collector: Collector, qtbot: QtBot
) -> None:
    left = weakref.ref(Cycle().widget)
    many = make_many()
    qtbot.waitUntil(lambda: left() is None, timeout=WAIT_MS)
    del many


def test_after_few_nothing_is_looked_for(collector: Collector) -> None:
    gc.collect()
    left = weakref.ref(Cycle().widget)
    collector.collect()
    assert left() is not None


def test_older_garbage_is_found_in_time(collector: Collector) -> None:
    left = weakref.ref(Cycle().widget)
    gc.collect(0)
    gc.collect(1)
    for _ in range(200):
        many = make_many()
        collector.collect()
        del many
    assert left() is None
