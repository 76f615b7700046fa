"""Whose a figure is, and when: the body and the time that the words around it give."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from extractor.facts.draft import Draft
from extractor.names.body import Body
from extractor.records.period import Period
from extractor.rules.mention import Mention

NEAR_START = 60
"""Characters from a sentence's start in which a body is what the sentence speaks of."""
REMEMBERED = 3
"""Sentences over which a subject carries on."""
LEAD = 4
"""Sentences at an article's beginning whose half-year, quarter or year is what it reviews."""
FAR_YEARS = 3
"""A date this many years from the article's own is an anniversary or a birth, no period of its figures."""

_OWNER = regex.compile(r"[^,;.]{0,25}?\b(?:của|thuộc|ở|tại) $")
_NOT_SUBJECT = regex.compile(
    r"\b(?:theo|của|tại|bởi|do|với|cùng|thuộc|trưởng|phó|tịch|thư|viên|đốc|đạo|cho|từ|giữa|phép|tới|đến|về|ở|gia|nhập"
    r"|diện|lập|huy|chánh|nhiệm|vụ|hành|trực) $"
)
_COMPARED = regex.compile(r"\b(?:so với|so cùng kỳ|hơn|bằng) (?:cùng kỳ )?(?:của )?$")
_UNTIL = regex.compile(r"\b(?:đến|tới|tính đến|đến hết|tính đến hết|đến ngày|trước) $")
_SPEAKER = regex.compile(r"[^.;]{0,60}?\b(?:cho biết|cho hay|thông tin|báo cáo|khẳng định)\b")
_SOURCES = {"press"}


@dataclass
class Running:
    """What carries over from sentence to sentence within an article."""

    subject: Mention | None = None
    age: int = 0
    period: str | None = None
    review: str | None = None
    event: str | None = None
    sentences: int = 0

    def after(self, subjects: Sequence[Mention], times: Sequence["Time"]) -> None:
        """Takes in what a sentence was about."""
        self.age += 1
        if subjects:
            self.subject, self.age = subjects[-1], 0
        elif self.age > REMEMBERED:
            self.subject = None
        self.sentences += 1
        if times:
            self.period = times[0].iso
            self.event = self.event or next((t.iso for t in times if t.day), None)
        if self.sentences <= LEAD:
            self.review = self.review or next((t.iso for t in times if not t.day), None)


@dataclass(frozen=True, slots=True)
class Time:
    """A stretch of days named at [start, end) of the folded text; `day` where it is a single one."""

    start: int
    end: int
    iso: str
    day: bool


@dataclass
class SentenceScope:
    """What one sentence says about whose and when."""

    text: str
    start: int
    bodies: list[Mention]
    times: list[Time]
    running: Running
    main: Mention | None
    subjects: list[Mention] = field(init=False)

    def __post_init__(self) -> None:
        self.subjects = [b for b in self.bodies if self.is_subject(b)]

    def is_subject(self, body: Mention) -> bool:
        """Whether the body is what its sentence speaks of: near its start and not after an office or preposition."""
        if kind_of(body) in _SOURCES or body.start - self.start > NEAR_START:
            return False
        before = self.text[max(self.start, body.start - 12) : body.start]
        return not _NOT_SUBJECT.search(before) or bool(_SPEAKER.match(self.text, body.end))

    def owner(self, draft: Draft) -> Mention | None:
        """The body a draft's figure belongs to.

        In turn: written right behind the noun ("310 sáng kiến của LĐLĐ huyện"), this sentence's subject, the
        subject of a sentence just before, the article's own body.
        """
        for body in self.bodies:
            if body.start >= draft.end and _OWNER.fullmatch(self.text, draft.end, body.start):
                return body
        told = next((b for b in reversed(self.bodies) if 0 <= draft.start - b.end <= 6 and b in self.subjects), None)
        subjects = [b for b in self.subjects if b.end <= draft.start]
        return told or (subjects[-1] if subjects else None) or self.running.subject or self.main

    def period(self, draft: Draft, after_first: bool = False) -> str | None:
        """When a draft's figure was: the nearest time before it in its sentence, else the nearest after it, else
        what the article reviews, else the running one. With `after_first` the time behind comes first."""
        before = [t for t in self.times if t.end <= draft.anchor]
        after = [t for t in self.times if t.start >= draft.anchor]
        if after_first and after and ";" not in self.text[draft.end : after[0].start]:
            return after[0].iso
        if before:
            return before[-1].iso
        return after[0].iso if after else self.running.review or self.running.period or self.running.event


def kind_of(body: Mention) -> str | None:
    """The kind of body that a mention of kind `organisation` names."""
    value: Body = body.value
    return value.head.kind


def times_of(things: Sequence[Mention], drafts: Sequence[Draft], text: str, year: int | None) -> list[Time]:
    """The times of a sentence that its figures may speak of, in text order: dates of the article's own years, and
    terms of office that are told as a time ("trong nhiệm kỳ 2013-2018"), not in a congress's name."""
    times = []
    for mention in things:
        if mention.kind != "date":
            continue
        value: Period = mention.value
        iso = value.iso()
        if iso is None or value.start is None or (year is not None and abs(value.start.year - year) > FAR_YEARS):
            continue
        lead = text[max(0, mention.start - 20) : mention.start]
        if _COMPARED.search(lead):
            continue  # what the figures are measured against
        if value.grain == "day" and _UNTIL.search(lead):
            iso = f"{value.start.year}-01-01/{value.end}"
        times.append(Time(mention.start, mention.end, iso, value.grain == "day"))
    for draft in drafts:
        years = draft.fields.get("start_year"), draft.fields.get("end_year")
        if draft.type == "term" and all(years) and not draft.rules[0].set.get("congress"):
            times.append(Time(draft.start, draft.end, f"{years[0]}-01-01/{years[1]}-12-31", False))
    return sorted(times, key=lambda t: t.start)
