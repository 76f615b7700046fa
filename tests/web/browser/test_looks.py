"""What is on a page can be read and reached, wide and on a phone: charts, filters, tables, the head of all pages."""

from collections.abc import Callable
from typing import Any

import pytest

from extractor.records import FACT_TYPES
from tests.web.browser.conftest import Tab
from tests.web.browser.test_pages import OURS, PHONE, WIDE

DRAWN = ("search", "checks", "group")
SMALLEST = 12
"""Pixels of a chart's words."""
_WORDS = """[...document.querySelectorAll('figure svg text')].filter(one => getComputedStyle(one).display != 'none')
  .map(one => [one.textContent, parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a])"""
_NAMES = """[...document.querySelectorAll('svg')].map(picture => [...picture.querySelectorAll('text.tick')]
  .filter(one => getComputedStyle(one).display != 'none').map(one => one.getBoundingClientRect())
  .map(box => ({x: box.x, y: box.y, width: box.width, height: box.height})))"""


@pytest.mark.parametrize("viewport", [WIDE, PHONE, {"width": 320, "height": 256}])
@pytest.mark.parametrize("name", DRAWN)
def test_words_of_charts_can_be_read(
    tab: Callable[..., Tab], addresses: dict[str, str], name: str, viewport: dict[str, int]
) -> None:
    page = tab(viewport=viewport).open(addresses[name])
    words = page.evaluate(_WORDS)
    assert words
    assert [one for one in words if one[1] < SMALLEST] == []
    for boxes in page.evaluate(_NAMES):
        assert not any(_meet(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :]), boxes


