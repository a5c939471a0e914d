"""The commands beside check."""

import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import COMMANDS, cli
from newslint.registry import load

Run = Callable[..., Any]


def test_every_command_is_registered_by_its_name() -> None:
    home = Path(load(COMMANDS, "check").callback.__code__.co_filename).parent
    pages = {
        path.parent.name if path.stem == "__init__" else path.stem: path
        for path in (*home.glob("*.py"), *home.glob("*/__init__.py"))
    }
    modules = {name for name, path in pages.items() if "\ndef command(" in path.read_bytes().decode()}
    assert modules == set(COMMANDS)
    assert {name: load(COMMANDS, name).name for name in COMMANDS} == {name: name for name in COMMANDS}


def test_every_command_and_option_says_what_it_does() -> None:
    commands = [load(COMMANDS, name) for name in COMMANDS]
    commands += [inner for command in commands for inner in getattr(command, "commands", {}).values()]
    assert [command.name for command in commands if not command.help] == []


def test_without_words_it_says_how_it_is_used(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert out == run("--help").out
    assert all(f"\n  {name} " in out for name in COMMANDS)
    assert cli.name == "cli"


def test_its_version_is_the_packages(run: Run) -> None:
    assert run("--version") == (0, f"newslint {version('newslint')}\n", "")


def test_fix_mends_files_and_says_how_much(room: Path, run: Run) -> None:
    assert run("fix", ".") == (0, "over.md: 1 fix\n", "")
    assert (room / "over.md").read_bytes() == b"They had more than 40 boats.\r\n"
    assert run("fix", ".") == (0, "", "")


def test_fix_shows_what_it_would_do(room: Path, run: Run) -> None:
    diff = "--- over.md\n+++ over.md\n@@ -1 +1 @@\n-They had over 40 boats.\r\n+They had more than 40 boats.\r\n"
    assert run("fix", "--diff", ".") == (1, diff, "")
    assert run("fix", "--diff", "clean.md") == (0, "", "")
    assert (room / "over.md").read_bytes() == b"They had over 40 boats.\r\n"


def test_a_diff_says_where_the_last_line_has_no_end(room: Path, run: Run) -> None:
    (room / "over.md").write_bytes(b"over 40")
    assert run("fix", "--diff", "over.md").out == (
        "--- over.md\n+++ over.md\n@@ -1 +1 @@\n"
        "-over 40\n\\ No newline at end of file\n+more than 40\n\\ No newline at end of file\n"
    )


def test_fix_applies_what_is_unsafe_only_when_asked(room: Path, run: Run) -> None:
    rule = room / "house" / "over.yaml"
    rule.write_bytes(rule.read_bytes().replace(b"fix: safe", b"fix: unsafe"))
    assert run("fix", "over.md") == (0, "", "")
    assert run("fix", "--unsafe", "over.md") == (0, "over.md: 1 fix\n", "")


def test_fix_leaves_rules_out_that_undo_each_other(room: Path, run: Run) -> None:
    rule = (room / "house" / "over.yaml").read_bytes()
    back = rule.replace(b"over(?= \\d)", b"more than").replace(b": more than}", b": over}")
    back = back.replace(b"valid: [Over the city.]", b"valid: [a]")
    back = back.replace(
        b"text: It is over 40., fixed: It is more than 40.", b"text: It is more than 40., fixed: It is over 40."
    )
    (room / "house" / "under.yaml").write_bytes(back)
    message = "newslint: over.md: the fixes of house.over and house.under never come to rest and are left out\n"
    assert run("fix", "over.md") == (0, "", message)


def test_one_bad_file_does_not_keep_others_from_being_mended(room: Path, run: Run) -> None:
    (room / "a.md").write_bytes(b"\xff")
    code, out, err = run("fix", ".")
    assert (code, out) == (2, "over.md: 1 fix\n")
    assert err == "newslint: a.md:1: not UTF-8: byte 0xff at offset 0; save the file as UTF-8\n"


def test_explain_says_what_a_rule_wants_and_why(run: Run) -> None:
    assert run("explain", "house.over") == (
        0,
        (
            "house.over  warning\n\nUse '{replacement}' instead of '{match}'.\n\nOver is a place.\n\n"
            "Kind: substitution\nFix: safe\nFile: house/over.yaml\n\n"
            "Wrong:\n  - It is over 40.\n  > It is more than 40.\n\nRight:\n  + Over the city.\n"
        ),
        "",
    )


@pytest.mark.parametrize(
    ("target", "code", "says"),
    [
        ("house", 0, "house.zorgle  '{match}' is no word."),
        ("newslint.unused-suppression", 0, "A comment disables a rule where the rule finds nothing."),
        ("house.ovr", 2, "no rule or pack 'house.ovr' (did you mean 'house.over'?)"),
    ],
)
def test_explain_knows_packs_its_own_rules_and_near_misses(run: Run, target: str, code: int, says: str) -> None:
    ran = run("explain", target)
    assert ran.code == code
    assert says in ran.out + ran.err


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["--pack", "house"], ["house.over", "house.zorgle"]),
        (["--pack", "house", "--kind", "existence"], ["house.zorgle"]),
        (["--pack", "gone"], []),
    ],
)
def test_rules_are_listed(run: Run, arguments: list[str], ids: list[str]) -> None:
    code, out, _ = run("rules", "list", "--format", "json", *arguments)
    assert (code, [row["id"] for row in json.loads(out)]) == (0, ids)
    table = run("rules", "list", *arguments).out
    assert [line.split()[0] for line in table.splitlines() if line] == ids


