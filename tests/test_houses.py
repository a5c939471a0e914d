"""The house packs: each is at peace with itself, and with its own mended copy."""

import re
from pathlib import Path

import pytest

from newslint.config import shipped
from newslint.desk import Desk
from newslint.loader import build, read_rule, rule_files
from newslint.workshop.conflicts import conflicts

ROOT = Path(__file__).parents[1]
HOUSES = sorted(path.name.partition(".")[0] for path in (ROOT / "docs" / "houses").glob("*.yaml"))
ARTICLES = [
    ROOT / "tools" / "two_houses" / "article.md",
    *sorted(path for path in (ROOT / "tests" / "fixtures").iterdir() if path.suffix in {".md", ".txt", ".html"}),
]


def desk(house: str) -> Desk:
    return Desk(config=str(ROOT / "docs" / "houses" / f"{house}.newslint.yaml"), grammar="off")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.name)
@pytest.mark.parametrize("house", HOUSES)
def test_mended_copy_has_nothing_new(house: str, article: Path) -> None:
    reader = desk(house)
    source = article.read_text("utf-8")
    mended, errors = reader.mend(source, article.name, unsafe=True)
    before = {one.rule for one in reader.lint_text(source, path=article.name).diagnostics}
    after = reader.lint_text(mended.source, path=article.name).diagnostics
    assert (errors, mended.quarrelling) == ((), ())
    assert {one.rule for one in after if one.rule.startswith(f"{house}.")} <= before
    assert not [one for one in after if one.rule.startswith(f"{house}.") and len(one.fixes) == 1]


@pytest.mark.parametrize("house", HOUSES)
def test_no_rule_of_a_pack_speaks_against_another_of_it(house: str) -> None:
    rules = [build(read_rule(path)) for path in rule_files(shipped() / house)]
    found = conflicts(rules, desk(house).house("article.md").rules)
    assert [one for one in found if one.rule.startswith(f"{house}.") and one.other.startswith(f"{house}.")] == []


@pytest.mark.parametrize("house", HOUSES)
def test_the_guide_shows_the_configuration(house: str) -> None:
    shown = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "houses.md").read_text("utf-8"), re.DOTALL)
    assert (ROOT / "docs" / "houses" / f"{house}.newslint.yaml").read_text("utf-8") in shown


def test_the_article_is_read_differently_by_two_houses() -> None:
    source = ARTICLES[0].read_text("utf-8")
    american, british = (desk(house).mend(source, "article.md", unsafe=True)[0].source for house in ("ap", "uk"))
    assert "the center of the city" in american
    assert "the centre of the city" in british


@pytest.mark.parametrize(
    ("packs", "most"), [("news", 0), ("news, ap", 0), ("news, uk", 1), ("news, inclusive, legal, plain, translated", 0)]
)
def test_packs_that_are_read_together_do_not_speak_against_each_other(tmp_path: Path, packs: str, most: int) -> None:
    """The counts may only fall: where one is higher, two rules tell one fault or undo each other's work."""
    (tmp_path / "house.yaml").write_text(f"extends: [{packs}]\n", "utf-8")
    reader = Desk(config=str(tmp_path / "house.yaml"), grammar="off")
    in_force = reader.house("article.md").rules
    known = [build(read_rule(path)) for name in in_force.packs for path in rule_files(shipped() / name.name)]
    found = sorted(set(conflicts(known, in_force)))
    assert len(found) <= most, found
