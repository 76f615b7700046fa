"""The lines of a page as a reader sees them: one a block or line break, its white space collapsed."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from extractor.reading.html.tables import INLINE

_WITHIN = INLINE | {"acronym", "bdi", "big", "cite", "code", "del", "img", "ins", "label", "q", "s", "strike", "time"}
"""Elements that do not end a line."""
_CONTROLS = frozenset(("button", "datalist", "head", "option", "select", "svg", "textarea", "title"))
"""Elements whose words are no line of the page."""


class Line(NamedTuple):
    """One line's words and the innermost block they stand in."""

    text: str
    block: Any


@dataclass
class Lines:
    """The lines below an lxml element in order.

    `starts` has the number of the line in which each element begins, `ends` that of the line behind each block.
    """

    lines: list[Line] = field(default_factory=list)
    starts: dict[Any, int] = field(default_factory=dict)
    ends: dict[Any, int] = field(default_factory=dict)


def read_lines(root: Any) -> Lines:
    """The lines below `root`, in time linear in its size. The tree has no scripts, styles or comments."""
    from lxml.etree import iterwalk

    found = Lines()
    blocks = [root]
    pending: list[str] = []

    def end_line() -> None:
        text = " ".join("".join(pending).split())
        pending.clear()
        if text:
            found.lines.append(Line(text, blocks[-1]))

    hidden = 0
    for event, element in iterwalk(root, events=("start", "end")):
        within = element.tag in _WITHIN and element is not root
        if not within:
            end_line()
        if event == "start":
            hidden += element.tag in _CONTROLS
            found.starts[element] = len(found.lines)
            blocks += [] if within else [element]
            pending.append("" if hidden else element.text or "")
            continue
        hidden -= element.tag in _CONTROLS
        if not within:
            blocks.pop()
            found.ends[element] = len(found.lines)
        if element is not root and not hidden:
            pending.append(element.tail or "")
    return found
