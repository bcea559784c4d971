"""Pictures in the window: opened, pasted and dropped, shown, answered, undone, and refused in a sentence."""

from __future__ import annotations

import gc
import struct
import threading
import weakref
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QTouchEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.pictures.display import displayed
from gui.session.drawing import Picture, Stroke
from gui.session.run import Origin
from gui.settings import Settings
from nn.ink import InkError, InkProblem
from nn.ink.picture_files import INCOMPLETE, MOST_PIXELS, ReadPicture, read_picture
from nn.ink.second_reader import found_beside_others
from tests.conftest import (
    SMALL,
    WAIT_MS,
    Listen,
    MakeWindow,
    along,
    draw,
    is_about_to_act,
    let_timers_fire,
    settle,
    stroke_with_mouse,
    visible_texts,
    wait_until,
)
from tests.gui.shapes import DIGITS
from tests.made_pictures import KINDS

CREAM, BLUE = (240, 232, 214), (30, 40, 120)
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LINE = along((0.2, 0.2), (0.8, 0.8))


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def seven(mode: str = "RGB", paper: object = CREAM, ink: object = BLUE, *, count: int = 1) -> Image.Image:
    """Return sevens side by side, drawn with a thick pen."""
    picture = Image.new(mode, (220 * count + 80, 400), paper)
    pen = ImageDraw.Draw(picture)
    for left in range(80, 80 + 220 * count, 220):
        pen.line([(left, 80), (left + 140, 80), (left + 60, 330)], fill=ink, width=30, joint="curve")
    return picture


def saved(picture: Image.Image, path: Path, **settings: object) -> Path:
    picture.save(path, **settings)
    return path


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def pixels(picture: Image.Image) -> QImage:
    colours = np.asarray(picture.convert("RGB"))
    high, wide, _ = colours.shape
    return QImage(colours.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).copy()


def drag(window: MainWindow, mime: QMimeData, kind: type[QDropEvent] = QDragEnterEvent) -> QDropEvent:
    """Send what the system sends to the window while something is dragged over the paper to be moved."""
    place = window.drawing_panel.canvas.mapTo(window, QPoint(40, 40))
    at = QPointF(place) if kind is QDropEvent else place
    event = kind(at, ACTIONS, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    assert event.proposedAction() == Qt.DropAction.MoveAction
    QApplication.sendEvent(window.windowHandle(), event)
    return event


def drop(window: MainWindow, mime: QMimeData) -> QDropEvent:
    drag(window, mime)
    drag(window, mime, QDragMoveEvent)
    return drag(window, mime, QDropEvent)


def show(window: MainWindow, act: Callable[[], object]) -> Picture:
    """Do what brings a picture and wait until it is answered."""
    before = window.session.drawing
    act()
    wait_until(lambda: window.session.drawing is not before)
    settle(window)
    assert isinstance(window.session.drawing, Picture)
    return window.session.drawing


def show_file(window: MainWindow, path: Path) -> Picture:
    return show(window, lambda: drop(window, files(path)))


def told_by(act: Callable[[], object]) -> str:
    """Do something and return what the warning says that follows."""
    told: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
            box.accept()
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)
    act()
    wait_until(lambda: bool(told))
    return told[0]


