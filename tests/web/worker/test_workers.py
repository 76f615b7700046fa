"""Texts and files read in real processes: what comes back, and what is refused."""

import asyncio
import gzip
import io
import json
import multiprocessing
import tempfile
import time
import zipfile
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, TypeVar

import pytest

from extractor.api import Extractor
from extractor.bulk.work import Found, Task, extract_one
from extractor.reading import Unit, read_units
from extractor.records.errors import InputError
from extractor.records.said import Said
from extractor.web.worker import WorkError, Workers, tasks
from extractor.web.worker.workers import LARGEST_FILE

T = TypeVar("T")
TEXT = "Trao quà\nNgày 20/9, LĐLĐ tỉnh Hưng Yên tặng Bằng khen cho 8 tập thể; trao 45 suất quà cho công nhân."
PAGE = f"<html><head><title>Trao quà</title></head><body><article><p>{TEXT}</p></article></body></html>"
SLOW = "LĐLĐ tỉnh Kon Tum trao 1.250 suất quà. " * 1_500


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(processes=2, waiting=3) as made:
        made.begin()
        yield made


def run(extractor: Extractor, path: Path) -> dict[str, Any]:
    """The only line that `run` writes of a file."""
    (unit,) = read_units([str(path)])
    assert isinstance(unit, Unit)
    (found,) = extract_one(extractor, Task(), unit)
    assert isinstance(found, Found) and found.line is not None
    line: dict[str, Any] = json.loads(found.line)
    return line


def zipped(**members: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return packed.getvalue()


def lines_of(found: list[Any]) -> list[dict[str, Any]]:
    return [one for one in found if isinstance(one, dict)]


def errors_of(found: list[Any]) -> list[str]:
    return [str(one) for one in found if isinstance(one, InputError)]


def counts(line: dict[str, Any]) -> list[float]:
    return [fact["value"] for fact in line["facts"] if fact["type"] == "count"]


# Texts


def test_a_text_gives_the_line_that_run_writes(workers: Workers, extractor: Extractor, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    expected = run(extractor, tmp_path / "a.txt")
    expected["article"]["id"] = "-"
    assert workers.read_text(TEXT).result() == expected
    assert counts(expected) == [45]


def test_a_day_settles_the_year(workers: Workers) -> None:
    line = workers.read_text(TEXT, "2019-09-21").result()
    assert (line["article"]["published"], line["article"]["published_from"]) == ("2019-09-21", "row")
    assert [fact["start"] for fact in line["facts"] if fact["type"] == "date"] == ["2019-09-20"]


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("", None, "^The text is empty.$"), (" \n ", None, "white space"), ("a\0", None, "^The text holds a NUL"),
        ("a\ud800b", None, "^The text holds half a character"), ("Có 45 suất quà.", "20/9", "^`published` is '20/9'"),
    ],
)  # fmt: skip
def test_what_no_text_can_be(workers: Workers, text: str, published: str | None, said: str) -> None:
    with pytest.raises(WorkError, match=said) as caught:
        workers.read_text(text, published).result()
    assert caught.value.code == "unreadable"


