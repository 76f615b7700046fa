"""What is read and parsed later, elsewhere."""

import json
import os
import pickle
import zipfile
from pathlib import Path

import pytest

from extractor.reading import Unit, read_located, read_units
from extractor.reading.inputs import sizes
from extractor.reading.meter import Meter
from extractor.records import Article
from tests.reading.pages import STYLES, corpus_news, page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A page, a text, rows and an archive with a page in it."""
    folder = tmp_path / "in"
    folder.mkdir()
    _, news = next(corpus_news())
    markup = page(STYLES[0], news)
    (folder / "a.html").write_text(markup, "utf-8")
    (folder / "b.txt").write_text("Công đoàn tặng 5 suất quà.", "utf-8")
    (folder / "c.jsonl").write_text("".join(json.dumps({"text": f"{n} sáng kiến."}) + "\n" for n in range(3)), "utf-8")
    with zipfile.ZipFile(folder / "d.zip", "w") as archive:
        archive.writestr("x/page.html", markup)
    return folder


def units(folder: Path) -> dict[str, Unit]:
    return {unit.where.removeprefix(f"{folder}/"): unit for unit in read_units([str(folder)]) if isinstance(unit, Unit)}


def test_units_parsed_elsewhere_are_what_reading_gives(folder: Path) -> None:
    sent = [pickle.loads(pickle.dumps(unit)) for unit in units(folder).values()]
    parsed = [located for unit in sent for located in unit.located()]
    assert parsed == list(read_located([str(folder)]))
    assert len([one for one in parsed if isinstance(one.item, Article)]) == 6


def test_a_digest_is_of_the_content_and_its_name_within_the_input(folder: Path, tmp_path: Path) -> None:
    before = {name: unit.digest() for name, unit in units(folder).items()}
    assert len(set(before.values())) == 6
    moved = folder.rename(tmp_path / "moved")
    assert {name: unit.digest() for name, unit in units(moved).items()} == before
    (moved / "b.txt").write_text("Công đoàn tặng 6 suất quà.", "utf-8")
    (moved / "a.html").rename(moved / "e.html")
    after = {name: unit.digest() for name, unit in units(moved).items()}
    assert {name for name in after if after[name] != before.get(name)} == {"b.txt", "e.html"}
    assert after["e.html"] != before["a.html"]


def test_what_is_read_is_measured_in_bytes_on_the_disk(folder: Path) -> None:
    meter = Meter()
    seen = [meter.bytes for _ in read_units([str(folder)], meter=meter)]
    assert seen == sorted(seen)
    assert meter.bytes == sum(file.stat().st_size for file in folder.iterdir())
    assert sum(sizes([str(folder), str(folder / "b.txt")])) == meter.bytes + (folder / "b.txt").stat().st_size
    assert sum(sizes([str(folder)], skip={(folder / "a.html").resolve()})) < meter.bytes
    assert list(sizes([str(folder / "gone.txt")])) == []


@pytest.mark.skipif(os.name != "posix", reason="an open file can be deleted on POSIX alone")
def test_a_file_that_goes_away_is_read_to_its_end(folder: Path) -> None:
    meter = Meter()
    reading = read_units([str(folder / "c.jsonl")], meter=meter)
    next(reading)
    size = (folder / "c.jsonl").stat().st_size
    (folder / "c.jsonl").unlink()
    assert [isinstance(each, Unit) for each in reading] == [True, True]
    assert meter.bytes == size
