"""What asks for a fact and was told in none."""

from typing import Literal

from extractor.records.base import Record
from extractor.records.errors import Sentence
from extractor.records.span import Evidence

NearMissKind = Literal["figure", "award_name", "honour", "org_head"]


class NearMiss(Record):
    """A figure, an honour's name, a word of honour or a body's head that no fact took.

    It stands at [`start`, `end`) of the article's text (code points, `end` exclusive), where `text` is. `sentence`
    is its sentence, or of a long one the 300 characters at most around it. `rule` is the id of the rule that came
    nearest to taking it, null where none came near; `why` is what kept it from doing so.
    """

    article: str
    kind: NearMissKind
    start: int
    end: int
    text: str
    sentence: Evidence
    rule: str | None
    why: Sentence
