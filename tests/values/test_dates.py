"""Dates: the pack's examples, tables of readings, the year where none is told, what holds for any date."""

import datetime as dt
import json
import time
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.folding import fold
from extractor.language.sentences import sentences
from extractor.rules.builder import Declined, Reference
from extractor.rules.compiler import compile_packs
from extractor.rules.loader import PackSet, load_pack
from extractor.rules.mask import Mask
from extractor.rules.mention import compete
from extractor.values import dates, periods
from extractor.values.dates import build_date
from extractor.values.reference_year import reference_year
from tests.hostile import HANGS, HOSTILE

PACK = Path(__file__).resolve().parents[2] / "patterns" / "dates.yaml"
COMPILED = compile_packs(PackSet((load_pack(PACK, PACK.read_bytes()),), "dates"))
RULES = [rule for _, rule in COMPILED.packs.rules()]
TAG = regex.compile(r"<(\w+)((?: \w+=\S+?)*)>(.*?)</\1>")
JULY = dt.date(2020, 7, 15)


def find(text, published=None, kinds=("date",), year=None):
    """The mentions of dates in a text, each sentence by itself, competing among themselves."""
    folded = fold(text)
    reference = Reference(published, year)
    found = []
    for start, end in sentences(folded.cased):
        mask = Mask(folded.text, start, end, (), COMPILED.codes)
        candidates = []
        for template in COMPILED.templates["raw"]:
            if template.rule.makes in kinds:
                candidates += _built(template.run(mask), reference)
        found += compete(candidates)[0]
    return found


def _built(matches, reference):
    for match in matches:
        try:
            mentions = build_date(match, reference)
        except Declined:
            continue
        for mention in mentions:
            mention.priority = COMPILED.priorities[mention.rule_id]
            yield mention


def told(text, published=None, year=None):
    """What is found, short: words, first day, last day, grain."""
    return [
        (text[m.start : m.end], _iso(m.value.start), _iso(m.value.end), m.value.grain)
        for m in find(text, published, year=year)
    ]


def _iso(day):
    return day.isoformat() if day else None


def plain(marked):
    """The sentence without its marks, and each mark's place and fields."""
    text, marks, at = "", [], 0
    for match in TAG.finditer(marked):
        text += marked[at : match.start()]
        fields = dict(pair.split("=") for pair in match[2].split())
        marks.append((len(text), len(text) + len(match[3]), fields))
        text += match[3]
        at = match.end()
    return text + marked[at:], marks


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule):
    for example in rule.examples:
        text, marks = plain(example.text)
        found = find(text, example.published, (rule.makes,))
        spans = [(m.start, m.end) for m in found]
        assert spans == [(a, b) for a, b, _ in marks], text
        for mention, (_, _, fields) in zip(found, marks, strict=True):
            said = mention.value.model_dump(mode="json")
            assert {name: str(said[name]) for name in fields} == fields, text
        assert rule.id in {m.rule_id for m in found}, f"another rule reads: {text}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_counterexamples(rule):
    for example in rule.counterexamples:
        fired = [m for m in find(example.text, example.published, (rule.makes,)) if m.rule_id == rule.id]
        assert not fired, example.text


def test_wordings_are_covered():
    covered = {w for rule in RULES for e in (*rule.examples, *rule.counterexamples) for w in e.wordings}
    assert covered >= {"D1", "D2", "D3", "T4", "F4"}


def test_every_form_is_used_and_known():
    assert {rule.set["form"] for rule in RULES} == set(dates.FORMS)


