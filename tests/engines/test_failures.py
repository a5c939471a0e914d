"""What a user sees when LanguageTool cannot do its work, and that the rules' findings are all there."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from newslint.cache import Cache
from newslint.desk import Desk
from newslint.engines import harper, installation, languagetool
from newslint.linter import LintResult

COPY = "The goverment said that the reports were uncomfirmed.\n"

Answer = Callable[[BaseHTTPRequestHandler], None]


def _reply(code: int, body: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        handler.end_headers()
        handler.wfile.write(body.encode())

    return answer


def _hang(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(1.5)
    handler.close_connection = True


def _hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def _babble(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"220 mail.example.org ESMTP\r\n\r\n")
    handler.close_connection = True


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], str]]:
    """A server that answers as a test has it."""
    running: list[ThreadingHTTPServer] = []

    def start(answer: Answer) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                answer(self)

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        running.append(server)
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def checked(folder: Path, grammar: str) -> LintResult:
    config = folder / ".newslint.yaml"
    config.write_text(f"extends: []\ngrammar: {grammar}\n")
    return Desk(config=str(config)).lint_text(COPY, str(folder / "draft.md"))


def rules(result: LintResult) -> list[str]:
    return [diagnostic.rule for diagnostic in result.diagnostics]


OFFSET = '{"matches": [{"offset": -1, "length": 3, "message": "m", "replacements": [], "rule": {"id": "R"}}]}'

NONE = "gives an answer that is none of LanguageTool's: it begins "

ANSWERS = [
    (_reply(200, "<html>Welcome to the hotel</html>"), f"{NONE}'<html>Welcome to the hotel</html>'"),
    (_reply(200, "[]"), f"{NONE}'[]'"),
    (_reply(200, '{"matches": [{"offset": "far"}]}'), f'{NONE}\'{{"matches": [{{'),
    (_reply(200, OFFSET), f'{NONE}\'{{"matches": [{{'),
    (_reply(500, "Error: out of memory"), "refuses the text: Error: out of memory (HTTP 500)"),
    (_reply(429, ""), "refuses the text: Too Many Requests (HTTP 429)"),
    (_hang, "did not answer within 1 seconds; check 'grammar: {server: …}'"),
    (_hang_up, "cannot be reached: Remote end closed connection without response; check 'grammar: {server: …}'"),
    (_babble, "cannot be reached: "),
]


@pytest.mark.parametrize(("answer", "message"), ANSWERS)
def test_a_server_that_does_not_answer_as_it_should(
    tmp_path: Path, serve: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch, answer: Answer, message: str
) -> None:
    monkeypatch.setattr(languagetool, "PATIENCE", 1.0)
    address = serve(answer)
    result = checked(tmp_path, f"{{engine: languagetool, server: '{address}'}}")
    assert [error.message.startswith(f"LanguageTool at {address}/v2 {message}") for error in result.errors] == [True]
    assert rules(result) == ["core.word-misspelt"]


def test_with_auto_harper_steps_in_and_the_run_says_so(tmp_path: Path, serve: Callable[[Answer], str]) -> None:
    address = serve(_reply(500, "Error: no"))
    result = checked(tmp_path, f"{{engine: auto, server: '{address}'}}")
    assert rules(result) == ["core.word-misspelt", "harper.SpellCheck"]
    assert result.errors == ()
    assert [note.partition(" (harper-py")[0] for note in result.notes] == [
        f"LanguageTool at {address}/v2 refuses the text: Error: no (HTTP 500); grammar by Harper"
    ]


def test_a_server_that_failed_is_not_asked_again_in_the_run(tmp_path: Path, serve: Callable[[Answer], str]) -> None:
    asked: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        _reply(500, "no")(handler)

    config = tmp_path / ".newslint.yaml"
    config.write_text(f"extends: []\ngrammar: {{engine: languagetool, server: '{serve(answer)}'}}\n")
    desk = Desk(config=str(config))
    results = [desk.lint_text(f"The goverment said {number}.\n", str(tmp_path / "draft.md")) for number in range(3)]
    assert [rules(result) for result in results] == [["core.word-misspelt"]] * 3
    assert asked == ["/v2/check"]


def test_nobody_is_there(tmp_path: Path) -> None:
    result = checked(tmp_path, "{engine: languagetool, server: 'http://127.0.0.1:9'}")
    start = "LanguageTool at http://127.0.0.1:9/v2 cannot be reached: "
    assert [error.message.startswith(start) for error in result.errors] == [True]
    assert rules(result) == ["core.word-misspelt"]


def test_a_server_away_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languagetool, "fetch", lambda *_, **__: b'{"matches": []}')
    result = checked(tmp_path, "{engine: languagetool, server: 'https://lt.example.org'}")
    assert result.notes == ("for grammar, drafts are sent to https://lt.example.org/v2, as the configuration has it",)


@pytest.fixture
def jars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A LanguageTool whose jars are there and empty, so that the start fails, and no Java to start it."""
    folder = tmp_path / "lib"
    folder.mkdir()
    (folder / "languagetool-server-6.8.jar").write_bytes(b"")
    (folder / "languagetool-core-6.8.jar").write_bytes(b"")
    monkeypatch.setenv(installation.PLACE, str(folder))
    monkeypatch.setenv(installation.DATA, str(tmp_path / "data"))
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    return folder


