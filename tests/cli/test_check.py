"""`newslint check` on files of all kinds, good and broken."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Found = dict[str, list[tuple[str, str]]]


@pytest.fixture
def found(run: Run) -> Callable[..., tuple[int, Found, list[str]]]:
    """The exit code, what is found in each file (rule and words), and the errors, from the JSON report."""

    def ran(*arguments: str) -> tuple[int, Found, list[str]]:
        code, out, _ = run("check", "--format", "json", *arguments)
        report = json.loads(out)
        files = {file["path"]: [(d["rule"], d["text"]) for d in file["diagnostics"]] for file in report["files"]}
        return code, files, [error["message"] for error in report["errors"]]

    return ran


OVER, ZORGLE = ("house.over", "over"), ("house.zorgle", "zorgle")


@pytest.mark.parametrize(
    ("arguments", "code", "files"),
    [
        (["clean.md"], 0, {"clean.md": []}),
        (["over.md"], 0, {"over.md": [OVER]}),
        (["zorgle.txt"], 1, {"zorgle.txt": [ZORGLE]}),
        (["."], 1, {"clean.md": [], "over.md": [OVER], "zorgle.txt": [ZORGLE]}),
        (["*.md"], 0, {"clean.md": [], "over.md": [OVER]}),
        (["over.md", "--fail-on", "warning"], 1, {"over.md": [OVER]}),
        (["over.md", "--fail-on", "warning", "--min-severity", "error"], 0, {"over.md": []}),
        (["zorgle.txt", "--select", "house.over"], 0, {"zorgle.txt": []}),
        (["zorgle.txt", "--select", "house.over,house.zorgle"], 1, {"zorgle.txt": [ZORGLE]}),
        (["zorgle.txt", "--select", "house", "--ignore", "house.t,house.zorgle"], 0, {"zorgle.txt": []}),
        (["zorgle.txt", "--no-config", "--select", "newslint"], 0, {"zorgle.txt": []}),
        (["zorgle.txt", "--no-cache"], 1, {"zorgle.txt": [ZORGLE]}),
        (["zorgle.txt", "--config", "other.yaml"], 0, {"zorgle.txt": []}),
    ],
)
def test_the_exit_code_says_whether_something_fails(
    room: Path, found: Callable[..., Any], arguments: list[str], code: int, files: Found
) -> None:
    (room / "other.yaml").write_bytes(b"extends: []\nrules: {core: off}\n")
    if "house.t,house.zorgle" in arguments:
        arguments = [*arguments[:-1], "house.zorgle"]
    assert found(*arguments) == (code, files, [])


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("latin.md", b"Caf\xe9\n", "not UTF-8: byte 0xe9 at offset 3; save the file as UTF-8"),
        ("nul.md", b"a\0b", "looks like a binary file: NUL at offset 1"),
        ("big.md", b"a" * (50 * 2**20), "50 MiB is no draft; newslint reads files up to 8 MiB"),
    ],
)
def test_a_file_that_cannot_be_read_hides_no_findings_of_others(
    room: Path, found: Callable[..., Any], name: str, data: bytes, message: str
) -> None:
    (room / name).write_bytes(data)
    assert found(name, "zorgle.txt") == (2, {"zorgle.txt": [ZORGLE]}, [message])


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("gone.md", "no such file or folder"),
        ("gone/*.md", "nothing matches"),
        ("house", "no drafts in this folder: no file that ends in "),
        ("loop.md", "cannot be read: Too many levels of symbolic links"),
        ("dir.md", "no drafts in this folder: no file that ends in "),
    ],
)
def test_a_path_without_drafts_hides_no_findings_of_others(
    room: Path, found: Callable[..., Any], path: str, message: str
) -> None:
    (room / "loop.md").symlink_to("loop.md")
    (room / "dir.md").mkdir()
    code, files, errors = found(path, "zorgle.txt")
    assert (code, files, [error[: len(message)] for error in errors]) == (2, {"zorgle.txt": [ZORGLE]}, [message])


@pytest.mark.parametrize(("data", "name"), [(b"", "empty.md"), (b"\xef\xbb\xbf", "mark.txt"), (b"\r\n", "line.html")])
def test_an_empty_draft_is_clean(room: Path, found: Callable[..., Any], data: bytes, name: str) -> None:
    (room / name).write_bytes(data)
    assert found(name) == (0, {name: []}, [])


def test_a_mistake_in_a_rule_file_is_told_and_the_other_rules_go_on(room: Path, run: Run) -> None:
    (room / "house" / "bad.yaml").write_bytes(b"kind: existence\nmessage: x\ntokns: [a]\n")
    code, out, err = run("zorgle.txt", "over.md")
    assert (code, err) == (2, "newslint: house/bad.yaml:3: no option 'tokns' (did you mean 'tokens'?)\n")
    assert "house.zorgle" in out
    assert "house.over" in out


def test_a_pattern_that_backtracks_for_ever_is_given_up_and_the_run_goes_on(
    room: Path, found: Callable[..., Any]
) -> None:
    (room / "house" / "slow.yaml").write_bytes(
        b"kind: existence\nmessage: x\nnonword: true\ntokens: ['(a|aa)+c']\nexamples: {valid: [b], invalid: [aac]}\n"
    )
    (room / "slow.md").write_bytes(b"zorgle " + b"a" * 60 + b"! ac\n")
    code, files, errors = found("slow.md", "over.md")
    assert (code, files) == (2, {"slow.md": [ZORGLE], "over.md": [OVER]})
    assert [error.partition(":")[0] for error in errors] == ["rule house.slow was given up"]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("extend: [news]\n", ".newslint.yaml:1: no key 'extend' here (did you mean 'extends'?); there are "),
        ("rules:\n  core.nothing: off\n", ".newslint.yaml:2: no rule or pack 'core.nothing'"),
        (
            "extends: [./house]\nrules:\n  house.zorgle: {tokns: [x]}\n",
            ".newslint.yaml:3: house.zorgle has no option 'tokns'",
        ),
        ("extends: [./empty]\n", "empty: no rules here; a pack is a folder of .yaml files"),
    ],
)
def test_a_mistake_in_the_configuration_is_told_once(room: Path, run: Run, config: str, message: str) -> None:
    (room / "empty").mkdir()
    (room / ".newslint.yaml").write_bytes(config.encode())
    code, _, err = run("zorgle.txt", "over.md")
    assert (code, err.count("newslint: ")) == (2, 1)
    assert err[: len(message) + 10] == f"newslint: {message}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chekc", "zorgle.txt"], "no command and no file 'chekc' (did you mean 'check'?)"),
        (
            ["zorgle.txt", "--select", "house.zorglee"],
            "no rule or pack 'house.zorglee' is in force here (did you mean 'house.zorgle'?)",
        ),
        (["zorgle.txt", "--ignore", "ap"], "'extends: [ap]' in the configuration puts the pack in force"),
        (["check"], "Missing argument 'PATH…'"),
        (["zorgle.txt", "--format", "xml"], "'xml' is not one of"),
        (["zorgle.txt", "--colour"], "No such option"),
        (["zorgle.txt", "--config", "gone.yaml"], "gone.yaml: cannot be read: No such file or directory"),
        (["-", "zorgle.txt"], "- (standard input) stands alone"),
    ],
)
def test_bad_arguments_are_told(run: Run, arguments: list[str], message: str) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert message in err


@pytest.mark.parametrize(
    ("arguments", "path", "code"),
    [(["-"], "<stdin>", 1), (["-", "--stdin-filename", "x/story.html"], "x/story.html", 1)],
)
def test_standard_input_is_a_draft(
    found: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, arguments: list[str], path: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"They had zorgle boats.\n")))
    assert found(*arguments) == (code, {path: [ZORGLE]}, [])


def test_standard_input_may_be_closed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert run("-") == (2, "", "newslint: <stdin>: nothing to read: standard input is closed\n")


def test_the_report_may_go_to_a_file(room: Path, run: Run) -> None:
    assert run("zorgle.txt", "--format", "json", "--output", "report.json") == (1, "", "")
    assert json.loads((room / "report.json").read_bytes())["summary"]["error"] == 1


def test_a_report_that_cannot_be_written_is_told(run: Run) -> None:
    code, _, err = run("zorgle.txt", "--output", "gone/report.txt")
    assert (code, err) == (2, "newslint: gone/report.txt: the report cannot be written: No such file or directory\n")


def test_quiet_says_nothing_where_there_is_nothing_to_say(run: Run) -> None:
    assert run("clean.md", "--quiet") == (0, "", "")
    assert "house.zorgle" in run("zorgle.txt", "--quiet").out


@pytest.mark.parametrize(("arguments", "colored"), [([], False), (["--color", "always"], True)])
def test_there_is_colour_only_where_it_is_wanted(run: Run, arguments: list[str], colored: bool) -> None:
    assert ("\x1b[" in run("zorgle.txt", *arguments).out) is colored


def test_a_comment_of_the_draft_suppresses(room: Path, found: Callable[..., Any]) -> None:
    (room / "a.md").write_bytes(b"<!-- newslint: disable-next-line house.zorgle as it was said -->\nzorgle boats\n")
    (room / "b.txt").write_bytes(b"A headline\n\n[newslint: disable-next-line house.zorgle]\nThey had zorgle boats.\n")
    (room / "c.html").write_bytes(b"<p>zorgle boats <!-- newslint: disable-line house.zorgle --></p>\n")
    (room / "d.md").write_bytes(b"<!-- newslint: disable-file house.over -->\n\nthe boats\n")
    code, files, errors = found("a.md", "b.txt", "c.html", "d.md")
    unused = [("newslint.unused-suppression", "<!-- newslint: disable-file house.over -->")]
    assert (code, files, errors) == (0, {"a.md": [], "b.txt": [], "c.html": [], "d.md": unused}, [])


def test_a_reader_that_goes_away_is_no_crash(room: Path) -> None:
    (room / "long.md").write_bytes(b"They had zorgle boats.\n\n" * 5000)
    command = [sys.executable, "-m", "newslint", "long.md"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
def test_a_full_disk_is_told(room: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(
            [sys.executable, "-m", "newslint", "zorgle.txt"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (process.returncode, process.stderr) == (2, b"newslint: [Errno 28] No space left on device\n")
