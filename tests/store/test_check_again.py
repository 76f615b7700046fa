"""A check looks at what is new or has changed alone, and comes to what one of everything at once does."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest

from extractor.api import Extractor
from extractor.checking.features import Feature, features
from extractor.store.checks import update as check_update
from extractor.store.loading.linking import link
from extractor.store.removal.removal import remove
from extractor.store.sqlite.store import SQLiteStore
from extractor.store.upkeep.fsck import fsck
from extractor.store.upkeep.vacuum import vacuum
from tests.checking.second_sources.newsroom import article as original
from tests.checking.second_sources.pairs import extracted
from tests.checking.second_sources.second_source import second_source
from tests.store.asking import ask
from tests.store.comparing import (
    INITIATIVES,
    NOW,
    SUM,
    TABLES,
    Found,
    Line,
    found,
    judge,
    line,
    state,
    told,
    verdicts,
    write,
)

STORIES, STEPS = 6, 5
SECOND = (("near-copy", True), ("paraphrase", False), ("near-copy", False), ("paraphrase", True))
Step = Callable[[SQLiteStore], object]


@pytest.fixture(scope="module")
def lines(extractor: Extractor) -> list[Line]:
    """Stories of five articles each, some with a wrong figure, some copies of one another, a day apart: of one day the
    first to come would be the first."""
    made: list[Line] = []
    for number in range(STORIES):
        row = original(number, 5)
        first, rows = extracted(row, extractor), [row]
        for style, wrong in SECOND:
            if second := second_source(first, style, wrong, Random(f"{number}/{style}/{wrong}")):
                rows.append(second.row | {"id": f"{row['id']}-{len(rows)}"})
        for days, one in enumerate(rows):
            day = dt.date.fromisoformat(row["published"]) + dt.timedelta(days)
            of = {"source": one["source"], "title": one["title"]}
            made.append(line(extractor, one["id"], one["text"], day.isoformat(), **of))
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "facts.db", create=True) as made:
        yield made


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[..., list[Found]]:
    """What a check finds in a store of its own after these steps."""

    def made(*steps: Step) -> list[Found]:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.db"
        with SQLiteStore(path, create=True) as store:
            for step in steps:
                step(store)
            return found(store)

    return made


def writing(lines: Sequence[Line]) -> Step:
    return partial(write, lines=lines)


def removing(one: Line) -> Step:
    return lambda store: remove(store, "article", one["article"]["id"], NOW, source=one["article"]["source"])


@pytest.mark.parametrize("seed", range(4))
def test_in_any_order_and_in_many_checks_it_comes_to_the_same(
    fresh: Callable[..., list[Found]], store: SQLiteStore, lines: list[Line], seed: int
) -> None:
    at_once = fresh(writing(lines), link)
    assert {"conflict", "agree", "copied", "compatible"} <= {verdict for verdict, *_ in at_once}
    mixed = Random(seed).sample(lines, len(lines))
    for at in range(0, len(mixed), STEPS):
        write(store, mixed[at : at + STEPS])
        link(store)
        some = found(store)
    assert some == at_once
    before = state(store)
    assert found(store) == at_once
    assert before == state(store) | {"checks": before["checks"]}


@pytest.mark.parametrize("seed", range(3))
def test_what_is_taken_out_or_replaced_is_as_if_it_had_never_been(
    fresh: Callable[..., list[Found]], store: SQLiteStore, lines: list[Line], extractor: Extractor, seed: int
) -> None:
    pick = Random(seed)
    gone, changed = pick.sample(lines, 4), pick.sample(lines, 4)
    new = [line(extractor, one["article"]["id"], one["article"]["text"].rpartition(".")[0] + " 12.345 suất quà.",
                one["article"]["published"], source=one["article"]["source"]) for one in changed]  # fmt: skip
    keys = {(one["article"]["id"], one["article"]["source"]) for one in (*gone, *changed)}
    left = [one for one in lines if (one["article"]["id"], one["article"]["source"]) not in keys]
    expected = fresh(writing([*left, *(one for one in new if one["article"]["id"] not in _ids(gone))]))
    write(store, lines)
    assert found(store) != expected
    write(store, new)
    for one in gone:
        removing(one)(store)
        found(store)
    assert found(store) == expected


def _ids(lines: Sequence[Line]) -> set[str]:
    return {one["article"]["id"] for one in lines}


def test_what_held_a_group_together_and_is_gone_holds_it_no_longer(
    fresh: Callable[..., list[Found]], store: SQLiteStore, extractor: Extractor
) -> None:
    """Articles twelve days apart are of one event because of one in between alone."""
    text = original(0, 9)["text"].rpartition("\n")[2]
    between = [line(extractor, name, text, f"2018-05-{day}") for name, day in (("a", "01"), ("b", "07"), ("c", "13"))]
    apart = fresh(writing([between[0], between[2]]))
    write(store, between)
    whole = found(store)
    assert len(whole) > len(apart)
    key = min(figures for _, _, _, figures in whole if len(figures) == 3)
    remove(store, "article", "b", NOW)
    assert found(store) == apart
    write(store, [one | {"article": one["article"] | {"id": "d"}} for one in between[1:2]])
    assert len(found(store)) == len(whole)
    judge(store, "d", key[1][3], "reject")
    assert not [figures for _, _, _, figures in found(store) if key[0] in figures and key[2] in figures]


def test_a_figure_that_is_rejected_accuses_nobody_until_it_is_accepted(
    store: SQLiteStore, extractor: Extractor
) -> None:
    write(store, told(extractor, a=45, b=54, c=45))
    assert verdicts(store) == ["conflict"]
    judge(store, "b", 54, "reject")
    ((verdict, _, witnesses, figures),) = found(store)
    assert (verdict, witnesses, [name for name, *_ in figures]) == ("agree", 2, ["a", "c"])
    judge(store, "b", 54, "accept")
    assert verdicts(store) == ["conflict"]


def test_a_figure_that_is_corrected_counts_as_what_it_should_be(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, told(extractor, a=45, b=54))
    judge(store, "b", 54, "correct", correction={"value": 45})
    ((verdict, _, _, figures),) = found(store)
    assert (verdict, [value for *_, value in figures]) == ("agree", [45, 45])
    judge(store, "b", 54, "correct", correction={"value": 450})
    assert [(verdict, cause) for verdict, cause, *_ in found(store)] == [("conflict", "factor")]
    judge(store, "b", 54, "correct", correction={"metric": "member"})
    assert found(store) == []
    judge(store, "b", 54, "reject")
    assert found(store) == []
    judge(store, "b", 54, "accept")
    assert [(verdict, cause) for verdict, cause, *_ in found(store)] == [("conflict", "swapped")]


def test_a_decision_is_seen_whether_or_not_it_was_there_when_its_article_was_read_anew(
    store: SQLiteStore, extractor: Extractor
) -> None:
    lines = told(extractor, a=45, b=54)
    write(store, lines)
    judge(store, "b", 54, "reject")
    assert found(store) == []
    lines[1]["article"]["made_by"]["rule_version"] = "later"
    write(store, lines)
    assert found(store) == []


def test_a_decision_on_a_part_of_a_sum_is_a_decision_on_the_sum(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, [line(extractor, "a", SUM)])
    assert verdicts(store) == ["arithmetic"]
    judge(store, "a", 45, "correct", correction={"value": 54})
    assert verdicts(store) == []
    judge(store, "a", 45, "accept")
    assert verdicts(store) == ["arithmetic"]
    judge(store, "a", 45, "reject")
    assert verdicts(store) == []


def test_a_decision_is_seen_that_took_the_number_of_one_that_is_gone(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, [*told(extractor, a=45, b=54), line(extractor, "c", SUM)])
    judge(store, "b", 54, "reject")
    judge(store, "c", 45, "accept")
    assert verdicts(store) == ["arithmetic"]
    remove(store, "article", "c", NOW)
    judge(store, "b", 54, "accept")
    assert verdicts(store) == ["conflict"]


def test_a_replaced_article_is_compared_by_its_new_text(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, told(extractor, a=45, b=54))
    assert verdicts(store) == ["conflict"]
    write(store, told(extractor, a=45, b=45)[1:])
    assert verdicts(store) == ["agree"]
    write(store, [line(extractor, "b", "Không có số liệu nào.")])
    assert verdicts(store) == []
    assert ask(store, "SELECT * FROM verdict_reports") == []


def test_a_source_is_taken_out_of_all_groups(
    fresh: Callable[..., list[Found]], store: SQLiteStore, lines: list[Line]
) -> None:
    source = "Lao Động"
    left = [one for one in lines if one["article"]["source"] != source]
    assert 0 < len(left) < len(lines)
    write(store, lines)
    link(store)
    found(store)
    remove(store, "source", source, NOW)
    assert found(store) == fresh(writing(left), link)
    rows = ask(store, "SELECT article FROM checked UNION SELECT article FROM features")
    there = ask(store, "SELECT id AS article FROM articles ORDER BY id")
    assert sorted(row["article"] for row in rows) == [row["article"] for row in there]


PERSON = "Bà Trần Thị Hoà, Chủ tịch LĐLĐ tỉnh Kon Tum, trao {} suất quà cho công nhân tại huyện Đăk Glei."


def test_a_check_writes_down_no_words(store: SQLiteStore, extractor: Extractor) -> None:
    """Of a person's name, or of any other words, nothing stands in what a check keeps."""
    lines = [line(extractor, name, f"{PERSON.format(n)} {SUM}", "2018-05-01") for name, n in (("a", 112), ("b", 121))]
    write(store, lines)
    assert {"conflict", "arithmetic"} <= set(verdicts(store))
    kept = [value for rows in state(store).values() for row in rows for value in row.values()]
    words = {value for value in kept if isinstance(value, str)}
    assert words <= {"conflict", "arithmetic", "agree", "swapped", check_update.VERSION, "4 + 10 + 40 = 54, not 45"}


