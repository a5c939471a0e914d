"""Rules of engines by their names: which are known, what is said of one that is not, and what explains one."""

from pathlib import Path

import pytest

from newslint.desk import Desk
from newslint.engines.names import is_engine_rule, rule_names
from newslint.errors import ConfigError
from newslint.ruleset import Choice


def test_harpers_names_are_those_that_it_has() -> None:
    harper = pytest.importorskip("harper")
    assert rule_names("harper") == frozenset(harper.get_default_lint_config()) | {"SpellCheck"}


@pytest.mark.parametrize(
    ("target", "known"),
    [
        ("harper", True),
        ("harper.PreferPleaded", True),
        ("harper.PreferPleade", False),
        ("harper.preferpleaded", False),
        ("languagetool", True),
        ("languagetool.EN_A_VS_AN", True),
        ("languagetool.A_RULE_OF_NEXT_YEAR", True),
        ("languagetool.en_a_vs_an", False),
        ("languagetool.", False),
        ("grammarly.Rule", False),
    ],
)
def test_names(target: str, known: bool) -> None:
    assert is_engine_rule(target) is known


def test_a_setting_for_a_rule_that_is_none(tmp_path: Path) -> None:
    config = tmp_path / ".newslint.yaml"
    config.write_text("rules: {harper.PreferPleade: off}\n")
    with pytest.raises(ConfigError, match=r"'harper\.PreferPleade' \(did you mean 'harper\.PreferPleaded'"):
        Desk(config=str(config), grammar="off").lint_text("A line.\n", str(tmp_path / "draft.md"))


@pytest.mark.parametrize("choice", [Choice(("harper.Spelcheck",)), Choice((), ("harper.SpellCheckk",))])
def test_a_run_for_a_rule_that_is_none(choice: Choice) -> None:
    with pytest.raises(ConfigError, match=r"\(did you mean 'harper\.SpellCheck'\?\)"):
        Desk(find_config=False, choice=choice).verify(["draft.md"])
