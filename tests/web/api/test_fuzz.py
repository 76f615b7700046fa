"""Whatever is asked, there is an answer as the description has it, and never a failure of the site."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from extractor.records import FACT_TYPES
from extractor.store.sqlite.store import SQLiteStore
from extractor.web.api import routes
from tests.store.asking import ask

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BOUNDED = settings(
    max_examples=50, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)  # fmt: skip
FIGURES = st.one_of(st.floats(), st.integers(), st.text(max_size=5))
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "q": st.sampled_from(["lien doan", '"Kon Tum"', "sang*", "45", "*", '"', "a" * 1001, "% _ ' --", "NOT", "{x}:y"]),
    "type": st.lists(st.sampled_from([*FACT_TYPES, "", "x"]), max_size=3),
    "metric": st.sampled_from(["member", "initiative", "x"]),
    "province": st.sampled_from(["Kon Tum", "kon-tum", "tp.", "x", "\u202e"]),
    "successors": st.sampled_from(["true", "false", "x"]),
    "org": st.sampled_from(["ldld", "cong doan", "?", "%"]),
    "person": st.sampled_from(["nguyen", "-", "a b c"]),
    "source": st.text(max_size=5),
    "year": st.sampled_from(["2018", "2013..2018", "..", "2018..", "..0000", "٢٠١٨", "2018..2013", "9999"]),
    "published": st.sampled_from(["2019-01-10", "2019-01-01..", "..2019-W02-1", "20190110", "0001-01-01", "x"]),
    "min": FIGURES,
    "max": FIGURES,
    "sure": FIGURES,
    "copies": st.booleans(),
    "rejected": st.sampled_from(["on", "1", "2"]),
    "sort": st.sampled_from(["best", "largest", "newest", "x"]),
    "page": st.one_of(st.integers(-1, 3), st.sampled_from([10**6, 10**7, 10**30])),
    "per_page": st.integers(0, 201),
    "verdict": st.sampled_from(["conflict", "agree", "x"]),
    "lang": st.sampled_from(["vi", "en", "x"]),
}
SENSIBLE = st.lists(st.sampled_from(sorted(VALUES)), max_size=3, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: VALUES[name] for name in names})
)
ANYTHING = st.dictionaries(st.sampled_from(["q", "org", "page", "lang", "year", "source", "x"]), st.text(max_size=20))


@cache
def operations() -> dict[str, APIOperation[Any, Any, Any, Any]]:
    """By method and path."""
    app = FastAPI()
    routes.add(app)
    schema = schemathesis.openapi.from_dict(app.openapi())
    return {each.ok().label: each.ok() for each in schema.get_all_operations()}


def modes(label: str) -> list[GenerationMode]:
    """What is asked rightly, and wrongly where one can: there are no wrong names of bodies."""
    right = label in ("GET /health", "GET /api/organisations/{organisation_id}")
    return [GenerationMode.POSITIVE] if right else list(GenerationMode)


@pytest.fixture(scope="module")
def there(filled: Path) -> Iterator[dict[str, list[str]]]:
    """Keys of what the store holds, by the names that paths have for them."""
    names = {
        "fact_key": "facts f JOIN verdict_reports r ON r.fact = f.id",
        "article_key": "articles",
        "organisation_id": "organisations",
    }
    with SQLiteStore(filled) as store:
        yield {name: [row["key"] for row in ask(store, f"SELECT {name} AS key FROM {table} LIMIT 60")]
               for name, table in names.items()}  # fmt: skip


@pytest.mark.parametrize(("label", "mode"), [(label, mode) for label in operations() for mode in modes(label)])
@BOUNDED
@given(data=st.data())
def test_programs_are_answered_as_described(
    site: TestClient, there: dict[str, list[str]], label: str, mode: GenerationMode, data: st.DataObject
) -> None:
    case: Case = data.draw(operations()[label].as_strategy(generation_mode=mode))
    for name in there.keys() & (case.path_parameters or {}).keys():
        if data.draw(st.booleans()):
            case.path_parameters[name] = data.draw(st.sampled_from(there[name]))
    if data.draw(st.booleans()):
        case.query = data.draw(SENSIBLE)
    sent = case.as_transport_kwargs(base_url="http://testserver")
    answer = site.request(**{name: value for name, value in sent.items() if name != "cookies"})
    case.validate_response(answer, checks=CHECKS)


PAGES = ("/", "/checks", "/organisations", "/api/docs")
BELOW = {"/article/": "article_key", "/fact/": "fact_key", "/check/": "fact_key", "/organisation/": "organisation_id",
         "/static/": "article_key", "/": "fact_key"}  # fmt: skip
"""Pages of one thing, by the name of their keys."""


@settings(BOUNDED, max_examples=500)
@given(data=st.data(), query=st.one_of(SENSIBLE, ANYTHING))
def test_people_are_never_shown_a_failure(
    site: TestClient, there: dict[str, list[str]], data: st.DataObject, query: dict[str, Any]
) -> None:
    path = data.draw(st.sampled_from([*PAGES, *BELOW]))
    if path not in PAGES:
        key = data.draw(st.one_of(st.sampled_from(there[BELOW[path]]), st.text(max_size=30)))
        path += quote(key.encode("utf-8", "surrogatepass"))
    answer = site.get(f"{path}?{urlencode(query, doseq=True, errors='surrogatepass')}")
    assert answer.status_code in (200, 400, 404, 422), answer.text


@BOUNDED
@given(raw=st.binary(max_size=30), page=st.sampled_from([*PAGES, *BELOW]))
def test_bytes_that_are_no_text_are_a_question_like_any(site: TestClient, raw: bytes, page: str) -> None:
    for address in (f"{page}{quote(raw)}", f"{page}?q={quote(raw)}", f"{page}?{quote(raw)}"):
        assert site.get(address).status_code in (200, 400, 404, 422), address
