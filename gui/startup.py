"""What can keep the window from opening, found before Qt aborts and said with the remedy.

Nothing of Qt is imported here: that very import may be what fails.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import sys
from pathlib import Path

# Debian's package of each system library that Qt's windows need.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def startup_problem() -> str:
    """Return why no window can open, or an empty text."""
    try:
        import PySide6.QtWidgets  # noqa: F401 (whether it can be imported is the question)
    except ImportError as error:
        return describe_error(str(error))
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    if not os.environ.get("DISPLAY"):
        return "There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set."
    return describe_error(_load_error(_platform_plugin())) or _connection_problem()


def describe_error(error: str) -> str:
    """Turn a loader's message into what to install; other messages stay, prefixed."""
    if not error:
        return ""
    match = re.search(r"(lib[\w.+-]+\.so[.\d]*)", error)
    if match is None or "cannot open shared object" not in error:
        return f"Qt could not be loaded: {error}"
    library = match.group(1)
    package = PACKAGES.get(library)
    if package is None:
        return f"The system library {library} is missing. Install the package of your system that has it."
    return (
        f"The system library {library} is missing. Install its package, on Debian and Ubuntu with\n"
        f"    sudo apt install {package}\n"
        "The README lists everything that a machine without a desktop needs."
    )


def _platform_plugin() -> Path | None:
    package = importlib.util.find_spec("PySide6")
    folders = (package.submodule_search_locations or []) if package else []
    for folder in folders:
        plugin = Path(folder, "Qt", "plugins", "platforms", "libqxcb.so")
        if plugin.is_file():
            return plugin
    return None


def _connection_problem() -> str:
    """Knock at the X server, because Qt aborts the process where nobody answers."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return ""
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"There is no screen at DISPLAY={os.environ['DISPLAY']}." if refused else ""


def _load_error(plugin: Path | None) -> str:
    """Load the plugin as Qt will, and return the error that Qt itself does not show."""
    if plugin is None:
        return ""
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error)
    return ""
