"""Loaded packs on disk."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import newslint.loader
from newslint import cache as module
from newslint.cache import Cache, default_cache
from newslint.config.packs import pack_names, shipped
from newslint.errors import RuleError

RULE = """\
kind: existence
message: "Not '{match}'."
tokens: [%s]
examples: {valid: [Copy.], invalid: [%s]}
"""
TABLED = """\
kind: substitution
message: "Use '{replacement}'."
table: %s
examples: {valid: [Copy.], invalid: [teh]}
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    (tmp_path / "house/data").mkdir(parents=True)
    write(tmp_path / "house/teh.yaml", RULE % ("teh", "teh"))
    write(tmp_path / "house/typos.yaml", TABLED % "data/typos.csv")
    write(tmp_path / "house/data/typos.csv", "wrong,right\nadn,and\n")
    return tmp_path / "house"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(str(tmp_path / "cache"))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The packs that were read from their files."""
    seen: list[Path] = []
    read = newslint.loader.read_pack

    def watched(folder: Path, *, proven: bool = False) -> object:
        seen.append(folder)
        return read(folder, proven=proven)

    monkeypatch.setattr(newslint.loader, "read_pack", watched)
    return seen


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def later(path: Path) -> None:
    """Make a file look as if it was written an hour from now."""
    found = path.stat()
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns + 3_600_000_000_000))


def test_a_pack_is_read_once(pack: Path, cache: Cache, reads: list[Path]) -> None:
    first = cache.pack(pack)
    assert cache.pack(pack).pack.dump() == first.pack.dump()
    assert first.pack.ids == ("house.teh", "house.typos")
    assert reads == [pack]


def test_an_index_that_came_with_newslint_is_used_until_the_pack_changes(
    pack: Path, cache: Cache, reads: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SHIPPED", str(tmp_path / "built"))
    Cache(str(tmp_path / "built")).pack(pack)
    assert cache.pack(pack).pack.ids == cache.pack(pack).pack.ids == ("house.teh", "house.typos")
    assert reads == [pack]
    write(pack / "teh.yaml", RULE % ("hte", "hte"))
    cache.pack(pack)
    assert reads == [pack, pack]


@pytest.mark.skipif(not Path(module.SHIPPED).is_dir(), reason="a checkout has no indexes, a wheel has")
def test_a_wheel_brings_the_index_of_every_pack(cache: Cache, reads: list[Path]) -> None:
    for name in pack_names():
        assert cache.pack(shipped() / name, proven=True).pack.name == name
    assert reads == []


@pytest.mark.parametrize("name", ["teh.yaml", "data/typos.csv"])
def test_a_file_that_is_only_touched_is_not_read_again(pack: Path, cache: Cache, reads: list[Path], name: str) -> None:
    cache.pack(pack)
    later(pack / name)
    cache.pack(pack)
    cache.pack(pack)
    assert reads == [pack]


@pytest.mark.parametrize(
    ("name", "text", "literals"),
    [
        ("teh.yaml", RULE % ("hte", "hte"), {"hte", "adn"}),
        ("data/typos.csv", "wrong,right\nand and,and\n", {"teh", "and and"}),
        ("more.yaml", RULE % ("recieve", "recieve"), {"teh", "adn", "recieve"}),
    ],
)
def test_a_change_is_seen(pack: Path, cache: Cache, name: str, text: str, literals: set[str]) -> None:
    cache.pack(pack)
    write(pack / name, text)
    later(pack / name)
    assert {literal.strip() for literal in cache.pack(pack).pack.folded.literals} == literals


def test_a_rule_that_is_gone_is_gone(pack: Path, cache: Cache) -> None:
    cache.pack(pack)
    (pack / "teh.yaml").unlink()
    assert cache.pack(pack).pack.ids == ("house.typos",)


def test_a_pack_with_a_mistake_is_read_each_time_and_its_good_rules_hold(
    pack: Path, cache: Cache, reads: list[Path]
) -> None:
    write(pack / "wrong.yaml", "kind: existence\nmessage: x\ntokns: [a]\n")
    loaded = [cache.pack(pack) for _ in range(2)]
    assert [[str(mistake) for mistake in each.mistakes] for each in loaded] == [
        [f"{pack / 'wrong.yaml'}:3: no option 'tokns' (did you mean 'tokens'?)"]
    ] * 2
    assert loaded[0].pack.ids == ("house.teh", "house.typos")
    assert reads == [pack, pack]


def test_a_pack_whose_table_lies_elsewhere_is_read_each_time(pack: Path, cache: Cache, reads: list[Path]) -> None:
    write(pack.parent / "typos.csv", "wrong,right\nadn,and\n")
    write(pack / "typos.yaml", TABLED % "../typos.csv")
    cache.pack(pack)
    cache.pack(pack)
    assert reads == [pack, pack]


@pytest.mark.parametrize("suffix", [".pack", ".seen"])
@pytest.mark.parametrize("damage", [lambda _: b"", lambda data: data[:-9], lambda data: b"\xff\0" + data])
def test_a_damaged_entry_is_made_anew(
    pack: Path, cache: Cache, reads: list[Path], suffix: str, damage: Callable[[bytes], bytes]
) -> None:
    first = cache.pack(pack)
    (entry,) = Path(cache.folder).glob(f"*{suffix}")
    entry.write_bytes(damage(entry.read_bytes()))
    assert cache.pack(pack).pack.dump() == first.pack.dump()
    before = len(reads)
    assert cache.pack(pack).pack.dump() == first.pack.dump()
    assert len(reads) == before


def test_a_cache_that_cannot_be_written_is_none(pack: Path, tmp_path: Path, reads: list[Path]) -> None:
    write(tmp_path / "file", "")
    blocked = Cache(str(tmp_path / "file" / "cache"))
    assert blocked.pack(pack) == blocked.pack(pack)
    assert reads == [pack, pack]


def test_a_folder_without_rules_is_no_pack(tmp_path: Path, cache: Cache) -> None:
    with pytest.raises(RuleError, match="no rules here"):
        cache.pack(tmp_path / "gone")


def test_the_oldest_entries_make_room(pack: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    for word in ("one", "two", "three"):
        write(pack / "teh.yaml", RULE % (word, word))
        later(pack / "teh.yaml")
        cache.pack(pack)
    monkeypatch.setattr(module, "ROOM", 1000)
    write(pack / "teh.yaml", RULE % ("four", "four"))
    cache.pack(pack)
    assert sum(path.stat().st_size for path in Path(cache.folder).iterdir()) <= 1000


def test_clearing_leaves_what_is_not_the_caches(pack: Path, cache: Cache) -> None:
    cache.pack(pack)
    write(Path(cache.folder) / "novel.pack", "mine")
    assert cache.clear() > 0
    assert [path.name for path in Path(cache.folder).iterdir()] == ["novel.pack"]
    assert cache.clear() == 0


@pytest.mark.parametrize(("place", "folder"), [("off", ""), ("/tmp/elsewhere", "/tmp/elsewhere")])  # noqa: S108
def test_the_environment_says_where(monkeypatch: pytest.MonkeyPatch, place: str, folder: str) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", place)
    assert default_cache() == Cache(folder)


def test_without_a_place_it_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NEWSLINT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert Path(default_cache().folder).name.lower() == "newslint"


def test_several_runs_at_once_agree(pack: Path, cache: Cache) -> None:
    code = "import sys, pathlib; from newslint.cache import Cache; pack = pathlib.Path(sys.argv[2]); "
    code += "print(Cache(sys.argv[1]).pack(pack).pack.dump())"
    command = [sys.executable, "-c", code, cache.folder, str(pack)]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    assert len({run.communicate()[0] for run in runs}) == 1
    assert {run.returncode for run in runs} == {0}
