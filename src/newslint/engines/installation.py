"""Where LanguageTool lies on this machine, and how it comes there."""

import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from newslint.errors import EngineError

PLACE = "NEWSLINT_LANGUAGETOOL"
"""The environment variable that names a folder with LanguageTool's jars."""

DATA = "NEWSLINT_DATA"
"""The environment variable that names another folder for what newslint keeps beside its cache."""

VERSION = "6.8"
"""The version that `newslint grammar install` brings."""


class Installation(NamedTuple):
    """LanguageTool's jars: the class path that Java takes, the version, and what tells it from other installations."""

    folder: Path
    classpath: str
    version: str
    mark: str


def data_folder() -> Path:
    """Where newslint keeps LanguageTool and the traces of its server."""
    if place := os.environ.get(DATA):
        return Path(place)
    from platformdirs import user_data_dir  # noqa: PLC0415

    return Path(user_data_dir("newslint", appauthor=False))


def installed() -> Installation | None:
    """LanguageTool where the environment or `newslint grammar install` put it; None if it is not there."""
    if place := os.environ.get(PLACE):
        return _at(Path(place))
    found = (data_folder() / "languagetool").glob("LanguageTool-*")
    return next((lies for folder in sorted(found, reverse=True) if (lies := _at(folder))), None)


def needed() -> Installation:
    """LanguageTool on this machine. Raises EngineError if it is not there."""
    lies = installed()
    if lies:
        return lies
    if place := os.environ.get(PLACE):
        raise EngineError(f"no LanguageTool in {place}, which {PLACE} names: there is no languagetool-server*.jar")
    raise EngineError(
        "LanguageTool is not installed: run 'newslint grammar install', name a server ('grammar: {server: URL}'), "
        "or use 'engine: harper'"
    )


def _at(folder: Path) -> Installation | None:
    server = next(iter(sorted(folder.glob("languagetool-server*.jar"))), None)
    if server is None:
        return None
    folders = [part for part in (folder, folder / "libs") if part.is_dir()]
    jars = sorted(f"{jar.name} {jar.stat().st_size}" for part in folders for jar in part.glob("*.jar"))
    return Installation(
        folder, _classpath(folder, server), _version(folder, jars), sha256("\n".join(jars).encode()).hexdigest()[:16]
    )


def _classpath(folder: Path, server: Path) -> str:
    """Maven's folder has every jar side by side; LanguageTool's own ZIP a server jar that names those in `libs`."""
    return str(server) if (folder / "libs").is_dir() else str(folder / "*")


def _version(folder: Path, jars: list[str]) -> str:
    found = re.search(r"languagetool-core-(\d[\w.]*)\.jar", "\n".join(jars))
    found = found or re.search(r"LanguageTool-(\S+)", folder.name)
    return found[1] if found else "of unknown version"


# --- installing ---------------------------------------------------------------------------------------------------


def download() -> Installation:
    """Fetch LanguageTool as language-tool-python does, with a bar and a checksum. Raises EngineError."""
    home = data_folder() / "languagetool"
    home.mkdir(parents=True, exist_ok=True)
    os.environ["LTP_PATH"] = str(home)
    from language_tool_python.download_lt import LocalLanguageTool  # noqa: PLC0415  (it brings requests and more)

    try:
        LocalLanguageTool.from_version_name(VERSION).download()
    except (Exception, SystemExit) as error:  # noqa: BLE001  (it raises what it likes, SystemExit for an odd Java)
        raise EngineError(
            f"LanguageTool {VERSION} could not be fetched: {error}. In a closed network, fetch its ZIP elsewhere "
            "and run 'newslint grammar install --from ZIP'"
        ) from None
    return _checked(home / f"LanguageTool-{VERSION}")


def install_from(source: Path, checksum: str = "") -> Installation:
    """Install LanguageTool from its ZIP or from a folder with its jars. Raises EngineError."""
    home = data_folder() / "languagetool"
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home) as room:
        unpacked = _unpacked(source, Path(room), checksum) if source.is_file() else source
        lies = _at(unpacked)
        if lies is None:
            raise EngineError(f"no LanguageTool in {source}: there is no languagetool-server*.jar")
        for jar in unpacked.rglob("*.jar"):
            _test(jar)
        target = home / f"LanguageTool-{lies.version}"
        copy = Path(room) / "copy"
        shutil.copytree(unpacked, copy)
        shutil.rmtree(target, ignore_errors=True)
        copy.rename(target)
    return _checked(target)


def _unpacked(archive: Path, room: Path, checksum: str) -> Path:
    _check_sum(archive, checksum)
    from language_tool_python.safe_zip import SafeZipExtractor  # noqa: PLC0415

    (room / "work").mkdir()
    (room / "zip").mkdir()
    try:
        with zipfile.ZipFile(archive) as opened:
            SafeZipExtractor().extractall(opened, room / "zip", work_dir=room / "work")
    except Exception as error:  # noqa: BLE001  (zipfile and the extractor raise many things for a bad archive)
        raise EngineError(f"cannot be unpacked: {error}", path=str(archive)) from None
    inside = [path.parent for path in (room / "zip").rglob("languagetool-server*.jar")]
    return inside[0] if inside else room / "zip"


def _check_sum(archive: Path, checksum: str) -> None:
    found = _digest(archive)
    known = {checksum.lower()} if checksum else set(_known_sums())
    if found not in known:
        expected = (
            f"{checksum} was expected" if checksum else "no LanguageTool release has it (--sha256 says what to expect)"
        )
        raise EngineError(f"its SHA-256 is {found}, but {expected}", path=str(archive))


def _known_sums() -> Iterator[str]:
    from language_tool_python.download_lt import EXPECTED_DOWNLOAD_SHA256  # noqa: PLC0415

    yield from EXPECTED_DOWNLOAD_SHA256.values()


def _digest(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(2**20):
            digest.update(chunk)
    return digest.hexdigest()


def _test(jar: Path) -> None:
    try:
        with zipfile.ZipFile(jar) as opened:
            broken = opened.testzip()
    except (zipfile.BadZipFile, OSError) as error:
        raise EngineError(f"broken: {error}", path=str(jar)) from None
    if broken:
        raise EngineError(f"broken: the checksum of {broken} is wrong", path=str(jar))


def _checked(folder: Path) -> Installation:
    lies = _at(folder)
    if lies is None:
        raise EngineError(f"no LanguageTool in {folder} after the installation")
    return lies
