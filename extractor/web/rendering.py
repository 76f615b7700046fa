"""Templates to pages: every word from outside is escaped and visible, every word of ours in the reader's language."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import NotModifiedResponse

from extractor.checking.wording import date_of, figure, number
from extractor.records.said import Name, Said
from extractor.showing.amounts import amount
from extractor.showing.fact_words import column_label
from extractor.showing.keys import value_label
from extractor.showing.markup import program_version, short, visible
from extractor.showing.translation import LANGUAGES, told, translate
from extractor.web.addresses import changed, kept
from extractor.web.asked import NAMES
from extractor.web.texts import VIETNAMESE

STATIC, TEMPLATES = (Path(__file__).parent / name for name in ("static", "templates"))
COOKIE = "language"
LANGUAGE = "vi"
"""Of those who have chosen none."""
_YEAR = 365 * 24 * 3600


def language_of(request: Request) -> str:
    """As the address asks, else as was chosen before, else Vietnamese."""
    asked = request.query_params.get("lang", "") or request.cookies.get(COOKIE, "")
    return asked if asked in LANGUAGES else LANGUAGE


def say(text: str, language: str) -> str:
    """A word of the pages, a label, or what goes wrong, in that language; options and columns as forms call them."""
    return told(text, language, _words, lambda name: _label(name, language))


def _words(text: str, language: str | None) -> str:
    return (VIETNAMESE.get(text) if language == "vi" else None) or translate(text, language)


def _label(name: str, language: str) -> str:
    return _words(NAMES[name], language) if name in NAMES else _words(column_label(name, "", language), language)


def as_sentence(text: str, language: str) -> str:
    """The same with a capital letter in front, where no value from outside stands there."""
    said = say(text, language)
    if isinstance(text, Said) and text.values and text.template.startswith("{"):
        first = text.values[0]
        if not isinstance(first, Name | Said):
            return said
        if isinstance(first, Said):
            return as_sentence(first, language) + said[len(say(first, language)) :]
    return said[:1].upper() + said[1:]


def page(request: Request, template: str, status: int = 200, **shown: Any) -> Response:
    """A page of that template. `shown` is what it shows."""
    language = language_of(request)
    words = environment().get_template(template).render(**_frame(request, language), **shown)
    made: Response = HTMLResponse(words, status)
    made.headers["Vary"] = "Cookie"
    made.headers["Cache-Control"] = "no-cache"
    if request.method == "GET" and status == 200:
        made = _or_not_modified(request, made)
    if request.query_params.get("lang") in LANGUAGES:
        made.set_cookie(COOKIE, language, max_age=_YEAR, httponly=True, samesite="lax")
    return made


def _or_not_modified(request: Request, made: Response) -> Response:
    """The page by its content; the word that it is the same where the browser has that."""
    tag = f'"{hashlib.sha256(made.body).hexdigest()[:32]}"'
    made.headers["ETag"] = tag
    return NotModifiedResponse(made.headers) if tag in request.headers.get("If-None-Match", "") else made


def _frame(request: Request, language: str) -> dict[str, Any]:
    """What every page has at hand."""
    other = next(one for one in LANGUAGES if one != language)
    return {
        "language": language,
        "t": lambda text, *values: say(text, language).format(*values) if values else say(text, language),
        "as_sentence": lambda text: as_sentence(text, language),
        "value": lambda name, value: value_label(name, value, language),
        "number": lambda value: number(value, language),
        "figure": lambda *stated: figure(stated, language),
        "amount": lambda value, unit: amount(value, unit, language),
        "day": lambda iso: date_of(iso, language),
        "in_other_language": changed(request)(lang=other),
        "changed": changed(request),
        "kept": lambda *names: kept(request, *names),
        "as_typed": lambda name: request.query_params.get(name, ""),
        "read_only": request.app.state.settings.read_only,
        "here": request.url.path,
    }


def ready() -> None:
    """Has every template compiled, half a second's work, before somebody waits for it."""
    for name in environment().list_templates():
        environment().get_template(name)


@cache
def environment() -> Environment:
    """The templates, each compiled once."""
    made = Environment(
        loader=PackageLoader("extractor.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, finalize=_shown, auto_reload=False,
    )  # fmt: skip
    made.globals |= {"static": static, "short": short, "version": program_version()}
    return made


def _shown(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def static(name: str) -> str:
    """The address of one of our files; it changes with the file, so that browsers may keep it for ever."""
    return f"/static/{name}?v={hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]}"
