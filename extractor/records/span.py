"""Where a fact stands in its article."""

from pydantic import BaseModel, ConfigDict

LONGEST_EVIDENCE = 300
"""Code points: evidence longer than this shows nothing to a reader, so no fact is made of it."""


class Evidence(BaseModel):
    """The stretch of `Article.text` that says the fact.

    `start` and `end` count code points of `Article.text`, `end` exclusive, and `text` is exactly
    `article.text[start:end]`: inside one sentence, never over `LONGEST_EVIDENCE`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Evidence":
        """The evidence at [start, end) of `text`. Raises ValueError where that is no proper slice."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"[{start}, {end}) is no slice of a text of {len(text)} code points")
        return cls.model_construct(start=start, end=end, text=text[start:end])
