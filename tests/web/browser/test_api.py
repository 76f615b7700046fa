"""The API can be tried out in a browser, with nothing but our own files and under the policy of all pages."""

from collections.abc import Callable

import pytest

from tests.web.browser.conftest import Tab


def test_without_a_script_its_addresses_are_listed(tab: Callable[..., Tab]) -> None:
    page = tab(java_script_enabled=False).open("/api/docs")
    assert "GET /api/facts" in page.locator("#api code").all_inner_texts()


@pytest.mark.parametrize("width", [1280, 360])
def test_a_question_is_tried_out(tab: Callable[..., Tab], width: int) -> None:
    page = tab(viewport={"width": width, "height": 900}).open("/api/docs")
    page.locator(".opblock").first.wait_for()
    assert page.locator(".opblock").count() >= 9
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.get_by_text("Search facts").click()
    page.get_by_role("button", name="Try it out").click()
    page.locator("tr[data-param-name=q] input").fill("lien doan")
    page.locator("button.execute").click()
    answer = page.locator(".live-responses-table .response").first
    answer.wait_for()
    assert answer.locator(".response-col_status").inner_text().startswith("200")
    assert '"hits"' in answer.inner_text()
    assert all(0 < box["width"] <= 40 for one in page.locator("#api svg.arrow").all() if (box := one.bounding_box()))
