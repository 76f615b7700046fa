"""One article as a whole: facts with decisions, verdicts, copies, the articles of its story."""

from typing import Any

from extractor.api import Extractor
from extractor.records import Article, ArticleFacts, Award, Evidence
from extractor.store.base import COPIED, Store
from extractor.store.decisions.deciding import decide
from extractor.store.loading.linking import link
from extractor.store.tables.columns import NAMES
from extractor.store.tables.rows import article_key, rows_of
from extractor.store.whole.article import WholeArticle, whole_article
from extractor.store.whole.article_links import Standing
from extractor.store.whole.fact import one_fact
from tests.store.asking import ask
from tests.store.comparing import INITIATIVES, NOW, SUM, judge, key_of, line, told, write
from tests.store.comparing import found as checked


def whole(store: Store, name: str) -> WholeArticle:
    """The article of that name, whose paper is called after it."""
    (row,) = ask(store, "SELECT article_key FROM articles WHERE name = ?", name)
    one = whole_article(store, row["article_key"])
    assert one is not None
    return one


def test_every_article_with_all_its_facts_in_text_order(loaded: Store, found: list[dict[str, Any]]) -> None:
    for told_of in found:
        article = told_of["article"]
        one = whole_article(loaded, article_key(article.get("source"), article["id"]))
        assert one is not None
        for name in ("title", "source", "url", "published", "author", "captured", "licence", "text"):
            assert one.row[name] == article.get(name)
        assert one.row["in_table"] == told_of["skipped"]["in_table"]
        for name in ("program", "rule_version", "segmentation"):
            assert one.row[name] == article["made_by"][name]
        rows = rows_of(told_of)
        expected = sorted(rows.facts, key=lambda fact: (fact["evidence_start"], fact["evidence_end"], fact["n"]))
        assert [{name: it for name, it in one_fact.columns.items() if name in NAMES} for one_fact in one.facts] == [
            {name: fact.get(name) for name in NAMES} for fact in expected
        ]
        for fact in one.facts:
            assert fact.columns["sentence_start"] <= fact.columns["evidence_start"]
            assert fact.columns["sentence_end"] >= fact.columns["evidence_end"]
            assert fact.decision is None


def test_no_article_has_that_key(store: Store) -> None:
    assert whole_article(store, "0" * 16) is None


def test_the_last_decision_stands_beside_a_fact_that_stays(store: Store, extractor: Extractor) -> None:
    write(store, told(extractor, a=45, b=54))
    if not store.keeps_verdicts:
        assert {fact.decision for fact in whole(store, "a").facts} == {None}  # nothing in it can be decided
        return
    judge(store, "a", 45, "reject")
    judge(store, "a", 45, "correct", correction={"value": 54}, note="đọc nhầm")
    facts = {fact.columns["value"]: fact.decision for fact in whole(store, "a").facts}
    assert facts[45] == {
        "verdict": "correct", "correction": {"value": 54}, "note": "đọc nhầm", "by_whom": "an",
        "at_time": NOW.isoformat(timespec="seconds"),
    }  # fmt: skip
    assert {fact.decision for fact in whole(store, "b").facts} == {None}


def test_two_facts_of_one_key_are_told_apart_and_decided_together(store: Store) -> None:
    text = "Tặng Bằng khen cho LĐLĐ tỉnh Kon Tum và Sở Nội vụ."
    award = Award(evidence=Evidence.of(text, 5, 14), rule="award.given", confidence=0.9, award="bang_khen")
    facts = tuple(award.model_copy(update={"recipients": (name,)}) for name in ("LĐLĐ tỉnh Kon Tum", "Sở Nội vụ"))
    found = ArticleFacts(article=Article(id="a", source="s", text=text), facts=facts)
    store.write([rows_of(found.model_dump(mode="json"))])
    one = whole(store, "a")
    (key,) = {fact.columns["fact_key"] for fact in one.facts}
    fact = one_fact(store, key)
    assert fact is not None
    assert [(row["article_key"], row["n"]) for row in fact.readings] == [(one.row["article_key"], n) for n in (0, 1)]
    if store.keeps_verdicts:
        decide(store, key, "accept", "an", NOW)
        assert [fact.decision and fact.decision["verdict"] for fact in whole(store, "a").facts] == ["accept"] * 2


