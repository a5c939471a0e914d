"""The bar for long runs."""

import io

import pytest

from newslint.cli import progress
from newslint.cli.progress import bar, watched


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("done", "total", "expected"),
    [
        (0, 3, f"{'░' * 30} 0/3 drafts"),
        (1, 3, f"{'█' * 10}{'░' * 20} 1/3 drafts"),
        (3, 3, f"{'█' * 30} 3/3 drafts"),
    ],
)
def test_the_bar_fills(done: int, total: int, expected: str) -> None:
    assert bar(done, total) == expected


@pytest.mark.parametrize(
    ("stream", "wait", "quiet", "total", "shown"),
    [
        (Terminal, 0, False, 3, True),
        (Terminal, 60, False, 3, False),
        (Terminal, 0, True, 3, False),
        (Terminal, 0, False, 1, False),
        (io.StringIO, 0, False, 3, False),
    ],
)
def test_the_bar_shows_on_a_terminal_in_a_long_run_alone(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], wait: float, quiet: bool, total: int, shown: bool
) -> None:
    error = stream()
    monkeypatch.setattr("sys.stderr", error)
    monkeypatch.setattr(progress, "WAIT", wait)
    assert list(watched(range(total), total, quiet=quiet)) == list(range(total))
    assert bool(error.getvalue()) is shown
    assert error.getvalue().endswith("\r\x1b[K") is shown


def test_the_bar_is_gone_when_a_run_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    error = Terminal()
    monkeypatch.setattr("sys.stderr", error)
    monkeypatch.setattr(progress, "WAIT", 0)
    items = watched(range(9), 9)
    assert [next(items), next(items)] == [0, 1]
    items.close()
    assert error.getvalue().endswith("\r\x1b[K")
