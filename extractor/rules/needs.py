"""What a `match` rule must have for the facts that it makes: settings of its own, groups in its expression."""

from typing import Any

from extractor.records.said import Said
from extractor.rules.schema import Rule

SETTINGS = {
    "date": ("form",), "relative_date": ("form",), "program": ("kind",), "column": ("role",), "table_row": ("role",),
    "column_cue": ("modality",),
}  # fmt: skip
GROUPS = {
    "count": {"value"}, "document": {"number"}, "person": {"name", "tail", "list"},
    "program": {"name", "bare", "title"},
}  # fmt: skip
"""Named groups of which the expression must have one."""
BUILT_OTHERWISE = {
    "organisation": Said("make an org_head of it"),
    "numeral": Said("it is read from the tables of numbers"),
}
"""Kinds that no rule can make, and what to do instead."""


def missing(rule: Rule, groups: Any) -> str | None:
    """Why a rule with these named groups could make nothing, or None."""
    if rule.makes in BUILT_OTHERWISE:
        return Said("no rule makes {}: {}", rule.makes, BUILT_OTHERWISE[rule.makes])
    for name in SETTINGS.get(rule.makes, ()):
        if name not in rule.set:
            return Said("a {} needs set: {{{}: …}}", rule.makes, name)
    either = GROUPS.get(rule.makes, set())
    if either and not either & set(groups) and "name" not in rule.set:
        return Said("a {} needs a named group in its match, one of {}", rule.makes, ", ".join(sorted(either)))
    return None
