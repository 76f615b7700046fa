"""Links to the same page keep what the page knows of its address, and nothing else."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest
from fastapi.dependencies.utils import get_flat_params
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from starlette.requests import Request

from extractor.web import pages
from extractor.web.addresses import QUERY, REPEATED, bounds, changed, kept
from extractor.web.app import FOR_PROGRAMS
from tests.web.pages.reading import Page


def routes() -> Iterator[APIRoute]:
    """Of all pages."""
    for module in iter_modules(pages.__path__):
        router = getattr(import_module(f"{pages.__name__}.{module.name}"), "router", None)
        yield from (route for route in (router.routes if router else ()) if "GET" in route.methods)


ROUTES = {route.path: route for route in routes()}


def parameters(route: APIRoute) -> list[tuple[str, bool]]:
    """Their names as FastAPI takes them, and whether there may be several."""
    found = [one for one in get_flat_params(route.dependant) if one.alias not in route.param_convertors]
    return [(one.alias, "list" in str(one.field_info.annotation)) for one in found]


def asked(route: APIRoute | None, query: str) -> Request:
    return Request({"type": "http", "path": "/", "query_string": query.encode(), "route": route, "headers": []})


def test_there_are_pages() -> None:
    assert {"/", "/checks", "/review", "/organisation/{organisation_id:path}"} <= ROUTES.keys()
    assert {"q", "sort", "page"} <= {name for name, _ in parameters(ROUTES["/"])}
    assert ("type", True) in parameters(ROUTES["/"])


@pytest.mark.parametrize("path", ROUTES)
def test_every_parameter_of_a_page_is_kept(path: str) -> None:
    for name, several in parameters(ROUTES[path]):
        request = asked(ROUTES[path], f"{name}=1&{name}=2&lang=en")
        values = ["1", "2"] if several else ["2"]  # of others the last counts
        assert kept(request) == [(name, value) for value in values]
        assert changed(request)() == f"/?{'&'.join(f'{name}={value}' for value in values)}"
        assert changed(request)(name) == "/"
        assert changed(request)(**{name: ["3", "4"]}) == f"/?{name}=3&{name}=4"


@pytest.mark.parametrize("path", ROUTES)
def test_what_no_page_knows_is_not_kept(path: str) -> None:
    known = bounds(ROUTES[path])
    assert "lang" not in known and "x" not in known
    assert kept(asked(ROUTES[path], "x=1&lang=en&%ff=2")) == []


def test_values_are_kept_as_far_as_the_page_takes_them() -> None:
    search, fact = ROUTES["/"], ROUTES["/fact/{fact_key}"]
    many = "&".join(f"source={number}" for number in range(200))
    assert len(kept(asked(search, many))) == 100
    assert kept(asked(search, f"q={'a' * 1001}&min={'0' * 1001}&org=&year=2018")) == [("year", "2018")]
    assert kept(asked(fact, f"next={'a' * 2000}")) == [("next", "a" * 2000)]
    assert kept(asked(fact, f"next={'a' * 2001}")) == []
    assert kept(asked(None, "q=a")) == []


@pytest.mark.parametrize(
    "query",
    ["&".join(f"x{n}=1" for n in range(5000)), "x=" + "y" * 60_000, "&".join(["q=a"] * 9000), "min=" + "0" * 60_000],
    ids=["names", "value", "again", "zeros"],
)
@pytest.mark.parametrize("path", ["/", "/checks", "/review", "/nothing", "/organisations"])
def test_a_long_address_makes_no_long_page(site: TestClient, path: str, query: str) -> None:
    plain = len(site.get(f"{path}?q=a").content)
    assert len(site.get(f"{path}?{query}").content) < plain + 250_000


SEARCHES = [path for path, route in ROUTES.items() if ("source", True) in parameters(route)]
"""Pages of filters."""


def test_many_values_make_no_long_page(site: TestClient) -> None:
    """Each has a link that takes it away, and each link all others."""
    many = ["-", "sáng kiến", *map(str, range(65))]
    answer = site.get("/", params=dict.fromkeys(("noun", "source", "unit"), many))
    assert (answer.status_code, len(Page(answer.text).links(".chosen a"))) == (200, 3 * len(many))
    assert len(answer.content) < 1_000_000


@pytest.mark.parametrize("path", SEARCHES)
def test_a_search_that_is_too_long_for_links_is_refused(site: TestClient, path: str) -> None:
    rest = REPEATED - len(f"{path}?source=&source=") - 990
    for more, status in ((0, 200), (1, 414)):
        assert site.get(path, params={"source": ["a" * 990, "a" * (rest + more)]}).status_code == status
    answer = site.get(path, params={"q": "kon tum", "source": ["<" * 100] * 7})
    page = Page(answer.text)
    assert (answer.status_code, "dài hơn 2.000 ký tự" in page.text) == (414, True)
    assert len(answer.content) < 100_000
    (without,) = page.links(".chosen a")
    assert without == f"{path}?q=kon+tum"
    assert [one.get("value") for one in page.tree.cssselect("input[name=q]")] == ["kon tum"]


@pytest.mark.parametrize("path", ["/", "/organisations", "/fact/x", "/api/facts", "/download.csv"])
def test_a_query_has_an_end(site: TestClient, path: str) -> None:
    assert site.get(f"{path}?q=a&x={'x' * (QUERY - 6)}").status_code in (200, 404)
    answer = site.get(f"{path}?q=a&x={'x' * (QUERY - 5)}")
    assert answer.status_code == 414
    assert "8,000" in answer.json()["error"] if path.startswith(FOR_PROGRAMS) else "8.000" in answer.text


def test_a_download_is_of_what_is_shown(site: TestClient) -> None:
    text = site.get("/?q=s%C3%A1ng&type=count&type=award&x=1&page=1&sort=newest").text
    assert 'href="/download.csv?q=s%C3%A1ng&amp;type=count&amp;type=award&amp;sort=newest"' in text