def test_verdicts_and_the_story(store: Store, extractor: Extractor) -> None:
    write(
        store, [*told(extractor, a=45, b=54, c=45), line(extractor, "d", "Không có gì."), line(extractor, "sum", SUM)]
    )
    assert checked(store)
    one = whole(store, "a")
    if not store.keeps_verdicts:
        assert (one.checked, one.verdicts, one.story) == (False, (), ())
        return
    (standing,) = one.verdicts
    assert standing[1:] == ("conflict", standing.cause, 3, None, (key_of(store, "a", 45),), False)
    assert [(other.article["source"], other.shared, other.conflict) for other in one.story] == [
        ("Báo b", 1, True), ("Báo c", 1, True),
    ]  # fmt: skip
    assert set(one.story[0].article) == {"article_key", "article", "title", "source", "published", "url"}
    sums = whole(store, "sum")
    assert [type(it) for it in sums.verdicts] == [Standing]
    assert (sums.verdicts[0].verdict, sums.verdicts[0].written is not None, sums.story) == ("arithmetic", True, ())
    assert len(sums.verdicts[0].fact_keys) == sums.verdicts[0].reports > 1
    nothing = whole(store, "d")
    assert (nothing.checked, nothing.verdicts, nothing.story) == (True, (), ())


def test_who_shares_most_comes_first(store: Store, extractor: Extractor) -> None:
    more = " LĐLĐ tỉnh Kon Tum kết nạp {} đoàn viên trong năm 2018."
    texts = {"a": (45, 1200), "b": (45, None), "c": (54, 1200)}
    write(store, [
        line(extractor, name, INITIATIVES.format(first) + (more.format(second) if second else ""), f"2019-01-1{n}")
        for n, (name, (first, second)) in enumerate(texts.items())
    ])  # fmt: skip
    assert checked(store)
    story = [(other.article["source"], other.shared) for other in whole(store, "a").story]
    assert story == ([("Báo c", 2), ("Báo b", 1)] if store.keeps_verdicts else [])


def test_copies_and_the_first_of_their_chain(store: Store, extractor: Extractor) -> None:
    days = ("2019-01-10", "2019-01-11", "2019-01-12")
    text = " ".join(INITIATIVES.format(value) for value in range(45, 60))
    write(store, [line(extractor, name, text, day) for name, day in zip("abc", days, strict=True)])
    assert whole(store, "b").copies == ((), (), 0, None)
    link(store)
    first, last = whole(store, "a"), whole(store, "c")
    assert [(row["source"], row["published"], row["similarity"]) for row in first.copies.by] == [
        ("Báo b", days[1], 1), ("Báo c", days[2], 1),
    ]  # fmt: skip
    assert (first.copies.of, first.copies.copied, first.copies.first) == ((), 2, None)
    assert (last.copies.by, last.copies.copied) == ((), 0)
    assert last.copies.of[0]["article_key"] == first.row["article_key"]
    assert last.copies.first is not None
    assert last.copies.first["article_key"] == first.row["article_key"]


def test_the_first_of_a_chain_need_not_be_copied_itself(store: Store, extractor: Extractor) -> None:
    write(store, [line(extractor, name, f"{name}: {SUM}", f"2019-01-1{n}") for n, name in enumerate("abc")])
    ids = {row["name"]: row["id"] for row in ask(store, "SELECT id, name FROM articles")}
    with store.changing() as change:
        for copy, of in (("b", "a"), ("c", "b")):
            change(COPIED, (0.9, ids[copy], ids[of]))
    one = whole(store, "c").copies
    assert [row["source"] for row in one.of] == ["Báo b"]
    assert one.first is not None
    assert one.first["source"] == "Báo a"
