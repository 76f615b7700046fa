"""The description of the API, as a page on which it can be tried out; all of it comes from here."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from extractor.web.rendering import page

router = APIRouter(include_in_schema=False)


@router.get("/api/docs")
def docs(request: Request) -> Response:
    """Swagger UI over /api/openapi.json; without a script, its addresses."""
    paths = request.app.openapi()["paths"]
    addresses = [
        (method.upper(), path, told["summary"]) for path, each in paths.items() for method, told in each.items()
    ]
    return page(request, "api.html", addresses=addresses)
