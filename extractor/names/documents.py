"""Numbered documents: the number as written, what kind it is, who signed it and when."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

import regex

from extractor.language.folding import Folded
from extractor.rules.builder import Builder, Declined, Reference
from extractor.rules.loader import PackSet
from extractor.rules.mention import Mention
from extractor.rules.template import Match

_BLANKS = regex.compile(r"\s+")
_PARTS = regex.compile(r"[-/]")
_TERM = regex.compile(r" khóa [IVXLC]+$|, nhiệm kỳ .*$")
_FIGURES = regex.compile(r"\d+")


class DocumentName(NamedTuple):
    """`number` is as written, without blanks; `issuer` as written, else what the number's letters tell; `signed` the
    folded span of the issuer's words, None where the letters tell it."""

    number: str
    kind: str | None
    issuer: str | None
    issued: dt.date | None
    signed: tuple[int, int] | None = None


@dataclass(frozen=True)
class DocumentLetters:
    """What the letters in a document's number tell; built once from the packs."""

    kinds: dict[str, str]
    issuers: dict[str, str]

    @classmethod
    def of(cls, packs: PackSet) -> "DocumentLetters":
        rows = packs.table("document_letters")
        return cls(
            {row["letters"]: row["kind"] for row in rows if "kind" in row},
            {row["letters"]: row["issuer"] for row in rows if "issuer" in row},
        )

    def kind(self, number: str) -> str | None:
        return next((self.kinds[part] for part in _letters(number) if part in self.kinds), None)

    def issuer(self, number: str) -> str | None:
        """The last part that names somebody: 06/NQ-ĐCT, 41-CTr/TU; the first letters are the kind's, where they are
        one's: 2091/UBND-KT has none."""
        parts = [part.rstrip("0123456789") for part in _letters(number)]  # QH13: the Assembly's thirteenth term
        own = parts[1:] if parts and parts[0] in self.kinds else parts
        return next((self.issuers[part] for part in reversed(own) if part in self.issuers), None)


def documents_builder(folded: Folded, letters: DocumentLetters) -> Builder:
    """The builder of `document` rules over one article.

    A rule's groups are `whole` (the first document, kind and all), `number` (each number), `kind`, `issuer`
    and `issued` (a day with its year), the last two in what follows.
    """

    def build(match: Match, _: Reference) -> list[Mention]:
        kind = _written(folded, match, "kind")
        if match.rule.set.get("capital") and not (kind and kind[0].isupper()):
            raise Declined("a bare number needs its law's capital letter")
        issuer = _written(folded, match, "issuer")
        issued = _day(match.text("issued"))
        if issuer and not issuer[0].isupper():
            issuer = None
        signed = match.spans("issuer")[0] if issuer else None
        issuer = _TERM.sub("", issuer) if issuer else None
        found: list[Mention] = []
        for i, (start, end) in enumerate(match.spans("number")):
            number = _BLANKS.sub("", folded.original[folded.start(start) : folded.end(end)]).rstrip(".-/")
            named = issuer or letters.issuer(number)
            value = DocumentName(number, _kind(kind) or letters.kind(number), named, issued, signed)
            begin = match.spans("whole")[0][0] if i == 0 and match.spans("kind") else start
            found.append(Mention(begin, end, "document", None, value, (match.rule,)))
        return found

    return build


def _written(folded: Folded, match: Match, group: str) -> str | None:
    spans = match.spans(group)
    if not spans:
        return None
    start, end = spans[0]
    return " ".join(folded.original[folded.start(start) : folded.end(end)].split()).strip(" ,")


def _kind(written: str | None) -> str | None:
    """With a capital, as in a title; a mere "văn bản" tells no kind."""
    return None if written is None or written.lower() == "văn bản" else written[0].upper() + written[1:]


def _letters(number: str) -> list[str]:
    return [part.upper() for part in _PARTS.split(number) if not part.isdigit()]


def _day(written: str | None) -> dt.date | None:
    """A day with its year, or None for what is no day of the calendar."""
    figures = [int(figure) for figure in _FIGURES.findall(written or "")]
    if len(figures) != 3:
        return None
    try:
        return dt.date(figures[2], figures[1], figures[0])
    except ValueError:
        return None
