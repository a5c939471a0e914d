"""Rule files: what a good one holds, and every mistake told with its line."""

from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest

from newslint.errors import RuleError
from newslint.kinds.existence import Existence
from newslint.kinds.substitution import Substitution
from newslint.loader import build, read_pack, read_rule
from newslint.options import Regex

EXISTENCE = """\
kind: existence
message: "Avoid '{match}'."
severity: warning
tokens: [foo]
examples:
  valid: [A bar.]
  invalid: [A foo.]
"""

SUBSTITUTION = EXISTENCE.replace("existence", "substitution").replace("tokens: [foo]", "swap: {'(f)oo': bar}")

OCCURRENCE = EXISTENCE.replace("existence", "occurrence").replace("tokens: [foo]", "token: foo\nmax: 3")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    return folder


def rule(pack: Path, text: str, name: str = "rule") -> Path:
    path = pack / f"{name}.yaml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "a rule must be a mapping of keys to values"),
        ("- foo\n", 1, "a rule must be a mapping of keys to values"),
        ("kind: existence\nmessage: [\n", 3, "not YAML: while parsing a flow node, did not find expected node content"),
        ("kind: existence\nkind: date\n", 2, "'kind' is given twice (first in line 1)"),
        (
            "kind: !!python/object:os.system x\n",
            1,
            "the tag 'tag:yaml.org,2002:python/object:os.system' is not allowed",
        ),
        (EXISTENCE.replace("existence", "existance"), 1, "no kind 'existance' (did you mean 'existence'?)"),
        (EXISTENCE.replace("kind: existence\n", ""), 1, "'kind' is missing; it is one of acronym, "),
        (EXISTENCE.replace("kind: existence", "kind: [existence]"), 1, "no kind ''"),
        (EXISTENCE.replace("severity", "severty"), 3, "no option 'severty' (did you mean 'severity'?)"),
        (EXISTENCE.replace(": warning", ": warn"), 3, "'warn' is none of error, warning, suggestion (did you mean"),
        (EXISTENCE.replace("tokens: [foo]\n", ""), 1, "a rule of kind existence needs table or tokens"),
        (
            EXISTENCE.replace("{match}", "{mach}"),
            2,
            "no {mach} here (did you mean 'match'?); a message may use {match}",
        ),
        (EXISTENCE.replace("{match}", "{match"), 2, "the message cannot be filled in: expected '}'"),
        (EXISTENCE.replace("message", "link"), 1, "'message' is missing"),
        (EXISTENCE.replace("[foo]", "['(foo']"), 4, "not a regular expression: missing )"),
        (EXISTENCE.replace("[foo]", "{a: b}"), 4, "text is expected here"),
        (EXISTENCE.replace("  valid: [A bar.]\n", ""), 6, "examples need at least one valid example"),
        (EXISTENCE.partition("examples")[0], 1, "'examples' is missing"),
        (EXISTENCE + "  wrong: [A foo.]\n", 8, "no 'wrong' in examples"),
        (EXISTENCE.replace("[A foo.]", "[{txt: A foo.}]"), 7, "no 'txt' in an example (did you mean 'text'?)"),
        (EXISTENCE.replace("[A foo.]", "[{finds: foo}]"), 7, "an example needs a text"),
        (EXISTENCE + "scope: paragraf\n", 8, "no scope 'paragraf' (did you mean 'paragraph'?)"),
        (EXISTENCE + "scope: text &\n", 8, "the scope ends too early; a scope name is missing"),
        (EXISTENCE + "fix: maybe\n", 8, "'maybe' is none of safe, unsafe, none"),
        (EXISTENCE + "fix: safe\n", 6, "a rule with a fix needs an invalid example with 'fixed'"),
        (EXISTENCE + "ignorecase: maybe\n", 8, "'maybe' is none of true, false"),
        (SUBSTITUTION.replace("bar}", "$2}"), 1, "'$2' asks for group 2 of '(f)oo', which has 1"),
        (SUBSTITUTION.replace("swap: {'(f)oo': bar}", "table: no.csv"), 4, "the table 'no.csv' cannot be read"),
        (OCCURRENCE.replace("max: 3", "max: many"), 5, "a whole number is expected here, not 'many'"),
    ],
)
def test_a_mistake_is_told_with_its_line(pack: Path, text: str, line: int, message: str) -> None:
    path = rule(pack, text)
    with pytest.raises(RuleError) as told:
        read_rule(path)
    assert str(told.value).startswith(f"{path}:{line}: {message}")