def test_a_listed_rule_says_whether_it_is_in_force(room: Path, run: Run) -> None:
    (room / ".newslint.yaml").write_bytes(b"extends: [./house]\nrules: {house.over: off, house.zorgle: suggestion}\n")
    rows = json.loads(run("rules", "list", "--pack", "house", "--format", "json").out)
    assert rows == [
        {
            "id": "house.over", "pack": "house", "kind": "substitution", "severity": "warning", "fix": "safe",
            "message": "Use '{replacement}' instead of '{match}'.", "description": "Over is a place.",
            "source": "", "link": "", "owner": "", "added": "", "review": "", "tags": "", "review_due": "",
            "in_force": "off", "file": "house/over.yaml",
        },
        {
            "id": "house.zorgle", "pack": "house", "kind": "existence", "severity": "error", "fix": "none",
            "message": "'{match}' is no word.", "description": "", "source": "", "link": "",
            "owner": "", "added": "", "review": "", "tags": "", "review_due": "",
            "in_force": "suggestion", "file": "house/zorgle.yaml",
        },
    ]  # fmt: skip


@pytest.mark.parametrize("target", ["house", "./house", "house/over.yaml", "house.over"])
def test_rules_are_tried_on_their_examples(run: Run, target: str) -> None:
    rules = 2 if target.endswith("house") else 1
    assert run("rules", "test", target) == (0, f"{rules} rules, {2 * rules} examples, 0 fail\n", "")


def test_an_example_that_fails_is_told(room: Path, run: Run) -> None:
    rule = room / "house" / "zorgle.yaml"
    rule.write_bytes(rule.read_bytes().replace(b"valid: [the]", b"valid: [zorgle the]"))
    assert run("rules", "test", "house.zorgle") == (
        1,
        (
            "house.zorgle: 'zorgle the'\n  speaks of valid copy: 'zorgle' ('zorgle' is no word.)\n"
            "1 rules, 2 examples, 1 fails\n"
        ),
        "",
    )


def test_a_rule_with_a_mistake_is_told_when_rules_are_tried(room: Path, run: Run) -> None:
    (room / "house" / "bad.yaml").write_bytes(b"kind: existnce\n")
    code, out, err = run("rules", "test", "./house")
    assert (code, out) == (2, "2 rules, 4 examples, 0 fail\n")
    assert err == "newslint: house/bad.yaml:1: no kind 'existnce' (did you mean 'existence'?)\n"


