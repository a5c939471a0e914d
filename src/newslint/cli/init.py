"""`newslint init`: begin a house style."""

from pathlib import Path

import click

from newslint.config import FILE
from newslint.errors import ConfigError

EXAMPLE = "blinken-china.txt"

CONTENT = """\
# House style for newslint. It holds for the drafts in this folder and below.
# `newslint rules list` shows every rule, `newslint config show DRAFT` what is in force for a draft.

# Packs that come with newslint (news, ap, uk), or paths to your own: ./style. The pack core is always in force.
extends: [news]

# For a rule, a pack or the beginning of a rule's name: off | suggestion | warning | error | {options}
rules: {}
#  news.date-relative: off
#  news.headline-long: {max: 80}

# Words and names that the house accepts, or a file with one on each line.
vocabulary: []

# What every draft must say in its front matter or header.
# metadata: {required: [title, date, source]}

# From which severity a run fails: error | warning | suggestion
fail-on: error

# Other rules for some drafts; patterns as in .gitignore, from this folder.
# overrides:
#   - files: "sport/**"
#     rules: {news.date-relative: off}
"""


@click.command("init")
@click.option("--example", is_flag=True, help=f"Write a draft to try it on as well: {EXAMPLE}.")
def command(*, example: bool) -> int:
    """Write a commented .newslint.yaml into this folder."""
    files = {FILE: CONTENT.encode()} | ({EXAMPLE: example_draft()} if example else {})
    for name in files:
        if Path(name).exists():
            raise ConfigError("there is one already; it is left as it is", path=name)
    for name, data in files.items():
        _write(name, data)
        click.echo(f"wrote {name}")
    if example:
        click.echo(f"try: newslint {EXAMPLE}")
    return 0


def example_draft() -> bytes:
    """The draft that newslint comes with: in the installed package, or among the fixtures of the checkout."""
    package = Path(__file__).parents[1]
    installed = package / "examples" / EXAMPLE
    return (installed if installed.exists() else package.parents[1] / "tests" / "fixtures" / EXAMPLE).read_bytes()


def _write(name: str, data: bytes) -> None:
    try:
        with Path(name).open("xb") as file:
            file.write(data)
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror or error}", path=name) from None