def _meet(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Whether two boxes overlap."""
    across = a["x"] < b["x"] + b["width"] and b["x"] < a["x"] + a["width"]
    return across and a["y"] < b["y"] + b["height"] and b["y"] < a["y"] + a["height"]


def test_a_phone_comes_to_the_filters_at_a_touch(tab: Callable[..., Tab], addresses: dict[str, str]) -> None:
    page = tab(viewport=PHONE, has_touch=True, is_mobile=True).open(addresses["search"])
    page.locator(".to-facets").tap()
    page.wait_for_url("**#facets")
    assert page.locator(".facets a").first.evaluate("one => one.getBoundingClientRect().top < window.innerHeight")
    assert not tab(viewport=WIDE).open(addresses["search"]).locator(".to-facets").is_visible()


@pytest.mark.parametrize("name", ["organisations", "organisation", "bodies"])
def test_rows_of_tables_fit_a_phone(tab: Callable[..., Tab], addresses: dict[str, str], name: str) -> None:
    page = tab(viewport=PHONE, has_touch=True, is_mobile=True).open(addresses[name])
    tables = page.evaluate(
        "[...document.querySelectorAll('.wide:has(.stack)')].map(one => one.scrollWidth - one.clientWidth)"
    )
    assert tables
    assert max(tables) <= 0


def test_the_number_of_a_facet_stays_in_one_line(tab: Callable[..., Tab], addresses: dict[str, str]) -> None:
    page = tab(viewport=WIDE).open(addresses["search"])
    number = page.locator(".facets li .number").first
    lines = number.evaluate("""one => {
      one.textContent = '1.247.767';
      one.previousElementSibling.textContent += ' của'.repeat(30);
      const range = document.createRange();
      range.selectNodeContents(one);
      return range.getClientRects().length;
    }""")
    assert lines == 1


def test_the_pages_stand_in_one_line_on_a_narrow_phone(tab: Callable[..., Tab], addresses: dict[str, str]) -> None:
    page = tab(viewport={"width": 360, "height": 740}).open(addresses["search"])
    tops = page.locator("header.top nav a").evaluate_all("all => all.map(one => one.offsetTop)")
    assert len(set(tops)) == 1


def test_the_head_stands_still_from_page_to_page(tab: Callable[..., Tab], addresses: dict[str, str]) -> None:
    one = tab(viewport=WIDE)
    heights = {one.open(addresses[name]).locator("header.top").bounding_box()["height"] for name in OURS}
    assert len(heights) == 1
    page = one.open(addresses["checks"])
    assert page.locator(".top .name").bounding_box()["x"] == page.locator("h1").bounding_box()["x"]


def test_a_printed_search_says_what_was_asked(tab: Callable[..., Tab], addresses: dict[str, str]) -> None:
    page = tab(viewport=WIDE).open(addresses["search"])
    page.emulate_media(media="print")
    assert page.locator("h1").inner_text() == "Tìm kiếm: sang kien"
    assert page.locator("h1").bounding_box()["height"] > 10


@pytest.mark.parametrize("viewport", [WIDE, PHONE])
def test_a_long_title_keeps_nobody_from_the_text(
    tab: Callable[..., Tab], addresses: dict[str, str], viewport: dict[str, int]
) -> None:
    page = tab(viewport=viewport).open(addresses["article"])
    heights = page.evaluate("""() => {
      const title = document.createElement('div');
      title.className = 'title';
      document.querySelector('.text').prepend(title);
      return [title, document.querySelector('.citation')].map(one => {
        one.textContent = 'Tuyên dương công nhân giỏi '.repeat(400);
        return one.offsetHeight;
      });
    }""")
    assert max(heights) < 300


_LINES = """one => { const style = getComputedStyle(one);
  return ['borderTop', 'borderBottom', 'outline', 'fontWeight', 'textDecorationLine'].map(name => style[name]); }"""


@pytest.mark.parametrize(
    ("path", "chosen", "other"),
    [
        ("/checks", ".top nav a[aria-current]", ".top nav a:not([aria-current])"),
        ("/?type=count", ".facets a[aria-current]", ".facets a:not([aria-current])"),
        ("/?type=count", ".chosen a", ".facets a:not([aria-current])"),
        ("/checks?verdict=agree", ".tabs a[aria-current]", ".tabs a:not([aria-current])"),
    ],
)
def test_what_is_chosen_shows_where_backgrounds_are_the_readers_own(
    tab: Callable[..., Tab], path: str, chosen: str, other: str
) -> None:
    page = tab(viewport=WIDE, forced_colors="active").open(path)
    assert page.locator(chosen).first.evaluate(_LINES) != page.locator(other).first.evaluate(_LINES)


def test_only_the_current_page_is_underlined_where_colours_are_the_readers_own(tab: Callable[..., Tab]) -> None:
    page = tab(viewport=WIDE, forced_colors="active").open("/checks")
    shown = page.locator(".top a").evaluate_all(
        """all => all.map(one =>
          getComputedStyle(one).borderBottomColor != getComputedStyle(document.body).backgroundColor
          && one.getAttribute('href'))"""
    )
    assert [one for one in shown if one] == ["/checks"]


def test_types_of_facts_have_lines_of_their_own_where_colours_are_the_readers_own(
    tab: Callable[..., Tab], addresses: dict[str, str]
) -> None:
    page = tab(viewport=WIDE, forced_colors="active").open(addresses["article"])
    lines = page.evaluate(
        """types => types.map(type => {
          const one = document.createElement('span');
          one.className = `fact ${type}`;
          document.querySelector('.text').append(one);
          const style = getComputedStyle(one);
          return [style.borderBottomStyle, style.borderTopStyle].join(' ');
        })""",
        [*FACT_TYPES, "near"],
    )
    assert len(set(lines)) == len(FACT_TYPES) + 1


@pytest.mark.parametrize("name", ["search", "group"])
def test_charts_are_drawn_in_the_readers_own_colours(
    tab: Callable[..., Tab], addresses: dict[str, str], name: str
) -> None:
    one = tab(viewport=WIDE, forced_colors="active", color_scheme="dark")
    page = one.open(addresses[name])
    drawn = page.evaluate("""() => {
      const colour = name => { document.body.style.color = name; return getComputedStyle(document.body).color; };
      const own = ['CanvasText', 'LinkText', 'GrayText', 'Canvas'].map(colour);
      return [...document.querySelectorAll('figure svg :is(text, .bar, .point, .end, .grid)')].map(one => {
        const style = getComputedStyle(one);
        return own.includes(one.matches('.grid') ? style.stroke : style.fill);
      });
    }""")
    assert drawn
    assert all(drawn)


@pytest.mark.parametrize("name", OURS)
def test_a_page_is_dark_where_one_likes_it_dark_and_never_on_paper(
    tab: Callable[..., Tab], addresses: dict[str, str], name: str
) -> None:
    page = tab(viewport=WIDE, color_scheme="dark").open(addresses[name])
    ink, ground = page.evaluate(_BRIGHTNESS)
    assert ink > 200 > 60 > ground
    page.emulate_media(media="print")
    ink, ground = page.evaluate(_BRIGHTNESS)
    assert ground == 255 > 60 > ink
    page = tab(viewport=WIDE, color_scheme="light").open(addresses[name])
    ink, ground = page.evaluate(_BRIGHTNESS)
    assert ground > 200 > 60 > ink


_BRIGHTNESS = """() => { const style = getComputedStyle(document.body);
  return [style.color, style.backgroundColor].map(one => Math.max(...one.match(/\\d+/g).slice(0, 3).map(Number))); }"""
