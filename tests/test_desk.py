"""The library's front door, and many drafts at once."""

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import newslint
from newslint.cache import Cache
from newslint.desk import Checked, Desk
from newslint.diagnostic import Diagnostic, Severity
from newslint.errors import ConfigError, DraftError
from newslint.linter import LintResult
from newslint.parallel import check_all
from newslint.ruleset import Choice

RULE = """\
kind: existence
message: "'{match}' is no word."
tokens: [zorgle]
examples: {valid: [the], invalid: [zorgle]}
"""


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a pack, two configurations and drafts under each."""
    files = {
        ".newslint.yaml": "extends: [./house]\nrules: {core: off}\n",
        "house/zorgle.yaml": RULE,
        "a.md": "zorgle boats\n",
        "sport/.newslint.yaml": "extends: [../house]\nrules: {house: off}\n",
        "sport/a.md": "zorgle boats\n",
        "sport/deep/a.md": "zorgle boats\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def house(result: LintResult | None) -> list[Diagnostic]:
    """The findings of the pack that these tests bring, and newslint's own."""
    assert result
    return [found for found in result.diagnostics if found.rule.startswith(("house.", "newslint."))]


def rules(result: LintResult | None) -> list[str]:
    return [found.rule for found in house(result)]


@pytest.mark.parametrize(
    ("path", "found"),
    [("a.md", ["house.zorgle"]), ("sport/a.md", []), ("sport/deep/a.md", []), ("./sport/../a.md", ["house.zorgle"])],
)
def test_the_nearest_configuration_holds(room: Path, path: str, found: list[str]) -> None:
    desk = Desk()
    assert rules(desk.lint(path)) == found
    assert rules(desk.lint(room / path)) == found


@pytest.mark.parametrize(
    ("desk", "found"),
    [
        (Desk(config="sport/.newslint.yaml"), []),
        (Desk(find_config=False), []),
        (Desk(choice=Choice(select=("house.zorgle",))), ["house.zorgle"]),
        (Desk(choice=Choice(ignore=("house",))), []),
        (Desk(least=Severity.ERROR), []),
        (Desk(cache=Cache()), ["house.zorgle"]),
    ],
)
def test_a_desk_does_as_it_is_told(room: Path, desk: Desk, found: list[str]) -> None:
    assert rules(desk.check("a.md").result) == found


@pytest.mark.parametrize(
    ("config", "severities"),
    [
        ("rules: {house: off, house.zorgle: error}", ["error"]),
        ("rules: {house.zorgle: error, house: off}", ["error"]),
        ("rules: {house.zorgle: error}\noverrides:\n  - files: a.md\n    rules: {house: off}", []),
        ("rules: {house.zorgle: off}\noverrides:\n  - files: a.md\n    rules: {house: suggestion}", ["suggestion"]),
        ("rules: {house.zorgle: {tokens: [boats], severity: error}}", ["error"]),
        ("rules: {core: off, house: off}", []),
        ("vocabulary: [zorgle]", []),
        ("vocabulary: [Zorgle]", ["warning"]),
    ],
)
def test_the_particular_setting_holds_and_an_override_outranks_it(
    room: Path, config: str, severities: list[str]
) -> None:
    (room / ".newslint.yaml").write_bytes(f"extends: [./house]\n{config}\n".encode())
    assert [str(found.severity) for found in house(Desk().lint("a.md"))] == severities


@pytest.mark.parametrize(
    ("choice", "settings", "found"),
    [
        (Choice(), "", ["newslint.unused-suppression"]),
        (Choice(select=("newslint", "house")), "", ["newslint.unused-suppression"]),
        (Choice(select=("newslint",)), "", []),
        (Choice(select=("core",)), "", []),
        (Choice(select=("house",)), "", []),
        (Choice(ignore=("newslint",)), "", []),
        (Choice(), "rules: {newslint.unused-suppression: off}", []),
    ],
)
def test_what_newslint_says_of_suppressions_is_a_rule_like_any_other(
    room: Path, choice: Choice, settings: str, found: list[str]
) -> None:
    (room / ".newslint.yaml").write_bytes(f"extends: [./house]\n{settings}\n".encode())
    (room / "a.md").write_bytes(b"<!-- newslint: disable-file house.zorgle -->\n")
    assert rules(Desk(choice=choice).lint("a.md")) == found


