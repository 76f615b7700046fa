"""Parts know their whole."""

import pytest

from extractor.api import Extractor
from extractor.records import Award, Count


def wholes(extractor: Extractor, text: str) -> dict[str, str | None]:
    figures = [fact for fact in extractor.extract(text).facts if isinstance(fact, Count | Award)]
    return {fact.evidence.text: fact.part_of.text if fact.part_of else None for fact in figures}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trao 110 suất quà, trong đó 55 suất cho công nhân, 40 suất cho giáo viên; tặng 5 xe đạp.",
            {"110 suất quà": None, "55 suất": "110 suất quà", "40 suất": "110 suất quà", "5 xe đạp": None},
        ),
        (
            "Kết nạp 3.958 đoàn viên. Trong đó, 1.204 nữ, chiếm 30%.",
            {"3.958 đoàn viên": None, "1.204 nữ": "3.958 đoàn viên", "30%": "3.958 đoàn viên"},
        ),
        (
            "Có 45 công trình được trao giải gồm: 4 giải Nhất, 10 giải Nhì.",
            {"45 công trình": None, "4 giải Nhất": "45 công trình", "10 giải Nhì": "45 công trình"},
        ),
    ],
)
def test_what_stands_behind_the_words_is_a_part(
    extractor: Extractor, text: str, expected: dict[str, str | None]
) -> None:
    assert wholes(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Đội có 12 người, gồm 3 nhóm.",
        "Có 500 đoàn viên, trong đó có 20 sáng kiến.",
        "Có 20 đoàn viên, trong đó 500 đoàn viên ưu tú.",
        "Kết nạp 3.958 đoàn viên.\nNăm sau, kết nạp 1.204 đoàn viên.",
    ],
)
def test_what_cannot_be_held_is_no_part(extractor: Extractor, text: str) -> None:
    assert set(wholes(extractor, text).values()) == {None}


def test_the_whole_is_told_by_its_own_characters(extractor: Extractor) -> None:
    found = extractor.extract("Trao 110 suất quà, trong đó 55 suất cho công nhân.")
    counts = [fact for fact in found.facts if isinstance(fact, Count)]
    assert counts[1].part_of == counts[0].evidence