READINGS = [
    ("từ ngày 5 - 10/7/2020", [("ngày 5 - 10/7/2020", "2020-07-05", "2020-07-10", "range")]),
    ("Ngày 5 và ngày 6/7/2020", [("Ngày 5 và ngày 6/7/2020", "2020-07-05", "2020-07-06", "range")]),
    ("ngày 14, 15 tháng 7", [("ngày 14, 15 tháng 7", "2020-07-14", "2020-07-15", "range")]),
    ("15.7 - 20.7.2020", [("15.7 - 20.7.2020", "2020-07-15", "2020-07-20", "range")]),
    ("15/7-20/7", [("15/7-20/7", "2020-07-15", "2020-07-20", "range")]),
    ("từ 28/12 đến 3/1/2018", [("28/12 đến 3/1/2018", "2017-12-28", "2018-01-03", "range")]),
    ("Chiều thứ Bảy, ngày 11/7", [("Chiều thứ Bảy, ngày 11/7", "2020-07-11", "2020-07-11", "day")]),
    ("sáng nay, ngày 15/7", [("sáng nay, ngày 15/7", "2020-07-15", "2020-07-15", "day")]),
    ("15/07/2020-08:30", [("15/07/2020", "2020-07-15", "2020-07-15", "day")]),
    ("Ngày 5- 7 -2020", [("Ngày 5- 7 -2020", "2020-07-05", "2020-07-05", "day")]),
    ("30 tháng 4 năm 1975", [("30 tháng 4 năm 1975", "1975-04-30", "1975-04-30", "day")]),
    ("9/9", [("9/9", "2020-09-09", "2020-09-09", "day")]),
    ("từ 1/7 tỉnh bỏ phí", [("1/7", "2020-07-01", "2020-07-01", "day")]),
    ("tháng mười hai năm 2019", [("tháng mười hai năm 2019", "2019-12-01", "2019-12-31", "month")]),
    ("tháng 2/2020", [("tháng 2/2020", "2020-02-01", "2020-02-29", "month")]),
    ("từ tháng 1-6/2020", [("tháng 1-6/2020", "2020-01-01", "2020-06-30", "range")]),
    ("9 tháng năm 2019", [("9 tháng năm 2019", "2019-01-01", "2019-09-30", "range")]),
    ("nửa cuối năm 2020", [("nửa cuối năm 2020", "2020-07-01", "2020-12-31", "half")]),
    ("năm học 2019-20", [("năm học 2019-20", "2019-01-01", "2020-12-31", "range")]),
    ("thập niên 1980", [("thập niên 1980", "1980-01-01", "1989-12-31", "range")]),
    ("từ năm 2013 đến nay", [("năm 2013", "2013-01-01", "2013-12-31", "year")]),
    ("các ngày 5, 7, 9/8", [
        ("ngày 5", "2020-08-05", "2020-08-05", "day"),
        ("7", "2020-08-07", "2020-08-07", "day"),
        ("9/8", "2020-08-09", "2020-08-09", "day"),
    ]),
    ("quý II và 6 tháng đầu năm", [
        ("quý II", "2020-04-01", "2020-06-30", "quarter"),
        ("6 tháng đầu năm", "2020-01-01", "2020-06-30", "half"),
    ]),
    ("tháng 5, 6/2020", [
        ("tháng 5", "2020-05-01", "2020-05-31", "month"),
        ("6/2020", "2020-06-01", "2020-06-30", "month"),
    ]),
    ("2018: 20 nhà; 2019: 30 nhà", [
        ("2018", "2018-01-01", "2018-12-31", "year"),
        ("2019", "2019-01-01", "2019-12-31", "year"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READINGS, ids=[text for text, _ in READINGS])
def test_readings(text, expected):
    assert told(text, JULY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "45/63 tỉnh thành", "Công văn số 45/KH-LĐLĐ", "Quyết định 12/2016/QĐ-TTg", "Phạt 10.3 triệu đồng",
        "Cách mạng công nghiệp 4.0", "Đội thắng (3-1)", "Điện thoại 0903.12.2017", "Lúc 16:27 và 7h30",
        "Lớp 12/5 có 40 em", "5 năm qua", "30 năm tuổi Đảng", "2 tháng 10 ngày", "mỗi quý 20 CĐCS",
        "5-6 triệu đồng/m2", "năm năm liền", "ba tháng liền", "từ 18 đến 25 tuổi", "tháng 13", "ngày 31/6",
        "ISO 9001:2015", "đạt 2017 tấn", "ngày 8-10 tiếng", "nhiệm kỳ 2013-2018", "khóa 2016-2020",
        "Từ 7.6 - 8.2%", "30-4 và 1-5 điểm",
    ],
)  # fmt: skip
def test_not_dates(text):
    assert told(text, JULY) == []


YEARS = [
    ("ngày 25/12", dt.date(2018, 1, 10), "2017-12-25"),
    ("ngày 5/1", dt.date(2017, 12, 20), "2018-01-05"),
    ("ngày 30/4", dt.date(2017, 2, 2), "2017-04-30"),
    ("ngày 12/10", dt.date(2017, 2, 2), "2017-10-12"),
    ("Phấn đấu xong trước ngày 31-10", dt.date(2026, 1, 21), "2026-10-31"),
    ("Thứ hai, ngày 25/12", dt.date(2017, 6, 1), "2017-12-25"),
    ("Thứ sáu, ngày 1/12", dt.date(2018, 6, 1), "2017-12-01"),
    ("ngày 29/2", dt.date(2021, 1, 15), "2020-02-29"),
    ("quý IV", dt.date(2009, 1, 19), "2008-10-01"),
    ("quý IV", dt.date(2009, 7, 19), "2009-10-01"),
    ("6 tháng cuối năm", dt.date(2009, 1, 19), "2008-07-01"),
    ("6 tháng cuối năm", dt.date(2009, 7, 19), "2009-07-01"),
    ("ngày 3/9/91", dt.date(2017, 2, 2), "1991-09-03"),
    ("ngày 3/9/21", dt.date(2017, 2, 2), "2021-09-03"),
]


@pytest.mark.parametrize(("text", "published", "start"), YEARS)
def test_year_from_publication(text, published, start):
    assert [day for _, day, _, _ in told(text, published)] == [start]


def test_year_of_the_text_and_none():
    assert told("Ngày 20-7, họp.", year=2022) == [("Ngày 20-7", "2022-07-20", "2022-07-20", "day")]
    (open_day,) = find("Ngày 20-7, họp.")
    assert (open_day.value.start, open_day.value.month, open_day.value.day) == (None, 7, 20)
    (open_month,) = find("trong tháng 8")
    assert (open_month.value.start, open_month.value.month, open_month.value.day) == (None, 8, None)
    (stretch,) = find("từ 5/8 đến 7/8")
    assert (stretch.value.start, stretch.value.end, stretch.value.month) == (None, None, 8)
    assert find("sáng nay", year=2022) == []
    assert told("năm ngoái", year=2022) == [("năm ngoái", "2021-01-01", "2021-12-31", "year")]


def test_two_digits_without_a_reference():
    assert [periods.full_year(short, Reference()) for short in (0, 49, 50, 99)] == [2000, 2049, 1950, 1999]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("kon tum, 30/09/2019\nsở biểu dương. năm 2018, năm 2018, năm 2018.", 2019),
        ("6 tháng cuối năm 2022; 6 tháng đầu năm 2022. 75 năm (27-7-1947 - 27-7-2022).", 2022),
        ("tổng kết năm 2016, nhiệm vụ năm 2017, chỉ tiêu năm 2017 đến năm 2030", 2017),
        ("nhiệm kỳ 2013-2018", None),
        ("sân cỏ dậy sóng. " * 30 + "kém kỷ lục năm 1994", None),
        ("ngày 3 tháng 7 năm 2020", 2020),
        ("công văn số 2017/cv-lđlđ", None),
        ("anh cường (sn 2001), chị hoa (sn: 2003), ông bình (sinh ngày 5/6/2002), bà lan sinh năm 2002", None),
        ("anh cường (sn 2001) và chị hoa (sn 2003). ngày 5/6/2019, toà tuyên án", 2019),
        ("trận đánh ngày 7/2/1947, tháng 5/1947, năm 1947. cuốn phim năm 2016 và năm 2016", 2016),
        ("hà nội, 30/9/1994\nsở biểu dương", 1994),
        ("cơ sở được khánh thành ngày 5/6/2019; số trẻ sinh năm 2018, năm 2018 tăng", 2019),
        ("", None),
    ],
)
def test_reference_year(text, year):
    assert reference_year(text) == year


