"""Many drafts checked, in parallel processes where that pays; results come in the order of the drafts."""

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newslint.desk import Checked, Desk
from newslint.errors import DraftError

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

PATIENCE = 0.3
"""Seconds of work that must be left for worker processes to pay."""

BATCH = 16
"""Drafts that a worker is given at a time."""

_desk: list[Desk] = []


def check_all(desk: Desk, paths: Sequence[str], jobs: int = 0, patience: float = PATIENCE) -> Iterator[Checked]:
    """What comes of each draft.

    The first ones are checked here. If what is left would take longer than `patience` seconds, up to `jobs`
    processes (as many as there are processors, if not given) share it.
    """
    workers = jobs or _processors()
    started = time.perf_counter()
    for done, path in enumerate(paths):
        taken = time.perf_counter() - started
        left = len(paths) - done
        if workers > 1 and done and left > 1 and taken / done * left > patience:
            yield from _shared(desk, paths[done:], min(workers, left))
            return
        yield desk.check(path)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shared(desk: Desk, paths: Sequence[str], workers: int) -> Iterator[Checked]:
    from concurrent.futures.process import ProcessPoolExecutor  # noqa: PLC0415  (most runs are of one draft)
    from multiprocessing import active_children, get_context  # noqa: PLC0415

    # A forked worker has the packs that the first drafts made ready; elsewhere each worker gets them for itself.
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    size = max(1, min(BATCH, len(paths) // workers))
    batches = [paths[at : at + size] for at in range(0, len(paths), size)]
    others = active_children()
    pool = ProcessPoolExecutor(workers, context, _begin, (desk,))
    try:
        with _ctrl_c_held():
            futures = [_submit(pool, batch) for batch in batches]
        for batch, future in zip(batches, futures, strict=True):
            yield from _result(batch, future)
    except BaseException:
        for worker in active_children():
            if worker not in others:
                worker.terminate()
        raise
    finally:  # a pool that is not waited for may be woken after its pipe is closed, and says so at the end
        pool.shutdown(cancel_futures=True)


@contextmanager
def _ctrl_c_held() -> Iterator[None]:
    """Ctrl-C comes when this is over: Python drops an exception that is raised while it forks."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows does not fork
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(desk: Desk) -> None:
    """Make a worker ready. Ctrl-C is the main process's affair: a worker just ends."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # a forked worker begins with it held
    _desk[:] = [desk]


def _check(paths: Sequence[str]) -> list[Checked]:
    return [_desk[0].check(path) for path in paths]


def _submit(pool: "ProcessPoolExecutor", paths: Sequence[str]) -> "Future[list[Checked]]":
    """A batch handed in, even where the first workers have died already."""
    from concurrent.futures import Future  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    try:
        return pool.submit(_check, paths)
    except BrokenProcessPool as error:
        failed: Future[list[Checked]] = Future()
        failed.set_exception(error)
        return failed


def _result(paths: Sequence[str], future: "Future[list[Checked]]") -> Iterator[Checked]:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    try:
        yield from future.result()
    except BrokenProcessPool:
        died = "not checked: a worker process died (out of memory?); try again with --jobs 1"
        yield from (Checked(path, errors=(DraftError(died, path=path),)) for path in paths)
