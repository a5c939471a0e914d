"""`newslint rules test`: rules tried on their own examples."""

from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli.rulebook import packs, rulebook
from newslint.cli.rules import tell
from newslint.loader import Spec
from newslint.selftest import specs_at, trials


@click.command("test")
@click.argument("targets", nargs=-1, metavar="[PACK|PATH|ID]…")
@click.option("--coverage", "covered", is_flag=True, help="Name every alternative that no example reaches.")
def command(targets: tuple[str, ...], *, covered: bool) -> int:
    """Try rules on their own examples: every rule, or a pack, a folder, a file, an id."""
    found = [specs_at(path) for path in asked(targets)]
    specs = [spec for own, _ in found for spec in own]
    tried = [trial for spec in specs for trial in trials(spec)]
    failed = [trial for trial in tried if trial.fault]
    for trial in failed:
        click.echo(f"{trial.rule}: {trial.example.text.strip()!r}\n  {trial.fault}")
    for line in _covered(specs) if covered else ():
        click.echo(line)
    fails = "fails" if len(failed) == 1 else "fail"
    click.echo(f"{len(specs)} rules, {len(tried)} examples, {len(failed)} {fails}")
    return tell([mistake for _, wrong in found for mistake in wrong]) or int(bool(failed))


def asked(targets: tuple[str, ...]) -> Iterator[Path]:
    """The packs, folders and files that the targets name; without any, every pack. Raises ConfigError."""
    if not targets:
        yield from packs(rulebook().house.config)
    for target in targets:
        if Path(target).exists():
            yield Path(target)
        else:
            yield from rulebook().matching(target)


def _covered(specs: list[Spec]) -> Iterator[str]:
    from newslint.workshop.coverage import coverage  # noqa: PLC0415  (only those who ask for it need it)

    found = [coverage(spec) for spec in specs]
    for one in found:
        yield from (f"{one.rule}: no example reaches {name}" for name in one.unreached)
    rows, met = sum(one.rows for one in found), sum(one.rows_reached for one in found)
    most, reached = sum(one.alternatives for one in found), sum(len(one.unreached) for one in found)
    yield f"{most - reached} of {most} alternatives of patterns and {met} of {rows} rows of tables are in the examples"
