"""Loaded packs kept on disk as plain text, so that a run over unchanged rule files opens none of them.

Two steps: what the file system says of a pack (names, sizes, times) leads to the key of its content, and that leads
to its index. Anything wrong with the cache means that there is none.
"""

import os
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from newslint.errors import RuleError
from newslint.index import PackIndex
from newslint.lookup import UTF8
from newslint.programs import keep_in
from newslint.version import VERSION

PLACE = "NEWSLINT_CACHE"
"""The environment variable that names another folder for the cache, or is `off`."""

ROOM = 64 * 2**20
"""Bytes that the cache may take before its oldest entries go."""

_HOME = os.path.dirname(__file__)

SHIPPED = os.path.join(_HOME, "indexes")
"""Indexes that came with newslint, of its own packs: a first run need not make them. A checkout has none."""

REMARKS = "grammar.sqlite*"
"""What grammar engines said of paragraphs; newslint.engines.store keeps it, within its own bounds."""

_CODE = (
    "kinds/",
    "apart.",
    "charsets.",
    "commonness.",
    "companions.",
    "data/",
    "pattern.",
    "literals.",
    "index.",
    "lookup.",
    "loader.",
    "options.",
    "optionsfile.",
    "yamlfile.",
    "rule.",
)
"""What an index depends on beside the pack's files."""

_File = tuple[str, "os.DirEntry[str]"]
"""A file's path below the folder that was walked, and its entry there."""


class Loaded(NamedTuple):
    """A pack's index and the mistakes in its files; the rules without mistakes are in the pack."""

    pack: PackIndex
    mistakes: tuple[RuleError, ...] = ()


class Cache(NamedTuple):
    """Loaded packs in a folder of the disk; without a folder, packs are read from their files each time."""

    folder: str = ""

    def pack(self, folder: Path, *, proven: bool = False) -> Loaded:
        """A pack, from the cache if its files are as they were.

        The expressions of a `proven` one are not tried when it is read, nor watched when they are searched for.

        Raises RuleError if the folder is no pack.
        """
        pack = os.path.realpath(folder)
        keep_in(self.folder)
        with suppress(OSError, ValueError):
            if self.folder and (index := self._known(pack)):
                return Loaded(replace(index, proven=proven))
        from newslint.loader import read_pack  # noqa: PLC0415  (a warm run reads no YAML)

        before = self._before(pack)
        specs, mistakes = read_pack(folder, proven=proven)
        loaded = Loaded(replace(PackIndex.of(folder.name, specs), proven=proven), tuple(mistakes))
        tables = [spec.options["table"]["path"] for spec in specs if "table" in spec.options]
        if before and not mistakes and all(_lies_in(pack, table) for table in tables):
            with suppress(OSError, ValueError):
                self._keep(pack, before, loaded.pack)
        return loaded

    def clear(self) -> int:
        """Remove every entry, and what grammar engines said; the bytes that were freed. Raises OSError."""
        return _prune(self.folder, 0) + _removed(self.folder, REMARKS) if self.folder else 0

    def _before(self, pack: str) -> str:
        """What is there before the rules are read, nothing if the pack is not to be kept."""
        with suppress(OSError):
            return _listing(pack) if self.folder else ""
        return ""

    def _known(self, pack: str) -> PackIndex | None:
        """Raises OSError or ValueError where the cache cannot be used."""
        listing = _listing(pack)
        key, _, seen = _read(self._seen(pack)).decode(*UTF8).partition("\n")
        if seen == listing:
            return self._index(key)
        key = _key(pack)
        index = self._index(key)
        if index:
            os.makedirs(self.folder, exist_ok=True)
            _write(self._seen(pack), f"{key}\n{listing}".encode(*UTF8))
        return index

    def _index(self, key: str) -> PackIndex | None:
        """Raises OSError or ValueError."""
        kept = _read(os.path.join(self.folder, f"{key}.pack")) or _read(os.path.join(SHIPPED, f"{key}.pack"))
        check, _, data = kept.partition(b"\n")
        return PackIndex.restore(data) if data and check == _sum(data) else None

    def _keep(self, pack: str, listing: str, index: PackIndex) -> None:
        if _listing(pack) != listing:
            return
        os.makedirs(self.folder, exist_ok=True)
        data, key = index.dump(), _key(pack)
        _write(os.path.join(self.folder, f"{key}.pack"), b"%b\n%b" % (_sum(data), data))
        _write(self._seen(pack), f"{key}\n{listing}".encode(*UTF8))
        _prune(self.folder, ROOM)

    def _seen(self, pack: str) -> str:
        return os.path.join(self.folder, f"{_sum(pack.encode(*UTF8)).decode()}.seen")


