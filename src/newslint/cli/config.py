"""`newslint config`: what is in force for a draft, and where it comes from."""

from collections.abc import Iterator

import click

from newslint.cli.options import desk_options
from newslint.config import Config, Origin, Policy, Threshold
from newslint.desk import Desk, House
from newslint.engines.settings import Settings
from newslint.ruleset import Setting


@click.group("config", no_args_is_help=True)
def command() -> None:
    """What is in force for a draft."""


@command.command("show")
@click.argument("path", metavar="FILE")
@desk_options
def show(path: str, desk: Desk) -> int:
    """What is in force for a draft, each thing with the place that it comes from."""
    house = desk.house(path)
    rules = sum(1 for _ in house.rules.rules())
    click.echo("\n".join(_shown(house, path, rules)))
    for mistake in (mistakes := desk.mistakes(house.config)):
        click.echo(f"newslint: {mistake}", err=True)
    return 2 if mistakes else 0


@command.command("schema")
def schema() -> int:
    """Print the JSON Schema of .newslint.yaml, for editors that complete and check YAML."""
    import json  # noqa: PLC0415  (`show` needs neither)

    from newslint.workshop.schema import config_schema  # noqa: PLC0415

    click.echo(json.dumps(config_schema(), ensure_ascii=False, indent=1))
    return 0


def _shown(house: House, path: str, rules: int) -> Iterator[str]:
    config, policy = house.config, house.policy
    yield _row("configuration", config.path or "none", Origin())
    for pack in config.packs:
        yield _row("pack", pack.name, pack.origin)
    yield from (_row("override", ", ".join(files), origin) for files, origin in _overrides(config, path))
    yield from map(_setting, policy.settings)
    yield from _policy(policy)
    yield _row("rules in force", str(rules), Origin())


def _overrides(config: Config, path: str) -> Iterator[tuple[tuple[str, ...], Origin]]:
    for number in config.overriding(path):
        yield config.overrides[number].files, config.overrides[number].origin


def _setting(setting: Setting) -> str:
    said = setting.level or f"{{{', '.join(f'{key}: {_value(node)}' for key, (_, node) in setting.options.items())}}}"
    return _row("rule", f"{setting.target}: {said}", Origin(setting.where.path, setting.line))


def _value(node: object) -> str:
    value = getattr(node, "value", "")
    return f"[{', '.join(map(_value, value))}]" if isinstance(value, list) else str(value)


def _policy(policy: Policy) -> Iterator[str]:
    for vocabulary in policy.vocabularies:
        yield _row("vocabulary", _count(len(vocabulary.words), "word"), vocabulary.origin)
    for origin in policy.grammar_origins:
        yield _row("grammar", _grammar(policy.grammar), origin)
    threshold = policy.threshold or Threshold()
    yield _row("fail-on", str(threshold.severity), threshold.origin)


def _grammar(settings: Settings) -> str:
    return ", ".join(f"{name}: {value}" for name, value in settings._asdict().items() if value)


def _row(name: str, value: str, origin: Origin) -> str:
    where = f"  ({origin})" if origin.path or name in ("pack", "fail-on") else ""
    return f"{name:<16}{value}{where}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
