"""The pack in the guide to rules is a pack: it loads, its examples hold, and it makes what the page claims."""

import re
import shlex
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from extractor.api import Extractor, load
from extractor.cli.app import main
from extractor.evaluation.examples import check_packs
from extractor.names.body import Head
from extractor.records import FACT_TYPES
from extractor.rules.compiler import BUILT_IN_KINDS
from extractor.rules.examples import same

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "rules.md").read_text("utf-8")
_FIELD = re.compile(r'(\w+)=(?:"([^"]*)"|(\S+))')


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the page's pack as it says: mine/mine.yaml."""
    (pack,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    folder = tmp_path_factory.mktemp("rules")
    (folder / "mine").mkdir()
    (folder / "mine" / "mine.yaml").write_text(pack, "utf-8")
    return folder


@pytest.fixture(scope="module")
def mine(folder: Path) -> Extractor:
    return load(patterns=folder / "mine")


def test_the_pages_examples_hold(mine: Extractor) -> None:
    checked = {rule.id: found for rule, found in check_packs(mine) if rule.id.startswith("mine.")}
    assert len(checked) >= 6
    assert [str(failure) for failures in checked.values() for failure in failures] == []


def test_the_page_tells_all_facts_of_its_sentence(mine: Extractor) -> None:
    sentence = re.search(r'^Of the sentence "(.*?)" it makes', PAGE, re.DOTALL | re.MULTILINE)
    assert sentence is not None
    found = mine.extract(" ".join(sentence[1].split())).facts
    rows = re.findall(rf"^\| ({'|'.join(FACT_TYPES)}) \| (.+) \| (.+) \|$", PAGE[sentence.end() :], re.MULTILINE)
    assert [(kind, words) for kind, words, _ in rows] == [(fact.type, fact.evidence.text) for fact in found]
    for fact, (_, words, wanted) in zip(found, rows, strict=True):
        got: dict[str, Any] = fact.model_dump(mode="json")
        for name, quoted, bare in _FIELD.findall(wanted):
            assert same(quoted or bare, got[name]), (words, name, got[name])


def test_the_built_in_packs_alone_make_others(extractor: Extractor) -> None:
    """What the page claims is the pack's doing."""
    found = extractor.extract("Kim vàng thuộc về 3 thợ may cho mã hàng 450 sản phẩm.").facts
    assert [(fact.type, fact.evidence.text) for fact in found] == [
        ("count", "3 thợ may"),
        ("count", "450 sản phẩm"),
    ]


def _commands() -> list[object]:
    """Each command of the page that needs the pack, with the lines shown under it."""
    blocks = re.findall(r"^```text\n(\$ .*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    parts = [part.splitlines() for block in blocks for part in re.split(r"^\$ ", block, flags=re.MULTILINE) if part]
    return [pytest.param(command, shown, id=command[:40]) for command, *shown in parts]


@pytest.mark.parametrize(("command", "shown"), _commands())
def test_a_command_shows_what_the_page_says(
    command: str,
    shown: list[str],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(folder)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    program, *arguments = shlex.split(command)
    assert program == "extractor"
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert not ended.value.code
    printed = " ".join(capsys.readouterr().out.split())
    assert shown
    for line in shown:
        assert re.search(".*?".join(re.escape(part.strip()) for part in line.split("…")), printed), line


def test_every_kind_that_a_built_in_rule_makes_is_in_the_table(extractor: Extractor) -> None:
    table = PAGE[PAGE.index("## Kinds") : PAGE.index("## Heads of bodies")]
    told = {kind for row in re.findall(r"^\| (`.+?) \|", table, re.MULTILINE) for kind in re.findall(r"`(\w+)`", row)}
    made = {rule.makes for _, rule in extractor.pipeline.compiled.packs.rules()}
    assert made - told == set()
    assert told - made <= set(BUILT_IN_KINDS)


def test_every_setting_of_a_head_is_in_the_table() -> None:
    table = PAGE[PAGE.index("## Heads of bodies") : PAGE.index("## To add")]
    told = {name for row in re.findall(r"^\| (`.+?) \|", table, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)}
    assert told - {"set"} == {field.name for field in fields(Head)}
