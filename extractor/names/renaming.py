"""Bodies that an article says have another name now: "Trường Trung cấp nghề X (nay là Trường Cao đẳng X)"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from extractor.names.body import Body
from extractor.rules.mention import Mention

FARTHEST = 60
"""Characters that may lie between the two names, a date among them."""
_LEAD = r"[\s,(\-\"]*"
_NOW = regex.compile(
    rf"{_LEAD}(?:(?:hiện |bây giờ |đến )?nay(?: đã| được)*(?: đổi tên)? (?:là|thành)"
    r"|(?:[^.;()]{0,40} )?(?:đổi tên|đổi tên gọi|mang tên mới)(?: mới)? (?:thành|là)|mang tên mới là) \"?"
)
_ONCE = regex.compile(
    rf"{_LEAD}(?:(?:mà |vốn )?(?:trước đây|trước kia|trước|tiền thân|tên cũ|khi trước)(?: có tên| mang tên| gọi)? là"
    r"|(?:được )?đổi tên từ) \"?"
)
_PRECURSOR = regex.compile(r"(?:tiền thân|tên cũ|tên trước đây) của $")
_IS = regex.compile(r" (?:chính )?là \"?")
_RENAME = regex.compile(r"đổi tên $")
_INTO = regex.compile(r" (?:thành|là) \"?")


def renamings(text: str, bodies: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of former and present body among the mentions of an article, in text order; `text` is the folded one.

    Where a body stands inside another ("CĐCS Trường Trung cấp nghề (nay là Trường Cao đẳng …)"), the renamed one is
    that of the present one's kind.
    """
    for first, second in pairwise(bodies):
        between = text[first.end : second.start]
        if not 0 < len(between) <= FARTHEST:
            continue
        before = text[max(0, first.start - 20) : first.start]
        if _NOW.fullmatch(between) or (_RENAME.search(before) and _INTO.fullmatch(between)):
            yield _of_kind(first, second), second
        elif _ONCE.fullmatch(between) or (_PRECURSOR.search(before) and _IS.fullmatch(between)):
            yield second, _of_kind(first, second)


def _of_kind(body: Mention, other: Mention) -> Mention:
    """The body, or the one at its end that is of the other's kind."""
    value: Body = body.value
    wanted = other.value.head.kind
    if value.inner is not None and value.head.kind != wanted and value.inner.value.head.kind == wanted:
        return value.inner
    return body
