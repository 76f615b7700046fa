"""The Vietnamese of what goes wrong, by the template of the English sentence.

Gaps stand in both in the same order, or are numbered in both.
"""

from extractor.showing.sentences import (
    correcting,
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

VIETNAMESE: dict[str, str] = (
    reading.VIETNAMESE | questions.VIETNAMESE | correcting.VIETNAMESE | stores.VIETNAMESE | opening.VIETNAMESE
    | rules.VIETNAMESE | running.VIETNAMESE | gold.VIETNAMESE | refusals.VIETNAMESE | near_misses.VIETNAMESE
)  # fmt: skip
