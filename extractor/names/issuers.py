"""Who signed a document, by full name: "45/KH-LĐLĐ" tells a federation, the article which one."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import regex

from extractor.names.bodies import Bodies
from extractor.names.documents import DocumentName
from extractor.rules.mention import Mention

_ISSUES = regex.compile(r" (?:vừa |đã |mới )*(?:có|ra|gửi|ký|ban hành|ký ban hành|triển khai)(?: các| những)? ")


class Issuer(NamedTuple):
    """Who signed: the name, and the id of the body where one was found."""

    name: str | None
    id: str | None


def issuer(bodies: Bodies, mention: Mention, near: Sequence[Mention], article: Sequence[Mention]) -> Issuer:
    """The issuer: in its own words, where the text has them ("Ban Thường vụ Tỉnh ủy", "UBND tỉnh"); by its full name,
    where only the number's letters tell it or the words before do ("UBND tỉnh vừa ban hành …").

    `near` are the sentence's bodies, `article` all the article's.
    """
    value: DocumentName = mention.value
    if value.signed is not None:
        return _signed(bodies, value, value.signed, near)
    body = _issuing(bodies.folded.text, mention, near) if value.issuer is None else None
    if value.issuer is not None:
        body = _of_that_name(bodies, value.issuer, mention, near, article)
    return Issuer(bodies.name(body), bodies.id(body)) if body else Issuer(value.issuer, None)


def _signed(bodies: Bodies, value: DocumentName, words: tuple[int, int], near: Sequence[Mention]) -> Issuer:
    """The issuer's own words, up to the end of the body in them."""
    body = next((body for body in near if words[0] <= body.start and body.end <= words[1]), None)
    if body is None:
        return Issuer(value.issuer, None)
    folded = bodies.folded
    written = folded.original[folded.start(words[0]) : folded.end(body.end)]
    return Issuer(" ".join(written.split()), bodies.id(body))


def _issuing(text: str, mention: Mention, near: Sequence[Mention]) -> Mention | None:
    """The one body that is said to issue a document whose letters tell nobody."""
    found = next((b for b in near if _ISSUES.fullmatch(text, b.end, mention.start)), None)
    return None if found is None or text[: found.start].endswith(("và ", ", ")) else found


def _of_that_name(
    bodies: Bodies, name: str, mention: Mention, near: Sequence[Mention], article: Sequence[Mention]
) -> Mention | None:
    """The body that a number's letters mean: the last of that name before it in its sentence, else the one that the
    article names most."""
    named = [body for body in article if f"{bodies.name(body)} ".casefold().startswith(f"{name} ".casefold())]
    said = [body for body in named if body in near and body.end <= mention.start]
    most = Counter(bodies.id(body) for body in named).most_common(1)
    return said[-1] if said else next((body for body in named if bodies.id(body) == most[0][0]), None)
