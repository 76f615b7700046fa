"""The whole flow: offsets, normal forms, the gate, the same bytes, one owner for each number, the traps."""

import gzip
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from itertools import combinations, islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.api import Extractor, load
from extractor.language.folding import fold
from extractor.language.sentences import sentences
from extractor.records import Article, ArticleFacts
from extractor.records.span import LONGEST_EVIDENCE

ARTICLES = Path(__file__).resolve().parent.parent / "corpus" / "articles"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))}
WORDS = [text.split(" ") for text in TEXTS.values()]
DAY = "2019-07-21"


@st.composite
def fragments(draw: st.DrawFn) -> str:
    """A few stretches of words out of the corpus, put together anyhow."""
    pieces = []
    for _ in range(draw(st.integers(1, 5))):
        words = draw(st.sampled_from(WORDS))
        start = draw(st.integers(0, len(words) - 1))
        pieces.append(" ".join(words[start : start + draw(st.integers(1, 40))]))
        pieces.append(draw(st.sampled_from([" ", "\n", ". ", ", ", "; ", "", "  ", "\u00ad", " 😀 ", "\n\n", "…"])))
    return "".join(pieces)


def told(found: ArticleFacts) -> list[str]:
    return [fact.model_dump_json() for fact in found.facts]


def assert_sound(found: ArticleFacts) -> None:
    """Each evidence is its own slice, short enough, and inside one sentence."""
    text = found.article.text
    folded = fold(text)
    spans = [(folded.start(a), folded.end(b)) for a, b in sentences(folded.cased)]
    for fact in found.facts:
        place = fact.evidence
        where = f"{fact.type} {place.text!r} by {fact.rule} in {text!r}"
        assert text[place.start : place.end] == place.text, where
        assert 0 < place.end - place.start <= LONGEST_EVIDENCE, where
        assert any(a <= place.start and place.end <= b for a, b in spans), where
    starts = [(fact.evidence.start, fact.evidence.end) for fact in found.facts]
    assert starts == sorted(starts), text


@settings(max_examples=200)
@given(fragments())
def test_evidence_is_its_own_slice_of_one_sentence(extractor: Extractor, text: str) -> None:
    assert_sound(extractor.extract(text, published=DAY))


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=120))
def test_any_text_gives_sound_evidence(extractor: Extractor, text: str) -> None:
    assert_sound(extractor.extract(text))


@pytest.mark.parametrize("name", TEXTS)
def test_the_corpus_gives_sound_evidence(extractor: Extractor, name: str) -> None:
    assert_sound(extractor.extract(TEXTS[name]))


@pytest.mark.parametrize("name", list(TEXTS)[:6])
def test_a_fact_has_the_confidence_of_its_rule(extractor: Extractor, name: str) -> None:
    table = extractor.pipeline.compiled.packs.confidence
    found = extractor.extract(TEXTS[name]).facts
    assert found
    assert [fact.confidence for fact in found] == [table.of(fact.rule, fact.type) for fact in found]


def test_invisible_characters_count_in_the_longest_evidence(extractor: Extractor) -> None:
    assert_sound(extractor.extract("Có 2.300 sáng" + "\u00ad" * 300 + " kiến."))


def test_decomposed_text_gives_the_same_facts(extractor: Extractor) -> None:
    for name, text in TEXTS.items():
        composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
        assert composed != apart
        one, other = extractor.extract(composed, published=DAY), extractor.extract(apart, published=DAY)
        assert told(one) == told(other), name
        assert other.article.text == composed, name


def test_a_decomposed_title_is_still_the_texts_own(extractor: Extractor) -> None:
    title, text = "Đại hội Công đoàn", "Đại hội Công đoàn\nCó 250 đại biểu."
    assert extractor.extract(text, title=unicodedata.normalize("NFD", title)).article.text == text


