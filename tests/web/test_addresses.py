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
from extractor.web.addresses import bounds, changed, kept


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


def test_a_download_is_of_what_is_shown(site: TestClient) -> None:
    text = site.get("/?q=s%C3%A1ng&type=count&type=award&x=1&page=1&sort=newest").text
    assert 'href="/download.csv?q=s%C3%A1ng&amp;type=count&amp;type=award&amp;sort=newest"' in text
