"""The level that honours and initiatives are of."""

import pytest

from extractor.api import Extractor
from extractor.records import Award, Count


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Có 52 sáng kiến đạt cấp tỉnh.", "province"),
        ("Có 6 đề tài cấp bộ được nghiệm thu.", "ministry"),
        ("Có 40 sáng kiến được công nhận cấp cơ sở.", "grassroots"),
        ("Có 40 sáng kiến được áp dụng.", None),
    ],
)
def test_of_a_count_where_it_is_written(extractor: Extractor, text: str, level: str | None) -> None:
    (count,) = [fact for fact in extractor.extract(text).facts if isinstance(fact, Count)]
    assert count.level == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Trao Huân chương Lao động hạng Ba cho 2 tập thể.", "state"),
        ("Tặng Bằng khen của Thủ tướng Chính phủ cho 2 tập thể.", "state"),
        ("Có 37 chiến sĩ thi đua cấp tỉnh.", "province"),
        ("Đoàn giành 3 huy chương vàng.", None),
        ("LĐLĐ tỉnh Nghệ An tặng Bằng khen cho 2 tập thể.", None),
    ],
)
def test_of_an_honour_where_it_is_written_or_law_says_so(extractor: Extractor, text: str, level: str | None) -> None:
    (award,) = [fact for fact in extractor.extract(text).facts if isinstance(fact, Award)]
    assert award.level == level


def test_a_figure_has_the_programme_of_its_clause(extractor: Extractor) -> None:
    text = "Chương trình “1 triệu sáng kiến” ghi nhận 310 sáng kiến; LĐLĐ tỉnh Nghệ An trao 45 suất quà."
    counts = [fact for fact in extractor.extract(text).facts if isinstance(fact, Count)]
    assert [count.program for count in counts] == ["1 triệu sáng kiến", None]