def _features_of(store: SQLiteStore, name: str) -> list[int]:
    """The numbers that the name of a person has among features."""
    (feature,) = features([], [{"type": "person", "name": name}], None)
    assert isinstance(feature, Feature)
    rows = ask(store, "SELECT feature FROM features WHERE feature = ? UNION ALL SELECT feature FROM hot_features "
                      "WHERE feature = ?", feature.key, feature.key)  # fmt: skip
    return [row["feature"] for row in rows]


def test_a_removed_person_leaves_no_feature(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, [line(extractor, "a", f"{PERSON.format(112)} {SUM}")])
    assert verdicts(store) == ["arithmetic"]
    assert len(_features_of(store, "Trần Thị Hoà")) == 1
    remove(store, "person", "Trần Thị Hoà", NOW)
    assert verdicts(store) == ["arithmetic"]
    assert _features_of(store, "Trần Thị Hoà") == []


def test_a_removed_person_is_named_by_no_group(store: SQLiteStore, extractor: Extractor) -> None:
    lines = [line(extractor, name, PERSON.format(n), "2018-05-01") for name, n in (("a", 112), ("b", 121))]
    write(store, lines)
    (before,) = check_shown(store)
    assert "Trần Thị Hoà" in before
    remove(store, "person", "Trần Thị Hoà", NOW)
    (after,) = check_shown(store)
    assert "Trần Thị Hoà" not in after
    assert after == before.replace("Trần Thị Hoà", "█" * 12)


