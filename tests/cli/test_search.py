"""`extractor run` into a store, and `extractor search` over it."""

import csv
import io
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def store(cli: Cli, root: Path, tmp_path: Path) -> Path:
    made = tmp_path / "facts.db"
    folder = root / "corpus" / "articles"
    files = sorted(folder.glob("a*.txt"))[:6]
    code, out, err = cli("run", *files, "--out", made)
    assert (code, out) == (0, "")
    assert "6 articles new or changed" in err
    return made


def test_a_second_run_finds_everything_there(cli: Cli, store: Path, root: Path) -> None:
    first = min((root / "corpus" / "articles").glob("a*.txt"))
    code, _, err = cli("run", first, "--out", store)
    assert code == 0
    assert "0 articles new or changed, 1 there already" in err


def test_the_words_with_and_without_accents(cli: Cli, store: Path) -> None:
    told = cli("search", store, "sáng kiến", "--json")
    assert told[0] == 0
    assert told == cli("search", store, "SANG KIEN", "--json")
    rows = [json.loads(line) for line in told[1].splitlines()]
    assert all(row["evidence"] in row["sentence"] for row in rows)


def test_the_forms_of_an_answer(cli: Cli, store: Path) -> None:
    text = cli("search", store, "sang kien", "--limit", "2")
    assert text[0] == 0
    assert "facts; --limit 10 shows more" in text[2]
    rows = list(csv.DictReader(io.StringIO(cli("search", store, "sang kien", "--csv", "--limit", "2")[1])))
    lines = [json.loads(line) for line in cli("search", store, "sang kien", "--json", "--limit", "2")[1].splitlines()]
    assert [row["fact_key"] for row in rows] == [line["fact_key"] for line in lines]
    cited = cli("search", store, "sang kien", "--cite", "--limit", "1")[1]
    assert lines[0]["text_hash"] in cited
    assert " ".join(lines[0]["sentence"].split()) in cited


@pytest.mark.parametrize("form", ["--json", "--csv", "--cite"])
def test_that_there_is_more_is_said_in_every_form(cli: Cli, store: Path, form: str) -> None:
    assert "facts; --limit 10 shows more" in cli("search", store, "sang kien", form, "--limit", "2")[2]


def test_all_there_is_has_no_more(cli: Cli, store: Path) -> None:
    every = cli("search", store, "sang kien", "--json", "--limit", "1000")[1].splitlines()
    assert "shows more" not in cli("search", store, "sang kien", "--limit", len(every))[2]


def test_texts_from_outside_drive_no_terminal_and_no_spreadsheet(cli: Cli, tmp_path: Path) -> None:
    article = {
        "id": "a", "source": "=1+1", "title": "@SUM(1)",
        "text": "LĐLĐ tỉnh Kon Tum tặng 45 suất quà \x1b[31m \x9b31m \u202e cho công nhân.",
    }  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(article), "utf-8")
    made = tmp_path / "facts.db"
    assert cli("run", tmp_path / "a.jsonl", "--out", made)[0] == 0
    for form in ((), ("--cite",)):
        out = cli("search", made, "--metric", "gift", *form)[1]
        assert "␛[31m �31m � cho" in out
    (row,) = csv.DictReader(io.StringIO(cli("search", made, "--metric", "gift", "--csv")[1]))
    assert (row["article_source"], row["article_title"], row["value"]) == ("'=1+1", "'@SUM(1)", "45")
    (row,) = csv.DictReader(io.StringIO(cli("search", made, "--group-by", "source", "--metric", "gift", "--csv")[1]))
    assert (row["source"], row["total"]) == ("'=1+1", "45")


def test_figures_by_year(cli: Cli, store: Path) -> None:
    code, out, err = cli("search", store, "--group-by", "year", "--metric", "initiative", "--json")
    assert code == 0
    rows = [json.loads(line) for line in out.splitlines()]
    assert all(row["what"] == "initiative" and row["total"] > 0 for row in rows)
    assert "left out of the totals" in err


