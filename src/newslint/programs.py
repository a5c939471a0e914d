"""Compiled expressions kept on disk, so that a run compiles only what no run before it has.

To compile an expression takes ten to a hundred times as long as to read what came of it. Anything wrong with the file
means that there is none.
"""

import atexit
import io
import os
import pickle
import zlib
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import regex

SUFFIX = ".programs"

ROOM = 8 * 2**20
"""Bytes of programs that a file may hold; a fuller one begins anew with those of the last run."""

MOST = 4096
"""Programs that one run adds."""


class Programs:
    """The programs of one folder: read when the first is asked for, written when the process ends."""

    def __init__(self, folder: str = "") -> None:
        self.folder = folder
        self.fresh: dict[str, regex.Pattern[str]] = {}

    def compiled(self, expression: str) -> "regex.Pattern[str]":
        """The expression's program, from the file if it is there. Raises regex.error for a wrong one."""
        import regex  # noqa: PLC0415  (a run that finds no candidate needs no regex engine)

        kept = self._kept.get(expression) if self.folder else None
        if kept:
            with suppress(Exception):
                program: regex.Pattern[str] = _Reader(io.BytesIO(kept)).load()
                if program.pattern == expression:
                    return program
        program = regex.compile(expression, flags=regex.VERSION0, cache_pattern=False)
        if self.folder and len(self.fresh) < MOST:
            self.fresh[expression] = program
        return program

    def save(self) -> None:
        """Add what this run compiled to the file. Whatever prevents it is no fault of the run."""
        if not self.fresh or not Path(self.folder).is_dir():
            return
        with suppress(Exception):
            fresh = {expression: pickle.dumps(program) for expression, program in self.fresh.items()}
            everything = {**self._kept, **fresh}
            if sum(map(len, everything.values())) > ROOM:
                everything = fresh
            data = pickle.dumps(everything)
            new = self._file.with_suffix(f"{SUFFIX}.{os.getpid()}")
            new.write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
            new.replace(self._file)
        self.fresh.clear()

    @cached_property
    def _kept(self) -> dict[str, bytes]:
        with suppress(Exception):
            data = self._file.read_bytes()
            if zlib.crc32(data[4:]).to_bytes(4, "big") == data[:4]:
                kept: dict[str, bytes] = _Reader(io.BytesIO(data[4:])).load()
                return kept
        return {}

    @cached_property
    def _file(self) -> Path:
        """One file for each version of the engine: a program is for the version that made it."""
        import regex  # noqa: PLC0415

        version = zlib.crc32(f"{regex.__version__} {regex.__file__}".encode("utf-8", "surrogateescape"))
        return Path(self.folder) / f"{version:08x}{SUFFIX}"


class _Reader(pickle.Unpickler):
    """Reads plain values and the engine's programs, and calls nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if name == "compile" and module in {"regex._regex", "_regex"}:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


_programs = Programs()


def keep_in(folder: str) -> None:
    """Keep programs in a folder from now on; without one, in none."""
    global _programs  # noqa: PLW0603  (programs are the process's, as those that are in memory are)
    if folder != _programs.folder:
        _programs.save()
        _programs = Programs(folder)


def compiled(expression: str) -> "regex.Pattern[str]":
    """An expression's program. Raises regex.error for a wrong one."""
    return _programs.compiled(expression)


@atexit.register
def _at_the_end() -> None:
    _programs.save()
