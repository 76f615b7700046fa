"""What pydantic says of a value that it does not take, as sentences whose values stand apart."""

from typing import Any

from pydantic_core import ErrorDetails

from extractor.records.said import Said

TEMPLATES = {
    "missing": ("Field required",),
    "extra_forbidden": ("Extra inputs are not permitted",),
    "bool_parsing": ("Input should be a valid boolean, unable to interpret input",),
    "int_parsing": ("Input should be a valid integer, unable to parse string as an integer",),
    "int_type": ("Input should be a valid integer",),
    "float_parsing": ("Input should be a valid number, unable to parse string as a number",),
    "float_type": ("Input should be a valid number",),
    "finite_number": ("Input should be a finite number",),
    "string_type": ("Input should be a valid string",),
    "list_type": ("Input should be a valid list",),
    "none_required": ("Input should be None",),
    "greater_than": ("Input should be greater than {}", "gt"),
    "greater_than_equal": ("Input should be greater than or equal to {}", "ge"),
    "less_than": ("Input should be less than {}", "lt"),
    "less_than_equal": ("Input should be less than or equal to {}", "le"),
    "string_too_long": ("String should have at most {} characters", "max_length"),
    "string_too_short": ("String should have at least {} characters", "min_length"),
    "string_pattern_mismatch": ("String should match pattern '{}'", "pattern"),
    "too_long": ("List should have at most {} items after validation, not {}", "max_length", "actual_length"),
    "value_error": ("Value error, {}", "error"),
    "said": ("{}", "said"),
}
"""By type: the template, and what the context calls its values."""


def refusal(told: ErrorDetails | dict[str, Any]) -> Said:
    """An error of a ValidationError. As a text it is what pydantic says; what is not known here is that text alone."""
    context = told.get("ctx", {})
    if told["type"] == "literal_error":
        others, _, last = str(context["expected"]).rpartition(" or ")
        made = Said("Input should be {} or {}", others, last) if others else Said("Input should be {}", last)
    else:
        template, *names = TEMPLATES.get(told["type"], (told["msg"],))
        made = Said(template, *(context.get(name) for name in names))
    return made if made == told["msg"] else Said(told["msg"])
