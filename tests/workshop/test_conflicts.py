"""What rules have against each other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.index import PackIndex
from newslint.loader import Spec, build, read_rule
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
        "one changes back what the other wrote", BOAT, swap("boat: zorgle", "a zorgle", "a boat", "a zorgle"),
        [
            ("house.a", "house.b", "its fix writes 'boat', which the other rule changes"),
            ("house.b", "house.a", "its fix writes 'zorgle', which the other rule changes"),
        ],
    ),
    ("one goes on where the other ended", BOAT, swap("boat: ship", "a ship", "a boat", "a ship"), []),
    (
        "no rest", BOAT, swap("boat: boat boat", "a ship", "a boat", "a boat boat"),
        [("house.a", "house.b", "its fix writes 'boat', which the other rule changes")],
    ),
    (
        "another end when the other is first",
        BOAT, swap("a zorgle: a ship, boat: tub", "a ship", "a zorgle", "a ship", "scope: text"),
        [("house.a", "house.b", "its fix writes 'boat', which the other rule changes")],
    ),
    (
        "a rule without a fix", BOAT,
        "kind: existence\nmessage: no\ntokens: [boat]\nexamples: {valid: [a ship], invalid: [a boat]}\n", [],
    ),
    (
        "a choice that is a person's", BOAT,
        "kind: substitution\nmessage: no\nswap: {boat: ship|tub}\nexamples: {valid: [a ship], invalid: [a boat]}\n",
        [],
    ),
    (
        "a fault that was there before", swap("zorgle: boat", "a boat", "a blorg, a zorgle", "a blorg, a boat"),
        swap("blorg: ship", "a ship", "a blorg", "a ship"), [],
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


def told_of_packs(tmp_path: Path, upper: str, lower: str = BOAT) -> list[tuple[str, ...]]:
    packs = []
    for pack, text in (("wire", lower), ("house", upper)):
        (tmp_path / pack).mkdir()
        (tmp_path / pack / "boat.yaml").write_text(text, "utf-8")
        packs.append([read_rule(tmp_path / pack / "boat.yaml")])
    rules = Ruleset(tuple(PackIndex.of(specs[0].id.partition(".")[0], specs) for specs in packs))
    return [tuple(conflict) for conflict in conflicts([build(spec) for specs in packs for spec in specs], rules)]


@pytest.mark.parametrize(
    ("lower", "upper", "found"),
    [
        ("", "", ["'zorgle' is there already"]),
        ("", "severity: suggestion", ["'zorgle' is there already"]),
        ("", "severity: error", []),
        ("variety: American", "", []),
    ],
    ids=["the same", "less severe", "more severe", "in all drafts"],
)
def test_an_upper_pack_may_say_with_more_weight_what_a_lower_one_says(
    tmp_path: Path, lower: str, upper: str, found: list[str]
) -> None:
    ours, theirs = (swap("zorgle: boat", "a boat", "a zorgle", "a boat", more) for more in (upper, lower))
    assert [fault for _, _, fault in told_of_packs(tmp_path, ours, theirs)] == found


def test_an_upper_pack_that_writes_something_else_contradicts_the_lower_one(tmp_path: Path) -> None:
    upper = swap("zorgle: ship", "a ship", "a zorgle", "a ship", "severity: error")
    assert [fault for _, _, fault in told_of_packs(tmp_path, upper)] == [
        "'zorgle' is to be 'ship' here and 'boat' there"
    ]
