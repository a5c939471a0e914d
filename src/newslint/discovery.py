"""Which files a run reads: files as named, folders walked as git would list them."""

import glob
import os
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import DraftError
from newslint.formats import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Found(NamedTuple):
    """The drafts to read, as they were named, in order, each once; and what was asked for but is not there."""

    paths: tuple[str, ...] = ()
    errors: tuple[DraftError, ...] = ()


class Ignore(NamedTuple):
    """One .gitignore: its folder and what it says of the paths below."""

    folder: str
    patterns: "GitIgnoreSpec"

    def says(self, path: str) -> bool | None:
        """Whether a path is ignored, None where nothing is said of it; a folder's path ends with a slash."""
        relative = path.removeprefix(self.folder).lstrip(os.sep).replace(os.sep, "/")
        return self.patterns.check_file(relative).include


def drafts(paths: Iterable[str]) -> Found:
    """Every draft that the paths name: a file itself, whatever its name; in a folder, all of a known format that git
    does not ignore; what a pattern such as `content/**/*.md` matches, where the shell has left it as it is.
    """
    found: dict[str, str] = {}
    errors: list[DraftError] = []
    for given in paths:
        for path in _named(given, errors):
            found.setdefault(os.path.abspath(path), path)
    return Found(tuple(found.values()), tuple(errors))


def _named(given: str, errors: list[DraftError]) -> Iterator[str]:
    if os.path.isdir(given):
        yield from _folder(given, errors)
    elif os.path.lexists(given):
        yield given
    elif matches := sorted(glob.glob(given, recursive=True)):
        for match in matches:
            if os.path.isdir(match):
                yield from walk(match, errors)
            else:
                yield match
    else:
        errors.append(DraftError("nothing matches" if glob.has_magic(given) else "no such file or folder", path=given))


def _folder(given: str, errors: list[DraftError]) -> list[str]:
    before = len(errors)
    found = list(walk(given, errors))
    if not found and len(errors) == before:
        suffixes = ", ".join(sorted(SUFFIXES))
        errors.append(DraftError(f"no drafts in this folder: no file that ends in {suffixes}", path=given))
    return found


def walk(folder: str, errors: list[DraftError]) -> Iterator[str]:
    """The drafts below a folder, in the order of their names: nothing hidden, nothing that git ignores, no links to
    folders; a folder that cannot be read is added to `errors`. A folder that is itself ignored was asked for by name:
    then only rules from inside it hold.
    """
    top = os.path.abspath(folder)
    ignores = _above(top)
    if _ignored(top + os.sep, ignores):
        ignores = []
    yield from _walk(top, "" if os.path.normpath(folder) == os.curdir else folder, ignores, errors)


def _walk(folder: str, shown: str, ignores: list[Ignore], errors: list[DraftError]) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=attrgetter("name"))
    except OSError as error:
        errors.append(DraftError(f"cannot be read: {error.strerror}", path=shown or os.curdir))
        return
    if any(entry.name == ".gitignore" for entry in inside):
        ignores = [*ignores, *_ignore(folder, ".gitignore")]
    for entry in inside:
        if entry.name.startswith("."):
            continue
        path = os.path.join(shown, entry.name)
        if entry.is_dir(follow_symlinks=False):
            if not _ignored(entry.path + os.sep, ignores):
                yield from _walk(entry.path, path, ignores, errors)
        elif _is_draft(entry) and not _ignored(entry.path, ignores):
            yield path


def _is_draft(entry: "os.DirEntry[str]") -> bool:
    return os.path.splitext(entry.name)[1].lower() in SUFFIXES and os.path.isfile(entry.path)


def _ignored(path: str, ignores: list[Ignore]) -> bool:
    """What the nearest .gitignore that speaks of a path says."""
    return next((said for ignore in reversed(ignores) if (said := ignore.says(path)) is not None), False)


def _above(folder: str) -> list[Ignore]:
    """The .gitignore files of a repository above a folder, the outermost first."""
    parents = []
    while not os.path.lexists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return []
        parents.append(above)
        folder = above
    found = _ignore(folder, os.path.join(".git", "info", "exclude"))
    return [*found, *(ignore for parent in reversed(parents) for ignore in _ignore(parent, ".gitignore"))]


def _ignore(folder: str, name: str) -> list[Ignore]:
    try:
        with open(os.path.join(folder, name), "rb") as file:
            lines = file.read().decode("utf-8", "surrogateescape").split("\n")
    except OSError:
        return []
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (only a folder with a .gitignore pays for it)

    return [Ignore(folder, GitIgnoreSpec.from_lines(line.rstrip("\r") for line in lines))]
