"""One fact, and the facts of a part of an article, the same from every store."""

from extractor.store.base import Store
from extractor.store.decisions.deciding import decide
from extractor.store.whole.article import FactAt, facts_at, facts_between, whole_article
from extractor.store.whole.fact import one_fact
from tests.store.asking import ask
from tests.store.comparing import NOW


def test_every_fact_is_told_with_its_sentence(loaded: Store) -> None:
    (row,) = ask(loaded, "SELECT article_key, text FROM articles ORDER BY name LIMIT 1")
    whole = whole_article(loaded, row["article_key"])
    assert whole
    for fact in whole.facts:
        found = one_fact(loaded, fact.columns["fact_key"])
        assert found
        reading = next(one for one in found.readings if one["n"] == fact.columns["n"])
        assert reading["evidence"] == row["text"][reading["evidence_start"] : reading["evidence_end"]]
        assert reading["sentence"] == row["text"][reading["sentence_start"] : reading["sentence_end"]]
        assert reading["evidence"] in reading["sentence"]
        assert reading["article_key"] == row["article_key"]
        assert all(reading[name] == it for name, it in fact.columns.items() if name != "id")


def test_all_decisions_are_told_the_last_one_last(loaded: Store) -> None:
    (row,) = ask(loaded, "SELECT fact_key FROM facts WHERE type = 'count' AND value IS NOT NULL ORDER BY id LIMIT 1")
    key = row["fact_key"]
    if not loaded.keeps_verdicts:
        assert getattr(one_fact(loaded, key), "decisions", None) == ()  # nothing in it can be decided
        return
    decide(loaded, key, "reject", "an", NOW, note="chỉ tiêu")
    decide(loaded, key, "correct", "bình", NOW, correction={"value": 46})
    found = one_fact(loaded, key)
    assert found
    assert [(one["verdict"], one["by_whom"]) for one in found.decisions] == [("reject", "an"), ("correct", "bình")]
    assert found.decisions[-1]["correction"] == {"value": 46}


def test_no_such_fact(loaded: Store) -> None:
    assert one_fact(loaded, "0000") is None


def test_the_facts_of_a_part(loaded: Store) -> None:
    (row,) = ask(loaded, "SELECT article_key, length(text) AS n FROM articles ORDER BY name LIMIT 1")
    whole = whole_article(loaded, row["article_key"])
    bare = whole_article(loaded, row["article_key"], facts=False)
    assert whole and bare
    assert bare.facts == ()
    number = whole.row["id"]
    names = ("fact_key", "type", "evidence_start", "evidence_end")
    assert facts_at(loaded, number) == [FactAt(*(one.columns[name] for name in names)) for one in whole.facts]
    middle = whole.facts[len(whole.facts) // 2].columns["evidence_start"] + 1
    before, after = facts_between(loaded, number, 0, middle), facts_between(loaded, number, middle, row["n"])
    assert before == tuple(one for one in whole.facts if one.columns["evidence_start"] < middle)
    assert after == tuple(one for one in whole.facts if one.columns["evidence_end"] > middle)
    assert len(before) + len(after) > len(whole.facts)  # one goes over the cut
