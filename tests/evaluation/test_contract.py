"""The marks are those of the contract's own programs, on real gold and on made-up texts."""

import importlib.util
import json
import random
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extractor.evaluation import bootstrap, check, mark, pair_up, read_gold_folder, read_outputs, read_texts
from extractor.evaluation.gold import many, to_gold
from extractor.evaluation.places import quote_places
from extractor.evaluation.predictions import to_output
from extractor.evaluation.report import as_json
from extractor.records import FACT_TYPES

Row = dict[str, Any]
CONTRACT = Path(__file__).resolve().parents[3] / "shared" / "contract"
OWN = Path(__file__).resolve().parents[2] / "corpus"
FOLDERS = {"contract": (CONTRACT / "gold", CONTRACT / "texts"), "own": (OWN / "gold", OWN / "articles")}

pytestmark = pytest.mark.skipif(not (CONTRACT / "score.py").is_file(), reason="the contract's score.py is not here")


@pytest.fixture(scope="module")
def score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("contract_score", CONTRACT / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_rows(which: str) -> tuple[dict[str, Row], dict[str, str]]:
    gold, texts = FOLDERS[which]
    names = [path.stem for path in sorted(gold.glob("*.json")) if (texts / f"{path.stem}.txt").is_file()]
    if not names:
        pytest.skip(f"no gold in {gold.name}")
    rows = {name: json.loads((gold / f"{name}.json").read_text("utf-8")) for name in names}
    return rows, {name: (texts / f"{name}.txt").read_text("utf-8") for name in names}


def assert_same_marks(score: ModuleType, golds: dict[str, Row], outs: dict[str, Row]) -> tuple[int, int, int]:
    """Compares every number; returns the sums of right, wrong and missed."""
    n, attributes, _, bad = score.mark(golds, outs, list(FACT_TYPES), False)
    marks = mark(
        {name: to_gold(name, row, name) for name, row in golds.items()},
        {name: to_output(row, name) for name, row in outs.items()},
        FACT_TYPES,
    )
    assert marks.bad_offsets == bad
    for kind, tally in marks.tallies().items():
        assert (tally.tp, tally.fp, tally.fn) == tuple(n[kind][key] for key in ("tp", "fp", "fn")), kind
        theirs = {name: counts for (of, name), counts in attributes.items() if of == kind}
        ours = marks.attributes(kind)
        assert ours.keys() == theirs.keys(), kind
        for name, one in ours.items():
            want = tuple(theirs[name][key] for key in ("tp", "fp", "fn"))
            assert (one.tp, one.fp, one.fn) == want, (kind, name)
    core = [score.f1(n[kind]["tp"], n[kind]["fp"], n[kind]["fn"])[2] for kind in score.CORE]
    assert marks.core_f1() == pytest.approx(sum(core) / len(core), abs=1e-12)
    sums = marks.tallies().values()
    return sum(t.tp for t in sums), sum(t.fp for t in sums), sum(t.fn for t in sums)


# Predictions made of gold, more or less spoilt.


def evidence(text: str, start: int, end: int) -> Row:
    start = max(0, min(start, len(text) - 1))
    end = max(start + 1, min(end, len(text)))
    return {"start": start, "end": end, "text": text[start:end]}


def answer(chance: random.Random, text: str, fact: Row) -> Row | None:
    """The right prediction for a gold fact, at one of its places."""
    places = quote_places(text, fact["quote"], fact.get("nth"))
    if not places:
        return None
    left_out = {"quote", "nth", "optional", "note"}
    if fact["type"] != "document":
        left_out.add("number")
    row = {name: chance.choice(many(value) or [None]) for name, value in fact.items() if name not in left_out}
    return row | {"rule": "r", "evidence": evidence(text, *chance.choice(places))}


def shifted(chance: random.Random, text: str, row: Row) -> Row:
    at, by = row["evidence"], chance.choice([1, 2, 5, 40, 400])
    start, end = at["start"] + chance.randint(-by, by), at["end"] + chance.randint(-by, by)
    if chance.random() < 0.2:
        end = start + chance.choice([299, 300, 301])
    return row | {"evidence": evidence(text, start, end)}


def revalued(chance: random.Random, _: str, row: Row) -> Row:
    name = chance.choice([key for key in row if key not in ("type", "rule", "evidence")] or ["name"])
    old = row.get(name)
    choices = [None, "", [], [old], True, 0, "reported", "target", "province", str(old), f" “{old}”. "]
    choices += [str(old).upper(), unicodedata.normalize("NFD", str(old)), f"{old}x"]
    choices += [old + 1, float(old), old * (1 + 1e-10)] if isinstance(old, int | float) else []
    return row | {name: chance.choice(choices)}


def stripped(chance: random.Random, _: str, row: Row) -> Row:
    names = [key for key in row if key not in ("type", "rule", "evidence")]
    gone = chance.choice(names) if names else None
    return {key: value for key, value in row.items() if key != gone}


def misquoted(chance: random.Random, _: str, row: Row) -> Row:
    """Evidence whose text is not its slice: what organisations go by, and what `bad_offsets` counts."""
    old = row["evidence"]["text"]
    new = chance.choice([f" {old}", f"“{old}”,", old.lower(), old.replace(" ", "\n"), old[:-1], old + ";"])
    new = chance.choice([new, unicodedata.normalize("NFD", new)])
    return row | {"evidence": row["evidence"] | {"text": new}}


def retyped(chance: random.Random, _: str, row: Row) -> Row:
    return row | {"type": chance.choice([*FACT_TYPES, "opinion"])}


def noise(chance: random.Random, text: str) -> Row:
    start = chance.randrange(len(text))
    kind = chance.choice(FACT_TYPES)
    where = evidence(text, start, start + chance.choice([1, 5, 80, 320]))
    values = {
        "value": chance.randint(0, 9),
        "relation": "exact",
        "metric": "person",
        "name": where["text"][:4],
    }
    return {"type": kind, "rule": "n", "evidence": where} | values


def predict(chance: random.Random, text: str, facts: list[Row]) -> list[Row]:
    """Facts dropped, shifted, changed and doubled, and some out of thin air."""
    keep, spoil = chance.random(), chance.random() * 0.5
    changes: list[Callable[[random.Random, str, Row], Row]] = [
        shifted,
        revalued,
        stripped,
        misquoted,
        retyped,
    ]
    rows = []
    for fact in facts:
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            row = answer(chance, text, fact) if chance.random() < keep else None
            while row and chance.random() < spoil:
                row = chance.choice(changes)(chance, text, row)
            rows += [row] if row else []
    rows += [noise(chance, text) for _ in range(chance.randrange(4))]
    if chance.random() < 0.5:
        chance.shuffle(rows)
    return rows


def regild(chance: random.Random, fact: Row) -> Row:
    """The same gold fact, annotated otherwise."""
    row = dict(fact)
    change = chance.randrange(8)
    if change == 0:
        row["nth"] = chance.randrange(3)
    elif change == 1:
        row.pop("nth", None)
    elif change == 2:
        row["optional"] = not row.get("optional")
    elif change == 3 and row["type"] in ("count", "award"):
        row.pop("number", None)
    elif change in (4, 5):
        name = chance.choice(sorted(row.keys() - {"type", "quote", "nth", "optional", "number"}) or ["name"])
        row[name] = chance.choice([None, [], [None, *many(row.get(name))], many(row.get(name))[:1]])
    return row


@pytest.mark.parametrize("which", FOLDERS)
@pytest.mark.parametrize("seed", range(8))
def test_same_marks_on_real_gold(score: ModuleType, which: str, seed: int) -> None:
    chance = random.Random(seed)
    golds, texts = gold_rows(which)
    if seed % 3:
        golds = {name: row | {"facts": [regild(chance, fact) for fact in row["facts"]]} for name, row in golds.items()}
    outs = {
        name: {
            "article": {"id": name, "text": texts[name]},
            "facts": predict(chance, texts[name], row["facts"]),
        }
        for name, row in golds.items()
    }
    right, wrong, missed = assert_same_marks(score, golds, outs)
    assert right and wrong and missed


@pytest.mark.parametrize("which", FOLDERS)
def test_gold_itself_is_all_right(score: ModuleType, which: str) -> None:
    golds, texts = gold_rows(which)
    chance = random.Random(0)
    outs = {}
    for name, row in golds.items():
        answers = [answer(chance, texts[name], fact) for fact in row["facts"] if not fact.get("optional")]
        outs[name] = {"article": {"id": name, "text": texts[name]}, "facts": [one for one in answers if one]}
    right, _, missed = assert_same_marks(score, golds, outs)
    assert right > 20 * len(golds) / 2 and missed <= right / 50


# Small texts, where quotes, numerals and names meet, repeat and overlap.

WORDS = [
    "5",
    "15",
    "5 5",
    "UBND",
    "UBND tỉnh",
    "tỉnh",
    "sở Y",
    "Sở Y",
    "\n",
    "  ",
    ".",
    "năm 2019",
    "“A b”",
    "a B",
]


def small_fact(chance: random.Random, text: str) -> Row:
    start = chance.randrange(len(text))
    quote = text[start : start + chance.choice([1, 3, 6, 12])].strip() or "5"
    kind = chance.choice(FACT_TYPES)
    row: Row = {"type": kind, "quote": quote}
    if chance.random() < 0.3:
        row["nth"] = chance.randrange(3)
    if chance.random() < 0.3:
        row["optional"] = chance.random() < 0.8
    if kind in ("count", "award") and chance.random() < 0.8:
        row["number"] = chance.choice(["5", "15", "19", quote[:1], quote])
    fields = {
        "name": ["A b", "a B", "UBND tỉnh"], "start": ["2019-01-01", None],
        "end": ["2019-12-31", None], "start_year": [2018, None], "end_year": [2023], "ordinal": [5, None],
        "value": [5, 15, None], "upper": [None, 7], "relation": ["exact", "nearly"],
        "metric": ["person", "worker"], "award": ["bang_khen", "other"],
        "modality": ["reported", "target"], "level": [None, "province"],
        "organisation": ["UBND", None], "role": ["x", None], "body": ["UBND tỉnh", None], "issued": [None],
    }  # fmt: skip
    for name, values in fields.items():
        if name not in row and chance.random() < 0.6:
            row[name] = chance.choice([chance.choice(values), chance.sample(values, len(values)), values[0]])
    if kind == "document":
        row["number"] = chance.choice(["5", "45/KH"])
    return row


@pytest.mark.parametrize("seed", range(400))
def test_same_marks_on_small_texts(score: ModuleType, seed: int) -> None:
    chance = random.Random(seed)
    golds, outs = {}, {}
    for name in ("a", "b"):
        text = "".join(chance.choice([*WORDS, " ", " "]) for _ in range(chance.randint(2, 30)))
        golds[name] = {"facts": [small_fact(chance, text) for _ in range(chance.randrange(8))]}
        rows = predict(chance, text, golds[name]["facts"] + [small_fact(chance, text) for _ in range(3)])
        outs[name] = {"article": {"id": name, "text": text}, "facts": rows}
    assert_same_marks(score, golds, outs)


def test_the_program_prints_the_same_numbers(tmp_path: Path) -> None:
    """The whole way, through files: `score.py --json` beside the report's JSON."""
    golds, texts = gold_rows("contract")
    chance = random.Random(7)
    rows = [
        {
            "article": {"id": f"x/{name}", "text": texts[name]},
            "facts": predict(chance, texts[name], row["facts"]),
        }
        for name, row in golds.items()
    ]
    path = tmp_path / "out.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    command = [sys.executable, CONTRACT / "score.py", FOLDERS["contract"][0], path, "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    read = read_gold_folder(FOLDERS["contract"][0])
    marks = mark(read, pair_up(list(read), read_outputs(path)), FACT_TYPES)
    ours = as_json(marks, bootstrap(marks, seed=1, rounds=20))
    assert ours.keys() - theirs.keys() == {"core_f1_interval"}
    for name, value in theirs.items():
        if isinstance(value, dict):
            assert {key: ours[name][key] for key in value} == value, name
        else:
            assert ours[name] == value, name


def test_the_contracts_gold_has_no_faults() -> None:
    golds = read_gold_folder(FOLDERS["contract"][0])
    texts = read_texts(FOLDERS["contract"][1], golds)
    assert [str(fault) for name, gold in golds.items() for fault in check(gold, texts[name])] == []


WRONG: dict[str, list[Any]] = {
    "type": ["thing"], "quote": ["không có ở đây", ""], "nth": [9], "number": ["77", None], "value": [None],
    "relation": ["x", None], "metric": ["x", None, ["person", "x"]], "award": ["x", None],
    "modality": ["x", None], "start": ["2019"], "end": [[None, "x"]],
    "period": ["x", ["2019-01-01/2019-01-31", "2019"]],
}  # fmt: skip


def test_every_fault_that_the_contract_finds_is_found(tmp_path: Path) -> None:
    golds, texts = gold_rows("contract")
    chance = random.Random(3)
    for name, row in golds.items():
        for fact in chance.sample(row["facts"], len(row["facts"]) // 2):
            field = chance.choice([field for field in WRONG if field in fact])
            fact[field] = chance.choice(WRONG[field])
        (tmp_path / f"{name}.json").write_text(json.dumps(row, ensure_ascii=False), "utf-8")
    command = [sys.executable, CONTRACT / "check_gold.py", tmp_path, FOLDERS["contract"][1]]
    lines = subprocess.run(command, check=False, capture_output=True, text=True).stdout.splitlines()[:-1]
    ours = {str(fault) for name, row in golds.items() for fault in check(to_gold(name, row, name), texts[name])}
    assert len(lines) > 100
    assert set(lines) - ours == set()
