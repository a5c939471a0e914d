"""Configuration files."""

from pathlib import Path

import pytest

from newslint.config import Config, Origin, built_in, config_in, pack_names, read_config, shipped
from newslint.diagnostic import Severity
from newslint.errors import ConfigError


def written(folder: Path, text: str, name: str = ".newslint.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def read(folder: Path, text: str, name: str = ".newslint.yaml") -> Config:
    config = read_config(str(written(folder, text, name)))
    assert config
    return config


def test_without_a_configuration_core_and_news_are_in_force() -> None:
    assert [pack.folder for pack in built_in().packs] == [shipped() / "core", shipped() / "news"]
    assert built_in().policy.fail_on is Severity.ERROR


def test_the_shipped_packs_are_found() -> None:
    assert {"ap", "core", "news", "uk"} <= set(pack_names())


@pytest.mark.parametrize(
    ("text", "packs"),
    [
        ("", ["core", "news"]),
        ("fail-on: warning", ["core", "news"]),
        ("extends: []", ["core"]),
        ("extends:\nrules:\n#  news: off\nvocabulary:\nmetadata:\nfail-on:\noverrides:\n", ["core", "news"]),
        ("extends: ap", ["core", "ap"]),
        ("extends: [news, ap, news, core]", ["core", "news", "ap"]),
        ("extends: [./house]", ["core", "house"]),
        ("extends: [house]", ["core", "house"]),
    ],
)
def test_extends_names_packs_and_core_is_always_there(tmp_path: Path, text: str, packs: list[str]) -> None:
    written(tmp_path, "", "house/rule.yaml")
    assert [pack.name for pack in read(tmp_path, text).packs] == packs


def test_everything_knows_where_it_was_written(tmp_path: Path) -> None:
    config = read(
        tmp_path,
        "extends: [news, ap]\n"
        "rules:\n"
        "  ap.over-before-number: off\n"
        "  news.headline-long: {max: 80}\n"
        "vocabulary: [Zelenskyy, Kyiv]\n"
        "metadata: {required: [title, date]}\n"
        "fail-on: warning\n",
    )
    path = str(tmp_path / ".newslint.yaml")
    policy = config.policy
    assert [pack.origin for pack in config.packs] == [Origin(), Origin(path, 1), Origin(path, 1)]
    assert [(s.target, s.level, sorted(s.options), s.line) for s in policy.settings] == [
        ("ap.over-before-number", "off", [], 3),
        ("news.headline-long", "", ["max"], 4),
        ("news.metadata-missing", "", ["required"], 6),
    ]
    assert [(sorted(v.words), v.origin) for v in policy.vocabularies] == [(["Kyiv", "Zelenskyy"], Origin(path, 5))]
    assert policy.threshold == (Severity.WARNING, Origin(path, 7))


def test_a_vocabulary_may_be_a_file(tmp_path: Path) -> None:
    written(tmp_path, "# names\nZelenskyy\r\n\r\n  Kyiv  \n", "words.txt")
    assert read(tmp_path, "vocabulary: words.txt").policy.words == {"Zelenskyy", "Kyiv"}


OVERRIDES = """\
rules: {news: warning}
fail-on: error
overrides:
  - files: "sport/**"
    rules: {news: off}
    vocabulary: [offside]
  - files: ["*.html", "!keep.html"]
    fail-on: warning
"""


@pytest.mark.parametrize(
    ("draft", "overriding", "settings", "fail_on"),
    [
        ("a.md", (), [("news", "warning", 0)], Severity.ERROR),
        ("sport/a.md", (0,), [("news", "warning", 0), ("news", "off", 1)], Severity.ERROR),
        ("sport/deep/a.html", (0, 1), [("news", "warning", 0), ("news", "off", 1)], Severity.WARNING),
        ("deep/b.html", (1,), [("news", "warning", 0)], Severity.WARNING),
        ("keep.html", (), [("news", "warning", 0)], Severity.ERROR),
        ("../sport/a.md", (), [("news", "warning", 0)], Severity.ERROR),
    ],
)
def test_overrides_hold_for_the_drafts_that_they_name(
    tmp_path: Path, draft: str, overriding: tuple[int, ...], settings: list[tuple[str, str, int]], fail_on: Severity
) -> None:
    config = read(tmp_path / "site", OVERRIDES)
    assert tuple(config.overriding(str(tmp_path / "site" / draft))) == overriding
    policy = config.policy_of(overriding)
    assert [(s.target, s.level, s.rank) for s in policy.settings] == settings
    assert policy.fail_on is fail_on
    assert policy.words == ({"offside"} if 0 in overriding else set())


MISTAKES = [
    ("extend: [news]", 1, "no key 'extend' here (did you mean 'extends'?); there are extends, rules, "),
    ("grammar: {motor: auto}", 1, "no key 'motor' here; there are engine, language, server, parser"),
    (
        "grammar:\n  engine: harpr",
        2,
        "'harpr' is none of auto, languagetool, harper, both, off (did you mean ",
    ),
    ("grammar:\n  language: American English", 2, "'American English' is no language: write a code such as en-US"),
    ("grammar:\n  server: localhost:8010", 2, "'localhost:8010' is no server: write its address, such as http://"),
    ("rules:\n  news.x: of", 2, "'of' is none of off, suggestion, warning, error (did you mean 'off'?)"),
    ("rules:\n  news.x: [off]", 2, "text is expected here"),
    ("rules: [news.x]", 1, "'rules' must be a mapping of keys to values"),
    ("rules:\n  a: off\n  a: off", 3, "'a' is given twice (first in line 2)"),
    (
        "extends:\n  - news\n  - nws",
        3,
        "no pack 'nws' (did you mean 'news'?); newslint has ap, bbc, core, economist, guardian, ",
    ),
    ("extends: [./gone]", 1, "no pack './gone': no folder "),
    ("extends:\n  - ./core", 2, "no pack './core': no folder "),
    ("extends:\n  - ap\n  - other/ap", 3, "two packs are called 'ap': "),
    ("vocabulary: gone.txt", 1, "the vocabulary 'gone.txt' cannot be read: "),
    ("vocabulary: latin.txt", 1, "the vocabulary 'latin.txt' cannot be read: "),
    ("vocabulary:\n  - [a]", 2, "text is expected here"),
    ("metadata:\n  require: [title]", 2, "no key 'require' here (did you mean 'required'?); there are required"),
    ("fail-on: never", 1, "'never' is none of error, warning, suggestion"),
    ("fail-on: errors", 1, "'errors' is none of error, warning, suggestion (did you mean 'error'?)"),
    ("overrides:\n  - rules: {a: off}", 2, "an override needs 'files': the drafts it is for"),
    ("overrides:\n  - files: a\n    extends: [ap]", 3, "no key 'extends' here"),
    ("overrides:\n  - a", 2, "an override must be a mapping of keys to values"),
    ("- news", 1, "a configuration must be a mapping of keys to values"),
    ("rules: {", 2, "not YAML: "),
    ("rules: !python/object a", 1, "the tag '!python/object' is not allowed; write plain YAML"),
]


@pytest.mark.parametrize(("text", "line", "message"), MISTAKES)
def test_every_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    written(tmp_path, "", "other/ap/rule.yaml")
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text)
    start = f"{tmp_path / '.newslint.yaml'}:{line}: {message}"
    assert str(caught.value)[: len(start)] == start


