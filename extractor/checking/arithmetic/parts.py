"""Parts that are to make their whole: "45 giải, gồm 4 giải Nhất, 9 giải Nhì, 15 giải Ba và 17 giải Khuyến khích"."""

from collections.abc import Iterator

from extractor.checking.arithmetic.bounds import Bounds
from extractor.checking.arithmetic.line import Line
from extractor.checking.arithmetic.lists import PartList, hides, part_lists
from extractor.checking.arithmetic.result import Sum, number, told
from extractor.checking.arithmetic.wholes import all_told, apart, both_kinds, can_hold, of_one_noun
from extractor.checking.arithmetic.words import listed
from extractor.language.folding import fold_phrase

_FEWEST = 2
"""Parts of a sum: one part and a whole are no sum."""


def parts(line: Line) -> Iterator[Sum]:
    """The parts of one sentence beside their wholes: sums that hold, and those that cannot."""
    for found in part_lists(line):
        one = _larger(found) or _summed(found)
        if one is not None:
            yield one


def _summed(found: PartList) -> Sum | None:
    whole, figures = found.whole, [part.figure for part in found.parts]
    one_modality = {figure.said for figure in figures} == {whole.said}
    if len(figures) < _FEWEST or not one_modality or not all(figure.exact for figure in figures):
        return None
    total = sum(figure.value for figure in figures)
    bounds = Bounds(sum(figure.bounds.low for figure in figures), sum(figure.bounds.high for figure in figures))
    reckoned = " + ".join(number(figure.value) for figure in figures)
    one = told("total" if both_kinds(found) else "parts", (whole, *figures), reckoned, total, bounds, whole)
    if one is None or (one.holds and not whole.exact):
        return None
    return one if one.holds or _wrong(found, total) else None


def _wrong(found: PartList, total: float) -> bool:
    """Whether the words leave no way for the parts to make something else than the whole."""
    others = [figure for figure in (*found.earlier, *found.later) if figure.kind in ("count", "bare")]
    if any(figure.value == total for figure in others) or hides(found) or not apart(found):
        return False
    # They may be parts of an earlier figure, if they have not the whole's own noun; and more of them may follow.
    doubtful = found.later if of_one_noun(found) else others
    if any(can_hold(figure, part.figure) for figure in doubtful for part in found.parts):
        return False
    return total > found.whole.bounds.high or (all_told(found) and not listed("goes_on").search(found.behind))


def _larger(found: PartList) -> Sum | None:
    """A part that is larger than its whole, of the same noun; no other figure before can be the whole."""
    whole, part = found.whole, found.parts[0].figure
    a, b = whole.report, part.report
    if a is None or b is None or found.earlier or not (a.noun and b.noun) or not part.exact or hides(found):
        return None
    same = (a.type, a.unit, a.metric, a.modality) == (b.type, None, b.metric, b.modality)
    if not same or fold_phrase(a.noun) != fold_phrase(b.noun) or part.value <= whole.bounds.high:
        return None
    return Sum("parts", (a, b), f"{number(part.value)} > {number(whole.value)}", holds=False)
