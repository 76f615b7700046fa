"""Every example of the numbers pack, read without nouns: figures with value and unit, traps as traps."""

import pytest
import regex

from extractor.language.folding import fold
from extractor.values.reading import quantities_of, things_of

_TAG = regex.compile(r"<(?P<tag>count|trap)(?P<fields>[^<>]*)>(?P<text>[^<>]*)</(?P=tag)>")
_OTHERS = ("Lễ trao diễn ra chiều 21/9.",)
"""Sentences that are another pack's: here nothing reads dates."""
_FIELD = regex.compile(r'(\w+)=(?:"([^"]*)"|([^\s">]+))')


def _plain(text):
    """The sentence without its marks, and each mark's tag, fields and place."""
    marks, plain, at = [], "", 0
    for match in _TAG.finditer(text):
        plain += text[at : match.start()]
        fields = {name: quoted or bare for name, quoted, bare in _FIELD.findall(match["fields"])}
        marks.append((match["tag"], fields, len(plain), len(plain) + len(match["text"])))
        plain += match["text"]
        at = match.end()
    return plain + text[at:], marks


def _cases(packs):
    (numbers,) = [loaded for loaded in packs.packs if loaded.pack.pack == "numbers"]
    for rule in numbers.pack.rules:
        for example in rule.examples:
            yield rule, example.text, True
        for example in rule.counterexamples:
            yield rule, example.text, False


def _wrong(quantities, fields, start, end):
    for mention in quantities:
        figure = mention.value
        if mention.start < end and start < mention.end:
            got = {
                "value": figure.quantity.value, "upper": figure.quantity.upper, "of": figure.of,
                "relation": figure.quantity.relation, "unit": figure.quantity.unit,
            }  # fmt: skip
            want = {name: _number(fields.get(name)) for name in ("value", "upper", "of")}
            want |= {"relation": fields.get("relation", "exact"), "unit": fields.get("unit")}
            return {name: (got[name], want[name]) for name in got if got[name] != want[name]}
    return {"figure": (None, fields)}


def _number(text):
    return None if text is None else float(text)


def test_examples(packs, compiled, numerals):
    faults = []
    for rule, text, fires in _cases(packs):
        plain, marks = _plain(text)
        folded = fold(plain).text
        quantities = quantities_of(folded, 0, len(folded), compiled, numerals)
        known = things_of(folded, 0, len(folded), compiled, numerals)
        used = {r.id for mention in known for r in mention.rules} | {m.rule_id for m in quantities}
        if (rule.id in used) != fires and plain not in _OTHERS:
            faults.append(f"{rule.id}: {'silent' if fires else 'fires'} in {plain!r}")
        for tag, fields, start, end in marks:
            if tag == "count" and (wrong := _wrong(quantities, fields, start, end)):
                faults.append(f"{rule.id}: {plain[start:end]!r} in {plain!r}: {wrong}")
            if tag == "trap" and not any(
                m.kind == "trap" and m.rule_id == rule.id and m.start < end and start < m.end for m in known
            ):
                faults.append(f"{rule.id}: no trap at {plain[start:end]!r} in {plain!r}")
            if tag == "trap" and any(m.start < end and start < m.end for m in quantities):
                faults.append(f"{rule.id}: a figure at the trap {plain[start:end]!r}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("wording", [f"F{n}" for n in (1, 2, 3, 4, 11, 12, 13)])
def test_wordings_are_covered(packs, wording):
    covered = {
        number
        for _, rule in packs.rules()
        for example in (*rule.examples, *rule.counterexamples)
        for number in example.wordings
    }
    assert wording in covered