def test_nouns_as_facts_write_them(cli: Cli, store: Path, tmp_path: Path) -> None:
    def nouns(*asked: str) -> list[str | None]:
        told = cli("search", store, "--type", "count", *asked, "--json", "--limit", "1000")[1]
        return [json.loads(line).get("noun") for line in told.splitlines()]

    every = nouns()
    for form in ("NFC", "NFD"):
        assert nouns("--noun", unicodedata.normalize(form, "sáng kiến")) == ["sáng kiến"] * every.count("sáng kiến")
    assert 0 < every.count("sáng kiến") < len(every)
    assert nouns("--noun", "-") == [None] * every.count(None) != []
    assert len(nouns("--noun", "sáng kiến", "--noun", "-")) == every.count("sáng kiến") + every.count(None)
    assert nouns("--noun", "sang kien") == []
    out = tmp_path / "found.csv"
    assert cli("export", store, out, "--noun", "sáng kiến")[0] == 0
    assert {row["noun"] for row in csv.DictReader(out.read_text("utf-8-sig").splitlines())} == {"sáng kiến"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--year", "20x"), "2013..2018"),
        (("--published", "yesterday"), "2018-01-01..2018-06-30"),
        (("--province", "kontun"), "no province is called 'kontun'; the nearest: Kon Tum"),
        (("--group-by", "moon"), "one of year, province"),
        (("--json", "--csv"), "one of them"),
        (("--json", "--csv", "--group-by", "year"), "one of them"),
        (("--cite", "--group-by", "year"), "one of them"),
        (("--year", "2018..2013"), "the first is more than the last"),
        (("--published", "2018-06-30..2018-01-01"), "the first is more than the last"),
        (("--min", "10", "--max", "9"), "the first is more than the last"),
        (("--max", "nan"), "--max nan: no number"),
        (("--type", "counts"), "one of organisation, term, date, count"),
        (("--metric", "initiatives"), "one of initiative, research_topic"),
        (("--award", "bằng khen"), "bang_khen"),
        (("--modality", "told"), "one of reported, target, proposed, negated"),
        (("--recipient", "person"), "one of individual, collective"),
        (('"',), "no word or number to search for"),
        (("--org", "?"), "no word or number to look for"),
    ],
)
def test_wrong_usage(cli: Cli, store: Path, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = cli("search", store, *arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_nothing_found_says_what_is_called_alike(cli: Cli, store: Path) -> None:
    code, out, err = cli("search", store, "--org", "lien doan lao dong tinh dak lac")
    assert (code, out) == (1, "")
    assert "nothing found" in err
    assert "the nearest: " in err


def test_a_body_that_is_there_is_not_said_to_be_missing(cli: Cli, store: Path) -> None:
    name = json.loads(cli("search", store, "--type", "organisation", "--json", "--limit", "1")[1])["organisation"]
    code, _, err = cli("search", store, "--org", name, "--min", "1e18")
    assert (code, err) == (1, "nothing found\n")


def test_the_short_forms_of_a_misspelt_body_are_written_out(cli: Cli, store: Path) -> None:
    name = "Liên đoàn Lao động tỉnh Quảng Trị"
    assert name in cli("search", store, "--org", "ldld tinh quang tri", "--json")[1]
    assert f"the nearest: {name}" in cli("search", store, "--org", "ldld tinh quang chi")[2]


@pytest.mark.parametrize("name", ["tinh quang tri", "Tỉnh Quảng Trị", "QUANG  TRI", "quảng trị"])
def test_a_province_with_its_kind(cli: Cli, store: Path, name: str) -> None:
    assert cli("search", store, "--province", name, "--json") == cli(
        "search", store, "--province", "Quảng Trị", "--json"
    )


def test_what_is_no_store(cli: Cli, tmp_path: Path) -> None:
    assert cli("search", tmp_path / "gone.db", "a")[0] == 2
    other = tmp_path / "other.db"
    other.write_text("not a database, only its name says so", "utf-8")
    code, _, err = cli("search", other, "a")
    assert code == 2
    assert "no store of facts" in err
    assert cli("search", tmp_path / "facts.txt", "a")[0] == 2


def test_a_rejected_fact_is_found_no_more(cli: Cli, store: Path) -> None:
    key = json.loads(cli("search", store, "sang kien", "--json", "--limit", "1")[1])["fact_key"]
    assert cli("store", "decide", store, key, "reject", "--by", "an")[0] == 0
    found = [json.loads(line)["fact_key"] for line in cli("search", store, "sang kien", "--json")[1].splitlines()]
    assert key not in found
    rows = cli("search", store, "sang kien", "--json", "--rejected")[1].splitlines()
    assert [json.loads(row).get("decision") for row in rows if json.loads(row)["fact_key"] == key] == ["reject"]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("0" * 16, "reject"), 1, "no fact has the key"),
        (("0" * 16, "perhaps"), 2, "one of accept, reject, correct"),
        (("0" * 16, "correct", "--set", "45"), 2, "a column and its value are expected"),
    ],
)
def test_what_cannot_be_decided(cli: Cli, store: Path, arguments: tuple[str, ...], code: int, message: str) -> None:
    told = cli("store", "decide", store, *arguments, "--by", "an")
    assert (told[0], told[1]) == (code, "")
    assert message in told[2]


def test_an_export_is_described(cli: Cli, store: Path, tmp_path: Path) -> None:
    out = tmp_path / "found.csv"
    code, _, err = cli("export", store, out, "sang kien", "--type", "count")
    assert code == 0
    assert "described in found.csv.datapackage.json" in err
    rows = list(csv.DictReader(out.read_text("utf-8-sig").splitlines()))
    assert {row["type"] for row in rows} == {"count"}
    assert cli("export", store, out)[0] == 2
    (tmp_path / "kept.parquet").mkdir()
    told = cli("export", store, tmp_path / "kept.parquet", "--overwrite")
    assert told[0] == 2
    assert "is a folder" in told[2]
    assert cli("export", store, tmp_path / "none.csv", "khongcogi")[0] == 1


def test_a_store_is_not_overwritten(cli: Cli, store: Path, root: Path) -> None:
    first = min((root / "corpus" / "articles").glob("a*.txt"))
    code, _, err = cli("run", first, "--out", store, "--overwrite")
    assert code == 2
    assert "to which a run adds" in " ".join(err.split())
