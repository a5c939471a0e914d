"""What examples reach: an alternative counts only if an example would come out otherwise without it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.loader import Spec
from newslint.workshop.coverage import Coverage, coverage

Write = Callable[[str, str], Spec]

RULE = "kind: existence\nmessage: '{{match}}'\ntokens: ['{}']\nexamples: {{valid: ['{}'], invalid: ['{}']}}\n"

CASES = [
    ("zorgle", "a boat", "a zorgle", 1, ()),
    ("zorgle|blorg", "a boat", "a zorgle", 2, ("blorg in zorgle|blorg",)),
    ("zorgle|blorg", "a boat", "a zorgle, a blorg", 2, ()),
    ("zorgle(?! of| to)", "a zorgle of note", "a zorgle", 2, (" to in zorgle(?! of| to)",)),
    ("(?:old|new) zorgle", "a zorgle", "an old zorgle", 2, ("new in (?:old|new) zorgle",)),
    (r"(zor|gle)\1", "zor", "zorzor", 2, (r"gle in (zor|gle)\1",)),
]


@pytest.mark.parametrize(("token", "valid", "invalid", "count", "unreached"), CASES)
def test_alternatives_that_no_example_reaches_are_named(
    write: Write, token: str, valid: str, invalid: str, count: int, unreached: tuple[str, ...]
) -> None:
    found = coverage(write("rule", RULE.format(token, valid, invalid)))
    assert found == Coverage("house.rule", count, unreached)


def test_rows_of_tables_are_counted(write: Write, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "t.csv").write_bytes(b"wrong,right\nzorgle,boat\nblorg,ship\n")
    text = "kind: substitution\nmessage: '{match}'\ntable: t.csv\nexamples: {valid: [a boat], invalid: [a zorgle]}\n"
    assert coverage(write("rule", text)) == Coverage("house.rule", rows=2, rows_reached=1)


def test_a_rule_without_patterns_has_nothing_to_reach(write: Write) -> None:
    text = (
        "kind: occurrence\nmessage: '{match}'\ntoken: boat\nmax: 1\n"
        "examples: {valid: [a boat], invalid: [a boat and a boat]}\n"
    )
    assert coverage(write("rule", text)).alternatives == 0
