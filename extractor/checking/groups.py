"""Articles that copy one another as groups, and which of them was first."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Generic, NamedTuple, TypeVar

Key = TypeVar("Key", str, int)


class Arrival(NamedTuple):
    """An article's key, its published date where one is known, and its place in the order of arrival."""

    key: str
    published: date | None
    order: int


def first_of(a: Arrival, b: Arrival) -> Arrival:
    """Who was first: the earlier published, or the earlier arrived where a date is unknown or both are one day."""
    if a.published and b.published and a.published != b.published:
        return a if a.published < b.published else b
    return a if a.order <= b.order else b


class Groups(Generic[Key]):
    """Sets of keys that links make one: a copy's copy is of the same group."""

    def __init__(self, links: Iterable[tuple[Key, Key]] = ()) -> None:
        self._parents: dict[Key, Key] = {}
        for a, b in links:
            self.link(a, b)

    def link(self, a: Key, b: Key) -> None:
        """Makes the groups of `a` and `b` one; a key not seen before is a group of its own."""
        self._parents[self._root(b)] = self._root(a)

    def __iter__(self) -> Iterator[Key]:
        """The keys that were linked, in no order that means anything."""
        return iter(self._parents)

    def of(self, key: Key) -> list[Key]:
        """The group of `key`, sorted; the key alone where nothing is linked with it."""
        root = self._root(key)
        return sorted(one for one in list(self._parents) if self._root(one) == root)

    def all(self) -> list[list[Key]]:
        """Each group of two and more, sorted, in the order of their first keys."""
        groups: dict[Key, list[Key]] = {}
        for key in sorted(self._parents):
            groups.setdefault(self._root(key), []).append(key)
        return [group for group in groups.values() if len(group) > 1]

    def _root(self, key: Key) -> Key:
        parents = self._parents
        root = parents.setdefault(key, key)
        while parents[root] != root:
            root = parents[root]
        while parents[key] != root:
            parents[key], key = root, parents[key]
        return root
