"""Whole drafts, each beside the whole report that is expected of it.

A draft may have a configuration of its own beside it: `<name>.newslint.yaml`.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FIXTURES = Path(__file__).parent / "fixtures"

DRAFTS = sorted(path for path in FIXTURES.iterdir() if path.suffix in {".txt", ".md", ".html"})


def lint(draft: Path) -> dict[str, object]:
    """The report of one draft, through the command line."""
    config = draft.parent / f"{draft.stem}.newslint.yaml"
    chosen = ["--config", config.name] if config.exists() else ["--no-config"]
    run = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--format", "json", *chosen, draft.name],
        cwd=draft.parent,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert run.returncode in (0, 1), run.stderr
    report: dict[str, object] = json.loads(run.stdout)
    return {"files": report["files"], "errors": report["errors"], "summary": report["summary"]}


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_the_report_is_the_expected_one(draft: Path, pytestconfig: pytest.Config) -> None:
    expected = draft.parent / f"{draft.name}.report.json"
    report = lint(draft)
    if pytestconfig.getoption("--update-fixtures"):
        expected.write_bytes((json.dumps(report, indent=1, ensure_ascii=False) + "\n").encode())
    assert report == json.loads(expected.read_text("utf-8"))


@pytest.mark.parametrize(
    "draft", [path for path in DRAFTS if path.name.startswith("clean-")], ids=lambda draft: draft.name
)
def test_clean_copy_has_no_warning(draft: Path) -> None:
    report = json.loads((FIXTURES / f"{draft.name}.report.json").read_text("utf-8"))
    assert (report["summary"]["error"], report["summary"]["warning"]) == (0, 0)


# What a sub-editor marked as certain in the article that the project began with: line, column, rule.
FIRST_ARTICLE = [
    (1, 1, "core.line-indented"),
    (1, 2, "core.field-in-headline"),
    (2, 1, "core.field-label-in-body"),
    (3, 1, "core.field-label-in-body"),
    (4, 1, "core.field-empty"),
    (6, 1, "news.source-line-unlinked"),
    (6, 7, "news.source-line-spacing"),
    (6, 10, "news.source-uncredited"),
    (8, 23, "news.name-misspelt"),
    (12, 1, "news.attribution-vague"),
    (14, 1, "news.quotation-marks-lost"),
    (16, 1, "news.title-repeated"),
    (18, 13, "news.quotation-fragment-unattributed"),
    (20, 1, "core.list-item-indented"),
    (20, 5, "news.list-items-unlike"),
    (22, 5, "news.list-items-unlike"),
    (22, 49, "news.adjectives-without-comma"),
    (24, 5, "news.list-items-unlike"),
    (28, 5, "news.title-calque"),
    (30, 1, "news.title-capital-alone"),
    (30, 283, "news.official-not-introduced"),
    (30, 301, "news.anonymity-unexplained"),
    (34, 49, "news.present-after-past-report"),
    (34, 107, "news.denial-unclear"),
    (36, 32, "news.country-us-three-forms"),
    (38, 1, "news.attribution-vague"),
    (38, 27, "news.country-usa"),
    (38, 97, "news.country-formal-name"),
    (38, 148, "news.name-in-marks"),
    (38, 148, "news.summit-calque"),
]


@pytest.mark.parametrize(("line", "column", "rule"), FIRST_ARTICLE)
def test_the_first_article_s_certain_faults_are_found(line: int, column: int, rule: str) -> None:
    report = json.loads((FIXTURES / "blinken-china.txt.report.json").read_text("utf-8"))
    places = {(d["start"]["line"], d["start"]["column"], d["rule"]) for d in report["files"][0]["diagnostics"]}
    assert (line, column, rule) in places
