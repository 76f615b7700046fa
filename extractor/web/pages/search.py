"""Facts that are looked for, as sentences, with what to choose by."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, NamedTuple, get_args
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from pydantic import Field
from starlette.responses import Response

from extractor.checking.wording import number
from extractor.showing.decided import state
from extractor.showing.headline import headline
from extractor.showing.markup import web_address
from extractor.showing.segments import segments
from extractor.store.search.facts import marks
from extractor.store.search.filters import Filters
from extractor.store.search.places import merged
from extractor.store.tables.words import Term
from extractor.web.addresses import changed, kept, repeated
from extractor.web.answers.search import Hit, SearchAnswer, search
from extractor.web.asked import NAMES, SWITCHES, Asked
from extractor.web.index import Sort
from extractor.web.pages.choices import Choice, choices, without
from extractor.web.pages.naming import days_of, years_of
from extractor.web.pages.search_chart import chart_view
from extractor.web.paging import Pages
from extractor.web.rendering import language_of, page, say

router = APIRouter(include_in_schema=False)
PAGE = 20
"""Facts of a page."""
FACETS = ("type", "metric", "award", "province", "source", "modality")
"""Besides the years, which the chart shows."""
_TYPED = ("org", "body", "person", "year", "published", "min", "max", "sure")
MOST = 100
"""Values of a facet."""
LONGEST = 700
"""Characters of a sentence; of a longer one those around the fact."""


class SearchAsked(Asked):
    """Filters, an order and a page."""

    sort: Sort = "best"
    page: Annotated[int, Field(ge=1, le=10_000_000)] = 1


class Piece(NamedTuple):
    """A piece of a sentence: whether it is the fact's, and whether a word that was looked for."""

    text: str
    fact: bool
    word: bool


class HitView(NamedTuple):
    """A fact with its line, the state that somebody's decision put it in, its sentence in pieces, the address of its
    place in our text of the article, and that of the page that it was on."""

    hit: Hit
    headline: list[str]
    state: str | None
    sentence: list[Piece]
    original: str
    link: str | None


@router.get("/", dependencies=[Depends(repeated)])
def found(request: Request, asked: Annotated[SearchAsked, Query()]) -> Response:
    """A page of the result."""
    filters, language = asked.filters(), language_of(request)
    with request.app.state.stores.open() as store:
        answer = search(request.app.state.live.snapshot, store, filters, asked.sort, asked.page, PAGE, asked.org)
    query = urlencode(kept(request, "page"))
    return page(
        request, "search.html", asked=asked, answer=answer,
        hits=[hit_view(hit, filters.terms, language) for hit in answer.hits],
        facets={name: _choices(request, asked, filters.provinces, answer, name, language) for name in FACETS},
        chosen=list(_chosen(request, asked, filters, language)),
        chart=chart_view(request, answer, language), years=_filled(filters), sorts=get_args(Sort),
        pages=Pages(request, answer.total, PAGE, asked.page),
        downloads={form: f"/download.{form}?{query}" for form in ("csv", "json", "xlsx", "parquet")},
    )  # fmt: skip


def hit_view(hit: Hit, terms: Sequence[Term], language: str) -> HitView:
    """In that language, with words that were looked for."""
    fact = hit.fact["fact_key"]
    return HitView(
        hit=hit,
        headline=headline(hit.fact, language) or [hit.evidence],
        state=state(hit.decision, hit.correction, hit.fact, language) if hit.decision else None,
        sentence=list(_pieces(hit, terms)),
        original=f"/article/{hit.article.article_key}?at={fact}#f-{fact}",
        link=web_address(hit.article.url),
    )


def _filled(filters: Filters) -> tuple[int | None, int | None]:
    """The years that are chosen of the chart's; of exactly several years nothing stands at one of them."""
    first, last = filters.years
    return (None, None) if filters.exactly and first != last else filters.years


def _pieces(hit: Hit, terms: Sequence[Term]) -> Iterator[Piece]:
    """The sentence in one line, the fact and the words marked; of a long one what is around the fact."""
    text = "".join(" " if char.isspace() else char for char in hit.sentence)
    start = max(0, hit.fact["evidence_start"] - hit.sentence_start)
    end = min(len(text), hit.fact["evidence_end"] - hit.sentence_start)
    first = 0 if len(text) <= LONGEST else max(0, min(start - LONGEST // 3, len(text) - LONGEST))
    text = text[first : first + LONGEST]
    spans = [(start - first, min(end - first, len(text))), *marks(text, terms)]
    if first:
        yield Piece("…", False, False)
    for at, to, on, _ in segments(len(text), [span for span in spans if span[0] < span[1]]):
        yield Piece(text[at:to], 0 in on, any(number > 0 for number in on))
    if first + len(text) < len(hit.sentence):
        yield Piece("…", False, False)


def _choices(
    request: Request, asked: SearchAsked, provinces: Sequence[str], answer: SearchAnswer, name: str, language: str
) -> list[Choice]:
    """The values of a facet; `provinces` are those that are asked for, as facts have them."""
    values = Counter({str(facet.value): facet.facts for facet in answer.facets.get(name, [])})
    taken = getattr(asked, name)
    if name == "province":
        values, taken = _as_merged(values, provinces) if asked.successors else (values, provinces)
    return choices(request, name, values.most_common(MOST), taken, language)


def _as_merged(values: Counter[str], provinces: Sequence[str]) -> tuple[Counter[str], list[str]]:
    """The provinces of a facet with what became one unit with them put together, and those that are asked for: where a
    search takes all of a unit for any of it, a click does."""
    units: Counter[str] = Counter()
    for province, facts in values.items():
        units[merged(province)] += facts
    return units, list(dict.fromkeys(map(merged, provinces)))


def _chosen(request: Request, asked: SearchAsked, filters: Filters, language: str) -> Iterator[tuple[str, str, str]]:
    """What bounds the search besides its words: what it is called where its value does not tell, the value, and the
    address without it. Times are told as they were read."""
    address = changed(request)
    times = {"year": years_of(*filters.years), "published": days_of(*filters.published, language)}
    for name in (*FACETS, "recipient", "rank", "level", "unit", "noun"):
        yield from without(request, name, getattr(asked, name), language)
    for name in _TYPED:
        if (value := getattr(asked, name)) not in ("", None):
            told = number(value, language) if isinstance(value, float) else times.get(name) or str(value)
            yield say(NAMES[name], language), told, address("page", name)
    for name, (label, _) in SWITCHES.items():
        if getattr(asked, name) != SearchAsked.model_fields[name].default:
            yield "", say(label, language), address("page", name)
