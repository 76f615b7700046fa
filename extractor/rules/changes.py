"""Which texts a change of the rule packs can touch, so that no others need to be read anew.

A change is taken as many small ones, one after another: a rule, a word, a row goes or comes. Each can touch only the
texts that hold what its thing cannot do without (`clauses`, `entries`); the texts that any of them can touch are all
that the whole can. What follows within an article, as who wins a figure or what an alias stands for, follows in such
a text alone.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from extractor.rules.clauses import Clauses, RuleClauses
from extractor.rules.description import FORMAT, described
from extractor.rules.entries import NEVER_EMPTY, Entries
from extractor.rules.touch import Touch

__all__ = ["Touch", "described", "touched"]


class Unnarrowed(Exception):
    """A change that may touch any text; the message says what it is."""


def touched(before: dict[str, Any], now: dict[str, Any]) -> Touch:
    """What a change of packs can touch, by what `description.described` told of both; raises nothing."""
    if before == now:
        return Touch()
    if any(one.get("format") != FORMAT for one in (before, now)):
        return Touch(why="one of the descriptions is of another format")
    try:
        entries = Entries(before, now)
        clauses = {clause for some in _changes(before, now, entries) for clause in some}
        return Touch(entries.measured(clauses))
    except Unnarrowed as change:
        return Touch(why=str(change))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        return Touch(why=f"a description cannot be read: {error!r}")


def _changes(before: dict[str, Any], now: dict[str, Any], entries: Entries) -> Iterator[Clauses]:
    """The clauses of each small change. Raises Unnarrowed."""
    yield from _rules(before, now)
    for name in sorted({*before["words"], *now["words"]}):
        old, new = ({*one["words"].get(name, ())} for one in (before, now))
        emptied = any(one["words"].get(name) == [] for one in (before, now)) or name in NEVER_EMPTY
        if old != new and emptied and not (old and new):
            raise Unnarrowed(f"the list {name} is empty, before or now")
        yield _narrow(entries.words(name, sorted(old ^ new)), f"the list {name}")
    for name in sorted({*before["tables"], *now["tables"]}):
        rows = _moved(before["tables"].get(name, []), now["tables"].get(name, []))
        yield _narrow(entries.rows(name, rows), f"the table {name}")


def _rules(before: dict[str, Any], now: dict[str, Any]) -> Iterator[Clauses]:
    """The clauses of rules that came, went, changed or stand elsewhere in the order, which settles what is even."""
    old, new = ({row[0]: row for row in one["rules"]} for one in (before, now))
    moved = set(_moved([name for name in old if name in new], [name for name in new if name in old]))
    for rules, others, whole in ((old, new, before), (new, old, now)):
        clauses = RuleClauses(whole)
        for name, row in rules.items():
            other = others.get(name)
            if other == row and name not in moved:
                continue
            worded = other is not None and other[:3] == row[:3] and isinstance(row[3], list) and name not in moved
            if worded and other is not None:
                yield clauses.phrases(row[2], sorted({*row[3]} - {*other[3]}))
            else:
                yield _narrow(clauses.of(row), f"the rule {name}, whose words cannot be told")


def _moved(old: Sequence[Any], new: Sequence[Any]) -> list[Any]:
    """What is in one of two sequences and not in the other, or elsewhere among the rest."""
    first, second = ([repr(one) for one in some] for some in (old, new))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
    return [one for tag, a, b, c, d in blocks if tag != "equal" for one in (*old[a:b], *new[c:d])]


def _narrow(clauses: Clauses | None, what: str) -> Clauses:
    if clauses is None:
        raise Unnarrowed(what)
    return clauses
