"""What stands at one place and is yet to be parsed, so that it can be parsed elsewhere."""

import hashlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from extractor.reading.build import Located, UnreadableError, unreadable
from extractor.reading.html import profiles
from extractor.records.errors import NotRead


class Unit(NamedTuple):
    """A page, a document or a row as bytes, and what makes at most one article of it: `parse(where, *given)`. `format`
    is what it stands in: `html`, `jsonl`, `warc` …

    It can be pickled. `parse` gives the article, or why there is none, and may raise UnreadableError. Where the user
    `named` its file, that it is not read at all is an error, unlike one that a walk comes by.
    """

    where: str
    parse: Callable[..., Iterator[Located]]
    given: tuple[Any, ...]
    format: str
    named: bool = False

    def located(self) -> Iterator[Located]:
        """What stands in it; an error in place of what is none."""
        try:
            for each in self.parse(self.where, *self.given):
                yield asked_for(each, self.where) if self.named else each
        except UnreadableError as why:
            yield unreadable(self.where, why)

    def size(self) -> int:
        """The bytes or characters of the content that it holds."""
        values = [value for one in self.given for value in (one.values() if isinstance(one, dict) else (one,))]
        return sum(len(value) for value in values if isinstance(value, bytes | str))

    def digest(self) -> str:
        """What names its content, wherever its file lies: 32 hexadecimal digits. The same name within the input, the
        same bytes, the same parser and the same profiles of sites make the same article."""
        parser = f"{self.parse.__module__}.{self.parse.__qualname__}".encode()
        made = hashlib.blake2b(profiles.version() + parser, digest_size=16)
        for one in self.given:
            data = one if isinstance(one, bytes) else repr(one).encode("utf-8", "backslashreplace")
            made.update(b"%d:" % len(data))
            made.update(data)
        return made.hexdigest()


def asked_for(located: Located, file: str) -> Located:
    """The same of a file that the user named: that it is not read is an error."""
    if isinstance(located.item, NotRead) and located.where == file:
        return unreadable(file, located.item.reason)
    return located
