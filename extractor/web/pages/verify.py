"""A text that somebody sends, each figure of it against what the store holds; nothing of it is kept."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from extractor.records.errors import InputError
from extractor.web.answers.verify import State, state, verified
from extractor.web.forms import Sent, sent
from extractor.web.pages.verify_view import TextView, text_view
from extractor.web.rendering import language_of, page
from extractor.web.worker import WorkError, Workers
from extractor.web.worker.errors import Code
from extractor.web.worker.tasks import LONGEST, TEXT_TOO_LARGE, Line
from extractor.web.worker.workers import DENSE, LARGEST_FILE, LIMIT

router = APIRouter(include_in_schema=False)
CARDS = 200
"""Figures that have one in an answer."""
ARTICLES = 20
"""Of a file that are verified."""
STATUS: dict[Code, int] = {"too_large": 413, "too_slow": 503, "unreadable": 422, "died": 503, "busy": 503}
_LIMITS = {"text": LONGEST // 1_000_000, "seconds": int(LIMIT), "dense": DENSE, "file": LARGEST_FILE // 1_000_000}
_NOTHING = "Nothing was sent: put a text into the box, or choose a file."


@router.get("/verify")
def form(request: Request) -> Response:
    """Where a text is put."""
    return _page(request, state(request.app.state.comparing))


@router.post("/verify")
def answer(request: Request, given: Annotated[Sent, Depends(sent(2 * LONGEST, file=True))]) -> Response:
    """The figures of the text, and of the file."""
    comparing, language = request.app.state.comparing, language_of(request)
    ready = state(comparing)
    if given.cut:
        return _page(request, ready, 413, why=TEXT_TOO_LARGE)
    if not given.texts.get("text") and "file" not in given.files:
        return _page(request, ready, 400, given, why=_NOTHING)
    if ready != "ready":
        return _page(request, ready, 503, given)
    try:
        found = _read(request.app.state.workers, given)
    except WorkError as why:
        return _page(request, ready, STATUS[why.code], given, why=why.message)
    lines: list[Line] = [one for one in found if not isinstance(one, InputError)]
    views = _views(lines[:ARTICLES], verified(comparing, lines[:ARTICLES], language), language)
    return _page(
        request, ready, 200 if views else 422, texts=views, left_out=max(0, len(lines) - ARTICLES),
        errors=[one for one in found if isinstance(one, InputError)],
    )  # fmt: skip


def _read(workers: Workers, given: Sent) -> list[Line | InputError]:
    """The articles with their facts, or why one could not be read. Raises WorkError."""
    text, file = given.texts.get("text"), given.files.get("file")
    found: list[Line | InputError] = []
    if text:
        found.append(workers.read_text(text, given.texts.get("published")).result())
    if file:
        found += workers.read_file(file.name, file.data).result()
    return found


def _views(lines: list[Line], answers: list[Any], language: str) -> list[TextView]:
    left, views = CARDS, []
    for line, told in zip(lines, answers, strict=False):
        views.append(text_view(line, told, left, language))
        left -= min(left, len(told.figures))
    return views


def _page(request: Request, ready: State, status: int = 200, given: Sent | None = None, **told: Any) -> Response:
    """The page, with what was typed where nothing came of it."""
    shown: dict[str, Any] = {"texts": [], "errors": [], "left_out": 0, "why": None} | told
    made = page(
        request, "verify.html", status, ready=ready, comparing=request.app.state.comparing, limits=_LIMITS,
        typed=given.texts if given else {}, most=ARTICLES, **shown,
    )  # fmt: skip
    if request.method == "POST":
        made.headers["Cache-Control"] = "no-store"
    return made