def test_init_writes_a_configuration_that_holds_and_never_over_another(room: Path, run: Run) -> None:
    (room / ".newslint.yaml").unlink()
    assert run("init", "--example") == (
        0, "wrote .newslint.yaml\nwrote blinken-china.txt\ntry: newslint blinken-china.txt\n", "",
    )  # fmt: skip
    before = (room / ".newslint.yaml").read_bytes()
    assert run("init") == (2, "", "newslint: .newslint.yaml: there is one already; it is left as it is\n")
    assert (room / ".newslint.yaml").read_bytes() == before
    assert run("config", "show", "blinken-china.txt").code == 0


def test_everything_that_init_suggests_can_be_used(room: Path, run: Run) -> None:
    (room / ".newslint.yaml").unlink()
    run("init")
    path = room / ".newslint.yaml"
    text = path.read_bytes().decode().replace("rules: {}\n#  ", "rules:\n  ").replace("\n#  news.h", "\n  news.h")
    for line in ("metadata", "overrides", "  - files", "    rules"):
        text = text.replace(f"# {line}", line)
    path.write_bytes(text.encode())
    ran = run("config", "show", "sport/draft.md")
    assert (ran.code, ran.err) == (0, "")
    assert [row.split()[1] for row in ran.out.splitlines() if row.startswith(("override", "rule  "))] == [
        "sport/**", "news.date-relative:", "news.headline-long:", "news.metadata-missing:", "news.date-relative:",
    ]  # fmt: skip


def test_config_show_says_what_is_in_force_and_from_where(room: Path, run: Run) -> None:
    (room / ".newslint.yaml").write_bytes(
        b"extends: [./house]\nrules: {house.over: off}\nvocabulary: [Kyiv]\nfail-on: warning\n"
        b"overrides:\n  - files: '*.md'\n    rules: {house.zorgle: {severity: warning, tokens: [a, b]}}\n"
    )
    code, out, err = run("config", "show", "draft.md")
    *rows, rules = out.splitlines()
    assert (code, err) == (0, "")
    assert rows == [
        "configuration   .newslint.yaml",
        "pack            core  (built in)",
        "pack            house  (.newslint.yaml:1)",
        "override        *.md  (.newslint.yaml:6)",
        "rule            house.over: off  (.newslint.yaml:2)",
        "rule            house.zorgle: {severity: warning, tokens: [a, b]}  (.newslint.yaml:7)",
        "vocabulary      1 word  (.newslint.yaml:3)",
        "fail-on         warning  (.newslint.yaml:4)",
    ]
    assert rules.startswith("rules in force  ")


def test_without_a_configuration_the_built_in_one_is_shown(room: Path, run: Run) -> None:
    (room / ".newslint.yaml").unlink()
    assert run("config", "show", "draft.md").out.splitlines()[:4] == [
        "configuration   none",
        "pack            core  (built in)",
        "pack            news  (built in)",
        "fail-on         error  (built in)",
    ]


def test_the_cache_can_be_cleared(room: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(room / "cache"))
    run("zorgle.txt")
    assert list((room / "cache").iterdir())
    ran = run("cache", "clear")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(f" KiB from {room / 'cache'}\n")
    assert list((room / "cache").iterdir()) == []
    monkeypatch.setenv("NEWSLINT_CACHE", "off")
    assert run("cache", "clear") == (0, "the cache is off\n", "")


def test_explain_says_how_sure_an_engines_rule_is_and_where_that_is_set(room: Path, run: Run) -> None:
    code, out, _ = run("explain", "harper.PreferPleaded")
    assert code == 0
    assert out.startswith("harper.PreferPleaded  suggestion\n")
    assert "classes.csv" in out
    assert "No row of newslint's table" in run("explain", "languagetool.SOME_NEW_RULE").out
    assert "harper.OxfordComma  off  house style\n" in run("explain", "harper").out
    assert "(did you mean 'harper.OxfordComma'?)" in run("explain", "harper.OxfordCommas").err
