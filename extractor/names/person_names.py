"""Which capitalised words are a person's name, and which words behind a role its body."""

from dataclasses import dataclass

import regex

from extractor.language.folding import Folded, fold_phrase
from extractor.names.provinces import Provinces
from extractor.rules.loader import PackSet

MOST_SYLLABLES = 5
Span = tuple[int, int]

_WORD = regex.compile(r"[^\s,;()]+")
_SYLLABLE = regex.compile(r"\p{Lu}\p{Ll}*(?:'\p{L}+)*(?:-[a-z]{2,6}(?!\p{L}))?")
_GIVEN = ("anh ", "em ", "bác ", "mẹ ", "cháu ")
_HYPHENED = regex.compile(r"-[a-z]{2,6}(?!\p{L})")
"""The last syllable of a Korean name: Kim Jong-un."""
_AGAIN = ("Ông ", "Bà ", "Ủy viên", "Uỷ viên", "Chủ tịch", "Phó ", "Bí thư", "Giám đốc", "Trưởng ")
"""Where a name is glued to the next sentence or to a role, it ends here."""
_PLACES = ("nước ", "tỉnh ", "thành phố ", "tp", "huyện ", "quận ", "xã ", "phường ", "cộng hòa ")
"""What a role may be held in that is no body: "Thống đốc tỉnh Gangwon"."""
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
    titles: regex.Pattern[str]
    role_before: regex.Pattern[str]

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
            frozenset(folded("person_bare_bodies")) | frozenset(folded("countries")),
            regex.compile(rf" (?:{any_of('person_body_ends')})(?!\p{{L}})"),
            regex.compile(rf" (?:và|cùng|với) (?:{any_of('person_addresses', 'person_professions')})(?!\p{{L}})"),
            regex.compile(rf"(?:{any_of('person_roles', 'person_professions')})(?!\p{{L}})"),
            regex.compile(
                rf"(?<!\p{{L}}|[,(;:-] ?)(?P<role>(?:nguyên )?(?:{any_of('person_roles')}))(?!\p{{L}})"
                r'(?P<body>[^,.;:()"\n]{0,90}?)(?: ?[,-] ?|,? (?:khi đó )?là )$'
            ),
        )


@dataclass
class Judge:
    """Which capitalised words are a person's name."""

    folded: Folded
    words: PersonWords

    def name(self, start: int, end: int, family: bool, behind_body: bool = False) -> Span | None:
        """The name that begins at `start`, if one does; with `family`, its first word must be a family's.

        `behind_body`: a "tỉnh" or "thành phố" before it is the end of a body's name ("Chủ tịch UBND tỉnh …").
        """
        if hyphened := _HYPHENED.match(self.folded.cased, end):
            end = hyphened.end()
        run = self._without_verb(self._run(start, end))
        if not run:
            return None
        text = self.folded.text[start : run[-1][1]]
        single = "'" in text and len(run) == 1
        if not single and not 2 <= len(run) <= MOST_SYLLABLES:
            return None
        first = text.split()[0]
        if (family or len(first) == 1) and first not in self.words.families and "'" not in first:
            return None
        if " ".join(text.split()[:2]) in self.words.places or (family and text in self.words.districts):
            return None
        if any(text == word or text.startswith(word + " ") for word in self.words.not_names):
            return None
        named_for = self._namesake(start) and not (behind_body and len(run) > 2 and self._ends_body(start))
        return None if named_for else (start, run[-1][1])

    def name_in_tail(self, start: int, end: int) -> tuple[Span | None, Span | None]:
        """The name at the end of the first run of capitals behind a role, and the body before it."""
        if found := self.name(start, end, family=True):
            return found, None
        at = start
        for word in _WORD.finditer(self.folded.text, start, end):
            if word.start() < at or word.group() not in self.words.families:
                continue
            if place := self._place(word.start()):
                at = place  # … UBND tỉnh Long An Trần Văn Lực
                continue
            found = self.name(word.start(), end, family=True, behind_body=True)
            if found is None:
                continue
            run = self._first_of_two(self._run(*found))
            found, at = (found[0], run[-1][1]), run[-1][1]
            if not 3 <= len(run) <= 4:
                break
            between = (start, found[0] - 1)
            joined = self.words.joins.search(self.folded.text, start, found[0])
            return (None, None) if joined or self.verb(*between) is not None else (found, self.body([between]))
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
        end = self.verb(start, end) or end
        for joint in _BODY_JOINT.finditer(text, start, end):
            if not cased[joint.end() : joint.end() + 1].isupper():
                end = joint.start()
                break
        if end <= start:
            return None
        head = next((word for word in _HEADED if text[:start].endswith(f" {word} ")), "")
        end = len(text[:end].rstrip())
        return (start - len(head) - 1 if head else start, end)

    def part_of_name(self, start: int) -> bool:
        """Whether an address that is a given name too ends a name before it: "phái Nam Anh …"."""
        before = self.folded.cased[max(0, start - 20) : start]
        given = self.folded.text.startswith(_GIVEN, start) and self.folded.cased[start].isupper()
        return given and regex.search(r"(?<!\p{L})\p{Lu}\p{Ll}* $", before) is not None

    def verb(self, start: int, end: int) -> int | None:
        """Where a verb in small letters ends a body's name: Sở Thông tin … has none."""
        found = self.words.body_ends.finditer(self.folded.text, start, end)
        return next((m.start() for m in found if self.folded.cased[m.start() + 1].islower()), None)

    def told_before(self, start: int) -> tuple[Span, Span] | None:
        """The role and its body before a form of address or a degree: "Bộ trưởng Bộ Tài chính - ông …"."""
        line = self.folded.text.rfind("\n", 0, start) + 1
        found = self.words.role_before.search(self.folded.text, max(line, start - 130), start)
        if found is None or self.verb(*found.span("body")) or self.name_in_tail(*found.span("body"))[0]:
            return None
        return found.span("role"), found.span("body")

    def bare(self, span: Span | None) -> bool:
        """Whether the words are a mere head ("Giám đốc Sở"), or none that could name a body."""
        if span is None:
            return False
        text = self.folded.text[slice(*span)]
        named = self.folded.cased[span[0]].isupper() or text.startswith(tuple(f"{word} " for word in _HEADED))
        return not named or text in self.words.bare_bodies or text in self.words.districts or text.startswith(_PLACES)

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
            title = self.words.titles.match(self.folded.text, at)
            if title and " " in title.group() and self.folded.cased[at : at + 30].split(" ", 2)[1][:1].islower():
                break  # the next sentence: "… Phương Nga Luật sư"
        return run

    def _first_of_two(self, run: list[Span]) -> list[Span]:
        """The first of two names that stand side by side, as a text's last words and its author do."""
        if len(run) <= 4:
            return run
        words = [self.folded.text[a:b] for a, b in run]
        return next((run[:i] for i in range(2, len(run) - 1) if words[i] in self.words.families), run)

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

    def _place(self, start: int) -> int:
        """Where the known place that begins at `start` ends, or 0: the longest of up to four syllables."""
        words = self.folded.text[start : start + 40].split(" ")
        fits = (" ".join(words[:n]) for n in range(4, 1, -1))
        return next((start + len(place) for place in fits if place in self.words.districts), 0)

    def _ends_body(self, start: int) -> bool:
        return self.folded.text[max(0, start - 12) : start].endswith((" tỉnh ", " thành phố ", " tp ", " tp. "))

    def _namesake(self, start: int) -> bool:
        before = " " + self.folded.text[max(0, start - 30) : start].rstrip(" ").rstrip(".")
        return before.endswith(self.words.namesakes)
