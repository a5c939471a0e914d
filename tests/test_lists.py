"""Editors' lists against the packs: every row is found or left out with a reason, never both.

The lists are not part of the project: NEWSLINT_LISTS names a folder of them.
"""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
LISTS = os.environ.get("NEWSLINT_LISTS", "")


@pytest.fixture(scope="module")
def coverage() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lists_coverage", ROOT / "tools" / "lists_coverage.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_each_row_left_out_has_its_reason_and_stands_on_the_page(coverage: ModuleType) -> None:
    reasons = coverage.left_out()
    assert all(reason.strip() for reason in reasons.values())
    assert coverage.PAGE.read_text("utf-8") == coverage.page(reasons)


def test_a_draft_of_ours_marks_its_fault(coverage: ModuleType) -> None:
    drafts = [draft for several in coverage.our_drafts().values() for draft in several]
    assert drafts
    assert all(draft.faults and all(fault in draft.source for fault in draft.faults) for draft in drafts)


def test_a_row_is_found_or_not(coverage: ModuleType, tmp_path: Path) -> None:
    houses = coverage.Houses(tmp_path)
    wordy = coverage.Row("wordiness", "in order to", ("to",), (coverage.phrase_draft("in order to"),))
    plain = coverage.Row("wordiness", "bridge", (), (coverage.phrase_draft("bridge"),))
    assert houses.verdict(wordy).cured
    assert houses.verdict(plain).rule == ""


@pytest.mark.skipif(not LISTS, reason="no folder of lists is named")
def test_every_row_is_found_or_left_out(coverage: ModuleType, tmp_path: Path) -> None:
    reasons, houses = coverage.left_out(), coverage.Houses(tmp_path)
    found = {(row.list, row.key): bool(houses.verdict(row).rule) for row in coverage.rows(Path(LISTS))}
    assert {key for key, well in found.items() if well == (key in reasons)} == set()
