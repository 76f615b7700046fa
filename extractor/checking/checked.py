"""What a check gives out: groups of reports and checked figures, as Python, JSON and pages have them."""

from typing import Literal
from urllib.parse import urlencode

from pydantic import computed_field

from extractor.checking.group import Verdict
from extractor.records import Evidence, Record, Relation

ORDER: tuple[Verdict, ...] = ("conflict", "arithmetic", "update", "compatible", "agree", "copied")
"""In which verdicts are shown: what is wrong first."""
FigureVerdict = Literal["supported", "contradicted", "unknown"]
"""What a store knows of an article's figure."""


class Original(Record):
    """The article that another one copies: `article` is its id, `published` an ISO day."""

    article_key: str
    article: str
    source: str | None = None
    title: str | None = None
    published: str | None = None


class CheckedReport(Record):
    """One figure of one article, with where that appeared.

    `value`, `upper`, `relation`, `unit` are a `Quantity`'s, `published` is an ISO day. `evidence` and `sentence`, which
    holds it, are in code points of the article's text; unlike evidence a sentence may be of any length. `copy_of` is
    the article that this one copies, None where it copies none; `fact_key` names the fact in the store.
    """

    article: str
    source: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    value: int | float
    upper: int | float | None = None
    relation: Relation = "exact"
    unit: str | None = None
    evidence: Evidence
    sentence: Evidence
    copy_of: Original | None = None
    fact_key: str


class Checked(Record):
    """Reports of one thing, the first told in front, and what they are to one another; see `group.Group`.

    `why` is one sentence or some in the reader's language; `heading` what of the key the reports' own sentences tell,
    and none of what was carried over from elsewhere in their articles. `cause` is a `causes.Cause`, the likely cause of
    a conflict, None where none shows. `witnesses` counts the sources that tell it by themselves, `sourceless` the
    articles of which nobody knows the source; `first` is the id of the article that told it first, `likelier` the value
    that is rather to be believed, where there is one.
    `outdated` tells that somebody has decided on one of these figures since a check grouped them: the next one does it
    anew.
    """

    verdict: Verdict
    key: dict[str, str]
    reports: tuple[CheckedReport, ...]
    why: str
    heading: dict[str, str]
    cause: str | None = None
    witnesses: int = 1
    sourceless: int = 0
    first: str | None = None
    likelier: int | float | None = None
    outdated: bool = False


class Verified(Record):
    """A figure of an article that is looked into, and what a store's reports say for it and against it.

    `query` is what to search the store for where nothing was found to compare the figure with, `search` the address of
    that search on the site: sentences of other things may tell the very figure.
    """

    verdict: FigureVerdict
    figure: CheckedReport
    supporting: tuple[CheckedReport, ...] = ()
    contradicting: tuple[CheckedReport, ...] = ()
    why: str
    query: str | None = None

    @computed_field
    def search(self) -> str | None:
        """The address of the search: `/?q=…`."""
        return None if self.query is None else "/?" + urlencode({"q": self.query})
