"""A site over a PostgreSQL server that is restarted: nobody is refused for it, and a decision is kept once."""

from contextlib import ExitStack

from fastapi.testclient import TestClient

from extractor.web.app import create_app
from extractor.web.settings import Settings
from extractor.web.stores import KEPT, Stores
from tests.store.asking import ask
from tests.store.conftest import found, own_server, restarting, server_programs  # noqa: F401 (fixtures)
from tests.store.server import Server


def test_none_of_many_kept_stores_fails(own_server: Server, restarting: str) -> None:  # noqa: F811
    stores = Stores(restarting)
    with ExitStack() as held:
        for store in [held.enter_context(stores.open()) for _ in range(KEPT)]:
            assert ask(store, "SELECT 1 AS one")
    own_server.restart()
    with ExitStack() as held:
        for store in [held.enter_context(stores.open()) for _ in range(KEPT)]:
            assert ask(store, "SELECT count(*) AS n FROM articles")[0]["n"] > 0
    stores.close()


def test_the_site_goes_on(own_server: Server, restarting: str) -> None:  # noqa: F811
    app = create_app(Settings(restarting, hosts=("testserver",)))
    app.state.comparing.start = app.state.workers.begin = lambda: None  # neither is needed here
    with TestClient(app, follow_redirects=False) as site:
        fact = site.get("/api/facts").json()["hits"][0]["fact"]["fact_key"]
        told = {"verdict": "accept", "by": "an"}
        own_server.restart()
        assert site.get("/").status_code == 200
        own_server.restart()
        assert site.post(f"/api/facts/{fact}/decision", json=told).status_code == 200
        assert [one["by_whom"] for one in site.get(f"/api/facts/{fact}").json()["decisions"]] == ["an"]
        own_server.stop()
        assert site.get("/health").status_code == 503
        own_server.begin()
        assert site.get("/health").status_code == 200
