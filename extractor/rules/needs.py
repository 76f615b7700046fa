"""What a `match` rule must have for the facts that it makes: settings of its own, groups in its expression."""

from typing import Any

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
BUILT_OTHERWISE = {"organisation": "make an org_head of it", "numeral": "it is read from the tables of numbers"}
"""Kinds that no rule can make, and what to do instead."""


def missing(rule: Rule, groups: Any) -> str | None:
    """Why a rule with these named groups could make nothing, or None."""
    if rule.makes in BUILT_OTHERWISE:
        return f"no rule makes {rule.makes}: {BUILT_OTHERWISE[rule.makes]}"
    for name in SETTINGS.get(rule.makes, ()):
        if name not in rule.set:
            return f"a {rule.makes} needs set: {{{name}: …}}"
    either = GROUPS.get(rule.makes, set())
    if either and not either & set(groups) and "name" not in rule.set:
        return f"a {rule.makes} needs a named group in its match, one of {', '.join(sorted(either))}"
    return None
