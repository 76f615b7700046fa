"""Persons by name, in a role: what the templates found, judged by its capitals."""

from dataclasses import dataclass, field
from typing import NamedTuple

import regex

from extractor.language.folding import Folded, fold_phrase
from extractor.rules.builder import Builder, Declined, Reference
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention
from extractor.rules.template import Match

MOST_SYLLABLES = 5
Span = tuple[int, int]

_WORD = regex.compile(r"[^\s,;()]+")
_SYLLABLE = regex.compile(r"\p{Lu}\p{Ll}*(?:'\p{L}+)*")
_AGAIN = ("Ông ", "Bà ", "Ủy viên", "Uỷ viên", "Chủ tịch", "Phó ", "Bí thư", "Giám đốc", "Trưởng ")
"""Where a name is glued to the next sentence or to a role, it ends here."""
_SEPARATOR = regex.compile(r"\s*(?:[,;]|\bvà\b)\s*")
_VERBS = (
    "cho biết|chủ trì|phát biểu|đồng chủ trì|đã|dự (?:và|lễ|hội|đại|buổi|kỳ)|đến|trao|tặng|nói|"
    "nhấn|khẳng định|là|thì|cùng|chia sẻ|kể|được|có|tại|trong|khóa|vừa (?:qua|có|được)|công bố|chúc|"
    "đánh giá|ghi nhận|yêu cầu|đề nghị|cũng|thay mặt|nhận|sinh năm|cho rằng|bày tỏ|giới thiệu"
)
_BODY_END = regex.compile(rf" (?:{_VERBS})(?!\p{{L}})")
_BODY_JOINT = regex.compile(r" (?:và|với|về|[-/]) ?")
_HEADED = ("ban", "phòng", "khoa", "chi cục", "cục", "vụ")
"""What a role's last word shares with its body's name: "Trưởng Ban Dân vận" heads "Ban Dân vận"."""


class PersonName(NamedTuple):
    """`name` as written; `role` the office's words; `organisation` its body's folded span, unresolved."""

    name: str
    role: str | None
    organisation: Span | None


@dataclass(frozen=True)
class PersonWords:
    """The word lists that judging a name needs; built once from the packs."""

    families: frozenset[str]
    places: frozenset[str]
    namesakes: tuple[str, ...]
    not_names: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, packs: PackSet) -> "PersonWords":
        def folded(name: str) -> list[str]:
            return [fold_phrase(word) for word in packs.words(name)]

        return cls(
            frozenset(folded("person_families")),
            frozenset(folded("person_places")),
            tuple(f" {word}" for word in folded("person_namesakes")),
            tuple(folded("person_not_names")),
        )


def persons_builder(folded: Folded, words: PersonWords) -> Builder:
    """The builder of `person` rules over one article.

    A rule's groups are `name` (words that may begin a name), `tail` (what follows a role: a body, then
    perhaps a name), `list` (what follows a colon), `role`, `profession` and `body`.
    """
    judge = _Judge(folded, words)

    def build(match: Match, _: Reference) -> list[Mention]:
        role = _written(folded, match.spans("role"))
        body = judge.body(match.spans("body"))
        if tails := match.spans("tail"):
            span, body = judge.name_in_tail(*tails[0])
            spans = [span] if span else []
        elif match.rule.set.get("name") == "before":
            span = judge.name_before(match.start)
            spans = [span] if span else []
        elif lists := match.spans("list"):
            return _listed(folded, match, judge, lists[0])
        else:
            start, end = match.spans("name")[0]
            family = not match.rule.set.get("addressed")
            spans = [span] if (span := judge.name(start, end, family)) else []
            told = match.spans("role") + match.spans("body")
            if spans and told and not judge.reaches(spans[0][1], told[0][0]):
                role = body = None
            role = role or _written(folded, match.spans("profession"), degrees=False)
        if not spans:
            raise Declined("no capitalised name of two to five syllables")
        return [_mention(folded, match, span, role, body) for span in spans]

    return build


