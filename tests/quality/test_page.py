"""docs/quality.md is what is measured; it can be made with any sets there are."""

import shutil
from pathlib import Path

import pytest

from extractor.api import Extractor
from tests.quality import peers
from tests.quality.history import History, read_history
from tests.quality.sets import ROOT, MarkedSet, marked, read_sets
from tests.quality_page import PAGE, known, page

ANEW = "write it anew: make quality"
OTHER = peers.Row(peers.DAYS, "another tool", 7, 0.5, 0.25, 1 / 3, (0.1, 0.6))


@pytest.fixture(scope="module")
def sets(extractor: Extractor) -> list[MarkedSet]:
    return marked(extractor, read_sets())


@pytest.fixture(scope="module")
def history() -> History:
    return read_history()


def test_the_page_is_what_is_measured_now(sets: list[MarkedSet], history: History) -> None:
    held = peers.kept()
    others = {one.annotated.name: peers.fresh(one.annotated, held) for one in sets}
    assert [name for name, rows in others.items() if rows is None] == [], ANEW
    made = page(sets, {name: rows or [] for name, rows in others.items()}, history)
    assert PAGE.read_text("utf-8").splitlines() == made.splitlines(), ANEW


def test_the_other_tools_are_those_that_are_pinned() -> None:
    pins = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split() if "==" in line)
    held = peers.kept()
    assert held
    for name, entry in held.items():
        assert entry["versions"] == {tool: pins[tool] for tool in peers.TOOLS}, (name, "make quality, with --peers")


def test_nothing_is_measured_twice(sets: list[MarkedSet], monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[str] = []
    monkeypatch.setattr(peers, "measure", lambda one: measured.append(one.name) or [OTHER])
    monkeypatch.setattr(peers, "version", lambda tool: "1")
    annotated = [one.annotated for one in sets]
    first = known(annotated, {})
    assert measured == [one.name for one in annotated]
    assert known(annotated, first) == first
    assert len(measured) == len(annotated)
    assert peers.fresh(annotated[0], first) == [OTHER]
    changed = {name: entry | {"digest": "another"} for name, entry in first.items()}
    assert peers.fresh(annotated[0], changed) is None


def test_sets_that_are_there_each_have_their_tables(extractor: Extractor, history: History, tmp_path: Path) -> None:
    assert read_sets(tmp_path) == []
    for folder, name in (("corpus", "b01-tet-sum-vay-quang-tri"), ("corpus/unseen/one", "a16-tai-nan-binh-thuan")):
        for kind, ending in (("gold", "json"), ("articles", "txt")):
            (tmp_path / folder / kind).mkdir(parents=True)
            shutil.copy(ROOT / "corpus" / kind / f"{name}.{ending}", tmp_path / folder / kind)
    (tmp_path / "corpus" / "unseen" / "two" / "gold").mkdir(parents=True)  # no articles: not there yet
    sets = marked(extractor, read_sets(tmp_path))
    assert [one.annotated.name for one in sets] == ["corpus", "corpus/unseen/one"]
    others = {one.annotated.name: [OTHER] for one in sets}
    made = page(sets, others, history)
    assert made == page(marked(extractor, read_sets(tmp_path)), others, history)
    for heading in ("### `corpus/` by type", "### `corpus/unseen/one/` by genre", "Over `corpus/unseen/one/`:"):
        assert f"\n{heading}\n" in made
    assert "### `corpus/unseen/two/`" not in made
    assert "| days | another tool | 7 | 0.500 | 0.250 | 0.333 (0.10-0.60) |" in made
    assert "| by rule | `corpus` | `corpus/unseen/one` | together |" in made
