"""What tests share: the extractor, the neighbours of the project, and the rule on skipping."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from extractor.api import Extractor

ROOT = Path(__file__).resolve().parent.parent

# No example is right or wrong by the time that it takes: machines are shared.
settings.register_profile("shared_machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared_machine")


def _need(reason: str) -> NoReturn:
    if os.environ.get("EXTRACTOR_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def need() -> Callable[[str], NoReturn]:
    """Skips a test for want of something, with the reason; fails it where everything is required."""
    return _need


@pytest.fixture(scope="session")
def extractor() -> "Extractor":
    """One engine for the whole run: loading it is the slow part."""
    from extractor.api import load

    return load()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of contract, data and suites beside the project."""
    folder = ROOT.parent / "shared"
    return folder if folder.is_dir() else _need(f"no folder {folder.name} beside the project")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT
