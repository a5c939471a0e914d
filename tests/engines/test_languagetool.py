"""What LanguageTool's answers are read as, and LanguageTool itself where it is installed."""

import json
import os
import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cache import Cache
from newslint.desk import Desk
from newslint.engines import installation, keeper, languagetool, server
from newslint.engines.remark import Ask
from newslint.span import Span

HERE = os.environ.get(installation.PLACE, "")

real = pytest.mark.skipif(
    not (HERE and shutil.which("java")) and not os.environ.get("CI"),
    reason=f"LanguageTool is tried where {installation.PLACE} names its jars",
)


@given(texts=st.lists(st.text(alphabet="aé—😀\ufffc .", min_size=1), min_size=1, max_size=4), data=st.data())
def test_places_in_utf16_come_back_as_code_points_of_their_paragraph(texts: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[number]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[number])))
    before = languagetool.PARTING.join([*texts[:number], texts[number][:start]])
    inside = texts[number][start:end]
    match = {
        "offset": _units(before),
        "length": _units(inside),
        "message": "m",
        "replacements": [],
        "rule": {"id": "R", "category": {"id": "GRAMMAR"}},
    }
    read = languagetool._by_paragraph(languagetool._read(json.dumps({"matches": [match]}).encode(), ""), texts)
    assert [[remark.span for remark in said] for said in read] == [
        [Span(start, end)] if at == number else [] for at in range(len(texts))
    ]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_what_is_no_prose_is_markup() -> None:
    assert json.loads(languagetool._annotated(["Run \ufffc now.", "It works."])) == {
        "annotation": [
            {"text": "Run "},
            {"markup": "\ufffc", "interpretAs": "Thing"},
            {"text": " now.\n\nIt works."},
        ]
    }


@pytest.mark.parametrize("address", ["http://lt.example.org:8010", "http://lt.example.org:8010/v2/"])
def test_an_address_may_name_the_version_of_the_interface(address: str) -> None:
    assert languagetool.engine(address).title == "LanguageTool at http://lt.example.org:8010/v2"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home for one server, which ends with the tests."""
    folder = tmp_path_factory.mktemp("data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(installation.DATA, str(folder))
        yield folder
        server.stop()


def linted(text: str, **settings: object) -> list[tuple[str, str, str]]:
    result = Desk(find_config=False, **{"grammar": "languagetool", **settings}).lint_text(text, "draft.md")  # type: ignore[arg-type]
    assert result.errors == ()
    return [(str(found.severity), found.rule, found.span.of(text)) for found in result.diagnostics if "." in found.rule]


COPY = """\
---
title: Kalkhoran meets Uzzell
date: 2024-04-21
source: The Harbour Herald
---

Governor Yevgeny Zinichev met Skvortsova 😀 in Magnitigorsk, where the colour of the harbour was uncomfirmed.

He have to `recieve` it: “It were a hapening,” he told her, which are true.
"""


def _gone(process: int) -> None:
    deadline = time.monotonic() + 30
    while server._is_there(process) and time.monotonic() < deadline:
        time.sleep(0.1)


@real
def test_it_is_asked_and_judged(home: Path) -> None:
    found = linted(COPY)
    assert ("suggestion", "languagetool.MORFOLOGIK_RULE_EN_US", "uncomfirmed") in found
    assert ("warning", "languagetool.MORFOLOGIK_RULE_EN_US", "hapening") in found
    assert not [words for _, _, words in found if words in {"Zinichev", "Magnitigorsk", "colour", "harbour", "recieve"}]


@real
def test_a_server_is_found_again(home: Path) -> None:
    first = server.address()
    assert server.running() == server.address() == first


@real
def test_a_server_that_died_is_replaced(home: Path) -> None:
    first = server.address()
    os.kill(keeper.read(home / "server" / "state.json")["server"], 9)
    said = languagetool.engine().check(["She have a boat, and they was happy."], Ask())
    assert [remark.rule for remark in said[0]]
    assert server.running() not in {"", first}


@real
def test_a_server_whose_keeper_died_is_replaced(home: Path) -> None:
    first = server.address()
    process = keeper.read(home / "server" / "state.json")["keeper"]
    os.kill(process, 9)
    _gone(process)
    assert server.address() != first


@real
def test_a_server_ends_when_nobody_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(installation.DATA, str(tmp_path))
    monkeypatch.setattr(server, "IDLE", 2)
    server.address()
    said = keeper.read(tmp_path / "server" / "state.json")
    _gone(said["keeper"])
    assert server.running() == ""
    assert not (tmp_path / "server" / "state.json").exists()


@real
def test_a_heap_that_is_too_small_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(installation.DATA, str(tmp_path))
    monkeypatch.setenv(server.HEAP, "2m")
    result = Desk(find_config=False, grammar="languagetool").lint_text("The goverment said so.\n", "draft.md")
    assert [error.message.partition("(")[0] for error in result.errors] == [
        "LanguageTool did not start: its heap is too small "
    ]
    assert "core.word-misspelt" in {found.rule for found in result.diagnostics}


@real
def test_another_language_is_its_affair_and_the_packs_are_silent(home: Path, tmp_path: Path) -> None:
    config = tmp_path / ".newslint.yaml"
    config.write_text("grammar: {engine: languagetool, language: xx}\n")
    result = Desk(config=str(config)).lint_text("Das ist  ein goverment\n", str(tmp_path / "draft.md"))
    assert result.diagnostics == ()
    assert [error.message for error in result.errors] == [
        "LanguageTool 6.8 refuses the text: Error: 'xx' is not a language code known to LanguageTool (HTTP 400)"
    ]


@real
def test_a_server_killed_in_the_middle_of_a_request_is_replaced_and_nothing_is_lost(home: Path) -> None:
    """Killed once while it works, it is started once more: what is said is what it says else."""
    text = "The goverment said she have went to the harbor, and they was happy there.\n\n" * 400
    text = "".join(f"{number}. {line}\n\n" for number, line in enumerate(text.split("\n\n")))
    server.address()
    victim = keeper.read(home / "server" / "state.json")["server"]
    killer = threading.Timer(0.15, os.kill, (victim, 9))
    killer.start()
    desk = Desk(find_config=False, grammar="languagetool", cache=Cache(""))
    result = desk.lint_text(text, "draft.txt")
    killer.join()
    assert result.errors == ()
    assert keeper.read(home / "server" / "state.json")["server"] != victim
    counted = Counter(found.rule for found in result.diagnostics)
    assert counted["core.word-misspelt"] == 400
    assert counted == Counter(found.rule for found in desk.lint_text(text, "draft.txt").diagnostics)


GERMAN = os.environ.get("NEWSLINT_LANGUAGETOOL_DE", "")


@pytest.mark.skipif(not GERMAN, reason="German is tried where NEWSLINT_LANGUAGETOOL_DE names jars that have it")
def test_german_is_checked_and_the_packs_are_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(installation.DATA, str(tmp_path))
    monkeypatch.setenv(installation.PLACE, GERMAN)
    copy = "Der Bürgermeister sagte  das, es wird kalt im Rathauss und die Goverment Leute."
    text = f"---\ntitle: Das Haus\nlanguage: de\n---\n\n{copy}\n"
    try:
        result = Desk(find_config=False, grammar="languagetool", cache=Cache("")).lint_text(text, "draft.md")
    finally:
        server.stop()
    assert result.errors == ()
    assert {found.rule.partition(".")[0] for found in result.diagnostics} == {"languagetool"}
    assert "Rathauss" in {found.span.of(text) for found in result.diagnostics}
