"""The forms in which somebody decides on a fact or withdraws a decision, and what they send."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from starlette.requests import Request

from extractor.evaluation.check import CLOSED
from extractor.showing.fact_words import correction_words
from extractor.showing.markup import visible
from extractor.showing.translation import LANGUAGES
from extractor.store.decisions.correcting import correctable
from extractor.store.decisions.corrections import KINDS, written
from extractor.store.tables.columns import SPLIT
from extractor.store.tables.records import column_of
from extractor.web.answers.article import ToldFact
from extractor.web.rendering import say
from extractor.web.reviewer import local, reviewer_of, why_not

SET = "set."
"""Before a column's name in the form."""
_PLACES = (*SPLIT["part_of"], *SPLIT["evidence"])


class Typed(NamedTuple):
    """What was typed: `columns` as texts, None where no correction was sent; whether it was to withdraw a decision;
    `why` it could not be kept."""

    who: str = ""
    note: str = ""
    next: str = ""
    columns: Mapping[str, str] | None = None
    withdrawing: bool = False
    why: str | None = None


class Choice(NamedTuple):
    """A value of a closed list, "" for none."""

    value: str
    label: str


class Input(NamedTuple):
    """A column that may be corrected: one of `choices` where it has a closed list, else a text of its `kind`. A `place`
    is an offset in the article's text."""

    column: str
    label: str
    value: str
    kind: str
    choices: list[Choice]
    place: bool


class DecisionForm(NamedTuple):
    """The form; `closed` tells why there is none. `withdrawable` tells whether a decision stands, which has a form of
    its own beside it; `withdrawing` whether what was typed was typed there."""

    closed: str | None
    who: str
    note: str
    next: str | None
    inputs: list[Input]
    opened: bool
    withdrawable: bool
    withdrawing: bool
    why: str | None


def form_of(request: Request, fact: ToldFact, typed: Typed, language: str) -> DecisionForm:
    """With what was typed; else with the reviewer's name, and with the fact as it was corrected last."""
    columns = _columns(fact, language) | _corrected(fact, language) | dict(typed.columns or {})
    closed, decided = why_not(request.app.state.settings), fact.decision is not None
    return DecisionForm(
        closed=closed,
        who=typed.who or reviewer_of(request),
        note=typed.note,
        next=local(typed.next),
        inputs=[_input(fact.type, column, columns.get(column, ""), language) for column in correctable(fact.type)],
        opened=typed.columns is not None,
        withdrawable=decided and not closed,
        withdrawing=decided and typed.withdrawing,
        why=typed.why,
    )


def changes(fact: ToldFact, columns: Mapping[str, str]) -> dict[str, str]:
    """Of the columns that were typed those that say otherwise than the fact as it was read."""
    told = [_columns(fact, language) for language in LANGUAGES]
    known = correctable(fact.type)
    return {
        column: text
        for column, text in columns.items()
        if column in known and text.strip() not in [one[column] for one in told]
    }


def _columns(fact: ToldFact, language: str) -> dict[str, str]:
    places = {"evidence_start": fact.evidence.start, "evidence_end": fact.evidence.end}
    told = fact.columns | places
    return {column: _text(told.get(column), language) for column in correctable(fact.type)}


def _corrected(fact: ToldFact, language: str) -> dict[str, str]:
    """What the decision that stands puts right: a new correction takes its place as a whole."""
    correction = fact.decision.correction if fact.decision else None
    return {column: _text(value, language) for column, value in (correction or {}).items()}


def _text(value: Any, language: str) -> str:
    """As it stands in an input, which has one line: 45 for 45.0, no exponent, what nobody would see made visible."""
    if value is None:
        return ""
    if isinstance(value, float):
        return written(value, "," if language == "vi" else ".")
    return " ".join(visible(str(value)).split())


def _input(kind: str, column: str, value: str, language: str) -> Input:
    label, _ = _words(kind, column, "", language)
    listed = next((words for field, words in CLOSED[kind].items() if column_of(kind, field) == column), frozenset())
    named = (Choice(word, _words(kind, column, word, language)[1]) for word in listed if word is not None)
    choices = sorted(named, key=lambda choice: choice.label)
    if choices and (None in listed or value == ""):
        choices.insert(0, Choice("", "—"))
    if choices and value not in {choice.value for choice in choices}:
        choices.append(Choice(value, value))
    return Input(column, label, value, KINDS[column], choices, column in _PLACES)


def _words(kind: str, column: str, value: str, language: str) -> tuple[str, str]:
    """What a column and its value are called."""
    (field,) = correction_words({column: value}, kind, language)
    label, text = (say(told.replace("_", " "), language) for told in (field.label, field.text))
    return label, text
