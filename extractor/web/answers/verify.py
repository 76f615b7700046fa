"""What the store says of each figure of a text that somebody sent; nothing of the text is kept."""

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel

from extractor.checking.checked import Checked, FigureVerdict, Verified
from extractor.store.base import Store
from extractor.store.checks.article import article_of
from extractor.store.checks.itself import SameText
from extractor.store.checks.update import is_checked
from extractor.store.checks.verify import verify
from extractor.store.checks.verify_sums import wrong_sums
from extractor.web.comparing import Comparing
from extractor.web.worker.tasks import Line

ORDER: tuple[FigureVerdict, ...] = ("contradicted", "supported", "unknown")
"""In which verdicts are told."""
State = Literal["ready", "copying", "unchecked"]


class VerifyAnswer(BaseModel):
    """The figures of a text in their order, and how many there are of each verdict; `sums` are those of its own figures
    that do not add up. Offsets are in code points of the text as sent; `unknown` tells that nothing was found in other
    articles to compare the figure with, which does not mean that none tells of it: `search` is where to look."""

    counts: dict[FigureVerdict, int]
    figures: list[Verified]
    sums: list[Checked]
    same_text: list[SameText]


def state(comparing: Comparing) -> State:
    """Whether there are verdicts to verify with: copying, while a first copy of the store is made; unchecked, where
    its articles were never compared. Raises StoreError."""
    with comparing.open() as store:
        if store is None:
            return "copying"
        return "ready" if is_checked(store) else "unchecked"


def verified(comparing: Comparing, lines: Sequence[Line], language: str) -> list[VerifyAnswer]:
    """The figures of each of these articles with their facts, why in that language. Nothing is written. Raises
    StoreError, also where `state` is not ready."""
    with comparing.open() as store:
        if store is None:
            return []
        return [_answer(store, line, language) for line in lines]


def _answer(store: Store, line: Line, language: str) -> VerifyAnswer:
    article = article_of(line)
    figures, same = verify(store, article, language=language, update_first=False)
    many = Counter(each.verdict for each in figures)
    counts = {verdict: many[verdict] for verdict in ORDER}
    sums = wrong_sums(article, language=language)
    return VerifyAnswer(counts=counts, figures=figures, sums=sums, same_text=same)
