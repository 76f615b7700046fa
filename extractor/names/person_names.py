"""Which capitalised words are a person's name, and which words behind a role its body."""

from dataclasses import dataclass

import regex

from extractor.language.folding import Folded, fold_phrase
from extractor.names.provinces import Provinces
from extractor.rules.loader import PackSet

MOST_SYLLABLES = 5
Span = tuple[int, int]

_WORD = regex.compile(r"[^\s,;()]+")
_SYLLABLE = regex.compile(r"\p{Lu}\p{Ll}*(?:'\p{L}+)*")
_AGAIN = ("Ông ", "Bà ", "Ủy viên", "Uỷ viên", "Chủ tịch", "Phó ", "Bí thư", "Giám đốc", "Trưởng ")
"""Where a name is glued to the next sentence or to a role, it ends here."""
_BODY_JOINT = regex.compile(r" (?:và|với|về|[-/]) ?")
_HEADED = ("ban", "phòng", "khoa", "chi cục", "cục", "vụ", "công an")
"""What a role's last word shares with its body's name: "Trưởng Ban Dân vận" heads "Ban Dân vận"."""


@dataclass(frozen=True)
class PersonWords:
    """The word lists that judging a name needs; built once from the packs."""

    families: frozenset[str]
    places: frozenset[str]
    districts: frozenset[str]
    namesakes: tuple[str, ...]
    not_names: tuple[str, ...]
    bare_bodies: frozenset[str]
    body_ends: regex.Pattern[str]
    joins: regex.Pattern[str]

    @classmethod
    def of(cls, packs: PackSet) -> "PersonWords":
        def folded(name: str) -> list[str]:
            return [fold_phrase(word) for word in packs.words(name)]

        def any_of(*names: str) -> str:
            words = sorted({word for name in names for word in folded(name)}, key=lambda word: (-len(word), word))
            return "|".join(map(regex.escape, words))

        return cls(
            frozenset(folded("person_families")),
            frozenset(folded("person_places")),
            frozenset(Provinces(packs).place_names),
            tuple(f" {word}" for word in folded("person_namesakes")),
            tuple(folded("person_not_names")),
            frozenset(folded("person_bare_bodies")),
            regex.compile(rf" (?:{any_of('person_body_ends')})(?!\p{{L}})"),
            regex.compile(rf" (?:và|cùng|với) (?:{any_of('person_addresses', 'person_professions')})(?!\p{{L}})"),
        )


@dataclass
class Judge:
    """Which capitalised words are a person's name."""

    folded: Folded
    words: PersonWords

    def name(self, start: int, end: int, family: bool) -> Span | None:
        """The name that begins at `start`, if one does; with `family`, its first word must be a family's."""
        run = self._without_verb(self._run(start, end))
        if not run:
            return None
        text = self.folded.text[start : run[-1][1]]
        single = "'" in text and len(run) == 1
        if not single and not 2 <= len(run) <= MOST_SYLLABLES:
            return None
        if family and text.split()[0] not in self.words.families and "'" not in text.split()[0]:
            return None
        if " ".join(text.split()[:2]) in self.words.places or (family and text in self.words.districts):
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
                    ended = self.words.body_ends.search(self.folded.text, *between)
                    joined = self.words.joins.search(self.folded.text, start, word.start())
                    return (None, None) if ended or joined else (found, self.body([between]))
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
        """The words behind a role, to where a verb begins or a conjunction without a capital behind it."""
        if not spans:
            return None
        start, end = spans[0]
        text, cased = self.folded.text, self.folded.cased
        if verb := self.words.body_ends.search(text, start, end):
            end = verb.start()
        for joint in _BODY_JOINT.finditer(text, start, end):
            if not cased[joint.end() : joint.end() + 1].isupper():
                end = joint.start()
                break
        if end <= start:
            return None
        head = next((word for word in _HEADED if text[:start].endswith(f" {word} ")), "")
        end = len(text[:end].rstrip())
        return (start - len(head) - 1 if head else start, end)

    def bare(self, span: Span | None) -> bool:
        """Whether the words are a mere head ("Giám đốc Sở"), or none that could name a body."""
        if span is None:
            return False
        named = any(word[0].isupper() for word in self.folded.cased[slice(*span)].split()[:2])
        return not named or self.folded.text[slice(*span)] in self.words.bare_bodies

    def named_next(self, end: int) -> bool:
        """Whether a person's name follows at once: in "tài xế A, phụ xe B" the second role is B's."""
        return self.name(end + 1, min(end + 60, len(self.folded.cased)), family=True) is not None

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

    def _without_verb(self, run: list[Span]) -> list[Span]:
        """A name without the first word of a sentence that is glued to it ("Trịnh Văn Quyết Trả lại …"): the longer
        form stands here alone, the shorter elsewhere too."""
        if len(run) < 3 or self.folded.cased[run[-1][1] : run[-1][1] + 2].lstrip(" ")[:1].isupper():
            return run
        longer, shorter = (self.folded.cased[run[0][0] : run[i][1]] for i in (-1, -2))
        if self.folded.cased.count(longer) > 1 or len(run) == 3:
            return run
        elsewhere = regex.search(rf"{regex.escape(shorter)}(?! ?\p{{Lu}}|\p{{L}})", self.folded.cased)
        return run[:-1] if elsewhere else run

    def _namesake(self, start: int) -> bool:
        before = " " + self.folded.text[max(0, start - 30) : start].rstrip(" ").rstrip(".")
        return before.endswith(self.words.namesakes)