def choose(window: MainWindow, path: Path, folders: list[str]) -> None:
    """Open a picture by its dialog; note the folder in which the dialog begins."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            folders.append(dialog.directory().absolutePath())
            dialog.setDirectory(str(path.parent))
            dialog.selectFile(str(path))
            dialog.accept()
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)
    window.app_actions["open_picture"].trigger()


def answer(window: MainWindow) -> int:
    assert window.session.prediction is not None
    return int(window.session.prediction.probabilities.argmax())


def on_canvas(window: MainWindow, x: float, y: float) -> tuple[int, int, int]:
    """Return the colour at a place of the paper, sides 0 to 1."""
    canvas = window.drawing_panel.canvas
    side = min(canvas.width(), canvas.height())
    image = canvas.grab().toImage()
    left = (canvas.width() - side) / 2
    red, green, blue, _ = image.pixelColor(round(left + x * side), round(y * side)).getRgb()
    return red, green, blue


def difference(first: tuple[int, int, int], second: tuple[int, int, int]) -> int:
    return max(abs(a - b) for a, b in zip(first, second, strict=True))


# Ways in


@pytest.mark.slow
def test_a_dropped_picture_is_shown_in_its_colours_and_answered(window: MainWindow, tmp_path: Path) -> None:
    path = saved(seven(), tmp_path / "seven.png")
    for scheme in ("light", "dark"):
        window.app_actions[f"scheme_{scheme}"].trigger()
        picture = show_file(window, path)
        assert picture.name == "seven.png"
        assert answer(window) == 7
        np.testing.assert_array_equal(window.drawing_panel.image_view.image, window.session.reading.image)
        assert difference(on_canvas(window, 0.5, 0.9), CREAM) <= 2
        assert difference(on_canvas(window, 0.5, 0.21), BLUE) <= 2
        canvas = window.drawing_panel.canvas
        assert canvas.accessibleDescription() == "a picture, seven.png"
        assert canvas.toolTip() == "seven.png"
        window.app_actions["clear"].trigger()
        assert canvas.accessibleDescription() == "empty"
        assert canvas.toolTip() == ""


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "gif", "tif", "webp", "JPG"])
def test_pictures_of_all_kinds_of_files_are_answered(window: MainWindow, tmp_path: Path, ending: str) -> None:
    show_file(window, saved(seven(), tmp_path / f"seven.{ending}"))
    assert answer(window) == 7


@pytest.mark.slow
@pytest.mark.parametrize(
    "picture",
    [
        seven("RGBA", (0, 0, 0, 0), (0, 0, 0, 255)),
        seven("RGBA", (0, 0, 0, 0), (255, 255, 255, 255)),
        seven("RGB", "black", "white"),
        seven().convert("P", palette=Image.Palette.ADAPTIVE),
        seven("1", 1, 0),
        seven("I;16", 60_000, 9_000),
        seven("L", 200, 90).resize((22, 30)),
        seven().resize((2400, 3200)),
    ],
    ids=["dark alpha", "bright alpha", "white on black", "palette", "bits", "16 bits", "icon", "scan"],
)
def test_pictures_of_all_kinds_of_pixels_are_answered(
    window: MainWindow, tmp_path: Path, picture: Image.Image
) -> None:
    show_file(window, saved(picture, tmp_path / "seven.png"))
    assert answer(window) == 7
    inks = [on_canvas(window, 0.5, 0.21), on_canvas(window, 0.5, 0.9)]
    assert difference(*inks) > 90


def test_a_photo_is_turned_upright(window: MainWindow, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned to the right
    lying = seven().transpose(Image.Transpose.ROTATE_90)
    picture = show_file(window, saved(lying, tmp_path / "photo.jpg", exif=exif))
    assert answer(window) == 7
    shown = QImage.fromData(picture.shown)
    assert (shown.width(), shown.height()) == seven().size


def test_the_dialog_begins_in_the_folder_of_the_last_picture(
    open_window: MakeWindow, settings_path: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    settings = Settings(settings_path)
    settings.set_text("picture_folder", str(first))
    settings.save()
    window = open_window()
    folders: list[str] = []
    show(window, lambda: choose(window, saved(seven(), second / "seven.png"), folders))
    assert answer(window) == 7
    assert folders == [str(first)]
    window.close()
    assert Settings(settings_path).text("picture_folder") == str(second)


def test_a_dialog_that_is_cancelled_changes_nothing(window: MainWindow) -> None:
    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            dialog.reject()
        else:
            QTimer.singleShot(5, cancel)

    QTimer.singleShot(0, cancel)
    window.app_actions["open_picture"].trigger()
    assert window.session.drawing == ()


def test_pixels_on_the_clipboard_can_be_pasted_by_their_shortcut(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setImage(pixels(seven()))
    window.activateWindow()
    qtbot.waitActive(window)
    canvas = window.drawing_panel.canvas
    show(window, lambda: qtbot.keyClick(canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert answer(window) == 7
    assert canvas.accessibleDescription() == "a picture, the pasted picture"


def test_a_file_on_the_clipboard_can_be_pasted(window: MainWindow, tmp_path: Path) -> None:
    QGuiApplication.clipboard().setMimeData(files(saved(seven(), tmp_path / "seven.png")))
    picture = show(window, window.app_actions["paste"].trigger)
    assert (answer(window), picture.name) == (7, "seven.png")


def test_pasting_is_offered_only_with_a_picture_on_the_clipboard(window: MainWindow, tmp_path: Path) -> None:
    clipboard, paste = QGuiApplication.clipboard(), window.app_actions["paste"]
    text, note = QMimeData(), tmp_path / "note.txt"
    text.setText("7")
    note.write_text("7")
    for content, offered in (
        (text, False),
        (files(saved(seven(), tmp_path / "seven.png")), True),
        (files(note), False),
        (files(tmp_path / "missing.png"), False),
    ):
        clipboard.setMimeData(content)
        assert paste.isEnabled() is offered
    clipboard.setImage(pixels(seven()))
    assert paste.isEnabled()
    clipboard.clear()
    assert not paste.isEnabled()


def test_pixels_from_another_program_can_be_dropped(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setImageData(pixels(seven()))
    picture = show(window, lambda: drop(window, mime))
    assert (answer(window), picture.name) == (7, "the dropped picture")


def test_the_paper_shows_that_it_takes_what_is_dragged_over_it(window: MainWindow, tmp_path: Path) -> None:
    canvas = window.drawing_panel.canvas
    calm = canvas.grab().toImage()
    event = drag(window, files(saved(seven(), tmp_path / "seven.png")))
    assert event.isAccepted()
    assert canvas.grab().toImage() != calm
    QApplication.sendEvent(window.windowHandle(), QDragLeaveEvent())
    assert canvas.grab().toImage() == calm
    assert window.session.drawing == ()


def test_a_dropped_file_is_never_moved(window: MainWindow, tmp_path: Path) -> None:
    mime = files(saved(seven(), tmp_path / "seven.png"))
    for kind in (QDragEnterEvent, QDragMoveEvent, QDropEvent):
        event = drag(window, mime, kind)
        assert (event.isAccepted(), event.dropAction()) == (True, Qt.DropAction.CopyAction)
    wait_until(lambda: window.session.drawing != ())


def test_what_is_no_file_and_no_picture_is_not_taken(window: MainWindow, tmp_path: Path) -> None:
    text, page = QMimeData(), QMimeData()
    text.setText("seven")
    page.setUrls([QUrl("https://example.org/seven.png")])
    for mime in (text, page, files(tmp_path), files(tmp_path / "missing.png")):
        assert not drag(window, mime).isAccepted()


def test_of_several_files_the_first_picture_is_shown_and_said_to_be(
    window: MainWindow, tmp_path: Path
) -> None:
    note = tmp_path / "note.txt"
    note.write_text("7")
    first, second = saved(seven(), tmp_path / "b.png"), saved(seven(count=2), tmp_path / "a.png")
    picture = show(window, lambda: drop(window, files(note, first, second)))
    assert (answer(window), picture.name) == (7, "b.png")
    remark = "One picture at a time: this is the first of 3 files."
    assert remark in visible_texts(window.drawing_panel)
    show_file(window, first)
    assert remark not in visible_texts(window.drawing_panel)


def test_a_dropped_network_is_opened(window: MainWindow, tmp_path: Path) -> None:
    window.session.change_design(SMALL, "small")
    window.session.shown.network.save(tmp_path / "mine.safetensors")
    window.app_actions["restore"].trigger()
    drop(window, files(tmp_path / "mine.safetensors"))
    wait_until(lambda: window.session.run.origin is Origin.FILE)
    assert window.session.drawing == ()


def test_a_dropped_file_that_is_no_network_is_refused(window: MainWindow, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.safetensors"
    wrong.write_text("nothing of the kind")
    assert "wrong.safetensors is not a network file" in told_by(lambda: drop(window, files(wrong)))
    assert window.session.run.origin is Origin.SHIPPED


# Refused


def broken(path: Path) -> Path:
    saved(seven(), path)
    path.write_bytes(path.read_bytes()[:300])
    return path


def of_no_bytes(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def of_another_kind(path: Path) -> Path:
    path.write_text("A seven.")
    return path


def of_one_colour(path: Path) -> Path:
    return saved(Image.new("RGB", (300, 200), "white"), path)


def huge(path: Path) -> Path:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 10_000, MOST_PIXELS // 10_000 + 1, 8, 0, 0, 0, 0))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", b"") + chunk(b"IEND", b""))
    return path


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (broken, "a.png is not a picture that can be read"),
        (of_no_bytes, "a.png is not a picture that can be read"),
        (of_another_kind, "a.png is not a picture that can be read"),
        (of_one_colour, "a.png is empty: all of it has one colour"),
        (huge, "a.png is too large: more than 50,000,000 pixels"),
    ],
)
def test_a_picture_that_cannot_be_shown_gets_a_sentence_and_nothing_changes(
    window: MainWindow, tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    draw(window, *DIGITS[3])
    before, steps = window.session.drawing, window.session.undo_stack.count()
    look = window.drawing_panel.grab().toImage()
    told = told_by(lambda: drop(window, files(make(tmp_path / "a.png"))))
    assert told.startswith("This picture cannot be shown.")
    assert words in told
    assert window.session.drawing is before
    assert window.session.undo_stack.count() == steps
    assert answer(window) == 3
    assert window.drawing_panel.grab().toImage() == look


def test_a_picture_that_has_gone_meanwhile_changes_nothing(window: MainWindow, tmp_path: Path) -> None:
    path = saved(seven(), tmp_path / "seven.png")
    QGuiApplication.clipboard().setMimeData(files(path))
    dragged = files(path)
    drag(window, dragged)
    path.unlink()
    drag(window, dragged, QDropEvent)
    window.app_actions["paste"].trigger()
    assert window.session.drawing == ()


def test_pixels_that_are_none_are_told(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setImageData(QImage())
    told = told_by(lambda: drop(window, mime))
    assert "the dropped picture is not a picture that can be read" in told


def test_too_many_pixels_on_the_clipboard_are_told(window: MainWindow) -> None:
    QGuiApplication.clipboard().setImage(QImage(10_000, MOST_PIXELS // 10_000 + 1, QImage.Format.Format_Mono))
    told = told_by(window.app_actions["paste"].trigger)
    assert "the pasted picture is too large: more than 50,000,000 pixels" in told


def test_several_digits_are_shown_and_asked_for_one_at_a_time(window: MainWindow, tmp_path: Path) -> None:
    show_file(window, saved(seven(count=2), tmp_path / "sevens.png"))
    assert window.session.reading.problem is not None
    assert window.session.reading.problem.problem is InkProblem.SEVERAL_DIGITS
    texts = visible_texts(window.answer_panel)
    assert "Several digits: 77" in texts
    assert "Show one at a time." in texts
    assert window.session.reading.image is None


def test_a_picture_without_a_digit_says_so(window: MainWindow, tmp_path: Path) -> None:
    show_file(window, saved(Image.effect_noise((300, 200), 60), tmp_path / "noise.png"))
    assert window.session.reading.problem is not None
    assert window.session.reading.problem.problem is InkProblem.NO_CONTRAST
    assert "No digit found" in visible_texts(window.answer_panel)
    window.app_actions["clear"].trigger()
    settle(window)
    assert "Draw a digit" in visible_texts(window.answer_panel)


# Beside strokes


def test_undo_and_redo_bring_back_what_was_there(window: MainWindow, tmp_path: Path) -> None:
    draw(window, *DIGITS[3])
    strokes = window.session.drawing
    picture = show_file(window, saved(seven(), tmp_path / "seven.png"))
    undo = window.session.undo_stack
    assert undo.undoText() == "showing seven.png"
    undo.undo()
    settle(window)
    assert (window.session.drawing, answer(window)) == (strokes, 3)
    assert difference(on_canvas(window, 0.5, 0.9), CREAM) > 10
    undo.redo()
    settle(window)
    assert (window.session.drawing, answer(window)) == (picture, 7)
    assert difference(on_canvas(window, 0.5, 0.9), CREAM) <= 2


def test_a_stroke_on_a_picture_begins_a_new_drawing(window: MainWindow, tmp_path: Path) -> None:
    picture = show_file(window, saved(seven(), tmp_path / "seven.png"))
    draw(window, *DIGITS[3])
    (stroke,) = window.session.drawing
    assert isinstance(stroke, Stroke)
    assert answer(window) == 3
    assert difference(on_canvas(window, 0.5, 0.95), CREAM) > 10
    window.session.undo_stack.undo()
    settle(window)
    assert (window.session.drawing, answer(window)) == (picture, 7)


def test_the_picture_makes_room_while_the_stroke_is_drawn(window: MainWindow, tmp_path: Path) -> None:
    show_file(window, saved(seven(), tmp_path / "seven.png"))
    canvas = window.drawing_panel.canvas
    finger = QTest.createTouchDevice()
    QTest.touchEvent(canvas, finger).press(0, QPoint(100, 100), canvas).commit()
    QTest.touchEvent(canvas, finger).move(0, QPoint(100, 170), canvas).commit()
    settle(window)
    assert difference(on_canvas(window, 0.5, 0.9), CREAM) > 10
    assert answer(window) == 1
    QApplication.sendEvent(canvas, QTouchEvent(QEvent.Type.TouchCancel, finger))
    settle(window)
    assert difference(on_canvas(window, 0.5, 0.9), CREAM) <= 2
    assert answer(window) == 7


def test_erasing_on_a_picture_removes_it_in_one_step(window: MainWindow, tmp_path: Path) -> None:
    picture = show_file(window, saved(seven(), tmp_path / "seven.png"))
    canvas, undo = window.drawing_panel.canvas, window.session.undo_stack
    stroke_with_mouse(canvas, along((0.01, 0.1), (0.01, 0.9)), Qt.MouseButton.RightButton)
    assert window.session.drawing is picture, "beside the picture there is nothing to erase"
    stroke_with_mouse(canvas, LINE, Qt.MouseButton.RightButton)
    assert window.session.drawing == ()
    assert undo.undoText() == "erasing the picture"
    undo.undo()
    assert window.session.drawing is picture
    window.app_actions["eraser"].trigger()
    stroke_with_mouse(canvas, LINE)
    assert window.session.drawing == ()


def test_clearing_removes_a_picture(window: MainWindow, tmp_path: Path) -> None:
    picture = show_file(window, saved(seven(), tmp_path / "seven.png"))
    window.app_actions["clear"].trigger()
    settle(window)
    assert window.session.prediction is None
    window.session.undo_stack.undo()
    assert window.session.drawing is picture


def test_a_skipped_stage_is_skipped_in_a_picture_too(window: MainWindow, tmp_path: Path) -> None:
    show_file(window, saved(seven(), tmp_path / "seven.png"))
    whole = window.session.reading.image
    assert whole is not None
    window.session.skip(["upright"])
    settle(window)
    assert window.session.reading.image is not None
    assert (window.session.reading.image != whole).any()
    window.session.skip([])
    settle(window)
    np.testing.assert_array_equal(window.session.reading.image, whole)


def test_a_photo_that_lacks_its_last_rows_is_shown_with_a_remark(window: MainWindow, tmp_path: Path) -> None:
    path = saved(seven().resize((600, 600)), tmp_path / "photo.jpg")
    path.write_bytes(path.read_bytes()[:-60])
    picture = show_file(window, path)
    assert picture.remark == INCOMPLETE
    assert window.session.reading.problem is None


def test_a_digit_beside_a_table_is_read(window: MainWindow, tmp_path: Path) -> None:
    pixels, _ = KINDS["table_edge"](np.random.default_rng([2, 3, 6]))  # the first way finds the table
    Image.fromarray(pixels).save(tmp_path / "photo.png")
    picture = show_file(window, tmp_path / "photo.png")
    assert window.session.reading.problem is None
    assert not isinstance(picture.found, InkError)
    np.testing.assert_array_equal(picture.found[0], found_beside_others(pixels).ink)


# Slow and large ones


class Slow:
    """A disk that gives a picture only when it is let."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.let = threading.Event()
        self.names: list[str] = []
        monkeypatch.setattr("gui.pictures.worker.read_picture", self._read)

    def _read(self, path: Path) -> ReadPicture:
        self.names.append(path.name)
        assert self.let.wait(WAIT_MS / 1000)
        return read_picture(path)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    disk = Slow(monkeypatch)
    yield disk
    disk.let.set()


