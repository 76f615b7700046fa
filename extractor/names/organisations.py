"""Finds bodies by their names: from a head word on, over what can belong to a name, to where it ends."""

from collections.abc import Sequence

from extractor.language.folding import Folded
from extractor.language.segmentation import Segmenter
from extractor.names.body import Body, Head
from extractor.names.brackets import brand, own_initials, short_form
from extractor.names.extent import Reach
from extractor.names.line import Line
from extractor.names.name_words import NameWords
from extractor.names.reach import Inner, read, tail
from extractor.records.said import Said
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention

LONG_HEAD = 3
"""Syllables from which a head is so particular that a level word alone completes it (Hội Chữ thập đỏ tỉnh)."""
DEEPEST = 4
"""Bodies inside bodies: Tổ công đoàn of a CĐCS of a school of a department of a province."""
_BETWEEN = (",", "-", "và", "&")


class Organisations:
    """Finds the bodies of a sentence; built once from the packs."""

    def __init__(self, packs: PackSet, segmenter: Segmenter, place_names: Sequence[str]) -> None:
        self._segmenter = segmenter
        self._words = NameWords(packs, place_names)

    def find(self, folded: Folded, start: int, end: int, heads: Sequence[Mention]) -> list[Mention]:
        """The bodies whose heads stand in [start, end): mentions of kind `organisation`, value a `Body`."""
        if not heads:
            return []
        line = Line(folded, start, end, heads, self._words, self._segmenter)
        found: list[Mention] = []
        for head in heads:
            if found and head.start < found[-1].end:
                continue
            mention = body_at(line, head)
            if mention is not None and not _banner(line, mention):
                found.append(mention)
        return sorted([*found, *_sharing(line, found)], key=lambda m: m.start)

    def refused(self, folded: Folded, start: int, end: int, heads: Sequence[Mention]) -> dict[int, str]:
        """Why the heads in [start, end) that begin no body begin none, by the offset of each. For explanations:
        the segmenter is asked of the whole sentence."""
        line = Line(folded, start, end, heads, self._words, self._segmenter)
        words = [(w.start + start, w.end + start) for w in self._segmenter.words(folded.cased[start:end])]
        return {head.start: why for head in heads if (why := _why_none(line, head, words)) is not None}


def body_at(line: Line, mention: Mention, depth: int = 0) -> Mention | None:
    """The body that begins with a head, `depth` bodies deep inside another, or None where none can be told."""
    first = line.at.get(mention.start)
    if first is None or depth > DEEPEST:
        return None
    nested = depth > 0
    head = line.head(mention)
    after = line.after(mention.end)

    def inner(found: Mention) -> Mention | None:
        return body_at(line, found, depth + 1)

    if _no_head(line, head, first, after, nested) and not _lower_outer(line, mention, head, inner):
        return None
    reach = Reach(line, head, first, after, begun=after - first > 1)
    if not head.closed:
        read(reach, inner)
    elif head.country_tail:
        tail(reach)
    if not (nested and (after - first >= LONG_HEAD or head.closed)) and not _complete(reach, first, after, inner):
        return None
    _own_bracket(reach)
    end = max(mention.end, line.tokens[reach.end - 1].end)
    return Mention(mention.start, end, "organisation", None, reach.body(), mention.rules, mention.priority)


def _own_bracket(reach: Reach) -> None:
    """Takes in the name's own short form: Hội Truyền thông số Việt Nam (VDCA), Ngân hàng Đại Dương (Oceanbank)."""
    line, i = reach.line, reach.end
    close = short_form(line, i) if reach.inner is None else 0
    abroad = i > 1 and line.text(i - 2) == "châu"  # Liên minh châu Âu (EU)
    if close and (abroad or close > i + 3 or len(line.tokens[i + 1].cased) >= 3):
        reach.end = close
        return
    reach.end = own_initials(line, reach.first, i) or (brand(line, i) if reach.head.brand else 0) or i


def _lower_outer(line: Line, mention: Mention, head: Head, inner: Inner) -> bool:
    """Whether a head in lower case has a body right behind it: công đoàn công ty TNHH Sao Mai."""
    i = line.after(mention.end)
    behind = line.head_at(i)
    if behind is None or not head.nests or head.lower is not True or line.tokens[i].capital:
        return False
    return inner(behind) is not None


def _no_head(line: Line, head: Head, first: int, after: int, nested: bool) -> bool:
    """Whether the head is part of another word ("Ban Chấp hành"), or in lower case where it must not be."""
    if line.words.organs.longest(line.tokens, first) >= after - first or line.street_before(first):
        return True
    if nested and not head.inner:
        return True
    pair = first > 0 and line.text(first - 1, 2) in line.words.ended_words
    if pair and (line.tokens[first - 1].capital or not line.tokens[first].capital):
        return True  # Bộ trưởng Quốc Phòng
    if line.tokens[first].capital:
        return False
    if head.capital:
        return not nested  # Ủy ban Kiểm tra huyện ủy
    if nested and head.lower is not True:
        return True
    if head.lower is not True and line.text(first, after - first) not in (head.lower or ()):
        return True
    if head.needs == "parent":
        return False
    level = line.level(after) if after < len(line) else None
    named = level is not None and line.capital(level.end)
    return not named and not any(t.capital for t in line.tokens[first + 1 : after + 1])


