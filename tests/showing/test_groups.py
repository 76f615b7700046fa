"""What verdicts mean, in words that cover their reasons."""

import pytest

from extractor.checking.group import Reason
from extractor.checking.reasons import sentence
from extractor.showing.groups import MEANINGS
from extractor.showing.translation import translate


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
