"""`newslint cache`: the packs that newslint keeps loaded on disk."""

import click

from newslint.cache import default_cache
from newslint.errors import NewslintError


@click.group("cache", no_args_is_help=True)
def command() -> None:
    """The packs that newslint keeps loaded on disk."""


@command.command("clear")
def clear() -> int:
    """Remove them; the next run reads the rule files anew."""
    cache = default_cache()
    if not cache.folder:
        click.echo("the cache is off")
        return 0
    try:
        freed = cache.clear()
    except OSError as error:
        raise NewslintError(f"cannot be cleared: {error.strerror or error}", path=cache.folder) from None
    click.echo(f"removed {freed / 1024:.0f} KiB from {cache.folder}")
    return 0
