"""What every test stands on: a cache of its own, no colour from outside, and grammar only where a test asks."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def _surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSLINT_CACHE", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("NEWSLINT_GRAMMAR", "off")
        for name in ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
            patch.delenv(name, raising=False)
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-fixtures", action="store_true", help="Write the expected reports of the fixtures anew.")
