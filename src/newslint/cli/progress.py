"""A bar on the terminal for runs that take their time."""

import sys
import time
from collections.abc import Generator, Iterable
from typing import TypeVar

T = TypeVar("T")

WAIT = 1.0
"""Seconds before a run is long."""

_WIDTH = 30


def watched(items: Iterable[T], total: int, *, quiet: bool = False) -> Generator[T, None, None]:
    """The items, with a bar on standard error while they come: only on a terminal, only for a long run."""
    if quiet or total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    due = time.monotonic() + WAIT
    shown = False
    try:
        for done, item in enumerate(items, start=1):
            yield item
            if time.monotonic() >= due:
                shown, due = True, time.monotonic() + 0.1
                _draw(f"\r{bar(done, total)}")
    finally:
        if shown:
            _draw("\r\x1b[K")


def bar(done: int, total: int) -> str:
    """How far a run is: `██████░░░░ 60/100 drafts`."""
    full = _WIDTH * done // total
    return f"{'█' * full}{'░' * (_WIDTH - full)} {done}/{total} drafts"


def _draw(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
