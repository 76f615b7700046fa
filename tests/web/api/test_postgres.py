"""What only a server of a database refuses is no failure of the site."""

from fastapi.testclient import TestClient

from extractor.api import Extractor
from extractor.store.address import open_store
from extractor.web.app import create_app
from extractor.web.settings import Settings
from tests.store.comparing import planted, write
from tests.store.conftest import database, postgres, server_programs  # noqa: F401 (fixtures)


def test_a_zero_byte_is_in_nothing(extractor: Extractor, database: str) -> None:  # noqa: F811
    store = open_store(database, create=True)
    write(store, planted(extractor, 2, 3))
    store.close()
    with TestClient(create_app(Settings(database, hosts=("testserver",), read_only=True))) as site:
        assert site.get("/api/facts").json()["total"] > 0
        for path in ("organisation", "fact", "article", "check", "api/organisations", "api/facts"):
            assert site.get(f"/{path}/a%00b").status_code == 404, path
        for query in ("q", "source", "person", "org"):
            for path in ("/", "/checks", "/organisations", "/api/facts", "/api/organisations", "/download.csv"):
                assert site.get(f"{path}?{query}=a%00b").status_code in (200, 422), path
