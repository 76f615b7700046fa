"""What verdicts mean, in words that cover their reasons."""

import pytest

from extractor.checking.checked import CheckedReport, Original
from extractor.checking.group import Reason
from extractor.checking.reasons import sentence
from extractor.records import Evidence
from extractor.showing.groups import MEANINGS, copied_from, figure_of, notes
from extractor.showing.passages import Passage
from extractor.showing.translation import translate
from tests.cli.compared import group, initiatives


@pytest.mark.parametrize(
    ("told", "vietnamese", "english"),
    [
        ({"source": "Báo A", "title": "Tin", "published": "2018-05-01"}, "Báo A, 1/5/2018", "Báo A, 2018-05-01"),
        ({"title": "Tin  vắn", "published": "2018-05-01"}, "“Tin vắn”, 1/5/2018", "“Tin vắn”, 2018-05-01"),
        ({"source": "Báo A"}, "Báo A", "Báo A"),
        ({}, "a", "a"),
    ],
)
def test_what_a_copy_is_of_is_told_by_name_and_day(told: dict[str, str], vietnamese: str, english: str) -> None:
    copy = initiatives("b", 45).model_copy(update={"copy_of": Original(article_key="0", article="a", **told)})
    assert copied_from(Passage((copy,), 0), "vi") == f"chép từ {vietnamese}"
    assert copied_from(Passage((copy,), 0), "en") == f"copied from {english}"
    assert copied_from(Passage((initiatives("a", 45),), 0), "en") == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("may all be right", "perhaps of two things", "one and the same rough figure")),
        ("vi", ("có thể cùng đúng", "có lẽ nói về hai việc khác nhau", "cùng là một con số ước chừng")),
    ],
)
def test_what_compatible_means_covers_figures_of_two_things(language: str, words: tuple[str, ...]) -> None:
    values = {"a": "A", "b": "B", "x": (5, None, "exact", None), "y": (7, None, "exact", None)}
    assert words[1] in sentence(Reason("compatible_apart", values), language)
    assert all(one in translate(MEANINGS["compatible"], language) for one in words)


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        ((2, 0), ["2 nguồn độc lập"]), ((0, 2), ["2 bài, không rõ nguồn"]), ((0, 1), ["1 bài, không rõ nguồn"]),
        ((1, 3), ["1 nguồn độc lập", "3 bài, không rõ nguồn"]),
    ],
)  # fmt: skip
def test_articles_of_unknown_source_are_called_no_sources(counted: tuple[int, int], told: list[str]) -> None:
    witnesses, sourceless = counted
    found = group("agree", initiatives("a", 45), initiatives("b", 45), witnesses=witnesses, sourceless=sourceless)
    assert notes(found, "vi") == told


@pytest.mark.parametrize(
    ("words", "value", "expected"), [("250.00 đồng", 250, "“250.00 đồng”"), ("250.000 đồng", 250_000, "250.000 đồng")]
)
def test_a_misprinted_figure_is_quoted(words: str, value: int, expected: str) -> None:
    evidence = Evidence(start=0, end=len(words), text=words)
    told = CheckedReport(article="a", value=value, unit="VND", evidence=evidence, sentence=evidence, fact_key="a")
    assert figure_of(told, "vi") == expected
