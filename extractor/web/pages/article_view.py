"""A part of an article as a template shows it: its text in pieces, each with notes of what stands on it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractor.records import FACT_TYPES, NearMiss
from extractor.showing.decided import state
from extractor.showing.fact_words import Field, fact_words
from extractor.showing.markup import LONGEST
from extractor.showing.segments import Segment, segments
from extractor.store.whole.article import FactAt
from extractor.web.answers.article import ToldFact

NEAR = "near"
"""The kind of what no fact tells."""
MOST_NOTES = 8
"""Shown of one piece: no more fit into a window."""


class State(NamedTuple):
    """What was decided of a fact: the verdict, and the state that it is in by that."""

    verdict: str
    words: str


class Note(NamedTuple):
    """What is told of a fact; of a near miss, which has no `key`, only `why` and the rule that came nearest."""

    kind: str
    key: str | None
    fields: list[Field]
    rule: str | None
    confidence: float | None
    state: State | None
    why: str | None


class Piece(NamedTuple):
    """A stretch of the text; on it stand `kinds`, each once, told by `notes`, of which `left_out` are not shown.
    `anchors` are the keys of facts that begin here for the first time; `stop` tells whether anything begins, `at`
    whether the fact that was asked for is on it, `focus` whether that one begins here."""

    text: str
    kinds: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    left_out: int = 0
    anchors: tuple[str, ...] = ()
    stop: bool = False
    at: bool = False
    focus: bool = False


class Kind(NamedTuple):
    """A kind of highlight, and how many there are in the whole article."""

    name: str
    many: int


def kinds(facts: Sequence[FactAt], near: Sequence[NearMiss] | None) -> list[Kind]:
    """Those that there are, in the order of the types; near misses last, where they were asked for."""
    counts = Counter(fact.type for fact in facts)
    found = [Kind(name, counts[name]) for name in FACT_TYPES if counts[name]]
    return found if near is None else [*found, Kind(NEAR, len(near))]


def pieces(
    text: str, start: int, end: int, facts: Sequence[ToldFact], near: Sequence[NearMiss], at: str | None, language: str
) -> list[Piece]:
    """The part [start, end) of the text, with its facts and all near misses. `at` is the key of a fact that is to be
    seen at once."""
    missed = [one for one in near if one.start < end and one.end > start]
    spans = [(one.evidence.start, one.evidence.end) for one in facts] + [(one.start, one.end) for one in missed]
    notes = [_note(one, language) for one in facts] + [_near(one) for one in missed]
    inside = [(max(a, start) - start, min(b, end) - start) for a, b in spans]
    shown = text[start:end].replace("\r\n", " \n")
    seen: set[str | None] = {None}
    return [_piece(shown, each, notes, at, seen) for each in segments(len(shown), inside)]


def title_apart(found: Sequence[Piece], title: str | None, text: str) -> tuple[list[Piece], list[Piece]]:
    """The pieces of a text's beginning: those of its first line, where that is the title and longer than what is shown
    of one above the text, and the others. A fact that goes over the line's end stands in the first."""
    left = text.find("\n") + 1 if title and len(title) > LONGEST and text.startswith(title) else 0
    for at, piece in enumerate(found):
        if left <= 0:
            return list(found[:at]), list(found[at:])
        if len(piece.text) > left and not piece.kinds:
            return [*found[:at], Piece(piece.text[:left])], [Piece(piece.text[left:]), *found[at + 1 :]]
        left -= len(piece.text)
    return [], list(found)


def _piece(text: str, segment: Segment, notes: Sequence[Note], at: str | None, seen: set[str | None]) -> Piece:
    words = text[segment.start : segment.end]
    if not segment.on:
        return Piece(words)
    on = [notes[number] for number in segment.on]
    anchors = dict.fromkeys(key for number in segment.begins if (key := notes[number].key) not in seen)
    seen.update(anchors)
    return Piece(
        words,
        kinds=tuple(dict.fromkeys(note.kind for note in on)),
        notes=tuple(on[:MOST_NOTES]),
        left_out=max(0, len(on) - MOST_NOTES),
        anchors=tuple(key for key in anchors if key),
        stop=bool(segment.begins),
        at=at is not None and any(note.key == at for note in on),
        focus=at is not None and at in anchors,
    )


def _note(fact: ToldFact, language: str) -> Note:
    fields = fact_words(fact.columns | {"type": fact.type}, language)
    return Note(fact.type, fact.fact_key, fields, fact.rule, fact.confidence, _state(fact, language), None)


def _state(fact: ToldFact, language: str) -> State | None:
    if fact.decision is None:
        return None
    columns, verdict = fact.columns | {"type": fact.type}, fact.decision.verdict
    return State(verdict, state(verdict, fact.decision.correction, columns, language))


def _near(miss: NearMiss) -> Note:
    return Note(NEAR, None, [], miss.rule, None, None, miss.why)
