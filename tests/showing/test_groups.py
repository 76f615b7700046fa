"""What verdicts mean, in words that cover their reasons."""

import pytest

from extractor.checking.checked import Original
from extractor.checking.group import Reason
from extractor.checking.reasons import sentence
from extractor.showing.groups import MEANINGS, copied_from
from extractor.showing.passages import Passage
from extractor.showing.translation import translate
from tests.cli.compared import initiatives


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