def test_development_set(shared):
    """Precision and recall of dates over the annotated articles, by words and bounds."""
    right = wrong = missed = 0
    for path in sorted((shared / "contract" / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (path.parent.parent / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        r, w, m = _mark(text, gold)
        right, wrong, missed = right + r, wrong + w, missed + m
    assert right >= 50
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.95


def _mark(text, gold):
    folded = fold(text)
    published = gold["published"] if isinstance(gold["published"], str) else None
    day = dt.date.fromisoformat(published) if published else None
    found = find(text, day, year=None if day else reference_year(folded.text))
    left = [(folded.start(m.start), folded.end(m.end), m.value) for m in found]
    right = missed = 0
    facts = [fact for fact in gold["facts"] if fact["type"] in ("date", "term")]
    for fact in sorted(facts, key=lambda fact: bool(fact.get("optional"))):
        start = _place(text, fact)
        end = start + len(fact["quote"])
        loose = fact["type"] == "term" or fact.get("optional")
        hit = [p for p in left if p[0] < end and start < p[1] and (loose or _same(fact, p[2]))][:1]
        right += bool(hit) and not loose
        missed += not hit and not loose
        left = [p for p in left if p not in hit]
    return right, len(left), missed


def _place(text, fact):
    at = -1
    for _ in range(fact.get("nth", 0) + 1):
        at = text.index(fact["quote"], at + 1)
    return at


def _same(fact, period):
    def among(want, got):
        return _iso(got) in (want if isinstance(want, list) else [want])

    return among(fact.get("start"), period.start) and among(fact.get("end"), period.end)


DAYS = st.dates(dt.date(1930, 1, 1), dt.date(2035, 12, 31))


@given(DAYS, st.none() | DAYS)
def test_any_full_date_reads_back(day, published):
    d, m, y = day.day, day.month, day.year
    written = [f"{d}/{m}/{y}", f"{d:02}-{m:02}-{y}", f"{d}.{m}.{y}", f"ngày {d} tháng {m} năm {y}", f"{day}"]
    for text in written:
        assert told(text, published) == [(text, _iso(day), _iso(day), "day")]


@given(DAYS)
def test_a_day_without_its_year_is_found_near_publication(day):
    text = f"Sáng {day.day}-{day.month}"
    assert told(text, day + dt.timedelta(days=1)) == [(text, _iso(day), _iso(day), "day")]


@given(DAYS, DAYS)
def test_a_range_is_never_reversed(first, last):
    text = f"từ {first.day}/{first.month}/{first.year} đến {last.day}/{last.month}/{last.year}"
    for mention in find(text):
        assert mention.value.start <= mention.value.end


@given(st.text(alphabet="0123456789/-.,() ngàythángnămquýi tếtvàđếnsáng\n", max_size=80))
def test_any_text_gives_sound_dates(text):
    folded = fold(text)
    for mention in find(text, JULY):
        a, b = mention.start, mention.end
        assert 0 <= a < b <= len(folded.text)
        assert "\n" not in folded.text[a:b]
        assert folded.text[a:b] == folded.text[a:b].strip()
        period = mention.value
        assert (period.start is None) == (period.end is None)


class _NoClock(dt.date):
    @classmethod
    def today(cls):
        raise AssertionError("the clock was read")


def test_no_clock(monkeypatch):
    monkeypatch.setattr(time, "time", lambda: pytest.fail("the clock was read"))
    monkeypatch.setattr(periods.dt, "date", _NoClock)
    assert told("Ngày 3/3/17 và sáng 5-6")[0][1] == "2017-03-03"


@pytest.mark.timeout(HANGS)
@pytest.mark.parametrize(
    "unit", ["1, ", "ngày 1, ", "5/6 và ", "tháng 5, ", "quý i, ", "2016-2017 ", "1/", "(", "5 - 6/7 "]
)
def test_hostile_repetition_stays_quick(unit):
    text = fold(unit * (HOSTILE // len(unit))).text
    mask = Mask(text, 0, len(text), (), COMPILED.codes)
    for template in COMPILED.templates["raw"]:
        list(_built(template.run(mask), Reference(JULY)))
