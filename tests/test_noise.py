"""The measure of noise: what is said of articles, per 1,000 words, and what is drawn to be read."""

import csv
import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def noise() -> ModuleType:
    spec = importlib.util.spec_from_file_location("noise", ROOT / "tools" / "noise.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["noise"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def told(
    noise: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    (tmp_path / "a.md").write_text("The the port of Halden opened on Monday.\n", "utf-8")
    (tmp_path / "b.md").write_text("Ferries called at at Halden and the the port.\n", "utf-8")

    def run(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["noise.py", *arguments])
        assert noise.main() == 0
        return capsys.readouterr().out

    return run


def test_findings_are_counted_by_severity_and_rule(told: Callable[..., str], tmp_path: Path) -> None:
    lines = told(str(tmp_path), "--severity", "error").splitlines()
    assert lines[0] == "2 articles, 17 words; per 1,000 words: 176.47 error"
    assert lines[1:] == ["    3 176.47  error       core.word-doubled"]


def test_the_same_seed_draws_the_same_hits(told: Callable[..., str], tmp_path: Path) -> None:
    asked = (str(tmp_path), "--rule", "core.word-doubled", "--read", "1", "--seed", "3")
    assert told(*asked).count("[[") == 1
    assert told(*asked) == told(*asked)


def test_a_judged_table_gives_the_share_accepted(told: Callable[..., str], tmp_path: Path) -> None:
    table = tmp_path / "hits.csv"
    told(str(tmp_path), "--rule", "core.word-doubled", "--sample", "20", "--csv", str(table))
    with table.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    with table.open("w", encoding="utf-8", newline="") as file:
        judged = [[*row[:-1], verdict] for row, verdict in zip(rows, ("yes", "yes", "no"), strict=True)]
        csv.writer(file).writerows([head, *judged])
    assert told("--judged", str(table)).splitlines() == [
        "2 of 3 accepted; 95% interval 21% to 94%",
        "  core.word-doubled: 1 of 3 rejected",
    ]
