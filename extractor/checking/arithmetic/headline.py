"""A headline's figure that the text tells otherwise, and nowhere as the headline does."""

from collections.abc import Iterator, Sequence

from extractor.checking.arithmetic.result import Sum, number
from extractor.checking.arithmetic.words import little_words
from extractor.checking.report import Report

_LEAST = 10
"""Smaller figures are too common in a text to be of the headline's thing."""
_SHARED, _SHARED_BY_A_SLIP = 0.7, 0.4
"""The share of the headline's own words that a sentence must have to speak of its thing: one about another of the same
kind may have half of them. Where the figures look alike and the same words lead to both, fewer are enough."""
_LEAD = 2
"""Words before a figure: the verb and what stands between, "tuyên dương hơn"; three seldom are the same in a text."""
_DIGITS_OF_A_SLIP = 3
"""Of two digits any two numbers are likely to share one: 14 and 17 are no slip."""
_FEWEST_WORDS = 4
"""Of fewer own words of a headline, a share is chance."""
_MOST_HEADLINE = 12
"""No headline tells more figures; a text without a line break has its first lines taken for one."""
_MOST_BODY = 400
"""Figures of a text that are compared: real articles have not 100, tables of thousands would take their square."""


def title_end(text: str, title: str | None) -> int:
    """Where the headline ends in an article's text; 0 where the text does not begin with it."""
    return len(title) if title and text.startswith(title) else 0


def headlines(title_end: int, reports: Sequence[Report]) -> Iterator[Sum]:
    """Each figure of the headline beside those of its thing in the text below."""
    above = [report for report in reports if report.end <= title_end][:_MOST_HEADLINE]
    claims = [report for report in above if _claims(report)]
    below = [report for report in reports if report.start >= title_end][:_MOST_BODY] if claims else []
    for claim in claims:
        of_thing = [report for report in below if _of_one(claim, report)]
        same = next((report for report in of_thing if _says(report, claim)), None)
        if same is not None:
            yield Sum("headline", (claim, same), f"{number(claim.value)} = {number(same.value)}", holds=True)
        elif _only_one(claim, above) and len({report.value for report in of_thing}) == 1:
            other = next((report for report in of_thing if _same_words(claim, report)), None)
            if other is not None and all(_otherwise(claim, report, below) for report in of_thing):
                yield Sum("headline", (other, claim), f"{number(other.value)}, not {number(claim.value)}", holds=False)


def _claims(report: Report) -> bool:
    """Whether a figure of the headline is one that the text has to tell alike."""
    exact = report.relation == "exact" and report.whole is None and report.unit != "times"
    return exact and report.value >= _LEAST


def _of_one(a: Report, b: Report) -> bool:
    """Whether both are figures of one thing, as far as their facts tell."""
    if a.type != b.type or a.metric != b.metric or a.unit != b.unit:
        return False
    return (a.award, a.rank, a.recipient, _noun(a)) == (b.award, b.rank, b.recipient, _noun(b))


def _noun(report: Report) -> list[str]:
    return (report.noun or "").lower().split()[:2]


def _says(report: Report, claim: Report) -> bool:
    return report.value == claim.value and report.modality == claim.modality and report.relation == "exact"


def _only_one(claim: Report, above: Sequence[Report]) -> bool:
    return sum(_of_one(claim, report) for report in above) == 1


def _otherwise(claim: Report, other: Report, below: Sequence[Report]) -> bool:
    """Whether `other` is another exact figure of a whole, and no figure of the text, whatever it is of, is the
    headline's or makes it together with another."""
    if other.relation != "exact" or other.whole is not None or other.modality != claim.modality:
        return False
    if other.part_start is not None or _rounds(claim, other):
        return False
    values = {value for report in below for value in (report.value, report.upper, report.whole) if value is not None}
    rounded = any(abs(value - claim.value) < claim.value / 20 for value in values if value != other.value)
    digits = number(claim.value).replace(".", " ").split()
    told = any(_stands(digits, report.words) for report in below)
    summed = any(claim.value - value in values for value in values)
    return not (rounded or told or summed)


def _rounds(claim: Report, other: Report) -> bool:
    """Whether the headline's figure may be the other without its last digits: 1.500 for 1.532."""
    place = 1.0
    while claim.unit is None and claim.value % (place * 10) == 0 and place < claim.value:
        place *= 10
    return abs(claim.value - other.value) < (place if claim.unit is None else claim.value / 20)


def _stands(digits: list[str], words: str) -> bool:
    return f" {' '.join(digits)} " in f" {words} " or f" {''.join(digits)} " in f" {words} "


def _same_words(claim: Report, other: Report) -> bool:
    """Whether most of the headline's own words stand in the other's sentence; some are enough where the same words
    lead to both figures, "kết nạp 4.260 đoàn viên", and one looks like the other's slip."""
    own = {word for word in claim.words.split() if word not in little_words() and not word.isdigit()}
    slipped = _slip(claim.value, other.value) and _lead(claim) and _lead(claim) == _lead(other)
    share = _SHARED_BY_A_SLIP if slipped else _SHARED
    return len(own) >= _FEWEST_WORDS and len(own & set(other.words.split())) >= share * len(own)


def _slip(a: float, b: float) -> bool:
    """Whether two whole numbers of three digits and more differ in one digit, or in the order of their digits."""
    one, other = (f"{value:.0f}" for value in (a, b))
    if len(one) != len(other) or len(one) < _DIGITS_OF_A_SLIP or a % 1 or b % 1:
        return False
    return sorted(one) == sorted(other) or sum(x != y for x, y in zip(one, other, strict=True)) == 1


def _lead(report: Report) -> list[str]:
    """The two words in front of a figure, none at a sentence's beginning."""
    before = report.words.partition(report.said)[0].split()[-2:]
    return before if len(before) == _LEAD and not any(word.isdigit() for word in before) else []
