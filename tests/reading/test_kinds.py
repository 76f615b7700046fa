"""What a file is, told from its bytes before its ending; and what is not read is no failure."""

import os
import subprocess
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from extractor.reading import read_inputs
from extractor.reading.kinds import Unread, kind_of
from extractor.records import Article
from extractor.records.errors import InputError, NotRead

PAGE = (
    b"<!DOCTYPE html>\n<html><body><p>Trao 50 su\xe1\xba\xa5t qu\xc3\xa0 cho c\xc3\xb4ng nh\xc3\xa2n.</p></body></html>"
)


def kind(name: str, data: bytes) -> str:
    found = kind_of(name, lambda: data)
    return f"not read: {found.format}" if isinstance(found, Unread) else found


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.html", PAGE, "html"),
        ("a.html", b"%PDF-1.4", "pdf"),
        ("a.html", b"\n\xef\xbb\xbf%PDF-1.4", "html"),
        ("a.txt", b"\x1f\x8b\x08\0", "gz"),
        ("page", PAGE, "html"),
        ("index.php?id=5", PAGE, "html"),
        ("page", PAGE.decode().encode("utf-16"), "html"),
        ("a.doc", b"<html xmlns:o='urn:schemas-microsoft-com:office:office'>", "html"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not read: .doc"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "not read: .xls"),
        ("a.doc", b"PK\3\4", "zip"),
        ("a.docx", b"PK\3\4", "docx"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx"),
        ("a.xlsx", b"PK\3\4", "not read: .xlsx"),
        ("x", b"WARC/1.0\r\n", "warc"),
        ("x", b"\x89PNG\r\n\x1a\n", "not read: images"),
        ("x.JPG", PAGE, "not read: images"),
        ("x.mp4", b"", "not read: videos"),
        ("x", b"Chi mot bai bao", "not read: files with no ending"),
        ("x.php?a=b&c", b"Chi mot bai bao", "not read: files with no ending"),
        ("x.css", b"body {}", "not read: .css"),
        ("x", b"", "not read: files with no ending"),
    ],
)
def test_kinds(name: str, data: bytes, told: str) -> None:
    assert kind(name, data) == told


def test_a_page_saved_without_an_ending_keeps_its_name(tmp_path: Path) -> None:
    for name in ("index.php?id=5", "index.php?id=6"):
        (tmp_path / name).write_bytes(PAGE)
    assert [item.id for item in read_inputs([str(tmp_path)]) if isinstance(item, Article)] == [
        "index.php?id=5", "index.php?id=6",
    ]  # fmt: skip


def test_what_a_walk_comes_by_is_no_error_and_what_is_named_is(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff")
    (item,) = read_inputs([str(tmp_path)])
    assert item == NotRead(
        input=f"{tmp_path}/a.jpg", format="images", reason="is an image, which holds no text that is read"
    )
    (item,) = read_inputs([str(tmp_path / "a.jpg")])
    assert isinstance(item, InputError)
    assert str(item) == f"{tmp_path}/a.jpg: is an image, which holds no text that is read"


def test_a_page_of_two_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.html").open("wb") as file:
        file.write(PAGE)
        file.truncate(200_000_000)
    with (tmp_path / "b.txt").open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    found = [str(item).partition(": ")[2] for item in read_inputs([str(tmp_path)])]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == ["has 200 MB; at most 5 MB are read", "has 200 MB; at most 64 MB are read"]
    assert peak < 2_000_000


def test_ten_thousand_nested_tags_in_an_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("deep.html", "<div>" * 10_000 + "x")
        archive.writestr("x.html", PAGE)
    found = list(read_inputs([str(tmp_path)]))
    assert [type(item) for item in found] == [InputError, Article]
    assert "deep; no article is written so" in str(found[0])


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    (tmp_path / "b.txt").write_text("Hội nghị", "utf-8")
    told = _told_to_nobody(tmp_path, "print(*read_inputs(['.']), sep='\\n')")
    assert told.splitlines()[0] == "a.txt: cannot be opened: Permission denied"
    assert "Hội nghị" in told.splitlines()[1]


def _told_to_nobody(folder: Path, code: str) -> str:
    """What a program that reads there prints; root, who may read all, becomes nobody before it does."""
    read = f"""
import os
from extractor.reading import read_inputs
os.chdir({str(folder)!r})
list(read_inputs(["."]))  # whatever is imported late is imported now
os.chmod("a.txt", 0)
os.chmod(".", 0o755)
if os.geteuid() == 0:
    os.seteuid(65534)
{code}
"""
    done = subprocess.run([sys.executable, "-c", read], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (item,) = read_inputs([str(tmp_path)])
    assert str(item) == f"{tmp_path}/a.txt: is no file but a pipe or a device"
