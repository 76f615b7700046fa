"""A folder of mixed inputs, from the command to the store: every article, every fact, every error, and no more."""

import re
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import pytest

from extractor.api import Extractor
from tests.bulk.archive import made
from tests.bulk.archive_files import FONT
from tests.bulk.expected import TOLD, Expected, Said, Told, of_row, squeezed

INPUTS = 2000
FACTS = f"""SELECT a.name AS article, a.text, f.type, f.evidence_start, f.evidence_end,
{", ".join(f"f.{column}" for column in TOLD)} FROM articles a JOIN facts f ON f.article = a.id ORDER BY a.name"""

PACE = re.compile(r"\d\d:\d\d:\d\d \d+%, ")
"""How a line begins that tells how far a run has come."""


class Ran(NamedTuple):
    """An archive, its store, and what two runs of the command said."""

    folder: Path
    store: Path
    expected: Expected
    first: list[str]
    second: list[str]

    def ask(self, sql: str) -> list[dict[str, Any]]:
        """The rows of a question to the store."""
        with closing(sqlite3.connect(self.store)) as store:
            store.row_factory = sqlite3.Row
            return [dict(row) for row in store.execute(sql)]


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory, root: Path, need: Callable[[str], NoReturn]) -> Ran:
    """The command in a process of its own, twice."""
    if not FONT.exists():
        need(f"no {FONT}, a font with the Vietnamese letters (Debian's fonts-dejavu-core)")
    place = tmp_path_factory.mktemp("archive")
    folder, store = place / "in", place / "facts.db"
    expected = made(folder, INPUTS)
    said = [_said(folder, store, root) for _ in range(2)]
    return Ran(folder, store, expected, *said)


def _said(folder: Path, store: Path, root: Path) -> list[str]:
    """The lines that a run says, but for its pace; it fails, because of what is broken."""
    command = [sys.executable, "-m", "extractor.cli.app", "run", folder, "--out", store, "--workers", "2"]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    return [line for line in done.stderr.splitlines() if not PACE.match(line)]


def _errors(lines: list[str], expected: Expected, folder: Path) -> Iterator[tuple[str, str]]:
    """Place and words of each expected error that was told, in the form of what is expected; others as they are."""
    words = dict(expected.errors)
    for line in lines:
        place, _, message = line.removeprefix(f"{folder}/").partition(": ")
        known = words.get(place)
        yield (place, known if known is not None and known in message else message)


def _by_article(rows: list[dict[str, Any]]) -> Iterator[tuple[str, list[Said]]]:
    for name, facts in groupby(rows, key=lambda row: str(row["article"])):
        yield name, sorted(map(of_row, facts), key=repr)


def _is_told(row: dict[str, Any], told: Told) -> bool:
    """Whether an article of the store has the text and the day that were written."""
    as_written = str if told.exact else squeezed
    day = str(told.published) if told.published else None
    return row["published"] == day and as_written(row["text"]) == as_written(told.whole)


def test_there_is_something_of_everything(ran: Ran) -> None:
    assert INPUTS <= len(ran.expected) <= INPUTS + 10
    assert len({words for _, words in ran.expected.errors}) >= 19
    assert {"images", "scans", "videos", ".doc", "revisits"} <= set(ran.expected.not_read)


def test_each_article_once_with_its_text_and_day(ran: Ran) -> None:
    found = ran.ask("SELECT name, text, published FROM articles")
    assert len({row["name"] for row in found}) == len(found)
    assert {row["name"] for row in found} == set(ran.expected.articles)
    assert [row for row in found if not _is_told(row, ran.expected.articles[row["name"]])] == []


def test_the_facts_of_the_texts_that_were_written(ran: Ran, extractor: Extractor) -> None:
    found = dict(_by_article(ran.ask(FACTS)))
    assert sum(map(len, found.values())) > 10 * len(found)
    expected = {name: facts for name, facts in ran.expected.facts(extractor) if facts}
    assert sorted(found) == sorted(expected)
    wrong = {name: set(found[name]) ^ set(facts) for name, facts in expected.items() if found[name] != facts}
    assert wrong == {}


def test_every_failure_is_told_and_kept(ran: Ran) -> None:
    *told, _, _ = ran.first
    assert sorted(_errors(told, ran.expected, ran.folder)) == sorted(ran.expected.errors)
    kept = [f"{row['input']}: {row['message']}" for row in ran.ask("SELECT input, message FROM errors WHERE run = 1")]
    assert sorted(kept) == sorted(told)


def test_what_is_not_read_is_counted_by_kind(ran: Ran) -> None:
    total, _, kinds = ran.first[-1].partition(" not read: ")
    counted = Counter({kind: int(count) for count, kind in re.findall(r"(\d+) ([^,]+)", kinds)})
    assert counted == ran.expected.not_read
    assert int(total) == counted.total()


def test_a_second_run_adds_nothing_and_tells_the_same(ran: Ran) -> None:
    articles = len(ran.expected.articles)
    assert f", {len(ran.expected.errors)} errors -> " in ran.first[-2]
    assert ran.second[-2].startswith(f"0 facts in 0 articles, {len(ran.expected.errors)} errors -> ")
    assert f"0 articles new or changed, {articles} there already" in ran.second[-2]
    assert sorted(ran.second[:-2]) == sorted(ran.first[:-2])
    assert ran.second[-1] == ran.first[-1]
    assert {row["run"] for row in ran.ask("SELECT run FROM articles")} == {1}
