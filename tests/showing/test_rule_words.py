"""What is told of a rule, in both languages."""

from extractor.showing.rule_sentences import VIETNAMESE
from extractor.showing.rule_words import about, rule_words
from extractor.store.search.places import packs

MAKE_FACTS = {"award", "count", "date", "document", "org_head", "person", "program", "term"}


def test_what_is_said_of_rules_that_make_facts_has_its_vietnamese() -> None:
    told = {rule.id: rule.about for _, rule in packs().rules() if rule.about and rule.makes in MAKE_FACTS}
    assert {rule: text for rule, text in told.items() if about(rule, "vi") not in VIETNAMESE.values()} == {}
    assert set(VIETNAMESE) == {" ".join(text.split()) for text in told.values()}


def test_a_rule_is_told_in_the_language_asked_for() -> None:
    confidence = packs().confidence.rules["date.half"].confidence
    assert rule_words("date.half", confidence, "vi")._replace(hits=0, support=0) == ("Nửa năm.", 0, 0)  # type: ignore[union-attr]
    assert about("date.half", "en") == "Half a year."
    assert rule_words("own.rule", 0.5, "vi") is None
