"""The contract's own articles: how good the extraction is there."""

from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.evaluation import CORE, Marks, mark, read_gold_folder, read_texts, run
from extractor.records import FACT_TYPES

LEAST_CORE, LEAST = 0.85, 0.75


@pytest.fixture(scope="module")
def marks(extractor: Extractor, shared: Path) -> Marks:
    golds = read_gold_folder(shared / "contract" / "gold")
    texts = read_texts(shared / "contract" / "texts", golds)
    return mark(golds, run(extractor, golds, texts), FACT_TYPES)


def test_the_core_types_together(marks: Marks) -> None:
    assert marks.core_f1() >= LEAST_CORE


@pytest.mark.parametrize("kind", CORE)
def test_each_core_type(marks: Marks, kind: str) -> None:
    tally = marks.tallies()[kind]
    assert tally.f1 >= LEAST, f"{kind}: {tally}"


def test_every_type_is_found(marks: Marks) -> None:
    assert [kind for kind, tally in marks.tallies().items() if tally.gold and not tally.tp] == []


def test_no_offset_is_bad(marks: Marks) -> None:
    assert marks.bad_offsets == 0