def shared_rows(shared: Path, count: int) -> Iterator[str]:
    with gzip.open(shared / "data" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in islice(lines, count):
            yield json.loads(line)["text"]


@pytest.fixture(scope="module")
def ungated() -> Extractor:
    return load(gate=False)


def test_the_gate_loses_nothing_of_the_corpus(extractor: Extractor, ungated: Extractor) -> None:
    for name, text in TEXTS.items():
        assert told(extractor.extract(text)) == told(ungated.extract(text)), name


def test_the_gate_loses_nothing_of_other_articles(extractor: Extractor, ungated: Extractor, shared: Path) -> None:
    for at, text in enumerate(shared_rows(shared, 150)):
        gated, all_of_it = told(extractor.extract(text)), told(ungated.extract(text))
        assert gated == all_of_it, f"row {at}: {text[:80]!r}"


def test_the_gate_spares_something(extractor: Extractor) -> None:
    text = "Trời rất đẹp! Ai cũng vui! Có 250 đại biểu đến."
    reading = extractor.pipeline.read(Article(id="a", text=text))
    assert [[text[m.start : m.end] for m in s.things] for s in reading.sentences] == [[], [], ["250", "đại biểu"]]
    assert reading.skipped == len("Trời rất đẹp!Ai cũng vui!")


def test_the_gate_spares_sentences_with_a_full_stop(extractor: Extractor) -> None:
    reading = extractor.pipeline.read(Article(id="a", text="Trời rất đẹp. Ai cũng vui."))
    assert reading.skipped == len("Trời rất đẹp.Ai cũng vui.")


_DUMP = """\
import sys
from pathlib import Path
from extractor.api import load
found = load()
for path in sorted(Path(sys.argv[1]).glob("a*.txt")):
    sys.stdout.buffer.write(found.extract(path.read_text("utf-8")).model_dump_json().encode() + b"\\n")
"""


def test_two_runs_give_the_same_bytes() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", _DUMP, str(ARTICLES)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ARTICLES.parent.parent)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[0].count(b"\n") == sum(name.startswith("a") for name in TEXTS)


def test_an_article_leaves_nothing_behind_for_the_next(extractor: Extractor) -> None:
    text = "LĐLĐ tỉnh trao 25 căn nhà."
    before = told(extractor.extract(text))
    extractor.extract("LĐLĐ tỉnh Nghệ An họp. Khu Kinh tế (KKT) Nghệ An mở cửa ngày 3/7/2019.")
    assert told(extractor.extract(text)) == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("😀 Có 250 đại biểu 🎉 đến.", ["250 đại biểu"]),
        ("👨‍👩‍👧 Trao 40 suất quà 👍🏽 và 25 căn nhà.", ["40 suất quà", "25 căn nhà"]),
        ("שלום Có 250 đại biểu مرحبا đến.", ["250 đại biểu"]),
        ("\u202eCó 250 đại biểu\u202c đến.", ["250 đại biểu"]),
        ("\ufeffCó 250 đại biểu đến.", ["250 đại biểu"]),
    ],
)
def test_emoji_and_writing_from_right_to_left(extractor: Extractor, text: str, words: list[str]) -> None:
    found = extractor.extract(text)
    assert_sound(found)
    assert [fact.evidence.text for fact in found.facts if fact.type == "count"] == words


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "。", "ß", "7"])
def test_texts_that_say_nothing(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text).facts == ()


def spans(extractor: Extractor, text: str) -> set[tuple[str, int, int]]:
    facts = extractor.extract(text, published=DAY).facts
    return {(f.type, f.evidence.start, f.evidence.end) for f in facts if f.type in ("count", "date")}


@pytest.mark.parametrize("name", TEXTS)
def test_a_sentence_alone_gives_the_spans_it_has_in_its_article(extractor: Extractor, name: str) -> None:
    """Figures and dates are read from their sentence; what is told of them may come from the article."""
    text = unicodedata.normalize("NFC", TEXTS[name])
    whole = spans(extractor, text)
    reading = extractor.pipeline.read(Article(id="a", text=text))
    folded = reading.folded
    wrong = []
    for sentence in reading.sentences:
        start, end = folded.start(sentence.start), folded.end(sentence.end)
        alone = text[start:end]
        if extractor.pipeline.read(Article(id="a", text=alone)).frame:
            continue  # by itself it looks like a line of the page
        inside = {(kind, a - start, b - start) for kind, a, b in whole if start <= a < end}
        wrong += [(kind, alone[a:b], alone) for kind, a, b in spans(extractor, alone) ^ inside]
    assert wrong == []


