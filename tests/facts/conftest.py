"""Annotated sentences: every fact of some types, each at its words with the fields that its mark tells."""

from collections.abc import Callable

import pytest

from extractor.api import Extractor
from extractor.rules.examples import Expected, parse, same
from extractor.rules.schema import Example

Check = Callable[..., list[str]]


@pytest.fixture(scope="session")
def faults(extractor: Extractor) -> Check:
    """faults(marked, "count", "award", published="2019-07-20"): what is wrong, a line each.

    The sentence's facts of the types named must be as many as its marks of these types; each mark lies in the
    evidence of a fact of its own that has the mark's fields.
    """

    def check(marked: str, *types: str, published: str | None = None) -> list[str]:
        text, expected = parse(Example(text=marked))
        facts = [f for f in extractor.extract(text, published=published).facts if f.type in types]
        wrong: list[str] = []
        for mark in (mark for mark in expected if mark.type in types):
            here = [f for f in facts if f.type == mark.type
                    and f.evidence.start <= mark.start and mark.end <= f.evidence.end]  # fmt: skip
            told = [(f, off(mark, f.model_dump(mode="json"))) for f in here]
            right = next((f for f, fault in told if not fault), None)
            words = text[mark.start : mark.end]
            if right is not None:
                facts.remove(right)
            elif not told:
                wrong.append(f"no {mark.type} at {words!r} in {text!r}")
            else:
                wrong += [f"{mark.type} at {words!r}: {fault}, in {text!r}" for _, fault in told]
        rest = [f"{f.type} {f.evidence.text!r} is too much in {text!r}" for f in facts]
        return wrong or rest

    return check


def off(mark: Expected, fields: dict[str, object]) -> str:
    """Which fields of a fact are not what the mark says."""
    return ", ".join(
        f"{name} is {fields.get(name)!r}, not {value!r}"
        for name, value in mark.fields.items()
        if not same(value, fields.get(name))
    )
