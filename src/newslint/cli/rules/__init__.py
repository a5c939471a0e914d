"""`newslint rules`: what those who write rules need."""

import click

from newslint.errors import RuleError
from newslint.registry import load

COMMANDS: dict[str, str] = {
    "list": "newslint.cli.rules.listing:command",
    "test": "newslint.cli.rules.trial:command",
    "check": "newslint.cli.rules.conflicts:command",
    "audit": "newslint.cli.rules.audit:command",
    "new": "newslint.cli.rules.new:command",
    "schema": "newslint.cli.rules.schema:command",
}


class Commands(click.Group):
    """The commands by name, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = load(COMMANDS, cmd_name)
        return found


@click.command("rules", cls=Commands, no_args_is_help=True)
def command() -> None:
    """List rules, write a new one, try them on their examples, on each other and on published copy."""


def tell(mistakes: list[RuleError]) -> int:
    """Say what is wrong in rule files; the exit code that it makes."""
    for mistake in mistakes:
        click.echo(f"newslint: {mistake}", err=True)
    return 2 if mistakes else 0
