"""A text verified for programs."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.checking.checked import Verified
from extractor.store.checks.article import article_of
from extractor.store.checks.check import check
from extractor.store.checks.verify import verify
from extractor.store.search.filters import Filters
from extractor.store.sqlite.store import SQLiteStore
from tests.store.asking import ask
from tests.store.comparing import INITIATIVES, line


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_are_those_of_verify(site: TestClient, filled: Path, extractor: Extractor, language: str) -> None:
    with SQLiteStore(filled) as store:
        group = next(check(store, Filters()))
        (row,) = ask(store, "SELECT text, published FROM articles WHERE name = ?", group.reports[0].article)
        asked = line(extractor, "-", row["text"], row["published"], source=None)
        wanted = verify(store, article_of(asked), language=language, update_first=False).figures
    answer = site.post(f"/api/verify?lang={language}", json=dict(row))
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    told = answer.json()
    assert [one.pop("search") for one in told["figures"]] == [one.search for one in wanted]
    found = [Verified.model_validate(one) for one in told["figures"]]
    assert [(one.verdict, one.why, one.figure.evidence) for one in found] == [
        (one.verdict, one.why, one.figure.evidence) for one in wanted
    ]
    assert [one.contradicting for one in found] == [one.contradicting for one in wanted]
    assert [one["article"] for one in told["same_text"]] == [group.reports[0].article]
    (same,) = (site.get(f"/api/articles/{one['article_key']}").json() for one in told["same_text"])
    assert same["text"] == row["text"]
    assert told["counts"]["contradicted"] == sum(one.verdict == "contradicted" for one in wanted) > 0
    for one in found:
        place = one.figure.evidence
        assert row["text"][place.start : place.end] == place.text


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"json": {"text": "Chào."}}, 200),
        ({"json": {"text": ""}}, 422),
        ({"json": {}}, 422),
        ({"json": {"text": INITIATIVES.format(45), "published": "mai"}}, 422),
        ({"json": {"text": "x" * 1_000_001}}, 413),
        ({"json": {"text": ["x"]}}, 422),
        ({"content": b'{"text": "\\ud800 45"}', "headers": {"content-type": "application/json"}}, 422),
        ({"content": b'{"text": "Ch\\u00e0o."}', "headers": {"content-type": "text/plain"}}, 422),
        ({"data": {"text": "45"}}, 422),
    ],
)
def test_what_is_wrong_is_told(site: TestClient, sent: dict[str, Any], status: int) -> None:
    answer = site.post("/api/verify", **sent)
    assert answer.status_code == status, answer.text
    assert list(answer.json()) == (["counts", "figures", "sums", "same_text"] if status == 200 else ["error"])


def test_a_sum_that_does_not_add_up_is_told(site: TestClient) -> None:
    text = "Ban tổ chức trao 14 giải, gồm 4 giải Nhất và 9 giải Nhì."
    (wrong,) = site.post("/api/verify?lang=en", json={"text": text}).json()["sums"]
    assert (wrong["verdict"], wrong["why"]) == ("arithmetic", "this text: 4 + 9 = 13, not 14.")
    assert [report["value"] for report in wrong["reports"]] == [14, 4, 9]
    assert site.post("/api/verify", json={"text": text.replace("14", "13")}).json()["sums"] == []