@dataclass
class _Judge:
    """Which capitalised words are a person's name."""

    folded: Folded
    words: PersonWords

    def name(self, start: int, end: int, family: bool) -> Span | None:
        """The name that begins at `start`, if one does; with `family`, its first word must be a family's."""
        run = self._run(start, end)
        if not run:
            return None
        text = self.folded.text[start : run[-1][1]]
        single = "'" in text and len(run) == 1
        if not single and not 2 <= len(run) <= MOST_SYLLABLES:
            return None
        if family and text.split()[0] not in self.words.families and "'" not in text.split()[0]:
            return None
        if " ".join(text.split()[:2]) in self.words.places:
            return None
        if any(text == word or text.startswith(word + " ") for word in self.words.not_names):
            return None
        return None if self._namesake(start) else (start, run[-1][1])

    def name_in_tail(self, start: int, end: int) -> tuple[Span | None, Span | None]:
        """The name at the end of the first run of capitals behind a role, and the body before it."""
        if found := self.name(start, end, family=True):
            return found, None
        for word in _WORD.finditer(self.folded.text, start, end):
            if word.group() in self.words.families and self.folded.cased[word.start()].isupper():
                found = self.name(word.start(), end, family=True)
                if found and 3 <= len(self._run(*found)) <= 4:
                    between = (start, word.start() - 1)
                    whole = not _BODY_END.search(self.folded.text, *between)
                    return (found, self.body([between])) if whole else (None, None)
        return None, None

    def name_before(self, end: int) -> Span | None:
        """The longest name that ends where the marks before `end` begin ("Vũ Thị Yến, Chủ tịch")."""
        cased = self.folded.cased
        while end > 0 and cased[end - 1] in " ,(-":
            end -= 1
        starts = [m.start() for m in _WORD.finditer(cased, max(0, end - 45), end)][-MOST_SYLLABLES:]
        names = (self.name(at, end, family=True) for at in starts)
        return next((name for name in names if name and name[1] == end), None)

    def body(self, spans: list[Span]) -> Span | None:
        """The words of a body behind a role, to where a verb begins; a body begins with a capital."""
        if not spans:
            return None
        start, end = spans[0]
        text, cased = self.folded.text, self.folded.cased
        if verb := _BODY_END.search(text, start, end):
            end = verb.start()
        for joint in _BODY_JOINT.finditer(text, start, end):
            if not cased[joint.end() : joint.end() + 1].isupper():
                end = joint.start()
                break
        if end <= start or not cased[start].isupper():
            return None
        head = next((word for word in _HEADED if text[:start].endswith(f" {word} ")), "")
        end = len(text[:end].rstrip())
        return (start - len(head) - 1 if head else start, end)

    def reaches(self, name_end: int, role_start: int) -> bool:
        """Whether a role stands right behind a name's end, an age between them at the most."""
        between = self.folded.text[name_end:role_start]
        return len(between) <= 30 and not regex.match(r" ?\p{L}{2,} \p{L}+ \p{L}+ \p{L}+", between)

    def _run(self, start: int, end: int) -> list[Span]:
        run: list[Span] = []
        at = start
        while at < end and (found := _SYLLABLE.match(self.folded.cased, at, end)):
            if found.end() < end and self.folded.cased[found.end()].isalnum():
                break
            run.append(found.span())
            at = found.end() + 1
            if self.folded.cased[found.end() : at] != " " or self.folded.cased.startswith(_AGAIN, at):
                break
        return run

    def _namesake(self, start: int) -> bool:
        before = " " + self.folded.text[max(0, start - 30) : start].rstrip(" ").rstrip(".")
        return before.endswith(self.words.namesakes)


def _listed(folded: Folded, match: Match, judge: _Judge, span: Span) -> list[Mention]:
    """Each name of a list; a piece that is no name is the role or the body of the one before."""
    found: list[Mention] = []
    at, end = span
    while at < end:
        stop = _SEPARATOR.search(folded.text, at, end)
        until = stop.start() if stop else end
        name = judge.name(at, until, family=True)
        if name and not folded.text[name[1] : until].startswith((" là ", " có ")):
            found.append(_mention(folded, match, name, None, None))
        elif not found:
            break
        at = stop.end() if stop else end
    if not found:
        raise Declined("no name in the list")
    return found


def _mention(folded: Folded, match: Match, span: Span, role: str | None, body: Span | None) -> Mention:
    name = _written(folded, [span]) or ""
    return Mention(*span, "person", None, PersonName(name, role, body), (match.rule,))


def _written(folded: Folded, spans: list[Span], degrees: bool = True) -> str | None:
    """As the text has it; with `degrees` false, None for "TS." and its like, which are no role."""
    if not spans:
        return None
    start, end = spans[0]
    written = " ".join(folded.original[folded.start(start) : folded.end(end)].split())
    return written if degrees or (" " in written.strip(" .") and "." not in written) else None
