"""What a change of packs can touch: checked by reading real texts with the packs before and after."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from extractor.api import Extractor
from extractor.evaluation.examples import parse
from extractor.language.segmentation import NoSegmenter
from extractor.pipeline import Pipeline
from extractor.rules.changes import Touch, described, touched
from extractor.rules.compiler import compile_packs
from extractor.rules.confidence import TABLE
from extractor.rules.loader import PackSet, load_pack, load_packs
from extractor.rules.location import packs_dir

OWN_RULE = """
  - id: award.own
    makes: award_name
    phrases: [bông lúa vàng, thợ giỏi]
    set: {award: other}
    examples: [Trao 12 Bông lúa vàng.]
    not: [Cánh đồng lúa vàng.]
"""
NARROW = {
    "an award's new wording": ("awards", "bằng khen,", "bằng khen, kỷ vật tri ân,"),
    "an award without one of its wordings": ("awards", "huân chương lao động,", ""),
    "a rule more": ("awards", "\nrules:\n", "\nrules:" + OWN_RULE),
    "another id": ("programs", "id: program.month", "id: program.workers_month"),
    "another setting": ("modality", "{modality: target, reach: clause}", "{modality: proposed, reach: clause}"),
    "another expression": ("terms", "'lần(?: thứ)? {edition_number", "'lần thứ {edition_number"),
    "an expression's macro": ("terms", "(?:{roman}|", "(?:"),
    "another priority": ("programs", "priority: 79", "priority: 1"),
    "a page's frame": ("frame", "giấy phép số, ", ""),
    "a unit renamed": ("numbers", "unit: tonne, metric: measure", "unit: ton, metric: measure"),
    "a number's word": ("numbers", "    - {word: chục, value: 10}\n", ""),
    "a body's head": ("organisations", "[bảo hiểm xã hội, bhxh]", "[bhxh, bảo hiểm xã hội, quỹ mái ấm]"),
    "a family's name": ("organisations", "  family_names: [", "  family_names: [hoàn, "),
    "a short form": ("organisations", "    - {short: KKT, long: Khu kinh tế}\n", ""),
    "a short form more": ("organisations", "{short: KKT, ", "{short: QMA, long: Mái ấm}\n    - {short: KKT, "),
    "a province's name": ("provinces", "{name: Hưng Yên,", "{name: Hưng Yên, aliases: [Phố Hiến],"),
    "a district": ("provinces", "province: Nghệ An, places: [Vinh, ", "province: Nghệ An, places: ["),
    "a document's letters": ("documents", "letters: LĐLĐ, issuer: Liên đoàn Lao động", "letters: LĐLĐ, kind: Thư"),
    "a counted noun": ("metrics", "lớp, lớp tập huấn, buổi,", "lớp, lớp tập huấn,"),
    "a word of whose": ("scope", "  growth: [gấp, ", "  growth: ["),
    "a table's heading": ("tables", "{role: figure, needs: unit, noun: any}", "{role: figure, noun: any}"),
    "a table's unit": ("tables", "    - {short: tr.đ, long: triệu đồng}\n", ""),
}  # fmt: skip
"""Edits of one pack that touch a part of all texts: pack, what is there, what is put in its place."""
NO_MATTER = {
    "a comment": ("awards", "stage: award", "# The award itself.\nstage: award"),
    "an example": ("terms", "    examples:\n", "    examples:\n      - Nhiệm kỳ mới bắt đầu.\n"),
    "a counterexample": ("terms", "    not:\n", "    not:\n      - Lần này có 30 đoàn.\n"),
    "a table nobody reads": ("provinces", "kind: tỉnh, of: [An Giang, Kiên Giang]", "kind: tỉnh, of: [An Giang]"),
}  # fmt: skip
EVERYTHING = {
    "a rule of any figure": ("metrics", "id: count.noun", "id: count.any_noun"),
    "names that mean the same": ("identity", "write: tnhh", "write: tn"),
}
SITES = {"Liên đoàn Lao động tỉnh tặng quà 7 công nhân.": "baohungyen.vn", "UBND tỉnh họp.": "https://kontumtv.vn/a-1"}


@dataclass(frozen=True)
class Text:
    text: str
    site: str = ""


@pytest.fixture(scope="module")
def texts(root: Path) -> list[Text]:
    """The corpus, examples of the packs, and texts whose place only their site's address tells."""
    articles = [path.read_text("utf-8") for path in sorted((root / "corpus/articles").glob("*.txt"))]
    examples = [parse(rule.examples[0])[0] for _, rule in load_packs(packs_dir()).rules()][::2]
    return [*map(Text, articles), *map(Text, examples), *(Text(text, site) for text, site in SITES.items())]


