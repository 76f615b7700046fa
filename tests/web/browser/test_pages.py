"""Every page in a browser: in both languages, wide and on a phone, with a script and without, for everybody."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.web.browser.conftest import Tab

PAGES = ("search", "nothing found", "article", "fact", "organisation", "organisations", "checks", "group", "verify",
         "review", "error", "API")  # fmt: skip
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
SERIOUS = ("serious", "critical")
# Swagger UI is another's: it is shown, and what it lacks is not ours to mend.
OURS = tuple(page for page in PAGES if page != "API")


@pytest.mark.parametrize(("language", "scheme"), [("vi", "light"), ("en", "light"), ("vi", "dark")])
@pytest.mark.parametrize("name", OURS)
def test_a_page_is_for_everybody(
    tab: Callable[..., Tab], addresses: dict[str, str], name: str, language: str, scheme: str
) -> None:
    page = tab(viewport=WIDE, color_scheme=scheme).open(with_language(addresses[name], language))
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").count() == 1
    found = Axe().run(page)
    told = [f"{one['id']}: {node['html']}" for one in found.response["violations"] if one["impact"] in SERIOUS
            for node in one["nodes"]]  # fmt: skip
    assert told == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_enlarged_to_four_times_scrolls_one_way(
    tab: Callable[..., Tab], addresses: dict[str, str], name: str
) -> None:  # fmt: skip
    enlarged = tab(viewport={"width": 320, "height": 256})
    for language in ("vi", "en"):
        page = enlarged.open(with_language(addresses[name], language))
        page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
        beyond = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
        assert beyond <= 0, language


@pytest.mark.parametrize("name", OURS)
def test_a_page_fits_a_phone(tab: Callable[..., Tab], addresses: dict[str, str], name: str) -> None:
    page = tab(viewport=PHONE, has_touch=True, is_mobile=True).open(addresses[name])
    beyond = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
    assert beyond <= 0
    small = page.evaluate(
        "[...document.querySelectorAll('main button, main input:not([type=hidden]), main select')]"
        ".filter(one => one.offsetParent && one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"
    )
    assert [one for one in small if "checkbox" not in one and "radio" not in one] == []


@pytest.mark.parametrize("name", OURS)
def test_a_page_needs_no_script(tab: Callable[..., Tab], addresses: dict[str, str], name: str) -> None:
    with_one = tab(viewport=WIDE).open(addresses[name]).locator("h1").inner_text()
    without = tab(viewport=WIDE, java_script_enabled=False).open(addresses[name])
    assert without.locator("h1").inner_text() == with_one
    assert without.locator("main").inner_text().strip()


@pytest.mark.parametrize("name", OURS)
def test_a_page_prints_without_what_leads_on(tab: Callable[..., Tab], addresses: dict[str, str], name: str) -> None:
    page = tab(viewport=WIDE).open(addresses[name])
    page.emulate_media(media="print")
    assert not page.locator("header.top").is_visible()
    assert page.locator("main").is_visible()


def test_swagger_ui_shows_what_there_is(tab: Callable[..., Tab], addresses: dict[str, str]) -> None:
    page = tab(viewport=WIDE).open(addresses["API"])
    page.get_by_text("/api/facts").first.wait_for()
    assert page.locator(".opblock").count() > 5


def with_language(path: str, language: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={language}"
