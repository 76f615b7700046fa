"""Leads: a template that is tried only where one stands finds all that it would find anywhere."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.api import Extractor
from extractor.evaluation.ablation import all_cases
from extractor.evaluation.examples import article_of
from extractor.records import Article
from extractor.rules.examples import parse
from extractor.rules.finder import Finder
from extractor.rules.leads import Leads, places
from extractor.rules.template import Template


def _texts(extractor: Extractor, root: Path) -> Iterator[Article]:
    for path in sorted((root / "corpus").rglob("*.txt")):
        yield Article(id=path.stem, text=path.read_text("utf-8"))
    for case in all_cases(extractor):
        yield article_of(case.example, parse(case.example)[0])


def test_no_rule_finds_what_its_leads_do_not_begin(
    extractor: Extractor, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    led = Template._led  # noqa: SLF001  (what runs, beside what would without leads)
    lost: list[tuple[str, str]] = []
    fits: set[str] = set()

    def both(self: Template, text: str, at: Sequence[int]) -> Iterator[Any]:
        found = list(led(self, text, at))
        everywhere = [m for m in self.pattern.finditer(text) if m.end() > m.start()]
        if [m.span() for m in found if m.end() > m.start()] != [m.span() for m in everywhere]:
            lost.append((self.rule.id, text))
        fits.update(self.rule.id for _ in everywhere)
        return iter(found)

    monkeypatch.setattr(Template, "_led", both)
    for article in _texts(extractor, root):
        extractor.extract_article(article)
    assert lost == []
    led_rules = {t.rule.id for some in extractor.pipeline.compiled.templates.values() for t in some if t.leads}
    assert len(led_rules) > 40
    assert led_rules - fits <= {rule for rule in led_rules if rule.startswith("relative_date")}


@pytest.mark.parametrize(
    ("leads", "at"),
    [
        ({"{digit}"}, [5, 11, 17]),
        ({"{day}"}, [5, 11]),
        ({"{year}"}, [17]),
        ({"{start}"}, [0]),
        ({"ngày", "năm"}, [0, 13]),
        ({"ngày", "{year}"}, [0, 17]),
        ({"gà"}, []),
    ],
)
def test_where_leads_stand(leads: set[str], at: list[int]) -> None:
    known = Leads([frozenset(leads)])
    standing = known.standing("ngày 12 và 3 năm 2019 x5")
    assert list(places(standing, frozenset(leads))) == at


_WORD = st.text("aăbg5 -", min_size=1, max_size=4).map(str.strip).filter(bool)


@given(st.lists(_WORD, min_size=1, max_size=6, unique=True), st.text("aăbg5 -(", max_size=40))
def test_words_are_found_where_they_stand_whole(words: list[str], text: str) -> None:
    def whole(at: int, word: str) -> bool:
        before, behind = text[at - 1 : at] if at else "", text[at + len(word) : at + len(word) + 1]
        apart = not (before.isalpha() and word[0].isalnum())
        return text.startswith(word, at) and apart and not (behind.isalpha() and word[-1].isalnum())

    told = Finder(words).find(text)
    assert sorted(told) == sorted(
        (i, at, at + len(word)) for i, word in enumerate(words) for at in range(len(text)) if whole(at, word)
    )
    assert told == sorted(told, key=lambda hit: (hit[1], -hit[2]))
