"""Near-copies: each kind is found, what quotes or fills the same mould is not, and a restored index answers alike."""

import os
import subprocess
import sys
from datetime import date
from itertools import permutations
from pathlib import Path
from unicodedata import normalize

import pytest

from extractor.checking.copies import Copy, CopyIndex
from extractor.checking.groups import Arrival, Groups, first_of
from extractor.checking.signatures import SIZE, SignatureError, likeness, shingles_of, signature
from tests.benchmarks.copies import Outcome, link
from tests.benchmarks.planted import COPIES, Newsroom, Planted

ARTICLE = (
    "Trao quà cho thợ lò ở Quảng Hoà\n"
    "Sáng 12/3, Công đoàn mỏ Quảng Hoà trao 45 suất quà cho thợ lò có hoàn cảnh khó khăn, mỗi suất một triệu đồng. "
    "Bà Lê Thị Thuý, chủ tịch công đoàn, nói rằng quỹ còn nhỏ nhưng ai ốm đau cũng được thăm hỏi. "
    "Năm ngoái mỏ sửa lại khu tập thể, khoẻ nhất là có nước nóng sau mỗi ca. "
    "Thợ lò mong có thêm chuyến xe về quê dịp lễ, công ty hứa sẽ tính trong quý tới."
)


@pytest.fixture(scope="module")
def planted() -> list[Planted]:
    return list(Newsroom().articles(600))


@pytest.fixture(scope="module")
def outcome(planted: list[Planted]) -> Outcome:
    return link(planted, CopyIndex())


@pytest.mark.parametrize("kind", COPIES)
def test_each_kind_of_copy_is_found(outcome: Outcome, kind: str) -> None:
    assert outcome.planted[kind] >= 8
    assert outcome.recall(kind) == 1


@pytest.mark.parametrize("kind", ["news", "follow-up", "bulletin"])
def test_what_shares_a_paragraph_or_a_mould_is_no_copy(outcome: Outcome, kind: str) -> None:
    assert outcome.planted[kind] >= 20
    assert outcome.strangers[kind] == []


def test_copies_are_linked_inside_their_family_alone(outcome: Outcome) -> None:
    assert {kind: pairs for kind, pairs in outcome.strangers.items() if pairs} == {}


@pytest.mark.parametrize("text", ["", " \n", "…", "Công đoàn", "Ảnh: báo Quảng Hoà. Xin mời bạn đọc xem thêm"])
def test_empty_and_very_short_texts_copy_nothing(text: str) -> None:
    index = CopyIndex()
    assert index.add("a", text) == []
    assert index.add("b", text) == []
    assert index.add("c", ARTICLE) == []
    assert len(index) == 3


def test_a_text_and_itself() -> None:
    index = CopyIndex()
    index.add("a", ARTICLE)
    assert index.add("b", ARTICLE) == [Copy("a", 1.0)]
    assert index.add("c", ARTICLE) == [Copy("a", 1.0), Copy("b", 1.0)]


@pytest.mark.parametrize(
    "respelt",
    [
        normalize("NFD", ARTICLE),
        ARTICLE.replace("Hoà", "Hòa").replace("Thuý", "Thúy").replace("khoẻ", "khỏe"),
        ARTICLE.upper(),
        ARTICLE.replace(" ", "\u00a0").replace("\n", "\r\n\r\n"),
        ARTICLE.replace("công", "cô\u00adng").replace("mỏ", "\u200bmỏ"),
        ARTICLE.replace(",", " –").replace(".", " …"),
    ],
    ids=["NFD", "tone marks", "capitals", "blanks", "invisible", "marks"],
)
def test_spellings_that_read_the_same_have_one_signature(respelt: str) -> None:
    assert respelt != ARTICLE
    assert signature(respelt) == signature(ARTICLE)


def test_another_word_is_another_signature() -> None:
    assert signature(ARTICLE.replace("45", "46")) != signature(ARTICLE)
    assert signature(ARTICLE.replace("Thuý", "Thủy")) != signature(ARTICLE)


def test_estimates_stay_near_the_exact_likeness(planted: list[Planted]) -> None:
    texts = {article.key: article.text for article in planted}
    pairs = [(texts[one.origin], one.text) for one in planted if one.kind in ("cut", "lead", "edits", "headline")]
    assert len(pairs) > 40
    for a, b in pairs:
        one, other = _shingles(a), _shingles(b)
        alike = likeness(signature(a), signature(b))
        assert shingles_of(signature(a)) == len(one)
        assert alike.jaccard == pytest.approx(len(one & other) / len(one | other), abs=0.13)
        assert alike.contained == pytest.approx(len(one & other) / min(len(one), len(other)), abs=0.2)


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = ["".join(filter(str.isalnum, word)).lower() for word in text.split()]
    kept = [word for word in words if word]
    return set(zip(kept, kept[1:], kept[2:], strict=False))


