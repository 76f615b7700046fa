"""What must not come in stays out, and what pages show does nothing."""

import pytest
from fastapi.testclient import TestClient

from extractor.web.api import download
from extractor.web.rendering import static


def test_every_answer_has_the_policy(site: TestClient) -> None:
    for address in ("/", "/checks", "/nowhere", "/static/style.css", "/?page=0"):
        headers = site.get(address).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", ["/", "/checks", "/nowhere"])
def test_pages_have_no_script_or_style_of_their_own(site: TestClient, address: str) -> None:
    text = site.get(address).text
    assert "<style" not in text
    assert " style=" not in text
    assert " onclick" not in text
    assert all(" src=" in part for part in text.split("<script")[1:])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://testserver:8000"}, 403),
        ({"origin": "http://["}, 403),
    ],
)
def test_a_page_of_another_site_cannot_post(site: TestClient, headers: dict[str, str], status: int) -> None:
    answer = site.post("/checks", headers=headers)
    assert answer.status_code == status
    assert "another site" in answer.text


@pytest.mark.parametrize("headers", [{"sec-fetch-site": "same-origin"}, {"origin": "http://testserver"}, {}])
def test_our_own_can(site: TestClient, headers: dict[str, str]) -> None:
    assert "rang này chỉ để đọc" in site.post("/checks", headers=headers).text  # refused by the site itself


def test_a_name_that_is_not_ours_is_refused(site: TestClient) -> None:
    assert site.get("/", headers={"host": "evil.example"}).status_code == 400
    assert site.get("/", headers={"host": "testserver:8000"}).status_code == 200


def test_too_much_is_refused(site: TestClient) -> None:
    assert site.post("/checks", content=b"x" * 20_000_001).status_code in (403, 413)
    assert site.post("/nowhere", content=(b"x" * 1_000_000 for _ in range(21))).status_code in (404, 413)


def test_no_link_of_ours_leads_to_another_site(site: TestClient) -> None:
    text = site.get("http://testserver//evil.example/x").text
    assert "//evil.example" not in text
    assert 'href="/evil.example/x?lang=en"' in text


def test_a_file_of_a_version_may_be_kept_and_any_other_may_not(site: TestClient) -> None:
    assert "immutable" in site.get(static("style.css")).headers["cache-control"]
    assert "immutable" not in site.get("/static/style.css").headers.get("cache-control", "")


@pytest.mark.parametrize("address", ["/", "/checks", "/nowhere", "/?page=0", "/static/style.css", "/health"])
def test_head_tells_what_get_tells_without_the_body(site: TestClient, address: str) -> None:
    got, head = site.get(address), site.head(address)
    assert head.status_code == got.status_code
    assert head.headers.keys() == got.headers.keys()
    assert head.headers["content-type"] == got.headers["content-type"]
    assert (len(got.content) > 0, head.content) == (True, b"")


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_no_file_is_made_for_its_head(site: TestClient, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"/download.{form}?q=sang kien"
    got = site.get(address)
    monkeypatch.setattr(download, "_found", lambda *_: pytest.fail("facts are fetched"))
    head = site.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers.keys() == got.headers.keys() - {"content-length"}
    for name in ("content-type", "content-disposition"):
        assert head.headers[name] == got.headers[name]


@pytest.mark.parametrize("address", ["/download.csv?min=viele", "/download.csv?year=x", "/download.pdf"])
def test_what_is_refused_to_get_is_refused_to_head(site: TestClient, address: str) -> None:
    assert site.head(address).status_code == site.get(address).status_code >= 400


@pytest.mark.parametrize("address", ["/", "/checks", "/?q=sang kien&lang=vi"])
def test_a_page_that_a_browser_has_is_not_sent_again(site: TestClient, address: str) -> None:
    tag = site.get(address).headers["etag"]
    again = site.get(address, headers={"If-None-Match": f'W/{tag}, "other"'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert again.headers["cache-control"] == "no-cache"
    assert ("set-cookie" in again.headers) == ("lang=" in address)  # what was chosen counts however it was fetched
    other = site.get("/?q=sang kien&lang=en", headers={"If-None-Match": tag})
    site.cookies.clear()
    assert other.status_code == 200
    assert "etag" not in site.get("/nowhere").headers


def test_hostile_words_are_words(site: TestClient) -> None:
    text = site.get("/", params={"q": "<script>alert(1)</script>\u202e\x1b[31m \"'><img src=x onerror=y>"}).text
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "&lt;script&gt;" in text