@pytest.mark.parametrize("name", TEXTS)
def test_each_number_has_at_most_one_owner(extractor: Extractor, name: str) -> None:
    text = unicodedata.normalize("NFC", TEXTS[name])
    for sentence in extractor.pipeline.read(Article(id="a", text=text)).sentences:
        figures = [
            (claim.value.numeral_start, claim.value.numeral_end, draft.type)
            for draft in sentence.drafts
            for claim in draft.claims
            if claim.kind == "quantity"
        ]
        dates = [(m.start, m.end, "date") for m in sentence.things if m.kind == "date"]
        terms = [(d.start, d.end, "term") for d in sentence.drafts if d.type == "term"]
        twice = [pair for pair in combinations([*figures, *dates], 2) if cross(*pair)]
        assert [(text[a[0] : a[1]], a[2], b[2]) for a, b in twice] == [], name
        inside = [(text[d[0] : d[1]], text[t[0] : t[1]]) for d in dates for t in terms if cross(d, t)]
        assert inside == [], f"{name}: a date in a term"


def cross(a: tuple[int, int, str], b: tuple[int, int, str]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


TRAPS = {
    "năm and tư": [
        "Năm nay, hàng năm và năm ấy đều vui.", "Chiều thứ tư, thứ năm tuần này có mưa.", "Đầu tư công tăng nhanh.",
        "Tư nhân góp vốn.", "Kinh tế tư nhân và vốn đầu tư tăng từng năm.", "Năm học mới bắt đầu.",
        "Một trong những người đầu tiên.", "Anh Ba, chị Tư, chú Năm cùng đến.", "Mỗi năm một lần.",
    ],
    "names with numbers": [
        "Xe chạy trên Quốc lộ 1A và đường tỉnh 825.", "Phòng PC66 điều tra.", "Máy cài Windows 10.",
        "Nhà ở số 12 đường Lê Lợi, tổ 5, phường 7.", "Covid-19 lây lan.", "Đội bóng U23 thi đấu.",
        "Nghị định 159/2016 có hiệu lực.", "Khu phố 3, quận 10.", "Phong trào “1 triệu sáng kiến” lan rộng.",
        "Chuyến bay VN1234 hạ cánh.", "Cơ chế một cửa được áp dụng.",
    ],
    "anniversaries, ages and durations": [
        "Nhân kỷ niệm 75 năm Ngày Quốc khánh.", "Mừng 90 năm thành lập Công đoàn Việt Nam.",
        "Bà Sáu, 67 tuổi, kể lại.", "Ông có 30 năm tuổi Đảng.", "Lớp học kéo dài trong 3 ngày.",
        "Sau 20 năm, cây cầu vẫn vững.", "Lúc 14 giờ 30 phút, trời mưa.", "Bản án 12 năm tù.",
    ],
    "ordinals, ranks and scores": [
        "Lần thứ VI, lần thứ 3, đợt 2.", "Mũi 3 được tiêm cho người già.", "Đứng thứ 3, xếp thứ 21/83 toàn quốc.",
        "Đoạt hạng Nhất toàn đoàn.", "Đội nhà thắng 3-1.", "Thí sinh đạt 9,5 điểm.", "Giai đoạn 2 bắt đầu.",
        "Điều 5, khoản 2 quy định rõ.",
    ],
    "numbers of lists and lines": [
        "1. Công tác tuyên truyền", "II. Nhiệm vụ trọng tâm", "Điện thoại: 0912 345 678.",
        "Tài khoản 1234567890123.", "a) Về tổ chức",
    ],
    "the frame of the page": [
        "Công nhân vui Tết.\nLượt truy cập: 1.234.567", "Đại hội thành công.\nCác tin khác\n- Tập huấn cho 215 cán bộ",
        "Trang chủ | Tin tức | 24 giờ\nCông nhân vui Tết.", "Công nhân vui Tết.\nGiấy phép số 112/GP-TTĐT",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("trap", "text"), [(trap, text) for trap, texts in TRAPS.items() for text in texts])
def test_traps_are_no_figures(extractor: Extractor, trap: str, text: str) -> None:
    found = extractor.extract(text).facts
    assert [(f.type, f.evidence.text) for f in found if f.type in ("count", "award")] == [], trap


def test_the_number_that_ends_a_companys_name(extractor: Extractor) -> None:
    found = extractor.extract("Công ty May 10 tuyển thợ.").facts
    assert [(f.type, f.evidence.text) for f in found] == [("organisation", "Công ty May 10")]


NO_DATES = [
    "Hàng năm, trong 5 năm và 3 ngày qua lại.", "Thứ hai đầu tuần.", "Mừng 75 năm Ngày Quốc khánh.",
    "Chia 57/128 phần.", "Tỷ lệ 3/4 số hộ.", "Nhiệm kỳ 2013-2018 thành công.", "Kế hoạch số 45/KH-LĐLĐ.",
    "Giải thưởng 28/7 được trao.", "Xếp thứ 21/83.", "Bà Sáu, 67 tuổi.", "Gọi 0912.345.678.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATES)
def test_traps_are_no_dates(extractor: Extractor, text: str) -> None:
    assert [f.evidence.text for f in extractor.extract(text, published=DAY).facts if f.type == "date"] == []


HOSTILE = [
    "được đề nghị 1 người ", "Sở ", "Công đoàn Sở ", "1, 2, 3, ", "1 ", "1/", "từ 1 đến ", "(ABC) ", "Bằng khen cho 1 ",
    "ngày 1 và ", "\ue005 \ue070 7 người ", "Công ty A (ABC) ", "“",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_one_endless_sentence_ends(extractor: Extractor, piece: str) -> None:
    assert_sound(extractor.extract(piece * (6_000 // len(piece))))


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Hôm qua, Công đoàn tặng 45 suất quà. Năm ngoái tặng 5 suất.", "0001-01-01"),
        ("Ngày 31/12 và 1/1 họp; thứ Hai, ngày 5/1 họp. Ngày mai và tuần tới nghỉ.", "9999-12-31"),
    ],
)
def test_the_edges_of_the_calendar(extractor: Extractor, text: str, published: str) -> None:
    assert_sound(extractor.extract(text, published=published))


def test_the_year_compared_with_is_not_the_figures_own(extractor: Extractor) -> None:
    text = "Năm 2019, LĐLĐ tỉnh có 300 đoàn viên, tăng 20 người so với năm 2018."
    found = extractor.extract(text, published=DAY).facts
    assert {f.period for f in found if f.type == "count"} == {"2019-01-01/2019-12-31"}


def test_degrees_below_zero_are_not_told_as_above(extractor: Extractor) -> None:
    assert [f.evidence.text for f in extractor.extract("Rét âm 5 độ, -7 độ C, rồi 12 độ.").facts] == ["12 độ"]


@pytest.mark.parametrize(
    ("source", "url", "name"),
    [
        ("tapchithue.vn", None, "Liên đoàn Lao động tỉnh"),
        ("Báo Hưng Yên", "https://baohungyen.vn/a.html", "Liên đoàn Lao động tỉnh Hưng Yên"),
        (None, "http://congdoan.nghean.gov.vn/tin", "Liên đoàn Lao động tỉnh Nghệ An"),
    ],
)
def test_the_site_tells_the_province(extractor: Extractor, source: str | None, url: str | None, name: str) -> None:
    found = extractor.extract("LĐLĐ tỉnh trao 3 suất quà.", source=source, url=url).facts
    assert [f.name for f in found if f.type == "organisation"] == [name]
