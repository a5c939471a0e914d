"""The options and arguments that commands share, and the desk and drafts that they ask for."""

import sys
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any, NamedTuple

import click

from newslint.cache import Cache, default_cache
from newslint.desk import Desk
from newslint.diagnostic import Severity
from newslint.discovery import drafts
from newslint.document import decode
from newslint.engines.settings import CHOICES
from newslint.errors import DraftError
from newslint.ruleset import Choice

STDIN = "<stdin>"

_SEVERITIES = click.Choice([str(severity) for severity in Severity])

_DESK_OPTIONS = (
    click.option("--select", multiple=True, metavar="RULE,…", help="Only these rules: ids, packs or prefixes."),
    click.option("--ignore", multiple=True, metavar="RULE,…", help="Not these rules."),
    click.option("--min-severity", type=_SEVERITIES, help="Leave out what is less severe."),
    click.option("--config", default="", metavar="FILE", help="This configuration for all drafts."),
    click.option("--no-config", is_flag=True, help="No configuration: the packs core and news."),
    click.option("--no-cache", is_flag=True, help="Read the rule files and ask the grammar engines anew."),
    click.option("--grammar", type=click.Choice(CHOICES), help="The grammar engine in place of the configuration's."),
)

severity_option = click.option("--fail-on", type=_SEVERITIES, help="Fail from this severity on [default: error].")

stdin_option = click.option(
    "--stdin-filename", default="", metavar="NAME", help="What the draft from standard input is called."
)


def desk_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that make a desk, and the desk itself as its argument `desk`."""

    @wraps(function)
    def command(**given: Any) -> Any:
        names = ("select", "ignore", "min_severity", "config", "no_config", "no_cache", "grammar")
        return function(desk=_desk(**{name: given.pop(name) for name in names}), **given)

    for option in reversed(_DESK_OPTIONS):
        command = option(command)
    return command


def _desk(**given: Any) -> Desk:
    return Desk(
        config=given["config"],
        find_config=not given["no_config"],
        choice=Choice(_listed(given["select"]), _listed(given["ignore"])),
        least=severity(given["min_severity"]) or Severity.SUGGESTION,
        cache=Cache() if given["no_cache"] else default_cache(),
        grammar=given["grammar"] or "",
    )


def _listed(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def severity(name: str | None) -> Severity | None:
    """The severity of a name, None for none."""
    return Severity[name.upper()] if name else None


class Named(NamedTuple):
    """The drafts that a command is for; `text` is standard input's, if that is the draft."""

    paths: tuple[str, ...]
    errors: tuple[DraftError, ...] = ()
    text: str | None = None


def named(paths: Sequence[str], stdin_filename: str) -> Named:
    """The drafts that a command's arguments name. Raises DraftError for standard input that cannot be read."""
    if "-" not in paths:
        return Named(*drafts(paths))
    if len(paths) > 1:
        raise click.UsageError("- (standard input) stands alone")
    name = stdin_filename or STDIN
    if sys.stdin is None or sys.stdin.closed:
        raise DraftError("nothing to read: standard input is closed", path=name)
    return Named((name,), text=decode(sys.stdin.buffer.read(), name))
