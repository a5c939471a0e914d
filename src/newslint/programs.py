"""Compiled expressions kept on disk, so that a run compiles only what no run before it has.

To compile an expression takes ten to a hundred times as long as to read what came of it. Anything wrong with the file
means that there is none.
"""

import atexit
import io
import os
import pickle
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from newslint.version import VERSION

T = TypeVar("T")

SUFFIX = ".programs"

ROOM = 8 * 2**20
"""Bytes of programs that a file may hold; a fuller one begins anew with those of the last run."""

_WRITERS = "pattern.py", "sentencestart.py", "abbreviations.py"
"""What the expressions are written from."""

MOST = 4096
"""Programs that one run adds."""


class Programs:
    """The programs of one folder: read when the first is asked for, written when the process ends."""

    def __init__(self, folder: str = "") -> None:
        self.folder = folder
        self.fresh: dict[str, Any] = {}

    def get(self, key: str, make: Callable[[], T]) -> T:
        """What is kept under a key, or else what is made now. Raises what `make` does."""
        kept = self._kept.get(key) if self.folder else None
        if kept:
            with suppress(Exception):
                known: T = _Reader(io.BytesIO(kept)).load()
                return known
        made = make()
        if self.folder and len(self.fresh) < MOST:
            self.fresh[key] = made
        return made

    def save(self) -> None:
        """Add what this run compiled to the file. Whatever prevents it is no fault of the run."""
        if not self.fresh or not Path(self.folder).is_dir():
            return
        with suppress(Exception):
            fresh = {key: pickle.dumps(made) for key, made in self.fresh.items()}
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
        """One file for each version of the engines and of what writes their expressions: all that a program is for."""
        import regex  # noqa: PLC0415  (a run that finds no candidate needs no regex engine)

        code = [Path(__file__).with_name(name).stat() for name in _WRITERS]
        written = [(file.st_size, file.st_mtime_ns) for file in code]
        told = f"{VERSION} {written} {sys.version} {regex.__version__} {regex.__file__}"
        return Path(self.folder) / f"{zlib.crc32(told.encode('utf-8', 'surrogateescape')):08x}{SUFFIX}"


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


def kept(key: str, make: Callable[[], T]) -> T:
    """What is kept under a key, or else what is made now: a program of `regex`, a plain value, a tuple of them."""
    return _programs.get(key, make)


@atexit.register
def _at_the_end() -> None:
    _programs.save()