def _complete(reach: Reach, first: int, after: int, inner: Inner) -> bool:
    """Whether what was read is one identifiable body."""
    line, head = reach.line, reach.head
    plural = line.after_plural(first)
    if reach.open or (not head.of_country and _only_a_country(reach, after)):
        return False
    letter = reach.words == 1 and reach.end == after + 1 and len(line.text(after)) == 1 and line.capital(after)
    if letter and not head.of_country:
        return False  # công ty A, báo B
    if not head.of_place and not _of_a_sector(reach, first, after):
        return False
    if head.needs == "parent":
        return reach.inner is not None or _has_parent(reach, inner)
    if head.needs == "nothing":
        return not plural or bool(reach.place)
    if reach.bare_level and not reach.words and not _takes_bare(reach, first, after):
        return False
    if plural and reach.place is None and not reach.ended:
        return False
    if plural and reach.bare_level and reach.place is None:
        return False
    if head.needs == "place":
        return bool(reach.place or reach.ended or reach.words)
    return bool(reach.words or reach.place or reach.bare_level)


def _of_a_sector(reach: Reach, first: int, after: int) -> bool:
    """Whether more than a place follows the head, and in small letters a sector: "trung tâm Bangkok" is none."""
    line = reach.line
    known = line.any_sector(after) or line.words.tasks.longest(line.tokens, after)
    return bool(reach.words and (known or line.tokens[first].capital))


def _only_a_country(reach: Reach, after: int) -> bool:
    """Whether a country's name is all that follows the head: "công ty Mỹ", "báo Trung Quốc" are kinds of bodies."""
    line = reach.line
    length = reach.end - after
    names = (line.words.countries, line.words.country_halves)
    return 0 < length <= max(table.longest(line.tokens, after) for table in names)


def _has_parent(reach: Reach, inner: Inner) -> bool:
    """Whether the body that this one belongs to stands behind a mark: Cơ quan CSĐT (Công an tỉnh Hà Nam)."""
    line, i = reach.line, reach.end
    parent = line.head_at(i + 1) if i < len(line) and line.text(i) in ("(", ",", "-") else None
    return parent is not None and inner(parent) is not None


def _takes_bare(reach: Reach, first: int, after: int) -> bool:
    """ "LĐLĐ tỉnh" is one body; "LĐLĐ quận, huyện, thị xã" a kind of them; "công đoàn tỉnh" plain talk."""
    line, head = reach.line, reach.head
    takes = head.bare_place
    if takes is None:
        takes = head.needs == "place" or after - first >= LONG_HEAD
    if not takes or not line.tokens[first].capital or line.after_plural(first):
        return False
    i = reach.end
    listed = i + 1 < len(line) and line.tokens[i].text in (",", "-", "/", "và")
    return not (listed and line.level(i + 1) is not None and not line.tokens[i + 1].capital)


def _banner(line: Line, mention: Mention) -> bool:
    """Whether the body is all there is, in capitals: the page's head, not a headline."""
    return line.shouts and mention.start <= line.tokens[0].start and mention.end >= line.tokens[-1].end


def _why_none(line: Line, head: Mention, words: Sequence[tuple[int, int]]) -> str | None:
    """Why a head begins no body, None where it begins one; `words` are the spans of the sentence's words."""
    mention = body_at(line, head)
    if mention is not None:
        return Said("the page's banner in capitals") if _banner(line, mention) else None
    first = line.at.get(head.start)
    if first is None or any(a <= head.start and head.end <= b and b - a > head.end - head.start for a, b in words):
        return Said("only a part of another word")
    if not line.tokens[first].capital and _no_head(line, line.head(head), first, line.after(head.end), False):
        return Said("written small")
    if _no_head(line, line.head(head), first, line.after(head.end), False):
        return Said("only a part of another name")
    if line.after_plural(first):
        return Said("a plural before it: a kind of bodies")
    return Said("nothing behind it makes it the name of one body")


def _sharing(line: Line, found: Sequence[Mention]) -> list[Mention]:
    """The heads that share the end of the next body: "Tỉnh ủy, HĐND, UBND tỉnh" is three bodies."""
    taken = {mention.start for mention in found}
    by_end = {head.end: head for head in line.heads.values()}
    sharing: list[Mention] = []
    for mention in found:
        value: Body = mention.value
        i = line.at[mention.start] - 1
        while (value.bare_level or value.place) and i > 0 and line.tokens[i].text in _BETWEEN:
            other = by_end.get(line.tokens[i - 1].end)
            if other is None or other.start in taken or other.start not in line.at:
                break
            head = line.head(other)
            first = line.at[other.start]
            if head.needs != "place" or not line.tokens[first].capital:
                break
            body = Body(head, value.bare_level, value.level_word, value.place, shares=True)
            sharing.append(Mention(other.start, other.end, "organisation", None, body, other.rules, other.priority))
            taken.add(other.start)
            i = first - 1
    return sharing
