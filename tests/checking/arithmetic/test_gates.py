"""No sum is lost where its words are looked for before its figures are read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.api import Extractor
from extractor.checking import arithmetic
from extractor.checking.arithmetic import Sum, gates, line, sums
from extractor.language.folding import fold
from extractor.store.tables.words import spoken
from tests.checking.reports import reports_of

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
TEXTS = [case["text"] for group in ("right", "wrong", "silent") for case in CASES[group] if "title" not in case]
WRITTEN = {
    "a soft hyphen in a word": "Đoàn có 52 người, gồ\u00adm 31 nam và 20 nữ.",
    "a letter of another script": "Trao 110 suất quà, tr\u043eng đó 55 suất cho công nhân và 55 suất cho nông dân.",
    "a hidden character in a word of growth": "Huyện từ 1.200 lên 1.380 lao động, tă\u200bng 180 lao động.",
    "a blank that does not break": "Trao 110 suất quà, trong\u00a0đó 55 suất cho công nhân và 55 suất cho nông dân.",
    "no blank": "Đoàn có 52 người,gồm 31 nam và 20 nữ.",
}


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Reads all sums with every kind looked for in every sentence."""

    def read(*told: Any) -> list[Sum]:
        with monkeypatch.context() as patched:
            patched.setattr(line, "kinds_of", lambda *_: (gates.PARTS, gates.SHARES, gates.GROWTH))
            return arithmetic.sums(*told)

    return read


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_is_lost(text: str, extractor: Extractor, everything: Any) -> None:
    found = extractor.extract(text)
    told = found.article.text, 0, reports_of(found)
    assert sums(*told) == everything(*told)


@pytest.mark.parametrize("name", WRITTEN)
def test_nothing_is_lost_to_how_a_word_is_written(name: str, extractor: Extractor, everything: Any) -> None:
    found = extractor.extract(WRITTEN[name])
    told = found.article.text, 0, reports_of(found)
    assert sums(*told) == everything(*told) != []


def test_all_characters_that_words_tell_otherwise_than_the_folded_text_are_known() -> None:
    """Of such a character the words of a sentence do not tell which cue it stands in."""
    odd = [c for c in map(chr, range(0x20, 0x10000)) if not c.isspace() and not 0xD800 <= ord(c) < 0xE000]
    between = {c: f"a{c}b" for c in odd}
    unlike = {
        c for c, word in between.items() if (folded := fold(word).text) != word and spoken(folded) != spoken(word)
    }
    assert "\u00ad" in unlike
    assert {c for c in unlike if not gates.READ_OTHERWISE.search(c)} == set()


def test_a_sentence_without_a_word_of_a_sum_is_not_read(extractor: Extractor) -> None:
    found = extractor.extract("Công đoàn tặng 12 tập thể và 30 cá nhân Bằng khen.")
    reports = reports_of(found)
    assert len(reports) > 1
    assert list(line.lines(found.article.text, reports)) == []
