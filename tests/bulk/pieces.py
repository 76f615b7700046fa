"""The articles that a mixed archive is made of: our own corpus's, shortened, each with a figure of its own."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from tests.reading.pages import News, corpus_news

SHORTEST, LONGEST = 120, 460
"""Characters of the paragraphs that are taken: those that hold facts."""
FROM, TO = dt.date(2004, 1, 1), dt.date(2024, 12, 31)
LONGEST_TITLE = 85
"""Characters. In a PDF no line of a title is as long as one that the column breaks."""
_PLAIN = str.maketrans({"“": '"', "”": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "…": "..."})


@dataclass(frozen=True)
class Piece:
    """An article, and the number that its last paragraph gives as a figure: none is a copy of another."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    published: dt.date

    @property
    def body(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join(self.paragraphs)

    @property
    def whole(self) -> str:
        """The title and the paragraphs, one a line."""
        return f"{self.title}\n{self.body}"

    def news(self, published: bool = True) -> News:
        """What a portal makes a page of; without `published` nothing on it tells the day."""
        path = f"/tin-tuc/bai-{self.number}.html"
        return News(self.title, self.paragraphs, self.published if published else None, path=path)


class Pieces:
    """Makes pieces, the same of the same random numbers."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._made = 0
        self._articles = [
            (news.title.translate(_PLAIN), facts)
            for _, news in corpus_news()
            if len(news.title) <= LONGEST_TITLE
            and len(facts := [p.translate(_PLAIN) for p in news.paragraphs if SHORTEST <= len(p) <= LONGEST]) > 1
        ]

    def make(self) -> Piece:
        """Two paragraphs that stand one behind the other, and a line with the piece's number.

        Quotation marks and dashes are those of ASCII, which every encoding has.
        """
        self._made += 1
        title, paragraphs = self._random.choice(self._articles)
        at = self._random.randrange(len(paragraphs) - 1)
        own = f"Dịp này, công đoàn cơ sở đã tặng {1000 + self._made} suất quà cho công nhân nghèo."
        day = FROM + dt.timedelta(self._random.randrange((TO - FROM).days + 1))
        return Piece(self._made, title, (*paragraphs[at : at + 2], own), day)
