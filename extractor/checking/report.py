"""What an article reports: one figure with all that tells what it is a figure of."""

from dataclasses import dataclass
from typing import NamedTuple


class Told(NamedTuple):
    """The article that a report stands in: its number in the store, its id, and what is known of where it appeared.

    `published` is an ISO day; `first` the number of the article that it copies, itself where it copies none.
    """

    article: int
    name: str
    source: str | None
    title: str | None
    published: str | None
    url: str | None
    first: int


@dataclass(slots=True, eq=False)
class Report:
    """One figure of one article. Fields that the article does not tell are None.

    `fact` is its number in the store. `value`, `upper`, `relation`, `unit` are a `Quantity`'s; `whole` is 128 in
    57/128. [`start`, `end`) is the evidence, [`sentence_start`, `sentence_end`) its sentence, [`part_start`,
    `part_end`) the whole that the figure is a part of, all in code points of the article's text. `said` are the words
    of the evidence and `words` those of the sentence, as searches compare them: small letters without accents, single
    blanks. `period_from` and `period_to` are ISO days, both inclusive, `published` that of the article.
    """

    fact: int
    article: int
    type: str
    value: float
    upper: float | None
    relation: str
    unit: str | None
    whole: float | None
    metric: str | None
    award: str | None
    noun: str | None
    name: str | None
    recipient: str | None
    rank: str | None
    level: str | None
    program: str | None
    modality: str
    organisation: str | None
    organisation_id: str | None
    province: str | None
    period_from: str | None
    period_to: str | None
    start: int
    end: int
    part_start: int | None
    part_end: int | None
    sentence_start: int
    sentence_end: int
    said: str
    words: str
    published: str | None = None

    @property
    def figure(self) -> tuple[float, float | None, str]:
        """Value, upper and relation, as `interval.meets` takes them."""
        return self.value, self.upper, self.relation
