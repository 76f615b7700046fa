"""How an article is called in the sentences that explain a verdict."""

import pytest

from extractor.checking.explaining import name_of
from extractor.checking.judging import judge
from extractor.checking.reasons import why
from tests.checking.made import report, told

LONG = "Chủ tịch Liên đoàn Lao động tỉnh trao quà cho công nhân nghèo ở các khu công nghiệp nhân dịp Tết"


@pytest.mark.parametrize(
    ("source", "title", "name"),
    [
        ("Lao Động", "Tặng quà", "Lao Động"),
        (None, "Tặng quà", "“Tặng quà”"),
        (None, " Tặng \n quà ", "“Tặng quà”"),
        (None, LONG, "“Chủ tịch Liên đoàn Lao động tỉnh trao quà cho công nhân…”"),
        (None, "x" * 60, f"“{'x' * 60}”"),
        (None, "x" * 61, f"“{'x' * 60}…”"),
        (None, f"{'x' * 59}, rồi", f"“{'x' * 59}…”"),
        ("x" * 120, None, "x" * 120),
        ("Báo " * 1250, "Tặng quà", ("Báo " * 30).strip() + "…"),
        ("x" * 5000, "Tặng quà", "x" * 120 + "…"),
        (None, " ", "bai-1"),
        (None, None, "bai-1"),
    ],
)
def test_an_article_is_called_by_its_paper_else_its_title(source: str | None, title: str | None, name: str) -> None:
    assert name_of(told(1, source, title=title)) == name


def test_articles_without_a_paper_are_told_apart() -> None:
    def says(article: int, value: float, title: str | None) -> str:
        others = [(report(value, fact=article, article=article), told(article, title=title))]
        return why(judge([(report(45, fact=1, article=1), told(1, title="Tặng quà")), *others], {}), "vi")

    assert says(2, 54, "Tết ấm") == "“Tặng quà” viết 45, “Tết ấm” viết 54: hai chữ số bị đảo chỗ."
    assert says(2, 54, "Tặng quà").startswith("“Tặng quà” (bai-1) viết 45, “Tặng quà” (bai-2) viết 54")
    assert says(2, 54, None).startswith("“Tặng quà” viết 45, bai-2 viết 54")
