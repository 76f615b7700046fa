"""One body as a whole: names and days, links, terms, figures, awards; bodies found by their names."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest

from extractor.records import Article, ArticleFacts, Award, Count, Evidence, Fact, Term
from extractor.records import Organisation as Mention
from extractor.store.base import COPIED, Store
from extractor.store.decisions.deciding import decide
from extractor.store.organisations.facts import ToldOf, thing_key
from extractor.store.organisations.figures import figures_of
from extractor.store.organisations.named import in_short, named
from extractor.store.organisations.whole import Organisation, organisation
from extractor.store.tables.rows import rows_of
from extractor.store.tables.words import MOST_TERMS, QueryError
from extractor.web.index import Index
from extractor.web.index.body import MOST_REPORTS, MOST_THINGS, told_of
from extractor.web.index.others import MOST_GOT
from tests.store.asking import ask
from tests.store.comparing import NOW

KON_TUM, QUANG_NGAI = "union/kon-tum/lien-doan-lao-dong", "union/quang-ngai/lien-doan-lao-dong"
FULL, SHORT = "Liên đoàn Lao động tỉnh Kon Tum", "LĐLĐ tỉnh Kon Tum"
TEXT = (
    f"{SHORT} và {FULL} trao Bằng khen, có 20 sáng kiến; Liên đoàn Lao động tỉnh Quảng Ngãi; nhiệm kỳ 2013-2018; "
    "Trường Trung cấp nghề Kim Phong; Công đoàn Viên chức tỉnh Kon Tum."
)


def at(words: str) -> dict[str, Any]:
    """What every fact of these words has."""
    return {"evidence": Evidence.of(TEXT, TEXT.index(words), TEXT.index(words) + len(words)), "rule": "a.b",
            "confidence": 0.9}  # fmt: skip


def mention(words: str, identity: str = KON_TUM, name: str = FULL, **more: Any) -> Mention:
    told = {"kind": "union", "level": "province", "province": "Kon Tum"} | more
    return Mention(**at(words), id=identity, name=name, **told)


def figure(value: float, **more: Any) -> Count:
    told = {"metric": "initiative", "noun": "sáng kiến", "period": "2018-01-01/2018-12-31"} | more
    return Count(**at("20 sáng kiến"), value=value, organisation=FULL, organisation_id=KON_TUM, **told)


def award(**more: Any) -> Award:
    return Award(**at("Bằng khen"), **({"award": "bang_khen"} | more))


def put(store: Store, *articles: tuple[str | None, Sequence[Fact]]) -> None:
    """Articles by their day, called a0, a1 …"""
    found = [
        ArticleFacts(article=Article(id=f"a{n}", source=f"s{n}", text=TEXT, published=day), facts=tuple(facts))
        for n, (day, facts) in enumerate(articles)
    ]
    store.write([rows_of(one.model_dump(mode="json")) for one in found])


def told(store: Store, identity: str = KON_TUM, things: int = MOST_THINGS, reports: int = MOST_REPORTS) -> ToldOf:
    """What all facts of a body tell."""
    kept = Index.load(store).snapshot
    return told_of(kept.facts, kept.tables, kept.hidden, identity, things, reports)


def whole(store: Store, identity: str = KON_TUM) -> Organisation:
    one = organisation(store, identity, Index.load(store).snapshot)
    assert one is not None
    return one


def test_no_body_has_that_id(store: Store) -> None:
    assert organisation(store, KON_TUM, Index.load(store).snapshot) is None
    assert named(store, "kon tum") == []
    assert in_short(store, [KON_TUM]) == ()


def test_forms_of_the_name_with_their_days(store: Store) -> None:
    short, full = mention(SHORT), mention(FULL)
    put(store, ("2018-03-01", [short, full]), ("2017-05-01", [short]), ("2019-01-01", [short]), (None, [full]))
    one = whole(store)
    assert one.row == {
        "organisation_id": KON_TUM, "name": FULL, "kind": "union", "level": "province", "province": "Kon Tum",
        "parent": None,
    }  # fmt: skip
    assert one.names.told == ((SHORT, FULL, 3, "2017-05-01", "2019-01-01"), (FULL, FULL, 2, "2018-03-01", "2018-03-01"))
    assert one.names.written == (SHORT, FULL)
    assert [(row["year"], row["facts"]) for row in one.counts if row["year"]] == [(2017, 1), (2018, 2), (2019, 1)]


def test_forms_that_differ_by_capitals_alone_are_one(store: Store) -> None:
    shouted, half = SHORT.upper(), "Liên đoàn Lao động TỈNH KON TUM"
    text = f"{shouted}: {SHORT}"
    loud = Mention(evidence=Evidence.of(text, 0, len(shouted)), rule="a.b", confidence=0.9, id=KON_TUM, name=half)
    soft = Mention(evidence=Evidence.of(text, len(shouted) + 2, len(text)), rule="a.b", confidence=0.9, id=KON_TUM,
                   name=FULL)  # fmt: skip
    for name, day, fact in (("a", "2018-01-01", loud), ("b", "2019-01-01", soft)):
        article = Article(id=name, source=name, text=text, published=day)
        store.write([rows_of(ArticleFacts(article=article, facts=(fact,)).model_dump(mode="json"))])
    names = whole(store).names
    assert names.told == ((SHORT, FULL, 2, "2018-01-01", "2019-01-01"),)
    assert set(names.written) == {SHORT, shouted, FULL, half}


def test_a_body_is_titled_by_its_best_spelling_wherever_it_is_named(store: Store) -> None:
    parent, child = FULL.upper(), "công đoàn viên chức tỉnh Kon Tum"
    good, below = "Công đoàn Viên chức tỉnh Kon Tum", "union/kon-tum/cong-doan-vien-chuc"
    put(store,
        ("2018-03-01", [mention(SHORT, name=parent), mention(good, below, child, parent=parent)]),
        ("2018-03-02", [mention(SHORT), mention(good, below, good, parent=FULL)]))  # fmt: skip
    one = whole(store)
    assert one.row["name"] == FULL
    assert [row["name"] for row in one.family.children] == [good]
    assert whole(store, below).row["name"] == good
    assert [row["name"] for row in whole(store, below).family.parents] == [FULL]
    assert [row["name"] for row in in_short(store, [below, KON_TUM])] == [good, FULL]


def test_spellings_of_all_that_a_body_names_are_asked_for_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    below = "Công đoàn Viên chức tỉnh Kon Tum", "union/kon-tum/cong-doan-vien-chuc", "Công đoàn Viên chức tỉnh Kon Tum"
    after = "Liên đoàn Lao động tỉnh Quảng Ngãi"
    put(store, ("2018-03-01", [
        mention(SHORT, successor=QUANG_NGAI, until="2025-07-01"), mention(*below, parent=FULL),
        mention(after, QUANG_NGAI, after, province="Quảng Ngãi"),
    ]))  # fmt: skip
    snapshot, asked, ask_it = Index.load(store).snapshot, list[str](), store.ask
    monkeypatch.setattr(store, "ask", lambda sql, values=(): (asked.append(sql), ask_it(sql, values))[1])
    one = organisation(store, KON_TUM, snapshot)
    assert one is not None and one.links.successor and one.family.children
    spellings = [sql for sql in asked if "FROM organisation_names" in sql and "SELECT DISTINCT n." not in sql]
    assert len(spellings) == 2  # its own with their words, and those of all others together


def test_names_of_a_whole_corpus(loaded: Store, found: list[dict[str, Any]]) -> None:
    mentions = Counter(fact["id"] for one in found for fact in one["facts"] if fact["type"] == "organisation")
    assert mentions
    for identity, times in mentions.most_common(8):
        names = whole(loaded, identity).names
        assert sum(name.times for name in names.told) == times
        assert {name.written for name in names.told} <= set(names.written)


def test_what_is_told_very_often_is_counted_to_the_last(store: Store) -> None:
    days = [f"{1900 + n // 12}-{n % 12 + 1:02}-01" for n in range(1400)]
    years = [{"period": f"{day[:4]}-01-01/{day[:4]}-12-31"} for day in days]
    put(store, *(
        (day, [mention(SHORT if n % 7 else FULL), figure(n, **year), award(grantor=FULL, grantor_id=KON_TUM)])
        for n, (day, year) in enumerate(zip(days, years, strict=True))
    ))  # fmt: skip
    one = whole(store)
    assert one.names.told == ((SHORT, FULL, 1200, days[1], days[-1]), (FULL, FULL, 200, days[0], days[-7]))
    (thing,) = one.figures
    assert (thing.told, {row["value"] for row in thing.reports}) == (1400, set(range(1400 - MOST_REPORTS, 1400)))
    assert sum(year.facts for year in thing.years) == 1400
    assert thing.years[0] == (1900, 11, 1, 0, 11, 12)  # told as often as the others, and last
    assert [(row["year_from"], row["facts"]) for row in one.awards_given] == [
        (year, 12 if year < 2016 else 8) for year in range(1900, 2017)
    ]  # fmt: skip


def test_a_body_that_was_renamed_and_what_it_was(store: Store) -> None:
    now, former = "school/an-giang/truong-cao-dang-kim-phong", "school/an-giang/truong-trung-cap-nghe-kim-phong"
    words = old = "Trường Trung cấp nghề Kim Phong"
    new = "Trường Cao đẳng Kim Phong"
    told = mention(words, now, old, kind="school", renamed_to=new, former_id=former)
    put(store, ("2018-03-01", [mention(words, former, old, kind="school")]), ("2019-03-01", [told]))
    one, before = whole(store, now), whole(store, former)
    assert one.names.renamed == ((old, new, former, 1, "2019-03-01", "2019-03-01"),)
    assert [row["organisation_id"] for row in one.links.formerly] == [former]
    assert one.links.now == ()
    assert [row["organisation_id"] for row in before.links.now] == [now]
    assert (before.names.renamed, before.links.formerly) == ((), ())


def test_bodies_before_and_after_by_law(store: Store) -> None:
    ended = mention(SHORT, successor=QUANG_NGAI, until="2025-07-01")
    put(store, ("2018-03-01", [ended]))
    one = whole(store)
    assert (one.names.successor, one.names.until) == (QUANG_NGAI, "2025-07-01")
    name = "Liên đoàn Lao động tỉnh Quảng Ngãi"
    made = one.links.successor
    assert made == {
        "organisation_id": QUANG_NGAI, "name": name, "kind": "union", "level": "province", "province": "Quảng Ngãi",
    }  # fmt: skip
    assert {key: it for key, it in whole(store, QUANG_NGAI).row.items() if key != "parent"} == made
    assert [row["organisation_id"] for row in whole(store, QUANG_NGAI).links.predecessors] == [KON_TUM]
    after = mention(name, QUANG_NGAI, name, province="Quảng Ngãi")
    put(store, ("2018-03-01", [ended]), ("2018-03-02", [after]))
    assert whole(store).links.successor == made
    assert [row["organisation_id"] for row in whole(store, QUANG_NGAI).links.predecessors] == [KON_TUM]
    assert whole(store, QUANG_NGAI).links.successor is None
    assert whole(store).links.predecessors == ()


def test_parents_and_children(store: Store) -> None:
    words = "Công đoàn Viên chức tỉnh Kon Tum"
    child = mention(words, "union/kon-tum/cong-doan-vien-chuc", words, parent=FULL)
    away = mention(words, "union/gia-lai/cong-doan-vien-chuc", words, parent=FULL, province="Gia Lai")
    put(store, ("2018-03-01", [mention(SHORT), child]), ("2018-03-02", [away]))
    one = whole(store)
    assert [row["organisation_id"] for row in one.family.children] == ["union/kon-tum/cong-doan-vien-chuc"]
    assert (one.family.children_told, one.family.parents) == (1, ())
    below = whole(store, "union/kon-tum/cong-doan-vien-chuc")
    assert [row["organisation_id"] for row in below.family.parents] == [KON_TUM]


def test_terms_once_each_with_the_number_of_articles(store: Store) -> None:
    whose = {"body": FULL, "body_id": KON_TUM}
    term = Term(**at("nhiệm kỳ 2013-2018"), start_year=2013, end_year=2018, **whose)
    congress = Term(**at("nhiệm kỳ"), ordinal=16, **whose)
    older = Term(**at("kỳ 2013-2018"), start_year=2008, end_year=2013, **whose)
    put(store, ("2018-03-01", [mention(SHORT), term, congress]), ("2018-03-02", [term, older]))
    terms = whole(store).terms
    assert [one[:4] for one in terms] == [(2008, 2013, None, 1), (2013, 2018, None, 2), (None, None, 16, 1)]
    keys = {row["fact_key"] for row in ask(store, "SELECT fact_key FROM facts WHERE type = 'term'")}
    assert {one.fact_key for one in terms} <= keys


def test_figures_by_thing_and_year(store: Store) -> None:
    money = {"metric": "money", "unit": "vnd", "noun": None}
    put(
        store,
        ("2018-03-01", [mention(SHORT), figure(20), figure(30, modality="target"), figure(7, modality="negated")]),
        ("2020-03-01", [figure(40, period="2019-01-01/2019-12-31", upper=45, relation="range"), figure(9, **money)]),
        ("2020-03-02", [figure(41, period=None), award(value=3, grantor=FULL, grantor_id=KON_TUM)]),
    )
    figures = whole(store).figures
    assert [(one.metric or one.award, one.unit, one.noun, one.modality, one.told) for one in figures] == [
        ("initiative", None, "sáng kiến", "reported", 3), ("bang_khen", None, None, "reported", 1),
        ("initiative", None, "sáng kiến", "target", 1), ("money", "vnd", None, "reported", 1),
    ]  # fmt: skip
    reports = figures[0].reports
    assert [(one["year_from"], one["year_to"], one["value"], one["upper"], one["source"]) for one in reports] == [
        (2018, 2018, 20, None, "s0"), (2019, 2019, 40, 45, "s1"), (2020, 2020, 41, None, "s2"),
    ]  # fmt: skip
    assert reports[1]["relation"] == "range"
    assert reports[1]["period_from"] == "2019-01-01"
    assert all("20 sáng kiến" in one["sentence"] for one in reports)
    assert {(one["copies"], one["decision"], one["correction"]) for one in reports} == {(0, None, None)}


def test_things_and_reports_are_bounded_and_the_latest_stay(store: Store) -> None:
    put(store, ("2018-03-01", [mention(SHORT), *(figure(n, period=f"{2000 + n}-01-01/{2000 + n}-12-31") for n in
        range(1, 9)), figure(3, metric="gift", noun="suất")]))  # fmt: skip
    (one,) = figures_of(store, told(store, things=1, reports=3))
    assert (one.metric, one.told, [row["value"] for row in one.reports]) == ("initiative", 8, [6, 7, 8])


def test_reports_are_fetched_of_the_things_that_are_asked_for(store: Store) -> None:
    metrics = ("gift", "person", "house")
    put(store, ("2018-03-01", [mention(SHORT), figure(1), *(figure(2, metric=one) for one in metrics)]))
    everything = told(store)
    every = figures_of(store, everything)
    some = figures_of(store, everything, 1, every[2].key)
    assert [thing._replace(reports=()) for thing in some] == [thing._replace(reports=()) for thing in every]
    assert [len(thing.reports) for thing in every] == [1, 1, 1, 1]
    assert [len(thing.reports) for thing in some] == [1, 0, 1, 0]
    assert [len(thing.reports) for thing in figures_of(store, everything, 1, "3")] == [1, 0, 0, 0]


def test_the_key_of_a_thing_hangs_on_what_it_is_alone(store: Store) -> None:
    more = [figure(n, metric="gift", noun="suất quà") for n in (3, 4)]
    first = ("2018-03-01", [mention(SHORT), figure(1), figure(2), more[0]])
    put(store, first)
    before = {thing.key: thing.noun for thing in figures_of(store, told(store))}
    put(store, first, ("2018-03-02", more), ("2018-03-03", more))
    after = {thing.key: thing.noun for thing in figures_of(store, told(store))}
    assert before == after
    assert list(before) != list(after)


def test_keys_of_things_stay_as_they_are_since_addresses_have_them() -> None:
    one = ("count", "initiative", None, None, "reported", "sáng kiến")
    assert thing_key(one) == "36e0ec14da"
    others = [(*one[:at], "x", *one[at + 1 :]) for at in range(len(one))]
    assert len({thing_key(each) for each in (one, *others)}) == len(others) + 1


def test_copies_are_folded_and_what_is_wrong_is_left_out(store: Store) -> None:
    given = award(grantor=FULL, grantor_id=KON_TUM, recipients=(SHORT,))
    facts = [mention(SHORT), figure(20), given]
    put(store, ("2018-03-01", facts), ("2018-03-02", facts), ("2018-03-03", [figure(21)]))
    ids = {row["name"]: row["id"] for row in ask(store, "SELECT id, name FROM articles")}
    with store.changing() as change:
        change(COPIED, (0.9, ids["a1"], ids["a0"]))
    one = whole(store)
    assert [(row["value"], row["copies"]) for row in one.figures[0].reports] == [(20, 1), (21, 0)]
    assert [row["facts"] for row in one.awards_given] == [1]
    assert [row["source"] for row in one.awards_received.rows] == ["s0"]
    if not store.keeps_verdicts:
        return
    for value, verdict, correction in ((20, "reject", None), (21, "correct", {"value": 12})):
        (key, *_) = ask(store, "SELECT fact_key FROM facts WHERE value = ? ORDER BY article", value)
        decide(store, key["fact_key"], verdict, "an", NOW, correction=correction)  # type: ignore[arg-type]
    (report,) = whole(store).figures[0].reports
    assert (report["value"], report["decision"], report["correction"]) == (21, "correct", {"value": 12})


def test_awards_given_by_kind_and_year(store: Store) -> None:
    by = {"grantor": FULL, "grantor_id": KON_TUM}
    put(
        store,
        ("2018-03-01", [mention(SHORT), award(**by, value=5), award(**by, value=9, award="giay_khen")]),
        ("2018-03-02", [award(**by), award(**by, award="giay_khen", modality="target")]),
        ("2019-03-02", [award(**by), award(award="giay_khen")]),
    )
    rows = whole(store).awards_given
    assert [tuple(row.values()) for row in rows] == [
        ("bang_khen", 2018, 2018, 2), ("bang_khen", 2019, 2019, 1), ("giay_khen", 2018, 2018, 1),
    ]  # fmt: skip


def test_awards_received_under_any_name_without_capitals_and_accents(store: Store) -> None:
    put(
        store,
        ("2018-03-01", [mention(SHORT), mention(FULL)]),
        ("2018-03-02", [award(recipients=("Sở Nội vụ", "ldld TỈNH kon tum"))]),
        ("2019-03-02", [award(recipients=(FULL,), rank="first")]),
        ("2020-03-02", [award(recipients=("Công đoàn Viên chức tỉnh Kon Tum",)), award()]),
        ("2021-03-02", [award(recipients=(SHORT,), modality="proposed")]),
    )
    received = whole(store).awards_received
    assert [(row["source"], row["recipients"], row["rank"]) for row in received.rows] == [
        ("s2", [FULL], "first"), ("s1", ["Sở Nội vụ", "ldld TỈNH kon tum"], None),
    ]  # fmt: skip
    assert received.told == 2


def test_awards_of_a_body_of_many_names_and_many_sentences_are_all_told(store: Store) -> None:
    forms = [SHORT, FULL, *(f"{FULL}{' ' * n} {FULL}" for n in range(9))]
    many = [mention(SHORT, name=name) for name in forms]
    put(store, *((f"{1900 + n}-03-01", [*many, award(recipients=(FULL,))]) for n in range(MOST_GOT + 9)))
    received = whole(store).awards_received
    assert (len(received.rows), received.told) == (MOST_GOT, MOST_GOT + 9)
    assert received.rows[0]["published"] == f"{1900 + MOST_GOT + 8}-03-01"


def test_an_award_goes_to_the_body_that_its_article_calls_so(store: Store) -> None:
    away = "union/gia-lai/lien-doan-lao-dong"
    here, there = mention(SHORT, name="LĐLĐ tỉnh"), mention(SHORT, away, "LĐLĐ tỉnh", province="Gia Lai")
    got = award(recipients=("LĐLĐ tỉnh",))
    put(store, ("2018-03-01", [here, got]), ("2018-03-02", [there, got]), ("2018-03-03", [got]),
        ("2018-03-04", [here, there, got]))  # fmt: skip
    assert [row["source"] for row in whole(store).awards_received.rows] == ["s3", "s2", "s0"]
    assert [row["source"] for row in whole(store, away).awards_received.rows] == ["s3", "s2", "s1"]


def test_a_body_that_no_article_names_is_what_its_facts_tell(store: Store) -> None:
    own, name = "party/huyen-cho-gao/huyen-uy", "Huyện ủy Chợ Gạo"
    given = {"grantor": name, "grantor_id": own}
    put(store, ("2018-03-01", [award(**given, value=5)]), ("2018-03-02", [award(recipients=(name.upper(),))]))
    one = whole(store, own)
    assert one.row == {
        "organisation_id": own, "name": name, "kind": "party", "level": None, "province": None, "parent": None,
    }  # fmt: skip
    assert one.names.told == ()
    assert [row["award"] for row in one.awards_given] == ["bang_khen"]
    assert [row["source"] for row in one.awards_received.rows] == ["s1"]
    assert [(row["type"], row["facts"]) for row in one.counts] == [("award", 1)]


def test_a_former_body_that_no_article_names_has_its_former_name(store: Store) -> None:
    former, old = "school/kon-tum/truong-trung-cap-nghe-kim-phong", "Trường Trung cấp nghề Kim Phong"
    put(store, ("2018-03-01", [mention(old, "school/kon-tum/x", old, renamed_to="Trường X", former_id=former)]))
    (link,) = whole(store, "school/kon-tum/x").links.formerly
    assert (link["organisation_id"], link["name"]) == (former, old)
    before = whole(store, former)
    assert {key: before.row[key] for key in link} == link
    assert before.row["province"] == "Kon Tum"


def test_a_successor_that_only_other_rules_know_has_no_bare_id_for_a_name(store: Store) -> None:
    after = "union/mars/lien-doan-lao-dong"
    put(store, ("2018-03-01", [mention(SHORT, name=FULL, successor=after, until="2025-07-01")]))
    assert whole(store).links.successor["name"] == whole(store, after).row["name"] == f"Nơi kế tục {FULL}"  # type: ignore[index]


def test_what_was_found_wrong_is_not_counted(store: Store) -> None:
    put(store, ("2018-03-01", [mention(SHORT), mention(FULL), figure(20)]), ("2019-03-01", [mention(SHORT)]))
    if not store.keeps_verdicts:
        return
    for row in ask(store, "SELECT fact_key FROM facts WHERE value = 20 OR year_from = 2019 AND type <> 'count'"):
        decide(store, row["fact_key"], "reject", "an", NOW)
    assert [tuple(row.values()) for row in whole(store).counts] == [("organisation", 2018, 2)]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("LĐLĐ kon tum", [KON_TUM]), ("lien doan", [KON_TUM, QUANG_NGAI]), ("Liên đoàn quang ng", [QUANG_NGAI]),
        ("ngãi", [QUANG_NGAI]), ("gai", []), ("%", []), ("", []), ("l_en", []),
    ],
)  # fmt: skip
def test_bodies_by_words_of_a_name(store: Store, words: str, ids: list[str]) -> None:
    name = "Liên đoàn Lao động tỉnh Quảng Ngãi"
    other = mention(name, QUANG_NGAI, name, province="Quảng Ngãi")
    put(store, ("2018-03-01", [mention(SHORT), other]), ("2018-03-02", [mention(FULL)]))
    assert named(store, words) == ids
    assert [row["organisation_id"] for row in in_short(store, ["no/such/body", *ids[::-1]])] == ids[::-1]


def test_many_words_are_looked_for_once_each_and_too_many_are_refused(store: Store) -> None:
    put(store, ("2018-03-01", [mention(FULL)]))
    assert named(store, "tum " * 2000) == [KON_TUM]
    with pytest.raises(QueryError, match="too many words"):
        named(store, " ".join(map(str, range(MOST_TERMS + 1))))
