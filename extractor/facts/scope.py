"""Whose a figure is, and when: the body and the time that the words around it give."""

from dataclasses import dataclass, field

from extractor.facts.draft import Draft
from extractor.rules.mention import Mention

_OWNER = ("của ", "thuộc ", "cho ")
_NOT_SUBJECT = (
    "theo ", "của ", "tại ", "bởi ", "do ", "với ", "cùng ", "thuộc ", "trưởng ", "phó ", "tịch ", "bí thư ",
    "viên ", "đốc ", "lãnh đạo ", "cho ", "từ ", "giữa ",
)  # fmt: skip


@dataclass
class Running:
    """What carries over from sentence to sentence within an article."""

    subject: Mention | None = None
    period: tuple[str, str] | None = None
    bodies: list[Mention] = field(default_factory=list)


def owner(
    draft: Draft, organisations: list[Mention], text: str, running: Running, main: Mention | None
) -> Mention | None:
    """The body a draft's figure belongs to.

    In turn: written right behind the counted noun ("310 sáng kiến của LĐLĐ huyện"), the nearest subject before the
    figure in its sentence, the last sentence's subject, the article's own body.
    """
    for body in organisations:
        gap = text[draft.end : body.start]
        if body.start >= draft.end and len(gap) <= 40 and gap.lstrip().startswith(_OWNER) and "," not in gap:
            return body
    before = [b for b in organisations if b.end <= draft.start]
    subjects = [b for b in before if is_subject(b, text)]
    if subjects:
        return subjects[-1]
    return before[0] if before and running.subject is None else running.subject or main


def is_subject(body: Mention, text: str) -> bool:
    """Whether the body may be what its sentence speaks of, rather than a place, a giver's owner or a source."""
    return not text[max(0, body.start - 9) : body.start].lower().endswith(_NOT_SUBJECT)


def period(
    draft: Draft, times: list[tuple[int, int, str]], text: str, running: str | None, after_first: bool = False
) -> str | None:
    """The period, `start/end`, of a draft: the nearest time before it in its sentence, else the nearest after,
    else the running one. `times` are (start, end, iso) in text order."""
    before = [t for t in times if t[1] <= draft.anchor]
    after = [t for t in times if t[0] >= draft.anchor]
    if after_first and after and not text[draft.end : after[0][0]].count(";"):
        return after[0][2]
    if before:
        return before[-1][2]
    return after[0][2] if after else running
