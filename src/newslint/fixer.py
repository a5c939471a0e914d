"""Applies fixes to a draft until nothing is left to fix, and touches nothing else in it."""

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from newslint.diagnostic import Applicability, Diagnostic, Fix
from newslint.document import BOM
from newslint.errors import DraftError
from newslint.repair import apply, repaired

ROUNDS = 10
"""Rounds in which fixes that make room for others must come to rest."""

Lint = Callable[[str], Iterable[Diagnostic]]


class Mended(NamedTuple):
    """A draft with its fixes applied, how many there were, and the rules whose fixes would never come to rest."""

    source: str
    fixes: int = 0
    quarrelling: tuple[str, ...] = ()


def mend(source: str, lint: Lint, *, unsafe: bool = False) -> Mended:
    """Apply the fixes that `lint` finds, again and again until it finds none.

    Rules that undo each other's fixes, or one that wants its own again for ever, are left out altogether.
    """
    quarrelling: frozenset[str] = frozenset()
    while True:
        mended, restless = _rounds(source, lint, quarrelling, unsafe=unsafe)
        if not restless:
            return mended._replace(quarrelling=tuple(sorted(quarrelling)))
        quarrelling |= restless


def _rounds(source: str, lint: Lint, without: frozenset[str], *, unsafe: bool) -> tuple[Mended, frozenset[str]]:
    """The draft at rest, or the rules that still had fixes in the later rounds."""
    count = 0
    restless: set[str] = set()
    most = 2 * len(source) + 1000
    for number in range(ROUNDS):
        found = [diagnostic for diagnostic in lint(source) if diagnostic.rule not in without]
        fixes = list(applicable(found, unsafe=unsafe))
        if not fixes:
            return Mended(source, count), frozenset()
        source, count = apply(source, repaired(source, fixes)), count + len(fixes)
        grown = len(source) > most
        if grown or number >= ROUNDS // 2:
            restless |= {diagnostic.rule for diagnostic in found if set(diagnostic.fixes) & set(fixes)}
        if grown:
            break
    return Mended(source, count), frozenset(restless)


def applicable(diagnostics: Iterable[Diagnostic], *, unsafe: bool = False) -> Iterator[Fix]:
    """The fixes to apply together, in the order of the text: of those that overlap the first.

    A finding with a choice of fixes is left to a person.
    """
    only = sorted({diagnostic.fixes[0] for diagnostic in diagnostics if len(diagnostic.fixes) == 1}, key=_place)
    last: Fix | None = None
    for fix in only:
        wanted = unsafe or fix.applicability is Applicability.SAFE
        if wanted and not (last and last.span.overlaps(fix.span)):
            yield fix
            last = fix


def rewrite(path: str, before: str, after: str) -> None:
    """Put the mended text in the place of a file's as a whole, with its byte order mark and its mode.

    Raises DraftError if the file no longer holds `before`, or cannot be written.
    """
    real = os.path.realpath(path)
    try:
        if not os.access(real, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        data = Path(real).read_bytes()
        mark = BOM.encode() if data.startswith(BOM.encode()) else b""
        if data != mark + before.encode():
            raise DraftError("changed while it was being fixed; nothing is written", path=path)
        _replace(real, mark + after.encode())
    except OSError as error:
        raise DraftError(f"cannot be written: {error.strerror or error}", path=path) from None


def _replace(path: str, data: bytes) -> None:
    handle, new = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".newslint-")
    try:
        with open(handle, "wb") as file:
            file.write(data)
        shutil.copymode(path, new)
        os.replace(new, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(new)
        raise


def _place(fix: Fix) -> tuple[tuple[int, int], str, str]:
    return fix.span, fix.text, str(fix.applicability)
