"""A spaCy pipeline component: the same facts inside a user's own pipeline.

nlp = spacy.blank("xx")
nlp.add_pipe("union_facts")
doc = nlp("Có 2.300 sáng kiến được công nhận.")
doc._.union_facts     # the records, offsets into doc.text
doc.spans["union_facts"]  # a span for each fact that falls on token boundaries, labelled by type
"""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from spacy.language import Language
from spacy.tokens import Doc

from extractor.api import Extractor, load
from extractor.reading.build import unify
from extractor.records import Fact

NAME = "union_facts"
_FACT: TypeAdapter[Fact] = TypeAdapter(Fact)


class UnionFacts:
    """Sets `doc._.union_facts` and `doc.spans["union_facts"]`."""

    def __init__(self, extractor: Extractor, published_attribute: str) -> None:
        self._extractor = extractor
        self._published = published_attribute

    def __call__(self, doc: Doc) -> Doc:
        """Extracts from `doc.text`, which must be NFC: offsets are the doc's own. Raises ValueError if not."""
        if unify(doc.text) != doc.text:
            raise ValueError("the doc's text is not in Unicode NFC: normalise it before spaCy's tokenizer")
        published = doc.user_data.get(self._published)
        facts = self._extractor.extract(doc.text, published=published).facts
        doc.user_data[NAME] = [fact.model_dump_json() for fact in facts]  # text, so that a Doc can be written
        spans = (doc.char_span(f.evidence.start, f.evidence.end, label=f.type) for f in facts)
        doc.spans[NAME] = [span for span in spans if span is not None]
        return doc


def _facts(doc: Doc) -> tuple[Fact, ...]:
    return tuple(_FACT.validate_json(fact) for fact in doc.user_data.get(NAME, ()))


@Language.factory(NAME, default_config={"patterns": None, "published": "published"})
def make_union_facts(nlp: Language, name: str, patterns: str | None, published: str) -> Any:  # noqa: ARG001
    """`patterns` is a folder of your own rule packs; `published` the key of `doc.user_data` with the date."""
    if not Doc.has_extension(NAME):
        Doc.set_extension(NAME, getter=_facts)
    return UnionFacts(load(Path(patterns) if patterns else None), published)
