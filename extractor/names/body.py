"""What a mention of a body says, and what its head word tells of how such names are built."""

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal

from extractor.records.organisation import Level
from extractor.rules.mention import Mention
from extractor.rules.schema import Rule


@dataclass(frozen=True, slots=True)
class Head:
    """A head rule's `set`, typed.

    `needs`: what must follow for it to be one identifiable body (`parent`: the body it belongs to, in its name or
    behind a bracket or a comma). `nests`: another body may stand inside. `lower`: its phrases that may be written in
    lower case where a capital follows (True: all). `lower_name`: a sector's words may follow in lower case;
    `lower_free` even with nothing capital behind them. `small`: its phrases, with their own capital, behind which a
    sector in lower case is enough (True: all). `bridge`: how many other words in lower case may lead to its capitals.
    `closed`: takes nothing in. `own_only`: no level word straight behind it; `sector_only`: no words but a sector's.
    `numbers`, `eponym`, `friends`: may be called by a number, by a person's name, by two countries. `bare_place`: a
    level word alone completes it. `of_country`, `of_place`: a country, a place, may be all it is told by.
    `country_tail`: takes in a country, though closed. `abroad`: a place may follow its country ("tại Việt Nam").
    `brand`: a bracket behind it may hold its brand. `owner`: a bare noun may follow ("Công đoàn công ty"). `capital`:
    never in lower case. `inner`: may stand inside another. `completes`: the kind of home province its bare name
    leaves out; `provincial`: its province is left out as a rule.
    """

    kind: str
    needs: Literal["nothing", "place", "name", "parent"]
    level: Level | None = None
    nests: bool = False
    lower: bool | tuple[str, ...] = ()
    lower_name: bool = False
    lower_free: bool = False
    closed: bool = False
    own_only: bool = False
    sector_only: bool = False
    numbers: bool = False
    friends: bool = False
    eponym: bool = False
    bare_place: bool | None = None
    capital: bool = False
    inner: bool = True
    completes: str | None = None
    provincial: bool = False
    small: bool | tuple[str, ...] = ()
    bridge: int = 0
    of_country: bool = True
    of_place: bool = True
    country_tail: bool = False
    abroad: bool = False
    brand: bool = False
    owner: bool = False


_FIELDS = {field.name for field in fields(Head)}


@lru_cache(maxsize=512)
def _head(items: tuple[tuple[str, object], ...]) -> Head:
    return Head(**dict(items))  # type: ignore[arg-type]  # the pack's YAML is the caller


def head_of(rule: Rule) -> Head:
    """The head that a rule makes. Raises ValueError for a setting that heads do not have."""
    unknown = set(rule.set) - _FIELDS
    if unknown:
        raise ValueError(f"set: {', '.join(sorted(unknown))} is nothing a head has")
    items = tuple((k, tuple(v) if isinstance(v, list) else v) for k, v in rule.set.items())
    return _head(items)


@dataclass(slots=True)
class Body:
    """The value of a mention of kind `organisation`: its head, and how the name ends.

    `level_word` is the word for its kind of place ("LĐLĐ tỉnh Kon Tum"), `bare_level` the same where no place
    follows it ("LĐLĐ tỉnh"), `place` the place's name where one does; `inner` the body inside ("Công đoàn cơ sở
    Cục Thuế tỉnh"); `shares` where the end is the next body's ("HĐND, UBND tỉnh").
    """

    head: Head
    bare_level: str | None = None
    level_word: str | None = None
    place: str | None = None
    inner: Mention | None = None
    shares: bool = False

    @property
    def whole(self) -> bool:
        """Whether the name itself tells where the body is."""
        return bool(self.bare_level or self.place or self.inner)
