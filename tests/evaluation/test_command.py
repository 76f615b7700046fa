"""`extractor evaluate` from outside."""

import datetime as dt
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
import typer
from typer.testing import CliRunner, Result

from extractor.cli.evaluate import evaluate
from extractor.evaluation import read_floors
from extractor.records import Article, ArticleFacts, Date, Evidence, Fact

TEXT = "UBND tỉnh họp ngày 20-7 và 21-7.\n"
DAYS = {"20-7": "2019-07-20", "21-7": "2019-07-21"}


class Dates:
    """An extractor that knows the days named to it, and nothing of an article without a date."""

    def __init__(self, *known: str) -> None:
        self.known = known

    def extract(self, text: str, *, published: dt.date | None = None) -> ArticleFacts:
        facts: list[Fact] = []
        for quote in self.known if published else ():
            start = text.index(quote)
            day = dt.date.fromisoformat(DAYS[quote])
            where = Evidence.of(text, start, start + len(quote))
            facts.append(Date(start=day, end=day, grain="day", evidence=where, rule="date.day", confidence=1))
        return ArticleFacts(article=Article(id="x", text=text), facts=tuple(facts))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A gold article with an organisation and two dates, and its text beside it."""
    facts = [{"type": "date", "quote": quote, "start": day, "end": day} for quote, day in DAYS.items()]
    gold = {"article": "a", "published": [None, "2019-07-20"], "facts": facts}
    (tmp_path / "gold").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "articles" / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path


def know(monkeypatch: pytest.MonkeyPatch, *known: str) -> None:
    """Puts an extractor of these days in the place of the real one."""
    api = ModuleType("extractor.api")
    api.load = lambda patterns=None: Dates(*known)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "extractor.api", api)


def call(*arguments: object) -> Result:
    app = typer.Typer()
    app.command()(evaluate)
    return CliRunner().invoke(app, [str(one) for one in arguments])


def test_table(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    know(monkeypatch, "20-7")
    result = call("--gold", corpus / "gold")
    assert result.exit_code == 0, result.stderr
    assert "date     2      1      0       1  1.000 1.00-1.00  0.500 0.50-0.50  0.667 0.67-0.67" in result.stdout
    plain = call("--gold", corpus / "gold", "--texts", corpus / "articles", "--no-intervals")
    assert "date     2      1      0       1      1.000   0.500  0.667" in plain.stdout


def test_json_and_types(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    know(monkeypatch, "20-7")
    result = json.loads(call("--gold", corpus / "gold", "--json", "--types", "date", "--errors").stdout)
    assert (result["date"]["precision"], result["date"]["recall"], result["core_f1"]) == (1, 0.5, 2 / 3)
    assert "count" not in result
    (error,) = result["errors"]
    assert (error["kind"], error["article"], error["wanted"]["start"]) == ("MISS", "a", "2019-07-21")


def test_errors_on_screen_and_in_a_file(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    know(monkeypatch, "20-7")
    row = "MISS  a date: UBND tỉnh họp ngày 20-7 và ⟦21-7⟧."
    assert row in call("--gold", corpus / "gold", "--errors").stdout
    result = call("--gold", corpus / "gold", "--errors-out", corpus / "errors.txt")
    assert row not in result.stdout
    assert (corpus / "errors.txt").read_text("utf-8").startswith(row)


def test_predictions_are_marked_without_running(corpus: Path) -> None:
    made = Dates("20-7", "21-7").extract(TEXT, published=dt.date(2019, 7, 20)).model_dump(mode="json")
    (corpus / "out.jsonl").write_text(json.dumps(made), "utf-8")
    result = call("--gold", corpus / "gold", "--predictions", corpus / "out.jsonl", "--json")
    assert json.loads(result.stdout)["date"]["f1"] == 1


def test_faulty_gold_is_marked_with_a_warning(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    know(monkeypatch, "20-7")
    path = corpus / "gold" / "a.json"
    path.write_text(path.read_text("utf-8").replace('"21-7"', '"22-7"'), "utf-8")
    result = call("--gold", corpus / "gold")
    assert result.exit_code == 0
    assert "warning: a.json: quote is not in the text" in result.stderr


def test_wrong_usage_names_the_file(corpus: Path) -> None:
    gold, nowhere = corpus / "gold", corpus / "nowhere"
    cases = [
        (["--gold", nowhere], "nowhere: no such gold folder"),
        (["--gold", gold, "--texts", nowhere], "nowhere: no such texts folder"),
        (["--gold", gold, "--types", "dates"], "unknown type dates"),
        (["--gold", gold, "--predictions", nowhere], "nowhere: No such file"),
    ]
    for arguments, message in cases:
        result = call(*arguments)
        assert (result.exit_code, message in result.stderr, result.stdout) == (2, True, ""), result.stderr
    (gold / "b.json").write_text('{"facts": []}')
    assert "b.json: its text" in call("--gold", gold).stderr
    (gold / "b.json").write_text('{"facts": [')
    result = call("--gold", gold)
    assert result.exit_code == 2
    assert "b.json: broken JSON" in result.stderr
    assert call().exit_code == 2


def test_no_texts_anywhere(corpus: Path) -> None:
    (corpus / "articles").rename(corpus / "elsewhere")
    result = call("--gold", corpus / "gold")
    assert result.exit_code == 2
    assert "name one with --texts" in result.stderr


def test_floors_rise_hold_and_are_lowered_with_a_reason(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = corpus / "floors.json"
    base = ("--gold", corpus / "gold", "--floors", path)
    know(monkeypatch, "20-7")
    assert call(*base).exit_code == 2
    assert call(*base, "--set-floors").exit_code == 0
    assert read_floors(path).floors["date"] == {"precision": 1.0, "f1": 0.6666}
    know(monkeypatch, "20-7", "21-7")
    assert call(*base).exit_code == 0
    assert read_floors(path).floors["date"]["f1"] == 0.6666
    assert call(*base, "--set-floors").exit_code == 0
    assert read_floors(path).floors["date"]["f1"] == 1.0

    know(monkeypatch, "20-7")
    written = path.read_bytes()
    for more in ([], ["--set-floors"]):
        result = call(*base, *more)
        assert result.exit_code == 3
        assert "date f1 0.6667 is below its floor 1.0000" in result.stderr
    assert path.read_bytes() == written
    assert call(*base, "--lower-floors", " ").exit_code == 2
    assert path.read_bytes() == written
    assert call(*base, "--lower-floors", "a rule was wrong").exit_code == 0
    assert read_floors(path).lowered[0].reason == "a rule was wrong"
    assert read_floors(path).floors["date"]["f1"] == 0.6666


def test_changed_gold_is_reported_and_recorded_with_a_reason(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    know(monkeypatch, "20-7")
    path = corpus / "floors.json"
    base = ("--gold", corpus / "gold", "--floors", path)
    call(*base, "--set-floors")
    gold = corpus / "gold" / "a.json"
    gold.write_text(gold.read_text("utf-8") + "\n", "utf-8")
    for more in ([], ["--set-floors"]):
        result = call(*base, *more)
        assert result.exit_code == 3
        assert "the gold has changed" in result.stderr
    assert call(*base, "--lower-floors", "a line break").exit_code == 0
    assert call(*base).exit_code == 0


def test_the_default_floors_file(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    know(monkeypatch, "20-7")
    monkeypatch.chdir(corpus)
    assert call("--gold", "gold", "--set-floors").exit_code == 0
    assert (corpus / "corpus" / "floors.json").is_file()
