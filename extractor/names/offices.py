"""Which body a person's role belongs to: the one named behind it, the one that the role itself names, or none."""

from collections.abc import Sequence

from extractor.language.folding import Folded
from extractor.names.person_names import Span
from extractor.names.persons import PersonName
from extractor.rules.mention import Mention

FARTHEST = 25
"""Characters from a role to its body: "học sinh lớp 11 Trường …", "Ủy viên Ban Thường vụ Tỉnh ủy"."""


def employer(
    folded: Folded, person: PersonName, bodies: Sequence[Mention], earlier: Sequence[Mention]
) -> Mention | Span | None:
    """The body of a person's role, as a mention, or the span of its words where nothing was found there.

    `bodies` are those of the sentence, `earlier` all the article's up to it, which "Giám đốc Sở" may mean one of.
    """
    span = person.organisation
    if span is not None:
        near = (b for b in bodies if b.end > span[0] and b.start < span[1] and b.start - span[0] <= FARTHEST)
        body = next(near, None)
        if body is not None:
            return body
        if not person.bare:
            return span
        head = folded.text[slice(*span)] + " "
        return next((b for b in reversed(earlier) if folded.text.startswith(head, b.start)), None)
    office = person.office
    if office is None:
        return None
    return next((b for b in bodies if office[0] <= b.start and b.end <= office[1]), None)
