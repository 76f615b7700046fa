"""The spaCy component: the same facts, in the offsets of the user's own doc."""

import importlib.util
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from extractor.api import Extractor

TEXT = "Ngày 20-7, LĐLĐ tỉnh Nghệ An trao 40 suất quà 😀 và 25 căn nhà."
OWN = """\
pack: own
about: An analyst's.
rules:
  - id: own.metric.house
    makes: metric
    priority: 20
    phrases: [chòi canh]
    examples: [Dựng 3 chòi canh.]
    not: [Chòi canh bỏ trống.]
"""


@pytest.fixture(scope="module")
def spacy(need: Callable[[str], NoReturn]) -> Any:
    if importlib.util.find_spec("spacy") is None:
        need("spaCy is not installed")
    import spacy

    import extractor.spacy_component  # noqa: F401 - registers the factory where the package is not installed

    return spacy


@pytest.fixture(scope="module")
def nlp(spacy: Any) -> Any:
    blank = spacy.blank("xx")
    blank.add_pipe("union_facts")
    return blank


def test_the_facts_are_the_extractors(nlp: Any, extractor: Extractor) -> None:
    doc = nlp(TEXT)
    assert doc._.union_facts == extractor.extract(TEXT).facts
    assert doc._.union_facts


def test_offsets_are_the_docs(nlp: Any) -> None:
    doc = nlp(TEXT)
    for fact in doc._.union_facts:
        assert doc.text[fact.evidence.start : fact.evidence.end] == fact.evidence.text


def test_spans_are_labelled_by_type(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert [(span.label_, span.text) for span in doc.spans["union_facts"]] == [
        ("date", "Ngày 20-7"),
        ("organisation", "LĐLĐ tỉnh Nghệ An"),
        ("count", "40 suất quà"),
        ("count", "25 căn nhà"),
    ]


def test_a_fact_that_ends_inside_a_token_has_no_span(nlp: Any) -> None:
    doc = nlp("Trao 40 suất quàvà hết.")
    places = [(span.start_char, span.end_char) for span in doc.spans["union_facts"]]
    facts = [(fact.evidence.start, fact.evidence.end) for fact in doc._.union_facts]
    assert set(places) <= set(facts)
    assert [doc.char_span(*place) for place in facts if place not in places] == [None] * (len(facts) - len(places))


def test_an_empty_doc(nlp: Any) -> None:
    doc = nlp("")
    assert (doc._.union_facts, list(doc.spans["union_facts"])) == ((), [])


def test_published_comes_with_the_doc(nlp: Any) -> None:
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2019-07-21"
    date = nlp.get_pipe("union_facts")(doc)._.union_facts[0]
    assert str(date.start) == "2019-07-20"
    assert nlp(TEXT)._.union_facts[0].start is None


def test_the_factorys_own_settings(spacy: Any, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN, "utf-8")
    nlp = spacy.blank("xx")
    nlp.add_pipe("union_facts", config={"patterns": str(tmp_path), "published": "day"})
    doc = nlp.make_doc("Ngày 20-7, dựng 3 chòi canh.")
    doc.user_data["day"] = "2019-07-21"
    date, count = nlp.get_pipe("union_facts")(doc)._.union_facts
    assert (str(date.start), count.value, count.metric) == ("2019-07-20", 3, "house")


def test_a_faulty_pack_is_told(spacy: Any, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN.replace("phrases", "phrase"), "utf-8")
    with pytest.raises(ValueError, match=r"own\.yaml:4: rule own\.metric\.house"):
        spacy.blank("xx").add_pipe("union_facts", config={"patterns": str(tmp_path)})


def test_decomposed_text_is_refused(nlp: Any) -> None:
    with pytest.raises(ValueError, match="NFC"):
        nlp(unicodedata.normalize("NFD", TEXT))


def test_it_works_beside_other_components_and_in_batches(spacy: Any) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("union_facts", last=True)
    docs = list(nlp.pipe([TEXT, "Hết.", "Trao 5 suất quà."]))
    assert [len(doc._.union_facts) for doc in docs] == [4, 0, 1]
    assert len(list(docs[0].sents)) == 1


def test_a_doc_survives_being_written_and_read(nlp: Any) -> None:
    from spacy.tokens import Doc

    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert [span.text for span in again.spans["union_facts"]] == [span.text for span in doc.spans["union_facts"]]
    assert again._.union_facts == doc._.union_facts
