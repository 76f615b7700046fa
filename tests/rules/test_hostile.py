"""Hostile sentences: every compiled template comes back, and so does the whole program."""

from itertools import cycle, islice

import pytest

from extractor.api import Extractor
from extractor.language.folding import fold
from extractor.rules.mask import Mask
from extractor.rules.mention import Mention
from extractor.rules.schema import STAGES

LENGTH = 40_000
NASTY = {
    "digits": "1", "spaces": " ", "quotes": '"', "letters": "a ", "dots": "1.1.", "slashes": "1/", "dashes": "1-",
    "brackets": "(", "roman": "x", "percent": "1,1%", "award": "bằng khen ", "given": "bằng khen cho ",
    "awards": "5 bằng khen ", "list": "5 tập thể, ", "days": "ngày 1 tháng ", "sittings": "khóa x; ",
    "open": 'phong trào "', "one": "một ", "millions": "1 triệu ", "companies": "Công ty A ", "bodies": "LĐLĐ tỉnh ",
    "people": "ông Trần Văn A ", "capitals": "A, ", "congress": "đại hội đại biểu ", "numbers": "số 1/KH-",
    "title": 'Chương trình A "', "lines": "\n", "marks": ". A", "soft": "\u00ad", "mixed": "hàng trăm từ 1 đến ",
}  # fmt: skip
"""What is said again and again."""

Q, A, P, BODY, H = ("quantity", "counted"), ("award_name", "bang_khen"), ("metric", "person"), "organisation", "honour"
MASKED: dict[str, list[str | tuple[str, str | None]]] = {
    "given": [A, " cho "], "gap": [A, " a a a "], "list": [Q, " ", P, ", "], "people": [Q, " ", P, " a b c "],
    "awards": [Q, " ", A, ", "], "honour": [(H, "khen_thuong"), " cho "], "bodies": [(BODY, None), " "],
    "owners": [Q, " ", P, " ", (BODY, None), " "],
    "congress": ["đại hội ", (BODY, None), " "], "sum": ["tổng số ", P, " a "],
    "sittings": ["đại hội ", ("sitting", None), " ", ("term_years", None), " "], "quote": [A, ' "a a a '],
    "passive": [Q, " ", P, " a, được "], "giver": [A, " của ", (BODY, None), ", "], "figures": [Q, " "],
    "nouns": [Q, " ", P, ",", " ", P, ",", " ", P],
}  # fmt: skip
"""The same, of things already found."""


def run_all(extractor: Extractor, mask: Mask) -> int:
    """How many matches all templates of all stages have; each comes back by itself or by its timeout."""
    compiled = extractor.pipeline.compiled
    return sum(1 for stage in STAGES for template in compiled.templates[stage] for _ in template.run(mask))


@pytest.mark.parametrize("name", NASTY)
def test_every_template_comes_back_from_plain_words(extractor: Extractor, name: str) -> None:
    text = fold((NASTY[name] * LENGTH)[:LENGTH]).text
    assert run_all(extractor, Mask(text, 0, len(text), (), extractor.pipeline.compiled.codes)) >= 0


@pytest.mark.parametrize("name", MASKED)
def test_every_template_comes_back_from_things(extractor: Extractor, name: str) -> None:
    words: list[str] = []
    mentions: list[Mention] = []
    at = 0
    for part in islice(cycle(MASKED[name]), LENGTH // 2):
        words.append(part if isinstance(part, str) else "x")
        if not isinstance(part, str):
            mentions.append(Mention(at, at + 1, *part))
        at += len(words[-1])
    assert run_all(extractor, Mask("".join(words), 0, at, mentions, extractor.pipeline.compiled.codes)) >= 0


@pytest.mark.parametrize("name", NASTY)
def test_the_program_comes_back(extractor: Extractor, name: str) -> None:
    """Short of 40,000 characters: what competes for characters is compared pair by pair."""
    text = (NASTY[name] * LENGTH)[:1_500]
    for fact in extractor.extract(text).facts:
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.text
