"""`newslint rules check`: what the rules in force have against each other."""

import click

from newslint.cli.options import desk_options
from newslint.cli.rulebook import read, rulebook
from newslint.desk import Desk
from newslint.loader import build
from newslint.workshop.conflicts import conflicts


@click.command("check")
@desk_options
def command(desk: Desk) -> int:
    """Find duplicate, contradictory and silent entries, and fixes that another rule in force flags."""
    book = rulebook(desk)
    rules = [build(read(book.files[rule])) for rule in book.in_force()]
    found = sorted(set(conflicts(rules, book.house.rules)))
    for conflict in found:
        other = "" if conflict.other == conflict.rule else f" ({conflict.other})"
        click.echo(f"{book.files[conflict.rule]}: {conflict.rule}: {conflict.fault}{other}")
    click.echo(f"{len(rules)} rules in force, {len(found)} {'conflict' if len(found) == 1 else 'conflicts'}")
    return int(bool(found))
