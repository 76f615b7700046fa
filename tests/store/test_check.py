"""What a check of a store finds and shows."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.checking.checked import ORDER, Original
from extractor.store.checks import groups as check_groups
from extractor.store.checks.check import check
from extractor.store.errors import StoreError
from extractor.store.loading.linking import link
from extractor.store.removal.removal import remove
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.tables.rows import article_key
from tests.store.asking import ask
from tests.store.comparing import NOW, SUM, found, line, planted, state, told, verdicts, write


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "facts.db", create=True) as made:
        yield made


@pytest.mark.parametrize(
    ("figures", "verdict", "witnesses"),
    [
        (("45", "54"), "conflict", 2),
        (("45", "45"), "agree", 2),
        (("45", "45", "54"), "conflict", 3),
        (("hơn 40", "45"), "compatible", 2),
    ],
)
def test_verdicts(
    store: SQLiteStore, extractor: Extractor, figures: tuple[str, ...], verdict: str, witnesses: int
) -> None:
    write(store, told(extractor, **dict(zip("abc", figures, strict=False))))
    (group,) = check(store, Filters())
    assert (group.verdict, group.witnesses, group.first) == (verdict, witnesses, "a")
    assert group.key["metric"] == "initiative"
    assert [one.article for one in group.reports] == list("abc")[: len(figures)]


def test_a_figure_that_has_grown_is_an_update(store: SQLiteStore, extractor: Extractor) -> None:
    text = "Tính đến nay, LĐLĐ tỉnh Kon Tum đã trao {} suất quà cho công nhân bị ảnh hưởng bởi bão tại huyện Đăk Glei."
    days = {"4.510": "2018-05-10", "4.730": "2018-05-12"}
    write(store, [line(extractor, value, text.format(value), day) for value, day in days.items()])
    assert verdicts(store) == ["update"]


def test_an_article_that_copies_another_is_no_witness(store: SQLiteStore, extractor: Extractor) -> None:
    (first, *_) = planted(extractor, 1, 3)
    copy = line(extractor, "copy", first["article"]["text"], "2023-12-30", source="Báo khác")
    write(store, [first, copy])
    link(store)
    groups = list(check(store, Filters()))
    assert {(group.verdict, group.witnesses) for group in groups} == {("copied", 1)}
    told = first["article"]
    original = Original(article=told["id"], **{name: told[name] for name in ("source", "title", "published")},
                        article_key=article_key(told["source"], told["id"]))  # fmt: skip
    assert {one.copy_of for group in groups for one in group.reports if one.article == "copy"} == {original}


def test_the_earliest_is_the_first_of_copies_whenever_it_came(store: SQLiteStore, extractor: Extractor) -> None:
    """The one that all copy came last, and another one, which told less, does not stand between."""
    (one, *_) = planted(extractor, 1, 3)
    text = one["article"]["text"]
    days = {"third": "2019-01-12", "second": "2019-01-11", "first": "2019-01-10"}
    made = [line(extractor, name, text, day, source=f"Báo {name}") for name, day in days.items()]
    less = line(extractor, "less", text[: len(text) * 3 // 4].rpartition("\n")[0], "2019-01-11", source="Báo less")
    write(store, [less, *made])
    link(store)
    groups = list(check(store, Filters()))
    assert any({one.article for one in group.reports} == set(days) for group in groups), "none without the short one"
    assert {(group.witnesses, group.first) for group in groups} == {(1, "first")}
    assert {one.copy_of and one.copy_of.article for group in groups for one in group.reports} == {None, "first"}


def test_a_sum_that_is_wrong_is_written_out(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, [line(extractor, "a", SUM)])
    (group,) = check(store, Filters())
    assert group.verdict == "arithmetic"
    assert "4 + 10 + 40 = 54" in group.why
    assert [one.value for one in group.reports] == [45, 4, 10, 40]
    assert group.reports[0].sentence.text == SUM


def test_a_sum_that_holds_makes_its_figures_likelier(store: SQLiteStore, extractor: Extractor) -> None:
    right, wrong = SUM.replace("45 giải", "54 giải"), SUM.replace("45 giải", "540 giải")
    write(store, [line(extractor, "a", wrong, "2019-01-10"), line(extractor, "b", right, "2019-01-11")])
    groups = [group for group in check(store, Filters()) if group.verdict == "conflict"]
    assert [(group.cause, group.likelier) for group in groups] == [("factor", 54)]


def test_what_is_wrong_is_shown_first_and_each_figure_where_it_stands(store: SQLiteStore, extractor: Extractor) -> None:
    lines = [*planted(extractor, 12, 3), line(extractor, "sum", SUM)]
    texts = {(one["article"]["id"], one["article"]["source"]): one["article"]["text"] for one in lines}
    write(store, lines)
    link(store)
    groups = list(check(store, Filters()))
    places = [ORDER.index(group.verdict) for group in groups]
    assert places == sorted(places)
    assert {"conflict", "arithmetic", "agree", "copied"} <= {group.verdict for group in groups}
    for one in (one for group in groups for one in group.reports):
        text = texts[one.article, one.source]
        assert text[one.evidence.start : one.evidence.end] == one.evidence.text
        assert text[one.sentence.start : one.sentence.end] == one.sentence.text
        assert one.sentence.start <= one.evidence.start < one.evidence.end <= one.sentence.end
        assert ask(store, "SELECT value FROM facts WHERE fact_key = ?", one.fact_key) == [{"value": one.value}]


def test_many_groups_are_shown_as_few_at_a_time_as_one(
    store: SQLiteStore, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(store, [*planted(extractor, 6, 3), line(extractor, "sum", SUM)])
    at_once = list(check(store, Filters()))
    monkeypatch.setattr(check_groups, "JUDGED", 1)
    assert list(check(store, Filters())) == at_once


def test_what_is_taken_out_while_groups_are_shown_is_left_out(
    store: SQLiteStore, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_groups, "JUDGED", 1)
    pairs = planted(extractor, 2, 3)
    write(store, [*told(extractor, a=45, b=54), line(extractor, "sum", SUM), *pairs])
    several = list(check(store, Filters()))
    gone = {"sum", "b", pairs[1]["article"]["id"]}
    kept = [group for group in several[1:] if gone.isdisjoint(one.article for one in group.reports)]
    assert "arithmetic" in {group.verdict for group in several[1:]}
    assert 0 < len(kept) < len(several) - 2
    groups = check(store, Filters())
    assert next(groups) == several[0]
    with SQLiteStore(Path(store.address)) as other:
        for name in gone:
            remove(other, "article", name, NOW)
    assert list(groups) == kept


FITTING = (
    Filters(sources=("Báo b",)),
    Filters(least=50, most=60),
    Filters(published=("2019-01-11", "2019-01-11")),
)


@pytest.mark.parametrize("filters", FITTING)
def test_a_group_shows_whole_when_one_of_its_reports_fits(
    store: SQLiteStore, extractor: Extractor, filters: Filters
) -> None:
    write(store, [*told(extractor, a=45, b=54), line(extractor, "sum", SUM)])
    groups = list(check(store, filters))
    assert [[one.article for one in group.reports] for group in groups] == [["a", "b"]]
    nothing = Filters(sources=("Báo b",), least=100)  # one report must fit all of it
    assert list(check(store, nothing)) == []


def test_words_and_fields_choose_groups(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, [*told(extractor, a=45, b=54), line(extractor, "sum", SUM)])
    assert verdicts(store, Filters(query="sáng kiến")) == ["conflict"]
    assert verdicts(store, Filters(query="giải nhất")) == ["arithmetic"]
    assert verdicts(store, Filters(exact={"metric": ("initiative",)}, provinces=("Kon Tum",))) == ["conflict"]
    assert verdicts(store, Filters(provinces=("Cà Mau",))) == []


def test_a_filter_that_means_nothing_changes_nothing(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, told(extractor, a=45, b=54))
    with pytest.raises(ValueError, match="search for"):
        found(store, Filters(query='"'))
    assert ask(store, "SELECT * FROM checked") == []


def test_a_store_without_figures(store: SQLiteStore, extractor: Extractor) -> None:
    assert found(store) == []
    write(store, [line(extractor, "a", "Không có số liệu nào."), line(extractor, "b", "")])
    assert found(store) == []
    assert len(ask(store, "SELECT * FROM checked")) == 2


def test_a_check_that_fails_leaves_the_store_as_it_was(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, told(extractor, a=45, b=54))
    assert verdicts(store) == ["conflict"]
    write(store, told(extractor, a=45, b=45, c=450)[1:])
    with store.changing() as change:
        change("CREATE TRIGGER stop BEFORE INSERT ON checks BEGIN SELECT raise(ABORT, 'no room'); END", ())
    before = state(store)
    with pytest.raises(StoreError, match="no room"):
        found(store)
    assert state(store) == before
    with store.changing() as change:
        change("DROP TRIGGER stop", ())
    (group,) = check(store, Filters())
    assert [(one.article, one.value) for one in group.reports] == [("a", 45), ("b", 45), ("c", 450)]


def test_a_check_leaves_the_schema_as_it_was(store: SQLiteStore, extractor: Extractor) -> None:
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    before = ask(store, schema)
    for figures in ({"a": 45}, {"b": 54}):
        write(store, told(extractor, **figures))
        found(store)
        assert ask(store, schema) == before


def test_a_body_is_linked_with_its_successor_and_never_set_against_it(store: SQLiteStore, extractor: Extractor) -> None:
    said = "Năm 2019, LĐLĐ tỉnh {} có {} sáng kiến được công nhận."
    texts = [
        ("a", said.format("Kon Tum", 345)),
        ("b", said.format("Kon Tum", 345)),
        ("c", said.format("Quảng Ngãi", 435)),
    ]
    write(store, [line(extractor, name, text) for name, text in texts])
    (group,) = check(store, Filters())
    assert group.verdict == "agree" and {one.article for one in group.reports} == {"a", "b"}
    assert group.key["successor"] == "union/quang-ngai/lien-doan-lao-dong"
