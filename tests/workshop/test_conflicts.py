"""What rules have against each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.index import PackIndex
from newslint.loader import Spec, build
from newslint.ruleset import Ruleset
from newslint.workshop.conflicts import conflicts

Write = Callable[[str, str], Spec]


def swap(pairs: str, valid: str, text: str, fixed: str, more: str = "") -> str:
    examples = f"examples: {{valid: ['{valid}'], invalid: [{{text: '{text}', fixed: '{fixed}'}}]}}"
    return f"kind: substitution\nmessage: '{{match}}'\nfix: safe\n{more}\nswap: {{{pairs}}}\n{examples}\n"


def told(specs: list[Spec]) -> list[tuple[str, ...]]:
    rules = Ruleset((PackIndex.of("house", specs),))
    return [tuple(conflict) for conflict in conflicts(map(build, specs), rules)]


BOAT = swap("zorgle: boat", "a boat", "a zorgle", "a boat")

CASES = [
    ("nothing", BOAT, swap("blorg: ship", "a ship", "a blorg", "a ship"), []),
    ("a duplicate", BOAT, BOAT, [("house.b", "house.a", "'zorgle' is there already")]),
    (
        "a contradiction", BOAT, swap("zorgle: ship", "a ship", "a zorgle", "a ship"),
        [("house.b", "house.a", "'zorgle' is to be 'ship' here and 'boat' there")],
    ),
    (
        "one after the other", BOAT, swap("boat: ship", "a ship", "a boat", "a ship"),
        [("house.a", "house.b", "its fix writes 'boat', of which the other rule speaks")],
    ),
    (
        "other places",
        swap("zorgle: boat", "a boat", "# a zorgle", "# a boat", "scope: headline"),
        swap("zorgle: ship", "a ship", "a zorgle", "a ship", "scope: text & ~headline"), [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_conflicts_between_two_rules(write: Write, first: str, second: str, found: list[tuple[str, str, str]]) -> None:
    assert told([write("a", first), write("b", second)]) == found


TABLE = b"wrong,right,where\nzorgle,boat,\nzorgle boat,zorgle boat,\nbig zorgle,ship,harbour\nX zorgle,y,\n"


def test_a_row_that_never_speaks_is_told_but_no_shield_and_no_row_with_a_condition(
    write: Write, tmp_path: Path
) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "t.csv").write_bytes(TABLE + b"zorgle,ship,\n")
    text = "kind: substitution\nmessage: '{match}'\ntable: t.csv\nexamples: {valid: [a boat], invalid: [a zorgle]}\n"
    assert [fault for _, _, fault in told([write("rule", text)])] == ["'zorgle' is to be 'ship' here and 'boat' there"]


def test_a_row_that_its_own_condition_silences_is_told(write: Write, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "t.csv").write_bytes(b"wrong,right,unless\nbig zorgle,boat,\nzorgle blorg,boat,blorg\n")
    text = "kind: substitution\nmessage: '{match}'\ntable: t.csv\nexamples: {valid: [boat], invalid: [big zorgle]}\n"
    assert [fault for _, _, fault in told([write("rule", text)])] == [
        "the row 'zorgle blorg' never speaks of its own words"
    ]
