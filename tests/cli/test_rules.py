"""The commands for those who write rules."""

from pathlib import Path
from typing import Protocol

import pytest
from click.testing import CliRunner

from newslint.cli import cli


class Ran(Protocol):
    code: int
    out: str
    err: str


class Run(Protocol):
    def __call__(self, *arguments: str) -> Ran: ...


def test_what_no_example_reaches_is_named(room: Path, run: Run) -> None:
    rule = room / "house" / "zorgle.yaml"
    rule.write_bytes(rule.read_bytes().replace(b"tokens: [zorgle]", b"tokens: [zorgle|blorg]"))
    ran = run("rules", "test", "house.zorgle", "--coverage")
    assert (ran.code, ran.out.splitlines()) == (
        0,
        [
            "house.zorgle: no example reaches blorg in zorgle|blorg",
            "1 of 2 alternatives of patterns and 0 of 0 rows of tables are in the examples",
            "1 rules, 2 examples, 0 fail",
        ],
    )


def test_rules_are_checked_against_each_other(room: Path, run: Run) -> None:
    assert run("rules", "check").out == "2 rules in force, 0 conflicts\n"
    (room / "house" / "zzz.yaml").write_bytes((room / "house" / "zorgle.yaml").read_bytes())
    ran = run("rules", "check")
    assert (ran.code, ran.out) == (
        1, "house/zzz.yaml: house.zzz: 'zorgle' is there already (house.zorgle)\n3 rules in force, 1 conflict\n",
    )  # fmt: skip


def test_a_word_is_explained_by_the_rules_that_speak_of_it(run: Run) -> None:
    assert run("explain", "zorgle").out == "house.zorgle  error  zorgle\n"
    assert "house.over  warning  over(?= \\d) → more than" in run("explain", "more than").out.splitlines()
    ran = run("explain", "zzzzz")
    assert (ran.code, ran.err) == (2, "newslint: no rule or pack 'zzzzz'\n")


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["--tag", "boats"], ["house.zorgle"]),
        (["--tag", "ships"], []),
        (["--owner", "harbour desk"], ["house.zorgle"]),
        (["--due"], ["house.zorgle"]),
        (["--level", "warning", "--pack", "house"], ["house.over"]),
    ],
)
def test_rules_are_listed_by_what_their_files_say(room: Path, run: Run, arguments: list[str], ids: list[str]) -> None:
    rule = room / "house" / "zorgle.yaml"
    more = b"tags: [boats]\nowner: harbour desk\nadded: 2020-01-01\nreview: 2021-01-01\n"
    rule.write_bytes(rule.read_bytes() + more)
    lines = run("rules", "list", *arguments).out.splitlines()
    assert [line.split()[0] for line in lines if line] == ids
    assert all("review due since 2021-01-01" in line for line in lines if "zorgle" in line)


def test_rules_are_audited_on_published_copy(room: Path, run: Run) -> None:
    ran = run("rules", "audit", "house", ".")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:3] == [
        "3 articles, 2 hits",
        "house.over  1 hits in 1 articles, 333.3 per 1,000 articles",
        "house.zorgle  1 hits in 1 articles, 333.3 per 1,000 articles",
    ]
    assert "  They had [[over]] 40 boats." in ran.out


def test_a_sample_is_judged_in_a_table(room: Path, run: Run) -> None:
    run("rules", "audit", "house", ".", "--csv", "sample.csv")
    table = room / "sample.csv"
    table.write_bytes(table.read_bytes().replace(b"no word.,", b"no word.,yes"))
    assert run("rules", "audit", "house", "--judged", "sample.csv").out.splitlines() == [
        "house.over  not judged",
        "house.zorgle  1 of 1 right: precision 100% (95% interval 21% to 100%)",
    ]


def test_a_sample_is_judged_at_the_keyboard(room: Path) -> None:
    ran = CliRunner().invoke(cli, ["rules", "audit", "house", ".", "--judge"], input="y\nn\n", standalone_mode=False)
    assert ran.output.splitlines()[-2:] == [
        "house.over  1 of 1 right: precision 100% (95% interval 21% to 100%)",
        "house.zorgle  0 of 1 right: precision 0% (95% interval 0% to 79%)",
    ]


def test_no_articles_are_no_audit(room: Path, run: Run) -> None:
    (room / "empty.jsonl").write_bytes(b"\n")
    assert run("rules", "audit", "house", "empty.jsonl").err == "newslint: no articles to run the rules over\n"
    assert run("rules", "audit", "house").code == 2


ANSWERS = ["blorg", "ship", "warning", "", "A ship is a ship.", "house style", "The blorg sank.", "The ship sank."]


def test_a_new_rule_is_asked_for_and_loads(room: Path, run: Run) -> None:
    answers = "\n".join(ANSWERS) + "\n"
    ran = CliRunner().invoke(cli, ["rules", "new", "house/blorg.yaml"], input=answers, standalone_mode=False)
    assert ran.exception is None
    assert "wrote house/blorg.yaml" in ran.output
    assert run("rules", "test", "house.blorg").out == "1 rules, 2 examples, 0 fail\n"
    (room / "new.md").write_bytes(b"The blorg sank.\n")
    assert "Write 'ship' instead of 'blorg'. [house.blorg]" in run("new.md").out


NEW = ["--wrong", "blorg", "--right", "", "--severity", "error", "--message", "", "--why", "x", "--source", "x"]


@pytest.mark.parametrize(
    ("path", "invalid", "message"),
    [
        (
            "house/blorg.yaml",
            "The boat sank.",
            "newslint: house/blorg.yaml: not written: 'The boat sank.': says nothing",
        ),
        ("house/over.yaml", "The blorg sank.", "newslint: house/over.yaml: there is one already; it is left as it is"),
        ("house/blorg", "The blorg sank.", "Usage:"),
    ],
)
def test_a_rule_that_would_not_do_is_not_written(room: Path, run: Run, path: str, invalid: str, message: str) -> None:
    before = {file.name for file in (room / "house").iterdir()}
    ran = run("rules", "new", path, *NEW, "--invalid", invalid, "--valid", "A ship.")
    assert (ran.code, ran.err.startswith(message)) == (2, True)
    assert {file.name for file in (room / "house").iterdir()} == before
