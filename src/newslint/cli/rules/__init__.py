"""`newslint rules`: what those who write rules need."""

import click

from newslint.cli.lazy import LazyGroup
from newslint.errors import RuleError

COMMANDS: dict[str, str] = {
    "list": "newslint.cli.rules.listing:command",
    "test": "newslint.cli.rules.trial:command",
    "check": "newslint.cli.rules.conflicts:command",
    "audit": "newslint.cli.rules.audit:command",
    "new": "newslint.cli.rules.new:command",
    "schema": "newslint.cli.rules.schema:command",
}


@click.command("rules", cls=LazyGroup, registry=COMMANDS, no_args_is_help=True)
def command() -> None:
    """List rules, write a new one, try them on their examples, on each other and on published copy."""


def tell(mistakes: list[RuleError]) -> int:
    """Say what is wrong in rule files; the exit code that it makes."""
    for mistake in mistakes:
        click.echo(f"newslint: {mistake}", err=True)
    return 2 if mistakes else 0
