"""Where LanguageTool comes from: a ZIP or a folder in a closed network, or a download; all of them checked."""

import hashlib
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from newslint.__main__ import main
from newslint.engines import installation
from newslint.engines.installation import install_from, installed
from newslint.errors import EngineError


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(installation.DATA, str(tmp_path / "data"))
    monkeypatch.delenv(installation.PLACE, raising=False)
    return tmp_path / "data"


def jar(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as opened:
        opened.writestr("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")


@pytest.fixture
def maven(tmp_path: Path) -> Path:
    """The jars side by side, as Maven copies them."""
    for name in ("languagetool-server-6.8.jar", "languagetool-core-6.8.jar", "guava-33.jar"):
        jar(tmp_path / "lib" / name)
    return tmp_path / "lib"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A release as LanguageTool packs it."""
    folder = tmp_path / "release" / "LanguageTool-6.8"
    jar(folder / "languagetool-server.jar")
    jar(folder / "libs" / "languagetool-core.jar")
    archive = tmp_path / "LanguageTool-6.8.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        for path in sorted(folder.rglob("*.jar")):
            opened.write(path, path.relative_to(tmp_path / "release"))
    return archive


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_nothing_is_installed_at_first() -> None:
    assert installed() is None


def test_from_a_folder_of_jars(maven: Path, home: Path) -> None:
    lies = install_from(maven)
    assert (lies.version, lies.folder) == ("6.8", home / "languagetool" / "LanguageTool-6.8")
    assert lies.classpath == str(lies.folder / "*")
    assert installed() == lies == install_from(maven)


def test_from_a_zip_with_its_checksum(release: Path, home: Path) -> None:
    lies = install_from(release, digest(release).upper())
    assert (lies.version, installed()) == ("6.8", lies)
    assert lies.classpath == str(home / "languagetool" / "LanguageTool-6.8" / "languagetool-server.jar")
    assert sorted(path.name for path in (home / "languagetool").iterdir()) == ["LanguageTool-6.8"]


@pytest.mark.parametrize(
    ("checksum", "said"),
    [("", r"no LanguageTool release has it \(--sha256 says what to expect\)"), ("ab" * 32, "was expected")],
)
def test_a_zip_with_another_checksum_is_refused(release: Path, checksum: str, said: str) -> None:
    with pytest.raises(EngineError, match=f"its SHA-256 is {digest(release)}, but .*{said}"):
        install_from(release, checksum)
    assert installed() is None


def test_a_broken_jar_is_refused_and_what_was_there_stays(maven: Path) -> None:
    before = install_from(maven)
    (maven / "guava-33.jar").write_bytes(b"half a ja")
    with pytest.raises(EngineError, match=r"guava-33\.jar: broken: File is not a zip file"):
        install_from(maven)
    assert installed() == before


def test_a_zip_that_climbs_out_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "evil.zip"
    with zipfile.ZipFile(archive, "w") as opened:
        opened.writestr("../../languagetool-server.jar", "x")
    with pytest.raises(EngineError, match="cannot be unpacked: "):
        install_from(archive, digest(archive))
    assert not list(tmp_path.rglob("languagetool-server.jar"))


def test_a_folder_without_it(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(EngineError, match=r"there is no languagetool-server\*\.jar"):
        install_from(tmp_path / "empty")


def test_a_folder_that_the_environment_names(maven: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(installation.PLACE, str(maven))
    assert (lies := installed()) is not None
    assert lies.folder == maven


DOWNLOAD = """
import sys
from newslint.engines.installation import download
from newslint.errors import EngineError
try:
    print(download().version)
except EngineError as error:
    print(error)
"""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[str]:
    """A web server with the release."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.mark.skipif(not shutil.which("java"), reason="language-tool-python wants a Java before it fetches anything")
@pytest.mark.parametrize("right", [True, False])
def test_fetched_with_a_checksum(release: Path, host: str, monkeypatch: pytest.MonkeyPatch, right: bool) -> None:
    for name in ("NEW_RELEASES", "RELEASE", "ARCHIVE"):
        monkeypatch.setenv(f"LTP_DOWNLOAD_HOST_{name}", host)
    monkeypatch.setenv("LTP_DOWNLOAD_SHA256", digest(release) if right else "ab" * 32)
    run = subprocess.run([sys.executable, "-c", DOWNLOAD], capture_output=True, text=True, check=True)
    if right:
        assert (run.stdout, (lies := installed()) and lies.version) == ("6.8\n", "6.8")
    else:
        assert "could not be fetched: Downloaded LanguageTool archive checksum mismatch." in run.stdout
        assert installed() is None


def test_the_command_says_what_it_did(maven: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["grammar", "install", "--from", str(maven)]) == 0
    assert capfd.readouterr().out.startswith("LanguageTool 6.8 is installed in ")
    assert main(["grammar", "status"]) == 0
    out = capfd.readouterr().out
    assert "languagetool  6.8 in " in out
    assert "server        not running; a run that needs it starts it" in out
    assert "text goes     nowhere: it stays on this machine" in out
    assert main(["grammar", "stop"]) == 0
    assert capfd.readouterr().out == "there was no server\n"


def test_the_command_fails_with_a_mend(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["grammar", "start"]) == 2
    assert "newslint: LanguageTool is not installed: run 'newslint grammar install'" in capfd.readouterr().err


def test_status_tells_where_drafts_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".newslint.yaml").write_text("grammar: {engine: auto, server: 'https://lt.example.org'}\n")
    monkeypatch.chdir(tmp_path)
    assert main(["grammar", "status"]) == 0
    assert "text goes     to https://lt.example.org, as grammar.server has it" in capfd.readouterr().out
