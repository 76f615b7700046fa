"""All that a mouse can do keys can do, and without a script the same things take a button more."""

from collections.abc import Callable

import pytest

from extractor.store.base import Row
from tests.web.browser.conftest import Tab


def test_the_first_key_leads_past_the_navigation(tab: Callable[..., Tab]) -> None:
    page = tab().open("/checks")
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(("target", "within"), [("#results", ".hit"), ("#facets", ".facets")])
def test_results_and_filters_are_some_keys_away(
    tab: Callable[..., Tab], addresses: dict[str, str], target: str, within: str, script: bool
) -> None:
    page = tab(java_script_enabled=script).open(addresses["search"])
    link = page.locator(f"body > .skip[href='{target}']")
    assert link.bounding_box()["x"] < 0
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.locator(":focus").get_attribute("href") == target:
            break
    assert link.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(f"{within} :focus").count() == 1


def test_a_chart_is_one_stop_and_arrows_go_through_it(tab: Callable[..., Tab]) -> None:
    page = tab().open("/")
    marks = page.locator("svg.years a")
    assert marks.count() > 2
    past = page.locator("figure .skip")
    past.focus()
    assert past.bounding_box()["y"] >= page.locator("figure").bounding_box()["y"]
    at = []
    for key in ("Tab", "ArrowRight", "ArrowDown", "ArrowLeft", "End", "ArrowRight", "Home", "ArrowUp", "ArrowRight"):
        page.keyboard.press(key)
        at.append(page.evaluate("[...document.querySelectorAll('svg.years a')].indexOf(document.activeElement)"))
    last = marks.count() - 1
    assert at == [0, 1, 2, 1, last, last, 0, 0, 1]
    page.keyboard.press("Tab")
    assert page.locator(".hit :focus").count() == 1
    page.keyboard.press("Shift+Tab")
    assert page.locator(":focus").get_attribute("href") == marks.nth(1).get_attribute("href")


def test_without_a_script_each_mark_is_a_stop_and_a_link_leads_past_them(tab: Callable[..., Tab]) -> None:
    page = tab(java_script_enabled=False).open("/")
    page.locator("figure .skip").focus()
    for at in range(2):
        page.keyboard.press("Tab")
        assert page.locator(":focus").get_attribute("href") == page.locator("svg.years a").nth(at).get_attribute("href")
    page.locator("figure .skip").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".hit :focus").count() == 1


def test_a_search_by_keys_alone(tab: Callable[..., Tab]) -> None:
    page = tab().open("/")
    page.keyboard.press("/")
    page.keyboard.type("sang kien")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=sang+kien**")
    page.keyboard.press("j")
    first = page.locator(".hit h2 a").first
    assert page.evaluate("document.activeElement.href") == first.evaluate("one => one.href")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fact/**")


def test_an_order_is_taken_with_a_script_and_without(tab: Callable[..., Tab]) -> None:
    shown = []
    for script in (True, False):
        page = tab(java_script_enabled=script).open("/?q=cong+doan&copies=false")
        page.select_option("#sort", "oldest")
        page.locator("#sort ~ button").click()
        page.wait_for_url("**sort=oldest**")
        assert "q=cong" in page.url
        assert "copies=false" in page.url
        shown.append(page.locator(".hit h2 a").first.get_attribute("href"))
    assert shown[0] == shown[1]


def test_single_keys_can_be_turned_off(tab: Callable[..., Tab]) -> None:
    page = tab().open("/checks")
    page.locator("#keys").uncheck()
    page.goto(page.url)
    assert not page.locator("#keys").is_checked()
    page.keyboard.press("/")
    assert not page.evaluate("document.activeElement.matches('input[type=search]')")


def test_facts_of_a_text_are_reached_by_tab_and_tell_what_they_are(tab: Callable[..., Tab], known: Row) -> None:
    page = tab().open(f"/article/{known['article']}")
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('mark') !== null"):
            break
    else:
        raise AssertionError("no fact was reached")
    note = page.locator("mark:focus-within .note, mark:focus .note").first
    assert note.is_visible()
    assert note.inner_text().strip()


def test_a_note_stays_while_the_mouse_goes_to_it_and_goes_at_escape(tab: Callable[..., Tab], known: Row) -> None:
    page = tab().open(f"/article/{known['article']}")
    mark = page.locator("mark.on[tabindex='0']").first
    mark.hover()
    note = mark.locator(".note").first
    assert note.is_visible()
    box = note.bounding_box()
    assert box
    page.mouse.move(2, 2)  # off the words, on the way
    page.mouse.move(box["x"] + 9, box["y"] + box["height"] / 2)
    page.wait_for_timeout(1000)
    assert note.is_visible()
    page.keyboard.press("Escape")
    assert not note.is_visible()
    page.mouse.move(2, 2)
    page.wait_for_timeout(1000)
    mark.hover()
    assert note.is_visible()
    page.mouse.move(2, 2)
    page.wait_for_timeout(1000)
    assert not note.is_visible()


def test_a_citation_is_copied_at_a_click(tab: Callable[..., Tab], known: Row) -> None:
    opened = tab(permissions=["clipboard-read", "clipboard-write"])
    page = opened.open(f"/article/{known['article']}")
    button = page.locator("button[data-copy]").first
    button.click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied
    assert copied == page.locator(f"#{button.get_attribute('data-copy')}").inner_text().strip()


def test_a_decision_is_withdrawn_by_keys_without_a_script(tab: Callable[..., Tab], known: Row) -> None:
    page = tab(java_script_enabled=False).open(f"/fact/{known['fact']}")
    page.locator("#who").fill("An")
    page.locator("button[value=accept]").press("Enter")
    page.wait_for_selector(".decision .withdraw summary")
    page.locator(".withdraw summary").press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("nhầm dòng")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".decided-withdraw")
    assert "nhầm dòng" in page.locator(".decision").last.inner_text()
    assert page.locator(".withdraw").count() == 0
