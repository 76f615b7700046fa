"""Who signed a document, by full name: "45/KH-LĐLĐ" tells a federation, the article which one."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractor.names.bodies import Bodies
from extractor.names.documents import DocumentName
from extractor.rules.mention import Mention


class Issuer(NamedTuple):
    """Who signed: the name, and the id of the body where one was found."""

    name: str | None
    id: str | None


def issuer(bodies: Bodies, mention: Mention, near: Sequence[Mention], article: Sequence[Mention]) -> Issuer:
    """The issuer: in its own words, where the text has them ("Ban Thường vụ Tỉnh ủy", "UBND tỉnh").

    Where only the number's letters tell it: the body of that name before the document in its sentence (`near` are
    the sentence's bodies), else the one that the article (`article`, all its bodies) names most, by its full name.
    """
    value: DocumentName = mention.value
    if value.issuer is None:
        return Issuer(None, None)
    if value.signed is not None:
        start, end = value.signed
        body = next((body for body in near if start <= body.start and body.end <= end), None)
        return Issuer(value.issuer, bodies.id(body) if body else None)
    begins = f"{value.issuer} ".casefold()
    named = [body for body in article if f"{bodies.name(body)} ".casefold().startswith(begins)]
    said = [body for body in named if body in near and body.end <= mention.start]
    if not named:
        return Issuer(value.issuer, None)
    most = Counter(bodies.id(body) for body in named).most_common(1)[0][0]
    body = said[-1] if said else next(body for body in named if bodies.id(body) == most)
    return Issuer(bodies.name(body), bodies.id(body))
