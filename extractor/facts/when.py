"""When a figure was: the time that its clause, its sentence, its paragraph or the article tells."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.facts.draft import Draft
from extractor.facts.scope_words import ScopeWords
from extractor.records.base import Modality
from extractor.records.period import Period
from extractor.rules.mention import Mention

LEAD = 4
"""Sentences at an article's beginning whose half-year, quarter or year is what it reviews."""
FAR_YEARS = 3
"""A date this many years before the article's own, in passing, is an anniversary or a birth."""
TOPICAL = 30
"""Characters from a sentence's start in which a time is what the whole sentence speaks of."""
DAYS = 14
"""Days that a meeting or a visit lasts at most: a stretch so short is told of like a day, and nothing is reviewed."""
DAY_CARRIES = 1
"""Sentences behind it over which a day is still what figures are of."""
CLOSE = 30
"""Characters behind a figure's words in which a time is the figure's own."""

_PIECE = regex.compile(r"[;\n]|,(?!\d)")


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of days named at [start, end) of the folded text.

    `day`: it is a single one. `topical`: its whole sentence speaks of it. `deadline`: a limit to what is promised.
    `term`: of office. `named`: a meeting, a plan or a sitting is called by it ("sơ kết 6 tháng đầu năm").
    """

    start: int
    end: int
    iso: str
    day: bool
    topical: bool
    deadline: bool
    named: bool
    term: bool = False


@dataclass
class Times:
    """The times of one sentence that its figures may speak of, in text order."""

    text: str
    start: int
    end: int
    told: list[Time]
    words: ScopeWords

    def own(self, draft: Draft, behind_first: bool) -> Time | None:
        """The time that a draft's own clause tells, or None.

        In turn: right behind its words, the nearest before. With `behind_first` (an honour: "tặng Bằng khen cho 8 cá
        nhân có thành tích năm 2018") any behind comes first.
        """
        begin = max(self.text.rfind(";", self.start, draft.anchor) + 1, self.start)
        stop = self.text.find(";", draft.end, self.end)
        clause = [t for t in self.told if begin <= t.start and (stop < 0 or t.end <= stop)]
        before = [t for t in clause if t.end <= draft.anchor and not t.named and not self._expired(t, draft)]
        behind = [t for t in clause if t.start >= draft.anchor]
        close = [t for t in behind if self._close(draft, t)]
        behind = [t for t in behind if behind_first and not t.named]
        if close and not (before and not _PIECE.search(self.text, before[-1].end, draft.anchor)):
            return close[0]
        return next(iter((*behind[:1], *before[-1:])), None)

    def of_sentence(self, draft: Draft) -> Time | None:
        """The time that the sentence as a whole speaks of, else the nearest before the draft."""
        before = [t for t in self.told if t.end <= draft.anchor and not t.deadline and not t.named]
        return next((t for t in before if t.topical), None) or next(reversed(before), None)

    @property
    def topic(self) -> Time | None:
        """The time that the sentence speaks of."""
        return next((t for t in self.told if t.topical and not t.deadline and not t.named), None)

    def _expired(self, time: Time, draft: Draft) -> bool:
        """A limit holds up to the next comma."""
        return time.deadline and _PIECE.search(self.text, time.end, draft.anchor) is not None

    def _close(self, draft: Draft, time: Time) -> bool:
        gap = time.start - draft.end
        return gap <= CLOSE and not _PIECE.search(self.text, draft.end, time.start)

    def standing(self, draft: Draft) -> bool:
        """Whether the draft's figure stands, or grew ever since: it has no time of its own."""
        begin = max(self.text.rfind(";", self.start, draft.anchor) + 1, self.start)
        return bool(
            self.words.standing.search(self.text, begin, draft.anchor)
            or self.words.ever_since.search(self.text, self.start, draft.anchor)
        )


@dataclass
class Running:
    """The times that carry over from sentence to sentence: the paragraph's, and the article's own.

    `review` (the half-year, year or term that an article goes over) and `event` (the day of what it reports) hold
    from its title on; `event` only where no other time than days is told. A paragraph's day carries `age` 1 sentence.
    """

    review: str | None = None
    event: str | None = None
    days_only: bool = False
    paragraph: Time | None = None
    age: int = 0

    @classmethod
    def of(cls, article: Sequence[Times]) -> "Running":
        """What an article's beginning tells."""
        lead = [t for times in article[:LEAD] for t in times.told if not t.deadline]
        event = next((t.iso for t in lead if t.day), None)
        days_only = not any(t.topical and not t.day for times in article for t in times.told)
        review = next((t.iso for t in lead if not t.day and (not t.term or (t.topical and not t.named))), None)
        return cls(review, event, days_only)

    @property
    def ahead(self) -> str | None:
        """What the article reviews, where that is not over on the day of what is reported: a plan's own time."""
        return self.review if self.review and (not self.event or self.review[11:] >= self.event[:10]) else None

    @property
    def near(self) -> str | None:
        """The paragraph's time."""
        topic = self.paragraph
        return topic.iso if topic and (not topic.day or self.age <= DAY_CARRIES) else None

    def narrowed(self, iso: str) -> str:
        """A whole year that the article reviews a part of ("năm nay" in a half-year's report) is that part."""
        year = iso[:4]
        whole = iso == f"{year}-01-01/{year}-12-31"
        return self.review if whole and self.review and self.review[:4] == self.review[11:15] == year else iso

    def after(self, times: Times, paragraph_ends: bool) -> None:
        """Takes in what a sentence was of."""
        self.age += 1
        if times.topic:
            self.paragraph, self.age = times.topic, 1
        if paragraph_ends:
            self.paragraph = None


def period(draft: Draft, times: Times, running: Running, modality: Modality, *, honour: bool = False) -> str | None:
    """When a draft's figure was, `start/end` in ISO dates, or None where nothing tells."""
    told = times.own(draft, honour) or times.of_sentence(draft)
    if told is not None:
        return running.narrowed(told.iso)
    if honour:
        return running.near or running.review or running.event
    if draft.fields.get("unit") == "times" and not times.words.growth.search(times.text, times.start, draft.anchor):
        return None  # "qua 12 lần tổ chức": how often so far
    if times.standing(draft):
        return None
    if draft.fields.get("metric") == "delegate":
        return running.event
    if modality in ("target", "proposed"):
        topic = running.paragraph
        return topic.iso if topic and not topic.day else running.ahead
    return running.near or running.review or (running.event if running.days_only else None)


def times_of(
    span: tuple[int, int],
    things: Sequence[Mention],
    drafts: Sequence[Draft],
    text: str,
    words: ScopeWords,
    year: int | None,
) -> Times:
    """The times of the sentence `span`: dates that are no anniversary (`year` is the article's own) and terms of
    office that are told as a time ("trong nhiệm kỳ 2013-2018"), not in a congress's name."""
    start = span[0]
    told = [t for m in things if m.kind == "date" and (t := _time(m, start, text, words, year))]
    for draft in drafts:
        years = draft.fields.get("start_year"), draft.fields.get("end_year")
        if draft.type == "term" and all(years) and not draft.rules[0].set.get("congress"):
            iso = f"{years[0]}-01-01/{years[1]}-12-31"
            lead = text[max(start, draft.start - 60) : draft.start]
            called = draft.fields.get("ordinal") is not None or words.term_of.search(lead) is not None
            told.append(Time(draft.start, draft.end, iso, False, draft.start - start <= TOPICAL, False, called, True))
    return Times(text, *span, sorted(told, key=lambda t: t.start), words)


def _time(mention: Mention, start: int, text: str, words: ScopeWords, year: int | None) -> Time | None:
    value: Period = mention.value
    iso = value.iso()
    if iso is None or value.start is None or value.end is None:
        return None
    lead = text[max(start, mention.start - 60) : mention.start]
    topical = mention.start - start <= TOPICAL
    if words.compared_with.search(lead) or words.remembered.search(lead):
        return None
    if year is not None and not topical and value.end.year < year - FAR_YEARS:
        return None
    if value.grain != "range" and words.since.search(lead):
        return None
    deadline = words.deadline.search(lead) is not None
    if value.grain in ("day", "month") and (deadline or words.until.search(lead)):
        iso = f"{value.start.year}-01-01/{value.end}"
    called = value.grain != "day" and words.named_by.search(lead) is not None
    short = (value.end - value.start).days < DAYS
    return Time(mention.start, mention.end, iso, short, topical, deadline, called)
