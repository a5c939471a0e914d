"""`newslint rules list`: every rule, with what is in force."""

import datetime as dt
import json
from collections.abc import Iterator

import click

from newslint.cli.rulebook import Rulebook, is_proven, packs, rulebook, summary
from newslint.cli.rules import tell
from newslint.diagnostic import Severity
from newslint.errors import RuleError
from newslint.kinds import KINDS
from newslint.loader import Spec, read_pack

Row = dict[str, str]

_LEVELS = [*map(str, Severity), "off"]


@click.command("list")
@click.option("--pack", default="", help="Only the rules of this pack.")
@click.option("--kind", default="", type=click.Choice(["", *KINDS]), metavar="KIND", help="Only rules of this kind.")
@click.option("--tag", default="", help="Only rules with this tag.")
@click.option("--owner", default="", help="Only rules of this owner.")
@click.option(
    "--level", "in_force", default="", type=click.Choice(["", *_LEVELS]), metavar="LEVEL", help="Only this level."
)
@click.option("--due", is_flag=True, help="Only rules whose review date has passed.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def command(form: str, *, due: bool, **wanted: str) -> int:
    """Every rule with what is in force in this folder."""
    book = rulebook()
    specs, mistakes = _all(book)
    rows = [row for row in _rows(book, specs) if _fits(row, wanted) and (not due or row["review_due"])]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1) if form == "json" else "\n".join(_table(rows)))
    return tell(mistakes)


def _rows(book: Rulebook, specs: list[Spec]) -> Iterator[Row]:
    levels = book.in_force()
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    for spec in specs:
        row = summary(spec)
        due = "due" if row["review"] and row["review"] <= today else ""
        yield {**row, "review_due": due, "in_force": levels.get(spec.id, "off"), "file": str(book.files[spec.id])}


def _fits(row: Row, wanted: dict[str, str]) -> bool:
    tagged = not wanted["tag"] or wanted["tag"] in row["tags"].split(", ")
    return tagged and all(row[key] == value for key, value in wanted.items() if value and key != "tag")


def _all(book: Rulebook) -> tuple[list[Spec], list[RuleError]]:
    specs: list[Spec] = []
    mistakes: list[RuleError] = []
    for folder in packs(book.house.config):
        found, wrong = read_pack(folder, proven=is_proven(folder))
        specs += found
        mistakes += wrong
    return specs, mistakes


def _table(rows: list[Row]) -> Iterator[str]:
    columns = ("id", "kind", "in_force", "fix")
    widths = [max([len(row[column]) for row in rows], default=0) for column in columns]
    for row in rows:
        cells = "  ".join(row[column].ljust(width) for column, width in zip(columns, widths, strict=True))
        due = f"  [review due since {row['review']}]" if row["review_due"] else ""
        yield f"{cells}  {row['message']}{due}"
