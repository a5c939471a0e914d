"""One command as a whole process: its time on the wall, its processors' time, its peak memory."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Cost(NamedTuple):
    """Medians over the runs: seconds on the wall, seconds of processor with children, MiB of the largest process."""

    wall: float
    cpu: float
    peak: float


class CommandError(Exception):
    """The command ended with a code that is no report."""


def cost(command: Sequence[str], *, runs: int = 5, env: Mapping[str, str] | None = None) -> Cost:
    """The cost of a command, after one run to warm it up; exit codes 0 and 1 are reports. Raises CommandError."""
    _run(command, env)
    found = [_run(command, env) for _ in range(runs)]
    return Cost(*(statistics.median(figures) for figures in zip(*found, strict=True)))


def _run(command: Sequence[str], env: Mapping[str, str] | None) -> Cost:
    with tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=errors, env={**os.environ, **env} if env else None
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in {0, 1}:
            errors.seek(0)
            raise CommandError(
                f"{command[0]}: exit code {process.returncode}: {errors.read().decode(errors='replace')}"
            )
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