@pytest.mark.parametrize("text", ["a" * (tasks.LONGEST + 1), "ế" * (tasks.LONGEST // 2)])
def test_a_text_that_is_too_large_is_refused_at_once(workers: Workers, text: str) -> None:
    with pytest.raises(WorkError) as caught:
        workers.read_text(text)
    assert caught.value.code == "too_large"
    with pytest.raises(WorkError) as caught:
        workers.near_misses({"article": {"text": text}})
    assert caught.value.code == "too_large"


# Files


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("bài.txt", TEXT.encode()), ("BÀI.TXT", TEXT.encode("utf-16")), ("a.html", PAGE.encode()),
        ("no ending", PAGE.encode()), ("a.jsonl", json.dumps({"id": "a", "text": TEXT}).encode()),
        ("a.txt.gz", gzip.compress(TEXT.encode())), ("a.zip", zipped(**{"x/a.txt": TEXT})),
        ("../../../etc/passwd.txt", TEXT.encode()), ("/dev/stdin.txt", TEXT.encode()), ("C:\\con.txt", TEXT.encode()),
        ("\x00'; rm -rf /;\u202e.txt", TEXT.encode()), (".txt" * 1_000, TEXT.encode()),
    ],
)  # fmt: skip
def test_a_file_of_any_name(workers: Workers, name: str, data: bytes) -> None:
    (line,) = lines_of(workers.read_file(name, data).result())
    assert counts(line) == [45]
    assert line["article"]["id"] in {"file", "file.zip/x/a", "a"}


def test_a_page_is_read_as_run_reads_it(workers: Workers, extractor: Extractor, tmp_path: Path) -> None:
    (tmp_path / "file.html").write_text(PAGE, "utf-8")
    expected = run(extractor, tmp_path / "file.html")
    assert all(fact["source_start"] is not None for fact in expected["facts"])
    assert workers.read_file("x.html", PAGE.encode()).result() == [expected]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"", "file.txt: is empty"), ("a.png", b"\x89PNG\r\n\x1a\n", "file.png: is an image"),
        ("a.xlsx", b"PK\3\4", "file.xlsx: .xlsx files are not read"), ("a", b"\x01\x02", "no ending are not read"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj << /Length 99999999999 >> stream", "file.pdf: "),
        ("a.docx", b"PK\3\4" + b"\xff" * 500, "file.docx: "), ("a.zip", zipped(), "file.zip: "),
        ("a.gz", b"\x1f\x8b\x08" + b"\xff" * 99, "file.gz: "), ("a.jsonl", b"\n\n", "file.jsonl: holds no row"),
        ("a.zip", zipped(**{"a.mp4": "x"}), "file.zip/a.mp4: is a video"),
        ("a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "holds no article"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(workers: Workers, name: str, data: bytes, said: str) -> None:
    (error,) = errors_of(workers.read_file(name, data).result())
    assert said in error


def test_of_many_articles_some_are_read(workers: Workers) -> None:
    many = {f"{n:03}.txt": f"Có {n} suất quà." for n in range(10, 20 + tasks.MOST)}
    *found, last = workers.read_file("a.zip", zipped(**many)).result()
    assert [counts(line) for line in lines_of(found)] == [[n] for n in range(10, 10 + tasks.MOST)]
    assert isinstance(last, InputError) and "more than is read at once" in last.message


def test_of_much_text_some_is_read(workers: Workers) -> None:
    filling = "Không có gì. " * (tasks.LONGEST // 25)
    *found, last = workers.read_file("a.zip", zipped(**{f"{n}.txt": f"Có 1{n} suất quà. {filling}" for n in range(4)})
                                     ).result()  # fmt: skip
    assert [counts(line) for line in lines_of(found)] == [[10]]
    assert isinstance(last, InputError) and "1 MB" in last.message
    (only,) = workers.read_file("a.txt", (filling * 3).encode()).result()
    assert isinstance(only, InputError) and "1 MB" in only.message


def test_a_file_that_is_too_large_is_refused_at_once(workers: Workers) -> None:
    with pytest.raises(WorkError, match="20 MB") as caught:
        workers.read_file("a.txt", bytes(LARGEST_FILE + 1))
    assert caught.value.code == "too_large"


def test_no_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with Workers(processes=1) as workers:
        for name, data in (("a.zip", zipped(**{"../a.txt": TEXT})), ("a.txt.gz", gzip.compress(TEXT.encode()))):
            assert lines_of(workers.read_file(name, data).result())
        assert list(tmp_path.iterdir()) == []


# Near misses


def test_what_the_rules_nearly_found(workers: Workers, extractor: Extractor) -> None:
    line = workers.read_text("LĐLĐ tỉnh Kon Tum có 45 và 54.").result()
    found = workers.near_misses(line).result()
    assert [one.text for one in found] == ["45", "54"]
    assert all(line["article"]["text"][one.start : one.end] == one.text for one in found)
    assert all(isinstance(one.why, Said) for one in found)


@pytest.mark.parametrize("line", [{}, {"article": None}, {"article": {"id": "a"}}, {"article": {"id": 1, "text": 2}}])
def test_near_misses_of_what_is_no_article(workers: Workers, line: dict[str, Any]) -> None:
    with pytest.raises(WorkError) as caught:
        workers.near_misses(line).result()
    assert caught.value.code == "unreadable"


# Many at a time


def children() -> set[BaseProcess]:
    """The processes that this one has begun and that have not ended."""
    return set(multiprocessing.active_children())


def settled(future: "Future[Any]") -> str:
    """What came of it: a code, or `done`."""
    try:
        future.result()
    except WorkError as why:
        return why.code
    return "done"


def test_who_comes_when_too_many_wait_is_told_so() -> None:
    with Workers(processes=1, waiting=2) as workers:
        waiting = [workers.read_text(SLOW) for _ in range(3)]
        with pytest.raises(WorkError) as caught:
            workers.read_text(TEXT)
        assert caught.value.code == "busy"
        assert waiting[2].cancel()  # whoever goes leaves room
        assert counts(workers.read_text(TEXT).result()) == [45]
        assert [settled(one) for one in waiting[:2]] == ["done", "done"]


def test_what_takes_too_long_is_stopped_and_the_next_is_read() -> None:
    with Workers(processes=1, limit=1) as workers:
        workers.begin()
        slow, next_ = workers.read_text(SLOW * 12), workers.read_text(TEXT)
        assert settled(slow) == "too_slow"
        assert counts(next_.result()) == [45]


def test_processes_that_are_killed_are_begun_anew() -> None:
    before = children()
    with Workers(processes=2) as workers:
        workers.begin()
        begun = children() - before
        assert len(begun) == 2
        for process in begun:
            process.kill()
        time.sleep(0.1)
        assert [counts(workers.read_text(TEXT).result()) for _ in range(4)] == [[45]] * 4


def test_closing_ends_all() -> None:
    before = children()
    workers = Workers(processes=2, waiting=4)
    workers.begin()
    assert len(children() - before) == 2
    working = [workers.read_text(SLOW * 12) for _ in range(5)]
    while not all(one.running() for one in working[:2]):
        time.sleep(0.01)
    workers.close()
    assert {settled(one) if not one.cancelled() else "cancelled" for one in working} == {"died", "cancelled"}
    assert children() <= before
    with pytest.raises(WorkError):
        workers.read_text(TEXT)


def in_a_loop(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """Runs a coroutine in a thread of its own: in the main one a browser's loop may be running."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(lambda: asyncio.run(work())).result()


def test_waiting_for_one_holds_up_no_other_coroutine(workers: Workers) -> None:
    async def both() -> tuple[list[float], int]:
        turns = 0
        reading = asyncio.ensure_future(asyncio.wrap_future(workers.read_text(SLOW)))
        while not reading.done():
            await asyncio.sleep(0)
            turns += 1
        return counts(await reading), turns

    found, turns = in_a_loop(both)
    assert found
    assert turns > 100


def test_a_coroutine_is_told_what_went_wrong(workers: Workers) -> None:
    async def ask() -> None:
        await asyncio.wrap_future(workers.read_text("a\0"))

    with pytest.raises(WorkError, match="NUL"):
        in_a_loop(ask)
