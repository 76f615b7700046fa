"""Persons by name, in a role: what the templates found, judged by its capitals."""

from typing import NamedTuple

import regex

from extractor.language.folding import Folded
from extractor.names.person_names import Judge, PersonWords, Span
from extractor.rules.builder import Builder, Declined, Reference
from extractor.rules.mention import Mention
from extractor.rules.template import Match

_SEPARATOR = regex.compile(r"\s*(?:[,;]|\bvà\b)\s*")
_BRACKET = regex.compile(r" ?\((?P<inside>[^()\d]{4,90})\)")
_AGE = regex.compile(r",? \d\d tuổi$")


class PersonName(NamedTuple):
    """`name` as written; `role` the office's words, `office` their folded span; `organisation` the folded span of
    what could name its body, unresolved: `bare` where the words alone name none."""

    name: str
    role: str | None
    organisation: Span | None
    office: Span | None = None
    bare: bool = False


def persons_builder(folded: Folded, words: PersonWords) -> Builder:
    """The builder of `person` rules over one article.

    A rule's groups are `name` (words that may begin a name), `tail` (what follows a role: a body, then
    perhaps a name), `list` (what follows a colon), `role`, `profession` and `body`.
    """
    judge = Judge(folded, words)

    def build(match: Match, _: Reference) -> list[Mention]:
        told = _Told(match.spans("role"), match.spans("body"))
        if tails := match.spans("tail"):
            span, body = judge.name_in_tail(*tails[0])
            told = told._replace(body=[body] if body else [])
        elif match.rule.set.get("name") == "before":
            span = judge.name_before(match.start)
        elif lists := match.spans("list"):
            return _listed(folded, match, judge, lists[0])
        else:
            span = judge.name(*match.spans("name")[0], family=not match.rule.set.get("addressed"))
            if span and told.first is not None and not _apposed(judge, span, told):
                told = _Told([], [])
            if span and told.first is None and (before := judge.told_before(match.start)):
                told = _Told([before[0]], [before[1]])
            told = told if told.role else told._replace(role=match.spans("profession"))
            if match.rule.set.get("addressed") and judge.part_of_name(match.start):
                raise Declined("the form of address is a part of the name before it")
        if span is None:
            raise Declined("no capitalised name of two to five syllables")
        return [_mention(folded, match, span, told.role, judge, told.body)]

    return build


class _Told(NamedTuple):
    """What is said of a person: the spans of the role's words and of the body's, each none or one."""

    role: list[Span]
    body: list[Span]

    @property
    def first(self) -> Span | None:
        return next(iter(self.role + self.body), None)


def _apposed(judge: Judge, name: Span, told: _Told) -> bool:
    """Whether what is told stands right behind the name, and is not the next person's."""
    first = told.first
    if first is None or not judge.reaches(name[1], first[0]):
        return False
    return not (told.role and judge.named_next(told.role[0][1]))


def _listed(folded: Folded, match: Match, judge: Judge, span: Span) -> list[Mention]:
    """Each name of a list; a piece that is no name is the role or the body of the one before."""
    found: list[Mention] = []
    at, end = span
    while at < end:
        stop = _SEPARATOR.search(folded.text, at, end)
        until = stop.start() if stop else end
        name = judge.name(at, until, family=True)
        if name and not folded.text[name[1] : until].startswith((" là ", " có ")):
            inside = _BRACKET.match(folded.cased, name[1], end)
            found.append(_mention(folded, match, name, [], judge, [inside.span("inside")] if inside else []))
        elif not found:
            break
        at = stop.end() if stop else end
    if not found:
        raise Declined("no name in the list")
    return found


def _mention(folded: Folded, match: Match, span: Span, role: list[Span], judge: Judge, body: list[Span]) -> Mention:
    where = judge.body(body)
    written = _role(folded, role, degrees=role != match.spans("profession"))
    bare = judge.bare(where) or written is None
    name = PersonName(_written(folded, span), written, where, role[0] if written else None, bare)
    return Mention(*span, "person", None, name, (match.rule,))


def _role(folded: Folded, spans: list[Span], degrees: bool) -> str | None:
    """An office's words, an age left off; with `degrees` false, None for "TS." and its like, which are no role."""
    if not spans:
        return None
    written = _AGE.sub("", _written(folded, spans[0]))
    return written if degrees or (" " in written.strip(" .") and "." not in written) else None


def _written(folded: Folded, span: Span) -> str:
    """As the text has it, blanks made single."""
    return " ".join(folded.original[folded.start(span[0]) : folded.end(span[1])].split())