def a_java(folder: Path, script: str) -> str:
    (folder / "bin").mkdir()
    program = folder / "bin" / "java"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return str(folder)


def test_without_java(tmp_path: Path, jars: Path) -> None:
    result = checked(tmp_path, "languagetool")
    assert [error.message.partition(":")[0] for error in result.errors] == [
        "LanguageTool needs Java 17 or newer, and there is none"
    ]
    assert rules(result) == ["core.word-misspelt"]


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands for Java")
@pytest.mark.parametrize(
    ("version", "said"),
    [('java version "1.8.0_392"', "Java 8"), ('openjdk version "11.0.2"', "Java 11"), ("?", "no Java")],
)
def test_with_an_old_java(tmp_path: Path, jars: Path, monkeypatch: pytest.MonkeyPatch, version: str, said: str) -> None:
    home = a_java(tmp_path, f"echo '{version}' >&2")
    monkeypatch.setenv("JAVA_HOME", home)
    result = checked(tmp_path, "languagetool")
    assert [error.message.partition(":")[0] for error in result.errors] == [
        f"LanguageTool needs Java 17 or newer, and {home}/bin/java is {said}"
    ]
    assert rules(result) == ["core.word-misspelt"]


@pytest.mark.skipif(os.name != "posix", reason="a shell script stands for Java")
@pytest.mark.parametrize(
    ("last", "said", "starts"),
    [
        ("Exception: java.net.BindException: Address already in use", "Exception: java.net.BindException: Address", 3),
        ("java.lang.OutOfMemoryError: Java heap space", "its heap is too small (NEWSLINT_HEAP is 1g;", 1),
        ("Could not find or load main class org.x", "its jars are not all there: run 'newslint grammar install'", 1),
    ],
)
def test_a_server_that_does_not_start(
    tmp_path: Path, jars: Path, monkeypatch: pytest.MonkeyPatch, last: str, said: str, starts: int
) -> None:
    script = (
        f'echo >> {tmp_path}/starts; test "$1" = -version && echo \'version "21"\' >&2 && exit; echo "{last}"; exit 1'
    )
    monkeypatch.setenv("JAVA_HOME", a_java(tmp_path, script))
    result = checked(tmp_path, "languagetool")
    assert [error.message.startswith(f"LanguageTool did not start: {said}") for error in result.errors] == [True]
    assert rules(result) == ["core.word-misspelt"]
    assert len((tmp_path / "starts").read_text().splitlines()) == starts + 1


def test_with_auto_and_a_server_that_does_not_start_harper_steps_in(tmp_path: Path, jars: Path) -> None:
    result = checked(tmp_path, "auto")
    assert rules(result) == ["core.word-misspelt", "harper.SpellCheck"]
    assert result.errors == ()
    assert [note for note in result.notes if note.startswith("LanguageTool needs Java 17")]


