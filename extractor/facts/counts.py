"""Figures that count or measure: the number, its noun, its metric."""

from typing import Protocol

from extractor.facts.draft import Draft
from extractor.rules.builder import Declined
from extractor.rules.mention import Mention
from extractor.rules.template import Match

SMALLEST_TOLD = 10
"""Below it a figure without a noun is a number of something else: a floor, a score, a list mark."""
_MILLIONS = ("triệu", "tỷ", "tỉ")
_SUFFIX = {"trở lên": "at_least", "trở xuống": "at_most"}


class Nouns(Protocol):
    """What a count asks of its sentence's words. Offsets are the folded text's."""

    def after(self, at: int) -> tuple[int, int] | None:
        """The span of the noun that begins behind offset `at`, or None where none does."""

    def person(self, start: int, end: int) -> bool:
        """Whether the noun at [start, end), of no list, is a person's."""

    def goes_on(self, start: int, end: int) -> bool:
        """Whether [start, end) is only the beginning of a longer word: phòng in phòng học."""

    def told_before(self, at: int) -> Mention | None:
        """The counted noun that an earlier figure of the sentence has, for one that stands bare at `at`."""


def build_count(match: Match, nouns: Nouns) -> list[Draft]:
    """The draft of one match of a count template. Raises Declined where the figure counts nothing."""
    figure = match.thing("value")
    assert figure is not None, "a count template has a value"
    counted = match.things("noun")
    noun = (counted[0].start, counted[-1].end) if counted else None
    if match.mask.between(figure.value.numeral_start, figure.value.numeral_end) == "một":
        _refuse_article(figure)
    metric = match.rule.set.get("metric")
    how = match.rule.set.get("noun")
    named = match.rule.set.get("named")
    if named and not any(word in match.mask.between(match.start, match.end) for word in named):
        raise Declined("the name is no house's")
    if counted:
        if metric is None and nouns.goes_on(counted[0].start, counted[0].end):
            raise Declined("the noun is only the beginning of another word")
        metric = metric or counted[0].entry
    elif how == "tagged":
        noun = nouns.after(figure.end)
        if noun is None:
            raise Declined("no noun stands behind the figure")
        metric = "person" if metric == "other" and nouns.person(*noun) else metric
    elif how == "bare_money":
        words = match.mask.between(figure.value.numeral_start, figure.value.numeral_end)
        if not words.endswith(_MILLIONS):
            raise Declined("no noun and no unit stands behind the figure, and it has no millions")
    elif how == "told":
        told = nouns.told_before(figure.start)
        if told is None or not _whole(figure):
            raise Declined("the figure stands bare, and nothing before it tells what it counts")
        metric = told.entry
    quantity = figure.value.quantity
    end = max(match.end if how is None else figure.end, noun[1] if noun else 0)
    fields = {
        "value": quantity.value,
        "upper": quantity.upper,
        "of": figure.value.of,
        "relation": _SUFFIX.get((match.text("suffix") or "").strip(), quantity.relation),
        "unit": match.rule.set.get("unit", quantity.unit),
        "metric": metric or figure.value.metric,
        "noun_span": noun,
    }
    rules = (match.rule, *(counted[0].rules if counted else ()), *figure.rules)
    start = match.start if how is None else figure.start
    return [Draft("count", start, end, rules, fields, (figure,), (), figure.start)]


def _whole(figure: Mention) -> bool:
    """Whether a bare figure can be a count at all: a whole number from 10 on, told in digits."""
    value = figure.value.quantity.value
    return not figure.value.weak and value == int(value) and value >= SMALLEST_TOLD and figure.value.of is None


def _refuse_article(figure: Mention) -> None:
    """ "một" before a noun is an article unless a hedge makes it a number ("ít nhất một công trình")."""
    if figure.value.quantity.relation in ("exact", "less_than"):
        raise Declined("một is an article here")