def test_the_window_lives_while_a_picture_is_read_and_says_that_it_is(
    window: MainWindow, tmp_path: Path, slow: Slow
) -> None:
    canvas = window.drawing_panel.canvas
    calm = canvas.grab().toImage()
    drop(window, files(saved(seven(), tmp_path / "seven.png")))
    assert canvas.grab().toImage() == calm, "what is read at once needs no words"
    wait_until(lambda: canvas.notice != "")
    assert canvas.notice == "Reading seven.png..."
    assert canvas.grab().toImage() != calm
    draw(window, *DIGITS[3])
    assert answer(window) == 3
    show(window, slow.let.set)
    assert answer(window) == 7
    assert canvas.notice == ""
    window.session.undo_stack.undo()
    settle(window)
    assert answer(window) == 3


def test_a_picture_read_at_once_is_never_said_to_be_read(window: MainWindow, tmp_path: Path) -> None:
    show_file(window, saved(seven(), tmp_path / "seven.png"))
    assert not is_about_to_act(window.drawing_panel), "nothing is about to be said"
    assert window.drawing_panel.canvas.notice == ""


def test_a_newer_picture_takes_the_place_of_one_being_read(
    window: MainWindow, tmp_path: Path, slow: Slow, listen: Listen
) -> None:
    names = []
    listen(window.session.drawing_changed, lambda: names.append(window.session.drawing.name))
    for name in ("first", "second", "third"):
        drop(window, files(saved(seven(), tmp_path / f"{name}.png")))
        wait_until(lambda: slow.names != [])
    show(window, slow.let.set)
    let_timers_fire()
    assert names == ["third.png"]
    assert slow.names == ["first.png", "third.png"]


