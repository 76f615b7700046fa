"""Two events in the contract's own articles, each told by two papers: their figures meet, and none is accused."""

from collections import Counter
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.checking.checked import Checked
from extractor.reading.build import make_article
from tests.checking.stored import groups_of

PUBLISHED = {"22278519": "2017-05-15", "22292460": "2017-05-16", "22327883": "2017-05-20", "22328917": "2017-05-20"}
"""The articles on the Vifotec prizes, and those on "Vinh quang Việt Nam"."""
VIFOTEC, GLORY = ("22278519", "22292460"), ("22327883", "22328917")


@pytest.fixture(scope="module")
def groups(extractor: Extractor, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Checked]:
    found = []
    for name, day in PUBLISHED.items():
        text = (shared / "contract" / "texts" / f"{name}.txt").read_text("utf-8").strip()
        article = make_article(name, text, title=text.split("\n", 1)[0], published=day, source=f"Báo {name}")
        found.append(extractor.extract_article(article))
    return groups_of(found, tmp_path_factory.mktemp("store"))


@pytest.mark.parametrize(
    ("value", "key", "articles"),
    [
        (45, {"award": "giai_thuong", "recipient": "work"}, VIFOTEC),
        (4, {"award": "giai_thuong", "rank": "first"}, VIFOTEC),
        (9, {"award": "giai_thuong", "rank": "second"}, VIFOTEC),
        (15, {"award": "giai_thuong", "rank": "third"}, VIFOTEC),
        (17, {"award": "giai_thuong", "rank": "consolation"}, VIFOTEC),
        (30, {"award": "bieu_duong", "recipient": "mixed"}, GLORY),
    ],
)
def test_the_shared_figures_meet(
    groups: list[Checked], value: float, key: dict[str, str], articles: tuple[str, str]
) -> None:
    told = [one for one in groups if key.items() <= one.key.items() and {r.value for r in one.reports} == {value}]
    assert [one.verdict for one in told if "rank" in key or "rank" not in one.key] == ["agree"]
    (group,) = (one for one in told if "rank" in key or "rank" not in one.key)
    assert {report.article for report in group.reports} == set(articles)
    assert group.witnesses == 2


def test_the_key_is_what_the_reports_agree_upon(groups: list[Checked]) -> None:
    """Of the honoured two reports of six tell a level; the others may mean any."""
    honoured = next(one for one in groups if one.key.get("award") == "bieu_duong")
    assert len(honoured.reports) == 6
    assert "level" not in honoured.key


def test_no_figure_is_accused(groups: list[Checked]) -> None:
    assert Counter(group.verdict for group in groups) == {"agree": len(groups)}


def test_no_group_mixes_figures_or_events(groups: list[Checked]) -> None:
    for group in groups:
        assert len({report.value for report in group.reports}) == 1
        assert {report.article for report in group.reports} in (set(VIFOTEC), set(GLORY))


def test_the_guests_are_not_the_honoured(groups: list[Checked]) -> None:
    """Thirty delegates were received, standing for the thirty honoured: another thing, though the same number."""
    assert not [one for one in groups if one.key.get("metric") == "delegate"]
    honoured = next(one for one in groups if one.key.get("award") == "bieu_duong")
    assert not [report for report in honoured.reports if "đại biểu" in report.evidence.text]
