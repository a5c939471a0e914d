"""A newsroom's folder: drafts, a pack of its own, and newslint run in it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.__main__ import main

FILES = {
    ".newslint.yaml": "extends: [./house]\nrules: {core: off}\n",
    "house/over.yaml": (
        "kind: substitution\nmessage: \"Use '{replacement}' instead of '{match}'.\"\nfix: safe\n"
        "description: Over is a place.\nswap: {'over(?= \\d)': more than}\n"
        "examples:\n  valid: [Over the city.]\n  invalid: [{text: It is over 40., fixed: It is more than 40.}]\n"
    ),
    "house/zorgle.yaml": (
        "kind: existence\nmessage: \"'{match}' is no word.\"\nseverity: error\ntokens: [zorgle]\n"
        "examples: {valid: [the], invalid: [zorgle]}\n"
    ),
    "clean.md": "Nothing to say.\n",
    "over.md": "They had over 40 boats.\r\n",
    "zorgle.txt": "A headline\n\nThey had zorgle boats.\n",
}


class Ran(NamedTuple):
    """What came of a run."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(room: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    def ran(*arguments: str) -> Ran:
        capfd.readouterr()
        code = main(arguments)
        return Ran(code, *capfd.readouterr())

    return ran