def test_a_picture_that_fails_does_not_disturb_the_newer_one(
    window: MainWindow, tmp_path: Path, slow: Slow
) -> None:
    drop(window, files(broken(tmp_path / "broken.png")))
    drop(window, files(saved(seven(), tmp_path / "seven.png")))
    show(window, slow.let.set)
    assert answer(window) == 7
    assert QApplication.activeModalWidget() is None


def test_the_window_closes_while_a_picture_is_read(
    open_window: MakeWindow, tmp_path: Path, slow: Slow
) -> None:
    window = open_window()
    drop(window, files(saved(seven(), tmp_path / "seven.png")))
    wait_until(lambda: slow.names != [])
    QTimer.singleShot(0, slow.let.set)
    threading.Timer(0.05, slow.let.set).start()
    assert window.close()
    QApplication.processEvents()
    assert window.session.drawing == ()


@pytest.mark.slow
@pytest.mark.parametrize("count", [1, 2])
def test_undo_keeps_a_small_copy_and_not_the_picture(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    whole: list[weakref.ref[np.ndarray]] = []

    def read(path: Path) -> ReadPicture:
        found = read_picture(path)
        whole.append(weakref.ref(found.pixels))
        return found

    monkeypatch.setattr("gui.pictures.worker.read_picture", read)
    path = saved(seven(count=count).resize((3000, 2000)), tmp_path / "scan.jpg")
    picture = show_file(window, path)
    gc.collect()
    assert [kept() for kept in whole] == [None]
    assert len(picture.shown) < 300_000
    shown = QImage.fromData(picture.shown)
    assert max(shown.width(), shown.height()) == 1024


def test_a_picture_is_read_once_however_often_it_comes_back(
    window: MainWindow, tmp_path: Path, slow: Slow
) -> None:
    slow.let.set()
    show_file(window, saved(seven(), tmp_path / "seven.png"))
    for _ in range(3):
        window.session.undo_stack.undo()
        window.session.undo_stack.redo()
    settle(window)
    assert answer(window) == 7
    assert slow.names == ["seven.png"]


def test_the_folder_is_remembered_only_of_pictures_that_were_chosen(
    open_window: MakeWindow, settings_path: Path, tmp_path: Path
) -> None:
    window = open_window()
    show_file(window, saved(seven(), tmp_path / "seven.png"))
    window.close()
    assert Settings(settings_path).text("picture_folder", "none") == "none"


def test_the_hint_makes_room_for_what_there_is_to_know(window: MainWindow) -> None:
    panel = window.drawing_panel
    assert panel.hint.isVisible()
    assert "four tilted copies" in panel.caption.toolTip()
    window.session.skip({"tilts"})
    assert not panel.hint.isVisible()
    assert panel.caption.toolTip() == ""
    window.session.skip(())
    assert panel.hint.isVisible()
    shown = displayed(np.zeros((8, 8, 3), np.uint8))
    picture = Picture("a.png", shown, InkError(InkProblem.NO_CONTRAST), "One at a time.")
    window.session.change_drawing(picture, "show it")
    assert panel.remark.text() == "One at a time." and panel.remark.isVisible()
    assert not panel.hint.isVisible()
    window.app_actions["undo"].trigger()
    assert panel.hint.isVisible() and not panel.remark.isVisible()
