"""Whether a figure stands, is aimed at, is asked for or is denied."""

from collections.abc import Sequence

import regex

from extractor.records.base import Modality
from extractor.rules.mention import Mention

ORDER: tuple[Modality, ...] = ("negated", "proposed", "target")
"""Where two cues reach a figure, the first of these holds."""
NEAR = 40
"""Characters behind a cue in which `next` looks for its figure."""

_END = {"sentence": regex.compile(r"(?!)"), "clause": regex.compile(r";"), "phrase": regex.compile(r"[;,:]")}
_DENIED_END = regex.compile(
    r"[;,:(?!”’]| (?:làm|khiến|nên|gây|giúp|mà|để|nhưng|do đó|dẫn đến|thì|khi|bởi|vì|bị|song|hiện|với giá) "
)
_NEXT_END = regex.compile(r"[;,)]| (?:do|của|mà|được|trong|với) |\(đạt")
_LIST_AHEAD = regex.compile(r"[^;,.)]{0,50}:")
_LISTED = regex.compile(r"\s*(?:[-+•*–]|\d{1,2}[.)]|[a-zđ]\)) ?\S")
_PIECE = regex.compile(r"[;:]|,(?! ?\d)")


def modality_at(cues: Sequence[Mention], at: int, span: tuple[int, int], folded: str, kind: str = "count") -> Modality:
    """The modality of what stands at `at` in the sentence `span` of the folded text, a fact of type `kind`.

    `cues` are mentions of kind `modality_cue` (others of the article do no harm). What governs it is said by
    `set.reach` and `set.only` of the cue's rule: see the pack.
    """
    here = [cue for cue in cues if span[0] <= cue.start and cue.end <= span[1]]
    ends = [cue.start for cue in here if cue.attribute("reach") == "end"]
    fitting = [cue for cue in here if cue.attribute("only", kind) == kind]
    found = {cue.attribute("modality") for cue in fitting if _governs(cue, at, span, ends, folded)}
    return next((modality for modality in ORDER if modality in found), "reported")


def heads_list(cues: Sequence[Mention], span: tuple[int, int], folded: str) -> Modality | None:
    """What a sentence that ends with a colon says of the lines of the list behind it, None where it heads none."""
    end = span[0] + len(folded[span[0] : span[1]].rstrip())
    if not folded.endswith(":", span[0], end):
        return None
    told = modality_at(cues, end - 1, span, folded)
    return told if told in ("target", "proposed") else None


def listed(folded: str, start: int) -> bool:
    """Whether a line is one of a list."""
    return _LISTED.match(folded, start) is not None


def _governs(cue: Mention, at: int, span: tuple[int, int], ends: Sequence[int], folded: str) -> bool:
    start, end = span
    reach = cue.attribute("reach", "clause")
    if at < cue.start:
        return bool(reach == "back") and at >= _piece_start(folded, start, cue.start)
    if reach == "next" and not _LIST_AHEAD.match(folded, cue.end, end):
        return at <= cue.end + NEAR and not _breaks(_NEXT_END, folded, cue.end, at)
    pattern = _END.get({"back": "clause", "next": "sentence"}.get(reach, reach))
    if reach == "phrase" and cue.attribute("modality") == "negated":
        pattern = _DENIED_END
    if pattern is None or _breaks(pattern, folded, cue.end, at):
        return False
    return cue.attribute("modality") == "negated" or not any(cue.end <= stop <= at for stop in ends)


def _breaks(pattern: "regex.Pattern[str]", folded: str, start: int, at: int) -> bool:
    """Whether the pattern's mark stands in [start, at); a comma between digits is a decimal one."""
    return any(
        not (folded[m.start()] == "," and folded[m.end() : m.end() + 1].isdigit())
        for m in pattern.finditer(folded, start, at)
    )


def _piece_start(folded: str, start: int, before: int) -> int:
    """Where the words before a passive begin: at the last comma that is not inside a list of figures."""
    return max((m.end() for m in _PIECE.finditer(folded, start, before)), default=start)
