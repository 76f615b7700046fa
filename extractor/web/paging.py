"""Links to the other pages of a result."""

from starlette.requests import Request

from extractor.web.addresses import changed


class Pages:
    """Where one is in a result of so many, some to a page, counted from 1."""

    def __init__(self, request: Request, total: int, each: int, page: int) -> None:
        self._changed = changed(request)
        self.page, self.last = page, max(1, -(-total // each))

    @property
    def before(self) -> str | None:
        """The address of the page before; None on the first."""
        return self._address(min(self.page - 1, self.last)) if self.page > 1 else None

    @property
    def next(self) -> str | None:
        """Of the next; None on the last."""
        return self._address(self.page + 1) if self.page < self.last else None

    def _address(self, page: int) -> str:
        return self._changed(page=str(page)) if page > 1 else self._changed("page")