def test_a_text_is_read_as_its_name_says(room: Path) -> None:
    text = "<p>zorgle boats</p><script>zorgle</script>"
    assert [found.span for found in house(newslint.lint_text(text, "a.html"))] == [(3, 9)]
    assert [found.span for found in house(newslint.lint_text(text, "a.html", "plain"))] == [(3, 9), (27, 33)]


def test_the_library_speaks_through_its_first_page(room: Path) -> None:
    assert rules(newslint.lint("a.md")) == ["house.zorgle"]
    assert sorted(newslint.__all__) == dir(newslint)
    assert [name for name in newslint.__all__ if getattr(newslint, name, None) is None] == []
    with pytest.raises(AttributeError, match="has no attribute 'linnt'"):
        newslint.linnt  # noqa: B018


@pytest.mark.parametrize("fail_on", [None, Severity.WARNING, Severity.ERROR])
def test_a_draft_fails_as_its_configuration_or_the_run_says(room: Path, fail_on: Severity | None) -> None:
    assert Desk(fail_on=fail_on).check("a.md").failed is (fail_on is Severity.WARNING)
    (room / ".newslint.yaml").write_bytes(b"extends: [./house]\nrules: {core: off}\nfail-on: suggestion\n")
    assert Desk(fail_on=fail_on).check("a.md").failed is (fail_on is not Severity.ERROR)


def test_what_goes_wrong_with_a_draft_is_in_its_result(room: Path) -> None:
    (error,) = Desk().check("gone.md").errors
    assert isinstance(error, DraftError)
    assert str(error) == "gone.md: cannot be read: No such file or directory"


def test_what_is_asked_for_must_be_there(room: Path) -> None:
    desk = Desk(choice=Choice(select=("house.zorgl",)))
    with pytest.raises(
        ConfigError, match=r"no rule or pack 'house.zorgl' is in force here \(did you mean 'house.zorgle'"
    ):
        desk.verify(["a.md", "sport/a.md"])
    desk.verify([])


def test_a_pyproject_without_the_table_cannot_be_named_as_configuration(room: Path) -> None:
    (room / "pyproject.toml").write_bytes(b"[project]\n")
    with pytest.raises(ConfigError, match=r"no \[tool.newslint\] in it"):
        Desk(config="pyproject.toml").lint("a.md")


def test_a_desk_travels_without_what_it_has_read(room: Path) -> None:
    desk = Desk(choice=Choice(ignore=("core",)))
    desk.lint("a.md")
    copy = pickle.loads(pickle.dumps(desk))  # noqa: S301
    assert copy == desk
    assert set(vars(copy)) == set(Desk.__dataclass_fields__)


@pytest.fixture
def drafts(room: Path) -> list[str]:
    paths = [f"{number:02}.md" for number in range(40)]
    for path in paths:
        (room / path).write_bytes(b"zorgle boats " * (1 + int(path[:2]) % 3))
    (room / "07.md").write_bytes(b"\xff")
    return paths


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_many_drafts_come_back_in_order_however_they_are_shared(drafts: list[str], jobs: int) -> None:
    alone = [Desk().check(path) for path in drafts]
    shared = list(check_all(Desk(), drafts, jobs, patience=0))
    assert [checked.path for checked in shared] == drafts
    assert [str(checked) for checked in shared] == [str(checked) for checked in alone]


class Dying(Desk):
    """A desk whose process dies over one draft."""

    def check(self, path: str, text: str | None = None) -> Checked:
        if path == "20.md" and os.getpid() != int(os.environ["TEST_PARENT"]):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().check(path, text)