def check_shown(store: SQLiteStore) -> list[str]:
    """Groups as JSON, less the keys of facts, which hang on the text."""
    from extractor.store.checks.check import check
    from extractor.store.search.filters import Filters

    groups: list[dict[str, Any]] = [json.loads(group.model_dump_json()) for group in check(store, Filters())]
    for group in groups:
        for one in group["reports"]:
            del one["fact_key"]
    return [json.dumps(group, ensure_ascii=False) for group in groups]


def test_copies_that_were_linked_later_are_no_witnesses(store: SQLiteStore, lines: list[Line], fresh: Any) -> None:
    write(store, lines)
    before = found(store)
    link(store)
    after = found(store)
    assert after == fresh(writing(lines), link)
    assert after != before


def test_copies_that_were_linked_later_are_shown_in_their_place(store: SQLiteStore, lines: list[Line]) -> None:
    write(store, lines)
    found(store)
    link(store)
    shown = verdicts(store)
    assert shown == sorted(shown, key=["conflict", "arithmetic", "update", "compatible", "agree", "copied"].index)


def test_copies_of_another_week_are_compared_in_whatever_order_they_came(
    fresh: Callable[..., list[Found]], extractor: Extractor
) -> None:
    text = f"{INITIATIVES.format(4510)} {original(0, 9)['text'].rpartition(chr(10))[2]}"
    early = line(extractor, "early", text, "2019-05-01")
    late = line(extractor, "late", text.replace("4510", "4150"), "2019-05-20")
    assert fresh(writing([late, early]), link) == fresh(writing([early, late]), link)


