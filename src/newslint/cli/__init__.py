"""The command line: one module a command, imported when it is called."""

import os

import click

from newslint.cli.lazy import LazyGroup
from newslint.registry import did_you_mean
from newslint.version import VERSION

COMMANDS: dict[str, str] = {
    "check": "newslint.cli.check:command",
    "fix": "newslint.cli.fix:command",
    "explain": "newslint.cli.explain:command",
    "rules": "newslint.cli.rules:command",
    "init": "newslint.cli.init:command",
    "config": "newslint.cli.config:command",
    "grammar": "newslint.cli.grammar:command",
    "cache": "newslint.cli.cache:command",
}

_OWN = frozenset({"--help", "-h", "--version"})


class Commands(LazyGroup):
    """The commands by name; words that name none are drafts to check."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args:
            args = ["--help"]
        elif args[0] not in COMMANDS and args[0] not in _OWN:
            _check_typo(args[0], ctx)
            args = ["check", *args]
        return super().parse_args(ctx, args)


def _check_typo(word: str, ctx: click.Context) -> None:
    """Raises UsageError for a word that is no file but nearly a command."""
    guess = did_you_mean(word, COMMANDS)
    if guess and word.isalpha() and not os.path.lexists(word):
        raise click.UsageError(f"no command and no file '{word}'{guess}", ctx)


@click.command(
    cls=Commands, registry=COMMANDS, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(VERSION, prog_name="newslint", message="%(prog)s %(version)s")
def cli() -> None:
    """Read news drafts the way a copy desk does.

    `newslint PATH…` is short for `newslint check PATH…`. Exit code: 0 nothing at or above --fail-on, 1 findings,
    2 something could not be checked.
    """
