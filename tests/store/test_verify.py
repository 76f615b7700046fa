"""Each figure of an article against a store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.checking.checked import Verified
from extractor.store.checks.article import article_of
from extractor.store.checks.verify import verify
from extractor.store.loading.linking import link
from extractor.store.sqlite.store import SQLiteStore
from tests.store.asking import ask
from tests.store.comparing import (
    INITIATIVES,
    RETOLD,
    SUM,
    Line,
    found,
    judge,
    line,
    planted,
    state,
    told,
    verified,
    write,
)

UPDATED = "Tính đến nay, LĐLĐ tỉnh Kon Tum đã trao {} suất quà cho công nhân bị ảnh hưởng bởi bão tại huyện Đăk Glei."
HOSTILE = (
    "\x00\x1b[2J' OR 1=1; DROP TABLE facts; -- %s {0} ? <script>alert(1)</script> \u202e \U0001f600 {}\n"
    + INITIATIVES.format("9" * 400)
    + "\n"
    + " ".join(f"Năm {1800 + n}, LĐLĐ tỉnh Kon Tum có {n} sáng kiến." for n in range(2, 400))
)


@pytest.fixture
def store(tmp_path: Path, extractor: Extractor) -> Iterator[SQLiteStore]:
    """Two papers that tell 45, and one that tells 54."""
    with SQLiteStore(tmp_path / "facts.db", create=True) as made:
        write(made, told(extractor, a=45, b=54, c=45))
        yield made


def sides(one: Verified) -> tuple[str, list[str], list[str]]:
    """The verdict, and the articles for the figure and against it."""
    return one.verdict, [each.article for each in one.supporting], [each.article for each in one.contradicting]


def asked(store: SQLiteStore, article: Line) -> tuple[str, list[str], list[str]]:
    """What is said of the only figure of an article."""
    (one,) = verified(store, article)
    return sides(one)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("45", ("contradicted", ["a", "c"], ["b"])),
        ("54", ("contradicted", ["b"], ["a", "c"])),
        ("450", ("contradicted", [], ["a", "b", "c"])),
    ],
)
def test_what_speaks_for_a_figure_and_against_it(
    store: SQLiteStore, extractor: Extractor, value: str, expected: tuple[str, list[str], list[str]]
) -> None:
    assert asked(store, line(extractor, "x", RETOLD.format(value), "2019-01-12")) == expected
    assert asked(store, line(extractor, "x", RETOLD.format(value), None, source=None)) == expected


def test_a_figure_that_all_tell_is_supported(store: SQLiteStore, extractor: Extractor) -> None:
    judge(store, "b", 54, "reject")
    (one,) = verified(store, line(extractor, "x", RETOLD.format(45)))
    assert sides(one) == ("supported", ["a", "c"], [])
    assert one.why
    judge(store, "b", 54, "accept")
    judge(store, "b", 54, "correct", correction={"value": 45})
    assert asked(store, line(extractor, "x", RETOLD.format(45))) == ("supported", ["a", "b", "c"], [])
    assert asked(store, line(extractor, "x", RETOLD.format("hơn 40"))) == ("supported", ["a", "b", "c"], [])


@pytest.mark.parametrize(
    "text",
    [
        INITIATIVES.format(45).replace("Kon Tum", "Cà Mau"),
        INITIATIVES.format(45).replace("2018", "2015"),
        INITIATIVES.format(45).replace("sáng kiến", "đoàn viên"),
        "Hôm nay có 45 người.",
        SUM,
    ],
)
def test_of_another_thing_nothing_is_known(store: SQLiteStore, extractor: Extractor, text: str) -> None:
    figures = verified(store, line(extractor, "x", text))
    assert figures
    assert [sides(one) for one in figures] == [("unknown", [], [])] * len(figures)
    assert all(one.why for one in figures)


def test_an_article_that_stands_in_the_store_is_no_witness_of_itself(store: SQLiteStore, extractor: Extractor) -> None:
    a, b, _ = told(extractor, a=45, b=54, c=45)
    a["article"]["text"] += " Và hơn thế."  # or c would have its text
    assert asked(store, a) == ("contradicted", ["c"], ["b"])
    found(store)  # now they stand in one group
    assert asked(store, a) == ("contradicted", ["c"], ["b"])
    assert asked(store, b) == ("contradicted", [], ["a", "c"])
    b["article"]["id"] = "b of another name"
    assert asked(store, b) == ("contradicted", [], ["a", "c"])  # its text is the same


@pytest.mark.parametrize(("around", "end"), [("{}", "\n"), ("\n {}\t\n", "\n"), ("{}\r\n", "\r\n"), ("{}", "\r")])
def test_no_article_with_the_same_text_is_a_witness(
    store: SQLiteStore, extractor: Extractor, around: str, end: str
) -> None:
    """Whatever it is called, and however lines end."""
    text = f"Sáng kiến năm 2018\n\n{RETOLD.format(54)}\nBáo cáo nêu rõ."
    write(store, [line(extractor, name, text, "2019-01-11") for name in ("p", "q")])
    pasted = line(extractor, "-", around.format(text.replace("\n", end)), None, source=None)
    told_ = verify(store, article_of(pasted))
    assert [(one.article, one.article_key) for one in told_.same] == [
        (row["name"], row["article_key"]) for row in ask(store, "SELECT * FROM articles WHERE text LIKE '%nêu rõ.%'")
    ]
    assert [one.article for one in told_.same] == ["p", "q"]
    assert [sides(one) for one in told_.figures] == [("contradicted", ["b"], ["a", "c"])]
    found(store)  # now they stand in one group
    assert verify(store, article_of(pasted)) == told_
    other = line(extractor, "-", text.replace("nêu rõ", "nói rõ"), None, source=None)
    assert verify(store, article_of(other)).same == []
    assert asked(store, other) == ("contradicted", ["b", "p", "q"], ["a", "c"])


def test_an_article_that_was_changed_is_no_witness_of_itself(store: SQLiteStore, extractor: Extractor) -> None:
    told_ = verify(store, article_of(line(extractor, "b", RETOLD.format(54))))
    assert [sides(one) for one in told_.figures] == [("contradicted", [], ["a", "c"])]
    assert told_.same == []


def test_a_single_sentence_without_a_day_or_a_source(store: SQLiteStore, extractor: Extractor) -> None:
    text = "Năm 2018, LĐLĐ tỉnh Kon Tum có 54 sáng kiến."
    (one,) = verified(store, line(extractor, "-", text, None, source=None))
    assert sides(one) == ("contradicted", ["b"], ["a", "c"])
    figure = one.figure
    assert (figure.published, figure.source, figure.sentence.text) == (None, None, text)
    assert text[figure.evidence.start : figure.evidence.end] == figure.evidence.text
    for each in (*one.supporting, *one.contradicting):
        ((row),) = ask(store, "SELECT text FROM articles WHERE name = ?", each.article)
        for part in (each.evidence, each.sentence):
            assert row["text"][part.start : part.end] == part.text


@pytest.mark.parametrize("text", ["", "Không có số liệu nào.", "\n\n \t", "LĐLĐ tỉnh Kon Tum, ngày 12/5/2018."])
def test_an_article_without_figures(store: SQLiteStore, extractor: Extractor, text: str) -> None:
    assert verified(store, line(extractor, "x", text)) == []


def test_a_hostile_text_harms_nothing(store: SQLiteStore, extractor: Extractor) -> None:
    before, facts = found(store), ask(store, "SELECT * FROM facts ORDER BY id")
    hostile = line(extractor, "'; DROP TABLE articles; --", HOSTILE, None, source="%s ? {} '", title="\x00")
    figures = verified(store, hostile)
    assert len(figures) > 100
    text = hostile["article"]["text"]
    for one in figures:
        assert text[one.figure.evidence.start : one.figure.evidence.end] == one.figure.evidence.text
        assert one.model_dump_json()
    assert ask(store, "SELECT * FROM facts ORDER BY id") == facts
    assert found(store) == before


def test_nothing_of_what_is_looked_into_is_kept(store: SQLiteStore, extractor: Extractor) -> None:
    found(store)
    before = state(store)
    assert verified(store, line(extractor, "x", RETOLD.format(450)))
    assert state(store) | {"checks": before["checks"]} == before
    assert len(ask(store, "SELECT id FROM articles")) == 3


def test_a_store_that_nobody_has_checked_is_checked_first(store: SQLiteStore, extractor: Extractor) -> None:
    article = line(extractor, "x", RETOLD.format(54))
    first = verified(store, article)
    assert len(state(store)["checked"]) == 3
    assert verified(store, article) == first
    write(store, told(extractor, d=54))
    assert asked(store, article) == ("contradicted", ["d", "b"], ["a", "c"])


def test_what_has_grown_since_contradicts_nobody(tmp_path: Path, extractor: Extractor) -> None:
    with SQLiteStore(tmp_path / "grown.db", create=True) as store:
        write(store, [line(extractor, "a", UPDATED.format("4.510"), "2018-05-10")])
        later = line(extractor, "b", UPDATED.format("4.730"), "2018-05-12")
        assert asked(store, later) == ("unknown", [], [])
        less = line(extractor, "c", UPDATED.format("4.150"), "2018-05-12")
        assert asked(store, less) == ("contradicted", [], ["a"])


def test_what_is_brought_up_to_date_is_not_a_figure_of_another_day(tmp_path: Path, extractor: Extractor) -> None:
    """The last report that stands with the earlier one tells a day of its own, and accuses nobody of another."""
    of_a_day = UPDATED.replace("Tính đến nay", "Ngày {}/5").replace("đã trao", "trao")
    with SQLiteStore(tmp_path / "days.db", create=True) as store:
        write(store, [line(extractor, "a", UPDATED.format("4.510"), "2018-05-10"),
                      line(extractor, "z", of_a_day.format(11, "4.510"), "2018-05-11")])  # fmt: skip
        (one,) = verified(store, line(extractor, "x", of_a_day.format(12, "4.730"), "2018-05-12"))
    assert sides(one) == ("unknown", [], [])
    assert one.why == "Báo a says 4,510, Báo x later 4,730: brought up to date."


def test_why_is_told_in_the_reader_s_language(store: SQLiteStore, extractor: Extractor) -> None:
    article = line(extractor, "x", RETOLD.format(45))
    (english,), (vietnamese,) = verified(store, article), verified(store, article, language="vi")
    assert english.why != vietnamese.why
    assert english.model_copy(update={"why": ""}) == vietnamese.model_copy(update={"why": ""})


def test_second_sources_of_what_is_known(tmp_path: Path, extractor: Extractor) -> None:
    """Planted errors are contradicted by the original, what is told again is supported by it."""
    lines = planted(extractor, 10, 3)
    originals, seconds = lines[::2], lines[1::2]
    with SQLiteStore(tmp_path / "known.db", create=True) as store:
        write(store, originals)
        link(store)
        told_ = [(first["article"]["id"], one) for first, second in zip(originals, seconds, strict=True)
                 for one in verified(store, second)]  # fmt: skip
    verdicts = [one.verdict for _, one in told_]
    assert verdicts.count("supported") > len(verdicts) / 2
    assert verdicts.count("contradicted") >= 3
    witnesses = {(first, each.article) for first, one in told_ for each in (*one.supporting, *one.contradicting)}
    assert {first for first, _ in witnesses} == {other for _, other in witnesses}
    assert all(first == other for first, other in witnesses)
