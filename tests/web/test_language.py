"""Pages speak Vietnamese, or English where one asks for it."""

import re

import pytest
from fastapi.testclient import TestClient

from extractor.showing.translation import translate
from extractor.web.rendering import TEMPLATES, say
from extractor.web.texts import VIETNAMESE

SAID = re.compile(r"""\bt\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')""")


def test_the_language_stays_as_chosen(site: TestClient) -> None:
    site.cookies.clear()
    assert '<html lang="vi">' in site.get("/").text
    assert '<html lang="en">' in site.get("/?lang=en").text
    assert '<html lang="en">' in site.get("/checks").text
    assert '<html lang="vi">' in site.get("/checks?lang=vi").text
    assert '<html lang="vi">' in site.get("/?lang=fr").text
    site.cookies.clear()


def test_the_switch_keeps_the_question(site: TestClient) -> None:
    assert 'href="/?q=s%C3%A1ng&amp;type=count&amp;lang=en"' in site.get("/?q=sáng&type=count").text


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_every_sentence_of_a_template_is_translated(template: object) -> None:
    text = template.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    told = [a or b for a, b in SAID.findall(text)]
    missing = [one for one in told if one not in VIETNAMESE and translate(one, "vi") == one]
    assert missing == []


@pytest.mark.parametrize("sentence", VIETNAMESE)
def test_both_languages_have_the_same_gaps(sentence: str) -> None:
    assert sentence.count("{}") == VIETNAMESE[sentence].count("{}")
    assert say(sentence, "vi") == VIETNAMESE[sentence]
    assert say(sentence, "en") == sentence