@pytest.mark.parametrize(
    ("table", "file", "line", "message"),
    [
        ("", "rule.yaml", 4, "the table 'table.csv' is empty; its first row names the columns"),
        ("wrong,rigth\nfoo,bar\n", "rule.yaml", 4, "the table has no column 'right' (did you mean 'rigth'?)"),
        ("wrong,right\nfoo,bar\nfoo\n", "table.csv", 3, "1 cells where the head has 2"),
        ("wrong,right,fix\nfoo,bar,never\n", "rule.yaml", 1, "the table's row 2 has the fix 'never'"),
    ],
)
def test_a_mistake_in_a_table_is_told_with_its_line(pack: Path, table: str, file: str, line: int, message: str) -> None:
    (pack / "table.csv").write_text(table, "utf-8")
    path = rule(pack, SUBSTITUTION.replace("swap: {'(f)oo': bar}", "table: table.csv"))
    with pytest.raises(RuleError) as told:
        read_rule(path)
    assert str(told.value).startswith(f"{pack / file}:{line}: {message}")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"kind: \xff\n", "cannot be read: "),
        (b"kind: existence\n\tmessage: x\n", "not YAML: "),
        (("[" * 2000 + "]" * 2000).encode(), ""),
    ],
)
def test_a_file_that_is_no_yaml_is_told(pack: Path, data: bytes, message: str) -> None:
    path = pack / "rule.yaml"
    path.write_bytes(data)
    with pytest.raises(RuleError) as told:
        read_rule(path)
    assert str(told.value).startswith(str(path))
    assert message in str(told.value)


def test_one_bad_file_hides_no_other_rule(pack: Path) -> None:
    rule(pack, EXISTENCE, "good")
    rule(pack, "kind: none\n", "bad")
    specs, mistakes = read_pack(pack)
    assert [spec.id for spec in specs] == ["house.good"]
    assert [str(mistake) for mistake in mistakes] == [f"{pack / 'bad.yaml'}:1: no kind 'none'"]


def test_a_folder_without_rules_is_no_pack(pack: Path) -> None:
    with pytest.raises(RuleError, match=r"no rules here; a pack is a folder of \.yaml files"):
        read_pack(pack)


def test_a_rule_is_a_value_with_the_options_of_its_kind() -> None:
    found = Existence(id="house.foo", message="No.", tokens=(Regex("foo"),))
    with pytest.raises(FrozenInstanceError):
        found.message = "Yes."  # type: ignore[misc]
    assert (replace(found, most=1).most, found.most) == (1, 0)
    for options in ({"id": "house.foo"}, {"id": "house.foo", "message": "No.", "swop": {}}):
        with pytest.raises(TypeError):
            Existence(**options)


def test_a_rule_is_what_its_file_says(pack: Path) -> None:
    (pack / "table.csv").write_text("wrong,right,note\nfoo,bar,why\n", "utf-8-sig")
    found = build(read_rule(rule(pack, SUBSTITUTION.replace("swap: {'(f)oo': bar}", "table: table.csv"))))
    assert isinstance(found, Substitution)
    assert [(entry.pattern.text, entry.replacement, entry.note) for entry in found.entries] == [("foo", "bar", "why")]
    existence = build(read_rule(rule(pack, EXISTENCE.replace("tokens: [foo]", "tokens: off\nadded: 2024-04-21"))))
    assert isinstance(existence, Existence)
    assert (existence.tokens, existence.added) == (("off",), "2024-04-21")
