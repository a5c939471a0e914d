"""Rules over published copy: hits, samples, verdicts and what they prove."""

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.errors import NewslintError
from newslint.workshop.audit import Hit, Judged, published, read_judged, sample, wilson, write_sample


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [(0, 0, 0.0, 1.0), (19, 20, 0.764, 0.991), (20, 20, 0.839, 1.0), (0, 20, 0.0, 0.161), (50, 100, 0.404, 0.596)],
)
def test_the_interval_is_wilsons(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of) == pytest.approx((low, high), abs=0.001)


@given(st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_the_interval_holds_the_share(counts: tuple[int, int]) -> None:
    low, high = Judged(*counts).interval
    assert 0 <= low <= counts[0] / counts[1] + 1e-9
    assert counts[0] / counts[1] - 1e-9 <= high <= 1


def test_what_was_not_judged_has_no_precision() -> None:
    assert math.isnan(Judged(0, 0).precision)


def test_articles_come_from_files_folders_and_lines(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.md").write_bytes(b"# Harbour\n\nA boat.\n")
    (tmp_path / "b.txt").write_bytes(b"A ship.\n")
    rows = [{"id": "c", "title": 'The "raft"', "date": "2024-04-21", "text": "A raft."}, {"body": "A canoe."}]
    (tmp_path / "c.jsonl").write_bytes("\n".join(map(json.dumps, rows)).encode())
    found = list(published([str(tmp_path / name) for name in ("c.jsonl", "folder", "b.txt")]))
    assert [document.blocks[-1].text for document in found] == ["A raft.", "A canoe.", "A boat.", "A ship."]
    assert found[0].path == f"{tmp_path}/c.jsonl:c"
    assert [(field.name, field.value) for field in found[0].metadata] == [
        ("title", 'The "raft"'), ("date", "2024-04-21"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not JSON"),
        ("[]", "an object with the text of an article is expected on each line"),
        ('{"title": "x"}', "no text; it is looked for in text, body, content, body_text"),
    ],
)
def test_a_line_that_is_no_article_is_told_with_its_number(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(f'{{"text": "A boat."}}\n{line}\n'.encode())
    with pytest.raises(NewslintError) as told:
        list(published([str(path)]))
    assert str(told.value).startswith(f"{path}:2: {message}")


HITS = [Hit(f"house.{rule}", "a.md", number, "the ", "zorgle", " sank", "No.") for rule in "ab" for number in range(9)]


def test_a_sample_is_of_each_rule_and_the_same_at_every_run() -> None:
    drawn = sample(HITS, 4)
    assert [sum(hit.rule == f"house.{rule}" for hit in drawn) for rule in "ab"] == [4, 4]
    assert drawn == sample(HITS, 4)
    assert drawn != sample(HITS, 4, seed=1)
    assert sample(HITS, 99) == HITS


def test_verdicts_are_read_from_the_table_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    write_sample(str(path), HITS[:5])
    verdicts = ["yes", "NO", "", "maybe", "y"]
    head, *rows = path.read_bytes().decode().splitlines()
    path.write_bytes("\n".join([head, *map("".join, zip(rows, verdicts, strict=True))]).encode())
    assert read_judged(str(path)) == {"house.a": Judged(2, 3)}


def test_a_table_without_rules_is_no_table_of_verdicts(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"a,b\n1,2\n")
    with pytest.raises(NewslintError, match="not a table of judged hits"):
        read_judged(str(tmp_path / "x.csv"))
