"""Whose a figure is: the body that its clause, its sentence or the sentences before speak of."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from extractor.facts.draft import Draft
from extractor.facts.scope_words import ScopeWords
from extractor.names.body import Body
from extractor.rules.mention import Mention

LEAD_IN = 60
"""Characters from a clause's start in which a body can be what the clause speaks of."""
REMEMBERED = 3
"""Sentences over which a subject carries on, within its paragraph."""

CARRIED = frozenset({"union", "youth", "association", "front", "enterprise", "school", "health", "board"})
"""Kinds of bodies whose figures a text goes on to tell without naming them again. Who governs, judges or polices is
named for what it says and does, and the next figures are its victims', a market's, a town's."""

_BOUNDARY = regex.compile(r"[;:(“\"\n–]|,(?!\d)")
_COORDINATED = regex.compile(r"(?:,? và |, | cùng |/)(?:với |các )?")


@dataclass
class Subjects:
    """What a sentence speaks of: `bodies` are its mentions of kind `organisation`, in text order.

    `acting` are those that a clause speaks of, `placed` those that it only names as a place ("Tại Công ty X").
    """

    text: str
    start: int
    bodies: Sequence[Mention]
    words: ScopeWords
    acting: list[Mention] = field(default_factory=list)
    placed: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        last: tuple[Mention, list[Mention] | None] | None = None
        for body in self.bodies:
            to = self._role(body)
            if last and _COORDINATED.fullmatch(self.text, last[0].end, body.start):
                to = last[1]  # one of a list is what the list is
            if to is not None:
                to.append(body)
            last = body, to

    def _role(self, body: Mention) -> list[Mention] | None:
        if kind_of(body) == "press" or not named(body):
            return None
        begin = clause_start(self.text, self.start, body.start)
        lead = self.text[begin : body.start]
        if self.words.speaks.match(self.text, body.end):
            return self.acting
        if self.words.located_by.fullmatch(lead):
            return self.placed
        if len(lead) > LEAD_IN or self.words.no_subject.search(lead):
            return None
        return self.acting

    def of_clause(self, at: int) -> Mention | None:
        """The body that the words before offset `at` speak of: of its own part of the sentence (up to a semicolon)
        the one named last, else the sentence's first."""
        semicolon = max(self.text.rfind(";", self.start, at), self.start)
        for bodies in (self.acting, self.placed):
            own = [b for b in bodies if semicolon <= b.start and b.end <= at]
            if own:
                return own[-1]
        return next((b for b in (*self.acting, *self.placed) if b.end <= at), None)

    @property
    def first(self) -> Mention | None:
        """What the sentence as a whole speaks of."""
        for body in (*self.acting, *self.placed):
            if body.start - self.start <= LEAD_IN and not self.words.passive.search(self.text, self.start, body.start):
                return body
        return None


@dataclass
class Topic:
    """What carries over from sentence to sentence: the body spoken of, within its paragraph."""

    subject: Mention | None = None
    age: int = 0

    def after(self, subject: Mention | None, paragraph_ends: bool) -> None:
        """Takes in what a sentence was about."""
        self.age += 1
        if subject:
            self.subject, self.age = subject if kind_of(subject) in CARRIED else None, 0
        if paragraph_ends or self.age > REMEMBERED:
            self.subject = None


def owner(draft: Draft, subjects: Subjects, topic: Topic, main: Mention | None) -> Mention | None:
    """The body a draft's figure belongs to.

    In turn: written right behind the noun ("310 sáng kiến của LĐLĐ huyện"), right before the figure ("LĐLĐ thành
    phố Vinh 1.318"), what the clause or sentence speaks of, the subject of a sentence just before, the article's own.
    """
    text, words = subjects.text, subjects.words
    for body in subjects.bodies:
        if body.start >= draft.end and words.owned_by.fullmatch(text, draft.end, body.start):
            return body
    for body in reversed(subjects.bodies):
        if body.end <= draft.start:
            if words.told_by.fullmatch(text, body.end, draft.start):
                return body
            break
    told = subjects.of_clause(draft.start)
    if words.everybody.search(text, told.end if told else subjects.start, draft.start):
        return main
    if told is None and draft.fields.get("metric") == "measure":
        return None  # how far, how large: it is nobody's as a rule
    return told or topic.subject or main


def clause_start(text: str, start: int, at: int) -> int:
    """Where the clause that holds offset `at` begins, not before `start`."""
    return max((m.end() for m in _BOUNDARY.finditer(text, start, at)), default=start)


def named(body: Mention) -> bool:
    """Whether a body can own a figure: no committee that does not say whose it is ("Ban Tổ chức")."""
    value: Body = body.value
    return value.head.kind != "board" or value.whole


def whole(body: Mention) -> Mention:
    """The body that a committee or department belongs to, where its name tells: it owns the figures."""
    value: Body = body.value
    return whole(value.inner) if value.head.kind == "board" and value.inner else body


def kind_of(body: Mention) -> str | None:
    """The kind of body that a mention of kind `organisation` names."""
    value: Body = body.value
    return value.head.kind
