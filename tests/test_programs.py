"""Compiled expressions on disk: the same matches, and no trust in a file that is not whole."""

import io
import os
import pickle
from pathlib import Path

import pytest
import regex

from newslint.programs import Programs, _Reader

EXPRESSION = r"(?i)(?<!\w)(?:(?<word>colou?r)|(?<=\bthe )\p{Lu}\w+)(?!\w)"


def program(programs: Programs, text: str) -> "regex.Pattern[str]":
    return programs.get(text, lambda: regex.compile(text))


def kept(folder: Path) -> Path:
    return next(folder.glob("*.programs"))


def saved(folder: Path) -> Path:
    programs = Programs(str(folder))
    program(programs, EXPRESSION)
    programs.save()
    return kept(folder)


def test_a_program_from_the_file_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tmp_path)
    made = regex.compile(EXPRESSION)
    monkeypatch.setattr(regex, "compile", None)
    read = program(Programs(str(tmp_path)), EXPRESSION)
    text = "The color of the Port, and Colour."
    assert [found.groupdict() for found in read.finditer(text)] == [found.groupdict() for found in made.finditer(text)]
    assert (read.groups, read.groupindex, read.flags) == (made.groups, made.groupindex, made.flags)


def test_what_another_run_kept_stays(tmp_path: Path) -> None:
    saved(tmp_path)
    programs = Programs(str(tmp_path))
    program(programs, "other")
    programs.save()
    again = Programs(str(tmp_path))
    assert [program(again, text).pattern for text in (EXPRESSION, "other")] == [EXPRESSION, "other"]
    assert not again.fresh


@pytest.mark.parametrize("data", [b"", b"1234", b"\0\0\0\0" + pickle.dumps({EXPRESSION: b"x"})])
def test_a_spoilt_file_is_no_file(tmp_path: Path, data: bytes) -> None:
    saved(tmp_path).write_bytes(data)
    assert program(Programs(str(tmp_path)), EXPRESSION).search("colour")


def test_the_reader_calls_nothing_but_the_engine() -> None:
    with pytest.raises(pickle.UnpicklingError):
        _Reader(io.BytesIO(pickle.dumps(os.getcwd))).load()


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    programs = Programs()
    program(programs, EXPRESSION)
    programs.save()
    assert not list(tmp_path.iterdir())
