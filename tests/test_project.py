"""What is listed somewhere is all there."""

import re
from importlib.metadata import version
from pathlib import Path

import pytest

import newslint
from newslint import engines, formats, kinds, reporters
from newslint.config import pack_names, shipped
from newslint.loader import rule_files
from newslint.registry import load

ROOT = Path(__file__).parents[1]
PACKAGE = Path(newslint.__file__).parent

REGISTRIES = [
    ("formats", formats.FORMATS),
    ("kinds", kinds.KINDS),
    ("reporters", reporters.REPORTERS),
    ("engines", engines.ENGINES),
]

ENGINE_HELPERS = set(
    "classes grammar http installation java judgement keeper names remark server settings spelling store".split()
)

HELPERS = {"kinds": {"pattern_rule"}, "reporters": {"run"}, "formats": set[str](), "engines": ENGINE_HELPERS}
"""Modules of these folders that are no plug-ins, beside those that begin with an underscore."""


@pytest.mark.parametrize(("folder", "registry"), REGISTRIES)
def test_every_plug_in_is_registered_and_there(folder: str, registry: dict[str, str]) -> None:
    modules = {path.stem for path in (PACKAGE / folder).glob("*.py") if not path.stem.startswith("_")}
    assert {name.replace("-", "_") for name in registry} == modules - HELPERS[folder]
    assert all(callable(load(registry, name)) for name in registry)


def test_every_suffix_has_a_format() -> None:
    assert set(formats.SUFFIXES.values()) == set(formats.FORMATS)


def test_the_version_stands_in_one_place() -> None:
    assert newslint.__version__ == version("newslint")


def test_the_changelog_has_room_for_the_next_change() -> None:
    assert "\n## Unreleased\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("pack", pack_names())
def test_every_rule_has_its_page(pack: str) -> None:
    pages = {path.stem for path in (ROOT / "docs" / "rules" / pack).glob("*.md")}
    assert pages == {path.stem for path in rule_files(shipped() / pack)}


@pytest.mark.parametrize("pack", pack_names())
def test_rules_are_named_in_kebab_case(pack: str) -> None:
    assert [
        path.stem for path in rule_files(shipped() / pack) if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", path.stem)
    ] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_the_links_of_a_page_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text("utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []
