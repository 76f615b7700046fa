"""What goes wrong is said in one language throughout: every sentence has its Vietnamese, with the same gaps."""

import pickle
import re
import string
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from pydantic import BaseModel, Field, ValidationError

import extractor
from extractor.cli.messages.all import VIETNAMESE as COMMANDS
from extractor.records.errors import InputError, NotRead
from extractor.records.refusals import TEMPLATES, refusal
from extractor.records.said import Name, Said, SaidError, said
from extractor.showing.labels import VIETNAMESE as LABELS
from extractor.showing.sentences import VIETNAMESE
from extractor.showing.translation import told
from extractor.web.texts import VIETNAMESE as PAGES
from tests.showing.said import PACKAGE, Place, errors, sentences

MODULES = sorted(PACKAGE.rglob("*.py"))
SPOKEN = {"cli": VIETNAMESE | LABELS | COMMANDS, "web": VIETNAMESE | LABELS | PAGES}
"""The tables of those who speak; all others are told by both."""


def test_sentences_are_found_in_code() -> None:
    module = PACKAGE / "cli" / "made_up.py"
    code = """
LONG = "it is {}"
raise StoreError("no {}", 1)
say(Said(LONG, 2) if x else f"this {y}")
say(f"{x} {y}")
say(z)
"""
    found = list(sentences(module, {"StoreError"}, code))
    expected = [Place("cli/made_up.py:3", "no {}"), Place("cli/made_up.py:4", "it is {}")]
    assert sorted(one for one in found if one.template) == expected
    assert [one.where for one in found if one.template is None] == ["cli/made_up.py:4"]


@pytest.fixture(scope="module")
def places() -> list[Place]:
    """All that is said anywhere, of errors of all modules that can be imported here."""
    for module in walk_packages(extractor.__path__, "extractor."):
        if "spacy_component" not in module.name and "__main__" not in module.name:
            import_module(module.name)
    return list(_all())


def _all() -> Iterator[Place]:
    names = errors()
    for module in MODULES:
        yield from sentences(module, names)


def test_nothing_is_put_together_before_it_is_told(places: list[Place]) -> None:
    # Who asks for a language that there is none of is told in English.
    assert [one.where for one in places if one.template is None and not one.where.startswith("cli/app.py")] == []


def test_every_sentence_has_its_vietnamese(places: list[Place]) -> None:
    assert len(places) > 300
    missing = [
        one for one in places if one.template and one.template not in SPOKEN.get(one.where.split("/")[0], VIETNAMESE)
    ]
    assert missing == []


def test_no_translation_is_left_behind(places: list[Place]) -> None:
    """What a condition chooses elsewhere stands in the code as it is, maybe in two lines."""
    somewhere = {one.template for one in places} | {template for template, *_ in TEMPLATES.values()}
    code = "".join(one.read_text(encoding="utf-8") for one in MODULES if "sentences" not in one.parts)
    code = re.sub(r'"\s+"', "", code)
    assert [one for one in VIETNAMESE if one not in somewhere and one not in code] == []


@pytest.mark.parametrize("table", [VIETNAMESE, COMMANDS, PAGES, LABELS])
def test_both_languages_have_the_same_gaps(table: dict[str, str]) -> None:
    assert [english for english, vietnamese in table.items() if _gaps(english) != _gaps(vietnamese)] == []


def test_commands_and_pages_have_one_word_for_one_thing() -> None:
    commands = VIETNAMESE | LABELS | COMMANDS
    differ = {english: (commands[english], PAGES[english]) for english in commands.keys() & PAGES
              if commands[english] != PAGES[english]}  # fmt: skip
    assert differ == {}


@pytest.mark.parametrize("word", ["bộ luật", "suýt được", "so sánh số liệu", "kiểu dữ kiện", "dữ kiện kiểu"])
def test_words_that_stand_for_others_are_not_used(word: str) -> None:
    told = [one for table in (VIETNAMESE, LABELS, COMMANDS, PAGES) for one in table.values()]
    assert [one for one in told if word in one.lower()] == []


def _gaps(template: str) -> list[tuple[str, str, str]]:
    return [
        (name, spec or "", conversion or "")
        for _, name, spec, conversion in string.Formatter().parse(template)
        if name is not None
    ]


def test_a_sentence_is_english_as_a_text() -> None:
    one = Said("no fact has the key {}; {:,} have", "k", 1250)
    assert one == str(one) == "no fact has the key k; 1,250 have"
    assert Said("a {bracket") == "a {bracket"
    assert said(one) is one
    assert said(ValueError("x")) == "x"


def test_an_error_comes_whole_out_of_another_process() -> None:
    error = SaidError("{}: {}", Path("a.db"), Said("no more than {}", 3))
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.said.template, again.said.values) == (str(error), "{}: {}", ("a.db", "no more than 3"))
    assert told(again.said.values[1], "vi", lambda text, _: text.upper()) == "NO MORE THAN 3"


WRONG = Said("cannot be read: {}", "x")


@pytest.mark.parametrize(
    "record", [InputError(input="a", stage="read", message=WRONG), NotRead(input="a", format="b", reason=WRONG)]
)
def test_a_record_is_english_in_json_and_told_in_vietnamese(record: InputError | NotRead) -> None:
    again = type(record).model_validate_json(record.model_dump_json())
    assert str(again) == str(record) == "a: cannot be read: x"
    assert told(pickle.loads(pickle.dumps(record)), "vi") == "a: không đọc được: x"
    assert told(record, "en") == "a: cannot be read: x"


def test_what_is_told_within_a_sentence_is_told_in_its_language_too() -> None:
    error = SaidError("{}: {}", "a.db", Said("cannot be opened: {}", Said("is empty")))
    assert told(error, "vi") == "a.db: không mở được: không có gì bên trong"
    assert told(error, "en") == "a.db: cannot be opened: is empty"


def test_numbers_with_a_format_are_written_in_the_language() -> None:
    one = Said("fact {}: its {} is longer than the {:,} characters of a cell of Excel: export to .csv or .parquet",
               2018, "text", 32767)  # fmt: skip
    assert told(one, "vi").startswith("dữ kiện thứ 2018: cột text dài hơn 32.767 ký tự")


def test_decimals_are_written_in_the_language_whatever_their_format() -> None:
    one = Said("{}: {}", 2018, Said("{}={}", "value", 45.5))
    assert told(one, "vi") == "2018: value=45,5"
    assert told(one, "en") == "2018: value=45.5"
    assert Said("{} and {:.1f}", 45.0, 45.0) == "45 and 45.0"


def test_names_are_those_of_who_tells() -> None:
    one = Said("{} {}: no number", Name("min"), "min")
    assert told(one, "vi", name=str.upper) == "MIN min: không phải là số"
    assert told(one, "vi") == "min min: không phải là số"


class Asked(BaseModel):
    page: int = Field(default=1, ge=1)
    word: str = Field(default="", max_length=3)


@pytest.mark.parametrize(
    ("given", "vietnamese"),
    [({"page": 0}, "không được nhỏ hơn 1"), ({"page": "x"}, "phải là số nguyên"),
     ({"word": "long"}, "không được dài quá 3 ký tự")],
)  # fmt: skip
def test_what_pydantic_refuses_is_told_as_it_tells_it_and_in_vietnamese(given: object, vietnamese: str) -> None:
    with pytest.raises(ValidationError) as why:
        Asked.model_validate(given)
    (error,) = why.value.errors()
    assert refusal(error) == error["msg"]
    assert told(refusal(error), "vi") == vietnamese
