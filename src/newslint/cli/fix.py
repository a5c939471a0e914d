"""`newslint fix`: apply the fixes that cannot change the meaning."""

import re
import sys
from collections.abc import Iterator

import click

from newslint.cli.options import desk_options, named, stdin_option
from newslint.desk import Desk, read_draft
from newslint.errors import NewslintError
from newslint.fixer import Mended, rewrite


@click.command("fix")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@desk_options
@stdin_option
@click.option("--unsafe", is_flag=True, help="Apply fixes that may change the meaning as well.")
@click.option("--diff", is_flag=True, help="Show what would change, change nothing; exit 1 if anything would.")
def command(paths: tuple[str, ...], desk: Desk, stdin_filename: str, *, unsafe: bool, diff: bool) -> int:
    """Apply fixes to drafts; of standard input (-) write the mended text to standard output."""
    found = named(paths, stdin_filename)
    desk.verify(found.paths)
    errors: dict[str, NewslintError] = {str(problem): problem for problem in found.errors}
    changed = 0
    for path in found.paths:
        try:
            text = read_draft(path) if found.text is None else found.text
            mended, wrong = desk.mend(text, path, unsafe=unsafe)
            errors.update((str(problem), problem) for problem in wrong)
            changed += mended.source != text
            _put(path, text, mended, diff=diff, stdin=found.text is not None)
        except NewslintError as error:
            errors[str(error)] = error
    for problem in errors.values():
        click.echo(f"newslint: {problem}", err=True)
    return 2 if errors else int(diff and changed > 0)


def _put(path: str, before: str, mended: Mended, *, diff: bool, stdin: bool) -> None:
    if mended.quarrelling:
        rules = " and ".join(mended.quarrelling)
        click.echo(f"newslint: {path}: the fixes of {rules} never come to rest and are left out", err=True)
    if diff:
        sys.stdout.writelines(differences(path, before, mended.source))
    elif stdin:
        sys.stdout.buffer.write(mended.source.encode())
    elif mended.source != before:
        rewrite(path, before, mended.source)
        click.echo(f"{path}: {mended.fixes} {'fix' if mended.fixes == 1 else 'fixes'}")


def differences(path: str, before: str, after: str) -> Iterator[str]:
    """A unified diff; its lines end where the draft's do."""
    from difflib import unified_diff  # noqa: PLC0415

    for line in unified_diff(_lines(before), _lines(after), path, path):
        yield line
        if not line.endswith(("\n", "\r")):
            yield "\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
