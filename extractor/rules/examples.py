"""Annotated sentences: `<count value=7 metric=person>7 đồng chí</count>`, text and answer side by side."""

from dataclasses import dataclass, field

import regex

from extractor.rules.schema import Example

_TAG = regex.compile(r"<(?P<close>/)?(?P<type>[a-z_]+)(?P<fields>(?:\s+[a-z_]+=(?:\"[^\"]*\"|[^\s>\"]+))*)\s*>")
_FIELD = regex.compile(r"([a-z_]+)=(?:\"([^\"]*)\"|([^\s>\"]+))")


@dataclass(frozen=True)
class Expected:
    """A fact, or a mention of another kind, that an example marks: its place in the plain text and its fields."""

    type: str
    start: int
    end: int
    fields: dict[str, str] = field(default_factory=dict)


def parse(example: Example) -> tuple[str, list[Expected]]:
    """The plain text of an example and what it marks, in order. Raises ValueError for tags that do not match."""
    plain: list[str] = []
    length = at = 0
    open_tags: list[tuple[str, int, dict[str, str]]] = []
    expected: list[Expected] = []
    for tag in _TAG.finditer(example.text):
        plain.append(example.text[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        if tag["close"]:
            if not open_tags or open_tags[-1][0] != tag["type"]:
                raise ValueError(f"{tag.group()} closes nothing in {example.text!r}")
            name, start, fields = open_tags.pop()
            expected.append(Expected(name, start, length, fields))
        else:
            fields = {key: quoted or bare for key, quoted, bare in _FIELD.findall(tag["fields"])}
            open_tags.append((tag["type"], length, fields))
    if open_tags:
        raise ValueError(f"<{open_tags[-1][0]}> is never closed in {example.text!r}")
    plain.append(example.text[at:])
    return "".join(plain), sorted(expected, key=lambda e: (e.start, e.end))


def same(wanted: str, got: object) -> bool:
    """Whether a field of an example is what a fact has, numbers by value, text without regard to case."""
    if got is None or wanted in ("null", "None"):
        return got is None and wanted in ("null", "None")
    if isinstance(got, int | float):
        try:
            return float(wanted) == float(got)
        except ValueError:
            return False
    return wanted.casefold() == str(got).casefold()
