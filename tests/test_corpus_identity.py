"""What the corpus tells of bodies, persons and documents beyond the marked attributes: level, province, office, issuer;
and that ids neither split a body nor join two."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from extractor.api import Extractor
from extractor.evaluation.equality import folded, same
from extractor.evaluation.gold import GoldFact, many, read_gold_folder, read_texts
from extractor.evaluation.marking import Marks, mark, wanted_attribute
from extractor.evaluation.predictions import Prediction, run

FLOORS = {
    ("organisation", "level"): 0.98,
    ("organisation", "province"): 0.99,
    ("person", "role"): 0.94,
    ("person", "organisation"): 0.88,
    ("document", "kind"): 1.0,
    ("document", "issuer"): 0.95,
    ("document", "issued"): 0.95,
    ("program", "kind"): 1.0,
}
"""The least share of right facts whose field is right, null where it is null included."""


class Told(NamedTuple):
    """A body as the gold of an article tells it, and the id found for it."""

    article: str
    names: frozenset[str]
    province: object
    id: str


@pytest.fixture(scope="module")
def marks(extractor: Extractor, root: Path) -> Marks:
    golds = read_gold_folder(root / "corpus" / "gold")
    outputs = run(extractor, golds, read_texts(root / "corpus" / "articles", golds))
    return mark(golds, outputs, ("organisation", "person", "document", "program"))


def right(marks: Marks, kind: str) -> Iterator[tuple[str, GoldFact, Prediction]]:
    """Each gold fact of a kind that was found, with what was found for it."""
    for article in marks.articles:
        yield from ((article.name, gold, said) for gold, said in article.matchings[kind].pairs)


@pytest.mark.parametrize(("kind", "field"), FLOORS)
def test_a_field_is_right_as_often_as_it_was(marks: Marks, kind: str, field: str) -> None:
    told = [(gold, said) for _, gold, said in right(marks, kind) if field in gold.fields]
    wrong = [gold.quote for gold, said in told if not same(wanted_attribute(gold, field), said.says(field))]
    assert len(told) >= 20
    assert 1 - len(wrong) / len(told) >= FLOORS[kind, field], wrong


def test_ids_split_few_bodies_and_join_none(marks: Marks) -> None:
    """Two gold facts are one body where they share a name, in one article or of one province."""
    bodies = [
        Told(article, frozenset(map(folded, many(gold.wants("name")))), gold.wants("province"), said.says("id"))
        for article, gold, said in right(marks, "organisation")
        if gold.tells("name")
    ]
    pairs = list(combinations(bodies, 2))
    alike = [bool(a.names & b.names) and (a.article == b.article or a.province == b.province) for a, b in pairs]
    split = [pair for pair, one in zip(pairs, alike, strict=True) if one and pair[0].id != pair[1].id]
    joined = [pair for pair, one in zip(pairs, alike, strict=True) if not one and pair[0].id == pair[1].id]
    assert sum(alike) > 400
    assert len(split) <= 0.01 * sum(alike), split
    assert joined == []
