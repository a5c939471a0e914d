"""Every rule that newslint comes with, tried on its own examples."""

from pathlib import Path

import pytest

from newslint.config import pack_names, shipped
from newslint.loader import build, read_rule, rule_files
from newslint.selftest import trials

RULES = [path for name in pack_names() for path in rule_files(shipped() / name)]


@pytest.mark.parametrize("path", RULES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_rule_agrees_with_its_examples(path: Path) -> None:
    assert [(trial.example.text, trial.fault) for trial in trials(read_rule(path)) if trial.fault] == []


@pytest.mark.parametrize("path", RULES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_rule_is_named_for_the_fault(path: Path) -> None:
    assert not path.stem.startswith(("no-", "use-", "avoid-", "do-not-", "dont-"))


def test_a_rule_speaks_instead_of_rules_that_are_there_and_no_graver() -> None:
    rules = {rule.id: rule for rule in (build(read_rule(path)) for path in RULES)}
    said = [(rule, rules[other]) for rule in rules.values() for other in rule.instead_of]
    assert said
    assert [(rule.id, other.id) for rule, other in said if rule.severity < other.severity] == []
