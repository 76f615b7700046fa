"""What has been read of a body's name so far."""

from dataclasses import dataclass

from extractor.names.body import Body, Head
from extractor.names.line import Line
from extractor.rules.mention import Mention

CONNECTORS = frozenset({"và", "-", "&", "các", "về"})
"""Words that a name goes on with and never ends with."""


@dataclass(slots=True)
class Reach:
    """How far a name goes: `first` is its head's first token, `end` the one after its last.

    `words`: how much of its own it has. `open`: its last word is a task whose object has not come yet (Trung tâm
    Ứng phó …); `free`: such an object has begun, whose words stand in small letters.
    """

    line: Line
    head: Head
    first: int
    end: int
    begun: bool
    words: int = 0
    bare_level: str | None = None
    level_word: str | None = None
    place: str | None = None
    ended: bool = False
    inner: Mention | None = None
    open: bool = False
    free: bool = False

    def body(self) -> Body:
        return Body(self.head, self.bare_level, self.level_word, self.place, self.inner)

    def take(self, tokens: int, task: bool = False) -> bool:
        """Takes in tokens that are words of the name's own; a `task` leaves it open."""
        self.end += tokens
        self.words += 1
        self.open = task
        self.free = self.free or task
        return True

    def holds(self, found: Mention, end: int) -> None:
        """Takes in a body inside the name, up to token `end`; the name ends with it."""
        value: Body = found.value
        self.end, self.inner, self.ended, self.open = end, found, True, False
        self.words += 1
        self.place, self.bare_level, self.level_word = value.place, value.bare_level, value.level_word
