"""Rules tried on their own examples."""

from pathlib import Path

import pytest

from newslint.errors import RuleError
from newslint.loader import Spec
from newslint.selftest import Trial, specs_at, trials


def spec(examples: dict[str, list[dict[str, object]]], **options: object) -> Spec:
    said = {"message": "Use '{replacement}'.", "swap": {"over": "above"}, "fix": "safe", **options}
    return Spec("house.over", "substitution", {**said, "examples": examples})


GOOD: dict[str, object] = {"text": "They came."}


@pytest.mark.parametrize(
    ("valid", "invalid", "faults"),
    [
        (GOOD, {"text": "It is over."}, ["", ""]),
        (GOOD, {"text": "It is over.", "fixed": "It is above.", "finds": ["over"]}, ["", ""]),
        (GOOD, {"text": "Over and over.", "finds": ["Over", "over"]}, ["", ""]),
        (GOOD, {"text": "Over and over.", "finds": ["over"]}, ["", "finds 'Over', 'over', not 'over'"]),
        ({"text": "It is over."}, {"text": "over"}, ["speaks of valid copy: 'over' (Use 'above'.)", ""]),
        (GOOD, {"text": "They came."}, ["", "says nothing of invalid copy"]),
        (GOOD, {"text": "over", "fixed": "below"}, ["", "its fixes make 'above', not 'below'"]),
        ({"text": "<p>came</p><i title='over'>", "format": "html"}, {"text": "over", "format": "plain"}, ["", ""]),
    ],
)
def test_an_example_agrees_with_its_rule_or_says_how_not(
    valid: dict[str, object], invalid: dict[str, object], faults: list[str]
) -> None:
    tried = list(trials(spec({"valid": [valid], "invalid": [invalid]})))
    assert [trial.fault for trial in tried] == faults
    assert [trial.example.text for trial in tried] == [valid["text"], invalid["text"]]


def test_fixes_that_never_come_to_rest_are_a_fault() -> None:
    rule = spec({"valid": [GOOD], "invalid": [{"text": "over", "fixed": "over"}]}, swap={"over": "over over"})
    assert [trial.fault for trial in trials(rule)][1] == "its fixes never come to rest"


def test_a_rule_that_gives_up_on_its_example_is_a_fault() -> None:
    rule = spec(
        {"valid": [{"text": "a" * 60 + "! ac"}], "invalid": [{"text": "aac"}]}, swap={"(a|aa)+c": "b"}, nonword=True
    )
    first, second = trials(rule)
    assert first.fault.startswith("rule house.over was given up: a pattern took longer than 1 s")
    assert second == Trial("house.over", second.example)


def test_a_path_is_a_pack_or_a_rule(tmp_path: Path) -> None:
    rule = b"kind: existence\nmessage: x\ntokens: [teh]\nexamples: {valid: [the], invalid: [teh]}\n"
    (tmp_path / "teh.yaml").write_bytes(rule)
    (tmp_path / "bad.yaml").write_bytes(b"kind: x\n")
    assert [found.id for found in specs_at(tmp_path / "teh.yaml")[0]] == [f"{tmp_path.name}.teh"]
    specs, mistakes = specs_at(tmp_path)
    assert ([found.id for found in specs], len(mistakes)) == ([f"{tmp_path.name}.teh"], 1)
    with pytest.raises(RuleError, match="no kind 'x'"):
        specs_at(tmp_path / "bad.yaml")
