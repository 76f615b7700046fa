"""`extractor store`: its commands, what they print, how they end."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from extractor.cli import app
from extractor.store.address import open_store
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.schema import VERSION
from tests.store.conftest import database, postgres, server_programs  # noqa: F401 (fixtures)
from tests.store.server import Server

if TYPE_CHECKING:
    from extractor.api import Extractor

OLD = Path(__file__).parent.parent / "store" / "upkeep" / "data" / "version-0.sql"
TEXT = "Chiều 12/5/2018, đồng chí Nguyễn Văn An, Chủ tịch LĐLĐ tỉnh Kon Tum, trao 12 suất quà.\n"


class Result(NamedTuple):
    """How a call of the program ended."""

    code: int
    out: str
    err: str


Call = Callable[..., Result]


@pytest.fixture
def store(cli: Call, monkeypatch: pytest.MonkeyPatch) -> Call:
    """`store("info", path)`: `extractor store info PATH`."""
    line = ("extractor.cli.store.commands", "app", "Looks after a store of facts.")
    monkeypatch.setitem(app.COMMANDS, "store", line)
    return lambda *arguments, **more: cli("store", *arguments, **more)


@pytest.fixture
def path(extractor: "Extractor", tmp_path: Path) -> Path:
    """A file with two articles of one text."""
    from extractor.reading.build import make_article
    from extractor.store.tables.rows import rows_of

    made = tmp_path / "facts.db"
    with SQLiteStore(made, create=True) as kept:
        for source in ("bao-kt", "bao-gl"):
            found = extractor.extract_article(make_article("a1", TEXT, published="2018-05-13", source=source))
            kept.write([rows_of(json.loads(found.model_dump_json()))])
    return made


def test_info_as_a_table(store: Call, path: Path) -> None:
    code, out, _ = store("info", path)
    assert code == 0
    lines = [" ".join(line.split()) for line in out.splitlines()]
    for line in (f"Store {path}", "Articles 2", "Published 2018-05-13 – 2018-05-13", "Facts 8", "person 2",
                 "Runs 0", "bao-gl 1"):  # fmt: skip
        assert line in lines


def test_info_in_vietnamese(store: Call, path: Path) -> None:
    out = store("info", path, "--lang", "vi").out
    assert "Bài báo" in out
    assert "nhân vật" in out


def test_info_as_json(store: Call, path: Path) -> None:
    found = json.loads(store("info", path, "--json").out)
    assert (found["articles"], found["facts"]["count"], found["sources"]) == (2, 2, {"bao-gl": 1, "bao-kt": 1})
    assert found["runs"] == {"count": 0, "first": None, "last": None, "versions": []}


def test_fsck_of_a_sound_store(store: Call, path: Path) -> None:
    assert store("fsck", path) == (0, "", "0 faults, 0 notes\n")


def test_fsck_tells_what_is_wrong_and_what_to_do(store: Call, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("UPDATE articles SET text_hash = 'x' WHERE id = 2")
        db.execute(
            "INSERT INTO decisions (fact_key, verdict, by_whom, at_time) VALUES ('\x1b[31m', 'accept', 'me', '2026')"
        )
    code, out, err = store("fsck", path)
    assert code == 1
    fault, note = out.splitlines()
    assert fault.startswith("articles 2: text_hash is not that of its text; delete article 2 and what belongs to it")
    assert note.startswith("note: decisions 1: the fact ␛[31m")
    assert err == "1 faults, 1 notes\n"
    code, out, _ = store("fsck", path, "--json")
    assert code == 1
    assert [(one["table"], one["row"], one["note"]) for one in map(json.loads, out.splitlines())] == [
        ("articles", 2, False), ("decisions", 1, True),
    ]  # fmt: skip


def test_notes_alone_are_no_faults(store: Call, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("INSERT INTO decisions (fact_key, verdict, by_whom, at_time) VALUES ('x', 'accept', 'me', '2026')")
    assert store("fsck", path)[::2] == (0, "0 faults, 1 notes\n")


def test_vacuum_tells_what_it_gave_back(store: Call, path: Path) -> None:
    code, out, _ = store("vacuum", path)
    assert code == 0
    assert out.endswith(f" bytes before, {path.stat().st_size} after\n")


def test_a_folder_needs_no_migration(store: Call, tmp_path: Path) -> None:
    kept = tmp_path / "facts.parquet"
    assert store("migrate", kept)[0] == 2
    open_store(str(kept), create=True).close()
    told = "up to date already; a folder is never migrated\n"
    assert store("migrate", kept) == (0, told, "")


def test_migrate_on_a_server(store: Call, database: str, postgres: Server) -> None:  # noqa: F811
    open_store(database, create=True).close()
    assert store("migrate", database) == (0, f"schema {VERSION}: up to date already\n", "")
    postgres.run("UPDATE meta SET value = 3", database.rpartition("/")[2])
    code, out, err = store("info", database)
    assert (code, out, "extractor store migrate postgresql://" in err) == (2, "", True)
    assert store("migrate", database) == (0, f"schema 3 became {VERSION}\n", "")
    assert store("info", database).code == 0


def test_migrate(store: Call, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(OLD.read_text("utf-8"))
    code, _, err = store("info", path)
    assert (code, f"extractor store migrate {path}" in err) == (2, True)
    assert store("migrate", path) == (0, f"schema 0 became {VERSION}; as it was: {path}.before-v{VERSION}\n", "")
    assert store("migrate", path) == (0, f"schema {VERSION}: up to date already\n", "")
    assert store("fsck", path).code == 0


def test_remove_asks_first(store: Call, path: Path) -> None:
    code, out, err = store("remove", path, "--person", "nguyen van an", stdin=b"n\n")
    assert (code, out) == (1, "")
    assert "person nguyen van an: blacken it in 2 articles, take out 2 facts, for good" in err
    assert err.endswith("nothing was removed\n")
    code, out, _ = store("remove", path, "--person", "nguyen van an", stdin=b"y\n")
    assert (code, out) == (0, "person nguyen van an: 2 articles, 2 facts\n")
    assert json.loads(store("info", path, "--json").out)["facts"]["person"] == 0
    assert store("restore", path, "--person", "nguyen van an").code == 0
    assert store("restore", path, "--person", "nguyen van an").code == 1


def test_nobody_there_to_answer_is_no_yes(store: Call, path: Path) -> None:
    assert store("remove", path, "--source", "bao-kt", stdin=b"").code == 1
    assert json.loads(store("info", path, "--json").out)["articles"] == 2


def test_remove_an_article_and_a_source(store: Call, path: Path) -> None:
    code, _, err = store("remove", path, "--article", "a1", "--yes")
    assert (code, "2 articles are called a1" in err) == (2, True)
    code, out, _ = store("remove", path, "--article", "a1", "--source", "bao-kt", "--yes")
    assert code == 0
    key = out.split("(key ")[1].split(")")[0]
    assert store("remove", path, "--source", "bao-gl", "--yes").out == "source bao-gl: 1 articles, 4 facts\n"
    assert json.loads(store("info", path, "--json").out)["removals"] == 2
    assert store("restore", path, "--article", key).code == 0


@pytest.mark.parametrize(
    "wanted", [[], ["--person", "Lê An", "--source", "b"], ["--person", "Lê An", "--article", "a"]]
)
def test_one_thing_at_a_time(store: Call, path: Path, wanted: list[str]) -> None:
    assert store("remove", path, *wanted, "--yes").code == 2
    assert store("restore", path, *wanted).code == 2


@pytest.mark.parametrize("command", ["info", "fsck", "vacuum", "migrate", "remove", "restore"])
def test_without_a_store_there_is_nothing_to_do(store: Call, tmp_path: Path, command: str) -> None:
    more = ["--person", "Lê An"] if command in ("remove", "restore") else []
    code, out, err = store(command, tmp_path / "none.db", *more)
    assert (code, out) == (2, "")
    assert "there is no such store" in err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("command", ["info", "fsck", "vacuum", "migrate", "remove", "restore"])
def test_each_help_page_has_an_example(store: Call, command: str) -> None:
    for language, example, ends in (("en", "Example:", "Exit status:"), ("vi", "Ví dụ:", "Mã thoát:")):
        out = store(command, "--help", "--lang", language).out
        assert f"{example} extractor store {command} facts.db" in out
        assert ends in out


def test_every_sentence_is_translated() -> None:
    from typer.main import get_command

    from extractor.cli.language import translate
    from extractor.cli.store.commands import app as group

    command = get_command(group)
    each = [command, *command.commands.values()]  # type: ignore[attr-defined]
    shown = {text for one in each for text in (one.help, one.short_help, *(p.help for p in one.params)) if text}
    assert [text for text in sorted(shown) if translate(text, "vi") == text and "--install" not in text] == []
