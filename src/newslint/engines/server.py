"""The local LanguageTool server: one for all runs, found again, started where it is not, replaced where it is dead."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError

from newslint.engines import keeper
from newslint.engines.http import fetch
from newslint.engines.installation import Installation, data_folder, needed
from newslint.engines.java import java
from newslint.errors import EngineError

HEAP = "NEWSLINT_HEAP"
"""The environment variable that caps the server's heap: 512m, 2g."""

DEFAULT_HEAP = "1g"

QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Less optimised code and one collector: there in half the time, in half the memory, and no slower for a newsroom."""

IDLE = 30 * 60
"""Seconds without a request after which the server ends."""

PATIENCE = 60
"""Seconds that a server may take to start: it is there after three or four."""

TRIES = 3

CONFIG = "pipelineCaching=true\nmaxPipelinePoolSize=20\npipelineExpireTimeInSeconds=3600\n"
"""Without its pipelines kept, the server makes every rule anew for every request."""

_started: "list[subprocess.Popen[bytes]]" = []
"""What this run started and leaves behind: Python warns of a process that is forgotten while it runs."""

_FAULTS = (
    ("OutOfMemoryError", "its heap is too small"),
    ("Too small", "its heap is too small"),
    ("Could not reserve enough space", "there is not so much memory for its heap"),
    ("Invalid maximum heap size", f"'{HEAP}' is no size"),
    ("Could not find or load main class", "its jars are not all there: run 'newslint grammar install' again"),
    ("UnsupportedClassVersionError", "Java is too old"),
)


def address() -> str:
    """Where the local server is, started now if it was not there. Raises EngineError."""
    state = _state()
    port = _alive(state)
    if port is None:
        with _lock(state):
            port = _alive(state)
            if port is None:
                stop()
                port = _start(needed(), state)
    keeper.used(state)
    return _url(port)


def running() -> str:
    """Where the local server is; empty if it is not there."""
    port = _alive(_state())
    return _url(port) if port else ""


def stop() -> bool:
    """End the local server, whatever state it is in; whether there was one."""
    state = _state()
    said = keeper.read(state)
    state.unlink(missing_ok=True)
    if not said:
        return False
    if not _is_there(said["keeper"]) and _healthy(said["port"]):
        with suppress(OSError):
            os.kill(said["server"], 9)
    deadline = time.monotonic() + 8
    while _is_there(said["keeper"]) and time.monotonic() < deadline:
        time.sleep(0.1)
    return True


def _state() -> Path:
    return data_folder() / "server" / "state.json"


def _url(port: int) -> str:
    return f"http://127.0.0.1:{port}/v2"


def _alive(state: Path) -> int | None:
    """The port of a server that answers and has its keeper: without one, nobody would end it."""
    said = keeper.read(state)
    return said["port"] if said and _is_there(said["keeper"]) and _healthy(said["port"]) else None


def _healthy(port: int) -> bool:
    try:
        return fetch(f"{_url(port)}/healthcheck", timeout=3).strip() == b"OK"
    except (URLError, OSError):
        return False


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except OSError:
        return False
    return not _is_zombie(process)


def _is_zombie(process: int) -> bool:
    """A keeper that this very process started and that has ended stays in the table until it is waited for."""
    with suppress(OSError, ChildProcessError):
        return os.waitpid(process, os.WNOHANG)[0] == process
    return False


def _start(lies: Installation, state: Path) -> int:
    """The port of a new server. Raises EngineError; a port that was taken meanwhile is tried elsewhere."""
    runtime = java()
    state.parent.mkdir(parents=True, exist_ok=True)
    config = state.parent / "server.properties"
    config.write_text(CONFIG, "utf-8")
    fault = ""
    for _ in range(TRIES):
        port = _free_port()
        heap = os.environ.get(HEAP) or DEFAULT_HEAP
        command = [runtime, f"-Xmx{heap}", *QUICK, "-cp", lies.classpath]
        command += ["org.languagetool.server.HTTPServer", "--config", str(config), "--port", str(port)]
        fault = _wait(_launch(state, port, command), port, state)
        if not fault:
            return port
        if "already in use" not in fault:
            break
    raise EngineError(f"LanguageTool did not start: {fault}")


def _launch(state: Path, port: int, command: list[str]) -> "subprocess.Popen[bytes]":
    arguments = [sys.executable, "-m", keeper.__name__, str(state), str(port), str(IDLE), *command]
    quiet = subprocess.DEVNULL
    flags = 0 if os.name == "posix" else 0x00000208  # a process group and no console of the run's
    started = subprocess.Popen(  # noqa: S603
        arguments,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        cwd=state.parent,
        start_new_session=True,
        creationflags=flags,
    )
    _started.append(started)
    return started


def _wait(started: "subprocess.Popen[bytes]", port: int, state: Path) -> str:
    """Wait for a server to answer; why it does not, or nothing."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if started.poll() is not None:
            return _why(state)
        keeper.used(state)
        if _healthy(port) and keeper.read(state).get("port") == port:
            return ""
        time.sleep(0.1)
    state.unlink(missing_ok=True)
    return f"it did not answer for {PATIENCE} seconds"


def _why(state: Path) -> str:
    """What the server's log says of its end."""
    log = state.parent / "server.log"
    try:
        said = log.read_bytes().decode("utf-8", "replace")
    except OSError:
        return "its log cannot be read"
    known = [meaning for sign, meaning in _FAULTS if sign in said]
    if known:
        return f"{known[0]} ({HEAP} is {os.environ.get(HEAP) or DEFAULT_HEAP}; {log})"
    last = [line.strip() for line in said.splitlines() if line.strip()]
    return f"{last[-1] if last else 'it ended at once'} ({log})"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _lock(state: Path) -> Iterator[None]:
    """One run at a time starts a server; a run that waited finds the server there."""
    state.parent.mkdir(parents=True, exist_ok=True)
    with (state.parent / "lock").open("w") as file:
        if os.name == "posix":
            import fcntl  # noqa: PLC0415

            fcntl.flock(file, fcntl.LOCK_EX)
        yield
