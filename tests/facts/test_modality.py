"""Whether a figure stands, is aimed at, asked for or denied."""

from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.facts.modality import modality_at
from extractor.language.folding import fold
from extractor.language.sentences import sentences
from extractor.records import Count
from extractor.rules.compiled import Compiled
from extractor.rules.compiler import compile_packs
from extractor.rules.loader import PackSet, load_pack

PACK = Path(__file__).resolve().parents[2] / "patterns" / "modality.yaml"


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return compile_packs(PackSet((load_pack(PACK, PACK.read_bytes()),), "test"))


def modalities(compiled: Compiled, text: str) -> list[str]:
    """The modality at each figure that stands between square brackets."""
    plain = text.replace("[", "").replace("]", "")
    places = [at - 2 * i for i, at in enumerate(j for j, c in enumerate(text) if c == "[")]
    folded = fold(plain)
    cues = [cue for cue in compiled.scan(folded.text) if cue.kind == "modality_cue"]
    spans = sentences(folded.cased)
    return [modality_at(cues, at, next(s for s in spans if s[0] <= at < s[1]), folded.text) for at in places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công đoàn kết nạp [45] đoàn viên.", "reported"),
        ("Ngành phấn đấu kết nạp [45] đoàn viên, lập [2] CĐCS; tặng [3] suất quà.", "target target target"),
        ("Đơn vị phấn đấu có [50] sáng kiến, đến nay đã có [61].", "target reported"),
        ("Ngành kết nạp [61] đoàn viên, vượt chỉ tiêu [50] đoàn viên.", "reported reported"),
        ("Đạt [58]% kế hoạch năm ([2.200] sáng kiến), trong đó có [35] đề tài.", "reported target reported"),
        ("Đại hội thông qua [12] chỉ tiêu: kết nạp [40] người; xây [6] nhà.", "reported target target"),
        ("Sở đề nghị tặng Bằng khen cho [8] cá nhân; tặng Giấy khen cho [5] tập thể.", "proposed reported"),
        ("Toàn tỉnh có [9] đề tài, [04] tác giả được đề nghị tặng bằng khen.", "proposed proposed"),
        ("Toàn tỉnh có chín đề tài, [04] tác giả được đề nghị tặng bằng khen.", "proposed"),
        ("Hội đồng chưa xét danh hiệu cho [2] người, tặng giấy khen cho [3] người.", "negated reported"),
        ("[1] cá nhân bị thu hồi Bằng khen.", "negated"),
        ("Tỉnh không chỉ xây [3] nhà mà không ngừng giúp [9] hộ.", "reported reported"),
        ("Tỉnh xây không dưới [140] căn nhà.", "reported"),
        ("Sẽ đề nghị tặng [5] người; nếu đạt, thưởng [2] triệu đồng.", "proposed target"),
        ("Hội không đề nghị tặng [5] người.", "negated"),
        ("Mục tiêu là [1,5] tỷ đồng. Nay có [2] tỷ đồng.", "target reported"),
        ("Sau sắp xếp, tỉnh có [135] xã.", "reported"),
    ],
)
def test_modality(compiled: Compiled, text: str, expected: str) -> None:
    assert modalities(compiled, text) == expected.split()


def test_examples_and_counterexamples(compiled: Compiled) -> None:
    for _, rule in compiled.packs.rules():
        for example in rule.examples:
            words = example.text.split("<modality_cue modality=")[1]
            said, cue = words.split("</modality_cue>")[0].split(">", 1)
            plain = example.text.replace(f"<modality_cue modality={said}>", "").replace("</modality_cue>", "")
            found = {plain[m.start : m.end]: m for m in compiled.scan(fold(plain).text)}
            assert found[cue].rule_id == rule.id, example.text
            assert found[cue].attribute("modality") == said
        for example in rule.counterexamples:
            assert rule.id not in {m.rule_id for m in compiled.scan(fold(example.text).text)}, example.text


def test_cues_of_another_sentence_do_no_harm(compiled: Compiled) -> None:
    text = "Ngành phấn đấu vươn lên. Đã có [3] người giỏi.\nKhông ai nghỉ."
    assert modalities(compiled, text) == ["reported"]


def test_the_head_of_a_list_says_what_its_lines_are(extractor: Extractor) -> None:
    text = "Hội nghị đề ra các chỉ tiêu:\n- Kết nạp 626 đoàn viên;\n- Xây 5 căn nhà.\nNăm qua đã xây 9 căn nhà."
    counts = [fact for fact in extractor.extract(text).facts if isinstance(fact, Count)]
    assert [fact.modality for fact in counts] == ["target", "target", "reported"]


@pytest.mark.parametrize(
    "text",
    [
        "Địa bàn không xảy ra đình công (năm 2013 có 2 cuộc).",
        "Thợ hàn không che chắn làm 1.200 m2 nhà xưởng cháy.",
        "Công an thu hồi 1,2 tấn cà phê.",
        "Sở không khen riêng ai khi 45 sáng kiến cùng được gửi.",
        "Ai vứt rác không đúng chỗ bị phạt 2 triệu đồng.",
        "Hàng không phép trị giá 50 triệu đồng bị giữ.",
        "Xe bán cho một người không rõ lai lịch với giá 17 triệu đồng.",
        "Nhà chưa có thang máy thì giá thành là 4 triệu đồng.",
        "“Mưa có tạnh không?” là câu của 45 đoàn viên.",
    ],
)
def test_a_denial_ends_at_a_bracket_and_at_what_came_of_it(extractor: Extractor, text: str) -> None:
    (fact,) = [fact for fact in extractor.extract(text).facts if isinstance(fact, Count)]
    assert fact.modality == "reported"
