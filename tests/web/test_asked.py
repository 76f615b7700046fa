"""Figures that people type: read as they mean them, or not at all."""

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from extractor.web.asked import Asked
from tests.web.pages.reading import Page


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("", None), (" ", None), ("1000", 1000), (" 1000 ", 1000), ("1000.5", 1000.5), ("1000,5", 1000.5),
        ("-3", -3), ("1.5", 1.5), ("1,25", 1.25), ("0.125", 0.125), ("0,125", 0.125), ("1.0000", 1), ("1000.000", 1000),
        ("1e+16", 1e16), (12, 12), (1.125, 1.125),
    ],
)  # fmt: skip
def test_a_figure_is_read_with_either_mark(typed: object, figure: float | None) -> None:
    asked = Asked.model_validate({"min": typed, "max": typed})
    assert asked.min == asked.max == figure


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1.000", "1.000 is read in two ways; write 1000, or 1.0000 for the decimal"),
        ("-2,300", "-2,300 is read in two ways; write -2300, or -2.3000 for the decimal"),
        ("1.000.000", "1.000.000 is read in two ways; write 1000000"),
        ("1.000,5", "1.000,5 is no number; write 1000 or 1000.5"),
        ("nan", "nan is no number"),
        ("\u0661", "is no number"),
        ("{x}", "{x} is no number"),
    ],
)
def test_what_may_mean_something_else_is_refused(typed: str, told: str) -> None:
    for name in ("min", "max"):
        with pytest.raises(ValidationError) as why:
            Asked.model_validate({name: typed})
        assert [told in each["msg"] for each in why.value.errors()] == [True]


def test_pages_and_programs_are_told_the_same(site: TestClient) -> None:
    told = "1.000 is read in two ways; write 1000, or 1.0000 for the decimal"
    for address in ("/", "/checks", "/api/facts", "/api/checks", "/download.csv"):
        answer = site.get(f"{address}?min=1.000&lang=en")
        site.cookies.clear()
        assert answer.status_code == 422, address
        if "json" in answer.headers["content-type"]:
            assert answer.json()["error"] == f"min: {told}"
        else:
            assert f"Figure from: {told}" in Page(answer.text).text
    assert site.get("/api/facts?min=1000,5").json()["total"] == site.get("/api/facts?min=1000.5").json()["total"]
