"""`newslint rules`: list the rules, and try them on their own examples."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli.rulebook import Rulebook, packs, rulebook, summary
from newslint.errors import RuleError
from newslint.kinds import KINDS
from newslint.loader import Spec
from newslint.selftest import specs_at, trials


@click.group("rules", no_args_is_help=True)
def command() -> None:
    """List the rules, or try them on their own examples."""


@command.command("list")
@click.option("--pack", default="", help="Only the rules of this pack.")
@click.option("--kind", default="", type=click.Choice(["", *KINDS]), metavar="KIND", help="Only rules of this kind.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
def list_rules(pack: str, kind: str, form: str) -> int:
    """Every rule with what is in force in this folder."""
    book = rulebook()
    specs, mistakes = _all(book)
    levels = book.in_force()
    rows = [
        {**summary(spec), "in_force": levels.get(spec.id, "off"), "file": str(book.files[spec.id])}
        for spec in specs
        if pack in ("", spec.id.partition(".")[0]) and kind in ("", spec.kind)
    ]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1) if form == "json" else "\n".join(_table(rows)))
    return _tell(mistakes)


@command.command("test")
@click.argument("targets", nargs=-1, metavar="[PACK|PATH|ID]…")
def test_rules(targets: tuple[str, ...]) -> int:
    """Try rules on their own examples: every rule, or a pack, a folder, a file, an id."""
    mistakes: list[RuleError] = []
    rules = examples = faults = 0
    for path in _asked(targets):
        specs, wrong = specs_at(path)
        mistakes += wrong
        for spec in specs:
            tried = list(trials(spec))
            failed = [trial for trial in tried if trial.fault]
            rules, examples, faults = rules + 1, examples + len(tried), faults + len(failed)
            for trial in failed:
                click.echo(f"{trial.rule}: {trial.example.text.strip()!r}\n  {trial.fault}")
    click.echo(f"{rules} rules, {examples} examples, {faults} {'fails' if faults == 1 else 'fail'}")
    return _tell(mistakes) or int(faults > 0)


def _asked(targets: tuple[str, ...]) -> Iterator[Path]:
    if not targets:
        yield from packs(rulebook().house.config)
    for target in targets:
        if Path(target).exists():
            yield Path(target)
        else:
            yield from rulebook().matching(target)


def _all(book: Rulebook) -> tuple[list[Spec], list[RuleError]]:
    specs: list[Spec] = []
    mistakes: list[RuleError] = []
    for folder in packs(book.house.config):
        found, wrong = specs_at(folder)
        specs += found
        mistakes += wrong
    return specs, mistakes


def _table(rows: list[dict[str, str]]) -> Iterator[str]:
    columns = ("id", "kind", "in_force", "fix")
    widths = [max([len(row[column]) for row in rows], default=0) for column in columns]
    for row in rows:
        cells = "  ".join(row[column].ljust(width) for column, width in zip(columns, widths, strict=True))
        yield f"{cells}  {row['message']}"


def _tell(mistakes: list[RuleError]) -> int:
    for mistake in mistakes:
        click.echo(f"newslint: {mistake}", err=True)
    return 2 if mistakes else 0
