"""What engines said before, kept on disk by paragraph, so that unchanged copy asks no engine.

A paragraph is known by its hash alone, and what was said of it can be read only by who has the paragraph: the file
tells nobody what stood in a draft. Anything wrong with the store means that there is none.
"""

import atexit
import json
import os
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b, shake_256
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newslint.engines.remark import Remark, Remarks
from newslint.span import Span

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

ROOM = 100_000
"""Paragraphs that are kept; the oldest go first. A hundred thousand take some 20 MB."""

_MANY = 500
"""Paragraphs asked for at a time: SQLite bounds the number of parameters."""

FILE = "grammar.sqlite"


class Store:
    """Remarks by signature (engine, version, language, settings) and paragraph; without a folder, nothing is kept."""

    def __init__(self, folder: str, room: int = ROOM) -> None:
        self._path = Path(folder, FILE) if folder else None
        self._room = room

    def known(self, signature: str, texts: Sequence[str]) -> dict[str, Remarks]:
        """What was said of those paragraphs that are in the store."""
        keys = {_key(signature, text): text for text in texts}
        rows = self._with(lambda store: [row for chunk in _chunks([*keys]) for row in _rows(store, chunk)])
        found: dict[str, Remarks] = {}
        for key, sealed in rows or ():
            with suppress(ValueError):
                found[keys[key]] = _unsealed(sealed, keys[key])
        return found

    def keep(self, signature: str, said: Mapping[str, Remarks]) -> None:
        """Keep what was said of paragraphs, and let the oldest go where there are too many."""
        rows = [(_key(signature, text), _sealed(remarks, text)) for text, remarks in said.items()]
        if rows:
            self._with(lambda store: _add(store, rows, self._room))

    def _with(self, use: "Callable[[sqlite3.Connection], T]") -> T | None:
        """What comes of one use of the store; None if it cannot be used."""
        import sqlite3  # noqa: PLC0415  (runs without grammar need none of it)

        if self._path:
            with suppress(sqlite3.Error, OSError), _opened(self._path) as store:
                return use(store)
        return None


def _opened(path: Path) -> "sqlite3.Connection":
    """The connection of this process and thread to the file that is there now: a cleared store is a new one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return _connected(path, path.stat().st_ino, os.getpid(), threading.get_ident())


# A connection may be used neither in a forked process nor in another thread, and a forked process may not close it.
@cache
def _connected(path: Path, _file: int, _process: int, _thread: int) -> "sqlite3.Connection":
    import sqlite3  # noqa: PLC0415

    store = sqlite3.connect(path, timeout=10)
    atexit.register(store.close)
    store.execute("PRAGMA synchronous = OFF")
    store.execute("CREATE TABLE IF NOT EXISTS remarks (key BLOB UNIQUE, said BLOB)")
    return store


def _rows(store: "sqlite3.Connection", keys: list[bytes]) -> list[tuple[bytes, bytes]]:
    marks = ",".join("?" * len(keys))
    return store.execute(f"SELECT key, said FROM remarks WHERE key IN ({marks})", keys).fetchall()  # noqa: S608


def _add(store: "sqlite3.Connection", rows: list[tuple[bytes, bytes]], room: int) -> None:
    store.executemany("INSERT OR REPLACE INTO remarks (key, said) VALUES (?, ?)", rows)
    store.execute("DELETE FROM remarks WHERE rowid <= (SELECT max(rowid) FROM remarks) - ?", (room,))


def _chunks(keys: list[bytes]) -> Iterator[list[bytes]]:
    return (keys[at : at + _MANY] for at in range(0, len(keys), _MANY))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _key(signature: str, text: str) -> bytes:
    return blake2b(_bytes(text), key=blake2b(_bytes(signature)).digest(), digest_size=20).digest()


def _sealed(remarks: Remarks, text: str) -> bytes:
    return _veiled(zlib.compress(_bytes(json.dumps(remarks, ensure_ascii=False))), text)


def _unsealed(sealed: bytes, text: str) -> Remarks:
    """Raises ValueError for what is no longer readable."""
    try:
        said = json.loads(zlib.decompress(_veiled(sealed, text)))
        return tuple(Remark(rule, kind, Span(*span), words, tuple(more)) for rule, kind, span, words, more in said)
    except (zlib.error, TypeError) as error:
        raise ValueError(str(error)) from None


def _veiled(data: bytes, text: str) -> bytes:
    """The data under a stream that only the paragraph gives; the same again lifts it."""
    stream = shake_256(b"remarks of " + _bytes(text)).digest(len(data))
    return bytes(a ^ b for a, b in zip(data, stream, strict=True))
