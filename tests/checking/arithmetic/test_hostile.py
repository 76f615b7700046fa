"""Texts that nobody wrote: no expression goes astray in them, and nothing is raised."""

import pytest

from extractor.checking.arithmetic import sums
from extractor.checking.report import Report
from extractor.language.folding import fold
from extractor.language.sentences import sentences
from extractor.store.tables.words import spoken

PIECES = [
    "45 giải, gồm ",
    "1 ",
    "1/2 ",
    "1.",
    "từ 5 lên 6, tăng ",
    "trong đó có 1 nữ, chiếm 5% ",
    "chỉ tiêu 5 đạt ",
    "(",
    "gồm ",
    "năm 2017 ",
    "30 tập thể, cá nhân (",
    "57/128 đơn vị, đạt ",
    "\u00ad1\u200b2",
    "hai mươi ",
    "trong tổng số 5 xã có 4 xã, phường, thị trấn ",
    "5 người, tăng 5% so với cùng kỳ năm trước ",
    "chỉ tiêu là 5 người, đạt 5 người, đạt 5",
    "\ue000",
]


def report(n: int, start: int, sentence: tuple[int, int], unit: str | None, text: str) -> Report:
    """A report of the digit at `start`."""
    return Report(
        fact=n, article=1, type="count", value=int(text[start]), upper=None, relation="exact", unit=unit, whole=None,
        metric="person", award=None, noun="người", name=None, recipient=None, rank=None, level=None, program=None,
        modality="reported",
        organisation=None, organisation_id=None, province=None, period_from=None, period_to=None,
        start=start, end=start + 1,
        part_start=None, part_end=None, sentence_start=sentence[0], sentence_end=sentence[1], said="",
        words=spoken(text[sentence[0] : sentence[1]]),
    )  # fmt: skip


def hostile(piece: str, length: int) -> tuple[str, list[Report]]:
    """A text of `piece` over and over, with a report at each of its digits."""
    text = (piece * length)[:length]
    folded = fold(text)
    spans = [(folded.start(a), folded.end(b)) for a, b in sentences(folded.cased)]
    places = [(i, span) for span in spans for i in range(*span) if text[i].isdigit()]
    units = [None, "percent", "VND", "times"]
    return text, [report(n, i, span, units[n % 4], text) for n, (i, span) in enumerate(places)]


@pytest.mark.parametrize("piece", PIECES)
def test_nothing_is_raised(piece: str) -> None:
    text, reports = hostile(piece, 40_000)
    assert all(one.figures for one in sums(text, 100, reports))