def reader(packs: PackSet) -> Extractor:
    return Extractor(Pipeline(compile_packs(packs), NoSegmenter()))


def facts(by: Extractor, one: Text) -> Any:
    told = by.extract(one.text, source=one.site or None)
    return told.facts, told.skipped


@pytest.fixture(scope="module")
def before() -> dict[str, Any]:
    return described(load_packs(packs_dir()))


@pytest.fixture(scope="module")
def known(texts: list[Text]) -> list[Any]:
    """The facts of the texts by the packs as they are."""
    by = reader(load_packs(packs_dir()))
    return [facts(by, one) for one in texts]


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A copy of the packs."""
    return Path(shutil.copytree(packs_dir(), tmp_path / "patterns"))


def edited(packs: Path, pack: str, was: str, now: str) -> PackSet:
    path = packs / f"{pack}.yaml"
    content = path.read_text("utf-8")
    assert was in content
    path.write_text(content.replace(was, now, 1), "utf-8")
    return load_packs(packs)


@pytest.mark.parametrize("name", NARROW)
def test_what_it_says_untouched_has_the_same_facts(
    name: str, packs: Path, before: dict[str, Any], texts: list[Text], known: list[Any]
) -> None:
    after = edited(packs, *NARROW[name])
    touch = touched(before, described(after))
    untouched = [(one, told) for one, told in zip(texts, known, strict=True) if not touch.may(one.text, one.site)]
    assert not touch.everything
    assert len(untouched) > len(texts) / 3
    by = reader(after)
    part = untouched[len(name) % 4 :: 4]  # a quarter of them with each edit
    assert [one.text for one, told in part if facts(by, one) != told] == []


CHANGING = {
    "a rule more": Text("Liên đoàn trao 12 Bông lúa vàng cho nông dân."),
    "another id": Text("Hoạt động hưởng ứng Tháng Công nhân được mở rộng."),
    "another expression": Text("Đại hội Công đoàn tỉnh Hà Tĩnh lần XIX khai mạc."),
    "another setting": Text("Công ty sẽ tặng 20 suất quà."),
    "a unit renamed": Text("Đội cứu trợ phát 40 tấn gạo."),
    "a body's head": Text("Quỹ Mái ấm tỉnh Hưng Yên tặng quà."),
    "a short form": Text("Công đoàn KKT Nghi Sơn có 40 đoàn viên."),
    "a document's letters": Text("Theo số 45/KH-LĐLĐ ngày 5/6/2019."),
    "a table's unit": Text("Địa phương | Quỹ (tr.đ)\nHuyện Ea Kar | 40\nHuyện Krông Ana | 50"),
    "a province's name": Text("Liên đoàn Lao động tỉnh Phố Hiến tặng quà 7 công nhân."),
}


@pytest.mark.parametrize("name", CHANGING)
def test_what_has_other_facts_is_touched(name: str, packs: Path, before: dict[str, Any]) -> None:
    one = CHANGING[name]
    old = facts(reader(load_packs(packs)), one)
    after = edited(packs, *NARROW[name])
    assert facts(reader(after), one) != old
    assert touched(before, described(after)).may(one.text, one.site)


@pytest.mark.parametrize("name", NO_MATTER)
def test_what_no_text_meets_touches_nothing(name: str, packs: Path, before: dict[str, Any]) -> None:
    after = edited(packs, *NO_MATTER[name])
    assert after.version != load_packs(packs_dir()).version
    assert touched(before, described(after)).nothing


def test_words_that_only_checking_reads_are_no_part_of_the_packs(packs: Path, before: dict[str, Any]) -> None:
    """No fact hangs on them: another version would have the articles of a store looked at for nothing."""
    path = packs / "checking" / "sums.yaml"
    content = path.read_text("utf-8")
    assert "[tăng, tăng thêm," in content
    path.write_text(content.replace("[tăng, tăng thêm,", "[tăng,"), "utf-8")
    after = load_packs(packs)
    assert after.version == load_packs(packs_dir()).version
    assert touched(before, described(after)).nothing
    assert not set(load_pack(path, path.read_bytes()).pack.words) & set(before["words"])


@pytest.mark.parametrize("name", EVERYTHING)
def test_what_cannot_be_narrowed_says_why(name: str, packs: Path, before: dict[str, Any]) -> None:
    touch = touched(before, described(edited(packs, *EVERYTHING[name])))
    assert touch.everything
    assert touch.why
    assert touch.may("")


def test_the_same_packs_touch_nothing(packs: Path, before: dict[str, Any]) -> None:
    again = json.loads(json.dumps(described(load_packs(packs))))
    assert touched(before, again).nothing
    assert not touched(before, again).may("Trao 12 Bằng khen.")


@pytest.mark.parametrize("other", [{}, {"format": 0}, {"format": 1}, {"format": 1, "rules": 3}])
def test_an_unknown_description_touches_everything(other: dict[str, Any], before: dict[str, Any]) -> None:
    assert touched(other, before).everything
    assert touched(before, other).everything


def test_a_pack_of_the_users_own_touches_where_its_words_stand(tmp_path: Path, before: dict[str, Any]) -> None:
    (tmp_path / "own.yaml").write_text(f"pack: own\nabout: Own.\nstage: award\npriority: 50\nrules:{OWN_RULE}", "utf-8")
    touch = touched(before, described(load_packs(packs_dir(), tmp_path)))
    assert touch.may("Trao 12 BÔNG  LÚA\nVÀNG.")
    assert not touch.may("Trao 12 bằng khen.")


def test_another_confidence_touches_where_its_rule_can_match(packs: Path, before: dict[str, Any]) -> None:
    table = json.loads((packs / TABLE).read_text("utf-8"))
    table["rules"]["award.honour_unnumbered"]["confidence"] = 0.5
    (packs / TABLE).write_text(json.dumps(table), "utf-8")
    touch = touched(before, described(load_packs(packs)))
    assert touch.may("Công ty biểu dương các tổ trưởng.")
    assert not touch.may("Công ty tặng 20 suất quà.")


def test_an_unknown_site_may_be_any(packs: Path, before: dict[str, Any]) -> None:
    touch = touched(before, described(edited(packs, *NARROW["a province's name"])))
    text = "Liên đoàn Lao động tỉnh tặng quà 7 công nhân."
    assert touch.may(text)
    assert touch.may(text, "https://baohungyen.vn/a-1.html")
    assert not touch.may(text, "https://baonamdinh.vn/a-1.html")


def test_rules_that_change_places_touch_where_one_of_them_can_match(before: dict[str, Any]) -> None:
    rows = before["rules"]
    at = next(i for i, row in enumerate(rows) if row[0] == "award.huan_chuong")
    turned = before | {"rules": [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]}
    touch = touched(before, turned)
    assert touch.may("Trao Huân chương Lao động.") or touch.may("Trao Huy chương vàng.")
    assert not touch.may("Công ty tặng 20 suất quà.")


def test_all_tables_that_the_program_reads_are_known_to_it(before: dict[str, Any]) -> None:
    """A row of no known table touches everything, and one of a table that is said to be unread, nothing."""
    asked: set[str] = set()

    class Watched(PackSet):
        def table(self, name: str) -> tuple[dict[str, Any], ...]:
            asked.add(name)
            return super().table(name)

    packs = load_packs(packs_dir())
    by = reader(Watched(packs.packs, packs.version, packs.confidence))
    by.extract("Địa phương | Quỹ (tr.đ)\nLĐLĐ huyện Ea Kar | 40\nHuyện Krông Ana | 50\nTheo số 45/KH-LĐLĐ.")
    assert asked
    for name in set(before["tables"]) - asked:
        row = before | {"tables": before["tables"] | {name: before["tables"][name][1:]}}
        assert touched(before, row).nothing, name
    for name in asked:
        row = before | {"tables": before["tables"] | {name: before["tables"][name][1:]}}
        assert not touched(before, row).nothing, name


def test_one_touch_tells_of_many_texts() -> None:
    assert Touch().nothing
    assert not Touch().everything