def test_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(installation.DATA, str(tmp_path))
    monkeypatch.delenv(installation.PLACE, raising=False)
    result = checked(tmp_path, "both")
    start = "LanguageTool is not installed: run 'newslint grammar install', name a server"
    assert [error.message.startswith(start) for error in result.errors] == [True]
    assert rules(result) == ["core.word-misspelt", "harper.SpellCheck"]


def test_an_engine_by_name_that_is_not_there_is_exit_code_2(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(COPY)
    environment = {**os.environ, installation.DATA: str(tmp_path), installation.PLACE: ""}
    command = [sys.executable, "-m", "newslint", "check", "--no-config", "--grammar", "languagetool", str(draft)]
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert run.returncode == 2
    assert "newslint: LanguageTool is not installed: run 'newslint grammar install'" in run.stderr
    assert "core.word-misspelt" in run.stdout


@pytest.fixture
def no_harper(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(harper, "version", missing)
    harper._version.cache_clear()


@pytest.mark.usefixtures("no_harper")
def test_with_auto_and_no_engine_at_all_the_run_says_so_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(installation.DATA, str(tmp_path))
    monkeypatch.delenv(installation.PLACE, raising=False)
    result = checked(tmp_path, "auto")
    assert rules(result) == ["core.word-misspelt"]
    assert result.errors == ()
    start = "grammar is not checked, only newslint's own rules are: Harper is not installed: 'pip install"
    assert [note.startswith(start) for note in result.notes] == [True]


@pytest.mark.usefixtures("no_harper")
def test_harper_by_name_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    result = checked(tmp_path, "harper")
    assert [error.message.startswith("Harper is not installed: ") for error in result.errors] == [True]
    assert rules(result) == ["core.word-misspelt"]


@pytest.mark.usefixtures("no_harper")
def test_with_auto_a_server_that_fails_and_no_harper_is_told(tmp_path: Path, serve: Callable[[Answer], str]) -> None:
    result = checked(tmp_path, f"{{engine: auto, server: '{serve(_reply(500, 'Error: no'))}'}}")
    assert result.errors == ()
    assert ["(HTTP 500); Harper is not installed" in note for note in result.notes] == [True]


def test_a_harper_that_this_machine_cannot_load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> frozenset[str]:
        raise ImportError("wrong ELF class")

    monkeypatch.setattr(harper, "_silent", broken)
    start = "Harper does not work on this machine (wrong ELF class): "
    result = Desk(find_config=False, grammar="harper", cache=Cache("")).lint_text(COPY, "draft.md")
    assert [error.message.startswith(start) for error in result.errors] == [True]
    assert "core.word-misspelt" in rules(result)


GERMAN = "---\ntitle: Das Haus\nlanguage: {}\n---\n\nDas ist  ein goverment und nocheins.\n"


@pytest.mark.parametrize(
    ("language", "silent"), [("de", True), ("de_AT", True), ("en-GB", False), ("und", False), ("Plattdeutsch", False)]
)
def test_a_draft_says_itself_which_language_it_is_in(tmp_path: Path, language: str, silent: bool) -> None:
    result = Desk(find_config=False, grammar="harper").lint_text(GERMAN.format(language), "draft.md")
    assert ("core.word-misspelt" not in rules(result)) is silent
    assert [note.startswith("grammar is not checked in 'de") for note in result.notes] == [True] * silent
    assert result.errors == ()


def test_a_page_says_so_too() -> None:
    page = '<html lang="de-DE"><body><p>Das ist  ein goverment.</p></body></html>'
    assert Desk(find_config=False, grammar="harper").lint_text(page, "page.html").diagnostics == ()


def test_the_configuration_decides_over_the_draft(tmp_path: Path) -> None:
    config = tmp_path / ".newslint.yaml"
    for language, found in (("en-US", True), ("de", False)):
        config.write_text(f"extends: []\ngrammar: {{engine: harper, language: {language}}}\n")
        result = Desk(config=str(config)).lint_text(GERMAN.format("fr"), str(tmp_path / "draft.md"))
        assert ("core.word-misspelt" in rules(result)) is found
