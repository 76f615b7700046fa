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
_NEXT_END = regex.compile(r"[;,)]| (?:do|của|mà|được|trong|với) |\(đạt")
_LIST_AHEAD = regex.compile(r"[^;,.)]{0,50}:")
_PIECE = regex.compile(r"[;:]|,(?! ?\d)")


def modality_at(cues: Sequence[Mention], at: int, sentence_start: int, sentence_end: int, folded: str) -> Modality:
    """The modality of what stands at `at` in the sentence [sentence_start, sentence_end) of the folded text.

    `cues` are mentions of kind `modality_cue` (others of the article do no harm). What governs it is said by
    `set.reach` of the cue's rule: see the pack.
    """
    here = [cue for cue in cues if sentence_start <= cue.start and cue.end <= sentence_end]
    ends = [cue.start for cue in here if cue.attribute("reach") == "end"]
    span = sentence_start, sentence_end
    found = {cue.attribute("modality") for cue in here if _governs(cue, at, span, ends, folded)}
    return next((modality for modality in ORDER if modality in found), "reported")


def _governs(cue: Mention, at: int, span: tuple[int, int], ends: Sequence[int], folded: str) -> bool:
    start, end = span
    reach = cue.attribute("reach", "clause")
    if at < cue.start:
        return bool(reach == "back") and at >= _piece_start(folded, start, cue.start)
    if reach == "next" and not _LIST_AHEAD.match(folded, cue.end, end):
        return at <= cue.end + NEAR and not _breaks(_NEXT_END, folded, cue.end, at)
    pattern = _END.get({"back": "clause", "next": "sentence"}.get(reach, reach))
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
