"""Keeps one LanguageTool server alive, and ends it when nobody has asked it for long.

`python -m newslint.engines.keeper STATE PORT IDLE COMMAND…` runs beside the runs of newslint. The server lives as long
as the state file names this process: whoever removes or replaces the file ends it.
"""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType

PAUSE = 0.5


def keep(state: Path, port: int, idle: float, command: list[str]) -> int:
    """Run the server until it ends, is no longer wanted, or has been idle for so many seconds; its exit code."""
    with (state.parent / "server.log").open("wb") as log:
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)  # noqa: S603
    signal.signal(signal.SIGTERM, _leave)
    try:
        write(state, {"port": port, "keeper": os.getpid(), "server": server.pid})
        used(state)
        while server.poll() is None and _is_ours(state) and time.time() - _last_use(state) < idle:
            time.sleep(PAUSE)
    finally:
        _end(server)
        if _is_ours(state):
            state.unlink(missing_ok=True)
    return server.returncode


def write(state: Path, said: dict[str, object]) -> None:
    """Put the state file in place as a whole, for the user's eyes alone."""
    new = state.with_suffix(f".{os.getpid()}")
    new.touch(mode=0o600)
    new.write_text(json.dumps(said), "utf-8")
    new.replace(state)


def read(state: Path) -> dict[str, int]:
    """What the state file says; nothing if it is not there or unreadable."""
    with suppress(OSError, ValueError):
        said = json.loads(state.read_text("utf-8"))
        if isinstance(said, dict) and all(isinstance(said.get(key), int) for key in ("port", "keeper", "server")):
            return said
    return {}


def used(state: Path) -> None:
    """Note that the server was asked just now."""
    with suppress(OSError):
        state.with_suffix(".used").touch(mode=0o600)


def _last_use(state: Path) -> float:
    with suppress(OSError):
        return state.with_suffix(".used").stat().st_mtime
    return 0.0


def _is_ours(state: Path) -> bool:
    return read(state).get("keeper") == os.getpid()


def _leave(_: int, __: FrameType | None) -> None:
    sys.exit(0)


def _end(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(5)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    sys.exit(keep(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4:]))