def test_another_way_to_judge_judges_all_anew(
    store: SQLiteStore, lines: list[Line], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(store, lines)
    before = found(store)
    with store.changing() as change:
        change("UPDATE verdicts SET verdict = 'copied'", ())
        change("DELETE FROM verdict_reports WHERE verdict IN (SELECT min(id) FROM verdicts)", ())
        change("DELETE FROM features", ())
        change("INSERT INTO hot_features (feature) VALUES (8)", ())
    monkeypatch.setattr(check_update, "VERSION", "another")
    assert found(store) == before
    assert [row["version"] for row in ask(store, "SELECT version FROM checks")] == ["another"]
    assert ask(store, "SELECT * FROM hot_features") == []
    kept = ask(store, "SELECT verdict, count(*) AS n FROM verdicts GROUP BY verdict ORDER BY verdict")
    monkeypatch.setattr(check_update, "VERSION", "yet another")
    assert found(store) == before
    assert ask(store, "SELECT verdict, count(*) AS n FROM verdicts GROUP BY verdict ORDER BY verdict") == kept


def test_what_is_new_alone_is_looked_at(store: SQLiteStore, lines: list[Line]) -> None:
    told: list[tuple[str, int, int]] = []
    write(store, lines[:20])
    check_update.update(store, lambda *progress: told.append(progress))
    assert told == [("reading", 20, 20), ("comparing", 20, 20)]
    told.clear()
    write(store, lines[20:23])
    check_update.update(store, lambda *progress: told.append(progress))
    assert told == [("reading", 3, 3), ("comparing", 3, 3)]
    told.clear()
    check_update.update(store, lambda *progress: told.append(progress))
    assert told == []


def test_upkeep_finds_nothing_wrong_and_changes_nothing(store: SQLiteStore, lines: list[Line]) -> None:
    write(store, lines)
    before, kept = found(store), state(store)
    assert all(kept[table] for table in TABLES if table != "hot_features")
    assert list(fsck(store)) == []
    vacuum(store)
    assert state(store) == kept
    assert found(store) == before
    assert list(fsck(store)) == []


def test_a_decision_whose_fact_is_gone_is_a_note_and_decides_nothing(store: SQLiteStore, extractor: Extractor) -> None:
    write(store, told(extractor, a=45, b=54))
    judge(store, "b", 54, "reject")
    write(store, told(extractor, a=45, b=45)[1:])
    assert verdicts(store) == ["agree"]
    (note,) = fsck(store)
    assert (note.note, note.table) == (True, "decisions")


def test_what_lost_its_rows_is_judged_by_the_rest(store: SQLiteStore, extractor: Extractor) -> None:
    """As a program that watches over no foreign keys leaves it."""
    write(store, told(extractor, a=45, b=54, c=45))
    before = found(store)
    with store.changing() as change:
        change("DELETE FROM verdict_reports WHERE place = 0", ())
    assert found(store) == before