def test_a_configuration_that_is_not_utf8_is_told_with_its_byte(tmp_path: Path) -> None:
    path = tmp_path / ".newslint.yaml"
    path.write_bytes(b"# caf\xe9")
    with pytest.raises(ConfigError, match="not UTF-8: byte 0xe9 at offset 5"):
        read_config(str(path))


TOML = """\
[project]
name = "site"

[tool.newslint]
extends = ["news", "ap"]
vocabulary = ["Kyiv"]
fail-on = "warning"

[tool.newslint.rules]
"news.headline-long" = {max = 80}
"ap.over-before-number" = "off"

[[tool.newslint.overrides]]
files = "sport/**"
rules = {news = "off"}
"""


def test_pyproject_says_the_same_in_toml(tmp_path: Path) -> None:
    config = read(tmp_path, TOML, "pyproject.toml")
    path = str(tmp_path / "pyproject.toml")
    assert [(pack.name, str(pack.origin)) for pack in config.packs] == [
        ("core", "built in"),
        ("news", path),
        ("ap", path),
    ]
    assert [(s.target, s.level, [node.value for _, node in s.options.values()]) for s in config.policy.settings] == [
        ("news.headline-long", "", ["80"]),
        ("ap.over-before-number", "off", []),
    ]
    assert config.policy.words == {"Kyiv"}
    assert config.policy.fail_on is Severity.WARNING
    assert config.overrides[0].files == ("sport/**",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[tool.newslint]\nextend = []", "tool.newslint.extend: no key 'extend' here (did you mean 'extends'?)"),
        ("[tool.newslint.rules]\n'news.x' = false", "tool.newslint.rules.news.x: 'false' is none of off, "),
        ("[tool.newslint]\nextends = ['news', 'nws']", "tool.newslint.extends[1]: no pack 'nws'"),
        ("[tool]\nnewslint = 3", "tool.newslint: a configuration must be a mapping"),
        ("[tool.newslint", "not TOML: "),
    ],
)
def test_a_mistake_in_pyproject_is_told_with_its_key(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(tmp_path, text, "pyproject.toml")
    start = f"{tmp_path / 'pyproject.toml'}: {message}"
    assert str(caught.value)[: len(start)] == start


def test_in_one_folder_the_yaml_file_wins(tmp_path: Path) -> None:
    written(tmp_path, TOML, "pyproject.toml")
    written(tmp_path, "extends: [uk]")
    config = config_in(str(tmp_path))
    assert config
    assert [pack.name for pack in config.packs] == ["core", "uk"]


@pytest.mark.parametrize("text", ["[project]\nname = 'site'", "[tool.other]\nx = 1", "not [ toml", "tool = 'newslint'"])
def test_a_pyproject_without_the_table_is_passed_over(tmp_path: Path, text: str) -> None:
    written(tmp_path, text, "pyproject.toml")
    assert config_in(str(tmp_path)) is None
