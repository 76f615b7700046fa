"""Files, folders and standard input to articles."""

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from extractor.reading import read_inputs, read_located
from extractor.reading.inputs import sizes
from extractor.records import Article
from extractor.records.errors import InputError, NotRead


def ids(*paths: object) -> list[str]:
    return [item.id for item in read_inputs(map(str, paths)) if isinstance(item, Article)]


FORMATS = "the formats read are .txt, .jsonl, .html, .htm, .pdf, .docx, .parquet, .warc, .zip and .gz"


def errors(*paths: object) -> list[str]:
    return [str(item) for item in read_inputs(map(str, paths)) if isinstance(item, InputError)]


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("Một bài báo", "utf-8")


def test_a_folder_is_walked_in_name_order(tmp_path: Path) -> None:
    write(tmp_path, "b/x.txt", "b/a/z.TXT", "a.txt", "c.txt", ".hidden.txt", ".git/x.txt", "v1.2.txt")
    assert ids(tmp_path) == ["a", "b/a/z", "b/x", "c", "v1.2"]


def test_a_file_given_directly_is_named_by_its_stem(tmp_path: Path) -> None:
    write(tmp_path, "b/x.txt")
    assert ids(tmp_path / "b" / "x.txt") == ["x"]


def test_the_order_given_is_kept(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    assert ids(tmp_path / "b.txt", tmp_path / "a.txt") == ["b", "a"]


def test_rows_without_an_id_are_named_by_the_file_under_the_input(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "news.jsonl").write_text('{"text": "a"}\n{"id": "own", "text": "b"}\n', "utf-8")
    assert ids(tmp_path) == ["sub/news.jsonl#1", "own"]
    assert ids(tmp_path / "sub" / "news.jsonl") == ["news.jsonl#1", "own"]


def test_a_decomposed_name_gives_a_composed_id(tmp_path: Path) -> None:
    write(tmp_path, "Hue\u0302\u0301.txt")
    assert ids(tmp_path) == ["Huế"]


def test_standard_input_is_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Tiêu đề\nThân bài".encode())))
    (item,) = read_inputs(["-"])
    assert isinstance(item, Article)
    assert (item.id, item.title, item.text) == ("-", "Tiêu đề", "Tiêu đề\nThân bài")


def test_what_cannot_be_read_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.css", "noending", "z.txt")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "folder").mkdir()
    assert errors(tmp_path) == [
        f"{tmp_path}/empty.jsonl: is empty",
        f"{tmp_path}/empty.txt: is empty",
    ]
    assert errors(tmp_path / "b.css", tmp_path / "noending") == [
        f"{tmp_path}/b.css: .css files are not read; {FORMATS}",
        f"{tmp_path}/noending: files with no ending are not read; {FORMATS}",
    ]
    assert [(item.input, item.format) for item in read_inputs([str(tmp_path)]) if isinstance(item, NotRead)] == [
        (f"{tmp_path}/b.css", ".css"), (f"{tmp_path}/noending", "files with no ending"),
    ]  # fmt: skip
    assert ids(tmp_path) == ["a", "z"]
    assert errors(tmp_path / "folder", tmp_path / "nowhere") == [
        f"{tmp_path}/folder: holds no article; {FORMATS}",
        f"{tmp_path}/nowhere: no such file or folder",
    ]


def test_a_link_that_leads_back_up_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "a/x.txt", "y.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert ids(tmp_path) == ["a/x", "y"]


def test_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert errors(tmp_path) == [f"{tmp_path}/gone.txt: cannot be opened: No such file or directory"]


@pytest.mark.skipif(os.name != "posix", reason="links of any kind are POSIX")
def test_links_that_lead_nowhere_cost_only_themselves(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "itself").symlink_to("itself")
    (tmp_path / "long").symlink_to("x" * 300)
    skip = {(tmp_path / "out.jsonl").resolve()}
    found = [located.item for located in read_located([str(tmp_path)], skip=skip)]
    assert [isinstance(item, Article) for item in found] == [True, False, False]
    assert [str(item).partition(" (")[0].rpartition(": ")[2] for item in found[1:]] == [
        os.strerror(errno.ELOOP),
        os.strerror(errno.ENAMETOOLONG),
    ]
    assert list(sizes([str(tmp_path)], skip)) == [(tmp_path / "a.txt").stat().st_size, 0, 0]


def test_a_name_that_no_system_takes_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    name = "x" * 300
    found = [located.item for located in read_located([name, str(tmp_path)])]
    assert [isinstance(item, InputError) for item in found] == [True, False]


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="these file systems refuse such a name")
def test_a_name_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("x", "utf-8")
    assert errors(tmp_path) == [f"{tmp_path}/\\udcff.txt: the name is not UTF-8; rename the file"]


def test_the_output_in_an_input_folder_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "out.jsonl")
    found = read_located([str(tmp_path)], skip={(tmp_path / "out.jsonl").resolve()})
    assert [located.where for located in found] == [f"{tmp_path}/a.txt"]
