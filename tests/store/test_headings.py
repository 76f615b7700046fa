"""What heads a group: no body and no day that its sentences leave out."""

from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.checking.checked import Checked
from extractor.store.checks.article import article_of
from extractor.store.checks.check import check
from extractor.store.checks.verify_sums import wrong_sums
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.store.comparing import line, write

BODY = "Liên đoàn Lao động tỉnh Kon Tum"
BEFORE = "Năm 2018, LĐLĐ tỉnh Kon Tum chăm lo cho đoàn viên tại các khu công nghiệp."
ITSELF = "Năm 2018, LĐLĐ tỉnh Kon Tum đã trao 1.250 suất quà cho công nhân nghèo vượt khó, học giỏi."
ELSEWHERE = f"{BEFORE} Đã trao 1.250 suất quà cho công nhân nghèo vượt khó, học giỏi."


def group(extractor: Extractor, folder: Path, *texts: str) -> Checked:
    with SQLiteStore(folder / "facts.db", create=True) as store:
        write(store, [line(extractor, f"bai-{at}", text) for at, text in enumerate(texts)])
        (found,) = check(store, Filters())
    return found


@pytest.mark.parametrize(
    ("texts", "named"),
    [((ELSEWHERE, f"{ELSEWHERE} "), False), ((ELSEWHERE, ITSELF), True), ((ITSELF, ITSELF + " "), True)],
)
def test_a_body_and_a_time_of_another_sentence_are_in_the_key_alone(
    extractor: Extractor, tmp_path: Path, texts: tuple[str, str], named: bool
) -> None:
    found = group(extractor, tmp_path, *texts)
    assert (found.key["organisation"], found.key["period"]) == (BODY, "2018-01-01/2018-12-31")
    told = {"metric": "gift", "noun": "suất quà", "modality": "reported"}
    if named:
        told |= {"organisation": BODY, "period": "2018-01-01/2018-12-31"}
    assert found.heading == told


def test_two_modalities_head_nothing(extractor: Extractor, tmp_path: Path) -> None:
    found = group(extractor, tmp_path, ITSELF, ITSELF.replace("đã trao", "sẽ trao"))
    assert "modality" in found.key
    assert "modality" not in found.heading


def test_a_sum_of_an_article_has_its_heading(extractor: Extractor) -> None:
    text = f"{BEFORE} Có 14 giải, gồm 4 giải Nhất và 9 giải Nhì."
    (wrong,) = wrong_sums(article_of(line(extractor, "bai", text)))
    assert "organisation" not in wrong.heading
    assert "period" not in wrong.heading
