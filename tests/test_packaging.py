"""What carries Inkling elsewhere says what the program says of itself."""

from __future__ import annotations

import configparser
import tomllib
from xml.etree import ElementTree

from PySide6.QtWidgets import QApplication

import main
from resources.packaging import make_standalone
from tests.conftest import ROOT

PACKAGING = ROOT / "resources" / "packaging"


def test_the_desktop_file_starts_the_command_that_is_installed() -> None:
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment, method-assign]
    desktop.read(PACKAGING / "inkling.desktop", encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert desktop["Desktop Entry"]["Exec"] in project["scripts"]
    assert desktop["Desktop Entry"]["Name"] == "Inkling"


def test_shops_know_the_version_and_the_license() -> None:
    component = ElementTree.parse(PACKAGING / "inkling.metainfo.xml").getroot()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    release = component.find("releases/release")
    assert release is not None and release.get("version") == main.__version__
    assert component.findtext("project_license") == project["license"]
    assert component.findtext("launchable") == "inkling.desktop"


def test_all_that_lies_beside_the_program_is_there() -> None:
    assert all((PACKAGING / name).is_file() for name in make_standalone.WITH_FOLDER)


def test_the_window_has_an_icon(qapp: QApplication) -> None:
    assert not qapp.windowIcon().pixmap(64).isNull()