def test_a_restored_index_answers_as_the_live_one(planted: list[Planted]) -> None:
    live, rows = CopyIndex(), []
    for article in planted[:400]:
        live.add(article.key, article.text)
        rows.append((article.key, signature(article.text)))
    restored = CopyIndex.restore(rows)
    answers = [(live.add(one.key, one.text), restored.add(one.key, one.text)) for one in planted[400:]]
    assert [a for a, _ in answers] == [b for _, b in answers]
    assert sum(bool(a) for a, _ in answers) > 10


def test_a_signature_made_elsewhere_is_added_as_its_text() -> None:
    index = CopyIndex()
    assert index.add_signature("a", signature(ARTICLE)) == []
    assert index.add("b", ARTICLE) == [Copy("a", 1.0)]


def test_a_key_comes_once() -> None:
    index = CopyIndex()
    index.add("a", ARTICLE)
    with pytest.raises(ValueError, match="'a'"):
        index.add("a", "another")
    assert index.add("b", ARTICLE) == [Copy("a", 1.0)]


@pytest.mark.parametrize("row", [b"", signature(ARTICLE)[:-1], b"\xff" + signature(ARTICLE)[1:]])
def test_bytes_of_another_size_or_version_are_refused(row: bytes) -> None:
    with pytest.raises(SignatureError):
        CopyIndex.restore([("a", row)])
    with pytest.raises(SignatureError):
        CopyIndex().add_signature("a", row)


def test_signatures_kept_in_databases_stay_what_they_were() -> None:
    """Another value here is another VERSION: rows that are stored would no longer meet new ones."""
    kept = signature(ARTICLE)
    assert len(kept) == SIZE == 260
    assert kept[:16].hex() == "01550000001d532a03284e1400979917"


def test_processes_and_hash_seeds_agree() -> None:
    code = (
        "from extractor.checking.copies import CopyIndex\n"
        "from extractor.checking.signatures import signature\n"
        "from tests.benchmarks.planted import Newsroom\n"
        "index = CopyIndex()\n"
        "for one in Newsroom().articles(150):\n"
        "    print(one.key, signature(one.text).hex(), index.add(one.key, one.text))\n"
    )
    root = Path(__file__).resolve().parents[2]
    answers = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    ]
    assert b"Copy(" in answers[0]
    assert answers[0] == answers[1] == answers[2]


EARLY, LATE = date(2018, 3, 1), date(2018, 3, 2)


@pytest.mark.parametrize(
    ("a", "b", "first"),
    [
        (Arrival("a", LATE, 1), Arrival("b", EARLY, 2), "b"),
        (Arrival("a", EARLY, 2), Arrival("b", LATE, 1), "a"),
        (Arrival("a", EARLY, 1), Arrival("b", EARLY, 2), "a"),
        (Arrival("a", None, 1), Arrival("b", EARLY, 2), "a"),
        (Arrival("a", EARLY, 1), Arrival("b", None, 2), "a"),
        (Arrival("a", None, 1), Arrival("b", None, 2), "a"),
    ],
)
def test_who_was_first(a: Arrival, b: Arrival, first: str) -> None:
    assert first_of(a, b).key == first_of(b, a).key == first


def test_links_make_groups() -> None:
    links = [("b", "a"), ("d", "c"), ("e", "d"), ("f", "f"), ("a", "b")]
    for order in permutations(links):
        assert Groups(order).all() == [["a", "b"], ["c", "d", "e"]]
    groups = Groups(links)
    assert groups.of("e") == ["c", "d", "e"]
    assert groups.of("z") == ["z"]
    groups.link("e", "b")
    assert groups.all() == [["a", "b", "c", "d", "e"]]


def test_a_copy_is_in_the_group_of_its_origin(planted: list[Planted]) -> None:
    index, groups = CopyIndex(), Groups()
    for article in planted:
        for copy in index.add(article.key, article.text):
            groups.link(article.key, copy.key)
    copied = [article for article in planted if article.kind in COPIES]
    assert len(copied) > 50
    for article in copied:
        assert article.origin in groups.of(article.key)
