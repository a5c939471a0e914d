import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cache import Cache
from newslint.engines.remark import Remark, Remarks
from newslint.engines.store import FILE, Store
from newslint.span import Span

COPY = "The minister resigned at midnight."
SAID: Remarks = (Remark("Rule", "Kind", Span(4, 12), "Not 'minister' here.", ("ministry", "")),)


def test_what_was_said_is_known_again_under_the_same_signature(tmp_path: Path) -> None:
    Store(str(tmp_path)).keep("harper 1", {COPY: SAID, "Clean.": ()})
    assert Store(str(tmp_path)).known("harper 1", [COPY, "Clean.", "New."]) == {COPY: SAID, "Clean.": ()}
    assert Store(str(tmp_path)).known("harper 2", [COPY]) == {}


def test_nothing_of_a_draft_stands_in_the_store(tmp_path: Path) -> None:
    Store(str(tmp_path)).keep("harper 1", {COPY: SAID})
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert kept
    assert not [word for word in ("minister", "ministry", "resigned", "Rule") if word.encode() in kept]


def test_clearing_the_cache_clears_it(tmp_path: Path) -> None:
    Store(str(tmp_path)).keep("harper 1", {COPY: SAID})
    assert Cache(str(tmp_path)).clear() > 0
    assert Store(str(tmp_path)).known("harper 1", [COPY]) == {}


def test_the_oldest_go_first(tmp_path: Path) -> None:
    store = Store(str(tmp_path), room=3)
    for text in "abcde":
        store.keep("s", {text: SAID})
    assert sorted(store.known("s", list("abcde"))) == ["c", "d", "e"]


def test_without_a_folder_nothing_is_kept() -> None:
    Store("").keep("s", {COPY: SAID})
    assert Store("").known("s", [COPY]) == {}


def test_a_store_that_is_none_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database " * 100)
    Store(str(tmp_path)).keep("s", {COPY: SAID})
    assert Store(str(tmp_path)).known("s", [COPY]) == {}


def test_what_was_tampered_with_is_forgotten(tmp_path: Path) -> None:
    Store(str(tmp_path)).keep("s", {COPY: SAID, "Clean.": ()})
    with sqlite3.connect(tmp_path / FILE) as store:
        store.execute("UPDATE remarks SET said = x'00112233' WHERE length(said) > 30")
    store.close()
    assert Store(str(tmp_path)).known("s", [COPY, "Clean."]) == {"Clean.": ()}


FILL = """
import sys
from newslint.engines.store import Store
for number in range(40):
    Store(sys.argv[1]).keep("s", {f"{sys.argv[2]} {number}": ()})
"""


def test_several_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    runs = [subprocess.Popen([sys.executable, "-c", FILL, str(tmp_path), name]) for name in "abc"]
    assert [run.wait() for run in runs] == [0, 0, 0]
    texts = [f"{name} {number}" for name in "abc" for number in range(40)]
    assert len(Store(str(tmp_path)).known("s", texts)) == 120


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(str(tmp_path_factory.mktemp("store")))


@given(text=st.text(min_size=1), message=st.text(), choices=st.lists(st.text(), max_size=3), start=st.integers(0, 9))
def test_every_remark_comes_back_as_it_was(
    shared: Store, text: str, message: str, choices: list[str], start: int
) -> None:
    said = (Remark("R", "K", Span(start, start + 1), message, tuple(choices)),)
    shared.keep("s", {text: said})
    assert shared.known("s", [text]) == {text: said}
