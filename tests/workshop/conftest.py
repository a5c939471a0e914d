"""Rules written on the spot."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.loader import Spec, read_rule

Write = Callable[[str, str], Spec]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, text: str) -> Spec:
        path = tmp_path / "house" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
        return read_rule(path)

    return written
