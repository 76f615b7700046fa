"""Quality floors."""

from pathlib import Path

import pytest

from extractor.evaluation import EvaluationError, Tally, compare, gold_hash, read_floors, update, write_floors

GOOD, BETTER, WORSE = Tally(8, 2, 2), Tally(9, 1, 1), Tally(7, 3, 3)
OLD = update(None, {"count": GOOD, "date": GOOD}, "h1")


def test_first_floors_are_what_was_measured() -> None:
    floors = update(None, {"count": GOOD, "term": Tally()}, "h1")
    assert floors.floors == {"count": {"precision": 0.8, "f1": 0.8}}
    assert compare(floors, {"count": GOOD}) == []


def test_what_was_measured_is_never_below_its_own_floor() -> None:
    third = Tally(1, 2, 2)
    floors = update(None, {"count": third}, "h1")
    assert floors.floors["count"]["f1"] == 0.3333
    assert compare(floors, {"count": third}) == []


def test_compare_says_which_type_and_measure() -> None:
    below = compare(OLD, {"count": WORSE, "date": Tally(8, 1, 5)})
    assert [(one.type, one.measure) for one in below] == [
        ("count", "precision"),
        ("count", "f1"),
        ("date", "f1"),
    ]
    assert str(below[0]) == "count precision 0.7000 is below its floor 0.8000"


def test_compare_leaves_out_types_that_were_not_measured() -> None:
    assert compare(OLD, {"person": WORSE, "date": GOOD}) == []


def test_floors_rise_and_never_fall_by_themselves() -> None:
    new = update(OLD, {"count": BETTER, "date": WORSE}, "h1")
    assert new.floors == {"count": {"precision": 0.9, "f1": 0.9}, "date": {"precision": 0.8, "f1": 0.8}}
    assert new.lowered == ()


def test_a_type_that_was_not_measured_keeps_its_floor() -> None:
    assert update(OLD, {"count": BETTER}, "h1").floors["date"] == OLD.floors["date"]


def test_lowering_keeps_its_reason_and_what_it_lowered() -> None:
    new = update(OLD, {"count": WORSE, "date": BETTER}, "h1", lower="dates moved to another rule")
    assert new.floors == {"count": {"precision": 0.7, "f1": 0.7}, "date": {"precision": 0.9, "f1": 0.9}}
    (lowering,) = new.lowered
    assert lowering.reason == "dates moved to another rule"
    assert lowering.changes == {"count.precision": (0.8, 0.7), "count.f1": (0.8, 0.7)}
    again = update(new, {"count": Tally(6, 4, 4)}, "h1", lower="second")
    assert [one.reason for one in again.lowered] == ["dates moved to another rule", "second"]


def test_a_type_that_finds_nothing_any_more_is_lowered_too() -> None:
    assert compare(OLD, {"count": Tally()})
    assert update(OLD, {"count": Tally()}, "h1", lower="gone").floors["count"] == {"precision": 0, "f1": 0}


def test_a_reason_that_lowers_nothing_is_not_kept() -> None:
    assert update(OLD, {"count": BETTER}, "h1", lower="for nothing").lowered == ()


@pytest.mark.parametrize("reason", ["", "  "])
def test_an_empty_reason_is_none(reason: str) -> None:
    with pytest.raises(EvaluationError, match="only with a reason"):
        update(OLD, {"count": WORSE}, "h1", lower=reason)


def test_changed_gold_takes_a_reason_and_all_types() -> None:
    measured = {"count": BETTER, "date": BETTER}
    with pytest.raises(EvaluationError, match="gold has changed"):
        update(OLD, measured, "h2")
    with pytest.raises(EvaluationError, match="measure date too"):
        update(OLD, {"count": BETTER}, "h2", lower="more articles")
    new = update(OLD, measured, "h2", lower="more articles")
    assert (new.gold, new.lowered[0].reason) == ("h2", "more articles")


def test_a_file_comes_back_as_it_was_written(tmp_path: Path) -> None:
    floors = update(OLD, {"count": WORSE}, "h1", lower="vì lý do này")
    write_floors(tmp_path / "f.json", floors)
    assert read_floors(tmp_path / "f.json") == floors


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"gold": "h", "floors": {"count": {}}, "lowered": []}'])
def test_a_broken_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "f.json"
    path.write_text(content)
    with pytest.raises(EvaluationError, match=r"f\.json"):
        read_floors(path)


def test_the_hash_is_of_names_and_content(tmp_path: Path) -> None:
    one = tmp_path / "one.json"
    one.write_text("{}")
    first = gold_hash(tmp_path)
    assert len(first) == 64
    (tmp_path / "notes.txt").write_text("not gold")
    assert gold_hash(tmp_path) == first
    one.write_text("{ }")
    second = gold_hash(tmp_path)
    one.rename(tmp_path / "two.json")
    assert len({first, second, gold_hash(tmp_path)}) == 3