def _lies_in(pack: str, table: str) -> bool:
    """Whether a table lies in its pack; of one elsewhere a change would go unseen."""
    return os.path.realpath(os.path.join(pack, table)).startswith(pack + os.sep)


def default_cache() -> Cache:
    """The user's cache, or the one that the environment names."""
    place = os.environ.get(PLACE, "")
    if place:
        return Cache("" if place == "off" else place)
    from platformdirs import user_cache_dir  # noqa: PLC0415  (nobody else needs it)

    return Cache(user_cache_dir("newslint", appauthor=False))


def _listing(pack: str) -> str:
    """What the file system says of a pack and of the code that reads it: every file's path, size and time.

    Raises OSError.
    """
    return "\n".join((VERSION, _code(), pack, *_stats(_files(pack))))


@cache
def _code() -> str:
    return " ".join(_stats(_code_files()))


def _stats(files: Iterable[_File]) -> list[str]:
    stats = [(path, entry.stat()) for path, entry in files]
    return [f"{path}:{found.st_size}:{found.st_mtime_ns}" for path, found in stats]


def _code_files() -> Iterator[_File]:
    """The files of the code that an index depends on."""
    return (file for file in _files(_HOME) if file[0].startswith(_CODE))


def _files(folder: str, above: str = "") -> Iterator[_File]:
    """Every file below a folder with its path from there, in the order of the names."""
    with os.scandir(folder) as entries:
        inside = sorted(entries, key=attrgetter("name"))
    for entry in inside:
        if not entry.is_dir():
            yield above + entry.name, entry
        elif entry.name != "__pycache__":
            yield from _files(entry.path, f"{above}{entry.name}/")


def _key(pack: str) -> str:
    """The key of a pack's content, and of the code that reads it, wherever both lie."""
    from hashlib import blake2b  # noqa: PLC0415  (a warm run needs no key)

    digest = blake2b(os.path.basename(pack).encode(*UTF8), digest_size=16)
    for path, entry in chain(_code_files(), _files(pack)):
        data = Path(entry).read_bytes()
        digest.update(f"{path}\0{len(data)}\0".encode(*UTF8))
        digest.update(data)
    return digest.hexdigest()


def _sum(data: bytes) -> bytes:
    return b"%08x" % zlib.crc32(data)


def _read(path: str) -> bytes:
    """What a file holds, nothing if it is not there."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        return b""


def _write(path: str, data: bytes) -> None:
    """Put a file in place as a whole: a run at the same time sees the old one or the new one."""
    new = f"{path}.{os.getpid()}"
    Path(new).write_bytes(data)
    os.replace(new, path)


def _prune(folder: str, room: int) -> int:
    """Remove the oldest files until the rest fit; the bytes that were freed."""
    if not os.path.isdir(folder):
        return 0
    with os.scandir(folder) as entries:
        files = sorted(
            (entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in entries if _ours(entry)
        )
    total, freed = sum(size for _, size, _ in files), 0
    for _, size, path in files:
        if total - freed <= room:
            break
        Path(path).unlink(missing_ok=True)
        freed += size
    return freed


def _removed(folder: str, pattern: str) -> int:
    freed = 0
    for path in Path(folder).glob(pattern):
        freed += path.stat().st_size
        path.unlink(missing_ok=True)
    return freed


def _ours(entry: "os.DirEntry[str]") -> bool:
    """Whether the cache wrote this file: its folder may be one that holds other things."""
    return bool(re.fullmatch(r"[0-9a-f]+\.(pack|seen|programs)(\.\d+)?", entry.name)) and entry.is_file()
