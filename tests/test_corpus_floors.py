"""The project's own articles: no measure falls below the floor that it once reached."""

from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.evaluation import Floors, Marks, compare, gold_hash, mark, read_floors, read_gold_folder, read_texts, run
from extractor.records import FACT_TYPES

CORPUS = Path(__file__).resolve().parent.parent / "corpus"


@pytest.fixture(scope="module")
def floors() -> Floors:
    path = CORPUS / "floors.json"
    if not path.exists():
        pytest.skip("corpus/floors.json is not there: `extractor evaluate --gold corpus/gold --set-floors` makes it")
    return read_floors(path)


@pytest.fixture(scope="module")
def marks(extractor: Extractor) -> Marks:
    golds = read_gold_folder(CORPUS / "gold")
    return mark(golds, run(extractor, golds, read_texts(CORPUS / "articles", golds)), FACT_TYPES)


def test_the_floors_are_of_this_gold(floors: Floors) -> None:
    assert floors.gold == gold_hash(CORPUS / "gold"), "record the floors anew, with --lower-floors REASON"


def test_every_type_that_was_measured_has_a_floor(floors: Floors, marks: Marks) -> None:
    assert [kind for kind, tally in marks.tallies().items() if tally.gold and kind not in floors.floors] == []


@pytest.mark.parametrize("kind", FACT_TYPES)
def test_nothing_falls_below_its_floor(floors: Floors, marks: Marks, kind: str) -> None:
    assert [str(fall) for fall in compare(floors, {kind: marks.tallies()[kind]})] == []


def test_no_offset_is_bad(marks: Marks) -> None:
    assert marks.bad_offsets == 0