@pytest.mark.skipif(sys.platform != "linux", reason="a worker here would have to import this test")
def test_a_worker_that_dies_is_told_and_not_waited_for(drafts: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_PARENT", str(os.getpid()))
    done = list(check_all(Dying(), drafts, 2, patience=0))
    assert [checked.path for checked in done] == drafts
    messages = {checked.path: error.message for checked in done for error in checked.errors}
    assert messages["20.md"] == "not checked: a worker process died (out of memory?); try again with --jobs 1"


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_ctrl_c_ends_a_run_quietly(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = RULE.replace("[zorgle]", "['(a|aa)+$']", 1).replace("invalid: [zorgle]", "invalid: [aa]")
    (room / "house" / "slow.yaml").write_bytes(slow.encode())
    for number in range(60):
        (room / f"{number}.md").write_bytes(b"a" * 60 + b"!")
    monkeypatch.setenv("NEWSLINT_CACHE", str(room / "cache"))
    command = [sys.executable, "-m", "newslint", "."]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        started = time.monotonic()  # a first run writes its cache early, one whose packs are indexed at its end
        while not (room / "cache").exists() and process.poll() is None and time.monotonic() < started + 6:
            time.sleep(0.1)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        assert (process.stderr.read(), process.wait()) == (b"", 130)


def test_a_fault_in_one_rule_hides_no_other_finding(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.kinds.repetition import Repetition  # noqa: PLC0415

    def broken(*_: object) -> object:
        raise ZeroDivisionError("no")

    monkeypatch.setattr(Repetition, "judge", broken)
    result = Desk(config="", find_config=False).lint_text("# Boats\n\nThey saw the the boat, he were told.\n", "x.md")
    assert "core.verb-disagrees" in {found.rule for found in result.diagnostics}
    assert any("rule core.word-doubled failed on this text (ZeroDivisionError: no)" in str(e) for e in result.errors)


def test_a_habit_is_named_once_and_mended_everywhere(room: Path) -> None:
    rule = RULE.replace("existence", "substitution").replace("tokens: [zorgle]", "swap: {zorgle: boat}\nfix: safe")
    rule = rule.replace("[zorgle]}", "[{text: zorgle, fixed: boat}]}")
    (room / "house" / "zorgle.yaml").write_text(f"most: 1\n{rule}", "utf-8")
    desk, text = Desk(cache=Cache(str(room / "cache"))), "A zorgle. " * 30
    assert rules(desk.lint_text(text, "a.md")) == ["house.zorgle"]
    mended, _ = desk.mend(text, "a.md")
    assert (mended.source, mended.quarrelling) == ("A boat. " * 30, ())


SPELT = """\
kind: variety
message: "Not {variety}: '{replacement}'."
table: data/spelling.csv
examples: {valid: [the], invalid: [The color and the color of the colour.]}
"""


@pytest.mark.parametrize(
    ("packs", "said", "found"),
    [
        ("./house", "", "colour"),
        ("uk, ./house", "", "color"),
        ("ap, ./house", "language: en-GB", "colour"),
        ("./house", "language: en-GB", "color"),
    ],
)
def test_a_house_has_its_english(room: Path, packs: str, said: str, found: str) -> None:
    (room / "house" / "data").mkdir()
    (room / "house" / "data" / "spelling.csv").write_text("us,uk,both\ncolor,colour,\n", "utf-8")
    (room / "house" / "spelt.yaml").write_text(SPELT, "utf-8")
    (room / ".newslint.yaml").write_text(f"extends: [{packs}]\n", "utf-8")
    text = f"---\n{said}\n---\n\nThe color and the gray color of the colour, Sen. Vik said.\n"
    result = Desk(cache=Cache(str(room / "cache"))).lint_text(text, "a.md")
    assert {one.span.of(text) for one in house(result)} == {found}


FORMS = """\
kind: consistency
message: "'{replacement}', not '{match}'."
fix: unsafe
house: {American: zee, British: zed}
forms: [[zed, zee]]
examples:
  valid: [the]
  invalid:
    - text: A zed and a zed and a zee.
      fixed: A zed and a zed and a zed.
"""


@pytest.mark.parametrize(("packs", "found"), [("./house", "zee"), ("uk, ./house", "zee"), ("ap, ./house", "zed")])
def test_a_house_has_its_form(room: Path, packs: str, found: str) -> None:
    (room / "house" / "forms.yaml").write_text(FORMS, "utf-8")
    (room / ".newslint.yaml").write_text(f"extends: [{packs}]\n", "utf-8")
    text = "The zed is near a zed and a zee.\n"
    result = Desk(cache=Cache(str(room / "cache"))).lint_text(text, "a.md")
    forms = [one for one in house(result) if one.rule == "house.forms"]
    assert {one.span.of(text) for one in forms} == {found}
    assert {fix.text for one in forms for fix in one.fixes} == {"zed", "zee"} - {found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The zorgle boats sank.", ["house.wide"]),
        ("The zorgle sank, and zorgle boats.", ["house.zorgle", "house.wide"]),
    ],
)
def test_a_rule_speaks_instead_of_another(room: Path, text: str, found: list[str]) -> None:
    wide = RULE.replace("[zorgle]\nex", "[zorgle boats]\ninstead-of: [house.zorgle]\nex")
    (room / "house" / "wide.yaml").write_text(wide.replace("invalid: [zorgle]", "invalid: [zorgle boats]"), "utf-8")
    assert rules(Desk(cache=Cache(str(room / "cache"))).lint_text(text, "a.md")) == found
