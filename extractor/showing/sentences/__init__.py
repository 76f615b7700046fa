"""The Vietnamese of what goes wrong, by the template of the English sentence.

Gaps stand in both in the same order, or are numbered in both.
"""

from extractor.showing.sentences import (
    correcting,
    faults,
    gold,
    near_misses,
    opening,
    questions,
    reading,
    refusals,
    rules,
    running,
    stores,
)

VIETNAMESE: dict[str, str] = {}
for _part in (
    reading, questions, correcting, stores, opening, faults, rules, running, gold, refusals, near_misses
):  # fmt: skip
    VIETNAMESE |= _part.VIETNAMESE
