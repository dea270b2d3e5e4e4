"""The office whose figures are asked for: the sample's, on an evening of its third week."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.browser.server import SAMPLE
from tests.serving.api.asking import Office, shared

EVENING = datetime(2024, 11, 18, 13, 0, tzinfo=UTC)


@pytest.fixture(scope="package")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with pytest.MonkeyPatch.context() as patch:
        office = shared(Office(SAMPLE, tmp_path_factory.mktemp("api"), EVENING), patch)
        office.followed.refresh()
        yield office
