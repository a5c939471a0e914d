"""`newslint check`: what the desk says of drafts."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from newslint.cli.options import Named, desk_options, named, severity, severity_option, stdin_option
from newslint.cli.progress import watched
from newslint.desk import Checked, Desk
from newslint.errors import ConfigError, NewslintError
from newslint.parallel import check_all
from newslint.registry import load
from newslint.reporters import REPORTERS
from newslint.reporters.run import FileReport, Run


@dataclass(frozen=True)
class Wanted:
    """How the report is to be made."""

    form: str
    output: str
    color: str
    quiet: bool

    @property
    def colored(self) -> bool:
        if self.color != "auto":
            return self.color == "always"
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or self.output
        return not plain and sys.stdout is not None and sys.stdout.isatty()


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@desk_options
@severity_option
@stdin_option
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes at most [default: as many as pay].")
@click.option("--format", "form", type=click.Choice(list(REPORTERS)), default="text", help="The form of the report.")
@click.option("--output", default="", metavar="FILE", help="Write the report to a file.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in the report.")
@click.option("--quiet", is_flag=True, help="Say nothing where there is nothing to say.")
def command(
    paths: tuple[str, ...], desk: Desk, fail_on: str | None, stdin_filename: str, jobs: int, **how: str | bool
) -> int:
    """Check drafts: files, folders, patterns such as "content/**/*.md", or - for standard input."""
    wanted = Wanted(**how)  # type: ignore[arg-type]  # click gives each option the type that it declares
    found = named(paths, stdin_filename)
    desk = replace(desk, fail_on=severity(fail_on))
    desk.verify(found.paths)
    done = list(watched(_checked(desk, found, jobs), len(found.paths), quiet=wanted.quiet))
    errors = _once((*found.errors, *(error for checked in done for error in checked.errors)))
    _report(done, errors, wanted)
    return 2 if errors else int(any(checked.failed for checked in done))


def _checked(desk: Desk, found: Named, jobs: int) -> Iterator[Checked]:
    if found.text is not None:
        yield desk.check(found.paths[0], found.text)
    else:
        yield from check_all(desk, found.paths, jobs)


def _once(errors: tuple[NewslintError, ...]) -> tuple[NewslintError, ...]:
    """Each error once: a mistake in a configuration or a rule is met again with every draft."""
    return tuple({str(error): error for error in errors}.values())


def _report(done: list[Checked], errors: tuple[NewslintError, ...], wanted: Wanted) -> None:
    files = tuple(FileReport(c.result.document, c.result.diagnostics) for c in done if c.result)
    if wanted.form == "text":
        for line in (*_notes(done, wanted), *errors):
            click.echo(f"newslint: {line}", err=True)
    if wanted.quiet and not errors and not any(file.diagnostics for file in files):
        return
    lines = load(REPORTERS, wanted.form)(Run(files, errors, wanted.colored))
    if wanted.output:
        _write(wanted.output, lines)
        return
    for line in lines:
        print(line)


def _notes(done: list[Checked], wanted: Wanted) -> tuple[str, ...]:
    """What the user should know of how the drafts were checked, each thing once."""
    notes = (note for checked in done if checked.result for note in checked.result.notes)
    return () if wanted.quiet else tuple(dict.fromkeys(notes))


def _write(path: str, lines: Iterator[str]) -> None:
    try:
        Path(path).write_bytes("".join(f"{line}\n" for line in lines).encode())
    except OSError as error:
        raise ConfigError(f"the report cannot be written: {error.strerror or error}", path=path) from None
