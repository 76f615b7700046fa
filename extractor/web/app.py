"""The site over a store: its pages, the same answers as JSON, and what guards both."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from threading import Thread

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import JSONResponse, Response

from extractor.showing.markup import program_version
from extractor.store.errors import QuestionError, StoreError, TooLarge
from extractor.store.search.places import provinces
from extractor.web.addresses import no_long_query
from extractor.web.api import routes
from extractor.web.comparing import Comparing
from extractor.web.downloads import Downloads
from extractor.web.live import Live
from extractor.web.pages import article, checks, decision, fact, organisations, review, search, verify
from extractor.web.pages.again import again
from extractor.web.refused import refused
from extractor.web.rendering import STATIC, page, ready
from extractor.web.security import Guard
from extractor.web.settings import DROPPED, Settings
from extractor.web.static_files import Static
from extractor.web.stores import Stores
from extractor.web.worker import WorkError, Workers

FOR_PROGRAMS = ("/api/", "/download.", "/health")
"""Where an error is told as JSON."""


def create_app(settings: Settings, progress: Callable[[int, int], None] | None = None) -> FastAPI:
    """The site; `progress` is told how many facts are read, of how many. What it holds open is closed when it is shut
    down. Raises StoreError for a store that is not there."""
    stores = Stores(settings.store)
    ready()
    live, comparing, workers = Live(stores, progress), Comparing(settings, stores), Workers()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        live.start()
        comparing.start()
        Thread(target=_ready, args=(workers,), name="readers", daemon=True).start()
        yield
        workers.close()
        comparing.close()
        live.close()
        stores.close()

    app = FastAPI(
        title="extractor", version=program_version(), lifespan=lifespan, docs_url=None, redoc_url=None,
        openapi_url="/api/openapi.json", max_body_size=DROPPED,
        dependencies=[Depends(_no_zero_byte), Depends(no_long_query)],
    )  # fmt: skip
    app.state.settings, app.state.stores, app.state.live, app.state.comparing = settings, stores, live, comparing
    app.state.workers, app.state.downloads = workers, Downloads()
    for each in (search, article, fact, organisations, checks, verify, review, decision):
        app.include_router(each.router)
    routes.add(app)
    app.mount("/static", Static(directory=STATIC), name="static")
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=settings.hosts, www_redirect=False)
    app.add_middleware(Guard)
    _tell_errors(app)
    return app


def _ready(workers: Workers) -> None:
    """Has them, and the names of provinces, loaded before anybody asks. Where that fails, whoever asks is told."""
    provinces("Hà Nội")
    with suppress(WorkError):
        workers.begin()


async def _no_zero_byte(request: Request) -> None:
    """PostgreSQL takes none in a text: nothing has such a name."""
    if "\0" in request.scope["path"]:
        raise HTTPException(404)


def _tell_errors(app: FastAPI) -> None:
    @app.exception_handler(HTTPException)
    def no_answer(request: Request, why: HTTPException) -> Response:
        answer = _error(request, why.status_code, why.detail)
        answer.headers.update(why.headers or {})
        return answer

    @app.exception_handler(QuestionError)
    def unclear(request: Request, why: QuestionError) -> Response:
        return _error(request, 400, why.said)

    @app.exception_handler(RequestValidationError)
    def wrong(request: Request, why: RequestValidationError) -> Response:
        return _error(request, 422, refused(why))

    @app.exception_handler(TooLarge)
    def too_large(request: Request, why: TooLarge) -> Response:
        return _error(request, 413, why.said)

    @app.exception_handler(StoreError)
    def broken(request: Request, why: StoreError) -> Response:
        return _error(request, 503, why.said)


def _error(request: Request, code: int, why: str) -> Response:
    if request.url.path.startswith(FOR_PROGRAMS):
        return JSONResponse({"error": str(why)}, code)
    asked = again(request) if code in (400, 414, 422) and request.method in ("GET", "HEAD") else None
    return page(request, "error.html", code, code=code, why=why, again=asked)
